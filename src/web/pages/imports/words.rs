//! What imports say: fields, states, reasons and problems in the reader's language.

use crate::{
    activities,
    attributes::Attribute,
    imports::{
        Import, State,
        dates::DateHabit,
        encoding::NotText,
        fields::{Field, Kind},
        numbers::DecimalHabit,
        setup::{Policy, SetupProblem},
        sniff::FileProblem,
    },
    texts::Texts,
};

pub fn kind(t: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Contacts => t.imports_kind_contacts(),
        Kind::Orders => t.imports_kind_orders(),
        Kind::Activities(activities::Kind::Acquisition) => t.imports_kind_acquisitions(),
        Kind::Activities(activities::Kind::PageView) => t.imports_kind_page_views(),
        Kind::Activities(activities::Kind::Rating) => t.imports_kind_ratings(),
        Kind::Activities(activities::Kind::Interaction) => t.imports_kind_interactions(),
    }
}

/// What is in the rows of such a file.
pub fn kind_hint(t: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Contacts => t.imports_kind_contacts_hint(),
        Kind::Orders => t.imports_kind_orders_hint(),
        Kind::Activities(activities::Kind::Acquisition) => t.imports_kind_acquisitions_hint(),
        Kind::Activities(activities::Kind::PageView) => t.imports_kind_page_views_hint(),
        Kind::Activities(activities::Kind::Rating) => t.imports_kind_ratings_hint(),
        Kind::Activities(activities::Kind::Interaction) => t.imports_kind_interactions_hint(),
    }
}

/// Who imported it.
pub fn who(t: &Texts, import: &Import) -> String {
    match (import.staff_id, &import.staff_name) {
        (None, _) => t.imports_command_line(),
        (Some(_), name) => name.clone().unwrap_or_else(|| t.unknown()),
    }
}

/// Whether it ended and none of its rows could be taken.
pub fn took_nothing(import: &Import) -> bool {
    let taken = import.added + import.updated + import.skipped;
    import.state() == State::Done && taken == 0 && import.rejected > 0
}

pub fn state(t: &Texts, import: &Import) -> String {
    match import.state() {
        State::Done if took_nothing(import) => t.imports_state_nothing(),
        State::Uploaded => t.imports_state_uploaded(),
        State::Checking => t.imports_state_checking(),
        State::Checked => t.imports_state_checked(),
        State::Running => t.imports_state_running(),
        State::Done => t.imports_state_done(),
        State::Failed => t.imports_state_failed(),
        State::Cancelled => t.imports_state_cancelled(),
    }
}

pub fn field(t: &Texts, field: Field, attributes: &[Attribute]) -> String {
    match field {
        Field::ExternalId => t.imports_field_customer_number(),
        Field::Email => t.imports_field_email(),
        Field::Name => t.imports_field_name(),
        Field::FirstName => t.imports_field_first_name(),
        Field::LastName => t.imports_field_last_name(),
        Field::ContactKind => t.imports_field_contact_type(),
        Field::JobTitle => t.imports_field_job_title(),
        Field::Phone => t.imports_field_phone(),
        Field::Street => t.imports_field_street(),
        Field::PostCode => t.imports_field_post_code(),
        Field::City => t.imports_field_city(),
        Field::Region => t.imports_field_region(),
        Field::Country => t.imports_field_country(),
        Field::Language => t.imports_field_language(),
        Field::Gender => t.imports_field_gender(),
        Field::Birthday => t.imports_field_birthday(),
        Field::Device => t.imports_field_device(),
        Field::Correspondence => t.imports_field_correspondence(),
        Field::ConsentEmail => t.imports_field_consent_email(),
        Field::ConsentSms => t.imports_field_consent_sms(),
        Field::ConsentPost => t.imports_field_consent_post(),
        Field::ConsentAds => t.imports_field_consent_ads(),
        Field::OrderNo => t.imports_field_order_number(),
        Field::OrderedAt => t.imports_field_ordered_at(),
        Field::Sku => t.imports_field_sku(),
        Field::Product => t.imports_field_product(),
        Field::Quantity => t.imports_field_quantity(),
        Field::UnitPrice => t.imports_field_unit_price(),
        Field::Amount => t.imports_field_amount(),
        Field::Currency => t.imports_field_currency(),
        Field::ActivityNo => t.imports_field_activity_number(),
        Field::HappenedAt => t.imports_field_happened_at(),
        Field::AcquisitionType => t.imports_field_acquisition_type(),
        Field::Campaign => t.imports_field_campaign(),
        Field::Referrer => t.imports_field_referrer(),
        Field::Channel => t.imports_field_channel(),
        Field::Template => t.imports_field_template(),
        Field::Evaluation => t.imports_field_evaluation(),
        Field::Stars => t.imports_field_stars(),
        Field::Failed => t.imports_field_failed(),
        Field::Code(kind) => t.codes_kind(kind.key()),
        Field::Attribute(id) => attributes
            .iter()
            .find(|attribute| attribute.id == id)
            .map_or_else(String::new, |a| a.name.clone()),
    }
}

pub fn dates(t: &Texts, habit: DateHabit) -> String {
    match habit {
        DateHabit::Iso => t.imports_dates_iso(),
        DateHabit::DayFirst => t.imports_dates_day_first(),
        DateHabit::MonthFirst => t.imports_dates_month_first(),
    }
}

pub fn decimals(t: &Texts, habit: DecimalHabit) -> String {
    match habit {
        DecimalHabit::Point => t.imports_decimals_point(),
        DecimalHabit::Comma => t.imports_decimals_comma(),
    }
}

/// The name and the meaning of a policy.
pub fn policy(t: &Texts, policy: Policy, kind: Kind) -> (String, String) {
    match (policy, kind) {
        (Policy::AddOnly, Kind::Activities(_)) => {
            (t.imports_policy_add_only(), t.imports_policy_add_only_activities_hint())
        }
        (Policy::AddOnly, _) => (t.imports_policy_add_only(), t.imports_policy_add_only_hint()),
        (Policy::FillBlanks, _) => (t.imports_policy_fill_blanks(), t.imports_policy_fill_blanks_hint()),
        (Policy::Overwrite, Kind::Contacts) => {
            (t.imports_policy_overwrite(), t.imports_policy_overwrite_hint())
        }
        (Policy::Overwrite, Kind::Orders) => {
            (t.imports_policy_overwrite(), t.imports_policy_overwrite_orders_hint())
        }
        (Policy::Overwrite, Kind::Activities(_)) => {
            (t.imports_policy_overwrite(), t.imports_policy_overwrite_activities_hint())
        }
    }
}

pub fn file_problem(t: &Texts, problem: &FileProblem) -> String {
    match problem {
        FileProblem::Empty => t.imports_file_empty(),
        FileProblem::NoRows => t.imports_file_no_rows(),
        FileProblem::NotText(NotText::Archive) => t.imports_file_archive(),
        FileProblem::NotText(NotText::OldWorkbook) => t.imports_file_workbook(),
        FileProblem::NotText(NotText::Other) => t.imports_file_not_text(),
        FileProblem::TooManyColumns(columns) => t.imports_file_wide(*columns),
        FileProblem::DuplicateHeaders(names) => t.imports_file_doubles(names.join(", ")),
    }
}

/// The id of the form's field that a problem is about, and the words for it.
pub fn setup_problem(t: &Texts, problem: SetupProblem, attributes: &[Attribute]) -> (&'static str, String) {
    match problem {
        SetupProblem::NoKey => ("c0", t.imports_problem_no_key()),
        SetupProblem::Missing(missing) => ("c0", t.imports_problem_missing(field(t, missing, attributes))),
        SetupProblem::NoProduct => ("c0", t.imports_problem_no_product()),
        SetupProblem::NoPrice => ("c0", t.imports_problem_no_price()),
        SetupProblem::Twice(twice) => ("c0", t.imports_problem_twice(field(t, twice, attributes))),
        SetupProblem::ChooseDates => ("dates", t.imports_problem_dates()),
        SetupProblem::ChooseDecimals => ("decimals", t.imports_problem_decimals()),
        SetupProblem::NoConsentSource => ("consent_source", t.imports_problem_consent_source()),
    }
}

/// Why an import stopped early.
pub fn failure(t: &Texts, error: &str) -> String {
    match error {
        "file_gone" => t.imports_failed_file(),
        "no_right" => t.imports_failed_right(),
        _ => t.imports_failed(),
    }
}

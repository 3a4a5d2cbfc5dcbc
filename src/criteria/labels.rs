//! Names of fields, operators, units and choices in the reader's language, for selects and lists.

use super::{
    ages,
    catalogue::{Catalogue, ImportEntry, Operator},
    event::Aspect,
    field::{Family, Field},
    rule::Unit,
};
use crate::{regions, texts::Texts};

impl Family {
    pub fn label(self, texts: &Texts) -> String {
        match self {
            Family::Profile => texts.criteria_family_profile(),
            Family::Location => texts.criteria_family_location(),
            Family::Purchases => texts.criteria_family_purchases(),
            Family::Activity => texts.criteria_family_activity(),
            Family::Churn => texts.criteria_family_churn(),
            Family::Consent => texts.criteria_family_consent(),
            Family::Lists => texts.criteria_family_lists(),
            Family::Custom => texts.criteria_family_custom(),
        }
    }
}

impl Field {
    /// The field's name; a custom attribute has the one Settings gave it.
    pub fn label(&self, texts: &Texts, catalogue: &Catalogue) -> String {
        match self {
            Field::ContactType => texts.criteria_field_contact_type(),
            Field::Age => texts.criteria_field_age(),
            Field::AgeGroup => texts.criteria_field_age_group(),
            Field::Gender => texts.criteria_field_gender(),
            Field::Birthday => texts.criteria_field_birthday(),
            Field::Country => texts.criteria_field_country(),
            Field::Company => texts.criteria_field_company(),
            Field::JobTitle => texts.criteria_field_job_title(),
            Field::Region => texts.criteria_field_region(),
            Field::City => texts.criteria_field_city(),
            Field::PostCode => texts.criteria_field_post_code(),
            Field::Email => texts.criteria_field_email(),
            Field::Language => texts.criteria_field_language(),
            Field::Device => texts.criteria_field_device(),
            Field::Correspondence => texts.criteria_field_correspondence(),
            Field::Alive => texts.criteria_field_alive(),
            Field::ExpectedOrders => texts.criteria_field_expected_orders(catalogue.horizon_days()),
            Field::ChurnRisk => texts.criteria_field_churn_risk(),
            Field::EmailConsent => texts.criteria_field_email_consent(),
            Field::SmsConsent => texts.criteria_field_sms_consent(),
            Field::PostConsent => texts.criteria_field_post_consent(),
            Field::AdsConsent => texts.criteria_field_ads_consent(),
            Field::HasEmail => texts.criteria_field_has_email(),
            Field::HasPhone => texts.criteria_field_has_phone(),
            Field::Group => texts.criteria_field_group(),
            Field::Import => texts.criteria_field_import(),
            Field::Created => texts.criteria_field_created(),
            Field::Code(kind) => texts.codes_kind(kind.key()),
            Field::Attribute(attribute) => match catalogue.attribute(&attribute.key) {
                Some(spec) => spec.name.clone(),
                None => attribute.key.clone(),
            },
            what_they_did => what_they_did.label_of_deeds(texts),
        }
    }

    /// The name of what is made of orders and activities.
    fn label_of_deeds(&self, texts: &Texts) -> String {
        match self {
            Field::FirstOrder => texts.criteria_field_first_order(),
            Field::LastOrder => texts.criteria_field_last_order(),
            Field::OrderCount => texts.criteria_field_order_count(),
            Field::TotalSpend => texts.criteria_field_total_spend(),
            Field::Currency => texts.criteria_field_currency(),
            Field::Bought => texts.criteria_field_bought(),
            Field::Returned => texts.criteria_field_returned(),
            Field::Spent => texts.criteria_field_spent(),
            Field::AverageOrder => texts.criteria_field_average_order(),
            Field::Acquired => texts.criteria_field_acquired(),
            Field::ProductsOwned => texts.criteria_field_products_owned(),
            Field::Viewed => texts.criteria_field_viewed(),
            Field::Rated => texts.criteria_field_rated(),
            Field::LastRating => texts.criteria_field_last_rating(),
            Field::AverageRating => texts.criteria_field_average_rating(),
            Field::Interacted => texts.criteria_field_interacted(),
            Field::LastInteraction => texts.criteria_field_last_interaction(),
            Field::LastAcquired => texts.criteria_field_last_acquired(),
            Field::LastViewed => texts.criteria_field_last_viewed(),
            _ => String::new(),
        }
    }
}

impl Operator {
    /// As it is said of the field: of a consent, "said yes" rather than "yes".
    pub fn label(self, field: &Field, texts: &Texts) -> String {
        match self {
            Operator::Yes | Operator::No | Operator::Unknown if field.is_consent() => {
                texts.criteria_op_consent(self.key())
            }
            Operator::AnyOf => texts.criteria_op_any_of(),
            Operator::AllOf => texts.criteria_op_all_of(),
            Operator::NoneOf => texts.criteria_op_none_of(),
            Operator::Contains => texts.criteria_op_contains(),
            Operator::Is => texts.criteria_op_is(),
            Operator::StartsWith => texts.criteria_op_starts_with(),
            Operator::EndsWith => texts.criteria_op_ends_with(),
            Operator::IsNot => texts.criteria_op_is_not(),
            Operator::MoreThan => texts.criteria_op_more_than(),
            Operator::AtLeast => texts.criteria_op_at_least(),
            Operator::AtMost => texts.criteria_op_at_most(),
            Operator::LessThan => texts.criteria_op_less_than(),
            Operator::Between => texts.criteria_op_between(),
            Operator::InPast => texts.criteria_op_in_past(),
            Operator::NotInPast => texts.criteria_op_not_in_past(),
            Operator::InNext => texts.criteria_op_in_next(),
            Operator::Before => texts.criteria_op_before(),
            Operator::After => texts.criteria_op_after(),
            Operator::On => texts.criteria_op_on(),
            Operator::This => texts.criteria_op_this(),
            Operator::Last => texts.criteria_op_last(),
            Operator::Next => texts.criteria_op_next(),
            Operator::AnniversaryInNext => texts.criteria_op_anniversary_in_next(),
            Operator::InMonth => texts.criteria_op_in_month(),
            Operator::Today => texts.criteria_op_today(),
            Operator::Yes => texts.criteria_op_yes(),
            Operator::No => texts.criteria_op_no(),
            Operator::Exactly => texts.criteria_op_exactly(),
            Operator::Never => texts.criteria_op_never(),
            Operator::In => texts.criteria_op_in(),
            Operator::NotIn => texts.criteria_op_not_in(),
            Operator::Known => texts.criteria_op_known(),
            Operator::Unknown => texts.criteria_op_unknown(),
        }
    }
}

impl Unit {
    /// The unit after a number: "days".
    pub fn plural_label(self, texts: &Texts) -> String {
        texts.criteria_unit_plural(self.plural_key())
    }

    /// The unit of the calendar after "this", "last", "next": "week".
    pub fn label(self, texts: &Texts) -> String {
        texts.criteria_unit(self.key())
    }
}

/// The name of a month, 1 to 12.
pub fn month(month: i8, texts: &Texts) -> String {
    texts.criteria_month(i32::from(month))
}

/// One value of an aspect as it is shown; articles by their names.
pub fn aspect_value(aspect: Aspect, value: &str, texts: &Texts, catalogue: &Catalogue) -> String {
    match aspect {
        Aspect::Product => catalogue.product(value).to_string(),
        Aspect::Stars => texts.criteria_stars(value.parse::<i64>().unwrap_or(0)),
        Aspect::Channel => texts.activities_channel(value),
        Aspect::Type => texts.activities_type(value),
        Aspect::Evaluation => texts.activities_evaluation(value),
        Aspect::Failed => texts.criteria_aspect_choice(value),
        _ => value.to_string(),
    }
}

/// One value of a choice field as it is shown; the key itself where nothing better is known.
pub fn choice(field: &Field, key: &str, texts: &Texts, catalogue: &Catalogue) -> String {
    let lang = texts.lang.code();
    let label = match field {
        Field::AgeGroup => age_group(key, texts),
        Field::Country => regions::country_name(lang, key).map(str::to_string),
        Field::Language => regions::language_name(lang, key).map(str::to_string),
        Field::ContactType | Field::Gender | Field::Device | Field::Correspondence | Field::ChurnRisk => {
            let known = catalogue.spec(field.clone()).choices.iter().any(|choice| choice.key == key);
            known.then(|| texts.criteria_choice(key))
        }
        Field::Import => {
            let name = |import: &ImportEntry| format!("{} ({})", import.file_name, texts.date(import.day));
            catalogue.import(key).map(name)
        }
        Field::Attribute(attribute) => catalogue.attribute(&attribute.key).and_then(|spec| {
            let choice = spec.choices.iter().find(|choice| choice.key == key);
            choice.map(|choice| choice.label.clone()).filter(|label| !label.is_empty())
        }),
        Field::Code(kind) => catalogue.code(*kind, key).map(str::to_string),
        _ => None,
    };
    label.unwrap_or_else(|| key.to_string())
}

/// "Under 18", "18–24", "65 and older".
fn age_group(key: &str, texts: &Texts) -> Option<String> {
    let group = ages::by_key(key)?;
    Some(match (group.from, group.to) {
        (0, to) => texts.criteria_age_group_under(to + 1),
        (from, i64::MAX) => texts.criteria_age_group_from(from),
        (from, to) => format!("{from}–{to}"),
    })
}

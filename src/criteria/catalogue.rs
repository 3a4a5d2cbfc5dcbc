//! Which fields, operators and choices there are: the built-in ones, the custom attributes and the groups.
//!
//! Parsing checks against a catalogue, and the builder draws its selects from the same one.

mod gone;
mod groups;

pub use groups::GroupEntry;

use super::{
    ages,
    codes::CodeKind,
    field::{Attribute, AttributeKind, Field, HORIZON_DAYS, Kind},
};
use crate::{
    ids::{GroupId, ImportId},
    text,
    time::Day,
};
use std::collections::HashMap;

/// Everything a rule may name. Made by `audience::World::load`, or by hand in tests.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    attributes: Vec<AttributeSpec>,
    groups: Vec<GroupEntry>,
    imports: Vec<ImportEntry>,
    codes: HashMap<CodeKind, Vec<Choice>>,
    products: HashMap<String, String>,
    currency: String,
    horizon_days: Option<i64>,
}

/// A custom attribute as Settings define it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeSpec {
    pub key: String,
    pub name: String,
    pub kind: AttributeKind,
    pub choices: Vec<Choice>,
    /// The heading that it belongs to; empty for none.
    pub profile: String,
}

/// One value of a choice: its key in the data and its label, empty where the labels module words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub key: String,
    pub label: String,
}

/// An import that made contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportEntry {
    pub id: ImportId,
    pub file_name: String,
    /// The day it was begun on.
    pub day: Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    Segment,
    Known,
}

/// A field with all that the builder needs to offer it.
#[derive(Clone, Debug)]
pub struct FieldSpec {
    pub field: Field,
    /// In the order in which they are offered, the default first.
    pub operators: Vec<Operator>,
    /// The keys to choose from where they are few and known; else they are asked of the data.
    pub choices: Vec<Choice>,
}

/// The operators of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    AnyOf,
    AllOf,
    NoneOf,
    Contains,
    Is,
    StartsWith,
    EndsWith,
    IsNot,
    MoreThan,
    AtLeast,
    AtMost,
    LessThan,
    Between,
    InPast,
    NotInPast,
    InNext,
    Before,
    After,
    On,
    This,
    Last,
    Next,
    AnniversaryInNext,
    InMonth,
    Today,
    Yes,
    No,
    Exactly,
    Never,
    In,
    NotIn,
    Known,
    Unknown,
}

/// What a person fills in beside an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    Nothing,
    Choices,
    Text,
    Number,
    NumberRange,
    /// A number and a unit: 90 days.
    Span,
    /// A number of days.
    Days,
    Day,
    DayRange,
    /// Week, month, quarter or year.
    Unit,
    Month,
    /// How often, which ones, when. Without "how often" for `never`.
    Event,
    /// How much, which ones, when.
    Sum,
    /// From how much to how much, which ones, when.
    SumRange,
    Group,
}

impl Catalogue {
    pub fn new(attributes: Vec<AttributeSpec>, groups: Vec<GroupEntry>, currency: &str) -> Catalogue {
        Catalogue { attributes, groups, currency: currency.to_string(), ..Catalogue::default() }
    }

    /// With imports, the latest first.
    #[must_use]
    pub fn with_imports(mut self, imports: Vec<ImportEntry>) -> Catalogue {
        self.imports = imports;
        self
    }

    /// With names for article numbers, so that descriptions can use them.
    #[must_use]
    pub fn with_products(mut self, names: impl IntoIterator<Item = (String, String)>) -> Catalogue {
        self.products.extend(names);
        self
    }

    /// With the codes of each kind: what rules say and what it is called.
    #[must_use]
    pub fn with_codes(mut self, codes: HashMap<CodeKind, Vec<Choice>>) -> Catalogue {
        self.codes = codes;
        self
    }

    /// With how many days ahead expected orders are predicted.
    #[must_use]
    pub fn with_horizon(mut self, days: i64) -> Catalogue {
        self.horizon_days = Some(days);
        self
    }

    pub fn attributes(&self) -> &[AttributeSpec] {
        &self.attributes
    }

    pub fn groups(&self) -> &[GroupEntry] {
        &self.groups
    }

    /// The organisation's currency: what amounts in criteria are in.
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// How many days ahead expected orders are predicted.
    pub fn horizon_days(&self) -> i64 {
        self.horizon_days.unwrap_or(HORIZON_DAYS)
    }

    pub fn group(&self, id: GroupId) -> Option<&GroupEntry> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The one group with this name; case and accents do not count.
    pub fn group_by_name(&self, name: &str) -> Option<&GroupEntry> {
        let key = text::fold(name);
        let mut found = self.groups.iter().filter(|group| text::fold(&group.name) == key);
        found.next().filter(|_| found.next().is_none())
    }

    /// The import whose number is a choice's key.
    pub fn import(&self, key: &str) -> Option<&ImportEntry> {
        self.imports.iter().find(|import| import.id.to_string() == key)
    }

    pub fn attribute(&self, key: &str) -> Option<&AttributeSpec> {
        self.attributes.iter().find(|attribute| attribute.key == key)
    }

    /// The name of an article, else its number.
    pub fn product<'a>(&'a self, sku: &'a str) -> &'a str {
        self.products.get(sku).map(String::as_str).filter(|name| !name.is_empty()).unwrap_or(sku)
    }

    /// Whether an article is one of those that were passed in.
    pub fn has_product(&self, sku: &str) -> bool {
        self.products.contains_key(sku)
    }

    /// The name of a code.
    pub fn code(&self, kind: CodeKind, code: &str) -> Option<&str> {
        let found = self.codes.get(&kind)?.iter().find(|choice| choice.key == code);
        found.map(|choice| choice.label.as_str()).filter(|name| !name.is_empty())
    }

    /// The heading of the profile that a field belongs to, if it belongs to one.
    pub fn profile(&self, field: &Field) -> Option<&str> {
        let Field::Attribute(attribute) = field else { return None };
        self.attribute(&attribute.key).map(|spec| spec.profile.as_str()).filter(|profile| !profile.is_empty())
    }

    /// The field with this key, if there is one (any more).
    pub fn field(&self, key: &str) -> Option<Field> {
        if let Some(key) = key.strip_prefix("attr:") {
            let spec = self.attribute(key)?;
            return Some(Field::Attribute(Attribute { key: spec.key.clone(), kind: spec.kind }));
        }
        Field::BUILT_IN.into_iter().find(|field| field.key() == key)
    }

    /// Every field, built-in ones first, in the order in which the builder offers them.
    pub fn fields(&self) -> Vec<FieldSpec> {
        let custom = self
            .attributes
            .iter()
            .map(|spec| Field::Attribute(Attribute { key: spec.key.clone(), kind: spec.kind }));
        Field::BUILT_IN.into_iter().chain(custom).map(|field| self.spec(field)).collect()
    }

    /// One field with its operators and choices.
    pub fn spec(&self, field: Field) -> FieldSpec {
        let operators = Operator::of(&field);
        let choices = match &field {
            Field::ContactType => choices(&["person", "company"]),
            Field::AgeGroup => choices(&ages::GROUPS.map(|group| group.key)),
            Field::Gender => choices(&["f", "m", "x"]),
            Field::Device => choices(&["mobile", "desktop", "tablet"]),
            Field::Correspondence => choices(&["email", "letter", "phone"]),
            Field::ChurnRisk => choices(&["low", "medium", "high"]),
            Field::Import => {
                let key = |import: &ImportEntry| Choice { key: import.id.to_string(), label: String::new() };
                self.imports.iter().map(key).collect()
            }
            Field::Attribute(attribute) => {
                self.attribute(&attribute.key).map(|spec| spec.choices.clone()).unwrap_or_default()
            }
            Field::Code(kind) => self.codes.get(kind).cloned().unwrap_or_default(),
            _ => Vec::new(),
        };
        FieldSpec { field, operators, choices }
    }
}

fn choices(keys: &[&str]) -> Vec<Choice> {
    keys.iter().map(|key| Choice { key: (*key).to_string(), label: String::new() }).collect()
}

/// The operators with their keys.
const KEYS: &[(Operator, &str)] = &[
    (Operator::AnyOf, "any_of"),
    (Operator::AllOf, "all_of"),
    (Operator::NoneOf, "none_of"),
    (Operator::Contains, "contains"),
    (Operator::Is, "is"),
    (Operator::StartsWith, "starts_with"),
    (Operator::EndsWith, "ends_with"),
    (Operator::IsNot, "is_not"),
    (Operator::MoreThan, "more_than"),
    (Operator::AtLeast, "at_least"),
    (Operator::AtMost, "at_most"),
    (Operator::LessThan, "less_than"),
    (Operator::Between, "between"),
    (Operator::InPast, "in_past"),
    (Operator::NotInPast, "not_in_past"),
    (Operator::InNext, "in_next"),
    (Operator::Before, "before"),
    (Operator::After, "after"),
    (Operator::On, "on"),
    (Operator::This, "this"),
    (Operator::Last, "last"),
    (Operator::Next, "next"),
    (Operator::AnniversaryInNext, "anniversary_in_next"),
    (Operator::InMonth, "in_month"),
    (Operator::Today, "today"),
    (Operator::Yes, "yes"),
    (Operator::No, "no"),
    (Operator::Exactly, "exactly"),
    (Operator::Never, "never"),
    (Operator::In, "in"),
    (Operator::NotIn, "not_in"),
    (Operator::Known, "known"),
    (Operator::Unknown, "unknown"),
];

impl Operator {
    /// The word in the format.
    pub fn key(self) -> &'static str {
        KEYS.iter().find(|(operator, _)| *operator == self).map_or("", |(_, key)| key)
    }

    pub fn from_key(key: &str) -> Option<Operator> {
        KEYS.iter().find(|(_, name)| *name == key).map(|(operator, _)| *operator)
    }

    /// The operators that fit a field, the commonest first.
    pub fn of(field: &Field) -> Vec<Operator> {
        use Operator as O;
        let mut operators = match field.kind() {
            Kind::Choice if field.has_several() => vec![O::AnyOf, O::AllOf, O::NoneOf],
            Kind::Choice => vec![O::AnyOf, O::NoneOf],
            Kind::Text => vec![O::Contains, O::Is, O::StartsWith, O::EndsWith, O::IsNot],
            Kind::Number | Kind::Money => {
                vec![O::MoreThan, O::AtLeast, O::AtMost, O::LessThan, O::Is, O::IsNot, O::Between]
            }
            Kind::Date => vec![
                O::InPast,
                O::NotInPast,
                O::InNext,
                O::Between,
                O::Before,
                O::After,
                O::On,
                O::This,
                O::Last,
                O::Next,
            ],
            Kind::Birthday => vec![O::InNext, O::Today, O::This, O::Next, O::InMonth],
            Kind::YesNo => vec![O::Yes, O::No],
            Kind::Event => vec![O::AtLeast, O::Never, O::Exactly, O::AtMost],
            Kind::Sum => vec![O::AtLeast, O::MoreThan, O::AtMost, O::LessThan, O::Is, O::Between],
            Kind::Group => vec![O::In, O::NotIn],
        };
        // A moment has no anniversary that a database could look up; nobody asked for that of the day of creation.
        if field.kind() == Kind::Date && *field != Field::Created {
            operators.push(O::AnniversaryInNext);
        }
        if field.may_be_blank() {
            if field.kind() != Kind::YesNo {
                operators.push(O::Known);
            }
            operators.push(O::Unknown);
        }
        operators
    }

    /// What is filled in beside it for a kind of field.
    pub fn input(self, kind: Kind) -> Input {
        use Operator as O;
        match (self, kind) {
            (O::Known | O::Unknown | O::Yes | O::No | O::Today, _) => Input::Nothing,
            (_, Kind::Event) => Input::Event,
            (O::Between, Kind::Sum) => Input::SumRange,
            (_, Kind::Sum) => Input::Sum,
            (_, Kind::Group) => Input::Group,
            (_, Kind::Choice) => Input::Choices,
            (_, Kind::Text) => Input::Text,
            (O::Between, Kind::Date) => Input::DayRange,
            (O::Between, _) => Input::NumberRange,
            (O::InPast | O::NotInPast | O::InNext, _) => Input::Span,
            (O::AnniversaryInNext, _) => Input::Days,
            (O::This | O::Last | O::Next, _) => Input::Unit,
            (O::InMonth, _) => Input::Month,
            (O::Before | O::After | O::On, _) => Input::Day,
            _ => Input::Number,
        }
    }

    /// Whether it denies, so that the rule says what becomes of blanks.
    pub fn has_blanks(self) -> bool {
        matches!(self, Operator::NoneOf | Operator::IsNot | Operator::NotInPast)
    }
}

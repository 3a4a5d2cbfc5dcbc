//! What can be wrong with criteria: where, what, and how it is said to a person.

use super::limits;
use crate::texts::Texts;

/// One thing that is wrong, with its place in the tree: "include.all[2].value".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub place: String,
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NotJson {
        line: usize,
        column: usize,
    },
    TooDeep,
    TooManyRules,
    TooManyValues,
    TextTooLong,
    NotAnObject,
    NotAList,
    NotText,
    NotANumber,
    NotYesNo,
    /// A key that must be there.
    Missing(&'static str),
    UnknownKey(String),
    DuplicateKey(String),
    /// Neither `all`, `any` nor a rule, or several at once.
    NotANode,
    /// `all` or `any` with nothing in it.
    EmptyGroup,
    UnknownField(String),
    UnknownOperator {
        field: String,
        op: String,
    },
    /// Nothing was filled in yet.
    NoValue,
    UnknownChoice(String),
    /// The smallest and the largest that would do.
    NumberOutOfRange(i64, i64),
    TooManyDecimals(u32),
    NotADate(String),
    UnknownUnit(String),
    /// The second of two values is before the first.
    WrongOrder,
    NotAPair,
    ControlCharacter,
    UnknownGroup,
    /// A group that is called by its name, which no group has here, or several.
    NoGroupNamed(String),
    /// An article number that no product has (any more, or yet).
    UnknownProduct(String),
    /// The group is there, but its own criteria have a problem.
    BrokenGroup(String),
    /// Groups that lead back to themselves, by name.
    GroupCycle(Vec<String>),
    GroupsTooDeep,
    /// With those of all segments that are used.
    TooManyRulesInAll,
}

impl Problem {
    pub(super) fn new(place: &str, fault: Fault) -> Problem {
        Problem { place: place.to_string(), fault }
    }

    /// Whether the rule is only not finished: nothing wrong was typed, something is not filled in yet.
    pub fn is_unfinished(&self) -> bool {
        matches!(self.fault, Fault::NoValue | Fault::Missing(_))
    }

    /// The problem with its place, for the command line and the API.
    pub fn text_with_place(&self, texts: &Texts) -> String {
        if self.place.is_empty() {
            return self.text(texts);
        }
        texts.criteria_problem_at(&self.place, self.text(texts))
    }

    /// The problem alone, for beside the rule.
    pub fn text(&self, texts: &Texts) -> String {
        match &self.fault {
            Fault::NotJson { line, column } => {
                texts.criteria_problem_json(column.to_string(), line.to_string())
            }
            Fault::TooDeep => texts.criteria_problem_deep(limits::DEPTH),
            Fault::TooManyRules => texts.criteria_problem_rules(limits::RULES),
            Fault::TooManyValues => texts.criteria_problem_values(limits::VALUES),
            Fault::TextTooLong => texts.criteria_problem_long(limits::TEXT),
            Fault::NotAnObject => texts.criteria_problem_object(),
            Fault::NotAList => texts.criteria_problem_list(),
            Fault::NotText => texts.criteria_problem_text(),
            Fault::NotANumber => texts.criteria_problem_number(),
            Fault::NotYesNo => texts.criteria_problem_yes_no(),
            Fault::Missing(key) => texts.criteria_problem_missing(*key),
            Fault::UnknownKey(key) => texts.criteria_problem_key(shorten(key)),
            Fault::DuplicateKey(key) => texts.criteria_problem_duplicate(shorten(key)),
            Fault::NotANode => texts.criteria_problem_node(),
            Fault::EmptyGroup => texts.criteria_problem_empty_group(),
            Fault::UnknownField(field) => match field.strip_prefix("attr:") {
                Some(key) => texts.criteria_problem_attribute(shorten(key)),
                None => texts.criteria_problem_field(shorten(field)),
            },
            Fault::UnknownOperator { field, op } => {
                texts.criteria_problem_operator(shorten(field), shorten(op))
            }
            Fault::NoValue => texts.criteria_problem_no_value(),
            Fault::UnknownChoice(value) => texts.criteria_problem_choice(shorten(value)),
            Fault::NumberOutOfRange(low, high) => texts.criteria_problem_range(*high, *low),
            Fault::TooManyDecimals(0) => texts.criteria_problem_whole(),
            Fault::TooManyDecimals(decimals) => texts.criteria_problem_decimals(*decimals),
            Fault::NotADate(text) => texts.criteria_problem_date(shorten(text)),
            Fault::UnknownUnit(unit) => texts.criteria_problem_unit(shorten(unit)),
            Fault::WrongOrder => texts.criteria_problem_order(),
            Fault::NotAPair => texts.criteria_problem_pair(),
            Fault::ControlCharacter => texts.criteria_problem_control(),
            Fault::UnknownGroup => texts.criteria_problem_group(),
            Fault::NoGroupNamed(name) => texts.criteria_problem_group_name(shorten(name)),
            Fault::UnknownProduct(sku) => texts.criteria_problem_product(shorten(sku)),
            Fault::BrokenGroup(name) => texts.criteria_problem_broken_group(name),
            Fault::GroupCycle(path) => texts.criteria_problem_cycle(path.join(" → ")),
            Fault::GroupsTooDeep => texts.criteria_problem_groups_deep(limits::GROUPS),
            Fault::TooManyRulesInAll => texts.criteria_problem_rules_in_all(limits::RULES_IN_ALL),
        }
    }
}

/// What was typed, short enough to be repeated in a message.
fn shorten(text: &str) -> String {
    if text.chars().count() <= 60 { text.to_string() } else { text.chars().take(59).chain(['…']).collect() }
}

//! Why a contact does or does not belong: every rule ticked or crossed, with the contact's own value.

use super::{
    Criteria, Node,
    catalogue::Catalogue,
    changes,
    field::{Field, Kind},
    labels,
    matches::{Definition, Definitions, Evaluator, Person, number},
    rule::{Rule, SumTest, Test},
};
use crate::{ids::GroupId, texts::Texts, time::Day};

/// The answer for one contact.
#[derive(Clone, Debug)]
pub struct Explanation {
    pub belongs: bool,
    /// Whether the contact is a customer of the products that the criteria are about.
    pub is_customer: bool,
    /// The contact is too young for segments, and from which day no longer.
    pub old_enough_on: Option<Day>,
    /// The first day on which the answer is another although nothing happened.
    pub changes_on: Option<Day>,
    /// Every node of both trees, parents before children; the places are those of [`Criteria::nodes`].
    pub answers: Vec<Answer>,
}

/// What one node says of the contact.
#[derive(Clone, Debug)]
pub struct Answer {
    pub place: String,
    /// 0 for the root of a tree.
    pub depth: usize,
    pub holds: bool,
    /// For a rule: the contact's own value.
    pub own: Option<Own>,
    /// For a rule about relative dates: the first day on which the answer is another although nothing happened.
    pub changes_on: Option<Day>,
    /// For a rule about a segment: why the contact is in that or not.
    pub inside: Option<Box<Inside>>,
}

/// The segment that a rule asks about, explained.
#[derive(Clone, Debug)]
pub struct Inside {
    pub group: GroupId,
    pub criteria: Criteria,
    pub explanation: Explanation,
}

/// A contact's own value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Own {
    /// Nobody knows it.
    Blank,
    /// It is known that there is none: no order, no salesperson, no rating.
    Nothing(Field),
    /// One or several.
    Choices(Field, Vec<String>),
    Text(String),
    Number(i64, u32),
    /// In hundredths of a per cent.
    Percent(i64),
    Money(i64),
    /// An average a little over, or else under, what it is rounded to, where that makes a difference.
    Near {
        rounded: Box<Own>,
        over: bool,
    },
    Day(Day),
    /// `month * 100 + day`.
    Birthday(i64),
    YesNo(bool),
    /// What they said to marketing of a kind.
    Consent(bool),
    Times(i64),
    InGroup(bool),
}

/// Explains one contact.
pub fn explain(criteria: &Criteria, person: &Person, today: Day, definitions: &Definitions) -> Explanation {
    whole(criteria, &Evaluator { person, today, definitions, depth: 0 })
}

fn whole(criteria: &Criteria, evaluator: &Evaluator) -> Explanation {
    let criteria = &*criteria.narrowed();
    let mut answers = Vec::new();
    for (place, node) in criteria.nodes() {
        let depth = place.matches('[').count();
        let holds = evaluator.node(node);
        let mut answer = Answer { place, depth, holds, own: None, changes_on: None, inside: None };
        if let Node::Rule(rule) = node {
            answer.own = Some(own(rule, evaluator));
            answer.changes_on = changes::of_rule(rule, evaluator);
            answer.inside = inside(rule, evaluator);
        }
        answers.push(answer);
    }
    Explanation {
        belongs: evaluator.criteria(criteria),
        is_customer: evaluator.is_customer(criteria),
        old_enough_on: old_enough(evaluator),
        changes_on: changes::of_criteria(criteria, evaluator),
        answers,
    }
}

/// A segment within a segment is explained, but not one within that: nobody would read on.
fn inside(rule: &Rule, evaluator: &Evaluator) -> Option<Box<Inside>> {
    let group = rule.group().filter(|_| evaluator.depth == 0)?;
    let Some(Definition::Segment(criteria)) = evaluator.definitions.groups.get(&group) else { return None };
    let explanation = whole(criteria, &Evaluator { depth: 1, ..*evaluator });
    Some(Box::new(Inside { group, criteria: criteria.narrowed().into_owned(), explanation }))
}

fn old_enough(evaluator: &Evaluator) -> Option<Day> {
    if !evaluator.is_too_young() {
        return None;
    }
    // Nobody is asked to be older than people become.
    (evaluator.today + 1..).find(|today| !Evaluator { today: *today, ..*evaluator }.is_too_young())
}

fn own(rule: &Rule, evaluator: &Evaluator) -> Own {
    if let Test::Of(_, products) = &rule.test {
        let person = &evaluator.person.of_products(products);
        return own(&rule.whole(), &Evaluator { person, ..*evaluator });
    }
    let (person, field) = (evaluator.person, &rule.field);
    let own = match field.kind() {
        Kind::Choice => {
            let own: Vec<String> =
                person.choices(field, evaluator.today).into_iter().map(str::to_string).collect();
            (!own.is_empty()).then(|| Own::Choices(field.clone(), own))
        }
        Kind::Text => match field {
            Field::Attribute(attribute) => {
                person.attributes.get(&attribute.key).and_then(|value| value.text.clone()).map(Own::Text)
            }
            _ => match person.written(field) {
                Some(written) => written.text.clone().filter(|text| !text.is_empty()).map(Own::Text),
                None => person.text(field).map(|text| Own::Text(text.to_string())),
            },
        },
        Kind::Number if *field == Field::Alive => person.number(field, evaluator.today).map(Own::Percent),
        Kind::Number => person.number(field, evaluator.today).map(|n| Own::Number(n, field.decimals())),
        Kind::Money => person.number(field, evaluator.today).map(Own::Money),
        Kind::Date => person.number(field, evaluator.today).map(Own::Day),
        Kind::Birthday => person.birth_month_day.map(Own::Birthday),
        Kind::YesNo => {
            let own = if field.is_consent() { Own::Consent } else { Own::YesNo };
            person.yes_no(field).map(own)
        }
        Kind::Event => match &rule.test {
            Test::Event(event) => Some(Own::Times(person.times(field, event, evaluator.today))),
            _ => None,
        },
        Kind::Sum => match &rule.test {
            Test::Sum(sum) => summed(field, sum, evaluator),
            _ => None,
        },
        Kind::Group => {
            let holds = evaluator.rule(rule) != rule.negated;
            Some(Own::InGroup(holds == (rule.operator() == super::Operator::In)))
        }
    };
    let is_none = field.is_none_when_blank() || field.is_average();
    own.unwrap_or_else(|| if is_none { Own::Nothing(field.clone()) } else { Own::Blank })
}

/// What is added up; of an average that would not answer as it is rounded, also on which side it is.
fn summed(field: &Field, sum: &SumTest, evaluator: &Evaluator) -> Option<Own> {
    let (person, today) = (evaluator.person, evaluator.today);
    let shown = person.sum(field, sum, today)?;
    let own = if field.is_money() { Own::Money(shown) } else { Own::Number(shown, field.decimals()) };
    if person.sums_to(field, sum, today) == number(&sum.number, Some(shown)) {
        return Some(own);
    }
    let over = person.beside(field, &sum.scope, today, shown).is_gt();
    Some(Own::Near { rounded: Box::new(own), over })
}

impl Own {
    /// The value as it is shown to a person.
    pub fn text(&self, texts: &Texts, catalogue: &Catalogue) -> String {
        match self {
            Own::Blank => texts.criteria_own_blank(),
            Own::Nothing(field) => texts.criteria_own_none(field.key()),
            Own::Choices(field, keys) => {
                let names = keys.iter().map(|key| labels::choice(field, key, texts, catalogue));
                texts.list_and(&names.collect::<Vec<String>>())
            }
            Own::Text(text) => text.clone(),
            Own::Number(value, decimals) => texts.decimal(*value, i16::try_from(*decimals).unwrap_or(0)),
            Own::Percent(hundredths) => texts.hundredths_of_percent(*hundredths),
            Own::Money(minor) => texts.money(*minor, catalogue.currency()),
            Own::Near { rounded, over: true } => texts.criteria_own_over(rounded.text(texts, catalogue)),
            Own::Near { rounded, over: false } => texts.criteria_own_under(rounded.text(texts, catalogue)),
            Own::Day(day) => texts.date(*day),
            Own::Birthday(month_day) => match super::windows::anniversary(*month_day, 2000) {
                Some(day) => texts.day_month(day),
                None => texts.criteria_own_blank(),
            },
            Own::YesNo(true) => texts.criteria_op_yes(),
            Own::YesNo(false) => texts.criteria_op_no(),
            Own::Consent(agreed) => texts.criteria_op_consent(if *agreed { "yes" } else { "no" }),
            Own::Times(times) => texts.criteria_own_times(*times),
            Own::InGroup(true) => texts.criteria_own_member(),
            Own::InGroup(false) => texts.criteria_own_no_member(),
        }
    }
}

//! What one row of the form means: a rule, something unfinished, or something that cannot be.
//!
//! Values are read as people write them (numbers by the reader's language, choices by name or code in any of ours)
//! and checked by the criteria format itself, so that the builder can make nothing that the format refuses.

use super::tree::{ProductScope, Row, SHOWN};
use crate::{
    criteria::{
        Aspect, BirthdayTest, Catalogue, DateTest, Fault, Field, FieldSpec, Input, Operator, Period, Problem,
        Rule, RuleDraft, Scope, Test, Unit,
    },
    groups::paste,
    imports::{
        domains::domain,
        numbers::{self, DecimalHabit},
    },
    text::EmailAddress,
    texts::{Lang, Texts},
    time::{Day, WeekStart},
};
use std::collections::HashSet;

/// What a row means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// No field was chosen yet.
    Blank,
    /// Something is not filled in yet.
    Unfinished,
    /// Something was filled in that cannot be; why.
    Wrong(Problem),
    /// The same of some values of a list only; the rule with the others, and how many they are.
    Partly {
        problem: Problem,
        rule: Rule,
        strangers: usize,
    },
    Ready(Rule),
}

impl State {
    /// Values that nobody knows, beside others that make a rule.
    pub fn strangers(&self) -> usize {
        match self {
            State::Partly { strangers, .. } => *strangers,
            _ => 0,
        }
    }
}

/// How much of the box that adds values is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Somebody may still be typing: only what a comma or line end closes.
    Closed,
    All,
}

/// Reads rows in one language with one catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'c> {
    pub t: &'c Texts,
    pub catalogue: &'c Catalogue,
}

impl Reader<'_> {
    /// The field of a row with its operators.
    pub fn spec(&self, row: &Row) -> Option<FieldSpec> {
        Some(self.catalogue.spec(self.catalogue.field(&row.rule.field)?))
    }

    /// What is filled in beside the operator.
    pub fn input(&self, row: &Row) -> Option<Input> {
        Some(row.rule.operator()?.input(self.catalogue.field(&row.rule.field)?.kind()))
    }

    /// Makes a row whole: the commonest operator for a new field, useful values for a new operator, and values out of
    /// the box that adds them.
    pub fn settle(&self, row: &mut Row, typed: Typed) {
        let Some(spec) = self.spec(row) else { return };
        if row.rule.field != row.was {
            row.rule = RuleDraft::new(&spec);
            row.add = String::new();
            row.adds.clear();
            row.asks = false;
        }
        if !spec.operators.iter().any(|operator| operator.key() == row.rule.op) {
            row.rule.op = spec.operators.first().map_or("", |operator| operator.key()).to_string();
        }
        let Some(input) = self.input(row) else { return };
        if row.rule.op != row.was_op {
            fill(&mut row.rule, input);
        }
        row.was.clone_from(&row.rule.field);
        row.was_op.clone_from(&row.rule.op);
        if input == Input::Text {
            row.rule.values = text_of(&mut row.rule, &spec.field).into_iter().collect();
        }
        if input == Input::Choices {
            let choices = self.choices(&spec.field);
            let key = |value: String| match choices.has(&value) {
                true => value,
                false => choices.key(&value).unwrap_or(value),
            };
            let values = std::mem::take(&mut row.rule.values).into_iter();
            let all = values.chain(closed(&mut row.add, typed)).map(key);
            row.rule.values = in_sight(different(all), |value| choices.has(value));
        }
        for aspect in spec.field.aspects() {
            let typed = row.adds.get_mut(aspect).map_or_else(Vec::new, |text| closed(text, typed));
            let values = row.rule.wheres.entry(*aspect).or_default();
            let as_stored = |value: String| match aspect {
                Aspect::Currency => value.to_uppercase(),
                // As imports write it.
                Aspect::Referrer => domain(&value).unwrap_or(value),
                _ => value,
            };
            let all = different(std::mem::take(values).into_iter().chain(typed).map(as_stored));
            *values = in_sight(all, |value| self.has(*aspect, value));
        }
        if std::mem::take(&mut row.sifts) {
            self.sift(row, &spec.field);
        }
        row.rule.wheres.retain(|_, values| !values.is_empty());
        row.asks &= !row.rule.wheres.contains_key(&Aspect::Product);
    }

    /// Takes products out of the box that adds them to the segment's scope.
    pub fn settle_scope(&self, scope: &mut ProductScope, typed: Typed) {
        let products = std::mem::take(&mut scope.products).into_iter();
        let products = different(products.chain(closed(&mut scope.typed, typed)));
        scope.products = in_sight(products, |sku| self.has(Aspect::Product, sku));
    }

    /// Whether a value of an aspect is one that there is: of products that is known, as soon as they were looked up.
    pub fn has(&self, aspect: Aspect, value: &str) -> bool {
        aspect != Aspect::Product || self.catalogue.has_product(value)
    }

    /// Takes the values that are not recognised out of a row's lists; says how many there were.
    fn sift(&self, row: &mut Row, field: &Field) -> usize {
        let number =
            |row: &Row| row.rule.values.len() + row.rule.wheres.values().map(Vec::len).sum::<usize>();
        let before = number(row);
        if self.input(row) == Some(Input::Choices) {
            let choices = self.choices(field);
            row.rule.values.retain(|value| choices.has(value));
        }
        for (aspect, values) in &mut row.rule.wheres {
            values.retain(|value| self.has(*aspect, value));
        }
        before - number(row)
    }

    /// What a settled row means.
    pub fn read(&self, row: &Row) -> State {
        let state = self.read_whole(row);
        let State::Wrong(problem) = state else { return state };
        let Some(spec) = self.spec(row) else { return State::Wrong(problem) };
        let mut rest = row.clone();
        let strangers = self.sift(&mut rest, &spec.field);
        if strangers == 0 || rest.rule.wheres.values().any(Vec::is_empty) {
            return State::Wrong(problem);
        }
        match self.read_whole(&rest) {
            State::Ready(rule) => State::Partly { problem, rule, strangers },
            _ => State::Wrong(problem),
        }
    }

    fn read_whole(&self, row: &Row) -> State {
        if row.is_blank() {
            return State::Blank;
        }
        if row.asks && !row.rule.wheres.contains_key(&Aspect::Product) {
            return State::Unfinished;
        }
        let mut rule = row.rule.clone();
        rule.number = self.number(&rule.number);
        rule.number_to = self.number(&rule.number_to);
        rule.amount = self.number(&rule.amount);
        rule.amount_to = self.number(&rule.amount_to);
        rule.line_from = self.number(&rule.line_from);
        rule.line_to = self.number(&rule.line_to);
        match rule.check("", self.catalogue) {
            Ok(rule) => self.products(rule),
            Err(problems) => match problems.into_iter().find(|problem| !problem.is_unfinished()) {
                Some(problem) => State::Wrong(problem),
                None => State::Unfinished,
            },
        }
    }

    /// The state of a rule as its products are there or not.
    fn products(&self, rule: Rule) -> State {
        let products = rule.scope().map_or(&[][..], Scope::products);
        match products.iter().find(|sku| !self.catalogue.has_product(sku)) {
            Some(sku) => {
                State::Wrong(Problem { place: String::new(), fault: Fault::UnknownProduct(sku.clone()) })
            }
            None => State::Ready(rule),
        }
    }

    /// A rule as a row.
    pub fn row(&self, id: u32, rule: &Rule) -> Row {
        let mut rule = RuleDraft::of(rule);
        let ends = [&mut rule.line_from, &mut rule.line_to].into_iter();
        let numbers = [&mut rule.number, &mut rule.number_to, &mut rule.amount, &mut rule.amount_to];
        for number in numbers.into_iter().chain(ends) {
            if self.t.lang != Lang::En {
                *number = number.replace('.', ",");
            }
        }
        Row { id, was: rule.field.clone(), was_op: rule.op.clone(), rule, ..Row::default() }
    }

    /// A number as people of the reader's language write it, with a decimal point; what is no number stays as it is.
    fn number(&self, typed: &str) -> String {
        let bare = typed.trim_matches(|c: char| c.is_whitespace() || "€$£%".contains(c));
        let [own, other] = match self.t.lang {
            Lang::En => [DecimalHabit::Point, DecimalHabit::Comma],
            _ => [DecimalHabit::Comma, DecimalHabit::Point],
        };
        let read = |habit| numbers::decimal(bare, habit, SCALE).ok();
        read(own).or_else(|| read(other)).map_or_else(|| typed.to_string(), plain)
    }

    /// What a relative rule means today: "since 22 Aug 2026". `None` where nothing is relative.
    pub fn meaning(&self, rule: &Rule, today: Day, week: WeekStart) -> Option<String> {
        let t = self.t;
        let window = match &rule.test {
            Test::Date(DateTest::InPast(span)) => {
                return Some(t.builder_means_since(t.date(span.before(today))));
            }
            Test::Date(DateTest::NotInPast(span, _)) => {
                return Some(t.builder_means_not_since(t.date(span.before(today))));
            }
            Test::Date(DateTest::InNext(span)) | Test::Birthday(BirthdayTest::InNext(span)) => {
                return Some(t.builder_means_until(t.date(span.after(today))));
            }
            Test::Date(DateTest::AnniversaryInNext(days)) => {
                return Some(t.builder_means_until(t.date(today + days)));
            }
            Test::Date(test @ (DateTest::This(_) | DateTest::Last(_) | DateTest::Next(_))) => {
                test.window(today, week)?
            }
            Test::Birthday(test @ (BirthdayTest::This(_) | BirthdayTest::Next(_))) => {
                test.window(today, week)?
            }
            _ => match rule.scope()?.period {
                Period::Past(span) => return Some(t.builder_means_since(t.date(span.before(today)))),
                Period::Ever | Period::Between(..) => return None,
            },
        };
        Some(t.builder_means_between(t.date(window.from), t.date(window.to)))
    }
}

/// The one text that is meant: what was chosen from a list stands behind what was typed. A whole address is often pasted
/// with a name beside it.
fn text_of(rule: &mut RuleDraft, field: &Field) -> Option<String> {
    let text = rule.values.pop()?;
    let is_whole = matches!(rule.operator(), Some(Operator::Is | Operator::IsNot));
    let is_wrapped = *field == Field::Email && is_whole && EmailAddress::parse(&text).is_err();
    let address = is_wrapped.then(|| paste::address_in(&text)).flatten();
    Some(address.map_or(text, |address| address.to_string()))
}

/// Takes what was typed into a box, as far as it is meant.
fn closed(text: &mut String, typed: Typed) -> Vec<String> {
    let ends = |c: char| matches!(c, ',' | ';' | '\t' | '\n' | '\r');
    if typed == Typed::Closed && !text.contains(ends) {
        return Vec::new();
    }
    let text = std::mem::take(text);
    text.split(ends).map(|part| part.trim().to_string()).filter(|part| !part.is_empty()).collect()
}

/// Values without those that stand there before.
fn different(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    values.filter(|value| seen.insert(value.clone())).collect()
}

/// A list that is longer than what is shown of it, with what is not recognised at the end that is shown.
pub(super) fn in_sight(values: Vec<String>, is_known: impl Fn(&String) -> bool) -> Vec<String> {
    if values.len() <= SHOWN {
        return values;
    }
    let (mut known, unknown): (Vec<String>, Vec<String>) = values.into_iter().partition(is_known);
    known.extend(unknown);
    known
}

/// Decimals that a typed number may have before the format judges it.
const SCALE: u32 = 6;

/// Useful values for an operator that was just chosen, where nothing usable is there.
fn fill(rule: &mut RuleDraft, input: Input) {
    let default = |value: &mut String, text: &str| {
        if value.trim().is_empty() {
            *value = text.to_string();
        }
    };
    let is_one =
        |unit: &str, units: &[Unit], key: fn(Unit) -> &'static str| units.iter().any(|u| key(*u) == unit);
    match input {
        Input::Span | Input::Event | Input::Sum | Input::SumRange => {
            default(&mut rule.number, if rule.op == Operator::InNext.key() { "30" } else { "90" });
            if !is_one(&rule.unit, &Unit::SPANS, Unit::plural_key) {
                rule.unit = Unit::Day.plural_key().into();
            }
            if input == Input::Event {
                default(&mut rule.times, "1");
            }
        }
        Input::Days => default(&mut rule.number, "30"),
        Input::Month => default(&mut rule.month, "1"),
        Input::Unit if !is_one(&rule.unit, &Unit::CALENDAR, Unit::key) => {
            rule.unit = Unit::Month.key().into()
        }
        _ => {}
    }
}

/// A number in units of 10^-`SCALE` with a point, without trailing zeros.
fn plain(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let factor = 10_u64.pow(SCALE);
    let (whole, rest) = (number.unsigned_abs() / factor, number.unsigned_abs() % factor);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let rest = format!("{rest:06}");
    format!("{sign}{whole}.{}", rest.trim_end_matches('0'))
}

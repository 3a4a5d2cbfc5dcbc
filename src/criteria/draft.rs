//! One rule as a form holds it: every input as the text that was typed, finished or not.
//!
//! The builder keeps rules as drafts, turns them into rules with [`RuleDraft::check`], and shows saved rules again
//! with [`RuleDraft::of`]. Inputs that the operator does not use keep their text, so that changing it back loses
//! nothing.

use super::{
    catalogue::{Catalogue, FieldSpec, Input, Operator},
    event::{Aspect, LineAmount, Scope},
    field::Kind,
    json::Json,
    parse,
    print::{day_text, decimal_text},
    problem::{Fault, Problem},
    rule::{
        BirthdayTest, Blanks, ChoiceTest, Counted, DateTest, EventOp, GroupTest, NumberTest, Period, Rule,
        Span, SumTest, Test, TextTest, Unit,
    },
};
use std::collections::BTreeMap;

/// A rule in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleDraft {
    pub field: String,
    pub op: String,
    /// Choices; one text for text fields; the id of a group.
    pub values: Vec<String>,
    /// The number, the lower one of a range, the length of a span, or days.
    pub number: String,
    /// The upper number of a range.
    pub number_to: String,
    /// `days`, `weeks`, `months`, `years` of a span, or `week` … of the calendar.
    pub unit: String,
    /// 2026-11-21.
    pub from: String,
    pub to: String,
    /// 1 to 12.
    pub month: String,
    /// Of an event: how often.
    pub times: String,
    /// `times` or `days`.
    pub counted: String,
    /// Of a sum: how much, the lower end of a range, and the upper one.
    pub amount: String,
    pub amount_to: String,
    /// Which ones are meant: of each aspect one of the values.
    pub wheres: BTreeMap<Aspect, Vec<String>>,
    /// What a line of an order comes to, at least and at most.
    pub line_from: String,
    pub line_to: String,
    /// `ever`, `past` (then `number` and `unit` say how long) or `between` (then `from` and `to`).
    pub period: String,
    /// "also people without the value".
    pub blanks: bool,
    pub negated: bool,
}

impl Default for RuleDraft {
    fn default() -> RuleDraft {
        let empty = String::new;
        RuleDraft {
            field: empty(),
            op: empty(),
            values: Vec::new(),
            number: empty(),
            number_to: empty(),
            unit: empty(),
            from: empty(),
            to: empty(),
            month: empty(),
            times: empty(),
            counted: "times".into(),
            amount: empty(),
            amount_to: empty(),
            wheres: BTreeMap::new(),
            line_from: empty(),
            line_to: empty(),
            period: "ever".into(),
            blanks: true,
            negated: false,
        }
    }
}

impl RuleDraft {
    /// A new rule about a field with its commonest operator and sensible defaults.
    pub fn new(spec: &FieldSpec) -> RuleDraft {
        let op = spec.operators[0];
        let mut draft = RuleDraft {
            field: spec.field.key().into_owned(),
            op: op.key().to_string(),
            unit: "days".into(),
            ..RuleDraft::default()
        };
        match op.input(spec.field.kind()) {
            Input::Span => draft.number = if spec.field.kind() == Kind::Birthday { "7" } else { "90" }.into(),
            Input::Event => draft.times = "1".into(),
            Input::Sum | Input::SumRange => {
                draft.period = "past".into();
                draft.number = "90".into();
            }
            _ => {}
        }
        draft
    }

    /// A saved rule for a form.
    pub fn of(rule: &Rule) -> RuleDraft {
        let mut draft = RuleDraft {
            field: rule.field.key().into_owned(),
            op: rule.operator().key().to_string(),
            blanks: rule.blanks() != Some(Blanks::LeftOut),
            negated: rule.negated,
            ..RuleDraft::default()
        };
        draft.fill(rule);
        draft
    }

    /// Whether it says what becomes of people without the value: as is chosen, or because it is reversed.
    pub fn tells_blanks(&self) -> bool {
        let asks_value = |operator: &Operator| !matches!(operator, Operator::Known | Operator::Unknown);
        self.operator().filter(asks_value).is_some_and(|operator| operator.has_blanks() || self.negated)
    }

    fn fill(&mut self, rule: &Rule) {
        let decimals = rule.field.decimals();
        match &rule.test {
            Test::Known | Test::Unknown | Test::Yes | Test::No | Test::Birthday(BirthdayTest::Today) => {}
            Test::Choice(
                ChoiceTest::AnyOf(values) | ChoiceTest::AllOf(values) | ChoiceTest::NoneOf(values, _),
            ) => self.values.clone_from(values),
            Test::Text(
                TextTest::Contains(text)
                | TextTest::Is(text)
                | TextTest::StartsWith(text)
                | TextTest::EndsWith(text)
                | TextTest::IsNot(text, _),
            ) => self.values = vec![text.clone()],
            Test::Number(test) => (self.number, self.number_to) = number_texts(test, decimals),
            Test::Sum(SumTest { number, scope }) => {
                (self.amount, self.amount_to) = number_texts(number, decimals);
                self.fill_scope(scope);
            }
            Test::Date(test) => self.fill_date(test),
            Test::Birthday(BirthdayTest::InNext(span)) => self.fill_span(*span),
            Test::Birthday(BirthdayTest::This(unit) | BirthdayTest::Next(unit)) => {
                self.unit = unit.key().into()
            }
            Test::Birthday(BirthdayTest::InMonth(month)) => self.month = month.to_string(),
            Test::Event(event) => {
                self.times = if event.op == EventOp::Never { String::new() } else { event.times.to_string() };
                self.counted = if event.counted == Counted::Days { "days" } else { "times" }.into();
                self.fill_scope(&event.scope);
            }
            Test::Group(GroupTest::In(id) | GroupTest::NotIn(id)) => self.values = vec![id.to_string()],
            Test::Of(..) => self.fill(&rule.whole()),
        }
    }

    fn fill_date(&mut self, test: &DateTest) {
        match test {
            DateTest::InPast(span) | DateTest::NotInPast(span, _) | DateTest::InNext(span) => {
                self.fill_span(*span)
            }
            DateTest::Between(from, to) => {
                self.from = day_text(*from);
                self.to = day_text(*to);
            }
            DateTest::Before(day) | DateTest::After(day) | DateTest::On(day) => self.from = day_text(*day),
            DateTest::This(unit) | DateTest::Last(unit) | DateTest::Next(unit) => {
                self.unit = unit.key().into()
            }
            DateTest::AnniversaryInNext(days) => self.number = days.to_string(),
        }
    }

    fn fill_span(&mut self, span: Span) {
        self.number = span.n.to_string();
        self.unit = span.unit.plural_key().into();
    }

    fn fill_scope(&mut self, scope: &Scope) {
        self.wheres.clone_from(&scope.wheres);
        if let Some(LineAmount { from, to }) = scope.line_amount {
            let shown = |end: Option<i64>| end.map(|end| decimal_text(end, 2)).unwrap_or_default();
            (self.line_from, self.line_to) = (shown(from), shown(to));
        }
        match scope.period {
            Period::Ever => self.period = "ever".into(),
            Period::Past(span) => {
                self.period = "past".into();
                self.fill_span(span);
            }
            Period::Between(from, to) => {
                self.period = "between".into();
                self.from = day_text(from);
                self.to = day_text(to);
            }
        }
    }

    /// The operator, if it is one.
    pub fn operator(&self) -> Option<Operator> {
        Operator::from_key(&self.op)
    }

    /// Makes the rule. Numbers may be written with a comma or a point as decimal sign. `place` begins the places of
    /// the problems.
    ///
    /// # Errors
    /// What is wrong or missing; [`Problem::is_unfinished`] tells which.
    pub fn check(&self, place: &str, catalogue: &Catalogue) -> Result<Rule, Vec<Problem>> {
        let Some(field) = catalogue.field(&self.field) else {
            let fault =
                if self.field.is_empty() { Fault::Missing("field") } else { unknown_field(&self.field) };
            return Err(vec![Problem::new(place, fault)]);
        };
        let mut entries = vec![
            ("field".to_string(), Json::Text(self.field.clone())),
            ("op".to_string(), Json::Text(self.op.clone())),
        ];
        if let Some(operator) = self.operator() {
            let value = self.value(operator, field.kind());
            entries.extend(value.map(|value| ("value".to_string(), value)));
            if operator.has_blanks() && field.may_be_blank() {
                entries.push(("blanks".into(), Json::Bool(self.blanks)));
            }
        }
        entries.push(("not".into(), Json::Bool(self.negated)));
        parse::rule(Json::Object(entries), place, catalogue)
    }

    /// The value in the format, or `None` where none is needed or nothing is filled in.
    fn value(&self, operator: Operator, kind: Kind) -> Option<Json> {
        match operator.input(kind) {
            Input::Nothing => None,
            Input::Choices => Some(list(&self.values)),
            Input::Text => self.values.first().filter(|text| !text.is_empty()).cloned().map(Json::Text),
            Input::Group => self.values.first().and_then(|id| number(id)),
            Input::Number | Input::Days => number(&self.number),
            Input::NumberRange => Some(Json::List(vec![number(&self.number)?, number(&self.number_to)?])),
            Input::Span => Some(self.span()),
            Input::Day => text(&self.from),
            Input::DayRange => Some(Json::List(vec![text(&self.from)?, text(&self.to)?])),
            Input::Unit => text(&self.unit),
            Input::Month => number(&self.month),
            Input::Event => Some(self.event(operator)),
            Input::Sum => Some(self.sum(number(&self.amount))),
            Input::SumRange => {
                let both = || Some(Json::List(vec![number(&self.amount)?, number(&self.amount_to)?]));
                Some(self.sum(both()))
            }
        }
    }

    fn span(&self) -> Json {
        let unit = if self.unit.is_empty() { Unit::Day.plural_key() } else { &self.unit };
        let n = number(&self.number).map(|n| ("n".to_string(), n));
        Json::Object(n.into_iter().chain([("unit".to_string(), Json::Text(unit.into()))]).collect())
    }

    fn event(&self, operator: Operator) -> Json {
        let mut entries = Vec::new();
        if operator != Operator::Never {
            entries.extend(number(&self.times).map(|times| ("times".to_string(), times)));
            entries.push(("counted".into(), Json::Text(self.counted.clone())));
        }
        self.put_scope(&mut entries);
        Json::Object(entries)
    }

    fn sum(&self, amount: Option<Json>) -> Json {
        let mut entries: Vec<_> = amount.map(|amount| ("amount".to_string(), amount)).into_iter().collect();
        self.put_scope(&mut entries);
        Json::Object(entries)
    }

    fn put_scope(&self, entries: &mut Vec<(String, Json)>) {
        for (aspect, values) in &self.wheres {
            if values.iter().any(|value| !value.trim().is_empty()) {
                entries.push((aspect.key().into(), list(values)));
            }
        }
        let ends = [("from", &self.line_from), ("to", &self.line_to)].into_iter();
        let ends: Vec<_> = ends.filter_map(|(key, end)| Some((key.to_string(), number(end)?))).collect();
        if !ends.is_empty() {
            entries.push((LineAmount::KEY.into(), Json::Object(ends)));
        }
        match self.period.as_str() {
            "past" => entries.push(("period".into(), self.span())),
            "between" => {
                let end = |key: &str, day: &str| (key.to_string(), Json::Text(day.trim().to_string()));
                let ends = vec![end("from", &self.from), end("to", &self.to)];
                entries.push(("period".into(), Json::Object(ends)));
            }
            _ => {}
        }
    }
}

/// The number of a test and the upper one of a range, as they stand in a form.
fn number_texts(test: &NumberTest, decimals: u32) -> (String, String) {
    match test {
        NumberTest::Between(low, high) => (decimal_text(*low, decimals), decimal_text(*high, decimals)),
        NumberTest::MoreThan(n)
        | NumberTest::AtLeast(n)
        | NumberTest::AtMost(n)
        | NumberTest::LessThan(n)
        | NumberTest::Is(n)
        | NumberTest::IsNot(n, _) => (decimal_text(*n, decimals), String::new()),
    }
}

fn unknown_field(field: &str) -> Fault {
    Fault::UnknownField(field.to_string())
}

fn text(text: &str) -> Option<Json> {
    let text = text.trim();
    (!text.is_empty()).then(|| Json::Text(text.to_string()))
}

/// A list of what is not blank.
fn list(values: &[String]) -> Json {
    Json::List(values.iter().filter_map(|value| text(value)).collect())
}

/// A number as people type it: "1 234,50" is 1234.50. With both signs the last one is the decimal sign.
fn number(text: &str) -> Option<Json> {
    let mut digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    if digits.is_empty() {
        return None;
    }
    if let (Some(point), Some(comma)) = (digits.rfind('.'), digits.rfind(',')) {
        let grouping = if point > comma { ',' } else { '.' };
        digits.retain(|c| c != grouping);
    }
    Some(Json::Number(digits.replace(',', ".")))
}

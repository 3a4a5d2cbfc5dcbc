//! From criteria to JSON, always in the same form: what is parsed from it is the same criteria.

use super::{
    Criteria, Node,
    catalogue::{Catalogue, Operator},
    event::{LineAmount, Scope},
    field::Field,
    rule::{
        BirthdayTest, Blanks, ChoiceTest, Counted, DateTest, EventOp, EventTest, GroupTest, NumberTest,
        Period, Rule, Span, SumTest, Test, TextTest,
    },
};
use crate::{
    ids::GroupId,
    time::{self, Day},
};
use serde_json::{Map, Value, json};

impl Criteria {
    /// The canonical form, on one line.
    pub fn to_json(&self) -> String {
        self.to_value().to_string()
    }

    /// The canonical form for people: indented.
    pub fn to_json_pretty(&self) -> String {
        format!("{:#}", self.to_value())
    }

    /// The canonical form on one line for other installations: groups by their names, where those are unmistakable.
    pub fn to_text(&self, catalogue: &Catalogue) -> String {
        let mut value = self.to_value();
        name_groups(&mut value, catalogue);
        value.to_string()
    }

    fn to_value(&self) -> Value {
        let mut value = json!({ "include": node(&self.include), "leave_out": node(&self.leave_out) });
        if !self.products.is_empty() {
            value["products"] = json!(self.products);
        }
        value
    }
}

fn name_groups(value: &mut Value, catalogue: &Catalogue) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| name_groups(item, catalogue)),
        Value::Object(object) if object.get("field") == Some(&json!(Field::Group.key())) => {
            let id = object.get("value").and_then(Value::as_i64).map(GroupId);
            let name = id.and_then(|id| catalogue.group(id)).map(|group| group.name.as_str());
            if let Some(name) = name.filter(|name| catalogue.group_by_name(name).is_some()) {
                object.insert("value".into(), json!(name));
            }
        }
        Value::Object(object) => object.values_mut().for_each(|value| name_groups(value, catalogue)),
        _ => {}
    }
}

fn node(node: &Node) -> Value {
    let list = |children: &[Node]| Value::Array(children.iter().map(self::node).collect());
    match node {
        Node::All(children) => json!({ "all": list(children) }),
        Node::Any(children) => json!({ "any": list(children) }),
        Node::Rule(rule) => Value::Object(self::rule(rule)),
    }
}

fn rule(rule: &Rule) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("field".into(), rule.field.key().into());
    object.insert("op".into(), rule.operator().key().into());
    if let Some(value) = rule.value() {
        object.insert("value".into(), value);
    }
    if let Some(blanks) = rule.blanks() {
        object.insert("blanks".into(), (blanks == Blanks::Included).into());
    }
    if rule.negated {
        object.insert("not".into(), true.into());
    }
    object
}

impl Rule {
    /// The operator of the rule's test.
    pub fn operator(&self) -> Operator {
        match &self.test {
            Test::Known => Operator::Known,
            Test::Unknown => Operator::Unknown,
            Test::Yes => Operator::Yes,
            Test::No => Operator::No,
            Test::Choice(ChoiceTest::AnyOf(_)) => Operator::AnyOf,
            Test::Choice(ChoiceTest::AllOf(_)) => Operator::AllOf,
            Test::Choice(ChoiceTest::NoneOf(..)) => Operator::NoneOf,
            Test::Text(test) => match test {
                TextTest::Contains(_) => Operator::Contains,
                TextTest::Is(_) => Operator::Is,
                TextTest::StartsWith(_) => Operator::StartsWith,
                TextTest::EndsWith(_) => Operator::EndsWith,
                TextTest::IsNot(..) => Operator::IsNot,
            },
            Test::Number(test) | Test::Sum(SumTest { number: test, .. }) => match test {
                NumberTest::MoreThan(_) => Operator::MoreThan,
                NumberTest::AtLeast(_) => Operator::AtLeast,
                NumberTest::AtMost(_) => Operator::AtMost,
                NumberTest::LessThan(_) => Operator::LessThan,
                NumberTest::Is(_) => Operator::Is,
                NumberTest::IsNot(..) => Operator::IsNot,
                NumberTest::Between(..) => Operator::Between,
            },
            Test::Date(test) => date_operator(test),
            Test::Birthday(test) => match test {
                BirthdayTest::InNext(_) => Operator::InNext,
                BirthdayTest::This(_) => Operator::This,
                BirthdayTest::Next(_) => Operator::Next,
                BirthdayTest::InMonth(_) => Operator::InMonth,
                BirthdayTest::Today => Operator::Today,
            },
            Test::Event(event) => match event.op {
                EventOp::AtLeast => Operator::AtLeast,
                EventOp::AtMost => Operator::AtMost,
                EventOp::Exactly => Operator::Exactly,
                EventOp::Never => Operator::Never,
            },
            Test::Group(GroupTest::In(_)) => Operator::In,
            Test::Group(GroupTest::NotIn(_)) => Operator::NotIn,
            Test::Of(..) => self.whole().operator(),
        }
    }

    /// The value as it stands in the format.
    fn value(&self) -> Option<Value> {
        Some(match &self.test {
            Test::Known | Test::Unknown | Test::Yes | Test::No | Test::Birthday(BirthdayTest::Today) => {
                return None;
            }
            Test::Choice(
                ChoiceTest::AnyOf(values) | ChoiceTest::AllOf(values) | ChoiceTest::NoneOf(values, _),
            ) => json!(values),
            Test::Text(
                TextTest::Contains(text)
                | TextTest::Is(text)
                | TextTest::StartsWith(text)
                | TextTest::EndsWith(text)
                | TextTest::IsNot(text, _),
            ) => json!(text),
            Test::Number(test) => number_value(test, self.field.decimals()),
            Test::Date(test) => date_value(test),
            Test::Birthday(BirthdayTest::InNext(span)) => span_value(*span),
            Test::Birthday(BirthdayTest::This(unit) | BirthdayTest::Next(unit)) => json!(unit.key()),
            Test::Birthday(BirthdayTest::InMonth(month)) => json!(month),
            Test::Event(event) => event_value(event),
            Test::Sum(sum) => sum_value(sum, self.field.decimals()),
            Test::Group(GroupTest::In(id) | GroupTest::NotIn(id)) => json!(id.0),
            Test::Of(..) => return self.whole().value(),
        })
    }
}

fn date_operator(test: &DateTest) -> Operator {
    match test {
        DateTest::InPast(_) => Operator::InPast,
        DateTest::NotInPast(..) => Operator::NotInPast,
        DateTest::InNext(_) => Operator::InNext,
        DateTest::Between(..) => Operator::Between,
        DateTest::Before(_) => Operator::Before,
        DateTest::After(_) => Operator::After,
        DateTest::On(_) => Operator::On,
        DateTest::This(_) => Operator::This,
        DateTest::Last(_) => Operator::Last,
        DateTest::Next(_) => Operator::Next,
        DateTest::AnniversaryInNext(_) => Operator::AnniversaryInNext,
    }
}

fn number_value(test: &NumberTest, decimals: u32) -> Value {
    match test {
        NumberTest::MoreThan(n)
        | NumberTest::AtLeast(n)
        | NumberTest::AtMost(n)
        | NumberTest::LessThan(n)
        | NumberTest::Is(n)
        | NumberTest::IsNot(n, _) => number(*n, decimals),
        NumberTest::Between(low, high) => json!([number(*low, decimals), number(*high, decimals)]),
    }
}

/// A whole number where it is one, else a decimal. Fifteen digits survive the way through a float.
fn number(value: i64, decimals: u32) -> Value {
    let scale = 10_i64.pow(decimals);
    if value % scale == 0 {
        return json!(value / scale);
    }
    let text = decimal_text(value, decimals);
    json!(text.parse::<f64>().expect("digits with a point are a number"))
}

/// A stored number as plain digits: 19950 with two decimals is "199.5".
pub fn decimal_text(value: i64, decimals: u32) -> String {
    let scale = 10_u64.pow(decimals);
    let (sign, value) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
    let mut text = format!("{sign}{}", value / scale);
    if value % scale != 0 {
        let fraction = format!("{:0width$}", value % scale, width = decimals as usize);
        text.push('.');
        text.push_str(fraction.trim_end_matches('0'));
    }
    text
}

fn date_value(test: &DateTest) -> Value {
    match test {
        DateTest::InPast(span) | DateTest::NotInPast(span, _) | DateTest::InNext(span) => span_value(*span),
        DateTest::Between(from, to) => json!([day_text(*from), day_text(*to)]),
        DateTest::Before(day) | DateTest::After(day) | DateTest::On(day) => json!(day_text(*day)),
        DateTest::This(unit) | DateTest::Last(unit) | DateTest::Next(unit) => json!(unit.key()),
        DateTest::AnniversaryInNext(days) => json!(days),
    }
}

fn span_value(span: Span) -> Value {
    json!({ "n": span.n, "unit": span.unit.plural_key() })
}

/// A day as 2026-11-21.
pub(super) fn day_text(day: Day) -> String {
    time::date_of(day).to_string()
}

fn event_value(event: &EventTest) -> Value {
    let mut object = Map::new();
    if event.op != EventOp::Never {
        object.insert("times".into(), json!(event.times));
        let counted = if event.counted == Counted::Days { "days" } else { "times" };
        object.insert("counted".into(), json!(counted));
    }
    put_scope(&event.scope, &mut object);
    Value::Object(object)
}

fn sum_value(sum: &SumTest, decimals: u32) -> Value {
    let mut object = Map::new();
    object.insert("amount".into(), number_value(&sum.number, decimals));
    put_scope(&sum.scope, &mut object);
    Value::Object(object)
}

/// Decimals of money.
const MONEY: u32 = 2;

fn put_scope(scope: &Scope, object: &mut Map<String, Value>) {
    for (aspect, values) in &scope.wheres {
        object.insert(aspect.key().into(), json!(values));
    }
    if let Some(LineAmount { from, to }) = scope.line_amount {
        let ends = [("from", from), ("to", to)].into_iter();
        let ends = ends.filter_map(|(key, end)| Some((key.to_string(), number(end?, MONEY))));
        object.insert(LineAmount::KEY.into(), Value::Object(ends.collect()));
    }
    match scope.period {
        Period::Ever => {}
        Period::Past(span) => {
            object.insert("period".into(), span_value(span));
        }
        Period::Between(from, to) => {
            object.insert("period".into(), json!({ "from": day_text(from), "to": day_text(to) }));
        }
    }
}

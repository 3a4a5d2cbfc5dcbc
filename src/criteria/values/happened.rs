//! The values of rules about what happened: how often or how much, which ones, and when.

use super::{
    super::{
        catalogue::Operator,
        event::{Aspect, LineAmount, Scope},
        field::Field,
        json::Json,
        parse::Fields,
        problem::Fault,
        rule::{Blanks, Counted, EventOp, EventTest, Period, SumTest},
    },
    Checked, bad, day, no_more, number, number_test, span_of, texts, whole,
};
use crate::money;
use std::collections::BTreeMap;

/// A fault inside a key of an object.
fn inside<T>(key: &str, checked: Checked<T>) -> Checked<T> {
    checked.map_err(|(place, fault)| (format!(".{key}{place}"), fault))
}

fn fields(value: Json) -> Checked<Fields> {
    match value {
        Json::Object(entries) => Ok(Fields::of(entries)),
        _ => bad(Fault::NotAnObject),
    }
}

pub(super) fn event(field: &Field, operator: Operator, value: Json) -> Checked<EventTest> {
    let mut fields = fields(value)?;
    let op = match operator {
        Operator::AtMost => EventOp::AtMost,
        Operator::Exactly => EventOp::Exactly,
        Operator::Never => EventOp::Never,
        _ => EventOp::AtLeast,
    };
    let times = match (op, fields.take("times")) {
        (EventOp::Never, None) => 0,
        (EventOp::Never, Some(_)) => return bad(Fault::UnknownKey("times".into())),
        (_, None) => return inside("times", bad(Fault::NoValue)),
        (_, Some(times)) => inside("times", whole(&times, 1, 100_000))?,
    };
    let counted = match fields.take("counted") {
        None => Counted::Times,
        Some(Json::Text(text)) => match text.as_str() {
            // "orders" is how it was written while only orders could be counted.
            "times" | "orders" => Counted::Times,
            "days" => Counted::Days,
            _ => return inside("counted", bad(Fault::UnknownChoice(text))),
        },
        Some(_) => return inside("counted", bad(Fault::NotText)),
    };
    // Whether by times or days, never is never.
    let counted = if op == EventOp::Never { Counted::Times } else { counted };
    Ok(EventTest { op, times, counted, scope: scope(field, fields)? })
}

pub(super) fn sum(field: &Field, operator: Operator, value: Json) -> Checked<SumTest> {
    let mut fields = fields(value)?;
    let Some(amount) = fields.take("amount") else { return inside("amount", bad(Fault::NoValue)) };
    let number = inside("amount", number_test(field, operator, amount, Blanks::Included))?;
    Ok(SumTest { number, scope: scope(field, fields)? })
}

/// What is left of the object: which ones, and when.
fn scope(field: &Field, mut fields: Fields) -> Checked<Scope> {
    let mut wheres = BTreeMap::new();
    for aspect in field.aspects() {
        if let Some(list) = fields.take(aspect.key()) {
            wheres.insert(*aspect, inside(aspect.key(), values(*aspect, list))?);
        }
    }
    let line = if field.has_line_amount() { fields.take(LineAmount::KEY) } else { None };
    let line_amount = match line {
        None => None,
        Some(value) => Some(inside(LineAmount::KEY, line_amount(value))?),
    };
    let period = match fields.take("period") {
        None => Period::Ever,
        Some(value) => inside("period", period(value))?,
    };
    no_more(fields)?;
    Ok(Scope { wheres, line_amount, period })
}

fn values(aspect: Aspect, list: Json) -> Checked<Vec<String>> {
    let values = texts(list)?;
    let choices = aspect.choices();
    let is_one = |value: &str| match aspect {
        Aspect::Currency => money::is_currency(value),
        _ => choices.is_empty() || choices.contains(&value),
    };
    match values.iter().position(|value| !is_one(value)) {
        Some(index) => Err((format!("[{index}]"), Fault::UnknownChoice(values[index].clone()))),
        None => Ok(values),
    }
}

fn line_amount(value: Json) -> Checked<LineAmount> {
    let mut fields = fields(value)?;
    let mut end = |key: &str| match fields.take(key) {
        None => Ok(None),
        // As any money of the organisation.
        Some(value) => inside(key, number(&Field::Spent, &value)).map(Some),
    };
    let (from, to) = (end("from")?, end("to")?);
    no_more(fields)?;
    match (from, to) {
        (None, None) => bad(Fault::NoValue),
        (Some(from), Some(to)) if from > to => bad(Fault::WrongOrder),
        _ => Ok(LineAmount { from, to }),
    }
}

fn period(value: Json) -> Checked<Period> {
    let mut fields = fields(value)?;
    if !fields.has("from") && !fields.has("to") {
        return Ok(Period::Past(span_of(fields)?));
    }
    let end = |fields: &mut Fields, key: &str| match fields.take(key) {
        None => inside(key, bad(Fault::NoValue)),
        Some(value) => inside(key, day(&value)),
    };
    let (from, to) = (end(&mut fields, "from")?, end(&mut fields, "to")?);
    no_more(fields)?;
    if from > to { bad(Fault::WrongOrder) } else { Ok(Period::Between(from, to)) }
}

//! The values of rules: what each operator takes, checked to the last digit.

mod happened;

use super::{
    catalogue::{Catalogue, FieldSpec, Operator},
    field::{Field, Kind},
    json::Json,
    limits,
    parse::Fields,
    problem::Fault,
    rule::{BirthdayTest, Blanks, ChoiceTest, DateTest, GroupTest, NumberTest, Span, Test, TextTest, Unit},
};
use crate::{
    ids::GroupId,
    money, regions, text,
    time::{self, Day},
};
use std::collections::HashSet;

/// Where in the value, and what.
type Bad = (String, Fault);
type Checked<T> = Result<T, Bad>;

fn bad<T>(fault: Fault) -> Checked<T> {
    Err((String::new(), fault))
}

/// The largest number that every evaluator and JSON itself hold exactly, in a field's smallest unit.
const LARGEST: i64 = 100_000_000_000_000;

/// Makes the test of an operator that fits the field.
pub(super) fn test(
    spec: &FieldSpec,
    operator: Operator,
    value: Option<Json>,
    blanks: Blanks,
    catalogue: &Catalogue,
) -> Checked<Test> {
    let simple = match operator {
        Operator::Known => Some(Test::Known),
        Operator::Unknown => Some(Test::Unknown),
        Operator::Yes => Some(Test::Yes),
        Operator::No => Some(Test::No),
        Operator::Today => Some(Test::Birthday(BirthdayTest::Today)),
        _ => None,
    };
    if let Some(test) = simple {
        return match value {
            None => Ok(test),
            Some(_) => bad(Fault::UnknownKey("value".into())),
        };
    }
    let Some(value) = value else { return bad(Fault::NoValue) };
    Ok(match spec.field.kind() {
        Kind::Choice => Test::Choice(choice(spec, operator, value, blanks)?),
        Kind::Text => Test::Text(text_test(operator, value, blanks)?),
        Kind::Number | Kind::Money => Test::Number(number_test(&spec.field, operator, value, blanks)?),
        Kind::Date => Test::Date(date_test(operator, value, blanks)?),
        Kind::Birthday => Test::Birthday(birthday_test(operator, value)?),
        Kind::Event => Test::Event(happened::event(&spec.field, operator, value)?),
        Kind::Sum => Test::Sum(happened::sum(&spec.field, operator, value)?),
        Kind::Group => Test::Group(group_test(operator, &value, catalogue)?),
        Kind::YesNo => return bad(Fault::UnknownKey("value".into())),
    })
}

fn choice(spec: &FieldSpec, operator: Operator, value: Json, blanks: Blanks) -> Checked<ChoiceTest> {
    let values = texts(value)?;
    let keys: HashSet<&str> = spec.choices.iter().map(|choice| choice.key.as_str()).collect();
    for (index, value) in values.iter().enumerate() {
        if !is_choice(&spec.field, &keys, value) {
            return Err((format!("[{index}]"), Fault::UnknownChoice(value.clone())));
        }
    }
    Ok(match operator {
        Operator::NoneOf => ChoiceTest::NoneOf(values, blanks),
        Operator::AllOf => ChoiceTest::AllOf(values),
        _ => ChoiceTest::AnyOf(values),
    })
}

fn is_choice(field: &Field, keys: &HashSet<&str>, value: &str) -> bool {
    match field {
        Field::Country => regions::country_name("en", value).is_some(),
        Field::Language => regions::language_name("en", value).is_some(),
        Field::Currency => money::is_currency(value),
        _ => keys.contains(value),
    }
}

/// A list of different, non-empty texts in the order given.
pub(super) fn texts(value: Json) -> Checked<Vec<String>> {
    let Json::List(items) = value else { return bad(Fault::NotAList) };
    if items.len() > limits::VALUES {
        return bad(Fault::TooManyValues);
    }
    let mut seen = HashSet::with_capacity(items.len());
    let mut values = Vec::with_capacity(items.len());
    for (index, item) in items.into_iter().enumerate() {
        let value = plain_text(item).map_err(|(_, fault)| (format!("[{index}]"), fault))?;
        if seen.insert(value.clone()) {
            values.push(value);
        }
    }
    if values.is_empty() { bad(Fault::NoValue) } else { Ok(values) }
}

fn plain_text(value: Json) -> Checked<String> {
    let Json::Text(value) = value else { return bad(Fault::NotText) };
    if value.trim().is_empty() {
        return bad(Fault::NoValue);
    }
    if value.chars().count() > limits::TEXT {
        return bad(Fault::TextTooLong);
    }
    if value.chars().any(char::is_control) {
        return bad(Fault::ControlCharacter);
    }
    Ok(value)
}

fn text_test(operator: Operator, value: Json, blanks: Blanks) -> Checked<TextTest> {
    let value = plain_text(value)?;
    if text::fold(&value).is_empty() {
        return bad(Fault::NoValue);
    }
    Ok(match operator {
        Operator::Is => TextTest::Is(value),
        Operator::StartsWith => TextTest::StartsWith(value),
        Operator::EndsWith => TextTest::EndsWith(value),
        Operator::IsNot => TextTest::IsNot(value, blanks),
        _ => TextTest::Contains(value),
    })
}

fn number_test(field: &Field, operator: Operator, value: Json, blanks: Blanks) -> Checked<NumberTest> {
    if operator == Operator::Between {
        let (low, high) = pair(value)?;
        let low = number(field, &low).map_err(|(_, fault)| ("[0]".into(), fault))?;
        let high = number(field, &high).map_err(|(_, fault)| ("[1]".into(), fault))?;
        return if low > high { bad(Fault::WrongOrder) } else { Ok(NumberTest::Between(low, high)) };
    }
    let value = number(field, &value)?;
    Ok(match operator {
        Operator::AtLeast => NumberTest::AtLeast(value),
        Operator::AtMost => NumberTest::AtMost(value),
        Operator::LessThan => NumberTest::LessThan(value),
        Operator::Is => NumberTest::Is(value),
        Operator::IsNot => NumberTest::IsNot(value, blanks),
        _ => NumberTest::MoreThan(value),
    })
}

fn pair(value: Json) -> Checked<(Json, Json)> {
    match value {
        Json::List(items) => match <[Json; 2]>::try_from(items) {
            Ok([first, second]) => Ok((first, second)),
            Err(_) => bad(Fault::NotAPair),
        },
        _ => bad(Fault::NotAPair),
    }
}

/// A number in the field's smallest unit.
fn number(field: &Field, value: &Json) -> Checked<i64> {
    let Json::Number(text) = value else { return bad(Fault::NotANumber) };
    let most = match field {
        Field::Age | Field::OrderCount | Field::ProductsOwned => Some(1_000_000),
        Field::LastRating => Some(5),
        Field::Alive => Some(100),
        Field::ExpectedOrders => Some(1_000_000),
        _ => None,
    };
    match (decimal(text, field.decimals()), most) {
        (Ok(value), None) => Ok(value),
        (Ok(value), Some(most)) if (0..=most * 10_i64.pow(field.decimals())).contains(&value) => Ok(value),
        (Ok(_) | Err(Fault::NumberOutOfRange(..)), Some(most)) => bad(Fault::NumberOutOfRange(0, most)),
        (Err(fault), _) => bad(fault),
    }
}

/// `text` (plain decimal digits) times ten to the power of `decimals`, exactly.
pub(super) fn decimal(text: &str, decimals: u32) -> Result<i64, Fault> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let all_digits = whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits {
        return Err(Fault::NotANumber);
    }
    if fraction.len() > decimals as usize {
        return Err(Fault::TooManyDecimals(decimals));
    }
    let mut number = String::from(whole.trim_start_matches('0'));
    number.push_str(fraction);
    number.extend(std::iter::repeat_n('0', decimals as usize - fraction.len()));
    let value = if number.is_empty() { Ok(0) } else { number.parse::<i64>() };
    match value {
        Ok(value) if value <= LARGEST => Ok(if negative { -value } else { value }),
        _ => {
            let most = LARGEST / 10_i64.pow(decimals);
            Err(Fault::NumberOutOfRange(-most, most))
        }
    }
}

fn date_test(operator: Operator, value: Json, blanks: Blanks) -> Checked<DateTest> {
    Ok(match operator {
        Operator::InPast => DateTest::InPast(span(value)?),
        Operator::NotInPast => DateTest::NotInPast(span(value)?, blanks),
        Operator::InNext => DateTest::InNext(span(value)?),
        Operator::Between => {
            let (from, to) = pair(value)?;
            let from = day(&from).map_err(|(_, fault)| ("[0]".into(), fault))?;
            let to = day(&to).map_err(|(_, fault)| ("[1]".into(), fault))?;
            if from > to {
                return bad(Fault::WrongOrder);
            }
            DateTest::Between(from, to)
        }
        Operator::Before => DateTest::Before(day(&value)?),
        Operator::After => DateTest::After(day(&value)?),
        Operator::On => DateTest::On(day(&value)?),
        Operator::This => DateTest::This(unit(&value, &Unit::CALENDAR, Unit::key)?),
        Operator::Last => DateTest::Last(unit(&value, &Unit::CALENDAR, Unit::key)?),
        Operator::Next => DateTest::Next(unit(&value, &Unit::CALENDAR, Unit::key)?),
        _ => DateTest::AnniversaryInNext(whole(&value, 1, 366)?),
    })
}

fn birthday_test(operator: Operator, value: Json) -> Checked<BirthdayTest> {
    const UNITS: [Unit; 2] = [Unit::Week, Unit::Month];
    Ok(match operator {
        Operator::This => BirthdayTest::This(unit(&value, &UNITS, Unit::key)?),
        Operator::Next => BirthdayTest::Next(unit(&value, &UNITS, Unit::key)?),
        Operator::InMonth => {
            let month = whole(&value, 1, 12)?;
            BirthdayTest::InMonth(i8::try_from(month).expect("a month was checked to be 1 to 12"))
        }
        _ => {
            let span = span(value)?;
            if span.unit == Unit::Year {
                return Err((".unit".into(), Fault::UnknownUnit("years".into())));
            }
            BirthdayTest::InNext(span)
        }
    })
}

fn whole(value: &Json, least: i64, most: i64) -> Checked<i64> {
    let Json::Number(text) = value else { return bad(Fault::NotANumber) };
    match decimal(text, 0) {
        Ok(value) if (least..=most).contains(&value) => Ok(value),
        Ok(_) | Err(Fault::NumberOutOfRange(..)) => bad(Fault::NumberOutOfRange(least, most)),
        Err(fault) => bad(fault),
    }
}

fn unit(value: &Json, allowed: &[Unit], key: fn(Unit) -> &'static str) -> Checked<Unit> {
    let Json::Text(text) = value else { return bad(Fault::NotText) };
    match allowed.iter().find(|unit| key(**unit) == text) {
        Some(unit) => Ok(*unit),
        None => bad(Fault::UnknownUnit(text.clone())),
    }
}

fn day(value: &Json) -> Checked<Day> {
    let Json::Text(text) = value else { return bad(Fault::NotText) };
    match parse_day(text) {
        Some(day) => Ok(day),
        None if text.is_empty() => bad(Fault::NoValue),
        None => bad(Fault::NotADate(text.clone())),
    }
}

/// A day written as 2026-11-21, within the years we accept.
pub(super) fn parse_day(text: &str) -> Option<Day> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return None };
    if (year.len(), month.len(), day.len()) != (4, 2, 2)
        || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    {
        return None;
    }
    time::day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn span(value: Json) -> Checked<Span> {
    let Json::Object(entries) = value else { return bad(Fault::NotAnObject) };
    span_of(Fields::of(entries))
}

fn span_of(mut fields: Fields) -> Checked<Span> {
    let Some(n) = fields.take("n") else { return Err((".n".into(), Fault::NoValue)) };
    let Some(by) = fields.take("unit") else { return bad(Fault::Missing("unit")) };
    no_more(fields)?;
    let unit = unit(&by, &Unit::SPANS, Unit::plural_key).map_err(|(_, fault)| (".unit".into(), fault))?;
    let n = whole(&n, 1, unit.most()).map_err(|(_, fault)| (".n".into(), fault))?;
    Ok(Span { n, unit })
}

fn no_more(fields: Fields) -> Checked<()> {
    if let Some(key) = fields.duplicates.into_iter().next() {
        return bad(Fault::DuplicateKey(key));
    }
    match fields.entries.into_iter().next() {
        Some((key, _)) => bad(Fault::UnknownKey(key)),
        None => Ok(()),
    }
}

fn group_test(operator: Operator, value: &Json, catalogue: &Catalogue) -> Checked<GroupTest> {
    let group = match value {
        // From another installation, where it has another number.
        Json::Text(name) => match catalogue.group_by_name(name) {
            None => return bad(Fault::NoGroupNamed(name.clone())),
            found => found,
        },
        number => catalogue.group(GroupId(whole(number, 1, LARGEST)?)),
    };
    let Some(id) = group.map(|group| group.id) else { return bad(Fault::UnknownGroup) };
    Ok(if operator == Operator::NotIn { GroupTest::NotIn(id) } else { GroupTest::In(id) })
}

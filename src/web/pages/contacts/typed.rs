//! Reads a contact's form: strings become a [`NewContact`] and values, or errors at their fields.

use super::words;
use crate::{
    attributes::{self, Attribute, Kind as AttributeKind, Value},
    codes,
    contacts::{CORRESPONDENCE, Contact, DEVICES, GENDERS, Kind, NewContact, full_name, limits},
    error::{Error, Result},
    ids::AttributeId,
    imports::{
        dates::{self, DateHabit},
        numbers::{self, DecimalHabit, NumberProblem},
    },
    regions,
    text::{self, EmailAddress, EmailProblem},
    texts::{Lang, Texts},
    time::{DAYS, Day, date_of},
    web::{fields::Fields, form::Form},
};
use std::collections::BTreeSet;

/// The fields that every contact's form has.
pub const NAMES: [&str; 20] = [
    "version",
    "kind",
    "name",
    "first_name",
    "last_name",
    "company",
    "job_title",
    "external_id",
    "email",
    "phone",
    "street",
    "post_code",
    "city",
    "region",
    "country",
    "language",
    "gender",
    "birth_day",
    "device",
    "correspondence",
];

/// The field of an attribute; one of several choices may stand several times.
pub fn field_of(attribute: &Attribute) -> String {
    let start = if attribute.kind == AttributeKind::Several { SEVERAL } else { SINGLE };
    format!("{start}{}", attribute.id)
}

const SINGLE: &str = "attr_";
const SEVERAL: &str = "attrs_";

/// Refuses fields that the form does not have. An attribute that was deleted meanwhile is no reason to.
pub fn check_names(fields: &Fields) -> Result<()> {
    let mut names = NAMES.to_vec();
    let attributes = fields.pairs().iter().map(|(name, _)| name.as_str());
    names.extend(attributes.filter(|name| name.starts_with(SINGLE)));
    names.extend(codes::Kind::ALL.map(codes::Kind::key));
    let fields = super::codes::single(fields);
    let single = fields.pairs().iter().filter(|(name, _)| !name.starts_with(SEVERAL));
    Fields::from_pairs(single.cloned().collect()).only(&names)
}

/// The values of the form, all but the company, which the database must be asked for.
pub fn read(t: &Texts, today: Day, form: &mut Form) -> Result<NewContact> {
    let kind = Kind::from_code(form.value("kind")).ok_or(Error::Invalid("a contact's kind"))?;
    let line = |form: &mut Form, name: &'static str, most: usize| line(t, form, name, most);
    let mut new = NewContact {
        kind,
        external_id: some(line(form, "external_id", limits::EXTERNAL_ID)),
        email: email(t, form),
        name: line(form, "name", limits::NAME),
        phone: line(form, "phone", limits::PHONE),
        street: line(form, "street", limits::STREET),
        post_code: line(form, "post_code", limits::POST_CODE),
        city: some(line(form, "city", limits::SHORT)),
        region: some(line(form, "region", limits::SHORT)),
        country: chosen(form, "country", |code| regions::country_name("en", code).is_some())?,
        language: chosen(form, "language", |code| regions::language_name("en", code).is_some())?,
        device: chosen(form, "device", |code| DEVICES.contains(&code))?,
        correspondence: chosen(form, "correspondence", |code| CORRESPONDENCE.contains(&code))?,
        ..NewContact::default()
    };
    // A company has none of these: what stands in fields that are not shown is not kept.
    if kind == Kind::Person {
        new.first_name = line(form, "first_name", limits::NAME);
        new.last_name = line(form, "last_name", limits::NAME);
        new.job_title = line(form, "job_title", limits::SHORT);
        new.gender = chosen(form, "gender", |code| GENDERS.contains(&code))?;
        new.birth_day = birth_day(t, today, form);
        new.name = full_name(&new.name, &new.first_name, &new.last_name);
    }
    let is_nameless = new.name.is_empty() && new.external_id.is_none();
    if form.is_ok() && is_nameless && new.email.is_none() {
        form.fail("name", t.contacts_error_nameless());
    }
    if form.is_ok() && new.name.chars().count() > limits::NAME {
        form.fail("name", t.contacts_too_long(new.name.chars().count(), limits::NAME));
    }
    Ok(new)
}

/// The values of the attributes that stand in the form; an empty one takes the value away.
pub fn read_values(
    t: &Texts,
    form: &mut Form,
    attributes: &[Attribute],
) -> Vec<(AttributeId, Option<Value>)> {
    let mut values = Vec::new();
    for attribute in attributes {
        let field = field_of(attribute);
        if !form.fields().has(&field) {
            continue;
        }
        if attribute.kind == AttributeKind::Several {
            let keys: BTreeSet<String> =
                form.fields().all(&field).filter(|key| !key.is_empty()).map(str::to_string).collect();
            match keys.iter().all(|key| attribute.choice(key).is_some()) {
                true => values.push((attribute.id, (!keys.is_empty()).then_some(Value::Several(keys)))),
                false => form.fail(&field, t.contacts_error_choice(&attribute.name)),
            }
            continue;
        }
        let typed = form.value(&field).trim().to_string();
        if typed.is_empty() {
            values.push((attribute.id, None));
            continue;
        }
        match read_value(t, attribute, &typed) {
            Ok(value) => values.push((attribute.id, Some(value))),
            Err(message) => form.fail(&field, message),
        }
    }
    values
}

fn read_value(t: &Texts, attribute: &Attribute, typed: &str) -> Result<Value, String> {
    let name = attribute.name.as_str();
    match attribute.kind {
        AttributeKind::Text => {
            let count = typed.chars().count();
            if count > attributes::limits::TEXT {
                return Err(t.contacts_too_long(count, attributes::limits::TEXT));
            }
            let text = cleaned(typed).ok_or_else(|| t.contacts_error_control(name))?;
            Ok(Value::Text(text))
        }
        AttributeKind::Number => decimal(t, typed, attribute).map(Value::Number),
        AttributeKind::Money => decimal(t, typed, attribute).map(Value::Money),
        AttributeKind::Date => day(typed).map(Value::Date).ok_or_else(|| t.contacts_error_date()),
        AttributeKind::YesNo => match typed {
            "yes" => Ok(Value::YesNo(true)),
            "no" => Ok(Value::YesNo(false)),
            _ => Err(t.contacts_error_choice(name)),
        },
        AttributeKind::Choice | AttributeKind::Several => match attribute.choice(typed) {
            Some(choice) => Ok(Value::Choice(choice.key.clone())),
            None => Err(t.contacts_error_choice(name)),
        },
    }
}

/// Reads a number as the reader's language writes it, else as the others do where that is no riddle.
fn decimal(t: &Texts, typed: &str, attribute: &Attribute) -> Result<i64, String> {
    let (own, other) = match t.lang {
        Lang::En => (DecimalHabit::Point, DecimalHabit::Comma),
        _ => (DecimalHabit::Comma, DecimalHabit::Point),
    };
    let scale = attributes::decimals(attribute.kind);
    let number = match numbers::decimal(typed, own, scale) {
        Err(NumberProblem::NotANumber) => numbers::decimal(typed, other, scale),
        read => read,
    };
    number.map_err(|problem| match problem {
        NumberProblem::NotANumber => t.contacts_error_number(&attribute.name),
        NumberProblem::TooLarge => t.contacts_error_number_large(&attribute.name),
        NumberProblem::TooManyDecimals => t.contacts_error_decimals(&attribute.name, scale),
    })
}

/// Reads a calendar day: as browsers send it, or day first.
fn day(typed: &str) -> Option<Day> {
    dates::day(typed, DateHabit::DayFirst).filter(|day| DAYS.contains(day))
}

fn birth_day(t: &Texts, today: Day, form: &mut Form) -> Option<Day> {
    let typed = form.value("birth_day").trim().to_string();
    if typed.is_empty() {
        return None;
    }
    let day = day(&typed);
    match day {
        None => form.fail("birth_day", t.contacts_error_date()),
        Some(day) if day > today => form.fail("birth_day", t.contacts_error_birth_future()),
        Some(_) => {}
    }
    day
}

fn email(t: &Texts, form: &mut Form) -> Option<EmailAddress> {
    let typed: String = form.value("email").chars().filter(|c| !text::is_invisible(*c)).collect();
    match EmailAddress::parse(typed.trim()) {
        Ok(email) => Some(email),
        Err(EmailProblem::Empty) => None,
        Err(problem) => {
            form.fail("email", email_problem(t, problem));
            None
        }
    }
}

fn email_problem(t: &Texts, problem: EmailProblem) -> String {
    match problem {
        EmailProblem::Empty | EmailProblem::NoAt => t.contacts_error_email_at(),
        EmailProblem::NothingBeforeAt => t.contacts_error_email_before(),
        EmailProblem::NoDomain | EmailProblem::NoDot => t.contacts_error_email_domain(),
        EmailProblem::Local => t.contacts_error_email_local(),
        EmailProblem::Letters => t.contacts_error_email_letters(),
        EmailProblem::Domain => t.contacts_error_email_host(),
        EmailProblem::TooLong => t.contacts_error_email_long(),
    }
}

fn line(t: &Texts, form: &mut Form, name: &'static str, most: usize) -> String {
    let typed = form.value(name).trim().to_string();
    let count = typed.chars().count();
    if count > most {
        form.fail(name, t.contacts_too_long(count, most));
    }
    let Some(text) = cleaned(&typed) else {
        form.fail(name, t.contacts_error_control(words::field(t, name, &[])));
        return String::new();
    };
    text
}

/// The text without blanks and invisible characters around it; `None` when a control character is in it. What is
/// invisible inside is kept, for some scripts and emoji need it.
fn cleaned(text: &str) -> Option<String> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || text::is_invisible(c));
    (!text.chars().any(char::is_control)).then(|| text.to_string())
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn chosen(form: &Form, name: &str, is_known: impl Fn(&str) -> bool) -> Result<Option<String>> {
    match form.value(name) {
        "" => Ok(None),
        code if is_known(code) => Ok(Some(code.to_string())),
        _ => Err(Error::Invalid("a choice that the form does not have")),
    }
}

/// The form with what is stored.
pub fn filled(
    t: &Texts,
    contact: &Contact,
    company: &str,
    attributes: &[Attribute],
    values: &[(AttributeId, Value)],
) -> Form {
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let made = full_name("", &contact.first_name, &contact.last_name);
    let name = if contact.name == made { "" } else { &contact.name };
    let form = Form::filled(&[
        ("version", &contact.version.to_string()),
        ("kind", &contact.kind),
        ("name", name),
        ("first_name", &contact.first_name),
        ("last_name", &contact.last_name),
        ("company", company),
        ("job_title", &contact.job_title),
        ("external_id", &or_empty(&contact.external_id)),
        ("email", &or_empty(&contact.email)),
        ("phone", &contact.phone),
        ("street", &contact.street),
        ("post_code", &contact.post_code),
        ("city", &or_empty(&contact.city)),
        ("region", &or_empty(&contact.region)),
        ("country", &or_empty(&contact.country)),
        ("language", &or_empty(&contact.language)),
        ("gender", &or_empty(&contact.gender)),
        ("birth_day", &contact.birth_day.map(|day| date_of(day).to_string()).unwrap_or_default()),
        ("device", &or_empty(&contact.device)),
        ("correspondence", &or_empty(&contact.correspondence)),
    ]);
    let mut pairs = form.fields().pairs().to_vec();
    for attribute in attributes {
        let value = values.iter().find(|(id, _)| *id == attribute.id).map(|(_, value)| value);
        let typed = value.map_or_else(|| vec![String::new()], |value| typed(t, value));
        pairs.extend(typed.into_iter().map(|typed| (field_of(attribute), typed)));
    }
    Form::new(Fields::from_pairs(pairs))
}

/// A value as the form's inputs hold it.
fn typed(t: &Texts, value: &Value) -> Vec<String> {
    let one = match value {
        Value::Several(keys) => return keys.iter().cloned().collect(),
        Value::Text(text) | Value::Choice(text) => text.clone(),
        Value::Number(n) => plain(t, *n, 4),
        Value::Money(n) => plain(t, *n, 2),
        Value::Date(day) => date_of(*day).to_string(),
        Value::YesNo(yes) => if *yes { "yes" } else { "no" }.into(),
    };
    vec![one]
}

/// A number without grouping, so that it reads back as it is.
fn plain(t: &Texts, value: i64, decimals: usize) -> String {
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let fraction = fraction.trim_end_matches('0');
    let sign = if value < 0 { "-" } else { "" };
    let point = if t.lang == Lang::En { '.' } else { ',' };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_back_as_they_are_shown() {
        for lang in Lang::ALL {
            let t = Texts::plain(lang);
            for value in [0, 5, -5, 12_345_678, 10_000, -99_999, 1_234_500] {
                let kind = AttributeKind::Number;
                let attribute = Attribute {
                    id: AttributeId(1),
                    key: "n".into(),
                    name: "N".into(),
                    kind,
                    choices: Vec::new(),
                    profile: String::new(),
                    version: 1,
                };
                assert_eq!(decimal(&t, &plain(&t, value, 4), &attribute), Ok(value), "{lang} {value}");
            }
        }
    }
}

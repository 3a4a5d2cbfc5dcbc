//! Words for what a contact's columns hold.

use crate::{
    attributes::{Attribute, Value},
    codes,
    contacts::{Kind, consent::Channel, purchases::Order},
    regions,
    texts::Texts,
};

pub fn kind(t: &Texts, code: &str) -> String {
    match Kind::from_code(code).unwrap_or_default() {
        Kind::Person => t.contacts_kind_person(),
        Kind::Company => t.contacts_kind_company(),
    }
}

pub fn country(t: &Texts, code: &str) -> String {
    regions::country_name(t.lang.code(), code).map_or_else(|| code.to_string(), str::to_string)
}

pub fn language(t: &Texts, code: &str) -> String {
    regions::language_name(t.lang.code(), code).map_or_else(|| code.to_string(), str::to_string)
}

pub fn gender(t: &Texts, code: &str) -> String {
    match code {
        "f" => t.contacts_gender_f(),
        "m" => t.contacts_gender_m(),
        _ => t.contacts_gender_x(),
    }
}

pub fn device(t: &Texts, code: &str) -> String {
    match code {
        "mobile" => t.contacts_device_mobile(),
        "desktop" => t.contacts_device_desktop(),
        _ => t.contacts_device_tablet(),
    }
}

pub fn correspondence(t: &Texts, code: &str) -> String {
    match code {
        "email" => t.contacts_correspondence_email(),
        "letter" => t.contacts_correspondence_letter(),
        _ => t.contacts_correspondence_phone(),
    }
}

pub fn channel(t: &Texts, channel: Channel) -> String {
    match channel {
        Channel::Email => t.contacts_channel_email(),
        Channel::Sms => t.contacts_channel_sms(),
        Channel::Post => t.contacts_channel_post(),
        Channel::Ads => t.contacts_channel_ads(),
    }
}

/// Yes, no or unknown.
pub fn state(t: &Texts, granted: Option<bool>) -> String {
    match granted {
        Some(true) => t.yes(),
        Some(false) => t.no(),
        None => t.unknown(),
    }
}

/// "Copenhagen, Denmark", or as much as is known.
pub fn place(t: &Texts, city: Option<&str>, code: Option<&str>) -> String {
    let country = code.map(|code| country(t, code));
    let parts = [city.map(str::to_string), country];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "€12.50", or a dash where its lines have different currencies.
pub fn total(t: &Texts, order: &Order) -> String {
    if order.currency.is_empty() { "—".into() } else { t.money(order.amount_minor, &order.currency) }
}

/// A value as it is read on a page.
pub fn value(t: &Texts, attribute: &Attribute, value: &Value, currency: &str) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(n) => t.decimal(*n, 4),
        Value::Money(minor) => t.money(*minor, currency),
        Value::Date(day) => t.date(*day),
        Value::YesNo(yes) => state(t, Some(*yes)),
        Value::Several(keys) => attribute.labels(keys).join(", "),
        Value::Choice(key) => attribute.choice(key).map_or(key, |choice| &choice.label).clone(),
    }
}

/// The name of a field as the log stores it: a column, or `attr:KEY`.
pub fn field(t: &Texts, code: &str, attributes: &[Attribute]) -> String {
    match code {
        "kind" => t.contacts_field_kind(),
        "external_id" => t.contacts_field_external_id(),
        "email" => t.contacts_field_email(),
        "name" => t.contacts_field_name(),
        "first_name" => t.contacts_field_first_name(),
        "last_name" => t.contacts_field_last_name(),
        "job_title" => t.contacts_field_job_title(),
        "company" => t.contacts_field_company(),
        "phone" => t.contacts_field_phone(),
        "street" => t.contacts_field_street(),
        "post_code" => t.contacts_field_post_code(),
        "city" => t.contacts_field_city(),
        "region" => t.contacts_field_region(),
        "country" => t.contacts_field_country(),
        "language" => t.contacts_field_language(),
        "gender" => t.contacts_field_gender(),
        "birth_day" => t.contacts_field_birth_day(),
        "device" => t.contacts_field_device(),
        "correspondence" => t.contacts_field_correspondence(),
        other => {
            if let Some(kind) = codes::Kind::from_key(other) {
                return t.codes_kind(kind.key());
            }
            let key = other.strip_prefix("attr:").unwrap_or(other);
            let named = attributes.iter().find(|attribute| attribute.key == key);
            named.map_or_else(|| key.to_string(), |attribute| attribute.name.clone())
        }
    }
}

//! A member as it is read.

use crate::{
    criteria::CodeKind,
    db::{
        Column::{self, Any, Text},
        Fields,
    },
    error::Result,
    ids::ContactId,
    time::{Day, Micros},
};
use std::collections::BTreeMap;

/// A member as lists and exports show it. Who asks decides which columns the reader may see.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub id: ContactId,
    pub kind: String,
    pub external_id: Option<String>,
    pub name: String,
    pub name_key: String,
    pub first_name: String,
    pub last_name: String,
    pub email: Option<String>,
    pub phone: String,
    pub job_title: String,
    pub street: String,
    pub post_code: String,
    pub city: Option<String>,
    pub region: Option<String>,
    pub country: Option<String>,
    pub language: Option<String>,
    pub gender: Option<String>,
    pub birth_day: Option<Day>,
    pub device: Option<String>,
    pub correspondence: Option<String>,
    pub consent_email: Option<bool>,
    pub consent_sms: Option<bool>,
    pub consent_post: Option<bool>,
    pub consent_ads: Option<bool>,
    pub first_order_day: Option<Day>,
    pub last_order_day: Option<Day>,
    pub order_count: i64,
    pub spend_minor: i64,
    pub created_at: Micros,
    /// The names of codes by their kind, once [`super::add_codes`] has asked for them.
    pub(super) codes: BTreeMap<CodeKind, String>,
}

impl Member {
    /// The names of the codes of a kind, as files have them.
    pub fn codes(&self, kind: CodeKind) -> &str {
        self.codes.get(&kind).map_or("", String::as_str)
    }

    /// Consent to e-mail as files have it: `yes`, `no`, or nothing where it is not known.
    pub fn email_consent(&self) -> &'static str {
        match self.consent_email {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        }
    }
}

/// What is read of a member, each with its column.
const COLUMNS: [(&str, Column); 29] = [
    ("id", Any("c.id")),
    ("kind", Text("c.kind")),
    ("external_id", Text("c.external_id")),
    ("name", Text("c.name")),
    ("name_key", Text("c.name_key")),
    ("first_name", Text("c.first_name")),
    ("last_name", Text("c.last_name")),
    ("email", Text("c.email")),
    ("phone", Text("c.phone")),
    ("job_title", Text("c.job_title")),
    ("street", Text("c.street")),
    ("post_code", Text("c.post_code")),
    ("city", Text("c.city")),
    ("region", Text("c.region")),
    ("country", Text("c.country")),
    ("language", Text("c.language")),
    ("gender", Text("c.gender")),
    ("birth_day", Any("c.birth_day")),
    ("device", Text("c.device")),
    ("correspondence", Text("c.correspondence")),
    ("consent_email", Any("CAST(c.consent_email AS INTEGER)")),
    ("consent_sms", Any("CAST(c.consent_sms AS INTEGER)")),
    ("consent_post", Any("CAST(c.consent_post AS INTEGER)")),
    ("consent_ads", Any("CAST(c.consent_ads AS INTEGER)")),
    ("first_order_day", Any("c.first_order_day")),
    ("last_order_day", Any("c.last_order_day")),
    ("order_count", Any("c.order_count")),
    ("spend_minor", Any("c.spend_minor")),
    ("created_at", Any("c.created_at")),
];
/// What every list needs: the order of its members, and whom it may show.
const ALWAYS: [&str; 3] = ["id", "name_key", "consent_email"];
/// Of these everybody has a number.
const NUMBERS: [&str; 3] = ["order_count", "spend_minor", "created_at"];

/// What is read of members where these columns are wanted, or all: nothing stands in the place of the others.
pub(super) fn columns(wanted: Option<&[&str]>) -> Vec<Column<'static>> {
    let is_wanted = |name| wanted.is_none_or(|wanted| wanted.contains(&name)) || ALWAYS.contains(&name);
    let read = |(name, expression)| match (is_wanted(name), NUMBERS.contains(&name)) {
        (true, _) => expression,
        (false, true) => Any("0"),
        (false, false) => Any("CAST(NULL AS TEXT)"),
    };
    COLUMNS.map(read).to_vec()
}

/// A member from a row with the fields of [`columns`].
pub(super) fn member(row: &mut Fields) -> Result<Member> {
    let yes_or_no = |row: &mut Fields| row.some_number().map(|number| number.map(|number| number == 1));
    // The fields come in this order.
    Ok(Member {
        id: ContactId(row.number()?),
        kind: row.text()?.into(),
        external_id: row.some_text()?,
        name: row.text()?.into(),
        name_key: row.text()?.into(),
        first_name: row.text()?.into(),
        last_name: row.text()?.into(),
        email: row.some_text()?,
        phone: row.text()?.into(),
        job_title: row.text()?.into(),
        street: row.text()?.into(),
        post_code: row.text()?.into(),
        city: row.some_text()?,
        region: row.some_text()?,
        country: row.some_text()?,
        language: row.some_text()?,
        gender: row.some_text()?,
        birth_day: row.some_number()?,
        device: row.some_text()?,
        correspondence: row.some_text()?,
        consent_email: yes_or_no(row)?,
        consent_sms: yes_or_no(row)?,
        consent_post: yes_or_no(row)?,
        consent_ads: yes_or_no(row)?,
        first_order_day: row.some_number()?,
        last_order_day: row.some_number()?,
        order_count: row.number()?,
        spend_minor: row.number()?,
        created_at: row.number()?,
        codes: BTreeMap::new(),
    })
}

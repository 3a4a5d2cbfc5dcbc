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

/// Which of [`COLUMNS`] are read.
#[derive(Clone, Copy)]
pub(super) struct Wanted([bool; COLUMNS.len()]);

impl Wanted {
    /// These columns, or all.
    pub fn new(wanted: Option<&[&str]>) -> Wanted {
        let is_wanted = |name| wanted.is_none_or(|wanted| wanted.contains(&name)) || ALWAYS.contains(&name);
        Wanted(COLUMNS.map(|(name, _)| is_wanted(name)))
    }

    /// What is read of members.
    pub fn columns(&self) -> Vec<Column<'static>> {
        let wanted = COLUMNS.into_iter().zip(self.0).filter(|(_, is_wanted)| *is_wanted);
        wanted.map(|((_, column), _)| column).collect()
    }

    /// A member from a row with the fields of [`Wanted::columns`]; nothing stands in the place of others.
    pub fn member(&self, row: &mut Fields) -> Result<Member> {
        let mut next = Next { wanted: self.0.into_iter(), row };
        // The fields come in this order.
        Ok(Member {
            id: ContactId(next.number()?),
            kind: next.text()?,
            external_id: next.some_text()?,
            name: next.text()?,
            name_key: next.text()?,
            first_name: next.text()?,
            last_name: next.text()?,
            email: next.some_text()?,
            phone: next.text()?,
            job_title: next.text()?,
            street: next.text()?,
            post_code: next.text()?,
            city: next.some_text()?,
            region: next.some_text()?,
            country: next.some_text()?,
            language: next.some_text()?,
            gender: next.some_text()?,
            birth_day: next.some_number()?,
            device: next.some_text()?,
            correspondence: next.some_text()?,
            consent_email: next.yes_or_no()?,
            consent_sms: next.yes_or_no()?,
            consent_post: next.yes_or_no()?,
            consent_ads: next.yes_or_no()?,
            first_order_day: next.some_number()?,
            last_order_day: next.some_number()?,
            order_count: next.number()?,
            spend_minor: next.number()?,
            created_at: next.number()?,
            codes: BTreeMap::new(),
        })
    }
}

/// The fields of a row that are wanted, and nothing for the others.
struct Next<'r, 'f> {
    wanted: std::array::IntoIter<bool, { COLUMNS.len() }>,
    row: &'r mut Fields<'f>,
}

impl Next<'_, '_> {
    fn is_wanted(&mut self) -> bool {
        self.wanted.next().unwrap_or(false)
    }

    fn text(&mut self) -> Result<String> {
        if self.is_wanted() { Ok(self.row.text()?.into_owned()) } else { Ok(String::new()) }
    }

    fn some_text(&mut self) -> Result<Option<String>> {
        if self.is_wanted() { self.row.some_text() } else { Ok(None) }
    }

    fn some_number(&mut self) -> Result<Option<i64>> {
        if self.is_wanted() { self.row.some_number() } else { Ok(None) }
    }

    fn number(&mut self) -> Result<i64> {
        if self.is_wanted() { self.row.number() } else { Ok(0) }
    }

    fn yes_or_no(&mut self) -> Result<Option<bool>> {
        Ok(self.some_number()?.map(|number| number == 1))
    }
}

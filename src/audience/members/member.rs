//! A member as it is read.

use crate::{
    criteria::CodeKind,
    db::Fields,
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

/// What is read of a member.
pub(super) const COLUMNS: [&str; 29] = [
    "c.id",
    "c.kind",
    "c.external_id",
    "c.name",
    "c.name_key",
    "c.first_name",
    "c.last_name",
    "c.email",
    "c.phone",
    "c.job_title",
    "c.street",
    "c.post_code",
    "c.city",
    "c.region",
    "c.country",
    "c.language",
    "c.gender",
    "c.birth_day",
    "c.device",
    "c.correspondence",
    "CAST(c.consent_email AS INTEGER)",
    "CAST(c.consent_sms AS INTEGER)",
    "CAST(c.consent_post AS INTEGER)",
    "CAST(c.consent_ads AS INTEGER)",
    "c.first_order_day",
    "c.last_order_day",
    "c.order_count",
    "c.spend_minor",
    "c.created_at",
];

/// A member from a row with the fields of [`COLUMNS`].
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

//! The one form in which a contact is written, and the columns that follow from it. Pure.

use super::Kind;
use crate::{
    ids::ContactId,
    text::{EmailAddress, fold},
    time::{self, Day},
};

/// A contact to be written: values cleaned and checked, `None` or empty where nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewContact {
    pub kind: Kind,
    pub external_id: Option<String>,
    pub email: Option<EmailAddress>,
    /// The whole name; see [`full_name`].
    pub name: String,
    pub first_name: String,
    pub last_name: String,
    pub job_title: String,
    pub company_id: Option<ContactId>,
    pub phone: String,
    pub street: String,
    pub post_code: String,
    pub city: Option<String>,
    pub region: Option<String>,
    /// An ISO 3166-1 code of [`crate::regions`].
    pub country: Option<String>,
    /// An ISO 639-1 code of [`crate::regions`].
    pub language: Option<String>,
    /// One of [`super::GENDERS`].
    pub gender: Option<String>,
    pub birth_day: Option<Day>,
    /// One of [`super::DEVICES`].
    pub device: Option<String>,
    /// One of [`super::CORRESPONDENCE`].
    pub correspondence: Option<String>,
}

/// The columns that follow from others, so that both databases compare and sort alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    pub name_key: String,
    pub city_key: Option<String>,
    pub region_key: String,
    pub post_code_key: String,
    pub job_title_key: String,
    pub email_key: Option<String>,
    pub birth_month_day: Option<i64>,
}

/// The values that others follow from. Whoever writes one of their columns writes its key with it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keyed<'a> {
    pub name: &'a str,
    pub city: Option<&'a str>,
    pub region: Option<&'a str>,
    pub post_code: &'a str,
    pub job_title: &'a str,
    pub birth_day: Option<Day>,
}

impl Keyed<'_> {
    pub fn keys(self, email_key: Option<String>) -> Keys {
        Keys {
            name_key: fold(self.name),
            city_key: self.city.map(fold),
            region_key: fold(self.region.unwrap_or_default()),
            post_code_key: fold(self.post_code),
            job_title_key: fold(self.job_title),
            email_key,
            birth_month_day: self.birth_day.map(time::month_day),
        }
    }
}

/// The whole name: as given, else of its parts.
pub fn full_name(name: &str, first: &str, last: &str) -> String {
    if !name.is_empty() {
        return name.to_string();
    }
    format!("{first} {last}").trim().to_string()
}

impl NewContact {
    pub fn keys(&self) -> Keys {
        let keyed = Keyed {
            name: &self.name,
            city: self.city.as_deref(),
            region: self.region.as_deref(),
            post_code: &self.post_code,
            job_title: &self.job_title,
            birth_day: self.birth_day,
        };
        keyed.keys(self.email.as_ref().map(EmailAddress::key))
    }

    /// The fields in which two differ, by their column.
    pub fn differences(&self, other: &NewContact) -> Vec<&'static str> {
        let checks = [
            ("kind", self.kind == other.kind),
            ("external_id", self.external_id == other.external_id),
            ("email", self.email == other.email),
            ("name", self.name == other.name),
            ("first_name", self.first_name == other.first_name),
            ("last_name", self.last_name == other.last_name),
            ("job_title", self.job_title == other.job_title),
            ("company", self.company_id == other.company_id),
            ("phone", self.phone == other.phone),
            ("street", self.street == other.street),
            ("post_code", self.post_code == other.post_code),
            ("city", self.city == other.city),
            ("region", self.region == other.region),
            ("country", self.country == other.country),
            ("language", self.language == other.language),
            ("gender", self.gender == other.gender),
            ("birth_day", self.birth_day == other.birth_day),
            ("device", self.device == other.device),
            ("correspondence", self.correspondence == other.correspondence),
        ];
        checks.into_iter().filter(|(_, same)| !same).map(|(field, _)| field).collect()
    }
}

//! Contacts over HTTP: the list, the page, the form, consent, custom attributes and searching, on both databases.

mod activities;
mod answers;
mod attributes;
mod consent;
mod filters;
mod form;
mod groups;
mod list;
mod naughty;

use crate::support::{
    answer::Answer,
    app::{Client, Portal},
};
use muster::{
    access::Actor,
    contacts::{self, Contact},
    ids::ContactId,
};

/// Every field of the form of a contact without attributes, with what a test does not care for.
pub const BLANK: [(&str, &str); 19] = [
    ("kind", "person"),
    ("name", ""),
    ("first_name", ""),
    ("last_name", ""),
    ("company", ""),
    ("job_title", ""),
    ("external_id", ""),
    ("email", ""),
    ("phone", ""),
    ("street", ""),
    ("post_code", ""),
    ("city", ""),
    ("region", ""),
    ("country", ""),
    ("language", ""),
    ("gender", ""),
    ("birth_day", ""),
    ("device", ""),
    ("correspondence", ""),
];

/// The form's fields with some of them filled in, others added.
pub fn fields<'a>(filled: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<(&str, &str)> =
        BLANK.into_iter().filter(|(name, _)| !filled.iter().any(|(other, _)| other == name)).collect();
    all.extend_from_slice(filled);
    all
}

/// Adds a contact by its form and says its id.
pub async fn add(client: &Client<'_>, filled: &[(&str, &str)]) -> ContactId {
    let answer = client.post("/contacts", &fields(filled)).await.expect(303);
    id_of(&answer)
}

pub fn id_of(answer: &Answer) -> ContactId {
    let path = answer.location();
    path.trim_start_matches("/contacts/").parse().unwrap_or_else(|_| panic!("{path} is no contact"))
}

/// The contact as stored.
pub async fn stored(portal: &Portal, id: ContactId) -> Contact {
    let mut tx = portal.db.read().await.expect("the database can be read");
    contacts::find(&mut tx, &Actor::console(), id).await.expect("the contact is there")
}

//! A file of new contacts is decided about while it is read, as if nobody in it were there yet. Where somebody is, what
//! becomes of the rows is the same.

use std::fmt::Write as _;

use muster::imports::{
    fields::Kind,
    setup::{Policy, Setup},
};

use super::{Place, counts};
use crate::support::db::each_db;

/// Several times as many rows as are decided together.
const ROWS: usize = 9_000;

/// New contacts, but for five rows far down: two of known contacts, one of two known ones, one of a contact of the
/// file's beginning, and one of two of these.
fn file(prefix: &str) -> String {
    let mut file = String::from("customer_id,email,name,city,consent_email\n");
    for row in 0..ROWS {
        let (number, email) = match row {
            5_000 => ("known1".into(), String::new()),
            5_001 => (String::new(), format!("known2@{prefix}.example")),
            5_002 => ("known3".into(), format!("known4@{prefix}.example")),
            7_000 => ("100".into(), String::new()),
            7_001 => ("101".into(), format!("102@{prefix}.example")),
            row => (row.to_string(), format!("{row}@{prefix}.example")),
        };
        let number = if number.is_empty() { number } else { format!("{prefix}{number}") };
        writeln!(file, "{number},{email},Name {row},Bonn,yes").expect("a text takes what is written");
    }
    file
}

/// Those of whom several rows were, and how they are.
const SHOWN: &str = "
    SELECT external_id || ': ' || name || ' ' || COALESCE(city, '-') FROM contacts
    WHERE external_id LIKE '%known%' OR external_id IN ('a100', 'f100', 'o100')";

fn known(prefix: &str) -> String {
    (1..=4).fold(String::from("customer_id,email,name\n"), |file, n| {
        file + &format!("{prefix}known{n},known{n}@{prefix}.example,Known {n}\n")
    })
}

#[tokio::test]
async fn somebody_who_is_known_far_down_in_a_file_of_new_contacts_is_found() {
    each_db(async |db| {
        let place = Place::on(&db);
        let added = i64::try_from(ROWS).expect("a number") - 5;
        for (prefix, policy, expected, people) in [
            (
                "a",
                Policy::AddOnly,
                (added, 0, 3, 2),
                ["Known 1 -", "Known 2 -", "Known 3 -", "Name 100 Bonn"],
            ),
            (
                "f",
                Policy::FillBlanks,
                (added, 3, 0, 2),
                ["Known 1 Bonn", "Known 2 Bonn", "Known 3 -", "Name 100 Bonn"],
            ),
            (
                "o",
                Policy::Overwrite,
                (added, 3, 0, 2),
                ["Name 5000 Bonn", "Name 5001 Bonn", "Known 3 -", "Name 7000 Bonn"],
            ),
        ] {
            place.contacts(&known(prefix), Policy::AddOnly).await;
            let change = |setup: &mut Setup| {
                setup.policy = policy;
                setup.consent_source = "test".into();
            };
            let import = place.import(Kind::Contacts, file(prefix).as_bytes(), change).await;
            assert_eq!(counts(&import), expected, "{policy:?}");
            let conflicts = [
                format!("5004 : key_conflict known4@{prefix}.example"),
                format!("7003 : key_conflict 102@{prefix}.example"),
            ];
            assert_eq!(place.rejects(&import).await, conflicts);
            let shown = place.texts(SHOWN).await;
            for (person, number) in people.iter().zip(["known1", "known2", "known3", "100"]) {
                let expected = format!("{prefix}{number}: {person}");
                assert!(shown.contains(&expected), "{expected} is not among {shown:?}");
            }
        }
        let stored = place.number("SELECT COUNT(*) FROM contacts").await;
        assert_eq!(stored, 3 * (added + 4));
        let consents = place.number("SELECT COUNT(*) FROM consent_events").await;
        let granted = place.number("SELECT COUNT(*) FROM contacts WHERE consent_email = TRUE").await;
        assert_eq!(consents, granted, "each consent is noted once");
    })
    .await;
}

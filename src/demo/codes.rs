//! The demo's lists and codes: who looks after whom, where companies belong, and who gets which mailing.

use super::{people::DemoContact, random::Random, store};
use crate::{codes::Kind, db::Tx, error::Result, time::Micros};

/// Kind, code and name of every code.
const CODES: &[(Kind, &str, &str)] = &[
    (Kind::Salesperson, "LH", "Liv Halvorsen"),
    (Kind::Salesperson, "EN", "Erik Nyborg"),
    (Kind::Salesperson, "SK", "Sabine Krüger"),
    (Kind::Salesperson, "PM", "Paul Maier"),
    (Kind::Salesperson, "RC", "Rocío Cano"),
    (Kind::Salesperson, "HW", "Hannah Wright"),
    (Kind::Territory, "NORD", "Nordics"),
    (Kind::Territory, "DACH", "Germany, Austria, Switzerland"),
    (Kind::Territory, "SOUTH", "Southern Europe"),
    (Kind::Territory, "WEST", "Western Europe"),
    (Kind::OrganizationalLevel, "BOARD", "Management board"),
    (Kind::OrganizationalLevel, "HEAD", "Head of department"),
    (Kind::OrganizationalLevel, "STAFF", "Staff"),
    (Kind::OrganizationalLevel, "ASSIST", "Assistant"),
    (Kind::MailingGroup, "NEWS", "Newsletter"),
    (Kind::MailingGroup, "CATALOG", "Winter catalogue"),
    (Kind::MailingGroup, "EVENTS", "Openings and events"),
    (Kind::MailingGroup, "XMAS", "Christmas cards"),
    (Kind::IndustryGroup, "HOTEL", "Hotels and restaurants"),
    (Kind::IndustryGroup, "SPORT", "Sports clubs"),
    (Kind::IndustryGroup, "EDU", "Schools and universities"),
    (Kind::IndustryGroup, "IT", "Software"),
    (Kind::IndustryGroup, "BUILD", "Construction"),
    (Kind::IndustryGroup, "PUBLIC", "Public sector"),
    (Kind::BusinessRelation, "CUST", "Corporate customer"),
    (Kind::BusinessRelation, "PROSPECT", "Prospect"),
    (Kind::BusinessRelation, "SUPPLIER", "Supplier"),
    (Kind::BusinessRelation, "PARTNER", "Partner"),
    (Kind::BusinessRelation, "PRESS", "Press"),
    (Kind::JobResponsibility, "PURCH", "Purchasing"),
    (Kind::JobResponsibility, "MKT", "Marketing"),
    (Kind::JobResponsibility, "HR", "Human resources"),
    (Kind::JobResponsibility, "EVENT", "Company events"),
];

const SEED: u64 = 0x436f_6465;
/// Contacts whose codes are written at once.
const CHUNK: usize = 5_000;

/// Makes the codes and gives them to the contacts.
pub async fn fill(tx: &mut Tx, people: &[DemoContact], now: Micros) -> Result<()> {
    let mut ids = Vec::with_capacity(CODES.len());
    for (kind, code, name) in CODES {
        ids.push(store::insert_code(tx, *kind, code, name, now).await?);
    }
    let id = |code: &str| CODES.iter().position(|(_, own, _)| *own == code).map(|at| ids[at]);
    for (part, people) in people.chunks(CHUNK).enumerate() {
        let mut given = Vec::new();
        for (i, contact) in people.iter().enumerate() {
            let number = part * CHUNK + i;
            given.extend(codes(number, contact).into_iter().filter_map(id).map(|code| (number, code)));
        }
        store::insert_contact_codes(tx, &given).await?;
    }
    Ok(())
}

/// The codes of one contact.
fn codes(number: usize, contact: &DemoContact) -> Vec<&'static str> {
    let mut random = Random::of(SEED, number);
    let mut codes = mailings(contact, &mut random);
    if contact.is_company {
        codes.extend(of_company(contact, &mut random));
    } else if contact.company.is_some() {
        codes.extend(of_employee(contact, &mut random));
    } else if random.chance(0.002) {
        codes.push("PRESS");
    }
    codes
}

fn mailings(contact: &DemoContact, random: &mut Random) -> Vec<&'static str> {
    let [email, _, post, _] = contact.consents.map(|consent| consent == Some(true));
    let mut codes = Vec::new();
    let mut with = |code, p: f64| codes.extend(random.chance(p).then_some(code));
    with("NEWS", if email { 0.86 } else { 0.0 });
    with("CATALOG", if post { 0.62 } else { 0.0 });
    with("EVENTS", if email { 0.14 } else { 0.0 });
    with("XMAS", if contact.is_company { 0.55 } else { 0.01 });
    codes
}

fn of_company(contact: &DemoContact, random: &mut Random) -> Vec<&'static str> {
    let (territory, sellers): (_, &[&str]) = match contact.country {
        Some("DK" | "SE" | "NO") => ("NORD", &["LH", "EN"]),
        Some("DE" | "AT" | "CH") => ("DACH", &["SK", "PM"]),
        Some("ES") => ("SOUTH", &["RC"]),
        _ => ("WEST", &["HW", "EN"]),
    };
    let mut codes = Vec::new();
    codes.extend(random.chance(0.94).then_some(territory));
    codes.extend(random.chance(0.82).then(|| *random.favour(sellers)));
    let trades = ["HOTEL", "SPORT", "IT", "EDU", "BUILD", "PUBLIC"];
    let trade = *random.favour(&trades);
    codes.extend(random.chance(0.9).then_some(trade));
    codes.extend((trade != "SPORT" && random.chance(0.08)).then_some("SPORT"));
    let relations = [("CUST", 0.7), ("PROSPECT", 0.18), ("SUPPLIER", 0.05), ("PARTNER", 0.07)];
    codes.push(*random.weighted(&relations));
    codes
}

/// Most of what holds for a company holds for its people; few have a salesperson of their own.
fn of_employee(contact: &DemoContact, random: &mut Random) -> Vec<&'static str> {
    let levels = [("BOARD", 0.08), ("HEAD", 0.24), ("STAFF", 0.55), ("ASSIST", 0.13)];
    let mut codes = vec![*random.weighted(&levels)];
    codes.extend(random.chance(0.6).then_some("PURCH"));
    codes.extend(random.chance(0.22).then_some("MKT"));
    codes.extend(random.chance(0.18).then_some("HR"));
    codes.extend(random.chance(0.12).then_some("EVENT"));
    let dach = matches!(contact.country, Some("DE" | "AT" | "CH"));
    codes.extend(random.chance(0.05).then_some(if dach { "PM" } else { "HW" }));
    codes
}

//! The demo's profile "Buying habits": what its customers are interested in, and how they heard of the shop.

use super::{people::DemoContact, random::Random, store};
use crate::{criteria::several, db::Tx, error::Result, time::Micros};
use serde_json::json;
use std::collections::BTreeSet;

const PROFILE: &str = "Buying habits";

/// The interests: key, name, how many have it, and the countries where more do.
const INTERESTS: &[(&str, &str, f64, &[&str])] = &[
    ("hiking", "Hiking", 0.52, &["DE", "AT", "CH", "NO"]),
    ("running", "Running", 0.34, &["DK", "GB", "ES"]),
    ("cycling", "Cycling", 0.30, &["DK", "NL", "DE"]),
    ("climbing", "Climbing", 0.13, &["AT", "CH", "ES"]),
    ("skiing", "Skiing", 0.26, &["AT", "CH", "NO", "SE"]),
    ("camping", "Camping", 0.24, &["SE", "NO", "GB"]),
    ("city_trips", "City trips", 0.19, &["ES", "GB", "NL"]),
];

/// How people heard of the shop: key, name, and how many.
const SOURCES: &[(&str, &str, f64)] = &[
    ("friends", "Friends or family", 0.31),
    ("search", "Looked for it on the web", 0.27),
    ("social", "Social media", 0.18),
    ("store", "Walked past a store", 0.12),
    ("magazine", "Magazine or newspaper", 0.07),
    ("event", "Trade fair or event", 0.05),
];

const SEED: u64 = 0x416e_7377;
/// Answers that are written at once.
const CHUNK: usize = 8_000;

/// Asks the contacts; the first question comes at this position among the custom attributes.
pub async fn fill(tx: &mut Tx, people: &[DemoContact], position: i64, now: Micros) -> Result<()> {
    let choices = INTERESTS.iter().map(|(key, label, ..)| json!({ "key": key, "label": label })).collect();
    let definition = ("interests", "Interests", "several", PROFILE);
    let interests = store::insert_attribute(tx, definition, &choices, position, now).await?;
    let choices = SOURCES.iter().map(|(key, label, _)| json!({ "key": key, "label": label })).collect();
    let definition = ("heard_of_us", "How did you hear about us?", "choice", PROFILE);
    let source = store::insert_attribute(tx, definition, &choices, position + 1, now).await?;
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (number, contact) in people.iter().enumerate().filter(|(_, contact)| !contact.is_company) {
        let mut random = Random::of(SEED, number);
        first.extend(interests_of(contact, &mut random).map(|text| (number, Some(text.into()), None)));
        if random.chance(0.41) {
            let shares: Vec<(&str, f64)> = SOURCES.iter().map(|(key, _, share)| (*key, *share)).collect();
            second.push((number, Some((*random.weighted(&shares)).into()), None));
        }
    }
    for (attribute, values) in [(interests, first), (source, second)] {
        for part in values.chunks(CHUNK) {
            store::insert_attribute_values(tx, attribute, part).await?;
        }
    }
    Ok(())
}

/// What a contact ticked, as it is stored. Who has the loyalty card was asked at the counter.
fn interests_of(contact: &DemoContact, random: &mut Random) -> Option<String> {
    if !random.chance(if contact.tier.is_some() { 0.72 } else { 0.28 }) {
        return None;
    }
    let mut ticked = BTreeSet::new();
    for (key, _, share, countries) in INTERESTS {
        let at_home = contact.country.is_some_and(|country| countries.contains(&country));
        if random.chance(if at_home { share * 1.5 } else { *share }) {
            ticked.insert((*key).to_string());
        }
    }
    (!ticked.is_empty()).then(|| several::packed(&ticked))
}

//! Who they are: an audience by country, age, spend and so on. What is not known is always a bar of its own.

use super::{
    Audience,
    compile::Compiler,
    index::{Flag, Slot},
    masks::Members,
    plan::{self, Plan},
    tally::{PART, tally},
};
use crate::{
    criteria::{Catalogue, Field, labels, windows::latest_birth},
    db::Tx,
    error::Result,
    texts::Texts,
    time::{DAYS, Day},
};
use std::collections::BTreeMap;

/// What an audience is broken down by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    Country,
    Age,
    Spend,
    EmailConsent,
    Gender,
    Language,
    Device,
    ContactType,
}

/// The parts of an audience by one thing; they add up to its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    pub by: By,
    /// Bands in their own order, other keys by size.
    pub bars: Vec<Bar>,
    pub unknown: i64,
    pub people: i64,
}

/// One part. The key is a code ("DE", "f"), or the first value of a band ("25").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub key: String,
    pub people: i64,
}

/// Where the bands of age begin.
const AGES: [i64; 7] = [0, 18, 25, 35, 45, 55, 65];
/// Where the bands of spend begin, in whole units of the currency. The first is "nothing".
const SPENDS: [i64; 6] = [0, 50, 200, 500, 1_000, 5_000];

impl By {
    pub const ALL: [By; 8] = [
        By::Age,
        By::Country,
        By::Spend,
        By::EmailConsent,
        By::Gender,
        By::Language,
        By::Device,
        By::ContactType,
    ];

    /// The word in addresses and forms.
    pub fn key(self) -> &'static str {
        match self {
            By::Country => "country",
            By::Age => "age",
            By::Spend => "spend",
            By::EmailConsent => "email_consent",
            By::Gender => "gender",
            By::Language => "language",
            By::Device => "device",
            By::ContactType => "contact_type",
        }
    }

    pub fn from_key(key: &str) -> Option<By> {
        By::ALL.into_iter().find(|by| by.key() == key)
    }

    /// "by age"
    pub fn label(self, texts: &Texts) -> String {
        texts.criteria_by(self.key())
    }

    /// The field it is about.
    pub fn field(self) -> Field {
        match self {
            By::Country => Field::Country,
            By::Age => Field::Age,
            By::Spend => Field::TotalSpend,
            By::EmailConsent => Field::EmailConsent,
            By::Gender => Field::Gender,
            By::Language => Field::Language,
            By::Device => Field::Device,
            By::ContactType => Field::ContactType,
        }
    }

    fn expression(self, compiler: &mut Compiler, audience: &Audience) -> String {
        match self {
            By::Country => "c.country".into(),
            By::Gender => "c.gender".into(),
            By::Language => "c.language".into(),
            By::Device => "c.device".into(),
            By::ContactType => "c.kind".into(),
            By::EmailConsent => {
                "CASE WHEN c.consent_email IS NULL THEN NULL WHEN c.consent_email = TRUE THEN 'yes' ELSE 'no' END".into()
            }
            By::Spend => {
                let band = |from: &i64| format!("WHEN c.spend_minor >= {} THEN '{from}' ", from * 100);
                let bands: String = SPENDS[1..].iter().rev().map(band).collect();
                format!("CASE {bands}WHEN c.spend_minor > 0 THEN '1' ELSE '0' END")
            }
            By::Age => {
                let mut bands = String::new();
                for from in AGES.iter().rev() {
                    let born = compiler.number(latest_birth(*from, audience.today));
                    bands.push_str(&format!("WHEN c.birth_day <= {born} THEN '{from}' "));
                }
                let first = *DAYS.start();
                format!("CASE WHEN c.birth_day IS NULL OR c.birth_day < {first} THEN NULL {bands}ELSE NULL END")
            }
        }
    }

    /// The order of bands, for those that have one.
    fn bands(self) -> Option<Vec<String>> {
        match self {
            By::Age => Some(AGES.iter().map(ToString::to_string).collect()),
            By::Spend => Some(
                ["0", "1"]
                    .into_iter()
                    .map(String::from)
                    .chain(SPENDS[1..].iter().map(ToString::to_string))
                    .collect(),
            ),
            By::EmailConsent => Some(["yes".into(), "no".into()].into()),
            _ => None,
        }
    }
}

impl Bar {
    /// The bar's name for a reader.
    pub fn label(&self, by: By, texts: &Texts, catalogue: &Catalogue) -> String {
        let band = |starts: &[i64]| {
            let from = self.key.parse::<i64>().unwrap_or(0);
            let next = starts.iter().copied().find(|start| *start > from);
            (from, next)
        };
        let currency = catalogue.currency();
        match by {
            By::Age => match band(&AGES) {
                (from, None) => texts.criteria_band_age_from(from),
                (from, Some(next)) => format!("{from}–{}", next - 1),
            },
            By::Spend => match (self.key.as_str(), band(&SPENDS)) {
                ("0", _) => texts.criteria_band_nothing(),
                ("1", (_, Some(next))) => texts.criteria_band_below(texts.money(next * 100, currency)),
                (_, (from, None)) => texts.criteria_band_from(texts.money(from * 100, currency)),
                (_, (from, Some(next))) => texts.criteria_band_between(
                    texts.money(from * 100, currency),
                    texts.money(next * 100, currency),
                ),
            },
            By::EmailConsent if self.key == "yes" => texts.criteria_band_consented(),
            By::EmailConsent => texts.criteria_band_refused(),
            _ => labels::choice(&by.field(), &self.key, texts, catalogue),
        }
    }
}

/// An audience broken down by several things.
///
/// Few things at once: what the database counts are their combinations.
pub async fn breakdowns(tx: &mut Tx, audience: &Audience, by: &[By]) -> Result<Vec<Breakdown>> {
    if by.is_empty() {
        return Ok(Vec::new());
    }
    if let Some(members) = audience.members().await? {
        let mut breakdowns = Vec::with_capacity(by.len());
        for by in by {
            breakdowns.push(from_index(members, *by, audience.today).await?);
        }
        return Ok(breakdowns);
    }
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    let keys: Vec<String> = by.iter().map(|by| by.expression(&mut compiler, audience)).collect();
    let rows = tally(tx, &mut compiler, &keys, &condition).await?;
    let part = |key: &str, index: usize| key.split(PART).nth(index).unwrap_or("").to_string();
    let breakdown = |(index, by): (usize, &By)| {
        breakdown(*by, rows.iter().map(|(key, people)| (part(key, index), *people)))
    };
    Ok(by.iter().enumerate().map(breakdown).collect())
}

fn breakdown(by: By, rows: impl Iterator<Item = (String, i64)>) -> Breakdown {
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    let (mut unknown, mut people) = (0, 0);
    for (key, count) in rows {
        people += count;
        match key.as_str() {
            "" => unknown += count,
            _ => *sums.entry(key).or_default() += count,
        }
    }
    let bars = match by.bands() {
        Some(bands) => {
            let bar = |key: String| Bar { people: sums.get(&key).copied().unwrap_or(0), key };
            bands.into_iter().map(bar).collect()
        }
        None => {
            let mut bars: Vec<Bar> = sums.into_iter().map(|(key, people)| Bar { key, people }).collect();
            bars.sort_by_key(|bar| std::cmp::Reverse(bar.people));
            bars
        }
    };
    Breakdown { by, bars, unknown, people }
}

async fn from_index(members: &Members, by: By, today: Day) -> Result<Breakdown> {
    let keys: Vec<(String, i64)> = match (by.bands(), plan::slot(&by.field())) {
        (None, Some(slot)) => members.texts(slot).await?,
        (bands, _) => {
            let counts = members.matching(by.bounds(today)).await?;
            bands.unwrap_or_default().into_iter().zip(counts).collect()
        }
    };
    let known: i64 = keys.iter().map(|(_, people)| people).sum();
    Ok(breakdown(by, keys.into_iter().chain([(String::new(), members.count() - known)])))
}

impl By {
    /// Who is in each band, in the order of [`By::bands`].
    fn bounds(self, today: Day) -> Vec<Plan> {
        match self {
            By::EmailConsent => vec![Plan::Flag(Flag::EmailYes), Plan::Flag(Flag::EmailNo)],
            By::Age => {
                let first = |index: usize| {
                    AGES.get(index + 1).map_or(*DAYS.start(), |age| latest_birth(*age, today) + 1)
                };
                let bound = |(index, age): (usize, &i64)| {
                    Plan::Within(Slot::BirthDay, first(index).max(*DAYS.start()), latest_birth(*age, today))
                };
                AGES.iter().enumerate().map(bound).collect()
            }
            By::Spend => {
                let starts: Vec<i64> =
                    [i64::MIN, 1].into_iter().chain(SPENDS[1..].iter().map(|from| from * 100)).collect();
                let end = |index: usize| starts.get(index + 1).map_or(i64::MAX, |next| next - 1);
                let bound = |(index, from): (usize, &i64)| Plan::Within(Slot::Spend, *from, end(index));
                starts.iter().enumerate().map(bound).collect()
            }
            _ => Vec::new(),
        }
    }
}

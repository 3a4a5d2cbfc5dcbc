//! Who they are: an audience by country, age, spend and so on. What is not known is always a bar of its own.

mod bands;

use super::{
    Audience, codes,
    compile::{ALL_CURRENCIES, Compiler},
    currencies,
    index::bits,
    masks::Members,
    plan::{self, Planner},
    tally::{PART, tally},
};
use crate::{
    criteria::{Attribute, AttributeKind, Catalogue, Field, Kind, Rule, labels, several},
    db::Tx,
    error::Result,
    texts::Texts,
};
use bands::Band;
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

/// What an audience is broken down by: a field that has few values, or whose values fall into bands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct By(Field);

/// The parts of an audience by one thing; they add up to its people unless [`By::has_several`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    pub by: By,
    /// Bands in their own order, values by size.
    pub bars: Vec<Bar>,
    pub unknown: i64,
    pub people: i64,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    part: Part,
    pub people: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// The key of a choice: "DE".
    Value(String),
    Band(Band),
}

/// The fields that are offered first.
const FIRST: [Field; 4] = [Field::Age, Field::Country, Field::TotalSpend, Field::EmailConsent];

impl By {
    pub fn age() -> By {
        By(Field::Age)
    }

    pub fn country() -> By {
        By(Field::Country)
    }

    pub(super) fn of(field: Field) -> Option<By> {
        let fits = match field.kind() {
            Kind::Choice | Kind::YesNo | Kind::Number | Kind::Money | Kind::Date | Kind::Birthday => true,
            Kind::Text | Kind::Event | Kind::Sum | Kind::Group => false,
        };
        fits.then_some(By(field))
    }

    /// Everything that an audience can be broken down by, the commonest first.
    pub fn all(catalogue: &Catalogue) -> Vec<By> {
        let others =
            catalogue.fields().into_iter().map(|spec| spec.field).filter(|field| !FIRST.contains(field));
        FIRST.into_iter().chain(others).filter_map(By::of).collect()
    }

    pub fn from_key(key: &str, catalogue: &Catalogue) -> Option<By> {
        catalogue.field(key).and_then(By::of)
    }

    /// The word in addresses and forms: the field's.
    pub fn key(&self) -> Cow<'static, str> {
        self.0.key()
    }

    /// The field's name.
    pub fn label(&self, texts: &Texts, catalogue: &Catalogue) -> String {
        self.0.label(texts, catalogue)
    }

    /// What the part without a value is called.
    pub fn blank_label(&self, texts: &Texts) -> String {
        if self.0.is_none_when_blank() { texts.criteria_band_none() } else { texts.unknown() }
    }

    /// Whether the parts have an order of their own.
    pub fn has_bands(&self) -> bool {
        self.0.kind() != Kind::Choice || self.0 == Field::AgeGroup
    }

    /// Whether somebody may be in several parts at once.
    pub fn has_several(&self) -> bool {
        self.0.has_several()
    }

    /// The bands with the rules that put people into them; none for choices.
    async fn bands(&self, tx: &mut Tx, audience: &Audience) -> Result<Vec<(Band, Rule)>> {
        let rule = |band: Band| {
            let test = band.test(audience.today);
            (band, Rule { field: self.0.clone(), test, negated: false })
        };
        let values = match &self.0 {
            Field::Attribute(Attribute { key, kind: AttributeKind::Number | AttributeKind::Money }) => {
                some_values(tx, audience, &self.0, key).await?
            }
            _ => Vec::new(),
        };
        Ok(bands::of(&self.0, &values).into_iter().map(rule).collect())
    }
}

/// Contacts whose values say what is usual of a custom attribute: those with the smallest ids, so that the bands are the
/// same on every page, whoever is asked for.
const ASKED: usize = 10_000;

/// Some values of an attribute, ascending.
async fn some_values(tx: &mut Tx, audience: &Audience, field: &Field, key: &str) -> Result<Vec<i64>> {
    let mut values: Vec<i64> = match &audience.index {
        Some(index) => {
            let Some(slot) = plan::column(field, &audience.attributes) else { return Ok(Vec::new()) };
            let rows = index.chunks().iter().flat_map(|chunk| {
                let numbers = chunk.numbers(slot);
                bits::rows(chunk.alive()).map(move |row| numbers.and_then(|numbers| numbers.get(row)))
            });
            rows.take(ASKED).flatten().collect()
        }
        None => {
            let sql = format!(
                "SELECT v.number FROM attribute_values v JOIN attributes a ON a.id = v.attribute_id \
                 WHERE a.key = $1 AND v.number IS NOT NULL \
                 AND v.contact_id IN (SELECT id FROM contacts ORDER BY id LIMIT {ASKED})"
            );
            let rows: Vec<(i64,)> = tx.query(sql).bind(key.to_string()).all().await?;
            rows.into_iter().map(|(number,)| number).collect()
        }
    };
    values.sort_unstable();
    Ok(values)
}

impl Bar {
    /// The key of the choice that it stands for.
    pub(super) fn choice(&self) -> Option<&str> {
        match &self.part {
            Part::Value(key) => Some(key),
            Part::Band(Band::Choice(key)) => Some(key),
            Part::Band(_) => None,
        }
    }

    /// The bar's name for a reader.
    pub fn label(&self, by: &By, texts: &Texts, catalogue: &Catalogue) -> String {
        match &self.part {
            Part::Value(key) => labels::choice(&by.0, key, texts, catalogue),
            Part::Band(band) => band.label(&by.0, texts, catalogue),
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
            let bands = by.bands(tx, audience).await?;
            breakdowns.push(from_index(audience, members, by, bands).await?);
        }
        return Ok(breakdowns);
    }
    let mut bands = Vec::with_capacity(by.len());
    for by in by {
        bands.push(by.bands(tx, audience).await?);
    }
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    let keys: Vec<String> =
        by.iter().zip(&bands).map(|(by, bands)| expression(by, bands, &mut compiler)).collect();
    let rows = tally(tx, &mut compiler, &keys, &condition).await?;
    let part = |key: &str, index: usize| key.split(PART).nth(index).unwrap_or("").to_string();
    let breakdown = |((index, by), bands): ((usize, &By), Vec<(Band, Rule)>)| {
        let mut parts: HashMap<String, i64> = HashMap::new();
        for (key, people) in &rows {
            *parts.entry(part(key, index)).or_default() += people;
        }
        let people = rows.iter().map(|(_, people)| people).sum();
        parts.remove("");
        finish(audience, by, bands, Parts::of(by, parts), people)
    };
    Ok(by.iter().enumerate().zip(bands).map(breakdown).collect())
}

/// The part that a contact is in, as a text: the key of its choice, or the number of its band.
fn expression(by: &By, bands: &[(Band, Rule)], compiler: &mut Compiler) -> String {
    if !by.has_bands() {
        return match &by.0 {
            Field::Attribute(Attribute { key, kind: AttributeKind::Choice | AttributeKind::Several }) => {
                let key = compiler.text(key);
                format!(
                    "(SELECT v.text FROM attribute_values v WHERE v.contact_id = c.id AND v.attribute_id = \
                     (SELECT a.id FROM attributes a WHERE a.key = {key}))"
                )
            }
            Field::Code(kind) if kind.is_single() => compiler.only_code(*kind),
            Field::Code(kind) => compiler.all_codes(*kind),
            Field::Currency => ALL_CURRENCIES.to_string(),
            field => super::compile::column(field).to_string(),
        };
    }
    let mut cases = String::new();
    for (index, (_, rule)) in bands.iter().enumerate() {
        cases.push_str(&format!("WHEN {} THEN '{index}' ", compiler.rule(rule)));
    }
    format!("CASE {cases}ELSE NULL END")
}

/// The people of each part.
struct Parts {
    people: HashMap<String, i64>,
    /// Those who are in any, where somebody may be in several.
    known: Option<i64>,
}

impl Parts {
    /// From the people with each text, which stands for all their values where they may have several.
    fn of(by: &By, texts: HashMap<String, i64>) -> Parts {
        if !by.has_several() {
            return Parts { people: texts, known: None };
        }
        let known = Some(texts.values().sum());
        Parts { people: several::tally(texts).into_iter().collect(), known }
    }
}

fn finish(audience: &Audience, by: &By, bands: Vec<(Band, Rule)>, parts: Parts, people: i64) -> Breakdown {
    let Parts { people: mut parts, known } = parts;
    let bars: Vec<Bar> = if by.has_bands() {
        let is_custom = matches!(by.0, Field::Attribute(_));
        let bars = bands.into_iter().enumerate().map(|(index, (band, _))| {
            let people = parts.remove(&index.to_string()).unwrap_or(0);
            Bar { part: Part::Band(band), people }
        });
        // Hardly anybody can be in a band that begins below the age of segments, or is beyond all that is usual.
        let is_empty = |bar: &Bar| match bar.part {
            Part::Band(band) => {
                let is_beyond = is_custom && band.is_open();
                bar.people == 0 && (is_beyond || band.begins_below(audience.definitions.min_age(), &by.0))
            }
            Part::Value(_) => false,
        };
        bars.filter(|bar| !is_empty(bar)).collect()
    } else {
        let sorted: BTreeMap<String, i64> = parts.into_iter().collect();
        let bar = |(key, people)| Bar { part: Part::Value(key), people };
        let mut bars: Vec<Bar> = sorted.into_iter().map(bar).collect();
        bars.sort_by_key(|bar| std::cmp::Reverse(bar.people));
        bars
    };
    let known = known.unwrap_or_else(|| bars.iter().map(|bar| bar.people).sum());
    Breakdown { by: by.clone(), bars, unknown: people - known, people }
}

async fn from_index(
    audience: &Audience,
    members: &Members,
    by: &By,
    bands: Vec<(Band, Rule)>,
) -> Result<Breakdown> {
    let parts = if by.has_bands() {
        let planner = Planner { audience, index: &members.index };
        let plans = bands.iter().map(|(_, rule)| planner.rule(rule)).collect();
        let counts = members.matching(plans).await?.into_iter().enumerate();
        Parts { people: counts.map(|(index, people)| (index.to_string(), people)).collect(), known: None }
    } else if let Field::Code(_) | Field::Currency = by.0 {
        let (people, any) = match by.0 {
            Field::Code(kind) => {
                (codes::tally(members, &audience.codes, kind).await?, codes::any(&audience.codes, kind))
            }
            _ => (currencies::tally(members).await?, currencies::any(&members.index)),
        };
        let known = members.matching(vec![any]).await?;
        Parts {
            people: people.into_iter().collect(),
            known: known.into_iter().next().filter(|_| by.has_several()),
        }
    } else {
        let texts = match plan::column(&by.0, &audience.attributes) {
            Some(slot) => members.texts(slot).await?.into_iter().collect(),
            None => HashMap::new(),
        };
        Parts::of(by, texts)
    };
    Ok(finish(audience, by, bands, parts, members.count()))
}

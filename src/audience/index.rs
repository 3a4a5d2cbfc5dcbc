//! The contacts in memory, by columns, as far as criteria ask of them.
//!
//! Contacts lie in chunks of 65,536 neighbouring ids; the row of a contact is the lower half of its id. Each chunk has
//! a bit for each row and yes/no question, a number for each row and field, and sets of rows for lists. Texts and
//! choices are numbers of a dictionary.
//!
//! An index never changes once somebody holds it: [`Index::apply`] makes the next one, which shares with it all
//! columns that stay the same.

mod batch;
pub mod bits;
mod chunk;
pub mod events;
pub mod memo;
pub mod numbers;
mod sets;
pub mod stored;
pub mod texts;
pub mod wanted;

pub use batch::{Batch, Contacts};
pub use chunk::{Chunk, ROWS, number_of};

use crate::{criteria::Aspect, time::Micros};
use foldhash::quality::RandomState;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

/// A column of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Slot {
    Kind,
    Gender,
    Country,
    City,
    Language,
    Device,
    Correspondence,
    ChurnRisk,
    /// The name of the company, folded.
    Company,
    JobTitle,
    Region,
    PostCode,
    Import,
    BirthDay,
    /// `month * 100 + day`.
    BirthMonthDay,
    FirstOrder,
    LastOrder,
    OrderCount,
    Spend,
    /// In hundredths of a per cent.
    Alive,
    /// In thousandths.
    ExpectedOrders,
    /// In whole seconds since 1970, rounded down: days begin on whole seconds everywhere.
    CreatedSecond,
    /// What stands behind the @ of the e-mail address.
    EmailDomain,
    ProductsOwned,
    LastRating,
    LastInteraction,
    LastAcquired,
    LastViewed,
    /// A custom attribute by its id: a number, or the code of a choice, of several together, or of a folded text.
    Attribute(i64),
    /// No column: the dictionary of what events are about.
    Aspect(Aspect),
    /// No column: the dictionary of the currencies that were paid in.
    Currency,
}

/// How many slots every contact has.
pub const BUILT_IN: usize = 28;
/// The first of them hold codes of texts as they are read.
pub const CODED: usize = 13;
/// The last of them are not read: one is made of the address, the others of what happened.
pub const MADE: usize = 6;

impl Slot {
    pub const BUILT_IN: [Slot; BUILT_IN] = [
        Slot::Kind,
        Slot::Gender,
        Slot::Country,
        Slot::City,
        Slot::Language,
        Slot::Device,
        Slot::Correspondence,
        Slot::ChurnRisk,
        Slot::Company,
        Slot::JobTitle,
        Slot::Region,
        Slot::PostCode,
        Slot::Import,
        Slot::BirthDay,
        Slot::BirthMonthDay,
        Slot::FirstOrder,
        Slot::LastOrder,
        Slot::OrderCount,
        Slot::Spend,
        Slot::Alive,
        Slot::ExpectedOrders,
        Slot::CreatedSecond,
        Slot::EmailDomain,
        Slot::ProductsOwned,
        Slot::LastRating,
        Slot::LastInteraction,
        Slot::LastAcquired,
        Slot::LastViewed,
    ];

    /// As a number for the file: built-in ones below zero, attributes by their id.
    fn stored(self) -> i64 {
        match self {
            Slot::Attribute(id) => id,
            built_in => {
                let at = Slot::BUILT_IN.iter().position(|slot| *slot == built_in).expect("it is a column");
                -1 - i64::try_from(at).expect("there are few")
            }
        }
    }

    fn restored(number: i64) -> Option<Slot> {
        if number >= 0 {
            return Some(Slot::Attribute(number));
        }
        Slot::BUILT_IN.get(usize::try_from(-1 - number).ok()?).copied()
    }
}

/// Up to here numbers in the file stand for currencies.
const FARTHEST_CURRENCY: i64 = i64::MIN / 2;

/// Something that contacts are on or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// A known user group, by its id.
    Group(i64),
    /// A code, by its id.
    Code(i64),
    /// Those who paid in a currency, by its code in the dictionary of [`Slot::Currency`]: a bit for each where
    /// everybody pays in the same one.
    Currency(i64),
}

impl List {
    /// As a number for the file: groups by their id, codes below zero, currencies from the least number on.
    fn stored(self) -> i64 {
        match self {
            List::Group(id) => id,
            List::Code(id) => -1 - id,
            List::Currency(code) => i64::MIN + code,
        }
    }

    fn restored(number: i64) -> List {
        match number {
            0.. => List::Group(number),
            ..=FARTHEST_CURRENCY => List::Currency(number - i64::MIN),
            _ => List::Code(-1 - number),
        }
    }
}

/// A yes/no question that has a bit for each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flag {
    EmailYes,
    EmailNo,
    SmsYes,
    SmsNo,
    PostYes,
    PostNo,
    AdsYes,
    AdsNo,
    HasEmail,
    HasPhone,
    HasStreet,
}

/// How many flags there are.
pub const FLAGS: usize = 11;

/// A column of texts that are searched as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextSlot {
    /// The name, folded.
    Name,
    /// What stands before the last @ of the address, in lower case; the domain is a number of a dictionary.
    EmailLocal,
    /// The customer number in lower case.
    ExternalId,
}

/// How many columns of texts there are.
pub const TEXTS: usize = 3;

/// What has been seen of the table of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// All changes with a smaller mark are in the index.
    pub next: i64,
    /// Changes with this mark or a larger one that are in the index too: their numbers and marks.
    pub ahead: HashMap<i64, i64>,
}

#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Ascending by their number.
    chunks: Vec<Arc<Chunk>>,
    dictionaries: BTreeMap<Slot, Arc<Dictionary>>,
    pub position: Position,
    /// When it was last the same as the database.
    pub as_of: Micros,
}

/// Texts and their codes. A code never changes its text.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    codes: HashMap<Arc<str>, i64, RandomState>,
    texts: Vec<Arc<str>>,
}

impl Dictionary {
    /// The code of a text, a new one if need be.
    fn code(&mut self, text: &str) -> i64 {
        if let Some(code) = self.codes.get(text) {
            return *code;
        }
        let code = i64::try_from(self.texts.len()).expect("fewer texts than i64 holds");
        let text: Arc<str> = text.into();
        self.texts.push(text.clone());
        self.codes.insert(text, code);
        code
    }

    pub fn lookup(&self, text: &str) -> Option<i64> {
        self.codes.get(text).copied()
    }

    pub fn text(&self, code: i64) -> &str {
        usize::try_from(code).ok().and_then(|code| self.texts.get(code)).map_or("", |text| text)
    }

    /// The codes of the texts for which it is true.
    pub fn codes_where(&self, is: impl Fn(&str) -> bool) -> Vec<i64> {
        (0..).zip(&self.texts).filter(|(_, text)| is(text)).map(|(code, _)| code).collect()
    }

    fn bytes(&self) -> usize {
        self.texts.iter().map(|text| text.len() + 80).sum()
    }
}

impl Index {
    pub fn chunks(&self) -> &[Arc<Chunk>] {
        &self.chunks
    }

    pub fn dictionary(&self, slot: Slot) -> Option<&Dictionary> {
        self.dictionaries.get(&slot).map(Arc::as_ref)
    }

    /// The code of a text in a column; empty texts have none.
    pub fn code(&mut self, slot: Slot, text: &str) -> Option<i64> {
        if text.is_empty() {
            return None;
        }
        let dictionary = self.dictionaries.entry(slot).or_default();
        if let Some(code) = dictionary.lookup(text) {
            return Some(code);
        }
        Some(Arc::make_mut(dictionary).code(text))
    }

    /// Gives the domains of addresses codes in the order of their ends, so that all with the same end are neighbours and
    /// found by two bounds. Those that come later stand behind them.
    pub fn sort_domains(&mut self) {
        let Some(dictionary) = self.dictionaries.get(&Slot::EmailDomain) else { return };
        let mut order: Vec<(i64, Arc<str>)> = (0..).zip(dictionary.texts.iter().cloned()).collect();
        order.sort_by(|(_, a), (_, b)| a.bytes().rev().cmp(b.bytes().rev()));
        let mut codes: Vec<(i64, i64)> = order.iter().map(|(code, _)| *code).zip(0..).collect();
        codes.sort_unstable();
        let codes: Vec<i64> = codes.into_iter().map(|(_, code)| code).collect();
        self.put_texts(Slot::EmailDomain, order.into_iter().map(|(_, text)| text).collect());
        for chunk in &mut self.chunks {
            Arc::make_mut(chunk).recode(Slot::EmailDomain, &codes);
        }
    }

    /// Adds a chunk behind those that are there.
    pub fn push(&mut self, chunk: Chunk) {
        self.chunks.push(Arc::new(chunk));
    }

    /// How many contacts there are.
    pub fn people(&self) -> u64 {
        self.chunks.iter().map(|chunk| bits::count(chunk.alive())).sum()
    }

    pub fn chunk_of(&self, contact: i64) -> Option<(usize, &Chunk)> {
        let at = self.chunks.binary_search_by_key(&chunk::number_of(contact), |chunk| chunk.number()).ok()?;
        Some((at, &self.chunks[at]))
    }

    /// Brings contacts up to date: those in the batch as it says, those of `changed` that are not in it are gone.
    pub fn apply(&mut self, changed: &BTreeSet<i64>, mut batch: Batch) {
        let mut parts: BTreeMap<i64, (Vec<i64>, Batch)> = BTreeMap::new();
        for id in changed {
            parts.entry(chunk::number_of(*id)).or_default().0.push(*id);
        }
        let part = |id: i64| chunk::number_of(id);
        for at in 0..batch.contacts.ids.len() {
            let contacts = &mut parts.entry(part(batch.contacts.ids[at])).or_default().1.contacts;
            contacts.take(&mut batch.contacts, at);
        }
        for value in batch.values {
            parts.entry(part(value.0)).or_default().1.values.push(value);
        }
        for event in batch.events {
            parts.entry(part(event.0)).or_default().1.events.push(event);
        }
        for list in batch.lists {
            parts.entry(part(list.0)).or_default().1.lists.push(list);
        }
        for (number, (changed, batch)) in parts {
            let at = match self.chunks.binary_search_by_key(&number, |chunk| chunk.number()) {
                Ok(at) => at,
                Err(at) => {
                    self.chunks.insert(at, Arc::new(Chunk::new(number, Vec::new())));
                    at
                }
            };
            Arc::make_mut(&mut self.chunks[at]).apply(&changed, batch);
        }
    }

    /// The texts of all dictionaries, in the order of their codes.
    pub fn texts(&self) -> Vec<(Slot, Vec<Arc<str>>)> {
        self.dictionaries.iter().map(|(slot, dictionary)| (*slot, dictionary.texts.clone())).collect()
    }

    /// Puts back what [`Index::texts`] gave.
    pub fn put_texts(&mut self, slot: Slot, texts: Vec<Arc<str>>) {
        let codes = texts.iter().cloned().zip(0..).collect();
        self.dictionaries.insert(slot, Arc::new(Dictionary { codes, texts }));
    }

    /// Bytes in memory, about.
    pub fn bytes(&self) -> usize {
        let chunks: usize = self.chunks.iter().map(|chunk| chunk.bytes()).sum();
        chunks + self.dictionaries.values().map(|dictionary| dictionary.bytes()).sum::<usize>()
    }
}

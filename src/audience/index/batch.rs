//! Contacts on their way from the database into the index.

use super::{BUILT_IN, List, TEXTS, events::Event};
use crate::criteria::Happening;

/// Contacts as they are read: everything the index keeps of them, texts coded.
#[derive(Debug, Default)]
pub struct Batch {
    pub contacts: Contacts,
    /// Contact, attribute, number or code.
    pub values: Vec<(i64, i64, i64)>,
    /// Contact, what happened, and when.
    pub events: Vec<(i64, Happening, Event)>,
    /// Contact, and what it is on.
    pub lists: Vec<(i64, List)>,
}

/// What every contact has, column by column as the index keeps it.
#[derive(Debug, Default)]
pub struct Contacts {
    pub ids: Vec<i64>,
    /// A bit for each [`Flag`](super::Flag).
    pub flags: Vec<u64>,
    /// In the order of [`Slot::BUILT_IN`](super::Slot::BUILT_IN).
    pub numbers: [Vec<Option<i64>>; BUILT_IN],
    /// In the order of [`TextSlot`](super::TextSlot); empty where there is none.
    pub texts: [Vec<Box<str>>; TEXTS],
}

impl Contacts {
    /// Room for so many.
    pub fn with_capacity(contacts: usize) -> Contacts {
        Contacts {
            ids: Vec::with_capacity(contacts),
            flags: Vec::with_capacity(contacts),
            numbers: std::array::from_fn(|_| Vec::with_capacity(contacts)),
            texts: std::array::from_fn(|_| Vec::with_capacity(contacts)),
        }
    }

    /// Takes one of others.
    pub fn take(&mut self, others: &mut Contacts, at: usize) {
        self.ids.push(others.ids[at]);
        self.flags.push(others.flags[at]);
        self.numbers.iter_mut().zip(&others.numbers).for_each(|(own, other)| own.push(other[at]));
        let texts = self.texts.iter_mut().zip(&mut others.texts);
        texts.for_each(|(own, other)| own.push(std::mem::take(&mut other[at])));
    }
}

//! The contacts of 65,536 neighbouring ids.

use super::{
    Batch, Contacts, FLAGS, Flag, List, Slot, TEXTS, TextSlot,
    bits::{self, Mask, WORD},
    events::{Event, Events},
    memo::Memo,
    numbers::Numbers,
    sets::Set,
    stored::{In, Out, Stored},
    texts::Texts,
};
use crate::criteria::Happening;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

/// Contacts of a chunk at most.
pub const ROWS: i64 = 1 << 16;

/// The number of the chunk of a contact.
pub fn number_of(contact: i64) -> i64 {
    contact.div_euclid(ROWS)
}

/// The row of a contact in its chunk.
fn row_of(contact: i64) -> usize {
    usize::try_from(contact.rem_euclid(ROWS)).expect("a remainder of a chunk's size")
}

fn short(row: usize) -> u16 {
    u16::try_from(row).expect("a row of a chunk")
}

/// Whether anybody has a number; columns in which nobody has one are not kept.
fn is_used(column: &[Option<i64>]) -> bool {
    column.iter().any(Option::is_some)
}

/// The built-in columns that anybody has a number in.
fn built_in(rows: usize, batches: &[Batch]) -> BTreeMap<Slot, Arc<Numbers>> {
    let mut columns = BTreeMap::new();
    // One after another, so that it stays in the cache.
    let mut column = vec![None; rows];
    for (at, slot) in Slot::BUILT_IN.into_iter().enumerate() {
        column.fill(None);
        for Contacts { ids, numbers, .. } in batches.iter().map(|batch| &batch.contacts) {
            ids.iter().zip(&numbers[at]).for_each(|(id, number)| column[row_of(*id)] = *number);
        }
        if is_used(&column) {
            columns.insert(slot, Arc::new(Numbers::new(&column)));
        }
    }
    columns
}

/// A column for each attribute that anybody has a value of.
fn attributes<'v>(
    rows: usize,
    values: impl Iterator<Item = &'v (i64, i64, i64)>,
) -> impl Iterator<Item = (Slot, Vec<Option<i64>>)> {
    let mut columns: BTreeMap<i64, Vec<Option<i64>>> = BTreeMap::new();
    for (contact, attribute, number) in values {
        columns.entry(*attribute).or_insert_with(|| vec![None; rows])[row_of(*contact)] = Some(*number);
    }
    columns.into_iter().map(|(id, column)| (Slot::Attribute(id), column))
}

#[derive(Clone, Debug)]
pub struct Chunk {
    number: i64,
    /// Rows there is room for: a multiple of 64.
    rows: usize,
    /// The rows that are contacts.
    alive: Arc<Mask>,
    flags: Vec<Arc<Mask>>,
    numbers: BTreeMap<Slot, Arc<Numbers>>,
    lists: BTreeMap<List, Arc<Set>>,
    /// In the order of [`Happening::ALL`].
    events: Vec<Events>,
    texts: Vec<Texts>,
    pub memo: Memo,
}

impl Chunk {
    /// A chunk with these contacts and no others.
    pub fn new(number: i64, batches: Vec<Batch>) -> Chunk {
        let contacts = || batches.iter().map(|batch| &batch.contacts);
        let ids = || contacts().flat_map(|contacts| &contacts.ids).map(|id| row_of(*id));
        let rows = ids().max().map_or(0, |last| (last / WORD + 1) * WORD);
        let mut alive = vec![0; rows / WORD];
        let mut flags = vec![vec![0; rows / WORD]; FLAGS];
        for (at, given) in ids().zip(contacts().flat_map(|contacts| &contacts.flags)) {
            bits::set(&mut alive, at, true);
            let mut rest = *given;
            while rest != 0 {
                bits::set(&mut flags[rest.trailing_zeros() as usize], at, true);
                rest &= rest - 1;
            }
        }
        let mut numbers = built_in(rows, &batches);
        let texts = (0..TEXTS).map(|slot| {
            let mut column = vec![""; rows];
            let own = contacts().flat_map(|contacts| &contacts.texts[slot]);
            ids().zip(own).for_each(|(row, text)| column[row] = text);
            Texts::new(column)
        });
        let texts = texts.collect();
        let custom = attributes(rows, batches.iter().flat_map(|batch| &batch.values));
        numbers.extend(custom.map(|(slot, column)| (slot, Arc::new(Numbers::new(&column)))));
        let mut lists: BTreeMap<List, Set> = BTreeMap::new();
        for (contact, list) in batches.iter().flat_map(|batch| &batch.lists) {
            lists.entry(*list).or_default().insert(short(row_of(*contact)));
        }
        let mut events: Vec<Vec<(u16, Event)>> = Happening::ALL.map(|_| Vec::new()).into();
        for (contact, what, event) in batches.iter().flat_map(|batch| &batch.events) {
            events[*what as usize].push((short(row_of(*contact)), *event));
        }
        Chunk {
            number,
            rows,
            alive: bits::shared(alive),
            flags: flags.into_iter().map(bits::shared).collect(),
            numbers,
            lists: lists.into_iter().map(|(list, set)| (list, Arc::new(set))).collect(),
            events: events.into_iter().map(Events::new).collect(),
            texts,
            memo: Memo::default(),
        }
    }

    pub fn number(&self) -> i64 {
        self.number
    }

    /// The id of the contact of a row.
    pub fn id(&self, row: usize) -> i64 {
        self.number * ROWS + i64::try_from(row).expect("a row of a chunk")
    }

    /// The row of a contact that lies in this chunk.
    pub fn row(&self, contact: i64) -> usize {
        row_of(contact)
    }

    /// Words of a mask.
    pub fn words(&self) -> usize {
        self.rows / WORD
    }

    pub fn alive(&self) -> &[u64] {
        &self.alive
    }

    pub fn flag(&self, flag: Flag) -> &[u64] {
        &self.flags[flag as usize]
    }

    /// A column, or `None` where no contact of the chunk has a value.
    pub fn numbers(&self, slot: Slot) -> Option<&Numbers> {
        self.numbers.get(&slot).map(Arc::as_ref)
    }

    /// Who is on one of these lists at least.
    pub fn on_any(&self, lists: &[List]) -> Mask {
        let mut found = vec![0; self.words()];
        for set in lists.iter().filter_map(|list| self.lists.get(list)) {
            bits::or(&mut found, &set.mask(self.words()));
        }
        found
    }

    pub fn events(&self, what: Happening) -> &Events {
        &self.events[what as usize]
    }

    pub fn texts(&self, slot: TextSlot) -> &Texts {
        &self.texts[slot as usize]
    }

    /// Brings contacts up to date: those in the batch as it says, others of `changed` are gone.
    pub fn apply(&mut self, changed: &[i64], batch: Batch) {
        self.memo.forget();
        let rows: Vec<usize> = batch.contacts.ids.iter().map(|id| row_of(*id)).collect();
        self.make_room(&rows);
        let alive = Arc::make_mut(&mut self.alive).as_mut_slice();
        for id in changed.iter().filter(|id| row_of(**id) < self.rows) {
            bits::set(alive, row_of(*id), false);
        }
        self.put(&rows, &batch.contacts);
        self.alive = bits::shared(std::mem::take(Arc::make_mut(&mut self.alive)));
        let none: BTreeMap<u16, Vec<Event>> = rows.iter().map(|row| (short(*row), Vec::new())).collect();
        let mut events = Happening::ALL.map(|_| none.clone());
        for (contact, what, event) in batch.events {
            events[what as usize].entry(short(row_of(contact))).or_default().push(event);
        }
        self.events.iter_mut().zip(events).for_each(|(events, changed)| events.replace(changed));
        for (texts, own) in self.texts.iter_mut().zip(batch.contacts.texts) {
            texts.replace(self.rows, rows.iter().map(|row| short(*row)).zip(own));
        }
        self.put_values(&rows, &batch.values);
        self.put_lists(&rows, &batch.lists);
    }

    fn make_room(&mut self, rows: &[usize]) {
        let Some(last) = rows.iter().max() else { return };
        if *last < self.rows {
            return;
        }
        // Half as many again, so that a chunk that fills up grows a few times only.
        let most = usize::try_from(ROWS).expect("a chunk's size");
        self.rows = (last + 1 + self.rows / 2).next_multiple_of(WORD).min(most);
        let (rows, words) = (self.rows, self.rows / WORD);
        Arc::make_mut(&mut self.alive).resize(words, 0);
        self.flags.iter_mut().for_each(|flag| Arc::make_mut(flag).resize(words, 0));
        self.numbers.values_mut().for_each(|numbers| Arc::make_mut(numbers).grow(rows));
    }

    fn put(&mut self, rows: &[usize], contacts: &Contacts) {
        for (at, given) in rows.iter().zip(&contacts.flags) {
            bits::set(Arc::make_mut(&mut self.alive).as_mut_slice(), *at, true);
            for (bit, flag) in self.flags.iter_mut().enumerate() {
                let is_set = given >> bit & 1 == 1;
                if bits::has(flag, *at) != is_set {
                    bits::set(Arc::make_mut(flag).as_mut_slice(), *at, is_set);
                }
            }
        }
        for (slot, numbers) in Slot::BUILT_IN.into_iter().zip(&contacts.numbers) {
            rows.iter().zip(numbers).for_each(|(row, number)| self.put_number(slot, *row, *number));
        }
    }

    fn put_number(&mut self, slot: Slot, row: usize, number: Option<i64>) {
        if number.is_none() && !self.numbers.contains_key(&slot) {
            return;
        }
        let rows = self.rows;
        let numbers = self.numbers.entry(slot).or_insert_with(|| Arc::new(Numbers::unknown(rows)));
        if numbers.get(row) != number {
            Arc::make_mut(numbers).set(row, number);
        }
    }

    /// Puts the code that stands at the place of the present one in each cell of a column.
    pub fn recode(&mut self, slot: Slot, codes: &[i64]) {
        let Some(numbers) = self.numbers.get_mut(&slot) else { return };
        let coded = |code: i64| usize::try_from(code).ok().and_then(|code| codes.get(code)).copied();
        let column: Vec<Option<i64>> = (0..self.rows).map(|row| numbers.get(row).and_then(coded)).collect();
        *numbers = Arc::new(Numbers::new(&column));
    }

    fn put_values(&mut self, rows: &[usize], values: &[(i64, i64, i64)]) {
        let new: HashMap<(i64, usize), i64> = values
            .iter()
            .map(|(contact, attribute, number)| ((*attribute, row_of(*contact)), *number))
            .collect();
        let known = self.numbers.keys().filter_map(|slot| match slot {
            Slot::Attribute(id) => Some(*id),
            _ => None,
        });
        let attributes: BTreeSet<i64> =
            known.chain(values.iter().map(|(_, attribute, _)| *attribute)).collect();
        for attribute in attributes {
            for row in rows {
                self.put_number(Slot::Attribute(attribute), *row, new.get(&(attribute, *row)).copied());
            }
        }
    }

    fn put_lists(&mut self, rows: &[usize], lists: &[(i64, List)]) {
        let new: BTreeSet<(List, u16)> =
            lists.iter().map(|(contact, list)| (*list, short(row_of(*contact)))).collect();
        for (list, row) in &new {
            let set = self.lists.entry(*list).or_default();
            if !set.holds(*row) {
                Arc::make_mut(set).insert(*row);
            }
        }
        for (list, set) in &mut self.lists {
            for row in rows.iter().map(|row| short(*row)) {
                if set.holds(row) && !new.contains(&(*list, row)) {
                    Arc::make_mut(set).remove(row);
                }
            }
        }
    }

    /// Bytes in memory, about. What is kept of answers is not among them: it comes and goes, and the budget is for what
    /// the contacts need.
    pub fn bytes(&self) -> usize {
        let masks = 8 * self.words() * (1 + self.flags.len());
        let numbers: usize = self.numbers.values().map(|numbers| numbers.bytes()).sum();
        let lists: usize = self.lists.values().map(|set| set.bytes()).sum();
        let texts: usize = self.texts.iter().map(Texts::bytes).sum();
        let events: usize = self.events.iter().map(Events::bytes).sum();
        masks + numbers + lists + texts + events
    }
}

impl Stored for Chunk {
    fn store(&self, out: &mut Out) {
        out.number(self.number);
        out.number(i64::try_from(self.rows).expect("the rows of a chunk"));
        out.slice(&self.alive);
        self.flags.iter().for_each(|flag| out.slice(flag));
        let slots: Vec<i64> = self.numbers.keys().map(|slot| slot.stored()).collect();
        out.slice(&slots);
        self.numbers.values().for_each(|numbers| numbers.store(out));
        out.slice(&self.lists.keys().map(|list| list.stored()).collect::<Vec<i64>>());
        self.lists.values().for_each(|set| set.store(out));
        out.all(&self.events);
        out.all(&self.texts);
    }

    fn restore(bytes: &mut In) -> Option<Chunk> {
        let (number, rows) = (bytes.number()?, usize::try_from(bytes.number()?).ok()?);
        let alive = bits::shared(bytes.slice()?);
        let flags = (0..FLAGS).map(|_| bytes.slice().map(bits::shared)).collect::<Option<Vec<_>>>()?;
        let slots: Vec<i64> = bytes.slice()?;
        let mut columns = BTreeMap::new();
        for slot in slots {
            columns.insert(Slot::restored(slot)?, Arc::new(Numbers::restore(bytes)?));
        }
        let stored: Vec<i64> = bytes.slice()?;
        let mut lists = BTreeMap::new();
        for list in stored {
            lists.insert(List::restored(list), Arc::new(Set::restore(bytes)?));
        }
        let (events, texts) = (bytes.all::<Events>()?, bytes.all::<Texts>()?);
        let fits = alive.len() * WORD == rows
            && flags.iter().all(|flag: &Arc<Mask>| flag.len() == alive.len())
            && columns.values().all(|numbers: &Arc<Numbers>| numbers.len() == rows)
            && events.len() == Happening::ALL.len()
            && texts.len() == TEXTS;
        let memo = Memo::default();
        fits.then_some(Chunk { number, rows, alive, flags, numbers: columns, lists, events, texts, memo })
    }
}

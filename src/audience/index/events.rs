//! What happened to the contacts of one chunk, such as their orders, sorted by day: who has at least so many in a
//! stretch of days, of certain kinds.
//!
//! Events lie in the order of their days, so that a stretch of days is a stretch of their numbers. What an event is
//! about (its articles) points to those numbers. Events of contacts that changed since stand beside, contact by
//! contact, and win over what is in the sorted part, until there are enough of them for a new one.

use super::{
    bits::{self, Mask},
    stored::{In, Out, Stored},
};
use crate::{
    criteria::{Counted, EventOp, windows::Window},
    time::Day,
};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

/// Something that happened to one contact. What is about several things stands there once for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Tells a contact's events apart: the order.
    pub id: i64,
    pub day: Day,
    /// What it is about: the article.
    pub about: i64,
}

#[derive(Clone, Debug)]
pub struct Events {
    sorted: Arc<Sorted>,
    /// The events of contacts that changed since `sorted` was made.
    late: BTreeMap<u16, Vec<Event>>,
}

/// More contacts than this beside the sorted part, and it is made anew.
const MOST_LATE: usize = 2_048;

#[derive(Debug, Default)]
struct Sorted {
    /// The days on which something happened, ascending, and the number of the first event of each.
    days: Vec<Day>,
    starts: Vec<u32>,
    /// The row of each event; within a day ascending, so that equal ones are neighbours.
    rows: Vec<u16>,
    /// What events are about, ascending, and where the numbers of its events begin.
    about: Vec<i64>,
    offsets: Vec<u32>,
    numbers: Vec<u32>,
}

/// Which events are counted, and how many are asked for.
#[derive(Clone, Debug)]
pub struct Question {
    pub window: Window,
    /// Only events about one of these; `None` for all.
    pub about: Option<Vec<i64>>,
    pub counted: Counted,
    pub op: EventOp,
    pub times: i64,
}

impl Events {
    /// From the events of each row, in any order.
    pub fn new(events: Vec<(u16, Event)>) -> Events {
        Events { sorted: Arc::new(Sorted::new(events)), late: BTreeMap::new() }
    }

    /// Puts the events of some rows in place of those they had.
    pub fn replace(&mut self, changed: impl IntoIterator<Item = (u16, Vec<Event>)>) {
        self.late.extend(changed);
        if self.late.len() > MOST_LATE {
            let mut all = self.sorted.by_row();
            all.retain(|(row, _)| !self.late.contains_key(row));
            for (row, events) in std::mem::take(&mut self.late) {
                all.extend(events.into_iter().map(|event| (row, event)));
            }
            *self = Events::new(all);
        }
    }

    /// The rows for which the answer is yes; `words` is the length of the chunk's masks.
    pub fn matching(&self, question: &Question, words: usize) -> Mask {
        let mut mask = self.sorted.matching(question, words);
        for (row, events) in &self.late {
            bits::set(&mut mask, usize::from(*row), question.holds(events));
        }
        mask
    }

    /// How many of these rows have an event about a thing.
    pub fn tally(&self, about: i64, rows: &[u64]) -> u64 {
        let window = Window { from: Day::MIN, to: Day::MAX };
        let question = Question {
            window,
            about: Some(vec![about]),
            counted: Counted::Orders,
            op: EventOp::AtLeast,
            times: 1,
        };
        bits::count_both(&self.matching(&question, rows.len()), rows)
    }

    /// About how many events are about a thing.
    pub fn popularity(&self, about: i64) -> usize {
        self.sorted.numbers_about(about, 0, self.sorted.rows.len()).len()
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        let sorted = &self.sorted;
        let late: usize = self.late.values().map(|events| 64 + 48 * events.len()).sum();
        late + 12 * sorted.days.len()
            + 2 * sorted.rows.len()
            + 12 * sorted.about.len()
            + 4 * sorted.numbers.len()
    }
}

impl Question {
    /// The plain answer for the events of one contact.
    fn holds(&self, events: &[Event]) -> bool {
        let counts = |event: &&Event| {
            let about = self.about.as_ref();
            self.window.holds(event.day) && about.is_none_or(|wanted| wanted.contains(&event.about))
        };
        let one = |event: &Event| if self.counted == Counted::Days { event.day } else { event.id };
        let times = events.iter().filter(counts).map(one).collect::<HashSet<i64>>().len();
        let times = i64::try_from(times).expect("fewer events than i64 holds");
        match self.op {
            EventOp::AtLeast => times >= self.times,
            EventOp::AtMost => times <= self.times,
            EventOp::Exactly => times == self.times,
            EventOp::Never => times == 0,
        }
    }
}

impl Sorted {
    fn new(mut events: Vec<(u16, Event)>) -> Sorted {
        events.sort_unstable_by_key(|(row, event)| (event.day, *row, event.id));
        let mut sorted = Sorted::default();
        let mut about: Vec<(i64, u32)> = Vec::with_capacity(events.len());
        let mut last = None;
        for (row, event) in events {
            if sorted.days.last() != Some(&event.day) {
                sorted.days.push(event.day);
                sorted.starts.push(number(sorted.rows.len()));
            }
            if last != Some((event.day, row, event.id)) {
                sorted.rows.push(row);
            }
            last = Some((event.day, row, event.id));
            about.push((event.about, number(sorted.rows.len() - 1)));
        }
        sorted.starts.push(number(sorted.rows.len()));
        about.sort_unstable();
        about.dedup();
        for (index, (thing, _)) in about.iter().enumerate() {
            if sorted.about.last() != Some(thing) {
                sorted.about.push(*thing);
                sorted.offsets.push(number(index));
            }
        }
        sorted.offsets.push(number(about.len()));
        sorted.numbers = about.into_iter().map(|(_, number)| number).collect();
        sorted
    }

    /// The events as they were put in, but for their ids: each has its number, which tells them apart as well.
    fn by_row(&self) -> Vec<(u16, Event)> {
        let mut days = Vec::with_capacity(self.rows.len());
        for (day, bounds) in self.days.iter().zip(self.starts.windows(2)) {
            days.extend((bounds[0]..bounds[1]).map(|_| *day));
        }
        let mut events = Vec::with_capacity(self.numbers.len());
        for (about, bounds) in self.about.iter().zip(self.offsets.windows(2)) {
            for number in &self.numbers[bounds[0] as usize..bounds[1] as usize] {
                let (row, day) = (self.rows[*number as usize], days[*number as usize]);
                events.push((row, Event { id: i64::from(*number), day, about: *about }));
            }
        }
        events
    }

    fn matching(&self, question: &Question, words: usize) -> Mask {
        let times = question.times;
        match question.op {
            EventOp::Never => negated(self.reached(question, 1, words)),
            EventOp::AtLeast => self.reached(question, times, words),
            EventOp::AtMost => negated(self.reached(question, times.saturating_add(1), words)),
            EventOp::Exactly => {
                let mut mask = self.reached(question, times, words);
                bits::and_not(&mut mask, &self.reached(question, times.saturating_add(1), words));
                mask
            }
        }
    }

    /// The rows with at least so many.
    fn reached(&self, question: &Question, times: i64, words: usize) -> Mask {
        if times <= 0 {
            return vec![u64::MAX; words];
        }
        let mut mask = vec![0; words];
        if times == 1 {
            self.visit(question, |row| bits::set(&mut mask, usize::from(row), true));
        } else if let Ok(times) = u16::try_from(times) {
            let mut counts = vec![0_u16; words * bits::WORD];
            self.visit(question, |row| {
                let count = &mut counts[usize::from(row)];
                *count = count.saturating_add(1);
                if *count == times {
                    bits::set(&mut mask, usize::from(row), true);
                }
            });
        } else {
            let mut counts: HashMap<u16, i64> = HashMap::new();
            self.visit(question, |row| *counts.entry(row).or_default() += 1);
            for (row, _) in counts.into_iter().filter(|(_, count)| *count >= times) {
                bits::set(&mut mask, usize::from(row), true);
            }
        }
        mask
    }

    /// Visits the row of every event that counts; with days counted, once for a row and day.
    fn visit(&self, question: &Question, mut seen: impl FnMut(u16)) {
        let (from, to) = self.stretch(question.window);
        let by_days = question.counted == Counted::Days;
        let Some(about) = &question.about else {
            if by_days {
                self.visit_days((from..to).map(number), seen);
            } else {
                self.rows[from..to].iter().for_each(|row| seen(*row));
            }
            return;
        };
        let lists: Vec<&[u32]> = about.iter().map(|thing| self.numbers_about(*thing, from, to)).collect();
        match lists.as_slice() {
            [] => {}
            [list] if by_days => self.visit_days(list.iter().copied(), seen),
            [list] => list.iter().for_each(|number| seen(self.rows[*number as usize])),
            lists => {
                // An event about two of the things is one event.
                let mut union = vec![0; (to - from) / bits::WORD + 1];
                for number in lists.iter().flat_map(|list| list.iter()) {
                    bits::set(&mut union, *number as usize - from, true);
                }
                let numbers = bits::rows(&union).map(|index| number(index + from));
                if by_days {
                    self.visit_days(numbers, seen);
                } else {
                    numbers.for_each(|number| seen(self.rows[number as usize]));
                }
            }
        }
    }

    /// Visits rows once for each of their days; numbers ascend, so that those of a row and day are neighbours.
    fn visit_days(&self, numbers: impl Iterator<Item = u32>, mut seen: impl FnMut(u16)) {
        let mut last: Option<u32> = None;
        for number in numbers {
            let row = self.rows[number as usize];
            let is_same = last.is_some_and(|last| {
                self.rows[last as usize] == row && self.day_index(last) == self.day_index(number)
            });
            if !is_same {
                seen(row);
            }
            last = Some(number);
        }
    }

    fn day_index(&self, number: u32) -> usize {
        self.starts.partition_point(|start| *start <= number)
    }

    /// The numbers of the events in a stretch of days.
    fn stretch(&self, window: Window) -> (usize, usize) {
        if window.from > window.to {
            return (0, 0);
        }
        let first = self.days.partition_point(|day| *day < window.from);
        let end = self.days.partition_point(|day| *day <= window.to);
        (self.starts[first] as usize, self.starts[end] as usize)
    }

    fn numbers_about(&self, thing: i64, from: usize, to: usize) -> &[u32] {
        let Ok(index) = self.about.binary_search(&thing) else { return &[] };
        let list = &self.numbers[self.offsets[index] as usize..self.offsets[index + 1] as usize];
        let first = list.partition_point(|number| (*number as usize) < from);
        let end = list.partition_point(|number| (*number as usize) < to);
        &list[first..end]
    }
}

fn negated(mut mask: Mask) -> Mask {
    bits::not(&mut mask);
    mask
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a chunk has fewer events than u32 holds")
}

impl Stored for Events {
    fn store(&self, out: &mut Out) {
        let sorted = &self.sorted;
        out.slice(&sorted.days);
        out.slice(&sorted.starts);
        out.slice(&sorted.rows);
        out.slice(&sorted.about);
        out.slice(&sorted.offsets);
        out.slice(&sorted.numbers);
        let late = self.late.iter().flat_map(|(row, events)| {
            let head = [i64::from(*row), i64::try_from(events.len()).expect("few events")];
            head.into_iter().chain(events.iter().flat_map(|event| [event.id, event.day, event.about]))
        });
        out.slice(&late.collect::<Vec<i64>>());
    }

    fn restore(bytes: &mut In) -> Option<Events> {
        let sorted = Sorted {
            days: bytes.slice()?,
            starts: bytes.slice()?,
            rows: bytes.slice()?,
            about: bytes.slice()?,
            offsets: bytes.slice()?,
            numbers: bytes.slice()?,
        };
        let mut late = BTreeMap::new();
        let mut numbers = bytes.slice::<i64>()?.into_iter();
        while let Some(row) = numbers.next() {
            let events = (0..numbers.next()?)
                .map(|_| Some(Event { id: numbers.next()?, day: numbers.next()?, about: numbers.next()? }));
            let events = events.collect::<Option<Vec<Event>>>()?;
            late.insert(u16::try_from(row).ok()?, events);
        }
        Some(Events { sorted: Arc::new(sorted), late })
    }
}

#[cfg(test)]
mod tests;

//! What happened to the contacts of one chunk, such as their orders, sorted by day: who has at least so many in a
//! stretch of days, of certain kinds, and what theirs amount to.
//!
//! Events lie in the order of their days, so that a stretch of days is a stretch of their numbers. What an event is
//! about (its articles, its campaign) points to those numbers. Events of contacts that changed since stand beside,
//! contact by contact, and win over what is in the sorted part, until there are enough of them for a new one.

mod sorted;

use super::{
    bits::{self, Mask},
    stored::{In, Out, Stored},
};
use crate::{
    criteria::{Aspect, Counted, EventOp, windows::Window},
    time::Day,
};
use sorted::Sorted;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

/// Something that happened to one contact. What is about several things stands there once for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Tells a contact's events apart: the order.
    pub id: i64,
    pub day: Day,
    /// What it is about, by [`about`], or [`NOTHING`].
    pub about: i64,
    /// What it amounts to as far as it is about this.
    pub amount: Option<i64>,
}

/// Of events that are about nothing in particular.
pub const NOTHING: i64 = i64::MAX;

/// What an event can be about, as one number: a value of an aspect by its code, an article by its id.
pub fn about(aspect: Aspect, code: i64) -> i64 {
    ((aspect as i64) << ASPECT_BITS) + code
}

const ASPECT_BITS: u32 = 48;

#[derive(Clone, Debug)]
pub struct Events {
    sorted: Arc<Sorted>,
    /// The events of contacts that changed since `sorted` was made.
    late: BTreeMap<u16, Vec<Event>>,
}

/// More contacts than this beside the sorted part, and it is made anew.
const MOST_LATE: usize = 2_048;

/// Which events are meant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Meant {
    pub window: Window,
    /// Of each aspect that matters, what an event must be about one of.
    pub wheres: Vec<(Aspect, Vec<i64>)>,
}

/// Which events are counted, and how many are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    pub meant: Meant,
    pub counted: Counted,
    pub op: EventOp,
    pub times: i64,
}

/// What the events of a row amount to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub amount: i64,
    /// Events that have an amount.
    pub times: i64,
}

impl Events {
    /// From the events of each row, in any order.
    pub fn new(events: Vec<(u16, Event)>) -> Events {
        Events { sorted: Arc::new(Sorted::new(events)), late: BTreeMap::new() }
    }

    /// Puts the events of some rows in place of those they had.
    pub fn replace(&mut self, changed: impl IntoIterator<Item = (u16, Vec<Event>)>) {
        for (row, events) in changed {
            // What nobody of the chunk had needs no place to say that somebody has none.
            if events.is_empty() && self.sorted.is_empty() {
                self.late.remove(&row);
            } else {
                self.late.insert(row, events);
            }
        }
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

    /// Adds what the events of each row amount to.
    pub fn add_up(&self, meant: &Meant, totals: &mut [Total]) {
        let late = |row: u16| self.late.contains_key(&row);
        self.sorted.add_up(meant, totals, late);
        for (row, events) in &self.late {
            let total = &mut totals[usize::from(*row)];
            let mut seen = HashSet::new();
            for (event, amount) in meant.amounts(events) {
                total.amount = total.amount.saturating_add(amount);
                total.times += i64::from(seen.insert(event.id));
            }
        }
    }

    /// Visits every row and day of a stretch on which something happened that is about a thing, each once.
    pub fn visit_about(&self, about: i64, window: Window, mut seen: impl FnMut(u16, Day)) {
        self.sorted.visit_about(about, window, |row, day| {
            if !self.late.contains_key(&row) {
                seen(row, day);
            }
        });
        for (row, events) in &self.late {
            let meant = events.iter().filter(|event| event.about == about && window.holds(event.day));
            let days: BTreeSet<Day> = meant.map(|event| event.day).collect();
            days.into_iter().for_each(|day| seen(*row, day));
        }
    }

    /// How many of these rows have an event about a thing.
    pub fn tally(&self, aspect: Aspect, about: i64, rows: &[u64]) -> u64 {
        let window = Window { from: Day::MIN, to: Day::MAX };
        let question = Question {
            meant: Meant { window, wheres: vec![(aspect, vec![about])] },
            counted: Counted::Times,
            op: EventOp::AtLeast,
            times: 1,
        };
        bits::count_both(&self.matching(&question, rows.len()), rows)
    }

    /// About how many events are about a thing.
    pub fn popularity(&self, about: i64) -> usize {
        self.sorted.popularity(about)
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        let late: usize = self.late.values().map(|events| 64 + 64 * events.len()).sum();
        late + self.sorted.bytes()
    }
}

impl Meant {
    /// Whether nothing can be meant.
    fn is_nothing(&self) -> bool {
        self.window.from > self.window.to || self.wheres.iter().any(|(_, any)| any.is_empty())
    }

    /// The events of one contact that are meant, each as often as it is about something.
    fn events<'a>(&'a self, events: &'a [Event]) -> impl Iterator<Item = &'a Event> {
        events.iter().filter(|event| {
            self.window.holds(event.day)
                && self.wheres.iter().all(|(_, any)| {
                    events.iter().any(|other| other.id == event.id && any.contains(&other.about))
                })
        })
    }

    /// The amounts of the events that are meant, as far as they are about what is meant.
    fn amounts<'a>(&'a self, events: &'a [Event]) -> impl Iterator<Item = (&'a Event, i64)> {
        let fits = |event: &Event| {
            let own = self.wheres.iter().find(|(aspect, _)| *aspect as i64 == event.about >> ASPECT_BITS);
            own.is_none_or(|(_, any)| any.contains(&event.about))
        };
        self.events(events).filter(move |event| fits(event)).filter_map(|event| Some((event, event.amount?)))
    }
}

impl Question {
    /// The plain answer for the events of one contact.
    fn holds(&self, events: &[Event]) -> bool {
        let one = |event: &Event| if self.counted == Counted::Days { event.day } else { event.id };
        let times = self.meant.events(events).map(one).collect::<HashSet<i64>>().len();
        let times = i64::try_from(times).expect("fewer events than i64 holds");
        match self.op {
            EventOp::AtLeast => times >= self.times,
            EventOp::AtMost => times <= self.times,
            EventOp::Exactly => times == self.times,
            EventOp::Never => times == 0,
        }
    }
}

impl Stored for Events {
    fn store(&self, out: &mut Out) {
        self.sorted.store(out);
        let late = self.late.iter().flat_map(|(row, events)| {
            let head = [i64::from(*row), i64::try_from(events.len()).expect("few events")];
            head.into_iter().chain(events.iter().flat_map(|event| {
                let amount = event.amount.unwrap_or_default();
                [event.id, event.day, event.about, i64::from(event.amount.is_some()), amount]
            }))
        });
        out.slice(&late.collect::<Vec<i64>>());
    }

    fn restore(bytes: &mut In) -> Option<Events> {
        let sorted = Arc::new(Sorted::restore(bytes)?);
        let mut late = BTreeMap::new();
        let mut numbers = bytes.slice::<i64>()?.into_iter();
        while let Some(row) = numbers.next() {
            let events = (0..numbers.next()?).map(|_| {
                let (id, day, about) = (numbers.next()?, numbers.next()?, numbers.next()?);
                let (has_amount, amount) = (numbers.next()? != 0, numbers.next()?);
                Some(Event { id, day, about, amount: has_amount.then_some(amount) })
            });
            let events = events.collect::<Option<Vec<Event>>>()?;
            late.insert(u16::try_from(row).ok()?, events);
        }
        Some(Events { sorted, late })
    }
}

#[cfg(test)]
mod tests;

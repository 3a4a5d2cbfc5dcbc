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
    let code = if aspect == Aspect::Product { code << CURRENCY_BITS } else { code };
    ((aspect as i64) << ASPECT_BITS) + code
}

/// What a line of an order is about: its article, and behind it the currency that it was paid in. All of an article
/// lie together.
pub fn line(product: i64, currency: Option<i64>) -> i64 {
    let currency = currency.map_or(0, |code| code + 1);
    // There are fewer of three letters than fit; what is none stands with what has none.
    about(Aspect::Product, product) + if currency <= CURRENCIES { currency } else { 0 }
}

/// What an event is about without the currency of a line.
fn thing(about: i64) -> i64 {
    if about >> ASPECT_BITS == Aspect::Product as i64 { about & !CURRENCIES } else { about }
}

/// The last that is about the same thing.
fn last_of(thing: i64) -> i64 {
    if thing >> ASPECT_BITS == Aspect::Product as i64 { thing | CURRENCIES } else { thing }
}

const ASPECT_BITS: u32 = 58;
const CURRENCY_BITS: u32 = 15;
const CURRENCIES: i64 = (1 << CURRENCY_BITS) - 1;

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
    /// Of lines of orders, what the same line must be beside.
    pub line: Line,
}

/// What a line of an order must be beside its article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Line {
    /// Paid in one of these, by their codes.
    pub currencies: Option<Vec<i64>>,
    /// The least and the most that it comes to.
    pub amount: Option<(i64, i64)>,
}

/// Whether somebody has a line that was paid in a currency.
pub fn paid_in(currency: i64) -> Question {
    let window = Window { from: Day::MIN, to: Day::MAX };
    let line = Line { currencies: Some(vec![currency]), amount: None };
    let meant = Meant { window, wheres: Vec::new(), line };
    Question { meant, counted: Counted::Times, op: EventOp::AtLeast, times: 1 }
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
            let meant = events.iter().filter(|event| thing(event.about) == about && window.holds(event.day));
            let days: BTreeSet<Day> = meant.map(|event| event.day).collect();
            days.into_iter().for_each(|day| seen(*row, day));
        }
    }

    /// The rows that have an event about a thing; `words` is the length of the chunk's masks.
    pub fn having(&self, aspect: Aspect, about: i64, words: usize) -> Mask {
        let window = Window { from: Day::MIN, to: Day::MAX };
        let question = Question {
            meant: Meant { window, wheres: vec![(aspect, vec![about])], line: Line::default() },
            counted: Counted::Times,
            op: EventOp::AtLeast,
            times: 1,
        };
        self.matching(&question, words)
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

impl Line {
    /// Whether any will do.
    fn is_any(&self) -> bool {
        self.currencies.is_none() && self.amount.is_none()
    }

    /// Whether the currency fits.
    fn is_paid(&self, about: i64) -> bool {
        let (aspect, code) = (about >> ASPECT_BITS, (about & CURRENCIES) - 1);
        let fits = || self.currencies.as_ref().is_none_or(|any| any.contains(&code));
        self.is_any() || (aspect == Aspect::Product as i64 && fits())
    }

    /// Whether the amount fits.
    fn comes_to(&self, amount: Option<i64>) -> bool {
        self.amount.is_none_or(|(low, high)| amount.is_some_and(|amount| (low..=high).contains(&amount)))
    }
}

impl Meant {
    /// Whether nothing can be meant.
    fn is_nothing(&self) -> bool {
        let has_no_currency = self.line.currencies.as_ref().is_some_and(Vec::is_empty);
        let is_about_nothing = self.wheres.iter().any(|(_, any)| any.is_empty());
        self.window.from > self.window.to || has_no_currency || is_about_nothing
    }

    /// Whether an event is about one thing of what is asked of its aspect.
    fn is_about(&self, about: i64) -> bool {
        let own = self.wheres.iter().find(|(aspect, _)| *aspect as i64 == about >> ASPECT_BITS);
        own.is_none_or(|(_, any)| any.contains(&thing(about)))
    }

    /// Whether it is a line of those that are asked for, by itself.
    fn is_line(&self, event: &Event) -> bool {
        self.line.is_any()
            || (self.line.is_paid(event.about)
                && self.line.comes_to(event.amount)
                && self.is_about(event.about))
    }

    /// The events of one contact that are meant, each as often as it is about something.
    fn events<'a>(&'a self, events: &'a [Event]) -> impl Iterator<Item = &'a Event> {
        events.iter().filter(|event| {
            self.window.holds(event.day)
                && self.is_line(event)
                && self.wheres.iter().all(|(_, any)| {
                    events.iter().any(|other| other.id == event.id && any.contains(&thing(other.about)))
                })
        })
    }

    /// The amounts of the events that are meant, as far as they are about what is meant.
    fn amounts<'a>(&'a self, events: &'a [Event]) -> impl Iterator<Item = (&'a Event, i64)> {
        let own = self.events(events).filter(|event| self.is_about(event.about));
        own.filter_map(|event| Some((event, event.amount?)))
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

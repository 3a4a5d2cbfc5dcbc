//! The events of a chunk in the order of their days, and what they are about.

use super::{
    super::{
        bits::{self, Mask},
        numbers::Numbers,
        stored::{In, Out, Stored},
    },
    ASPECT_BITS, Counted, Day, Event, EventOp, HashMap, Meant, Question, Total, Window, last_of,
};

#[derive(Debug, Default)]
pub struct Sorted {
    /// The days on which something happened, ascending, and the number of the first event of each.
    days: Vec<Day>,
    starts: Vec<u32>,
    /// The row of each event; within a day ascending, so that equal ones are neighbours.
    rows: Vec<u16>,
    /// What events are about, ascending, and where the numbers of its events begin.
    about: Vec<i64>,
    offsets: Vec<u32>,
    numbers: Vec<u32>,
    /// What the events of `numbers` amount to as far as they are about that, where any amounts to something.
    amounts: Option<Numbers>,
}

impl Sorted {
    pub fn new(mut events: Vec<(u16, Event)>) -> Sorted {
        events.sort_unstable_by_key(|(row, event)| (event.day, *row, event.id));
        let mut sorted = Sorted::default();
        let mut about: Vec<(i64, u32, Option<i64>)> = Vec::with_capacity(events.len());
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
            about.push((event.about, number(sorted.rows.len() - 1), event.amount));
        }
        sorted.starts.push(number(sorted.rows.len()));
        about.sort_unstable_by_key(|(thing, number, _)| (*thing, *number));
        about.dedup_by(|next, kept| {
            // Each line keeps its amount.
            let is_same = (next.0, next.1) == (kept.0, kept.1) && (kept.2.is_none() || next.2.is_none());
            if is_same {
                kept.2 = kept.2.or(next.2);
            }
            is_same
        });
        for (index, (thing, _, _)) in about.iter().enumerate() {
            if sorted.about.last() != Some(thing) {
                sorted.about.push(*thing);
                sorted.offsets.push(number(index));
            }
        }
        sorted.offsets.push(number(about.len()));
        if about.iter().any(|(_, _, amount)| amount.is_some()) {
            let amounts: Vec<Option<i64>> = about.iter().map(|(_, _, amount)| *amount).collect();
            sorted.amounts = Some(Numbers::new(&amounts));
        }
        sorted.numbers = about.into_iter().map(|(_, number, _)| number).collect();
        sorted
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The events as they were put in, but for their ids: each has its number, which tells them apart as well.
    pub fn by_row(&self) -> Vec<(u16, Event)> {
        let mut days = Vec::with_capacity(self.rows.len());
        for (day, bounds) in self.days.iter().zip(self.starts.windows(2)) {
            days.extend((bounds[0]..bounds[1]).map(|_| *day));
        }
        let mut events = Vec::with_capacity(self.numbers.len());
        for (about, bounds) in self.about.iter().zip(self.offsets.windows(2)) {
            for at in bounds[0] as usize..bounds[1] as usize {
                let number = self.numbers[at];
                let (row, day) = (self.rows[number as usize], days[number as usize]);
                let amount = self.amounts.as_ref().and_then(|amounts| amounts.get(at));
                events.push((row, Event { id: i64::from(number), day, about: *about, amount }));
            }
        }
        events
    }

    /// The rows for which the answer is yes.
    pub fn matching(&self, question: &Question, words: usize) -> Mask {
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
        if question.meant.is_nothing() {
            return;
        }
        let (from, to) = self.stretch(question.meant.window);
        let by_days = question.counted == Counted::Days;
        let line = &question.meant.line;
        match question.meant.wheres.as_slice() {
            [] if line.is_any() && by_days => self.visit_days((from..to).map(number), seen),
            [] if line.is_any() => self.rows[from..to].iter().for_each(|row| seen(*row)),
            [(_, any)]
                if line.is_any()
                    && let [one] = any.as_slice()
                    && let Some(list) = self.only_list(*one, from, to) =>
            {
                if by_days {
                    self.visit_days(list.iter().copied(), seen);
                } else {
                    // An event stands there once for each of its lines.
                    let once = list.chunk_by(|a, b| a == b);
                    once.for_each(|same| seen(self.rows[same[0] as usize]));
                }
            }
            wheres => {
                let meant = match line.is_any() {
                    true => self.fitting(wheres, from, to),
                    false => self.lines(&question.meant, from, to),
                };
                let numbers = bits::rows(&meant).map(|index| number(index + from));
                if by_days {
                    self.visit_days(numbers, seen);
                } else {
                    numbers.for_each(|number| seen(self.rows[number as usize]));
                }
            }
        }
    }

    /// A bit for each event from `from` on that is about one thing of each list. An event about two things of a list is
    /// one event.
    fn fitting(&self, wheres: &[(super::Aspect, Vec<i64>)], from: usize, to: usize) -> Mask {
        let mut all: Option<Mask> = None;
        for (_, any) in wheres {
            let mut union = vec![0; (to - from) / bits::WORD + 1];
            for list in any.iter().flat_map(|thing| self.lists_about(*thing, from, to)) {
                list.iter().for_each(|number| bits::set(&mut union, *number as usize - from, true));
            }
            match &mut all {
                Some(all) => bits::and(all, &union),
                None => all = Some(union),
            }
        }
        all.unwrap_or_default()
    }

    /// A bit for each order from `from` on with a line that is all that is asked.
    fn lines(&self, meant: &Meant, from: usize, to: usize) -> Mask {
        let mut mask = vec![0; (to - from) / bits::WORD + 1];
        let mut look_at = |at: usize| {
            if !meant.line.is_paid(self.about[at]) {
                return;
            }
            let (first, end) = self.list_of(at, from, to);
            for place in first..end {
                let amount = || self.amounts.as_ref().and_then(|amounts| amounts.get(place));
                if meant.line.amount.is_none() || meant.line.comes_to(amount()) {
                    bits::set(&mut mask, self.numbers[place] as usize - from, true);
                }
            }
        };
        match meant.wheres.as_slice() {
            [] => (0..self.about.len()).for_each(look_at),
            wheres => {
                wheres
                    .iter()
                    .flat_map(|(_, any)| any)
                    .for_each(|thing| self.about(*thing).for_each(&mut look_at));
            }
        }
        mask
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

    /// Visits every row and day of a stretch on which something happened that is about a thing.
    pub fn visit_about(&self, thing: i64, window: Window, mut seen: impl FnMut(u16, Day)) {
        let (from, to) = self.stretch(window);
        let mut last = None;
        let mut numbers: Vec<u32> = self.lists_about(thing, from, to).flatten().copied().collect();
        if self.about(thing).len() > 1 {
            numbers.sort_unstable();
        }
        for number in &numbers {
            let this = (self.rows[*number as usize], self.days[self.day_index(*number) - 1]);
            if last != Some(this) {
                seen(this.0, this.1);
            }
            last = Some(this);
        }
    }

    /// Adds what the events that are meant amount to, as far as they are about what is meant, but not those of some
    /// rows.
    pub fn add_up(&self, meant: &Meant, totals: &mut [Total], leave_out: impl Fn(u16) -> bool) {
        let Some(amounts) = self.amounts.as_ref().filter(|_| !meant.is_nothing()) else { return };
        let (from, to) = self.stretch(meant.window);
        let mut counted = vec![0; (to - from) / bits::WORD + 1];
        for (at, about) in self.about.iter().enumerate() {
            let is_own = |aspect: super::Aspect| aspect as i64 == about >> ASPECT_BITS;
            if !meant.is_about(*about) || !meant.line.is_paid(*about) {
                continue;
            }
            let others: Vec<_> =
                meant.wheres.iter().filter(|(aspect, _)| !is_own(*aspect)).cloned().collect();
            let fitting = (!others.is_empty()).then(|| self.fitting(&others, from, to));
            let (first, end) = self.list_of(at, from, to);
            for place in first..end {
                let number = self.numbers[place] as usize;
                let row = self.rows[number];
                let is_meant = fitting.as_ref().is_none_or(|fitting| bits::has(fitting, number - from));
                let Some(amount) = amounts.get(place).filter(|_| is_meant && !leave_out(row)) else {
                    continue;
                };
                if !meant.line.comes_to(Some(amount)) {
                    continue;
                }
                let total = &mut totals[usize::from(row)];
                total.amount = total.amount.saturating_add(amount);
                if !bits::has(&counted, number - from) {
                    bits::set(&mut counted, number - from, true);
                    total.times += 1;
                }
            }
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

    /// Where in `about` a thing stands: an article once for each currency that it was paid in.
    fn about(&self, thing: i64) -> std::ops::Range<usize> {
        let first = self.about.partition_point(|about| *about < thing);
        let count = self.about[first..].iter().take_while(|about| **about <= last_of(thing)).count();
        first..first + count
    }

    /// The numbers of the events about a thing, in one list or several.
    fn lists_about(&self, thing: i64, from: usize, to: usize) -> impl Iterator<Item = &[u32]> {
        self.about(thing).map(move |at| {
            let (first, end) = self.list_of(at, from, to);
            &self.numbers[first..end]
        })
    }

    /// The same where it is one list.
    fn only_list(&self, thing: i64, from: usize, to: usize) -> Option<&[u32]> {
        let mut lists = self.lists_about(thing, from, to);
        let list = lists.next().unwrap_or_default();
        lists.next().is_none().then_some(list)
    }

    /// Where in `numbers` the events lie that are about the thing at `at`, from `from` and before `to`.
    fn list_of(&self, at: usize, from: usize, to: usize) -> (usize, usize) {
        let offset = self.offsets[at] as usize;
        let list = &self.numbers[offset..self.offsets[at + 1] as usize];
        let first = list.partition_point(|number| (*number as usize) < from);
        let end = list.partition_point(|number| (*number as usize) < to);
        (offset + first, offset + end)
    }

    /// How many events are about a thing.
    pub fn popularity(&self, about: i64) -> usize {
        self.lists_about(about, 0, self.rows.len()).map(<[u32]>::len).sum()
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        let amounts = self.amounts.as_ref().map_or(0, Numbers::bytes);
        12 * self.days.len() + 2 * self.rows.len() + 12 * self.about.len() + 4 * self.numbers.len() + amounts
    }
}

fn negated(mut mask: Mask) -> Mask {
    bits::not(&mut mask);
    mask
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a chunk has fewer events than u32 holds")
}

impl Stored for Sorted {
    fn store(&self, out: &mut Out) {
        out.slice(&self.days);
        out.slice(&self.starts);
        out.slice(&self.rows);
        out.slice(&self.about);
        out.slice(&self.offsets);
        out.slice(&self.numbers);
        out.number(i64::from(self.amounts.is_some()));
        self.amounts.iter().for_each(|amounts| amounts.store(out));
    }

    fn restore(bytes: &mut In) -> Option<Sorted> {
        Some(Sorted {
            days: bytes.slice()?,
            starts: bytes.slice()?,
            rows: bytes.slice()?,
            about: bytes.slice()?,
            offsets: bytes.slice()?,
            numbers: bytes.slice()?,
            amounts: if bytes.number()? == 0 { None } else { Some(Numbers::restore(bytes)?) },
        })
    }
}

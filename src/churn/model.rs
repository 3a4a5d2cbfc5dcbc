//! The BG/NBD model of Fader, Hardie and Lee, "Counting Your Customers the Easy Way" (Marketing Science, 2005): how
//! often people order, after which order they leave for good, and what that says of each of them. Pure.
//!
//! A contact is known by three numbers: how many repeat orders there were, when the last of them was, and how long
//! ago the first order was. While alive, one orders at a rate that is gamma distributed over all people (`r`, `alpha`);
//! after each repeat order one leaves with a probability that is beta distributed (`a`, `b`).

use super::gamma::ln_gamma;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a contact: `repeats` orders after the first one, the last of them `last` after the first one, and
/// `age` of time gone by since then. Any unit of time, the same for all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct History {
    pub repeats: u32,
    pub last: f64,
    pub age: f64,
}

/// The four parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    pub r: f64,
    pub alpha: f64,
    pub a: f64,
    pub b: f64,
}

/// People by their number of repeat orders: 0, 1, … 6, and 7 or more.
pub const FREQUENCIES: usize = 8;

/// More terms than any series here needs before it has settled.
const TERMS: u32 = 200_000;
/// A sum of this size is scaled down, so that it stays a number.
const HUGE: f64 = 1e200;

impl Model {
    /// How much more likely it is to have left right after the last order than to have gone on without a word.
    fn odds_of_having_left(&self, known: &History) -> f64 {
        if known.repeats == 0 {
            return 0.0;
        }
        let x = f64::from(known.repeats);
        let silence = ((self.alpha + known.age) / (self.alpha + known.last)).ln();
        self.a / (self.b + x - 1.0) * ((self.r + x) * silence).exp()
    }

    /// The probability that someone will order again some day. Whoever ordered once has had no chance to leave.
    pub fn alive(&self, known: &History) -> f64 {
        1.0 / (1.0 + self.odds_of_having_left(known))
    }

    /// How many orders are to be expected of someone within the next `time`.
    ///
    /// The paper's formula (10), with its hypergeometric series multiplied out so that nothing in it divides by zero.
    pub fn expected_orders(&self, known: &History, time: f64) -> f64 {
        if time <= 0.0 {
            return 0.0;
        }
        let x = f64::from(known.repeats);
        // At a = 1 the formula is zero over zero; a hair beside it the value is the same.
        let a = if (self.a - 1.0).abs() < 1e-6 { 1.0 + 1e-6 } else { self.a };
        let (first, second, third) = (self.r + x, self.b + x, a + self.b + x - 1.0);
        let later = self.alpha + known.age + time;
        let z = time / later;
        let power = first * ((self.alpha + known.age) / later).ln();
        let series = ln_series(first, second, third, z);
        let if_alive = (third * -power.exp_m1() - (power + series).exp()) / (a - 1.0);
        (if_alive * self.alive(known)).max(0.0)
    }

    /// The probability of so many repeat orders within `time` of the first one: formula (8).
    pub fn probability(&self, repeats: u32, time: f64) -> f64 {
        let x = f64::from(repeats);
        let Model { r, alpha, a, b } = *self;
        let quiet = r * (alpha / (alpha + time)).ln();
        let busy = (time / (alpha + time)).ln();
        let orders = |n: f64| {
            let times = if n == 0.0 { 0.0 } else { n * busy };
            (ln_gamma(r + n) - ln_gamma(r) - ln_gamma(n + 1.0) + quiet + times).exp()
        };
        let stayed = (ln_beta(a, b + x) - ln_beta(a, b)).exp() * orders(x);
        if repeats == 0 {
            return stayed;
        }
        let fewer: f64 = (0..repeats).map(|n| orders(f64::from(n))).sum();
        stayed + (ln_beta(a + 1.0, b + x - 1.0) - ln_beta(a, b)).exp() * (1.0 - fewer).max(0.0)
    }

    /// How many orders are to be expected of all these people within the next `time`.
    pub fn expected_orders_of(&self, cohort: &Cohort, time: f64) -> f64 {
        let of_group = |group: &Group| group.people * self.expected_orders(&cohort.history(group), time);
        cohort.groups.iter().map(of_group).sum()
    }

    /// How many of these people are to be expected with 0, 1, … 6, and 7 or more repeat orders.
    pub fn expected_frequencies(&self, cohort: &Cohort) -> [f64; FREQUENCIES] {
        let mut ages: BTreeMap<usize, f64> = BTreeMap::new();
        for group in &cohort.groups {
            *ages.entry(group.age).or_default() += group.people;
        }
        let mut expected = [0.0; FREQUENCIES];
        for (age, people) in ages {
            let mut rest = 1.0;
            for (repeats, sum) in (0..).zip(&mut expected[..FREQUENCIES - 1]) {
                let probability = self.probability(repeats, cohort.times[age]);
                *sum += people * probability;
                rest -= probability;
            }
            expected[FREQUENCIES - 1] += people * rest.max(0.0);
        }
        expected
    }
}

fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// The logarithm of 2F1(a, b; c; z) less its first term, times c: every term of it is positive.
fn ln_series(a: f64, b: f64, c: f64, z: f64) -> f64 {
    let mut term = a * b * z;
    let (mut sum, mut scale) = (term, 0.0);
    for k in (1..TERMS).map(f64::from) {
        let ratio = (a + k) * (b + k) / ((c + k) * (k + 1.0)) * z;
        term *= ratio;
        sum += term;
        if ratio < 1.0 && term < sum * 1e-16 {
            break;
        }
        if sum > HUGE {
            sum /= HUGE;
            term /= HUGE;
            scale += HUGE.ln();
        }
    }
    sum.ln() + scale
}

/// People with the same history, counted once, with what the likelihood needs of them: so that a million contacts
/// take a second.
#[derive(Clone, Debug, Default)]
pub struct Cohort {
    groups: Vec<Group>,
    /// Every different time there is.
    times: Vec<f64>,
    /// Every different number of repeat orders there is.
    repeats: Vec<u32>,
    people: f64,
}

/// People with one history; the numbers are places in the lists of the cohort.
#[derive(Clone, Copy, Debug)]
struct Group {
    repeats: usize,
    last: usize,
    age: usize,
    people: f64,
}

impl Cohort {
    /// Of histories with how many people have each.
    pub fn new(histories: impl IntoIterator<Item = (History, u32)>) -> Cohort {
        // Times are not negative, and such numbers are ordered as their bits are.
        let mut counts: BTreeMap<(u32, u64, u64), f64> = BTreeMap::new();
        for (known, people) in histories {
            let key = (known.repeats, known.last.max(0.0).to_bits(), known.age.max(0.0).to_bits());
            *counts.entry(key).or_default() += f64::from(people);
        }
        let times: BTreeSet<u64> = counts.keys().flat_map(|(_, last, age)| [*last, *age]).collect();
        let times: Vec<u64> = times.into_iter().collect();
        let repeats: BTreeSet<u32> = counts.keys().map(|(repeats, ..)| *repeats).collect();
        let repeats: Vec<u32> = repeats.into_iter().collect();
        let place = |time: u64| times.partition_point(|other| *other < time);
        let groups = counts.iter().map(|((x, last, age), people)| Group {
            repeats: repeats.partition_point(|other| other < x),
            last: place(*last),
            age: place(*age),
            people: *people,
        });
        Cohort {
            groups: groups.collect(),
            people: counts.values().sum(),
            times: times.iter().map(|bits| f64::from_bits(*bits)).collect(),
            repeats,
        }
    }

    fn history(&self, group: &Group) -> History {
        let Group { repeats, last, age, .. } = *group;
        History { repeats: self.repeats[repeats], last: self.times[last], age: self.times[age] }
    }

    /// The mean time since the first order; 0 for nobody.
    pub fn mean_age(&self) -> f64 {
        let sum: f64 = self.groups.iter().map(|group| self.times[group.age] * group.people).sum();
        if self.people > 0.0 { sum / self.people } else { 0.0 }
    }

    /// How many people there are with 0, 1, … 6, and 7 or more repeat orders.
    pub fn frequencies(&self) -> [f64; FREQUENCIES] {
        let mut counts = [0.0; FREQUENCIES];
        for group in &self.groups {
            let repeats = usize::try_from(self.repeats[group.repeats]).unwrap_or(usize::MAX);
            counts[repeats.min(FREQUENCIES - 1)] += group.people;
        }
        counts
    }

    /// The logarithm of the likelihood of all histories together: formula (6).
    pub fn log_likelihood(&self, model: &Model) -> f64 {
        let Model { r, alpha, a, b } = *model;
        let waits: Vec<f64> = self.times.iter().map(|time| (alpha + time).ln()).collect();
        let fixed = r * alpha.ln() - ln_gamma(r) + ln_gamma(a + b) - ln_gamma(b);
        let by_repeats = |repeats: &u32| {
            let x = f64::from(*repeats);
            let own = ln_gamma(r + x) + ln_gamma(b + x) - ln_gamma(a + b + x);
            let left = if *repeats == 0 { f64::NEG_INFINITY } else { (a / (b + x - 1.0)).ln() };
            (r + x, own, left)
        };
        let by_repeats: Vec<_> = self.repeats.iter().map(by_repeats).collect();
        let of_group = |group: &Group| {
            let (power, own, left) = by_repeats[group.repeats];
            let stayed = -power * waits[group.age];
            let left = left - power * waits[group.last];
            group.people * (own + ln_sum_exp(stayed, left))
        };
        self.people * fixed + sum(&self.groups, of_group)
    }
}

/// Groups that one thread takes at a time: the sum is the same however many threads there are.
const STRETCH: usize = 8_192;

fn sum(groups: &[Group], of_group: impl Fn(&Group) -> f64 + Sync) -> f64 {
    let parts: Vec<f64> =
        groups.par_chunks(STRETCH).map(|stretch| stretch.iter().map(&of_group).sum::<f64>()).collect();
    parts.into_iter().sum()
}

/// ln(exp(a) + exp(b)), where `a` is a number and `b` may be minus infinity.
fn ln_sum_exp(a: f64, b: f64) -> f64 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    high + (low - high).exp().ln_1p()
}

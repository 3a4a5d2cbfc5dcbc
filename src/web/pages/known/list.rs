//! A pasted list while it is read, with what was corrected in the form.

use super::check::{Check, Duplicate, Problem, Repaired, SHOWN, State, count};
use crate::{
    groups::paste::{self, Entry, Outcome, Reason, Repairs},
    web::fields::Fields,
};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

/// What the form says about lines: corrected texts by key, the texts they stood for, and lines to be left out.
#[derive(Debug, Default)]
pub struct Corrections<'f> {
    pub fix: HashMap<&'f str, &'f str>,
    pub was: HashMap<&'f str, &'f str>,
    leave: HashSet<&'f str>,
    take: &'f str,
}

impl<'f> Corrections<'f> {
    pub fn of(fields: &'f Fields) -> Corrections<'f> {
        let mut corrections =
            Corrections { take: fields.get("do").strip_prefix("take:").unwrap_or(""), ..Self::default() };
        for (name, value) in fields.pairs() {
            if let Some(key) = name.strip_prefix("fix.") {
                corrections.fix.insert(key, value.trim());
            } else if let Some(key) = name.strip_prefix("was.") {
                corrections.was.insert(key, value);
            } else if name == "leave" {
                corrections.leave.insert(value);
            }
        }
        corrections
    }
}

/// A list while it is read.
#[derive(Default)]
pub struct List<'t, 'f> {
    pub corrections: Corrections<'f>,
    /// Addresses that can be taken, with their names.
    pub ready: Vec<(Cow<'t, str>, Cow<'t, str>)>,
    corrected: Vec<(String, Cow<'t, str>, usize)>,
    pub check: Check,
    last: (usize, usize),
}

impl<'t, 'f> List<'t, 'f> {
    pub fn new(corrections: Corrections<'f>) -> List<'t, 'f> {
        List { corrections, ..List::default() }
    }

    pub fn take(&mut self, entry: Entry<'t>) {
        self.check.found += 1;
        let Entry { line, text, name, outcome } = entry;
        match outcome {
            Outcome::Ready { address, repairs, doubt: None } => {
                self.note_repairs(line, &text, &address, repairs);
                self.ready.push((address, name));
            }
            Outcome::Ready { address, doubt: Some(doubt), .. } => {
                self.problem(line, &address, None, doubt, name)
            }
            Outcome::Duplicate { address, of } => {
                self.check.duplicates_total += 1;
                if self.check.duplicates.len() < SHOWN {
                    let duplicate =
                        Duplicate { line: count(line), address: address.into_owned(), of: count(of) };
                    self.check.duplicates.push(duplicate);
                }
            }
            Outcome::Bad { reason, suggestion } => {
                self.problem(line, &text, Some(reason), suggestion.unwrap_or_default(), name);
            }
        }
    }

    fn note_repairs(&mut self, line: usize, text: &str, address: &str, what: Repairs) {
        if !what.any() {
            return;
        }
        self.check.repaired_total += 1;
        if self.check.repaired.len() < SHOWN {
            let (text, address) = (text.to_string(), address.to_string());
            self.check.repaired.push(Repaired { line: count(line), text, address, what });
        }
    }

    fn problem(
        &mut self,
        line: usize,
        text: &str,
        reason: Option<Reason>,
        suggestion: String,
        name: Cow<'t, str>,
    ) {
        let nth = if self.last.0 == line { self.last.1 + 1 } else { 1 };
        self.last = (line, nth);
        let key = if nth == 1 { line.to_string() } else { format!("{line}.{nth}") };
        let fixes = &self.corrections;
        let is_same = fixes.was.get(key.as_str()) == Some(&text);
        let fix = fixes.fix.get(key.as_str()).copied().filter(|_| is_same);
        let taken = (fixes.take == key && is_same && !suggestion.is_empty()).then(|| suggestion.clone());
        let value = taken.or_else(|| fix.map(str::to_string)).unwrap_or_else(|| text.to_string());
        let mut problem = Problem {
            line: count(line),
            was: text.to_string(),
            reason,
            suggestion,
            state: if reason.is_none() { State::Doubt } else { State::Bad },
            key,
            value,
        };
        if is_same && fixes.leave.contains(problem.key.as_str()) {
            problem.state = State::LeftOut;
        } else if problem.value != text {
            self.correct(&mut problem, line, name);
        } else if reason.is_none() {
            self.ready.push((Cow::Owned(text.to_string()), name));
        }
        self.check.to_fix += i64::from(problem.state == State::Bad);
        self.check.left_out += i64::from(problem.state == State::LeftOut);
        self.check.problems.push(problem);
    }

    fn correct(&mut self, problem: &mut Problem, line: usize, name: Cow<'t, str>) {
        match paste::read_one(&problem.value) {
            Outcome::Bad { reason, suggestion } => {
                problem.reason = Some(reason);
                problem.suggestion = suggestion.unwrap_or_default();
                problem.state = State::Bad;
            }
            Outcome::Ready { address, .. } | Outcome::Duplicate { address, .. } => {
                problem.state = State::Fixed;
                let address = address.into_owned();
                self.corrected.push((address, name, line));
            }
        }
    }

    /// Adds the corrected addresses, but for those that are in the list already.
    pub fn take_corrected(&mut self) {
        if self.corrected.is_empty() {
            return;
        }
        let mut keys: HashSet<String> =
            self.ready.iter().map(|(address, _)| paste::key(address).into_owned()).collect();
        for (address, name, line) in std::mem::take(&mut self.corrected) {
            if keys.insert(paste::key(&address).into_owned()) {
                self.ready.push((Cow::Owned(address), name));
            } else {
                self.check.duplicates_total += 1;
                let line = count(line);
                self.check.duplicates.push(Duplicate { line, address, of: 0 });
            }
        }
    }
}

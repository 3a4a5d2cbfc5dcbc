//! The check of a pasted list: what the text says, what was corrected in the form, and what the database knows.

use super::list::{Corrections, List};
use crate::{
    access::Actor,
    db::Tx,
    error::Result,
    groups::{
        self, Address, Change, Difference,
        paste::{self, Reason, Repairs},
    },
    ids::GroupId,
    text::EmailAddress,
    texts::Texts,
    web::fields::Fields,
};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// How many lines of each kind are shown.
pub const SHOWN: usize = 200;

/// What the list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    New,
    Replace(GroupId),
    Add(GroupId),
    Remove(GroupId),
}

impl Use {
    /// What a form says it is for; `group` is the group that is edited.
    pub fn of(group: Option<GroupId>, mode: &str) -> Use {
        match (group, mode) {
            (None, _) => Use::New,
            (Some(id), "replace") => Use::Replace(id),
            (Some(id), "remove") => Use::Remove(id),
            (Some(id), _) => Use::Add(id),
        }
    }

    pub fn group(self) -> Option<GroupId> {
        match self {
            Use::New => None,
            Use::Replace(id) | Use::Add(id) | Use::Remove(id) => Some(id),
        }
    }

    pub fn change(self, addresses: Vec<Address>) -> Option<Change> {
        match self {
            Use::New => None,
            Use::Replace(_) => Some(Change::Replace(addresses)),
            Use::Add(_) => Some(Change::Add(addresses)),
            Use::Remove(_) => Some(Change::Remove(addresses)),
        }
    }
}

/// The outcome of a check, for the page and for saving.
#[derive(Debug, Default)]
pub struct Check {
    pub addresses: Vec<Address>,
    pub found: i64,
    pub ready: i64,
    pub contacts: i64,
    pub pending: i64,
    pub no_consent: i64,
    pub already: i64,
    pub repaired: Vec<Repaired>,
    pub repaired_total: i64,
    pub duplicates: Vec<Duplicate>,
    pub duplicates_total: i64,
    pub problems: Vec<Problem>,
    pub to_fix: i64,
    pub left_out: i64,
    /// Lines to fix that are not shown, and the mark by which they count as seen.
    pub hidden: i64,
    pub rest: String,
    /// How many addresses are more than the organisation allows.
    pub over: i64,
    pub leaves_pending: bool,
    pub difference: Option<Difference>,
    /// The mark by which the difference counts as seen.
    pub confirm: String,
    /// Whether something is to be looked at that was not shown yet.
    pub has_news: bool,
}

#[derive(Debug)]
pub struct Repaired {
    pub line: i64,
    pub text: String,
    pub address: String,
    pub what: Repairs,
}

#[derive(Debug)]
pub struct Duplicate {
    pub line: i64,
    pub address: String,
    pub of: i64,
}

/// An entry that is no address, or that may be a slip, with what was made of it.
#[derive(Debug)]
pub struct Problem {
    /// The line, with a number for the second and further ones of a line.
    pub key: String,
    pub line: i64,
    pub was: String,
    pub value: String,
    pub reason: Option<Reason>,
    pub suggestion: String,
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Bad,
    /// An address that looks like a slip; it is kept as it is unless it is changed.
    Doubt,
    Fixed,
    LeftOut,
}

impl Problem {
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Bad | State::Doubt)
    }

    /// Why it is to be looked at, in words.
    pub fn words(&self, t: &Texts) -> String {
        match (self.state, self.reason) {
            (State::Fixed, _) => t.known_fixed(),
            (State::LeftOut, _) => t.known_left_out(),
            (_, None) => t.known_doubt(),
            (_, Some(reason)) => reason_words(t, reason),
        }
    }
}

fn reason_words(t: &Texts, reason: Reason) -> String {
    match reason {
        Reason::Empty => t.known_reason_empty(),
        Reason::NoAt => t.known_reason_no_at(),
        Reason::TwoAts => t.known_reason_two_ats(),
        Reason::NothingBeforeAt => t.known_reason_nothing_before_at(),
        Reason::NoDomain => t.known_reason_no_domain(),
        Reason::NoDot => t.known_reason_no_dot(),
        Reason::CommaForDot => t.known_reason_comma_for_dot(),
        Reason::Local => t.known_reason_local(),
        Reason::Letters => t.known_reason_letters(),
        Reason::Domain => t.known_reason_domain(),
        Reason::TooLong => t.known_reason_too_long(),
    }
}

impl Repaired {
    pub fn words(&self, t: &Texts) -> String {
        let parts = [
            (self.what.wrapping, t.known_repaired_wrapping()),
            (self.what.characters, t.known_repaired_characters()),
            (self.what.other_text, t.known_repaired_other()),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|(is, _)| *is).map(|(_, words)| words).collect();
        parts.join(" · ")
    }
}

/// Checks a list. Nothing is changed by it.
pub async fn check(
    tx: &mut Tx,
    actor: &Actor,
    purpose: Use,
    text: &str,
    fields: &Fields,
    limit: i64,
) -> Result<Check> {
    let corrections = Corrections::of(fields);
    let mut list = List::new(corrections);
    for entry in paste::read(text).entries {
        list.take(entry);
    }
    list.take_corrected();
    let List { ready, mut check, corrections, .. } = list;
    let keys: Vec<Cow<'_, str>> = ready.iter().map(|(address, _)| paste::key(address)).collect();
    let known = groups::recognise(tx, actor, purpose.group(), &keys).await?;
    check.leaves_pending = fields.get("pending") == "leave" && purpose == Use::New;
    for (one, (address, name)) in known.iter().zip(&ready) {
        check.contacts += i64::from(one.contact);
        check.pending += i64::from(!one.contact);
        check.no_consent += i64::from(one.contact && !one.consent);
        check.already += i64::from(one.member);
        let is_taken = one.contact || !check.leaves_pending;
        if let Some(email) = EmailAddress::parse(address).ok().filter(|_| is_taken) {
            check.addresses.push(Address { email, name: name.to_string() });
        }
    }
    check.ready = count(ready.len());
    let total = match purpose.change(check.addresses.clone()).zip(purpose.group()) {
        Some((change, id)) => {
            let difference = groups::difference(tx, actor, id, &change).await?;
            check.confirm = format!("{}:{}:{}", fields.get("mode"), difference.added, difference.removed);
            check.difference = Some(difference);
            difference.total
        }
        None => count(check.addresses.len()),
    };
    check.over = (total - limit).max(0);
    check.note_news(&corrections, fields);
    Ok(check)
}

impl Check {
    /// Finds out whether anything here was not on the page before, and hides what is too much for one.
    fn note_news(&mut self, corrections: &Corrections<'_>, fields: &Fields) {
        let is_seen = |problem: &Problem| {
            corrections.was.get(problem.key.as_str()) == Some(&problem.was.as_str())
                && corrections.fix.get(problem.key.as_str()).is_none_or(|fix| *fix == problem.value)
                && !(problem.state == State::Bad && problem.value != problem.was)
        };
        let mut open = 0;
        let mut rest = Sha256::new();
        let mut hidden = 0;
        let mut has_news = false;
        self.problems.retain(|problem| {
            if !problem.is_open() {
                return true;
            }
            open += 1;
            if open > SHOWN {
                rest.update(problem.key.as_bytes());
                rest.update(problem.was.as_bytes());
                hidden += 1;
                return false;
            }
            has_news |= !is_seen(problem);
            true
        });
        self.hidden = hidden;
        if hidden > 0 {
            self.rest = rest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        }
        let is_confirmed = self.difference.is_none() || fields.get("confirm") == self.confirm;
        self.has_news = has_news || (hidden > 0 && fields.get("rest") != self.rest) || !is_confirmed;
    }

    /// What the meter is wide: ready, duplicate and to fix.
    pub fn width(&self) -> i64 {
        (self.ready + self.duplicates_total + self.to_fix).max(1)
    }
}

pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

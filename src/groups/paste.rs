//! Reads pasted text into addresses. Pure: what an entry means to this organisation (a contact? in the group
//! already?) is found out later.
//!
//! Invariant: nothing that has a letter or a digit is dropped without being named. It is an address, a name beside
//! one, text that an address says was left aside, the header, or an entry that says what is wrong with it.

mod lines;
mod suggest;
mod table;
mod tidy;

use crate::text::{EmailAddress, EmailProblem};
use std::{borrow::Cow, collections::HashMap};

/// Everything that was found in a text, in its order.
#[derive(Debug, Default)]
pub struct Pasted<'t> {
    pub entries: Vec<Entry<'t>>,
}

/// One address, or what stands in the place of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'t> {
    /// The line of the text, from 1.
    pub line: usize,
    /// As it was written.
    pub text: Cow<'t, str>,
    /// The name that stood beside the address, or "".
    pub name: Cow<'t, str>,
    pub outcome: Outcome<'t>,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<'t> {
    /// An address that can be taken. `doubt` is the address that was probably meant, where it looks like a slip.
    Ready { address: Cow<'t, str>, repairs: Repairs, doubt: Option<String> },
    /// The same address as on an earlier line.
    Duplicate { address: Cow<'t, str>, of: usize },
    /// Not an address, and perhaps what was meant.
    Bad { reason: Reason, suggestion: Option<String> },
}

/// What was mended to get at an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Repairs {
    /// Quotes, brackets, `mailto:` or a full stop around it.
    pub wrapping: bool,
    /// Characters that cannot be seen, and full-width ones.
    pub characters: bool,
    /// Text on the line that is neither address nor name.
    pub other_text: bool,
}

impl Repairs {
    pub fn any(self) -> bool {
        self.wrapping || self.characters || self.other_text
    }
}

/// Why an entry is not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A row of a table whose address cell is empty.
    Empty,
    NoAt,
    TwoAts,
    NothingBeforeAt,
    NoDomain,
    NoDot,
    CommaForDot,
    Local,
    /// Letters that most mail systems do not take.
    Letters,
    Domain,
    TooLong,
}

impl Reason {
    fn of(text: &str, problem: EmailProblem) -> Reason {
        match problem {
            EmailProblem::Empty => Reason::Empty,
            EmailProblem::NoAt => Reason::NoAt,
            EmailProblem::NothingBeforeAt => Reason::NothingBeforeAt,
            EmailProblem::NoDomain => Reason::NoDomain,
            EmailProblem::Local | EmailProblem::Domain if text.matches('@').count() > 1 => Reason::TwoAts,
            EmailProblem::Domain | EmailProblem::NoDot if text.contains(',') => Reason::CommaForDot,
            EmailProblem::NoDot => Reason::NoDot,
            EmailProblem::Local => Reason::Local,
            EmailProblem::Letters => Reason::Letters,
            EmailProblem::Domain => Reason::Domain,
            EmailProblem::TooLong => Reason::TooLong,
        }
    }
}

/// Reads a text: a table with a header that names an e-mail column, or addresses in whatever order and form.
pub fn read(text: &str) -> Pasted<'_> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut entries = Vec::new();
    match table::header(text) {
        Some(header) => table::read(text, &header, &mut entries),
        None => {
            for (line, content) in numbered_lines(text) {
                lines::read(line, content, &mut entries);
            }
        }
    }
    mark_duplicates(&mut entries);
    Pasted { entries }
}

/// The first address in what somebody typed or pasted: with a name beside it, or as a link.
pub fn address_in(text: &str) -> Option<EmailAddress> {
    read(text).entries.iter().find_map(|entry| match &entry.outcome {
        Outcome::Ready { address, .. } => EmailAddress::parse(address).ok(),
        _ => None,
    })
}

/// Reads what somebody typed to mend one entry: an address, or why it is still none.
pub fn read_one(text: &str) -> Outcome<'_> {
    match tidy::tidy(text.trim()) {
        Ok((address, repairs)) => Outcome::Ready { address, repairs, doubt: None },
        Err(problem) => bad(text.trim(), problem),
    }
}

/// The lines of a text with their numbers, ended by LF, CR LF or CR.
fn numbered_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(text);
    let lines = std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.bytes().position(|b| b == b'\n' || b == b'\r') else {
            rest = None;
            return Some(text);
        };
        let length = if text[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = Some(&text[end + length..]);
        Some(&text[..end])
    });
    lines.enumerate().map(|(i, line)| (i + 1, line))
}

/// The outcome of a text that is meant to be one address.
fn outcome(text: &str) -> Outcome<'_> {
    match tidy::tidy(text) {
        Ok((address, repairs)) => {
            let doubt = suggest::doubt(&address);
            Outcome::Ready { address, repairs, doubt }
        }
        Err(problem) => bad(text, problem),
    }
}

fn bad<'t>(text: &str, problem: EmailProblem) -> Outcome<'t> {
    Outcome::Bad { reason: Reason::of(text, problem), suggestion: suggest::address(text) }
}

/// The identity of an accepted address; the same as [`EmailAddress::key`].
pub fn key<'a>(address: &'a str) -> Cow<'a, str> {
    if address.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(address.to_ascii_lowercase())
    } else {
        Cow::Borrowed(address)
    }
}

fn mark_duplicates(entries: &mut [Entry<'_>]) {
    let mut seen: HashMap<Cow<'_, str>, usize> = HashMap::with_capacity(entries.len());
    let mut found = Vec::new();
    for (i, entry) in entries.iter().enumerate() {
        if let Outcome::Ready { address, .. } = &entry.outcome {
            let of = *seen.entry(key(address)).or_insert(i);
            if of != i {
                found.push((i, entries[of].line));
            }
        }
    }
    drop(seen);
    for (i, of) in found {
        if let Outcome::Ready { address, .. } = &mut entries[i].outcome {
            let address = std::mem::take(address);
            entries[i].outcome = Outcome::Duplicate { address, of };
        }
    }
}

/// Whether the address is one that [`EmailAddress`] accepts as it stands.
fn accept(text: &str) -> Result<Cow<'_, str>, EmailProblem> {
    let address = EmailAddress::parse(text)?;
    Ok(if address.as_str() == text { Cow::Borrowed(text) } else { Cow::Owned(address.as_str().to_string()) })
}

#[cfg(test)]
mod tests;

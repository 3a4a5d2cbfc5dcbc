//! What an import or a check tells about its rows beyond their number: reasons, and values that were not recognised.

use super::{
    contacts::Verdict,
    rejects::{Fault, Reject},
    source::Item,
};
use serde::{Deserialize, Serialize};

/// The most different values that are listed.
const MOST_VALUES: usize = 100;

/// How many rows became what. Their sum is the number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub added: i64,
    pub updated: i64,
    pub skipped: i64,
    pub rejected: i64,
}

impl Counts {
    pub(super) fn of(verdicts: &[Verdict]) -> Counts {
        let mut counts = Counts::default();
        for verdict in verdicts {
            match verdict {
                Verdict::Added => counts.added += 1,
                Verdict::Updated => counts.updated += 1,
                Verdict::Skipped => counts.skipped += 1,
                Verdict::Rejected(_) => counts.rejected += 1,
            }
        }
        counts
    }

    pub fn rows(&self) -> i64 {
        self.added + self.updated + self.skipped + self.rejected
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.added += other.added;
        self.updated += other.updated;
        self.skipped += other.skipped;
        self.rejected += other.rejected;
    }
}

/// A value that was left out, and how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unrecognised {
    pub column: String,
    pub value: String,
    pub rows: i64,
}

/// What was noticed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub unrecognised: Vec<Unrecognised>,
    /// Rows with values beyond those that are listed.
    pub unlisted: i64,
    /// Addresses from which blanks were removed.
    pub repaired: i64,
    /// Reasons with the number of rows rejected for them.
    pub reasons: Vec<(String, i64)>,
}

impl Tally {
    /// Notes what is to be told of decided rows, and returns the rejected ones.
    pub(super) fn take(&mut self, piece: &[Item], verdicts: &[Verdict], names: &[String]) -> Vec<Reject> {
        let mut rejects = Vec::new();
        for (item, verdict) in piece.iter().zip(verdicts) {
            if let Verdict::Rejected(fault) = verdict {
                self.add_reason(fault.reason.code());
                rejects.push(Reject::new(&item.record, fault.clone(), names));
                continue;
            }
            self.repaired += i64::try_from(item.notes.repaired).unwrap_or(0);
            for (column, value) in &item.notes.unrecognised {
                self.add_value(column_name(names, *column), value);
            }
        }
        rejects
    }

    fn add_reason(&mut self, code: &str) {
        match self.reasons.iter_mut().find(|(reason, _)| reason == code) {
            Some((_, rows)) => *rows += 1,
            None => self.reasons.push((code.to_string(), 1)),
        }
    }

    fn add_value(&mut self, column: String, value: &str) {
        let value = Fault::new(None, super::rejects::Reason::Missing, value).value;
        let is_it = |known: &Unrecognised| known.value == value && known.column == column;
        match self.unrecognised.iter().position(is_it) {
            Some(index) => self.unrecognised[index].rows += 1,
            None if self.unrecognised.len() < MOST_VALUES => {
                self.unrecognised.push(Unrecognised { column, value, rows: 1 });
            }
            None => self.unlisted += 1,
        }
    }
}

/// The name of a column in the file, or its number where it has none.
pub(super) fn column_name(names: &[String], column: usize) -> String {
    match names.get(column) {
        Some(name) if !name.is_empty() => name.clone(),
        _ => (column + 1).to_string(),
    }
}

/// What a check found out, as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub counts: Counts,
    pub tally: Tally,
    /// The first rows that would be rejected.
    pub examples: Vec<Reject>,
    /// The file has more rows than a check remembers.
    pub is_partial: bool,
}

//! Rows of files of activities: one way for all kinds, by the fields that a kind has.

use super::{Interpreter, Key};
use crate::{
    activities::{Details, Kind, MAX_TEXT, MOST_STARS},
    imports::{
        cells::within,
        domains::domain,
        fields::{self, Field},
        records::Record,
        rejects::{Fault, Reason},
        words,
    },
    time::Day,
};

/// A row of a file of activities.
#[derive(Clone, Debug)]
pub struct ActivityRow {
    pub key: Key,
    pub activity_no: Option<String>,
    pub day: Day,
    /// Article number and name.
    pub product: Option<(String, String)>,
    pub details: Details,
}

impl Interpreter {
    /// Reads a row of a file of activities of a kind.
    pub fn activity(&self, kind: Kind, record: &Record) -> Result<ActivityRow, Fault> {
        if let Some(problem) = record.problem {
            return Err(Fault::of_record(problem));
        }
        let kind = fields::Kind::Activities(kind);
        let key = self.key(record)?;
        let (_, day) = self.moment(record, Field::HappenedAt)?;
        let product = self.product(record)?;
        if product.is_none() && kind.needs_product() {
            return Err(Fault::new(None, Reason::Missing, ""));
        }
        for field in kind.needed() {
            self.needed(record, *field)?;
        }
        let details = Details {
            acquisition_type: self.read(
                record,
                Field::AcquisitionType,
                Reason::AcquisitionType,
                words::acquisition_type,
            )?,
            campaign: self.text(record, Field::Campaign)?,
            referrer: self.referrer(record)?,
            channel: self.read(record, Field::Channel, Reason::Channel, words::channel)?,
            template: self.text(record, Field::Template)?,
            evaluation: self.read(record, Field::Evaluation, Reason::Evaluation, words::evaluation)?,
            stars: self.read(record, Field::Stars, Reason::Stars, stars)?,
            failed: self.read(record, Field::Failed, Reason::YesNo, words::failed)?,
        };
        Ok(ActivityRow { key, activity_no: self.text(record, Field::ActivityNo)?, day, product, details })
    }

    fn text(&self, record: &Record, field: Field) -> Result<Option<String>, Fault> {
        self.cell(record, field).map(|(column, cell)| within(column, cell, MAX_TEXT)).transpose()
    }

    fn referrer(&self, record: &Record) -> Result<Option<String>, Fault> {
        let Some((_, cell)) = self.cell(record, Field::Referrer) else { return Ok(None) };
        if NO_REFERRER.contains(&fields::plain(&cell).as_str()) {
            return Ok(None);
        }
        self.read(record, Field::Referrer, Reason::Referrer, domain)
    }

    /// A cell as a value; one that is not understood is the row's fault.
    fn read<T>(
        &self,
        record: &Record,
        field: Field,
        reason: Reason,
        read: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        let Some((column, cell)) = self.cell(record, field) else { return Ok(None) };
        read(&cell).map(Some).ok_or_else(|| Fault::new(Some(column), reason, cell))
    }
}

/// What statistics write for visitors who came by themselves.
const NO_REFERRER: &[&str] = &["", "direct", "none", "not set", "direkt", "directo", "direkte"];

/// Stars from 1 to 5: `4`, `4,0`, `4/5`, `4 of 5`, `4 Sterne`, `★★★★☆`.
fn stars(text: &str) -> Option<i64> {
    let (full, empty) = (['★', '⭐', '✭', '🌟'], ['☆', '✩']);
    let marks: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{fe0f}').collect();
    if marks.iter().all(|c| full.contains(c) || empty.contains(c)) {
        let count = marks.iter().filter(|c| full.contains(c)).count();
        let first_empty = marks.iter().position(|c| empty.contains(c)).unwrap_or(count);
        let is_whole = first_empty == count && (marks.len() == count || marks.len() == 5);
        return i64::try_from(count).ok().filter(|n| is_whole && (1..=MOST_STARS).contains(n));
    }
    let plain: String = text.to_lowercase().chars().filter(|c| !full.contains(c)).collect();
    let words = plain.replace('/', " / ");
    let mut words = words.split_whitespace();
    let stars = whole(words.next()?)?;
    let rest: Vec<_> = words.filter(|word| !STARS.contains(word)).collect();
    let is_of_five = match rest[..] {
        [] => true,
        ["/" | "of" | "von" | "de" | "af", five] | ["out", "of", five] => whole(five) == Some(MOST_STARS),
        _ => false,
    };
    (is_of_five && (1..=MOST_STARS).contains(&stars)).then_some(stars)
}

const STARS: &[&str] = &[
    "star",
    "stars",
    "stern",
    "sterne",
    "sternen",
    "estrella",
    "estrellas",
    "stjerne",
    "stjerner",
    "punkte",
    "puntos",
    "point",
    "points",
];

/// A number without a fraction, or with one of zeros only.
fn whole(text: &str) -> Option<i64> {
    let (digits, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let is_whole = fraction.chars().all(|c| c == '0') && digits.chars().all(|c| c.is_ascii_digit());
    if is_whole { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_are_read_as_people_write_them() {
        for (text, expect) in [
            ("4", 4),
            ("4,0", 4),
            ("5.00", 5),
            ("4/5", 4),
            ("4 / 5", 4),
            ("4,0 von 5 Sternen", 4),
            ("1 out of 5 stars", 1),
            ("3 de 5", 3),
            ("2 stjerner", 2),
            ("3★", 3),
            ("★★★★", 4),
            ("★★★☆☆", 3),
            ("⭐️⭐️", 2),
        ] {
            assert_eq!(stars(text), Some(expect), "{text}");
        }
        for text in [
            "",
            "0",
            "6",
            "4.5",
            "-1",
            "8/10",
            "★★★★★★",
            "☆☆☆☆☆",
            "★☆",
            "☆★★★★",
            "four",
            "4 4",
            "99999999999999999999",
            "4/",
            "1e0",
            "٤",
        ] {
            assert_eq!(stars(text), None, "{text}");
        }
    }
}

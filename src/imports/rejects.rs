//! Rows that were not imported: which, why, and what stood in them.

use super::{
    numbers,
    records::{Record, RowProblem},
};
use crate::{codes::limits, texts::Texts};

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// Why a row was not imported. The code is stored, the words are in `locales/*/imports.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Reason { $($(#[$doc])* $name,)* }

        impl Reason {
            pub const ALL: &[Reason] = &[$(Reason::$name,)*];

            pub fn code(self) -> &'static str {
                match self { $(Reason::$name => $code,)* }
            }
        }
    };
}

reasons! {
    /// The value is the byte offset.
    Bytes = "bytes",
    ControlCharacter = "control_character",
    /// The value is the limit in characters or bytes.
    TooLong = "too_long",
    RowTooLong = "row_too_long",
    UnclosedQuote = "unclosed_quote",
    /// The value is "found/expected".
    TooFewCells = "too_few_cells",
    TooManyCells = "too_many_cells",
    /// Neither customer number nor address.
    NoKey = "no_key",
    Email = "email",
    Date = "date",
    /// A birthday, an order or an activity in the future.
    Future = "future",
    Number = "number",
    NumberTooLarge = "number_too_large",
    TooManyDecimals = "too_many_decimals",
    Negative = "negative",
    ZeroQuantity = "zero_quantity",
    Missing = "missing",
    /// There are so many codes of the kind that none is made any more.
    TooManyCodes = "too_many_codes",
    Currency = "currency",
    /// Customer number and address belong to two contacts.
    KeyConflict = "key_conflict",
    UnknownContact = "unknown_contact",
    /// The order number is another customer's.
    OtherCustomer = "other_customer",
    /// The activity's number is another customer's.
    OtherActivity = "other_activity",
    AcquisitionType = "acquisition_type",
    Channel = "channel",
    Evaluation = "evaluation",
    YesNo = "yes_no",
    Stars = "stars",
    /// Neither a domain nor a web address.
    Referrer = "referrer",
}

impl Reason {
    pub fn from_code(code: &str) -> Option<Reason> {
        Reason::ALL.iter().copied().find(|reason| reason.code() == code)
    }
}

impl From<numbers::NumberProblem> for Reason {
    fn from(problem: numbers::NumberProblem) -> Reason {
        match problem {
            numbers::NumberProblem::NotANumber => Reason::Number,
            numbers::NumberProblem::TooLarge => Reason::NumberTooLarge,
            numbers::NumberProblem::TooManyDecimals => Reason::TooManyDecimals,
        }
    }
}

/// What is wrong with a row: the column (if one is to blame), why, and the value that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub column: Option<usize>,
    pub reason: Reason,
    pub value: String,
}

/// The most that is kept of a value to be shown.
const SHOWN: usize = 200;

impl Fault {
    pub fn new(column: Option<usize>, reason: Reason, value: impl Into<String>) -> Fault {
        let value: String = value.into();
        let value = value.chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
        Fault { column, reason, value }
    }

    /// The fault of a row that could not even be read.
    pub fn of_record(problem: RowProblem) -> Fault {
        let cells = |cells, expected| format!("{cells}/{expected}");
        match problem {
            RowProblem::Bytes { offset, column } => {
                Fault::new(Some(column), Reason::Bytes, offset.to_string())
            }
            RowProblem::ControlCharacter { column } => Fault::new(Some(column), Reason::ControlCharacter, ""),
            RowProblem::FieldTooLong { column } => {
                Fault::new(Some(column), Reason::TooLong, super::records::MAX_FIELD.to_string())
            }
            RowProblem::RowTooLong => {
                Fault::new(None, Reason::RowTooLong, super::records::MAX_RECORD.to_string())
            }
            RowProblem::UnclosedQuote => Fault::new(None, Reason::UnclosedQuote, ""),
            RowProblem::TooFewCells { cells: found, expected } => {
                Fault::new(None, Reason::TooFewCells, cells(found, expected))
            }
            RowProblem::TooManyCells { cells: found, expected } => {
                Fault::new(None, Reason::TooManyCells, cells(found, expected))
            }
        }
    }
}

/// A rejected row, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow, serde::Serialize, serde::Deserialize)]
pub struct Reject {
    pub row_no: i64,
    pub line: i64,
    /// The column's name in the file, or its number where it has none; empty when no column is to blame.
    pub field: String,
    pub reason: String,
    pub value: String,
    /// The cells as a JSON array.
    pub record: String,
}

impl Reject {
    pub fn new(record: &Record, fault: Fault, names: &[String]) -> Reject {
        let name = |column| super::report::column_name(names, column);
        let cells: Vec<_> = record.cells().collect();
        Reject {
            row_no: i64::try_from(record.row).unwrap_or(i64::MAX),
            line: i64::try_from(record.line).unwrap_or(i64::MAX),
            field: fault.column.map(name).unwrap_or_default(),
            reason: fault.reason.code().to_string(),
            value: fault.value,
            record: serde_json::Value::from(cells).to_string(),
        }
    }

    /// Why it was not imported, in the reader's language.
    pub fn text(&self, t: &Texts) -> String {
        let value = self.value.as_str();
        let Some(reason) = Reason::from_code(&self.reason) else { return t.imports_reason_unknown() };
        match reason {
            Reason::Bytes => t.imports_reason_bytes(value),
            Reason::ControlCharacter => t.imports_reason_control_character(),
            Reason::TooLong => t.imports_reason_too_long(value),
            Reason::RowTooLong => t.imports_reason_row_too_long(),
            Reason::UnclosedQuote => t.imports_reason_unclosed_quote(),
            Reason::TooFewCells => t.imports_reason_too_few_cells(value),
            Reason::TooManyCells => t.imports_reason_too_many_cells(value),
            Reason::NoKey => t.imports_reason_no_key(),
            Reason::Email => t.imports_reason_email(value),
            Reason::Date => t.imports_reason_date(value),
            Reason::Future => t.imports_reason_future(value),
            Reason::Number => t.imports_reason_number(value),
            Reason::NumberTooLarge => t.imports_reason_number_too_large(value),
            Reason::TooManyDecimals => t.imports_reason_too_many_decimals(value),
            Reason::Negative => t.imports_reason_negative(value),
            Reason::TooManyCodes => t.imports_reason_too_many_codes(limits::CODES, value),
            Reason::ZeroQuantity => t.imports_reason_zero_quantity(),
            Reason::Missing => t.imports_reason_missing(),
            Reason::Currency => t.imports_reason_currency(value),
            Reason::KeyConflict => t.imports_reason_key_conflict(value),
            Reason::UnknownContact => t.imports_reason_unknown_contact(value),
            Reason::OtherCustomer => t.imports_reason_other_customer(value),
            Reason::OtherActivity => t.imports_reason_other_activity(value),
            Reason::AcquisitionType => t.imports_reason_acquisition_type(value),
            Reason::Channel => t.imports_reason_channel(value),
            Reason::Evaluation => t.imports_reason_evaluation(value),
            Reason::YesNo => t.imports_reason_yes_no(value),
            Reason::Stars => t.imports_reason_stars(value),
            Reason::Referrer => t.imports_reason_referrer(value),
        }
    }

    /// As a row of a file that the import can be tried with again: line, column and reason, then its cells.
    pub fn row(&self, t: &Texts) -> Vec<String> {
        [self.line.to_string(), self.field.clone(), self.text(t)].into_iter().chain(self.cells()).collect()
    }

    /// The row above those of [`Reject::row`], with the column names of the file.
    pub fn header(t: &Texts, names: &[String]) -> Vec<String> {
        let own = [t.imports_line(), t.imports_column(), t.imports_reason()];
        let names = (1..).zip(names).map(|(number, name)| match name.is_empty() {
            true => t.imports_column_unnamed(number),
            false => name.clone(),
        });
        own.into_iter().chain(names).collect()
    }

    pub fn cells(&self) -> Vec<String> {
        serde_json::from_str(&self.record).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_come_back_from_their_codes() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_code(reason.code()), Some(*reason));
        }
    }
}

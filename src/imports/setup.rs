//! What was detected and chosen for one file: how it is read, what its columns are, and what becomes of contacts that
//! are there already. Stored with the import, so that every restart reads the file alike.

use super::{
    dates::{self, DateHabit},
    encoding::Encoding,
    fields::{self, Field, Kind},
    numbers::{self, DecimalHabit},
    records::{Layout, Record},
    sniff::Sniffed,
    words,
};
use crate::{contacts::consent::Channel, ids::AttributeId};
use serde::{Deserialize, Serialize};

/// What becomes of contacts, orders and activities that are there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// They stay as they are.
    #[default]
    AddOnly,
    /// Only what is empty is filled. Orders and activities stay as they are.
    FillBlanks,
    /// What the file says replaces what is there; its empty cells replace nothing. Orders get the file's lines.
    Overwrite,
}

impl Policy {
    pub const ALL: [Policy; 3] = [Policy::AddOnly, Policy::FillBlanks, Policy::Overwrite];

    pub fn code(self) -> &'static str {
        match self {
            Policy::AddOnly => "add_only",
            Policy::FillBlanks => "fill_blanks",
            Policy::Overwrite => "overwrite",
        }
    }

    pub fn from_code(code: &str) -> Option<Policy> {
        Policy::ALL.into_iter().find(|policy| policy.code() == code)
    }
}

/// Everything that decides how a file is imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    pub encoding: String,
    pub delimiter: char,
    pub header: bool,
    /// The columns' names; empty where there is none.
    pub names: Vec<String>,
    pub columns: Vec<Option<Field>>,
    /// `None` while somebody must choose.
    pub dates: Option<DateHabit>,
    pub decimals: Option<DecimalHabit>,
    /// Men are written H, so that M is not understood.
    pub h_for_men: bool,
    pub policy: Policy,
    /// The codes of the channels to which everybody in the file has agreed.
    pub consent: Vec<String>,
    /// Where the consent in the file comes from, in words.
    pub consent_source: String,
}

/// Why an import cannot begin as it is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupProblem {
    /// No column says which contact a row is about.
    NoKey,
    /// Every row needs this field.
    Missing(Field),
    /// Neither article number nor name.
    NoProduct,
    /// Neither a price nor an amount.
    NoPrice,
    /// Two columns are the same field.
    Twice(Field),
    ChooseDates,
    ChooseDecimals,
    NoConsentSource,
}

impl Setup {
    /// What can be found out about a file by itself.
    pub fn guess(kind: Kind, file: &Sniffed, attributes: &[(AttributeId, String, String)]) -> Setup {
        let mut setup = Setup {
            encoding: file.layout.encoding.name().to_string(),
            delimiter: char::from(file.layout.delimiter),
            header: file.layout.header,
            names: file.names.clone(),
            columns: fields::guess(kind, &file.names, attributes),
            dates: None,
            decimals: None,
            h_for_men: false,
            policy: Policy::default(),
            consent: Vec::new(),
            consent_source: String::new(),
        };
        if !file.layout.header {
            setup.guess_from_values(&file.sample);
        }
        setup.guess_habits(&file.sample, &[]);
        setup
    }

    /// Finds the habits of the columns as they are mapped now. `dates` are custom attributes that hold dates, which
    /// are read by the same habit.
    pub fn guess_habits(&mut self, sample: &[Record], dates: &[AttributeId]) {
        let is_date =
            |field: Field| field.is_date() || matches!(field, Field::Attribute(id) if dates.contains(&id));
        self.dates = dates::habit_of(self.values(sample, is_date));
        let is_number = |field: Field| {
            field.is_decimal() || matches!(field, Field::Attribute(id) if !dates.contains(&id))
        };
        self.decimals = numbers::habit_of(self.values(sample, is_number));
        self.h_for_men = words::writes_h_for_men(self.values(sample, |field| field == Field::Gender));
    }

    /// How the file's bytes become rows. `None` when the stored encoding is none of ours.
    pub fn layout(&self) -> Option<Layout> {
        let delimiter = u8::try_from(self.delimiter).ok()?;
        Some(Layout { encoding: Encoding::from_name(&self.encoding)?, delimiter, header: self.header })
    }

    /// The channels to which everybody in the file has agreed.
    pub fn channels(&self) -> Vec<Channel> {
        self.consent.iter().filter_map(|code| Channel::from_code(code)).collect()
    }

    pub fn maps(&self, field: Field) -> bool {
        self.columns.contains(&Some(field))
    }

    /// What is still to be said before the import can begin.
    pub fn problems(&self, kind: Kind) -> Vec<SetupProblem> {
        let mut problems = Vec::new();
        if !self.maps(Field::ExternalId) && !self.maps(Field::Email) {
            problems.push(SetupProblem::NoKey);
        }
        let mapped: Vec<_> = self.columns.iter().flatten().collect();
        for (index, field) in mapped.iter().enumerate() {
            if mapped[..index].contains(field) {
                problems.push(SetupProblem::Twice(**field));
            }
        }
        let missing = kind.needed().iter().filter(|field| !self.maps(**field));
        problems.extend(missing.copied().map(SetupProblem::Missing));
        if kind.needs_product() && !self.maps(Field::Sku) && !self.maps(Field::Product) {
            problems.push(SetupProblem::NoProduct);
        }
        if kind == Kind::Orders && !self.maps(Field::UnitPrice) && !self.maps(Field::Amount) {
            problems.push(SetupProblem::NoPrice);
        }
        if self.dates.is_none() {
            problems.push(SetupProblem::ChooseDates);
        }
        if self.decimals.is_none() {
            problems.push(SetupProblem::ChooseDecimals);
        }
        if self.carries_consent() && self.consent_source.trim().is_empty() {
            problems.push(SetupProblem::NoConsentSource);
        }
        problems
    }

    /// Whether consent is recorded from this file.
    pub fn carries_consent(&self) -> bool {
        !self.consent.is_empty() || self.columns.iter().flatten().any(|field| field.is_consent())
    }

    /// Without names, a column of addresses is still one.
    fn guess_from_values(&mut self, sample: &[Record]) {
        let is_address = |cell: &str| crate::text::EmailAddress::parse(cell).is_ok();
        let column = (0..self.columns.len()).find(|index| {
            let found = sample.iter().filter(|record| is_address(record.cell(*index))).count();
            found * 2 > sample.len()
        });
        if let Some(column) = column {
            self.columns[column] = Some(Field::Email);
        }
    }

    fn values<'a>(
        &'a self,
        sample: &'a [Record],
        wanted: impl Fn(Field) -> bool + Copy + 'a,
    ) -> impl Iterator<Item = &'a str> {
        let columns = self.columns.iter().enumerate();
        let columns: Vec<_> =
            columns.filter(|(_, field)| field.is_some_and(wanted)).map(|(index, _)| index).collect();
        sample.iter().flat_map(move |record| columns.clone().into_iter().map(|index| record.cell(index)))
    }
}

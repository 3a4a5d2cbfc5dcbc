//! From the cells of a row to typed values, by the setup of the file. Pure.
//!
//! Invariant: a value that is not understood is either a [`Fault`] of its row (dates, numbers, addresses, what is too
//! long) or left out and listed as not recognised (countries, languages, genders and the like); it is never guessed.

mod activity;

pub use activity::ActivityRow;

use super::{
    cells::{chosen, clean, email, longest, not_negative, within, without_symbol},
    dates::{self, DateHabit},
    fields::Field,
    numbers::{self, DecimalHabit},
    records::Record,
    rejects::{Fault, Reason},
    setup::Setup,
    words,
};
use crate::{
    attributes::{self, Attribute, Kind},
    codes,
    contacts::{consent::Channel, full_name, limits},
    ids::AttributeId,
    money, regions,
    text::{EmailAddress, fold},
    time::{self, Day, Micros},
};
use jiff::tz::TimeZone;

/// The value of a plain column of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Day(Day),
    Bool(bool),
}

/// How a row names its contact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    pub external_id: Option<String>,
    pub email: Option<EmailAddress>,
}

/// A row of a file of contacts.
#[derive(Clone, Debug, Default)]
pub struct ContactRow {
    pub key: Key,
    pub values: Vec<(Field, Value)>,
    pub attributes: Vec<(AttributeId, attributes::Value)>,
    /// What codes are called, code or name, with their columns.
    pub codes: Vec<(usize, codes::Kind, Vec<String>)>,
    pub notes: Notes,
}

/// A row of a file of orders.
#[derive(Clone, Debug)]
pub struct OrderRow {
    pub key: Key,
    pub order_no: String,
    pub ordered_at: Micros,
    pub ordered_day: Day,
    pub sku: String,
    pub product: String,
    pub quantity: i64,
    pub amount_minor: i64,
    pub currency: String,
}

/// What is worth telling about a row that was accepted.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// Columns with the values that were left out.
    pub unrecognised: Vec<(usize, String)>,
    /// Addresses from which blanks and invisible characters were removed.
    pub repaired: usize,
}

/// Reads rows by a setup.
#[derive(Clone, Debug)]
pub struct Interpreter {
    columns: Vec<(usize, Field)>,
    attributes: Vec<Attribute>,
    dates: DateHabit,
    decimals: DecimalHabit,
    h_for_men: bool,
    consent: Vec<Channel>,
    zone: TimeZone,
    today: Day,
    currency: String,
}

impl Interpreter {
    /// `today` and `zone` are the organisation's, `currency` is the one of lines that name none.
    pub fn new(
        setup: &Setup,
        attributes: Vec<Attribute>,
        zone: TimeZone,
        today: Day,
        currency: &str,
    ) -> Interpreter {
        let columns = setup.columns.iter().enumerate();
        Interpreter {
            columns: columns.filter_map(|(index, field)| field.map(|field| (index, field))).collect(),
            attributes,
            dates: setup.dates.unwrap_or(DateHabit::Iso),
            decimals: setup.decimals.unwrap_or(DecimalHabit::Point),
            h_for_men: setup.h_for_men,
            consent: setup.channels(),
            zone,
            today,
            currency: currency.to_string(),
        }
    }

    /// Reads a row of a file of contacts.
    pub fn contact(&self, record: &Record) -> Result<ContactRow, Fault> {
        let mut row = ContactRow::default();
        if let Some(problem) = record.problem {
            return Err(Fault::of_record(problem));
        }
        for (column, field) in &self.columns {
            let cell = clean(record.cell(*column));
            if cell.is_empty() {
                continue;
            }
            self.contact_cell(&mut row, record, (*column, *field), cell)?;
        }
        if row.key == Key::default() {
            return Err(Fault::new(None, Reason::NoKey, ""));
        }
        for channel in &self.consent {
            let field = Field::of_channel(*channel);
            if !row.values.iter().any(|(given, _)| *given == field) {
                row.values.push((field, Value::Bool(true)));
            }
        }
        name_from_parts(&mut row.values);
        Ok(row)
    }

    fn contact_cell(
        &self,
        row: &mut ContactRow,
        record: &Record,
        (column, field): (usize, Field),
        cell: String,
    ) -> Result<(), Fault> {
        let value = match field {
            Field::ExternalId => {
                row.key.external_id = Some(within(column, cell, limits::EXTERNAL_ID)?);
                return Ok(());
            }
            Field::Email => {
                let (email, repaired) = email(column, record.cell(column), &cell)?;
                row.notes.repaired += usize::from(repaired);
                row.key.email = Some(email);
                return Ok(());
            }
            Field::Attribute(id) => return self.attribute_cell(row, column, id, cell),
            Field::Code(kind) => return code_cell(row, column, kind, cell),
            Field::Birthday => {
                let day = dates::day(&cell, self.dates);
                let day = day.ok_or_else(|| Fault::new(Some(column), Reason::Date, &*cell))?;
                if day > self.today {
                    return Err(Fault::new(Some(column), Reason::Future, cell));
                }
                Some(Value::Day(day))
            }
            Field::Country => known(regions::country_by_name(&cell)),
            Field::Language => known(regions::language_by_name(&cell)),
            Field::Gender => known(words::gender(&cell, self.h_for_men)),
            Field::ContactKind => known(words::kind(&cell)),
            Field::Device => known(words::device(&cell)),
            Field::Correspondence => known(words::correspondence(&cell)),
            field if field.is_consent() => words::yes_no(&cell).map(Value::Bool),
            field => Some(Value::Text(within(column, cell.clone(), longest(field))?)),
        };
        match value {
            Some(value) => row.values.push((field, value)),
            None => row.notes.unrecognised.push((column, cell)),
        }
        Ok(())
    }

    fn attribute_cell(
        &self,
        row: &mut ContactRow,
        column: usize,
        id: AttributeId,
        cell: String,
    ) -> Result<(), Fault> {
        let Some(attribute) = self.attributes.iter().find(|attribute| attribute.id == id) else {
            return Ok(());
        };
        let value = match attribute.kind {
            Kind::Text => {
                Some(attributes::Value::Text(within(column, cell.clone(), attributes::limits::TEXT)?))
            }
            Kind::Number => {
                let scale = attributes::decimals(Kind::Number);
                Some(attributes::Value::Number(self.decimal(column, &cell, scale)?))
            }
            Kind::Money => {
                let amount = self.decimal(column, without_symbol(&cell, &self.currency), 2)?;
                Some(attributes::Value::Money(not_negative(column, &cell, amount)?))
            }
            Kind::Date => {
                let day = dates::day(&cell, self.dates);
                let day = day.ok_or_else(|| Fault::new(Some(column), Reason::Date, &*cell))?;
                Some(attributes::Value::Date(day))
            }
            Kind::YesNo => words::yes_no(&cell).map(attributes::Value::YesNo),
            Kind::Several => {
                let (keys, unknown) = chosen(attribute, &cell);
                row.notes.unrecognised.extend(unknown.into_iter().map(|name| (column, name)));
                if !keys.is_empty() {
                    row.attributes.push((id, attributes::Value::Several(keys)));
                }
                return Ok(());
            }
            Kind::Choice => {
                attribute.choice_named(&cell).map(|choice| attributes::Value::Choice(choice.key.clone()))
            }
        };
        match value {
            Some(value) => row.attributes.push((id, value)),
            None => row.notes.unrecognised.push((column, cell)),
        }
        Ok(())
    }

    /// Reads a row of a file of orders.
    pub fn order(&self, record: &Record) -> Result<OrderRow, Fault> {
        if let Some(problem) = record.problem {
            return Err(Fault::of_record(problem));
        }
        let key = self.key(record)?;
        let (column, order_no) = self.needed(record, Field::OrderNo)?;
        let order_no = within(column, order_no, 100)?;
        let (ordered_at, ordered_day) = self.moment(record, Field::OrderedAt)?;
        let currency = self.currency(record)?;
        let quantity = self.quantity(record)?;
        let amount_minor = self.amount(record, quantity, &currency)?;
        let product = self.product(record)?;
        let (sku, product) = product.ok_or_else(|| Fault::new(None, Reason::Missing, ""))?;
        Ok(OrderRow {
            key,
            order_no,
            ordered_at,
            ordered_day,
            sku,
            product,
            quantity,
            amount_minor,
            currency,
        })
    }

    /// How a row names its contact.
    fn key(&self, record: &Record) -> Result<Key, Fault> {
        let mut key = Key::default();
        if let Some((column, cell)) = self.cell(record, Field::ExternalId) {
            key.external_id = Some(within(column, cell, limits::EXTERNAL_ID)?);
        }
        if let Some((column, cell)) = self.cell(record, Field::Email) {
            key.email = Some(email(column, record.cell(column), &cell)?.0);
        }
        if key == Key::default() {
            return Err(Fault::new(None, Reason::NoKey, ""));
        }
        Ok(key)
    }

    /// The mapped cell of a field, cleaned, unless it is empty.
    fn cell(&self, record: &Record, field: Field) -> Option<(usize, String)> {
        let (column, _) = self.columns.iter().find(|(_, mapped)| *mapped == field)?;
        let cell = clean(record.cell(*column));
        (!cell.is_empty()).then_some((*column, cell))
    }

    /// When it was, and which day that was where the organisation is: none that is still to come.
    fn moment(&self, record: &Record, field: Field) -> Result<(Micros, Day), Fault> {
        let (column, when) = self.needed(record, field)?;
        let moment = dates::moment(&when, self.dates, &self.zone);
        let moment = moment.ok_or_else(|| Fault::new(Some(column), Reason::Date, &*when))?;
        let day = time::day_in(moment, &self.zone);
        if day > self.today { Err(Fault::new(Some(column), Reason::Future, when)) } else { Ok((moment, day)) }
    }

    fn needed(&self, record: &Record, field: Field) -> Result<(usize, String), Fault> {
        let column = self.columns.iter().find(|(_, mapped)| *mapped == field).map(|(column, _)| *column);
        self.cell(record, field).ok_or_else(|| Fault::new(column, Reason::Missing, ""))
    }

    fn currency(&self, record: &Record) -> Result<String, Fault> {
        let Some((column, cell)) = self.cell(record, Field::Currency) else {
            return Ok(self.currency.clone());
        };
        let code = cell.to_ascii_uppercase();
        if money::is_currency(&code) {
            Ok(code)
        } else {
            Err(Fault::new(Some(column), Reason::Currency, cell))
        }
    }

    /// How many; one where the file does not say.
    fn quantity(&self, record: &Record) -> Result<i64, Fault> {
        let Some((column, cell)) = self.cell(record, Field::Quantity) else { return Ok(1) };
        let quantity = numbers::integer(&cell, self.decimals);
        let quantity = quantity.map_err(|problem| Fault::new(Some(column), problem.into(), &*cell))?;
        match quantity {
            0 => Err(Fault::new(Some(column), Reason::ZeroQuantity, cell)),
            quantity if quantity.abs() > 1_000_000_000 => {
                Err(Fault::new(Some(column), Reason::NumberTooLarge, cell))
            }
            quantity => Ok(quantity),
        }
    }

    /// What the line costs in hundredths: the amount as given, else quantity times price. A return's is negative.
    fn amount(&self, record: &Record, quantity: i64, currency: &str) -> Result<i64, Fault> {
        if let Some((column, cell)) = self.cell(record, Field::Amount) {
            let amount = self.decimal(column, without_symbol(&cell, currency), 2)?.abs();
            return Ok(if quantity < 0 { -amount } else { amount });
        }
        let (column, cell) = self.needed(record, Field::UnitPrice)?;
        let price = self.decimal(column, without_symbol(&cell, currency), 6)?;
        let price = not_negative(column, &cell, price)?;
        let exact = i128::from(price) * i128::from(quantity);
        let half = if exact < 0 { -5000 } else { 5000 };
        let amount = i64::try_from((exact + half) / 10_000).unwrap_or(i64::MAX);
        if amount.abs() > 1_000_000_000_000_000 {
            return Err(Fault::new(Some(column), Reason::NumberTooLarge, cell));
        }
        Ok(amount)
    }

    /// Article number and name; one stands for both where there is only one.
    fn product(&self, record: &Record) -> Result<Option<(String, String)>, Fault> {
        let limit = |(column, cell), most| within(column, cell, most);
        let sku = self.cell(record, Field::Sku).map(|found| limit(found, 100)).transpose()?;
        let name = self.cell(record, Field::Product).map(|found| limit(found, 200)).transpose()?;
        Ok(match (sku, name) {
            (Some(sku), name) => Some((sku, name.unwrap_or_default())),
            (None, name) => name.map(|name| (name.clone(), name)),
        })
    }

    fn decimal(&self, column: usize, cell: &str, scale: u32) -> Result<i64, Fault> {
        let number = numbers::decimal(cell, self.decimals, scale);
        number.map_err(|problem| Fault::new(Some(column), problem.into(), cell))
    }
}

/// One code, or several with signs between them.
fn code_cell(row: &mut ContactRow, column: usize, kind: codes::Kind, cell: String) -> Result<(), Fault> {
    let names: Vec<&str> = match kind.is_single() {
        true => vec![&cell],
        false => cell.split(codes::BETWEEN).map(str::trim).filter(|name| !name.is_empty()).collect(),
    };
    let mut known = Vec::with_capacity(names.len());
    for name in names {
        match fold(name).is_empty() {
            true => row.notes.unrecognised.push((column, name.to_string())),
            false => known.push(within(column, name.to_string(), codes::limits::NAME)?),
        }
    }
    if !known.is_empty() {
        row.codes.push((column, kind, known));
    }
    Ok(())
}

fn known(value: Option<&'static str>) -> Option<Value> {
    value.map(|value| Value::Text(value.to_string()))
}

/// A contact without a name is called by its first and last name.
fn name_from_parts(values: &mut Vec<(Field, Value)>) {
    let text = |wanted: Field| {
        let found = values.iter().find_map(|(field, value)| match value {
            Value::Text(text) if *field == wanted => Some(text.as_str()),
            _ => None,
        });
        found.unwrap_or_default()
    };
    if text(Field::Name).is_empty() {
        let name = full_name("", text(Field::FirstName), text(Field::LastName));
        let name: String = name.chars().take(limits::NAME).collect();
        if !name.is_empty() {
            values.push((Field::Name, Value::Text(name)));
        }
    }
}

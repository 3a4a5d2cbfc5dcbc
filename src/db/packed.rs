//! Rows in bulk: thousands of them in one row of the answer. Row by row they take ten times as long on SQLite.
//!
//! SQLite packs rows fastest as JSON; PostgreSQL packs columns: numbers as an array in its binary form, texts strung
//! together, which costs half as much as an array of them. `COPY` would be about as fast, but it takes no values, and a
//! reader that goes away in the midst of one leaves a connection behind that answers the next question with what is left
//! of this one.

use super::{Dialect, Query};
use crate::error::{Error, Result};
use Column::{Any, Text};
use anyhow::{Context, anyhow};
use memchr::{memchr, memchr_iter, memchr2};
use sqlx::{
    FromRow, Row, TypeInfo, Value, ValueRef,
    postgres::{PgRow, PgValue},
    sqlite::SqliteRow,
};
use std::borrow::Cow;

/// What stands between texts that are strung together: a character that hardly any text holds.
const BETWEEN: u8 = 0x1F;

/// A column of packed rows, by its expression.
#[derive(Clone, Copy, Debug)]
pub enum Column<'c> {
    /// Of any type; NULL stays NULL.
    Any(&'c str),
    /// Texts, where NULL comes as the empty one.
    Text(&'c str),
}

/// The rows of a statement.
pub struct Packed {
    rows: i64,
    width: usize,
    form: Form,
}

enum Form {
    /// An array of arrays.
    Json(String),
    /// For each column a PostgreSQL array, in the form of its `array_send`, or texts with [`BETWEEN`] between them; NULL
    /// where there are no rows.
    Columns(Vec<PgValue>),
}

impl Query<'_> {
    /// Reads the rows of a statement that begins with its FROM, in no order. NULL can be read as an empty text, truth
    /// values are read as numbers.
    pub async fn packed(self, columns: &[Column<'_>]) -> Result<Packed> {
        let Query { tx, sql, args } = self;
        let packed = packed(tx.dialect(), columns);
        let sql = |packed| format!("SELECT COUNT(*), {packed} {sql}").into();
        let again = args.as_ref().ok().cloned();
        let found: Packed = Query { tx: &mut *tx, sql: sql(packed), args }.one().await?;
        let found = match again {
            // A text holds what is to stand between them.
            Some(args) if !found.is_told_apart() => {
                let any: Vec<Column> = columns.iter().map(|column| Any(column.expression())).collect();
                let packed = self::packed(tx.dialect(), &any);
                Query { tx, sql: sql(packed), args: Ok(args) }.one().await?
            }
            _ => found,
        };
        Ok(Packed { width: columns.len(), ..found })
    }
}

impl<'c> Column<'c> {
    fn expression(self) -> &'c str {
        match self {
            Any(expression) | Text(expression) => expression,
        }
    }
}

/// The aggregates that pack columns.
fn packed(dialect: Dialect, columns: &[Column<'_>]) -> String {
    let join = |each: &dyn Fn(&Column) -> String| columns.iter().map(each).collect::<Vec<_>>().join(", ");
    match dialect {
        Dialect::Sqlite => dialect.json_packed(&join(&|column| column.expression().into())),
        Dialect::Postgres => join(&|column| match column {
            Any(expression) => format!("array_agg({expression})"),
            Text(expression) => format!("string_agg(COALESCE({expression}, ''), CHR({BETWEEN}))"),
        }),
    }
}

impl<'r> FromRow<'r, SqliteRow> for Packed {
    fn from_row(row: &'r SqliteRow) -> Result<Packed, sqlx::Error> {
        Ok(Packed { rows: row.try_get(0)?, width: 0, form: Form::Json(row.try_get(1)?) })
    }
}

impl<'r> FromRow<'r, PgRow> for Packed {
    fn from_row(row: &'r PgRow) -> Result<Packed, sqlx::Error> {
        // The bytes stay where the connection put them.
        let column = |at| row.try_get_raw(at).map(|column| ValueRef::to_owned(&column));
        let columns = (1..row.len()).map(column).collect::<Result<_, sqlx::Error>>()?;
        Ok(Packed { rows: row.try_get(0)?, width: 0, form: Form::Columns(columns) })
    }
}

impl Packed {
    /// Whether there are as many texts as rows in what is strung together.
    fn is_told_apart(&self) -> bool {
        let Form::Columns(columns) = &self.form else { return true };
        let between =
            |column: &PgValue| column.as_ref().as_bytes().map_or(0, |all| memchr_iter(BETWEEN, all).count());
        let mut strung = columns.iter().filter(|column| is_strung(column));
        self.rows == 0 || strung.all(|column| i64::try_from(between(column)) == Ok(self.rows - 1))
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        usize::try_from(self.rows).unwrap_or_default()
    }

    /// Does something with each row.
    ///
    /// # Errors
    /// Its own, and when a field is not what it is read as.
    pub fn each<'a>(&'a self, mut act: impl FnMut(&mut Fields<'a>) -> Result<()>) -> Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        let rest = match &self.form {
            Form::Json(text) => Rest::Json(text),
            Form::Columns(columns) => Rest::Columns(columns.iter().map(Elements::of).collect::<Result<_>>()?),
        };
        let mut fields = Fields { rest, width: self.width, at: 0 };
        for _ in 0..self.rows {
            fields.at = 0;
            act(&mut fields)?;
            while fields.at < self.width {
                fields.next()?;
            }
        }
        Ok(())
    }
}

/// The fields of a row, to be taken in the order of the columns; those that are not taken are passed over.
#[derive(Debug)]
pub struct Fields<'a> {
    rest: Rest<'a>,
    width: usize,
    at: usize,
}

/// What is still to be read.
#[derive(Debug)]
enum Rest<'a> {
    Json(&'a str),
    Columns(Vec<Elements<'a>>),
}

enum Field<'a> {
    Null,
    Text(Cow<'a, str>),
    Number(i64),
}

impl<'a> Fields<'a> {
    /// A text; empty for NULL.
    pub fn text(&mut self) -> Result<Cow<'a, str>> {
        Ok(self.text_or_null()?.unwrap_or_default())
    }

    /// A text, or `None` for NULL.
    pub fn text_or_null(&mut self) -> Result<Option<Cow<'a, str>>> {
        Ok(match self.next()? {
            Field::Null => None,
            Field::Text(text) => Some(text),
            Field::Number(number) => Some(Cow::Owned(number.to_string())),
        })
    }

    /// A text that is not empty.
    pub fn some_text(&mut self) -> Result<Option<String>> {
        Ok(Some(self.text()?.into_owned()).filter(|text| !text.is_empty()))
    }

    /// A number, if there is one.
    pub fn some_number(&mut self) -> Result<Option<i64>> {
        match self.next()? {
            Field::Null => Ok(None),
            Field::Number(number) => Ok(Some(number)),
            Field::Text(text) => Err(anyhow!("{text:?} is read as a number").into()),
        }
    }

    /// A number that every row has.
    pub fn number(&mut self) -> Result<i64> {
        self.some_number()?.ok_or_else(|| anyhow!("NULL is read as a number").into())
    }

    #[inline]
    fn next(&mut self) -> Result<Field<'a>> {
        if self.at == self.width {
            return Err(anyhow!("a row has fewer fields").into());
        }
        self.at += 1;
        match &mut self.rest {
            Rest::Json(rest) => next_of_json(rest),
            Rest::Columns(columns) => {
                columns[self.at - 1].next().ok_or_else(|| anyhow!("an element of an array is cut off").into())
            }
        }
    }
}

/// The next field of an array of arrays; as SQLite makes them, what stands between fields needs no look.
fn next_of_json<'a>(all: &mut &'a str) -> Result<Field<'a>> {
    let cut = || Error::from(anyhow!("the rows are cut off"));
    let start = all.bytes().position(|byte| !matches!(byte, b'[' | b']' | b',')).ok_or_else(cut)?;
    let rest = &all[start..];
    let bytes = rest.as_bytes();
    match bytes[0] {
        b'"' => {}
        b'n' => {
            *all = rest.get("null".len()..).ok_or_else(cut)?;
            return Ok(Field::Null);
        }
        _ => {
            let (number, length) = whole_number(bytes).ok_or_else(|| {
                let field = rest.split([',', ']']).next().unwrap_or_default();
                anyhow!("{field:?} is not a whole number")
            })?;
            *all = &rest[length..];
            return Ok(Field::Number(number));
        }
    }
    let (mut end, mut has_escapes) = (1, false);
    loop {
        end += memchr2(b'"', b'\\', bytes.get(end..).unwrap_or_default()).ok_or_else(cut)?;
        if bytes[end] == b'"' {
            break;
        }
        has_escapes = true;
        end += 2;
    }
    *all = &rest[end + 1..];
    Ok(Field::Text(match has_escapes {
        false => Cow::Borrowed(&rest[1..end]),
        true => Cow::Owned(serde_json::from_str(&rest[..=end])?),
    }))
}

/// A number that a comma or a bracket ends, and how many bytes it takes. There are tens of millions of them.
fn whole_number(bytes: &[u8]) -> Option<(i64, usize)> {
    let is_negative = bytes[0] == b'-';
    let digits = &bytes[usize::from(is_negative)..];
    let length = digits.iter().position(|byte| matches!(byte, b',' | b']')).filter(|length| *length > 0)?;
    // From zero downwards, where there is one more than upwards.
    let number = digits[..length].iter().try_fold(0_i64, |number, byte| {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 { None } else { number.checked_mul(10)?.checked_sub(digit.into()) }
    })?;
    let number = if is_negative { number } else { number.checked_neg()? };
    Some((number, length + usize::from(is_negative)))
}

/// Whether a column comes as texts that are strung together.
fn is_strung(column: &PgValue) -> bool {
    column.type_info().name() == "TEXT"
}

/// What is still to be read of a column.
#[derive(Debug)]
enum Elements<'a> {
    Array { rest: &'a [u8], is_text: bool },
    Strung(&'a str),
}

impl<'a> Elements<'a> {
    /// Takes what stands before the elements of an array: dimensions, whether there are NULLs, the type's number in the
    /// catalogue, how many there are, and the number of the first.
    fn of(column: &'a PgValue) -> Result<Elements<'a>> {
        let bytes = column.as_ref().as_bytes().map_err(sqlx::Error::Decode)?;
        if is_strung(column) {
            return Ok(Elements::Strung(std::str::from_utf8(bytes).context("texts")?));
        }
        let (head, rest) = bytes.split_first_chunk::<20>().context("the head of an array")?;
        let is_text = match u32::from_be_bytes([head[8], head[9], head[10], head[11]]) {
            // bool, int8, int2, int4
            16 | 20 | 21 | 23 => false,
            // text, varchar
            25 | 1043 => true,
            other => return Err(anyhow!("elements of the type {other} are to be cast").into()),
        };
        Ok(Elements::Array { rest, is_text })
    }

    #[inline]
    fn next(&mut self) -> Option<Field<'a>> {
        match self {
            Elements::Array { rest, is_text } => next_of_array(rest, *is_text),
            Elements::Strung(all) => {
                let end = memchr(BETWEEN, all.as_bytes()).unwrap_or(all.len());
                let text = &all[..end];
                *all = all.get(end + 1..).unwrap_or_default();
                Some(Field::Text(Cow::Borrowed(text)))
            }
        }
    }
}

/// The next element of an array; nothing where it is cut off.
#[inline]
fn next_of_array<'a>(all: &mut &'a [u8], is_text: bool) -> Option<Field<'a>> {
    let (length, rest) = all.split_first_chunk::<4>()?;
    let Ok(length) = usize::try_from(i32::from_be_bytes(*length)) else {
        *all = rest;
        return Some(Field::Null);
    };
    let (bytes, rest) = rest.split_at_checked(length)?;
    *all = rest;
    if is_text {
        return Some(Field::Text(Cow::Borrowed(std::str::from_utf8(bytes).ok()?)));
    }
    let number = match *bytes {
        [a, b, c, d, e, f, g, h] => i64::from_be_bytes([a, b, c, d, e, f, g, h]),
        [a, b, c, d] => i32::from_be_bytes([a, b, c, d]).into(),
        [a, b] => i16::from_be_bytes([a, b]).into(),
        [truth] => truth.into(),
        _ => return None,
    };
    Some(Field::Number(number))
}

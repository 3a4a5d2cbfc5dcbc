//! Rows in bulk: thousands of them in one text. Row by row they take ten times as long on SQLite.
//!
//! SQLite packs rows fastest as JSON. PostgreSQL takes twice as long for JSON as for fields with a character between
//! them that texts hardly ever hold; whether one does tells the number of fields, and then they are read as JSON there
//! too. `COPY` would be faster yet, but it takes no values, and a reader that goes away in the midst of one leaves a
//! connection behind that answers the next question with what is left of this one.

use super::{Dialect, Query, Tx, query::Args};
use crate::error::{Error, Result};
use anyhow::anyhow;
use memchr::{memchr, memchr_iter, memchr2};
use std::borrow::Cow;

/// Between fields, where they are not JSON.
const BETWEEN: char = '\u{1f}';

/// The rows of a statement.
#[derive(Debug)]
pub struct Packed {
    text: String,
    form: Form,
    rows: usize,
    width: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// An array of arrays.
    Json,
    /// All fields of all rows with [`BETWEEN`] between them.
    Parted,
}

impl Query<'_> {
    /// Reads the rows of a statement that begins with its FROM, in no order. Columns that may be NULL end with `?` (where
    /// one is forgotten, they are read twice); NULL is read as an empty text. Truth values are to be cast to numbers.
    /// PostgreSQL takes 99 columns.
    pub async fn packed(self, columns: &[&str]) -> Result<Packed> {
        let Query { tx, sql: from, args } = self;
        let (dialect, args) = (tx.dialect(), args?);
        if dialect == Dialect::Postgres {
            let packed = read(tx, Form::Parted, columns, &from, args.clone()).await?;
            if packed.has_all_fields() {
                return Ok(packed);
            }
        }
        read(tx, Form::Json, columns, &from, args).await
    }
}

async fn read(tx: &mut Tx, form: Form, columns: &[&str], from: &str, args: Args) -> Result<Packed> {
    let sql = format!("SELECT COUNT(*), {} {from}", form.expression(tx.dialect(), columns));
    let query = Query { tx, sql: sql.into(), args: Ok(args) };
    let (rows, text): (i64, Option<String>) = query.one().await?;
    let rows = usize::try_from(rows).map_err(anyhow::Error::from)?;
    Ok(Packed { text: text.unwrap_or_default(), form, rows, width: columns.len() })
}

impl Form {
    /// An aggregate that packs columns of all rows into one text.
    fn expression(self, dialect: Dialect, columns: &[&str]) -> String {
        let name = |column: &&str| column.trim_end_matches('?').to_string();
        let filled = |column: &&str| match column.strip_suffix('?') {
            Some(column) => format!("COALESCE(CAST({column} AS TEXT), '')"),
            None => (*column).to_string(),
        };
        match self {
            Form::Json => dialect.json_packed(&columns.iter().map(name).collect::<Vec<_>>().join(", ")),
            Form::Parted => {
                let fields = columns.iter().map(filled).collect::<Vec<_>>().join(", ");
                format!("string_agg(concat_ws('{BETWEEN}', {fields}), '{BETWEEN}')")
            }
        }
    }
}

impl Packed {
    /// Does something with each row.
    ///
    /// # Errors
    /// Its own, and when a field is not what it is read as.
    pub fn each<'a>(&'a self, mut act: impl FnMut(&mut Fields<'a>) -> Result<()>) -> Result<()> {
        let mut fields = Fields { rest: &self.text, form: self.form, left: 0 };
        for _ in 0..self.rows {
            fields.left = self.width;
            act(&mut fields)?;
            while fields.left > 0 {
                fields.next()?;
            }
        }
        Ok(())
    }

    /// Whether there are as many fields as there should be: then none holds what stands between them.
    fn has_all_fields(&self) -> bool {
        self.rows == 0
            || memchr_iter(BETWEEN as u8, self.text.as_bytes()).count() + 1 == self.rows * self.width
    }
}

/// The fields of a row, to be taken in the order of the columns; those that are not taken are passed over.
#[derive(Debug)]
pub struct Fields<'a> {
    rest: &'a str,
    form: Form,
    left: usize,
}

impl<'a> Fields<'a> {
    /// A text; empty for NULL.
    pub fn text(&mut self) -> Result<Cow<'a, str>> {
        self.next()
    }

    /// A text that is not empty.
    pub fn some_text(&mut self) -> Result<Option<String>> {
        Ok(Some(self.next()?.into_owned()).filter(|text| !text.is_empty()))
    }

    /// A number, if there is one.
    pub fn some_number(&mut self) -> Result<Option<i64>> {
        let field = self.next()?;
        if field.is_empty() {
            return Ok(None);
        }
        Ok(Some(field.parse().map_err(|_| anyhow!("{field:?} is read as a number"))?))
    }

    /// A number that every row has.
    pub fn number(&mut self) -> Result<i64> {
        self.some_number()?.ok_or_else(|| anyhow!("NULL is read as a number").into())
    }

    fn next(&mut self) -> Result<Cow<'a, str>> {
        self.left = self.left.checked_sub(1).ok_or_else(|| anyhow!("a row has fewer fields"))?;
        match self.form {
            Form::Json => self.next_of_json(),
            Form::Parted => {
                let end = memchr(BETWEEN as u8, self.rest.as_bytes()).unwrap_or(self.rest.len());
                let field = &self.rest[..end];
                self.rest = self.rest.get(end + 1..).unwrap_or_default();
                Ok(Cow::Borrowed(field))
            }
        }
    }

    /// The next field of an array of arrays; as both databases make them, what stands between fields needs no look.
    fn next_of_json(&mut self) -> Result<Cow<'a, str>> {
        let rest = self.rest.trim_start_matches(['[', ']', ',', ' ', '\n']);
        let cut = || Error::from(anyhow!("the rows are cut off"));
        let Some(text) = rest.strip_prefix('"') else {
            let end = memchr2(b',', b']', rest.as_bytes()).ok_or_else(cut)?;
            self.rest = &rest[end..];
            let field = &rest[..end];
            return Ok(Cow::Borrowed(if field == "null" { "" } else { field }));
        };
        let (mut end, mut has_escapes) = (0, false);
        loop {
            end += memchr2(b'"', b'\\', text.as_bytes().get(end..).unwrap_or_default()).ok_or_else(cut)?;
            if text.as_bytes()[end] == b'"' {
                break;
            }
            has_escapes = true;
            end += 2;
        }
        self.rest = &text[end + 1..];
        match has_escapes {
            false => Ok(Cow::Borrowed(&text[..end])),
            true => Ok(Cow::Owned(serde_json::from_str(&rest[..end + 2])?)),
        }
    }
}

//! Rows by the thousand, written in statements of many rows each. What is the same in all of them is handed over once.

use super::{Dialect, Query, Tx, query::Args};
use crate::error::Result;
use futures_util::future::join;
use std::borrow::Cow;

/// Values of a statement that differ from row to row, about.
const VALUES: usize = 1_024;
/// Rows that are looked at to see in which columns they differ.
const LOOKED_AT: usize = 16;

/// A value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'c> {
    Text(Option<Cow<'c, str>>),
    Number(Option<i64>),
    Bool(Option<bool>),
}

macro_rules! cells {
    ($($kind:ident($own:ty)),*) => {$(
        impl<'c> From<$own> for Cell<'c> {
            fn from(value: $own) -> Cell<'c> {
                Cell::$kind(Some(value.into()))
            }
        }

        impl<'c> From<Option<$own>> for Cell<'c> {
            fn from(value: Option<$own>) -> Cell<'c> {
                Cell::$kind(value.map(Into::into))
            }
        }
    )*};
}
cells!(Text(String), Text(&'c str), Number(i64), Bool(bool));

impl Query<'_> {
    #[must_use]
    pub fn bind_cell(self, cell: Cell<'_>) -> Self {
        match cell {
            Cell::Text(text) => self.bind(text.map(Cow::into_owned)),
            Cell::Number(number) => self.bind(number),
            Cell::Bool(truth) => self.bind(truth),
        }
    }
}

/// A table that rows go into.
#[derive(Clone, Copy, Debug)]
pub struct Bulk<'a> {
    table: &'static str,
    columns: &'a [&'static str],
    conflict: &'static str,
}

impl<'a> Bulk<'a> {
    pub fn into(table: &'static str, columns: &'a [&'static str]) -> Bulk<'a> {
        Bulk { table, columns, conflict: "" }
    }

    /// What follows `ON CONFLICT`.
    #[must_use]
    pub fn on_conflict(self, conflict: &'static str) -> Bulk<'a> {
        Bulk { conflict, ..self }
    }

    /// Inserts rows in their order, each a value for each column. After an error some of them may be in, so that the
    /// transaction has to be given up.
    pub async fn insert<'c, R>(
        self,
        tx: &mut Tx,
        rows: impl IntoIterator<Item = R, IntoIter: Send>,
    ) -> Result<()>
    where
        R: IntoIterator<Item = Cell<'c>>,
    {
        self.insert_counted(tx, rows).await.map(drop)
    }

    /// The same, and tells how many rows were stored or changed.
    pub async fn insert_counted<'c, R>(
        self,
        tx: &mut Tx,
        rows: impl IntoIterator<Item = R, IntoIter: Send>,
    ) -> Result<u64>
    where
        R: IntoIterator<Item = Cell<'c>>,
    {
        let mut stored = 0;
        let mut statements = Statements::of(self, tx.dialect(), rows.into_iter());
        let mut next = statements.next();
        while let Some((sql, args)) = next {
            let query = Query { tx: &mut *tx, sql: sql.into(), args };
            // The next statement is put together while the database is at this one.
            let (done, following) = join(query.execute(), async { statements.next() }).await;
            stored += done?;
            next = following;
        }
        Ok(stored)
    }
}

/// The statements of a bulk.
struct Statements<'a, 'c, I> {
    bulk: Bulk<'a>,
    dialect: Dialect,
    rows: I,
    /// Cells of rows that are in no statement yet.
    cells: Vec<Cell<'c>>,
    /// For each column, whether rows of a statement so far differed in it. Once they did, they are taken to: few
    /// different statements are made.
    differs: Vec<bool>,
}

impl<'a, 'c, I, R> Statements<'a, 'c, I>
where
    I: Iterator<Item = R>,
    R: IntoIterator<Item = Cell<'c>>,
{
    fn of(bulk: Bulk<'a>, dialect: Dialect, rows: I) -> Statements<'a, 'c, I> {
        let mut differs = vec![false; bulk.columns.len()];
        // One column at least is that of the rows.
        differs[0] = true;
        Statements { bulk, dialect, rows, cells: Vec::new(), differs }
    }

    fn next(&mut self) -> Option<(String, Result<Args, sqlx::Error>)> {
        let mut rows = self.fetch(LOOKED_AT);
        self.compare(rows);
        rows = self.fetch(self.most());
        self.compare(rows);
        // A power of two, so that few different statements are made.
        rows = 1 << rows.min(self.most()).checked_ilog2()?;
        Some((self.sql(rows), self.args(rows)))
    }

    /// Rows of a statement at most, a power of two.
    fn most(&self) -> usize {
        let different = self.differs.iter().filter(|differs| **differs).count();
        (VALUES / different + 1).next_power_of_two()
    }

    /// Takes up rows until there are so many, or no more; tells how many there are.
    fn fetch(&mut self, rows: usize) -> usize {
        let width = self.bulk.columns.len();
        while self.cells.len() < rows * width
            && let Some(row) = self.rows.next()
        {
            self.cells.extend(row);
            debug_assert_eq!(self.cells.len() % width, 0);
        }
        self.cells.len() / width
    }

    /// Looks in which columns the first rows differ.
    fn compare(&mut self, rows: usize) {
        let mut rows = self.cells.chunks_exact(self.bulk.columns.len()).take(rows);
        let Some(first) = rows.next() else { return };
        for row in rows {
            let pairs = self.differs.iter_mut().zip(row.iter().zip(first));
            pairs
                .filter(|(differs, _)| !**differs)
                .for_each(|(differs, (own, first))| *differs = own != first);
        }
    }

    /// The columns in which all rows have the same, or those in which they have not.
    fn columns(&self, differs: bool) -> impl Iterator<Item = usize> {
        let all = self.differs.iter().enumerate();
        all.filter(move |(_, own)| **own == differs).map(|(column, _)| column)
    }

    fn args(&mut self, rows: usize) -> Result<Args, sqlx::Error> {
        let mut args = Args::new(self.dialect);
        for column in self.columns(false) {
            args.add_cell(self.cells[column].clone())?;
        }
        let columns = self.differs.iter().cycle();
        let cells = self.cells.drain(..rows * self.bulk.columns.len());
        let mut different = cells.zip(columns).filter(|(_, differs)| **differs);
        different.try_for_each(|(cell, _)| args.add_cell(cell))?;
        Ok(args)
    }

    fn sql(&self, rows: usize) -> String {
        let order = self.columns(false).chain(self.columns(true));
        let names = order.map(|column| self.bulk.columns[column]).collect::<Vec<_>>().join(", ");
        let different = self.columns(true).count();
        let mut number = 0;
        let mut value = || {
            number += 1;
            match self.dialect {
                // SQLite takes thousands of numbered ones only in quadratic time.
                Dialect::Sqlite => "?".to_string(),
                Dialect::Postgres => format!("${number}"),
            }
        };
        let same: String = self.columns(false).map(|_| value() + ", ").collect();
        let mut values = String::with_capacity(rows * (different * 6 + 2));
        for row in 0..rows {
            values.push_str(if row == 0 { "(" } else { "), (" });
            for column in 0..different {
                values.push_str(if column == 0 { "" } else { ", " });
                values.push_str(&value());
            }
        }
        let insert = match self.dialect {
            // What a statement that fails has done need not be undone, so that SQLite keeps no journal for it.
            Dialect::Sqlite => "INSERT OR FAIL INTO",
            Dialect::Postgres => "INSERT INTO",
        };
        let mut sql = format!(
            "{insert} {} ({names}) SELECT {same}v.* FROM (VALUES {values})) AS v WHERE TRUE",
            self.bulk.table
        );
        if !self.bulk.conflict.is_empty() {
            sql.push_str(" ON CONFLICT ");
            sql.push_str(self.bulk.conflict);
        }
        sql
    }
}

impl Args {
    fn add_cell(&mut self, cell: Cell<'_>) -> Result<(), sqlx::Error> {
        match cell {
            Cell::Text(text) => self.add(text.map(Cow::into_owned)),
            Cell::Number(number) => self.add(number),
            Cell::Bool(truth) => self.add(truth),
        }
    }
}

impl Tx {
    /// Ids for new rows of a table, ascending, that nobody else is given.
    pub async fn new_ids(&mut self, table: &'static str, count: usize) -> Result<Vec<i64>> {
        let count = i64::try_from(count).map_err(anyhow::Error::from)?;
        if self.dialect() == Dialect::Sqlite {
            // Whoever writes is alone.
            let last: i64 = self.query(format!("SELECT COALESCE(MAX(id), 0) FROM {table}")).scalar().await?;
            return Ok((last + 1..=last + count).collect());
        }
        let sql = format!(
            "SELECT CAST(COALESCE(json_agg(nextval(pg_get_serial_sequence('{table}', 'id'))), '[]') AS TEXT)
             FROM generate_series(1, $1)"
        );
        let ids: String = self.query(sql).bind(count).scalar().await?;
        Ok(serde_json::from_str(&ids)?)
    }
}

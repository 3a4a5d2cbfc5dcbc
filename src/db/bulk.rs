//! Rows by the thousand, written in statements of many rows each. What is the same in all of them is handed over once.

use super::{Dialect, Query, Tx, query::Args};
use crate::error::Result;
use futures_util::future::join;

/// Values of a statement that differ from row to row, about.
const VALUES: usize = 1_024;

/// A value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(Option<String>),
    Number(Option<i64>),
    Bool(Option<bool>),
}

macro_rules! cells {
    ($($kind:ident($own:ty)),*) => {$(
        impl From<$own> for Cell {
            fn from(value: $own) -> Cell {
                Cell::$kind(Some(value))
            }
        }

        impl From<Option<$own>> for Cell {
            fn from(value: Option<$own>) -> Cell {
                Cell::$kind(value)
            }
        }
    )*};
}
cells!(Text(String), Number(i64), Bool(bool));

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(Some(text.to_string()))
    }
}

impl Query<'_> {
    #[must_use]
    pub fn bind_cell(self, cell: Cell) -> Self {
        match cell {
            Cell::Text(text) => self.bind(text),
            Cell::Number(number) => self.bind(number),
            Cell::Bool(truth) => self.bind(truth),
        }
    }
}

/// Rows for a table.
#[derive(Debug)]
pub struct Bulk {
    table: &'static str,
    columns: Vec<&'static str>,
    cells: Vec<Cell>,
    conflict: &'static str,
}

impl Bulk {
    pub fn into(table: &'static str, columns: &[&'static str]) -> Bulk {
        Bulk { table, columns: columns.to_vec(), cells: Vec::new(), conflict: "" }
    }

    /// What follows `ON CONFLICT`.
    #[must_use]
    pub fn on_conflict(self, conflict: &'static str) -> Bulk {
        Bulk { conflict, ..self }
    }

    /// Adds a row: a value for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.cells.extend(cells);
        debug_assert_eq!(self.cells.len() % self.columns.len(), 0);
    }

    /// Inserts the rows in their order.
    pub async fn insert(self, tx: &mut Tx) -> Result<()> {
        let mut statements = Statements::of(self, tx.dialect());
        let mut next = statements.next();
        while let Some((sql, args)) = next {
            let query = Query { tx: &mut *tx, sql: sql.into(), args };
            // The next statement is put together while the database is at this one.
            let (done, following) = join(query.execute(), async { statements.next() }).await;
            done?;
            next = following;
        }
        Ok(())
    }
}

/// The statements of a bulk.
struct Statements {
    dialect: Dialect,
    table: &'static str,
    conflict: &'static str,
    /// The columns in which all rows have the same, and what.
    same: Vec<(&'static str, Cell)>,
    different: Vec<&'static str>,
    /// For each column, whether rows differ in it.
    differs: Vec<bool>,
    cells: std::vec::IntoIter<Cell>,
    /// Rows of the next statement at most, a power of two, so that few different statements are made.
    rows: usize,
}

impl Statements {
    fn of(bulk: Bulk, dialect: Dialect) -> Statements {
        let rows = bulk.cells.chunks_exact(bulk.columns.len());
        let first = rows.clone().next().unwrap_or_default();
        let mut differs = vec![false; bulk.columns.len()];
        // One column at least is that of the rows.
        differs[0] = true;
        for row in rows {
            let pairs = differs.iter_mut().zip(row.iter().zip(first));
            pairs
                .filter(|(differs, _)| !**differs)
                .for_each(|(differs, (own, first))| *differs = own != first);
        }
        let columns = bulk.columns.iter().zip(&differs);
        let different: Vec<_> = columns.filter(|(_, differs)| **differs).map(|(name, _)| *name).collect();
        let same = bulk.columns.iter().zip(first).zip(&differs).filter(|(_, differs)| !**differs);
        Statements {
            dialect,
            table: bulk.table,
            conflict: bulk.conflict,
            same: same.map(|((name, cell), _)| (*name, cell.clone())).collect(),
            rows: (VALUES / different.len() + 1).next_power_of_two(),
            different,
            differs,
            cells: bulk.cells.into_iter(),
        }
    }

    fn next(&mut self) -> Option<(String, Result<Args, sqlx::Error>)> {
        let left = self.cells.len() / self.differs.len();
        if left == 0 {
            return None;
        }
        while self.rows > left {
            self.rows /= 2;
        }
        Some((self.sql(), self.args()))
    }

    fn args(&mut self) -> Result<Args, sqlx::Error> {
        let mut args = Args::new(self.dialect);
        self.same.iter().try_for_each(|(_, cell)| args.add_cell(cell.clone()))?;
        for _ in 0..self.rows {
            for differs in &self.differs {
                let cell = self.cells.next();
                if let Some(cell) = cell.filter(|_| *differs) {
                    args.add_cell(cell)?;
                }
            }
        }
        Ok(args)
    }

    fn sql(&self) -> String {
        let names = self.same.iter().map(|(name, _)| *name).chain(self.different.iter().copied());
        let names = names.collect::<Vec<_>>().join(", ");
        let mut number = 0;
        let mut value = || {
            number += 1;
            match self.dialect {
                // SQLite takes thousands of numbered ones only in quadratic time.
                Dialect::Sqlite => "?".to_string(),
                Dialect::Postgres => format!("${number}"),
            }
        };
        let same: String = self.same.iter().map(|_| value() + ", ").collect();
        let mut rows = String::with_capacity(self.rows * (self.different.len() * 6 + 2));
        for row in 0..self.rows {
            rows.push_str(if row == 0 { "(" } else { "), (" });
            for column in 0..self.different.len() {
                rows.push_str(if column == 0 { "" } else { ", " });
                rows.push_str(&value());
            }
        }
        let mut sql = format!(
            "INSERT INTO {} ({names}) SELECT {same}v.* FROM (VALUES {rows})) AS v WHERE TRUE",
            self.table
        );
        if !self.conflict.is_empty() {
            sql.push_str(" ON CONFLICT ");
            sql.push_str(self.conflict);
        }
        sql
    }
}

impl Args {
    fn add_cell(&mut self, cell: Cell) -> Result<(), sqlx::Error> {
        match cell {
            Cell::Text(text) => self.add(text),
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

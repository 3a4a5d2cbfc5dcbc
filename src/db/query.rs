//! Statements: their text, the values they bind, and the rows that come back.

use super::{Bind, Dialect, Load, On, Tx};
use crate::error::{Error, Result};
use sqlx::{Arguments, AssertSqlSafe, postgres::PgArguments, sqlite::SqliteArguments};
use std::borrow::Cow;

/// The values of a statement.
#[derive(Clone)]
pub(super) enum Args {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

impl Args {
    pub(super) fn new(dialect: Dialect) -> Args {
        match dialect {
            Dialect::Sqlite => Args::Sqlite(SqliteArguments::default()),
            Dialect::Postgres => Args::Postgres(PgArguments::default()),
        }
    }

    pub(super) fn add<T: Bind>(&mut self, value: T) -> Result<(), sqlx::Error> {
        match self {
            Args::Sqlite(args) => Arguments::add(args, value),
            Args::Postgres(args) => Arguments::add(args, value),
        }
        .map_err(sqlx::Error::Encode)
    }
}

/// A statement with its values, bound to a transaction.
pub struct Query<'t> {
    pub(super) tx: &'t mut Tx,
    pub(super) sql: Cow<'static, str>,
    pub(super) args: Result<Args, sqlx::Error>,
}

impl Tx {
    /// Begins a statement. The text is ours alone; every value goes through [`Query::bind`].
    pub fn query(&mut self, sql: impl Into<Cow<'static, str>>) -> Query<'_> {
        let args = Args::new(self.dialect());
        Query { tx: self, sql: sql.into(), args: Ok(args) }
    }
}

impl Query<'_> {
    #[must_use]
    pub fn bind<T: Bind>(mut self, value: T) -> Self {
        if let Ok(args) = &mut self.args
            && let Err(error) = args.add(value)
        {
            self.args = Err(error);
        }
        self
    }

    /// Runs it and tells how many rows it changed.
    pub async fn execute(self) -> Result<u64> {
        self.tx.begin_statement();
        let sql = AssertSqlSafe(self.sql.into_owned());
        Ok(match (&mut self.tx.on, self.args?) {
            (On::Sqlite(tx), Args::Sqlite(args)) => {
                sqlx::query_with(sql, args).execute(&mut **tx).await?.rows_affected()
            }
            (On::Postgres(tx), Args::Postgres(args)) => {
                sqlx::query_with(sql, args).execute(&mut **tx).await?.rows_affected()
            }
            _ => unreachable!("the arguments are made for the transaction"),
        })
    }

    /// All rows.
    pub async fn all<T: Load>(self) -> Result<Vec<T>> {
        self.tx.begin_statement();
        let sql = AssertSqlSafe(self.sql.into_owned());
        Ok(match (&mut self.tx.on, self.args?) {
            (On::Sqlite(tx), Args::Sqlite(args)) => {
                sqlx::query_as_with(sql, args).fetch_all(&mut **tx).await?
            }
            (On::Postgres(tx), Args::Postgres(args)) => {
                sqlx::query_as_with(sql, args).fetch_all(&mut **tx).await?
            }
            _ => unreachable!("the arguments are made for the transaction"),
        })
    }

    /// The row, if there is one.
    pub async fn optional<T: Load>(self) -> Result<Option<T>> {
        self.tx.begin_statement();
        let sql = AssertSqlSafe(self.sql.into_owned());
        Ok(match (&mut self.tx.on, self.args?) {
            (On::Sqlite(tx), Args::Sqlite(args)) => {
                sqlx::query_as_with(sql, args).fetch_optional(&mut **tx).await?
            }
            (On::Postgres(tx), Args::Postgres(args)) => {
                sqlx::query_as_with(sql, args).fetch_optional(&mut **tx).await?
            }
            _ => unreachable!("the arguments are made for the transaction"),
        })
    }

    /// The row.
    ///
    /// # Errors
    /// `NotFound` when there is none.
    pub async fn one<T: Load>(self) -> Result<T> {
        self.optional().await?.ok_or(Error::NotFound)
    }

    /// The first column of the one row.
    pub async fn scalar<T>(self) -> Result<T>
    where
        (T,): Load,
    {
        Ok(self.one::<(T,)>().await?.0)
    }
}

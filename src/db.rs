//! The one place that knows which database we run on: connections, transactions, binding and loading.
//!
//! Every unit of work is a transaction. SQL is written once for both databases with `$1` placeholders; only what
//! cannot be said alike asks for the [`Dialect`].

mod backfill;

use crate::error::{Error, Result};
use anyhow::Context;
use sqlx::{
    Arguments, AssertSqlSafe, Encode, FromRow, Postgres, Sqlite, Transaction, Type,
    postgres::{PgArguments, PgConnectOptions, PgPool, PgPoolOptions, PgRow},
    sqlite::{
        SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
        SqliteSynchronous,
    },
};
use std::{borrow::Cow, str::FromStr, time::Duration};

#[derive(Clone, Debug)]
pub enum Db {
    /// Many readers, one writer: SQLite allows a single write transaction.
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction on either database; dropping it rolls back.
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// A table `r` with one row for each element of the JSON array `$1`; `r.value ->> 0` is the first item of an
    /// element that is an array itself, to be cast: `CAST(r.value ->> 0 AS BIGINT)`. For bulk statements.
    pub fn json_rows(self) -> &'static str {
        match self {
            Dialect::Sqlite => "json_each($1) AS r",
            Dialect::Postgres => "jsonb_array_elements(CAST($1 AS JSONB)) AS r (value)",
        }
    }
}

/// A type both databases can store.
pub trait Bind:
    for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>
{
}
impl<T> Bind for T where
    T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>
{
}

/// A row type both databases can load; `#[derive(sqlx::FromRow)]` gives it.
pub trait Load: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Load for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

impl Db {
    /// Connects and brings the schema up to date.
    ///
    /// # Errors
    /// When the database cannot be reached or was made by a newer Muster.
    pub async fn connect(url: &str) -> anyhow::Result<Db> {
        let db = Db::open(url).await?;
        db.migrate().await.context("the database's tables could not be brought up to date")?;
        backfill::run(&db).await.context("the database's rows could not be brought up to date")?;
        Ok(db)
    }

    async fn open(url: &str) -> anyhow::Result<Db> {
        if is_postgres(url) {
            let options =
                PgConnectOptions::from_str(url).context("DATABASE_URL is not understood")?.options([
                    ("statement_timeout", "60s"),
                    ("lock_timeout", "10s"),
                    ("idle_in_transaction_session_timeout", "60s"),
                ]);
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(Duration::from_secs(5))
                .connect_with(options)
                .await
                .context("PostgreSQL does not answer")?;
            return Ok(Db::Postgres(pool));
        }
        let options = SqliteConnectOptions::from_str(url)
            .context("DATABASE_URL is not understood")?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF")
            .pragma("cache_size", "-65536")
            .pragma("temp_store", "MEMORY");
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(30))
            .connect_with(options.clone())
            .await
            .with_context(|| format!("the database file of {url} cannot be opened"))?;
        let read = SqlitePoolOptions::new()
            .max_connections(8)
            .connect_lazy_with(options.read_only(true).pragma("query_only", "ON"));
        Ok(Db::Sqlite { read, write })
    }

    async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        match self {
            Db::Sqlite { write, .. } => sqlx::migrate!("migrations/sqlite").run(write).await,
            Db::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await,
        }
    }

    pub fn dialect(&self) -> Dialect {
        match self {
            Db::Sqlite { .. } => Dialect::Sqlite,
            Db::Postgres(_) => Dialect::Postgres,
        }
    }

    /// One consistent snapshot for everything a page shows; a write in it fails on both databases.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match self {
            Db::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Db::Postgres(pool) => {
                Tx::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY").await?)
            }
        })
    }

    /// A transaction that may write. On SQLite there is one at a time.
    pub async fn write(&self) -> Result<Tx> {
        Ok(match self {
            Db::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Db::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }

    /// Writes a consistent copy of a SQLite database to a new file while it is in use.
    ///
    /// # Errors
    /// `Invalid` on PostgreSQL, which brings `pg_dump` for this.
    pub async fn backup(&self, file: &str) -> Result<()> {
        let Db::Sqlite { write, .. } = self else { return Err(Error::Invalid("backup on PostgreSQL")) };
        sqlx::query("VACUUM INTO ?").bind(file).execute(write).await?;
        Ok(())
    }
}

/// Whether a `DATABASE_URL` names PostgreSQL.
pub fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// Whether the statement failed because such a row is there already.
pub fn is_unique_violation(error: &Error) -> bool {
    let Error::Internal(error) = error else { return false };
    let Some(error) = error.downcast_ref::<sqlx::Error>() else { return false };
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// `text` as a LIKE pattern part, for use with `ESCAPE '\'`.
pub fn like(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        if matches!(c, '\\' | '%' | '_') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// The rows of a bulk statement: `(?, ?), (?, ?)`, or `($1, $2), ($3, $4)` where `?` is not known. SQLite takes
/// thousands of numbered ones only in quadratic time.
pub fn placeholders(dialect: Dialect, rows: usize, columns: usize) -> String {
    let mut text = String::with_capacity(rows * (columns * 5 + 4));
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            if column > 0 {
                text.push_str(", ");
            }
            match dialect {
                Dialect::Sqlite => text.push('?'),
                Dialect::Postgres => text.push_str(&format!("${}", row * columns + column + 1)),
            }
        }
        text.push(')');
    }
    text
}

/// Cuts a long list into pieces of at most `largest` (a power of two), so that few different statements are made.
pub fn pieces<T>(mut items: &[T], largest: usize) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let mut size = largest;
        while size > items.len() {
            size /= 2;
        }
        let (piece, rest) = items.split_at(size);
        items = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

/// The texts of a JSON array in a parameter such as `$1`, as a subquery.
pub fn json_texts(dialect: Dialect, parameter: &str) -> String {
    match dialect {
        Dialect::Sqlite => format!("(SELECT value FROM json_each({parameter}))"),
        Dialect::Postgres => format!("(SELECT jsonb_array_elements_text({parameter}::jsonb))"),
    }
}

/// The whole numbers of a JSON array in a parameter such as `$1`, as a subquery with the column `value`.
pub fn json_numbers(dialect: Dialect, parameter: &str) -> String {
    match dialect {
        Dialect::Sqlite => format!("(SELECT value FROM json_each({parameter}))"),
        Dialect::Postgres => {
            format!(
                "(SELECT element::bigint AS value FROM jsonb_array_elements_text({parameter}::jsonb) AS element)"
            )
        }
    }
}

enum Args {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

impl Args {
    fn add<T: Bind>(&mut self, value: T) -> Result<(), sqlx::Error> {
        match self {
            Args::Sqlite(args) => Arguments::add(args, value),
            Args::Postgres(args) => Arguments::add(args, value),
        }
        .map_err(sqlx::Error::Encode)
    }
}

/// A statement with its values, bound to a transaction.
pub struct Query<'t> {
    tx: &'t mut Tx,
    sql: Cow<'static, str>,
    args: Result<Args, sqlx::Error>,
}

impl Tx {
    pub fn dialect(&self) -> Dialect {
        match self {
            Tx::Sqlite(_) => Dialect::Sqlite,
            Tx::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Begins a statement. The text is ours alone; every value goes through [`Query::bind`].
    pub fn query(&mut self, sql: impl Into<Cow<'static, str>>) -> Query<'_> {
        let args = match self {
            Tx::Sqlite(_) => Args::Sqlite(SqliteArguments::default()),
            Tx::Postgres(_) => Args::Postgres(PgArguments::default()),
        };
        Query { tx: self, sql: sql.into(), args: Ok(args) }
    }

    pub async fn commit(self) -> Result<()> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
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
        let sql = AssertSqlSafe(self.sql.into_owned());
        Ok(match (self.tx, self.args?) {
            (Tx::Sqlite(tx), Args::Sqlite(args)) => {
                sqlx::query_with(sql, args).execute(&mut **tx).await?.rows_affected()
            }
            (Tx::Postgres(tx), Args::Postgres(args)) => {
                sqlx::query_with(sql, args).execute(&mut **tx).await?.rows_affected()
            }
            _ => unreachable!("the arguments are made for the transaction"),
        })
    }

    /// All rows.
    pub async fn all<T: Load>(self) -> Result<Vec<T>> {
        let sql = AssertSqlSafe(self.sql.into_owned());
        Ok(match (self.tx, self.args?) {
            (Tx::Sqlite(tx), Args::Sqlite(args)) => {
                sqlx::query_as_with(sql, args).fetch_all(&mut **tx).await?
            }
            (Tx::Postgres(tx), Args::Postgres(args)) => {
                sqlx::query_as_with(sql, args).fetch_all(&mut **tx).await?
            }
            _ => unreachable!("the arguments are made for the transaction"),
        })
    }

    /// The row, if there is one.
    pub async fn optional<T: Load>(self) -> Result<Option<T>> {
        let sql = AssertSqlSafe(self.sql.into_owned());
        Ok(match (self.tx, self.args?) {
            (Tx::Sqlite(tx), Args::Sqlite(args)) => {
                sqlx::query_as_with(sql, args).fetch_optional(&mut **tx).await?
            }
            (Tx::Postgres(tx), Args::Postgres(args)) => {
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

//! The one place that knows which database we run on: connections, transactions, binding and loading.
//!
//! Every unit of work is a transaction. SQL is written once for both databases with `$1` placeholders; only what
//! cannot be said alike asks for the [`Dialect`].

mod backfill;

use crate::error::{Error, Result};
use anyhow::Context;
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Encode, FromRow, Postgres, Sqlite, Transaction, Type,
    postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgRow},
    sqlite::{SqliteConnectOptions, SqlitePool, SqliteRow},
};
use std::{
    any::Any,
    path::PathBuf,
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

/// How long PostgreSQL may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

mod bulk;
mod limit;
mod packed;
mod query;
mod sqlite;

pub use bulk::{Bulk, Cell};
pub use limit::LONGEST;
pub use packed::{Column, Fields, Packed};
pub use query::Query;

use limit::Limit;

/// A database, with what the program keeps beside it.
#[derive(Clone, Debug)]
pub struct Db {
    pub pools: Pools,
    /// How many wait for their turn to write to SQLite.
    waiting: Arc<AtomicUsize>,
    beside: Option<Beside>,
}

/// What stands beside a database and can be reached from its transactions, found by its type.
type Beside = Arc<dyn Any + Send + Sync>;

/// The connections.
#[derive(Clone, Debug)]
pub enum Pools {
    /// Many readers, one writer: SQLite allows a single write transaction.
    Sqlite {
        read: SqlitePool,
        write: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction on either database; dropping it rolls back.
pub struct Tx {
    on: On,
    may_write: bool,
    beside: Option<Beside>,
    /// Of readers of SQLite.
    limit: Option<Limit>,
}

enum On {
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

impl Dialect {
    /// An aggregate that packs some columns of all rows into one text: a JSON array of arrays.
    pub fn json_packed(self, columns: &str) -> String {
        match self {
            Dialect::Sqlite => format!("json_group_array(json_array({columns}))"),
            Dialect::Postgres => {
                format!("CAST(COALESCE(json_agg(json_build_array({columns})), '[]') AS TEXT)")
            }
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
                    ("statement_timeout", format!("{}s", LONGEST.as_secs())),
                    ("lock_timeout", "10s".into()),
                    ("idle_in_transaction_session_timeout", "60s".into()),
                ]);
            // A pool says only that it waited; one connection says why.
            let place = format!("{}:{}", options.get_host(), options.get_port());
            let first = tokio::time::timeout(PATIENCE, options.connect()).await;
            let first = first.with_context(|| format!("PostgreSQL at {place} does not answer"))?;
            let first = first.with_context(|| {
                format!("PostgreSQL at {place} cannot be used: check DATABASE_URL and whether it runs")
            })?;
            first.close().await?;
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(PATIENCE)
                .connect_with(options)
                .await
                .context("PostgreSQL does not answer")?;
            return Ok(Db::on(Pools::Postgres(pool)));
        }
        Ok(Db::on(sqlite::open(url).await?))
    }

    fn on(pools: Pools) -> Db {
        Db { pools, waiting: Arc::default(), beside: None }
    }

    async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        match &self.pools {
            Pools::Sqlite { write, .. } => sqlx::migrate!("migrations/sqlite").run(write).await,
            Pools::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await,
        }
    }

    pub fn dialect(&self) -> Dialect {
        match self.pools {
            Pools::Sqlite { .. } => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    /// The same database with something beside it that every transaction can reach with [`Tx::beside`].
    #[must_use]
    pub fn with<T: Any + Send + Sync>(&self, beside: Arc<T>) -> Db {
        Db { beside: Some(beside), ..self.clone() }
    }

    /// One consistent snapshot for everything a page shows; a write in it fails on both databases. A statement that
    /// takes longer than [`LONGEST`] fails with [`Error::Slow`].
    pub async fn read(&self) -> Result<Tx> {
        self.read_within(Some(LONGEST)).await
    }

    /// The same with another limit to each statement. Jobs and commands, for which nobody waits, have none.
    pub async fn read_within(&self, longest: Option<Duration>) -> Result<Tx> {
        let mut limit = None;
        let on = match &self.pools {
            Pools::Sqlite { read, .. } => {
                let mut tx = read.begin().await?;
                limit = Some(Limit::watch(&mut tx, longest).await?);
                On::Sqlite(tx)
            }
            Pools::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
                let begin = match longest {
                    Some(LONGEST) => begin.to_string(),
                    other => {
                        let millis = other.map_or(0, |longest| longest.as_millis().max(1));
                        format!("{begin}; SET LOCAL statement_timeout = {millis}")
                    }
                };
                On::Postgres(pool.begin_with(AssertSqlSafe(begin)).await?)
            }
        };
        Ok(Tx { on, may_write: false, beside: self.beside.clone(), limit })
    }

    /// A second transaction beside one that reads, so that two processors work for it. Its statements have no limit of
    /// time. On PostgreSQL it sees exactly what the other one sees; SQLite cannot promise that, so that whoever asks has
    /// to compare what may have changed in between.
    pub async fn read_beside(&self, tx: &mut Tx) -> Result<Tx> {
        let Pools::Postgres(pool) = &self.pools else { return self.read_within(None).await };
        let snapshot: String = tx.query("SELECT pg_export_snapshot()").scalar().await?;
        let begin = format!(
            "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET TRANSACTION SNAPSHOT '{snapshot}';
             SET LOCAL statement_timeout = 0"
        );
        let on = On::Postgres(pool.begin_with(AssertSqlSafe(begin)).await?);
        Ok(Tx { on, may_write: false, beside: self.beside.clone(), limit: None })
    }

    /// A transaction that may write. On SQLite there is one at a time.
    pub async fn write(&self) -> Result<Tx> {
        self.begin_write("PRAGMA synchronous = FULL; BEGIN IMMEDIATE").await
    }

    /// A transaction that may write and may be undone by a power cut soon after it, as if it had not been; whatever
    /// [`Db::write`] commits later makes it last. For work of which nobody was told and that goes on from what is there.
    pub async fn write_resumable(&self) -> Result<Tx> {
        self.begin_write("PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE").await
    }

    async fn begin_write(&self, on_sqlite: &'static str) -> Result<Tx> {
        let on = match &self.pools {
            Pools::Sqlite { write, .. } => {
                let _waits = sqlite::Waits::among(&self.waiting);
                On::Sqlite(write.begin_with(on_sqlite).await?)
            }
            Pools::Postgres(pool) => On::Postgres(pool.begin().await?),
        };
        Ok(Tx { on, may_write: true, beside: self.beside.clone(), limit: None })
    }

    /// Whether somebody in this process waits until a transaction that writes is over.
    pub fn is_awaited(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// Writes a consistent copy of a SQLite database to a new file while it is in use.
    ///
    /// # Errors
    /// `Invalid` on PostgreSQL, which brings `pg_dump` for this.
    pub async fn backup(&self, file: &str) -> Result<()> {
        let Pools::Sqlite { write, .. } = &self.pools else {
            return Err(Error::Invalid("backup on PostgreSQL"));
        };
        sqlx::query("VACUUM INTO ?").bind(file).execute(write).await?;
        Ok(())
    }
}

/// The file of a `DATABASE_URL` that names SQLite.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    if is_postgres(url) {
        return None;
    }
    Some(SqliteConnectOptions::from_str(url).ok()?.get_filename().to_path_buf())
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

impl Tx {
    pub fn dialect(&self) -> Dialect {
        match self.on {
            On::Sqlite(_) => Dialect::Sqlite,
            On::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Whether what is read here may differ from what others see.
    pub fn may_write(&self) -> bool {
        self.may_write
    }

    /// A statement begins.
    fn begin_statement(&self) {
        if let Some(limit) = &self.limit {
            limit.begin();
        }
    }

    /// What was put beside the database with [`Db::with`], if it is of this type.
    pub fn beside<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.beside.clone()?.downcast().ok()
    }

    pub async fn commit(self) -> Result<()> {
        match self.on {
            On::Sqlite(tx) => tx.commit().await?,
            On::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

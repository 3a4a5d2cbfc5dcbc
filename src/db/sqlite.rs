//! The connections to a SQLite file, and those that wait for the one that writes.

use super::Pools;
use anyhow::Context;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::{
    str::FromStr,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

/// The readers and the writer of a file.
pub(super) async fn open(url: &str) -> anyhow::Result<Pools> {
    let options = SqliteConnectOptions::from_str(url)
        .context("DATABASE_URL is not understood")?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // Rows come from a thread of their own; with room for more it is woken less often.
        .row_buffer_size(1_000)
        .busy_timeout(Duration::from_secs(10))
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF")
        .pragma("cache_size", "-65536")
        // Pages that an import changes again and again are copied into the file every 128 MB, not every 4 MB.
        .pragma("wal_autocheckpoint", "32768")
        // And what the log took beyond 16 MB is given back afterwards.
        .pragma("journal_size_limit", "16777216")
        .pragma("temp_store", "MEMORY");
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(options.clone())
        .await
        .with_context(|| format!("the database file of {url} cannot be opened"))?;
    let read = SqlitePoolOptions::new()
        .max_connections(8)
        // What readers ask again and again is in the index; the rest the system keeps for all of them at once.
        .connect_lazy_with(options.read_only(true).pragma("query_only", "ON").pragma("cache_size", "-16384"));
    Ok(Pools::Sqlite { read, write })
}

/// One of those that wait, until it is dropped.
pub(super) struct Waits<'a>(&'a AtomicUsize);

impl Waits<'_> {
    pub fn among(all: &AtomicUsize) -> Waits<'_> {
        all.fetch_add(1, Ordering::Relaxed);
        Waits(all)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

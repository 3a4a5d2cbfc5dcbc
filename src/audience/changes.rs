//! The table of changes: whom something was changed about, and how far each copy of the contacts has read it.
//!
//! Every copy, in memory or in a file, has a token with its position among the settings; changes that no token needs
//! any more are removed.
//!
//! Invariant: whoever reads changes is told, in the same snapshot, when some were removed that it has not seen. Its
//! copy is then worth nothing, and no count is ever made of it.

use super::index::Position;
use crate::{
    db::{Dialect, Tx},
    error::Result,
    time::{MICROS_PER_DAY, Micros},
};
use anyhow::Context;

/// A token that nobody has renewed for so long is of a portal that is gone.
const TOKEN_LIFE: Micros = 30 * MICROS_PER_DAY;

/// A line of the table.
pub struct Change {
    pub number: i64,
    /// What tells whether all changes before it have appeared.
    pub mark: i64,
    pub contact: i64,
}

impl Position {
    /// Notes changes that were taken up; below `next` there are no others.
    pub fn pass(&mut self, changes: &[Change], next: i64) {
        self.next = next;
        self.ahead.extend(changes.iter().map(|change| (change.number, change.mark)));
        self.ahead.retain(|_, mark| *mark >= next);
    }
}

/// Where marks count on: on PostgreSQL the server's own number, since a copy that is put back elsewhere meets other
/// transactions; a SQLite file takes its numbers along.
///
/// # Errors
/// When the database does not answer.
pub async fn place(tx: &mut Tx) -> Result<String> {
    if tx.dialect() == Dialect::Sqlite {
        return Ok("file".into());
    }
    let may_ask = "SELECT has_function_privilege('pg_control_system()', 'EXECUTE')";
    let sql = match tx.query(may_ask).scalar().await? {
        true => "SELECT CAST(system_identifier AS TEXT) FROM pg_control_system()",
        // The moment at which a server was started is as much its own; after the next start all contacts are read.
        false => "SELECT CAST(EXTRACT(EPOCH FROM pg_postmaster_start_time()) AS TEXT)",
    };
    tx.query(sql).scalar().await
}

/// The mark below which no more changes will appear. It is read before the changes themselves.
pub async fn mark(tx: &mut Tx) -> Result<i64> {
    let sql = match tx.dialect() {
        // Not the largest number in the table, which is empty when all has been read.
        Dialect::Sqlite => {
            "SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'contact_changes'), 0) + 1"
        }
        Dialect::Postgres => "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint",
    };
    tx.query(sql).scalar().await
}

/// On SQLite changes appear in the order of their numbers; on PostgreSQL transactions overlap, and a number may appear
/// after a larger one: there the transactions are the marks.
fn mark_column(tx: &Tx) -> &'static str {
    if tx.dialect() == Dialect::Sqlite { "seq" } else { "xid" }
}

/// The first changes that a copy at this position has not seen; `None` when some of them were removed.
pub async fn unseen(tx: &mut Tx, place: &str, position: &Position, most: i64) -> Result<Option<Vec<Change>>> {
    /// In place of a number, when the copy is lost.
    const LOST: i64 = -1;
    let mark = mark_column(tx);
    let most = most.saturating_add(i64::try_from(position.ahead.len()).unwrap_or(i64::MAX));
    let sql = format!(
        "SELECT {LOST}, 0, 0 FROM settings WHERE key = $3 AND CAST(value AS BIGINT) > $1
         UNION ALL SELECT * FROM (SELECT seq, {mark}, contact_id FROM contact_changes WHERE {mark} >= $1
                                  ORDER BY {mark}, seq LIMIT $2) AS c"
    );
    let query = tx.query(sql).bind(position.next).bind(most).bind(removed_key(place));
    let mut rows: Vec<(i64, i64, i64)> = query.all().await?;
    if rows.iter().any(|(number, _, _)| *number == LOST) {
        return Ok(None);
    }
    rows.sort_by_key(|(number, mark, _)| (*mark, *number));
    let unseen = rows.into_iter().filter(|(number, _, _)| !position.ahead.contains_key(number));
    Ok(Some(unseen.map(|(number, mark, contact)| Change { number, mark, contact }).collect()))
}

/// The name of a new copy.
pub fn new_token() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).context("the system gives no random bytes")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What stands before a token among the settings.
const TOKEN: &str = "index.";

fn token_key(token: &str) -> String {
    format!("{TOKEN}{token}")
}

/// What is stored under a token.
struct Held<'a> {
    /// Below it, all changes have been read.
    next: i64,
    /// When the token was last renewed.
    at: Micros,
    place: &'a str,
}

impl Held<'_> {
    fn parse(value: &str) -> Option<Held<'_>> {
        let mut parts = value.splitn(3, ' ');
        let (next, at) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Held { next, at, place: parts.next()? })
    }
}

fn removed_key(place: &str) -> String {
    format!("removed_changes.{place}")
}

/// Notes that a copy has read all changes below `next`; it takes the place of `old`.
pub async fn register(
    tx: &mut Tx,
    place: &str,
    token: &str,
    old: Option<&str>,
    next: i64,
    now: Micros,
) -> Result<()> {
    if let Some(old) = old {
        forget(tx, old).await?;
    }
    tx.query("INSERT INTO settings (key, value) VALUES ($1, $2)")
        .bind(token_key(token))
        .bind(format!("{next} {now} {place}"))
        .execute()
        .await?;
    Ok(())
}

/// Whether this database, at this place, knows a copy that has read all changes below `next`.
pub async fn knows(tx: &mut Tx, place: &str, token: &str, next: i64) -> Result<bool> {
    let sql = "SELECT value FROM settings WHERE key = $1";
    let value: Option<(String,)> = tx.query(sql).bind(token_key(token)).optional().await?;
    let is_here = value.is_some_and(|(value,)| Held::parse(&value).is_some_and(|held| held.place == place));
    Ok(is_here && next <= mark(tx).await?)
}

/// Forgets a copy.
pub async fn forget(tx: &mut Tx, token: &str) -> Result<()> {
    tx.query("DELETE FROM settings WHERE key = $1").bind(token_key(token)).execute().await?;
    Ok(())
}

/// Removes changes that no copy needs any more, and the tokens of copies that are gone; how many changes.
pub async fn remove_read(tx: &mut Tx, now: Micros) -> Result<u64> {
    let place = place(tx).await?;
    let tokens: Vec<(String, String)> =
        tx.query(format!("SELECT key, value FROM settings WHERE key LIKE '{TOKEN}%'")).all().await?;
    let mut oldest = mark(tx).await?;
    for (key, value) in tokens {
        match Held::parse(&value).filter(|held| held.place == place && held.at > now - TOKEN_LIFE) {
            Some(held) => oldest = oldest.min(held.next),
            None => forget(tx, key.trim_start_matches(TOKEN)).await?,
        }
    }
    let mark = mark_column(tx);
    let removed = format!("DELETE FROM contact_changes WHERE {mark} < $1");
    let removed = tx.query(removed).bind(oldest).execute().await?;
    if removed > 0 {
        tx.query(
            "INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value =
             CASE WHEN CAST(settings.value AS BIGINT) < CAST(excluded.value AS BIGINT) THEN excluded.value
                  ELSE settings.value END",
        )
        .bind(removed_key(&place))
        .bind(oldest.to_string())
        .execute()
        .await?;
    }
    Ok(removed)
}

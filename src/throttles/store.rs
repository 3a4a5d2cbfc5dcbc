//! The throttles table. `blocked_until` is the end of an account's wait, or the moment at which an address's burst is
//! whole again.

use crate::{db::Tx, error::Result, time::Micros};

/// Counts one more try unless the key is blocked; how many there are now. The row stays locked until the commit.
pub async fn count(tx: &mut Tx, key: &str, now: Micros, forget_before: Micros) -> Result<Option<i64>> {
    let row: Option<(i64,)> = tx
        .query(
            "INSERT INTO throttles (key, failures, blocked_until, updated_at)
             VALUES ($1, 1, $2, $2)
             ON CONFLICT (key) DO UPDATE
             SET failures = CASE WHEN throttles.updated_at < $3 THEN 1 ELSE throttles.failures + 1 END,
                 updated_at = $2
             WHERE throttles.blocked_until <= $2
             RETURNING failures",
        )
        .bind(key.to_string())
        .bind(now)
        .bind(forget_before)
        .optional()
        .await?;
    Ok(row.map(|(failures,)| failures))
}

pub async fn block(tx: &mut Tx, key: &str, until: Micros) -> Result<()> {
    tx.query("UPDATE throttles SET blocked_until = $2 WHERE key = $1")
        .bind(key.to_string())
        .bind(until)
        .execute()
        .await?;
    Ok(())
}

pub async fn blocked_until(tx: &mut Tx, key: &str) -> Result<Micros> {
    let row: Option<(Micros,)> = tx
        .query("SELECT blocked_until FROM throttles WHERE key = $1")
        .bind(key.to_string())
        .optional()
        .await?;
    Ok(row.map_or(0, |(until,)| until))
}

/// Takes one try out of a burst that refills at a pace; `false` when none is left.
pub async fn spend(tx: &mut Tx, key: &str, now: Micros, pace: Micros, slack: Micros) -> Result<bool> {
    let spent = tx
        .query(
            "INSERT INTO throttles (key, failures, blocked_until, updated_at)
             VALUES ($1, 1, $2 + $3, $2)
             ON CONFLICT (key) DO UPDATE
             SET failures = throttles.failures + 1,
                 blocked_until = $3 + CASE WHEN throttles.blocked_until > $2 THEN throttles.blocked_until ELSE $2 END,
                 updated_at = $2
             WHERE throttles.blocked_until <= $2 + $4",
        )
        .bind(key.to_string())
        .bind(now)
        .bind(pace)
        .bind(slack)
        .execute()
        .await?;
    Ok(spent > 0)
}

pub async fn give_back(tx: &mut Tx, key: &str, pace: Micros) -> Result<()> {
    tx.query("UPDATE throttles SET blocked_until = blocked_until - $2 WHERE key = $1")
        .bind(key.to_string())
        .bind(pace)
        .execute()
        .await?;
    Ok(())
}

pub async fn forget(tx: &mut Tx, key: &str) -> Result<()> {
    tx.query("DELETE FROM throttles WHERE key = $1").bind(key.to_string()).execute().await?;
    Ok(())
}

pub async fn purge(tx: &mut Tx, before: Micros) -> Result<u64> {
    tx.query("DELETE FROM throttles WHERE updated_at < $1 AND blocked_until < $1")
        .bind(before)
        .execute()
        .await
}

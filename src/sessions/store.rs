//! The sessions table.

use super::{Owner, Session};
use crate::{db::Tx, error::Result, ids::StaffId, time::Micros};

pub async fn load(tx: &mut Tx, hash: &str, seen_after: Micros, now: Micros) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .query("SELECT state FROM sessions WHERE key_hash = $1 AND seen_at > $2 AND expires_at > $3")
        .bind(hash.to_string())
        .bind(seen_after)
        .bind(now)
        .optional()
        .await?;
    Ok(row.map(|(state,)| state))
}

pub async fn insert(
    tx: &mut Tx,
    hash: &str,
    state: &str,
    owner: &Owner,
    now: Micros,
    expires_at: Micros,
) -> Result<()> {
    tx.query(
        "INSERT INTO sessions (key_hash, staff_id, state, handle, address, agent, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
    )
    .bind(hash.to_string())
    .bind(owner.staff_id)
    .bind(state.to_string())
    .bind(owner.handle.clone())
    .bind(owner.address.clone())
    .bind(owner.agent.clone())
    .bind(now)
    .bind(expires_at)
    .execute()
    .await?;
    Ok(())
}

pub async fn update(
    tx: &mut Tx,
    hash: &str,
    state: &str,
    staff_id: Option<StaffId>,
    now: Micros,
) -> Result<bool> {
    let changed = tx
        .query("UPDATE sessions SET state = $2, staff_id = $3, seen_at = $4 WHERE key_hash = $1")
        .bind(hash.to_string())
        .bind(state.to_string())
        .bind(staff_id)
        .bind(now)
        .execute()
        .await?;
    Ok(changed > 0)
}

pub async fn is_due(tx: &mut Tx, handle: &str, before: Micros) -> Result<bool> {
    let due: i64 = tx
        .query("SELECT COUNT(*) FROM sessions WHERE handle = $1 AND seen_at < $2")
        .bind(handle.to_string())
        .bind(before)
        .scalar()
        .await?;
    Ok(due > 0)
}

pub async fn touch(tx: &mut Tx, handle: &str, now: Micros) -> Result<()> {
    tx.query("UPDATE sessions SET seen_at = $2 WHERE handle = $1 AND seen_at < $2")
        .bind(handle.to_string())
        .bind(now)
        .execute()
        .await?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, hash: &str) -> Result<()> {
    tx.query("DELETE FROM sessions WHERE key_hash = $1").bind(hash.to_string()).execute().await?;
    Ok(())
}

pub async fn list(
    tx: &mut Tx,
    staff_id: Option<StaffId>,
    seen_after: Micros,
    now: Micros,
) -> Result<Vec<Session>> {
    tx.query(
        "SELECT handle, address, agent, created_at, seen_at
         FROM sessions
         WHERE staff_id = $1 AND seen_at > $2 AND expires_at > $3
         ORDER BY seen_at DESC, handle",
    )
    .bind(staff_id)
    .bind(seen_after)
    .bind(now)
    .all()
    .await
}

pub async fn revoke(tx: &mut Tx, staff_id: Option<StaffId>, handle: &str) -> Result<bool> {
    let ended = tx
        .query("DELETE FROM sessions WHERE staff_id = $1 AND handle = $2")
        .bind(staff_id)
        .bind(handle.to_string())
        .execute()
        .await?;
    Ok(ended > 0)
}

pub async fn purge(tx: &mut Tx, seen_before: Micros, now: Micros) -> Result<u64> {
    tx.query("DELETE FROM sessions WHERE seen_at <= $1 OR expires_at <= $2")
        .bind(seen_before)
        .bind(now)
        .execute()
        .await
}

pub async fn end_all(tx: &mut Tx, staff_id: StaffId, but: &str) -> Result<i64> {
    let ended = tx
        .query("DELETE FROM sessions WHERE staff_id = $1 AND handle <> $2")
        .bind(staff_id)
        .bind(but.to_string())
        .execute()
        .await?;
    Ok(i64::try_from(ended).unwrap_or(i64::MAX))
}

//! The one_time_links table.

use super::Link;
use crate::{db::Tx, error::Result, ids::StaffId, time::Micros};

pub async fn insert(
    tx: &mut Tx,
    hash: &str,
    purpose: &'static str,
    staff_id: Option<StaffId>,
    now: Micros,
    expires_at: Micros,
) -> Result<()> {
    tx.query(
        "INSERT INTO one_time_links (token_hash, purpose, staff_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(hash.to_string())
    .bind(purpose)
    .bind(staff_id)
    .bind(now)
    .bind(expires_at)
    .execute()
    .await?;
    Ok(())
}

pub async fn lookup(tx: &mut Tx, hash: &str, purpose: &'static str, now: Micros) -> Result<Option<Link>> {
    tx.query(
        "SELECT staff_id, expires_at
         FROM one_time_links
         WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3",
    )
    .bind(hash.to_string())
    .bind(purpose)
    .bind(now)
    .optional()
    .await
}

pub async fn take(tx: &mut Tx, hash: &str, purpose: &'static str, now: Micros) -> Result<Option<Link>> {
    tx.query(
        "UPDATE one_time_links
         SET used_at = $3
         WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
         RETURNING staff_id, expires_at",
    )
    .bind(hash.to_string())
    .bind(purpose)
    .bind(now)
    .optional()
    .await
}

pub async fn pending(
    tx: &mut Tx,
    staff_id: StaffId,
    purpose: &'static str,
    now: Micros,
) -> Result<Option<Link>> {
    tx.query(
        "SELECT staff_id, expires_at
         FROM one_time_links
         WHERE staff_id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
         ORDER BY expires_at DESC
         LIMIT 1",
    )
    .bind(staff_id)
    .bind(purpose)
    .bind(now)
    .optional()
    .await
}

pub async fn end(tx: &mut Tx, staff_id: Option<StaffId>, purpose: Option<&'static str>) -> Result<()> {
    tx.query(
        "DELETE FROM one_time_links WHERE staff_id = $1 AND ($2 IS NULL OR purpose = $2) AND used_at IS NULL",
    )
    .bind(staff_id)
    .bind(purpose)
    .execute()
    .await?;
    Ok(())
}

pub async fn purge(tx: &mut Tx, before: Micros) -> Result<u64> {
    tx.query("DELETE FROM one_time_links WHERE expires_at < $1").bind(before).execute().await
}

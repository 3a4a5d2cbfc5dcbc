//! All SQL of drafts.

use super::Draft;
use crate::{db::Tx, error::Result, ids::StaffId, time::Micros};

pub async fn lookup(tx: &mut Tx, id: StaffId, key: &str) -> Result<Option<Draft>> {
    tx.query("SELECT key, body, updated_at FROM drafts WHERE staff_id = $1 AND key = $2")
        .bind(id)
        .bind(key.to_string())
        .optional()
        .await
}

pub async fn list(tx: &mut Tx, id: StaffId, start: &str) -> Result<Vec<Draft>> {
    tx.query(
        "SELECT key, body, updated_at
         FROM drafts
         WHERE staff_id = $1 AND substr(key, 1, length($2)) = $2
         ORDER BY updated_at DESC, key",
    )
    .bind(id)
    .bind(start.to_string())
    .all()
    .await
}

/// The keys alone: a draft may be long.
pub async fn keys(tx: &mut Tx, id: StaffId, start: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .query("SELECT key FROM drafts WHERE staff_id = $1 AND substr(key, 1, length($2)) = $2")
        .bind(id)
        .bind(start.to_string())
        .all()
        .await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

/// How many drafts have keys that begin with this.
pub async fn count(tx: &mut Tx, id: StaffId, start: &str) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM drafts WHERE staff_id = $1 AND substr(key, 1, length($2)) = $2")
        .bind(id)
        .bind(start.to_string())
        .scalar()
        .await
}

pub async fn keep(tx: &mut Tx, id: StaffId, key: &str, body: &str, now: Micros) -> Result<()> {
    tx.query(
        "INSERT INTO drafts (staff_id, key, body, updated_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (staff_id, key) DO UPDATE
         SET body = excluded.body, updated_at = excluded.updated_at",
    )
    .bind(id)
    .bind(key.to_string())
    .bind(body.to_string())
    .bind(now)
    .execute()
    .await?;
    Ok(())
}

pub async fn discard(tx: &mut Tx, id: StaffId, key: &str) -> Result<()> {
    tx.query("DELETE FROM drafts WHERE staff_id = $1 AND key = $2")
        .bind(id)
        .bind(key.to_string())
        .execute()
        .await?;
    Ok(())
}

/// Of the drafts whose keys begin with this, all but the newest go.
pub async fn keep_newest(tx: &mut Tx, id: StaffId, start: &str, most: i64) -> Result<()> {
    tx.query(
        "DELETE FROM drafts
         WHERE staff_id = $1 AND substr(key, 1, length($2)) = $2 AND key NOT IN (
             SELECT key FROM drafts WHERE staff_id = $1 AND substr(key, 1, length($2)) = $2
             ORDER BY updated_at DESC, key LIMIT $3)",
    )
    .bind(id)
    .bind(start.to_string())
    .bind(most)
    .execute()
    .await?;
    Ok(())
}

pub async fn purge(tx: &mut Tx, start: &str, before: Micros) -> Result<u64> {
    tx.query("DELETE FROM drafts WHERE substr(key, 1, length($1)) = $1 AND updated_at <= $2")
        .bind(start.to_string())
        .bind(before)
        .execute()
        .await
}

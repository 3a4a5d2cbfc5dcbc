//! The form_keys table.

use crate::{db::Tx, error::Result, ids::StaffId, time::Micros};

pub async fn claim(tx: &mut Tx, key: &str, staff_id: StaffId, now: Micros) -> Result<bool> {
    let claimed = tx
        .query(
            "INSERT INTO form_keys (key, staff_id, location, created_at)
             VALUES ($1, $2, '/', $3)
             ON CONFLICT DO NOTHING",
        )
        .bind(key.to_string())
        .bind(staff_id)
        .bind(now)
        .execute()
        .await?;
    Ok(claimed > 0)
}

pub async fn path(tx: &mut Tx, key: &str) -> Result<String> {
    tx.query("SELECT location FROM form_keys WHERE key = $1").bind(key.to_string()).scalar().await
}

pub async fn remember(tx: &mut Tx, key: &str, path: &str) -> Result<()> {
    tx.query("UPDATE form_keys SET location = $2 WHERE key = $1")
        .bind(key.to_string())
        .bind(path.to_string())
        .execute()
        .await?;
    Ok(())
}

pub async fn purge(tx: &mut Tx, before: Micros) -> Result<u64> {
    tx.query("DELETE FROM form_keys WHERE created_at < $1").bind(before).execute().await
}

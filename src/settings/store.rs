//! The settings table.

use crate::{db::Tx, error::Result};

pub async fn all(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    tx.query("SELECT key, value FROM settings").all().await
}

pub async fn set(tx: &mut Tx, key: &'static str, value: String) -> Result<()> {
    tx.query(
        "INSERT INTO settings (key, value)
         VALUES ($1, $2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .bind(key)
    .bind(value)
    .execute()
    .await?;
    Ok(())
}

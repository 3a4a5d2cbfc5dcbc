//! What a migration cannot say in SQL: keys that only we can fold, filled in for rows from before.
//!
//! Each step looks for rows that lack the key, so that it does nothing on a database that is up to date, and may run in
//! several processes at once.

use super::{Db, Tx};
use crate::{error::Result, text::fold};

/// Rows that are filled in one transaction.
const BATCH: i64 = 1_000;

/// A text and its key.
struct Keyed {
    table: &'static str,
    text: &'static str,
    key: &'static str,
}

const KEYED: [Keyed; 2] = [
    Keyed { table: "products", text: "name", key: "name_key" },
    Keyed { table: "customer_groups", text: "description", key: "description_key" },
];

/// Brings the rows up to date after the tables are.
pub async fn run(db: &Db) -> Result<()> {
    for keyed in &KEYED {
        let mut after = 0;
        loop {
            let rows = keyed.missing(&mut db.read().await?, after).await?;
            let Some((last, _)) = rows.last() else { break };
            after = *last;
            let mut tx = db.write().await?;
            for (id, text) in &rows {
                keyed.fill(&mut tx, *id, text).await?;
            }
            tx.commit().await?;
        }
    }
    Ok(())
}

impl Keyed {
    async fn missing(&self, tx: &mut Tx, after: i64) -> Result<Vec<(i64, String)>> {
        let Keyed { table, text, key } = self;
        let sql = format!(
            "SELECT id, {text} FROM {table} WHERE id > $1 AND {key} = '' AND {text} <> '' ORDER BY id LIMIT $2"
        );
        tx.query(sql).bind(after).bind(BATCH).all().await
    }

    async fn fill(&self, tx: &mut Tx, id: i64, text: &str) -> Result<()> {
        let Keyed { table, key, .. } = self;
        let sql = format!("UPDATE {table} SET {key} = $2 WHERE id = $1");
        tx.query(sql).bind(id).bind(fold(text)).execute().await?;
        Ok(())
    }
}

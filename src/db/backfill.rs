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
    contacts(db).await
}

/// Contacts are many: a setting that a migration made says whether there are any from before, and up to which one they
/// are done.
async fn contacts(db: &Db) -> Result<()> {
    const DONE: &str = "SELECT value FROM settings WHERE key = 'backfill.contacts'";
    type Row = (i64, Option<String>, String, String);
    loop {
        let mut tx = db.read().await?;
        let Some((done,)) = tx.query(DONE).optional::<(String,)>().await? else { return Ok(()) };
        let query = tx.query(
            "SELECT id, region, post_code, job_title FROM contacts WHERE id > $1 ORDER BY id LIMIT $2",
        );
        let rows: Vec<Row> = query.bind(done.parse::<i64>().unwrap_or(0)).bind(BATCH).all().await?;
        drop(tx);
        let mut tx = db.write().await?;
        let Some((last, ..)) = rows.last() else {
            tx.query("DELETE FROM settings WHERE key = 'backfill.contacts'").execute().await?;
            tx.commit().await?;
            return Ok(());
        };
        let keys: Vec<_> = rows
            .iter()
            .map(|(id, region, post_code, job_title)| {
                (id, fold(region.as_deref().unwrap_or_default()), fold(post_code), fold(job_title))
            })
            .collect();
        let sql = format!(
            "UPDATE contacts
             SET region_key = r.value ->> 1, post_code_key = r.value ->> 2, job_title_key = r.value ->> 3
             FROM {} WHERE contacts.id = CAST(r.value ->> 0 AS BIGINT)",
            tx.dialect().json_rows()
        );
        tx.query(sql).bind(serde_json::to_string(&keys)?).execute().await?;
        let done = tx.query("UPDATE settings SET value = $1 WHERE key = 'backfill.contacts'");
        done.bind(last.to_string()).execute().await?;
        tx.commit().await?;
    }
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

//! Looks pasted addresses up: all of them as one JSON parameter, and what is found as one JSON text, since rows cost more
//! to hand over than to find.

use crate::{db::Tx, error::Result, ids::GroupId};

/// Addresses in one statement.
const BATCH: usize = 200_000;

/// The numbers of the keys that contacts have, and whether they agreed to e-mail.
pub async fn contacts_of<S: AsRef<str>>(tx: &mut Tx, keys: &[S]) -> Result<Vec<(i64, bool)>> {
    let rows = tx.dialect().json_rows();
    let packed = tx
        .dialect()
        .json_packed("CAST(r.value ->> 1 AS BIGINT), CASE WHEN c.consent_email THEN 1 ELSE 0 END");
    let sql = format!("SELECT {packed} FROM {rows} JOIN contacts c ON c.email_key = r.value ->> 0");
    let mut found = Vec::new();
    for (batch, keys) in keys.chunks(BATCH).enumerate() {
        let packed: String = tx.query(sql.clone()).bind(numbered(batch, keys)?).scalar().await?;
        let here: Vec<(i64, i64)> = serde_json::from_str(&packed)?;
        found.extend(here.into_iter().map(|(number, consent)| (number, consent == 1)));
    }
    Ok(found)
}

/// The numbers of the keys that are in the group.
pub async fn members_of<S: AsRef<str>>(tx: &mut Tx, group: GroupId, keys: &[S]) -> Result<Vec<i64>> {
    let rows = tx.dialect().json_rows();
    let packed = tx.dialect().json_packed("CAST(r.value ->> 1 AS BIGINT)");
    let sql = format!(
        "SELECT {packed}
         FROM {rows}
         JOIN group_addresses a ON a.email_key = r.value ->> 0 AND a.group_id = $2"
    );
    let mut found = Vec::new();
    for (batch, keys) in keys.chunks(BATCH).enumerate() {
        let packed: String = tx.query(sql.clone()).bind(numbered(batch, keys)?).bind(group).scalar().await?;
        let here: Vec<(i64,)> = serde_json::from_str(&packed)?;
        found.extend(here.into_iter().map(|(number,)| number));
    }
    Ok(found)
}

/// `[["a@b.de", 0], …]`
fn numbered<S: AsRef<str>>(batch: usize, keys: &[S]) -> Result<String> {
    let first = batch * BATCH;
    let rows: Vec<(&str, usize)> =
        keys.iter().enumerate().map(|(i, key)| (key.as_ref(), first + i)).collect();
    Ok(serde_json::to_string(&rows)?)
}

//! Looks pasted addresses up: all of them as one JSON parameter.

use crate::{db::Tx, error::Result, ids::GroupId};

/// Addresses in one statement.
const BATCH: usize = 200_000;

/// The numbers of the keys that contacts have, with their consent to e-mail.
pub async fn contacts_of<S: AsRef<str>>(tx: &mut Tx, keys: &[S]) -> Result<Vec<(i64, Option<bool>)>> {
    let rows = tx.dialect().json_rows();
    let sql = format!(
        "SELECT CAST(r.value ->> 1 AS BIGINT), c.consent_email
         FROM {rows}
         JOIN contacts c ON c.email_key = r.value ->> 0"
    );
    let mut found = Vec::new();
    for (batch, keys) in keys.chunks(BATCH).enumerate() {
        found.extend(tx.query(sql.clone()).bind(numbered(batch, keys)?).all::<(i64, Option<bool>)>().await?);
    }
    Ok(found)
}

/// The numbers of the keys that are in the group.
pub async fn members_of<S: AsRef<str>>(tx: &mut Tx, group: GroupId, keys: &[S]) -> Result<Vec<(i64,)>> {
    let rows = tx.dialect().json_rows();
    let sql = format!(
        "SELECT CAST(r.value ->> 1 AS BIGINT)
         FROM {rows}
         JOIN group_addresses a ON a.email_key = r.value ->> 0 AND a.group_id = $2"
    );
    let mut found = Vec::new();
    for (batch, keys) in keys.chunks(BATCH).enumerate() {
        found.extend(tx.query(sql.clone()).bind(numbered(batch, keys)?).bind(group).all::<(i64,)>().await?);
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

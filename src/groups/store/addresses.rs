//! The addresses of known user groups. Long lists travel as one JSON parameter.

use crate::{
    contacts::Named,
    db::{Tx, like},
    error::Result,
    groups::{Address, Member},
    ids::GroupId,
    time::Micros,
};

/// Rows in one statement.
const BATCH: usize = 20_000;

/// Adds the addresses that are not in the group yet, and tells how many those are.
pub async fn add_addresses(tx: &mut Tx, id: GroupId, list: &[Address], now: Micros) -> Result<i64> {
    let rows = tx.dialect().json_rows();
    let sql = format!(
        "INSERT INTO group_addresses (group_id, email_key, email, name, added_at)
         SELECT $2, r.value ->> 0, r.value ->> 1, r.value ->> 2, $3 FROM {rows} WHERE TRUE
         ON CONFLICT DO NOTHING"
    );
    let mut added = 0;
    for batch in list.chunks(BATCH) {
        let rows: Vec<_> = batch.iter().map(|a| (a.email.key(), a.email.as_str(), a.name.as_str())).collect();
        let json = serde_json::to_string(&rows)?;
        added += tx.query(sql.clone()).bind(json).bind(id).bind(now).execute().await?;
    }
    Ok(i64::try_from(added).unwrap_or(i64::MAX))
}

/// Removes addresses by their keys, and tells how many were there.
pub async fn remove_addresses(tx: &mut Tx, id: GroupId, keys: &[String]) -> Result<i64> {
    let rows = tx.dialect().json_rows();
    let sql = format!(
        "DELETE FROM group_addresses
         WHERE group_id = $2
           AND email_key IN (SELECT r.value ->> 0 FROM {rows})"
    );
    let mut removed = 0;
    for batch in keys.chunks(BATCH) {
        let rows: Vec<_> = batch.iter().map(|key| (key,)).collect();
        removed += tx.query(sql.clone()).bind(serde_json::to_string(&rows)?).bind(id).execute().await?;
    }
    Ok(i64::try_from(removed).unwrap_or(i64::MAX))
}

pub async fn address_keys(tx: &mut Tx, id: GroupId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        tx.query("SELECT email_key FROM group_addresses WHERE group_id = $1").bind(id).all().await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

pub async fn address_count(tx: &mut Tx, id: GroupId) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM group_addresses WHERE group_id = $1").bind(id).scalar().await
}

pub async fn copy_addresses(tx: &mut Tx, from: GroupId, to: GroupId, now: Micros) -> Result<()> {
    tx.query(
        "INSERT INTO group_addresses (group_id, email_key, email, name, added_at)
         SELECT $2, email_key, email, name, $3 FROM group_addresses WHERE group_id = $1",
    )
    .bind(from)
    .bind(to)
    .bind(now)
    .execute()
    .await?;
    Ok(())
}

pub async fn addresses(
    tx: &mut Tx,
    id: GroupId,
    words: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<Member>> {
    tx.query(
        "SELECT a.email_key, a.email, COALESCE(NULLIF(a.name, ''), c.name, '') AS name, a.added_at,
                c.id AS contact_id
         FROM group_addresses a
         LEFT JOIN contacts c ON c.email_key = a.email_key
         WHERE a.group_id = $1
           AND a.email_key > $2
           AND ($3 = '' OR a.email_key LIKE $4 ESCAPE '\\' OR c.name_key LIKE $4 ESCAPE '\\')
         ORDER BY a.email_key
         LIMIT $5",
    )
    .bind(id)
    .bind(after.to_string())
    .bind(words.to_string())
    .bind(format!("%{}%", like(words)))
    .bind(limit)
    .all()
    .await
}

/// At most `limit` pending addresses after the one with key `after`.
pub async fn pending_after(tx: &mut Tx, id: GroupId, after: &str, limit: i64) -> Result<Vec<Named>> {
    tx.query(
        "SELECT a.email, a.email_key, a.name
         FROM group_addresses a
         WHERE a.group_id = $1
           AND a.email_key > $2
           AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.email_key = a.email_key)
         ORDER BY a.email_key
         LIMIT $3",
    )
    .bind(id)
    .bind(after.to_string())
    .bind(limit)
    .all()
    .await
}

pub async fn pending(tx: &mut Tx, id: GroupId) -> Result<i64> {
    tx.query(
        "SELECT COUNT(*) FROM group_addresses a
         WHERE a.group_id = $1
           AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.email_key = a.email_key)",
    )
    .bind(id)
    .scalar()
    .await
}

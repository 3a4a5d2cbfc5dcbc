//! The tables of codes and of who has them.

use super::{Code, Held, Kind, NewCode};
use crate::{
    db::{self, Tx},
    error::{Error, Result},
    ids::{CodeId, ContactId},
    text::fold,
    time::Micros,
};
use std::collections::BTreeSet;

const COLUMNS: &str = "k.id, k.kind, k.code, k.name, k.version";

#[derive(sqlx::FromRow)]
struct Row {
    id: CodeId,
    kind: String,
    code: String,
    name: String,
    version: i64,
}

impl Row {
    /// `None` for kinds of a newer Muster.
    fn code(self) -> Option<Code> {
        let kind = Kind::from_key(&self.kind)?;
        Some(Code { id: self.id, kind, code: self.code, name: self.name, version: self.version })
    }
}

pub async fn all(tx: &mut Tx) -> Result<Vec<Code>> {
    let rows: Vec<Row> =
        tx.query(format!("SELECT {COLUMNS} FROM codes k ORDER BY k.kind, k.name_key, k.id")).all().await?;
    Ok(rows.into_iter().filter_map(Row::code).collect())
}

pub async fn find(tx: &mut Tx, id: CodeId) -> Result<Code> {
    let row: Row = tx.query(format!("SELECT {COLUMNS} FROM codes k WHERE k.id = $1")).bind(id).one().await?;
    row.code().ok_or(Error::NotFound)
}

pub async fn insert(tx: &mut Tx, kind: Kind, new: &NewCode, now: Micros) -> Result<Option<CodeId>> {
    let row: Option<(CodeId,)> = tx
        .query(
            "INSERT INTO codes (kind, code, code_key, name, name_key, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING
             RETURNING id",
        )
        .bind(kind.key())
        .bind(new.code.clone())
        .bind(fold(&new.code))
        .bind(new.name.clone())
        .bind(fold(&new.name))
        .bind(now)
        .optional()
        .await?;
    Ok(row.map(|(id,)| id))
}

pub async fn update(tx: &mut Tx, (id, version): (CodeId, i64), new: &NewCode) -> Result<u64> {
    tx.query(
        "UPDATE codes
         SET code = $1, code_key = $2, name = $3, name_key = $4, version = version + 1
         WHERE id = $5 AND version = $6",
    )
    .bind(new.code.clone())
    .bind(fold(&new.code))
    .bind(new.name.clone())
    .bind(fold(&new.name))
    .bind(id)
    .bind(version)
    .execute()
    .await
}

pub async fn delete(tx: &mut Tx, (id, version): (CodeId, i64)) -> Result<u64> {
    tx.query("DELETE FROM codes WHERE id = $1 AND version = $2").bind(id).bind(version).execute().await
}

pub async fn count(tx: &mut Tx, code: &Code) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM held_codes WHERE code_id = $1").bind(code.id).scalar().await
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    #[sqlx(flatten)]
    row: Row,
    inherited: bool,
}

pub async fn held(tx: &mut Tx, contact: ContactId) -> Result<Vec<Held>> {
    let rows: Vec<HeldRow> = tx
        .query(format!(
            "SELECT {COLUMNS}, h.inherited
             FROM held_codes h
             JOIN codes k ON k.id = h.code_id
             WHERE h.contact_id = $1
             ORDER BY k.kind, k.name_key, k.id"
        ))
        .bind(contact)
        .all()
        .await?;
    let held = |one: HeldRow| Some(Held { inherited: one.inherited, code: one.row.code()? });
    Ok(rows.into_iter().filter_map(held).collect())
}

/// The own codes of contacts.
pub async fn own_of(tx: &mut Tx, contacts: &BTreeSet<ContactId>) -> Result<Vec<(ContactId, Kind, CodeId)>> {
    let these = db::json_numbers(tx.dialect(), "$1");
    let rows: Vec<(ContactId, String, CodeId)> = tx
        .query(format!(
            "SELECT o.contact_id, k.kind, o.code_id
             FROM contact_codes o
             JOIN codes k ON k.id = o.code_id
             WHERE o.contact_id IN {these}"
        ))
        .bind(serde_json::to_string(contacts)?)
        .all()
        .await?;
    let known =
        |(contact, kind, code): (ContactId, String, CodeId)| Some((contact, Kind::from_key(&kind)?, code));
    Ok(rows.into_iter().filter_map(known).collect())
}

/// The two numbers of each pair of a JSON array.
const PAIR: &str = "SELECT CAST(r.value ->> 0 AS BIGINT), CAST(r.value ->> 1 AS BIGINT)";

pub async fn give_all(tx: &mut Tx, pairs: &[(ContactId, CodeId)]) -> Result<()> {
    let rows = tx.dialect().json_rows();
    let sql = format!(
        "INSERT INTO contact_codes (contact_id, code_id) {PAIR} FROM {rows} WHERE TRUE ON CONFLICT DO NOTHING"
    );
    tx.query(sql).bind(serde_json::to_string(pairs)?).execute().await?;
    Ok(())
}

pub async fn take_all(tx: &mut Tx, pairs: &[(ContactId, CodeId)]) -> Result<()> {
    let rows = tx.dialect().json_rows();
    let sql = format!("DELETE FROM contact_codes WHERE (contact_id, code_id) IN ({PAIR} FROM {rows})");
    tx.query(sql).bind(serde_json::to_string(pairs)?).execute().await?;
    Ok(())
}

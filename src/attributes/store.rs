//! The tables of custom attributes and their values.

use super::{Attribute, Choice, Columns, Kind, NewAttribute};
use crate::{
    criteria::several,
    db::{Tx, json_numbers, like},
    error::Result,
    ids::{AttributeId, ContactId},
    time::Micros,
};

const COLUMNS: &str = "id, key, name, kind, choices, profile, version";

#[derive(sqlx::FromRow)]
struct Row {
    id: AttributeId,
    key: String,
    name: String,
    kind: String,
    choices: String,
    profile: String,
    version: i64,
}

impl Row {
    fn attribute(self) -> Attribute {
        Attribute {
            id: self.id,
            key: self.key,
            name: self.name,
            kind: Kind::from_key(&self.kind).unwrap_or(Kind::Text),
            choices: serde_json::from_str(&self.choices).unwrap_or_default(),
            profile: self.profile,
            version: self.version,
        }
    }
}

pub async fn all(tx: &mut Tx) -> Result<Vec<Attribute>> {
    let rows: Vec<Row> =
        tx.query(format!("SELECT {COLUMNS} FROM attributes ORDER BY position, id")).all().await?;
    Ok(rows.into_iter().map(Row::attribute).collect())
}

pub async fn find(tx: &mut Tx, id: AttributeId) -> Result<Attribute> {
    let row: Row = tx.query(format!("SELECT {COLUMNS} FROM attributes WHERE id = $1")).bind(id).one().await?;
    Ok(row.attribute())
}

pub async fn insert(
    tx: &mut Tx,
    key: &str,
    new: &NewAttribute,
    choices: &[Choice],
    now: Micros,
) -> Result<Option<AttributeId>> {
    let row: Option<(AttributeId,)> = tx
        .query(
            "INSERT INTO attributes (key, name, kind, choices, profile, position, created_at)
             SELECT $1, $2, $3, $4, $5, COALESCE(MAX(position), 0) + 1, $6
             FROM attributes
             WHERE TRUE
             ON CONFLICT DO NOTHING
             RETURNING id",
        )
        .bind(key.to_string())
        .bind(new.name.clone())
        .bind(new.kind.key())
        .bind(serde_json::to_string(choices)?)
        .bind(new.profile.clone())
        .bind(now)
        .optional()
        .await?;
    Ok(row.map(|(id,)| id))
}

pub async fn update(
    tx: &mut Tx,
    (id, version): (AttributeId, i64),
    new: &NewAttribute,
    choices: &[Choice],
) -> Result<u64> {
    tx.query(
        "UPDATE attributes
         SET name = $1, choices = $2, profile = $3, version = version + 1
         WHERE id = $4 AND version = $5",
    )
    .bind(new.name.clone())
    .bind(serde_json::to_string(choices)?)
    .bind(new.profile.clone())
    .bind(id)
    .bind(version)
    .execute()
    .await
}

pub async fn set_position(tx: &mut Tx, id: AttributeId, position: i64) -> Result<u64> {
    tx.query("UPDATE attributes SET position = $1 WHERE id = $2").bind(position).bind(id).execute().await
}

pub async fn delete(tx: &mut Tx, id: AttributeId, version: i64) -> Result<u64> {
    tx.query("DELETE FROM attributes WHERE id = $1 AND version = $2").bind(id).bind(version).execute().await
}

type Stored = (AttributeId, Option<String>, Option<i64>);

pub async fn values(tx: &mut Tx, contact: ContactId) -> Result<Vec<Stored>> {
    tx.query("SELECT attribute_id, text, number FROM attribute_values WHERE contact_id = $1")
        .bind(contact)
        .all()
        .await
}

pub async fn values_of(
    tx: &mut Tx,
    contacts: &[ContactId],
) -> Result<Vec<(ContactId, AttributeId, Option<String>, Option<i64>)>> {
    let these = json_numbers(tx.dialect(), "$1");
    tx.query(format!(
        "SELECT contact_id, attribute_id, text, number FROM attribute_values WHERE contact_id IN {these}"
    ))
    .bind(serde_json::to_string(contacts)?)
    .all()
    .await
}

pub async fn set_value(tx: &mut Tx, contact: ContactId, id: AttributeId, value: Columns) -> Result<()> {
    tx.query(
        "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key, number)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (contact_id, attribute_id) DO UPDATE
         SET text = excluded.text, text_key = excluded.text_key, number = excluded.number",
    )
    .bind(contact)
    .bind(id)
    .bind(value.text)
    .bind(value.text_key)
    .bind(value.number)
    .execute()
    .await?;
    Ok(())
}

pub async fn delete_value(tx: &mut Tx, contact: ContactId, id: AttributeId) -> Result<()> {
    tx.query("DELETE FROM attribute_values WHERE contact_id = $1 AND attribute_id = $2")
        .bind(contact)
        .bind(id)
        .execute()
        .await?;
    Ok(())
}

pub async fn delete_choice_values(tx: &mut Tx, id: AttributeId, key: &str) -> Result<u64> {
    tx.query("DELETE FROM attribute_values WHERE attribute_id = $1 AND text_key = $2")
        .bind(id)
        .bind(key.to_string())
        .execute()
        .await
}

/// Takes one of several choices from everybody who has it, and says from how many.
pub async fn take_choice(tx: &mut Tx, id: AttributeId, key: &str) -> Result<u64> {
    let (mark, nothing) = (several::mark(key), several::nothing());
    let lost = tx
        .query(
            "UPDATE attribute_values
             SET text = REPLACE(text, $1, $2), text_key = REPLACE(text_key, $1, $2)
             WHERE attribute_id = $3 AND text_key LIKE $4 ESCAPE '\\'",
        )
        .bind(mark.clone())
        .bind(nothing.clone())
        .bind(id)
        .bind(format!("%{}%", like(&mark)))
        .execute()
        .await?;
    delete_choice_values(tx, id, &nothing).await?;
    Ok(lost)
}

pub async fn count_values(tx: &mut Tx, id: AttributeId) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM attribute_values WHERE attribute_id = $1").bind(id).scalar().await
}

pub async fn counts(tx: &mut Tx) -> Result<Vec<(AttributeId, i64)>> {
    tx.query("SELECT attribute_id, COUNT(*) FROM attribute_values GROUP BY attribute_id").all().await
}

pub async fn count_texts(tx: &mut Tx, id: AttributeId) -> Result<Vec<(String, i64)>> {
    tx.query(
        "SELECT text_key, COUNT(*)
         FROM attribute_values
         WHERE attribute_id = $1 AND text_key IS NOT NULL
         GROUP BY text_key",
    )
    .bind(id)
    .all()
    .await
}

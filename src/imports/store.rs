//! All SQL of imports.

mod contacts;

pub(super) use contacts::{
    StoredContact, contact_keys, contacts_by_keys, insert_contacts, record_consents, set_attributes,
    update_contacts,
};

use super::{Import, NewImport, rejects::Reject};
use crate::{
    db::{self, Bulk, Tx},
    error::Result,
    ids::{ImportId, StaffId},
    time::Micros,
};

const COLUMNS: &str =
    "id, kind, file_name, stored_name, file_size, file_hash, state, settings, checked, cursor,
    total_bytes, done_bytes, rows, added, updated, skipped, rejected, error, staff_id, created_at, started_at,
    finished_at, version, (SELECT name FROM staff WHERE staff.id = imports.staff_id) AS staff_name";

pub(super) async fn insert(tx: &mut Tx, new: &NewImport, settings: &str, now: Micros) -> Result<ImportId> {
    tx.query(
        "INSERT INTO imports (kind, file_name, stored_name, file_size, file_hash, state, settings, total_bytes,
                              staff_id, created_at)
         VALUES ($1, $2, $3, $4, $5, 'uploaded', $6, $4, $7, $8)
         RETURNING id",
    )
    .bind(new.kind.code())
    .bind(new.file_name.clone())
    .bind(new.stored_name.clone())
    .bind(new.file_size)
    .bind(new.file_hash.clone())
    .bind(settings.to_string())
    .bind(new.staff_id)
    .bind(now)
    .scalar()
    .await
}

pub(super) async fn lookup(tx: &mut Tx, id: ImportId) -> Result<Option<Import>> {
    tx.query(format!("SELECT {COLUMNS} FROM imports WHERE id = $1")).bind(id).optional().await
}

pub(super) async fn list(tx: &mut Tx, before: i64, limit: i64) -> Result<Vec<Import>> {
    tx.query(format!("SELECT {COLUMNS} FROM imports WHERE id < $1 ORDER BY id DESC LIMIT $2"))
        .bind(before)
        .bind(limit)
        .all()
        .await
}

/// The newest finished import of the same bytes.
pub(super) async fn same_file(tx: &mut Tx, id: ImportId, hash: &str) -> Result<Option<Import>> {
    tx.query(format!(
        "SELECT {COLUMNS}
         FROM imports
         WHERE file_hash = $1 AND id <> $2 AND state IN ('running', 'done')
         ORDER BY id DESC
         LIMIT 1"
    ))
    .bind(hash.to_string())
    .bind(id)
    .optional()
    .await
}

pub(super) async fn set_settings(tx: &mut Tx, id: ImportId, version: i64, settings: &str) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE imports
             SET settings = $1, checked = '', state = 'uploaded', version = version + 1
             WHERE id = $2 AND version = $3 AND state IN ('uploaded', 'checked')",
        )
        .bind(settings.to_string())
        .bind(id)
        .bind(version)
        .execute()
        .await?;
    Ok(changed == 1)
}

/// Moves an import from one of some states to another; `false` when it is in none of them.
pub(super) async fn set_state(tx: &mut Tx, id: ImportId, from: &[&str], to: &str) -> Result<bool> {
    let list = db::json_texts(tx.dialect(), "$3");
    let changed = tx
        .query(format!(
            "UPDATE imports SET state = $1, version = version + 1 WHERE id = $2 AND state IN {list}"
        ))
        .bind(to.to_string())
        .bind(id)
        .bind(serde_json::to_string(from)?)
        .execute()
        .await?;
    Ok(changed == 1)
}

/// Whose import it is from now on.
pub(super) async fn set_staff(tx: &mut Tx, id: ImportId, staff: Option<StaffId>) -> Result<()> {
    tx.query("UPDATE imports SET staff_id = $1 WHERE id = $2").bind(staff).bind(id).execute().await?;
    Ok(())
}

/// Sets the counters back to nothing, for a check or an import that begins.
pub(super) async fn reset(tx: &mut Tx, id: ImportId, now: Micros) -> Result<()> {
    tx.query(
        "UPDATE imports
         SET cursor = '', done_bytes = 0, rows = 0, added = 0, updated = 0, skipped = 0, rejected = 0, error = '',
             started_at = $1, finished_at = NULL
         WHERE id = $2",
    )
    .bind(now)
    .bind(id)
    .execute()
    .await?;
    Ok(())
}

/// Stores how far an import is.
pub(super) async fn set_progress(tx: &mut Tx, import: &Import) -> Result<()> {
    tx.query(
        "UPDATE imports
         SET cursor = $1, done_bytes = $2, rows = $3, added = $4, updated = $5, skipped = $6, rejected = $7
         WHERE id = $8",
    )
    .bind(import.cursor.clone())
    .bind(import.done_bytes)
    .bind(import.rows)
    .bind(import.added)
    .bind(import.updated)
    .bind(import.skipped)
    .bind(import.rejected)
    .bind(import.id)
    .execute()
    .await?;
    Ok(())
}

/// Ends an import or a check.
pub(super) async fn finish(
    tx: &mut Tx,
    id: ImportId,
    state: &str,
    checked: &str,
    error: &str,
    now: Micros,
) -> Result<()> {
    tx.query(
        "UPDATE imports
         SET state = $1, checked = CASE WHEN $2 = '' THEN checked ELSE $2 END, error = $3, finished_at = $4,
             version = version + 1
         WHERE id = $5",
    )
    .bind(state.to_string())
    .bind(checked.to_string())
    .bind(error.to_string())
    .bind(now)
    .bind(id)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn insert_rejects(tx: &mut Tx, id: ImportId, rejects: &[Reject]) -> Result<()> {
    let columns = ["row_no", "import_id", "line", "field", "reason", "value", "record"];
    let rows = rejects.iter().map(|reject| {
        [
            reject.row_no.into(),
            id.0.into(),
            reject.line.into(),
            reject.field.as_str().into(),
            reject.reason.as_str().into(),
            reject.value.as_str().into(),
            reject.record.as_str().into(),
        ]
    });
    Bulk::into("import_rejects", &columns).insert(tx, rows).await
}

pub(super) async fn rejects(tx: &mut Tx, id: ImportId, after: i64, limit: i64) -> Result<Vec<Reject>> {
    tx.query(
        "SELECT row_no, line, field, reason, value, record
         FROM import_rejects
         WHERE import_id = $1 AND row_no > $2
         ORDER BY row_no
         LIMIT $3",
    )
    .bind(id)
    .bind(after)
    .bind(limit)
    .all()
    .await
}

/// The files that imports still need.
pub(super) async fn needed_files(tx: &mut Tx) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .query(
            "SELECT stored_name FROM imports WHERE state IN ('uploaded', 'checking', 'checked', 'running')",
        )
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

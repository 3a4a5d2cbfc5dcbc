//! The staff tables.

use super::{NewStaffUser, Preferences, StaffUser};
use crate::{
    db::Tx,
    error::Result,
    ids::{StaffId, TeamId},
    time::Micros,
};

const COLUMNS: &str = "id, email, name, role, password_hash, language, theme, density, time_zone, shortcuts, \
                       auth_epoch, disabled_at, signed_in_at, created_at, version";

pub async fn lookup(tx: &mut Tx, id: StaffId) -> Result<Option<StaffUser>> {
    tx.query(format!("SELECT {COLUMNS} FROM staff WHERE id = $1")).bind(id).optional().await
}

pub async fn lookup_by_email(tx: &mut Tx, key: &str) -> Result<Option<StaffUser>> {
    tx.query(format!("SELECT {COLUMNS} FROM staff WHERE email_key = $1"))
        .bind(key.to_string())
        .optional()
        .await
}

pub async fn teams(tx: &mut Tx, id: StaffId) -> Result<Vec<TeamId>> {
    let rows: Vec<(TeamId,)> = tx
        .query("SELECT team_id FROM team_members WHERE staff_id = $1 ORDER BY team_id")
        .bind(id)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn insert(tx: &mut Tx, new: &NewStaffUser, now: Micros) -> Result<Option<StaffId>> {
    let row: Option<(StaffId,)> = tx
        .query(
            "INSERT INTO staff (email, email_key, name, role, password_hash, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING
             RETURNING id",
        )
        .bind(new.email.as_str().to_string())
        .bind(new.email.key())
        .bind(new.name.clone())
        .bind(new.role.code())
        .bind(new.password_hash.clone())
        .bind(now)
        .optional()
        .await?;
    Ok(row.map(|(id,)| id))
}

pub async fn note_sign_in(tx: &mut Tx, id: StaffId, now: Micros) -> Result<()> {
    tx.query("UPDATE staff SET signed_in_at = $2 WHERE id = $1").bind(id).bind(now).execute().await?;
    Ok(())
}

pub async fn any(tx: &mut Tx) -> Result<bool> {
    let count: i64 = tx.query("SELECT COUNT(*) FROM staff WHERE password_hash IS NOT NULL").scalar().await?;
    Ok(count > 0)
}

pub async fn count(tx: &mut Tx) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM staff").scalar().await
}

pub async fn list(tx: &mut Tx) -> Result<Vec<StaffUser>> {
    tx.query(format!("SELECT {COLUMNS} FROM staff ORDER BY name, id")).all().await
}

/// Whether the row was still as read; what changes here is what admins edit.
pub async fn change(tx: &mut Tx, id: StaffId, version: i64, name: &str, role: &'static str) -> Result<bool> {
    let changed = tx
        .query("UPDATE staff SET name = $3, role = $4, version = version + 1 WHERE id = $1 AND version = $2")
        .bind(id)
        .bind(version)
        .bind(name.to_string())
        .bind(role)
        .execute()
        .await?;
    Ok(changed > 0)
}

pub async fn set_disabled(tx: &mut Tx, id: StaffId, version: i64, at: Option<Micros>) -> Result<bool> {
    let changed = tx
        .query("UPDATE staff SET disabled_at = $3, version = version + 1 WHERE id = $1 AND version = $2")
        .bind(id)
        .bind(version)
        .bind(at)
        .execute()
        .await?;
    Ok(changed > 0)
}

/// Active admins besides this one.
pub async fn other_admins(tx: &mut Tx, id: StaffId) -> Result<i64> {
    tx.query(
        "SELECT COUNT(*)
         FROM staff
         WHERE role = 'admin' AND disabled_at IS NULL AND password_hash IS NOT NULL AND id <> $1",
    )
    .bind(id)
    .scalar()
    .await
}

pub async fn bump_epoch(tx: &mut Tx, id: StaffId) -> Result<()> {
    tx.query("UPDATE staff SET auth_epoch = auth_epoch + 1 WHERE id = $1").bind(id).execute().await?;
    Ok(())
}

pub async fn set_password(tx: &mut Tx, id: StaffId, hash: &str) -> Result<()> {
    tx.query("UPDATE staff SET password_hash = $2, version = version + 1 WHERE id = $1")
        .bind(id)
        .bind(hash.to_string())
        .execute()
        .await?;
    Ok(())
}

/// Replaces the hash of a password that was not changed meanwhile.
pub async fn rehash(tx: &mut Tx, id: StaffId, old: &str, new: &str) -> Result<()> {
    tx.query("UPDATE staff SET password_hash = $3 WHERE id = $1 AND password_hash = $2")
        .bind(id)
        .bind(old.to_string())
        .bind(new.to_string())
        .execute()
        .await?;
    Ok(())
}

pub async fn rename(tx: &mut Tx, id: StaffId, name: &str) -> Result<()> {
    tx.query("UPDATE staff SET name = $2 WHERE id = $1").bind(id).bind(name.to_string()).execute().await?;
    Ok(())
}

pub async fn preferences(tx: &mut Tx, id: StaffId) -> Result<Preferences> {
    tx.query("SELECT language, theme, density, time_zone, shortcuts FROM staff WHERE id = $1")
        .bind(id)
        .one()
        .await
}

pub async fn set_preferences(tx: &mut Tx, id: StaffId, preferences: &Preferences) -> Result<()> {
    tx.query(
        "UPDATE staff
         SET language = $2, theme = $3, density = $4, time_zone = $5, shortcuts = $6
         WHERE id = $1",
    )
    .bind(id)
    .bind(preferences.language.clone())
    .bind(preferences.theme.clone())
    .bind(preferences.density.clone())
    .bind(preferences.time_zone.clone())
    .bind(preferences.shortcuts)
    .execute()
    .await?;
    Ok(())
}

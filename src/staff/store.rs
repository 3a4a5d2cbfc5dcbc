//! The staff tables.

use super::{NewStaffUser, StaffUser};
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

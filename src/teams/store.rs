//! The tables teams and team_members.

use super::{Choice, Member, SharedGroup, Team};
use crate::{
    db::Tx,
    error::Result,
    ids::{StaffId, TeamId},
    time::Micros,
};

const TEAM: &str = "SELECT t.id, t.name, t.description, t.created_at, t.version,
    (SELECT COUNT(*) FROM team_members m WHERE m.team_id = t.id) AS members,
    (SELECT COUNT(*) FROM shares s
     WHERE s.team_id = t.id AND s.revoked_at IS NULL AND (s.expires_at IS NULL OR s.expires_at > $1)) AS shares
    FROM teams t";

pub async fn list(tx: &mut Tx, now: Micros) -> Result<Vec<Team>> {
    tx.query(format!("{TEAM} ORDER BY t.name_key, t.id")).bind(now).all().await
}

pub async fn find(tx: &mut Tx, id: TeamId, now: Micros) -> Result<Team> {
    tx.query(format!("{TEAM} WHERE t.id = $2")).bind(now).bind(id).one().await
}

pub async fn choices(tx: &mut Tx) -> Result<Vec<Choice>> {
    tx.query("SELECT id, name FROM teams ORDER BY name_key, id").all().await
}

pub async fn memberships(tx: &mut Tx) -> Result<Vec<(StaffId, String)>> {
    tx.query(
        "SELECT m.staff_id, t.name
         FROM team_members m
         JOIN teams t ON t.id = m.team_id
         ORDER BY t.name_key, t.id",
    )
    .all()
    .await
}

pub async fn members(tx: &mut Tx, id: TeamId) -> Result<Vec<Member>> {
    tx.query(
        "SELECT u.id, u.name, u.email, u.role, u.disabled_at
         FROM team_members m
         JOIN staff u ON u.id = m.staff_id
         WHERE m.team_id = $1
         ORDER BY u.name, u.id",
    )
    .bind(id)
    .all()
    .await
}

pub async fn shared_groups(tx: &mut Tx, id: TeamId, now: Micros) -> Result<Vec<SharedGroup>> {
    tx.query(
        "SELECT DISTINCT g.id, g.name
         FROM shares s
         JOIN customer_groups g ON g.id = s.group_id
         WHERE s.team_id = $1 AND s.revoked_at IS NULL AND (s.expires_at IS NULL OR s.expires_at > $2)
         ORDER BY g.name, g.id",
    )
    .bind(id)
    .bind(now)
    .all()
    .await
}

pub async fn insert(
    tx: &mut Tx,
    name: &str,
    key: &str,
    description: &str,
    now: Micros,
) -> Result<Option<TeamId>> {
    let row: Option<(TeamId,)> = tx
        .query(
            "INSERT INTO teams (name, name_key, description, created_at)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING
             RETURNING id",
        )
        .bind(name.to_string())
        .bind(key.to_string())
        .bind(description.to_string())
        .bind(now)
        .optional()
        .await?;
    Ok(row.map(|(id,)| id))
}

pub async fn is_taken(tx: &mut Tx, key: &str, but: TeamId) -> Result<bool> {
    let others: i64 = tx
        .query("SELECT COUNT(*) FROM teams WHERE name_key = $1 AND id <> $2")
        .bind(key.to_string())
        .bind(but)
        .scalar()
        .await?;
    Ok(others > 0)
}

pub async fn update(
    tx: &mut Tx,
    id: TeamId,
    version: i64,
    name: &str,
    key: &str,
    description: &str,
) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE teams
             SET name = $3, name_key = $4, description = $5, version = version + 1
             WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(name.to_string())
        .bind(key.to_string())
        .bind(description.to_string())
        .execute()
        .await?;
    Ok(changed > 0)
}

pub async fn set_members(tx: &mut Tx, id: TeamId, staff: &[StaffId]) -> Result<()> {
    tx.query("DELETE FROM team_members WHERE team_id = $1").bind(id).execute().await?;
    for staff_id in staff {
        add_member(tx, id, *staff_id).await?;
    }
    Ok(())
}

pub async fn set_for(tx: &mut Tx, staff_id: StaffId, teams: &[TeamId]) -> Result<()> {
    tx.query("DELETE FROM team_members WHERE staff_id = $1").bind(staff_id).execute().await?;
    for id in teams {
        add_member(tx, *id, staff_id).await?;
    }
    Ok(())
}

/// Only staff users and teams that there are; `false` when nothing was added.
pub async fn add_member(tx: &mut Tx, id: TeamId, staff_id: StaffId) -> Result<bool> {
    let added = tx
        .query(
            "INSERT INTO team_members (team_id, staff_id)
             SELECT t.id, u.id FROM teams t, staff u WHERE t.id = $1 AND u.id = $2
             ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind(staff_id)
        .execute()
        .await?;
    Ok(added > 0)
}

pub async fn delete(tx: &mut Tx, id: TeamId, version: i64) -> Result<bool> {
    let deleted =
        tx.query("DELETE FROM teams WHERE id = $1 AND version = $2").bind(id).bind(version).execute().await?;
    Ok(deleted > 0)
}

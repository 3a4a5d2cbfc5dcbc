//! The tables of customer groups. `shares` is only read here, to know whether a group is in use.

mod addresses;
mod history;
pub mod list;
mod recognise;

pub use addresses::{
    add_addresses, address_count, address_keys, addresses, copy_addresses, pending, pending_after,
    remove_addresses,
};
pub use history::{
    counts, criteria_then, forget_count, forget_people, insert_version, live_segments, note_broken,
    note_version_people, record_people, set_count, set_people, uncounted, version, versions,
};
pub use recognise::{contacts_of, members_of};

use super::{Group, Kind, Naming, UsingGroup, UsingShare};
use crate::{
    db::{Dialect, Tx},
    error::Result,
    ids::{GroupId, StaffId, TeamId},
    text,
    time::Micros,
};

/// What [`Group`] is read from, with the names of owner and team.
const COLUMNS: &str = "g.id, g.kind, g.name, g.description, g.owner_id, s.name AS owner_name, g.team_id, \
                       t.name AS team_name, g.criteria, g.criteria_version, g.origin, g.people, g.counted_at, \
                       g.broken, g.archived_at, g.created_at, g.updated_at, g.version";
const FROM: &str = "FROM customer_groups g
                    LEFT JOIN staff s ON s.id = g.owner_id
                    LEFT JOIN teams t ON t.id = g.team_id";

/// A group to be inserted.
pub struct NewRow {
    pub kind: Kind,
    pub name: String,
    pub description: String,
    pub owner_id: Option<StaffId>,
    pub team_id: Option<TeamId>,
    pub criteria: String,
    pub origin: String,
    pub people: Option<i64>,
}

pub async fn find(tx: &mut Tx, id: GroupId) -> Result<Group> {
    tx.query(format!("SELECT {COLUMNS} {FROM} WHERE g.id = $1")).bind(id).one().await
}

/// The new group's id, or `None` when the name is in use.
pub async fn insert(tx: &mut Tx, row: &NewRow, now: Micros) -> Result<Option<GroupId>> {
    let id: Option<(GroupId,)> = tx
        .query(
            "INSERT INTO customer_groups
                (kind, name, name_key, description, description_key, owner_id, team_id, criteria, origin, people,
                 counted_at, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, CASE WHEN $10 IS NULL THEN NULL ELSE $11 END, $11, $11)
             ON CONFLICT DO NOTHING
             RETURNING id",
        )
        .bind(row.kind.code())
        .bind(row.name.clone())
        .bind(text::fold(&row.name))
        .bind(row.description.clone())
        .bind(text::fold(&row.description))
        .bind(row.owner_id)
        .bind(row.team_id)
        .bind(row.criteria.clone())
        .bind(row.origin.clone())
        .bind(row.people)
        .bind(now)
        .optional()
        .await?;
    Ok(id.map(|(id,)| id))
}

/// Whether another group has the name.
pub async fn is_taken(tx: &mut Tx, name: &str, but: Option<GroupId>) -> Result<bool> {
    let count: i64 = tx
        .query("SELECT COUNT(*) FROM customer_groups WHERE name_key = $1 AND ($2 IS NULL OR id <> $2)")
        .bind(text::fold(name))
        .bind(but)
        .scalar()
        .await?;
    Ok(count > 0)
}

/// False when somebody else changed the group.
pub async fn set_naming(tx: &mut Tx, group: &Group, naming: &Naming, now: Micros) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE customer_groups
             SET name = $3, name_key = $4, description = $5, description_key = $6, team_id = $7, origin = $8,
                 updated_at = $9, version = version + 1
             WHERE id = $1 AND version = $2",
        )
        .bind(group.id)
        .bind(group.version)
        .bind(naming.name.clone())
        .bind(text::fold(&naming.name))
        .bind(naming.description.clone())
        .bind(text::fold(&naming.description))
        .bind(naming.team_id)
        .bind(naming.origin.clone())
        .bind(now)
        .execute()
        .await?;
    Ok(changed == 1)
}

/// Takes the next version. False when somebody else changed the group.
pub async fn touch(tx: &mut Tx, id: GroupId, version: i64, now: Micros) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE customer_groups
             SET updated_at = $3, version = version + 1
             WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(now)
        .execute()
        .await?;
    Ok(changed == 1)
}

/// False when somebody else changed the group.
pub async fn set_archived(
    tx: &mut Tx,
    id: GroupId,
    version: i64,
    archived_at: Option<Micros>,
    now: Micros,
) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE customer_groups
             SET archived_at = $3, updated_at = $4, version = version + 1
             WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(archived_at)
        .bind(now)
        .execute()
        .await?;
    Ok(changed == 1)
}

/// False when somebody else changed the group.
pub async fn delete(tx: &mut Tx, id: GroupId, version: i64) -> Result<bool> {
    let deleted = tx
        .query("DELETE FROM customer_groups WHERE id = $1 AND version = $2")
        .bind(id)
        .bind(version)
        .execute()
        .await?;
    Ok(deleted == 1)
}

/// Stores criteria under the next criteria version, which is returned. The old count says nothing any more.
pub async fn set_criteria(tx: &mut Tx, id: GroupId, criteria: &str) -> Result<i64> {
    tx.query(
        "UPDATE customer_groups
         SET criteria = $2, criteria_version = criteria_version + 1, counted_at = NULL, broken = FALSE
         WHERE id = $1
         RETURNING criteria_version",
    )
    .bind(id)
    .bind(criteria.to_string())
    .scalar()
    .await
}

/// Known user groups have no criteria: the number counts up when their addresses change.
pub async fn next_addresses(tx: &mut Tx, id: GroupId) -> Result<()> {
    tx.query("UPDATE customer_groups SET criteria_version = criteria_version + 1 WHERE id = $1")
        .bind(id)
        .execute()
        .await?;
    Ok(())
}

/// One at a time may change who uses whom, else two changes could close a circle that neither sees.
pub async fn lock_uses(tx: &mut Tx) -> Result<()> {
    // SQLite has a single writer anyway.
    if tx.dialect() == Dialect::Postgres {
        tx.query("LOCK TABLE group_uses IN SHARE ROW EXCLUSIVE MODE").execute().await?;
    }
    Ok(())
}

/// The groups that a segment names, in place of those it named before.
pub async fn set_uses(tx: &mut Tx, id: GroupId, used: &[GroupId]) -> Result<()> {
    lock_uses(tx).await?;
    tx.query("DELETE FROM group_uses WHERE group_id = $1").bind(id).execute().await?;
    for used_id in used {
        tx.query("INSERT INTO group_uses (group_id, used_group_id) VALUES ($1, $2)")
            .bind(id)
            .bind(*used_id)
            .execute()
            .await?;
    }
    Ok(())
}

/// Whether the groups that a segment names lead back to it.
pub async fn leads_back(tx: &mut Tx, id: GroupId) -> Result<bool> {
    let count: i64 = tx
        .query(
            "WITH RECURSIVE reached (id) AS (
                SELECT used_group_id FROM group_uses WHERE group_id = $1
                UNION
                SELECT u.used_group_id FROM group_uses u JOIN reached r ON u.group_id = r.id
             )
             SELECT COUNT(*) FROM reached WHERE id = $1",
        )
        .bind(id)
        .scalar()
        .await?;
    Ok(count > 0)
}

pub async fn copy_uses(tx: &mut Tx, from: GroupId, to: GroupId) -> Result<()> {
    lock_uses(tx).await?;
    tx.query(
        "INSERT INTO group_uses (group_id, used_group_id)
         SELECT $2, used_group_id FROM group_uses WHERE group_id = $1",
    )
    .bind(from)
    .bind(to)
    .execute()
    .await?;
    Ok(())
}

/// The segments that name the group.
pub async fn using_groups(tx: &mut Tx, id: GroupId) -> Result<Vec<UsingGroup>> {
    tx.query(
        "SELECT g.id, g.name, g.archived_at
         FROM group_uses u JOIN customer_groups g ON g.id = u.group_id
         WHERE u.used_group_id = $1
         ORDER BY g.name_key, g.id",
    )
    .bind(id)
    .all()
    .await
}

/// The segments that name the group, themselves or by way of others.
pub async fn all_using_groups(tx: &mut Tx, id: GroupId) -> Result<Vec<UsingGroup>> {
    tx.query(
        "WITH RECURSIVE reached (id) AS (
            SELECT group_id FROM group_uses WHERE used_group_id = $1
            UNION
            SELECT u.group_id FROM group_uses u JOIN reached r ON u.used_group_id = r.id
         )
         SELECT g.id, g.name, g.archived_at
         FROM reached r JOIN customer_groups g ON g.id = r.id
         WHERE g.id <> $1
         ORDER BY g.name_key, g.id",
    )
    .bind(id)
    .all()
    .await
}

/// The groups that the segment names.
pub async fn used_groups(tx: &mut Tx, id: GroupId) -> Result<Vec<UsingGroup>> {
    tx.query(
        "SELECT g.id, g.name, g.archived_at
         FROM group_uses u JOIN customer_groups g ON g.id = u.used_group_id
         WHERE u.group_id = $1
         ORDER BY g.name_key, g.id",
    )
    .bind(id)
    .all()
    .await
}

/// The group and all that its criteria lead to, with the versions of their criteria or addresses and whether they are
/// archived.
pub async fn state_of_all(tx: &mut Tx, id: GroupId) -> Result<Vec<(GroupId, i64, bool)>> {
    tx.query(
        "WITH RECURSIVE reached (id) AS (
            SELECT id FROM customer_groups WHERE id = $1
            UNION
            SELECT u.used_group_id FROM group_uses u JOIN reached r ON u.group_id = r.id
         )
         SELECT g.id, g.criteria_version, g.archived_at IS NOT NULL
         FROM reached r JOIN customer_groups g ON g.id = r.id
         ORDER BY g.id",
    )
    .bind(id)
    .all()
    .await
}

/// The live shares of the group.
pub async fn using_shares(tx: &mut Tx, id: GroupId, now: Micros) -> Result<Vec<UsingShare>> {
    tx.query(
        "SELECT h.id, t.name AS team_name, h.level, h.may_export, h.created_at, h.expires_at
         FROM shares h JOIN teams t ON t.id = h.team_id
         WHERE h.group_id = $1
           AND h.revoked_at IS NULL
           AND (h.expires_at IS NULL OR h.expires_at > $2)
         ORDER BY t.name_key, h.id",
    )
    .bind(id)
    .bind(now)
    .all()
    .await
}

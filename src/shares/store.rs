//! The table of shares.

use super::{Column, Columns, Grant, Share, TeamChoice};
use crate::{
    db::{Tx, json_numbers},
    error::Result,
    ids::{GroupId, ShareId, StaffId, TeamId},
    time::Micros,
};

const COLUMNS: &str = "s.id, s.group_id, g.name AS group_name, g.kind AS group_kind, \
                       g.description AS group_description, g.people, g.counted_at, g.archived_at, s.team_id, t.name AS team_name, s.level, \
                       s.columns, s.may_export, s.purpose, u.name AS staff_name, s.created_at, s.expires_at, \
                       s.revoked_at, s.version, \
                       (SELECT COALESCE(string_agg(CAST(a.attribute_id AS TEXT), ','), '') \
                        FROM share_attributes a WHERE a.share_id = s.id) AS attributes";
const FROM: &str = "FROM shares s
                    JOIN customer_groups g ON g.id = s.group_id
                    JOIN teams t ON t.id = s.team_id
                    LEFT JOIN staff u ON u.id = s.staff_id";
/// Shares that staff user `$1` may open at the moment `$2`.
const OPEN: &str = "JOIN team_members m ON m.team_id = s.team_id AND m.staff_id = $1
                    WHERE s.revoked_at IS NULL
                      AND (s.expires_at IS NULL OR s.expires_at > $2)
                      AND g.archived_at IS NULL";

/// A share beside the ids of the attributes among its columns.
#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    share: Share,
    attributes: String,
}

impl Row {
    fn share(mut self) -> Share {
        let attributes = self.attributes.split(',').filter_map(|id| id.parse().ok()).map(Column::Attribute);
        self.share.columns = Columns::new(self.share.columns.iter().chain(attributes));
        self.share
    }
}

fn shares(rows: Vec<Row>) -> Vec<Share> {
    rows.into_iter().map(Row::share).collect()
}

pub async fn of_group(tx: &mut Tx, id: GroupId) -> Result<Vec<Share>> {
    let rows = tx
        .query(format!("SELECT {COLUMNS} {FROM} WHERE s.group_id = $1 ORDER BY s.id DESC LIMIT 200"))
        .bind(id)
        .all()
        .await?;
    Ok(shares(rows))
}

pub async fn find(tx: &mut Tx, id: ShareId) -> Result<Share> {
    let row: Row = tx.query(format!("SELECT {COLUMNS} {FROM} WHERE s.id = $1")).bind(id).one().await?;
    Ok(row.share())
}

pub async fn shared_with(tx: &mut Tx, staff: Option<StaffId>, now: Micros) -> Result<Vec<Share>> {
    let rows = tx
        .query(format!("SELECT {COLUMNS} {FROM} {OPEN} ORDER BY g.name_key, s.id"))
        .bind(staff)
        .bind(now)
        .all()
        .await?;
    Ok(shares(rows))
}

pub async fn open(tx: &mut Tx, staff: Option<StaffId>, now: Micros, id: ShareId) -> Result<Share> {
    let row: Row = tx
        .query(format!("SELECT {COLUMNS} {FROM} {OPEN} AND s.id = $3"))
        .bind(staff)
        .bind(now)
        .bind(id)
        .one()
        .await?;
    Ok(row.share())
}

/// The new share's id, or `None` when the group is shared with the team already.
pub async fn insert(
    tx: &mut Tx,
    group: GroupId,
    team: TeamId,
    grant: &Grant,
    staff: Option<StaffId>,
    now: Micros,
) -> Result<Option<ShareId>> {
    let row: Option<(ShareId,)> = tx
        .query(
            "INSERT INTO shares
                (group_id, team_id, level, columns, may_export, purpose, staff_id, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT DO NOTHING
             RETURNING id",
        )
        .bind(group)
        .bind(team)
        .bind(grant.level.code())
        .bind(serde_json::to_string(&grant.columns.codes())?)
        .bind(grant.may_export)
        .bind(grant.purpose.clone())
        .bind(staff)
        .bind(now)
        .bind(grant.expires_at)
        .optional()
        .await?;
    let id = row.map(|(id,)| id);
    if let Some(id) = id {
        set_attributes(tx, id, &grant.columns).await?;
    }
    Ok(id)
}

/// Grants the attributes among the columns, and no others.
async fn set_attributes(tx: &mut Tx, id: ShareId, columns: &Columns) -> Result<()> {
    tx.query("DELETE FROM share_attributes WHERE share_id = $1").bind(id).execute().await?;
    let these = json_numbers(tx.dialect(), "$2");
    tx.query(format!(
        "INSERT INTO share_attributes (share_id, attribute_id) SELECT $1, id FROM attributes WHERE id IN {these}"
    ))
    .bind(id)
    .bind(serde_json::to_string(&columns.attributes())?)
    .execute()
    .await?;
    Ok(())
}

/// Makes room for a new share where the old one has expired.
pub async fn close_expired(tx: &mut Tx, group: GroupId, team: TeamId, now: Micros) -> Result<()> {
    tx.query(
        "UPDATE shares
         SET revoked_at = expires_at, version = version + 1
         WHERE group_id = $1 AND team_id = $2 AND revoked_at IS NULL AND expires_at <= $3",
    )
    .bind(group)
    .bind(team)
    .bind(now)
    .execute()
    .await?;
    Ok(())
}

/// False when somebody else changed the share, or it has ended.
pub async fn update(tx: &mut Tx, id: ShareId, version: i64, grant: &Grant, now: Micros) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE shares
             SET level = $3, columns = $4, may_export = $5, purpose = $6, expires_at = $7, version = version + 1
             WHERE id = $1 AND version = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $8)",
        )
        .bind(id)
        .bind(version)
        .bind(grant.level.code())
        .bind(serde_json::to_string(&grant.columns.codes())?)
        .bind(grant.may_export)
        .bind(grant.purpose.clone())
        .bind(grant.expires_at)
        .bind(now)
        .execute()
        .await?;
    if changed == 1 {
        set_attributes(tx, id, &grant.columns).await?;
    }
    Ok(changed == 1)
}

/// False when it was revoked before.
pub async fn revoke(tx: &mut Tx, id: ShareId, now: Micros) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE shares SET revoked_at = $2, version = version + 1 WHERE id = $1 AND revoked_at IS NULL",
        )
        .bind(id)
        .bind(now)
        .execute()
        .await?;
    Ok(changed == 1)
}

pub async fn address_count(tx: &mut Tx, id: GroupId) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM group_addresses WHERE group_id = $1").bind(id).scalar().await
}

/// Every team, with the share of the group that is open to it.
pub async fn teams(tx: &mut Tx, group: GroupId, now: Micros) -> Result<Vec<TeamChoice>> {
    tx.query(
        "SELECT t.id, t.name, s.id AS share_id,
                (SELECT COUNT(*) FROM team_members m WHERE m.team_id = t.id) AS members
         FROM teams t
         LEFT JOIN shares s ON s.team_id = t.id AND s.group_id = $1 AND s.revoked_at IS NULL
                           AND (s.expires_at IS NULL OR s.expires_at > $2)
         ORDER BY t.name_key",
    )
    .bind(group)
    .bind(now)
    .all()
    .await
}

//! Criteria versions and counts.

use super::{COLUMNS, FROM};
use crate::{
    db::Tx,
    error::Result,
    groups::{CountOn, Group, Version},
    ids::{GroupId, StaffId},
    time::{Day, Micros},
};

const VERSION: &str = "SELECT v.number, v.criteria, v.people, v.staff_id, s.name AS staff_name, v.created_at
                       FROM group_versions v LEFT JOIN staff s ON s.id = v.staff_id";

pub async fn insert_version(
    tx: &mut Tx,
    id: GroupId,
    number: i64,
    criteria: &str,
    staff_id: Option<StaffId>,
    now: Micros,
) -> Result<()> {
    tx.query(
        "INSERT INTO group_versions (group_id, number, criteria, staff_id, created_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(number)
    .bind(criteria.to_string())
    .bind(staff_id)
    .bind(now)
    .execute()
    .await?;
    Ok(())
}

pub async fn versions(tx: &mut Tx, id: GroupId) -> Result<Vec<Version>> {
    tx.query(format!("{VERSION} WHERE v.group_id = $1 ORDER BY v.number DESC")).bind(id).all().await
}

pub async fn version(tx: &mut Tx, id: GroupId, number: i64) -> Result<Version> {
    tx.query(format!("{VERSION} WHERE v.group_id = $1 AND v.number = $2")).bind(id).bind(number).one().await
}

/// Some versions' criteria, in one question.
pub async fn criteria_then(tx: &mut Tx, wanted: &[(GroupId, i64)]) -> Result<Vec<(GroupId, i64, String)>> {
    let rows = tx.dialect().json_rows();
    let wanted: Vec<_> = wanted.iter().map(|(id, number)| (id.0, *number)).collect();
    tx.query(format!(
        "SELECT v.group_id, v.number, v.criteria
         FROM group_versions v
         WHERE (v.group_id, v.number) IN
               (SELECT CAST(r.value ->> 0 AS BIGINT), CAST(r.value ->> 1 AS BIGINT) FROM {rows})"
    ))
    .bind(serde_json::to_string(&wanted)?)
    .all()
    .await
}

/// The first count with some criteria stays theirs.
pub async fn note_version_people(tx: &mut Tx, id: GroupId, number: i64, people: i64) -> Result<()> {
    tx.query(
        "UPDATE group_versions
         SET people = $3
         WHERE group_id = $1 AND number = $2 AND people IS NULL",
    )
    .bind(id)
    .bind(number)
    .bind(people)
    .execute()
    .await?;
    Ok(())
}

/// False when the criteria are others by now, so that the count says nothing.
pub async fn record_people(tx: &mut Tx, group: &Group, people: i64, now: Micros) -> Result<bool> {
    let changed = tx
        .query(
            "UPDATE customer_groups
             SET people = $3, counted_at = $4, broken = FALSE
             WHERE id = $1 AND criteria_version = $2",
        )
        .bind(group.id)
        .bind(group.criteria_version)
        .bind(people)
        .bind(now)
        .execute()
        .await?;
    Ok(changed == 1)
}

pub async fn note_broken(tx: &mut Tx, group: &Group, now: Micros) -> Result<()> {
    tx.query(
        "UPDATE customer_groups
         SET broken = TRUE, counted_at = $3
         WHERE id = $1 AND criteria_version = $2",
    )
    .bind(group.id)
    .bind(group.criteria_version)
    .bind(now)
    .execute()
    .await?;
    Ok(())
}

pub async fn set_people(tx: &mut Tx, id: GroupId, people: i64, now: Micros) -> Result<()> {
    tx.query("UPDATE customer_groups SET people = $2, counted_at = $3 WHERE id = $1")
        .bind(id)
        .bind(people)
        .bind(now)
        .execute()
        .await?;
    Ok(())
}

/// The last count of a day is the day's.
pub async fn set_count(tx: &mut Tx, id: GroupId, day: Day, people: i64) -> Result<()> {
    tx.query(
        "INSERT INTO group_counts (group_id, day, people)
         VALUES ($1, $2, $3)
         ON CONFLICT (group_id, day) DO UPDATE SET people = excluded.people",
    )
    .bind(id)
    .bind(day)
    .bind(people)
    .execute()
    .await?;
    Ok(())
}

/// From now on the group has no number of that day, and one without is counted.
pub async fn forget_count(tx: &mut Tx, id: GroupId, day: Day) -> Result<()> {
    tx.query("DELETE FROM group_counts WHERE group_id = $1 AND day = $2")
        .bind(id)
        .bind(day)
        .execute()
        .await?;
    Ok(())
}

/// From now on the group has no number: that of its criteria is counted like those of segments without one of that day.
pub async fn forget_people(tx: &mut Tx, id: GroupId, day: Day) -> Result<()> {
    tx.query("UPDATE customer_groups SET people = NULL, counted_at = NULL WHERE id = $1")
        .bind(id)
        .execute()
        .await?;
    forget_count(tx, id, day).await
}

/// The counts of some groups by group and day, in one row: a month of every group on a page is many.
pub async fn counts(tx: &mut Tx, ids: &[GroupId], since: Day) -> Result<Vec<CountOn>> {
    let rows = tx.dialect().json_rows();
    let packed = tx.dialect().json_packed("group_id, day, people");
    let ids: Vec<_> = ids.iter().map(|id| (id.0,)).collect();
    let json: String = tx
        .query(format!(
            "SELECT {packed}
             FROM group_counts
             WHERE group_id IN (SELECT CAST(r.value ->> 0 AS BIGINT) FROM {rows})
               AND day >= $2"
        ))
        .bind(serde_json::to_string(&ids)?)
        .bind(since)
        .scalar()
        .await?;
    let mut counts: Vec<CountOn> = serde_json::from_str(&json)?;
    counts.sort_by_key(|count| (count.group_id, count.day));
    Ok(counts)
}

/// Segments that are not archived, by their ids.
pub async fn live_segments(tx: &mut Tx) -> Result<Vec<Group>> {
    tx.query(format!(
        "SELECT {COLUMNS} {FROM} WHERE g.kind = 'segment' AND g.archived_at IS NULL ORDER BY g.id"
    ))
    .all()
    .await
}

/// Live segments without a number of that day; broken ones have none either way.
pub async fn uncounted(tx: &mut Tx, day: Day, limit: i64) -> Result<Vec<Group>> {
    tx.query(format!(
        "SELECT {COLUMNS} {FROM}
         WHERE g.kind = 'segment' AND g.archived_at IS NULL AND NOT g.broken
           AND NOT EXISTS (SELECT 1 FROM group_counts n WHERE n.group_id = g.id AND n.day = $1)
         ORDER BY g.id
         LIMIT $2"
    ))
    .bind(day)
    .bind(limit)
    .all()
    .await
}

//! How groups were: criteria versions, and the people of each day.

use super::{Group, find, store};
use crate::{
    access::{Actor, Permission},
    db::Tx,
    error::Result,
    ids::{GroupId, StaffId},
    time::{Day, Micros},
};

/// Criteria that a segment has, or had.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Version {
    pub number: i64,
    pub criteria: String,
    /// The first count with these criteria.
    pub people: Option<i64>,
    pub staff_id: Option<StaffId>,
    pub staff_name: Option<String>,
    pub created_at: Micros,
}

/// How many people a group had on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct CountOn {
    pub group_id: GroupId,
    pub day: Day,
    pub people: i64,
}

/// All criteria versions of a segment, the newest first.
pub async fn versions(tx: &mut Tx, actor: &Actor, id: GroupId) -> Result<Vec<Version>> {
    find(tx, actor, id).await?;
    store::versions(tx, id).await
}

/// One criteria version.
pub async fn version(tx: &mut Tx, actor: &Actor, id: GroupId, number: i64) -> Result<Version> {
    find(tx, actor, id).await?;
    store::version(tx, id, number).await
}

/// The criteria that groups had in some of their versions, by group and number; versions that are gone are left out.
pub async fn criteria_then(
    tx: &mut Tx,
    actor: &Actor,
    wanted: &[(GroupId, i64)],
) -> Result<Vec<(GroupId, i64, String)>> {
    actor.require(Permission::ViewGroups)?;
    store::criteria_then(tx, wanted).await
}

/// The counts of some groups since a day, by group and day.
pub async fn counts(tx: &mut Tx, actor: &Actor, ids: &[GroupId], since: Day) -> Result<Vec<CountOn>> {
    if !actor.may(Permission::ViewGroups) {
        return Ok(Vec::new());
    }
    store::counts(tx, ids, since).await
}

/// Stores a fresh count. It is dropped when the group's criteria have changed since `group` was read.
pub async fn record_count(tx: &mut Tx, now: Micros, day: Day, group: &Group, people: i64) -> Result<()> {
    if store::record_people(tx, group, people, now).await? {
        store::set_count(tx, group.id, day, people).await?;
        store::note_version_people(tx, group.id, group.criteria_version, people).await?;
    }
    Ok(())
}

/// Notes that a segment cannot be counted, since its criteria name something that is gone.
pub async fn note_broken(tx: &mut Tx, now: Micros, group: &Group) -> Result<()> {
    store::note_broken(tx, group, now).await
}

/// Stores counts of days gone by, for demonstration data and transfers from elsewhere.
pub async fn past_counts(tx: &mut Tx, id: GroupId, counts: &[(Day, i64)]) -> Result<()> {
    for (day, people) in counts {
        store::set_count(tx, id, *day, *people).await?;
    }
    Ok(())
}

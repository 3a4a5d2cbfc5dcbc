//! Teams: groups of staff users that customer groups are shared with.

mod store;

use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::{GroupId, StaffId, TeamId},
    text,
    time::Micros,
};
use serde_json::json;

/// A team.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Team {
    pub id: TeamId,
    pub name: String,
    pub description: String,
    pub created_at: Micros,
    pub version: i64,
    /// How many staff users are in it.
    pub members: i64,
    /// How many customer groups are shared with it now.
    pub shares: i64,
}

/// A team as something to choose.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Choice {
    pub id: TeamId,
    pub name: String,
}

/// A staff user in a team.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Member {
    pub id: StaffId,
    pub name: String,
    pub email: String,
    pub role: String,
    pub disabled_at: Option<Micros>,
}

/// A customer group that is shared with a team.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SharedGroup {
    pub id: GroupId,
    pub name: String,
}

/// Every team, by name. For admins.
pub async fn list(tx: &mut Tx, actor: &Actor, now: Micros) -> Result<Vec<Team>> {
    actor.require(Permission::ManageTeams)?;
    store::list(tx, now).await
}

/// Every team, by name, for whoever chooses one: as a group's owner or to share with.
pub async fn choices(tx: &mut Tx, actor: &Actor) -> Result<Vec<Choice>> {
    actor.require(Permission::ViewGroups)?;
    store::choices(tx).await
}

/// The teams of each staff user, as pairs, by name of the team. For admins.
pub async fn memberships(tx: &mut Tx, actor: &Actor) -> Result<Vec<(StaffId, String)>> {
    actor.require(Permission::ManageStaff)?;
    store::memberships(tx).await
}

/// A team.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub async fn find(tx: &mut Tx, actor: &Actor, now: Micros, id: TeamId) -> Result<Team> {
    actor.require(Permission::ManageTeams)?;
    store::find(tx, id, now).await
}

/// Who is in a team, by name.
pub async fn members(tx: &mut Tx, actor: &Actor, id: TeamId) -> Result<Vec<Member>> {
    actor.require(Permission::ManageTeams)?;
    store::members(tx, id).await
}

/// The customer groups that are shared with a team now; while there are any it cannot be deleted.
pub async fn shared_groups(tx: &mut Tx, actor: &Actor, now: Micros, id: TeamId) -> Result<Vec<SharedGroup>> {
    actor.require(Permission::ManageTeams)?;
    store::shared_groups(tx, id, now).await
}

/// Makes a team without members.
///
/// # Errors
/// `Taken` when the name is in use.
pub async fn create(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    name: &str,
    description: &str,
) -> Result<TeamId> {
    actor.require(Permission::ManageTeams)?;
    let id = store::insert(tx, name, &text::fold(name), description, now).await?.ok_or(Error::Taken)?;
    audit::record(tx, actor, now, Entry::new(Action::TeamCreated, ObjectKind::Team, id.0, name)).await?;
    Ok(id)
}

/// A team's name, description and members as they shall be.
#[derive(Clone, Debug)]
pub struct Change {
    pub name: String,
    pub description: String,
    pub members: Vec<StaffId>,
}

/// Renames, describes and mans a team. What its members may see follows with their next request.
///
/// # Errors
/// `Conflict` when somebody changed it since `version`, `Taken` when the name is in use.
pub async fn update(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: TeamId,
    version: i64,
    change: &Change,
) -> Result<()> {
    let before = find(tx, actor, now, id).await?;
    let key = text::fold(&change.name);
    if store::is_taken(tx, &key, id).await? {
        return Err(Error::Taken);
    }
    if !store::update(tx, id, version, &change.name, &key, &change.description).await? {
        return Err(Error::Conflict);
    }
    store::set_members(tx, id, &change.members).await?;
    let detail = if before.name == change.name { json!({}) } else { json!({ "old": before.name }) };
    let members = i64::try_from(change.members.len()).unwrap_or(i64::MAX);
    let entry = Entry::new(Action::TeamChanged, ObjectKind::Team, id.0, &change.name);
    audit::record(tx, actor, now, entry.effect(members).detail(detail)).await
}

/// Puts a staff user into a team; nothing happens when they are in it already.
pub async fn add_member(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: TeamId,
    staff_id: StaffId,
) -> Result<()> {
    let team = find(tx, actor, now, id).await?;
    if store::add_member(tx, id, staff_id).await? {
        let entry = Entry::new(Action::TeamChanged, ObjectKind::Team, id.0, &team.name);
        audit::record(tx, actor, now, entry.effect(team.members + 1)).await?;
    }
    Ok(())
}

/// Puts a staff user into exactly these teams. The caller records the change of the staff user.
pub async fn set_for(tx: &mut Tx, actor: &Actor, staff_id: StaffId, teams: &[TeamId]) -> Result<()> {
    actor.require(Permission::ManageTeams)?;
    store::set_for(tx, staff_id, teams).await
}

/// Deletes a team. Groups that it owns lose their team and nothing else.
///
/// # Errors
/// `Conflict` when it changed since `version` or when groups are shared with it.
pub async fn delete(tx: &mut Tx, actor: &Actor, now: Micros, id: TeamId, version: i64) -> Result<()> {
    let team = find(tx, actor, now, id).await?;
    if team.shares > 0 || !store::delete(tx, id, version).await? {
        return Err(Error::Conflict);
    }
    let entry = Entry::new(Action::TeamDeleted, ObjectKind::Team, id.0, &team.name).effect(team.members);
    audit::record(tx, actor, now, entry).await
}

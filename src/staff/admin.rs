//! What admins do with staff users. Nobody ever sets another's password: admins hand out links.

use super::{NewStaffUser, StaffUser, store};
use crate::{
    access::{Actor, Permission, Role},
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::{StaffId, TeamId},
    links::{self, Purpose},
    sessions, settings, teams,
    time::Micros,
};
use serde_json::json;

/// A staff user as the list shows them.
#[derive(Clone, Debug)]
pub struct Listed {
    pub user: StaffUser,
    /// Names of their teams.
    pub teams: Vec<String>,
}

/// A staff user's name, role and teams as they shall be.
#[derive(Clone, Debug)]
pub struct Change {
    pub name: String,
    pub role: Role,
    pub teams: Vec<TeamId>,
}

/// Whether something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    Done,
    /// Refused: nobody could administer the portal any more.
    LastAdmin,
}

/// The lock that keeps two admins from taking each other's role at once, and a link from being made for somebody who is
/// disabled at the same moment.
const ADMINS: &str = "lock_admins";

/// Every staff user, by name.
pub async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Listed>> {
    actor.require(Permission::ManageStaff)?;
    let memberships = teams::memberships(tx, actor).await?;
    let users = store::list(tx).await?;
    let teams_of =
        |id: StaffId| memberships.iter().filter(move |(s, _)| *s == id).map(|(_, name)| name.clone());
    Ok(users.into_iter().map(|user| Listed { teams: teams_of(user.id).collect(), user }).collect())
}

/// A staff user with the ids of their teams.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub async fn find(tx: &mut Tx, actor: &Actor, id: StaffId) -> Result<(StaffUser, Vec<TeamId>)> {
    actor.require(Permission::ManageStaff)?;
    let user = store::lookup(tx, id).await?.ok_or(Error::NotFound)?;
    let teams = store::teams(tx, id).await?;
    Ok((user, teams))
}

/// Makes a staff user without a password, and the secret of the link with which they choose one.
///
/// # Errors
/// `Taken` when the address is in use.
pub async fn invite(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    new: &NewStaffUser,
    teams: &[TeamId],
) -> Result<(StaffId, String)> {
    let id = super::create(tx, actor, now, new).await?;
    teams::set_for(tx, actor, id, teams).await?;
    let secret = links::create(tx, now, Purpose::Invite, Some(id)).await?;
    Ok((id, secret))
}

/// A new invitation for somebody who has not accepted theirs; the old link ends.
///
/// # Errors
/// `Conflict` when they have accepted, or are disabled.
pub async fn renew_invite(tx: &mut Tx, actor: &Actor, now: Micros, id: StaffId) -> Result<String> {
    settings::lock(tx, ADMINS).await?;
    let (user, _) = find(tx, actor, id).await?;
    if user.is_in() || user.disabled_at.is_some() {
        return Err(Error::Conflict);
    }
    let secret = links::create(tx, now, Purpose::Invite, Some(id)).await?;
    let entry = Entry::new(Action::StaffInvited, ObjectKind::Staff, id.0, &user.name);
    audit::record(tx, actor, now, entry.detail(json!({ "role": user.role }))).await?;
    Ok(secret)
}

/// A link with which somebody chooses a new password; the old one works until then.
///
/// # Errors
/// `Conflict` when they have not accepted their invitation, or are disabled.
pub async fn start_reset(tx: &mut Tx, actor: &Actor, now: Micros, id: StaffId) -> Result<String> {
    settings::lock(tx, ADMINS).await?;
    let (user, _) = find(tx, actor, id).await?;
    if !user.is_in() || user.disabled_at.is_some() {
        return Err(Error::Conflict);
    }
    let secret = links::create(tx, now, Purpose::Reset, Some(id)).await?;
    let entry = Entry::new(Action::PasswordResetStarted, ObjectKind::Staff, id.0, &user.name);
    audit::record(tx, actor, now, entry).await?;
    Ok(secret)
}

/// Changes name, role and teams. With a new role all sessions and links of the person end.
///
/// # Errors
/// `Conflict` when somebody changed them since `version`.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: StaffId,
    version: i64,
    change: &Change,
) -> Result<Outcome> {
    settings::lock(tx, ADMINS).await?;
    let (before, _) = find(tx, actor, id).await?;
    if change.role != Role::Admin && is_last_admin(tx, &before).await? {
        return Ok(Outcome::LastAdmin);
    }
    if !store::change(tx, id, version, &change.name, change.role.code()).await? {
        return Err(Error::Conflict);
    }
    teams::set_for(tx, actor, id, &change.teams).await?;
    let mut entry = Entry::new(Action::StaffChanged, ObjectKind::Staff, id.0, &change.name);
    if before.role() != change.role {
        store::bump_epoch(tx, id).await?;
        links::end_all(tx, id).await?;
        let ended = sessions::end_all(tx, id, None).await?;
        entry = entry.detail(json!({ "old": before.role, "role": change.role.code() })).effect(ended);
    }
    audit::record(tx, actor, now, entry).await?;
    Ok(Outcome::Done)
}

/// Bars somebody from signing in and ends their sessions and links at once. What they made stays.
///
/// # Errors
/// `Conflict` when somebody changed them since `version`.
pub async fn disable(tx: &mut Tx, actor: &Actor, now: Micros, id: StaffId, version: i64) -> Result<Outcome> {
    settings::lock(tx, ADMINS).await?;
    let (user, _) = find(tx, actor, id).await?;
    if is_last_admin(tx, &user).await? {
        return Ok(Outcome::LastAdmin);
    }
    if !store::set_disabled(tx, id, version, Some(now)).await? {
        return Err(Error::Conflict);
    }
    store::bump_epoch(tx, id).await?;
    links::end_all(tx, id).await?;
    let ended = sessions::end_all(tx, id, None).await?;
    let entry = Entry::new(Action::StaffDisabled, ObjectKind::Staff, id.0, &user.name).effect(ended);
    audit::record(tx, actor, now, entry).await?;
    Ok(Outcome::Done)
}

/// Lets somebody sign in again, with the password they had.
///
/// # Errors
/// `Conflict` when somebody changed them since `version`.
pub async fn enable(tx: &mut Tx, actor: &Actor, now: Micros, id: StaffId, version: i64) -> Result<()> {
    let (user, _) = find(tx, actor, id).await?;
    if !store::set_disabled(tx, id, version, None).await? {
        return Err(Error::Conflict);
    }
    audit::record(tx, actor, now, Entry::new(Action::StaffEnabled, ObjectKind::Staff, id.0, &user.name)).await
}

async fn is_last_admin(tx: &mut Tx, user: &StaffUser) -> Result<bool> {
    let is_active_admin = user.role() == Role::Admin && user.is_in() && user.disabled_at.is_none();
    Ok(is_active_admin && store::other_admins(tx, user.id).await? == 0)
}

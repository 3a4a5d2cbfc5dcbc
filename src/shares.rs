//! Sharing customer groups with teams: what is granted, until when, and what whoever it is granted to sees.
//!
//! Invariants: a share is open to the members of its team only, from its creation until it expires, is revoked, or
//! the group is archived; every question asks again. Members are shown in the granted columns only, and only those
//! who agreed to be contacted by e-mail.

mod columns;
mod counted;
mod people;
mod store;

pub use columns::{CONSENT, Column, Columns, Sheet};
pub use counted::Counted;
pub use people::{Asked, Counts, Page, Person, count_now, counts, export, group_counts, members};

use crate::{
    access::{Actor, Permission},
    audience::Channel,
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    groups::{self, Group},
    ids::{GroupId, ShareId, TeamId},
    settings, text,
    time::Micros,
};
use serde_json::json;

/// The longest purpose, in characters.
pub const MOST_PURPOSE: usize = 300;

/// How much of a group is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    Count,
    Members,
}

impl Level {
    pub const ALL: [Level; 2] = [Level::Count, Level::Members];

    /// How it is stored and stands in forms.
    pub fn code(self) -> &'static str {
        match self {
            Level::Count => "count",
            Level::Members => "members",
        }
    }

    pub fn from_code(code: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.code() == code)
    }
}

impl TryFrom<String> for Level {
    type Error = String;
    fn try_from(code: String) -> Result<Level, String> {
        Level::from_code(&code).ok_or(code)
    }
}

/// A share as stored, with the names of what it joins.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Share {
    pub id: ShareId,
    pub group_id: GroupId,
    pub group_name: String,
    #[sqlx(try_from = "String")]
    pub group_kind: groups::Kind,
    pub group_description: String,
    /// The last count of the group; `None` before the first.
    pub people: Option<i64>,
    pub counted_at: Option<Micros>,
    pub archived_at: Option<Micros>,
    pub team_id: TeamId,
    pub team_name: String,
    #[sqlx(try_from = "String")]
    pub level: Level,
    #[sqlx(try_from = "String")]
    pub columns: Columns,
    pub may_export: bool,
    pub purpose: String,
    /// Who shared it.
    pub staff_name: Option<String>,
    pub created_at: Micros,
    /// From this moment on it is closed.
    pub expires_at: Option<Micros>,
    pub revoked_at: Option<Micros>,
    pub version: i64,
}

impl Share {
    /// Whether it is open at a moment.
    pub fn is_open(&self, now: Micros) -> bool {
        self.archived_at.is_none() && !self.is_ended(now)
    }

    /// Whether it was revoked or has expired.
    pub fn is_ended(&self, now: Micros) -> bool {
        self.revoked_at.is_some() || self.expires_at.is_some_and(|at| at <= now)
    }

    /// Whether single people are shown; when the attributes are gone that were its only columns, it shows their number.
    pub fn shows_members(&self) -> bool {
        self.level == Level::Members && !self.columns.is_empty()
    }
}

/// What a share grants.
#[derive(Clone, Debug)]
pub struct Grant {
    pub level: Level,
    pub columns: Columns,
    pub may_export: bool,
    pub purpose: String,
    pub expires_at: Option<Micros>,
}

/// A team that a group can be shared with.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TeamChoice {
    pub id: TeamId,
    pub name: String,
    pub members: i64,
    /// The share by which it has the group already.
    pub share_id: Option<ShareId>,
}

/// Every team by name, for whoever chooses one to share a group with.
pub async fn teams(tx: &mut Tx, actor: &Actor, now: Micros, group: GroupId) -> Result<Vec<TeamChoice>> {
    actor.require(Permission::ShareGroups)?;
    store::teams(tx, group, now).await
}

/// The shares of a group, open ones first, then the latest that have ended.
///
/// # Errors
/// `NotFound` when the actor does not see the group.
pub async fn of_group(tx: &mut Tx, actor: &Actor, now: Micros, id: GroupId) -> Result<Vec<Share>> {
    groups::find(tx, actor, id).await?;
    let mut shares = store::of_group(tx, id).await?;
    shares.sort_by_key(|share| (share.is_ended(now), std::cmp::Reverse(share.created_at)));
    Ok(shares)
}

/// One share, for those who manage sharing.
///
/// # Errors
/// `NotFound` when there is none or the actor may not share.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ShareId) -> Result<Share> {
    if !actor.may(Permission::ShareGroups) {
        return Err(Error::NotFound);
    }
    store::find(tx, id).await
}

/// Shares the group that was counted with a team.
///
/// # Errors
/// `Taken` when it is shared with the team already, `Conflict` when the group is archived or changed since it was
/// counted, `Invalid` for a group that is too small, or members without columns.
pub async fn create(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    counted: &Counted,
    team: TeamId,
    grant: &Grant,
) -> Result<ShareId> {
    actor.require(Permission::ShareGroups)?;
    let group = groups::find(tx, actor, counted.group).await?;
    check_size(tx, group.id, counted).await?;
    if group.is_archived() {
        return Err(Error::Conflict);
    }
    let grant = check(tx, grant, now).await?;
    store::close_expired(tx, group.id, team, now).await?;
    let id = store::insert(tx, group.id, team, &grant, actor.id, now).await?.ok_or(Error::Taken)?;
    let share = store::find(tx, id).await?;
    note(tx, actor, now, Action::ShareCreated, &share).await?;
    Ok(id)
}

/// Changes what a share grants; it takes effect with the team's next request.
///
/// # Errors
/// `Conflict` when somebody else changed it or it has ended, `Invalid` as for [`create`].
pub async fn update(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: ShareId,
    version: i64,
    grant: &Grant,
    counted: &Counted,
) -> Result<Share> {
    actor.require(Permission::ShareGroups)?;
    let before = find(tx, actor, id).await?;
    check_size(tx, before.group_id, counted).await?;
    let grant = check(tx, grant, now).await?;
    if !store::update(tx, id, version, &grant, now).await? {
        return Err(Error::Conflict);
    }
    let share = store::find(tx, id).await?;
    note(tx, actor, now, Action::ShareChanged, &share).await?;
    Ok(share)
}

/// Ends a share; it takes effect with the team's next request. One that has ended already stays as it is.
pub async fn revoke(tx: &mut Tx, actor: &Actor, now: Micros, id: ShareId) -> Result<Share> {
    actor.require(Permission::ShareGroups)?;
    let share = find(tx, actor, id).await?;
    if store::revoke(tx, id, now).await? {
        note(tx, actor, now, Action::ShareRevoked, &share).await?;
    }
    Ok(share)
}

/// What is shared with the actor's teams now, by name of the group.
pub async fn shared_with(tx: &mut Tx, actor: &Actor, now: Micros) -> Result<Vec<Share>> {
    actor.require(Permission::ViewShared)?;
    store::shared_with(tx, actor.id, now).await
}

/// A share that is open to the actor now.
///
/// # Errors
/// `NotFound` when it is not shared with a team of theirs, or not any more.
pub async fn open(tx: &mut Tx, actor: &Actor, now: Micros, id: ShareId) -> Result<Share> {
    actor.require(Permission::ViewShared)?;
    store::open(tx, actor.id, now, id).await
}

/// The same for a download, which the share must allow.
///
/// # Errors
/// `NotFound` as for [`open`], `Forbidden` when the share does not allow downloads.
pub async fn open_for_download(tx: &mut Tx, actor: &Actor, now: Micros, id: ShareId) -> Result<Share> {
    let share = open(tx, actor, now, id).await?;
    if share.may_export && share.shows_members() { Ok(share) } else { Err(Error::Forbidden) }
}

/// Records that a download began, with the rows that were counted for it.
///
/// # Errors
/// `Conflict` when the group changed since it was counted.
pub async fn record_download(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    share: &Share,
    counted: &Counted,
) -> Result<()> {
    let counts = counted.checked(tx, share.group_id).await?;
    let entry = Entry::new(Action::ShareDownloaded, ObjectKind::Group, share.group_id.0, &share.group_name);
    let columns = Sheet::of(tx, &share.columns).await?.names();
    let detail = json!({ "team": share.team_name, "share": share.id, "columns": columns });
    audit::record(tx, actor, now, entry.effect(counts.shown).detail(detail)).await
}

/// Records that the group was exported by somebody who may see everyone in it, with those alone whom `reach` reaches.
///
/// # Errors
/// `Conflict` as for [`record_download`].
pub async fn record_export(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    group: &Group,
    counted: &Counted,
    reach: Option<Channel>,
) -> Result<()> {
    actor.require(Permission::ViewPeople)?;
    counted.checked(tx, group.id).await?;
    let entry = Entry::new(Action::GroupExported, ObjectKind::Group, group.id.0, &group.name);
    audit::record(tx, actor, now, entry.effect(counted.rows(reach))).await
}

async fn check_size(tx: &mut Tx, group: GroupId, counted: &Counted) -> Result<()> {
    let smallest = settings::organisation(tx).await?.min_people;
    let counts = counted.checked(tx, group).await?;
    if counts.people < smallest { Err(Error::Invalid("group too small to be shared")) } else { Ok(()) }
}

/// A grant in the form in which it is stored.
async fn check(tx: &mut Tx, grant: &Grant, now: Micros) -> Result<Grant> {
    let mut grant = grant.clone();
    grant.columns = Sheet::of(tx, &grant.columns).await?.set();
    grant.purpose = text::clean_line(&grant.purpose).ok_or(Error::Invalid("purpose of a share"))?;
    if grant.purpose.chars().count() > MOST_PURPOSE || grant.expires_at.is_some_and(|at| at <= now) {
        return Err(Error::Invalid("purpose or expiry of a share"));
    }
    match grant.level {
        Level::Count => {
            grant.columns = Columns::default();
            grant.may_export = false;
        }
        Level::Members if grant.columns.is_empty() => return Err(Error::Invalid("members without columns")),
        Level::Members => {}
    }
    Ok(grant)
}

async fn note(tx: &mut Tx, actor: &Actor, now: Micros, action: Action, share: &Share) -> Result<()> {
    let entry = Entry::new(action, ObjectKind::Group, share.group_id.0, &share.group_name);
    let detail = json!({
        "team": share.team_name,
        "share": share.id,
        "level": share.level.code(),
        "columns": Sheet::of(tx, &share.columns).await?.names(),
        "may_export": share.may_export,
    });
    audit::record(tx, actor, now, entry.detail(detail)).await
}

//! Customer groups: segments, which follow their criteria, and known user groups, which follow their list of addresses.
//!
//! Every change is made here, checks the role, and leaves its audit row in the same transaction. Who matches criteria
//! is the business of `audience`; who a group is shared with, that of `shares`.

mod addresses;
mod consequences;
mod count;
mod history;
mod life;
mod list;
pub mod paste;
mod recognise;
mod renew;
mod store;
pub mod templates;

pub use addresses::{
    Address, Change, Difference, Member, add_pending, addresses, change_addresses, create_known, difference,
    pending,
};
pub use consequences::{Consequence, Effect, Foreseen, broken_by, consequences, effect, foresee};
pub use count::{Measured, STALE_AFTER, State, inspect, keep, measure, measure_day, refresh, state};
pub use history::{
    CountOn, Version, counts, criteria_then, note_broken, past_counts, record_count, version, versions,
};
pub use life::{Naming, archive, delete, duplicate, rename, restore};
pub use list::{
    Cursor, Listed, Named, Owners, Page, Search, Size, Sort, SortKey, Tab, in_steps, list, owners, tabs,
};
pub use recognise::{Recognised, recognise};

use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    criteria::Criteria,
    db::Tx,
    error::{Error, Result},
    ids::{GroupId, ShareId, StaffId, TeamId},
    text,
    time::Micros,
};
use serde_json::json;

/// The longest name and description, in characters.
pub const MOST_NAME: usize = 120;
pub const MOST_DESCRIPTION: usize = 2_000;

/// What a group's members come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Segment,
    Known,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Segment, Kind::Known];

    /// How it is stored and stands in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Segment => "segment",
            Kind::Known => "known",
        }
    }

    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl TryFrom<String> for Kind {
    type Error = String;
    fn try_from(code: String) -> Result<Kind, String> {
        Kind::from_code(&code).ok_or(code)
    }
}

/// A customer group as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Group {
    pub id: GroupId,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    pub name: String,
    pub description: String,
    pub owner_id: Option<StaffId>,
    pub owner_name: Option<String>,
    pub team_id: Option<TeamId>,
    pub team_name: Option<String>,
    /// Criteria in their JSON format; empty for a known user group.
    pub criteria: String,
    /// Counts up with the criteria, and with the addresses of a known user group.
    pub criteria_version: i64,
    /// Where the addresses of a known user group came from, in its maker's words.
    pub origin: String,
    /// The last count; `None` before the first.
    pub people: Option<i64>,
    pub counted_at: Option<Micros>,
    /// Whether the last count failed because the criteria name something that is gone.
    pub broken: bool,
    pub archived_at: Option<Micros>,
    pub created_at: Micros,
    pub updated_at: Micros,
    pub version: i64,
}

impl Group {
    pub fn is_segment(&self) -> bool {
        self.kind == Kind::Segment
    }

    pub fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }
}

/// A segment to be made, or what it shall be from now on.
#[derive(Clone, Debug)]
pub struct NewSegment {
    pub name: String,
    pub description: String,
    pub team_id: Option<TeamId>,
    pub criteria: Criteria,
    /// What [`foresee`] counted of them; without it they are counted while they are saved, and whoever wants to write
    /// waits.
    pub foreseen: Option<Foreseen>,
}

/// A known user group to be made.
#[derive(Clone, Debug)]
pub struct NewKnown {
    pub name: String,
    pub description: String,
    pub team_id: Option<TeamId>,
    pub origin: String,
    pub addresses: Vec<Address>,
}

/// What stops working, or works differently, when a group changes.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// Segments whose criteria name the group.
    pub groups: Vec<UsingGroup>,
    /// Live shares.
    pub shares: Vec<UsingShare>,
}

impl Uses {
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.shares.is_empty()
    }

    pub fn len(&self) -> usize {
        self.groups.len() + self.shares.len()
    }
}

/// A segment that names another group.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UsingGroup {
    pub id: GroupId,
    pub name: String,
    pub archived_at: Option<Micros>,
}

/// A team that a group is shared with now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UsingShare {
    pub id: ShareId,
    pub team_name: String,
    pub level: String,
    pub may_export: bool,
    pub created_at: Micros,
    pub expires_at: Option<Micros>,
}

/// The group, archived or not.
///
/// # Errors
/// `NotFound` when there is none, or the actor sees no groups.
pub async fn find(tx: &mut Tx, actor: &Actor, id: GroupId) -> Result<Group> {
    if !actor.may(Permission::ViewGroups) {
        return Err(Error::NotFound);
    }
    store::find(tx, id).await
}

/// The group, if the actor may change it as it stands in that version.
async fn open(tx: &mut Tx, actor: &Actor, id: GroupId, version: i64) -> Result<Group> {
    actor.require(Permission::EditGroups)?;
    let group = find(tx, actor, id).await?;
    if group.version != version || group.is_archived() {
        return Err(Error::Conflict);
    }
    Ok(group)
}

/// Makes a segment with its number.
///
/// # Errors
/// `Taken` when the name is in use, also by an archived group, `Conflict` when a group that the criteria use changed since
/// they were counted.
pub async fn create_segment(tx: &mut Tx, actor: &Actor, now: Micros, new: &NewSegment) -> Result<GroupId> {
    actor.require(Permission::EditGroups)?;
    let row = store::NewRow {
        kind: Kind::Segment,
        name: check_name(&new.name)?,
        description: check_description(&new.description)?,
        owner_id: actor.id,
        team_id: new.team_id,
        criteria: new.criteria.to_json(),
        origin: String::new(),
        people: None,
    };
    let foreseen = consequences::known(tx, now, None, &new.criteria, new.foreseen.clone()).await?;
    let id = store::insert(tx, &row, now).await?.ok_or(Error::Taken)?;
    store::insert_version(tx, id, 1, &row.criteria, actor.id, now).await?;
    note_uses(tx, id, &new.criteria).await?;
    consequences::keep_foreseen(tx, now, id, &foreseen).await?;
    let entry = Entry::new(Action::GroupCreated, ObjectKind::Group, id.0, &row.name);
    let entry = entry.detail(json!({ "kind": Kind::Segment.code() }));
    audit::record(tx, actor, now, with_effect(entry, foreseen.people)).await?;
    Ok(id)
}

/// Changes a segment's name, description, team and criteria; other criteria become the next criteria version.
///
/// # Errors
/// `Taken` when the name is in use, `Conflict` when somebody else changed it or archived it, `Invalid` when the
/// criteria lead back to the segment itself, or break a segment that uses it ([`broken_by`] says which).
pub async fn update_segment(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: GroupId,
    version: i64,
    new: &NewSegment,
) -> Result<()> {
    let group = open(tx, actor, id, version).await?;
    if !group.is_segment() {
        return Err(Error::Invalid("criteria for a known user group"));
    }
    let naming = Naming {
        name: new.name.clone(),
        description: new.description.clone(),
        team_id: new.team_id,
        origin: String::new(),
    };
    life::change_naming(tx, actor, now, &group, &naming).await?;
    let criteria = new.criteria.to_json();
    if criteria == group.criteria {
        return Ok(());
    }
    change_criteria(tx, actor, now, &group, &new.criteria, new.foreseen.clone(), None).await
}

/// Makes the criteria of an earlier version the current ones, as a new version; `foreseen` as for a [`NewSegment`].
///
/// # Errors
/// `Conflict` when somebody else changed the group, `NotFound` when there is no such version, `Invalid` as for
/// [`update_segment`].
#[expect(clippy::too_many_arguments, reason = "who changes what, from which version to which")]
pub async fn restore_version(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: GroupId,
    version: i64,
    number: i64,
    criteria: &Criteria,
    foreseen: Option<Foreseen>,
) -> Result<()> {
    let group = open(tx, actor, id, version).await?;
    store::version(tx, id, number).await?;
    if !store::touch(tx, id, version, now).await? {
        return Err(Error::Conflict);
    }
    change_criteria(tx, actor, now, &group, criteria, foreseen, Some(number)).await
}

/// What uses the group now.
pub async fn uses(tx: &mut Tx, actor: &Actor, now: Micros, id: GroupId) -> Result<Uses> {
    find(tx, actor, id).await?;
    Ok(Uses { groups: store::using_groups(tx, id).await?, shares: store::using_shares(tx, id, now).await? })
}

/// The groups that a segment's criteria name.
pub async fn used_by(tx: &mut Tx, actor: &Actor, id: GroupId) -> Result<Vec<UsingGroup>> {
    find(tx, actor, id).await?;
    store::used_groups(tx, id).await
}

/// Stores other criteria as the next version, with its number, and leaves the audit row with the effect.
async fn change_criteria(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    group: &Group,
    criteria: &Criteria,
    foreseen: Option<Foreseen>,
    restored: Option<i64>,
) -> Result<()> {
    let foreseen = consequences::known(tx, now, Some(group.id), criteria, foreseen).await?;
    note_uses(tx, group.id, criteria).await?;
    consequences::check_users(tx, now, group.id, criteria).await?;
    let json = criteria.to_json();
    let number = store::set_criteria(tx, group.id, &json).await?;
    store::insert_version(tx, group.id, number, &json, actor.id, now).await?;
    consequences::keep_foreseen(tx, now, group.id, &foreseen).await?;
    renew::users(tx, now, group.id).await?;
    let effect = foreseen.effect;
    let mut detail = json!({ "old": group.criteria_version, "new": number });
    if let Some(effect) = effect {
        detail["joined"] = json!(effect.joined);
        detail["left"] = json!(effect.left);
    }
    if let Some(restored) = restored {
        detail["restored"] = json!(restored);
    }
    let name = find(tx, actor, group.id).await?.name;
    let entry = Entry::new(Action::CriteriaChanged, ObjectKind::Group, group.id.0, &name).detail(detail);
    audit::record(tx, actor, now, with_effect(entry, effect.map(|effect| effect.after - effect.before))).await
}

fn with_effect(entry: Entry, effect: Option<i64>) -> Entry {
    match effect {
        Some(effect) => entry.effect(effect),
        None => entry,
    }
}

/// Notes which groups the criteria name, and refuses those that lead back to the segment.
async fn note_uses(tx: &mut Tx, id: GroupId, criteria: &Criteria) -> Result<()> {
    let used: Vec<GroupId> = criteria.groups().into_iter().collect();
    store::set_uses(tx, id, &used).await?;
    if !used.is_empty() && store::leads_back(tx, id).await? {
        return Err(Error::Invalid("group cycle"));
    }
    Ok(())
}

/// A name as it is stored.
fn check_name(name: &str) -> Result<String> {
    let name = text::clean_line(name).ok_or(Error::Invalid("group name"))?;
    if name.is_empty() || name.chars().count() > MOST_NAME || text::fold(&name).is_empty() {
        return Err(Error::Invalid("group name"));
    }
    Ok(name)
}

fn check_description(description: &str) -> Result<String> {
    let description = description.trim().replace("\r\n", "\n");
    if description.chars().count() > MOST_DESCRIPTION {
        return Err(Error::Invalid("group description"));
    }
    Ok(description)
}

//! The life of a group: rename, duplicate, archive, restore, delete.

use super::{Group, Kind, check_description, check_name, find, open, store, with_effect};
use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::{GroupId, TeamId},
    time::Micros,
};
use serde_json::json;

/// What a group is called and whose it is.
#[derive(Clone, Debug, Default)]
pub struct Naming {
    pub name: String,
    pub description: String,
    pub team_id: Option<TeamId>,
    /// Where the addresses of a known user group came from; a segment has none.
    pub origin: String,
}

/// Changes name, description, team and origin.
///
/// # Errors
/// `Taken` when the name is in use, `Conflict` when somebody else changed the group or it is archived.
pub async fn rename(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: GroupId,
    version: i64,
    naming: &Naming,
) -> Result<()> {
    let group = open(tx, actor, id, version).await?;
    change_naming(tx, actor, now, &group, naming).await
}

/// Stores the naming under the next version, with an audit row when anything is different.
pub(super) async fn change_naming(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    group: &Group,
    naming: &Naming,
) -> Result<()> {
    let name = check_name(&naming.name)?;
    let description = check_description(&naming.description)?;
    let origin = if group.is_segment() { String::new() } else { check_description(&naming.origin)? };
    if store::is_taken(tx, &name, Some(group.id)).await? {
        return Err(Error::Taken);
    }
    let stored = Naming { name, description, team_id: naming.team_id, origin };
    if !store::set_naming(tx, group, &stored, now).await? {
        return Err(Error::Conflict);
    }
    let detail = differences(group, &stored);
    if detail.is_empty() {
        return Ok(());
    }
    let entry = Entry::new(Action::GroupRenamed, ObjectKind::Group, group.id.0, &stored.name);
    audit::record(tx, actor, now, entry.detail(detail.into())).await
}

/// What is another than before, for the log.
fn differences(group: &Group, naming: &Naming) -> serde_json::Map<String, serde_json::Value> {
    let mut detail = serde_json::Map::new();
    if naming.name != group.name {
        detail.insert("old".into(), json!(group.name));
        detail.insert("new".into(), json!(naming.name));
    }
    if naming.description != group.description {
        detail.insert("description".into(), json!(true));
    }
    if naming.team_id != group.team_id {
        detail.insert("team".into(), json!(true));
    }
    if naming.origin != group.origin {
        detail.insert("origin".into(), json!(naming.origin));
    }
    detail
}

/// Makes a copy under another name, owned by the actor. Nothing uses the copy and it is shared with nobody.
///
/// # Errors
/// `Taken` when the name is in use.
pub async fn duplicate(tx: &mut Tx, actor: &Actor, now: Micros, id: GroupId, name: &str) -> Result<GroupId> {
    actor.require(Permission::EditGroups)?;
    let group = find(tx, actor, id).await?;
    let row = store::NewRow {
        kind: group.kind,
        name: check_name(name)?,
        description: group.description.clone(),
        owner_id: actor.id,
        team_id: group.team_id,
        criteria: group.criteria.clone(),
        origin: group.origin.clone(),
        people: group.people.filter(|_| group.kind == Kind::Known),
    };
    let copy = store::insert(tx, &row, now).await?.ok_or(Error::Taken)?;
    match group.kind {
        Kind::Segment => {
            store::insert_version(tx, copy, 1, &group.criteria, actor.id, now).await?;
            store::copy_uses(tx, id, copy).await?;
            keep_number(tx, copy, &group, now).await?;
        }
        Kind::Known => store::copy_addresses(tx, id, copy, now).await?,
    }
    let entry = Entry::new(Action::GroupDuplicated, ObjectKind::Group, copy.0, &row.name);
    let detail = json!({ "kind": group.kind.code(), "old": group.name, "of": id.0 });
    audit::record(tx, actor, now, entry.detail(detail)).await?;
    Ok(copy)
}

/// A copy of a segment has the number of the original; whoever looks counts it anew when that is old.
async fn keep_number(tx: &mut Tx, copy: GroupId, of: &Group, now: Micros) -> Result<()> {
    let row = store::find(tx, copy).await?;
    match (of.people, of.counted_at) {
        _ if of.broken => store::note_broken(tx, &row, now).await,
        (Some(people), Some(at)) => {
            store::record_people(tx, &row, people, at).await?;
            store::note_version_people(tx, copy, row.criteria_version, people).await
        }
        _ => Ok(()),
    }
}

/// Puts a group away: it is out of the lists, cannot be changed, and its shares rest until it is restored.
///
/// # Errors
/// `Conflict` when somebody else changed or archived it.
pub async fn archive(tx: &mut Tx, actor: &Actor, now: Micros, id: GroupId, version: i64) -> Result<()> {
    let group = open(tx, actor, id, version).await?;
    if !store::set_archived(tx, id, version, Some(now), now).await? {
        return Err(Error::Conflict);
    }
    audit::record(tx, actor, now, Entry::new(Action::GroupArchived, ObjectKind::Group, id.0, &group.name))
        .await
}

/// Brings an archived group back.
///
/// # Errors
/// `Conflict` when somebody else changed or restored it.
pub async fn restore(tx: &mut Tx, actor: &Actor, now: Micros, id: GroupId, version: i64) -> Result<()> {
    actor.require(Permission::EditGroups)?;
    let group = find(tx, actor, id).await?;
    if !group.is_archived() || !store::set_archived(tx, id, version, None, now).await? {
        return Err(Error::Conflict);
    }
    audit::record(tx, actor, now, Entry::new(Action::GroupRestored, ObjectKind::Group, id.0, &group.name))
        .await
}

/// Deletes a group for good, with its versions, addresses and counts.
///
/// # Errors
/// `Conflict` when somebody else changed it, a segment names it or a live share grants it: `uses` says which.
pub async fn delete(tx: &mut Tx, actor: &Actor, now: Micros, id: GroupId, version: i64) -> Result<()> {
    actor.require(Permission::EditGroups)?;
    let group = find(tx, actor, id).await?;
    store::lock_uses(tx).await?;
    let used = !store::using_groups(tx, id).await?.is_empty();
    let shared = !store::using_shares(tx, id, now).await?.is_empty();
    if used || shared || !store::delete(tx, id, version).await? {
        return Err(Error::Conflict);
    }
    let entry = Entry::new(Action::GroupDeleted, ObjectKind::Group, id.0, &group.name);
    let entry = entry.detail(json!({ "kind": group.kind.code() }));
    audit::record(tx, actor, now, with_effect(entry, group.people)).await
}

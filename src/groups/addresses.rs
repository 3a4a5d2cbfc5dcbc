//! The addresses of known user groups: made, changed with the difference told, and listed.

use super::{Kind, NewKnown, check_description, check_name, find, open, renew, store};
use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    contacts,
    db::Tx,
    error::{Error, Result},
    ids::{ContactId, GroupId},
    settings,
    text::{self, EmailAddress},
    time::Micros,
};
use serde_json::json;
use std::collections::HashSet;

/// Pending addresses that become contacts in one statement.
const PENDING_AT_ONCE: i64 = 10_000;

/// One address as it was pasted, with the name beside it if there was one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub email: EmailAddress,
    pub name: String,
}

/// What shall happen to the addresses of a group.
#[derive(Clone, Debug)]
pub enum Change {
    /// These and no others.
    Replace(Vec<Address>),
    Add(Vec<Address>),
    Remove(Vec<Address>),
}

/// What a change does, or did: addresses that join, that leave, and how many there are then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub added: i64,
    pub removed: i64,
    pub total: i64,
}

/// An address of a group with the contact it belongs to; without one it is pending.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Member {
    pub email_key: String,
    pub email: String,
    pub name: String,
    pub added_at: Micros,
    pub contact_id: Option<ContactId>,
}

/// Makes a known user group. Of addresses that are the same, the first counts.
///
/// # Errors
/// `Taken` when the name is in use, `Invalid` for no address at all or more than the organisation allows.
pub async fn create_known(tx: &mut Tx, actor: &Actor, now: Micros, new: &NewKnown) -> Result<GroupId> {
    actor.require(Permission::EditGroups)?;
    let row = store::NewRow {
        kind: Kind::Known,
        name: check_name(&new.name)?,
        description: check_description(&new.description)?,
        owner_id: actor.id,
        team_id: new.team_id,
        criteria: String::new(),
        origin: check_description(&new.origin)?,
        people: None,
    };
    let id = store::insert(tx, &row, now).await?.ok_or(Error::Taken)?;
    store::add_addresses(tx, id, &new.addresses, now).await?;
    let total = note_total(tx, id, now).await?;
    let entry = Entry::new(Action::GroupCreated, ObjectKind::Group, id.0, &row.name).effect(total);
    audit::record(tx, actor, now, entry.detail(json!({ "kind": Kind::Known.code() }))).await?;
    Ok(id)
}

/// Replaces, adds or removes addresses, and tells the difference.
///
/// # Errors
/// `Conflict` when somebody else changed the group, `Invalid` when no address or more than allowed would be left.
pub async fn change_addresses(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: GroupId,
    version: i64,
    change: Change,
) -> Result<Difference> {
    let group = open(tx, actor, id, version).await?;
    if group.kind != Kind::Known {
        return Err(Error::Invalid("addresses for a segment"));
    }
    if !store::touch(tx, id, version, now).await? {
        return Err(Error::Conflict);
    }
    let mut difference = Difference::default();
    match &change {
        Change::Add(list) => difference.added = store::add_addresses(tx, id, list, now).await?,
        Change::Remove(list) => difference.removed = store::remove_addresses(tx, id, &keys(list)).await?,
        Change::Replace(list) => {
            let kept: HashSet<String> = keys(list).into_iter().collect();
            let mut gone = store::address_keys(tx, id).await?;
            gone.retain(|key| !kept.contains(key));
            difference.removed = store::remove_addresses(tx, id, &gone).await?;
            difference.added = store::add_addresses(tx, id, list, now).await?;
        }
    }
    difference.total = note_total(tx, id, now).await?;
    if difference.added + difference.removed > 0 {
        store::next_addresses(tx, id).await?;
        renew::users(tx, now, id).await?;
    }
    let entry = Entry::new(Action::AddressesChanged, ObjectKind::Group, id.0, &group.name)
        .effect(difference.added - difference.removed)
        .detail(json!({ "added": difference.added, "removed": difference.removed }));
    audit::record(tx, actor, now, entry).await?;
    Ok(difference)
}

/// What a change would do, without doing it.
pub async fn difference(tx: &mut Tx, actor: &Actor, id: GroupId, change: &Change) -> Result<Difference> {
    actor.require(Permission::EditGroups)?;
    find(tx, actor, id).await?;
    let now: HashSet<String> = store::address_keys(tx, id).await?.into_iter().collect();
    let (Change::Replace(list) | Change::Add(list) | Change::Remove(list)) = change;
    let given: HashSet<String> = keys(list).into_iter().collect();
    let both = number(now.intersection(&given).count());
    let (before, given) = (number(now.len()), number(given.len()));
    let (added, removed) = match change {
        Change::Replace(_) => (given - both, before - both),
        Change::Add(_) => (given - both, 0),
        Change::Remove(_) => (0, both),
    };
    Ok(Difference { added, removed, total: before + added - removed })
}

/// At most `limit` addresses after the one with key `after`, that contain `words`.
///
/// # Errors
/// `Forbidden` without the right to see people.
pub async fn addresses(
    tx: &mut Tx,
    actor: &Actor,
    id: GroupId,
    words: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<Member>> {
    actor.require(Permission::ViewPeople)?;
    find(tx, actor, id).await?;
    store::addresses(tx, id, &text::fold(words), after, limit).await
}

/// How many addresses of the group belong to no contact yet.
pub async fn pending(tx: &mut Tx, actor: &Actor, id: GroupId) -> Result<i64> {
    find(tx, actor, id).await?;
    store::pending(tx, id).await
}

/// Makes a contact of every address that belongs to none yet, with its name if one is known; how many. Nobody's
/// consent is known by that.
///
/// # Errors
/// `Forbidden` without the right to edit people, `Conflict` for a segment or an archived group.
pub async fn add_pending(tx: &mut Tx, actor: &Actor, now: Micros, id: GroupId) -> Result<i64> {
    actor.require(Permission::EditPeople)?;
    let group = find(tx, actor, id).await?;
    if group.kind != Kind::Known || group.is_archived() {
        return Err(Error::Conflict);
    }
    let (mut added, mut after) = (0, String::new());
    loop {
        let people = store::pending_after(tx, id, &after, PENDING_AT_ONCE).await?;
        let Some(last) = people.last() else { break };
        after.clone_from(&last.email_key);
        added += contacts::create_named(tx, actor, now, &people).await?;
    }
    if added > 0 {
        let entry = Entry::new(Action::PendingAdded, ObjectKind::Group, id.0, &group.name).effect(added);
        audit::record(tx, actor, now, entry).await?;
    }
    Ok(added)
}

/// Counts the addresses and stores the number as the group's people.
async fn note_total(tx: &mut Tx, id: GroupId, now: Micros) -> Result<i64> {
    let organisation = settings::organisation(tx).await?;
    let total = store::address_count(tx, id).await?;
    if total == 0 || total > organisation.max_addresses {
        return Err(Error::Invalid("number of addresses"));
    }
    store::set_people(tx, id, total, now).await?;
    store::set_count(tx, id, organisation.day(now), total).await?;
    Ok(total)
}

fn keys(list: &[Address]) -> Vec<String> {
    list.iter().map(|address| address.email.key()).collect()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

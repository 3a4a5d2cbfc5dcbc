//! Who is in what is shared: how many, how many of them may be shown, and pages of these.

use super::{Column, Columns, Share, store};
use crate::{
    access::{Actor, Permission},
    attributes::{self, Value},
    audience::{self, Audience, Channel, Cursor, Member, MemberQuery, Order, SearchIn, World},
    db::Tx,
    error::Result,
    groups::Kind,
    ids::{AttributeId, ContactId, GroupId},
    time::Micros,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many people a group has, and how many of them agreed to be contacted by e-mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// In a known user group these are its addresses, pending ones too.
    pub people: i64,
    /// Those who are shown and downloaded.
    pub shown: i64,
}

impl Counts {
    /// Those who are not shown: they did not agree, or they are no contacts yet.
    pub fn left_out(self) -> i64 {
        self.people - self.shown
    }
}

/// Which part of the members.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Looked for in the granted columns among name and e-mail only.
    pub search: String,
    /// Where the part before ended. Whoever makes one up learns who comes after it: a page takes only those it gave.
    pub after: Option<Cursor>,
    pub limit: i64,
    /// In the order of ids, for files: nobody is met twice or missed while names change.
    pub by_id: bool,
}

/// A member with what stands in the columns that were asked for.
#[derive(Clone, Debug)]
pub struct Person {
    pub member: Member,
    values: BTreeMap<AttributeId, Value>,
}

impl Person {
    /// The value of an attribute, if there is one and its column was asked for.
    pub fn value(&self, id: AttributeId) -> Option<&Value> {
        self.values.get(&id)
    }
}

/// A part of the members.
#[derive(Clone, Debug)]
pub struct Page {
    pub people: Vec<Person>,
    /// Where they end, when there are more after them.
    pub next: Option<Cursor>,
}

/// The counts of what is shared; `None` when the group's criteria are broken.
pub async fn counts(tx: &mut Tx, now: Micros, share: &Share) -> Result<Option<Counts>> {
    group_counts(tx, now, share.group_id, share.group_kind).await
}

/// The counts of a group; `None` when its criteria are broken.
pub async fn group_counts(tx: &mut Tx, now: Micros, id: GroupId, kind: Kind) -> Result<Option<Counts>> {
    let Some(audience) = audience_of(tx, now, id).await? else { return Ok(None) };
    let shown = audience::reach(tx, &audience).await?.email;
    let people = match kind {
        Kind::Segment => audience::count(tx, &audience).await?,
        Kind::Known => store::address_count(tx, id).await?,
    };
    Ok(Some(Counts { people, shown }))
}

/// Puts the numbers of now in the place of those that are stored, where the index gives them at once; `None` of a segment
/// whose criteria are broken. Stores nothing.
pub async fn count_now(tx: &mut Tx, now: Micros, shares: &mut [Share]) -> Result<()> {
    let ids: BTreeSet<GroupId> =
        shares.iter().filter(|share| share.group_kind == Kind::Segment).map(|share| share.group_id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let world = World::load(tx, now).await?;
    if !world.is_indexed() {
        return Ok(());
    }
    let ids: Vec<GroupId> = ids.into_iter().collect();
    let counts: HashMap<GroupId, _> = audience::count_groups(tx, &world, &ids).await?.into_iter().collect();
    for share in shares {
        if let Some(people) = counts.get(&share.group_id) {
            share.people = people.as_ref().ok().copied();
            share.counted_at = Some(world.behind().unwrap_or(now));
        }
    }
    Ok(())
}

/// Members who may be shown. Without the name among the columns they come in the order of their ids, since the order
/// of names would tell of the names.
pub async fn members(tx: &mut Tx, now: Micros, share: &Share, asked: &Asked) -> Result<Page> {
    let search_in =
        SearchIn { name: share.columns.has(Column::Name), email: share.columns.has(Column::Email) };
    let by_name = share.columns.has(Column::Name) && !asked.by_id;
    let query = MemberQuery {
        search: asked.search.clone(),
        search_in,
        order: if by_name { Order::Name } else { Order::Id },
        reachable: Some(Channel::Email),
        ..MemberQuery::default()
    };
    part(tx, now, share.group_id, query, &share.columns, asked).await
}

/// The contacts of a group as somebody who may see everyone exports them, in the order of their ids: those who agreed
/// to be contacted by e-mail, or everybody.
///
/// # Errors
/// `Forbidden` without the right to see people.
pub async fn export(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    id: GroupId,
    reach: Option<Channel>,
    columns: &Columns,
    asked: &Asked,
) -> Result<Page> {
    actor.require(Permission::ViewPeople)?;
    let query = MemberQuery { order: Order::Id, reachable: reach, ..MemberQuery::default() };
    part(tx, now, id, query, columns, asked).await
}

async fn part(
    tx: &mut Tx,
    now: Micros,
    id: GroupId,
    query: MemberQuery,
    columns: &Columns,
    asked: &Asked,
) -> Result<Page> {
    let Some(audience) = audience_of(tx, now, id).await? else {
        return Ok(Page { people: Vec::new(), next: None });
    };
    let by_name = query.order == Order::Name;
    let (after, limit) = (asked.after.clone(), asked.limit);
    let query = MemberQuery { after, limit, columns: Some(columns.stored()), ..query };
    let page = audience::members(tx, &audience, &query).await?;
    // Where names do not tell the order, the place does not tell of a name.
    let next = page.next.map(|next| if by_name { next } else { Cursor { name_key: String::new(), ..next } });
    Ok(Page { people: people(tx, page.members, columns).await?, next })
}

/// The members with what the columns ask for and nothing else, each kind of it in one question for all of them.
async fn people(tx: &mut Tx, mut members: Vec<Member>, columns: &Columns) -> Result<Vec<Person>> {
    if columns.iter().any(Column::is_of_codes) {
        audience::add_codes(tx, &mut members).await?;
    }
    let wanted = columns.attributes();
    let ids: Vec<ContactId> = members.iter().map(|member| member.id).collect();
    let mut values = match wanted[..] {
        [] => HashMap::new(),
        _ => attributes::values_of(tx, &ids).await?,
    };
    let person = |member: Member| {
        let mut values = values.remove(&member.id).unwrap_or_default();
        values.retain(|id, _| wanted.contains(id));
        Person { member, values }
    };
    Ok(members.into_iter().map(person).collect())
}

async fn audience_of(tx: &mut Tx, now: Micros, id: GroupId) -> Result<Option<Audience>> {
    let world = World::load(tx, now).await?.to_the_last();
    Ok(audience::of_group(tx, &world, id).await?.ok())
}

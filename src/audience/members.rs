//! The members themselves: pages of them, a sample, or all ids.

mod member;

pub use member::Member;

use super::{
    Audience, codes,
    compile::Compiler,
    find,
    index::{Index, TextSlot, texts::Search},
    masks,
    patterns::REACHABLE,
    plan::{self, Plan, Planner, email},
};
use crate::{
    criteria::CodeKind,
    db::{Packed, Tx, json_numbers, like},
    error::Result,
    ids::ContactId,
    text::fold,
};
use member::Wanted;
use std::collections::{BTreeMap, BTreeSet};

/// A way to contact someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    Email,
    Sms,
    Post,
    Ads,
}

/// Which members, and in which order.
#[derive(Clone, Debug)]
pub struct MemberQuery {
    /// Part of a name or e-mail address; empty for all.
    pub search: String,
    pub search_in: SearchIn,
    pub order: Order,
    /// Only those after this one.
    pub after: Option<Cursor>,
    pub limit: i64,
    /// Only those who may be contacted on the channel.
    pub reachable: Option<Channel>,
    /// The columns of contacts that are read; `None` for all. The others are blank.
    pub columns: Option<Vec<&'static str>>,
}

impl Default for MemberQuery {
    fn default() -> MemberQuery {
        MemberQuery {
            search: String::new(),
            search_in: SearchIn::default(),
            order: Order::Name,
            after: None,
            limit: 50,
            reachable: None,
            columns: None,
        }
    }
}

/// Where a search looks: only in what the reader may see. Nowhere finds nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchIn {
    pub name: bool,
    pub email: bool,
}

impl Default for SearchIn {
    fn default() -> SearchIn {
        SearchIn { name: true, email: true }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// For people.
    Name,
    /// For exports: nobody is met twice or missed while names change.
    Id,
}

/// Where a page ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub name_key: String,
    pub id: ContactId,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MemberPage {
    pub members: Vec<Member>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// One page of members.
pub async fn members(tx: &mut Tx, audience: &Audience, query: &MemberQuery) -> Result<MemberPage> {
    if let Some(ids) = from_index(audience, query).await? {
        let members = rows(tx, &ids, query.order, query.columns.as_deref()).await?;
        return Ok(cut(members, query.limit));
    }
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let mut condition = compiler.condition();
    if let Some(channel) = query.reachable {
        condition.push_str(" AND ");
        condition.push_str(REACHABLE[channel as usize]);
    }
    condition.push_str(&search(&mut compiler, query));
    let (after, order) = after(&mut compiler, query.order, query.after.as_ref());
    condition.push_str(&after);
    let limit = compiler.number(query.limit.saturating_add(1));
    let found = format!("SELECT * FROM contacts c WHERE {condition} ORDER BY {order} LIMIT {limit}");
    let wanted = Wanted::new(query.columns.as_deref());
    let packed = compiler.query(tx, format!("FROM ({found}) c")).packed(&wanted.columns()).await?;
    Ok(cut(unpack(&packed, query.order, &wanted)?, query.limit))
}

/// A page from the rows that were found for it, one more than it shows if there are more.
fn cut(mut members: Vec<Member>, limit: i64) -> MemberPage {
    let limit = usize::try_from(limit).unwrap_or(0);
    let more = members.len() > limit;
    members.truncate(limit);
    let cursor = |member: &Member| Cursor { name_key: member.name_key.clone(), id: member.id };
    let next = members.last().filter(|_| more).map(cursor);
    MemberPage { members, next }
}

/// The condition that somebody is found by the search, to be added with its AND.
fn search(compiler: &mut Compiler<'_>, query: &MemberQuery) -> String {
    let search = fold(&query.search);
    if search.is_empty() {
        return String::new();
    }
    let part = compiler.text(&format!("%{}%", like(&search)));
    let mut places = Vec::new();
    if query.search_in.name {
        places.push(format!("c.name_key LIKE {part} ESCAPE '\\'"));
    }
    if query.search_in.email {
        places.push(format!("(c.email_key IS NOT NULL AND c.email_key LIKE {part} ESCAPE '\\')"));
    }
    let places = if places.is_empty() { "FALSE".to_string() } else { places.join(" OR ") };
    format!(" AND ({places})")
}

/// The condition that somebody comes after the cursor, to be added with its AND, and the order.
fn after(compiler: &mut Compiler<'_>, order: Order, cursor: Option<&Cursor>) -> (String, &'static str) {
    match (order, cursor) {
        (Order::Name, None) => (String::new(), "c.name_key, c.id"),
        (Order::Name, Some(after)) => {
            let (name, id) = (compiler.text(&after.name_key), compiler.number(after.id.0));
            (format!(" AND (c.name_key, c.id) > ({name}, {id})"), "c.name_key, c.id")
        }
        (Order::Id, None) => (String::new(), "c.id"),
        (Order::Id, Some(after)) => (format!(" AND c.id > {}", compiler.number(after.id.0)), "c.id"),
    }
}

/// The ids of a page and of one behind it, in no order; `None` where there is no index.
async fn from_index(audience: &Audience, query: &MemberQuery) -> Result<Option<Vec<i64>>> {
    let Some(index) = &audience.index else { return Ok(None) };
    let reachable = query.reachable.map(|channel| plan::reachable()[channel as usize].clone());
    let narrower: Vec<Plan> = reachable.into_iter().chain(found_by(index, query)).collect();
    let most = usize::try_from(query.limit.saturating_add(1)).unwrap_or(0);
    if query.order == Order::Id {
        let members = Planner { audience, index }.audience();
        let plan = Plan::All(narrower.into_iter().chain([members]).collect());
        let after = query.after.as_ref().map_or(i64::MIN, |after| after.id.0);
        return masks::first_ids(index, plan, after, most).await.map(Some);
    }
    let Some(all) = audience.members().await? else { return Ok(None) };
    let after = query.after.as_ref().map(|after| (after.name_key.as_str(), after.id.0));
    if narrower.is_empty() {
        return find::by_name(all, after, most).await.map(Some);
    }
    find::by_name(&all.narrowed(Plan::All(narrower)).await?, after, most).await.map(Some)
}

/// Whom the search finds; `None` when it is empty.
fn found_by(index: &Index, query: &MemberQuery) -> Option<Plan> {
    let search = Search::Contains(fold(&query.search));
    let places = query.search_in.name.then(|| Plan::Text(TextSlot::Name, search.clone())).into_iter();
    let places = places.chain(query.search_in.email.then(|| email(index, &search)));
    (!search.text().is_empty()).then(|| Plan::Any(places.collect()))
}

/// The rows of some contacts.
async fn rows(tx: &mut Tx, ids: &[i64], order: Order, wanted: Option<&[&str]>) -> Result<Vec<Member>> {
    let these = json_numbers(tx.dialect(), "$1");
    let query = tx.query(format!("FROM contacts c WHERE c.id IN {these}"));
    let wanted = Wanted::new(wanted);
    unpack(&query.bind(serde_json::to_string(ids)?).packed(&wanted.columns()).await?, order, &wanted)
}

/// Members as they were packed, in their order.
fn unpack(packed: &Packed, order: Order, wanted: &Wanted) -> Result<Vec<Member>> {
    let mut members = Vec::with_capacity(packed.rows());
    packed.each(|row| {
        members.push(wanted.member(row)?);
        Ok(())
    })?;
    match order {
        Order::Name => members.sort_by(|a, b| (&a.name_key, a.id).cmp(&(&b.name_key, b.id))),
        Order::Id => members.sort_by_key(|member| member.id),
    }
    Ok(members)
}

/// Tells the codes of some members: their own or those of their company.
pub async fn add_codes(tx: &mut Tx, members: &mut [Member]) -> Result<()> {
    let ids: Vec<i64> = members.iter().map(|member| member.id.0).collect();
    let mut held: BTreeMap<i64, BTreeMap<CodeKind, String>> = BTreeMap::new();
    for (contact, kind, name) in codes::held_by(tx, &ids).await? {
        let names = held.entry(contact).or_default().entry(kind).or_default();
        if !names.is_empty() {
            names.push_str("; ");
        }
        names.push_str(&name);
    }
    for member in members {
        member.codes = held.remove(&member.id.0).unwrap_or_default();
    }
    Ok(())
}

/// A few members, others for each seed, always the same for the same seed.
pub async fn sample(tx: &mut Tx, audience: &Audience, limit: i64, seed: u32) -> Result<Vec<Member>> {
    if let Some(all) = audience.members().await? {
        let places = places(all.count().unsigned_abs(), limit.unsigned_abs(), seed);
        return rows(tx, &all.at(&places), Order::Name, None).await;
    }
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    // Ids shuffled by a multiplier that differs for each seed; the modulus is a prime, so that no two fall together.
    let (factor, limit) = (compiler.number(48_271 + 2 * i64::from(seed % 1_000_000)), compiler.number(limit));
    let sql = format!(
        "FROM contacts c WHERE c.id IN (SELECT c.id FROM contacts c WHERE {condition} \
         ORDER BY (c.id % 2147483647) * {factor} % 2147483647, c.id LIMIT {limit})"
    );
    let wanted = Wanted::new(None);
    unpack(&compiler.query(tx, sql).packed(&wanted.columns()).await?, Order::Name, &wanted)
}

/// Different places among `people`, ascending, `most` of them or as many as there are.
fn places(people: u64, most: u64, seed: u32) -> Vec<u64> {
    if people <= most {
        return (0..people).collect();
    }
    let mut places = BTreeSet::new();
    let mut state = u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    while (places.len() as u64) < most {
        // splitmix64 (Steele, Lea, Flood 2014): even for seeds that lie close together.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        places.insert((mixed ^ (mixed >> 31)) % people);
    }
    places.into_iter().collect()
}

/// The ids of all members, ascending.
pub async fn ids(tx: &mut Tx, audience: &Audience) -> Result<Vec<ContactId>> {
    if let Some(all) = audience.members().await? {
        return Ok(all.ids().map(ContactId).collect());
    }
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    let sql = format!("SELECT c.id FROM contacts c WHERE {condition} ORDER BY c.id");
    let rows: Vec<(ContactId,)> = compiler.query(tx, sql).all().await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

//! The members of a group, for those who may see people; and whether one person is in it, and why.

use super::{
    find::{self, Found},
    head::Head,
};
use crate::{
    access::Permission,
    audience::{self, Audience, MemberQuery, World},
    contacts,
    db::Tx,
    error::Result,
    groups,
    ids::{ContactId, GroupId},
    regions,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "groups/members.html", blocks = ["list"])]
struct GroupMembers {
    shell: Shell,
    t: Texts,
    head: Head,
    query: Fields,
    people: People,
    found: Option<Found>,
    may_edit_people: bool,
}

/// The same page for roles that may not see people: it says who can grant the right.
#[derive(Template)]
#[template(path = "groups/members_hidden.html")]
struct GroupMembersHidden {
    shell: Shell,
    t: Texts,
    head: Head,
}

/// What stands in the list.
#[derive(Default)]
struct People {
    members: Vec<MemberRow>,
    first: Option<String>,
    next: Option<String>,
    pending: i64,
}

struct MemberRow {
    id: Option<ContactId>,
    name: String,
    email: String,
    country: String,
    orders: String,
    spend: String,
    last_order: String,
    /// Where it is told why they are in it.
    why: String,
}

pub async fn index(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "members").await?;
    if !head.may_see_people {
        return reply::whole(&cx, &GroupMembersHidden { shell: cx.shell("groups"), t: cx.t.clone(), head });
    }
    let world = World::load(&mut tx, cx.now).await?.to_the_last();
    let audience = audience::of_group(&mut tx, &world, *id).await?;
    let people = match (&audience, head.group.is_segment()) {
        (_, false) => addresses(&cx, &mut tx, *id).await?,
        (Ok(audience), true) => members(&cx, &mut tx, audience).await?,
        (Err(_), true) => People::default(),
    };
    let found = find::answer(&cx, &mut tx, &world, &head, audience).await?;
    let query = Fields::from_pairs(vec![("q".into(), cx.query.trimmed("q").to_string())]);
    let may_edit_people = cx.actor.may(Permission::EditPeople);
    let (shell, t) = (cx.shell("groups"), cx.t.clone());
    let page = GroupMembers { shell, t, head, query, people, found, may_edit_people };
    reply::page(&cx, &page, |p| p.as_list().render())
}

/// Makes contacts of the addresses that belong to none yet.
pub async fn add_pending(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&[])?;
    let mut tx = cx.write().await?;
    let added = groups::add_pending(&mut tx, &cx.actor, cx.now, *id).await?;
    tx.commit().await?;
    let flash = match added {
        0 => Flash::ok(cx.t.group_pending_none()),
        added => Flash::ok(cx.t.group_pending_added(added)),
    };
    Ok(reply::done(&cx, &format!("/groups/{id}/members"), &flash))
}

async fn members(cx: &Cx, tx: &mut Tx, audience: &Audience) -> Result<People> {
    let after = cx.query.get("after").split_once('.').and_then(|(id, name_key)| {
        Some(audience::Cursor { id: id.parse().ok()?, name_key: name_key.to_string() })
    });
    let is_later = after.is_some();
    let search = cx.query.trimmed("q").to_string();
    let query = MemberQuery { search, after, limit: PAGE, ..MemberQuery::default() };
    let page = audience::members(tx, audience, &query).await?;
    let row = |member: &audience::Member| MemberRow {
        id: Some(member.id),
        name: contacts::label(&member.name, None, member.external_id.as_deref(), member.id),
        email: member.email.clone().unwrap_or_default(),
        country: member.country.as_deref().map_or_else(String::new, |code| country(&cx.t, code)),
        orders: cx.t.number(member.order_count),
        spend: cx.t.money_in_column(member.spend_minor, &cx.org.currency),
        last_order: member.last_order_day.map_or_else(|| "—".into(), |day| cx.t.date(day)),
        why: find::why(cx, member.id),
    };
    Ok(People {
        members: page.members.iter().map(row).collect(),
        first: is_later.then(|| link(cx, "")),
        next: page.next.map(|next| link(cx, &format!("{}.{}", next.id, next.name_key))),
        pending: 0,
    })
}

async fn addresses(cx: &Cx, tx: &mut Tx, id: GroupId) -> Result<People> {
    let after = cx.query.get("after");
    let mut list = groups::addresses(tx, &cx.actor, id, cx.query.trimmed("q"), after, PAGE + 1).await?;
    let is_more = list.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    list.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let next = list.last().filter(|_| is_more).map(|last| link(cx, &last.email_key));
    let row = |member: &groups::Member| MemberRow {
        id: member.contact_id,
        name: member.name.clone(),
        email: member.email.clone(),
        country: String::new(),
        orders: String::new(),
        spend: String::new(),
        last_order: cx.t.date(cx.t.day_of(member.added_at)),
        why: String::new(),
    };
    Ok(People {
        members: list.iter().map(row).collect(),
        first: (!after.is_empty()).then(|| link(cx, "")),
        next,
        pending: groups::pending(tx, &cx.actor, id).await?,
    })
}

/// The address of another page of the list.
fn link(cx: &Cx, after: &str) -> String {
    let mut query = Fields::default();
    query.set("q", cx.query.trimmed("q"));
    format!("{}{}", cx.path, query.with("after", after))
}

fn country(t: &Texts, code: &str) -> String {
    regions::country_name(t.lang.code(), code).unwrap_or(code).to_string()
}

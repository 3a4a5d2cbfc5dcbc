//! The criteria builder: a segment is described in one form that counts while it is filled in.
//!
//! Every button is a submit of the same form (`do=…`), so that all of it works without JavaScript; htmx sends the same
//! form to `/groups/preview` and swaps the whole of it. What is typed is kept as a draft with every request, where it
//! differs from what is saved.

mod acts;
mod assemble;
mod boxes;
mod choices;
mod desk;
mod fields;
mod form;
mod known;
mod left;
mod lists;
mod live;
mod overlap;
mod page;
mod rows;
mod saving;
mod text;
mod tree;
mod values;
mod view;
mod wheres;

pub use live::{PersonView, person};
pub use values::index as values;

use crate::{
    access::Permission,
    drafts,
    error::{Error, Result},
    groups::{self, Group},
    ids::GroupId,
    web::{context::Cx, fields::Fields, pages::groups::later, reply},
};
use actix_web::{
    HttpResponse,
    http::header::{HeaderName, HeaderValue},
    web,
};
use acts::{Act, Change};
use askama::Template;
use desk::{Desk, Later};

/// A new segment: blank, from a template, or the draft that was left.
pub async fn new(cx: Cx) -> Result<HttpResponse> {
    open(&cx, None).await
}

/// Any button of the form of a new segment.
pub async fn create(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    work(&cx, fields, None).await
}

/// A saved segment.
pub async fn edit(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let group = segment(&cx, *id).await?;
    open(&cx, Some(group)).await
}

/// The page as it is begun.
async fn open(cx: &Cx, group: Option<Group>) -> Result<HttpResponse> {
    let mut desk = Desk::begin(cx, group).await?;
    match later::address(cx, desk.world.is_loading()) {
        // By now somebody may be somewhere else on the page.
        None if later::is_asked(cx) => desk.focus.clear(),
        address => desk.later = address.map(Later::Page),
    }
    show(cx, desk, Act::Preview).await
}

/// Any button of the form of a saved segment.
pub async fn update(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    let group = segment(&cx, *id).await?;
    work(&cx, fields, Some(group)).await
}

/// The same buttons for htmx: the form says which segment it is.
pub async fn preview(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    let group = match fields.parsed::<GroupId>("group") {
        Some(id) => Some(segment(&cx, id).await?),
        None => None,
    };
    work(&cx, fields, group).await
}

async fn segment(cx: &Cx, id: GroupId) -> Result<Group> {
    cx.actor.require(Permission::EditGroups)?;
    let group = groups::find(&mut cx.read().await?, &cx.actor, id).await?;
    if group.is_segment() && !group.is_archived() { Ok(group) } else { Err(Error::NotFound) }
}

/// Does what the button says.
async fn work(cx: &Cx, fields: Fields, group: Option<Group>) -> Result<HttpResponse> {
    let act = Act::parse(fields.get("do"));
    let mut desk = Desk::take(cx, fields, group).await?;
    let is_later = later::is_due(cx, desk.world.is_loading()) && !act.asks_numbers();
    desk.later = is_later.then_some(Later::Form(cx.now));
    match act {
        Act::Discard => {
            let mut tx = cx.write().await?;
            drafts::discard(&mut tx, &cx.actor, &desk.draft_key()).await?;
            tx.commit().await?;
            return Ok(go(cx, &desk.path()));
        }
        Act::Save | Act::Confirm | Act::Keep | Act::Weigh => return saving::save(cx, desk, act).await,
        Act::Forget(key) => return forget(cx, desk, &key).await,
        Act::Undo => desk.undo(),
        Act::Text => text::take(cx, &mut desk),
        Act::Tree(change, id) => {
            desk.change(|tree| tree.change(change, id));
            if change == Change::Remove {
                desk.said = cx.t.builder_removed();
            }
        }
        Act::Drop(id, index, aspect) => desk.change(|tree| tree.drop_value(id, index, aspect)),
        Act::Clear(id, aspect) => {
            desk.change(|tree| tree.clear_values(id, aspect));
            // Of a list that is too long for the form to carry twice nothing is left to go back to.
            if !desk.undo.is_empty() {
                desk.said = cx.t.builder_removed();
            }
        }
        Act::Sample => desk.seed = desk.seed.wrapping_add(1) % 1_000_000,
        Act::Preview | Act::Count | Act::Numbers => {}
    }
    desk.settle(cx, &act);
    // Nobody is told that what is typed is kept, and the next key press keeps it again: no need to wait for the disk.
    let mut tx = cx.app.db.write_resumable().await?;
    desk.recognise(&mut tx, cx).await?;
    if desk.is_untouched(cx)? {
        drafts::discard(&mut tx, &cx.actor, &desk.draft_key()).await?;
    } else {
        let gone = drafts::keep(&mut tx, &cx.actor, cx.now, &desk.draft_key(), &desk.body()).await?;
        desk.drafts.gone = gone.or(desk.drafts.gone);
        desk.drafts.kept = Some(left::path(&desk, &desk.drafts.own));
    }
    tx.commit().await?;
    show(cx, desk, act).await
}

/// Throws a draft away that was left on another page; this page stays as it is.
async fn forget(cx: &Cx, mut desk: Desk, key: &str) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    drafts::discard(&mut tx, &cx.actor, &format!("{}{key}", desk.drafts_start())).await?;
    tx.commit().await?;
    desk.drafts.left.retain(|left| left.key != key);
    desk.said = cx.t.builder_draft_discarded();
    show(cx, desk, Act::Count).await
}

/// The page with what stands in the form.
async fn show(cx: &Cx, mut desk: Desk, act: Act) -> Result<HttpResponse> {
    let refused = !desk.form.is_ok();
    // What is told of this form would be gone with the next answer, before it was read.
    if refused || desk.conflict.is_some() || desk.weighs {
        desk.later = desk.later.map(|_| Later::Button);
    }
    let page = page::paint(cx, desk).await?;
    let answer = if refused {
        reply::refused(cx, &page, |page| page.as_builder().render())
    } else {
        reply::page(cx, &page, |page| page.as_builder().render())
    };
    Ok(swapped(answer?, &act))
}

/// Where only numbers change, what somebody types in is left alone; else the form is made anew.
fn swapped(mut answer: HttpResponse, act: &Act) -> HttpResponse {
    if !matches!(act, Act::Preview | Act::Count | Act::Numbers | Act::Sample) {
        answer
            .headers_mut()
            .insert(HeaderName::from_static("hx-reswap"), HeaderValue::from_static("outerHTML"));
    }
    answer
}

/// On to another page; htmx is told to load it as a whole.
fn go(cx: &Cx, path: &str) -> HttpResponse {
    if cx.partial {
        return HttpResponse::Ok().insert_header(("HX-Redirect", path)).finish();
    }
    reply::see_other(path)
}

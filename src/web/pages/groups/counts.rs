//! Fresh numbers for groups whose last count is old: asked by the list until all are fresh.

use super::view::Look;
use crate::{
    access::Permission,
    audience::World,
    error::Result,
    groups::{self, Group},
    ids::GroupId,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        reply, urls,
    },
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;

/// Groups in one request, and how many of them are counted.
const MOST: usize = 100;
const COUNTED: usize = 8;

#[derive(Template)]
#[template(path = "groups/_counts.html")]
struct GroupsCounts {
    shell: Shell,
    t: Texts,
    fresh: Vec<Fresh>,
    /// Those still to be counted.
    stale: String,
    back: String,
}

struct Fresh {
    id: GroupId,
    people: String,
}

/// Counts the groups named that are stale: for htmx a few, with their cells and a form that asks for the rest by
/// itself; for the button Refresh all of them.
pub async fn create(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["ids", "back"])?;
    let ids = ids(fields.get("ids"));
    let counted = refresh(&cx, &ids, if cx.partial { COUNTED } else { MOST }).await?;
    let back = urls::page_or_home(fields.get("back"));
    if !cx.partial {
        return Ok(reply::done(&cx, &back, &Flash::ok(cx.t.groups_refreshed())));
    }
    let look = Look::of(&cx);
    let fresh = counted.iter().map(|group| Fresh { id: group.id, people: look.people(&cx.t, group) });
    let is_counted = |id: &GroupId| counted.iter().any(|group| group.id == *id);
    let rest: Vec<String> = ids.iter().filter(|id| !is_counted(id)).map(ToString::to_string).collect();
    // Nothing was stale any more: somebody else has counted what was asked for.
    let stale = if counted.is_empty() { String::new() } else { rest.join(",") };
    let page =
        GroupsCounts { shell: cx.shell("groups"), t: cx.t.clone(), fresh: fresh.collect(), stale, back };
    reply::html(StatusCode::OK, page.render())
}

/// Counts up to `most` of the groups whose numbers are old, and gives them with their new numbers.
async fn refresh(cx: &Cx, ids: &[GroupId], most: usize) -> Result<Vec<Group>> {
    cx.actor.require(Permission::ViewGroups)?;
    let mut tx = cx.read().await?;
    let world = World::load(&mut tx, cx.now).await?.to_the_last();
    let measured = groups::measure(&mut tx, &cx.actor, &world, cx.now, ids, most).await?;
    drop(tx);
    if !measured.is_empty() {
        let mut tx = cx.write().await?;
        groups::keep(&mut tx, &world, cx.now, &measured).await?;
        tx.commit().await?;
    }
    let fresh = |measured: groups::Measured| Group {
        people: measured.people.as_ref().ok().copied().or(measured.group.people),
        broken: measured.people.is_err(),
        ..measured.group
    };
    Ok(measured.into_iter().map(fresh).collect())
}

fn ids(text: &str) -> Vec<GroupId> {
    text.split(',').filter_map(|id| id.parse().ok()).take(MOST).collect()
}

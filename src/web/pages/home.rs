//! Home: where the work stands, and what to do first.

use super::{audit::words, groups::view::Look};
use crate::{
    access::{Permission, initials},
    audience::{self, World},
    audit::{self, ObjectKind},
    error::Result,
    groups::{self, Group, Tab},
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

#[derive(Template)]
#[template(path = "home/index.html")]
struct HomeIndex {
    shell: Shell,
    t: Texts,
    name: String,
    steps: Vec<Step>,
    done: usize,
    tiles: Vec<Tile>,
    groups: Vec<RecentGroup>,
    events: Vec<RecentEvent>,
}

/// One of the first things to do.
struct Step {
    done: bool,
    path: &'static str,
    title: String,
    help: String,
}

struct Tile {
    path: &'static str,
    label: String,
    number: String,
    note: String,
}

struct RecentGroup {
    id: i64,
    name: String,
    about: String,
    segment: bool,
    people: String,
}

struct RecentEvent {
    initials: String,
    words: String,
    iso: String,
    ago: String,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    if !cx.actor.may(Permission::ViewGroups) {
        return Ok(reply::see_other("/shared"));
    }
    let mut tx = cx.read().await?;
    let contacts = audience::everyone(&mut tx).await?;
    let tabs = groups::tabs(&mut tx, &cx.actor, cx.org.min_people, cx.now).await?;
    let in_tab = |tab: Tab| tabs.iter().find(|(t, _)| *t == tab).map_or(0, |(_, count)| *count);
    let search = groups::Search { limit: 6, now: cx.now, ..groups::Search::default() };
    let mut recent = groups::list(&mut tx, &cx.actor, &search).await?.groups;
    let world = World::load(&mut tx, cx.now).await?;
    groups::refresh(&mut tx, &world, cx.now, recent.iter_mut().map(|listed| &mut listed.group)).await?;
    let about_groups = audit::Search { object: Some((ObjectKind::Group, None)), ..audit::Search::default() };
    let events = audit::list(&mut tx, &about_groups, 7).await?;
    let colleagues = crate::staff::count(&mut tx).await?;
    let steps = steps(&cx, contacts > 0, in_tab(Tab::All) > 0, in_tab(Tab::Shared) > 0, colleagues > 1);
    let page = HomeIndex {
        shell: cx.shell("home"),
        t: cx.t.clone(),
        name: cx.actor.name.split_whitespace().next().unwrap_or("").to_string(),
        done: steps.iter().filter(|step| step.done).count(),
        steps: if steps.iter().all(|step| step.done) { Vec::new() } else { steps },
        tiles: tiles(&cx, contacts, in_tab),
        groups: recent.iter().map(|listed| recent_group(&cx, &listed.group)).collect(),
        events: events.iter().map(|event| recent_event(&cx, event)).collect(),
    };
    drop(tx);
    reply::whole(&cx, &page)
}

/// The way from an empty portal to a shared audience, for those who may go it.
fn steps(cx: &Cx, imported: bool, grouped: bool, shared: bool, invited: bool) -> Vec<Step> {
    let t = &cx.t;
    let mut steps = Vec::new();
    let mut add = |permission, done, path, title, help| {
        if cx.actor.may(permission) {
            steps.push(Step { done, path, title, help });
        }
    };
    add(Permission::Import, imported, "/imports/new", t.home_step_import(), t.home_step_import_help());
    add(
        Permission::EditGroups,
        grouped,
        "/groups/new/segment",
        t.home_step_group(),
        t.home_step_group_help(),
    );
    add(Permission::ShareGroups, shared, "/groups", t.home_step_share(), t.home_step_share_help());
    add(Permission::ManageStaff, invited, "/settings/staff", t.home_step_invite(), t.home_step_invite_help());
    steps
}

fn tiles(cx: &Cx, contacts: i64, in_tab: impl Fn(Tab) -> i64) -> Vec<Tile> {
    let t = &cx.t;
    let may_see_people = cx.actor.may(Permission::ViewPeople);
    let groups_note = t.home_tile_groups_note(in_tab(Tab::Known), in_tab(Tab::Segments));
    vec![
        Tile {
            path: if may_see_people { "/contacts" } else { "/groups" },
            label: t.home_tile_contacts(),
            number: t.number(contacts),
            note: t.home_tile_contacts_note(),
        },
        Tile {
            path: "/groups",
            label: t.home_tile_groups(),
            number: t.number(in_tab(Tab::All)),
            note: groups_note,
        },
        Tile {
            path: "/groups?view=shared",
            label: t.home_tile_shares(),
            number: t.number(in_tab(Tab::Shared)),
            note: t.home_tile_shares_note(),
        },
    ]
}

fn recent_group(cx: &Cx, group: &Group) -> RecentGroup {
    let people = match group.people {
        None => "–".to_string(),
        Some(people) if Look::of(cx).hides(people) => cx.t.home_small(),
        Some(people) => cx.t.number(Look::of(cx).rounded(people)),
    };
    RecentGroup {
        id: group.id.0,
        name: group.name.clone(),
        about: group.description.clone(),
        segment: group.is_segment(),
        people,
    }
}

fn recent_event(cx: &Cx, event: &audit::Event) -> RecentEvent {
    RecentEvent {
        initials: initials(&event.actor_name),
        words: words(&cx.t, event),
        iso: cx.t.iso(event.at),
        ago: cx.t.ago(event.at),
    }
}

//! Saving a segment: what is wrong is told at its place, what somebody else changed is not overwritten, and what a
//! change does to a group in use is shown before it is done.

use super::{
    acts::Act,
    assemble::{PRODUCTS, Reading},
    desk::{Conflict, Desk},
    go,
    rows::State,
    show,
    tree::{SCOPE, add_id},
};
use crate::{
    audience::{self, Audience, Broken},
    audit::{self, ObjectKind},
    criteria::{Aspect, Criteria, Problem, describe},
    db::Tx,
    drafts,
    error::{Error, Result},
    groups::{self, Foreseen, Group, NewSegment},
    sessions, text,
    web::{
        context::Cx,
        flash::{self, Flash},
        once::{self, Seen},
        pages::groups::{effect, settings},
    },
};
use actix_web::{HttpResponse, http::StatusCode};

/// The version of the segment that the page of a conflict showed.
const SEEN: &str = "seen";
/// The change whose effect the page showed.
const SHOWN: &str = "shown";

/// Saves, or shows why not (yet).
pub async fn save(cx: &Cx, mut desk: Desk, act: Act) -> Result<HttpResponse> {
    let reading = desk.reading(cx);
    check(cx, &mut desk, &reading);
    let mut tx = cx.read().await?;
    let own = desk.group.as_ref().map(|group| group.id);
    let prepared = audience::prepare_for_group(&mut tx, &desk.world, &reading.criteria, own).await?;
    let audience = match prepared {
        Ok(audience) => audience,
        Err(Broken(problems)) => {
            name_problems(cx, &mut desk, &reading, &problems);
            return refuse(cx, desk).await;
        }
    };
    if !desk.form.is_ok() {
        return refuse(cx, desk).await;
    }
    if let Some(group) = desk.group.clone() {
        let is_version = |field: &str| desk.form.fields().parsed::<i64>(field) == Some(group.version);
        let (theirs, seen) = (!is_version("version"), act == Act::Keep && is_version(SEEN));
        if theirs && !seen {
            desk.conflict = Some(conflict(cx, &mut tx, &desk, &group).await?);
            let answer = show(cx, desk, Act::Save).await?;
            return Ok(with_status(answer, StatusCode::CONFLICT));
        }
        desk.form.set("version", &group.version.to_string());
        for message in effect::breaks(cx, &mut tx, &desk.world, group.id, &reading.criteria).await? {
            desk.form.fail("rules", message);
        }
        if !desk.form.is_ok() {
            return refuse(cx, desk).await;
        }
        if tells(cx, &mut tx, &mut desk, &act, &group, &audience).await? {
            return show(cx, desk, Act::Save).await;
        }
    }
    let world = desk.world.clone().to_the_last();
    let foreseen = match desk.later {
        Some(_) => Foreseen::later(&mut tx, &world, own, &reading.criteria).await?,
        None => groups::foresee(&mut tx, &world, own, &reading.criteria).await?,
    };
    drop(tx);
    store(cx, desk, reading.criteria, foreseen).await
}

/// Whether the page tells first what the change does to a segment in use, or that to count this takes a while.
async fn tells(
    cx: &Cx,
    tx: &mut Tx,
    desk: &mut Desk,
    act: &Act,
    group: &Group,
    audience: &Audience,
) -> Result<bool> {
    let shown = shown(group, audience.criteria());
    let was_shown = *act == Act::Confirm && desk.form.value(SHOWN) == shown;
    if was_shown || groups::uses(tx, &cx.actor, cx.now, group.id).await?.is_empty() {
        return Ok(false);
    }
    if desk.later.is_some() {
        desk.weighs = effect::before(tx, &desk.world, group, audience).await?.is_some();
    } else {
        let effect = effect::of(cx, tx, &desk.world, group, audience, desk.seed).await?;
        desk.confirm = effect.map(|effect| (effect, shown));
    }
    Ok(desk.weighs || desk.confirm.is_some())
}

/// Names a change of a segment: the version that is changed, and to what.
fn shown(group: &Group, criteria: &Criteria) -> String {
    sessions::hash(&format!("{}:{}:{}", group.id, group.version, criteria.to_json()))
}

async fn refuse(cx: &Cx, desk: Desk) -> Result<HttpResponse> {
    show(cx, desk, Act::Save).await
}

fn with_status(mut answer: HttpResponse, status: StatusCode) -> HttpResponse {
    *answer.status_mut() = status;
    answer
}

/// Everything that keeps the form from being saved, each at its place.
fn check(cx: &Cx, desk: &mut Desk, reading: &Reading) {
    let t = &cx.t;
    let name = text::clean_line(desk.form.value("name"));
    match name.as_deref() {
        Some(name) if text::fold(name).is_empty() => desk.form.fail("name", t.builder_name_missing()),
        Some(name) if name.chars().count() > groups::MOST_NAME => {
            desk.form.fail("name", t.builder_name_long(groups::MOST_NAME));
        }
        Some(_) => {}
        None => desk.form.fail("name", t.builder_name_odd()),
    }
    if desk.form.value("description").chars().count() > groups::MOST_DESCRIPTION {
        desk.form.fail("description", t.builder_description_long(groups::MOST_DESCRIPTION));
    }
    let rows: Vec<u32> = desk.tree.rows().iter().map(|row| row.id).collect();
    for (index, id) in rows.iter().enumerate() {
        let message = match reading.states.get(id) {
            Some(State::Unfinished) => t.builder_problem_unfinished(index + 1),
            Some(State::Wrong(problem) | State::Partly { problem, .. }) => {
                t.builder_problem_in(index + 1, problem.text(t))
            }
            _ => continue,
        };
        desk.form.fail(&format!("n-{id}-field"), message);
    }
    if let Some(problem) = &reading.scope {
        desk.form.fail(&add_id(SCOPE, Aspect::Product), problem.text(t));
    }
    if reading.criteria.is_empty() && reading.unfinished() + reading.wrong() == 0 {
        let first = rows.first().map_or_else(|| "n-1-add".to_string(), |id| format!("n-{id}-field"));
        desk.form.fail(&first, t.builder_problem_empty());
    }
}

/// Problems of groups in the criteria, at the conditions that name them.
fn name_problems(cx: &Cx, desk: &mut Desk, reading: &Reading, problems: &[Problem]) {
    // What is wrong with the products that the segment is about has been said.
    for problem in problems.iter().filter(|problem| problem.place != PRODUCTS) {
        let id = reading.places.get(&problem.place).copied().unwrap_or(super::tree::INCLUDE);
        let number = desk.tree.rows().iter().position(|row| row.id == id).map_or(1, |index| index + 1);
        let message = cx.t.builder_problem_in(number, problem.text(&cx.t));
        desk.form.fail(&format!("n-{id}-field"), message);
    }
}

/// Who changed the segment since the form was opened, and to what.
async fn conflict(cx: &Cx, tx: &mut Tx, desk: &Desk, group: &Group) -> Result<Conflict> {
    let search =
        audit::Search { object: Some((ObjectKind::Group, Some(group.id.0))), ..audit::Search::default() };
    let last = audit::list(tx, &search, 1).await?.into_iter().next();
    let theirs = Criteria::parse(&group.criteria, &desk.world.catalogue);
    let words = theirs.map(|theirs| describe(&theirs, &cx.t, &desk.world.catalogue).plain());
    Ok(Conflict {
        version: group.version,
        who: last.as_ref().map_or_else(|| cx.t.builder_somebody_else(), |event| event.actor_name.clone()),
        ago: cx.t.ago(group.updated_at),
        theirs: words.unwrap_or_default(),
        texts: texts(cx, desk, group),
    })
}

/// Name and description where what was typed here is not what stands there now.
fn texts(cx: &Cx, desk: &Desk, group: &Group) -> Vec<(String, String, String)> {
    let t = &cx.t;
    let or_empty = |text: &str| if text.is_empty() { t.builder_conflict_empty() } else { text.to_string() };
    let fields = [
        (t.builder_conflict_name(), &group.name, desk.form.value("name").trim()),
        (t.builder_conflict_description(), &group.description, desk.form.value("description").trim()),
    ];
    let other = fields.into_iter().filter(|(_, theirs, mine)| theirs.trim() != *mine);
    other.map(|(words, theirs, mine)| (words, or_empty(theirs), or_empty(mine))).collect()
}

async fn store(cx: &Cx, mut desk: Desk, criteria: Criteria, foreseen: Foreseen) -> Result<HttpResponse> {
    let own = desk.group.as_ref().map(|group| group.id);
    let (mut tx, foreseen) = foreseen.write(&cx.app.db, cx.now, own, &criteria).await?;
    let segment = NewSegment {
        name: desk.form.value("name").to_string(),
        description: desk.form.value("description").to_string(),
        team_id: settings::team(&mut tx, cx, desk.form.fields()).await?,
        criteria,
        foreseen: Some(foreseen),
    };
    let key = match once::claim(&mut tx, cx, desk.form.fields()).await? {
        Seen::Before(path) => return Ok(go(cx, &path)),
        Seen::Now(key) => key,
    };
    let stored = match &desk.group {
        None => groups::create_segment(&mut tx, &cx.actor, cx.now, &segment).await,
        Some(group) => {
            let updated =
                groups::update_segment(&mut tx, &cx.actor, cx.now, group.id, group.version, &segment).await;
            updated.map(|()| group.id)
        }
    };
    let id = match stored {
        Ok(id) => id,
        Err(Error::Taken) => {
            drop(tx);
            desk.form.fail("name", cx.t.builder_name_taken(segment.name.trim()));
            return refuse(cx, desk).await;
        }
        Err(error) => return Err(error),
    };
    let group = groups::find(&mut tx, &cx.actor, id).await?;
    drafts::discard(&mut tx, &cx.actor, &desk.draft_key()).await?;
    let path = format!("/groups/{id}");
    key.remember(&mut tx, &path).await?;
    tx.commit().await?;
    let mut answer = go(cx, &path);
    let told = match group.people {
        Some(people) => Flash::ok(cx.t.builder_saved(&group.name, people)),
        None => Flash::ok(cx.t.builder_saved_later(&group.name)),
    };
    let is_large = group.people.is_some_and(|people| people >= cx.org.min_people);
    let told = if is_large { told.link(cx.t.builder_saved_share(), format!("{path}/sharing")) } else { told };
    flash::set(&cx.app, &mut answer, &told);
    Ok(answer)
}

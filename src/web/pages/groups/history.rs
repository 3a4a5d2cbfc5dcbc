//! What happened to a group, and its criteria as they were: compared and restored.

use super::{
    compare::missing,
    effect::{self, breaks},
    head::{Head, faults},
    later,
    show::Event,
    view::{self, Delta, Look, Sentence, Steady},
};
use crate::{
    access::Permission,
    audience::{self, Audience, Broken, World},
    audit::{self, Action, ObjectKind},
    criteria::Criteria,
    db::Tx,
    error::{Error, Result},
    groups::{self, Effect, Foreseen, Group, Version},
    ids::GroupId,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        once::{self, Seen},
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "groups/history.html")]
struct GroupHistory {
    shell: Shell,
    t: Texts,
    head: Head,
    events: Vec<(Event, Vec<String>, Option<i64>)>,
    versions: Vec<VersionView>,
    older: Option<String>,
    /// Why some numbers are rounded, for whom they are.
    note: Option<String>,
}

struct VersionView {
    number: i64,
    is_current: bool,
    /// The page that compares it, if there is anything to compare it with.
    href: Option<String>,
    people: String,
    by: String,
    at: String,
}

#[derive(Template)]
#[template(path = "groups/version.html")]
struct GroupVersion {
    shell: Shell,
    t: Texts,
    head: Head,
    old: Side,
    new: Side,
    removed: Vec<String>,
    added: Vec<String>,
    effect: Option<Effect>,
    /// Where the page is with its numbers, while it comes without them.
    later: Option<String>,
    /// Why some numbers are rounded, for whom they are.
    note: Option<String>,
    may_restore: bool,
}

/// One of two criteria versions.
struct Side {
    number: i64,
    is_current: bool,
    sentence: Option<Sentence>,
    /// What is wrong with the criteria, each with the condition that it is about.
    wrong: Vec<String>,
    people: String,
    at: String,
    by: String,
}

/// The criteria of a version as they are told.
struct Read {
    /// `None` where nothing can be told of them.
    criteria: Option<Criteria>,
    /// With the names of what they ask for.
    world: World,
    /// What is wrong with them today, each with the condition that it is about.
    wrong: Vec<String>,
    /// `None` where they cannot be counted.
    audience: Option<Audience>,
}

#[derive(Template)]
#[template(path = "groups/restore_version.html")]
struct RestoreVersion {
    shell: Shell,
    t: Texts,
    head: Head,
    number: i64,
    sentence: Sentence,
    effect: Option<effect::Effect>,
    delta: Option<Delta>,
    /// Where the page is with its numbers, while it comes without them.
    later: Option<String>,
    /// Why it cannot be restored.
    wrong: Vec<String>,
}

impl RestoreVersion {
    /// Whether it can be restored: of a segment in use it is told before what that does.
    fn is_ready(&self) -> bool {
        self.wrong.is_empty() && (self.later.is_none() || self.head.uses.is_empty())
    }
}

pub async fn index(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "history").await?;
    let search = audit::Search {
        object: Some((ObjectKind::Group, Some(id.0))),
        before: cx.query.parsed("before"),
        ..audit::Search::default()
    };
    let mut events = audit::list(&mut tx, &search, PAGE + 1).await?;
    let is_more = events.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    events.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let older =
        events.last().filter(|_| is_more).map(|event| format!("{}/history?before={}", head.path(), event.id));
    let look = Look::of(&cx);
    let mut steady = look.steady(head.group.people);
    let versions = groups::versions(&mut tx, &cx.actor, *id).await?;
    let view = |version: &Version| version_view(&cx.t, &mut steady, &head.group, version);
    let versions = versions.iter().map(view).collect();
    let page = GroupHistory {
        shell: cx.shell("groups"),
        t: cx.t.clone(),
        events: events.iter().map(|event| detailed(&cx.t, &mut steady, event)).collect(),
        versions,
        note: look.note(&cx.t),
        head,
        older,
    };
    reply::whole(&cx, &page)
}

fn version_view(t: &Texts, steady: &mut Steady, group: &Group, version: &Version) -> VersionView {
    let page = format!("/groups/{}/history/{}", group.id, version.number);
    let is_current = version.number == group.criteria_version;
    VersionView {
        number: version.number,
        is_current,
        href: match (is_current, version.number) {
            (true, 1) => None,
            (true, _) => Some(page),
            (false, _) => Some(format!("{page}?with={}", group.criteria_version)),
        },
        people: people_then(t, steady, version),
        by: version.staff_name.clone().unwrap_or_default(),
        at: t.datetime(version.created_at),
    }
}

fn people_then(t: &Texts, steady: &mut Steady, version: &Version) -> String {
    match version.people {
        None => "—".into(),
        Some(people) if steady.look.hides(people) => t.group_small(),
        Some(people) => t.number(steady.tell(people)),
    }
}

/// An event with its finer facts, and the criteria version that it made.
fn detailed(t: &Texts, steady: &mut Steady, event: &audit::Event) -> (Event, Vec<String>, Option<i64>) {
    let look = steady.look;
    let number = |name: &str| event.fact(name).and_then(|fact| fact.parse::<i64>().ok());
    let people = |name: &str| number(name).filter(|n| !look.tells_of_few(*n)).map(|n| look.moved(n));
    let mut facts = Vec::new();
    let mut version = None;
    match event.action() {
        Some(Action::CriteriaChanged) => {
            version = number("new").filter(|new| *new > 1);
            if let Some(restored) = number("restored") {
                facts.push(t.group_history_restored(restored));
            }
            if let (Some(joined), Some(left)) = (people("joined"), people("left")) {
                facts.push(t.group_history_moved(joined, left));
            }
        }
        Some(Action::AddressesChanged) => {
            if let (Some(added), Some(removed)) = (people("added"), people("removed")) {
                facts.push(t.group_history_addresses(added, removed));
            }
        }
        Some(Action::GroupRenamed) => {
            if event.fact("description").is_some() {
                facts.push(t.group_history_description());
            }
            if let Some(origin) = event.fact("origin") {
                facts.push(t.group_history_origin(if origin.is_empty() { "–" } else { &origin }));
            }
        }
        _ => {}
    }
    (Event::of(t, steady, event), facts, version)
}

/// Two versions side by side: the one of the address and the one before it, or the one that `with` names.
pub async fn show(cx: Cx, path: web::Path<(GroupId, i64)>) -> Result<HttpResponse> {
    let (id, number) = path.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, id, "history").await?;
    let with = cx.query.parsed("with").unwrap_or(if number > 1 { number - 1 } else { number });
    let (old, new) = (number.min(with), number.max(with));
    let old = groups::version(&mut tx, &cx.actor, id, old).await?;
    let new = groups::version(&mut tx, &cx.actor, id, new).await?;
    let world = World::load(&mut tx, cx.now).await?;
    let before = read(&cx, &mut tx, &world, id, &old).await?;
    let after = read(&cx, &mut tx, &world, id, &new).await?;
    let is_current = |version: &Version| version.number == head.group.criteria_version;
    let other = before.audience.as_ref().filter(|_| !is_current(&old));
    let later = later::address(&cx, world.is_loading()).filter(|_| other.is_some());
    let effect = match other.filter(|_| later.is_none()) {
        Some(other) => groups::effect(&mut tx, &cx.actor, &world, id, other.criteria()).await?,
        None => None,
    };
    let look = Look::of(&cx);
    let mut steady = look.steady(head.group.people);
    let effect = effect.and_then(|effect| told(&mut steady, effect));
    let may_restore = cx.actor.may(Permission::EditGroups) && !head.group.is_archived();
    let may_restore = may_restore && before.audience.is_some();
    let (removed, added) = (before.beyond(&cx, &after), after.beyond(&cx, &before));
    let mut side = |version: &Version, read: Read| Side {
        number: version.number,
        is_current: is_current(version),
        sentence: read.criteria.map(|criteria| Sentence::of(&cx, &criteria, &read.world.catalogue)),
        wrong: read.wrong,
        people: people_then(&cx.t, &mut steady, version),
        at: cx.t.datetime(version.created_at),
        by: version.staff_name.clone().unwrap_or_default(),
    };
    let (new, old) = (side(&new, after), side(&old, before));
    let page = GroupVersion {
        shell: cx.shell("groups"),
        t: cx.t.clone(),
        old,
        new,
        note: look.note(&cx.t),
        removed,
        added,
        effect,
        later,
        may_restore,
        head,
    };
    reply::whole(&cx, &page)
}

/// What other criteria would do, as far as the reader is told it: two numbers that only seem equal say nothing.
fn told(steady: &mut Steady, effect: Effect) -> Option<Effect> {
    if steady.look.hides(effect.before) || steady.look.hides(effect.after) {
        return None;
    }
    let (before, after) = (steady.tell(effect.before), steady.tell(effect.after));
    let is_one = before == after && effect.before != effect.after;
    (!is_one).then_some(Effect { before, after, ..effect })
}

/// Reads a version's criteria, also where something that they ask for is gone.
async fn read(cx: &Cx, tx: &mut Tx, world: &World, id: GroupId, version: &Version) -> Result<Read> {
    let audience = match Criteria::parse(&version.criteria, &world.catalogue) {
        Ok(criteria) => audience::prepare_for_group(tx, world, &criteria, Some(id)).await?,
        Err(problems) => Err(Broken(problems)),
    };
    let wrong = match &audience {
        Ok(_) => Vec::new(),
        Err(broken) => faults(cx, tx, world.clone(), &version.criteria, broken).await?,
    };
    let (criteria, world) = view::told(tx, world.clone(), &version.criteria).await?;
    Ok(Read { criteria, world, wrong, audience: audience.ok() })
}

impl Read {
    /// What they have that others have not.
    fn beyond(&self, cx: &Cx, others: &Read) -> Vec<String> {
        let both = self.criteria.as_ref().zip(others.criteria.as_ref());
        both.map_or_else(Vec::new, |(own, others)| missing(cx, own, others, &self.world.catalogue))
    }
}

/// Asks whether to go back to a version, with the effect.
pub async fn confirm(cx: Cx, path: web::Path<(GroupId, i64)>) -> Result<HttpResponse> {
    let (id, number) = path.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, id, "history").await?;
    let version = groups::version(&mut tx, &cx.actor, id, number).await?;
    let world = World::load(&mut tx, cx.now).await?;
    let Read { criteria, world, mut wrong, audience } = read(&cx, &mut tx, &world, id, &version).await?;
    let criteria = criteria.ok_or(Error::Conflict)?;
    let later = later::address(&cx, world.is_loading()).filter(|_| audience.is_some());
    let mut effect = None;
    if let Some(new) = audience {
        wrong = breaks(&cx, &mut tx, &world, id, &criteria).await?;
        if later.is_none() {
            effect = effect::of(&cx, &mut tx, &world, &head.group, &new, 0).await?;
        }
    }
    let page = RestoreVersion {
        shell: cx.shell("groups"),
        t: cx.t.clone(),
        head,
        number,
        sentence: Sentence::of(&cx, &criteria, &world.catalogue),
        delta: effect.as_ref().map(|effect| Delta::number(&cx.t, effect.after - effect.before)),
        effect,
        later,
        wrong,
    };
    reply::whole(&cx, &page)
}

pub async fn restore(cx: Cx, path: web::Path<(GroupId, i64)>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["version"])?;
    let (id, number) = path.into_inner();
    let version = fields.parsed("version").ok_or(Error::Conflict)?;
    let mut tx = cx.read().await?;
    let old = groups::version(&mut tx, &cx.actor, id, number).await?;
    let world = World::load(&mut tx, cx.now).await?.to_the_last();
    let criteria = Criteria::parse(&old.criteria, &world.catalogue).map_err(|_| Error::Conflict)?;
    let foreseen = match world.is_loading() {
        true => Foreseen::later(&mut tx, &world, Some(id), &criteria).await?,
        false => groups::foresee(&mut tx, &world, Some(id), &criteria).await?,
    };
    drop(tx);
    let (mut tx, foreseen) = foreseen.write(&cx.app.db, cx.now, Some(id), &criteria).await?;
    if foreseen.is_broken() {
        return Err(Error::Conflict);
    }
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    groups::restore_version(&mut tx, &cx.actor, cx.now, id, version, number, &criteria, Some(foreseen))
        .await?;
    let path = format!("/groups/{id}");
    key.remember(&mut tx, &path).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, &path, &Flash::ok(cx.t.group_version_restored(number))))
}

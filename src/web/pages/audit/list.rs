//! The page of the audit log and its CSV.

use super::{
    changes::Changes,
    effect,
    names::{action_name, kind_name},
    path, words,
};
use crate::{
    access::Permission,
    audit::{self, Action, Event, ObjectKind, Search},
    csv_out,
    error::{Error, Result},
    ids::StaffId,
    staff,
    texts::Texts,
    time::{self, Day, Micros},
    web::{
        context::{Cx, Shell},
        fields::Fields,
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

const ON_A_PAGE: i64 = 50;
/// More events than this do not fit into one file: the period is then made shorter.
const IN_A_FILE: i64 = 100_000;

/// One event as the table shows it.
struct Row {
    at: Micros,
    initials: String,
    words: String,
    /// From what to what, where criteria were changed and both are known.
    change: Option<String>,
    effect: String,
    path: String,
    action: String,
    is_bad: bool,
}

#[derive(Template)]
#[template(path = "audit/index.html", blocks = ["results"])]
struct AuditIndex {
    shell: Shell,
    t: Texts,
    query: Fields,
    people: Vec<(String, String)>,
    actions: Vec<(&'static str, String)>,
    kinds: Vec<(&'static str, String)>,
    rows: Vec<Row>,
    /// The last event's id, when there are older ones.
    older: Option<String>,
    is_filtered: bool,
    /// The field of a day that is none; then nothing is listed, since nobody knows what was meant.
    wrong: Option<&'static str>,
}

const FILTERS: [&str; 5] = ["actor", "action", "kind", "from", "until"];

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    cx.actor.require(Permission::ViewAudit)?;
    let mut tx = cx.read().await?;
    let wrong = wrong_day(&cx);
    let mut events = match wrong {
        Some(_) => Vec::new(),
        None => audit::list(&mut tx, &search(&cx), ON_A_PAGE + 1).await?,
    };
    let more = events.len() > usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX);
    events.truncate(usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX));
    let changes = Changes::read(&cx, &mut tx, &events).await?;
    let people = staff::list(&mut tx, &cx.actor).await?;
    let t = &cx.t;
    let mut actions: Vec<_> =
        Action::ALL.iter().map(|action| (action.code(), action_name(t, *action))).collect();
    actions.sort_by_cached_key(|(_, name)| crate::text::fold(name));
    let page = AuditIndex {
        shell: cx.shell("audit"),
        t: t.clone(),
        query: cx.query.clone(),
        people: people.into_iter().map(|one| (one.user.id.to_string(), one.user.name)).collect(),
        actions,
        kinds: ObjectKind::ALL.map(|kind| (kind.code(), kind_name(t, kind))).into(),
        older: events.last().filter(|_| more).map(|event| event.id.to_string()),
        rows: events.iter().map(|event| row(t, event, &changes)).collect(),
        wrong,
        is_filtered: FILTERS.iter().any(|name| !cx.query.trimmed(name).is_empty()),
    };
    reply::page(&cx, &page, |page| page.as_results().render())
}

/// The events that the filters leave, as CSV.
pub async fn export(cx: Cx) -> Result<HttpResponse> {
    cx.actor.require(Permission::ViewAudit)?;
    if wrong_day(&cx).is_some() {
        return Err(Error::Invalid("day"));
    }
    let mut tx = cx.read().await?;
    let events = audit::list(&mut tx, &search(&cx), IN_A_FILE).await?;
    let changes = Changes::read(&cx, &mut tx, &events).await?;
    drop(tx);
    let t = &cx.t;
    let mut file = csv_out::BYTE_ORDER_MARK.to_vec();
    let head =
        [t.audit_when(), t.audit_who(), t.audit_action(), t.audit_what(), t.audit_effect(), t.audit_kind()];
    csv_out::row(&mut file, head.into_iter().chain([t.audit_number()]));
    for event in &events {
        let action = event.action().map_or_else(|| event.action.clone(), |action| action_name(t, action));
        let number = |n: Option<i64>| n.map_or_else(String::new, |n| n.to_string());
        csv_out::row(
            &mut file,
            [
                t.iso(event.at),
                event.actor_name.clone(),
                action,
                said(t, event, &changes),
                number(event.effect),
                kind_of(event).map_or_else(|| event.object_kind.clone(), |kind| kind_name(t, kind)),
                number(event.object_id),
            ],
        );
    }
    Ok(reply::download("audit-log.csv", csv_out::CONTENT_TYPE).body(file))
}

/// The first filter by a day that is given and is none.
fn wrong_day(cx: &Cx) -> Option<&'static str> {
    let is_wrong = |name: &&str| {
        let text = cx.query.trimmed(name);
        !text.is_empty() && parse_day(text).is_none()
    };
    ["from", "until"].into_iter().find(is_wrong)
}

/// The filters of the address; but for days, what cannot be read is left out.
fn search(cx: &Cx) -> Search {
    let query = &cx.query;
    let day = |name: &str| parse_day(query.trimmed(name));
    let start = |day: Day| time::start_of(day, &cx.org.time_zone);
    let kind = ObjectKind::ALL.into_iter().find(|kind| kind.code() == query.get("kind"));
    Search {
        actor: query.parsed("actor").map(StaffId),
        action: Action::ALL.iter().copied().find(|action| action.code() == query.get("action")),
        object: kind.map(|kind| (kind, query.parsed("object"))),
        from: day("from").map(start),
        until: day("until").map(|day| start(day + 1)),
        before: query.parsed("before"),
    }
}

fn parse_day(text: &str) -> Option<Day> {
    let date: jiff::civil::Date = text.parse().ok()?;
    time::day(date.year(), date.month(), date.day())
}

/// What happened as one text, for a cell.
fn said(t: &Texts, event: &Event, changes: &Changes) -> String {
    let words = words(t, event);
    changes.words(t, event).map_or_else(|| words.clone(), |change| format!("{words}. {change}"))
}

fn row(t: &Texts, event: &Event, changes: &Changes) -> Row {
    let action = event.action();
    Row {
        at: event.at,
        initials: crate::access::initials(&event.actor_name),
        words: words(t, event),
        change: changes.words(t, event),
        effect: effect(t, event).unwrap_or_default(),
        path: path(event).unwrap_or_default(),
        action: action.map_or_else(|| event.action.clone(), |action| action_name(t, action)),
        is_bad: matches!(action, Some(Action::SignInFailed | Action::ImportFailed)),
    }
}

fn kind_of(event: &Event) -> Option<ObjectKind> {
    ObjectKind::ALL.into_iter().find(|kind| kind.code() == event.object_kind)
}

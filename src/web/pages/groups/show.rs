//! The overview of a group: its number now and over time, who is in it, and what happened last.

use super::{
    head::{Head, faults, is_behind},
    later,
    view::{self, Delta, Look, Sentence, Steady},
};
use crate::{
    audience::{self, Audience, Breakdown, Broken, By, Reach, World},
    audit::{self, Action, ObjectKind},
    criteria::Catalogue,
    db::Tx,
    error::Result,
    groups::{self, Group},
    ids::GroupId,
    texts::Texts,
    time::Day,
    web::{
        charts::{self, Line},
        context::{Cx, Shell},
        pages::audit as log,
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;

/// Days that the chart can show.
const PERIODS: [i64; 3] = [30, 90, 365];
/// Bars of a breakdown before the rest is one bar.
const MOST_BARS: usize = 6;
const LATEST: i64 = 5;

#[derive(Template)]
#[template(path = "groups/show.html", blocks = ["trend"])]
struct GroupShow {
    shell: Shell,
    t: Texts,
    head: Head,
    trend: Trend,
    sentence: Option<Sentence>,
    blocks: Vec<Block>,
    is_hidden: bool,
    /// Why some numbers are rounded, for whom they are.
    note: Option<String>,
    facts: Vec<(String, String)>,
    latest: Vec<Event>,
    /// The group's id when the number that is stored is old; the one that is shown never is.
    stale: String,
    /// Where the page is with its numbers, while it comes without them.
    later: Option<String>,
}

/// The number over a period.
struct Trend {
    days: i64,
    /// Days, words and address.
    periods: Vec<(i64, String, String)>,
    chart: Option<Line>,
    delta: Option<Delta>,
    desc: String,
}

/// A breakdown as bars.
struct Block {
    title: String,
    bars: Vec<BarView>,
}

struct BarView {
    label: String,
    people: String,
    share: String,
    /// 0 to 100 with a decimal point, for the SVG.
    width: String,
    is_muted: bool,
}

/// An event of the audit log in words.
pub struct Event {
    pub initials: String,
    pub words: String,
    pub effect: Option<String>,
    pub at: String,
    pub iso: String,
}

impl Event {
    /// What a role without the right to see people is not told of a number, it is not told of a change either; but
    /// that nobody joined or left says nothing of the number.
    pub fn of(t: &Texts, steady: &mut Steady, event: &audit::Event) -> Event {
        let effect = told(steady, event);
        Event {
            initials: crate::access::initials(&event.actor_name),
            words: log::words(t, event),
            effect: effect.and_then(|_| log::effect(t, &audit::Event { effect, ..event.clone() })),
            at: t.ago(event.at),
            iso: t.iso(event.at),
        }
    }
}

/// An event's effect as the reader is told it.
fn told(steady: &mut Steady, event: &audit::Event) -> Option<i64> {
    use Action::{AddressesChanged, CriteriaChanged, GroupCreated, GroupDeleted};
    let effect = event.effect?;
    let is_size = matches!(event.action(), Some(GroupCreated | GroupDeleted));
    match event.action() {
        _ if effect == 0 && !is_size => Some(0),
        _ if steady.look.hides(effect.abs()) => None,
        Some(CriteriaChanged | AddressesChanged) => Some(steady.look.moved(effect)),
        _ => Some(steady.tell(effect)),
    }
}

pub async fn show(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let mut group = groups::find(&mut tx, &cx.actor, *id).await?;
    let uses = groups::uses(&mut tx, &cx.actor, cx.now, *id).await?;
    let world = World::load(&mut tx, cx.now).await?;
    let audience = audience::of_group(&mut tx, &world, *id).await?;
    let look = Look::of(&cx);
    let mut shown = Vec::new();
    let mut people_now = None;
    let later = later::address(&cx, world.is_loading()).filter(|_| group.is_segment() && audience.is_ok());
    if let Ok(audience) = &audience
        && later.is_none()
    {
        let is_live = group.is_segment() && !group.is_archived();
        let contacts;
        (contacts, shown) = blocks(&cx, &mut tx, &world, audience).await?;
        people_now = is_live.then_some(contacts);
    }
    group.broken |= audience.is_err();
    let stale = if group.is_stale(cx.now) && later.is_none() { id.to_string() } else { String::new() };
    if let Some(people) = people_now {
        let counted_at = Some(world.behind().unwrap_or(cx.now));
        group = Group { people: Some(people), counted_at, broken: false, ..group };
    }
    let mut steady = look.steady(group.people);
    let trend = trend(&cx, &mut tx, &group, &mut steady).await?;
    let (sentence, wrong) = said(&cx, &mut tx, &world, &group, &audience).await?;
    let facts = facts(&cx, &mut tx, &group).await?;
    let latest = latest(&cx, &mut tx, *id, &mut steady).await?;
    let is_hidden = group.people.is_some_and(|people| look.hides(people));
    let is_behind = is_behind(&world, &group);
    let page = GroupShow {
        shell: cx.shell("groups"),
        t: cx.t.clone(),
        head: Head { wrong, is_behind, ..Head::new(&cx, group, uses, "overview") },
        trend,
        sentence,
        blocks: shown,
        note: look.note(&cx.t).filter(|_| !is_hidden),
        is_hidden,
        facts,
        latest,
        stale,
        later,
    };
    reply::page(&cx, &page, |p| p.as_trend().render())
}

/// How many contacts are in it, and the bars of who they are.
async fn blocks(cx: &Cx, tx: &mut Tx, world: &World, audience: &Audience) -> Result<(i64, Vec<Block>)> {
    let (t, look) = (&cx.t, Look::of(cx));
    let parts = audience::breakdowns(tx, audience, &[By::country(), By::age()]).await?;
    let contacts = parts.first().map_or(0, |part| part.people);
    if contacts == 0 || look.hides(contacts) {
        return Ok((contacts, Vec::new()));
    }
    let reach = audience::reach(tx, audience).await?;
    let mut blocks: Vec<Block> = parts.iter().map(|part| block(t, look, &world.catalogue, part)).collect();
    blocks.push(reach_block(t, look, contacts, &reach));
    Ok((contacts, blocks))
}

/// The sentence of a segment, also of one that cannot be counted, and what is wrong with that one.
async fn said(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    group: &Group,
    audience: &Result<Audience, Broken>,
) -> Result<(Option<Sentence>, Vec<String>)> {
    match audience {
        Ok(_) if !group.is_segment() => Ok((None, Vec::new())),
        Ok(audience) => {
            let world = world.clone().name_products(tx, [audience.criteria()]).await?;
            Ok((Some(Sentence::of(cx, audience.criteria(), &world.catalogue)), Vec::new()))
        }
        Err(broken) => Ok((
            view::sentence_of(cx, tx, group).await?,
            faults(cx, tx, world.clone(), &group.criteria, broken).await?,
        )),
    }
}

async fn trend(cx: &Cx, tx: &mut Tx, group: &Group, steady: &mut Steady) -> Result<Trend> {
    let t = &cx.t;
    let days = cx.query.parsed("days").filter(|days| PERIODS.contains(days)).unwrap_or(90);
    let today = cx.today();
    let counts = groups::counts(tx, &cx.actor, &[group.id], today - days - 60).await?;
    let mut points: Vec<(Day, i64)> = counts.iter().map(|count| (count.day, count.people)).collect();
    if let Some(people) = group.people.filter(|_| !group.is_archived()) {
        points.retain(|(day, _)| *day < today);
        points.push((today, people));
    }
    // A small number is kept from some also where it is long gone.
    let mut points = steady.over_time(points);
    // Of one that cannot be counted nobody knows how it goes on.
    if group.broken || group.people.is_none_or(|people| steady.look.hides(people)) {
        points.clear();
    }
    let chart = charts::line(&points, today - days, today);
    let delta = chart.as_ref().map(|chart| {
        let change = Delta::number(t, chart.last.1 - chart.first.1);
        let share = Delta::share(t, chart.first.1, chart.last.1);
        let words = if change.words == share.words {
            change.words
        } else {
            format!("{} ({})", change.words, share.words)
        };
        Delta { class: change.class, words }
    });
    let desc = chart.as_ref().map_or_else(String::new, |c| {
        let ends = t.group_chart_desc(c.first.1, t.date(c.first.0), c.last.1, t.date(c.last.0));
        let (high, low) = (c.highest, c.lowest);
        let extremes = t.group_chart_extremes(high.1, t.date(high.0), low.1, t.date(low.0));
        format!("{ends} {extremes}")
    });
    let period = |days| (days, t.group_period(days), format!("/groups/{}?days={days}", group.id));
    let periods = PERIODS.map(period);
    Ok(Trend { days, periods: periods.to_vec(), chart, delta, desc })
}

fn block(t: &Texts, look: Look, catalogue: &Catalogue, part: &Breakdown) -> Block {
    let mut bars: Vec<(String, i64, bool)> = Vec::new();
    let mut rest = 0;
    // Ages have few bands and keep their order; of countries the largest are named.
    let shown = part.bars.iter().filter(|bar| bar.people > 0 || part.by.has_bands());
    for (index, bar) in shown.enumerate() {
        if part.by.has_bands() || index < MOST_BARS {
            bars.push((bar.label(&part.by, t, catalogue), bar.people, false));
        } else {
            rest += bar.people;
        }
    }
    if rest > 0 {
        bars.push((t.group_others(), rest, true));
    }
    if part.unknown > 0 {
        bars.push((part.by.blank_label(t), part.unknown, true));
    }
    let bars = bars.into_iter();
    let bars = bars.map(|(label, n, is_muted)| bar_view(t, look, n, label, part.people, is_muted)).collect();
    let title = if part.by.has_bands() { t.group_by_age() } else { t.group_by_country() };
    Block { title, bars }
}

fn reach_block(t: &Texts, look: Look, people: i64, reach: &Reach) -> Block {
    let channels = [
        (t.group_reach_email(), reach.email),
        (t.group_reach_sms(), reach.sms),
        (t.group_reach_post(), reach.post),
        (t.group_reach_ads(), reach.ads),
    ];
    let bar = |(label, n)| bar_view(t, look, n, label, people, false);
    let bars = channels.into_iter().map(bar);
    Block { title: t.group_by_reach(), bars: bars.collect() }
}

fn bar_view(t: &Texts, look: Look, people: i64, label: String, whole: i64, is_muted: bool) -> BarView {
    let (told, whole) = (look.told(people), look.rounded(whole));
    let tenths = told.number().min(whole) * 1000 / whole.max(1);
    let width = format!("{}.{}", tenths / 10, tenths % 10);
    BarView { label, people: told.words(t), share: told.share(t, whole), width, is_muted }
}

async fn facts(cx: &Cx, tx: &mut Tx, group: &Group) -> Result<Vec<(String, String)>> {
    let t = &cx.t;
    let mut facts = Vec::new();
    if !group.is_segment() {
        let pending = groups::pending(tx, &cx.actor, group.id).await?;
        let look = Look::of(cx);
        facts.push((t.group_fact_addresses(), look.people(t, group)));
        facts.push((t.group_fact_pending(), look.part(t, pending)));
    }
    facts.push((t.group_fact_smallest(), t.number(cx.org.min_people)));
    if group.is_segment() && cx.org.min_age > 0 {
        facts.push((t.group_fact_youngest(), t.number(cx.org.min_age)));
    }
    facts.push((t.group_fact_created(), t.date(t.day_of(group.created_at))));
    facts.push((t.group_fact_changed(), t.date(t.day_of(group.updated_at))));
    if group.is_segment() {
        facts.push((t.group_fact_version(), t.number(group.criteria_version)));
    }
    Ok(facts)
}

async fn latest(cx: &Cx, tx: &mut Tx, id: GroupId, steady: &mut Steady) -> Result<Vec<Event>> {
    let search = audit::Search { object: Some((ObjectKind::Group, Some(id.0))), ..audit::Search::default() };
    let events = audit::list(tx, &search, LATEST).await?;
    Ok(events.iter().map(|event| Event::of(&cx.t, steady, event)).collect())
}

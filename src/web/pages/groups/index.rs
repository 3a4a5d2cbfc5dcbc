//! The list of customer groups.

use super::{
    templates::{self, Card},
    view::{Delta, Look, words},
};
use crate::{
    access::{Permission, initials},
    audience::World,
    criteria::{Catalogue, Criteria, Told},
    db::Tx,
    error::Result,
    groups::{self, Cursor, Group, Kind, Listed, Owners, Search, Size, Sort, SortKey, Tab},
    ids::GroupId,
    texts::Texts,
    time::Day,
    web::{
        charts,
        context::{Cx, Shell},
        fields::Fields,
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;
use std::collections::{HashMap, HashSet};

const PAGE: i64 = 25;
/// Small segments named below the list.
const INACTIVE: i64 = 5;

#[derive(Template)]
#[template(path = "groups/index.html", blocks = ["list"])]
struct GroupsIndex {
    shell: Shell,
    t: Texts,
    may_edit: bool,
    tabs: Vec<TabLink>,
    tab: Tab,
    query: Fields,
    filters: Vec<Filter>,
    columns: [Column; 3],
    rows: Vec<Row>,
    total: i64,
    first: Option<String>,
    next: Option<String>,
    clear: String,
    is_narrow: bool,
    is_first_use: bool,
    /// Groups whose numbers are being counted again.
    stale: String,
    /// This page of the list.
    back: String,
    inactive: Vec<Row>,
    min_people: i64,
    /// Why some numbers are rounded, for whom they are.
    note: Option<String>,
    cards: Vec<Card>,
}

struct TabLink {
    label: String,
    href: String,
    count: i64,
    is_current: bool,
}

/// A filter: what it is set to with the address without it, or what it can be set to.
struct Filter {
    label: String,
    set: Option<(String, String)>,
    options: Vec<(String, String)>,
}

struct Column {
    href: String,
    /// `ascending`, `descending` or empty.
    sorted: &'static str,
}

/// A group as a line of the list.
pub struct Row {
    pub id: GroupId,
    pub name: String,
    pub words: String,
    pub is_segment: bool,
    pub people: String,
    /// When it was counted, where that is not now, or why it will soon be another number.
    pub counted: Option<String>,
    pub is_small: bool,
    pub is_broken: bool,
    pub is_stale: bool,
    pub is_unused: bool,
    spark: Option<String>,
    delta: Option<Delta>,
    used: String,
    owner: String,
    owner_initials: String,
    updated: String,
    updated_iso: String,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let search = search(&cx);
    let mut tx = cx.read().await?;
    let mut page = groups::list(&mut tx, &cx.actor, &search).await?;
    let ids = page.groups.iter().filter(|listed| listed.group.is_stale(cx.now));
    let stale: Vec<String> = ids.map(|listed| listed.group.id.to_string()).collect();
    let tabs = groups::tabs(&mut tx, &cx.actor, cx.org.min_people, cx.now).await?;
    let owners = groups::owners(&mut tx, &cx.actor).await?;
    let mut small = match search.tab {
        Tab::All | Tab::Segments => inactive(&cx, &mut tx).await?,
        _ => Vec::new(),
    };
    let segments = Segments::read(&cx, &mut tx, &mut page.groups, &mut small).await?;
    small.retain(|listed| Look::of(&cx).is_small(&listed.group));
    let rows = rows(&cx, &mut tx, &segments, &page.groups).await?;
    let inactive = small.iter().map(|listed| row(&cx, &segments, listed, Vec::new())).collect();
    let query = kept(&cx);
    let query_of_page = query.with("after", cx.query.get("after"));
    let view = GroupsIndex {
        shell: cx.shell("groups"),
        t: cx.t.clone(),
        may_edit: cx.actor.may(Permission::EditGroups),
        is_first_use: tabs.iter().all(|(_, count)| *count == 0),
        tabs: tab_links(&cx, &tabs, search.tab),
        tab: search.tab,
        filters: filters(&cx, &search, &owners, &query),
        columns: columns(&query, search.sort),
        rows,
        total: page.total,
        first: search.after.as_ref().map(|_| list_path(&query.with("", ""))),
        next: page.next.map(|next| list_path(&query.with("after", &next.code()))),
        clear: list_path(&Fields::default().with("view", search.tab.code())),
        is_narrow: ["q", "type", "owner", "team", "size"].iter().any(|name| !query.get(name).is_empty()),
        query,
        stale: stale.join(","),
        back: list_path(&query_of_page),
        inactive,
        min_people: cx.org.min_people,
        note: Look::of(&cx).note(&cx.t),
        cards: templates::cards(&cx),
    };
    reply::page(&cx, &view, |p| p.as_list().render())
}

/// What the address asks for. What it says in vain is as if it did not say it.
fn search(cx: &Cx) -> Search {
    let q = &cx.query;
    Search {
        tab: Tab::from_code(q.trimmed("view")).unwrap_or_default(),
        words: q.trimmed("q").chars().take(200).collect(),
        kind: Kind::from_code(q.trimmed("type")),
        owner: q.parsed("owner"),
        team: q.parsed("team"),
        size: Size::from_code(q.trimmed("size")),
        sort: Sort::from_code(q.trimmed("sort")).unwrap_or_default(),
        after: Cursor::from_code(q.get("after")),
        limit: PAGE,
        min_people: cx.org.min_people,
        now: cx.now,
    }
}

/// The parts of the address that links of the list keep: all but the place in it.
fn kept(cx: &Cx) -> Fields {
    let names = ["view", "q", "type", "owner", "team", "size", "sort"];
    let pair = |name: &&str| (name.to_string(), cx.query.trimmed(name).to_string());
    Fields::from_pairs(names.iter().map(pair).filter(|(_, value)| !value.is_empty()).collect())
}

fn list_path(query: &str) -> String {
    if query == "?" { "/groups".into() } else { format!("/groups{query}") }
}

fn tab_links(cx: &Cx, tabs: &[(Tab, i64)], current: Tab) -> Vec<TabLink> {
    let t = &cx.t;
    let link = |(tab, count): &(Tab, i64)| TabLink {
        label: match tab {
            Tab::All => t.groups_tab_all(),
            Tab::Segments => t.groups_tab_segments(),
            Tab::Known => t.groups_tab_known(),
            Tab::Mine => t.groups_tab_mine(),
            Tab::Shared => t.groups_tab_shared(),
            Tab::Attention => t.groups_tab_attention(),
            Tab::Archived => t.groups_tab_archived(),
        },
        href: list_path(&Fields::default().with("view", tab.code())),
        count: *count,
        is_current: *tab == current,
    };
    tabs.iter().map(link).collect()
}

fn filters(cx: &Cx, search: &Search, owners: &Owners, query: &Fields) -> Vec<Filter> {
    let t = &cx.t;
    let filter = |name: &str, label: String, options: Vec<(String, String)>| {
        let value = query.get(name);
        let set = options.iter().find(|(code, _)| !value.is_empty() && code == value);
        Filter {
            label,
            set: set.map(|(_, words)| (words.clone(), list_path(&query.with(name, "")))),
            options: options
                .iter()
                .map(|(code, words)| (words.clone(), list_path(&query.with(name, code))))
                .collect(),
        }
    };
    let named = |list: &[groups::Named]| {
        list.iter().map(|named| (named.id.to_string(), named.name.clone())).collect::<Vec<_>>()
    };
    let kinds = Kind::ALL.map(|kind| (kind.code().to_string(), super::view::kind_name(t, kind)));
    let sizes = Size::ALL.map(|size| (size.code().to_string(), size_words(t, size, search.min_people)));
    let mut filters = Vec::new();
    if !matches!(search.tab, Tab::Segments | Tab::Known) {
        filters.push(filter("type", t.groups_column_type(), kinds.to_vec()));
    }
    filters.push(filter("team", t.groups_filter_team(), named(&owners.teams)));
    if search.tab != Tab::Mine {
        filters.push(filter("owner", t.groups_column_owner(), named(&owners.people)));
    }
    filters.push(filter("size", t.groups_filter_size(), sizes.to_vec()));
    filters.retain(|filter| !filter.options.is_empty());
    filters
}

fn size_words(t: &Texts, size: Size, min_people: i64) -> String {
    match (size, size.bounds(min_people)) {
        (Size::Small, _) => t.group_fewer_than(min_people),
        (Size::Larger, (low, _)) => t.groups_size_from(low),
        (_, (low, high)) => t.groups_size_between(high, low),
    }
}

/// Name, people, updated: a click sorts, another one turns the order round.
fn columns(query: &Fields, sort: Sort) -> [Column; 3] {
    [SortKey::Name, SortKey::People, SortKey::Updated].map(|key| {
        let is_current = sort.key == key;
        // Names are read from A on, numbers and days from the largest.
        let descending = if is_current { !sort.descending } else { key != SortKey::Name };
        let next = Sort { key, descending };
        let code = if next == Sort::default() { "" } else { next.code() };
        let sorted = match (is_current, sort.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        Column { href: list_path(&query.with("sort", code)), sorted }
    })
}

async fn rows(cx: &Cx, tx: &mut Tx, segments: &Segments, listed: &[Listed]) -> Result<Vec<Row>> {
    let ids: Vec<GroupId> = listed.iter().map(|listed| listed.group.id).collect();
    let today = cx.today();
    let mut counts: HashMap<GroupId, Vec<(Day, i64)>> = HashMap::new();
    for count in groups::counts(tx, &cx.actor, &ids, today - 60).await? {
        counts.entry(count.group_id).or_default().push((count.day, count.people));
    }
    let row = |listed: &Listed| {
        let counts = counts.remove(&listed.group.id).unwrap_or_default();
        row(cx, segments, listed, counts)
    };
    Ok(listed.iter().map(row).collect())
}

/// What the fields and articles are called that segments ask for.
struct Segments {
    catalogue: Catalogue,
    /// Those whose numbers will soon be others, since new data is being taken in.
    behind: HashSet<GroupId>,
}

impl Segments {
    /// Reads the segments of the page and of the small ones below it, and brings their numbers up to date.
    async fn read(cx: &Cx, tx: &mut Tx, page: &mut [Listed], small: &mut [Listed]) -> Result<Segments> {
        let world = World::load(tx, cx.now).await?;
        let all = page.iter_mut().chain(small.iter_mut()).map(|listed| &mut listed.group);
        groups::refresh(tx, &world, cx.now, all).await?;
        let groups = page.iter().chain(small.iter()).map(|listed| &listed.group);
        let segments = groups.filter(|group| group.is_segment());
        let told = segments.filter_map(|g| Some((g.id, Criteria::told(&g.criteria, &world.catalogue)?)));
        let told: Vec<(GroupId, Told)> = told.collect();
        let is_behind = |told: &Told| told.is_whole() && world.is_taking_in(&told.criteria);
        let behind = told.iter().filter(|(_, told)| is_behind(told)).map(|(id, _)| *id).collect();
        let criteria = told.iter().map(|(_, told)| &told.criteria);
        let named = world.clone().name_products(tx, criteria).await?;
        Ok(Segments { catalogue: named.catalogue, behind })
    }

    /// What a group is made of; also where something that its criteria ask for is gone.
    fn words(&self, cx: &Cx, group: &Group) -> String {
        let told = || Criteria::told(&group.criteria, &self.catalogue);
        let told = group.is_segment().then(told).flatten();
        let catalogue = told.as_ref().map_or(&self.catalogue, |told| &told.catalogue);
        words(cx, group, told.as_ref().map(|told| &told.criteria), catalogue)
    }
}

fn row(cx: &Cx, segments: &Segments, listed: &Listed, mut counts: Vec<(Day, i64)>) -> Row {
    let (t, look, group, today) = (&cx.t, Look::of(cx), &listed.group, cx.today());
    if let Some(people) = group.people {
        counts.retain(|(day, _)| *day < today);
        counts.push((today, people));
    }
    let is_hidden = group.broken || group.people.is_none_or(|people| look.hides(people));
    let counts = if is_hidden { Vec::new() } else { look.steady(group.people).over_time(counts) };
    let spark = charts::spark(&counts, today - 30, today);
    let before = counts.iter().rev().find(|(day, _)| *day <= today - 30).or(counts.first());
    let delta = match (before, counts.last()) {
        (Some((day, before)), Some((_, now))) if *day < today => Some(if group.is_segment() {
            Delta::share(t, *before, *now)
        } else {
            Delta::number(t, now - before)
        }),
        _ => None,
    };
    let owner = group.owner_name.clone().unwrap_or_default();
    Row {
        id: group.id,
        name: group.name.clone(),
        words: segments.words(cx, group),
        is_segment: group.is_segment(),
        people: look.people(t, group),
        counted: counted(cx, segments, group),
        is_small: look.is_small(group) && !group.broken,
        is_broken: group.broken,
        is_stale: group.is_stale(cx.now),
        is_unused: listed.is_unused(cx.now) && !group.is_archived(),
        spark,
        delta,
        used: used(t, listed),
        owner_initials: initials(&owner),
        owner,
        updated: t.ago(group.updated_at),
        updated_iso: t.iso(group.updated_at),
    }
}

/// When a segment was counted, if its number is not the one of now; while new data is being taken in, that it is.
fn counted(cx: &Cx, segments: &Segments, group: &Group) -> Option<String> {
    if segments.behind.contains(&group.id) && !group.is_archived() {
        return Some(cx.t.builder_behind());
    }
    let at = group.counted_at.filter(|at| group.is_segment() && !group.broken && *at != cx.now)?;
    Some(cx.t.group_counted(cx.t.ago(at)))
}

fn used(t: &Texts, listed: &Listed) -> String {
    match (listed.used_by, listed.shares) {
        (0, 0) => "—".into(),
        (0, shares) => t.groups_used_shares(shares),
        (groups, 0) => t.groups_used_groups(groups),
        (groups, shares) => t.list_and(&[t.groups_used_shares(shares), t.groups_used_groups(groups)]),
    }
}

/// Segments with too few people to be used.
async fn inactive(cx: &Cx, tx: &mut Tx) -> Result<Vec<Listed>> {
    let search = Search {
        tab: Tab::Segments,
        size: Some(Size::Small),
        limit: INACTIVE,
        min_people: cx.org.min_people,
        now: cx.now,
        ..Search::default()
    };
    Ok(groups::list(tx, &cx.actor, &search).await?.groups)
}

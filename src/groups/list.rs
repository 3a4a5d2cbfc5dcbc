//! The list of groups: tabs, search, filters, order and pages.

use super::{Group, Kind, store};
use crate::{
    access::{Actor, Permission},
    db::Tx,
    error::Result,
    ids::{GroupId, StaffId, TeamId},
    text,
    time::{MICROS_PER_DAY, Micros},
};

/// A group that nothing used and nobody changed for so long wants a look.
pub const UNUSED_AFTER: Micros = 90 * MICROS_PER_DAY;

/// A part of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    All,
    Segments,
    Known,
    Mine,
    Shared,
    /// Too small, broken, or unused for long.
    Attention,
    Archived,
}

impl Tab {
    pub const ALL: [Tab; 7] =
        [Tab::All, Tab::Segments, Tab::Known, Tab::Mine, Tab::Shared, Tab::Attention, Tab::Archived];

    /// How it stands in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Tab::All => "",
            Tab::Segments => "segments",
            Tab::Known => "known",
            Tab::Mine => "mine",
            Tab::Shared => "shared",
            Tab::Attention => "attention",
            Tab::Archived => "archived",
        }
    }

    pub fn from_code(code: &str) -> Option<Tab> {
        Tab::ALL.into_iter().find(|tab| tab.code() == code)
    }
}

/// How many people a group has, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Fewer than the smallest group that may be used.
    Small,
    /// Up to 99.
    Tens,
    /// 100 to 999.
    Hundreds,
    /// 1,000 to 9,999.
    Thousands,
    Larger,
}

impl Size {
    pub const ALL: [Size; 5] = [Size::Small, Size::Tens, Size::Hundreds, Size::Thousands, Size::Larger];

    pub fn code(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Tens => "tens",
            Size::Hundreds => "hundreds",
            Size::Thousands => "thousands",
            Size::Larger => "larger",
        }
    }

    pub fn from_code(code: &str) -> Option<Size> {
        Size::ALL.into_iter().find(|size| size.code() == code)
    }

    /// The fewest and most people.
    pub fn bounds(self, min_people: i64) -> (i64, i64) {
        match self {
            Size::Small => (0, min_people - 1),
            Size::Tens => (min_people, 99.max(min_people)),
            // What is small is of no other size, else the size would tell how small.
            Size::Hundreds => (100.max(min_people), 999),
            Size::Thousands => (1_000.max(min_people), 9_999),
            Size::Larger => (10_000.max(min_people), i64::MAX),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    Name,
    People,
    #[default]
    Updated,
}

/// An order with its direction; `-updated` in addresses is the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Sort {
        Sort { key: SortKey::Updated, descending: true }
    }
}

impl Sort {
    pub fn code(self) -> &'static str {
        match (self.key, self.descending) {
            (SortKey::Name, false) => "name",
            (SortKey::Name, true) => "-name",
            (SortKey::People, false) => "people",
            (SortKey::People, true) => "-people",
            (SortKey::Updated, false) => "updated",
            (SortKey::Updated, true) => "-updated",
        }
    }

    pub fn from_code(code: &str) -> Option<Sort> {
        let (descending, key) = code.strip_prefix('-').map_or((false, code), |key| (true, key));
        let key = match key {
            "name" => SortKey::Name,
            "people" => SortKey::People,
            "updated" => SortKey::Updated,
            _ => return None,
        };
        Some(Sort { key, descending })
    }
}

/// The last group of the page before: its value in the order, and its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub value: String,
    pub id: GroupId,
}

impl Cursor {
    /// As it stands in addresses.
    pub fn code(&self) -> String {
        format!("{}.{}", self.id, self.value)
    }

    pub fn from_code(code: &str) -> Option<Cursor> {
        let (id, value) = code.split_once('.')?;
        Some(Cursor { id: id.parse().ok()?, value: value.to_string() })
    }
}

/// Which groups to list: all conditions hold.
#[derive(Clone, Debug, Default)]
pub struct Search {
    pub tab: Tab,
    /// Part of a name, a description or an owner's name.
    pub words: String,
    pub kind: Option<Kind>,
    pub owner: Option<StaffId>,
    pub team: Option<TeamId>,
    pub size: Option<Size>,
    pub sort: Sort,
    pub after: Option<Cursor>,
    pub limit: i64,
    /// The organisation's smallest group.
    pub min_people: i64,
    pub now: Micros,
}

/// A group of the list with how many things use it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Listed {
    #[sqlx(flatten)]
    pub group: Group,
    pub used_by: i64,
    pub shares: i64,
}

impl Listed {
    /// Whether nobody has changed, shared or used it for long.
    pub fn is_unused(&self, now: Micros) -> bool {
        self.group.updated_at < now - UNUSED_AFTER && self.shares == 0 && self.used_by == 0
    }
}

/// One page of the list.
#[derive(Clone, Debug)]
pub struct Page {
    pub groups: Vec<Listed>,
    /// How many groups fit in all.
    pub total: i64,
    pub next: Option<Cursor>,
}

/// The groups that fit. A role that sees no groups gets an empty page.
pub async fn list(tx: &mut Tx, actor: &Actor, search: &Search) -> Result<Page> {
    if !actor.may(Permission::ViewGroups) {
        return Ok(Page { groups: Vec::new(), total: 0, next: None });
    }
    let mut search = search.clone();
    // A place that somebody made up is the beginning.
    let is_number = |after: &Cursor| after.value.parse::<i64>().is_ok();
    search.after = search.after.filter(|after| search.sort.key == SortKey::Name || is_number(after));
    let search = &search;
    let words = words(tx, &search.words).await?;
    let reader = reader(actor);
    let mut groups = store::list::page(tx, reader, search, &words).await?;
    let total = store::list::total(tx, reader, search, &words).await?;
    let limit = usize::try_from(search.limit).unwrap_or(usize::MAX);
    let more = groups.len() > limit;
    groups.truncate(limit);
    let next = groups.last().filter(|_| more).map(|last| cursor(search, &last.group, reader.sees_people));
    Ok(Page { groups, total, next })
}

fn reader(actor: &Actor) -> store::list::Reader {
    store::list::Reader { id: actor.id, sees_people: actor.may(Permission::ViewPeople) }
}

/// The words as they are searched in names and descriptions, and the owners who are called so.
async fn words(tx: &mut Tx, typed: &str) -> Result<store::list::Words> {
    let text = text::fold(typed);
    let mut owners = Vec::new();
    if !text.is_empty() {
        let all = store::list::owners(tx).await?;
        owners.extend(all.into_iter().filter(|one| text::fold(&one.name).contains(&text)).map(|one| one.id));
    }
    Ok(store::list::Words { text, owners })
}

/// The place of a group in the order: who may not see people has the sizes as they are told.
fn cursor(search: &Search, group: &Group, sees_people: bool) -> Cursor {
    let value = match search.sort.key {
        SortKey::Name => text::fold(&group.name),
        SortKey::People => match group.people {
            Some(people) if sees_people => people,
            Some(people) if people < search.min_people => 0,
            Some(people) => in_steps(people, search.min_people),
            None => -1,
        }
        .to_string(),
        SortKey::Updated => group.updated_at.to_string(),
    };
    Cursor { value, id: group.id }
}

/// A number of people as who may not see people is told it: in whole steps of the smallest group.
pub fn in_steps(people: i64, min_people: i64) -> i64 {
    let step = min_people.max(1);
    (people + step / 2).div_euclid(step) * step
}

/// How many groups each tab holds.
pub async fn tabs(tx: &mut Tx, actor: &Actor, min_people: i64, now: Micros) -> Result<Vec<(Tab, i64)>> {
    let mut counts = Vec::new();
    let words = store::list::Words { text: String::new(), owners: Vec::new() };
    let reader = reader(actor);
    for tab in Tab::ALL {
        let search = Search { tab, min_people, now, ..Search::default() };
        let may = actor.may(Permission::ViewGroups);
        let total = if may { store::list::total(tx, reader, &search, &words).await? } else { 0 };
        counts.push((tab, total));
    }
    Ok(counts)
}

/// An owner or a team, for the filters.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Named {
    pub id: i64,
    pub name: String,
}

/// Who owns groups, and whose teams they are.
#[derive(Clone, Debug, Default)]
pub struct Owners {
    pub people: Vec<Named>,
    pub teams: Vec<Named>,
}

/// The owners and teams that groups have.
pub async fn owners(tx: &mut Tx, actor: &Actor) -> Result<Owners> {
    if !actor.may(Permission::ViewGroups) {
        return Ok(Owners::default());
    }
    Ok(Owners { people: store::list::owners(tx).await?, teams: store::list::teams(tx).await? })
}

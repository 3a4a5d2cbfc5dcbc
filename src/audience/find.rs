//! Looking for contacts in the index, for lists that are not those of a group.

use super::{
    engine,
    index::{Chunk, Slot, TextSlot, bits, texts::Search},
    load,
    masks::Members,
    plan::{Plan, Planner, email},
};
use crate::{criteria::Criteria, db::Tx, error::Result, ids::ContactId};
use std::{borrow::Cow, cmp::Ordering};

/// Contacts that were found.
#[derive(Debug)]
pub struct Found(Members);

/// What a list is sorted by, then by id. Who has no value comes last both ways.
#[derive(Clone, Copy, Debug)]
pub struct Sorting {
    pub by: SortedBy,
    pub descending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortedBy {
    /// The folded name.
    Name,
    Spend,
    LastOrder,
}

/// Part of a list: the first after the beginning or after a contact, or the last before one.
#[derive(Clone, Copy, Debug)]
pub enum Edge {
    Start,
    After(i64),
    Before(i64),
}

impl Found {
    pub fn count(&self) -> i64 {
        self.0.count()
    }

    /// Their ids, ascending, if there are at most so many.
    pub fn few(&self, most: usize) -> Option<Vec<i64>> {
        usize::try_from(self.count()).is_ok_and(|count| count <= most).then(|| self.0.ids().collect())
    }

    /// The ids of the `most` of them that are next to a place of the list, in no order. None when the place is gone.
    pub async fn part(&self, order: Sorting, from: Edge, most: usize) -> Result<Vec<i64>> {
        let index = &self.0.index;
        let placed = |id| {
            let (_, chunk) = index.chunk_of(id)?;
            Some(Placed::of(chunk, chunk.row(id), order.by).owned())
        };
        match from {
            Edge::Start => next(&self.0, order, None, false, most).await,
            Edge::After(id) | Edge::Before(id) => {
                let Some(edge) = placed(id) else { return Ok(Vec::new()) };
                next(&self.0, order, Some(edge), matches!(from, Edge::Before(_)), most).await
            }
        }
    }
}

/// The ids of the first so many of some members by name and id, behind a name and an id; in no order.
pub async fn by_name(members: &Members, after: Option<(&str, i64)>, most: usize) -> Result<Vec<i64>> {
    let edge = after.map(|(name, id)| Placed { key: Key::Text(name.as_bytes().to_vec().into()), id });
    next(members, Sorting { by: SortedBy::Name, descending: false }, edge, false, most).await
}

/// The ids of those who come next behind a place, or before it.
async fn next(
    members: &Members,
    order: Sorting,
    edge: Option<Placed<'static>>,
    backwards: bool,
    most: usize,
) -> Result<Vec<i64>> {
    let compare = move |a: &Placed, b: &Placed| {
        let forwards = a.compare(b, order.descending);
        if backwards { forwards.reverse() } else { forwards }
    };
    let parts = members.each_chunk(move |chunk, mask| {
        let mut first = First { most, compare, last: edge.clone(), kept: Vec::new(), limit: None };
        match order.by {
            SortedBy::Name => chunk.texts(TextSlot::Name).each(mask, |row, name| {
                first.offer(Placed { key: Key::Text(name.into()), id: chunk.id(row) });
            }),
            by => bits::rows(mask).for_each(|row| first.offer(Placed::of(chunk, row, by))),
        }
        first.kept.into_iter().map(Placed::owned).collect::<Vec<_>>()
    });
    let mut first = First { most, compare, last: None, kept: Vec::new(), limit: None };
    parts.await?.into_iter().flatten().for_each(|placed| first.offer(placed));
    first.narrow();
    Ok(first.kept.into_iter().map(|placed| placed.id).collect())
}

/// A contact with what it is sorted by.
#[derive(Clone, Debug)]
struct Placed<'a> {
    key: Key<'a>,
    id: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Text(Cow<'a, [u8]>),
    Number(i64),
    Unknown,
}

impl Placed<'_> {
    fn of(chunk: &Chunk, row: usize, by: SortedBy) -> Placed<'_> {
        let number = |slot| chunk.numbers(slot).and_then(|numbers| numbers.get(row));
        let key = match by {
            SortedBy::Name => Key::Text(chunk.texts(TextSlot::Name).get(row).into()),
            SortedBy::Spend => number(Slot::Spend).map_or(Key::Unknown, Key::Number),
            SortedBy::LastOrder => number(Slot::LastOrder).map_or(Key::Unknown, Key::Number),
        };
        Placed { key, id: chunk.id(row) }
    }

    fn owned(self) -> Placed<'static> {
        let key = match self.key {
            Key::Text(text) => Key::Text(Cow::Owned(text.into_owned())),
            Key::Number(number) => Key::Number(number),
            Key::Unknown => Key::Unknown,
        };
        Placed { key, id: self.id }
    }

    fn compare(&self, other: &Placed, descending: bool) -> Ordering {
        let unknown = (self.key == Key::Unknown).cmp(&(other.key == Key::Unknown));
        let values = self.key.cmp(&other.key).then(self.id.cmp(&other.id));
        unknown.then(if descending { values.reverse() } else { values })
    }
}

/// Keeps the first of what is offered that come behind `last`.
struct First<'a, C> {
    most: usize,
    compare: C,
    last: Option<Placed<'a>>,
    /// Up to twice as many as are asked for, so that they are narrowed now and then only.
    kept: Vec<Placed<'a>>,
    /// The last of the first when they were narrowed.
    limit: Option<Placed<'a>>,
}

impl<'a, C: Fn(&Placed, &Placed) -> Ordering> First<'a, C> {
    fn offer(&mut self, placed: Placed<'a>) {
        let is_before = |limit: &Placed| (self.compare)(&placed, limit).is_lt();
        let is_behind = |last: &Placed| (self.compare)(&placed, last).is_gt();
        if !self.limit.as_ref().is_none_or(is_before) || !self.last.as_ref().is_none_or(is_behind) {
            return;
        }
        self.kept.push(placed);
        if self.kept.len() >= 2 * self.most {
            self.narrow();
        }
    }

    fn narrow(&mut self) {
        if self.kept.len() > self.most {
            let (_, last, _) = self.kept.select_nth_unstable_by(self.most - 1, &self.compare);
            self.limit = Some(last.clone());
            self.kept.truncate(self.most);
        }
    }
}

/// The contacts that match criteria and have each word in their name or address, or a customer number that begins with
/// it. Words are folded; criteria name neither groups nor products. `None` where there is no index to look in.
pub async fn search(tx: &mut Tx, criteria: Criteria, words: &[String]) -> Result<Option<Found>> {
    let Some(index) = engine::exact(tx).await? else { return Ok(None) };
    let audience = load::alone(tx, criteria, index.clone()).await?;
    let mut plans = vec![Planner { audience: &audience, index: &index }.audience()];
    for word in words {
        let text = |slot, search: fn(String) -> Search| Plan::Text(slot, search(word.clone()));
        plans.push(Plan::Any(vec![
            text(TextSlot::Name, Search::Contains),
            email(&index, &Search::Contains(word.clone())),
            text(TextSlot::ExternalId, Search::StartsWith),
        ]));
    }
    // The next page, another order and another filter look for the same words.
    Ok(Some(Found(Members::of_all(&index, plans).await?)))
}

/// The contact whose customer number is this one but for capitals, the first where several are; `None` also where there is
/// no index to look in.
pub async fn numbered(tx: &mut Tx, number: &str) -> Result<Option<ContactId>> {
    let Some(index) = engine::exact(tx).await? else { return Ok(None) };
    // The index has them as databases write them small: letters of English only.
    let plan = Plan::Text(TextSlot::ExternalId, Search::Is(number.to_ascii_lowercase()));
    let found = Members::of_all(&index, vec![plan]).await?;
    Ok(found.ids().next().map(ContactId))
}

/// The first so many contacts with exactly this folded name, by id; `None` where there is no index to look in.
pub async fn called(tx: &mut Tx, name_key: &str, most: usize) -> Result<Option<Vec<ContactId>>> {
    let Some(index) = engine::exact(tx).await? else { return Ok(None) };
    let plan = Plan::Text(TextSlot::Name, Search::Is(name_key.to_string()));
    let found = Members::of_all(&index, vec![plan]).await?;
    Ok(Some(found.ids().take(most).map(ContactId).collect()))
}

/// The countries that contacts have, the commonest first, and how many have none; `None` where there is no index.
pub async fn countries(tx: &mut Tx) -> Result<Option<Vec<(Option<String>, i64)>>> {
    let Some(index) = engine::exact(tx).await? else { return Ok(None) };
    let everyone = Members::everyone(&index).await?;
    let known = everyone.texts(Slot::Country).await?;
    let unknown = everyone.count() - known.iter().map(|(_, people)| people).sum::<i64>();
    let mut countries: Vec<(Option<String>, i64)> =
        known.into_iter().map(|(country, people)| (Some(country), people)).collect();
    countries.extend((unknown > 0).then_some((None, unknown)));
    countries.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(Some(countries))
}

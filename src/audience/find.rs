//! Looking for contacts in the index, for lists that are not those of a group.

use super::{
    engine,
    index::{Chunk, Slot, TextSlot, bits, texts::Search},
    load,
    masks::Members,
    plan::{Plan, Planner},
};
use crate::{criteria::Criteria, db::Tx, error::Result};

/// Contacts that were found.
#[derive(Debug)]
pub struct Found(Members);

impl Found {
    pub fn count(&self) -> i64 {
        self.0.count()
    }

    /// Their ids, ascending, if there are at most so many.
    pub fn few(&self, most: usize) -> Option<Vec<i64>> {
        usize::try_from(self.count()).is_ok_and(|count| count <= most).then(|| self.0.ids(i64::MIN).collect())
    }

    /// The ids of the first `most` of them by folded name and id, from the end if `descending`; with `beyond`, of those
    /// who come behind this contact. In no order.
    pub async fn first_by_name(
        &self,
        beyond: Option<i64>,
        descending: bool,
        most: usize,
    ) -> Result<Vec<i64>> {
        let index = self.0.index.clone();
        let limit = match beyond.map(|id| index.chunk_of(id).map(|(_, chunk)| named(chunk, chunk.row(id)))) {
            Some(None) => return Ok(Vec::new()),
            limit => limit.flatten(),
        };
        let parts = self.0.each_chunk(move |chunk, mask| {
            let all = bits::rows(mask).map(|row| named(chunk, row));
            let mut found: Vec<Named> = match &limit {
                None => all.collect(),
                Some(limit) if descending => all.filter(|named| named < limit).collect(),
                Some(limit) => all.filter(|named| named > limit).collect(),
            };
            keep_first(&mut found, descending, most);
            found
        });
        let mut found = parts.await?.concat();
        keep_first(&mut found, descending, most);
        Ok(found.into_iter().map(|(_, id)| id).collect())
    }
}

/// A folded name with its contact's id.
type Named = (Box<[u8]>, i64);

fn named(chunk: &Chunk, row: usize) -> Named {
    (chunk.texts(TextSlot::Name).get(row).into(), chunk.id(row))
}

fn keep_first(found: &mut Vec<Named>, descending: bool, most: usize) {
    if found.len() <= most {
        return;
    }
    match descending {
        true => found.select_nth_unstable_by(most, |a, b| b.cmp(a)),
        false => found.select_nth_unstable(most),
    };
    found.truncate(most);
}

/// The contacts that match criteria and have each word in their name or address, or a customer number that begins with
/// it. Words are folded; criteria name neither groups nor products. `None` where there is no index to look in.
pub async fn search(tx: &mut Tx, criteria: Criteria, words: &[String]) -> Result<Option<Found>> {
    let Some(index) = engine::view(tx).await? else { return Ok(None) };
    let audience = load::alone(criteria, index.clone());
    let mut plans = vec![Planner { audience: &audience, index: &index }.audience()];
    for word in words {
        let text = |slot, search: fn(String) -> Search| Plan::Text(slot, search(word.clone()));
        plans.push(Plan::Any(vec![
            text(TextSlot::Name, Search::Contains),
            text(TextSlot::Email, Search::Contains),
            text(TextSlot::ExternalId, Search::StartsWith),
        ]));
    }
    Ok(Some(Found(Members::find(&index, Plan::All(plans)).await?)))
}

/// The countries that contacts have, the commonest first, and how many have none; `None` where there is no index.
pub async fn countries(tx: &mut Tx) -> Result<Option<Vec<(Option<String>, i64)>>> {
    let Some(index) = engine::view(tx).await? else { return Ok(None) };
    let everyone = Members::everyone(&index).await?;
    let known = everyone.texts(Slot::Country).await?;
    let unknown = everyone.count() - known.iter().map(|(_, people)| people).sum::<i64>();
    let mut countries: Vec<(Option<String>, i64)> =
        known.into_iter().map(|(country, people)| (Some(country), people)).collect();
    countries.extend((unknown > 0).then_some((None, unknown)));
    countries.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(Some(countries))
}

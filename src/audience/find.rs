//! Looking for contacts in the index, for lists that are not those of a group.

use super::{
    engine,
    index::{Slot, TextSlot, texts::Search},
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

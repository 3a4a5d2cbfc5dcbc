//! The next index: the one there is, with what changed since.

use super::super::{
    changes,
    index::Index,
    rows::{self, Addresses, Which},
};
use crate::{db::Tx, error::Result, ids::ContactId, time::Micros};
use std::{collections::BTreeSet, sync::Arc};
use tokio::task::spawn_blocking;

/// Contacts that are read at once.
const PIECE: usize = 20_000;

/// The next index.
pub enum Advance {
    /// There is nothing new.
    None,
    All(Arc<Index>),
    /// There is more.
    Part(Arc<Index>),
    /// There is no index that holds all changes, or none that fits.
    Lost,
}

/// Takes up to `most` changes up; a contact is read once, however often it was changed.
pub async fn advance(
    tx: &mut Tx,
    place: &str,
    index: &Arc<Index>,
    most: i64,
    now: Micros,
) -> Result<Advance> {
    let mark = changes::mark(tx).await?;
    let Some(changes) = changes::unseen(tx, place, &index.position, most.saturating_add(1)).await? else {
        return Ok(Advance::Lost);
    };
    if changes.is_empty() {
        return Ok(Advance::None);
    }
    let all = i64::try_from(changes.len()).is_ok_and(|found| found <= most);
    let last = changes.last().map_or(mark, |change| change.mark);
    let changed: BTreeSet<i64> = changes.iter().map(|change| change.contact).collect();
    let changed: Vec<i64> = changed.into_iter().collect();
    let mut next = index.clone();
    for piece in changed.chunks(PIECE) {
        next = Arc::new(taken_up(tx, next, piece).await?);
    }
    let mut next = Arc::unwrap_or_clone(next);
    next.position.pass(&changes, if all { mark } else { mark.min(last) });
    if all {
        next.as_of = now;
    }
    let next = Arc::new(next);
    Ok(if all { Advance::All(next) } else { Advance::Part(next) })
}

/// The index with these contacts as they are now.
async fn taken_up(tx: &mut Tx, index: Arc<Index>, contacts: &[i64]) -> Result<Index> {
    let packed = rows::read(tx, &Which::These(contacts.iter().copied().map(ContactId).collect())).await?;
    let changed: BTreeSet<i64> = contacts.iter().copied().collect();
    let index = spawn_blocking(move || -> Result<Index> {
        let mut index = Arc::unwrap_or_clone(index);
        let batch = index.unpack(&packed, &Addresses::default())?;
        index.apply(&changed, batch);
        Ok(index)
    });
    index.await.map_err(anyhow::Error::from)?
}

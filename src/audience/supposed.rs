//! Saved segments read together, as they are or as they would be if one of them had other criteria.

use super::{Audience, Broken, World, count_all, load::Shelf};
use crate::{
    criteria::{Criteria, Definition},
    db::Tx,
    error::{Error, Result},
    ids::GroupId,
};
use std::collections::BTreeSet;

/// The members of a segment as they would be if another one, `changed`, had other criteria.
///
/// # Errors
/// `NotFound` when there is no such group.
pub async fn supposing(
    tx: &mut Tx,
    world: &World,
    segment: GroupId,
    changed: GroupId,
    criteria: &Criteria,
) -> Result<Result<Audience, Broken>> {
    let mut shelf = Shelf::default();
    shelf.groups.insert(changed, Ok(Definition::Segment(Box::new(criteria.clone()))));
    let mut wanted = criteria.groups();
    wanted.insert(segment);
    shelf.fetch(tx, world, wanted).await?;
    shelf.fetch_products(tx, None).await?;
    shelf.members_of(world, segment).ok_or(Error::NotFound)
}

/// How many people are in each of these segments, whose criteria the caller has read.
pub async fn count_segments(
    tx: &mut Tx,
    world: &World,
    segments: &[(GroupId, &str)],
) -> Result<Vec<(GroupId, Result<i64, Broken>)>> {
    let mut shelf = Shelf::default();
    let mut used = BTreeSet::new();
    for (id, criteria) in segments {
        used.extend(shelf.put(world, *id, "segment", criteria));
    }
    shelf.fetch(tx, world, used).await?;
    shelf.fetch_products(tx, None).await?;
    let mut audiences = Vec::with_capacity(segments.len());
    for (id, _) in segments {
        audiences.push((*id, shelf.members_of(world, *id).ok_or(Error::NotFound)?));
    }
    count_all(tx, world, audiences).await
}

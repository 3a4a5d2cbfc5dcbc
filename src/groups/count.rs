//! Counting segments again: what each change does, and numbers that are too old.

use super::{Group, find, history, store};
use crate::{
    access::Actor,
    audience::{self, Broken, World},
    criteria::Criteria,
    db::{Db, Tx},
    error::{Error, Result},
    ids::GroupId,
    time::{MICROS_PER_MINUTE, Micros},
};

/// After so long the number of a segment is counted again when somebody looks.
pub const STALE_AFTER: Micros = 10 * MICROS_PER_MINUTE;

/// Segments counted in one round of [`measure_day`].
const AT_ONCE: i64 = 25;

/// What other criteria would do to a segment: how many people join and leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    pub before: i64,
    pub after: i64,
    pub joined: i64,
    pub left: i64,
}

/// A segment's fresh number, or that it cannot be counted.
#[derive(Clone, Debug)]
pub struct Measured {
    pub group: Group,
    pub people: Result<i64, Broken>,
}

impl Group {
    /// Whether the number is too old to be shown without a word. A known user group's number is always right.
    pub fn is_stale(&self, now: Micros) -> bool {
        let old = self.counted_at.is_none_or(|at| at < now - STALE_AFTER);
        self.is_segment() && !self.is_archived() && old
    }
}

/// Counts up to `most` of the groups whose numbers are stale. [`keep`] stores what was found.
pub async fn measure(
    tx: &mut Tx,
    actor: &Actor,
    world: &World,
    now: Micros,
    ids: &[GroupId],
    most: usize,
) -> Result<Vec<Measured>> {
    let mut measured = Vec::new();
    for id in ids {
        let group = match find(tx, actor, *id).await {
            Ok(group) => group,
            // It was deleted while somebody looked at the list.
            Err(Error::NotFound) => continue,
            Err(error) => return Err(error),
        };
        if measured.len() < most && group.is_stale(now) {
            let people = count(tx, world, *id).await?;
            measured.push(Measured { group, people });
        }
    }
    Ok(measured)
}

/// Stores numbers that were counted.
pub async fn keep(tx: &mut Tx, world: &World, now: Micros, measured: &[Measured]) -> Result<()> {
    for Measured { group, people } in measured {
        match people {
            Ok(people) => history::record_count(tx, now, world.today, group, *people).await?,
            Err(_) => history::note_broken(tx, now, group).await?,
        }
    }
    Ok(())
}

/// Counts segments that have no number of the organisation's day yet, so that trends have no gaps; some at a time.
///
/// Returns how many it counted.
pub async fn measure_day(db: &Db, now: Micros) -> Result<usize> {
    let mut tx = db.read_within(None).await?;
    let world = World::load(&mut tx, now).await?.to_the_last();
    let mut measured = Vec::new();
    for group in store::uncounted(&mut tx, world.today, AT_ONCE).await? {
        let people = count(&mut tx, &world, group.id).await?;
        measured.push(Measured { group, people });
    }
    drop(tx);
    if !measured.is_empty() {
        let mut tx = db.write().await?;
        keep(&mut tx, &world, now, &measured).await?;
        tx.commit().await?;
    }
    Ok(measured.len())
}

async fn count(tx: &mut Tx, world: &World, id: GroupId) -> Result<Result<i64, Broken>> {
    Ok(match audience::of_group(tx, world, id).await? {
        Ok(audience) => Ok(audience::count(tx, &audience).await?),
        Err(broken) => Err(broken),
    })
}

/// What `criteria` would do to the segment; `None` when either cannot be counted.
pub async fn effect(
    tx: &mut Tx,
    actor: &Actor,
    world: &World,
    id: GroupId,
    criteria: &Criteria,
) -> Result<Option<Effect>> {
    find(tx, actor, id).await?;
    let Ok(before) = audience::of_group(tx, world, id).await? else { return Ok(None) };
    let Ok(after) = audience::prepare_for_group(tx, world, criteria, Some(id)).await? else {
        return Ok(None);
    };
    let overlap = audience::overlap(tx, &[&before, &after]).await?;
    let (before, after, both) = (overlap.together(0b01), overlap.together(0b10), overlap.together(0b11));
    Ok(Some(Effect { before, after, joined: after - both, left: before - both }))
}

/// Counts a segment that was just saved and stores the number.
pub(super) async fn count_saved(tx: &mut Tx, now: Micros, id: GroupId) -> Result<Option<i64>> {
    let world = World::load(tx, now).await?;
    let group = store::find(tx, id).await?;
    match count(tx, &world, id).await? {
        Ok(people) => {
            history::record_count(tx, now, world.today, &group, people).await?;
            Ok(Some(people))
        }
        Err(_) => {
            history::note_broken(tx, now, &group).await?;
            Ok(None)
        }
    }
}

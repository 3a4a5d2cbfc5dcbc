//! Counting segments again: what each change does, and numbers that are too old.

use super::{Group, find, history, store};
use crate::{
    access::Actor,
    audience::{self, Audience, Broken, World},
    db::{Db, Tx},
    error::{Error, Result},
    ids::GroupId,
    time::{MICROS_PER_MINUTE, Micros, is_ahead},
};

/// After so long the number of a segment is counted again when somebody looks.
pub const STALE_AFTER: Micros = 10 * MICROS_PER_MINUTE;

/// Segments counted in one round of [`measure_day`].
const AT_ONCE: i64 = 25;

/// A segment's fresh number, or that it cannot be counted.
#[derive(Clone, Debug)]
pub struct Measured {
    pub group: Group,
    pub people: Result<i64, Broken>,
}

/// What decides who is in a group, but for the contacts: itself, and all groups that its criteria lead to, each with the
/// version of its criteria or addresses and whether it is archived. What it is called decides nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State(pub(super) Vec<(GroupId, i64, bool)>);

/// The state of a group now: while it is the same, a number that was counted before belongs to it.
pub async fn state(tx: &mut Tx, id: GroupId) -> Result<State> {
    Ok(State(store::state_of_all(tx, id).await?))
}

impl Group {
    /// Whether the number is too old to be shown without a word. A known user group's number is always right.
    pub fn is_stale(&self, now: Micros) -> bool {
        let old = self.counted_at.is_none_or(|at| at < now - STALE_AFTER || is_ahead(at, now));
        self.is_segment() && !self.is_archived() && old
    }
}

/// Puts the numbers of now in the place of those that are stored, where the index gives them at once. Without it the
/// groups stay as they were read, with the time of their last count. Stores nothing.
pub async fn refresh<'g>(
    tx: &mut Tx,
    world: &World,
    now: Micros,
    groups: impl IntoIterator<Item = &'g mut Group>,
) -> Result<()> {
    if !world.is_indexed() {
        return Ok(());
    }
    let mut live: Vec<&mut Group> =
        groups.into_iter().filter(|group| group.is_segment() && !group.is_archived()).collect();
    let asked: Vec<(GroupId, &str)> = live.iter().map(|group| (group.id, group.criteria.as_str())).collect();
    let counts = audience::count_segments(tx, world, &asked).await?;
    for (group, (_, people)) in live.iter_mut().zip(counts) {
        group.broken = people.is_err();
        if let Ok(people) = people {
            group.people = Some(people);
            group.counted_at = Some(world.behind().unwrap_or(now));
        }
    }
    Ok(())
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
    note(db, &world, now, &measured).await
}

/// Notes which segments cannot be counted any more, so that lists find them, and counts those that can be counted again:
/// what their criteria ask for may go and come while nobody changes them.
///
/// Returns how many of them are otherwise than was noted.
pub async fn inspect(db: &Db, now: Micros) -> Result<usize> {
    let mut tx = db.read_within(None).await?;
    let world = World::load(&mut tx, now).await?.to_the_last();
    let mut measured = Vec::new();
    for group in store::live_segments(&mut tx).await? {
        let audience = audience::of_group(&mut tx, &world, group.id).await?;
        if audience.is_err() != group.broken {
            let people = count_of(&mut tx, audience).await?;
            measured.push(Measured { group, people });
        }
    }
    drop(tx);
    note(db, &world, now, &measured).await
}

/// Keeps what was measured, if there is anything; how many it is.
async fn note(db: &Db, world: &World, now: Micros, measured: &[Measured]) -> Result<usize> {
    if !measured.is_empty() {
        let mut tx = db.write().await?;
        keep(&mut tx, world, now, measured).await?;
        tx.commit().await?;
    }
    Ok(measured.len())
}

async fn count(tx: &mut Tx, world: &World, id: GroupId) -> Result<Result<i64, Broken>> {
    let audience = audience::of_group(tx, world, id).await?;
    count_of(tx, audience).await
}

async fn count_of(tx: &mut Tx, audience: Result<Audience, Broken>) -> Result<Result<i64, Broken>> {
    Ok(match audience {
        Ok(audience) => Ok(audience::count(tx, &audience).await?),
        Err(broken) => Err(broken),
    })
}

//! What other criteria would do: to the segment itself, and to all that use it, also by way of others. It is counted
//! before anything is written, since on SQLite whoever writes keeps all others from writing.

use super::{Group, State, UsingGroup, UsingShare, find, history, store};
use crate::{
    access::Actor,
    audience::{self, Broken, World},
    criteria::Criteria,
    db::{Db, Tx},
    error::{Error, Result},
    ids::GroupId,
    settings,
    time::Micros,
};

/// What other criteria would do to a segment: how many people join and leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    pub before: i64,
    pub after: i64,
    pub joined: i64,
    pub left: i64,
}

/// So often criteria are counted whose groups somebody changes all the while.
const TRIES: usize = 3;

/// What was counted of criteria before they are saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// `None` when they cannot be counted, and where they are counted later.
    pub people: Option<i64>,
    /// They can be counted, but nobody waited for it: they are, like those that have no number of the day.
    pub is_later: bool,
    /// `None` for a new segment, and for one that could not be counted before.
    pub effect: Option<Effect>,
    /// Of what it was counted: the groups that the criteria use, those of now and those from before.
    pub state: State,
}

impl Foreseen {
    /// Of criteria that are saved without a number, since to count them takes a while.
    pub async fn later(
        tx: &mut Tx,
        world: &World,
        id: Option<GroupId>,
        criteria: &Criteria,
    ) -> Result<Foreseen> {
        let state = state_of(tx, id, criteria).await?;
        let is_later = audience::prepare_for_group(tx, world, criteria, id).await?.is_ok();
        Ok(Foreseen { is_later, state, ..Foreseen::default() })
    }

    /// Whether the criteria cannot be counted.
    pub fn is_broken(&self) -> bool {
        self.people.is_none() && !self.is_later
    }

    /// A transaction to write in which the numbers hold. Where a group that the criteria use changed since they were counted
    /// they are counted again before.
    ///
    /// # Errors
    /// `Conflict` when somebody changes one all the while.
    pub async fn write(
        mut self,
        db: &Db,
        now: Micros,
        id: Option<GroupId>,
        criteria: &Criteria,
    ) -> Result<(Tx, Foreseen)> {
        for _ in 0..TRIES {
            let mut tx = db.write().await?;
            if state_of(&mut tx, id, criteria).await? == self.state {
                return Ok((tx, self));
            }
            drop(tx);
            let mut tx = db.read().await?;
            let world = World::load(&mut tx, now).await?.to_the_last();
            self = match self.is_later {
                true => Foreseen::later(&mut tx, &world, id, criteria).await?,
                false => foresee(&mut tx, &world, id, criteria).await?,
            };
        }
        Err(Error::Conflict)
    }
}

/// A segment that uses a changed one, itself or by way of others, and what the change does to it.
#[derive(Clone, Debug)]
pub struct Consequence {
    pub group: UsingGroup,
    pub shares: Vec<UsingShare>,
    /// People before and after; `None` of one that cannot be counted as it is.
    pub people: Option<(i64, i64)>,
}

/// Counts criteria that are to be saved, into `id` if that is there already.
pub async fn foresee(
    tx: &mut Tx,
    world: &World,
    id: Option<GroupId>,
    criteria: &Criteria,
) -> Result<Foreseen> {
    let state = state_of(tx, id, criteria).await?;
    let Ok(after) = audience::prepare_for_group(tx, world, criteria, id).await? else {
        return Ok(Foreseen { state, ..Foreseen::default() });
    };
    let before = match id {
        Some(id) => audience::of_group(tx, world, id).await?.ok(),
        None => None,
    };
    let Some(before) = before else {
        let people = Some(audience::count(tx, &after).await?);
        return Ok(Foreseen { people, state, ..Foreseen::default() });
    };
    let overlap = audience::overlap(tx, &[&before, &after]).await?;
    let (before, after, both) = (overlap.together(0b01), overlap.together(0b10), overlap.together(0b11));
    let effect = Effect { before, after, joined: after - both, left: before - both };
    Ok(Foreseen { people: Some(after), effect: Some(effect), state, ..Foreseen::default() })
}

/// The groups that criteria lead to, and those to which the criteria lead that they replace, each as it is.
async fn state_of(tx: &mut Tx, id: Option<GroupId>, criteria: &Criteria) -> Result<State> {
    let mut used = criteria.groups();
    if let Some(id) = id {
        used.extend(store::used_groups(tx, id).await?.into_iter().map(|group| group.id));
    }
    let mut all = Vec::new();
    for group in used {
        all.extend(store::state_of_all(tx, group).await?);
    }
    // Whoever writes has seen to the segment itself, which is another one by now.
    all.retain(|(group, ..)| Some(*group) != id);
    all.sort_unstable();
    all.dedup();
    Ok(State(all))
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
    Ok(foresee(tx, world, Some(id), criteria).await?.effect)
}

/// All segments that use this one, also by way of others, and what its new criteria would do to them.
pub async fn consequences(
    tx: &mut Tx,
    actor: &Actor,
    world: &World,
    now: Micros,
    id: GroupId,
    criteria: &Criteria,
) -> Result<Vec<Consequence>> {
    find(tx, actor, id).await?;
    let mut all = Vec::new();
    for group in store::all_using_groups(tx, id).await? {
        let before = audience::of_group(tx, world, group.id).await?;
        let after = audience::supposing(tx, world, group.id, id, criteria).await?;
        let people = match (before, after) {
            (Ok(before), Ok(after)) => {
                Some((audience::count(tx, &before).await?, audience::count(tx, &after).await?))
            }
            _ => None,
        };
        let shares = store::using_shares(tx, group.id, now).await?;
        all.push(Consequence { group, shares, people });
    }
    Ok(all)
}

/// The segments that can be counted now and could not be any more if this one had other criteria, with what would be
/// wrong with them.
pub async fn broken_by(
    tx: &mut Tx,
    world: &World,
    id: GroupId,
    criteria: &Criteria,
) -> Result<Vec<(UsingGroup, Broken)>> {
    let mut all = Vec::new();
    for group in store::all_using_groups(tx, id).await? {
        let after = audience::supposing(tx, world, group.id, id, criteria).await?;
        if let Err(broken) = after
            && audience::of_group(tx, world, group.id).await?.is_ok()
        {
            all.push((group, broken));
        }
    }
    Ok(all)
}

/// What was counted before, or is counted now by whoever keeps nobody waiting.
///
/// # Errors
/// `Conflict` when a group that the criteria use changed since they were counted.
pub(super) async fn known(
    tx: &mut Tx,
    now: Micros,
    id: Option<GroupId>,
    criteria: &Criteria,
    before: Option<Foreseen>,
) -> Result<Foreseen> {
    if let Some(foreseen) = before {
        let holds = state_of(tx, id, criteria).await? == foreseen.state;
        return if holds { Ok(foreseen) } else { Err(Error::Conflict) };
    }
    let world = World::load(tx, now).await?;
    foresee(tx, &world, id, criteria).await
}

/// Refuses criteria with which a segment that uses this one could not be counted any more.
pub(super) async fn check_users(tx: &mut Tx, now: Micros, id: GroupId, criteria: &Criteria) -> Result<()> {
    if store::using_groups(tx, id).await?.is_empty() {
        return Ok(());
    }
    let world = World::load(tx, now).await?;
    match broken_by(tx, &world, id, criteria).await?.is_empty() {
        true => Ok(()),
        false => Err(Error::Invalid("criteria that break a segment which uses this one")),
    }
}

/// Stores the number of a segment that was just saved.
pub(super) async fn keep_foreseen(tx: &mut Tx, now: Micros, id: GroupId, foreseen: &Foreseen) -> Result<()> {
    let group: Group = store::find(tx, id).await?;
    let today = settings::organisation(tx).await?.day(now);
    match foreseen.people {
        Some(people) => history::record_count(tx, now, today, &group, people).await,
        None if foreseen.is_broken() => history::note_broken(tx, now, &group).await,
        None => store::forget_people(tx, id, today).await,
    }
}

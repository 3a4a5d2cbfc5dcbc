//! Counting a group before something is written of it, since on SQLite whoever writes keeps all others from writing.

use super::{Counts, people};
use crate::{
    audience::Channel,
    db::{Db, Tx},
    error::{Error, Result},
    groups::{self, Kind, State},
    ids::GroupId,
    time::Micros,
};
use std::time::Duration;

/// So often a group is counted that somebody changes all the while.
const TRIES: usize = 3;

/// What was counted of a group, and of what: the numbers say nothing of other criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub group: GroupId,
    pub kind: Kind,
    pub counts: Counts,
    pub state: State,
}

impl Counted {
    /// Counts a group, as it is in a transaction that reads; `None` when its criteria are broken.
    pub async fn of(tx: &mut Tx, now: Micros, group: GroupId, kind: Kind) -> Result<Option<Counted>> {
        let state = groups::state(tx, group).await?;
        let counts = people::group_counts(tx, now, group, kind).await?;
        Ok(counts.map(|counts| Counted { group, kind, counts, state }))
    }

    /// A transaction to write in which the numbers hold. Where the group changed since it was counted it is counted
    /// again before, each statement within `longest`.
    ///
    /// # Errors
    /// `Conflict` when somebody changes it all the while, or broke its criteria.
    pub async fn write(mut self, db: &Db, now: Micros, longest: Option<Duration>) -> Result<(Tx, Counted)> {
        for _ in 0..TRIES {
            let mut tx = db.write().await?;
            if self.holds(&mut tx).await? {
                return Ok((tx, self));
            }
            drop(tx);
            let mut tx = db.read_within(longest).await?;
            self = Counted::of(&mut tx, now, self.group, self.kind).await?.ok_or(Error::Conflict)?;
        }
        Err(Error::Conflict)
    }

    /// Whether the group is still what was counted.
    pub async fn holds(&self, tx: &mut Tx) -> Result<bool> {
        Ok(groups::state(tx, self.group).await? == self.state)
    }

    /// That the group is still what was counted, for the next part of a file of it.
    ///
    /// # Errors
    /// `Conflict` when it is not.
    pub async fn still(&self, tx: &mut Tx) -> Result<()> {
        if self.holds(tx).await? { Ok(()) } else { Err(Error::Conflict) }
    }

    /// How many rows a file of the group has, with those alone whom `reach` reaches; a list of addresses is whole.
    pub fn rows(&self, reach: Option<Channel>) -> i64 {
        let is_whole = self.kind == Kind::Known || reach.is_none();
        if is_whole { self.counts.people } else { self.counts.shown }
    }

    /// The numbers, for what is written of a group now.
    ///
    /// # Errors
    /// `Conflict` when they are of another group, or of this one before it changed.
    pub(super) async fn checked(&self, tx: &mut Tx, group: GroupId) -> Result<Counts> {
        if self.group != group {
            return Err(Error::Conflict);
        }
        self.still(tx).await.map(|()| self.counts)
    }
}

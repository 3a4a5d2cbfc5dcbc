//! Who matches: the one place that answers it. Everything that counts, lists, samples, compares or explains members
//! of a group asks here, so that a faster engine can be put behind the same functions.
//!
//! # Use
//!
//! ```ignore
//! let world = World::load(&mut tx, now).await?;                  // fields, groups, today: once per request
//! let criteria = Criteria::parse(json, &world.catalogue)?;       // Err: problems with their places
//! let audience = match audience::prepare(&mut tx, &world, &criteria).await? {
//!     Ok(audience) => audience,
//!     Err(Broken(problems)) => …                                 // a group in it is gone, broken or a cycle
//! };
//! let preview = audience::preview(&mut tx, &audience).await?;    // count, reach and the funnel in one statement
//! ```
//!
//! A saved group: [`of_group`]. Before criteria are saved into a group: [`check_for_group`] (it finds cycles). As of
//! another day: [`World::on`].
//!
//! The answers count contacts, persons and companies alike. Nothing here checks who may ask: features do.

mod compile;
mod facets;
mod funnel;
mod load;
mod members;
mod people;
mod tally;
mod values;

pub use facets::{Bar, Breakdown, By, breakdowns};
pub use funnel::{Effect, Overlap, Preview, Reach, Shown, Step, overlap, preview, reach};
pub use load::{check_for_group, of_group, prepare, prepare_for_group};
pub use members::{Channel, Cursor, Member, MemberPage, MemberQuery, Order, SearchIn, ids, members, sample};
pub use people::{explain, groups_of, person};
pub use values::{ValueCount, Values, values};

use crate::{
    criteria::{Catalogue, Criteria, Definitions, Problem},
    db::Tx,
    error::Result,
    ids::GroupId,
    time::Day,
};
use jiff::tz::TimeZone;

/// What criteria are read and answered against: the fields and groups there are, and what day it is.
#[derive(Clone, Debug)]
pub struct World {
    pub catalogue: Catalogue,
    /// The organisation's calendar day.
    pub today: Day,
    pub zone: TimeZone,
}

/// Criteria ready to be asked: every group they use is there and sound.
#[derive(Clone, Debug)]
pub struct Audience {
    criteria: Criteria,
    definitions: Definitions,
    today: Day,
    zone: TimeZone,
}

/// Criteria that cannot be answered, with what is wrong and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken(pub Vec<Problem>);

impl World {
    /// The same world on another day ("as of").
    #[must_use]
    pub fn on(mut self, today: Day) -> World {
        self.today = today;
        self
    }
}

impl Audience {
    pub fn criteria(&self) -> &Criteria {
        &self.criteria
    }

    pub fn definitions(&self) -> &Definitions {
        &self.definitions
    }

    /// The day for which it answers.
    pub fn today(&self) -> Day {
        self.today
    }
}

/// How many contacts match.
pub async fn count(tx: &mut Tx, audience: &Audience) -> Result<i64> {
    let mut compiler = compile::Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    compiler.query(tx, format!("SELECT COUNT(*) FROM contacts c WHERE {condition}")).scalar().await
}

/// How many people are in each of these groups now, in the order asked. A broken group says what is wrong with it.
pub async fn count_groups(
    tx: &mut Tx,
    world: &World,
    groups: &[GroupId],
) -> Result<Vec<(GroupId, Result<i64, Broken>)>> {
    let mut counts = Vec::with_capacity(groups.len());
    for group in groups {
        let people = match of_group(tx, world, *group).await? {
            Ok(audience) => Ok(count(tx, &audience).await?),
            Err(broken) => Err(broken),
        };
        counts.push((*group, people));
    }
    Ok(counts)
}

/// How many contacts there are: what a share in per cent refers to.
pub async fn everyone(tx: &mut Tx) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM contacts").scalar().await
}

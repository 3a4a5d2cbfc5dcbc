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
//!     Err(Broken(problems)) => …                                 // a group or product in it is gone, or a cycle
//! };
//! let preview = audience::preview(&mut tx, &audience).await?;    // count, reach and the funnel in one statement
//! ```
//!
//! A saved group: [`of_group`]. Before criteria are saved into a group: [`check_for_group`] (it finds cycles). As of
//! another day: [`World::on`].
//!
//! Who is known to be younger than [`World::min_age`] is in no segment; lists of addresses have everybody. The answers
//! count contacts, persons and companies alike. Nothing here checks who may ask: features do.

mod articles;
mod buyers;
mod changes;
mod codes;
mod compile;
mod currencies;
mod engine;
mod facets;
mod find;
mod funnel;
mod index;
mod load;
mod masks;
mod members;
mod patterns;
mod people;
mod plan;
mod rows;
mod snapshot;
mod supposed;
mod tally;
mod uses;
mod values;

pub use articles::product_meant;
pub use buyers::{best_sellers, buying_days};
pub use changes::remove_read as remove_read_changes;
pub use codes::counts as code_counts;
pub use engine::{Engine, Source, is_loading};
pub use facets::{Bar, Breakdown, By, breakdowns};
pub use find::{Edge, Found, SortedBy, Sorting, called, countries, numbered, search};
pub use funnel::{Effect, Overlap, Preview, Reach, Shown, Step, overlap, preview, reach};
pub use load::{check_for_group, of_group, prepare, prepare_for_group};
pub use members::{
    Channel, Cursor, Member, MemberPage, MemberQuery, Order, SearchIn, add_codes, ids, members, sample,
};
pub use people::{explain, explain_person, groups_of, person};
pub use supposed::{count_segments, supposing};
pub use uses::{Naming, segments_naming};
pub use values::{
    ValueCount, Values, aspect_counts, aspect_meant, aspect_values, blank, choice_counts, group_counts,
    values,
};

use crate::{
    criteria::{Catalogue, Criteria, Definitions, Field, Problem, Rule},
    db::Tx,
    error::Result,
    ids::GroupId,
    time::{Day, Micros, WeekStart},
};
use index::Index;
use jiff::tz::TimeZone;
use masks::Members;
use plan::Planner;
use std::{collections::HashMap, sync::Arc};
use tokio::sync::OnceCell;

/// What criteria are read and answered against: the fields and groups there are, and what day it is.
#[derive(Clone, Debug)]
pub struct World {
    pub catalogue: Catalogue,
    /// The organisation's calendar day.
    pub today: Day,
    pub zone: TimeZone,
    /// Who is known to be younger is in no segment; 0 lets everybody in.
    pub min_age: i64,
    /// The day that weeks begin with.
    pub week: WeekStart,
    /// For how many days page views and campaign clicks are kept; none where all are.
    pub kept_days: Option<i64>,
    /// The ids of custom attributes by their keys.
    attributes: Arc<HashMap<String, i64>>,
    codes: Arc<codes::Ids>,
    index: Option<Arc<Index>>,
    /// The index has not taken up all changes.
    is_behind: bool,
    /// There is no index yet, but will be.
    is_loading: bool,
    /// Orders are still to be predicted for the number of days that the organisation looks ahead now.
    awaits_predictions: bool,
}

/// Criteria ready to be asked: every group they use is there and sound.
#[derive(Clone, Debug)]
pub struct Audience {
    criteria: Criteria,
    definitions: Definitions,
    today: Day,
    zone: TimeZone,
    attributes: Arc<HashMap<String, i64>>,
    codes: Arc<codes::Ids>,
    /// What amounts are counted in.
    currency: String,
    /// The ids of the articles that rules name, by their numbers.
    products: Arc<HashMap<String, i64>>,
    index: Option<Arc<Index>>,
    /// Who is in, as soon as somebody wanted to know.
    found: Arc<OnceCell<Members>>,
}

/// Criteria that cannot be answered, with what is wrong and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken(pub Vec<Problem>);

impl World {
    /// Whether people are counted in memory, so that a few numbers more cost next to nothing.
    pub fn counts_at_once(&self) -> bool {
        self.index.is_some()
    }

    /// The same world on another day ("as of").
    #[must_use]
    pub fn on(mut self, today: Day) -> World {
        self.today = today;
        self
    }

    /// The same world with segments for people from this age on.
    #[must_use]
    pub fn from_age(mut self, min_age: i64) -> World {
        self.min_age = min_age;
        self
    }

    /// The same world for what must not be a little behind: who is sent to somebody, and what is kept. While a flood of
    /// changes comes in the database answers, more slowly.
    #[must_use]
    pub fn to_the_last(mut self) -> World {
        self.index = self.index.filter(|_| !self.is_behind);
        self.is_behind = false;
        self
    }

    /// Whether the index answers, and not the database.
    pub fn is_indexed(&self) -> bool {
        self.index.is_some()
    }

    /// Whether the contacts are still being read into memory: until then the database answers, more slowly.
    pub fn is_loading(&self) -> bool {
        self.is_loading
    }

    /// As of when answers are, if changes came since then that they do not know; `None` when they know all.
    pub fn behind(&self) -> Option<Micros> {
        self.index.as_ref().filter(|_| self.is_behind).map(|index| index.as_of)
    }

    /// Whether answers to these criteria will soon be others, since what they ask for is being taken in.
    pub fn is_taking_in(&self, criteria: &Criteria) -> bool {
        let is_forecast = |(_, rule): &(String, &Rule)| rule.field == Field::ExpectedOrders;
        self.behind().is_some() || self.awaits_predictions && criteria.rules().iter().any(is_forecast)
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

    /// Whether the index answers, and not the database.
    pub fn is_indexed(&self) -> bool {
        self.index.is_some()
    }

    /// Who is in, by the index; `None` where the database is to be asked.
    async fn members(&self) -> Result<Option<&Members>> {
        let Some(index) = &self.index else { return Ok(None) };
        let plan = || Planner { audience: self, index }.audience();
        Ok(Some(self.found.get_or_try_init(|| Members::find(index, plan())).await?))
    }
}

/// How many contacts match.
pub async fn count(tx: &mut Tx, audience: &Audience) -> Result<i64> {
    if let Some(members) = audience.members().await? {
        return Ok(members.count());
    }
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
    let mut audiences = Vec::with_capacity(groups.len());
    for group in groups {
        audiences.push((*group, of_group(tx, world, *group).await?));
    }
    count_all(tx, world, audiences).await
}

/// The same for audiences that were made ready in this world. They are likely to be asked for again soon, by the next
/// who looks at a list.
async fn count_all(
    tx: &mut Tx,
    world: &World,
    audiences: Vec<(GroupId, Result<Audience, Broken>)>,
) -> Result<Vec<(GroupId, Result<i64, Broken>)>> {
    let mut counts = Vec::with_capacity(audiences.len());
    let Some(index) = &world.index else {
        for (group, audience) in audiences {
            let people = match audience {
                Ok(audience) => Ok(count(tx, &audience).await?),
                Err(broken) => Err(broken),
            };
            counts.push((group, people));
        }
        return Ok(counts);
    };
    let sound = audiences.iter().filter_map(|(_, audience)| audience.as_ref().ok());
    let plans = sound.map(|audience| Planner { audience, index }.audience()).collect();
    let mut people = masks::count_each(index, plans).await?.into_iter();
    for (group, audience) in audiences {
        counts.push((group, audience.map(|_| people.next().expect("a number for each plan"))));
    }
    Ok(counts)
}

/// How many contacts there are: what a share in per cent refers to.
pub async fn everyone(tx: &mut Tx) -> Result<i64> {
    match engine::view(tx).await? {
        Some(view) => Ok(masks::signed(view.index.people())),
        None => tx.query("SELECT COUNT(*) FROM contacts").scalar().await,
    }
}

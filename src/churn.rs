//! Churn prediction: who is still a customer, how many orders are to be expected of them, and how great the risk is
//! that they leave. A job fits the BG/NBD model ([`model`], [`fitting`]) to everybody who ordered, once a day or when
//! somebody asks for it, and keeps what it says of each contact, where criteria find it.
//!
//! One order day is one purchase: two orders of a day are one. Returns do not count, nor do orders dated in the future.
//! Of people with a single order the model knows how much they may order, but not whether they left: their probability
//! and risk stay unknown.

pub mod fitting;
mod gamma;
pub mod model;
mod store;
mod work;

pub use work::perform;

use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    criteria::HORIZON_DAYS,
    db::{Db, Tx},
    error::Result,
    ids::{ContactId, JobId, StaffId},
    jobs, settings,
    time::{Day, Micros},
};
use model::{FREQUENCIES, History, Model};
use serde::{Deserialize, Serialize};

/// The kind of job that fits the models.
pub const JOB: &str = "churn";

/// With fewer contacts that ordered again there is no telling.
pub const MIN_REPEATERS: i64 = 100;

/// The model's unit of time is the week, as in the paper.
const DAYS_PER_WEEK: f64 = 7.0;

/// How a model is asked; kept beside what it said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// How many days ahead orders are predicted.
    pub horizon_days: i64,
    /// From this probability on (in hundredths of a per cent) the risk is low.
    pub low_from: i64,
    /// Below this one it is high.
    pub high_below: i64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { horizon_days: HORIZON_DAYS, low_from: 7_000, high_below: 3_000 }
    }
}

/// How likely somebody is to leave, in three words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    High,
    Medium,
    Low,
}

impl Risk {
    pub const ALL: [Risk; 3] = [Risk::High, Risk::Medium, Risk::Low];

    /// How it is stored, and its key in criteria.
    pub fn code(self) -> &'static str {
        match self {
            Risk::High => "high",
            Risk::Medium => "medium",
            Risk::Low => "low",
        }
    }

    pub fn from_code(code: &str) -> Option<Risk> {
        Risk::ALL.into_iter().find(|risk| risk.code() == code)
    }
}

impl Settings {
    /// The band of a probability in hundredths of a per cent.
    pub fn risk(self, alive: i64) -> Risk {
        match alive {
            _ if alive >= self.low_from => Risk::Low,
            _ if alive < self.high_below => Risk::High,
            _ => Risk::Medium,
        }
    }

    /// The horizon in the model's unit of time.
    fn horizon(self) -> f64 {
        weeks(self.horizon_days)
    }
}

/// What was found for a model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fit {
    pub model: Model,
    pub log_likelihood: f64,
    /// Contacts with 0, 1, … 6, and 7 or more repeat orders.
    pub observed: [f64; FREQUENCIES],
    /// The same as the model has it.
    pub expected: [f64; FREQUENCIES],
    /// Orders of all of them together within the horizon.
    pub expected_orders: f64,
}

/// The model that was fitted last, of all orders or of the orders of a product.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// Article number and name, for one product.
    pub product: Option<(String, String)>,
    pub fitted_at: Micros,
    pub fitted_day: Day,
    /// Contacts with orders.
    pub contacts: i64,
    /// Contacts who ordered again on another day.
    pub repeaters: i64,
    pub settings: Settings,
    /// `None` with too little to tell.
    pub fit: Option<Fit>,
}

/// What is predicted of a contact.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Prediction {
    /// In hundredths of a per cent; `None` of someone with a single order.
    pub alive: Option<i64>,
    /// In thousandths.
    pub expected_orders: i64,
    risk: Option<String>,
    /// How many days ahead orders are expected.
    #[sqlx(skip)]
    pub days: i64,
}

impl Prediction {
    pub fn risk(&self) -> Option<Risk> {
        self.risk.as_deref().and_then(Risk::from_code)
    }
}

/// All there is to show.
#[derive(Clone, Debug)]
pub struct Overview {
    /// `None` before the first fit.
    pub all: Option<Fitted>,
    /// The most bought products that enough people bought again.
    pub products: Vec<Fitted>,
    /// Contacts by risk, the high one first.
    pub risks: [(Risk, i64); 3],
    /// Contacts with a prediction but no risk: one order so far.
    pub once: i64,
    /// Whether a fit waits or is under way.
    pub is_busy: bool,
}

/// What the last fit found.
pub async fn overview(tx: &mut Tx, actor: &Actor) -> Result<Overview> {
    actor.require(Permission::ViewGroups)?;
    let (mut all, mut products) = (None, Vec::new());
    for fitted in store::models(tx).await? {
        match fitted.product {
            None => all = Some(fitted),
            Some(_) => products.push(fitted),
        }
    }
    let counts = store::risks(tx).await?;
    let of = |code: Option<&str>| {
        let count = counts.iter().find(|(risk, _)| risk.as_deref() == code);
        count.map_or(0, |(_, contacts)| *contacts)
    };
    Ok(Overview {
        all,
        products,
        risks: Risk::ALL.map(|risk| (risk, of(Some(risk.code())))),
        once: of(None),
        is_busy: jobs::is_waiting(tx, JOB).await?,
    })
}

/// What is predicted of a contact, if anything.
pub async fn of_contact(tx: &mut Tx, actor: &Actor, id: ContactId) -> Result<Option<Prediction>> {
    actor.require(Permission::ViewPeople)?;
    let Some(prediction) = store::prediction(tx, id).await? else { return Ok(None) };
    let days = settings::organisation(tx).await?.expected_days();
    Ok(Some(Prediction { days, ..prediction }))
}

/// Asks for a new fit; nothing happens when one waits already.
pub async fn request(tx: &mut Tx, actor: &Actor, now: Micros) -> Result<()> {
    actor.require(Permission::EditGroups)?;
    if enqueue(tx, actor.id, now).await?.is_none() {
        return Ok(());
    }
    let entry = Entry::new(Action::ChurnFitted, ObjectKind::Organisation, None, "");
    audit::record(tx, actor, now, entry).await
}

/// Puts a fit into the queue unless one is there.
pub async fn enqueue(tx: &mut Tx, staff: Option<StaffId>, now: Micros) -> Result<Option<JobId>> {
    settings::lock(tx, "churn_lock").await?;
    if jobs::is_waiting(tx, JOB).await? {
        return Ok(None);
    }
    jobs::enqueue(tx, JOB, 0, staff, now).await.map(Some)
}

/// Housekeeping: once a day what is known of everybody is a day older, and the organisation may look further ahead.
pub async fn fall_due(db: &Db, now: Micros) -> Result<()> {
    let mut tx = db.read().await?;
    let organisation = settings::organisation(&mut tx).await?;
    let last = store::last_day(&mut tx).await?.filter(|_| !organisation.awaits_predictions());
    // A day that is yet to come was noted by a clock gone wrong.
    if last == Some(organisation.day(now)) || jobs::is_waiting(&mut tx, JOB).await? {
        return Ok(());
    }
    drop(tx);
    let mut tx = db.write().await?;
    enqueue(&mut tx, None, now).await?;
    tx.commit().await
}

/// What a model makes of days with orders: how many, the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Days(i64, Day, Day);

impl Days {
    fn history(self, today: Day) -> History {
        let Days(count, first, last) = self;
        let repeats = u32::try_from(count - 1).unwrap_or(0);
        History { repeats, last: weeks(last - first), age: weeks(today - first) }
    }
}

/// Days in the model's unit of time.
#[expect(clippy::cast_precision_loss, reason = "days of some centuries")]
fn weeks(days: i64) -> f64 {
    days as f64 / DAYS_PER_WEEK
}

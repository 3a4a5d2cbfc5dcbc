//! The organisation's own settings: its name, time zone, currency and the smallest group that may be used.

mod store;

use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    criteria::HORIZON_DAYS,
    db::Tx,
    error::Result,
    texts::Lang,
    time::{Day, Micros, WeekStart},
};
use jiff::tz::TimeZone;

/// What holds for the whole organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    pub name: String,
    /// "Today" is this zone's day.
    pub time_zone: TimeZone,
    /// ISO 4217 code in which spend is counted.
    pub currency: String,
    pub language: Lang,
    pub week_start: WeekStart,
    /// For how many days the sources of page views and campaign clicks keep them; `None` where they keep all.
    pub kept_days: Option<i64>,
    /// How many days ahead orders are to be predicted.
    pub horizon_days: i64,
    /// How many days ahead those that are kept were predicted; `None` while there are none.
    pub predicted_days: Option<i64>,
    /// A segment with fewer people is *Small*: not shared, not used.
    pub min_people: i64,
    /// Who is known to be younger is in no segment; 0 lets everybody in.
    pub min_age: i64,
    /// How many addresses a known user group may have.
    pub max_addresses: i64,
}

impl Default for Organisation {
    fn default() -> Organisation {
        Organisation {
            name: "Muster".into(),
            time_zone: TimeZone::UTC,
            currency: "EUR".into(),
            language: Lang::En,
            week_start: WeekStart::Monday,
            kept_days: None,
            horizon_days: HORIZON_DAYS,
            predicted_days: None,
            min_people: 5,
            min_age: 17,
            max_addresses: 10_000,
        }
    }
}

impl Organisation {
    /// The organisation's calendar day at a moment.
    pub fn day(&self, at: Micros) -> Day {
        crate::time::day_in(at, &self.time_zone)
    }

    /// How many days ahead the expected orders that are shown are meant: a change waits for its predictions.
    pub fn expected_days(&self) -> i64 {
        self.predicted_days.unwrap_or(self.horizon_days)
    }

    /// Whether orders are still to be predicted for another number of days than those that are shown.
    pub fn awaits_predictions(&self) -> bool {
        self.expected_days() != self.horizon_days
    }

    /// The IANA name of its time zone.
    pub fn zone_name(&self) -> &str {
        self.time_zone.iana_name().unwrap_or("UTC")
    }
}

/// The settings as they are; what was never set has its default.
pub async fn organisation(tx: &mut Tx) -> Result<Organisation> {
    let mut organisation = Organisation::default();
    for (key, value) in store::all(tx).await? {
        match key.as_str() {
            "name" => organisation.name = value,
            "time_zone" => organisation.time_zone = TimeZone::get(&value).unwrap_or(TimeZone::UTC),
            "currency" => organisation.currency = value,
            "language" => organisation.language = Lang::from_code(&value).unwrap_or_default(),
            "week_start" => organisation.week_start = WeekStart::from_code(&value).unwrap_or_default(),
            "kept_days" => organisation.kept_days = value.parse().ok(),
            "horizon_days" => organisation.horizon_days = value.parse().unwrap_or(HORIZON_DAYS),
            "predicted_days" => organisation.predicted_days = value.parse().ok(),
            "min_people" => organisation.min_people = value.parse().unwrap_or(organisation.min_people),
            "min_age" => organisation.min_age = value.parse().unwrap_or(organisation.min_age),
            "max_addresses" => {
                organisation.max_addresses = value.parse().unwrap_or(organisation.max_addresses)
            }
            _ => {}
        }
    }
    Ok(organisation)
}

/// Changes the settings.
///
/// # Errors
/// `Forbidden` for all but admins.
pub async fn update(tx: &mut Tx, actor: &Actor, now: Micros, organisation: &Organisation) -> Result<()> {
    actor.require(Permission::ManageOrganisation)?;
    for (key, value) in [
        ("name", organisation.name.clone()),
        ("time_zone", organisation.zone_name().to_string()),
        ("currency", organisation.currency.clone()),
        ("language", organisation.language.code().to_string()),
        ("week_start", organisation.week_start.code().to_string()),
        ("kept_days", organisation.kept_days.map_or_else(String::new, |days| days.to_string())),
        ("horizon_days", organisation.horizon_days.to_string()),
        ("min_people", organisation.min_people.to_string()),
        ("min_age", organisation.min_age.to_string()),
        ("max_addresses", organisation.max_addresses.to_string()),
    ] {
        store::set(tx, key, value).await?;
    }
    let entry = Entry::new(Action::OrganisationChanged, ObjectKind::Organisation, None, &organisation.name);
    audit::record(tx, actor, now, entry).await
}

/// Notes how many days ahead the predictions that are kept from now on were made.
pub async fn set_predicted_days(tx: &mut Tx, days: i64) -> Result<()> {
    store::set(tx, "predicted_days", days.to_string()).await
}

/// Makes everybody else who asks for the same lock wait until this transaction ends, on both databases.
///
/// For rules that one row cannot hold, such as "there is always an active admin".
pub async fn lock(tx: &mut Tx, name: &'static str) -> Result<()> {
    store::set(tx, name, String::new()).await
}

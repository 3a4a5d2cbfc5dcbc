//! Moments, calendar days and the clock. A moment is microseconds since 1970-01-01 UTC, a day is days since then.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A moment: microseconds since 1970-01-01 00:00 UTC.
pub type Micros = i64;
/// A calendar day: days since 1970-01-01.
pub type Day = i64;

pub const MICROS_PER_SECOND: Micros = 1_000_000;
pub const MICROS_PER_MINUTE: Micros = 60 * MICROS_PER_SECOND;
pub const MICROS_PER_HOUR: Micros = 60 * MICROS_PER_MINUTE;
pub const MICROS_PER_DAY: Micros = 24 * MICROS_PER_HOUR;

/// The first and last day that a date may have: 1800-01-01 and 2299-12-31.
pub const DAYS: std::ops::RangeInclusive<Day> = -62_091..=120_529;

/// The day that weeks begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WeekStart {
    #[default]
    Monday,
    Sunday,
    Saturday,
}

impl WeekStart {
    pub const ALL: [WeekStart; 3] = [WeekStart::Monday, WeekStart::Sunday, WeekStart::Saturday];

    pub fn code(self) -> &'static str {
        match self {
            WeekStart::Monday => "monday",
            WeekStart::Sunday => "sunday",
            WeekStart::Saturday => "saturday",
        }
    }

    pub fn from_code(code: &str) -> Option<WeekStart> {
        WeekStart::ALL.into_iter().find(|start| start.code() == code)
    }

    /// The first day of the week of a day.
    pub fn of(self, day: Day) -> Day {
        // 1 January 1970 was a Thursday.
        let since = match self {
            WeekStart::Monday => 3,
            WeekStart::Sunday => 4,
            WeekStart::Saturday => 5,
        };
        day - (day + since).rem_euclid(7)
    }
}

/// Where "now" comes from; tests set it.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    #[default]
    System,
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at` until it is moved.
    pub fn at(at: Micros) -> Clock {
        Clock::Set(Arc::new(AtomicI64::new(at)))
    }

    pub fn now(&self) -> Micros {
        match self {
            Clock::System => Timestamp::now().as_microsecond(),
            Clock::Set(at) => at.load(Ordering::SeqCst),
        }
    }

    /// Moves a clock that was set; the system's goes its own way.
    pub fn advance(&self, by: Micros) {
        if let Clock::Set(at) = self {
            at.fetch_add(by, Ordering::SeqCst);
        }
    }
}

/// Whether a moment that was noted is so far ahead of now that a clock gone wrong has noted it. Clocks of several
/// machines differ by less.
pub fn is_ahead(at: Micros, now: Micros) -> bool {
    at > now + MICROS_PER_MINUTE
}

/// The calendar day of a moment in a time zone.
pub fn day_in(at: Micros, zone: &TimeZone) -> Day {
    day_of(timestamp(at).to_zoned(zone.clone()).date())
}

/// The first moment of a calendar day in a time zone.
pub fn start_of(day: Day, zone: &TimeZone) -> Micros {
    let start = date_of(day).to_zoned(zone.clone());
    start.map_or(day * MICROS_PER_DAY, |start| start.timestamp().as_microsecond())
}

/// A moment as jiff's type; outside its range the nearest it has.
pub fn timestamp(at: Micros) -> Timestamp {
    Timestamp::from_microsecond(at).unwrap_or(if at < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// A calendar day as jiff's type; outside its range the nearest it has.
pub fn date_of(day: Day) -> Date {
    let clamped = day.clamp(-4_371_587, 2_932_896);
    let span = jiff::Span::new().days(clamped);
    EPOCH.checked_add(span).expect("the day was brought into jiff's range")
}

/// The day number of a date.
pub fn day_of(date: Date) -> Day {
    let span = date.since((jiff::Unit::Day, EPOCH)).expect("two dates are always some days apart");
    i64::from(span.get_days())
}

/// The day number of a year, month and day, if there is such a day within [`DAYS`].
pub fn day(year: i16, month: i8, day: i8) -> Option<Day> {
    Date::new(year, month, day).ok().map(day_of).filter(|day| DAYS.contains(day))
}

/// Month and day as one number (`month * 100 + day`), for birthdays.
pub fn month_day(day: Day) -> i64 {
    let date = date_of(day);
    i64::from(date.month()) * 100 + i64::from(date.day())
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_1970() {
        assert_eq!(day(1970, 1, 1), Some(0));
        assert_eq!(day(2011, 12, 10), Some(15_318));
        assert_eq!(day(2011, 2, 29), None);
        assert_eq!(day(1799, 12, 31), None);
        assert_eq!(day(1800, 1, 1), Some(*DAYS.start()));
        assert_eq!(day(2299, 12, 31), Some(*DAYS.end()));
        assert_eq!(date_of(-62_091).to_string(), "1800-01-01");
    }

    #[test]
    fn a_day_starts_at_midnight_of_its_zone() {
        let zone = TimeZone::get("Europe/Copenhagen").expect("a known zone");
        let day = day(2026, 11, 21).expect("a day");
        let start = start_of(day, &zone);
        assert_eq!(timestamp(start).to_string(), "2026-11-20T23:00:00Z");
        assert_eq!(day_in(start, &zone), day);
        assert_eq!(day_in(start - 1, &zone), day - 1);
    }
}

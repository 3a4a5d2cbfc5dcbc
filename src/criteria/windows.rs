//! Relative dates made absolute for a given today. Both evaluators use these, so each is tested by itself.

use super::rule::{BirthdayTest, DateTest, NumberTest, Period, Span, Unit};
use crate::time::{self, DAYS, Day, WeekStart};
use jiff::{ToSpan, civil::Date};
use std::ops::Bound;

/// The first and last day of a stretch of days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    pub from: Day,
    pub to: Day,
}

impl Window {
    pub fn holds(self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

impl Span {
    /// So long before `today`; from the 31st to the last day of a shorter month.
    pub fn before(self, today: Day) -> Day {
        match self.unit {
            Unit::Day => today - self.n,
            Unit::Week => today - 7 * self.n,
            _ => time::day_of(time::date_of(today).saturating_sub(self.months().months())),
        }
    }

    /// So long after `today`.
    pub fn after(self, today: Day) -> Day {
        match self.unit {
            Unit::Day => today + self.n,
            Unit::Week => today + 7 * self.n,
            _ => time::day_of(time::date_of(today).saturating_add(self.months().months())),
        }
    }

    fn months(self) -> i64 {
        match self.unit {
            Unit::Month => self.n,
            Unit::Quarter => 3 * self.n,
            _ => 12 * self.n,
        }
    }
}

/// The week, month, quarter or year that is `offset` away from the one of `today`.
pub fn calendar(unit: Unit, offset: i64, today: Day, week: WeekStart) -> Window {
    let length = match unit {
        Unit::Day => return Window { from: today + offset, to: today + offset },
        Unit::Week => {
            let first = week.of(today) + 7 * offset;
            return Window { from: first, to: first + 6 };
        }
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
    };
    let date = time::date_of(today);
    let month = i64::from(date.year()) * 12 + i64::from(date.month()) - 1;
    let first = (month.div_euclid(length) + offset) * length;
    Window { from: first_of_month(first), to: first_of_month(first + length) - 1 }
}

/// The first day of a month counted from year 0.
fn first_of_month(month: i64) -> Day {
    let year = i16::try_from(month.div_euclid(12)).unwrap_or(i16::MAX).clamp(-9999, 9999);
    let month = i8::try_from(month.rem_euclid(12) + 1).expect("a remainder of 12 and 1 is at most 12");
    time::day_of(Date::new(year, month, 1).expect("every month has a first"))
}

impl DateTest {
    /// The days for which the test is true, or false for `not_in_past`. `None` for anniversaries.
    pub fn window(&self, today: Day, week: WeekStart) -> Option<Window> {
        Some(match *self {
            DateTest::InPast(span) | DateTest::NotInPast(span, _) => {
                Window { from: span.before(today), to: today }
            }
            DateTest::InNext(span) => Window { from: today, to: span.after(today) },
            DateTest::Between(from, to) => Window { from, to },
            DateTest::Before(day) => Window { from: Day::MIN, to: day - 1 },
            DateTest::After(day) => Window { from: day + 1, to: Day::MAX },
            DateTest::On(day) => Window { from: day, to: day },
            DateTest::This(unit) => calendar(unit, 0, today, week),
            DateTest::Last(unit) => calendar(unit, -1, today, week),
            DateTest::Next(unit) => calendar(unit, 1, today, week),
            DateTest::AnniversaryInNext(_) => return None,
        })
    }
}

impl Period {
    /// The days of the period.
    pub fn window(self, today: Day) -> Window {
        match self {
            Period::Ever => Window { from: Day::MIN, to: Day::MAX },
            Period::Past(span) => Window { from: span.before(today), to: today },
            Period::Between(from, to) => Window { from, to },
        }
    }
}

impl BirthdayTest {
    /// The days on which the birthday must fall, or `None` for a month of any year.
    pub fn window(&self, today: Day, week: WeekStart) -> Option<Window> {
        match *self {
            BirthdayTest::InNext(span) => Some(Window { from: today, to: span.after(today) }),
            BirthdayTest::This(unit) => Some(calendar(unit, 0, today, week)),
            BirthdayTest::Next(unit) => Some(calendar(unit, 1, today, week)),
            BirthdayTest::Today => Some(Window { from: today, to: today }),
            BirthdayTest::InMonth(_) => None,
        }
    }

    /// Every birthday (`month * 100 + day`) for which the test is true.
    pub fn month_days(&self, today: Day, week: WeekStart) -> Vec<i64> {
        match (self.window(today, week), self) {
            (Some(window), _) => month_days(window),
            (None, BirthdayTest::InMonth(month)) => {
                month_days(LEAP_YEAR).into_iter().filter(|day| day / 100 == i64::from(*month)).collect()
            }
            (None, _) => Vec::new(),
        }
    }
}

/// The year 2000: it has every day a birthday can have.
const LEAP_YEAR: Window = Window { from: 10_957, to: 11_322 };

/// The birthdays celebrated in a stretch of days: in a year without a 29 February that day's is on the 28th.
fn month_days(window: Window) -> Vec<i64> {
    if window.to - window.from >= 365 {
        return month_days(Window { to: LEAP_YEAR.to - 1, ..LEAP_YEAR }).into_iter().chain([1231]).collect();
    }
    let mut days = Vec::new();
    for day in window.from..=window.to {
        let month_day = time::month_day(day);
        days.push(month_day);
        if month_day == 228 && !time::date_of(day).in_leap_year() {
            days.push(229);
        }
    }
    days
}

/// The day on which a birthday or anniversary falls in a year; `None` where there is no such day at all.
pub fn anniversary(month_day: i64, year: i16) -> Option<Day> {
    let month = i8::try_from(month_day.div_euclid(100)).ok()?;
    let day = i8::try_from(month_day.rem_euclid(100)).ok()?;
    let day = if (month, day) == (2, 29) && Date::new(year, 2, 29).is_err() { 28 } else { day };
    Date::new(year, month, day).ok().map(time::day_of)
}

/// Dates before this year have no anniversaries.
pub const FIRST_ANNIVERSARY_YEAR: i16 = 1900;

/// Every past day whose anniversary falls within `days` from today.
pub fn anniversary_days(today: Day, days: i64) -> Vec<Day> {
    let mut found = Vec::new();
    for day in today..=today + days {
        let date = time::date_of(day);
        for year in FIRST_ANNIVERSARY_YEAR..date.year() {
            found.extend(Date::new(year, date.month(), date.day()).ok().map(time::day_of));
            if date.month() == 2 && date.day() == 28 && !date.in_leap_year() {
                found.extend(Date::new(year, 2, 29).ok().map(time::day_of));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The next anniversary of a past day, on or after `today`.
pub fn next_anniversary(day: Day, today: Day) -> Option<Day> {
    if !DAYS.contains(&day) || time::date_of(day).year() < FIRST_ANNIVERSARY_YEAR {
        return None;
    }
    let (born, year) = (time::date_of(day).year(), time::date_of(today).year());
    let first = year.max(born + 1);
    let found = (first..=first + 1).filter_map(|year| anniversary(time::month_day(day), year));
    found.filter(|day| *day >= today).min()
}

/// Completed years of life; `None` for a birth that is impossible or still to come.
pub fn age(birth: Day, today: Day) -> Option<i64> {
    if !(*DAYS.start()..=today).contains(&birth) {
        return None;
    }
    let year = time::date_of(today).year();
    let years = year - time::date_of(birth).year();
    let celebrated = anniversary(time::month_day(birth), year).is_some_and(|day| day <= today);
    Some(i64::from(if celebrated { years } else { years - 1 }))
}

/// The latest day of birth of those who are at least `age` years old.
pub fn latest_birth(age: i64, today: Day) -> Day {
    let date = time::date_of(today);
    let year = i64::from(date.year()) - age.max(0);
    let Some(year) = i16::try_from(year).ok().filter(|year| *year >= 1800) else { return *DAYS.start() - 1 };
    let last_of_february = date.month() == 2 && date.day() == 28 && !date.in_leap_year();
    let day = if last_of_february { 29 } else { date.day() };
    let exact = Date::new(year, date.month(), day).or_else(|_| Date::new(year, date.month(), day - 1));
    time::day_of(exact.expect("the day before a missing 29 February is there"))
}

impl NumberTest {
    /// The smallest and largest number for which the test is true, or false for `is_not`.
    pub fn bounds(&self) -> (i64, i64) {
        match *self {
            NumberTest::MoreThan(n) => (n.saturating_add(1), i64::MAX),
            NumberTest::AtLeast(n) => (n, i64::MAX),
            NumberTest::AtMost(n) => (i64::MIN, n),
            NumberTest::LessThan(n) => (i64::MIN, n.saturating_sub(1)),
            NumberTest::Is(n) | NumberTest::IsNot(n, _) => (n, n),
            NumberTest::Between(low, high) => (low, high),
        }
    }

    /// Between what an average lies for which the test is true, in halves: it is compared as it is, which is seldom a
    /// whole number. Only that it *is* one is meant of what is shown, rounded half up.
    pub fn bounds_in_halves(&self) -> (Bound<i64>, Bound<i64>) {
        let half = |n: i64| n.saturating_mul(2);
        match *self {
            NumberTest::MoreThan(n) => (Bound::Excluded(half(n)), Bound::Unbounded),
            NumberTest::AtLeast(n) => (Bound::Included(half(n)), Bound::Unbounded),
            NumberTest::AtMost(n) => (Bound::Unbounded, Bound::Included(half(n))),
            NumberTest::LessThan(n) => (Bound::Unbounded, Bound::Excluded(half(n))),
            NumberTest::Is(n) | NumberTest::IsNot(n, _) => {
                (Bound::Included(half(n).saturating_sub(1)), Bound::Excluded(half(n).saturating_add(1)))
            }
            NumberTest::Between(low, high) => (Bound::Included(half(low)), Bound::Included(half(high))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        time::day_of(text.parse().expect("a date"))
    }

    fn check(test: DateTest, today: &str, from: &str, to: &str) {
        let expect = Window { from: day(from), to: day(to) };
        assert_eq!(test.window(day(today), WeekStart::Monday), Some(expect), "{test:?} on {today}");
    }

    #[test]
    fn relative_dates_become_windows() {
        let span = |n, unit| Span { n, unit };
        check(DateTest::InPast(span(90, Unit::Day)), "2026-11-20", "2026-08-22", "2026-11-20");
        check(DateTest::InPast(span(1, Unit::Month)), "2026-03-31", "2026-02-28", "2026-03-31");
        check(DateTest::InNext(span(1, Unit::Year)), "2024-02-29", "2024-02-29", "2025-02-28");
        check(DateTest::This(Unit::Week), "2026-11-22", "2026-11-16", "2026-11-22");
        check(DateTest::Next(Unit::Week), "2026-11-16", "2026-11-23", "2026-11-29");
        check(DateTest::Last(Unit::Month), "2026-01-31", "2025-12-01", "2025-12-31");
        check(DateTest::This(Unit::Quarter), "2026-11-20", "2026-10-01", "2026-12-31");
        check(DateTest::Next(Unit::Quarter), "2026-11-20", "2027-01-01", "2027-03-31");
        check(DateTest::Last(Unit::Year), "2026-11-20", "2025-01-01", "2025-12-31");
    }

    #[test]
    fn weeks_begin_on_the_day_that_is_set() {
        let check = |week, today: &str, from: &str| {
            let from = day(from);
            for today in [day(today), from, from + 6] {
                assert_eq!(calendar(Unit::Week, 0, today, week), Window { from, to: from + 6 }, "{week:?}");
            }
            assert_eq!(calendar(Unit::Week, -1, day(today), week).to, from - 1);
            assert_eq!(calendar(Unit::Week, 1, day(today), week).from, from + 7);
        };
        // 20 November 2026 is a Friday, and 1 January 1970 was a Thursday.
        check(WeekStart::Monday, "2026-11-20", "2026-11-16");
        check(WeekStart::Sunday, "2026-11-20", "2026-11-15");
        check(WeekStart::Saturday, "2026-11-20", "2026-11-14");
        check(WeekStart::Sunday, "1969-12-31", "1969-12-28");
    }

    #[test]
    fn ages_turn_on_the_birthday() {
        for (birth, today, expect) in [
            ("2000-06-15", "2026-06-14", Some(25)),
            ("2000-06-15", "2026-06-15", Some(26)),
            ("2000-02-29", "2026-02-27", Some(25)),
            ("2000-02-29", "2026-02-28", Some(26)),
            ("2000-02-29", "2028-02-28", Some(27)),
            ("2000-02-29", "2028-02-29", Some(28)),
            ("2026-06-15", "2026-06-15", Some(0)),
            ("2026-06-16", "2026-06-15", None),
        ] {
            assert_eq!(age(day(birth), day(today)), expect, "{birth} on {today}");
        }
    }

    #[test]
    fn latest_births_agree_with_ages() {
        for today in ["2026-02-28", "2028-02-28", "2028-02-29", "2026-03-01", "2026-12-31"].map(day) {
            for years in [0, 1, 2, 4, 26, 100, 200] {
                let latest = latest_birth(years, today);
                assert!(age(latest, today).is_none_or(|age| age >= years), "{years}");
                assert!(age(latest + 1, today).is_none_or(|age| age < years), "{years}");
            }
        }
    }

    #[test]
    fn birthdays_of_29_february_are_on_the_28th_in_other_years() {
        let today = BirthdayTest::Today;
        assert_eq!(today.month_days(day("2026-02-28"), WeekStart::Monday), [228, 229]);
        assert_eq!(today.month_days(day("2028-02-28"), WeekStart::Monday), [228]);
        assert_eq!(today.month_days(day("2028-02-29"), WeekStart::Monday), [229]);
        let week = BirthdayTest::InNext(Span { n: 7, unit: Unit::Day });
        assert_eq!(
            week.month_days(day("2026-12-28"), WeekStart::Monday),
            [1228, 1229, 1230, 1231, 101, 102, 103, 104]
        );
        let year = BirthdayTest::InNext(Span { n: 365, unit: Unit::Day });
        assert_eq!(year.month_days(day("2026-12-28"), WeekStart::Monday).len(), 366);
        assert_eq!(BirthdayTest::InMonth(2).month_days(0, WeekStart::Monday).len(), 29);
    }

    #[test]
    fn anniversaries_agree_both_ways() {
        for today in ["2026-02-25", "2028-02-25", "2026-12-30"].map(day) {
            let listed = anniversary_days(today, 7);
            for past in day("1899-12-01")..=today + 10 {
                let near = next_anniversary(past, today).is_some_and(|day| day <= today + 7);
                assert_eq!(near, listed.binary_search(&past).is_ok(), "{}", time::date_of(past));
            }
        }
    }
}

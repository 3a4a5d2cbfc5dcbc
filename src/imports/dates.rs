//! Dates as files write them: each file has one habit, found over its values or chosen by the user. Pure.
//!
//! A year-first date reads one way only and is always understood. `03/04/2011` is two days in two habits, so that a
//! file of such dates alone has no habit until somebody says which.

use crate::time::{self, Day, Micros};
use jiff::{civil, tz::TimeZone};

/// How a file writes dates that do not begin with the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateHabit {
    /// 2011-12-31 and nothing else.
    Iso,
    /// 31.12.2011, 31/12/2011, 31-12-2011.
    DayFirst,
    /// 12/31/2011.
    MonthFirst,
}

impl DateHabit {
    pub const ALL: [DateHabit; 3] = [DateHabit::Iso, DateHabit::DayFirst, DateHabit::MonthFirst];

    pub fn code(self) -> &'static str {
        match self {
            DateHabit::Iso => "iso",
            DateHabit::DayFirst => "day_first",
            DateHabit::MonthFirst => "month_first",
        }
    }

    pub fn from_code(code: &str) -> Option<DateHabit> {
        DateHabit::ALL.into_iter().find(|habit| habit.code() == code)
    }
}

/// The habit that most of the values have; `None` when they fit both orders and the user must choose.
pub fn habit_of<'a>(values: impl Iterator<Item = &'a str>) -> Option<DateHabit> {
    let (mut iso, mut day_first, mut month_first, mut either) = (0, 0, 0, 0);
    for value in values {
        let Some(parts) = parts(value.trim()) else { continue };
        match parts.order() {
            Order::YearFirst => iso += 1,
            Order::DayFirst => day_first += 1,
            Order::MonthFirst => month_first += 1,
            Order::Either => either += 1,
        }
    }
    let others = day_first + month_first + either;
    if iso >= others {
        return Some(DateHabit::Iso);
    }
    // A few values of the other order are mistakes; as many as of this one are a riddle.
    if day_first > month_first * 4 {
        Some(DateHabit::DayFirst)
    } else if month_first > day_first * 4 {
        Some(DateHabit::MonthFirst)
    } else {
        None
    }
}

/// Reads a calendar day; a time behind it is ignored.
pub fn day(text: &str, habit: DateHabit) -> Option<Day> {
    let (date, rest) = date(text.trim(), habit)?;
    clock(rest)?;
    Some(time::day_of(date))
}

/// Reads a moment: a day alone is its first moment in `zone`, a time without an offset is a time in `zone`.
pub fn moment(text: &str, habit: DateHabit, zone: &TimeZone) -> Option<Micros> {
    let (date, rest) = date(text.trim(), habit)?;
    let (clock, offset) = clock(rest)?;
    let local = date.to_datetime(clock);
    let moment = match offset {
        Some(offset) => offset.to_timestamp(local).ok()?,
        None => zone.to_ambiguous_timestamp(local).compatible().ok()?,
    };
    Some(moment.as_microsecond())
}

struct Parts<'a> {
    numbers: [i16; 3],
    digits: [usize; 3],
    separator: char,
    rest: &'a str,
}

enum Order {
    YearFirst,
    DayFirst,
    MonthFirst,
    Either,
}

impl Parts<'_> {
    fn order(&self) -> Order {
        let [first, second, _] = self.numbers;
        match () {
            () if self.digits[0] == 4 => Order::YearFirst,
            () if self.separator == '.' || first > 12 => Order::DayFirst,
            () if second > 12 => Order::MonthFirst,
            () => Order::Either,
        }
    }
}

/// Three numbers between equal separators, one of them a year of four digits.
fn parts(text: &str) -> Option<Parts<'_>> {
    let mut numbers = [0; 3];
    let mut digits = [0; 3];
    let mut separator = None;
    let mut rest = text;
    for index in 0..3 {
        if index > 0 {
            let next = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
            if *separator.get_or_insert(next) != next {
                return None;
            }
            // "31. 12. 2011" is how some write it.
            rest = rest[1..].trim_start_matches(' ');
        }
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || length > 4 {
            return None;
        }
        numbers[index] = rest[..length].parse().ok()?;
        digits[index] = length;
        rest = &rest[length..];
    }
    let is_year_first = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
    let is_year_last = digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4;
    (is_year_first || is_year_last).then_some(Parts { numbers, digits, separator: separator?, rest })
}

fn date(text: &str, habit: DateHabit) -> Option<(civil::Date, &str)> {
    let parts = parts(text)?;
    let [first, second, third] = parts.numbers;
    let (year, month, day) = match (parts.order(), habit) {
        (Order::YearFirst, _) => (first, second, third),
        (_, DateHabit::Iso) => return None,
        // Dots are written by nobody who puts the month first.
        (_, DateHabit::DayFirst) => (third, second, first),
        (_, DateHabit::MonthFirst) if parts.separator == '.' => return None,
        (_, DateHabit::MonthFirst) => (third, first, second),
    };
    if year < 1 {
        return None;
    }
    let date = civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, parts.rest))
}

/// Reads what follows a date: nothing, or a time with or without seconds, am or pm, and an offset.
fn clock(rest: &str) -> Option<(civil::Time, Option<jiff::tz::Offset>)> {
    if rest.is_empty() {
        return Some((civil::Time::midnight(), None));
    }
    let rest = rest.strip_prefix(['T', ' ', 't']).or_else(|| rest.strip_prefix(", "))?.trim();
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(rest.len());
    let (digits, behind) = (&rest[..end], rest[end..].trim());
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let mut pieces =
        whole.split(':').map(|piece| (!piece.is_empty() && piece.len() <= 2).then(|| piece.parse::<i8>()));
    let mut next = || pieces.next().map(|piece| piece.and_then(Result::ok));
    let (hour, minute, second) = (next()??, next()??, next().unwrap_or(Some(0))?);
    if next().is_some() || fraction.len() > 9 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nanos = format!("{fraction:0<9}").parse().ok()?;
    let (hour, behind) = twelve_hours(hour, behind)?;
    Some((civil::Time::new(hour, minute, second, nanos).ok()?, offset(behind)?))
}

fn twelve_hours(hour: i8, behind: &str) -> Option<(i8, &str)> {
    let lower = behind.get(..2).unwrap_or("").to_ascii_lowercase();
    match lower.as_str() {
        "am" | "pm" if !(1..=12).contains(&hour) => None,
        "am" => Some((hour % 12, behind[2..].trim())),
        "pm" => Some((hour % 12 + 12, behind[2..].trim())),
        _ => Some((hour, behind)),
    }
}

/// `Some(None)` where there is none, `None` where it is not understood.
fn offset(text: &str) -> Option<Option<jiff::tz::Offset>> {
    if text.is_empty() {
        return Some(None);
    }
    if matches!(text, "Z" | "z" | "UTC") {
        return Some(Some(jiff::tz::Offset::UTC));
    }
    let sign = if text.starts_with('+') { 1 } else { -1 };
    let digits = text.strip_prefix(['+', '-'])?.replace(':', "");
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = if digits.len() == 4 { digits[2..].parse().ok()? } else { 0 };
    if minutes > 59 || hours > 18 {
        return None;
    }
    jiff::tz::Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateHabit::{DayFirst, Iso, MonthFirst};

    #[track_caller]
    fn check(text: &str, habit: DateHabit, expect: &str) {
        let read = day(text, habit).map(|day| time::date_of(day).to_string());
        assert_eq!(read.as_deref().unwrap_or("-"), expect, "{text}");
    }

    #[test]
    fn dates_are_read_by_the_files_habit() {
        check("2011-12-31", Iso, "2011-12-31");
        check("2011/12/31", Iso, "2011-12-31");
        check("31.12.2011", DayFirst, "2011-12-31");
        check("1. 2. 2011", DayFirst, "2011-02-01");
        check("03/04/2011", DayFirst, "2011-04-03");
        check("03/04/2011", MonthFirst, "2011-03-04");
        check("2011-12-31", MonthFirst, "2011-12-31");
        check("12/9/2011 8:26 AM", MonthFirst, "2011-12-09");
        check("31-12-2011 08:26", DayFirst, "2011-12-31");
    }

    #[test]
    fn what_is_no_date_in_that_habit_is_refused() {
        check("31/12/2011", Iso, "-");
        check("31/12/2011", MonthFirst, "-");
        check("12.31.2011", MonthFirst, "-");
        check("12/31/2011", DayFirst, "-");
        check("2023-02-29", Iso, "-");
        check("31.12.11", DayFirst, "-");
        check("0000-00-00", Iso, "-");
        check("2011-12-31 25:00", Iso, "-");
        check("2011-12-31 x", Iso, "-");
        check("2011-12/31", Iso, "-");
        check("40878", Iso, "-");
        check("", Iso, "-");
        check("９９99-12-31", Iso, "-");
    }

    #[test]
    fn the_habit_is_found_over_the_values() {
        let of = |values: &[&str]| habit_of(values.iter().copied());
        assert_eq!(of(&["2011-12-31", "29/02/2024", "02/29/2024"]), None);
        assert_eq!(of(&["2011-12-31", "2011-12-30", "29/02/2024"]), Some(Iso));
        assert_eq!(of(&["01/02/2011", "31/12/2011"]), Some(DayFirst));
        assert_eq!(of(&["01/02/2011", "12/31/2011"]), Some(MonthFirst));
        assert_eq!(of(&["01.02.2011"]), Some(DayFirst));
        assert_eq!(of(&["01/02/2011", "03/04/2011"]), None);
        assert_eq!(of(&["", "n/a"]), Some(Iso));
    }

    #[test]
    fn moments_know_zones_and_offsets() {
        let zone = TimeZone::get("Europe/Copenhagen").unwrap();
        let at = |text: &str| moment(text, Iso, &zone).map(|at| time::timestamp(at).to_string());
        assert_eq!(at("2011-12-09 12:50:00").as_deref(), Some("2011-12-09T11:50:00Z"));
        assert_eq!(at("2011-12-09T12:50:00.25Z").as_deref(), Some("2011-12-09T12:50:00.25Z"));
        assert_eq!(at("2011-12-09T12:50+05:30").as_deref(), Some("2011-12-09T07:20:00Z"));
        assert_eq!(at("2024-03-31T02:30:00").as_deref(), Some("2024-03-31T01:30:00Z"));
        assert_eq!(at("2011-12-09").as_deref(), Some("2011-12-08T23:00:00Z"));
        assert_eq!(at("2011-12-09 12:60"), None);
        assert_eq!(at("2011-12-09 12:50 CET"), None);
    }
}

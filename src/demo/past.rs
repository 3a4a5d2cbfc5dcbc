//! How many people a demo segment had on each day of its past: growing or shrinking, a little uneven, and in step with
//! the calendar where its criteria are. Pure; the same at every start.

use super::random::Random;
use crate::time::{Day, date_of};

/// What the calendar does to a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Season {
    Steady,
    /// "This month" and "this quarter": empty at its beginning, then filling.
    Fills {
        months: i8,
    },
    /// Birthdays: others each month.
    EachMonth,
}

impl Season {
    /// The season of criteria in their JSON format.
    fn of(criteria: &str) -> Season {
        let is_this = |unit: &str| criteria.contains(&format!(r#""op": "this", "value": "{unit}""#));
        match (is_this("month"), is_this("quarter")) {
            (true, _) if criteria.contains(r#""birthday""#) => Season::EachMonth,
            (true, _) => Season::Fills { months: 1 },
            (_, true) => Season::Fills { months: 3 },
            _ => Season::Steady,
        }
    }

    /// A day's share of a usual size, in ten-thousandths.
    fn share(self, day: Day) -> i64 {
        let date = date_of(day);
        match self {
            Season::Steady => 10_000,
            Season::Fills { months } => {
                let begun = (date.month() - 1) % months;
                let first = date.first_of_month().saturating_sub(jiff::Span::new().months(begun));
                let days = i64::from(months) * 30;
                (1 + date.since(first).map_or(0, |span| i64::from(span.get_days()))).min(days) * 10_000 / days
            }
            Season::EachMonth => {
                let number =
                    usize::from(date.year().unsigned_abs()) * 12 + usize::from(date.month().unsigned_abs());
                9_300 + Random::of(0x4d6f_6e74, number).below(1_400)
            }
        }
    }
}

/// The sizes of a segment that has `people` today on the days before, as far as `days` ago, since when it has grown by
/// `growth` per cent.
pub fn sizes(
    criteria: &str,
    people: i64,
    (days, growth): (i64, i64),
    today: Day,
    seed: i64,
) -> Vec<(Day, i64)> {
    let season = Season::of(criteria);
    let now = season.share(today).max(1);
    let mut random = Random::of(0x5061_7374, usize::try_from(seed).unwrap_or(0));
    let mut drift = 0;
    // The hour of the story may belong to the day before.
    let ago = 1..=days + 1;
    ago.map(|ago| {
        drift = drift * 15 / 16 + random.below(33) - 16;
        let before = people - people * growth * ago / (100 * days.max(1));
        let size = before * season.share(today - ago) / now;
        (today - ago, (size + size * drift * ago.min(12) / 60_000).max(0))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    const MONTH: &str = r#"{"field": "first_order", "op": "this", "value": "month"}"#;
    const QUARTER: &str = r#"{"field": "first_order", "op": "this", "value": "quarter"}"#;

    fn on(sizes: &[(Day, i64)], year: i16, month: i8, of_month: i8) -> i64 {
        let wanted = day(year, month, of_month).expect("a day");
        sizes.iter().find(|(day, _)| *day == wanted).expect("it is in the past").1
    }

    #[test]
    fn a_steady_segment_has_no_steps() {
        let today = day(2026, 11, 21).expect("a day");
        for seed in 0..50 {
            let sizes = sizes("{}", 7_000, (365, 18), today, seed);
            assert_eq!(sizes.len(), 366);
            let steps = sizes.windows(2).map(|pair| (pair[0].1 - pair[1].1).abs());
            assert!(steps.max() < Some(70), "{seed}: a step of one per cent");
            assert!((5_600..5_900).contains(&on(&sizes, 2025, 11, 21)), "{sizes:?}");
        }
    }

    #[test]
    fn what_is_of_this_month_or_quarter_fills_and_begins_anew() {
        let today = day(2026, 11, 21).expect("a day");
        let month = sizes(MONTH, 2_100, (60, 0), today, 1);
        assert!(on(&month, 2026, 11, 1) < 120 && on(&month, 2026, 10, 31) > 2_900, "{month:?}");
        let quarter = sizes(QUARTER, 2_100, (90, 0), today, 1);
        assert!(on(&quarter, 2026, 10, 1) < 60 && on(&quarter, 2026, 9, 30) > 3_500, "{quarter:?}");
    }
}

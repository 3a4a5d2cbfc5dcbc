//! Lists of numbers that a column is searched for: few codes of choices, thousands of codes of texts, days.

use super::bits::{self, WORD};

/// A list of numbers to be looked for, made ready once for all chunks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Wanted {
    /// Runs of neighbours, ascending: few enough to be asked one after another.
    Runs(Vec<(i64, i64)>),
    /// A bit for each number from `first` on.
    Table { first: i64, table: Vec<u64> },
    /// Ascending, for numbers that lie far apart.
    Sorted(Vec<i64>),
}

/// More runs than this are looked up in a table.
const MOST_RUNS: usize = 8;
/// The widest table, in numbers: two megabytes of bits.
const WIDEST_TABLE: i64 = 1 << 24;

impl Wanted {
    pub fn new(mut numbers: Vec<i64>) -> Wanted {
        numbers.sort_unstable();
        numbers.dedup();
        let mut runs: Vec<(i64, i64)> = Vec::new();
        for number in &numbers {
            match runs.last_mut() {
                Some((_, last)) if last.checked_add(1) == Some(*number) => *last = *number,
                _ => runs.push((*number, *number)),
            }
        }
        let (Some(&(first, _)), Some(&(_, last))) = (runs.first(), runs.last()) else {
            return Wanted::Runs(runs);
        };
        if runs.len() <= MOST_RUNS {
            return Wanted::Runs(runs);
        }
        let Some(span) = last.checked_sub(first).filter(|span| *span < WIDEST_TABLE) else {
            return Wanted::Sorted(numbers);
        };
        let mut table = vec![0; usize_of(span) / WORD + 1];
        for number in numbers {
            bits::set(&mut table, usize_of(number - first), true);
        }
        Wanted::Table { first, table }
    }

    pub fn holds(&self, number: i64) -> bool {
        match self {
            Wanted::Runs(runs) => runs.iter().any(|(low, high)| (*low..=*high).contains(&number)),
            Wanted::Sorted(numbers) => numbers.binary_search(&number).is_ok(),
            Wanted::Table { first, table } => number
                .checked_sub(*first)
                .and_then(|index| usize::try_from(index).ok())
                .is_some_and(|index| bits::has(table, index)),
        }
    }

    /// The numbers of a list that is no list of runs, from `low` to `high`.
    pub fn between(&self, low: i64, high: i64) -> Vec<i64> {
        match self {
            Wanted::Runs(_) => Vec::new(),
            Wanted::Sorted(numbers) => {
                let from = numbers.partition_point(|number| *number < low);
                let end = numbers.partition_point(|number| *number <= high);
                numbers[from..end.max(from)].to_vec()
            }
            Wanted::Table { first, table } => {
                let distance = |number: i64| i128::from(number) - i128::from(*first);
                let last = table.len() * WORD;
                let from = usize::try_from(distance(low).max(0)).unwrap_or(last).min(last) / WORD;
                let end =
                    usize::try_from(distance(high).max(-1) + 1).unwrap_or(last).min(last).div_ceil(WORD);
                let numbers = bits::rows(&table[from..end.max(from)])
                    .map(|bit| first + i64::try_from(from * WORD + bit).expect("a place in a table"));
                numbers.filter(|number| (low..=high).contains(number)).collect()
            }
        }
    }
}

fn usize_of(number: i64) -> usize {
    usize::try_from(number).expect("a distance from the smallest number")
}

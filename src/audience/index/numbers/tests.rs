//! Columns of every width against plain comparisons.

use super::{
    super::bits::{Mask, rows},
    *,
};

/// The rows among all that are kept.
fn within(numbers: &Numbers, low: i64, high: i64) -> Mask {
    let mut mask = vec![u64::MAX; numbers.len() / WORD];
    numbers.keep_within(low, high, &mut mask);
    mask
}

fn one_of(numbers: &Numbers, wanted: &Wanted) -> Mask {
    let mut mask = vec![u64::MAX; numbers.len() / WORD];
    numbers.keep_wanted(wanted, &mut mask);
    mask
}

/// Numbers around the edges of every width, and unknown ones.
fn columns() -> Vec<Vec<Option<i64>>> {
    let spreads: [&[i64]; 6] = [
        &[0, 1, 2, 7, 253, 254],
        &[-5, 0, 100, 249, 250],
        &[0, 255, 256, 65_533, 65_534],
        &[-40_000, 20_000, 20_001],
        &[0, 65_535, 70_000, i64::from(u32::MAX) - 1, 1 << 31, (1 << 31) - 1],
        &[i64::MIN, -1, 0, 1, i64::MAX],
    ];
    let fill = |spread: &&[i64]| {
        let cell = |row: usize| (!row.is_multiple_of(3)).then(|| spread[row * 7 % spread.len()]);
        (0..192).map(cell).collect()
    };
    spreads.iter().map(fill).collect()
}

fn expect(column: &[Option<i64>], is: impl Fn(i64) -> bool) -> Vec<usize> {
    (0..column.len()).filter(|row| column[*row].is_some_and(&is)).collect()
}

#[test]
fn ranges_find_what_a_plain_comparison_finds() {
    for column in columns() {
        let numbers = Numbers::new(&column);
        let mut edges: Vec<i64> = column.iter().flatten().copied().collect();
        edges.extend([i64::MIN, i64::MAX, 0, -1, 255, 65_535]);
        edges.extend(edges.clone().iter().map(|edge| edge.saturating_add(1)));
        edges.sort_unstable();
        edges.dedup();
        for low in &edges {
            for high in &edges {
                let found: Vec<usize> = rows(&within(&numbers, *low, *high)).collect();
                let range = *low..=*high;
                assert_eq!(found, expect(&column, |n| range.contains(&n)), "{low}..={high} in {numbers:?}");
            }
        }
    }
}

#[test]
fn lists_find_what_they_hold() {
    for column in columns() {
        let numbers = Numbers::new(&column);
        for wanted in [vec![0, 1, 2, 254], (0..40).map(|n| n * 7).collect(), vec![i64::MIN, i64::MAX]] {
            let found: Vec<usize> = rows(&one_of(&numbers, &Wanted::new(wanted.clone()))).collect();
            assert_eq!(found, expect(&column, |n| wanted.contains(&n)), "{wanted:?}");
        }
        let far: Vec<i64> = (-20..20).map(|n| n << 40).chain([254, i64::MAX]).collect();
        let found: Vec<usize> = rows(&one_of(&numbers, &Wanted::new(far.clone()))).collect();
        assert_eq!(found, expect(&column, |n| far.contains(&n)));
    }
}

#[test]
fn cells_are_set_in_any_width() {
    for mut column in columns() {
        let mut numbers = Numbers::new(&column);
        let changes = [(3, Some(9)), (4, None), (5, Some(-1)), (6, Some(70_000)), (7, Some(i64::MIN))];
        for (row, number) in changes {
            column[row] = number;
            numbers.set(row, number);
        }
        numbers.grow(256);
        column.resize(256, None);
        assert_eq!((0..256).map(|row| numbers.get(row)).collect::<Vec<_>>(), column);
        assert_eq!(
            rows(&within(&numbers, i64::MIN, i64::MAX)).collect::<Vec<_>>(),
            expect(&column, |_| true)
        );
        let mut tally = HashMap::new();
        numbers.tally(&[u64::MAX; 4], &mut tally);
        assert_eq!(tally.values().sum::<u64>(), rows(&within(&numbers, i64::MIN, i64::MAX)).count() as u64);
    }
}
#[test]
fn rows_that_are_out_stay_out() {
    for column in columns() {
        let numbers = Numbers::new(&column);
        let few = [0, 1 << 63 | 1 << 5, u64::MAX >> 9];
        for (low, high) in [(i64::MIN, i64::MAX), (0, 255), (5, 4)] {
            let mut mask = few;
            numbers.keep_within(low, high, &mut mask);
            let mut all = within(&numbers, low, high);
            bits::and(&mut all, &few);
            assert_eq!(mask.to_vec(), all, "{low}..={high}");
        }
        for wanted in [vec![], vec![0], vec![0, 7, 254], (0..40).map(|n| n * 7).collect()] {
            let wanted = Wanted::new(wanted);
            let mut mask = few;
            numbers.keep_wanted(&wanted, &mut mask);
            let mut all = one_of(&numbers, &wanted);
            bits::and(&mut all, &few);
            assert_eq!(mask.to_vec(), all, "{wanted:?}");
        }
    }
}

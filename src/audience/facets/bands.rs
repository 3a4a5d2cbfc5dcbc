//! The bands that numbers, dates and birthdays fall into. Pure.

use crate::{
    criteria::{BirthdayTest, Catalogue, ChoiceTest, DateTest, Field, Kind, NumberTest, Test, ages, labels},
    texts::Texts,
    time::Day,
};

/// A stretch of values, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    Yes,
    No,
    /// In the field's smallest unit.
    Numbers(i64, i64),
    /// Days ago; below zero lies the future.
    DaysAgo(i64, i64),
    /// 1 to 12.
    Month(i8),
    /// The key of a choice that has its place among the others.
    Choice(&'static str),
}

/// Where the bands of ages begin.
const AGES: [i64; 7] = [0, 18, 25, 35, 45, 55, 65];
/// Where the bands of amounts begin, in minor units. Before the first is "nothing".
const AMOUNTS: [i64; 6] = [1, 5_000, 20_000, 50_000, 100_000, 500_000];
/// Where the bands of numbers of orders and products begin.
const ORDERS: [i64; 6] = [0, 1, 2, 4, 10, 20];
/// Where the bands of probabilities begin, in hundredths of a per cent.
const CHANCES: [i64; 4] = [0, 2_500, 5_000, 7_500];
/// Where the bands of expected orders begin, in thousandths.
const EXPECTED: [i64; 5] = [0, 250, 500, 1_000, 2_000];
/// Where the bands of other numbers begin.
const NUMBERS: [i64; 6] = [0, 1, 10, 100, 1_000, 10_000];
/// The last days of the bands of dates, in days ago.
const AGO: [i64; 6] = [-1, 30, 90, 180, 365, 730];

/// Bands between the two open ones that custom numbers are divided into, about.
const PARTS: i128 = 6;

/// The bands of a field, in their order; none where values are few by themselves. `values` are some of a custom number
/// or amount, ascending: nobody knows what is usual of it but they.
pub fn of(field: &Field, values: &[i64]) -> Vec<Band> {
    let scale = 10_i64.pow(field.decimals());
    if !values.is_empty() {
        return numbers(Some(i64::MIN), &spread(values, scale));
    }
    match field.kind() {
        Kind::YesNo => vec![Band::Yes, Band::No],
        Kind::Date => {
            let starts = AGO.iter().map(|last| last + 1);
            let ends = AGO.iter().copied().skip(1).chain([i64::MAX]);
            let past = starts.zip(ends).map(|(from, to)| Band::DaysAgo(from, to));
            past.chain([Band::DaysAgo(i64::MIN, AGO[0])]).collect()
        }
        Kind::Birthday => (1..=12).map(Band::Month).collect(),
        Kind::Money => numbers(Some(i64::MIN), &AMOUNTS),
        Kind::Number => match field {
            Field::Age => numbers(None, &AGES),
            Field::OrderCount | Field::ProductsOwned => numbers(None, &ORDERS),
            Field::LastRating => (1..=5).map(|stars| Band::Numbers(stars, stars)).collect(),
            Field::Alive => numbers(None, &CHANCES),
            Field::ExpectedOrders => numbers(None, &EXPECTED),
            _ => numbers(Some(i64::MIN), &NUMBERS.map(|start| start * scale)),
        },
        Kind::Choice if *field == Field::AgeGroup => {
            ages::GROUPS.iter().map(|group| Band::Choice(group.key)).collect()
        }
        Kind::Choice | Kind::Text | Kind::Event | Kind::Sum | Kind::Group => Vec::new(),
    }
}

/// Where bands begin so that nineteen of twenty values lie in those between: at steps of 1, 2 or 5 times a power of ten.
fn spread(values: &[i64], scale: i64) -> Vec<i64> {
    let at = |of_twenty: usize| i128::from(values[(values.len() - 1) * of_twenty / 20]);
    let (low, high) = (at(1), at(19));
    let is_whole = values.iter().all(|value| value % scale == 0);
    let least = ((high - low) / PARTS).max(if is_whole { scale.into() } else { 1 });
    let tens = std::iter::successors(Some(1_i128), |ten| Some(ten * 10));
    let mut steps = tens.flat_map(|ten| [ten, 2 * ten, 5 * ten]);
    let step = steps.find(|step| *step >= least).expect("steps grow without end");
    let first = low.div_euclid(step);
    let starts = (first..=high.div_euclid(step)).filter_map(|times| i64::try_from(times * step).ok());
    starts.filter(|start| *start > i64::MIN).collect()
}

fn numbers(before: Option<i64>, starts: &[i64]) -> Vec<Band> {
    let starts: Vec<i64> = before.into_iter().chain(starts.iter().copied()).collect();
    let end = |index: usize| starts.get(index + 1).map_or(i64::MAX, |next| next - 1);
    starts.iter().enumerate().map(|(index, start)| Band::Numbers(*start, end(index))).collect()
}

impl Band {
    /// The test that is true of what lies in the band.
    pub fn test(self, today: Day) -> Test {
        match self {
            Band::Yes => Test::Yes,
            Band::No => Test::No,
            Band::Numbers(i64::MIN, high) => Test::Number(NumberTest::AtMost(high)),
            Band::Numbers(low, i64::MAX) => Test::Number(NumberTest::AtLeast(low)),
            Band::Numbers(low, high) => Test::Number(NumberTest::Between(low, high)),
            Band::DaysAgo(i64::MIN, last) => Test::Date(DateTest::After(today - last - 1)),
            Band::DaysAgo(first, i64::MAX) => Test::Date(DateTest::Before(today - first + 1)),
            Band::DaysAgo(first, last) => Test::Date(DateTest::Between(today - last, today - first)),
            Band::Month(month) => Test::Birthday(BirthdayTest::InMonth(month)),
            Band::Choice(key) => Test::Choice(ChoiceTest::AnyOf(vec![key.to_string()])),
        }
    }

    /// Whether it has no beginning or no end.
    pub fn is_open(self) -> bool {
        matches!(self, Band::Numbers(i64::MIN, _) | Band::Numbers(_, i64::MAX))
    }

    /// Whether it is a band of ages that begins below one.
    pub fn begins_below(self, age: i64, field: &Field) -> bool {
        match self {
            Band::Numbers(first, _) => *field == Field::Age && first < age,
            Band::Choice(key) => ages::by_key(key).is_some_and(|group| group.from < age),
            _ => false,
        }
    }

    pub fn label(self, field: &Field, texts: &Texts, catalogue: &Catalogue) -> String {
        match (self, field) {
            (Band::Yes, Field::HasEmail | Field::HasPhone | Field::Attribute(_)) => texts.criteria_op_yes(),
            (Band::No, Field::HasEmail | Field::HasPhone | Field::Attribute(_)) => texts.criteria_op_no(),
            (Band::Yes, _) => texts.criteria_band_consented(),
            (Band::No, _) => texts.criteria_band_refused(),
            (Band::Numbers(low, high), _) => number_label(low, high, field, texts, catalogue),
            (Band::DaysAgo(i64::MIN, _), _) => texts.criteria_band_future(),
            (Band::DaysAgo(first, i64::MAX), _) => texts.criteria_band_days_before(first - 1),
            (Band::DaysAgo(0, last), _) => texts.criteria_band_days_past(last),
            (Band::DaysAgo(first, last), _) => texts.criteria_band_days_between(first, last),
            (Band::Month(month), _) => labels::month(month, texts),
            (Band::Choice(key), _) => labels::choice(field, key, texts, catalogue),
        }
    }
}

fn number_label(low: i64, high: i64, field: &Field, texts: &Texts, catalogue: &Catalogue) -> String {
    let scale = 10_i64.pow(field.decimals());
    let show = |value: i64| match field.kind() {
        Kind::Money => texts.money(value, catalogue.currency()),
        _ if *field == Field::Alive => texts.hundredths_of_percent(value),
        _ => texts.decimal(value, i16::try_from(field.decimals()).unwrap_or(0)),
    };
    match (low, high) {
        (i64::MIN, 0) if *field == Field::TotalSpend => texts.criteria_band_nothing(),
        (i64::MIN, high) => texts.criteria_band_below(show(high + 1)),
        (low, i64::MAX) if field.kind() == Kind::Money => texts.criteria_band_from(show(low)),
        (low, i64::MAX) => texts.criteria_band_from_number(show(low)),
        (1, high) if field.kind() == Kind::Money => texts.criteria_band_below(show(high + 1)),
        (low, high) if low == high => show(low),
        // Whole numbers have a last one; of others the band ends where the next begins.
        (low, high) if scale == 1 => format!("{}–{}", show(low), show(high)),
        (low, high) => texts.criteria_band_between(show(low), show(high + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::{Attribute, AttributeKind};

    #[test]
    fn bands_leave_no_gap_and_do_not_overlap() {
        let attribute = |kind| Field::Attribute(Attribute { key: "points".into(), kind });
        let fields = [
            Field::Age,
            Field::TotalSpend,
            Field::OrderCount,
            Field::Alive,
            Field::LastOrder,
            attribute(AttributeKind::Number),
            attribute(AttributeKind::Money),
        ];
        for field in fields {
            let mut ends: Vec<(i64, i64)> = of(&field, &[])
                .into_iter()
                .map(|band| match band {
                    Band::Numbers(low, high) | Band::DaysAgo(low, high) => (low, high),
                    other => panic!("{other:?}"),
                })
                .collect();
            ends.sort_unstable();
            assert!(ends.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0), "{field:?}: {ends:?}");
            assert_eq!(ends.last().map(|last| last.1), Some(i64::MAX), "{field:?}");
        }
    }
    #[test]
    fn custom_numbers_fall_into_bands_of_their_own_size() {
        let starts = |values: &[i64], scale| spread(values, scale);
        let sizes: Vec<i64> = (0..1_000).map(|n| 10_000 * (36 + n % 11)).collect();
        let mut sorted = sizes.clone();
        sorted.sort_unstable();
        assert_eq!(starts(&sorted, 10_000), [36, 38, 40, 42, 44, 46].map(|size| size * 10_000));
        // One that is far away changes nothing.
        sorted.push(i64::MAX);
        assert_eq!(starts(&sorted, 10_000).len(), 6);
        assert_eq!(starts(&[3], 1), [3]);
        assert_eq!(starts(&[0, 2_500, 5_000, 7_500, 10_000], 10_000), [0, 2_000, 4_000, 6_000]);
        for values in [vec![i64::MIN, i64::MAX], vec![i64::MIN; 3], vec![i64::MAX; 3], vec![-7, -7, 0, 9]] {
            let bands =
                of(&Field::Attribute(Attribute { key: "a".into(), kind: AttributeKind::Money }), &values);
            assert!((1..=12).contains(&bands.len()), "{values:?}: {bands:?}");
        }
    }
}

//! Charts: numbers as SVG geometry in attributes. The style sheet paints, the template holds the words.

use crate::time::Day;

/// The width and height of a sparkline's box.
const SPARK: (f64, f64) = (64.0, 20.0);

/// The path of a sparkline through days, the number of a day being the last one known; `None` with too little to tell.
pub fn spark(points: &[(Day, i64)], from: Day, to: Day) -> Option<String> {
    let points = filled(points, from, to);
    if points.len() < 2 {
        return None;
    }
    let scale = Scale::of(&points, from, to, (0.0, SPARK.0), (2.0, SPARK.1 - 2.0));
    Some(scale.path(&thin(&points, 32)))
}

/// A line over days. Its axis is cut, so nothing is filled below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub line: String,
    pub end: (String, String),
    /// Height and number of the grid's lines, from the top.
    pub grid: Vec<(String, i64)>,
    /// Place, anchor and day of the labels below.
    pub days: Vec<(String, &'static str, Day)>,
    pub first: (Day, i64),
    pub last: (Day, i64),
    pub lowest: (Day, i64),
    pub highest: (Day, i64),
    /// A few points for the table.
    pub table: Vec<(Day, i64)>,
}

const LEFT: f64 = 56.0;
const RIGHT: f64 = 712.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 160.0;

/// A line chart of the days `from` to `to`; `None` with fewer than two days known.
pub fn line(points: &[(Day, i64)], from: Day, to: Day) -> Option<Line> {
    let points = filled(points, from, to);
    let (first, last) = (*points.first()?, *points.last()?);
    if first.0 == last.0 {
        return None;
    }
    let lowest = *points.iter().min_by_key(|(_, n)| *n)?;
    let highest = *points.iter().max_by_key(|(_, n)| *n)?;
    let step = nice_step(highest.1 - lowest.1);
    let (low, high) = (lowest.1.div_euclid(step) * step, (highest.1.div_euclid(step) + 1) * step);
    let scale = Scale { from, days: to - from, low, high, x: (LEFT, RIGHT), y: (TOP, BOTTOM) };
    let shown = thin(&points, 120);
    let end = scale.x(last.0);
    let ticks = (0..=(high - low) / step).rev().map(|n| low + n * step);
    let label = |n: i64| {
        let day = from + (to - from) * n / 3;
        (coordinate(scale.x(day)), ["start", "middle", "middle", "end"][usize::try_from(n).unwrap_or(0)], day)
    };
    Some(Line {
        line: scale.path(&shown),
        end: (coordinate(end), coordinate(scale.y(last.1))),
        grid: ticks.map(|n| (coordinate(scale.y(n)), n)).collect(),
        days: (0..4).map(label).collect(),
        first,
        last,
        lowest,
        highest,
        table: thin(&points, 12),
    })
}

/// Two bars for each of some groups, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    /// Height and number of the grid's lines, from the top.
    pub grid: Vec<(String, i64)>,
    pub pairs: Vec<Pair>,
    /// Of every bar.
    pub width: String,
}

/// The bars of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub bars: [Bar; 2],
    /// Where its label stands.
    pub middle: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub x: String,
    pub y: String,
    pub height: String,
}

/// A bar chart of pairs of numbers that are not negative.
pub fn pairs(values: &[(i64, i64)]) -> Pairs {
    let highest = values.iter().map(|(a, b)| *a.max(b)).max().unwrap_or(0);
    let step = nice_step(highest);
    let high = (highest / step + 1) * step;
    let scale = Scale { from: 0, days: 1, low: 0, high, x: (LEFT, RIGHT), y: (TOP, BOTTOM) };
    let groups = i64::try_from(values.len()).unwrap_or(i64::MAX);
    let room = share(1, groups) * (RIGHT - LEFT);
    let width = room * 0.36;
    let bar = |x: f64, value: i64| {
        let y = scale.y(value);
        Bar { x: coordinate(x), y: coordinate(y), height: coordinate(BOTTOM - y) }
    };
    let pair = |(number, (first, second)): (i64, &(i64, i64))| {
        let middle = share(2 * number + 1, 2 * groups).mul_add(RIGHT - LEFT, LEFT);
        Pair {
            bars: [bar(middle - width - 1.0, *first), bar(middle + 1.0, *second)],
            middle: coordinate(middle),
        }
    };
    Pairs {
        grid: (0..=high / step).rev().map(|n| (coordinate(scale.y(n * step)), n * step)).collect(),
        pairs: (0..).zip(values).map(pair).collect(),
        width: coordinate(width),
    }
}

/// The nearest whole number; one that is none is nothing.
#[expect(clippy::cast_possible_truncation, reason = "casts of floats stay within bounds")]
pub fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// The width of a bar that is `part` of `all`, of 100.
pub fn percent(part: i64, all: i64) -> String {
    coordinate(share(part, all) * 100.0)
}

struct Scale {
    from: Day,
    days: i64,
    low: i64,
    high: i64,
    x: (f64, f64),
    y: (f64, f64),
}

impl Scale {
    fn of(points: &[(Day, i64)], from: Day, to: Day, x: (f64, f64), y: (f64, f64)) -> Scale {
        let low = points.iter().map(|(_, n)| *n).min().unwrap_or(0);
        let high = points.iter().map(|(_, n)| *n).max().unwrap_or(0);
        // A flat line stands in the middle.
        let (low, high) = if low == high { (low - 1, high + 1) } else { (low, high) };
        Scale { from, days: to - from, low, high, x, y }
    }

    fn x(&self, day: Day) -> f64 {
        share(day - self.from, self.days).mul_add(self.x.1 - self.x.0, self.x.0)
    }

    fn y(&self, number: i64) -> f64 {
        share(number - self.low, self.high - self.low).mul_add(self.y.0 - self.y.1, self.y.1)
    }

    fn path(&self, points: &[(Day, i64)]) -> String {
        let mut path = String::new();
        for (index, (day, number)) in points.iter().enumerate() {
            let command = if index == 0 { "M" } else { " L" };
            path.push_str(&format!("{command}{:.1} {:.1}", self.x(*day), self.y(*number)));
        }
        path
    }
}

#[expect(clippy::cast_precision_loss, reason = "a place on the screen needs no more than 52 bits")]
fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn coordinate(value: f64) -> String {
    format!("{value:.1}")
}

/// One number for each day from the first known one on; the last number before `from` holds until another comes.
fn filled(points: &[(Day, i64)], from: Day, to: Day) -> Vec<(Day, i64)> {
    let mut known = points.iter().rev().find(|(day, _)| *day <= from).map(|(_, number)| *number);
    let mut filled = Vec::new();
    for day in from..=to {
        if let Ok(index) = points.binary_search_by_key(&day, |(day, _)| *day) {
            known = Some(points[index].1);
        }
        filled.extend(known.map(|number| (day, number)));
    }
    filled
}

/// At most about `most` of the points, evenly, the first and last among them.
fn thin(points: &[(Day, i64)], most: usize) -> Vec<(Day, i64)> {
    if points.len() <= most {
        return points.to_vec();
    }
    (0..most).map(|n| points[n * (points.len() - 1) / (most - 1)]).collect()
}

/// The distance of grid lines, so that there are three to five: 1, 2 or 5 times a power of ten.
fn nice_step(range: i64) -> i64 {
    let mut step = 1;
    for factor in [2, 5, 10].into_iter().cycle() {
        if range / step < 4 {
            return step;
        }
        let power = 10_i64.pow(step.ilog10());
        step = power * factor;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grids_have_a_few_round_lines() {
        for (range, step) in
            [(0, 1), (3, 1), (4, 2), (10, 5), (39, 10), (400, 200), (999, 500), (4_286, 2_000)]
        {
            assert_eq!(nice_step(range), step, "{range}");
        }
    }

    #[test]
    fn a_day_without_a_number_has_the_one_before() {
        assert_eq!(filled(&[(1, 7), (5, 9)], 3, 6), [(3, 7), (4, 7), (5, 9), (6, 9)]);
        assert_eq!(filled(&[(5, 9)], 3, 6), [(5, 9), (6, 9)]);
        assert!(line(&[(6, 9)], 3, 6).is_none());
    }

    #[test]
    fn bars_stand_on_the_ground() {
        let chart = pairs(&[(100, 50), (0, 200)]);
        assert_eq!(chart.grid.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [300, 200, 100, 0]);
        let heights = chart.pairs.iter().flat_map(|pair| &pair.bars).map(|bar| bar.height.as_str());
        assert_eq!(heights.collect::<Vec<_>>(), ["48.0", "24.0", "0.0", "96.0"]);
        assert_eq!(chart.pairs[0].middle, "220.0");
        assert_eq!(pairs(&[(0, 0)]).pairs[0].bars[0].height, "0.0");
    }

    #[test]
    fn lines_begin_and_end_at_the_edges() {
        let line = line(&[(0, 10), (90, 14)], 0, 90).expect("a chart");
        assert!(line.line.starts_with("M56.0 "), "{}", line.line);
        assert_eq!(line.end.0, "712.0");
        assert_eq!(line.grid.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [16, 14, 12, 10]);
    }
}

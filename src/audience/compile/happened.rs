//! Conditions on what happened to a contact: orders, returns and activities, counted or added up.

use super::{Compiler, attributes::Values};
use crate::{
    criteria::{
        Aspect, Counted, EventOp, EventTest, Field, Happening, NumberTest, Period, Scope, SumTest, Test,
        windows::anniversary_days,
    },
    time::Day,
};
use std::{collections::BTreeMap, ops::Bound};

/// The table of what happened, as `l`, with the columns that rules ask for.
struct Source {
    /// From the table's name on.
    from: &'static str,
    id: &'static str,
    day: &'static str,
}

const LINES: Source = Source { from: "order_lines l", id: "l.order_id", day: "l.ordered_day" };
const ACTIVITIES: Source = Source { from: "activities l", id: "l.id", day: "l.happened_day" };

impl Source {
    fn of(what: Happening) -> Source {
        match what {
            Happening::Order | Happening::Return => LINES,
            _ => ACTIVITIES,
        }
    }
}

/// What tells one kind of thing that happened from the others in its table.
fn is(what: Happening) -> &'static str {
    match what {
        Happening::Order => "l.quantity > 0",
        Happening::Return => "l.quantity <= 0",
        Happening::Acquisition => "l.kind = 'acquisition'",
        Happening::PageView => "l.kind = 'page_view'",
        Happening::Rating => "l.kind = 'rating'",
        Happening::Interaction => "l.kind = 'interaction'",
    }
}

/// What happened of one kind, as `l`, from the table's name on; further conditions may follow.
pub(in crate::audience) fn rows_of(what: Happening) -> String {
    format!("{} WHERE {}", Source::of(what).from, is(what))
}

/// The column of an aspect that is a text.
pub(in crate::audience) fn text_column(aspect: Aspect) -> Option<&'static str> {
    Some(match aspect {
        Aspect::Type => "l.acquisition_type",
        Aspect::Campaign => "l.campaign",
        Aspect::Referrer => "l.referrer",
        Aspect::Channel => "l.channel",
        Aspect::Template => "l.template",
        Aspect::Evaluation => "l.evaluation",
        Aspect::Currency => "l.currency",
        Aspect::Product | Aspect::Stars | Aspect::Failed => return None,
    })
}

/// The different products that a contact bought or acquired.
const OWNED: &str = "(SELECT o.contact_id, COUNT(*) AS number FROM \
     (SELECT l.contact_id, l.product_id FROM order_lines l WHERE l.quantity > 0 \
     UNION SELECT l.contact_id, l.product_id FROM activities l WHERE l.kind = 'acquisition' \
     AND l.product_id IS NOT NULL) AS o GROUP BY o.contact_id) AS v WHERE TRUE";

/// The stars of a contact's latest rating; of several on that day, the one that was stored last.
const LAST_RATED: &str = "(SELECT l.contact_id, l.stars AS number, ROW_NUMBER() OVER \
     (PARTITION BY l.contact_id ORDER BY l.happened_day DESC, l.id DESC) AS place FROM activities l \
     WHERE l.kind = 'rating' AND l.stars IS NOT NULL) AS v WHERE v.place = 1";

/// The day on which it happened to a contact last.
fn latest(what: Happening) -> String {
    format!(
        "(SELECT l.contact_id, MAX(l.happened_day) AS number FROM {} GROUP BY l.contact_id) AS v WHERE TRUE",
        rows_of(what)
    )
}

/// The values of a field that is made of what happened to a contact.
pub(super) fn values(field: &Field) -> Option<Values> {
    let from = match field {
        Field::ProductsOwned => OWNED.into(),
        Field::LastRating => LAST_RATED.into(),
        Field::LastInteraction => latest(Happening::Interaction),
        Field::LastAcquired => latest(Happening::Acquisition),
        Field::LastViewed => latest(Happening::PageView),
        _ => return None,
    };
    Some(Values { from, known: "(v.number IS NOT NULL)", column: "v.number" })
}

impl Compiler<'_> {
    pub(super) fn made_of(&mut self, field: &Field, values: &Values, test: &Test) -> String {
        let number = match test {
            Test::Number(number) if !field.may_be_blank() => number,
            test => return self.of_values(values, test),
        };
        let (low, high) = number.bounds();
        let bounds = self.bounds((low, high), values.column);
        // Who has no row has none of them.
        let within = if (low..=high).contains(&0) {
            format!("(NOT {})", values.has(&format!("NOT {bounds}")))
        } else {
            values.has(&bounds)
        };
        if matches!(number, NumberTest::IsNot(..)) { format!("(NOT {within})") } else { within }
    }

    pub(super) fn event(&mut self, field: &Field, event: &EventTest) -> String {
        let Some(what) = field.happening() else { return "FALSE".into() };
        let source = Source::of(what);
        let times = self.scoped(&source, Some(is(what)), &event.scope);
        let (inside, sign) = match (event.op, event.times) {
            (EventOp::Never, _) => return format!("(c.id NOT IN (SELECT l.contact_id FROM {times}))"),
            (EventOp::AtLeast, 1) => return format!("(c.id IN (SELECT l.contact_id FROM {times}))"),
            (EventOp::AtLeast, _) => ("IN", ">="),
            (EventOp::Exactly, _) => ("IN", "="),
            (EventOp::AtMost, _) => ("NOT IN", ">"),
        };
        let counted = if event.counted == Counted::Days { source.day } else { source.id };
        let most = self.number(event.times);
        // Both databases count distinct pairs faster than COUNT(DISTINCT …) within groups.
        format!(
            "(c.id {inside} (SELECT t.contact_id FROM (SELECT DISTINCT l.contact_id, {counted} FROM {times}) AS t \
             GROUP BY t.contact_id HAVING COUNT(*) {sign} {most}))"
        )
    }

    /// That the first or last day on which it happened with one of these products has its anniversary within so many days:
    /// one condition, where rules about what happened would be one for each year.
    pub(super) fn anniversary_of(&mut self, field: &Field, products: &[String], days: i64) -> String {
        let Some(what) = field.made_of().and_then(|made_of| made_of.happening()) else {
            return "FALSE".into();
        };
        let source = Source::of(what);
        let wheres = BTreeMap::from([(Aspect::Product, products.to_vec())]);
        let scope = Scope { wheres, line_amount: None, period: Period::Ever };
        let times = self.scoped(&source, Some(is(what)), &scope);
        let days = self.numbers(&anniversary_days(self.audience.today, days));
        let day = match field {
            Field::FirstOrder => format!("MIN({})", source.day),
            _ => format!("MAX({})", source.day),
        };
        format!("(c.id IN (SELECT l.contact_id FROM {times} GROUP BY l.contact_id HAVING {day} IN {days}))")
    }

    pub(super) fn sum(&mut self, field: &Field, sum: &SumTest) -> String {
        let what = field.happening().unwrap_or(Happening::Order);
        let source = Source::of(what);
        let kind = match field.summed() {
            [only] => Some(is(*only)),
            // Both kinds of lines of orders: all there are.
            _ => None,
        };
        let mut times = self.scoped(&source, kind, &sum.scope);
        let amount = if what == Happening::Rating {
            times.push_str(" AND l.stars IS NOT NULL");
            "l.stars * 100"
        } else {
            let own = self.in_own_currency();
            times.push_str(&format!(" AND {own}"));
            "l.amount_minor"
        };
        if !field.is_average() {
            let (low, high) = sum.number.bounds();
            let bounds = self.bounds((low, high), &format!("SUM({amount})"));
            let spent = |inside: &str, not: &str| {
                let groups = format!("GROUP BY l.contact_id HAVING {not}{bounds}");
                format!("(c.id {inside} (SELECT l.contact_id FROM {times} {groups}))")
            };
            // Who never bought spent nothing.
            return if (low..=high).contains(&0) { spent("NOT IN", "NOT ") } else { spent("IN", "") };
        }
        let count = format!("COUNT(DISTINCT {})", source.id);
        let average = self.average(sum.number.bounds_in_halves(), &format!("SUM({amount})"), &count);
        format!("(c.id IN (SELECT l.contact_id FROM {times} GROUP BY l.contact_id HAVING {average}))")
    }

    /// That a line was paid in what amounts are counted in.
    fn in_own_currency(&mut self) -> String {
        let currency = self.audience.currency.clone();
        format!("l.currency = {}", self.text(&currency))
    }

    /// That `sum / count` lies within bounds in halves.
    fn average(&mut self, (low, high): (Bound<i64>, Bound<i64>), sum: &str, count: &str) -> String {
        let mut parts = vec!["TRUE".to_string()];
        let mut bound = |sign: &str, halves: i64| {
            let halves = self.number(halves);
            parts.push(format!("2 * {sum} {sign} CAST({halves} AS NUMERIC) * {count}"));
        };
        match low {
            Bound::Included(low) => bound(">=", low),
            Bound::Excluded(low) => bound(">", low),
            Bound::Unbounded => {}
        }
        match high {
            Bound::Included(high) => bound("<=", high),
            Bound::Excluded(high) => bound("<", high),
            Bound::Unbounded => {}
        }
        format!("({})", parts.join(" AND "))
    }

    /// Those that are meant, from the table's name on.
    fn scoped(&mut self, source: &Source, kind: Option<&str>, scope: &Scope) -> String {
        let mut sql = format!("{} WHERE {}", source.from, kind.unwrap_or("TRUE"));
        let window = scope.period.window(self.audience.today);
        if window.from > Day::MIN {
            let from = self.number(window.from);
            sql.push_str(&format!(" AND {} >= {from}", source.day));
        }
        if window.to < Day::MAX {
            let to = self.number(window.to);
            sql.push_str(&format!(" AND {} <= {to}", source.day));
        }
        for (aspect, values) in &scope.wheres {
            let condition = self.is_about(*aspect, values);
            sql.push_str(&format!(" AND {condition}"));
        }
        if let Some(amount) = scope.line_amount {
            let own = self.in_own_currency();
            let within = self.bounds(amount.bounds(), "l.amount_minor");
            sql.push_str(&format!(" AND {own} AND {within}"));
        }
        sql
    }

    fn is_about(&mut self, aspect: Aspect, values: &[String]) -> String {
        if let Some(column) = text_column(aspect) {
            let is_one = self.is_one_of(column, values);
            return format!("({column} IS NOT NULL AND {is_one})");
        }
        match aspect {
            Aspect::Stars => {
                let stars: Vec<i64> = values.iter().filter_map(|stars| stars.parse().ok()).collect();
                format!("l.stars IN {}", self.numbers(&stars))
            }
            Aspect::Failed => {
                let is = |wanted: &str| values.iter().any(|value| value == wanted);
                match (is("yes"), is("no")) {
                    (true, true) => "TRUE".into(),
                    (true, false) => "(l.failed IS NOT NULL AND l.failed = TRUE)".into(),
                    _ => "(l.failed IS NULL OR l.failed = FALSE)".into(),
                }
            }
            _ => {
                let products = self.is_one_of("p.sku", values);
                format!("l.product_id IN (SELECT p.id FROM products p WHERE {products})")
            }
        }
    }
}

//! What one contact's orders and activities come to.

use super::{
    super::{
        event::{Aspect, Happening, Scope},
        field::Field,
        rule::{Counted, EventTest, NumberTest, Period, SumTest},
    },
    Happened, Person, number,
};
use crate::time::Day;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet, HashSet},
};

impl Person {
    /// How often it happened as the rule means it.
    pub(in crate::criteria) fn times(&self, field: &Field, event: &EventTest, today: Day) -> i64 {
        let Some(what) = field.happening() else { return 0 };
        let one = |time: &Happened| if event.counted == Counted::Days { time.day } else { time.id };
        let times: HashSet<i64> = self.within(&[what], &event.scope, today).map(one).collect();
        i64::try_from(times.len()).expect("fewer orders than i64 holds")
    }

    /// What an order comes to on average, in the organisation's currency: what was given back is not taken off.
    pub fn average_order(&self, today: Day) -> Option<i64> {
        let ever = Scope { wheres: BTreeMap::new(), line_amount: None, period: Period::Ever };
        self.added_up(&Field::AverageOrder, &ever, today)
    }

    /// What is added up, or what it comes to on average, rounded half up; an average of nothing is none.
    pub(in crate::criteria) fn sum(&self, field: &Field, sum: &SumTest, today: Day) -> Option<i64> {
        self.added_up(field, &sum.scope, today)
    }

    /// Whether what is added up is as the test wants it. An average is compared as it is; only that it *is* a number is
    /// meant of what is shown.
    pub(in crate::criteria) fn sums_to(&self, field: &Field, sum: &SumTest, today: Day) -> bool {
        let Some(shown) = self.sum(field, sum, today) else { return false };
        let to = |n: i64| self.beside(field, &sum.scope, today, n);
        match (&sum.number, field.is_average()) {
            (NumberTest::MoreThan(n), true) => to(*n).is_gt(),
            (NumberTest::AtLeast(n), true) => to(*n).is_ge(),
            (NumberTest::AtMost(n), true) => to(*n).is_le(),
            (NumberTest::LessThan(n), true) => to(*n).is_lt(),
            (NumberTest::Between(low, high), true) => to(*low).is_ge() && to(*high).is_le(),
            (test, _) => number(test, Some(shown)),
        }
    }

    /// How an average, as it is, lies to a number.
    pub(in crate::criteria) fn beside(&self, field: &Field, scope: &Scope, today: Day, n: i64) -> Ordering {
        let (total, times) = self.amounts(field, scope, today);
        total.cmp(&(i128::from(n) * times))
    }

    fn added_up(&self, field: &Field, scope: &Scope, today: Day) -> Option<i64> {
        let number = match (field.is_average(), self.amounts(field, scope, today)) {
            (false, (total, _)) => total,
            (true, (_, 0)) => return None,
            (true, (total, times)) => (2 * total + times).div_euclid(2 * times),
        };
        Some(i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX }))
    }

    /// What the amounts come to, and how often it happened.
    fn amounts(&self, field: &Field, scope: &Scope, today: Day) -> (i128, i128) {
        let amounts: Vec<(i64, i64)> = self
            .within(field.summed(), scope, today)
            .filter_map(|time| Some((time.id, time.amount?)))
            .collect();
        let total = amounts.iter().map(|(_, amount)| i128::from(*amount)).sum::<i128>();
        let times: HashSet<i64> = amounts.into_iter().map(|(id, _)| id).collect();
        (total, i128::try_from(times.len()).expect("fewer orders than i128 holds"))
    }

    /// The different products bought or acquired, what was given back among them.
    pub(super) fn products_owned(&self) -> i64 {
        let own = self.happened.iter().filter(|time| OWNING.contains(&time.what));
        let products: HashSet<&str> = own.filter_map(Happened::product).collect();
        i64::try_from(products.len()).expect("fewer products than i64 holds")
    }

    /// The stars of the latest rating; of several on that day, the one that was stored last.
    pub(super) fn last_rating(&self) -> Option<i64> {
        let rated = self.happened.iter().filter(|time| time.what == Happening::Rating);
        let stars = rated.filter_map(|time| Some((time.day, time.id, time.amount? / 100)));
        stars.max().map(|(_, _, stars)| stars)
    }

    /// The day on which it happened last; an interaction that failed is one.
    pub(super) fn latest(&self, what: Happening) -> Option<Day> {
        self.happened.iter().filter(|time| time.what == what).map(|time| time.day).max()
    }

    /// The same person as if there were these products alone.
    pub(in crate::criteria) fn of_products(&self, products: &[String]) -> Person {
        let mut own = self.clone();
        own.happened.retain(|time| {
            time.product().is_some_and(|product| products.iter().any(|other| other == product))
        });
        let orders: Vec<&Happened> =
            own.happened.iter().filter(|time| time.what == Happening::Order).collect();
        let ids: HashSet<i64> = orders.iter().map(|time| time.id).collect();
        // What was paid has a currency.
        let paid_in = |time: &&Happened| {
            let own = time.aspects.iter().find(|(aspect, _)| *aspect == Aspect::Currency);
            own.map_or_else(String::new, |(_, currency)| currency.clone())
        };
        let currencies = orders.iter().map(paid_in).collect();
        let (first, last) = (orders.iter().map(|time| time.day).min(), own.latest(Happening::Order));
        let ever = Scope { wheres: BTreeMap::new(), line_amount: None, period: Period::Ever };
        let spent = own.added_up(&Field::Spent, &ever, Day::MAX).unwrap_or_default();
        Person {
            order_count: i64::try_from(ids.len()).expect("fewer orders than i64 holds"),
            spend_minor: spent,
            first_order_day: first,
            last_order_day: last,
            currencies,
            ..own
        }
    }

    /// The days on which it happened as the rule means it, whenever.
    pub(in crate::criteria) fn days_of(&self, field: &Field, scope: &Scope) -> BTreeSet<Day> {
        let what = |other: Happening| field.happening() == Some(other) || field.summed().contains(&other);
        self.happened.iter().filter(|time| what(time.what) && time.fits(scope)).map(|time| time.day).collect()
    }

    fn within<'a>(
        &'a self,
        what: &'a [Happening],
        scope: &'a Scope,
        today: Day,
    ) -> impl Iterator<Item = &'a Happened> {
        let window = scope.period.window(today);
        self.happened
            .iter()
            .filter(move |time| what.contains(&time.what) && window.holds(time.day) && time.fits(scope))
    }
}

/// What makes a product a contact's own.
const OWNING: [Happening; 2] = [Happening::Order, Happening::Acquisition];

impl Happened {
    fn product(&self) -> Option<&str> {
        let product = self.aspects.iter().find(|(aspect, _)| *aspect == Aspect::Product);
        product.map(|(_, sku)| sku.as_str())
    }

    fn fits(&self, scope: &Scope) -> bool {
        let comes_to = scope.line_amount.is_none_or(|asked| {
            let (low, high) = asked.bounds();
            self.amount.is_some_and(|amount| (low..=high).contains(&amount))
        });
        comes_to
            && scope.wheres.iter().all(|(aspect, values)| {
                self.aspects.iter().any(|(own, value)| own == aspect && values.contains(value))
            })
    }
}

//! Rules about numbers and money, in words.

use super::{
    super::super::{
        field::{Field, Kind},
        rule::NumberTest,
    },
    Teller,
};

impl Teller<'_> {
    pub(super) fn age(&self, test: &NumberTest) -> String {
        let texts = self.texts;
        match *test {
            NumberTest::MoreThan(age) => texts.criteria_age_more(age),
            NumberTest::AtLeast(age) => texts.criteria_age_least(age),
            NumberTest::AtMost(age) => texts.criteria_age_most(age),
            NumberTest::LessThan(age) => texts.criteria_age_less(age),
            NumberTest::Is(age) => texts.criteria_age_is(age),
            NumberTest::IsNot(age, _) => texts.criteria_age_is_not(age),
            NumberTest::Between(low, high) => texts.criteria_age_between(high, low),
        }
    }

    pub(super) fn orders(&self, test: &NumberTest) -> String {
        let texts = self.texts;
        match *test {
            NumberTest::MoreThan(n) => texts.criteria_ordered(texts.criteria_times_more(n)),
            NumberTest::AtLeast(n) => texts.criteria_ordered(texts.criteria_times_least(n)),
            NumberTest::Is(0) => texts.criteria_ordered_never(),
            NumberTest::AtMost(n) => texts.criteria_ordered(texts.criteria_times_most(n)),
            NumberTest::LessThan(n) => texts.criteria_ordered(texts.criteria_times_less(n)),
            NumberTest::Is(n) => texts.criteria_ordered(texts.criteria_times_exactly(n)),
            NumberTest::IsNot(n, _) => texts.criteria_ordered_not(texts.criteria_times_exactly(n)),
            NumberTest::Between(low, high) => texts.criteria_ordered(texts.criteria_times_between(high, low)),
        }
    }

    /// Money, predictions and the numbers of custom attributes.
    pub(super) fn amount(&self, test: &NumberTest) -> String {
        let texts = self.texts;
        let show = |value: i64| match (self.field, self.field.kind()) {
            (Field::Alive, _) => texts.hundredths_of_percent(value),
            (_, Kind::Money) => texts.money(value, self.catalogue.currency()),
            _ => texts.decimal(value, i16::try_from(self.field.decimals()).unwrap_or(0)),
        };
        let amount = match self.field {
            Field::Alive => self.chance(test, show),
            Field::ProductsOwned | Field::LastRating | Field::ExpectedOrders => self.counted(test, show),
            _ => self.compared(test, show),
        };
        let denies = self.negated || matches!(test, NumberTest::IsNot(..));
        match (denies, self.field) {
            (true, Field::TotalSpend) => texts.criteria_spent_not(amount),
            (_, Field::TotalSpend) => texts.criteria_spent(amount),
            (true, Field::Alive) => texts.criteria_alive_not(amount),
            (_, Field::Alive) => texts.criteria_alive(amount),
            (_, Field::ProductsOwned) if *test == NumberTest::Is(0) => texts.criteria_owned_none(),
            (true, Field::ProductsOwned) => texts.criteria_owned_not(amount, self.last(test)),
            (_, Field::ProductsOwned) => texts.criteria_owned(amount, self.last(test)),
            (true, Field::LastRating) => texts.criteria_last_rating_not(amount, self.last(test)),
            (_, Field::LastRating) => texts.criteria_last_rating(amount, self.last(test)),
            (true, Field::ExpectedOrders) => {
                texts.criteria_expected_orders_not(amount, self.catalogue.horizon_days(), self.last(test))
            }
            (_, Field::ExpectedOrders) => {
                texts.criteria_expected_orders(amount, self.catalogue.horizon_days(), self.last(test))
            }
            (true, _) => texts.criteria_attribute_amount_not(amount, self.name()),
            _ => texts.criteria_attribute_amount(amount, self.name()),
        }
    }

    /// "more than 5"; what denies is told like "is".
    pub(super) fn compared(&self, test: &NumberTest, show: impl Fn(i64) -> String) -> String {
        let texts = self.texts;
        match *test {
            NumberTest::MoreThan(n) => texts.criteria_amount_more(show(n)),
            NumberTest::AtLeast(n) => texts.criteria_amount_least(show(n)),
            NumberTest::AtMost(n) => texts.criteria_amount_most(show(n)),
            NumberTest::LessThan(n) => texts.criteria_amount_less(show(n)),
            NumberTest::Is(n) | NumberTest::IsNot(n, _) => texts.criteria_amount_exactly(show(n)),
            NumberTest::Between(low, high) => texts.criteria_amount_between(show(high), show(low)),
        }
    }

    /// "fewer than 5": of what can be counted.
    fn counted(&self, test: &NumberTest, show: impl Fn(i64) -> String) -> String {
        match *test {
            NumberTest::LessThan(n) => self.texts.criteria_amount_fewer(show(n), self.last(test)),
            _ => self.compared(test, show),
        }
    }

    /// "of more than 30%": a share takes an article in Spanish.
    fn chance(&self, test: &NumberTest, show: impl Fn(i64) -> String) -> String {
        let texts = self.texts;
        match *test {
            NumberTest::MoreThan(n) => texts.criteria_chance_more(show(n)),
            NumberTest::AtLeast(n) => texts.criteria_chance_least(show(n)),
            NumberTest::AtMost(n) => texts.criteria_chance_most(show(n)),
            NumberTest::LessThan(n) => texts.criteria_chance_less(show(n)),
            NumberTest::Is(n) | NumberTest::IsNot(n, _) => texts.criteria_chance_exactly(show(n)),
            NumberTest::Between(low, high) => texts.criteria_chance_between(show(high), show(low)),
        }
    }
}

//! Tests in the words that people would choose: between 1 and 1 is exactly 1, and of what is counted, less than 1 is none.

use super::super::super::{
    field::Field,
    rule::{DateTest, NumberTest, Rule, SumTest, Test},
};

/// A rule that says the same as people would.
pub(super) fn plainly(mut rule: Rule) -> Rule {
    rule.test = match rule.test {
        Test::Number(test) => Test::Number(number(test, &rule.field)),
        Test::Sum(sum) => Test::Sum(SumTest { number: number(sum.number, &rule.field), ..sum }),
        Test::Date(DateTest::Between(from, to)) if from == to => Test::Date(DateTest::On(from)),
        test => test,
    };
    rule
}

fn number(test: NumberTest, field: &Field) -> NumberTest {
    let counts = matches!(field, Field::OrderCount | Field::ProductsOwned);
    match test {
        NumberTest::Between(low, high) if low == high => number(NumberTest::Is(low), field),
        NumberTest::Between(0, most) if counts => NumberTest::AtMost(most),
        NumberTest::AtMost(0) | NumberTest::LessThan(1) if counts => NumberTest::Is(0),
        NumberTest::MoreThan(0) | NumberTest::IsNot(0, _) if counts => NumberTest::AtLeast(1),
        test => test,
    }
}

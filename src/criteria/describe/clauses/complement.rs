//! Reversed rules told without "not": who is not "in Germany" lives elsewhere or nobody knows where.

use super::super::super::{
    field::{Field, Kind},
    rule::{
        Blanks, ChoiceTest, Counted, DateTest, EventOp, EventTest, GroupTest, NumberTest, Rule, SumTest,
        Test, TextTest,
    },
};

/// The rule that says the same as a reversed one, where there is one.
pub(super) fn of(rule: &Rule) -> Option<Rule> {
    if !rule.negated {
        return None;
    }
    let all = Blanks::Included;
    let test = match rule.test.clone() {
        Test::Known => Test::Unknown,
        Test::Unknown => Test::Known,
        Test::Choice(ChoiceTest::AnyOf(values)) => Test::Choice(ChoiceTest::NoneOf(values, all)),
        Test::Choice(ChoiceTest::NoneOf(values, Blanks::Included)) => Test::Choice(ChoiceTest::AnyOf(values)),
        Test::Text(TextTest::Is(text)) => Test::Text(TextTest::IsNot(text, all)),
        Test::Text(TextTest::IsNot(text, Blanks::Included)) => Test::Text(TextTest::Is(text)),
        Test::Number(test) => Test::Number(number(&rule.field, &test)?),
        Test::Date(DateTest::InPast(span)) => Test::Date(DateTest::NotInPast(span, all)),
        Test::Date(DateTest::NotInPast(span, Blanks::Included)) => Test::Date(DateTest::InPast(span)),
        Test::Yes if matches!(rule.field, Field::HasEmail | Field::HasPhone) => Test::No,
        Test::No if matches!(rule.field, Field::HasEmail | Field::HasPhone) => Test::Yes,
        Test::Event(event) => Test::Event(self::event(event)?),
        Test::Sum(SumTest { number: NumberTest::Is(_), .. }) => return None,
        Test::Sum(sum) => Test::Sum(SumTest { number: number(&rule.field, &sum.number)?, ..sum }),
        Test::Group(GroupTest::In(id)) => Test::Group(GroupTest::NotIn(id)),
        Test::Group(GroupTest::NotIn(id)) => Test::Group(GroupTest::In(id)),
        _ => return None,
    };
    Some(Rule { field: rule.field.clone(), test, negated: false })
}

fn number(field: &Field, test: &NumberTest) -> Option<NumberTest> {
    let test = match *test {
        NumberTest::Is(n) => return Some(NumberTest::IsNot(n, Blanks::Included)),
        NumberTest::IsNot(n, Blanks::Included) => return Some(NumberTest::Is(n)),
        NumberTest::MoreThan(n) => NumberTest::AtMost(n),
        NumberTest::AtLeast(n) => NumberTest::LessThan(n),
        NumberTest::AtMost(n) => NumberTest::MoreThan(n),
        NumberTest::LessThan(n) => NumberTest::AtLeast(n),
        NumberTest::IsNot(..) | NumberTest::Between(..) => return None,
    };
    // Where a number may be missing, "not more than" is more than "at most".
    let always_known = *field == Field::Spent
        || (!field.may_be_blank() && matches!(field.kind(), Kind::Number | Kind::Money));
    always_known.then_some(test)
}

fn event(event: EventTest) -> Option<EventTest> {
    let (op, times) = match (event.op, event.times) {
        (EventOp::Never, _) => (EventOp::AtLeast, 1),
        (EventOp::AtLeast, 1) => (EventOp::Never, 0),
        (EventOp::AtLeast, times) => (EventOp::AtMost, times - 1),
        (EventOp::AtMost, times) => (EventOp::AtLeast, times + 1),
        (EventOp::Exactly, _) => return None,
    };
    let counted = if op == EventOp::Never { Counted::Times } else { event.counted };
    Some(EventTest { op, times, counted, ..event })
}

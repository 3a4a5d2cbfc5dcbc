//! Reversed rules told without "not": who is not "in Germany" lives elsewhere or nobody knows where.

use super::super::super::{
    field::Field,
    rule::{
        Blanks, ChoiceTest, Counted, DateTest, EventOp, EventTest, GroupTest, NumberTest, Rule, SumTest,
        Test, TextTest,
    },
};

/// A rule that says the same as a reversed one.
pub(super) struct Complement {
    pub(super) rule: Rule,
    /// It holds of those as well of whom the value is not known.
    pub(super) or_unknown: bool,
}

/// The rule that says the same as a reversed one, where there is one.
pub(super) fn of(rule: &Rule) -> Option<Complement> {
    if !rule.negated {
        return None;
    }
    let all = Blanks::Included;
    let may_be_blank = rule.field.may_be_blank();
    let mut or_unknown = matches!(rule.blanks(), Some(Blanks::LeftOut));
    let test = match rule.test.clone() {
        Test::Known => Test::Unknown,
        Test::Unknown => Test::Known,
        Test::Choice(ChoiceTest::AnyOf(values)) => Test::Choice(ChoiceTest::NoneOf(values, all)),
        Test::Choice(ChoiceTest::NoneOf(values, _)) => Test::Choice(ChoiceTest::AnyOf(values)),
        Test::Text(TextTest::Is(text)) => Test::Text(TextTest::IsNot(text, all)),
        Test::Text(TextTest::IsNot(text, _)) => Test::Text(TextTest::Is(text)),
        Test::Number(test) => {
            let told = number(&test)?;
            // Where a number may be missing, "not more than" is more than "at most".
            or_unknown |= may_be_blank && !matches!(test, NumberTest::Is(_) | NumberTest::IsNot(..));
            Test::Number(told)
        }
        Test::Date(DateTest::InPast(span)) => Test::Date(DateTest::NotInPast(span, all)),
        Test::Date(DateTest::NotInPast(span, _)) => Test::Date(DateTest::InPast(span)),
        Test::Date(DateTest::Before(day)) => {
            or_unknown = may_be_blank;
            Test::Date(DateTest::After(day - 1))
        }
        Test::Date(DateTest::After(day)) => {
            or_unknown = may_be_blank;
            Test::Date(DateTest::Before(day + 1))
        }
        Test::Yes if matches!(rule.field, Field::HasEmail | Field::HasPhone) => Test::No,
        Test::No if matches!(rule.field, Field::HasEmail | Field::HasPhone) => Test::Yes,
        Test::Event(event) => Test::Event(self::event(event)?),
        // A sum has no test that denies. Of an average of nothing no test is true.
        Test::Sum(sum) if !matches!(sum.number, NumberTest::Is(_)) => {
            or_unknown = rule.field.is_average();
            Test::Sum(SumTest { number: number(&sum.number)?, ..sum })
        }
        Test::Group(GroupTest::In(id)) => Test::Group(GroupTest::NotIn(id)),
        Test::Group(GroupTest::NotIn(id)) => Test::Group(GroupTest::In(id)),
        _ => return None,
    };
    Some(Complement { rule: Rule { field: rule.field.clone(), test, negated: false }, or_unknown })
}

fn number(test: &NumberTest) -> Option<NumberTest> {
    Some(match *test {
        NumberTest::Is(n) => NumberTest::IsNot(n, Blanks::Included),
        NumberTest::IsNot(n, _) => NumberTest::Is(n),
        NumberTest::MoreThan(n) => NumberTest::AtMost(n),
        NumberTest::AtLeast(n) => NumberTest::LessThan(n),
        NumberTest::AtMost(n) => NumberTest::MoreThan(n),
        NumberTest::LessThan(n) => NumberTest::AtLeast(n),
        NumberTest::Between(..) => return None,
    })
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

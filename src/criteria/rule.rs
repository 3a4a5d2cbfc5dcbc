//! One rule: a field, a typed test, and whether it is reversed.

use super::{
    event::{Aspect, Happening, Scope},
    field::Field,
};
use crate::{
    ids::GroupId,
    time::{Day, WeekStart},
};
use std::borrow::Cow;

/// A question about one field that is either true or false of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub field: Field,
    pub test: Test,
    /// Reversed: true where the test is false, blanks included.
    pub negated: bool,
}

/// Operator and value, by the kind of the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    Known,
    Unknown,
    Choice(ChoiceTest),
    Text(TextTest),
    /// Numbers and money, in the field's smallest unit ([`Field::decimals`]).
    Number(NumberTest),
    Date(DateTest),
    Birthday(BirthdayTest),
    Yes,
    No,
    Event(EventTest),
    Sum(SumTest),
    Group(GroupTest),
    /// The same of these products alone: what [`Criteria::narrowed`](super::Criteria::narrowed) makes of a test about all
    /// products. It stands in no format.
    Of(Box<Test>, Vec<String>),
}

/// What an operator that denies says of people without the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blanks {
    Included,
    LeftOut,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceTest {
    AnyOf(Vec<String>),
    /// Of fields with several values.
    AllOf(Vec<String>),
    NoneOf(Vec<String>, Blanks),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextTest {
    Contains(String),
    Is(String),
    StartsWith(String),
    EndsWith(String),
    IsNot(String, Blanks),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberTest {
    MoreThan(i64),
    AtLeast(i64),
    AtMost(i64),
    LessThan(i64),
    Is(i64),
    IsNot(i64, Blanks),
    Between(i64, i64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateTest {
    InPast(Span),
    NotInPast(Span, Blanks),
    InNext(Span),
    Between(Day, Day),
    Before(Day),
    After(Day),
    On(Day),
    This(Unit),
    Last(Unit),
    Next(Unit),
    /// The same day of a later year falls within today and n days from now. Dates before 1900 have no anniversaries.
    AnniversaryInNext(i64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BirthdayTest {
    InNext(Span),
    This(Unit),
    Next(Unit),
    InMonth(i8),
    Today,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventTest {
    pub op: EventOp,
    /// 0 for `Never`.
    pub times: i64,
    pub counted: Counted,
    pub scope: Scope,
}

/// A number made of what happened in a period, such as an amount of money. Of an average of nothing, no test is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumTest {
    /// Never a denying one.
    pub number: NumberTest,
    pub scope: Scope,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventOp {
    AtLeast,
    AtMost,
    Exactly,
    Never,
}

/// What one time is: an order or activity, or a day with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    Times,
    Days,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Ever,
    Past(Span),
    Between(Day, Day),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupTest {
    In(GroupId),
    NotIn(GroupId),
}

/// So many days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub n: i64,
    pub unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    /// The units of spans: "in the past 3 weeks".
    pub const SPANS: [Unit; 4] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year];
    /// The units of the calendar: "this quarter".
    pub const CALENDAR: [Unit; 4] = [Unit::Week, Unit::Month, Unit::Quarter, Unit::Year];

    /// The word in a span: `days`.
    pub fn plural_key(self) -> &'static str {
        match self {
            Unit::Day => "days",
            Unit::Week => "weeks",
            Unit::Month => "months",
            Unit::Quarter => "quarters",
            Unit::Year => "years",
        }
    }

    /// The word after `this`, `last`, `next`: `week`.
    pub fn key(self) -> &'static str {
        self.plural_key().trim_end_matches('s')
    }

    /// The longest span of this unit: a century.
    pub fn most(self) -> i64 {
        match self {
            Unit::Day => 36_500,
            Unit::Week => 5_200,
            Unit::Month => 1_200,
            Unit::Quarter => 400,
            Unit::Year => 100,
        }
    }
}

impl EventTest {
    /// That it did not happen at all.
    pub fn never(scope: Scope) -> EventTest {
        EventTest { op: EventOp::Never, times: 0, counted: Counted::Times, scope }
    }
}

impl Rule {
    /// What the rule says of people without the value, where it leaves that open.
    pub fn blanks(&self) -> Option<Blanks> {
        match &self.test {
            Test::Choice(ChoiceTest::NoneOf(_, blanks))
            | Test::Text(TextTest::IsNot(_, blanks))
            | Test::Number(NumberTest::IsNot(_, blanks))
            | Test::Date(DateTest::NotInPast(_, blanks)) => self.field.may_be_blank().then_some(*blanks),
            _ => None,
        }
    }

    /// The rule as it was before it was narrowed to certain products.
    pub fn whole(&self) -> Cow<'_, Rule> {
        match &self.test {
            Test::Of(test, _) => Cow::Owned(Rule { test: (**test).clone(), ..self.clone() }),
            _ => Cow::Borrowed(self),
        }
    }

    /// The article numbers that it names; none means any product.
    pub fn products(&self) -> &[String] {
        match &self.test {
            Test::Of(_, products) => products,
            _ => self.scope().map_or(&[], Scope::products),
        }
    }

    /// Which of the times that something happened it asks about.
    pub fn scope(&self) -> Option<&Scope> {
        match &self.test {
            Test::Event(EventTest { scope, .. }) | Test::Sum(SumTest { scope, .. }) => Some(scope),
            _ => None,
        }
    }

    /// The group the rule names.
    pub fn group(&self) -> Option<GroupId> {
        match self.test {
            Test::Group(GroupTest::In(id) | GroupTest::NotIn(id)) => Some(id),
            _ => None,
        }
    }

    /// Whether it asks for page views or campaign clicks that are more than so many days old.
    pub fn looks_back_beyond(&self, days: i64, today: Day, week: WeekStart) -> bool {
        if self.field == Field::LastViewed {
            let window = match &self.whole().test {
                Test::Date(test) => test.window(today, week),
                _ => None,
            };
            // Without a window every page view counts, however old.
            return window.is_none_or(|window| window.from < today - days);
        }
        let Some(scope) = self.scope() else { return false };
        let is_click = |aspect: &Aspect| matches!(aspect, Aspect::Campaign | Aspect::Referrer);
        let is_of_visits = match self.field.happening() {
            Some(Happening::PageView) => true,
            Some(Happening::Acquisition) => scope.wheres.keys().any(is_click),
            _ => false,
        };
        is_of_visits && scope.period.window(today).from < today - days
    }

    /// Whether the answer changes as days pass although no data changes.
    pub fn is_relative(&self) -> bool {
        match &self.test {
            Test::Known | Test::Unknown => false,
            Test::Number(_) => self.field == Field::Age,
            Test::Date(test) => !matches!(
                test,
                DateTest::Between(..) | DateTest::Before(_) | DateTest::After(_) | DateTest::On(_)
            ),
            Test::Birthday(BirthdayTest::InMonth(_)) => false,
            Test::Birthday(_) | Test::Group(_) => true,
            Test::Event(EventTest { scope, .. }) | Test::Sum(SumTest { scope, .. }) => {
                matches!(scope.period, Period::Past(_))
            }
            Test::Choice(_) => self.field == Field::AgeGroup,
            Test::Of(..) => self.whole().is_relative(),
            Test::Text(_) | Test::Yes | Test::No => false,
        }
    }
}

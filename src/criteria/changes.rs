//! On which days an answer about somebody may change although nothing happens: derived from the rules' windows, so that
//! nobody has to try day after day.

use super::{
    Criteria, Node,
    event::Scope,
    field::Field,
    matches::{Definition, Evaluator},
    rule::{DateTest, EventTest, Period, Rule, SumTest, Test},
    windows::{self, Window},
};
use crate::{
    ids::GroupId,
    time::{self, Day},
};
use std::collections::{BTreeSet, HashSet};

/// How far ahead a change is looked for.
pub const HORIZON: Day = 3_660;
/// So many days are tried for one answer; somebody with more of them has a change before.
const MOST_TRIED: usize = 1_000;

/// The first day on which a rule says something else.
pub(super) fn of_rule(rule: &Rule, evaluator: &Evaluator) -> Option<Day> {
    let mut days = Days::new(evaluator);
    days.rule(rule);
    days.first(|on| on.rule(rule))
}

/// The first day on which somebody belongs who did not, or no longer belongs.
pub(super) fn of_criteria(criteria: &Criteria, evaluator: &Evaluator) -> Option<Day> {
    let mut days = Days::new(evaluator);
    days.criteria(criteria);
    days.first(|on| on.criteria(criteria))
}

/// Days on which something may change, collected rule by rule.
struct Days<'e> {
    evaluator: &'e Evaluator<'e>,
    until: Day,
    days: BTreeSet<Day>,
    groups: HashSet<GroupId>,
}

impl<'e> Days<'e> {
    fn new(evaluator: &'e Evaluator<'e>) -> Days<'e> {
        let until = evaluator.today + HORIZON;
        Days { evaluator, until, days: BTreeSet::new(), groups: HashSet::new() }
    }

    /// The first of the days with another answer than today's.
    fn first(&self, answer: impl Fn(&Evaluator) -> bool) -> Option<Day> {
        let now = answer(self.evaluator);
        let tried = self.days.iter().take(MOST_TRIED);
        tried.copied().find(|today| answer(&Evaluator { today: *today, ..*self.evaluator }) != now)
    }

    fn criteria(&mut self, criteria: &Criteria) {
        let criteria = criteria.narrowed();
        self.node(&criteria.include);
        self.node(&criteria.leave_out);
        if let Some(rule) = &self.evaluator.definitions.too_young {
            self.rule(rule);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::All(children) | Node::Any(children) => children.iter().for_each(|child| self.node(child)),
            Node::Rule(rule) => self.rule(rule),
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let (person, week) = (self.evaluator.person, self.evaluator.definitions.week);
        match &rule.test {
            Test::Date(DateTest::AnniversaryInNext(days)) => self.anniversaries(rule, *days),
            Test::Date(test) => {
                if let Some(day) = person.number(&rule.field, self.evaluator.today) {
                    self.while_in(day, |today| test.window(today, week));
                }
            }
            Test::Number(_) if rule.field == Field::Age => self.birthdays(),
            Test::Choice(_) if rule.field == Field::AgeGroup => self.birthdays(),
            Test::Birthday(test) => {
                let Some(month_day) = person.birth_month_day else { return };
                let window = |today| test.window(today, week);
                let Some((first, last)) = window(self.evaluator.today).zip(window(self.until)) else {
                    return;
                };
                for day in anniversaries(month_day, first.from, last.to) {
                    self.while_in(day, window);
                }
            }
            Test::Event(EventTest { scope, .. }) | Test::Sum(SumTest { scope, .. }) => {
                self.happened(rule, scope)
            }
            Test::Group(_) => self.group(rule),
            Test::Of(_, products) => {
                let person = &person.of_products(products);
                let alone = Evaluator { person, ..*self.evaluator };
                let mut days = Days::new(&alone);
                days.rule(&rule.whole());
                self.days.extend(days.days);
            }
            Test::Known
            | Test::Unknown
            | Test::Choice(_)
            | Test::Text(_)
            | Test::Number(_)
            | Test::Yes
            | Test::No => {}
        }
    }

    /// The answer is the one of the group, whose rules count once however often it is used.
    fn group(&mut self, rule: &Rule) {
        let definitions = self.evaluator.definitions;
        if let Some(id) = rule.group()
            && self.groups.insert(id)
            && let Some(Definition::Segment(criteria)) = definitions.groups.get(&id)
        {
            self.criteria(criteria);
        }
    }

    /// What happened goes out of sight, or comes into it.
    fn happened(&mut self, rule: &Rule, scope: &Scope) {
        if matches!(scope.period, Period::Past(_)) {
            for day in self.evaluator.person.days_of(&rule.field, scope) {
                self.while_in(day, |today| Some(scope.period.window(today)));
            }
        }
    }

    fn birthdays(&mut self) {
        let Some(birth) = self.evaluator.person.birth_day else { return };
        self.days.extend((self.evaluator.today + 1..=self.until).contains(&birth).then_some(birth));
        for day in anniversaries(time::month_day(birth), self.evaluator.today, self.until) {
            self.put(Some(day));
        }
    }

    fn anniversaries(&mut self, rule: &Rule, days: i64) {
        let Some(day) = self.evaluator.person.number(&rule.field, self.evaluator.today) else { return };
        if windows::next_anniversary(day, self.evaluator.today).is_none() {
            return;
        }
        for day in anniversaries(time::month_day(day), self.evaluator.today, self.until + days) {
            self.put(Some(day - days));
            self.put(Some(day + 1));
        }
    }

    /// A day comes into a window that moves on as days pass, and goes out of it.
    fn while_in(&mut self, day: Day, window: impl Fn(Day) -> Option<Window>) {
        let comes = self.turn(|today| window(today).is_some_and(|window| window.to >= day));
        let goes = self.turn(|today| window(today).is_some_and(|window| window.from > day));
        self.put(comes);
        self.put(goes);
    }

    /// The first day on which something is so that stays so.
    fn turn(&self, is_so: impl Fn(Day) -> bool) -> Option<Day> {
        let (mut before, mut after) = (self.evaluator.today, self.until);
        if is_so(before) || !is_so(after) {
            return None;
        }
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if is_so(middle) {
                after = middle;
            } else {
                before = middle;
            }
        }
        Some(after)
    }

    fn put(&mut self, day: Option<Day>) {
        self.days.extend(day.filter(|day| (self.evaluator.today + 1..=self.until).contains(day)));
    }
}

/// The days of a month and day within a stretch of days.
fn anniversaries(month_day: i64, from: Day, to: Day) -> impl Iterator<Item = Day> {
    let years = time::date_of(from).year()..=time::date_of(to).year();
    years.filter_map(move |year| windows::anniversary(month_day, year))
}

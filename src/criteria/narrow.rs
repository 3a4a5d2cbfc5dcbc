//! What a field holds of all products, asked of certain products alone: as rules about what happened with these.

use super::{
    Node, combine,
    event::{Aspect, Scope},
    field::Field,
    rule::{
        Blanks, ChoiceTest, Counted, DateTest, EventOp, EventTest, NumberTest, Period, Rule, SumTest, Test,
    },
    windows::{Window, anniversary_days},
};
use crate::time::{Day, WeekStart};
use std::{collections::BTreeMap, slice::from_ref};

/// What a test of a field asks of these products, as rules about what happened on any day.
pub fn spelled_out(field: &Field, test: &Test, products: &[String], today: Day, week: WeekStart) -> Node {
    let Some(made_of) = field.made_of() else { return nobody() };
    let asked = Asked { made_of, products, is_first: *field == Field::FirstOrder };
    match test {
        Test::Known => asked.ever(),
        Test::Unknown => combine::opposite(&asked.ever()),
        Test::Choice(test) => asked.currency(test),
        Test::Number(test) => asked.number(test),
        Test::Date(test) => asked.date(test, today, week),
        _ => nobody(),
    }
}

fn nobody() -> Node {
    Node::Any(Vec::new())
}

/// What happened, and with which products.
struct Asked<'a> {
    made_of: Field,
    products: &'a [String],
    /// Whether the day is the first on which it happened, or the last.
    is_first: bool,
}

impl Asked<'_> {
    fn scope(&self, window: Window) -> Scope {
        let wheres = BTreeMap::from([(Aspect::Product, self.products.to_vec())]);
        let is_ever = window == EVER;
        let period = if is_ever { Period::Ever } else { Period::Between(window.from, window.to) };
        Scope { wheres, line_amount: None, period }
    }

    fn happened(&self, op: EventOp, times: i64, scope: Scope) -> Node {
        let event = EventTest { op, times, counted: Counted::Times, scope };
        Node::Rule(Rule { field: self.made_of.clone(), test: Test::Event(event), negated: false })
    }

    fn ever(&self) -> Node {
        self.happened(EventOp::AtLeast, 1, self.scope(EVER))
    }

    /// Bought in a currency.
    fn currency(&self, test: &ChoiceTest) -> Node {
        let any_of = |values: &[String]| {
            let mut scope = self.scope(EVER);
            scope.wheres.insert(Aspect::Currency, values.to_vec());
            self.happened(EventOp::AtLeast, 1, scope)
        };
        match test {
            ChoiceTest::AnyOf(values) => any_of(values),
            ChoiceTest::AllOf(values) => {
                Node::All(values.iter().map(|value| any_of(from_ref(value))).collect())
            }
            ChoiceTest::NoneOf(values, blanks) => self.deny(&any_of(values), *blanks),
        }
    }

    /// Of how many orders or how much money everybody has a number.
    fn number(&self, test: &NumberTest) -> Node {
        match test {
            NumberTest::IsNot(n, _) => combine::opposite(&self.number(&NumberTest::Is(*n))),
            test if self.made_of == Field::Spent => {
                let sum = SumTest { number: test.clone(), scope: self.scope(EVER) };
                Node::Rule(Rule { field: self.made_of.clone(), test: Test::Sum(sum), negated: false })
            }
            test => self.times(test.bounds()),
        }
    }

    fn times(&self, (low, high): (i64, i64)) -> Node {
        let mut rules = Vec::new();
        if low > 0 {
            rules.push(self.happened(EventOp::AtLeast, low, self.scope(EVER)));
        }
        match high {
            i64::MAX => {}
            0 => rules.push(self.happened(EventOp::Never, 0, self.scope(EVER))),
            1.. => rules.push(self.happened(EventOp::AtMost, high, self.scope(EVER))),
            _ => return nobody(),
        }
        Node::All(rules)
    }

    fn date(&self, test: &DateTest, today: Day, week: WeekStart) -> Node {
        let within = match (test.window(today, week), test) {
            (Some(window), _) => self.on(window),
            (None, DateTest::AnniversaryInNext(days)) => Node::Any(
                stretches(&anniversary_days(today, *days)).into_iter().map(|days| self.on(days)).collect(),
            ),
            (None, _) => nobody(),
        };
        match test {
            DateTest::NotInPast(_, blanks) => self.deny(&within, *blanks),
            _ => within,
        }
    }

    /// The first or last time was within these days: one was, and none was before or after.
    fn on(&self, window: Window) -> Node {
        let mut rules = vec![self.happened(EventOp::AtLeast, 1, self.scope(window))];
        let beyond = if self.is_first {
            Window { from: Day::MIN, to: window.from.saturating_sub(1) }
        } else {
            Window { from: window.to.saturating_add(1), to: Day::MAX }
        };
        let is_open = if self.is_first { window.from == Day::MIN } else { window.to == Day::MAX };
        if !is_open {
            rules.push(self.happened(EventOp::Never, 0, self.scope(beyond)));
        }
        Node::All(rules)
    }

    fn deny(&self, holds: &Node, blanks: Blanks) -> Node {
        match blanks {
            Blanks::Included => combine::opposite(holds),
            Blanks::LeftOut => Node::All(vec![self.ever(), combine::opposite(holds)]),
        }
    }
}

const EVER: Window = Window { from: Day::MIN, to: Day::MAX };

/// Days in order, as stretches without a gap.
fn stretches(days: &[Day]) -> Vec<Window> {
    let parts = days.chunk_by(|day, next| day + 1 == *next);
    parts.filter_map(|part| Some(Window { from: *part.first()?, to: *part.last()? })).collect()
}

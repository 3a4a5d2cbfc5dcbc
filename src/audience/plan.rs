//! Criteria made ready for the index: every rule as questions to columns, with texts looked up in the dictionaries
//! and days worked out, once for all chunks.

mod columns;
mod emails;

pub use columns::column;
pub use emails::email;

use super::{
    Audience, codes, currencies,
    index::{
        Flag, Index, List, Slot, TextSlot,
        events::{self, Line, Meant, Question},
        memo::Asked,
        texts::Search,
        wanted::Wanted,
    },
};
use crate::{
    criteria::{
        Aspect, AttributeKind, BirthdayTest, Blanks, ChoiceTest, Criteria, DateTest, Definition, Field,
        GroupTest, Happening, Kind, LineAmount, Node, NumberTest, Rule, Scope, Test, TextTest, ages, narrow,
        several,
        windows::{Window, anniversary_days, latest_birth},
    },
    ids::GroupId,
    text::fold,
    time::{DAYS, Day, MICROS_PER_SECOND, start_of},
};
use columns::consents;
use std::{ops::Bound, slice::from_ref};

/// Who matches, as questions to columns.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Plan {
    All(Vec<Plan>),
    Any(Vec<Plan>),
    Not(Box<Plan>),
    Flag(Flag),
    /// The number is known and within both bounds.
    Within(Slot, i64, i64),
    OneOf(Slot, Wanted),
    Happened(Happening, Question),
    Sum(Sum),
    Text(TextSlot, Search),
    /// On one of these lists at least.
    OnAny(Vec<List>),
    /// What is part of most questions, so that its answer is worth a place of its own.
    Kept(Asked),
}

/// What is added up of each contact, and the bounds within which it is to be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sum {
    pub what: &'static [Happening],
    pub meant: Meant,
    /// Divided by the number of times; whoever has none is not in.
    pub average: bool,
    /// Of an average in halves.
    pub low: Bound<i64>,
    pub high: Bound<i64>,
}

pub const EVERYONE: Plan = Plan::All(Vec::new());
/// What nobody matches.
pub const NOBODY: Plan = Plan::Any(Vec::new());

impl Plan {
    fn not(self) -> Plan {
        Plan::Not(Box::new(self))
    }

    /// Both; the cheaper question is asked first, since the other may then not be needed.
    fn all(mut plans: Vec<Plan>) -> Plan {
        plans.sort_by_key(Plan::cost);
        Plan::All(plans)
    }

    /// What it takes to answer for a chunk, roughly in microseconds.
    fn cost(&self) -> u32 {
        match self {
            Plan::All(plans) | Plan::Any(plans) => plans.iter().map(Plan::cost).sum(),
            Plan::Not(plan) => plan.cost(),
            Plan::Flag(_) | Plan::Kept(_) => 1,
            Plan::OnAny(lists) => 2 * u32::try_from(lists.len()).unwrap_or(u32::MAX),
            Plan::Within(..) => 5,
            Plan::OneOf(_, Wanted::Runs(runs)) => 5 * u32::try_from(runs.len()).unwrap_or(u32::MAX),
            Plan::OneOf(..) => 50,
            Plan::Happened(_, question) if !question.meant.wheres.is_empty() => 100,
            Plan::Happened(..) => 300,
            Plan::Sum(_) => 350,
            Plan::Text(..) => 400,
        }
    }
}

/// Where somebody can be reached on each channel: with consent, and with something to send to.
pub fn reachable() -> [Plan; 4] {
    let both = |consent, address| Plan::All(vec![Plan::Flag(consent), Plan::Flag(address)]);
    [
        both(Flag::EmailYes, Flag::HasEmail),
        both(Flag::SmsYes, Flag::HasPhone),
        both(Flag::PostYes, Flag::HasStreet),
        both(Flag::AdsYes, Flag::HasEmail),
    ]
}

/// Makes plans for an audience.
pub struct Planner<'a> {
    pub audience: &'a Audience,
    pub index: &'a Index,
}

impl Planner<'_> {
    pub fn audience(&self) -> Plan {
        self.criteria(&self.audience.criteria)
    }

    fn criteria(&self, criteria: &Criteria) -> Plan {
        let criteria = criteria.narrowed();
        let mut plans = vec![self.node(&criteria.include)];
        plans.extend(criteria.customers().map(|customers| self.node(&customers)));
        if !criteria.leave_out.is_nobody() {
            plans.push(self.node(&criteria.leave_out).not());
        }
        plans.extend(self.too_young().map(|young| Plan::Kept(Asked::new(young.not()))));
        Plan::all(plans)
    }

    /// The customers of the products that the audience is about; everyone where it is about all.
    pub fn customers(&self) -> Plan {
        self.audience.criteria.customers().map_or(EVERYONE, |customers| self.node(&customers))
    }

    /// Those who are too young for segments.
    pub fn too_young(&self) -> Option<Plan> {
        self.audience.definitions.too_young.as_ref().map(|rule| self.rule(rule))
    }

    fn node(&self, node: &Node) -> Plan {
        match node {
            Node::Rule(rule) => self.rule(rule),
            Node::All(children) => Plan::all(children.iter().map(|child| self.node(child)).collect()),
            Node::Any(children) => Plan::Any(children.iter().map(|child| self.node(child)).collect()),
        }
    }

    pub fn rule(&self, rule: &Rule) -> Plan {
        let plan = self.test(&rule.field, &rule.test);
        if rule.negated { plan.not() } else { plan }
    }

    fn test(&self, field: &Field, test: &Test) -> Plan {
        match test {
            test if *field == Field::AgeGroup => self.node(&ages::in_years(test)),
            Test::Known => self.known(field),
            Test::Unknown => self.known(field).not(),
            Test::Choice(test) => self.choice(field, test),
            Test::Text(test) if *field == Field::Email => self.email(test),
            Test::Text(test) => self.text(field, test),
            Test::Number(test) if *field == Field::Age => self.age(test),
            Test::Number(test) => self.number(field, test),
            Test::Date(test) if *field == Field::Created => self.created(test),
            Test::Date(test) => self.date(field, test),
            Test::Birthday(test) => self.birthday(test),
            Test::Yes => self.yes_no(field, true),
            Test::No => self.yes_no(field, false),
            Test::Event(event) => {
                let Some(what) = field.happening() else { return NOBODY };
                let (meant, op) = (self.meant(&event.scope), event.op);
                let question = Question { meant, counted: event.counted, op, times: event.times };
                Plan::Happened(what, question)
            }
            Test::Sum(sum) => {
                let (what, average) = (field.summed(), field.is_average());
                let (low, high) = match (average, sum.number.bounds()) {
                    (true, _) => sum.number.bounds_in_halves(),
                    (false, (low, high)) => (Bound::Included(low), Bound::Included(high)),
                };
                Plan::Sum(Sum { what, meant: self.meant(&sum.scope), average, low, high })
            }
            Test::Group(GroupTest::In(id)) => self.group(*id),
            Test::Group(GroupTest::NotIn(id)) => self.group(*id).not(),
            Test::Of(test, products) => {
                let (today, week) = (self.audience.today, self.audience.definitions.week);
                self.node(&narrow::spelled_out(field, test, products, today, week))
            }
        }
    }

    /// The column of a field; attributes that nobody has an id for have none.
    fn slot(&self, field: &Field) -> Option<Slot> {
        column(field, &self.audience.attributes)
    }

    fn within(&self, field: &Field, low: i64, high: i64) -> Plan {
        self.slot(field).map_or(NOBODY, |slot| Plan::Within(slot, low, high))
    }

    fn known(&self, field: &Field) -> Plan {
        match field {
            Field::Age => Plan::Within(Slot::BirthDay, *DAYS.start(), self.audience.today),
            Field::Email => Plan::Flag(Flag::HasEmail),
            Field::Code(kind) => codes::any(&self.audience.codes, *kind),
            Field::Currency => currencies::any(self.index),
            field => match (consents(field), field.kind()) {
                (Some((yes, no)), _) => Plan::Any(vec![Plan::Flag(yes), Plan::Flag(no)]),
                (None, Kind::Event | Kind::Sum | Kind::Group) => EVERYONE,
                (None, Kind::YesNo) if self.slot(field).is_none() => EVERYONE,
                _ => self.within(field, i64::MIN, i64::MAX),
            },
        }
    }

    /// What an operator that denies says: not those for whom it holds, with or without the blanks.
    fn deny(&self, field: &Field, holds: Plan, blanks: Blanks) -> Plan {
        match blanks {
            Blanks::Included => holds.not(),
            Blanks::LeftOut => Plan::all(vec![self.known(field), holds.not()]),
        }
    }

    fn codes(&self, field: &Field, codes: impl FnOnce(&super::index::Dictionary) -> Vec<i64>) -> Plan {
        let Some(slot) = self.slot(field) else { return NOBODY };
        let codes = self.index.dictionary(slot).map(codes).unwrap_or_default();
        Plan::OneOf(slot, Wanted::new(codes))
    }

    fn choice(&self, field: &Field, test: &ChoiceTest) -> Plan {
        let any_of = |values: &[String]| match field {
            Field::Code(kind) => codes::any_of(&self.audience.codes, *kind, values),
            Field::Currency => currencies::any_of(self.index, values),
            Field::Attribute(attribute) if attribute.kind == AttributeKind::Several => {
                self.codes(field, |texts| {
                    texts.codes_where(|own| {
                        several::keys(own).any(|key| values.iter().any(|value| value == key))
                    })
                })
            }
            _ => self.codes(field, |texts| values.iter().filter_map(|value| texts.lookup(value)).collect()),
        };
        match test {
            ChoiceTest::AnyOf(values) => any_of(values),
            ChoiceTest::AllOf(values) => {
                Plan::all(values.iter().map(|value| any_of(from_ref(value))).collect())
            }
            ChoiceTest::NoneOf(values, blanks) => self.deny(field, any_of(values), *blanks),
        }
    }

    fn email(&self, test: &TextTest) -> Plan {
        let search = |search: fn(String) -> Search, text: &str| email(self.index, &search(fold(text)));
        match test {
            TextTest::Contains(text) => search(Search::Contains, text),
            TextTest::StartsWith(text) => search(Search::StartsWith, text),
            TextTest::EndsWith(text) => search(Search::EndsWith, text),
            TextTest::Is(text) => search(Search::Is, text),
            TextTest::IsNot(text, blanks) => self.deny(&Field::Email, search(Search::Is, text), *blanks),
        }
    }

    fn text(&self, field: &Field, test: &TextTest) -> Plan {
        let is = |text: &str| {
            let text = fold(text);
            self.codes(field, |texts| texts.lookup(&text).into_iter().collect())
        };
        let has = |text: &str, is: fn(&str, &str) -> bool| {
            let text = fold(text);
            self.codes(field, |texts| texts.codes_where(|own| is(own, &text)))
        };
        match test {
            TextTest::Contains(text) => has(text, |own, text| own.contains(text)),
            TextTest::StartsWith(text) => has(text, |own, text| own.starts_with(text)),
            TextTest::EndsWith(text) => has(text, |own, text| own.ends_with(text)),
            TextTest::Is(text) => is(text),
            TextTest::IsNot(text, blanks) => self.deny(field, is(text), *blanks),
        }
    }

    fn number(&self, field: &Field, test: &NumberTest) -> Plan {
        let (low, high) = test.bounds();
        let within = self.within(field, low, high);
        match test {
            NumberTest::IsNot(_, blanks) => self.deny(field, within, *blanks),
            _ => within,
        }
    }

    fn age(&self, test: &NumberTest) -> Plan {
        let today = self.audience.today;
        let (youngest, oldest) = test.bounds();
        let last = if youngest <= 0 { today } else { latest_birth(youngest, today) };
        let first = if oldest == i64::MAX { *DAYS.start() } else { latest_birth(oldest + 1, today) + 1 };
        // Nobody is younger than nothing.
        let within =
            if oldest < 0 { NOBODY } else { Plan::Within(Slot::BirthDay, first.max(*DAYS.start()), last) };
        match test {
            NumberTest::IsNot(_, blanks) => self.deny(&Field::Age, within, *blanks),
            _ => within,
        }
    }

    fn date(&self, field: &Field, test: &DateTest) -> Plan {
        let today = self.audience.today;
        let within = match (test.window(today, self.audience.definitions.week), test) {
            (Some(window), _) => self.within(field, window.from, window.to),
            (None, DateTest::AnniversaryInNext(days)) => match self.slot(field) {
                Some(slot) => Plan::OneOf(slot, Wanted::new(anniversary_days(today, *days))),
                None => NOBODY,
            },
            (None, _) => NOBODY,
        };
        match test {
            DateTest::NotInPast(_, blanks) => self.deny(field, within, *blanks),
            _ => within,
        }
    }

    /// The day of a moment in the organisation's time zone, asked as a stretch of seconds.
    fn created(&self, test: &DateTest) -> Plan {
        let Some(Window { from, to }) = test.window(self.audience.today, self.audience.definitions.week)
        else {
            return NOBODY;
        };
        let second = |day: Day| start_of(day, &self.audience.zone).div_euclid(MICROS_PER_SECOND);
        let low = if from > Day::MIN { second(from) } else { i64::MIN };
        let high = if to < Day::MAX { second(to + 1) - 1 } else { i64::MAX };
        let within = Plan::Within(Slot::CreatedSecond, low, high);
        if matches!(test, DateTest::NotInPast(..)) { within.not() } else { within }
    }

    fn birthday(&self, test: &BirthdayTest) -> Plan {
        Plan::OneOf(
            Slot::BirthMonthDay,
            Wanted::new(test.month_days(self.audience.today, self.audience.definitions.week)),
        )
    }

    fn yes_no(&self, field: &Field, wanted: bool) -> Plan {
        let flag = match (field, consents(field)) {
            (_, Some((yes, no))) => return Plan::Flag(if wanted { yes } else { no }),
            (Field::HasEmail, None) => Flag::HasEmail,
            (Field::HasPhone, None) => Flag::HasPhone,
            _ => {
                let no = self.within(field, 0, 0);
                return if wanted { self.deny(field, no, Blanks::LeftOut) } else { no };
            }
        };
        if wanted { Plan::Flag(flag) } else { Plan::Flag(flag).not() }
    }

    /// Which events are meant, texts looked up.
    fn meant(&self, scope: &Scope) -> Meant {
        let code = |aspect: Aspect, value: &String| match aspect {
            Aspect::Product => self.audience.products.get(value).copied(),
            Aspect::Stars => value.parse().ok(),
            Aspect::Failed => Some(i64::from(value == "yes")),
            Aspect::Currency => currencies::code(self.index, value),
            text => self.index.dictionary(Slot::Aspect(text)).and_then(|texts| texts.lookup(value)),
        };
        let codes = |(aspect, values): (&Aspect, &Vec<String>)| {
            let about = |value: &String| Some(events::about(*aspect, code(*aspect, value)?));
            (*aspect, values.iter().filter_map(about).collect())
        };
        let is_of_line = |aspect: &Aspect| *aspect == Aspect::Currency;
        let currencies = scope
            .wheres
            .get(&Aspect::Currency)
            .map(|values| values.iter().filter_map(|value| code(Aspect::Currency, value)).collect());
        Meant {
            window: scope.period.window(self.audience.today),
            wheres: scope.wheres.iter().filter(|(aspect, _)| !is_of_line(aspect)).map(codes).collect(),
            line: Line { currencies, amount: scope.line_amount.map(LineAmount::bounds) },
        }
    }

    fn group(&self, id: GroupId) -> Plan {
        match self.audience.definitions.groups.get(&id) {
            Some(Definition::Segment(criteria)) => self.criteria(criteria),
            Some(Definition::Known) => Plan::OnAny(vec![List::Group(id.0)]),
            None => NOBODY,
        }
    }
}

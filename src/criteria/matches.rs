//! Whether one contact matches: plain, rule by rule. The reference that faster evaluators are tested against.

mod happened;

use super::{
    Criteria, Node, ages,
    codes::CodeKind,
    event::{Aspect, Happening},
    field::{Field, Kind},
    rule::{
        BirthdayTest, Blanks, ChoiceTest, DateTest, EventOp, EventTest, GroupTest, NumberTest, Rule, Test,
        TextTest,
    },
    several, windows,
};
use crate::{
    ids::{ContactId, GroupId},
    text::fold,
    time::{self, Day, WeekStart},
};
use std::collections::{BTreeSet, HashMap};

/// All that criteria may ask of one contact. Empty texts count as unknown.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub id: Option<ContactId>,
    pub name: String,
    pub kind: String,
    pub email: Option<String>,
    pub phone: String,
    pub gender: Option<String>,
    pub birth_day: Option<Day>,
    /// `month * 100 + day`.
    pub birth_month_day: Option<i64>,
    pub company: Written,
    pub job_title: Written,
    pub country: Option<String>,
    pub region: Written,
    pub city: Written,
    pub post_code: Written,
    pub language: Option<String>,
    pub device: Option<String>,
    pub correspondence: Option<String>,
    pub first_order_day: Option<Day>,
    pub last_order_day: Option<Day>,
    pub order_count: i64,
    pub spend_minor: i64,
    /// What is predicted: the probability of still being a customer in hundredths of a per cent.
    pub alive: Option<i64>,
    /// In thousandths.
    pub expected_orders: Option<i64>,
    pub churn_risk: Option<String>,
    pub consent_email: Option<bool>,
    pub consent_sms: Option<bool>,
    pub consent_post: Option<bool>,
    pub consent_ads: Option<bool>,
    /// The currencies of what was bought, each once.
    pub currencies: BTreeSet<String>,
    /// The number of the import that made the contact.
    pub import: Option<String>,
    /// In the organisation's time zone.
    pub created_day: Day,
    pub happened: Vec<Happened>,
    pub attributes: HashMap<String, AttributeValue>,
    /// The codes that the contact has, its own or those of its company.
    pub codes: Vec<(CodeKind, String)>,
    /// The known user groups that hold the contact's address.
    pub address_groups: BTreeSet<GroupId>,
}

/// A text as it was written, and folded as it is compared.
#[derive(Clone, Debug, Default)]
pub struct Written {
    pub text: Option<String>,
    pub key: Option<String>,
}

/// An order's line, or an activity.
#[derive(Clone, Debug)]
pub struct Happened {
    pub what: Happening,
    /// The order or the activity: the lines of an order are one time.
    pub id: i64,
    pub day: Day,
    /// What is known of it; of each aspect one value at most.
    pub aspects: Vec<(Aspect, String)>,
    /// In minor units of the organisation's currency, or in hundredths of a star; none where it has none.
    pub amount: Option<i64>,
}

/// The stored value of a custom attribute.
#[derive(Clone, Debug, Default)]
pub struct AttributeValue {
    pub text: Option<String>,
    pub text_key: Option<String>,
    pub number: Option<i64>,
}

/// What groups are made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Definition {
    Segment(Box<Criteria>),
    /// A list of addresses.
    Known,
}

/// What criteria refer to beyond themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Definitions {
    /// The groups that they use, directly or through other groups.
    pub groups: HashMap<GroupId, Definition>,
    /// Who is in no segment, whatever its criteria say: people known to be too young.
    pub too_young: Option<Rule>,
    /// The day that weeks begin with.
    pub week: WeekStart,
}

impl Definitions {
    /// `min_age` is the age from which people are in segments; 0 for any.
    pub fn new(groups: HashMap<GroupId, Definition>, min_age: i64, week: WeekStart) -> Definitions {
        let rule =
            || Rule { field: Field::Age, test: Test::Number(NumberTest::LessThan(min_age)), negated: false };
        Definitions { groups, too_young: (min_age > 0).then(rule), week }
    }

    /// The age in years from which people are in segments; 0 for any.
    pub fn min_age(&self) -> i64 {
        match self.too_young.as_ref().map(|rule| &rule.test) {
            Some(Test::Number(NumberTest::LessThan(age))) => *age,
            _ => 0,
        }
    }
}

/// Whether a contact belongs to the segment of these criteria.
pub fn matches(criteria: &Criteria, person: &Person, today: Day, definitions: &Definitions) -> bool {
    Evaluator { person, today, definitions, depth: 0 }.criteria(criteria)
}

pub(super) struct Evaluator<'a> {
    pub person: &'a Person,
    pub today: Day,
    pub definitions: &'a Definitions,
    pub depth: usize,
}

impl Evaluator<'_> {
    pub fn criteria(&self, criteria: &Criteria) -> bool {
        let criteria = criteria.narrowed();
        self.is_customer(&criteria)
            && self.node(&criteria.include)
            && !self.node(&criteria.leave_out)
            && !self.is_too_young()
    }

    /// Whether the contact is a customer of the products that the criteria are about.
    pub fn is_customer(&self, criteria: &Criteria) -> bool {
        criteria.customers().is_none_or(|customers| self.node(&customers))
    }

    pub fn is_too_young(&self) -> bool {
        self.definitions.too_young.as_ref().is_some_and(|rule| self.rule(rule))
    }

    pub fn node(&self, node: &Node) -> bool {
        match node {
            Node::All(children) => children.iter().all(|child| self.node(child)),
            Node::Any(children) => children.iter().any(|child| self.node(child)),
            Node::Rule(rule) => self.rule(rule),
        }
    }

    pub fn rule(&self, rule: &Rule) -> bool {
        self.test(&rule.field, &rule.test) != rule.negated
    }

    fn test(&self, field: &Field, test: &Test) -> bool {
        match test {
            Test::Known => self.is_known(field),
            Test::Unknown => !self.is_known(field),
            Test::Choice(test) => choice(test, &self.person.choices(field, self.today)),
            Test::Text(test) => text(test, self.person.text(field)),
            Test::Number(test) => number(test, self.person.number(field, self.today)),
            Test::Date(test) => self.date(test, self.person.number(field, self.today)),
            Test::Birthday(test) => self.birthday(test, self.person.birth_month_day),
            Test::Yes => self.person.yes_no(field) == Some(true),
            Test::No => self.person.yes_no(field) == Some(false),
            Test::Event(event) => event_holds(event, self.person.times(field, event, self.today)),
            Test::Sum(sum) => self.person.sums_to(field, sum, self.today),
            Test::Group(GroupTest::In(id)) => self.is_in(*id),
            Test::Group(GroupTest::NotIn(id)) => !self.is_in(*id),
            Test::Of(test, products) => {
                let person = &self.person.of_products(products);
                Evaluator { person, ..*self }.test(field, test)
            }
        }
    }

    fn is_known(&self, field: &Field) -> bool {
        match field.kind() {
            Kind::Choice => !self.person.choices(field, self.today).is_empty(),
            Kind::Text => self.person.text(field).is_some(),
            Kind::Number | Kind::Money | Kind::Date => self.person.number(field, self.today).is_some(),
            Kind::Birthday => self.person.birth_month_day.is_some(),
            Kind::YesNo => self.person.yes_no(field).is_some(),
            Kind::Event | Kind::Sum | Kind::Group => true,
        }
    }

    fn date(&self, test: &DateTest, value: Option<Day>) -> bool {
        let today = self.today;
        let within = value.map(|day| match (test, test.window(today, self.definitions.week)) {
            (DateTest::AnniversaryInNext(days), _) => {
                windows::next_anniversary(day, today).is_some_and(|next| next <= today + days)
            }
            (_, window) => window.is_some_and(|window| window.holds(day)),
        });
        match test {
            DateTest::NotInPast(_, blanks) => deny(within, *blanks),
            _ => within == Some(true),
        }
    }

    fn birthday(&self, test: &BirthdayTest, value: Option<i64>) -> bool {
        let Some(month_day) = value else { return false };
        let Some(window) = test.window(self.today, self.definitions.week) else {
            let exists = windows::anniversary(month_day, 2000).is_some();
            return exists
                && matches!(test, BirthdayTest::InMonth(month) if i64::from(*month) == month_day / 100);
        };
        let (first, last) = (time::date_of(window.from).year(), time::date_of(window.to).year());
        (first..=last).any(|year| windows::anniversary(month_day, year).is_some_and(|day| window.holds(day)))
    }

    fn is_in(&self, id: GroupId) -> bool {
        match self.definitions.groups.get(&id) {
            Some(Definition::Known) => self.person.address_groups.contains(&id),
            // `audience::prepare` has refused cycles.
            Some(Definition::Segment(criteria)) => {
                Evaluator { depth: self.depth + 1, ..*self }.criteria(criteria)
            }
            // And what is not there, in which nobody is.
            None => false,
        }
    }
}

impl Person {
    /// The values of a choice field: of some several, of the others one at most.
    pub(super) fn choices(&self, field: &Field, today: Day) -> Vec<&str> {
        match field {
            Field::AgeGroup => {
                let group = self.number(&Field::Age, today).and_then(ages::of);
                group.map(|group| group.key).into_iter().collect()
            }
            Field::Code(kind) => {
                let own = self.codes.iter().filter(|(other, _)| other == kind);
                own.map(|(_, code)| code.as_str()).collect()
            }
            Field::Currency => self.currencies.iter().map(String::as_str).collect(),
            field if field.has_several() => self.text(field).into_iter().flat_map(several::keys).collect(),
            field => self.text(field).into_iter().collect(),
        }
    }

    /// The value of a choice or text field in the form it is compared in.
    pub(super) fn text(&self, field: &Field) -> Option<&str> {
        let value = match field {
            Field::ContactType => Some(&self.kind),
            Field::Gender => self.gender.as_ref(),
            Field::Country => self.country.as_ref(),
            Field::Company | Field::JobTitle | Field::Region | Field::City | Field::PostCode => {
                self.written(field)?.key.as_ref()
            }
            Field::Email => self.email.as_ref(),
            Field::Language => self.language.as_ref(),
            Field::Device => self.device.as_ref(),
            Field::Correspondence => self.correspondence.as_ref(),
            Field::ChurnRisk => self.churn_risk.as_ref(),
            Field::Import => self.import.as_ref(),
            Field::Attribute(attribute) => {
                let value = self.attributes.get(&attribute.key)?;
                if field.kind() == Kind::Text { value.text_key.as_ref() } else { value.text.as_ref() }
            }
            _ => None,
        };
        value.map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The value of a text field that has a form to be shown beside the one that is compared.
    pub(super) fn written(&self, field: &Field) -> Option<&Written> {
        Some(match field {
            Field::Company => &self.company,
            Field::JobTitle => &self.job_title,
            Field::Region => &self.region,
            Field::City => &self.city,
            Field::PostCode => &self.post_code,
            _ => return None,
        })
    }

    /// The value of a number or date field.
    pub(super) fn number(&self, field: &Field, today: Day) -> Option<i64> {
        match field {
            Field::Age => windows::age(self.birth_day?, today),
            Field::OrderCount => Some(self.order_count),
            Field::TotalSpend => Some(self.spend_minor),
            Field::Alive => self.alive,
            Field::ExpectedOrders => self.expected_orders,
            Field::FirstOrder => self.first_order_day,
            Field::LastOrder => self.last_order_day,
            Field::ProductsOwned => Some(self.products_owned()),
            Field::LastRating => self.last_rating(),
            Field::LastInteraction => self.latest(Happening::Interaction),
            Field::LastAcquired => self.latest(Happening::Acquisition),
            Field::LastViewed => self.latest(Happening::PageView),
            Field::Created => Some(self.created_day),
            Field::Attribute(attribute) => self.attributes.get(&attribute.key)?.number,
            _ => None,
        }
    }

    pub(super) fn yes_no(&self, field: &Field) -> Option<bool> {
        match field {
            Field::EmailConsent => self.consent_email,
            Field::SmsConsent => self.consent_sms,
            Field::PostConsent => self.consent_post,
            Field::AdsConsent => self.consent_ads,
            Field::HasEmail => Some(self.email.as_ref().is_some_and(|email| !email.is_empty())),
            Field::HasPhone => Some(!self.phone.is_empty()),
            Field::Attribute(attribute) => Some(self.attributes.get(&attribute.key)?.number? != 0),
            _ => None,
        }
    }
}

fn deny(holds: Option<bool>, blanks: Blanks) -> bool {
    holds.map_or(blanks == Blanks::Included, |holds| !holds)
}

fn choice(test: &ChoiceTest, own: &[&str]) -> bool {
    let is_one = |values: &[String]| {
        (!own.is_empty()).then(|| values.iter().any(|value| own.contains(&value.as_str())))
    };
    match test {
        ChoiceTest::AnyOf(values) => is_one(values) == Some(true),
        ChoiceTest::AllOf(values) => values.iter().all(|value| own.contains(&value.as_str())),
        ChoiceTest::NoneOf(values, blanks) => deny(is_one(values), *blanks),
    }
}

fn text(test: &TextTest, value: Option<&str>) -> bool {
    match test {
        TextTest::Contains(text) => value.is_some_and(|value| value.contains(&fold(text))),
        TextTest::Is(text) => value.is_some_and(|value| value == fold(text)),
        TextTest::StartsWith(text) => value.is_some_and(|value| value.starts_with(&fold(text))),
        TextTest::EndsWith(text) => value.is_some_and(|value| value.ends_with(&fold(text))),
        TextTest::IsNot(text, blanks) => deny(value.map(|value| value == fold(text)), *blanks),
    }
}

pub(super) fn number(test: &NumberTest, value: Option<i64>) -> bool {
    let (low, high) = test.bounds();
    let within = value.map(|value| (low..=high).contains(&value));
    match test {
        NumberTest::IsNot(_, blanks) => deny(within, *blanks),
        _ => within == Some(true),
    }
}

fn event_holds(event: &EventTest, times: i64) -> bool {
    match event.op {
        EventOp::AtLeast => times >= event.times,
        EventOp::AtMost => times <= event.times,
        EventOp::Exactly => times == event.times,
        EventOp::Never => times == 0,
    }
}

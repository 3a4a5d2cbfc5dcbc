//! Criteria as one SQL condition over `contacts c`, for both databases: static text and bound values only.
//!
//! Every condition made here is true or false, never NULL, so that NOT means what it says.

mod attributes;
mod codes;
mod columns;
mod happened;

pub(super) use codes::ALL_CURRENCIES;
pub(super) use columns::column;
pub(super) use happened::{rows_of, text_column};

use super::Audience;
use crate::{
    criteria::{
        BirthdayTest, Blanks, ChoiceTest, Criteria, DateTest, Definition, Field, GroupTest, Kind, Node,
        NumberTest, Rule, Test, TextTest, ages, narrow,
        windows::{Window, anniversary_days, latest_birth},
    },
    db::{Dialect, Query, Tx, like},
    ids::GroupId,
    text::fold,
    time::{DAYS, Day, start_of},
};
use std::collections::HashMap;

/// Compiles the conditions of one statement and collects the values it binds.
pub(super) struct Compiler<'a> {
    dialect: Dialect,
    audience: &'a Audience,
    values: Vec<Value>,
    /// Placeholders of texts that were bound before: lists may be long.
    texts: HashMap<String, usize>,
}

#[derive(Clone)]
enum Value {
    Number(i64),
    Text(String),
}

impl<'a> Compiler<'a> {
    pub fn new(dialect: Dialect, audience: &'a Audience) -> Compiler<'a> {
        Compiler { dialect, audience, values: Vec::new(), texts: HashMap::new() }
    }

    /// Goes on with another audience in the same statement.
    pub fn switch(&mut self, audience: &'a Audience) {
        self.audience = audience;
    }

    /// The statement with everything bound so far.
    pub fn query<'t>(&self, tx: &'t mut Tx, sql: String) -> Query<'t> {
        let mut query = tx.query(sql);
        for value in &self.values {
            query = match value {
                Value::Number(number) => query.bind(*number),
                Value::Text(text) => query.bind(text.clone()),
            };
        }
        query
    }

    /// Binds a number and gives its placeholder.
    pub fn number(&mut self, number: i64) -> String {
        self.values.push(Value::Number(number));
        format!("${}", self.values.len())
    }

    /// Binds a text and gives its placeholder.
    pub fn text(&mut self, text: &str) -> String {
        if let Some(index) = self.texts.get(text) {
            return format!("${index}");
        }
        self.values.push(Value::Text(text.to_string()));
        self.texts.insert(text.to_string(), self.values.len());
        format!("${}", self.values.len())
    }

    /// The whole audience.
    pub fn condition(&mut self) -> String {
        let audience = self.audience;
        self.criteria(&audience.criteria)
    }

    fn criteria(&mut self, criteria: &Criteria) -> String {
        let criteria = criteria.narrowed();
        let mut condition = self.node(&criteria.include);
        if let Some(customers) = criteria.customers() {
            condition.push_str(&format!(" AND {}", self.node(&customers)));
        }
        if !criteria.leave_out.is_nobody() {
            condition.push_str(&format!(" AND NOT {}", self.node(&criteria.leave_out)));
        }
        if let Some(too_young) = self.too_young() {
            condition.push_str(&format!(" AND NOT {too_young}"));
        }
        format!("({condition})")
    }

    /// That a contact is a customer of the products that the audience is about.
    pub fn customers(&mut self) -> Option<String> {
        let audience = self.audience;
        audience.criteria.customers().map(|customers| self.node(&customers))
    }

    /// That a contact is too young for segments.
    pub fn too_young(&mut self) -> Option<String> {
        let audience = self.audience;
        audience.definitions.too_young.as_ref().map(|rule| self.rule(rule))
    }

    pub fn node(&mut self, node: &Node) -> String {
        let (children, empty, joint) = match node {
            Node::Rule(rule) => return self.rule(rule),
            Node::All(children) => (children, "TRUE", " AND "),
            Node::Any(children) => (children, "FALSE", " OR "),
        };
        if children.is_empty() {
            return empty.to_string();
        }
        let conditions: Vec<String> = children.iter().map(|child| self.node(child)).collect();
        format!("({})", conditions.join(joint))
    }

    pub fn rule(&mut self, rule: &Rule) -> String {
        let condition = self.test(&rule.field, &rule.test);
        if rule.negated { format!("(NOT {condition})") } else { condition }
    }

    fn test(&mut self, field: &Field, test: &Test) -> String {
        if let Test::Of(test, products) = test {
            return self.test_of(field, test, products);
        }
        if let Field::Attribute(attribute) = field {
            return self.attribute(attribute, test);
        }
        if let Some(values) = happened::values(field) {
            return self.made_of(field, &values, test);
        }
        if *field == Field::AgeGroup {
            return self.node(&ages::in_years(test));
        }
        if let Field::Code(kind) = field {
            return self.code(*kind, test);
        }
        if *field == Field::Currency {
            return self.currency(test);
        }
        let column = column(field);
        match test {
            Test::Known => self.known(field, column),
            Test::Unknown => format!("(NOT {})", self.known(field, column)),
            Test::Choice(test) => self.choice(test, column),
            Test::Text(test) => self.text_test(test, column),
            Test::Number(test) if *field == Field::Age => self.age(test),
            Test::Number(test) => match test {
                NumberTest::IsNot(_, Blanks::Included) => {
                    format!("(NOT {})", self.bounds(test.bounds(), column))
                }
                NumberTest::IsNot(_, Blanks::LeftOut) => {
                    format!("({column} IS NOT NULL AND NOT {})", self.bounds(test.bounds(), column))
                }
                _ => self.bounds(test.bounds(), column),
            },
            Test::Date(test) if *field == Field::Created => self.created(test),
            Test::Date(test) => self.date(test, column),
            Test::Birthday(test) => self.birthday(test),
            Test::Yes => self.yes_no(field, true),
            Test::No => self.yes_no(field, false),
            Test::Event(event) => self.event(field, event),
            Test::Sum(sum) => self.sum(field, sum),
            Test::Group(GroupTest::In(id)) => self.group(*id),
            Test::Group(GroupTest::NotIn(id)) => format!("(NOT {})", self.group(*id)),
            Test::Of(..) => "FALSE".into(),
        }
    }

    /// What a field holds of these products alone.
    fn test_of(&mut self, field: &Field, test: &Test, products: &[String]) -> String {
        if let Test::Date(DateTest::AnniversaryInNext(days)) = test {
            return self.anniversary_of(field, products, *days);
        }
        let (today, week) = (self.audience.today, self.audience.definitions.week);
        self.node(&narrow::spelled_out(field, test, products, today, week))
    }

    fn known(&mut self, field: &Field, column: &str) -> String {
        match field.kind() {
            Kind::Choice | Kind::Text => format!("({column} IS NOT NULL AND {column} <> '')"),
            _ if *field == Field::Age => self.born_between(*DAYS.start(), self.audience.today),
            _ => format!("({column} IS NOT NULL)"),
        }
    }

    /// The elements of a list of texts, as a sub-select.
    fn texts(&mut self, values: &[String]) -> String {
        let list = serde_json::to_string(values).expect("texts are JSON");
        let list = self.text(&list);
        match self.dialect {
            Dialect::Sqlite => format!("(SELECT value FROM json_each({list}))"),
            Dialect::Postgres => {
                format!("(SELECT value FROM jsonb_array_elements_text(CAST({list} AS JSONB)))")
            }
        }
    }

    /// The elements of a list of numbers, as a sub-select.
    fn numbers(&mut self, values: &[i64]) -> String {
        let list = serde_json::to_string(values).expect("numbers are JSON");
        let list = self.text(&list);
        match self.dialect {
            Dialect::Sqlite => format!("(SELECT value FROM json_each({list}))"),
            Dialect::Postgres => {
                format!(
                    "(SELECT CAST(value AS BIGINT) FROM jsonb_array_elements_text(CAST({list} AS JSONB)))"
                )
            }
        }
    }

    fn is_one_of(&mut self, column: &str, values: &[String]) -> String {
        match values {
            [value] => format!("{column} = {}", self.text(value)),
            values => format!("{column} IN {}", self.texts(values)),
        }
    }

    fn choice(&mut self, test: &ChoiceTest, column: &str) -> String {
        match test {
            ChoiceTest::AnyOf(values) => {
                format!("({column} IS NOT NULL AND {})", self.is_one_of(column, values))
            }
            // Nobody has several of what has a column.
            ChoiceTest::AllOf(_) => "FALSE".into(),
            ChoiceTest::NoneOf(values, Blanks::Included) => {
                format!("({column} IS NULL OR NOT {})", self.is_one_of(column, values))
            }
            ChoiceTest::NoneOf(values, Blanks::LeftOut) => {
                format!(
                    "({column} IS NOT NULL AND {column} <> '' AND NOT {})",
                    self.is_one_of(column, values)
                )
            }
        }
    }

    fn text_test(&mut self, test: &TextTest, column: &str) -> String {
        match test {
            TextTest::Contains(text) => self.like(column, "%", text, "%"),
            TextTest::StartsWith(text) => self.like(column, "", text, "%"),
            TextTest::EndsWith(text) => self.like(column, "%", text, ""),
            TextTest::Is(text) => format!("({column} IS NOT NULL AND {column} = {})", self.text(&fold(text))),
            TextTest::IsNot(text, Blanks::Included) => {
                format!("({column} IS NULL OR {column} <> {})", self.text(&fold(text)))
            }
            TextTest::IsNot(text, Blanks::LeftOut) => {
                let text = self.text(&fold(text));
                format!("({column} IS NOT NULL AND {column} <> '' AND {column} <> {text})")
            }
        }
    }

    fn like(&mut self, column: &str, before: &str, text: &str, after: &str) -> String {
        let pattern = self.text(&format!("{before}{}{after}", like(&fold(text))));
        format!("({column} IS NOT NULL AND {column} LIKE {pattern} ESCAPE '\\')")
    }

    /// `low <= column <= high`, for a column that may be NULL.
    fn bounds(&mut self, (low, high): (i64, i64), column: &str) -> String {
        let mut parts = vec![format!("{column} IS NOT NULL")];
        if low == high {
            parts.push(format!("{column} = {}", self.number(low)));
        } else {
            if low > i64::MIN {
                parts.push(format!("{column} >= {}", self.number(low)));
            }
            if high < i64::MAX {
                parts.push(format!("{column} <= {}", self.number(high)));
            }
        }
        format!("({})", parts.join(" AND "))
    }

    fn born_between(&mut self, first: Day, last: Day) -> String {
        let first = first.max(*DAYS.start());
        if first > last {
            return "FALSE".into();
        }
        let (first, last) = (self.number(first), self.number(last));
        format!("(c.birth_day IS NOT NULL AND c.birth_day BETWEEN {first} AND {last})")
    }

    fn age(&mut self, test: &NumberTest) -> String {
        let today = self.audience.today;
        let (youngest, oldest) = test.bounds();
        let last = if youngest <= 0 { today } else { latest_birth(youngest, today) };
        let first = if oldest == i64::MAX { *DAYS.start() } else { latest_birth(oldest + 1, today) + 1 };
        // Nobody is younger than nothing.
        let within = if oldest < 0 { "FALSE".into() } else { self.born_between(first, last) };
        match test {
            NumberTest::IsNot(_, Blanks::Included) => format!("(NOT {within})"),
            NumberTest::IsNot(_, Blanks::LeftOut) => {
                format!("({} AND NOT {within})", self.born_between(*DAYS.start(), today))
            }
            _ => within,
        }
    }

    fn date(&mut self, test: &DateTest, column: &str) -> String {
        let within = match (test.window(self.audience.today, self.audience.definitions.week), test) {
            (Some(window), _) => self.bounds((window.from, window.to), column),
            (None, DateTest::AnniversaryInNext(days)) => {
                let days = anniversary_days(self.audience.today, *days);
                format!("({column} IS NOT NULL AND {column} IN {})", self.numbers(&days))
            }
            (None, _) => "FALSE".into(),
        };
        match test {
            DateTest::NotInPast(_, Blanks::Included) => format!("(NOT {within})"),
            DateTest::NotInPast(_, Blanks::LeftOut) => format!("({column} IS NOT NULL AND NOT {within})"),
            _ => within,
        }
    }

    /// The day of a moment in the organisation's time zone, asked as a stretch of moments.
    fn created(&mut self, test: &DateTest) -> String {
        let Some(Window { from, to }) = test.window(self.audience.today, self.audience.definitions.week)
        else {
            return "FALSE".into();
        };
        let mut parts = Vec::new();
        if from > Day::MIN {
            parts.push(format!("c.created_at >= {}", self.number(start_of(from, &self.audience.zone))));
        }
        if to < Day::MAX {
            parts.push(format!("c.created_at < {}", self.number(start_of(to + 1, &self.audience.zone))));
        }
        let within = format!("({})", parts.join(" AND "));
        if matches!(test, DateTest::NotInPast(..)) { format!("(NOT {within})") } else { within }
    }

    fn birthday(&mut self, test: &BirthdayTest) -> String {
        let days = test.month_days(self.audience.today, self.audience.definitions.week);
        format!("(c.birth_month_day IS NOT NULL AND c.birth_month_day IN {})", self.numbers(&days))
    }

    fn yes_no(&mut self, field: &Field, wanted: bool) -> String {
        match field {
            Field::HasEmail if wanted => "(c.email_key IS NOT NULL AND c.email_key <> '')".into(),
            Field::HasEmail => "(c.email_key IS NULL OR c.email_key = '')".into(),
            Field::HasPhone if wanted => "(c.phone <> '')".into(),
            Field::HasPhone => "(c.phone = '')".into(),
            _ => {
                let (column, value) = (column(field), if wanted { "TRUE" } else { "FALSE" });
                format!("({column} IS NOT NULL AND {column} = {value})")
            }
        }
    }

    fn group(&mut self, id: GroupId) -> String {
        let audience = self.audience;
        match audience.definitions.groups.get(&id) {
            Some(Definition::Segment(criteria)) => self.criteria(criteria),
            Some(Definition::Known) => {
                let id = self.number(id.0);
                let addresses =
                    format!("(SELECT g.email_key FROM group_addresses g WHERE g.group_id = {id})");
                format!("(c.email_key IS NOT NULL AND c.email_key IN {addresses})")
            }
            None => "FALSE".into(),
        }
    }
}

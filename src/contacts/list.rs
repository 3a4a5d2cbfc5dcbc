//! The list of contacts: what is searched, filtered and sorted by, in pages that a key leads on from.

use super::{consent::Channel, store};
use crate::{
    access::{Actor, Permission},
    audience::{self, Edge, Found, SortedBy, Sorting},
    criteria::{
        Attribute, AttributeKind, ChoiceTest, CodeKind, Criteria, Field, Node, NumberTest, Rule, Test,
    },
    db::Tx,
    error::Result,
    ids::{AttributeId, ContactId, ImportId},
    text::fold,
    time::{Day, Micros},
};

/// How many contacts a page shows.
pub const PAGE: usize = 50;
/// The most words of a search that count; who types more finds by these.
const WORDS: usize = 6;

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    #[default]
    Name,
    Spend,
    LastOrder,
    Created,
}

impl SortBy {
    pub const ALL: [SortBy; 4] = [SortBy::Name, SortBy::Spend, SortBy::LastOrder, SortBy::Created];

    /// The word in the address.
    pub fn code(self) -> &'static str {
        match self {
            SortBy::Name => "name",
            SortBy::Spend => "spend",
            SortBy::LastOrder => "last_order",
            SortBy::Created => "created",
        }
    }
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    pub by: SortBy,
    pub descending: bool,
}

impl Sort {
    /// Reads `name` or `-name`; anything else is by name.
    pub fn from_code(code: &str) -> Sort {
        let (word, descending) = code.strip_prefix('-').map_or((code, false), |word| (word, true));
        match SortBy::ALL.into_iter().find(|by| by.code() == word) {
            Some(by) => Sort { by, descending },
            None => Sort::default(),
        }
    }

    pub fn code(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.by.code())
    }
}

/// Which country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountryFilter {
    Is(String),
    Unknown,
}

/// Who has what of a custom attribute, which is yes or no or chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub id: AttributeId,
    pub attribute: Attribute,
    /// `yes`, `no`, or the key of a choice; none for those who have no value.
    pub value: Option<String>,
}

impl Holding {
    fn test(&self) -> Test {
        match (self.attribute.kind, self.value.as_deref()) {
            (_, None) => Test::Unknown,
            (AttributeKind::YesNo, Some("yes")) => Test::Yes,
            (AttributeKind::YesNo, Some(_)) => Test::No,
            (_, Some(key)) => one(key),
        }
    }
}

/// What an import brought of contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    /// Themselves: it made them.
    Contacts,
    /// Orders of theirs that no later import has changed.
    Orders,
    /// Activities of theirs that no later import has changed.
    Activities,
}

/// Where in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    #[default]
    First,
    After(ContactId),
    Before(ContactId),
}

/// All conditions hold.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Words that are each in the name or address, or begin the customer number.
    pub text: String,
    pub kind: Option<super::Kind>,
    pub country: Option<CountryFilter>,
    pub consent: Option<(Channel, Option<bool>)>,
    /// Whether they have orders.
    pub orders: Option<bool>,
    /// The people of this company.
    pub company: Option<ContactId>,
    /// Those who have this code of this kind, their own or their company's.
    pub code: Option<(CodeKind, String)>,
    pub attributes: Vec<Holding>,
    /// Those of whom an import brought something.
    pub import: Option<(ImportId, Brought)>,
    pub sort: Sort,
    pub place: Place,
}

impl Search {
    /// The words of the text, folded.
    pub(super) fn words(&self) -> Vec<String> {
        fold(&self.text).split(' ').filter(|word| !word.is_empty()).take(WORDS).map(str::to_string).collect()
    }

    /// Whether it narrows the list at all.
    pub fn is_narrow(&self) -> bool {
        !self.words().is_empty()
            || self.kind.is_some()
            || self.country.is_some()
            || self.consent.is_some()
            || self.orders.is_some()
            || self.company.is_some()
            || self.code.is_some()
            || !self.attributes.is_empty()
            || self.import.is_some()
    }
}

/// A contact in the list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    pub id: ContactId,
    pub kind: String,
    pub name: String,
    pub email: Option<String>,
    pub external_id: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub order_count: i64,
    pub spend_minor: i64,
    pub last_order_day: Option<Day>,
    pub created_at: Micros,
}

impl Row {
    pub fn label(&self) -> String {
        super::label(&self.name, self.email.as_deref(), self.external_id.as_deref(), self.id)
    }
}

/// Part of the list, with how many there are in all and what the parts before and after begin from.
#[derive(Clone, Debug)]
pub struct Page {
    pub rows: Vec<Row>,
    pub total: i64,
    pub previous: Option<ContactId>,
    pub next: Option<ContactId>,
}

/// The contacts that fit, a page of them. A place that is gone leads to the first page.
///
/// # Errors
/// `Forbidden` without the right to see people.
pub async fn list(tx: &mut Tx, actor: &Actor, search: &Search) -> Result<Page> {
    actor.require(Permission::ViewPeople)?;
    let (few, total) = match found(tx, search).await? {
        Some(found) => {
            let few = few(&found, search).await?.map(|ids| serde_json::to_string(&ids)).transpose()?;
            (few, found.count())
        }
        None => {
            let few = store::few(tx, search).await?;
            let total = store::count(tx, search, few.as_deref()).await?;
            (few, total)
        }
    };
    let page = part(tx, search, few.as_deref(), total).await?;
    if page.rows.is_empty() && search.place != Place::First {
        let first = Search { place: Place::First, ..search.clone() };
        return Box::pin(list(tx, actor, &first)).await;
    }
    Ok(page)
}

/// Ids of which the page has to be made, where memory tells who is on it sooner than the database.
async fn few(found: &Found, search: &Search) -> Result<Option<Vec<i64>>> {
    let by = match search.sort.by {
        SortBy::Name => SortedBy::Name,
        SortBy::Spend => SortedBy::Spend,
        SortBy::LastOrder => SortedBy::LastOrder,
        SortBy::Created => return Ok(found.few(store::FEW)),
    };
    let from = match search.place {
        Place::First => Edge::Start,
        Place::After(id) => Edge::After(id.0),
        Place::Before(id) => Edge::Before(id.0),
    };
    let order = Sorting { by, descending: search.sort.descending };
    Ok(Some(found.part(order, from, PAGE + 1).await?))
}

/// Whom the search finds, where that is known without asking the database for all of them.
async fn found(tx: &mut Tx, search: &Search) -> Result<Option<Found>> {
    // The people of one company are few, and whose orders an import brought is not in memory.
    let is_of_rows = matches!(search.import, Some((_, Brought::Orders | Brought::Activities)));
    if search.company.is_some() || is_of_rows {
        return Ok(None);
    }
    let mut rules = Vec::new();
    let mut rule = |field, test| rules.push(Node::Rule(Rule { field, test, negated: false }));
    if let Some(kind) = search.kind {
        rule(Field::ContactType, one(kind.code()));
    }
    match &search.country {
        Some(CountryFilter::Is(code)) => rule(Field::Country, one(code)),
        Some(CountryFilter::Unknown) => rule(Field::Country, Test::Unknown),
        None => {}
    }
    match search.consent {
        Some((channel, Some(true))) => rule(channel.field(), Test::Yes),
        Some((channel, Some(false))) => rule(channel.field(), Test::No),
        Some((channel, None)) => rule(channel.field(), Test::Unknown),
        None => {}
    }
    match search.orders {
        Some(true) => rule(Field::OrderCount, Test::Number(NumberTest::AtLeast(1))),
        Some(false) => rule(Field::OrderCount, Test::Number(NumberTest::Is(0))),
        None => {}
    }
    if let Some((kind, code)) = &search.code {
        rule(Field::Code(*kind), one(code));
    }
    if let Some((import, _)) = search.import {
        rule(Field::Import, one(&import.to_string()));
    }
    for holding in &search.attributes {
        rule(Field::Attribute(holding.attribute.clone()), holding.test());
    }
    audience::search(tx, Criteria { include: Node::All(rules), ..Criteria::default() }, &search.words()).await
}

fn one(key: &str) -> Test {
    Test::Choice(ChoiceTest::AnyOf(vec![key.to_string()]))
}

async fn part(tx: &mut Tx, search: &Search, few: Option<&str>, total: i64) -> Result<Page> {
    let none = Page { rows: Vec::new(), total, previous: None, next: None };
    let cursor = match search.place {
        Place::First => None,
        Place::After(id) | Place::Before(id) => match store::cursor_key(tx, search.sort.by, id).await? {
            Some(key) => Some((key, id)),
            None => return Ok(none),
        },
    };
    let mut rows = store::page(tx, search, few, cursor, PAGE + 1).await?;
    let has_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let backwards = matches!(search.place, Place::Before(_));
    if backwards {
        rows.reverse();
    }
    let (first, last) = (rows.first().map(|row| row.id), rows.last().map(|row| row.id));
    let (has_previous, has_next) = match search.place {
        Place::First => (false, has_more),
        Place::After(_) => (true, has_more),
        Place::Before(_) => (has_more, true),
    };
    Ok(Page { rows, previous: first.filter(|_| has_previous), next: last.filter(|_| has_next), ..none })
}

/// The countries that contacts have, the commonest first, with how many have each.
///
/// # Errors
/// `Forbidden` without the right to see people.
pub async fn countries(tx: &mut Tx, actor: &Actor) -> Result<Vec<(Option<String>, i64)>> {
    actor.require(Permission::ViewPeople)?;
    match audience::countries(tx).await? {
        Some(countries) => Ok(countries),
        None => store::countries(tx).await,
    }
}

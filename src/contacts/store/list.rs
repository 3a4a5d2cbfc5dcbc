//! Searching and paging through contacts.

use crate::{
    contacts::list::{Brought, CountryFilter, Holding, Place, Row, Search, SortBy},
    criteria::{AttributeKind, several},
    db::{self, Dialect, Query, Tx},
    error::Result,
    ids::{ContactId, ImportId},
};

/// The sorted column's value of the contact that a page begins from.
#[derive(Clone, Debug)]
pub enum Key {
    Text(String),
    Number(Option<i64>),
}

fn column(by: SortBy) -> &'static str {
    match by {
        SortBy::Name => "name_key",
        SortBy::Spend => "spend_minor",
        SortBy::LastOrder => "last_order_day",
        SortBy::Created => "id",
    }
}

pub async fn cursor_key(tx: &mut Tx, by: SortBy, id: ContactId) -> Result<Option<Key>> {
    let query = tx.query(format!("SELECT {} FROM contacts WHERE id = $1", column(by))).bind(id);
    Ok(match by {
        SortBy::Name => query.optional::<(String,)>().await?.map(|(key,)| Key::Text(key)),
        _ => query.optional::<(Option<i64>,)>().await?.map(|(key,)| Key::Number(key)),
    })
}

/// Up to this many contacts that a text finds are looked at one by one.
pub const FEW: usize = 1000;

/// The ids of the contacts that the searched words find, as a JSON list, when they are few: then the rest is asked of
/// these alone. `None` without words, and when they are many: then a page of any order soon has enough of them.
pub async fn few(tx: &mut Tx, search: &Search) -> Result<Option<String>> {
    let conditions = Conditions::of_words(search);
    if conditions.parts.is_empty() {
        return Ok(None);
    }
    let sql = format!(
        "SELECT COUNT(*), COALESCE(string_agg(CAST(id AS TEXT), ','), '')
         FROM (SELECT id FROM contacts {} LIMIT {}) AS found",
        conditions.sql(),
        FEW + 1
    );
    let (count, ids): (i64, String) = conditions.bind(tx.query(sql)).one().await?;
    Ok(usize::try_from(count).is_ok_and(|count| count <= FEW).then(|| format!("[{ids}]")))
}

pub async fn page(
    tx: &mut Tx,
    search: &Search,
    few: Option<&str>,
    cursor: Option<(Key, ContactId)>,
    limit: usize,
) -> Result<Vec<Row>> {
    let mut conditions = Conditions::of(search, few, tx.dialect());
    let backwards = matches!(search.place, Place::Before(_));
    let descending = search.sort.descending != backwards;
    let column = column(search.sort.by);
    if let Some((key, id)) = cursor {
        conditions.beyond(column, key, id, descending, backwards);
    }
    let direction = if descending { "DESC" } else { "ASC" };
    let order = match search.sort.by {
        SortBy::Created => format!("id {direction}"),
        SortBy::LastOrder => {
            let nulls = if backwards { "FIRST" } else { "LAST" };
            format!("last_order_day {direction} NULLS {nulls}, id {direction}")
        }
        _ => format!("{column} {direction}, id {direction}"),
    };
    let sql = format!(
        "SELECT id, kind, name, email, external_id, city, country, order_count, spend_minor, last_order_day, created_at
         FROM contacts
         {}
         ORDER BY {order}
         LIMIT {limit}",
        conditions.sql()
    );
    conditions.bind(tx.query(sql)).all().await
}

pub async fn count(tx: &mut Tx, search: &Search, few: Option<&str>) -> Result<i64> {
    let conditions = Conditions::of(search, few, tx.dialect());
    let sql = format!("SELECT COUNT(*) FROM contacts {}", conditions.sql());
    conditions.bind(tx.query(sql)).scalar().await
}

pub async fn countries(tx: &mut Tx) -> Result<Vec<(Option<String>, i64)>> {
    tx.query("SELECT country, COUNT(*) AS n FROM contacts GROUP BY country ORDER BY n DESC, country")
        .all()
        .await
}

enum Bound {
    Text(String),
    Number(i64),
    Flag(bool),
}

/// The parts of a WHERE clause with their values.
struct Conditions {
    parts: Vec<String>,
    values: Vec<Bound>,
}

impl Conditions {
    fn of_words(search: &Search) -> Conditions {
        let mut conditions = Conditions { parts: Vec::new(), values: Vec::new() };
        for word in search.words() {
            let word = db::like(&word);
            let inside = conditions.value(Bound::Text(format!("%{word}%")));
            let start = conditions.value(Bound::Text(format!("{word}%")));
            conditions.parts.push(format!(
                "(name_key LIKE {inside} ESCAPE '\\' OR email_key LIKE {inside} ESCAPE '\\'
                  OR lower(external_id) LIKE {start} ESCAPE '\\')"
            ));
        }
        conditions
    }

    fn of(search: &Search, few: Option<&str>, dialect: Dialect) -> Conditions {
        let mut conditions = match few {
            Some(_) => Conditions { parts: Vec::new(), values: Vec::new() },
            None => Conditions::of_words(search),
        };
        if let Some(ids) = few {
            let ids = conditions.value(Bound::Text(ids.to_string()));
            conditions.parts.push(format!("id IN {}", db::json_numbers(dialect, &ids)));
        }
        if let Some(kind) = search.kind {
            conditions.equal("kind", Bound::Text(kind.code().into()));
        }
        match &search.country {
            Some(CountryFilter::Is(code)) => conditions.equal("country", Bound::Text(code.clone())),
            Some(CountryFilter::Unknown) => conditions.parts.push("country IS NULL".into()),
            None => {}
        }
        match search.consent {
            Some((channel, Some(granted))) => conditions.equal(channel.column(), Bound::Flag(granted)),
            Some((channel, None)) => conditions.parts.push(format!("{} IS NULL", channel.column())),
            None => {}
        }
        match search.orders {
            Some(true) => conditions.parts.push("order_count > 0".into()),
            Some(false) => conditions.parts.push("order_count = 0".into()),
            None => {}
        }
        if let Some(company) = search.company {
            conditions.equal("company_id", Bound::Number(company.0));
        }
        if let Some((kind, code)) = &search.code {
            let kind = conditions.value(Bound::Text(kind.key().into()));
            let code = conditions.value(Bound::Text(code.clone()));
            conditions.parts.push(format!(
                "id IN (SELECT h.contact_id FROM held_codes h JOIN codes k ON k.id = h.code_id
                        WHERE k.kind = {kind} AND k.code = {code})"
            ));
        }
        search.attributes.iter().for_each(|holding| conditions.holding(holding));
        if let Some((import, brought)) = search.import {
            conditions.brought(import, brought);
        }
        conditions
    }

    /// Only what comes behind the cursor in the order of the page; unknown values come last in the list.
    fn beyond(&mut self, column: &str, key: Key, id: ContactId, descending: bool, backwards: bool) {
        let sign = if descending { "<" } else { ">" };
        let id = self.value(Bound::Number(id.0));
        if column == "id" {
            self.parts.push(format!("id {sign} {id}"));
            return;
        }
        let key = match key {
            Key::Text(text) => Some(Bound::Text(text)),
            Key::Number(number) => number.map(Bound::Number),
        };
        let nullable = column == "last_order_day";
        let part = match key.map(|key| self.value(key)) {
            Some(key) if nullable && !backwards => {
                format!(
                    "({column} {sign} {key} OR ({column} = {key} AND id {sign} {id}) OR {column} IS NULL)"
                )
            }
            Some(key) => format!("({column}, id) {sign} ({key}, {id})"),
            None if backwards => format!("({column} IS NOT NULL OR id {sign} {id})"),
            None => format!("({column} IS NULL AND id {sign} {id})"),
        };
        self.parts.push(part);
    }

    fn brought(&mut self, import: ImportId, brought: Brought) {
        let import = self.value(Bound::Number(import.0));
        self.parts.push(match brought {
            Brought::Contacts => format!("import_id = {import}"),
            Brought::Orders => format!("id IN (SELECT contact_id FROM orders WHERE import_id = {import})"),
            Brought::Activities => {
                format!("id IN (SELECT contact_id FROM activities WHERE import_id = {import})")
            }
        });
    }

    fn holding(&mut self, holding: &Holding) {
        let id = self.value(Bound::Number(holding.id.0));
        let found = format!("IN (SELECT contact_id FROM attribute_values WHERE attribute_id = {id}");
        let part = match (holding.attribute.kind, holding.value.as_deref()) {
            (_, None) => format!("id NOT {found})"),
            (AttributeKind::YesNo, Some(value)) => {
                let value = self.value(Bound::Number(i64::from(value == "yes")));
                format!("id {found} AND number = {value})")
            }
            (AttributeKind::Several, Some(key)) => {
                let mark = self.value(Bound::Text(format!("%{}%", db::like(&several::mark(key)))));
                format!("id {found} AND text_key LIKE {mark} ESCAPE '\\')")
            }
            (_, Some(key)) => {
                let key = self.value(Bound::Text(key.to_string()));
                format!("id {found} AND text_key = {key})")
            }
        };
        self.parts.push(part);
    }

    fn equal(&mut self, column: &str, value: Bound) {
        let value = self.value(value);
        self.parts.push(format!("{column} = {value}"));
    }

    fn value(&mut self, value: Bound) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    fn sql(&self) -> String {
        if self.parts.is_empty() { String::new() } else { format!("WHERE {}", self.parts.join(" AND ")) }
    }

    fn bind<'t>(self, mut query: Query<'t>) -> Query<'t> {
        for value in self.values {
            query = match value {
                Bound::Text(text) => query.bind(text),
                Bound::Number(number) => query.bind(number),
                Bound::Flag(flag) => query.bind(flag),
            };
        }
        query
    }
}

//! The values of a field with how many contacts have each: what the builder offers while a value is typed.

mod aspects;
mod meant;

pub use aspects::{aspect_counts, aspect_values};
pub use meant::aspect_meant;

use super::{By, World, breakdowns, codes, compile::column, currencies, index::Slot, masks::Members, plan};
use crate::{
    criteria::{AttributeKind, Criteria, Field, GroupEntry, Kind, Node, Rule, Test, labels, several},
    db::{Tx, json_texts, like},
    error::Result,
    ids::GroupId,
    text::fold,
    texts::Texts,
};
use std::{cmp::Reverse, collections::HashMap};

/// So many groups are counted for a list of them.
const GROUPS_COUNTED: usize = 40;

/// Values to offer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    pub values: Vec<ValueCount>,
    /// How many contacts have no value.
    pub blank: i64,
}

/// One value with the number of contacts that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// What goes into the rule.
    pub key: String,
    /// What is shown.
    pub label: String,
    pub people: i64,
}

/// The commonest values of a field that contain `search`, which may be empty. Fields without values to offer (numbers,
/// dates) have none, but their blanks are counted.
pub async fn values(
    tx: &mut Tx,
    world: &World,
    field: &Field,
    search: &str,
    limit: usize,
    texts: &Texts,
) -> Result<Values> {
    let search = fold(search);
    let blank = blank(tx, world, field, &[]).await?;
    let values = match (field, field.kind()) {
        (Field::Group, _) => groups(tx, world, &search, limit).await?,
        // Addresses are nobody's to look through.
        (Field::Email, _) => Vec::new(),
        (_, Kind::Text) if world.index.is_some() => texts_of_index(tx, world, field, &search, limit).await?,
        (_, Kind::Choice) => choices(tx, world, field, &search, limit, texts).await?,
        (Field::Attribute(attribute), Kind::Text) => {
            attribute_texts(tx, &attribute.key, &search, limit).await?
        }
        (_, Kind::Text) => texts_of_contacts(tx, field, &search, limit).await?,
        _ => Vec::new(),
    };
    Ok(Values { values, blank })
}

/// Choices are few: all are counted and those whose name fits are offered, those nobody has last.
async fn choices(
    tx: &mut Tx,
    world: &World,
    field: &Field,
    search: &str,
    limit: usize,
    texts: &Texts,
) -> Result<Vec<ValueCount>> {
    let mut counts = choice_counts(tx, world, field).await?;
    for choice in world.catalogue.spec(field.clone()).choices {
        if !counts.iter().any(|(key, _)| *key == choice.key) {
            counts.push((choice.key, 0));
        }
    }
    match field {
        Field::Import | Field::AgeGroup => in_order(&mut counts, world, field),
        _ => counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))),
    }
    let labelled = counts.into_iter().map(|(key, people)| {
        let label = labels::choice(field, &key, texts, &world.catalogue);
        ValueCount { key, label, people }
    });
    let fits = |value: &ValueCount| fold(&value.label).contains(search) || fold(&value.key) == search;
    Ok(labelled.filter(fits).take(limit).collect())
}

/// How many contacts have each choice of a field; choices that nobody has may be left out.
pub async fn choice_counts(tx: &mut Tx, world: &World, field: &Field) -> Result<Vec<(String, i64)>> {
    let counts = match field {
        Field::AgeGroup => age_groups(tx, world).await?,
        _ if world.index.is_some() => tally(world, field).await?,
        Field::Attribute(attribute) => {
            tx.query(
                "SELECT v.text, COUNT(*) FROM attribute_values v JOIN attributes a ON a.id = v.attribute_id \
                 WHERE a.key = $1 AND v.text <> '' GROUP BY v.text",
            )
            .bind(attribute.key.clone())
            .all()
            .await?
        }
        Field::Code(kind) => codes::counts(tx, *kind).await?.into_iter().collect(),
        Field::Currency => currencies::counts(tx).await?,
        Field::ChurnRisk => {
            tx.query("SELECT risk, COUNT(*) FROM predictions WHERE risk <> '' GROUP BY risk").all().await?
        }
        _ => {
            let column = column(field);
            let sql =
                format!("SELECT {column}, COUNT(*) FROM contacts c WHERE {column} <> '' GROUP BY {column}");
            tx.query(sql).all().await?
        }
    };
    let is_several = matches!(field, Field::Attribute(attribute) if attribute.kind == AttributeKind::Several);
    Ok(if is_several { several::tally(counts).into_iter().collect() } else { counts })
}

/// Age groups are nobody's own: they are counted as people are broken down.
async fn age_groups(tx: &mut Tx, world: &World) -> Result<Vec<(String, i64)>> {
    let Ok(mut audience) = super::prepare(tx, world, &Criteria::default()).await? else {
        return Ok(Vec::new());
    };
    audience.definitions.too_young = None;
    let by: Vec<By> = By::of(Field::AgeGroup).into_iter().collect();
    let breakdowns = breakdowns(tx, &audience, &by).await?;
    let bars = breakdowns.iter().flat_map(|breakdown| &breakdown.bars);
    Ok(bars.filter_map(|bar| Some((bar.choice()?.to_string(), bar.people))).collect())
}

/// Choices in the order of the catalogue; imports that are gone are not offered.
fn in_order(counts: &mut Vec<(String, i64)>, world: &World, field: &Field) {
    let all: HashMap<String, i64> = std::mem::take(counts).into_iter().collect();
    let choices = world.catalogue.spec(field.clone()).choices.into_iter();
    counts.extend(choices.map(|choice| {
        let people = all.get(&choice.key).copied().unwrap_or(0);
        (choice.key, people)
    }));
}

/// How many contacts have each text of a column, or each code, by the index.
async fn tally(world: &World, field: &Field) -> Result<Vec<(String, i64)>> {
    let Some(index) = &world.index else { return Ok(Vec::new()) };
    let everyone = Members::everyone(index).await?;
    match (field, plan::column(field, &world.attributes)) {
        (Field::Code(kind), _) => codes::tally(&everyone, &world.codes, *kind).await,
        (Field::Currency, _) => currencies::tally(&everyone).await,
        (_, Some(slot)) => everyone.texts(slot).await,
        (_, None) => Ok(Vec::new()),
    }
}

/// Folded texts that hold the search, by the index, each as one of its contacts writes it: first those that begin with
/// it, then those that most people have.
async fn texts_of_index(
    tx: &mut Tx,
    world: &World,
    field: &Field,
    search: &str,
    limit: usize,
) -> Result<Vec<ValueCount>> {
    let mut keys = tally(world, field).await?;
    keys.retain(|(key, _)| key.contains(search));
    let place = |key: &str, people: i64| (!key.starts_with(search), Reverse(people));
    keys.sort_by(|a, b| place(&a.0, a.1).cmp(&place(&b.0, b.1)).then_with(|| a.0.cmp(&b.0)));
    keys.truncate(limit);
    let only: Vec<&String> = keys.iter().map(|(key, _)| key).collect();
    let these = json_texts(tx.dialect(), "$1");
    let only = serde_json::to_string(&only)?;
    let query = match plan::column(field, &world.attributes) {
        Some(Slot::Attribute(id)) => tx
            .query(format!(
                "SELECT text_key, MIN(text) FROM attribute_values WHERE text_key IN {these} AND attribute_id = $2 \
                 GROUP BY text_key"
            ))
            .bind(only)
            .bind(id),
        _ if *field == Field::Company => tx
            .query(format!("SELECT name_key, MIN(name) FROM contacts WHERE name_key IN {these} GROUP BY name_key"))
            .bind(only),
        _ => {
            let (key, text) = (column(field), written(field));
            tx.query(format!("SELECT {key}, MIN({text}) FROM contacts c WHERE {key} IN {these} GROUP BY {key}"))
                .bind(only)
        }
    };
    let written: HashMap<String, Option<String>> =
        query.all::<(String, Option<String>)>().await?.into_iter().collect();
    let value = |(key, people): (String, i64)| {
        let label = written.get(&key).cloned().flatten().unwrap_or_else(|| key.clone());
        ValueCount { key: label.clone(), label, people }
    };
    Ok(keys.into_iter().map(value).collect())
}

/// The column with a text as it was written.
fn written(field: &Field) -> &'static str {
    match field {
        Field::Company => {
            "(CASE WHEN c.kind = 'company' THEN c.name ELSE \
                           (SELECT k.name FROM contacts k WHERE k.id = c.company_id) END)"
        }
        Field::JobTitle => "c.job_title",
        Field::Region => "c.region",
        Field::PostCode => "c.post_code",
        _ => "c.city",
    }
}

/// The same by the database.
async fn texts_of_contacts(
    tx: &mut Tx,
    field: &Field,
    search: &str,
    limit: usize,
) -> Result<Vec<ValueCount>> {
    let (key, text) = (column(field), written(field));
    let rows = tx
        .query(format!(
            "SELECT MIN({text}), COUNT(*) AS people FROM contacts c WHERE {key} LIKE $1 ESCAPE '\\' AND {key} <> '' \
             GROUP BY {key} ORDER BY MAX(CASE WHEN {key} LIKE $2 ESCAPE '\\' THEN 1 ELSE 0 END) DESC, people DESC, {key} \
             LIMIT $3"
        ))
        .bind(format!("%{}%", like(search)))
        .bind(format!("{}%", like(search)))
        .bind(to_limit(limit));
    Ok(plain(rows.all().await?))
}

async fn attribute_texts(tx: &mut Tx, key: &str, search: &str, limit: usize) -> Result<Vec<ValueCount>> {
    let rows = tx
        .query(
            "SELECT MIN(v.text), COUNT(*) AS people FROM attribute_values v JOIN attributes a ON a.id = v.attribute_id \
             WHERE a.key = $1 AND v.text_key LIKE $2 ESCAPE '\\' AND v.text_key <> '' GROUP BY v.text_key \
             ORDER BY MAX(CASE WHEN v.text_key LIKE $3 ESCAPE '\\' THEN 1 ELSE 0 END) DESC, people DESC, v.text_key \
             LIMIT $4",
        )
        .bind(key.to_string())
        .bind(format!("%{}%", like(search)))
        .bind(format!("{}%", like(search)))
        .bind(to_limit(limit));
    Ok(plain(rows.all().await?))
}

fn plain(rows: Vec<(Option<String>, i64)>) -> Vec<ValueCount> {
    let value = |(text, people): (Option<String>, i64)| {
        let text = text?;
        Some(ValueCount { label: text.clone(), key: text, people })
    };
    rows.into_iter().filter_map(value).collect()
}

async fn groups(tx: &mut Tx, world: &World, search: &str, limit: usize) -> Result<Vec<ValueCount>> {
    let offered = world.catalogue.groups().iter().filter(|group| group.is_offered(None, false));
    let fits: Vec<&GroupEntry> =
        offered.filter(|group| fold(&group.name).contains(search)).take(limit).collect();
    let people = group_counts(tx, world, &fits).await?;
    let value = |group: &GroupEntry| ValueCount {
        key: group.id.to_string(),
        label: group.name.clone(),
        people: people.get(&group.id).copied().unwrap_or_default(),
    };
    Ok(fits.into_iter().map(value).collect())
}

/// How many people the rule "is in" finds of groups: by the index, or as the segments were last counted where there is
/// none and of those beyond the first, so that nobody waits for a long list.
pub async fn group_counts(
    tx: &mut Tx,
    world: &World,
    groups: &[&GroupEntry],
) -> Result<HashMap<GroupId, i64>> {
    let mut counts: HashMap<GroupId, i64> =
        groups.iter().filter_map(|group| Some((group.id, group.people?))).collect();
    if world.index.is_none() {
        return Ok(counts);
    }
    for group in groups.iter().take(GROUPS_COUNTED) {
        if let Ok(audience) = super::prepare(tx, world, &Criteria::members_of(group.id)).await? {
            counts.insert(group.id, super::count(tx, &audience).await?);
        }
    }
    Ok(counts)
}

fn to_limit(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

/// How many of the customers of these products, or of all contacts, have no value: the rule "unknown" counted.
pub async fn blank(tx: &mut Tx, world: &World, field: &Field, products: &[String]) -> Result<i64> {
    if !field.may_be_blank() {
        return Ok(0);
    }
    if let Field::Attribute(attribute) = field
        && world.index.is_none()
        && products.is_empty()
    {
        let column = match attribute.kind {
            AttributeKind::Text => "v.text_key <> ''",
            AttributeKind::Choice | AttributeKind::Several => "v.text <> ''",
            _ => "v.number IS NOT NULL",
        };
        let sql = format!(
            "SELECT (SELECT COUNT(*) FROM contacts) - (SELECT COUNT(*) FROM attribute_values v \
             JOIN attributes a ON a.id = v.attribute_id WHERE a.key = $1 AND {column})"
        );
        return tx.query(sql).bind(attribute.key.clone()).scalar().await;
    }
    let rule = Rule { field: field.clone(), test: Test::Unknown, negated: false };
    let criteria = Criteria { include: Node::Rule(rule), products: products.to_vec(), ..Criteria::default() };
    match super::prepare(tx, world, &criteria).await? {
        Ok(mut audience) => {
            // Like the values themselves, this counts contacts, not people for segments.
            audience.definitions.too_young = None;
            super::count(tx, &audience).await
        }
        Err(_) => Ok(0),
    }
}

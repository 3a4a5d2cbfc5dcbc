//! The values of what happened, such as articles and campaigns, with how many contacts have something about each.

use super::{
    super::{
        World,
        compile::{rows_of, text_column},
        currencies,
        index::{Index, Slot, bits, events},
        masks::{each_chunk, signed},
    },
    ValueCount, to_limit,
};
use crate::{
    criteria::{Aspect, Happening},
    db::{Tx, like},
    error::Result,
    text::fold,
};
use std::{cmp::Reverse, sync::Arc};

/// Other values of an aspect than these are not looked through without an index.
pub(super) const MOST_TEXTS: i64 = 10_000;

/// The commonest values of an aspect that contain `search`, which may be empty, with the contacts to whom at least one of
/// these things happened; the most first. Those that are few and known are not offered: they stand there to be ticked.
pub async fn aspect_values(
    tx: &mut Tx,
    world: &World,
    what: &[Happening],
    aspect: Aspect,
    search: &str,
    limit: usize,
) -> Result<Vec<ValueCount>> {
    let search = fold(search);
    if what.iter().any(|what| !what.aspects().contains(&aspect)) || !aspect.choices().is_empty() {
        return Ok(Vec::new());
    }
    let mut values = match (aspect, &world.index) {
        (Aspect::Product, Some(index)) => popular_products(tx, index, what, &search, limit).await?,
        (Aspect::Product, None) => products(tx, what, &search, limit).await?,
        (Aspect::Currency, Some(index)) => {
            let Some(what) = what.first() else { return Ok(Vec::new()) };
            let values = currencies::values(index, *what, &search, limit).await?;
            values.into_iter().map(|(currency, people)| plain(currency, people)).collect()
        }
        (_, Some(index)) => popular_texts(index, what, aspect, &search, limit).await?,
        (_, None) => texts(tx, what, aspect, &search, limit).await?,
    };
    // Those that happened most often are not always those that happened to most people.
    values.sort_by_cached_key(|value| (Reverse(value.people), fold(&value.label), value.key.clone()));
    values.truncate(limit);
    Ok(values)
}

/// More values than are asked for are counted, since the order in which they are looked through is that of events.
fn some_more(limit: usize) -> usize {
    limit.saturating_add(8)
}

/// How many contacts have something that happened with each of the values that are few and known; without an index,
/// values that nobody has may be left out.
pub async fn aspect_counts(
    tx: &mut Tx,
    world: &World,
    what: Happening,
    aspect: Aspect,
) -> Result<Vec<(String, i64)>> {
    let Some(index) = &world.index else {
        let column = choice_column(aspect);
        let people = format!(
            "SELECT {column} AS value, COUNT(DISTINCT l.contact_id) FROM {} GROUP BY value",
            rows_of(what)
        );
        let rows: Vec<(Option<String>, i64)> = tx.query(people).all().await?;
        return Ok(rows.into_iter().filter_map(|(value, people)| Some((value?, people))).collect());
    };
    let code = |value: &str| match aspect {
        Aspect::Stars => value.parse().ok(),
        Aspect::Failed => Some(i64::from(value == "yes")),
        text => index.dictionary(Slot::Aspect(text)).and_then(|texts| texts.lookup(value)),
    };
    let choices = aspect.choices().iter();
    let coded = choices.filter_map(|value| Some((code(value)?, plain((*value).to_string(), 0)))).collect();
    let counted = popular(index, &[what], aspect, coded, aspect.choices().len()).await?;
    Ok(counted.into_iter().map(|value| (value.key, value.people)).collect())
}

/// The column of a value that is one of few.
fn choice_column(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Stars => "CAST(l.stars AS TEXT)",
        Aspect::Failed => "CASE WHEN l.failed = TRUE THEN 'yes' ELSE 'no' END",
        text => text_column(text).unwrap_or("NULL"),
    }
}

/// The search `$1` is in an article's number or name.
const PRODUCT_FITS: &str = "LOWER(p.sku) LIKE $1 ESCAPE '\\' OR p.name_key LIKE $1 ESCAPE '\\'";

/// Articles whose name or number has the search in it, those that most happened with first.
async fn popular_products(
    tx: &mut Tx,
    index: &Arc<Index>,
    what: &[Happening],
    search: &str,
    limit: usize,
) -> Result<Vec<ValueCount>> {
    let rows = tx
        .query(format!("SELECT p.id, p.sku, p.name FROM products p WHERE {PRODUCT_FITS} ORDER BY p.sku"))
        .bind(format!("%{}%", like(search)));
    let rows: Vec<(i64, String, String)> = rows.all().await?;
    let coded = rows.into_iter().map(|(id, sku, name)| (id, product(sku, name, 0))).collect();
    popular(index, what, Aspect::Product, coded, some_more(limit)).await
}

/// Texts with the search in them, those that most happened with first.
async fn popular_texts(
    index: &Arc<Index>,
    what: &[Happening],
    aspect: Aspect,
    search: &str,
    limit: usize,
) -> Result<Vec<ValueCount>> {
    let Some(texts) = index.dictionary(Slot::Aspect(aspect)) else { return Ok(Vec::new()) };
    let codes = texts.codes_where(|text| fold(text).contains(search));
    let coded = codes.into_iter().map(|code| (code, plain(texts.text(code).to_string(), 0))).collect();
    let mut values = popular(index, what, aspect, coded, some_more(limit)).await?;
    // The same dictionary serves other kinds of activities.
    values.retain(|value| value.people > 0);
    Ok(values)
}

/// Counts the people of the commonest values; each comes with its code.
pub(super) async fn popular(
    index: &Arc<Index>,
    what: &[Happening],
    aspect: Aspect,
    coded: Vec<(i64, ValueCount)>,
    limit: usize,
) -> Result<Vec<ValueCount>> {
    let popularity = |about: i64| {
        let of = |what: &Happening| {
            index.chunks().iter().map(|chunk| chunk.events(*what).popularity(about)).sum::<usize>()
        };
        what.iter().map(of).sum::<usize>()
    };
    let about = |(code, value)| (events::about(aspect, code), value);
    let mut coded: Vec<(i64, ValueCount)> = coded.into_iter().map(about).collect();
    coded.sort_by_cached_key(|(about, value)| (Reverse(popularity(*about)), value.key.clone()));
    coded.truncate(limit);
    let abouts: Vec<i64> = coded.iter().map(|(about, _)| *about).collect();
    let what = what.to_vec();
    let counts = each_chunk(index, move |chunk| {
        let tally = |about: &i64| {
            let mut people = vec![0; chunk.words()];
            for what in &what {
                bits::or(&mut people, &chunk.events(*what).having(aspect, *about, chunk.words()));
            }
            bits::count_both(&people, chunk.alive())
        };
        abouts.iter().map(tally).collect::<Vec<u64>>()
    });
    let counts = counts.await?;
    let counted = |(at, (_, value)): (usize, (i64, ValueCount))| ValueCount {
        people: signed(counts.iter().map(|chunk| chunk[at]).sum()),
        ..value
    };
    Ok(coded.into_iter().enumerate().map(counted).collect())
}

/// Articles by number or name.
async fn products(tx: &mut Tx, what: &[Happening], search: &str, limit: usize) -> Result<Vec<ValueCount>> {
    let times = rows_with(what, "l.product_id");
    let rows = tx
        .query(format!(
            "SELECT p.sku, p.name, COALESCE(t.people, 0) FROM products p LEFT JOIN \
             (SELECT l.value, COUNT(DISTINCT l.contact_id) AS people FROM {times} GROUP BY l.value) AS t \
             ON t.value = p.id WHERE {PRODUCT_FITS} ORDER BY COALESCE(t.people, 0) DESC, p.name_key, p.sku LIMIT $2"
        ))
        .bind(format!("%{}%", like(search)))
        .bind(to_limit(limit));
    let rows: Vec<(String, String, i64)> = rows.all().await?;
    Ok(rows.into_iter().map(|(sku, name, people)| product(sku, name, people)).collect())
}

/// The contacts with a value in a column of what happened.
fn rows_with(what: &[Happening], column: &str) -> String {
    let rows = |what: &Happening| format!("SELECT l.contact_id, {column} AS value FROM {}", rows_of(*what));
    format!("({}) AS l", what.iter().map(rows).collect::<Vec<_>>().join(" UNION ALL "))
}

async fn texts(
    tx: &mut Tx,
    what: &[Happening],
    aspect: Aspect,
    search: &str,
    limit: usize,
) -> Result<Vec<ValueCount>> {
    let Some(column) = text_column(aspect) else { return Ok(Vec::new()) };
    let rows = tx
        .query(format!(
            "SELECT l.value, COUNT(DISTINCT l.contact_id) AS people FROM {} WHERE l.value <> '' GROUP BY l.value \
             ORDER BY people DESC, l.value LIMIT $1",
            rows_with(what, column)
        ))
        .bind(MOST_TEXTS);
    let rows: Vec<(String, i64)> = rows.all().await?;
    let fits = rows.into_iter().filter(|(text, _)| fold(text).contains(search));
    Ok(fits.take(some_more(limit)).map(|(text, people)| plain(text, people)).collect())
}

pub(super) fn plain(text: String, people: i64) -> ValueCount {
    ValueCount { label: text.clone(), key: text, people }
}

/// An article by its number, name and people.
fn product(key: String, name: String, people: i64) -> ValueCount {
    ValueCount { label: if name.is_empty() { key.clone() } else { name }, key, people }
}

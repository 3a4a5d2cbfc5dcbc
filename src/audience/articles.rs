//! Products by their article numbers: which of those that criteria name there are, and what was meant by others.

use crate::{
    db::{Tx, json_texts, like},
    error::Result,
    text::fold,
};
use std::collections::{BTreeSet, HashMap};

/// Products that begin alike and are compared with what was typed.
const MOST_ALIKE: i64 = 500;

/// The ids of those that there are.
pub async fn ids(tx: &mut Tx, numbers: &BTreeSet<&str>) -> Result<HashMap<String, i64>> {
    let these = json_texts(tx.dialect(), "$1");
    let query = tx.query(format!("SELECT sku, id FROM products WHERE sku IN {these}"));
    let rows: Vec<(String, i64)> = query.bind(serde_json::to_string(numbers)?).all().await?;
    Ok(rows.into_iter().collect())
}

/// The names of those that there are.
pub async fn names(tx: &mut Tx, numbers: &BTreeSet<&str>) -> Result<Vec<(String, String)>> {
    let these = json_texts(tx.dialect(), "$1");
    let query = tx.query(format!("SELECT sku, name FROM products WHERE sku IN {these}"));
    query.bind(serde_json::to_string(numbers)?).all().await
}

/// The product that somebody may have meant who typed what is no article number, and whether it is certain: by its
/// number in other letters, or by its name.
pub async fn product_meant(tx: &mut Tx, typed: &str) -> Result<Option<(String, bool)>> {
    let typed = fold(typed);
    let start: String = typed.chars().take(2).collect();
    if start.is_empty() {
        return Ok(None);
    }
    let query = tx.query(
        "SELECT sku, name_key FROM products WHERE LOWER(sku) = $1 OR name_key = $1 \
         UNION SELECT sku, name_key FROM (SELECT sku, name_key FROM products \
         WHERE LOWER(sku) LIKE $2 ESCAPE '\\' OR name_key LIKE $2 ESCAPE '\\' ORDER BY sku LIMIT $3) alike \
         ORDER BY sku",
    );
    let query = query.bind(typed.clone()).bind(format!("{}%", like(&start))).bind(MOST_ALIKE);
    let rows: Vec<(String, String)> = query.all().await?;
    let far = |text: &str| distance(&typed, text);
    let alike = rows.into_iter().map(|(sku, name)| (far(&fold(&sku)).min(far(&name)), sku));
    let mut alike: Vec<(usize, String)> =
        alike.filter(|(far, _)| *far <= typed.chars().count() / 3).collect();
    alike.sort();
    let certain = alike.iter().filter(|(far, _)| *far == 0).count() == 1;
    Ok(alike.into_iter().next().map(|(far, sku)| (sku, certain && far == 0)))
}

/// How many letters have to be changed, added or taken out to make one text of another (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let changed = corner + usize::from(letter != *other);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_that_differ_are_counted() {
        for (a, b, expect) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("85123", "85123a", 1),
            ("kettle", "kitten", 3),
            ("ab", "ba", 2),
        ] {
            assert_eq!((distance(a, b), distance(b, a)), (expect, expect), "{a} {b}");
        }
    }
}

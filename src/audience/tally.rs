//! How many contacts share each key: the fast way of each database.

use super::compile::Compiler;
use crate::{
    db::{Dialect, Tx},
    error::Result,
};
use std::collections::HashMap;

/// Between the parts of a key, and between keys. No text that is shown holds control characters.
pub(super) const PART: char = '\u{1f}';
const KEY: char = '\u{1e}';

/// With an id above this there may be too many contacts for one text: a key can take 80 bytes.
const FEW: i64 = 2_000_000;

/// Counts the contacts of `condition` by a key of one or more expressions; NULL is the empty text. The parts of a key
/// have [`PART`] between them.
pub(super) async fn tally(
    tx: &mut Tx,
    compiler: &mut Compiler<'_>,
    parts: &[String],
    condition: &str,
) -> Result<Vec<(String, i64)>> {
    let part = compiler.text(&PART.to_string());
    let texts = parts.iter().map(|part| format!("COALESCE(CAST({part} AS TEXT), '')"));
    let key = texts.collect::<Vec<_>>().join(&format!(" || {part} || "));
    if is_small(tx).await? {
        let between = compiler.text(&KEY.to_string());
        let sql = format!("SELECT string_agg({key}, {between}) FROM contacts c WHERE {condition}");
        let all: Option<String> = compiler.query(tx, sql).scalar().await?;
        return Ok(count(all.as_deref()));
    }
    let sql = format!(
        "SELECT k, COUNT(*) FROM (SELECT {key} AS k FROM contacts c WHERE {condition}) AS keys GROUP BY k"
    );
    compiler.query(tx, sql).all().await
}

/// Whether the keys of all contacts fit into one text. SQLite sorts every row to group them; putting them together and
/// counting that takes a third of the time, and memory for as long.
async fn is_small(tx: &mut Tx) -> Result<bool> {
    if tx.dialect() == Dialect::Postgres {
        return Ok(false);
    }
    let last: Option<i64> = tx.query("SELECT MAX(id) FROM contacts").scalar().await?;
    Ok(last.is_none_or(|last| last <= FEW))
}

fn count(all: Option<&str>) -> Vec<(String, i64)> {
    let mut counts: HashMap<&str, i64> = HashMap::new();
    for key in all.into_iter().flat_map(|all| all.split(KEY)) {
        *counts.entry(key).or_default() += 1;
    }
    counts.into_iter().map(|(key, people)| (key.to_string(), people)).collect()
}

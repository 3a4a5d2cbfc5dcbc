//! Values of what happened as somebody typed them: which of them there are, and what is meant by others.

use super::{
    super::{
        World,
        compile::{rows_of, text_column},
        index::{Index, Slot},
    },
    aspects::{MOST_TEXTS, plain, popular},
};
use crate::{
    criteria::{Aspect, Happening},
    db::{Tx, json_texts},
    error::Result,
    text::fold,
};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

/// What is meant by values that were typed, of those that things of this kind have: the value itself, else all that
/// differ from it in case and accents alone. Those that nothing has are left out.
pub async fn aspect_meant(
    tx: &mut Tx,
    world: &World,
    what: Happening,
    aspect: Aspect,
    typed: &BTreeSet<String>,
) -> Result<HashMap<String, Vec<String>>> {
    let exact = match &world.index {
        Some(index) => in_index(index, what, aspect, Search::Exact(typed)).await?,
        None => in_rows(tx, what, aspect, Search::Exact(typed)).await?,
    };
    let mut meant: HashMap<String, Vec<String>> =
        exact.into_iter().map(|text| (text.clone(), vec![text])).collect();
    let others: Vec<&String> = typed.iter().filter(|text| !meant.contains_key(*text)).collect();
    if others.is_empty() {
        return Ok(meant);
    }
    let keys = others.iter().map(|text| fold(text)).collect();
    let alike = match &world.index {
        Some(index) => in_index(index, what, aspect, Search::Folded(&keys)).await?,
        None => in_rows(tx, what, aspect, Search::Folded(&keys)).await?,
    };
    for other in others {
        let key = fold(other);
        let alike: Vec<String> = alike.iter().filter(|text| fold(text) == key).cloned().collect();
        if !alike.is_empty() {
            meant.insert(other.clone(), alike);
        }
    }
    Ok(meant)
}

/// Which texts are looked for.
#[derive(Clone, Copy)]
enum Search<'a> {
    Exact(&'a BTreeSet<String>),
    Folded(&'a HashSet<String>),
}

async fn in_index(
    index: &Arc<Index>,
    what: Happening,
    aspect: Aspect,
    search: Search<'_>,
) -> Result<Vec<String>> {
    let Some(texts) = index.dictionary(Slot::Aspect(aspect)) else { return Ok(Vec::new()) };
    let codes = match search {
        Search::Exact(wanted) => wanted.iter().filter_map(|text| texts.lookup(text)).collect(),
        Search::Folded(keys) => texts.codes_where(|text| keys.contains(&fold(text))),
    };
    let coded = codes.into_iter().map(|code| (code, plain(texts.text(code).to_string(), 0))).collect();
    // The same dictionary serves other kinds of activities, and keeps texts that nothing has any more.
    let counted = popular(index, &[what], aspect, coded, usize::MAX).await?;
    Ok(counted.into_iter().filter(|value| value.people > 0).map(|value| value.key).collect())
}

async fn in_rows(tx: &mut Tx, what: Happening, aspect: Aspect, search: Search<'_>) -> Result<Vec<String>> {
    let Some(column) = text_column(aspect) else { return Ok(Vec::new()) };
    let from = rows_of(what);
    match search {
        Search::Exact(wanted) => {
            let these = json_texts(tx.dialect(), "$1");
            let query = tx.query(format!("SELECT DISTINCT {column} FROM {from} AND {column} IN {these}"));
            let texts: Vec<(String,)> = query.bind(serde_json::to_string(wanted)?).all().await?;
            Ok(texts.into_iter().map(|(text,)| text).collect())
        }
        Search::Folded(keys) => {
            let query = tx.query(format!(
                "SELECT DISTINCT {column} AS value FROM {from} AND {column} <> '' ORDER BY value LIMIT $1"
            ));
            let texts: Vec<(String,)> = query.bind(MOST_TEXTS).all().await?;
            Ok(texts.into_iter().map(|(text,)| text).filter(|text| keys.contains(&fold(text))).collect())
        }
    }
}

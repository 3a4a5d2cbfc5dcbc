//! How many people are in which of several audiences.

use super::{
    super::{Audience, funnel::Overlap},
    Mask, Members,
};
use crate::error::Result;
use std::{collections::BTreeMap, sync::Arc};

/// How audiences overlap.
pub async fn overlap(audiences: &[&Audience]) -> Result<Option<Overlap>> {
    let mut all: Vec<Members> = Vec::new();
    for audience in audiences.iter().take(60) {
        match audience.members().await? {
            Some(members) if all.first().is_none_or(|first| Arc::ptr_eq(&first.index, &members.index)) => {
                all.push(members.clone());
            }
            _ => return Ok(None),
        }
    }
    let Some(first) = all.first().cloned() else { return Ok(Some(Overlap { parts: Vec::new() })) };
    let counted = first.each_chunk(move |chunk, mask| {
        let mut parts = BTreeMap::new();
        let masks: Vec<&Mask> = all.iter().map(|members| members.mask(chunk)).collect();
        for word in 0..mask.len() {
            let words: Vec<u64> = masks.iter().map(|mask| mask[word]).collect();
            count_word(&words, &mut parts);
        }
        parts
    });
    let mut parts: BTreeMap<u64, i64> = BTreeMap::new();
    for (part, people) in counted.await?.into_iter().flatten() {
        *parts.entry(part).or_default() += people;
    }
    Ok(Some(Overlap { parts: parts.into_iter().collect() }))
}

/// Counts 64 contacts by the audiences they are in: the set of all is split by each audience in turn.
fn count_word(words: &[u64], parts: &mut BTreeMap<u64, i64>) {
    let mut split = vec![(0_u64, words.iter().fold(0, |any, word| any | word))];
    for (index, word) in words.iter().enumerate() {
        let halves = split.into_iter().flat_map(|(part, rows)| {
            [(part | 1 << index, rows & word), (part, rows & !word)]
                .into_iter()
                .filter(|(_, rows)| *rows != 0)
        });
        split = halves.collect();
    }
    for (part, rows) in split {
        *parts.entry(part).or_default() += i64::from(rows.count_ones());
    }
}

//! Several choices in one text, as they are stored: `;blue;green;`. Keys of choices hold no semicolon, and who has none
//! has no text.

use std::collections::{BTreeMap, BTreeSet};

const BETWEEN: char = ';';

/// The text that stands for these keys.
pub fn packed(keys: &BTreeSet<String>) -> String {
    let mut text = String::from(BETWEEN);
    keys.iter().for_each(|key| text.extend(key.chars().chain([BETWEEN])));
    text
}

/// The keys that a text stands for.
pub fn keys(packed: &str) -> impl Iterator<Item = &str> {
    packed.split(BETWEEN).filter(|key| !key.is_empty())
}

/// What is in every text that stands for this key among others.
pub fn mark(key: &str) -> String {
    format!("{BETWEEN}{key}{BETWEEN}")
}

/// The text of those from whom their only choice was taken.
pub fn nothing() -> String {
    BETWEEN.to_string()
}

/// How many people have each key, from how many have each text.
pub fn tally(people: impl IntoIterator<Item = (String, i64)>) -> BTreeMap<String, i64> {
    let mut tally = BTreeMap::new();
    for (packed, people) in people {
        keys(&packed).for_each(|key| *tally.entry(key.to_string()).or_default() += people);
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for own in [vec!["tea"], vec!["green_tea", "tea", "tea_2"]] {
            let own: BTreeSet<String> = own.into_iter().map(str::to_string).collect();
            let text = packed(&own);
            assert_eq!(keys(&text).map(str::to_string).collect::<BTreeSet<_>>(), own);
            assert!(own.iter().all(|key| text.contains(&mark(key))) && !text.contains(&mark("green")));
        }
        assert_eq!(packed(&BTreeSet::from(["a".to_string()])).replace(&mark("a"), ";"), nothing());
    }

    #[test]
    fn everybody_counts_with_each_of_theirs() {
        let people = [(";a;b;".to_string(), 3), (";b;".to_string(), 4), (String::new(), 9)];
        assert_eq!(tally(people), BTreeMap::from([("a".into(), 3), ("b".into(), 7)]));
    }
}

//! Texts of the contacts of one chunk that are too many and too different for a dictionary, such as e-mail addresses:
//! one after another with a line break before and behind each, so that a search runs over all of them at once.

use super::{
    bits::{self, Mask},
    stored::{In, Out, Stored},
};
use memchr::memmem;
use std::{collections::BTreeMap, sync::Arc};

/// How a text is looked for. Texts are compared as they are: who asks has folded them.
#[derive(Clone, Debug)]
pub enum Search {
    Contains(String),
    StartsWith(String),
    EndsWith(String),
    Is(String),
}

#[derive(Clone, Debug)]
pub struct Texts {
    sorted: Arc<Sorted>,
    /// The texts of rows that changed since `sorted` was made.
    late: BTreeMap<u16, Box<str>>,
}

/// More rows than this beside the sorted part, and it is made anew.
const MOST_LATE: usize = 2_048;
const BREAK: u8 = b'\n';

#[derive(Debug, Default)]
struct Sorted {
    /// Begins with a break; every text has one behind it.
    blob: Vec<u8>,
    /// Where the text of each row begins; empty texts have no room of their own.
    starts: Vec<u32>,
}

impl Texts {
    /// One text for each row; empty where there is none.
    pub fn new<'t>(texts: impl IntoIterator<Item = &'t str>) -> Texts {
        let mut sorted = Sorted { blob: vec![BREAK], starts: Vec::new() };
        for text in texts {
            sorted
                .starts
                .push(u32::try_from(sorted.blob.len()).expect("the texts of a chunk are less than 4 GB"));
            if !text.is_empty() {
                sorted.blob.extend(text.bytes().map(|byte| if byte == BREAK { b' ' } else { byte }));
                sorted.blob.push(BREAK);
            }
        }
        sorted.blob.shrink_to_fit();
        Texts { sorted: Arc::new(sorted), late: BTreeMap::new() }
    }

    /// Puts texts in place of those that rows had; `rows` is how many there are now.
    pub fn replace(&mut self, rows: usize, changed: impl IntoIterator<Item = (u16, Box<str>)>) {
        for (row, text) in changed {
            if self.get(usize::from(row)) != text.as_bytes() {
                self.late.insert(row, text);
            }
        }
        if self.late.len() > MOST_LATE {
            let all: Vec<String> =
                (0..rows).map(|row| String::from_utf8_lossy(self.get(row)).into_owned()).collect();
            *self = Texts::new(all.iter().map(String::as_str));
        }
    }

    /// The text of a row; empty where there is none.
    pub fn get(&self, row: usize) -> &[u8] {
        match u16::try_from(row).ok().and_then(|row| self.late.get(&row)) {
            Some(text) => text.as_bytes(),
            None => self.sorted.get(row),
        }
    }

    /// The rows for which the answer is yes; `words` is the length of the chunk's masks.
    pub fn matching(&self, search: &Search, words: usize) -> Mask {
        let mut mask = self.sorted.matching(search, words);
        for (row, text) in &self.late {
            bits::set(&mut mask, usize::from(*row), search.holds(text));
        }
        mask
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        let late: usize = self.late.values().map(|text| 64 + text.len()).sum();
        self.sorted.blob.len() + 4 * self.sorted.starts.len() + late
    }
}

impl Search {
    /// What to look for among texts with breaks around them; where it is empty, nothing is found.
    fn needle(&self) -> Vec<u8> {
        let (before, text, behind) = match self {
            Search::Contains(text) => ("", text.as_str(), ""),
            Search::StartsWith(text) => ("\n", text.as_str(), ""),
            Search::EndsWith(text) => ("", text.as_str(), "\n"),
            Search::Is(text) => ("\n", text.as_str(), "\n"),
        };
        [before.as_bytes(), text.as_bytes(), behind.as_bytes()].concat()
    }

    /// The plain answer for one text; an empty one is none.
    fn holds(&self, own: &str) -> bool {
        !own.is_empty()
            && match self {
                Search::Contains(text) => own.contains(text),
                Search::StartsWith(text) => own.starts_with(text),
                Search::EndsWith(text) => own.ends_with(text),
                Search::Is(text) => own == text,
            }
    }
}

impl Sorted {
    fn get(&self, row: usize) -> &[u8] {
        let Some(start) = self.starts.get(row) else { return &[] };
        let end = self.starts.get(row + 1).map_or(self.blob.len(), |end| *end as usize);
        let text = &self.blob[*start as usize..end];
        text.strip_suffix(&[BREAK]).unwrap_or(text)
    }

    fn matching(&self, search: &Search, words: usize) -> Mask {
        let mut mask = vec![0; words];
        let needle = search.needle();
        let Some(first) = needle.first() else { return mask };
        let finder = memmem::Finder::new(&needle);
        let (mut from, mut row) = (0, 0);
        while let Some(found) = finder.find(&self.blob[from..]) {
            // A break that the needle begins with stands before the text that is meant.
            let at = from + found + usize::from(*first == BREAK);
            row += self.starts[row..].partition_point(|start| (*start as usize) <= at) - 1;
            bits::set(&mut mask, row, true);
            // On to the next text; its break before it may be where the next find begins.
            let Some(next) = self.starts[row..].iter().find(|start| **start as usize > at) else { break };
            from = *next as usize - 1;
        }
        mask
    }
}

impl Stored for Texts {
    fn store(&self, out: &mut Out) {
        out.slice(&self.sorted.blob);
        out.slice(&self.sorted.starts);
        out.slice(&self.late.keys().copied().collect::<Vec<u16>>());
        self.late.values().for_each(|text| out.slice(text.as_bytes()));
    }

    fn restore(bytes: &mut In) -> Option<Texts> {
        let sorted = Arc::new(Sorted { blob: bytes.slice()?, starts: bytes.slice()? });
        let rows: Vec<u16> = bytes.slice()?;
        let text = |row: u16| Some((row, String::from_utf8(bytes.slice()?).ok()?.into_boxed_str()));
        let late = rows.into_iter().map(text).collect::<Option<BTreeMap<u16, Box<str>>>>()?;
        Some(Texts { sorted, late })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: [&str; 9] =
        ["anna@mail.example", "", "", "anna", "banana", "ann", "@", "x@anna.example", "møller@mail.example"];

    fn check(texts: &Texts, own: &[&str]) {
        for text in ["anna", "an", "a", "@", "mail.example", "ann", "banana", "ø", "nobody", "example"] {
            let text = text.to_string();
            for search in [
                Search::Contains(text.clone()),
                Search::StartsWith(text.clone()),
                Search::EndsWith(text.clone()),
                Search::Is(text.clone()),
            ] {
                let found: Vec<usize> = bits::rows(&texts.matching(&search, 2)).collect();
                let expect: Vec<usize> = (0..own.len()).filter(|row| search.holds(own[*row])).collect();
                assert_eq!(found, expect, "{search:?}");
            }
        }
    }

    #[test]
    fn searches_find_what_a_plain_search_finds() {
        let many: Vec<&str> = OWN.iter().cycle().take(100).copied().collect();
        let mut texts = Texts::new(many.iter().copied());
        check(&texts, &many);
        let mut changed = many.clone();
        (changed[0], changed[1], changed[3]) = ("", "anna", "hanna");
        texts.replace(100, [(0, "".into()), (1, "anna".into()), (3, "hanna".into())]);
        check(&texts, &changed);
        check(&Texts::new([]), &[]);
    }

    #[test]
    fn many_changes_make_a_new_sorted_part() {
        let mut texts = Texts::new(["old"; 3_000]);
        texts.replace(3_000, (0..2_999).map(|row| (row, format!("new {row}").into())));
        assert!(texts.late.is_empty());
        assert_eq!(bits::count(&texts.matching(&Search::StartsWith("new".into()), 47)), 2_999);
        assert_eq!(bits::rows(&texts.matching(&Search::Is("old".into()), 47)).collect::<Vec<_>>(), [2_999]);
    }

    #[test]
    fn a_break_in_a_text_does_not_cut_it() {
        let texts = Texts::new(["a\nb", "c"]);
        assert_eq!(bits::rows(&texts.matching(&Search::Contains("b".into()), 1)).collect::<Vec<_>>(), [0]);
        assert!(bits::is_empty(&texts.matching(&Search::StartsWith("b".into()), 1)));
    }
}

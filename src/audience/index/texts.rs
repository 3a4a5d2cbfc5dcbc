//! Texts of the contacts of one chunk that are too many and too different for a dictionary, such as e-mail addresses:
//! one after another with a line break before and behind each, so that a search runs over all of them at once, or into
//! the few that a sieve leaves.

mod grams;

use super::{
    bits::{self, Mask},
    stored::{In, Out, Stored},
};
use grams::Grams;
use memchr::{memchr, memchr_iter, memmem};
use std::{collections::BTreeMap, sync::Arc};

/// How a text is looked for. Texts are compared as they are: who asks has folded them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Search {
    Contains(String),
    StartsWith(String),
    EndsWith(String),
    Is(String),
}

#[derive(Clone, Debug, Default)]
pub struct Texts {
    sorted: Arc<Sorted>,
    /// The texts of rows that changed since `sorted` was made.
    late: BTreeMap<u16, Box<str>>,
}

/// More rows than this beside the sorted part, and it is made anew.
const MOST_LATE: usize = 2_048;
const BREAK: u8 = b'\n';

/// Begins with a break; every text has one behind it. Where no row has a text there is nothing at all.
#[derive(Debug, Default)]
struct Sorted {
    blob: Vec<u8>,
    /// Where the text of every [`STEP`]th row begins; the others are found by the breaks before them.
    anchors: Vec<u32>,
    grams: Grams,
}

/// Rows from one anchor to the next: four bytes for each row would be more than most names are worth.
const STEP: usize = 16;

impl Texts {
    /// One text for each row; empty where there is none.
    pub fn new<'t>(texts: impl IntoIterator<Item = &'t str>) -> Texts {
        let mut sorted = Sorted { blob: vec![BREAK], ..Sorted::default() };
        let mut rows = 0;
        for (row, text) in texts.into_iter().enumerate() {
            if row % STEP == 0 {
                let start = u32::try_from(sorted.blob.len());
                sorted.anchors.push(start.expect("the texts of a chunk are less than 4 GB"));
            }
            rows = row + 1;
            let from = sorted.blob.len();
            sorted.blob.extend_from_slice(text.as_bytes());
            sorted.blob[from..].iter_mut().filter(|byte| **byte == BREAK).for_each(|byte| *byte = b' ');
            sorted.blob.push(BREAK);
        }
        if sorted.blob.len() == rows + 1 {
            return Texts::default();
        }
        sorted.blob.shrink_to_fit();
        sorted.anchors.shrink_to_fit();
        sorted.grams = Grams::new(rows, sorted.blob[1..].split(|byte| *byte == BREAK));
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
        self.late(row).unwrap_or_else(|| self.sorted.get(row))
    }

    /// Does something with each row of a set and its text, in order: quicker than one by one.
    pub fn each<'t>(&'t self, rows: &[u64], mut act: impl FnMut(usize, &'t [u8])) {
        for (index, word) in rows.iter().enumerate() {
            for step in (0..bits::WORD).step_by(STEP) {
                let mut wanted = word >> step & ((1 << STEP) - 1);
                let mut row = index * bits::WORD + step;
                let mut rest = self.sorted.from(row / STEP);
                while wanted != 0 {
                    let (text, behind) = rest.split_at(memchr(BREAK, rest).unwrap_or(rest.len()));
                    if wanted & 1 == 1 {
                        act(row, self.late(row).unwrap_or(text));
                    }
                    rest = behind.get(1..).unwrap_or_default();
                    (wanted, row) = (wanted >> 1, row + 1);
                }
            }
        }
    }

    /// The text of a row that changed since the sorted part was made.
    fn late(&self, row: usize) -> Option<&[u8]> {
        if self.late.is_empty() {
            return None;
        }
        u16::try_from(row).ok().and_then(|row| self.late.get(&row)).map(|text| text.as_bytes())
    }

    /// The rows for which the answer is yes; `words` is the length of the chunk's masks.
    pub fn matching(&self, search: &Search, words: usize) -> Mask {
        let mut mask = self.sorted.matching(search, words);
        for (row, text) in &self.late {
            bits::set(&mut mask, usize::from(*row), search.holds(text.as_bytes()));
        }
        mask
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        let late: usize = self.late.values().map(|text| 64 + text.len()).sum();
        self.sorted.blob.len() + 4 * self.sorted.anchors.len() + self.sorted.grams.bytes() + late
    }
}

impl Search {
    pub fn text(&self) -> &str {
        match self {
            Search::Contains(text) | Search::StartsWith(text) | Search::EndsWith(text) | Search::Is(text) => {
                text
            }
        }
    }

    /// What to look for among texts with breaks around them.
    fn needle(&self) -> Vec<u8> {
        let (before, behind) = match self {
            Search::Contains(_) => ("", ""),
            Search::StartsWith(_) => ("\n", ""),
            Search::EndsWith(_) => ("", "\n"),
            Search::Is(_) => ("\n", "\n"),
        };
        [before, self.text(), behind].concat().into_bytes()
    }

    /// The plain answer for one text; nothing finds an empty one, and an empty one finds nothing.
    fn holds(&self, own: &[u8]) -> bool {
        let text = self.text().as_bytes();
        !own.is_empty()
            && !text.is_empty()
            && match self {
                Search::Contains(_) => memmem::find(own, text).is_some(),
                Search::StartsWith(_) => own.starts_with(text),
                Search::EndsWith(_) => own.ends_with(text),
                Search::Is(_) => own == text,
            }
    }
}

impl Sorted {
    /// All texts from an anchor on.
    fn from(&self, anchor: usize) -> &[u8] {
        self.anchors.get(anchor).map_or(&[], |start| &self.blob[*start as usize..])
    }

    fn get(&self, row: usize) -> &[u8] {
        let mut rest = self.from(row / STEP);
        for _ in 0..row % STEP {
            let Some(end) = memchr(BREAK, rest) else { return &[] };
            rest = &rest[end + 1..];
        }
        &rest[..memchr(BREAK, rest).unwrap_or(rest.len())]
    }

    fn matching(&self, search: &Search, words: usize) -> Mask {
        let mut mask = vec![0; words];
        if search.text().is_empty() {
            return mask;
        }
        if let Some(candidates) = self.grams.candidates(search.text().as_bytes()) {
            for row in bits::rows(&candidates) {
                bits::set(&mut mask, row, search.holds(self.get(row)));
            }
            return mask;
        }
        let needle = search.needle();
        let finder = memmem::Finder::new(&needle);
        // A row that is not behind the next find, and where its text begins.
        let (mut row, mut start) = (0, 1);
        let mut from = 0;
        while let Some(found) = self.blob.get(from..).and_then(|rest| finder.find(rest)) {
            // A break that the needle begins with stands before the text that is meant.
            let at = from + found + usize::from(needle.starts_with(&[BREAK]));
            (row, start) = self.nearer(row, start, at);
            row += memchr_iter(BREAK, &self.blob[start..at]).count();
            bits::set(&mut mask, row, true);
            // On to the next text; the break before it may be where the next find begins.
            let Some(end) = memchr(BREAK, &self.blob[at..]) else { break };
            from = at + end;
            (row, start) = (row + 1, from + 1);
        }
        mask
    }

    /// The last anchor before a place, with its row, if that is behind where one is: looked for in steps that double,
    /// since finds lie close together or far apart.
    fn nearer(&self, row: usize, start: usize, at: usize) -> (usize, usize) {
        let first = row / STEP + 1;
        let is_before = |anchor: &usize| self.anchors.get(*anchor).is_some_and(|start| *start as usize <= at);
        if !is_before(&first) {
            return (row, start);
        }
        let mut step = 1;
        while is_before(&(first + step)) {
            step *= 2;
        }
        let anchors = &self.anchors[first + step / 2..self.anchors.len().min(first + step)];
        let anchor = first + step / 2 + anchors.partition_point(|start| *start as usize <= at) - 1;
        (anchor * STEP, self.anchors[anchor] as usize)
    }
}

impl Stored for Texts {
    fn store(&self, out: &mut Out) {
        out.slice(&self.sorted.blob);
        out.slice(&self.sorted.anchors);
        self.sorted.grams.store(out);
        out.slice(&self.late.keys().copied().collect::<Vec<u16>>());
        self.late.values().for_each(|text| out.slice(text.as_bytes()));
    }

    fn restore(bytes: &mut In) -> Option<Texts> {
        let sorted =
            Arc::new(Sorted { blob: bytes.slice()?, anchors: bytes.slice()?, grams: Grams::restore(bytes)? });
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
                let expect: Vec<usize> =
                    (0..own.len()).filter(|row| search.holds(own[*row].as_bytes())).collect();
                assert_eq!(found, expect, "{search:?}");
            }
        }
    }

    #[test]
    fn a_search_with_few_candidates_finds_the_same() {
        let mut own = vec!["ab"; 6_400];
        (own[77], own[6_399]) = ("søren.holm", "holm.sørensen");
        let mut texts = Texts::new(own.iter().copied());
        texts.replace(6_400, [(5, "new.holm".into()), (6_399, "".into())]);
        (own[5], own[6_399]) = ("new.holm", "");
        for text in ["søren", "holm", "søren.holm", "ren.h", "nobody.here"] {
            assert!(texts.sorted.grams.candidates(text.as_bytes()).is_some(), "{text} is rare");
            for search in [Search::Contains, Search::StartsWith, Search::EndsWith, Search::Is] {
                let search = search(text.to_string());
                let found: Vec<usize> = bits::rows(&texts.matching(&search, 100)).collect();
                let expect: Vec<usize> =
                    (0..own.len()).filter(|row| search.holds(own[*row].as_bytes())).collect();
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
    fn each_row_of_a_set_is_met_with_its_text() {
        let many: Vec<String> = (0..200).map(|row| ["", "a", "bc"][row % 3].repeat(row)).collect();
        let mut texts = Texts::new(many.iter().map(String::as_str));
        texts.replace(200, [(64, "changed".into()), (66, "".into())]);
        for wanted in [vec![], vec![0, 15, 16, 63, 64, 65, 66, 130, 199], (0..200).collect()] {
            let mut mask = vec![0; 4];
            wanted.iter().for_each(|row| bits::set(&mut mask, *row, true));
            let mut met = Vec::new();
            texts.each(&mask, |row, text| met.push((row, text)));
            let expect: Vec<_> = wanted.iter().map(|row| (*row, texts.get(*row))).collect();
            assert_eq!(met, expect);
        }
        Texts::new(["", ""]).each(&[3], |_, text| assert!(text.is_empty()));
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

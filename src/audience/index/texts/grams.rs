//! A first sieve for texts: which threes of neighbouring bytes each holds, in 32 classes. Of millions of texts it leaves
//! a few to be looked into, and reads a bit of each for every class that is asked for.
//!
//! These are superimposed signatures, kept by bit rather than by text (Roberts 1979; Zobel, Moffat, Ramamohanarao 1998).

use super::super::{
    bits::{self, Mask, WORD},
    stored::{In, Out, Stored},
};

const CLASSES: usize = 32;

/// For each class, who has it: as many words as all texts take, one class after another.
#[derive(Debug, Default)]
pub struct Grams(Vec<u64>);

/// The classes of a text's threes, as bits.
fn classes(text: &[u8]) -> u32 {
    text.windows(3).fold(0, |classes, three| {
        let three = u32::from_le_bytes([three[0], three[1], three[2], 0]);
        // The upper bits of a product by an odd number near 2^32 divided by the golden ratio: even for all classes.
        classes | 1 << (three.wrapping_mul(0x9e37_79b1) >> 27)
    })
}

impl Grams {
    pub fn new<'t>(rows: usize, texts: impl Iterator<Item = &'t [u8]>) -> Grams {
        let words = rows.div_ceil(WORD);
        let mut all = vec![0; CLASSES * words];
        for (row, text) in texts.enumerate() {
            let mut left = classes(text);
            while left != 0 {
                all[left.trailing_zeros() as usize * words + row / WORD] |= 1 << (row % WORD);
                left &= left - 1;
            }
        }
        Grams(all)
    }

    /// Those that may hold a text; `None` for a text too short to tell, and where they are so many that to look at all
    /// is quicker.
    pub fn candidates(&self, text: &[u8]) -> Option<Mask> {
        let wanted = classes(text);
        let words = self.0.len() / CLASSES;
        let mut slices = (0..CLASSES).filter(|class| wanted >> class & 1 == 1).map(|class| {
            let start = class * words;
            &self.0[start..start + words]
        });
        let mut found = slices.next()?.to_vec();
        slices.for_each(|slice| bits::and(&mut found, slice));
        let few = u64::try_from(words).expect("words of a chunk");
        (bits::count(&found) <= few).then_some(found)
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        size_of_val(self.0.as_slice())
    }
}

impl Stored for Grams {
    fn store(&self, out: &mut Out) {
        out.slice(&self.0);
    }

    fn restore(bytes: &mut In) -> Option<Grams> {
        Some(Grams(bytes.slice()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_holds_a_text_is_always_a_candidate() {
        let texts: Vec<String> = (0..1_000).map(|row| format!("name.{}", row * row)).collect();
        let grams = Grams::new(texts.len(), texts.iter().map(String::as_bytes));
        for part in ["998001", "e.99", "980", "name.16"] {
            let Some(found) = grams.candidates(part.as_bytes()) else { continue };
            let holders = (0..texts.len()).filter(|row| texts[*row].contains(part));
            holders.for_each(|row| assert!(bits::has(&found, row), "{part} in {}", texts[row]));
        }
        assert!(grams.candidates(b"998001").is_some(), "a text that one of them holds leaves few");
        assert_eq!(grams.candidates(b"na"), None, "two bytes tell nothing");
        assert_eq!(grams.candidates(b"name"), None, "all have it");
    }
}

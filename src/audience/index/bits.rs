//! Sets of rows of one chunk: a bit for each row, 64 to a word.

use super::chunk::ROWS;
use std::sync::{Arc, LazyLock};
use wide::u64x4;

/// A bit for each row; as many words as the chunk has.
pub type Mask = Vec<u64>;

/// Rows in a word.
pub const WORD: usize = 64;

static NOBODY: LazyLock<Arc<Mask>> = LazyLock::new(|| Arc::new(vec![0; FULL]));
static EVERYBODY: LazyLock<Arc<Mask>> = LazyLock::new(|| Arc::new(vec![u64::MAX; FULL]));
/// Words of a chunk that is full.
const FULL: usize = ROWS as usize / WORD;

/// A set to be kept. That of nobody, or of everybody, in a full chunk is the same for all: it takes no memory, and is
/// in the cache already when the next chunk is asked.
pub fn shared(mask: Mask) -> Arc<Mask> {
    let all = |word: u64| mask.len() == FULL && mask.iter().all(|other| *other == word);
    if all(0) {
        NOBODY.clone()
    } else if all(u64::MAX) {
        EVERYBODY.clone()
    } else {
        Arc::new(mask)
    }
}

/// How many rows are in the set.
///
/// Words are added up bit by bit, eight times as many as are counted, in four lanes: a third of the time of counting
/// each where the processor's own instruction cannot be relied on. The method is that of Harley and Seal (Warren,
/// Hacker's Delight, 5-1).
pub fn count(mask: &[u64]) -> u64 {
    let add = |a: u64x4, b: u64x4, c: u64x4| (a ^ b ^ c, (a & b) | ((a ^ b) & c));
    let (blocks, rest) = mask.as_chunks::<32>();
    let (mut ones, mut twos, mut fours) = (u64x4::ZERO, u64x4::ZERO, u64x4::ZERO);
    let mut eights = 0;
    for block in blocks {
        let lane = |at: usize| u64x4::new(block.as_chunks().0[at]);
        let (one, two_a) = add(ones, lane(0), lane(1));
        let (one, two_b) = add(one, lane(2), lane(3));
        let (two, four_a) = add(twos, two_a, two_b);
        let (one, two_a) = add(one, lane(4), lane(5));
        let (one, two_b) = add(one, lane(6), lane(7));
        let (two, four_b) = add(two, two_a, two_b);
        let (four, eight) = add(fours, four_a, four_b);
        (ones, twos, fours) = (one, two, four);
        eights += ones_of(&eight.to_array());
    }
    let below = ones_of(&ones.to_array()) + 2 * ones_of(&twos.to_array()) + 4 * ones_of(&fours.to_array());
    8 * eights + below + ones_of(rest)
}

fn ones_of(words: &[u64]) -> u64 {
    words.iter().map(|word| u64::from(word.count_ones())).sum()
}

/// How many rows are in both sets.
pub fn count_both(a: &[u64], b: &[u64]) -> u64 {
    a.iter().zip(b).map(|(a, b)| u64::from((a & b).count_ones())).sum()
}

pub fn is_empty(mask: &[u64]) -> bool {
    mask.iter().all(|word| *word == 0)
}

pub fn has(mask: &[u64], row: usize) -> bool {
    mask.get(row / WORD).is_some_and(|word| word >> (row % WORD) & 1 == 1)
}

/// Puts a row in or takes it out.
pub fn set(mask: &mut [u64], row: usize, is_in: bool) {
    let bit = 1 << (row % WORD);
    if is_in {
        mask[row / WORD] |= bit;
    } else {
        mask[row / WORD] &= !bit;
    }
}

pub fn and(mask: &mut [u64], other: &[u64]) {
    mask.iter_mut().zip(other).for_each(|(a, b)| *a &= b);
}

pub fn or(mask: &mut [u64], other: &[u64]) {
    mask.iter_mut().zip(other).for_each(|(a, b)| *a |= b);
}

pub fn and_not(mask: &mut [u64], other: &[u64]) {
    mask.iter_mut().zip(other).for_each(|(a, b)| *a &= !b);
}

pub fn not(mask: &mut [u64]) {
    mask.iter_mut().for_each(|word| *word = !*word);
}

/// The rows of the set, ascending.
pub fn rows(mask: &[u64]) -> impl Iterator<Item = usize> + '_ {
    mask.iter().enumerate().flat_map(|(index, word)| {
        let mut rest = *word;
        std::iter::from_fn(move || {
            let bit = rest.trailing_zeros() as usize;
            rest &= rest.wrapping_sub(1);
            (bit < WORD).then_some(index * WORD + bit)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_are_counted_as_there_are() {
        let word = |at: u64| (at + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        for length in [0, 1, 31, 32, 33, 64, 100, FULL] {
            for mask in [(0..).map(word).take(length).collect::<Mask>(), vec![u64::MAX; length]] {
                assert_eq!(count(&mask), rows(&mask).count() as u64, "{length} words");
            }
        }
    }

    #[test]
    fn only_whole_sets_are_shared() {
        for (mask, is_shared) in [
            (vec![0; FULL], true),
            (vec![u64::MAX; FULL], true),
            (vec![0; FULL - 1], false),
            (vec![u64::MAX; 1], false),
            ([vec![0; FULL - 1], vec![1]].concat(), false),
            ([vec![u64::MAX; FULL - 1], vec![u64::MAX - 1]].concat(), false),
        ] {
            let (one, other) = (shared(mask.clone()), shared(mask.clone()));
            assert_eq!(*one, mask);
            assert_eq!(Arc::ptr_eq(&one, &other), is_shared, "{} words, from {}", mask.len(), mask[0]);
        }
    }

    #[test]
    fn rows_come_back_in_order() {
        let mut mask = vec![0; 3];
        for row in [0, 63, 64, 130, 191] {
            set(&mut mask, row, true);
        }
        set(&mut mask, 64, false);
        assert_eq!(rows(&mask).collect::<Vec<_>>(), [0, 63, 130, 191]);
        assert_eq!(count(&mask), 4);
        assert!(has(&mask, 130) && !has(&mask, 64) && !has(&mask, 1_000));
    }
}

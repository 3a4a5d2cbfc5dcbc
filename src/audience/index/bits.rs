//! Sets of rows of one chunk: a bit for each row, 64 to a word.

/// A bit for each row; as many words as the chunk has.
pub type Mask = Vec<u64>;

/// Rows in a word.
pub const WORD: usize = 64;

/// How many rows are in the set.
pub fn count(mask: &[u64]) -> u64 {
    mask.iter().map(|word| u64::from(word.count_ones())).sum()
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

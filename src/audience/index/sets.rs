//! Rows of one chunk that have something, such as a place in a list: sorted numbers while they are few, bits when
//! they are many.

use super::{
    bits::{self, Mask},
    stored::{In, Out, Stored},
};

#[derive(Clone, Debug)]
pub enum Set {
    Few(Vec<u16>),
    Many(Box<[u64]>),
}

/// From here on bits take less room.
const FEW: usize = 4_096;
/// Words of a whole chunk.
const WORDS: usize = 1_024;

impl Default for Set {
    fn default() -> Set {
        Set::Few(Vec::new())
    }
}

impl Set {
    pub fn insert(&mut self, row: u16) {
        match self {
            Set::Many(words) => bits::set(words, usize::from(row), true),
            Set::Few(rows) => {
                if let Err(at) = rows.binary_search(&row) {
                    rows.insert(at, row);
                }
                if rows.len() > FEW {
                    let mut words = vec![0; WORDS];
                    rows.iter().for_each(|row| bits::set(&mut words, usize::from(*row), true));
                    *self = Set::Many(words.into());
                }
            }
        }
    }

    pub fn remove(&mut self, row: u16) {
        match self {
            Set::Many(words) => bits::set(words, usize::from(row), false),
            Set::Few(rows) => {
                if let Ok(at) = rows.binary_search(&row) {
                    rows.remove(at);
                }
            }
        }
    }

    pub fn holds(&self, row: u16) -> bool {
        match self {
            Set::Many(words) => bits::has(words, usize::from(row)),
            Set::Few(rows) => rows.binary_search(&row).is_ok(),
        }
    }

    /// As a mask of so many words.
    pub fn mask(&self, words: usize) -> Mask {
        match self {
            Set::Many(all) => all[..words].to_vec(),
            Set::Few(rows) => {
                let mut mask = vec![0; words];
                rows.iter().for_each(|row| bits::set(&mut mask, usize::from(*row), true));
                mask
            }
        }
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        match self {
            Set::Few(rows) => 2 * rows.capacity(),
            Set::Many(words) => 8 * words.len(),
        }
    }
}

impl Stored for Set {
    fn store(&self, out: &mut Out) {
        match self {
            Set::Few(rows) => {
                out.number(0);
                out.slice(rows);
            }
            Set::Many(words) => {
                out.number(1);
                out.slice(words);
            }
        }
    }

    fn restore(bytes: &mut In) -> Option<Set> {
        Some(match bytes.number()? {
            0 => Set::Few(bytes.slice()?),
            1 => Set::Many(bytes.slice()?.into()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_behave_alike() {
        let mut set = Set::default();
        for row in (0..60_000_u16).step_by(7) {
            set.insert(row);
        }
        assert!(matches!(set, Set::Many(_)));
        set.remove(14);
        assert!(set.holds(7) && !set.holds(14) && !set.holds(8));
        let found: Vec<usize> = bits::rows(&set.mask(WORDS)).collect();
        assert_eq!(found, (0..60_000).step_by(7).filter(|row| *row != 14).collect::<Vec<_>>());
        let mut few = Set::default();
        [5, 3, 5].into_iter().for_each(|row| few.insert(row));
        few.remove(4);
        assert_eq!(bits::rows(&few.mask(1)).collect::<Vec<_>>(), [3, 5]);
    }
}

//! One number for each row of a chunk, in as few bytes as the chunk's numbers need, and what can be asked of all of
//! them at once: which lie between two bounds, which are in a list.
//!
//! Cells hold the distance from the smallest number; the largest cell means "unknown". Numbers that lie too far apart
//! are kept whole.

mod scan;

use super::{
    bits::{self, WORD},
    stored::{In, Out, Stored},
    wanted::Wanted,
};
use std::collections::HashMap;

#[derive(Clone, Debug)]
pub struct Numbers {
    /// The number that cell 0 stands for.
    base: i64,
    cells: Cells,
}

#[derive(Clone, Debug)]
enum Cells {
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
    Whole(Vec<Option<i64>>),
}

impl Numbers {
    /// One cell for each number; `None` is unknown. The length is a multiple of 64.
    pub fn new(numbers: &[Option<i64>]) -> Numbers {
        let low = numbers.iter().flatten().min().copied().unwrap_or(0);
        let high = numbers.iter().flatten().max().copied().unwrap_or(0);
        let far = |number: &i64| u32::try_from(i128::from(*number) - i128::from(low)).unwrap_or(u32::MAX);
        let span = far(&high);
        let cells = if span < u32::from(u8::MAX) {
            let cell =
                |n: &Option<i64>| n.as_ref().map_or(u8::MAX, |n| u8::try_from(far(n)).unwrap_or(u8::MAX));
            Cells::U8(numbers.iter().map(cell).collect())
        } else if span < u32::from(u16::MAX) {
            let cell =
                |n: &Option<i64>| n.as_ref().map_or(u16::MAX, |n| u16::try_from(far(n)).unwrap_or(u16::MAX));
            Cells::U16(numbers.iter().map(cell).collect())
        } else if span < u32::MAX {
            Cells::U32(numbers.iter().map(|n| n.as_ref().map_or(u32::MAX, far)).collect())
        } else {
            Cells::Whole(numbers.to_vec())
        };
        Numbers { base: low, cells }
    }

    /// So many rows without a number.
    pub fn unknown(rows: usize) -> Numbers {
        Numbers { base: 0, cells: Cells::U8(vec![u8::MAX; rows]) }
    }

    pub fn len(&self) -> usize {
        match &self.cells {
            Cells::U8(cells) => cells.len(),
            Cells::U16(cells) => cells.len(),
            Cells::U32(cells) => cells.len(),
            Cells::Whole(cells) => cells.len(),
        }
    }

    pub fn get(&self, row: usize) -> Option<i64> {
        let cell = match &self.cells {
            Cells::U8(cells) => cells.get(row).filter(|cell| **cell != u8::MAX).map(|cell| i64::from(*cell)),
            Cells::U16(cells) => {
                cells.get(row).filter(|cell| **cell != u16::MAX).map(|cell| i64::from(*cell))
            }
            Cells::U32(cells) => {
                cells.get(row).filter(|cell| **cell != u32::MAX).map(|cell| i64::from(*cell))
            }
            Cells::Whole(cells) => return cells.get(row).copied().flatten(),
        };
        cell.map(|cell| self.base + cell)
    }

    /// Whether a number can be put in without a change of the cells' width.
    fn fits(&self, number: i64) -> bool {
        let room = match self.cells {
            Cells::U8(_) => i128::from(u8::MAX),
            Cells::U16(_) => i128::from(u16::MAX),
            Cells::U32(_) => i128::from(u32::MAX),
            Cells::Whole(_) => return true,
        };
        (0..room).contains(&(i128::from(number) - i128::from(self.base)))
    }

    pub fn set(&mut self, row: usize, number: Option<i64>) {
        if number.is_some_and(|number| !self.fits(number)) {
            let mut numbers: Vec<Option<i64>> = (0..self.len()).map(|row| self.get(row)).collect();
            numbers[row] = number;
            *self = Numbers::new(&numbers);
            return;
        }
        let base = self.base;
        let cell = number.and_then(|number| number.checked_sub(base));
        match &mut self.cells {
            Cells::U8(cells) => cells[row] = cell.and_then(|cell| u8::try_from(cell).ok()).unwrap_or(u8::MAX),
            Cells::U16(cells) => {
                cells[row] = cell.and_then(|cell| u16::try_from(cell).ok()).unwrap_or(u16::MAX)
            }
            Cells::U32(cells) => {
                cells[row] = cell.and_then(|cell| u32::try_from(cell).ok()).unwrap_or(u32::MAX)
            }
            Cells::Whole(cells) => cells[row] = number,
        }
    }

    /// Makes room for more rows, all unknown.
    pub fn grow(&mut self, rows: usize) {
        match &mut self.cells {
            Cells::U8(cells) => cells.resize(rows, u8::MAX),
            Cells::U16(cells) => cells.resize(rows, u16::MAX),
            Cells::U32(cells) => cells.resize(rows, u32::MAX),
            Cells::Whole(cells) => cells.resize(rows, None),
        }
    }

    /// Leaves those rows in the mask whose number is known and `low <= number <= high`.
    pub fn keep_within(&self, low: i64, high: i64, mask: &mut [u64]) {
        if let Cells::Whole(cells) = &self.cells {
            let is_within = |cell: Option<i64>| cell.is_some_and(|number| (low..=high).contains(&number));
            return scan::keep(cells, mask, is_within);
        }
        let last = match self.cells {
            Cells::U8(_) => i128::from(u8::MAX) - 1,
            Cells::U16(_) => i128::from(u16::MAX) - 1,
            _ => i128::from(u32::MAX) - 1,
        };
        let distance = |number: i64| i128::from(number) - i128::from(self.base);
        let (low, high) = (distance(low).max(0), distance(high).min(last));
        if low > high {
            return mask.fill(0);
        }
        let cell = |distance: i128| u32::try_from(distance).expect("a distance that fits into a cell");
        let (low, span) = (cell(low), cell(high - low));
        let (short, byte) = (|number: u32| number as u16, |number: u32| number as u8);
        match &self.cells {
            Cells::U8(cells) => scan::keep_u8(cells, mask, byte(low), byte(span)),
            Cells::U16(cells) => scan::keep_u16(cells, mask, short(low), short(span)),
            Cells::U32(cells) => scan::keep_u32(cells, mask, low, span),
            Cells::Whole(_) => {}
        }
    }

    /// Leaves those rows in the mask whose number is wanted.
    pub fn keep_wanted(&self, wanted: &Wanted, mask: &mut [u64]) {
        match wanted {
            Wanted::Runs(runs) => match runs.as_slice() {
                [] => mask.fill(0),
                [(low, high)] => self.keep_within(*low, *high, mask),
                runs => {
                    let mut found = vec![0; mask.len()];
                    for (low, high) in runs {
                        let mut rows = mask.to_vec();
                        self.keep_within(*low, *high, &mut rows);
                        bits::or(&mut found, &rows);
                    }
                    mask.copy_from_slice(&found);
                }
            },
            wanted => match &self.cells {
                // So few different cells that each is decided once.
                Cells::U8(cells) => {
                    let decided = self.decided::<4>(wanted);
                    scan::keep(cells, mask, |cell| bits::has(&decided, usize::from(cell)));
                }
                Cells::U16(cells) => {
                    let decided = self.decided::<1024>(wanted);
                    scan::keep(cells, mask, |cell| bits::has(&decided, usize::from(cell)));
                }
                Cells::U32(cells) => scan::keep(cells, mask, |cell| {
                    cell != u32::MAX && wanted.holds(self.base + i64::from(cell))
                }),
                Cells::Whole(cells) => {
                    scan::keep(cells, mask, |cell| cell.is_some_and(|number| wanted.holds(number)));
                }
            },
        }
    }

    /// A bit for each cell that is wanted; the last cell stands for no number.
    fn decided<const WORDS: usize>(&self, wanted: &Wanted) -> [u64; WORDS] {
        let mut decided = [0; WORDS];
        let last = i64::try_from(WORDS * WORD - 2).expect("a table of cells");
        for number in wanted.between(self.base, self.base.saturating_add(last)) {
            bits::set(&mut decided, usize::try_from(number - self.base).expect("a cell"), true);
        }
        decided
    }

    /// How many of these rows have each number.
    pub fn tally(&self, rows: &[u64], tally: &mut HashMap<i64, u64>) {
        if let Cells::U8(cells) = &self.cells {
            let mut counts = [0_u64; 256];
            bits::rows(rows).for_each(|row| counts[usize::from(cells[row])] += 1);
            for (number, count) in (self.base..).zip(&counts[..255]).filter(|(_, count)| **count > 0) {
                *tally.entry(number).or_default() += count;
            }
            return;
        }
        for number in bits::rows(rows).filter_map(|row| self.get(row)) {
            *tally.entry(number).or_default() += 1;
        }
    }

    /// Bytes in memory.
    pub fn bytes(&self) -> usize {
        match &self.cells {
            Cells::U8(cells) => cells.len(),
            Cells::U16(cells) => 2 * cells.len(),
            Cells::U32(cells) => 4 * cells.len(),
            Cells::Whole(cells) => 16 * cells.len(),
        }
    }
}

impl Stored for Numbers {
    fn store(&self, out: &mut Out) {
        out.number(self.base);
        match &self.cells {
            Cells::U8(cells) => {
                out.number(1);
                out.slice(cells);
            }
            Cells::U16(cells) => {
                out.number(2);
                out.slice(cells);
            }
            Cells::U32(cells) => {
                out.number(4);
                out.slice(cells);
            }
            Cells::Whole(cells) => {
                out.number(8);
                out.slice(&cells.iter().map(|cell| u8::from(cell.is_some())).collect::<Vec<u8>>());
                out.slice(&cells.iter().map(|cell| cell.unwrap_or(0)).collect::<Vec<i64>>());
            }
        }
    }

    fn restore(bytes: &mut In) -> Option<Numbers> {
        let base = bytes.number()?;
        let cells = match bytes.number()? {
            1 => Cells::U8(bytes.slice()?),
            2 => Cells::U16(bytes.slice()?),
            4 => Cells::U32(bytes.slice()?),
            8 => {
                let (known, values): (Vec<u8>, Vec<i64>) = (bytes.slice()?, bytes.slice()?);
                Cells::Whole(
                    known.into_iter().zip(values).map(|(known, n)| (known == 1).then_some(n)).collect(),
                )
            }
            _ => return None,
        };
        Some(Numbers { base, cells })
    }
}

#[cfg(test)]
mod tests;

//! One number for each row of a chunk, in as few bytes as the chunk's numbers need, and what can be asked of all of
//! them at once: which lie between two bounds, which are in a list.
//!
//! Cells hold the distance from the smallest number; the largest cell means "unknown". Every question is
//! "cell − low ≤ span", answered for 16 bytes at a time. Numbers that lie too far apart are kept whole.

use super::{
    bits::{self, Mask, WORD},
    stored::{In, Out, Stored},
    wanted::Wanted,
};
use std::collections::HashMap;
use wide::{i32x4, u8x16, u16x8};

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

    /// The rows whose number is known and `low <= number <= high`.
    pub fn within(&self, low: i64, high: i64) -> Mask {
        let mut mask = vec![0; self.len() / WORD];
        if low > high {
            return mask;
        }
        if let Cells::Whole(cells) = &self.cells {
            scan(cells, &mut mask, |cell| cell.is_some_and(|number| (low..=high).contains(&number)));
            return mask;
        }
        let room = match self.cells {
            Cells::U8(_) => u32::from(u8::MAX),
            Cells::U16(_) => u32::from(u16::MAX),
            _ => u32::MAX,
        };
        let distance = |number: i64| i128::from(number) - i128::from(self.base);
        let (low, high) = (distance(low).max(0), distance(high).min(i128::from(room) - 1));
        let (Ok(low), Ok(high)) = (u32::try_from(low), u32::try_from(high)) else { return mask };
        if low <= high {
            self.cells.scan(low, high - low, &mut mask);
        }
        mask
    }

    /// The rows whose number is wanted.
    pub fn one_of(&self, wanted: &Wanted) -> Mask {
        let mut mask = vec![0; self.len() / WORD];
        match wanted {
            Wanted::Runs(runs) => {
                for (low, high) in runs {
                    bits::or(&mut mask, &self.within(*low, *high));
                }
            }
            wanted => match &self.cells {
                // So few different cells that each is decided once.
                Cells::U8(cells) => {
                    let decided = self.decided::<4>(wanted);
                    scan(cells, &mut mask, |cell| bits::has(&decided, usize::from(cell)));
                }
                Cells::U16(cells) => {
                    let decided = self.decided::<1024>(wanted);
                    scan(cells, &mut mask, |cell| bits::has(&decided, usize::from(cell)));
                }
                Cells::U32(cells) => scan(cells, &mut mask, |cell| {
                    cell != u32::MAX && wanted.holds(self.base + i64::from(cell))
                }),
                Cells::Whole(cells) => scan(cells, &mut mask, |cell| cell.is_some_and(|n| wanted.holds(n))),
            },
        }
        mask
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

fn scan<T: Copy>(cells: &[T], mask: &mut [u64], is: impl Fn(T) -> bool) {
    for (word, cells) in mask.iter_mut().zip(cells.chunks_exact(WORD)) {
        let bits = cells.iter().enumerate().map(|(bit, cell)| u64::from(is(*cell)) << bit);
        *word = bits.fold(0, |word, bit| word | bit);
    }
}

impl Cells {
    /// Where `cell - low <= span`, with wrapping: one comparison for both bounds.
    fn scan(&self, low: u32, span: u32, mask: &mut [u64]) {
        match self {
            Cells::U8(cells) => scan_u8(cells, mask, narrow(low), narrow(span)),
            Cells::U16(cells) => {
                let (low, span) = (u16::try_from(low), u16::try_from(span));
                scan_u16(cells, mask, low.unwrap_or(u16::MAX), span.unwrap_or(u16::MAX));
            }
            Cells::U32(cells) => scan_u32(cells, mask, low, span),
            Cells::Whole(_) => unreachable!("whole numbers are compared whole"),
        }
    }
}

fn narrow(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn scan_u8(cells: &[u8], mask: &mut [u64], low: u8, span: u8) {
    let (low, span) = (u8x16::splat(low), u8x16::splat(span));
    for (word, cells) in mask.iter_mut().zip(cells.chunks_exact(WORD)) {
        *word = 0;
        for (part, cells) in cells.as_chunks::<16>().0.iter().enumerate() {
            let far = u8x16::new(*cells) - low;
            *word |= u64::from(far.min(span).simd_eq(far).to_bitmask()) << (part * 16);
        }
    }
}

fn scan_u16(cells: &[u16], mask: &mut [u64], low: u16, span: u16) {
    let (low, span, zero) = (u16x8::splat(low), u16x8::splat(span), u16x8::splat(0));
    for (word, cells) in mask.iter_mut().zip(cells.chunks_exact(WORD)) {
        *word = 0;
        for (part, cells) in cells.as_chunks::<8>().0.iter().enumerate() {
            let over = (u16x8::new(*cells) - low).saturating_sub(span);
            *word |= u64::from(over.simd_eq(zero).to_bitmask()) << (part * 8);
        }
    }
}

fn scan_u32(cells: &[u32], mask: &mut [u64], low: u32, span: u32) {
    // There is no unsigned comparison: with the highest bit turned over, the signed one gives the same order.
    const TURN: u32 = 1 << 31;
    let (low, turn) = (i32x4::splat(low.cast_signed()), i32x4::splat(TURN.cast_signed()));
    let span = i32x4::splat((span ^ TURN).cast_signed());
    for (word, cells) in mask.iter_mut().zip(cells.chunks_exact(WORD)) {
        *word = 0;
        for (part, cells) in cells.as_chunks::<4>().0.iter().enumerate() {
            let far = (i32x4::new(cells.map(u32::cast_signed)) - low) ^ turn;
            *word |= u64::from(!far.simd_gt(span).to_bitmask() & 0b1111) << (part * 4);
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
mod tests {
    use super::*;
    use crate::audience::index::bits::rows;

    /// Numbers around the edges of every width, and unknown ones.
    fn columns() -> Vec<Vec<Option<i64>>> {
        let spreads: [&[i64]; 6] = [
            &[0, 1, 2, 7, 253, 254],
            &[-5, 0, 100, 249, 250],
            &[0, 255, 256, 65_533, 65_534],
            &[-40_000, 20_000, 20_001],
            &[0, 65_535, 70_000, i64::from(u32::MAX) - 1, 1 << 31, (1 << 31) - 1],
            &[i64::MIN, -1, 0, 1, i64::MAX],
        ];
        let fill = |spread: &&[i64]| {
            let cell = |row: usize| (!row.is_multiple_of(3)).then(|| spread[row * 7 % spread.len()]);
            (0..192).map(cell).collect()
        };
        spreads.iter().map(fill).collect()
    }

    fn expect(column: &[Option<i64>], is: impl Fn(i64) -> bool) -> Vec<usize> {
        (0..column.len()).filter(|row| column[*row].is_some_and(&is)).collect()
    }

    #[test]
    fn ranges_find_what_a_plain_comparison_finds() {
        for column in columns() {
            let numbers = Numbers::new(&column);
            let mut edges: Vec<i64> = column.iter().flatten().copied().collect();
            edges.extend([i64::MIN, i64::MAX, 0, -1, 255, 65_535]);
            edges.extend(edges.clone().iter().map(|edge| edge.saturating_add(1)));
            edges.sort_unstable();
            edges.dedup();
            for low in &edges {
                for high in &edges {
                    let found: Vec<usize> = rows(&numbers.within(*low, *high)).collect();
                    let range = *low..=*high;
                    assert_eq!(
                        found,
                        expect(&column, |n| range.contains(&n)),
                        "{low}..={high} in {numbers:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn lists_find_what_they_hold() {
        for column in columns() {
            let numbers = Numbers::new(&column);
            for wanted in [vec![0, 1, 2, 254], (0..40).map(|n| n * 7).collect(), vec![i64::MIN, i64::MAX]] {
                let found: Vec<usize> = rows(&numbers.one_of(&Wanted::new(wanted.clone()))).collect();
                assert_eq!(found, expect(&column, |n| wanted.contains(&n)), "{wanted:?}");
            }
            let far: Vec<i64> = (-20..20).map(|n| n << 40).chain([254, i64::MAX]).collect();
            let found: Vec<usize> = rows(&numbers.one_of(&Wanted::new(far.clone()))).collect();
            assert_eq!(found, expect(&column, |n| far.contains(&n)));
        }
    }

    #[test]
    fn cells_are_set_in_any_width() {
        for mut column in columns() {
            let mut numbers = Numbers::new(&column);
            let changes = [(3, Some(9)), (4, None), (5, Some(-1)), (6, Some(70_000)), (7, Some(i64::MIN))];
            for (row, number) in changes {
                column[row] = number;
                numbers.set(row, number);
            }
            numbers.grow(256);
            column.resize(256, None);
            assert_eq!((0..256).map(|row| numbers.get(row)).collect::<Vec<_>>(), column);
            assert_eq!(
                rows(&numbers.within(i64::MIN, i64::MAX)).collect::<Vec<_>>(),
                expect(&column, |_| true)
            );
            let mut tally = HashMap::new();
            numbers.tally(&[u64::MAX; 4], &mut tally);
            assert_eq!(tally.values().sum::<u64>(), rows(&numbers.within(i64::MIN, i64::MAX)).count() as u64);
        }
    }
}

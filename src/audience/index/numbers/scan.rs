//! Columns asked cell by cell, 64 rows at a time: a row stays in the mask if the answer for its cell is yes. Where the
//! mask holds none of 64 neighbours their cells are not read, and reading is what a question takes.
//!
//! Bounds are "cell − low ≤ span" with wrapping, one comparison for both, for 16 bytes at a time.

use super::super::bits::WORD;
use wide::{i32x4, u8x16, u16x8};

/// Asks each cell alone.
pub fn keep<T: Copy>(cells: &[T], mask: &mut [u64], is: impl Fn(T) -> bool) {
    each_word(cells, mask, |cells| {
        let bits = cells.iter().enumerate().map(|(bit, cell)| u64::from(is(*cell)) << bit);
        bits.fold(0, |word, bit| word | bit)
    });
}

fn each_word<T>(cells: &[T], mask: &mut [u64], answer: impl Fn(&[T; WORD]) -> u64) {
    for (word, cells) in mask.iter_mut().zip(cells.as_chunks::<WORD>().0) {
        if *word != 0 {
            *word &= answer(cells);
        }
    }
}

pub fn keep_u8(cells: &[u8], mask: &mut [u64], low: u8, span: u8) {
    let (low, span) = (u8x16::splat(low), u8x16::splat(span));
    each_word(cells, mask, |cells| {
        let mut word = 0;
        for (part, cells) in cells.as_chunks::<16>().0.iter().enumerate() {
            let far = u8x16::new(*cells) - low;
            word |= u64::from(far.min(span).simd_eq(far).to_bitmask()) << (part * 16);
        }
        word
    });
}

pub fn keep_u16(cells: &[u16], mask: &mut [u64], low: u16, span: u16) {
    let (low, span, zero) = (u16x8::splat(low), u16x8::splat(span), u16x8::splat(0));
    each_word(cells, mask, |cells| {
        let mut word = 0;
        for (part, cells) in cells.as_chunks::<8>().0.iter().enumerate() {
            let over = (u16x8::new(*cells) - low).saturating_sub(span);
            word |= u64::from(over.simd_eq(zero).to_bitmask()) << (part * 8);
        }
        word
    });
}

pub fn keep_u32(cells: &[u32], mask: &mut [u64], low: u32, span: u32) {
    // There is no unsigned comparison: with the highest bit turned over, the signed one gives the same order.
    const TURN: u32 = 1 << 31;
    let (low, turn) = (i32x4::splat(low.cast_signed()), i32x4::splat(TURN.cast_signed()));
    let span = i32x4::splat((span ^ TURN).cast_signed());
    each_word(cells, mask, |cells| {
        let mut word = 0;
        for (part, cells) in cells.as_chunks::<4>().0.iter().enumerate() {
            let far = (i32x4::new(cells.map(u32::cast_signed)) - low) ^ turn;
            word |= u64::from(!far.simd_gt(span).to_bitmask() & 0b1111) << (part * 4);
        }
        word
    });
}

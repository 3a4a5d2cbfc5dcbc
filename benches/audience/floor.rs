//! The least that a scan can take: reading as many bytes as its column has, on all cores.

use std::time::Instant;

use rayon::prelude::*;

use super::common::{Table, percentile};

/// Bytes that one task reads, as many as a column of two bytes has in a chunk.
const PIECE: usize = 131_072;

/// Compares scans of whole columns with it; `took` says the milliseconds of a question.
pub fn compare(table: &mut Table, contacts: i64, took: impl Fn(&str) -> f64) {
    let contacts = usize::try_from(contacts).expect("a number of contacts");
    for (question, bytes) in [("Q1", 1), ("Q2", 2), ("Q3", 2)] {
        let what = format!("{question} in times of reading {bytes} B a contact");
        let ratio = took(question) / read(contacts * bytes);
        match contacts {
            // Less than that is in the caches, and what is measured is how tasks are handed out.
            10_000_000.. => table.at_most(&what, 2.5, ratio, "×"),
            _ => table.note(&what, ratio, "×"),
        }
    }
}

/// Median milliseconds.
fn read(bytes: usize) -> f64 {
    let column: Vec<u64> = (0..bytes as u64 / 8).collect();
    let mut took = Vec::new();
    for _ in 0..41 {
        let begin = Instant::now();
        let sum = column.par_chunks(PIECE / 8).map(|piece| piece.iter().fold(0_u64, |sum, word| sum ^ word));
        std::hint::black_box(sum.reduce(|| 0, |a, b| a ^ b));
        took.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    took.sort_by(f64::total_cmp);
    percentile(&took, 0.5)
}

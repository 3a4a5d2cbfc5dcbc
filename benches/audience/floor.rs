//! The least that a scan can take: reading as many bytes as its column has from memory, on all cores. Both begin with
//! caches that hold something else, as when somebody asks for the first time.

use std::{hint::black_box, time::Instant};

use muster::{
    audience::{self, World},
    db::Db,
};
use rayon::prelude::*;

use super::{
    QUESTIONS, clock,
    common::{Table, percentile},
    prepared,
};

/// Bytes that one task reads, as many as a column of two bytes has in a chunk.
const PIECE: usize = 131_072;
/// Bytes that push everything else out of the caches.
const OTHER: usize = 128 << 20;
const TIMES: usize = 21;

/// Compares scans of whole columns with it.
pub async fn compare(table: &mut Table, contacts: i64, db: &Db) {
    let contacts = usize::try_from(contacts).expect("a number of contacts");
    let other: Vec<u64> = (0..(OTHER / 8) as u64).collect();
    for (question, bytes) in [("Q1", 1), ("Q2", 2), ("Q3", 2)] {
        let what = format!("{question} in times of reading {bytes} B a contact");
        let ratio = ask(db, question, &other).await / read(contacts * bytes, &other);
        match contacts {
            // With less, what is measured is how tasks are handed out.
            10_000_000.. => table.at_most(&what, 2.5, ratio, "×"),
            _ => table.note(&what, ratio, "×"),
        }
    }
}

/// Median milliseconds of a question.
async fn ask(db: &Db, question: &str, other: &[u64]) -> f64 {
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, clock().now()).await.expect("a world");
    let (_, _, include) = QUESTIONS.iter().find(|(name, ..)| *name == question).expect("a question");
    let mut took = Vec::new();
    for _ in 0..TIMES {
        let audience = prepared(&mut tx, &world, include).await;
        pass(other);
        let begin = Instant::now();
        audience::count(&mut tx, &audience).await.expect("a count");
        took.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    median(took)
}

/// Median milliseconds of reading so many bytes.
fn read(bytes: usize, other: &[u64]) -> f64 {
    let column: Vec<u64> = (0..bytes as u64 / 8).collect();
    let time = |_| {
        pass(other);
        let begin = Instant::now();
        pass(&column);
        begin.elapsed().as_secs_f64() * 1000.0
    };
    median((0..TIMES).map(time).collect())
}

fn pass(words: &[u64]) {
    let sum = words.par_chunks(PIECE / 8).map(|piece| piece.iter().fold(0_u64, |sum, word| sum ^ word));
    black_box(sum.reduce(|| 0, |a, b| a ^ b));
}

fn median(mut took: Vec<f64>) -> f64 {
    took.sort_by(f64::total_cmp);
    percentile(&took, 0.5)
}

//! How fast 100,000 pasted addresses are read and told apart. Run with `cargo bench --bench paste`.

mod common;

use std::{collections::HashSet, fmt::Write, hint::black_box, time::Instant};

use common::Table;
use muster::groups::paste;

const ADDRESSES: usize = 100_000;

fn main() {
    let mut table = Table::new("Reading 100,000 pasted addresses, release build");
    let plain = text(|number, text| {
        let _ = writeln!(text, "person.{number}@mail{}.example", number % 2_000);
    });
    let mixed = text(|number, text| {
        let domain = number % 2_000;
        let _ = match number % 5 {
            0 => write!(text, "Anna Núñez {number} <Anna.{number}@Mail{domain}.example>; "),
            1 => writeln!(text, "\"person.{number}@mail{domain}.example\","),
            2 => writeln!(text, "mailto:person.{number}@mail{domain}.example"),
            3 => writeln!(text, "person.{number}@mail{domain},example"),
            _ => writeln!(text, "person.{}@mail{domain}.example\tVIP", number - 4),
        };
    });
    let simple = median(|| simple_set(&plain));
    let read = median(|| paste::read(&plain).entries.len());
    table.at_most("one to a line", 300.0, read, "ms");
    table.note("a plain set of trimmed, lower-cased lines (checks nothing)", simple, "ms");
    table.note("ours in times of that", read / simple, "×");
    table.at_most(
        "names, quotes, mailto:, slips and duplicates",
        300.0,
        median(|| paste::read(&mixed).entries.len()),
        "ms",
    );
    table.end();
}

fn text(write: impl Fn(usize, &mut String)) -> String {
    let mut text = String::new();
    (0..ADDRESSES).for_each(|number| write(number, &mut text));
    text
}

/// What a first attempt would do.
fn simple_set(text: &str) -> usize {
    text.lines().map(|line| line.trim().to_lowercase()).collect::<HashSet<String>>().len()
}

/// Milliseconds of the median of nine runs.
fn median(work: impl Fn() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let begin = Instant::now();
            black_box(work());
            begin.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

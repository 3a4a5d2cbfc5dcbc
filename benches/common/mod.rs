//! What the benchmarks share: a table of goals, the program as a child, and a small HTTP client.
#![allow(dead_code, reason = "each benchmark uses its part")]

pub mod client;
pub mod program;

/// A table of figures that is printed as it grows.
pub struct Table {
    failed: u32,
}

impl Table {
    pub fn new(title: &str) -> Table {
        println!("\n{title}\n");
        println!("| {:<58} | {:>12} | {:>12} |      |", "what", "goal", "measured");
        println!("|{:-<60}|{:->14}|{:->14}|------|", "", "", "");
        Table { failed: 0 }
    }

    /// A figure that should not be more than its goal.
    pub fn at_most(&mut self, what: &str, goal: f64, measured: f64, unit: &str) {
        self.row(what, &format!("≤ {}", show(goal, unit)), &show(measured, unit), measured <= goal);
    }

    /// A figure that should not be less than its goal.
    pub fn at_least(&mut self, what: &str, goal: f64, measured: f64, unit: &str) {
        self.row(what, &format!("≥ {}", show(goal, unit)), &show(measured, unit), measured >= goal);
    }

    /// A figure without a goal.
    pub fn note(&mut self, what: &str, measured: f64, unit: &str) {
        println!("| {what:<58} | {:>12} | {:>12} |      |", "", show(measured, unit));
    }

    fn row(&mut self, what: &str, goal: &str, measured: &str, is_met: bool) {
        self.failed += u32::from(!is_met);
        let word = if is_met { "met" } else { "MISS" };
        println!("| {what:<58} | {goal:>12} | {measured:>12} | {word:<4} |");
    }

    /// Says how many goals were missed.
    pub fn end(self) {
        match self.failed {
            0 => println!("\nevery goal is met"),
            failed => println!("\n{failed} missed"),
        }
    }
}

fn show(value: f64, unit: &str) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0} {unit}"),
        value if value >= 10.0 => format!("{value:.1} {unit}"),
        value => format!("{value:.2} {unit}"),
    }
}

/// The value below which this share of the sorted values lies.
pub fn percentile(sorted: &[f64], share: f64) -> f64 {
    let index = (sorted.len() as f64 * share).ceil() as usize;
    sorted[index.clamp(1, sorted.len()) - 1]
}

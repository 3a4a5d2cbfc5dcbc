//! Rows that were not imported, on the terminal and as a file.

use crate::{
    access::Actor,
    csv_out,
    imports::{self, Desk, Import, rejects::Reject},
    texts::{Lang, Texts},
};
use anyhow::Context;
use jiff::tz::TimeZone;
use std::{fs::File, io::Write, path::Path};

/// How many are shown.
const SHOWN: usize = 20;
/// Rows that are read at once.
const CHUNK: i64 = 1_000;

fn texts() -> Texts {
    Texts::new(Lang::En, TimeZone::UTC, 0)
}

/// Prints the first of them, with the line of the file, the column and the reason.
pub fn list(rejects: &[Reject], all: i64) {
    let t = texts();
    for reject in rejects.iter().take(SHOWN) {
        let column = if reject.field.is_empty() { String::new() } else { format!(", {}", reject.field) };
        say!("  line {}{column}: {}", reject.line, reject.text(&t));
    }
    let rest = all - i64::try_from(rejects.len().min(SHOWN)).unwrap_or(all);
    if rest > 0 {
        say!("  and {} more", t.number(rest));
    }
}

/// Prints the first rejected rows of an import that has ended, and writes all of them to a file if there is one.
pub async fn show(desk: &Desk, import: &Import, file: Option<&Path>) -> anyhow::Result<()> {
    let console = Actor::console();
    let mut tx = desk.db.read().await?;
    let first = imports::rejects(&mut tx, &console, import.id, 0, CHUNK).await?;
    list(&first, import.rejected);
    let Some(path) = file else { return Ok(()) };
    let t = texts();
    let mut rows = csv_out::BYTE_ORDER_MARK.to_vec();
    csv_out::row(&mut rows, Reject::header(&t, &import.setup()?.names));
    let mut file = File::create(path).with_context(|| format!("--rejects {}", path.display()))?;
    let mut rejects = first;
    while let Some(last) = rejects.last().map(|reject| reject.row_no) {
        rejects.iter().for_each(|reject| csv_out::row(&mut rows, reject.row(&t)));
        file.write_all(&rows).with_context(|| format!("--rejects {}", path.display()))?;
        rows.clear();
        rejects = imports::rejects(&mut tx, &console, import.id, last, CHUNK).await?;
    }
    // Of an import without rejected rows the header alone.
    file.write_all(&rows).with_context(|| format!("--rejects {}", path.display()))
}

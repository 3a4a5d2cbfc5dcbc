//! What a file of unknown origin is: encoding, delimiter, header, a sample of its rows; or why it is refused.

use super::{
    encoding::{Encoding, Evidence, NotText, not_text},
    records::{Layout, Place, Record, Records},
    split,
    transcode::Transcoder,
};
use crate::text;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// More columns than any export of customers has.
pub const MAX_COLUMNS: usize = 200;
const SAMPLE_PLACES: u64 = 20;
const SAMPLE_ROWS: usize = 60;

/// Why a file is not imported at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    Empty,
    NoRows,
    NotText(NotText),
    TooManyColumns(usize),
    DuplicateHeaders(Vec<String>),
}

/// What the user has chosen; the rest is detected.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice {
    pub encoding: Option<Encoding>,
    pub delimiter: Option<u8>,
    pub header: Option<bool>,
}

/// A file that can be imported.
#[derive(Debug)]
pub struct Sniffed {
    pub layout: Layout,
    /// The names of the columns; empty ones have none.
    pub names: Vec<String>,
    /// Rows from the beginning and from places all over the file.
    pub sample: Vec<Record>,
}

/// Finds the encoding from all bytes of the file.
pub fn encoding_of(path: &Path) -> io::Result<Encoding> {
    let mut file = File::open(path)?;
    let mut evidence = Evidence::default();
    let mut piece = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(evidence.encoding());
        }
        evidence.feed(&piece[..read]);
    }
}

/// Looks at a file. Reading errors are the outer result, what is wrong with the file the inner one.
pub fn sniff(path: &Path, choice: Choice) -> io::Result<Result<Sniffed, FileProblem>> {
    let mut start = Vec::new();
    File::open(path)?.take(64 << 10).read_to_end(&mut start)?;
    if let Some(kind) = not_text(&start) {
        return Ok(Err(FileProblem::NotText(kind)));
    }
    let encoding = match choice.encoding {
        Some(encoding) => encoding,
        None => encoding_of(path)?,
    };
    let delimiter = match choice.delimiter {
        Some(delimiter) => delimiter,
        None => delimiter_of(path, encoding)?,
    };
    let layout = Layout { encoding, delimiter, header: false };
    let (mut records, names) = Records::open(path, layout)?;
    if names.len() > MAX_COLUMNS {
        return Ok(Err(FileProblem::TooManyColumns(names.len())));
    }
    let Some(first) = records.next()? else { return Ok(Err(FileProblem::Empty)) };
    let header = choice.header.unwrap_or_else(|| is_header(&first));
    let layout = Layout { header, ..layout };
    let (_, names) = Records::open(path, layout)?;
    if let Some(doubles) = doubles(&names) {
        return Ok(Err(FileProblem::DuplicateHeaders(doubles)));
    }
    let sample = sample(path, layout, names.len())?;
    Ok(if sample.is_empty() { Err(FileProblem::NoRows) } else { Ok(Sniffed { layout, names, sample }) })
}

fn delimiter_of(path: &Path, encoding: Encoding) -> io::Result<u8> {
    if let Some(named) = named_delimiter(path, encoding)? {
        return Ok(named);
    }
    let mut best = (0, 1, b',');
    for delimiter in *b",;\t|" {
        let layout = Layout { encoding, delimiter, header: false };
        let (mut records, names) = Records::open(path, layout)?;
        let columns = names.len();
        let (mut rows, mut alike) = (1, 1);
        while rows < 50
            && let Some(record) = records.next()?
        {
            rows += 1;
            alike += usize::from(record.len() == columns);
        }
        let score = if columns == 1 { 0 } else { alike * 100 / rows };
        if (score, columns) > (best.0, best.1) {
            best = (score, columns, delimiter);
        }
    }
    Ok(best.2)
}

/// The delimiter that a first line like `sep=;` names.
fn named_delimiter(path: &Path, encoding: Encoding) -> io::Result<Option<u8>> {
    let file = File::open(path)?;
    let mut start = Vec::new();
    if encoding.splits_as_bytes() {
        file.take(32).read_to_end(&mut start)?;
    } else {
        Transcoder::new(file, encoding).take(32).read_to_end(&mut start)?;
    }
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    Ok(split::separator_line(start).map(|(delimiter, _)| delimiter))
}

/// A first row is a header unless a cell in it is what only data has: an address, a number, a date.
fn is_header(first: &Record) -> bool {
    !first.cells().any(|cell| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        cell.contains('@') || (digits > 0 && digits * 2 >= cell.chars().count())
    })
}

fn doubles(names: &[String]) -> Option<Vec<String>> {
    let keys: Vec<_> = names.iter().map(|name| text::fold(name)).collect();
    let is_double = |index: &usize| !keys[*index].is_empty() && keys[..*index].contains(&keys[*index]);
    let doubles: Vec<_> = (0..names.len()).filter(is_double).map(|index| names[index].clone()).collect();
    (!doubles.is_empty()).then_some(doubles)
}

/// Rows from the beginning and, where the encoding allows to enter in the middle, from places all over the file:
/// a file sorted by date shows its days above 12 only further down.
fn sample(path: &Path, layout: Layout, width: usize) -> io::Result<Vec<Record>> {
    let (mut records, _) = Records::open(path, layout)?;
    let mut rows = Vec::new();
    let size = std::fs::metadata(path)?.len();
    let is_small = size < 1 << 20 || !layout.encoding.splits_as_bytes();
    let first = if is_small { SAMPLE_ROWS * SAMPLE_PLACES as usize } else { SAMPLE_ROWS };
    take(&mut records, first, &mut rows)?;
    if is_small {
        return Ok(rows);
    }
    for place in 1..=SAMPLE_PLACES {
        let offset = size / (SAMPLE_PLACES + 1) * place;
        let mut records = Records::at(path, layout, Place { offset, line: 0, row: 0 }, Some(width))?;
        // The first row here is the end of one that began before.
        records.next()?;
        let before = rows.len();
        take(&mut records, SAMPLE_ROWS, &mut rows)?;
        let mut index = 0;
        rows.retain(|row| {
            index += 1;
            index <= before || row.problem.is_none()
        });
    }
    Ok(rows)
}

fn take(records: &mut Records, count: usize, rows: &mut Vec<Record>) -> io::Result<()> {
    for _ in 0..count {
        let Some(record) = records.next()? else { break };
        rows.push(record);
    }
    Ok(())
}

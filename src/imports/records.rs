//! Reads the rows of a delimited text file one by one, in constant memory, from any place where it stopped before.
//!
//! Invariants: a row that cannot be read is a [`Record`] with a [`RowProblem`], never the end of the file and never
//! silently repaired text; a quote that is opened and not closed costs its own line only. [`Records::place`] after a
//! row is all that is needed to go on behind it.

use super::{
    encoding::Encoding,
    split::{self, Fields, Split},
    transcode::Transcoder,
};
use serde::{Deserialize, Serialize};
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
};

/// No cell may be longer than this many bytes.
pub const MAX_FIELD: usize = 64 << 10;
/// No row may be longer than this many bytes.
pub const MAX_RECORD: usize = 1 << 20;
/// What is kept of a row that cannot be split into cells.
const MAX_KEPT: usize = 2000;
const BUFFER: usize = 256 << 10;

/// How the bytes of a file become rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    pub encoding: Encoding,
    pub delimiter: u8,
    pub header: bool,
}

/// A place between two rows. For encodings that cannot be entered in the middle the offset counts decoded bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub offset: u64,
    /// Lines of the file above this place.
    pub line: u64,
    /// Rows of data above this place.
    pub row: u64,
}

/// Why a row cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// Bytes that the encoding does not have, at this offset in the file.
    Bytes {
        offset: u64,
        column: usize,
    },
    ControlCharacter {
        column: usize,
    },
    FieldTooLong {
        column: usize,
    },
    RowTooLong,
    UnclosedQuote,
    TooFewCells {
        cells: usize,
        expected: usize,
    },
    TooManyCells {
        cells: usize,
        expected: usize,
    },
}

/// One row: its cells, where it stands, and why it cannot be used, if so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    text: String,
    ends: Vec<usize>,
    /// Counted from 1, without the header and blank lines.
    pub row: u64,
    /// The line in the file where it begins, counted from 1.
    pub line: u64,
    pub problem: Option<RowProblem>,
}

impl Record {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell as it stands in the file; an absent one is empty.
    pub fn cell(&self, index: usize) -> &str {
        let Some(end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start..*end]
    }

    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.cell(index))
    }

    fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c == '\u{1a}')
    }
}

/// The rows of a file, in order.
pub struct Records {
    source: Box<dyn Read + Send>,
    layout: Layout,
    width: Option<usize>,
    buffer: Vec<u8>,
    start: usize,
    is_end: bool,
    place: Place,
    fields: Fields,
}

impl Records {
    /// Opens a file behind its byte-order mark, its `sep=` line and, if the layout says so, its header, which is
    /// returned. Rows must then have as many cells as the first one.
    pub fn open(path: &Path, layout: Layout) -> io::Result<(Records, Vec<String>)> {
        let mut records = Records::at(path, layout, Place::default(), None)?;
        records.skip_preamble()?;
        let before = records.place;
        let Some(first) = records.next()? else { return Ok((records, Vec::new())) };
        records.width = Some(first.len());
        if layout.header {
            records.place.row = 0;
            return Ok((records, first.cells().map(|cell| cell.trim().to_string()).collect()));
        }
        let width = Some(first.len());
        let names = vec![String::new(); first.len()];
        Ok((Records::at(path, layout, before, width)?, names))
    }

    /// Goes on at a place that [`Records::place`] gave, with rows of `width` cells.
    pub fn at(path: &Path, layout: Layout, place: Place, width: Option<usize>) -> io::Result<Records> {
        let mut file = File::open(path)?;
        let source: Box<dyn Read + Send> = if layout.encoding.splits_as_bytes() {
            file.seek(SeekFrom::Start(place.offset))?;
            Box::new(file)
        } else {
            let mut decoded = Transcoder::new(file, layout.encoding);
            io::copy(&mut decoded.by_ref().take(place.offset), &mut io::sink())?;
            Box::new(decoded)
        };
        let fields = Fields::default();
        Ok(Records { source, layout, width, buffer: Vec::new(), start: 0, is_end: false, place, fields })
    }

    /// Where the next row begins.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The next row that is not blank.
    #[expect(
        clippy::should_implement_trait,
        reason = "reading can fail, and rows are pulled from several places"
    )]
    pub fn next(&mut self) -> io::Result<Option<Record>> {
        while let Some(record) = self.read_one()? {
            if record.problem.is_some() || !record.is_blank() {
                self.place.row += 1;
                return Ok(Some(Record { row: self.place.row, ..record }));
            }
        }
        Ok(None)
    }

    fn read_one(&mut self) -> io::Result<Option<Record>> {
        loop {
            let bytes = &self.buffer[self.start..];
            if bytes.is_empty() && self.is_end {
                return Ok(None);
            }
            let is_too_long = !self.is_end && bytes.len() > MAX_RECORD;
            let at_end = self.is_end || is_too_long;
            match split::split(bytes, self.layout.delimiter, at_end, &mut self.fields) {
                Split::Incomplete => self.fill()?,
                Split::Record { length, lines } if !is_too_long || length < bytes.len() => {
                    let record = self.decode(length);
                    self.advance(length, lines);
                    return Ok(Some(record));
                }
                Split::Record { .. } => return self.give_up(RowProblem::RowTooLong).map(Some),
                Split::Unclosed => return self.give_up(RowProblem::UnclosedQuote).map(Some),
            }
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.start);
        self.start = 0;
        let before = self.buffer.len();
        let read = (&mut self.source).take(BUFFER as u64).read_to_end(&mut self.buffer)?;
        self.is_end = read < BUFFER;
        debug_assert_eq!(before + read, self.buffer.len());
        Ok(())
    }

    fn advance(&mut self, length: usize, lines: u64) {
        self.start += length;
        self.place.offset += length as u64;
        self.place.line += lines;
    }

    /// Rejects the line that begins here, whatever its quotes say, so that the next one can be read.
    fn give_up(&mut self, problem: RowProblem) -> io::Result<Record> {
        let line = self.place.line + 1;
        let bytes = &self.buffer[self.start..];
        let kept = &bytes[..split::line_length(bytes).unwrap_or(bytes.len()).min(MAX_KEPT)];
        let text = split::readable(kept, self.layout.encoding).trim_end_matches(['\r', '\n']).to_string();
        loop {
            let bytes = &self.buffer[self.start..];
            if let Some(length) =
                split::line_length(bytes).filter(|length| self.is_end || *length < bytes.len())
            {
                self.advance(length, 1);
                break;
            }
            let rest = bytes.len();
            if self.is_end {
                self.advance(rest, 1);
                break;
            }
            // The last byte may be the first half of a line break.
            self.advance(rest.saturating_sub(1), 0);
            self.fill()?;
        }
        let ends = vec![text.len()];
        Ok(Record { text, ends, row: 0, line, problem: Some(problem) })
    }

    fn decode(&self, length: usize) -> Record {
        let raw = &self.buffer[self.start..self.start + length];
        let decoded = split::decode(raw, &self.fields, self.layout.encoding);
        let bytes = decoded
            .bad
            .map(|(column, at)| RowProblem::Bytes { offset: self.place.offset + at as u64, column });
        let mut record = Record {
            text: decoded.text,
            ends: decoded.ends,
            row: 0,
            line: self.place.line + 1,
            problem: bytes,
        };
        if record.problem.is_none() {
            record.problem = self.problem_of(&mut record);
        }
        record
    }

    fn problem_of(&self, record: &mut Record) -> Option<RowProblem> {
        if let Some(column) = (0..record.len()).find(|index| record.cell(*index).len() > MAX_FIELD) {
            return Some(RowProblem::FieldTooLong { column });
        }
        if record.text.chars().any(split::is_forbidden) && !record.is_blank() {
            let column = record.cells().position(|cell| cell.chars().any(split::is_forbidden)).unwrap_or(0);
            return Some(RowProblem::ControlCharacter { column });
        }
        if !self.layout.encoding.splits_as_bytes() && record.text.contains('\u{fffd}') {
            let column = record.cells().position(|cell| cell.contains('\u{fffd}')).unwrap_or(0);
            return Some(RowProblem::Bytes { offset: self.place.offset, column });
        }
        let expected = self.width?;
        let cells = record.len();
        if cells > expected && record.cells().skip(expected).all(|cell| cell.trim().is_empty()) {
            record.ends.truncate(expected);
            return None;
        }
        match cells.cmp(&expected) {
            std::cmp::Ordering::Equal => None,
            // A blank line is no row, so its one empty cell is nothing to complain of.
            std::cmp::Ordering::Less if record.is_blank() => None,
            std::cmp::Ordering::Less => Some(RowProblem::TooFewCells { cells, expected }),
            std::cmp::Ordering::Greater => Some(RowProblem::TooManyCells { cells, expected }),
        }
    }

    fn skip_preamble(&mut self) -> io::Result<()> {
        self.fill()?;
        if self.buffer.starts_with(b"\xef\xbb\xbf") && self.layout.encoding == Encoding::UTF_8 {
            self.advance(3, 0);
        }
        if let Some(length) = split::separator_line(&self.buffer[self.start..]).map(|(_, length)| length) {
            self.advance(length, 1);
        }
        Ok(())
    }
}

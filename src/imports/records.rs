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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    fn layout(encoding: &str) -> Layout {
        Layout { encoding: Encoding::from_name(encoding).unwrap(), delimiter: b',', header: true }
    }

    fn read(bytes: &[u8], encoding: &str) -> Vec<Record> {
        let file = file(bytes);
        let (mut records, _) = Records::open(file.path(), layout(encoding)).unwrap();
        std::iter::from_fn(|| records.next().unwrap()).collect()
    }

    /// Rows as "line: cell|cell" or "line: problem".
    #[track_caller]
    fn check(bytes: &[u8], expect: &[&str]) {
        let shown = |record: &Record| match record.problem {
            Some(problem) => format!("{}: {problem:?}", record.line),
            None => format!("{}: {}", record.line, record.cells().collect::<Vec<_>>().join("|")),
        };
        assert_eq!(read(bytes, "UTF-8").iter().map(shown).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn rows_end_at_any_line_break_and_blank_ones_do_not_count() {
        check(b"a,b\n1,2\r\n3,4\r5,6", &["2: 1|2", "3: 3|4", "4: 5|6"]);
        check(b"\xef\xbb\xbfa,b\r\n\r\n,\r\n 1 ,2\r\n\r\n\x1a", &["4:  1 |2"]);
        check(b"sep=,\r\na,b\r\n1,2\r\n", &["3: 1|2"]);
    }

    #[test]
    fn quotes_hold_delimiters_line_breaks_and_quotes() {
        check(b"a,b\n\"x,\"\"y\"\"\n z\",2\n3,4\n", &["2: x,\"y\"\n z|2", "4: 3|4"]);
        check(b"a,b\n\"Ann\"x,1\n5\" pipe,2\n", &["2: Annx|1", "3: 5\" pipe|2"]);
    }

    #[test]
    fn a_quote_that_is_not_closed_costs_its_own_line_only() {
        check(b"a,b\n\"1,2\n3,4\n5,6", &["2: UnclosedQuote", "3: 3|4", "4: 5|6"]);
        let mut long = b"a,b\n\"1,2\n".to_vec();
        (0..200_000).for_each(|_| long.extend_from_slice(b"3,4\n"));
        let rows = read(&long, "UTF-8");
        assert_eq!(rows.len(), 200_001);
        assert_eq!(rows[0].problem, Some(RowProblem::UnclosedQuote));
        assert!(rows[1..].iter().all(|row| row.problem.is_none()));
    }

    #[test]
    fn rows_and_cells_that_are_too_long_are_rejected_and_skipped() {
        let mut long = b"a,b\n".to_vec();
        long.extend(vec![b'x'; 3 << 20]);
        long.extend_from_slice(b"\r\n1,2\n");
        long.extend(vec![b'y'; MAX_FIELD + 1]);
        long.extend_from_slice(b",2\n3,4\n");
        let rows = read(&long, "UTF-8");
        assert_eq!(rows[0].problem, Some(RowProblem::RowTooLong));
        assert_eq!(rows[0].cell(0).len(), MAX_KEPT);
        assert_eq!((rows[1].cell(1), rows[1].line), ("2", 3));
        assert_eq!(rows[2].problem, Some(RowProblem::FieldTooLong { column: 0 }));
        assert_eq!(rows[3].cell(0), "3");
    }

    #[test]
    fn bad_bytes_are_named_by_their_place_and_never_replaced() {
        check(b"a,b\n1,\xff2\n3,4\n", &["2: Bytes { offset: 6, column: 1 }", "3: 3|4"]);
        assert_eq!(read(b"a,b\n1,\xff2\n", "UTF-8")[0].cell(1), "\\xFF2");
        assert_eq!(read(b"a,b\n1,\xf1\n", "windows-1252")[0].cell(1), "ñ");
        assert_eq!(
            read(b"a,b\n1,\xaa\n", "windows-1253")[0].problem,
            Some(RowProblem::Bytes { offset: 6, column: 1 })
        );
        check(b"a,b\n1,x\0y\n", &["2: ControlCharacter { column: 1 }"]);
    }

    #[test]
    fn utf16_is_read_with_and_without_a_mark_and_broken_pairs_are_rejected() {
        let text: Vec<u8> = "a,b\nZoë,😀\n3,4".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let rows = read(&text, "UTF-16LE");
        assert_eq!((rows[0].cell(0), rows[0].cell(1), rows[1].cell(1)), ("Zoë", "😀", "4"));
        let mut marked = b"\xff\xfe".to_vec();
        marked.extend_from_slice(&text);
        marked.extend_from_slice(b"\n\0\x00\xd8,\0x\0\n\0");
        let rows = read(&marked, "UTF-16LE");
        assert_eq!(rows[0].cell(0), "Zoë");
        assert!(matches!(rows[2].problem, Some(RowProblem::Bytes { column: 0, .. })));
    }

    #[test]
    fn rows_must_have_as_many_cells_as_the_first_but_for_empty_ones_at_the_end() {
        let expect = &[
            "2: TooFewCells { cells: 1, expected: 2 }",
            "3: TooManyCells { cells: 3, expected: 2 }",
            "4: 1|2",
        ];
        check(b"a,b\n1\n1,2,3\n1,2,,\n", expect);
    }

    #[test]
    fn reading_goes_on_from_any_place() {
        let mut text = String::from("a,b\r\n");
        for row in 0..300 {
            text.push_str(&format!("\"{row}\nx\",é{row}\r\n{}", if row % 7 == 0 { "\r\n" } else { "" }));
        }
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, encoding) in [(text.into_bytes(), "UTF-8"), (utf16, "UTF-16BE")] {
            let whole = read(&bytes, encoding);
            assert_eq!(whole.len(), 300);
            let file = file(&bytes);
            let (mut records, _) = Records::open(file.path(), layout(encoding)).unwrap();
            for record in &whole {
                let mut resumed =
                    Records::at(file.path(), layout(encoding), records.place(), Some(2)).unwrap();
                assert_eq!(resumed.next().unwrap().as_ref(), Some(record));
                records.next().unwrap();
            }
        }
    }
}

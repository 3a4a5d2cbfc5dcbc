//! Rows of files in any encoding, with whatever is wrong with them.

use std::io::Write;

use muster::imports::{
    encoding::Encoding,
    records::{Layout, MAX_FIELD, Record, Records, RowProblem},
};

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
    assert_eq!(rows[0].cell(0).len(), 2000);
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
    let expect =
        &["2: TooFewCells { cells: 1, expected: 2 }", "3: TooManyCells { cells: 3, expected: 2 }", "4: 1|2"];
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
            let mut resumed = Records::at(file.path(), layout(encoding), records.place(), Some(2)).unwrap();
            assert_eq!(resumed.next().unwrap().as_ref(), Some(record));
            records.next().unwrap();
        }
    }
}

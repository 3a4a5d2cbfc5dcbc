//! Reads a table whose first row names an e-mail column: a file from a spreadsheet, or our own export.

use super::{Entry, Outcome, Reason, Repairs, accept, bad, lines};
use crate::{csv_out, text};
use csv::{ReaderBuilder, StringRecord};
use std::borrow::Cow;

/// Where the table begins and which columns are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Bytes before the first row of data, and the lines they take.
    start: usize,
    lines: usize,
    delimiter: u8,
    email: usize,
    /// One column of full names, or one of first and one of last names.
    names: Vec<usize>,
}

const EMAIL: &[&str] = &[
    "email",
    "emails",
    "mail",
    "emailaddress",
    "emailaddresses",
    "mailaddress",
    "emailadresse",
    "emailadressen",
    "mailadresse",
    "correo",
    "correoelectronico",
    "direcciondecorreo",
    "direcciondecorreoelectronico",
    "epost",
    "emailaddress1",
    "email1",
    "primaryemail",
    "useremail",
    "customeremail",
    "contactemail",
];
const FULL: &[&str] = &[
    "name",
    "fullname",
    "displayname",
    "contactname",
    "customername",
    "nombrecompleto",
    "navn",
    "fuldenavn",
    "fuldtnavn",
    "vollstandigername",
    "anzeigename",
    "contact",
    "kontakt",
];
const FIRST: &[&str] = &["firstname", "givenname", "forename", "vorname", "nombre", "fornavn"];
const LAST: &[&str] =
    &["lastname", "surname", "familyname", "nachname", "apellido", "apellidos", "efternavn"];

/// The header, if the text's first line that is not blank is one.
pub fn header(text: &str) -> Option<Header> {
    let mut start = 0;
    for (line, content) in super::numbered_lines(text).take(50) {
        let end = start + content.len() + line_break(&text[start + content.len()..]);
        let plain = content.trim();
        if !plain.is_empty() && !plain.to_ascii_lowercase().starts_with("sep=") {
            let (delimiter, columns) = columns(plain)?;
            let email = columns.iter().position(|column| EMAIL.contains(&column.as_str()))?;
            let names = names(&columns);
            return Some(Header { start: end, lines: line, delimiter, email, names });
        }
        start = end;
    }
    None
}

/// Appends one entry for each row, or several where a cell holds several addresses.
pub fn read<'t>(text: &'t str, header: &Header, entries: &mut Vec<Entry<'t>>) {
    let mut reader = ReaderBuilder::new()
        .delimiter(header.delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[header.start..]);
    let data = &text.as_bytes()[header.start..];
    let mut record = StringRecord::new();
    // A text in memory that is UTF-8 has rows until it ends.
    while reader.read_record(&mut record).unwrap_or(false) {
        let line = header.lines + 1 + record.position().map_or(0, |at| lines_before(data, at));
        row(line, &record, header, entries);
    }
}

fn row(line: usize, record: &StringRecord, header: &Header, entries: &mut Vec<Entry<'_>>) {
    let name = header.names.iter().filter_map(|at| record.get(*at)).map(|cell| csv_out::unguard(cell).trim());
    let name = name.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ");
    let cell = csv_out::unguard(record.get(header.email).unwrap_or("")).trim();
    if cell.is_empty() {
        let rest: Vec<_> = record.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
        if !rest.is_empty() {
            let outcome = Outcome::Bad { reason: Reason::Empty, suggestion: None };
            entries.push(Entry { line, text: rest.join(", ").into(), name: "".into(), outcome });
        }
        return;
    }
    if let Ok(address) = accept(cell) {
        let doubt = super::suggest::doubt(&address);
        let address = Cow::Owned(address.into_owned());
        let outcome = Outcome::Ready { address, repairs: Repairs::default(), doubt };
        entries.push(Entry { line, text: cell.to_string().into(), name: name.into(), outcome });
        return;
    }
    let mut found = Vec::new();
    for content in cell.lines() {
        lines::read(line, content, &mut found);
    }
    if found.is_empty() {
        let outcome = bad(cell, crate::text::EmailProblem::NoAt);
        entries.push(Entry { line, text: cell.to_string().into(), name: "".into(), outcome });
    }
    let is_single = found.len() == 1;
    for entry in found {
        let own = if is_single && !name.is_empty() { name.clone() } else { entry.name.into_owned() };
        entries.push(Entry {
            line,
            text: entry.text.into_owned().into(),
            name: own.into(),
            outcome: owned(entry.outcome),
        });
    }
}

fn owned<'t>(outcome: Outcome<'_>) -> Outcome<'t> {
    match outcome {
        Outcome::Ready { address, repairs, doubt } => {
            Outcome::Ready { address: Cow::Owned(address.into_owned()), repairs, doubt }
        }
        Outcome::Duplicate { address, of } => {
            Outcome::Duplicate { address: Cow::Owned(address.into_owned()), of }
        }
        Outcome::Bad { reason, suggestion } => Outcome::Bad { reason, suggestion },
    }
}

/// The delimiter that cuts the line into most cells, and the cells in the form of the lists above.
fn columns(line: &str) -> Option<(u8, Vec<String>)> {
    let delimiters = [b',', b';', b'\t', b'|'];
    let count = |delimiter: &u8| line.bytes().filter(|byte| byte == delimiter).count();
    let delimiter = delimiters.into_iter().rev().max_by_key(count)?;
    if line.contains('@') || line.len() > 20_000 {
        return None;
    }
    let cells = line.split(char::from(delimiter)).map(|cell| {
        let folded = text::fold(cell);
        folded.chars().filter(|c| c.is_alphanumeric()).collect()
    });
    Some((delimiter, cells.collect()))
}

fn names(columns: &[String]) -> Vec<usize> {
    let find = |words: &[&str]| columns.iter().position(|column| words.contains(&column.as_str()));
    match (find(FULL), find(FIRST), find(LAST)) {
        (_, Some(first), Some(last)) => vec![first, last],
        (Some(full), ..) => vec![full],
        (None, first, last) => first.or(last).into_iter().collect(),
    }
}

/// How many lines end before a record. Its position is where the one before it ended, before the line break.
fn lines_before(data: &[u8], at: &csv::Position) -> usize {
    let lines = usize::try_from(at.line()).unwrap_or(1) - 1;
    let start = usize::try_from(at.byte()).unwrap_or(0).min(data.len());
    let breaks = data[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    lines + breaks.filter(|byte| **byte == b'\n').count()
}

fn line_break(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}

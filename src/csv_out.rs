//! Writes CSV that no spreadsheet takes for formulas, and takes our own mark off again when such a file comes back.
//!
//! Invariant: `unguard(guard(text)) == text` for every text, and `unguard` changes nothing that `guard` did not mark.

use crate::text::is_invisible;
use std::borrow::Cow;

/// Written before the first row, so that spreadsheets read the file as UTF-8.
pub const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What a file of [`row`]s is sent as.
pub const CONTENT_TYPE: &str = "text/csv; charset=utf-8";

/// Appends one row: cells guarded, quoted where RFC 4180 asks for it, ended by CR LF.
pub fn row<S: AsRef<str>>(out: &mut Vec<u8>, cells: impl IntoIterator<Item = S>) {
    let mut is_first = true;
    for cell in cells {
        if !is_first {
            out.push(b',');
        }
        is_first = false;
        push_cell(out, &guard(cell.as_ref()));
    }
    out.extend_from_slice(b"\r\n");
}

fn push_cell(out: &mut Vec<u8>, cell: &str) {
    let needs_quotes = cell.bytes().any(|b| matches!(b, b',' | b'"' | b'\r' | b'\n' | b';' | b'\t'))
        || cell.starts_with(' ')
        || cell.ends_with(' ');
    if !needs_quotes {
        out.extend_from_slice(cell.as_bytes());
        return;
    }
    out.push(b'"');
    for byte in cell.bytes() {
        if byte == b'"' {
            out.push(b'"');
        }
        out.push(byte);
    }
    out.push(b'"');
}

/// The cell with a leading apostrophe where a spreadsheet might calculate it.
pub fn guard(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The cell without the apostrophe that [`guard`] has put before it; once.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest) => rest,
        _ => cell,
    }
}

/// Whether the first character that counts begins a formula in some spreadsheet. Apostrophes do not count, or a mark
/// could not be told from what it marks.
fn is_dangerous(text: &str) -> bool {
    let is_formula =
        |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠');
    let first =
        text.chars().find(|c| is_formula(*c) || !(*c == '\'' || c.is_whitespace() || is_invisible(*c)));
    first.is_some_and(is_formula)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, cell: &str) {
        assert_eq!(guard(text), cell);
        assert_eq!(unguard(cell), text);
    }

    #[test]
    fn formulas_get_an_apostrophe_and_lose_it_again() {
        check("=1+1", "'=1+1");
        check("=a@b.co", "'=a@b.co");
        check("-x@b.co", "'-x@b.co");
        check("  +4512345678", "'  +4512345678");
        check("＝cmd", "'＝cmd");
        check("\t=1", "'\t=1");
        check("\u{200b}=1", "'\u{200b}=1");
        check("'=1", "''=1");
        check("'anna", "'anna");
        check("a=b", "a=b");
        check("", "");
        check("'", "'");
    }

    #[test]
    fn rows_are_quoted_where_they_must_be() {
        let mut out = Vec::new();
        row(&mut out, ["a@b.de", "Berg, Anna", "say \"hi\"", "two\nlines", "=x"]);
        let text = String::from_utf8(out).expect("UTF-8 in, UTF-8 out");
        assert_eq!(text, "a@b.de,\"Berg, Anna\",\"say \"\"hi\"\"\",\"two\nlines\",'=x\r\n");
    }
}

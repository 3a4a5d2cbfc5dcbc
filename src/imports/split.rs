//! Splits bytes into rows and cells, and decodes the cells. Pure.

use super::{encoding::Encoding, records::MAX_FIELD};

/// The cells of one row, quotes removed, one behind the other.
#[derive(Default)]
pub(super) struct Fields {
    data: Vec<u8>,
    ends: Vec<usize>,
}

pub(super) enum Split {
    /// The row does not end in these bytes.
    Incomplete,
    /// The row takes this many bytes and lines.
    Record { length: usize, lines: u64 },
    /// A quote is opened and not closed, or only after more than a cell may hold.
    Unclosed,
}

/// Splits the first row off. `at_end` says that no more bytes will come.
pub(super) fn split(bytes: &[u8], delimiter: u8, at_end: bool, fields: &mut Fields) -> Split {
    fields.data.clear();
    fields.ends.clear();
    let mut at = 0;
    let mut lines = 0;
    loop {
        if bytes.get(at) == Some(&b'"') {
            match quoted(bytes, at + 1, at_end, fields, &mut lines) {
                Ok(behind) => at = behind,
                Err(stop) => return stop,
            }
        }
        let rest = &bytes[at..];
        let plain = rest.iter().position(|b| *b == delimiter || *b == b'\n' || *b == b'\r');
        fields.data.extend_from_slice(&rest[..plain.unwrap_or(rest.len())]);
        fields.ends.push(fields.data.len());
        let Some(length) = plain else {
            return if at_end {
                Split::Record { length: bytes.len(), lines: lines + 1 }
            } else {
                Split::Incomplete
            };
        };
        at += length;
        if bytes[at] == delimiter {
            at += 1;
            continue;
        }
        return match line_break(&bytes[at..], at_end) {
            Some(length) => Split::Record { length: at + length, lines: lines + 1 },
            None => Split::Incomplete,
        };
    }
}

/// Reads a quoted cell up to behind its closing quote.
fn quoted(
    bytes: &[u8],
    mut at: usize,
    at_end: bool,
    fields: &mut Fields,
    lines: &mut u64,
) -> Result<usize, Split> {
    let start = at;
    loop {
        let rest = &bytes[at..];
        let Some(quote) = rest.iter().take(MAX_FIELD + 1).position(|b| *b == b'"') else {
            let is_over = at_end || bytes.len() - start > MAX_FIELD;
            return Err(if is_over { Split::Unclosed } else { Split::Incomplete });
        };
        if at + quote - start > MAX_FIELD {
            return Err(Split::Unclosed);
        }
        fields.data.extend_from_slice(&rest[..quote]);
        *lines += line_breaks(&rest[..quote]);
        at += quote + 1;
        match bytes.get(at) {
            Some(b'"') => {
                fields.data.push(b'"');
                at += 1;
            }
            None if !at_end => return Err(Split::Incomplete),
            _ => return Ok(at),
        }
    }
}

/// The length of the line break that these bytes begin with; `None` when more bytes are needed to tell.
fn line_break(bytes: &[u8], at_end: bool) -> Option<usize> {
    match bytes {
        [b'\r', b'\n', ..] => Some(2),
        [b'\r'] if !at_end => None,
        _ => Some(1),
    }
}

fn line_breaks(bytes: &[u8]) -> u64 {
    let mut breaks = 0;
    for (index, byte) in bytes.iter().enumerate() {
        let is_break = *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
        breaks += u64::from(is_break);
    }
    breaks
}

/// The length of the first line with its break.
pub(super) fn line_length(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().position(|b| *b == b'\n' || *b == b'\r')?;
    Some(end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 })
}

/// The delimiter and length of a first line like `sep=;`, which some spreadsheets write.
pub(super) fn separator_line(bytes: &[u8]) -> Option<(u8, usize)> {
    let length = line_length(bytes)?;
    let line = bytes[..length].trim_ascii_end();
    let named = bytes[..length].strip_prefix(b"sep=").or_else(|| bytes[..length].strip_prefix(b"\"sep="))?;
    let delimiter = *named.first()?;
    (line.len() <= 7 && is_delimiter(delimiter)).then_some((delimiter, length))
}

/// What may stand between cells.
pub fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b',' | b';' | b'\t' | b'|')
}

/// A control character that no cell may hold; blanks and line breaks inside quotes may be there.
pub(super) fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

pub(super) struct Decoded {
    pub text: String,
    pub ends: Vec<usize>,
    /// The column of the first cell that cannot be decoded, and where in the row its first bad byte is.
    pub bad: Option<(usize, usize)>,
}

/// Decodes the cells of a row whose raw bytes are given too, so that bad ones can be named by place.
pub(super) fn decode(raw: &[u8], fields: &Fields, encoding: Encoding) -> Decoded {
    let is_utf8 = encoding == Encoding::UTF_8 || !encoding.splits_as_bytes();
    if (is_utf8 || fields.data.is_ascii())
        && let Ok(text) = std::str::from_utf8(&fields.data)
    {
        return Decoded { text: text.to_string(), ends: fields.ends.clone(), bad: None };
    }
    let mut decoded =
        Decoded { text: String::with_capacity(fields.data.len() * 2), ends: Vec::new(), bad: None };
    let mut start = 0;
    for (column, end) in fields.ends.iter().enumerate() {
        let cell = &fields.data[start..*end];
        start = *end;
        match encoding.codec().decode_without_bom_handling_and_without_replacement(cell) {
            Some(text) => decoded.text.push_str(&text),
            None => {
                decoded.bad = decoded.bad.or_else(|| Some((column, first_bad(raw, encoding))));
                decoded.text.push_str(&escape_bad(cell));
            }
        }
        decoded.ends.push(decoded.text.len());
    }
    decoded
}

fn first_bad(raw: &[u8], encoding: Encoding) -> usize {
    if encoding == Encoding::UTF_8 {
        return std::str::from_utf8(raw).err().map_or(0, |error| error.valid_up_to());
    }
    let is_bad =
        |byte: &u8| encoding.codec().decode_without_bom_handling_and_without_replacement(&[*byte]).is_none();
    raw.iter().position(is_bad).unwrap_or(0)
}

/// Bytes as text: decoded if they can be, else as far as they are UTF-8.
pub(super) fn readable(bytes: &[u8], encoding: Encoding) -> String {
    let codec = if encoding.splits_as_bytes() { encoding.codec() } else { encoding_rs::UTF_8 };
    let decoded = codec.decode_without_bom_handling_and_without_replacement(bytes);
    decoded.map_or_else(|| escape_bad(bytes), |text| text.into_owned())
}

/// Bytes as text in which those that are not UTF-8 are visible, as `\xE9`.
pub(super) fn escape_bad(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02X}"));
        }
    }
    text
}

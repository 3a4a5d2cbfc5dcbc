//! Takes off an address what came along when it was copied.

use super::{Repairs, accept};
use crate::text::{EmailProblem, is_invisible};
use std::borrow::Cow;

/// The address in `raw`, and what was mended. Reads one word or the inside of `<…>`.
pub fn tidy(raw: &str) -> Result<(Cow<'_, str>, Repairs), EmailProblem> {
    // Spreadsheets and quotations put these first; they would be letters of an address by the letter of the rule.
    if !raw.starts_with(['\'', '`'])
        && let Ok(address) = accept(raw)
    {
        return Ok((address, Repairs::default()));
    }
    let is_odd = |c: char| is_invisible(c) || narrow(c) != c;
    if raw.contains(is_odd) {
        let plain: String = raw.chars().filter(|c| !is_invisible(*c)).map(narrow).collect();
        let address = unwrap(&plain)?;
        let wrapping = plain.len() != address.len();
        return Ok((
            Cow::Owned(address.into_owned()),
            Repairs { wrapping, characters: true, other_text: false },
        ));
    }
    Ok((unwrap(raw)?, Repairs { wrapping: true, ..Repairs::default() }))
}

/// A text without quotes and brackets around it.
pub fn without_wrapping(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c) || is_wrapper(c))
}

pub fn is_wrapper(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '´'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '<'
            | '>'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '（'
            | '）'
            | '「'
            | '」'
    )
}

fn unwrap(text: &str) -> Result<Cow<'_, str>, EmailProblem> {
    let mut text = strip(text);
    for scheme in ["mailto:", "smtp:"] {
        let head = text.get(..scheme.len()).unwrap_or("");
        if head.eq_ignore_ascii_case(scheme) {
            let rest = text[scheme.len()..].trim_start_matches('/');
            text = strip(rest.split('?').next().unwrap_or(rest));
            if let Some(decoded) = decode_percent(text)
                && let Ok(address) = accept(&decoded)
            {
                return Ok(Cow::Owned(address.into_owned()));
            }
        }
    }
    accept(text)
}

fn strip(text: &str) -> &str {
    let start = text.trim_start_matches(|c: char| {
        c.is_whitespace() || is_wrapper(c) || matches!(c, ',' | ';' | ':' | '•' | '·' | '*')
    });
    start.trim_end_matches(|c: char| {
        c.is_whitespace()
            || is_wrapper(c)
            || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '|' | '*' | '。')
    })
}

fn decode_percent(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let hex = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(hex, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The ASCII form of a full-width character.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '﹫' => '@',
        '。' | '｡' => '.',
        c => c,
    }
}

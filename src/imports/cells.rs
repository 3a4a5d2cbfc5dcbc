//! Single cells: cleaned, checked for their length, read as addresses and prices. Pure.

use super::{
    fields::Field,
    rejects::{Fault, Reason},
};
use crate::{
    attributes::Attribute,
    codes,
    contacts::limits,
    csv_out, money,
    text::{self, EmailAddress},
};
use std::collections::BTreeSet;

/// A cell on one line, without outer blanks, what is not [`text::visible`] and the mark that our own exports put before
/// what a spreadsheet might calculate.
pub(super) fn clean(cell: &str) -> String {
    let cell = csv_out::unguard(cell);
    let is_plain = cell.is_ascii() && !cell.contains(['\t', '\n', '\r']);
    if is_plain {
        return cell.trim().to_string();
    }
    let visible = text::visible(cell);
    if visible.contains(['\t', '\n', '\r']) {
        return visible
            .split(['\t', '\n', '\r'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
    }
    visible.trim().to_string()
}

pub(super) fn email(column: usize, cell: &str, cleaned: &str) -> Result<(EmailAddress, bool), Fault> {
    let bare: String = cleaned.chars().filter(|c| !text::is_invisible(*c)).collect();
    let bare = bare.strip_prefix("mailto:").unwrap_or(&bare);
    let email = EmailAddress::parse(bare).map_err(|_| Fault::new(Some(column), Reason::Email, cleaned))?;
    let repaired = bare != cell.trim_matches(|c: char| c == ' ' || c == '\t');
    Ok((email, repaired))
}

pub(super) fn within(column: usize, cell: String, most: usize) -> Result<String, Fault> {
    if cell.chars().count() > most {
        return Err(Fault::new(Some(column), Reason::TooLong, most.to_string()));
    }
    Ok(cell)
}

pub(super) fn longest(field: Field) -> usize {
    match field {
        Field::Phone => limits::PHONE,
        Field::PostCode => limits::POST_CODE,
        Field::Street => limits::STREET,
        Field::JobTitle | Field::City | Field::Region => limits::SHORT,
        _ => limits::NAME,
    }
}

pub(super) fn not_negative(column: usize, cell: &str, number: i64) -> Result<i64, Fault> {
    if number < 0 { Err(Fault::new(Some(column), Reason::Negative, cell)) } else { Ok(number) }
}

/// A price without the sign or code of its currency.
pub(super) fn without_symbol<'a>(cell: &'a str, currency: &str) -> &'a str {
    let symbol = money::symbol(currency);
    let symbol = symbol.trim_end_matches(['\u{a0}', ' ']);
    let strip = |text: &'a str, sign: &str| {
        text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)).unwrap_or(text)
    };
    strip(strip(cell, symbol), currency).trim()
}

/// The choices that a cell names, and what in it names none. Commas part them too, but for those in the name of a choice.
pub(super) fn chosen(attribute: &Attribute, cell: &str) -> (BTreeSet<String>, Vec<String>) {
    let (mut keys, mut unknown) = (BTreeSet::new(), Vec::new());
    let commas = attribute.choices.iter().map(|choice| choice.label.matches(',').count()).max().unwrap_or(0);
    for part in cell.split(codes::BETWEEN) {
        let pieces: Vec<&str> = part.split(',').collect();
        let mut rest = pieces.as_slice();
        while let [first, others @ ..] = rest {
            let choice = |length: usize| attribute.choice_named(rest[..length].join(",").trim());
            let longest = rest.len().min(commas + 1);
            match (1..=longest).rev().find_map(|length| Some((choice(length)?, length))) {
                Some((choice, length)) => {
                    keys.insert(choice.key.clone());
                    rest = &rest[length..];
                }
                None => {
                    unknown.extend(Some(first.trim().to_string()).filter(|name| !name.is_empty()));
                    rest = others;
                }
            }
        }
    }
    (keys, unknown)
}

//! Searching addresses, of which the index holds what stands before the @ as a text and the domain as a number.

use super::{NOBODY, Plan};
use crate::audience::index::{Index, Slot, TextSlot, texts::Search, wanted::Wanted};

/// Whose address a search finds.
pub fn email(index: &Index, search: &Search) -> Plan {
    let local = |search: fn(String) -> Search, text: &str| {
        if text.is_empty() { NOBODY } else { Plan::Text(TextSlot::EmailLocal, search(text.to_string())) }
    };
    let domain = |fits: &dyn Fn(&str) -> bool| {
        let codes = index.dictionary(Slot::EmailDomain).map(|domains| domains.codes_where(fits));
        match codes.unwrap_or_default() {
            none if none.is_empty() => NOBODY,
            codes => Plan::OneOf(Slot::EmailDomain, Wanted::new(codes)),
        }
    };
    let text = search.text();
    // Where the last @ of the text meets that of the address.
    let parts = text.rsplit_once('@');
    let across = |before: fn(String) -> Search, fits: fn(&str, &str) -> bool| {
        parts.map_or(NOBODY, |(own, end)| {
            Plan::All(vec![domain(&|domain| fits(domain, end)), local(before, own)])
        })
    };
    match search {
        _ if text.is_empty() => NOBODY,
        Search::Contains(_) => {
            let whole_domains = match parts {
                Some(("", end)) => domain(&|domain| domain.starts_with(end)),
                Some(_) => across(Search::EndsWith, |domain, end| domain.starts_with(end)),
                None => domain(&|domain| domain.contains(text)),
            };
            Plan::Any(vec![whole_domains, local(Search::Contains, text)])
        }
        Search::StartsWith(_) => Plan::Any(vec![
            across(Search::Is, |domain, end| domain.starts_with(end)),
            local(Search::StartsWith, text),
        ]),
        Search::EndsWith(_) => match parts {
            Some(("", end)) => domain(&|domain| domain == end),
            Some(_) => across(Search::EndsWith, |domain, end| domain == end),
            None => domain(&|domain| domain.ends_with(text)),
        },
        Search::Is(_) => across(Search::Is, |domain, end| domain == end),
    }
}

//! What was probably meant by a text that is no address, or by an address whose host looks like a slip of the finger.

use super::accept;

/// Hosts that many people have their mail at; those one slip away from them are doubted.
const WELL_KNOWN: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.de",
    "hotmail.es",
    "outlook.com",
    "outlook.de",
    "outlook.es",
    "outlook.dk",
    "yahoo.com",
    "yahoo.de",
    "yahoo.es",
    "icloud.com",
    "t-online.de",
    "freenet.de",
    "protonmail.com",
    "telefonica.net",
];

/// Hosts of their own right that stand near a well-known one.
const OWN_RIGHT: &[&str] = &["mail.com", "email.com", "ymail.com", "fmail.com", "hmail.com"];

/// The address that was probably meant by an address that could be taken as it is.
pub fn doubt(address: &str) -> Option<String> {
    let (local, host) = address.rsplit_once('@')?;
    if let Some(stem) =
        [".con", ".cmo", ".ocm", ".vom", ".comm"].iter().find_map(|end| host.strip_suffix(end))
    {
        let better = format!("{stem}.com");
        let near = WELL_KNOWN.iter().find(|known| is_slip_of(&better, known));
        return Some(format!("{local}@{}", near.map_or(better.as_str(), |known| *known)));
    }
    if WELL_KNOWN.contains(&host) || OWN_RIGHT.contains(&host) {
        return None;
    }
    let meant = WELL_KNOWN.iter().find(|known| is_slip_of(host, known))?;
    Some(format!("{local}@{meant}"))
}

/// The address that was probably meant by a text that is none.
pub fn address(text: &str) -> Option<String> {
    if text.len() > 320 {
        return None;
    }
    let lowered = text.trim().to_ascii_lowercase();
    let mut candidate: String = text.trim().to_string();
    for (spoken, sign) in [
        ("(at)", "@"),
        ("[at]", "@"),
        ("{at}", "@"),
        (" at ", "@"),
        ("(dot)", "."),
        ("[dot]", "."),
        (" dot ", "."),
        ("(punkt)", "."),
    ] {
        if lowered.contains(spoken) {
            candidate = candidate.to_ascii_lowercase().replace(spoken, sign);
        }
    }
    candidate.retain(|c| {
        !c.is_whitespace() && !crate::text::is_invisible(c) && !matches!(c, '"' | '<' | '>' | '(' | ')')
    });
    let mut candidate = candidate.replace(',', ".").replace(['/', ';', ':'], "");
    for doubled in ["@@", ".."] {
        while candidate.contains(doubled) {
            candidate = candidate.replace(doubled, &doubled[..1]);
        }
    }
    let candidate = candidate.replace(".@", "@").replace("@.", "@").replace("@www.", "@");
    let candidate = candidate.trim_matches('.');
    let (local, host) = candidate.rsplit_once('@')?;
    let host = host.trim_matches('-');
    let joined = host.replace('.', "");
    let complete = WELL_KNOWN.iter().find(|known| {
        let (stem, _) = known.split_once('.').unwrap_or((known, ""));
        host == stem || (!host.contains('.') && known.replace('.', "") == joined)
    });
    let meant = format!("{local}@{}", complete.map_or(host, |known| *known));
    let address = accept(&meant).ok()?;
    let better = doubt(&address).unwrap_or_else(|| address.into_owned());
    (better != text).then_some(better)
}

/// Whether a host is one slip away from a known one of the same country.
fn is_slip_of(host: &str, known: &str) -> bool {
    if host.len().abs_diff(known.len()) > 1 {
        return false;
    }
    let (Some((a, a_end)), Some((b, b_end))) = (host.split_once('.'), known.split_once('.')) else {
        return false;
    };
    a_end == b_end && is_one_slip(a, b)
}

/// Whether one change, one letter too many or too few, or two letters swapped make `a` into `b`.
fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a == b || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    match (a, b) {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([a1, a2], [b1, b2]) => a1 == b2 && a2 == b1,
        _ => false,
    }
}

//! Text as people write it: folding for comparison and the one rule of what an e-mail address is.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The form in which texts are compared and searched: case, accents and outer or doubled blanks do not count.
///
/// Both databases store folded keys, since neither folds more than ASCII alike.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        // Marks are left out, so that their order, which is all that neighbours have to do with, does not count.
        match c.is_ascii() {
            true => push_folded(&mut folded, c.to_ascii_lowercase()),
            false => decompose_compatible(c, |part| {
                part.to_lowercase().for_each(|c| push_folded(&mut folded, c));
            }),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    if folded.starts_with(' ') {
        folded.remove(0);
    }
    folded
}

fn push_folded(folded: &mut String, c: char) {
    match c {
        'a'..='z' | '0'..='9' => folded.push(c),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ł' => folded.push('l'),
        'ı' => folded.push('i'),
        'þ' => folded.push_str("th"),
        c if is_combining_mark(c) || is_joiner(c) => {}
        c if c.is_whitespace() || is_invisible(c) => {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        c => folded.push(c),
    }
}

/// Characters that show nothing and come along when text is copied.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// The text without invisible characters, but for joiners between letters or signs: Persian, the scripts of India and
/// emoji are written with them. Between ASCII letters, as in an address or a number, they mean nothing.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    let mut joiner = None;
    for c in text.chars() {
        if is_joiner(c) {
            joiner = Some(c);
        } else if !is_invisible(c) {
            let before = visible.chars().next_back();
            if let (Some(joiner), Some(before)) = (joiner.take(), before)
                && joins(before)
                && joins(c)
                && !(before.is_ascii() && c.is_ascii())
            {
                visible.push(joiner);
            }
            visible.push(c);
        }
    }
    visible
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn joins(c: char) -> bool {
    c.is_alphabetic() || (!c.is_ascii() && !c.is_whitespace() && !c.is_numeric() && !c.is_control())
}

/// One line of text as typed into a form: outer blanks and what is not [`visible`] removed.
///
/// Returns `None` when a control character is in it, which no name or address has.
pub fn clean_line(text: &str) -> Option<String> {
    let cleaned = visible(text);
    let trimmed = cleaned.trim();
    (!trimmed.chars().any(char::is_control)).then(|| trimmed.to_string())
}

/// An address as "l…t@host.de", for those who may not see whose it is.
pub fn mask_email(email: &str) -> String {
    let Some((local, domain)) = email.rsplit_once('@') else { return "…".into() };
    let mut chars = local.chars();
    let first = chars.next().map(String::from).unwrap_or_default();
    let last = chars.next_back().map(String::from).unwrap_or_default();
    format!("{first}…{last}@{domain}")
}

/// An e-mail address that we accept.
///
/// The rule: the HTML standard's pattern, and a dot in the domain, no leading, trailing or doubled dot before the @,
/// at most 64 bytes before it and 254 in all, a last label that is not all digits. International domains are kept
/// in their ASCII form. Quoted local parts and `[address]` literals are refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress {
    address: String,
}

/// Why a text is not an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    Empty,
    NoAt,
    NothingBeforeAt,
    NoDomain,
    NoDot,
    Local,
    /// Letters before the @ that only few mail systems take.
    Letters,
    Domain,
    TooLong,
}

impl EmailAddress {
    /// Reads an address; outer blanks are ignored.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<EmailAddress, EmailProblem> {
        let text = text.trim_matches(|c: char| c == ' ' || c == '\t');
        if text.is_empty() {
            return Err(EmailProblem::Empty);
        }
        let Some((local, domain)) = text.rsplit_once('@') else { return Err(EmailProblem::NoAt) };
        if local.is_empty() {
            return Err(EmailProblem::NothingBeforeAt);
        }
        if domain.is_empty() {
            return Err(EmailProblem::NoDomain);
        }
        let dots_fit = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
        let is_plain = |c: char| u8::try_from(c).is_ok_and(is_local_byte);
        if dots_fit
            && local.chars().any(|c| !is_plain(c))
            && local.chars().all(|c| is_plain(c) || is_letter(c))
        {
            return Err(EmailProblem::Letters);
        }
        if !dots_fit || !local.bytes().all(is_local_byte) {
            return Err(EmailProblem::Local);
        }
        let domain = parse_domain(domain)?;
        if local.len() > 64 || local.len() + 1 + domain.len() > 254 {
            return Err(EmailProblem::TooLong);
        }
        Ok(EmailAddress { address: format!("{local}@{domain}") })
    }

    /// As written, but for the domain's lower-case ASCII form.
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// Its identity: two addresses with the same key are the same.
    pub fn key(&self) -> String {
        self.address.to_ascii_lowercase()
    }
}

impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.address)
    }
}

fn is_local_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_letter(c: char) -> bool {
    !c.is_ascii() && (c.is_alphanumeric() || is_combining_mark(c))
}

fn parse_domain(domain: &str) -> Result<String, EmailProblem> {
    let ascii = if domain.is_ascii() {
        domain.to_ascii_lowercase()
    } else {
        idna::domain_to_ascii_strict(domain).map_err(|_| EmailProblem::Domain)?
    };
    if !ascii.contains('.') {
        return Err(EmailProblem::NoDot);
    }
    let last_is_number =
        ascii.rsplit('.').next().is_some_and(|label| label.bytes().all(|b| b.is_ascii_digit()));
    if ascii.len() > 253 || last_is_number || !ascii.split('.').all(is_label) {
        return Err(EmailProblem::Domain);
    }
    Ok(ascii)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_ignores_case_accents_and_blanks() {
        for (text, folded) in [
            ("  Århus  C ", "arhus c"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("Ærøskøbing", "aeroskobing"),
            ("\u{200b}Łódź", "lodz"),
            ("Ⅷ", "viii"),
            ("می\u{200c}خواهم", "میخواهم"),
        ] {
            assert_eq!(fold(text), folded);
            assert_eq!(fold(&fold(text)), folded);
        }
    }

    #[test]
    fn joiners_stay_where_they_mean_something() {
        for kept in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}💻",
            "🏳\u{fe0f}\u{200d}🌈",
            "Zoë 👨\u{200d}👩\u{200d}👧",
        ] {
            assert_eq!(visible(kept), kept);
            assert_eq!(visible(&format!("\u{200d}\u{feff}{kept}\u{200c}\u{200b}")), kept);
        }
        for (text, left) in [
            ("A\u{200d}B-1\u{200c}2", "AB-12"),
            ("anna\u{200d}@x.de", "anna@x.de"),
            ("ش \u{200c} ش", "ش  ش"),
            ("ü\u{200d}\u{200b}\u{200d}ü", "ü\u{200d}ü"),
            ("\u{ad}Zo\u{ad}ë\u{202e}", "Zoë"),
            ("\u{200d}", ""),
        ] {
            assert_eq!(visible(text), left, "{text:?}");
        }
    }

    #[test]
    fn addresses_keep_their_local_part_and_lose_the_domains_case() {
        let address = EmailAddress::parse(" Anna.Berg@Müller.DE ").expect("an address");
        assert_eq!(address.as_str(), "Anna.Berg@xn--mller-kva.de");
        assert_eq!(address.key(), "anna.berg@xn--mller-kva.de");
    }

    #[test]
    fn what_is_no_address_says_why() {
        for (text, problem) in [
            ("", EmailProblem::Empty),
            ("n/a", EmailProblem::NoAt),
            ("@b.de", EmailProblem::NothingBeforeAt),
            ("a@", EmailProblem::NoDomain),
            ("a@b", EmailProblem::NoDot),
            ("a..b@c.de", EmailProblem::Local),
            ("ñoñó@c.de", EmailProblem::Letters),
            ("юзер@c.de", EmailProblem::Letters),
            ("“a”@c.de", EmailProblem::Local),
            ("\"a b\"@c.de", EmailProblem::Local),
            ("a@[1.2.3.4]", EmailProblem::Domain),
            ("a@1.2.3.4", EmailProblem::Domain),
            ("a\r\n@c.de", EmailProblem::Local),
            ("a@-c.de", EmailProblem::Domain),
        ] {
            assert_eq!(EmailAddress::parse(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn masking_shows_the_ends_and_the_host() {
        assert_eq!(mask_email("lena.brandt@berlin.de"), "l…t@berlin.de");
        assert_eq!(mask_email("a@b.de"), "a…@b.de");
    }
}

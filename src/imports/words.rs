//! Words that stand for a closed set of values, in the four languages. Pure. What is not listed is not guessed.

use crate::text::fold;

const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "t",
    "1",
    "on",
    "x",
    "ja",
    "j",
    "wahr",
    "si",
    "s",
    "verdadero",
    "sand",
    "sandt",
    "opt-in",
    "opted in",
    "subscribed",
    "granted",
    "abonniert",
    "suscrito",
    "tilmeldt",
    "\u{2713}",
    "\u{2714}",
];
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "f",
    "0",
    "off",
    "nein",
    "falsch",
    "falso",
    "nej",
    "falsk",
    "opt-out",
    "opted out",
    "unsubscribed",
    "withdrawn",
    "abgemeldet",
    "cancelado",
    "frameldt",
    "afmeldt",
];
const FEMALE: &[&str] = &[
    "f",
    "female",
    "w",
    "woman",
    "weiblich",
    "frau",
    "mujer",
    "femenino",
    "femenina",
    "kvinde",
    "k",
    "kvindelig",
];
const MALE: &[&str] = &[
    "m",
    "male",
    "man",
    "mannlich",
    "mann",
    "herr",
    "hombre",
    "h",
    "masculino",
    "mand",
    "mandlig",
    "v",
    "varon",
];
const OTHER_GENDER: &[&str] = &[
    "x",
    "d",
    "other",
    "diverse",
    "divers",
    "non-binary",
    "nonbinary",
    "nicht-binar",
    "otro",
    "otra",
    "no binario",
    "anden",
    "andet",
    "nonbinaer",
    "non-binaer",
];
const COMPANY: &[&str] = &[
    "company",
    "organisation",
    "organization",
    "business",
    "firma",
    "unternehmen",
    "empresa",
    "virksomhed",
    "b2b",
];
const PERSON: &[&str] = &[
    "person",
    "individual",
    "consumer",
    "private",
    "privat",
    "privatperson",
    "persona",
    "particular",
    "b2c",
];
const MOBILE: &[&str] =
    &["mobile", "phone", "smartphone", "handy", "mobil", "movil", "telefon", "mobiltelefon"];
const DESKTOP: &[&str] =
    &["desktop", "computer", "pc", "laptop", "ordenador", "escritorio", "rechner", "stationaer", "notebook"];
const TABLET: &[&str] = &["tablet", "tableta", "ipad"];

/// A yes or no.
pub fn yes_no(text: &str) -> Option<bool> {
    let word = fold(text);
    match () {
        () if YES.contains(&word.as_str()) => Some(true),
        () if NO.contains(&word.as_str()) => Some(false),
        () => None,
    }
}

/// Whether a file writes H for *hombre*, so that M may be *mujer* and means neither.
pub fn writes_h_for_men<'a>(mut values: impl Iterator<Item = &'a str>) -> bool {
    values.any(|value| matches!(value.trim(), "H" | "h"))
}

/// A gender: `f`, `m` or `x`.
pub fn gender(text: &str, h_for_men: bool) -> Option<&'static str> {
    let word = fold(text);
    if h_for_men && word == "m" {
        return None;
    }
    find(&word, &[("f", FEMALE), ("m", MALE), ("x", OTHER_GENDER)])
}

/// A contact type: `person` or `company`.
pub fn kind(text: &str) -> Option<&'static str> {
    find(&fold(text), &[("company", COMPANY), ("person", PERSON)])
}

/// A device type: `mobile`, `desktop` or `tablet`.
pub fn device(text: &str) -> Option<&'static str> {
    find(&fold(text), &[("mobile", MOBILE), ("desktop", DESKTOP), ("tablet", TABLET)])
}

fn find(word: &str, sets: &[(&'static str, &[&str])]) -> Option<&'static str> {
    sets.iter().find(|(_, words)| words.contains(&word)).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_known_in_four_languages() {
        for text in ["Yes", "JA", "sí", "1", "true", " x "] {
            assert_eq!(yes_no(text), Some(true), "{text}");
        }
        for text in ["no", "Nein", "NEJ", "0", "falso"] {
            assert_eq!(yes_no(text), Some(false), "{text}");
        }
        for text in ["", "maybe", "2", "ja nein"] {
            assert_eq!(yes_no(text), None, "{text}");
        }
    }

    #[test]
    fn m_means_nobody_where_h_means_a_man() {
        assert_eq!(gender("M", false), Some("m"));
        assert_eq!(gender("Männlich", false), Some("m"));
        assert_eq!(gender("kvinde", false), Some("f"));
        assert!(writes_h_for_men(["M", "H"].into_iter()));
        assert_eq!(gender("M", true), None);
        assert_eq!(gender("H", true), Some("m"));
        assert_eq!(gender("?", false), None);
    }

    #[test]
    fn every_word_is_in_its_folded_form_and_in_one_set() {
        for sets in [
            vec![YES, NO],
            vec![FEMALE, MALE, OTHER_GENDER],
            vec![COMPANY, PERSON],
            vec![MOBILE, DESKTOP, TABLET],
        ] {
            let mut words: Vec<_> = sets.concat();
            let count = words.len();
            assert!(words.iter().all(|word| fold(word) == *word));
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count);
        }
    }
}

//! Words that stand for a closed set of values, in the four languages. Pure. What is not listed is not guessed.

use super::fields::plain;
use crate::{
    activities::{AcquisitionType, Channel, Evaluation},
    text::fold,
};
use std::{collections::HashMap, sync::LazyLock};

/// The words of activities: set and value, then what stands for it, folded, with blanks for all punctuation.
const OF_ACTIVITIES: &str = include_str!("activity_words.txt");

/// By set, then by word.
static ACTIVITY_WORDS: LazyLock<HashMap<&str, HashMap<&str, &str>>> = LazyLock::new(|| {
    let mut sets: HashMap<_, HashMap<_, _>> = HashMap::new();
    for (head, words) in OF_ACTIVITIES.lines().filter_map(|line| line.split_once(": ")) {
        if let Some((set, code)) = head.split_once(' ') {
            sets.entry(set).or_default().extend(words.split(", ").map(|word| (word, code)));
        }
    }
    sets
});

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
const EMAIL: &[&str] = &[
    "email",
    "e-mail",
    "e mail",
    "mail",
    "per e-mail",
    "per email",
    "correo",
    "correo electronico",
    "por correo electronico",
    "pr. e-mail",
    "via e-mail",
];
const LETTER: &[&str] = &[
    "letter",
    "hard copy",
    "hardcopy",
    "post",
    "postal mail",
    "direct mail",
    "paper",
    "brief",
    "per brief",
    "per post",
    "briefpost",
    "papier",
    "carta",
    "por carta",
    "correo postal",
    "copia impresa",
    "papel",
    "brev",
    "pr. brev",
    "via brev",
    "papir",
];
const PHONE: &[&str] = &[
    "phone",
    "telephone",
    "call",
    "phone call",
    "by phone",
    "telefon",
    "telefonisch",
    "per telefon",
    "anruf",
    "telefonat",
    "telefono",
    "por telefono",
    "llamada",
    "telefonico",
    "opkald",
    "telefonisk",
    "pr. telefon",
    "via telefon",
];

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

/// How a contact prefers to be reached: `email`, `letter` or `phone`.
pub fn correspondence(text: &str) -> Option<&'static str> {
    find(&fold(text), &[("email", EMAIL), ("letter", LETTER), ("phone", PHONE)])
}

/// On which terms a product was acquired.
pub fn acquisition_type(text: &str) -> Option<AcquisitionType> {
    of_activity("acquisition_type", text).and_then(AcquisitionType::from_code)
}

/// The way by which a product was acquired or a contact reached.
pub fn channel(text: &str) -> Option<Channel> {
    of_activity("channel", text).and_then(Channel::from_code)
}

/// How an interaction went.
pub fn evaluation(text: &str) -> Option<Evaluation> {
    of_activity("evaluation", text).and_then(Evaluation::from_code)
}

/// Whether an attempt failed: a yes or no, or in words of its own.
pub fn failed(text: &str) -> Option<bool> {
    of_activity("failed", text).map(|code| code == "yes").or_else(|| yes_no(text))
}

fn of_activity(set: &str, text: &str) -> Option<&'static str> {
    ACTIVITY_WORDS.get(set)?.get(plain(text).as_str()).copied()
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
    fn words_of_activities_are_known_in_four_languages() {
        for text in ["promotional code", "Gutscheincode", "Código promocional", "KAMPAGNEKODE", "promo"] {
            assert_eq!(acquisition_type(text), Some(AcquisitionType::Promo), "{text}");
        }
        for text in ["add_on", "Add-on", "Tilkøb"] {
            assert_eq!(acquisition_type(text), Some(AcquisitionType::AddOn), "{text}");
        }
        for text in ["E-Mail", "correo electrónico", "nyhedsbrev"] {
            assert_eq!(channel(text), Some(Channel::Email), "{text}");
        }
        for text in ["Sehr gut", "muy positiva", "meget god", "very_positive"] {
            assert_eq!(evaluation(text), Some(Evaluation::VeryPositive), "{text}");
        }
        for (text, expect) in [("nicht erreicht", Some(true)), ("Ja", Some(true)), ("0", Some(false))] {
            assert_eq!(failed(text), expect, "{text}");
        }
        assert_eq!(acquisition_type("lease"), None);
        assert_eq!((channel(""), evaluation("gut gut"), failed("maybe")), (None, None, None));
    }

    #[test]
    fn every_word_of_activities_stands_once_in_its_set_for_a_value_that_there_is() {
        let mut seen = std::collections::HashSet::new();
        for line in OF_ACTIVITIES.lines() {
            let (head, words) = line.split_once(": ").expect(line);
            let (set, code) = head.split_once(' ').expect(line);
            for word in words.split(", ") {
                assert_eq!(plain(word), word);
                assert!(seen.insert((set, word)), "{set} {word} stands twice");
            }
            let is_known = match set {
                "acquisition_type" => AcquisitionType::from_code(code).is_some(),
                "channel" => Channel::from_code(code).is_some(),
                "evaluation" => Evaluation::from_code(code).is_some(),
                _ => set == "failed",
            };
            assert!(is_known, "{line}");
        }
        let codes = AcquisitionType::ALL.iter().map(|it| acquisition_type(it.code()) == Some(*it));
        let codes = codes.chain(Channel::ALL.iter().map(|it| channel(it.code()) == Some(*it)));
        assert!(
            codes.chain(Evaluation::ALL.iter().map(|it| evaluation(it.code()) == Some(*it))).all(|it| it)
        );
    }

    #[test]
    fn every_word_is_in_its_folded_form_and_in_one_set() {
        for sets in [
            vec![YES, NO],
            vec![FEMALE, MALE, OTHER_GENDER],
            vec![COMPANY, PERSON],
            vec![MOBILE, DESKTOP, TABLET],
            vec![EMAIL, LETTER, PHONE],
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

//! What people paste, and what becomes of it.

use super::*;
use std::fmt::Write as _;

/// One line for each entry: `line address "name" repairs` or `line ! text: reason (suggestion)`.
fn told(text: &str) -> String {
    let mut out = String::new();
    for entry in read(text).entries {
        if !out.is_empty() {
            out.push_str(" | ");
        }
        let _ = write!(out, "{}", entry.line);
        match entry.outcome {
            Outcome::Ready { address, repairs, doubt } => {
                let _ = write!(out, " {address}");
                if !entry.name.is_empty() {
                    let _ = write!(out, " \"{}\"", entry.name);
                }
                for (is, sign) in
                    [(repairs.wrapping, "w"), (repairs.characters, "c"), (repairs.other_text, "o")]
                {
                    if is {
                        let _ = write!(out, " +{sign}");
                    }
                }
                if let Some(doubt) = doubt {
                    let _ = write!(out, " ({doubt}?)");
                }
            }
            Outcome::Duplicate { address, of } => {
                let _ = write!(out, " {address} ={of}");
            }
            Outcome::Bad { reason, suggestion } => {
                let _ = write!(out, " ! {}: {reason:?}", entry.text);
                if let Some(suggestion) = suggestion {
                    let _ = write!(out, " ({suggestion}?)");
                }
            }
        }
    }
    out
}

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(told(text), expect, "{text:?}");
}

#[test]
fn every_separator_works() {
    check("a@x.de", "1 a@x.de");
    check("a@x.de\nb@x.de\r\nc@x.de\rd@x.de", "1 a@x.de | 2 b@x.de | 3 c@x.de | 4 d@x.de");
    check("a@x.de, b@x.de;c@x.de\td@x.de e@x.de", "1 a@x.de | 1 b@x.de | 1 c@x.de | 1 d@x.de | 1 e@x.de");
    check("a@x.de\u{a0}b@x.de、c@x.de；d@x.de", "1 a@x.de | 1 b@x.de | 1 c@x.de | 1 d@x.de");
    check("\n\n  \na@x.de,,;\n,\n", "4 a@x.de");
    check("", "");
}

#[test]
fn names_are_found_beside_addresses() {
    check("Søren Dahl <soren@x.dk>; p@y.es", "1 soren@x.dk \"Søren Dahl\" | 1 p@y.es");
    check("\"Dahl, Søren\" <soren@x.dk>", "1 soren@x.dk \"Søren Dahl\"");
    check(
        "Dahl, Søren <soren@x.dk>; Berg, Anna <anna@x.de>",
        "1 soren@x.dk \"Søren Dahl\" | 1 anna@x.de \"Anna Berg\"",
    );
    check("Anna Berg <a@x.de>, Bo Holm <b@x.de>", "1 a@x.de \"Anna Berg\" | 1 b@x.de \"Bo Holm\"");
    check("'Anna Berg' <a@x.de>", "1 a@x.de \"Anna Berg\"");
    check("\"a@x.de\" <a@x.de>", "1 a@x.de");
    check("Anna Berg a@x.de", "1 a@x.de \"Anna Berg\"");
    check("a@x.de (Anna Berg)", "1 a@x.de \"Anna Berg\"");
    check("Anna\tBerg\ta@x.de", "1 a@x.de \"Anna Berg\"");
    check("a@x.de;Anna Berg;Berlin", "1 a@x.de \"Anna Berg\" +o");
    check("Anna <a@x.de> Bo <b@x.de>", "1 a@x.de \"Anna\" | 1 b@x.de \"Bo\"");
    check("<a@x.de>", "1 a@x.de");
}

#[test]
fn what_came_along_is_taken_off() {
    check("'a@x.de'", "1 a@x.de +w");
    check("“a@x.de”, (b@x.de) [c@x.de]", "1 a@x.de +w | 1 b@x.de +w | 1 c@x.de +w");
    check("mailto:a@x.de?subject=Hi", "1 a@x.de +w");
    check("MAILTO:a%2Bb@x.de", "1 a+b@x.de +w");
    check("a@x.de.", "1 a@x.de +w");
    check("- a@x.de\n1. b@x.de\n• c@x.de", "1 a@x.de +w | 2 b@x.de +w | 3 c@x.de +w");
    check("\u{200b}a@x\u{ad}.de\u{feff}", "1 a@x.de +c");
    check("ａ＠x.de", "1 a@x.de +c");
    check("Anna@X.DE", "1 Anna@x.de");
    check("a@müller.de", "1 a@xn--mller-kva.de");
    check("'=a@b.co", "1 =a@b.co +w");
}

#[test]
fn what_is_no_address_says_why_and_what_was_meant() {
    check("jonas@firma,de", "1 ! jonas@firma,de: CommaForDot (jonas@firma.de?)");
    check(
        "a@x.de, jonas@firma,de; b@x.de",
        "1 a@x.de | 1 ! jonas@firma,de: CommaForDot (jonas@firma.de?) | 1 b@x.de",
    );
    check("anna@", "1 ! anna@: NoDomain");
    check("@x.de", "1 ! @x.de: NothingBeforeAt");
    check("n/a", "1 ! n/a: NoAt");
    check("a@x.de, n/a, b@x.de", "1 a@x.de | 1 ! n/a: NoAt | 1 b@x.de");
    check("anna.x.de, bo@x.de", "1 ! anna.x.de: NoAt | 1 bo@x.de");
    check("a@@x.de", "1 ! a@@x.de: TwoAts (a@x.de?)");
    check("a..b@x.de", "1 ! a..b@x.de: Local (a.b@x.de?)");
    check("a@gmail", "1 ! a@gmail: NoDot (a@gmail.com?)");
    check("a@gmailcom", "1 ! a@gmailcom: NoDot (a@gmail.com?)");
    check("anna(at)x.de", "1 ! anna(at)x.de: NoAt (anna@x.de?)");
    check("a@gmial.com", "1 a@gmial.com (a@gmail.com?)");
    check("a@firma.con", "1 a@firma.con (a@firma.com?)");
    check("a@mail.com b@yahoo.dk c@gmx.at", "1 a@mail.com | 1 b@yahoo.dk | 1 c@gmx.at");
}

#[test]
fn the_same_address_counts_once() {
    check("a@x.de\nb@x.de\nA@X.de", "1 a@x.de | 2 b@x.de | 3 A@x.de =1");
}

#[test]
fn a_table_is_read_by_its_header() {
    check(
        "email,name\r\na@x.de,\"Berg, Anna\"\r\n'=b@x.de,'=1+1\r\n",
        "2 a@x.de \"Berg, Anna\" | 3 =b@x.de \"=1+1\"",
    );
    check(
        "\u{feff}Vorname;Nachname;E-Mail\nAnna;Berg;a@x.de\n;;\nBo;Holm;\n",
        "2 a@x.de \"Anna Berg\" | 4 ! Bo, Holm: Empty",
    );
    check("E-mail\na@x.de\nb@x.de", "2 a@x.de | 3 b@x.de");
    check("sep=;\nmail;city\na@x.de;Berlin", "3 a@x.de");
    check(
        "email\nAnna <a@x.de>\nb@x.de; c@x.de\nn/a",
        "2 a@x.de \"Anna\" | 3 b@x.de | 3 c@x.de | 4 ! n/a: NoAt",
    );
}

#[test]
fn whatever_is_accepted_alone_is_accepted_in_a_list() {
    let corpus = std::fs::read_to_string("../shared/corpora/emails.jsonl");
    let Ok(corpus) = corpus else { return };
    let mut accepted = 0;
    for line in corpus.lines() {
        let case: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let input = case["input"].as_str().expect("an input");
        let entries = read(input).entries;
        for entry in &entries {
            if let Outcome::Ready { address, .. } = &entry.outcome {
                assert!(EmailAddress::parse(address).is_ok(), "{input:?}");
            }
        }
        let alone = EmailAddress::parse(input);
        if let Ok(alone) = alone.filter_plain(input) {
            accepted += 1;
            assert_eq!(entries.len(), 1, "{input:?}");
            let is_same =
                matches!(&entries[0].outcome, Outcome::Ready { address, .. } if *address == alone.as_str());
            assert!(is_same, "{input:?}: {:?}", entries[0]);
        }
        if input.chars().any(char::is_alphanumeric) {
            assert!(!entries.is_empty(), "{input:?} was dropped");
        }
    }
    assert!(accepted > 20, "the corpus was read");
}

trait FilterPlain: Sized {
    fn filter_plain(self, input: &str) -> Self;
}

impl FilterPlain for Result<EmailAddress, EmailProblem> {
    /// Addresses that begin with a quote sign lose it in a list.
    fn filter_plain(self, input: &str) -> Self {
        if input.starts_with(['\'', '`']) { Err(EmailProblem::Local) } else { self }
    }
}

#[test]
fn nothing_that_says_something_is_dropped() {
    let Ok(corpus) = std::fs::read_to_string("../shared/corpora/naughty-strings.json") else { return };
    let strings: Vec<String> = serde_json::from_str(&corpus).expect("a list of strings");
    assert!(strings.len() > 200);
    for text in &strings {
        let entries = read(text).entries;
        let says_something = text.chars().any(char::is_alphanumeric);
        assert!(
            !says_something || !entries.is_empty() || table::header(text).is_some(),
            "{text:?} was dropped"
        );
        let framed = format!("a@x.de\n{text}\nb@x.de");
        let found = read(&framed).entries;
        for known in ["a@x.de", "b@x.de"] {
            let is_there =
                |e: &Entry<'_>| matches!(&e.outcome, Outcome::Ready { address, .. } if address == known);
            assert!(found.iter().any(is_there), "{text:?} hides {known}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_it_and_what_is_ready_is_an_address(text in "[a-c@.,;<>\"' \\t\\n\u{200b}ä＠-]{0,60}") {
        for entry in read(&text).entries {
            if let Outcome::Ready { address, .. } | Outcome::Duplicate { address, .. } = &entry.outcome {
                assert!(EmailAddress::parse(address).is_ok());
            }
        }
    }

    #[test]
    fn an_export_is_read_back_unchanged(local in "[a-z=+'`{|}~-][a-z=+'.-]{0,10}[a-z0-9]", name in "[ -~äß€]{0,12}") {
        let name = name.trim().to_string();
        let address = format!("{local}@x.de");
        proptest::prop_assume!(EmailAddress::parse(&address).is_ok());
        let mut file = crate::csv_out::BYTE_ORDER_MARK.to_vec();
        crate::csv_out::row(&mut file, ["email", "name"]);
        crate::csv_out::row(&mut file, [&address, &name]);
        let file = String::from_utf8(file).expect("UTF-8");
        let entries = read(&file).entries;
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].name, name);
        let is_same = matches!(&entries[0].outcome, Outcome::Ready { address: read, .. } if *read == address);
        assert!(is_same, "{:?}", entries[0]);
    }
}

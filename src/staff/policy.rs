//! Which passwords are refused. Length is what makes one strong; beyond that only what is guessed first is refused.
//! Passwords are used exactly as typed: nothing is trimmed, folded or cut.

use super::passwords::{MAX_CHARS, MIN_CHARS};

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    TooShort,
    TooLong,
    /// Mostly the person's or the organisation's own name or address, or the product's.
    Contextual,
    /// A repetition, a row of keys or numbers, or nothing but what everybody tries first.
    TooSimple,
}

/// Letters that must be left once common words are taken away.
const LEFT_OF_COMMON: usize = 4;
/// Letters that must be left once the person's own words are taken away.
const LEFT_OF_CONTEXT: usize = 8;
/// Fewest different characters.
const DIFFERENT: usize = 6;
/// Fewest parts that are no row of keys, alphabet or numbers.
const PARTS: usize = 7;

/// Refuses weak passwords. `context` is what an attacker knows: name and address of the person and the organisation.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check(password: &str, context: &[&str]) -> Result<(), Weakness> {
    let length = password.chars().count();
    if length < MIN_CHARS {
        return Err(Weakness::TooShort);
    }
    if length > MAX_CHARS {
        return Err(Weakness::TooLong);
    }
    let lower: Vec<char> = password.to_lowercase().chars().collect();
    if is_repetition(&lower) || parts(&lower) < PARTS || is_made_of_few(&lower) {
        return Err(Weakness::TooSimple);
    }
    let common: Vec<Vec<char>> = COMMON.split_whitespace().map(|word| word.chars().collect()).collect();
    if letters_beside(&lower, &common) < LEFT_OF_COMMON {
        return Err(Weakness::TooSimple);
    }
    let words = words_of(context);
    let backwards: Vec<char> = lower.iter().rev().copied().collect();
    let left = letters_beside(&lower, &words).min(letters_beside(&backwards, &words));
    let letters = letters_beside(&lower, &[]);
    if left < letters && left < LEFT_OF_CONTEXT { Err(Weakness::Contextual) } else { Ok(()) }
}

fn is_made_of_few(text: &[char]) -> bool {
    let mut different = text.to_vec();
    different.sort_unstable();
    different.dedup();
    different.len() < DIFFERENT
}

/// Whether a short part is repeated all along.
fn is_repetition(text: &[char]) -> bool {
    (1..MIN_CHARS.min(text.len())).any(|unit| (unit..text.len()).all(|i| text[i] == text[i - unit]))
}

/// How many parts there are that each are one row of neighbours.
fn parts(text: &[char]) -> usize {
    1 + text.windows(2).filter(|pair| !are_neighbours(pair[0], pair[1])).count()
}

fn are_neighbours(a: char, b: char) -> bool {
    let step = (a as i64 - b as i64).abs();
    let in_alphabet = step <= 1 && a.is_alphanumeric() && b.is_alphanumeric();
    let is_pair = |row: &str| row.contains(&format!("{a}{b}")) || row.contains(&format!("{b}{a}"));
    in_alphabet || a == b || ROWS.iter().any(|row| is_pair(row))
}

/// A character as the letter that it usually stands for.
fn meant(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// Whether it is a letter, or a sign such as an emoji that is as hard to guess as one.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || !(c.is_ascii() || c.is_numeric() || c.is_whitespace())
}

/// How many letters belong to none of the words.
fn letters_beside(text: &[char], words: &[Vec<char>]) -> usize {
    let read: Vec<char> = text.iter().map(|c| meant(*c)).collect();
    let mut covered = vec![false; text.len()];
    for word in words.iter().filter(|word| !word.is_empty()) {
        for start in 0..(read.len() + 1).saturating_sub(word.len()) {
            if read[start..].starts_with(word) {
                covered[start..start + word.len()].fill(true);
            }
        }
    }
    text.iter().zip(&covered).filter(|(c, covered)| is_letter(**c) && !**covered).count()
}

/// The words of names and addresses that are long enough to matter, and the product's name.
fn words_of(context: &[&str]) -> Vec<Vec<char>> {
    let mut words = vec!["muster".chars().collect()];
    for text in context {
        let lower = text.to_lowercase();
        let parts = lower.split(|c: char| !c.is_alphanumeric());
        words.extend(parts.map(|word| word.chars().collect()).filter(|word: &Vec<char>| word.len() >= 3));
    }
    words
}

const ROWS: [&str; 8] =
    ["1234567890", "qwertyuiop", "qwertzuiopü", "azertyuiop", "asdfghjklöä", "zxcvbnm", "yxcvbnm", "wxcvbn"];

/// What is tried first, in our languages.
const COMMON: &str = "\
    password passwort passwd pass contrasena contraseña clave adgangskode kodeord kennwort losenord \
    qwerty qwertz azerty asdfgh zxcvbn qazwsx abc abcd iloveyou ichliebedich teamo welcome willkommen bienvenido \
    velkommen admin administrator letmein monkey dragon football fussball futbol fodbold baseball sunshine princess \
    master superman batman starwars pokemon login signin access secret geheim secreto hemmelig trustno hello hallo \
    hola hej charlie michael jessica daniel thomas summer winter spring autumn sommer herbst verano invierno efterar \
    january february march april june july august september october november december monday tuesday wednesday \
    thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag changeme change default testing \
    test user guest root server computer internet google facebook company firma love you the my this that is and \
    please let me in very long strong secure safe new old your correcthorsebatterystaple correct horse battery staple \
    super hot shadow killer freedom whatever flower cheese ninja mustang jordan harley ranger buster soccer hockey";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_passwords_of_any_letters_are_accepted() {
        for password in [
            "a long pass phrase",
            "correct horse staples battery for lunch",
            "mustering the troops at dawn",
            "пароль из пятнадцати букв",
            "七つの海を越えて行く船は帰らないかもしれない",
            "  two blanks before and after  ",
            "x9!Kq2#vL8@pZ4w",
            "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🐣",
            "die Kuh springt über neun Zäune",
        ] {
            assert_eq!(check(password, &["Ada Berg", "ada@example.com"]), Ok(()), "{password}");
        }
        assert_eq!(check(&long(256), &[]), Ok(()));
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for password in [
            "aaaaaaaaaaaaaaa",
            "123123123123123",
            "abcdefghijklmnop",
            "qwertyuiopasdfgh",
            "123456789012345",
            "passwordpassword",
            "Password12345678",
            "P@ssw0rd!P@ssw0rd!",
            "iloveyou12345678",
            "Willkommen123456",
            "letmeinletmein123",
            "correcthorsebatterystaple",
            "Summer2026!Summer",
        ] {
            assert_eq!(check(password, &[]), Err(Weakness::TooSimple), "{password}");
        }
    }

    #[test]
    fn own_names_and_addresses_are_refused() {
        let context = ["Ada Lovelace", "ada.lovelace@halvorsen.example", "Halvorsen Retail"];
        for password in [
            "ada.lovelace@halvorsen",
            "Lovelace-1815-1852",
            "halvorsenretail2026",
            "muster-muster2026!",
            "ecalevol.ada.1815",
        ] {
            assert_eq!(check(password, &context), Err(Weakness::Contextual), "{password}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(check("fourteen chars", &[]), Err(Weakness::TooShort));
        assert_eq!(check("ääääääääääääää", &[]), Err(Weakness::TooShort));
        assert_eq!(check(&long(257), &[]), Err(Weakness::TooLong));
    }

    fn long(length: usize) -> String {
        "the quick brown fox jumps over a lazy dog; ".chars().cycle().take(length).collect()
    }
}

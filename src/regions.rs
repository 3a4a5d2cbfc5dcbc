//! Countries and languages: their codes, their names in the four languages, and what people call them in files.
//!
//! Nothing here guesses: a name that could mean two countries ("Channel Islands") finds none.
//! The names come from `locales/regions.tsv` and `locales/languages.tsv`; nobody else reads those files.

use crate::text::fold;
use std::{collections::HashMap, sync::LazyLock};

/// The name of a country in a language ("en", "de", "es", "da"; any other is read as English).
pub fn country_name(language: &str, code: &str) -> Option<&'static str> {
    COUNTRIES.name(language, code)
}

/// The ISO 3166-1 code of a country written as a code (two or three letters), a name in any of the four languages,
/// or an alias in common use. Case, accents and punctuation do not matter.
pub fn country_by_name(text: &str) -> Option<&'static str> {
    COUNTRIES.find(text)
}

/// All countries as (code, name), sorted as a reader of the language expects.
pub fn countries(language: &str) -> &'static [(&'static str, &'static str)] {
    COUNTRIES.sorted(language)
}

/// The name of a language in a language.
pub fn language_name(language: &str, code: &str) -> Option<&'static str> {
    LANGUAGES.name(language, code)
}

/// The ISO 639-1 code of a language written as a code ("de", "deu", "de-AT", "de_AT") or as a name in any of the
/// four languages.
pub fn language_by_name(text: &str) -> Option<&'static str> {
    LANGUAGES.find(text).or_else(|| {
        let (code, region) = text.trim().split_once(['-', '_'])?;
        let is_tag =
            code.len() <= 3 && region.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        is_tag.then(|| LANGUAGES.find(code)).flatten()
    })
}

/// All languages as (code, name), sorted as a reader of the language expects.
pub fn languages(language: &str) -> &'static [(&'static str, &'static str)] {
    LANGUAGES.sorted(language)
}

static COUNTRIES: LazyLock<Names> =
    LazyLock::new(|| Names::read(include_str!("../locales/regions.tsv"), COUNTRY_ALIASES));
static LANGUAGES: LazyLock<Names> =
    LazyLock::new(|| Names::read(include_str!("../locales/languages.tsv"), LANGUAGE_ALIASES));

const TONGUES: [&str; 4] = ["en", "de", "es", "da"];

/// Names that people write and the Unicode data does not have.
const COUNTRY_ALIASES: &[(&str, &[&str])] = &[
    ("AE", &["UAE", "VAE", "EAU", "Emirates"]),
    ("AX", &["Aland", "Ahvenanmaa"]),
    ("BA", &["Bosnia", "Bosnien", "Bosnia and Herzegovina", "Bosnia-Herzegovina", "BiH"]),
    ("BE", &["België", "Belgique"]),
    ("BN", &["Brunei Darussalam"]),
    ("BO", &["Plurinational State of Bolivia"]),
    ("BY", &["Byelorussia", "Weißrussland", "Hviderusland", "Bielorrusia"]),
    ("CD", &["DR Congo", "DRC", "Democratic Republic of the Congo", "Demokratische Republik Kongo"]),
    ("CG", &["Republic of the Congo", "Republik Kongo", "República del Congo"]),
    ("CH", &["Suisse", "Svizzera", "Swiss", "Helvetia"]),
    ("CI", &["Ivory Coast", "Cote d'Ivoire", "Elfenbeinküste", "Costa de Marfil"]),
    ("CN", &["PRC", "People's Republic of China", "PR China", "Volksrepublik China"]),
    ("CV", &["Cape Verde"]),
    ("CZ", &["Czech Republic", "Tschechische Republik", "República Checa", "Tjekkiske Republik", "Česko"]),
    ("DE", &["Federal Republic of Germany", "Bundesrepublik Deutschland", "BRD"]),
    ("DK", &["Danmark", "Kongeriget Danmark"]),
    ("FI", &["Suomi"]),
    ("FK", &["Falkland Islands (Malvinas)"]),
    ("FM", &["Federated States of Micronesia"]),
    ("FO", &["Faeroe Islands", "Faroes", "Føroyar"]),
    (
        "GB",
        &[
            "UK",
            "U.K.",
            "Great Britain",
            "Großbritannien",
            "Gran Bretaña",
            "Britain",
            "England",
            "Scotland",
            "Wales",
            "Northern Ireland",
            "Schottland",
            "Nordirland",
            "Escocia",
            "Inglaterra",
            "Irlanda del Norte",
            "Skotland",
            "United Kingdom of Great Britain and Northern Ireland",
        ],
    ),
    ("GR", &["EL", "Hellas", "Hellenic Republic"]),
    ("HK", &["Hong Kong", "Hongkong", "Hong Kong SAR"]),
    ("HR", &["Hrvatska"]),
    ("HU", &["Magyarország"]),
    ("IE", &["EIRE", "Éire", "Republic of Ireland", "Irish Republic", "Republik Irland"]),
    ("IR", &["Islamic Republic of Iran"]),
    ("IS", &["Ísland"]),
    ("IT", &["Italia"]),
    ("KP", &["Democratic People's Republic of Korea", "DPRK"]),
    ("KR", &["Korea", "Republic of Korea", "South Korea", "Republik Korea", "República de Corea"]),
    ("LA", &["Lao People's Democratic Republic"]),
    ("LU", &["Lëtzebuerg", "Luxembourg", "Luxemburg"]),
    ("MD", &["Republic of Moldova", "Moldavia", "Moldawien"]),
    ("MK", &["Macedonia", "FYROM", "Mazedonien", "Makedonien", "Republic of North Macedonia"]),
    ("MM", &["Burma", "Birma", "Birmania", "Myanmar"]),
    ("MO", &["Macao", "Macau", "Macao SAR"]),
    ("NL", &["Holland", "Nederland", "The Netherlands", "Holanda", "Países Bajos"]),
    ("NO", &["Norge", "Noreg"]),
    ("PH", &["The Philippines"]),
    ("PL", &["Polska"]),
    ("PS", &["Palestine", "State of Palestine", "Palästina", "Palestina", "Palæstina"]),
    ("RO", &["Roumania"]),
    ("RU", &["Russian Federation", "Russische Föderation", "Federación de Rusia"]),
    ("SE", &["Sverige"]),
    ("SK", &["Slovak Republic", "Slowakische Republik", "República Eslovaca", "Slovensko"]),
    ("SY", &["Syrian Arab Republic"]),
    ("SZ", &["Swaziland", "Swasiland", "Suazilandia"]),
    ("TL", &["East Timor", "Osttimor", "Timor Oriental", "Østtimor"]),
    ("TR", &["Turkey", "Turkiye"]),
    ("TW", &["Taiwan, Province of China", "Republic of China"]),
    ("TZ", &["United Republic of Tanzania"]),
    (
        "US",
        &[
            "USA",
            "U.S.",
            "U.S.A.",
            "United States of America",
            "America",
            "Vereinigte Staaten von Amerika",
            "EE. UU.",
            "EEUU",
            "EE.UU.",
            "EUA",
            "Estados Unidos de América",
            "De Forenede Stater",
        ],
    ),
    ("VA", &["Holy See", "Vatican", "Vatikan", "Santa Sede"]),
    ("VE", &["Bolivarian Republic of Venezuela"]),
    ("VN", &["Viet Nam"]),
    ("XK", &["XKX", "Kosova"]),
    ("ZA", &["RSA", "Republic of South Africa"]),
];

const LANGUAGE_ALIASES: &[(&str, &[&str])] = &[
    ("da", &["Dansk"]),
    ("de", &["Deutsch"]),
    ("en", &["English"]),
    ("es", &["Español", "Castellano", "Castilian"]),
    ("fi", &["Suomi"]),
    ("fr", &["Français", "Francais"]),
    ("it", &["Italiano"]),
    ("nb", &["Bokmål", "Bokmal"]),
    ("nl", &["Nederlands", "Flemish", "Flämisch"]),
    ("no", &["Norsk"]),
    ("pl", &["Polski"]),
    ("pt", &["Português"]),
    ("sv", &["Svenska"]),
];

struct Names {
    /// code → the names in `TONGUES`.
    names: HashMap<&'static str, [&'static str; 4]>,
    codes: HashMap<String, &'static str>,
    sorted: [Vec<(&'static str, &'static str)>; 4],
}

impl Names {
    fn read(table: &'static str, aliases: &[(&'static str, &[&str])]) -> Names {
        let mut names = HashMap::new();
        let mut codes = HashMap::new();
        for line in table.lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(code), Some(longer)) = (cells.next(), cells.next()) else { continue };
            let row = TONGUES.map(|_| cells.next().unwrap_or(code));
            names.insert(code, row);
            for text in longer.split(' ').chain(row) {
                codes.insert(key(text), code);
                if let Some(rest) = text.strip_prefix("St. ") {
                    codes.insert(key(&format!("Saint {rest}")), code);
                }
            }
        }
        // A code wins over the name of another language ("Yi" is a name and a code).
        codes.extend(names.keys().map(|code| (key(code), *code)));
        codes.extend(aliases.iter().flat_map(|(code, texts)| texts.iter().map(|text| (key(text), *code))));
        codes.remove("");
        let sorted = std::array::from_fn(|tongue| sorted(&names, tongue));
        Names { names, codes, sorted }
    }

    fn name(&self, language: &str, code: &str) -> Option<&'static str> {
        self.names.get(code).map(|row| row[tongue(language)])
    }

    fn find(&self, text: &str) -> Option<&'static str> {
        // The longest name has under 60 characters; longer text is not worth folding.
        if text.len() > 200 { None } else { self.codes.get(&key(text)).copied() }
    }

    fn sorted(&self, language: &str) -> &[(&'static str, &'static str)] {
        &self.sorted[tongue(language)]
    }
}

fn sorted(
    names: &HashMap<&'static str, [&'static str; 4]>,
    tongue: usize,
) -> Vec<(&'static str, &'static str)> {
    let mut list: Vec<_> = names.iter().map(|(code, row)| (*code, row[tongue])).collect();
    list.sort_by_cached_key(|(_, name)| collation_key(TONGUES[tongue], name));
    list
}

fn tongue(language: &str) -> usize {
    TONGUES.iter().position(|tongue| *tongue == language).unwrap_or(0)
}

/// A key whose order is the alphabet's: Danish ends with æ, ø, å, Spanish has ñ behind n, elsewhere accents do not count.
fn collation_key(language: &str, name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.to_lowercase().chars() {
        match (language, c) {
            ("da", 'æ') => key.push('{'),
            ("da", 'ø') => key.push('|'),
            ("da", 'å') => key.push('}'),
            ("es", 'ñ') => key.push_str("n~"),
            (_, c) if c.is_whitespace() => key.push(' '),
            (_, c) => key.push_str(&fold(c.encode_utf8(&mut [0; 4]))),
        }
    }
    key
}

/// Letters and digits only, folded, "&" as "and", without a leading "the".
fn key(text: &str) -> String {
    let folded = fold(&text.replace('&', " and "));
    let folded = folded.strip_prefix("the ").unwrap_or(&folded);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_and_every_name_finds_its_own_country() {
        for language in TONGUES {
            assert_eq!(countries(language).len(), 250);
            for (code, name) in countries(language) {
                assert_eq!(country_by_name(code), Some(*code), "{code}");
                assert_eq!(country_by_name(name), Some(*code), "{language} {name}");
            }
        }
    }

    #[test]
    fn every_code_and_every_name_finds_its_own_language() {
        for language in TONGUES {
            for (code, name) in languages(language) {
                assert_eq!(language_by_name(code), Some(*code), "{code}");
                let expect = if *name == "Yi" { "yi" } else { code };
                assert_eq!(language_by_name(name), Some(expect), "{language} {name}");
            }
        }
    }

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(country_by_name(text).unwrap_or("-"), expect, "{text}");
    }

    #[test]
    fn countries_are_found_as_people_write_them() {
        check("EIRE", "IE");
        check("usa", "US");
        check("U.S.A.", "US");
        check("EE. UU.", "US");
        check("UK", "GB");
        check("GBR", "GB");
        check(" vereinigtes  königreich ", "GB");
        check("Österreich", "AT");
        check("OSTERREICH", "AT");
        check("Czech Republic", "CZ");
        check("The Netherlands", "NL");
        check("Cote d'Ivoire", "CI");
        check("Bosnia and Herzegovina", "BA");
        check("Saint Lucia", "LC");
        check("Færøerne", "FO");
        check("RSA", "ZA");
    }

    #[test]
    fn what_could_mean_two_countries_or_none_is_not_guessed() {
        check("Channel Islands", "-");
        check("Unspecified", "-");
        check("European Community", "-");
        check("EU", "-");
        check("", "-");
        check("...", "-");
        check(&"x".repeat(1000), "-");
    }

    #[test]
    fn languages_are_found_by_tag_and_by_their_own_name() {
        assert_eq!(language_by_name("de-AT"), Some("de"));
        assert_eq!(language_by_name("en_GB"), Some("en"));
        assert_eq!(language_by_name("Español"), Some("es"));
        assert_eq!(language_by_name("ger"), Some("de"));
        assert_eq!(language_by_name("de facto"), None);
        assert_eq!(language_by_name("klingon"), None);
    }

    #[test]
    fn lists_are_sorted_for_their_readers() {
        let danish: Vec<_> = countries("da").iter().map(|c| c.0).collect();
        let place = |code| danish.iter().position(|c| *c == code).unwrap();
        assert!(place("AX") > place("ZW"), "Å is the last letter in Danish");
        let german: Vec<_> = countries("de").iter().map(|c| c.0).collect();
        let place = |code| german.iter().position(|c| *c == code).unwrap();
        assert!(place("AT") < place("OM") + 5 && place("AT") > place("NO"), "Ö sorts with O in German");
    }
}

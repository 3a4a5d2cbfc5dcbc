//! What selects offer: time zones and currencies.

use crate::texts::Lang;
use jiff::tz::TimeZone;
use std::sync::LazyLock;

/// A part of the world with its time zones, by their IANA names.
#[derive(Clone, Debug)]
pub struct Continent {
    pub name: String,
    pub zones: Vec<String>,
}

const CONTINENTS: [&str; 10] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
];

static ZONES: LazyLock<Vec<Continent>> = LazyLock::new(|| {
    let all: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
    let of = |continent: &str| {
        let mut zones: Vec<String> = all
            .iter()
            .filter(|zone| zone.split('/').next() == Some(continent) && zone.contains('/'))
            .cloned()
            .collect();
        zones.sort();
        Continent { name: continent.to_string(), zones }
    };
    CONTINENTS.into_iter().map(of).collect()
});

/// Every time zone that people live in, by continent.
pub fn zones() -> &'static [Continent] {
    &ZONES
}

/// Whether it is the name of a time zone.
pub fn is_zone(name: &str) -> bool {
    name == "UTC" || (name.contains('/') && TimeZone::get(name).is_ok())
}

/// Currencies that are counted in hundredths and often used.
pub const CURRENCIES: [&str; 26] = [
    "EUR", "USD", "GBP", "DKK", "SEK", "NOK", "CHF", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "UAH", "CAD",
    "AUD", "NZD", "BRL", "MXN", "ARS", "COP", "PEN", "ZAR", "AED", "SGD", "INR",
];

/// What most readers of a language will choose: time zone and currency.
pub fn likely(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("Europe/London", "GBP"),
        Lang::De => ("Europe/Berlin", "EUR"),
        Lang::Es => ("Europe/Madrid", "EUR"),
        Lang::Da => ("Europe/Copenhagen", "DKK"),
    }
}

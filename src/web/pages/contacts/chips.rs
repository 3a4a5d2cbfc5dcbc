//! The chips above the list of contacts: what it is narrowed to, and what it can be narrowed to.

use super::words;
use crate::{
    attributes::{Attribute, Kind as AttributeKind},
    codes::{Code, Kind as CodeKind},
    contacts::{
        self, Kind,
        consent::Channel,
        list::{Brought, CountryFilter, Holding, Search},
    },
    criteria,
    ids::ImportId,
    imports::{Import, fields},
    texts::Texts,
    web::fields::Fields,
};

/// The most countries that the filter offers.
const COUNTRIES: usize = 60;
/// The most codes of a kind that the filter offers.
const CODES: usize = 30;

/// A chip: what it narrows to now, or what it offers.
pub struct Filter {
    pub label: String,
    /// The words of the value that is set, and the address without it.
    pub set: Option<(String, String)>,
    pub options: Vec<Offer>,
    /// Offers under headings.
    pub groups: Vec<(String, Vec<Offer>)>,
}

pub struct Offer {
    pub words: String,
    pub href: String,
    pub count: Option<i64>,
}

/// Makes chips: each offer leads to the list with one value more, each set one to the list without it.
pub struct Chips<'a> {
    pub t: &'a Texts,
    pub query: &'a Fields,
}

impl Chips<'_> {
    fn offer(&self, name: &str, value: &str, words: String) -> Offer {
        Offer { words, href: self.query.with(name, value), count: None }
    }

    fn filter(&self, name: &str, label: String, set: Option<String>, options: Vec<Offer>) -> Filter {
        Filter {
            label,
            set: set.map(|words| (words, self.query.without(&[name]))),
            options,
            groups: Vec::new(),
        }
    }

    pub fn kind(&self, search: &Search) -> Filter {
        let words = |kind: Kind| words::kind(self.t, kind.code());
        let options = Kind::ALL.map(|kind| self.offer("type", kind.code(), words(kind)));
        self.filter("type", self.t.contacts_field_kind(), search.kind.map(words), options.into())
    }

    pub fn country(&self, search: &Search, counts: Vec<(Option<String>, i64)>) -> Filter {
        let words = |country: &CountryFilter| match country {
            CountryFilter::Is(code) => words::country(self.t, code),
            CountryFilter::Unknown => self.t.unknown(),
        };
        let options = counts.into_iter().take(COUNTRIES).map(|(code, count)| {
            let country = code.map_or(CountryFilter::Unknown, CountryFilter::Is);
            let value = if let CountryFilter::Is(code) = &country { code.as_str() } else { "unknown" };
            Offer { count: Some(count), ..self.offer("country", value, words(&country)) }
        });
        let set = search.country.as_ref().map(words);
        self.filter("country", self.t.contacts_field_country(), set, options.collect())
    }

    pub fn consent(&self, search: &Search) -> Filter {
        let words = |(channel, granted): (Channel, Option<bool>)| {
            self.t.contacts_consent_state(words::channel(self.t, channel), words::state(self.t, granted))
        };
        let states = [Some(true), Some(false), None];
        let all = Channel::ALL.into_iter().flat_map(|channel| states.map(|state| (channel, state)));
        let options = all.map(|(channel, state)| {
            let code = format!("{}-{}", channel.code(), contacts::consent::state_code(state));
            self.offer("consent", &code, words((channel, state)))
        });
        let options = options.collect();
        self.filter("consent", self.t.contacts_tab_consent(), search.consent.map(words), options)
    }

    /// One chip for the codes of all kinds, if there are any.
    pub fn code(&self, search: &Search, codes: &[Code]) -> Option<Filter> {
        let words = |kind: CodeKind, name: &str| format!("{}: {name}", self.t.codes_kind(kind.key()));
        let options = CodeKind::ALL.into_iter().flat_map(|kind| {
            let of_kind = codes.iter().filter(move |code| code.kind == kind).take(CODES);
            of_kind.map(move |code| {
                let value = format!("{}-{}", kind.key(), code.code);
                self.offer("code", &value, words(kind, &code.name))
            })
        });
        if let Some((kind, code)) = &search.code {
            let known = codes.iter().find(|one| one.kind == *kind && one.code == *code);
            let name = known.map_or(code, |code| &code.name).clone();
            return Some(self.filter("code", self.t.codes_kind(kind.key()), Some(name), Vec::new()));
        }
        let options: Vec<Offer> = options.collect();
        (!options.is_empty()).then(|| self.filter("code", self.t.nav_codes(), None, options))
    }

    pub fn orders(&self, search: &Search) -> Filter {
        let words = |has| if has { self.t.contacts_has_orders() } else { self.t.contacts_has_no_orders() };
        let options = [("yes", true), ("no", false)];
        let options = options.map(|(code, has)| self.offer("orders", code, words(has)));
        self.filter("orders", self.t.contacts_orders(), search.orders.map(words), options.into())
    }

    /// The import that the list is narrowed to; it is chosen on the import's own page.
    pub fn import(&self, import: &Import) -> Option<Filter> {
        let what = match brought(import)?.1 {
            Brought::Contacts => "contacts",
            Brought::Orders => "orders",
            Brought::Activities => "activities",
        };
        let label = self.t.contacts_from_import(what);
        Some(self.filter("import", label, Some(import.file_name.clone()), Vec::new()))
    }

    /// A chip for each attribute that is set, and one for all the others that can be.
    pub fn attributes(&self, search: &Search, all: &[Attribute]) -> Vec<Filter> {
        let mut chips = Vec::new();
        let mut groups = Vec::new();
        for attribute in all.iter().filter(|attribute| is_filter(attribute)) {
            let name = parameter(&attribute.key);
            match search.attributes.iter().find(|holding| holding.id == attribute.id) {
                Some(holding) => {
                    let words = self.value(attribute, holding.value.as_deref());
                    chips.push(self.filter(&name, attribute.name.clone(), Some(words), Vec::new()));
                }
                None => groups.push((attribute.name.clone(), self.values(attribute, &name))),
            }
        }
        if !groups.is_empty() {
            let label = self.t.nav_attributes();
            chips.push(Filter { label, set: None, options: Vec::new(), groups });
        }
        chips
    }

    fn values(&self, attribute: &Attribute, name: &str) -> Vec<Offer> {
        let keys: Vec<&str> = match attribute.kind {
            AttributeKind::YesNo => vec!["yes", "no"],
            _ => attribute.choices.iter().map(|choice| choice.key.as_str()).collect(),
        };
        let known = keys.into_iter().map(|key| self.offer(name, key, self.value(attribute, Some(key))));
        known.chain([self.offer(name, NOTHING, self.value(attribute, None))]).collect()
    }

    fn value(&self, attribute: &Attribute, value: Option<&str>) -> String {
        match (attribute.kind, value) {
            (_, None) => self.t.unknown(),
            (AttributeKind::YesNo, Some(value)) => words::state(self.t, Some(value == "yes")),
            (_, Some(key)) => attribute.choice(key).map_or(key, |choice| &choice.label).to_string(),
        }
    }
}

/// What an import brought; nothing if a newer Muster made it.
pub fn brought(import: &Import) -> Option<(ImportId, Brought)> {
    let brought = match import.kind()? {
        fields::Kind::Contacts => Brought::Contacts,
        fields::Kind::Orders => Brought::Orders,
        fields::Kind::Activities(_) => Brought::Activities,
    };
    Some((import.id, brought))
}

/// In the address the value of those who have none; no key of a choice is like it.
const NOTHING: &str = "-";

/// Whether the list can be narrowed by an attribute: by those whose values can be listed.
fn is_filter(attribute: &Attribute) -> bool {
    matches!(attribute.kind, AttributeKind::YesNo | AttributeKind::Choice | AttributeKind::Several)
}

/// What an attribute is called in the address.
fn parameter(key: &str) -> String {
    format!("attr.{key}")
}

/// What the address asks of attributes; values that there are not it does not narrow by.
pub fn holdings(query: &Fields, all: &[Attribute]) -> Vec<Holding> {
    let holding = |attribute: &Attribute| {
        let asked = query.trimmed(&parameter(&attribute.key));
        let is_known = match attribute.kind {
            AttributeKind::YesNo => ["yes", "no", NOTHING].contains(&asked),
            _ => asked == NOTHING || attribute.choice(asked).is_some(),
        };
        let value = (asked != NOTHING).then(|| asked.to_string());
        let named = criteria::Attribute { key: attribute.key.clone(), kind: attribute.kind };
        is_known.then_some(Holding { id: attribute.id, attribute: named, value })
    };
    all.iter().filter(|attribute| is_filter(attribute)).filter_map(holding).collect()
}

/// The names in the address that narrow the list by attributes.
pub fn parameters(search: &Search) -> Vec<String> {
    search.attributes.iter().map(|holding| parameter(&holding.attribute.key)).collect()
}

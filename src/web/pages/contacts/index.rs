//! The list of contacts; its whole state is in the address.

use super::words;
use crate::{
    codes::{self, Code, Kind as CodeKind},
    contacts::{
        self, Brief, Kind,
        consent::Channel,
        list::{self, CountryFilter, Page, Place, Search, Sort, SortBy},
    },
    error::Result,
    ids::ContactId,
    regions,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

/// The most countries that the filter offers.
const COUNTRIES: usize = 60;
/// The most codes of a kind that the filter offers.
const CODES: usize = 30;

#[derive(Template)]
#[template(path = "contacts/index.html", blocks = ["results"])]
struct ContactsIndex {
    shell: Shell,
    t: Texts,
    /// The address without the place in the list.
    query: Fields,
    search: Search,
    page: Page,
    filters: Vec<Filter>,
    company: Option<Brief>,
    currency: String,
}

/// A chip: what it narrows to now, or what it offers.
struct Filter {
    label: String,
    /// The words of the value that is set, and the address without it.
    set: Option<(String, String)>,
    options: Vec<Offer>,
}

struct Offer {
    words: String,
    href: String,
    count: Option<i64>,
}

/// A column that can be sorted by.
struct Column {
    /// `ascending`, `descending` or empty.
    sorted: &'static str,
    href: String,
}

impl ContactsIndex {
    fn column(&self, by: SortBy) -> Column {
        let sort = self.search.sort;
        let is_current = sort.by == by;
        let descending = if is_current { !sort.descending } else { by != SortBy::Name };
        let code = Sort { by, descending }.code();
        let code = if code == Sort::default().code() { "" } else { &code };
        let sorted = match (is_current, sort.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        Column { sorted, href: self.query.with("sort", code) }
    }

    fn name(&self) -> Column {
        self.column(SortBy::Name)
    }

    fn spend(&self) -> Column {
        self.column(SortBy::Spend)
    }

    fn last_order(&self) -> Column {
        self.column(SortBy::LastOrder)
    }

    fn created(&self) -> Column {
        self.column(SortBy::Created)
    }

    fn place(&self, row: &list::Row) -> (String, String) {
        let country = row.country.as_deref().map(|code| words::country(&self.t, code)).unwrap_or_default();
        (row.city.clone().unwrap_or_default(), country)
    }

    /// The values that the search form sends along, so that a search keeps the filters.
    fn kept(&self) -> Vec<&(String, String)> {
        self.query.pairs().iter().filter(|(name, value)| name != "q" && !value.is_empty()).collect()
    }

    fn previous(&self) -> Option<String> {
        self.page.previous.map(|id| self.query.with("before", &id.to_string()))
    }

    fn next(&self) -> Option<String> {
        self.page.next.map(|id| self.query.with("after", &id.to_string()))
    }
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let search = search(&cx.query);
    let mut tx = cx.read().await?;
    let page = list::list(&mut tx, &cx.actor, &search).await?;
    let countries = list::countries(&mut tx, &cx.actor).await?;
    let company = match search.company {
        Some(id) => super::lookup(contacts::brief(&mut tx, &cx.actor, id).await)?,
        None => None,
    };
    let codes = codes::all(&mut tx).await?;
    drop(tx);
    let names = ["q", "type", "country", "consent", "orders", "code", "company", "sort"];
    let pairs = cx.query.pairs().iter().filter(|(name, _)| names.contains(&name.as_str()));
    let query = Fields::from_pairs(pairs.cloned().collect());
    let chips = Chips { t: &cx.t, query: &query };
    let mut filters = vec![
        chips.kind(&search),
        chips.country(&search, countries),
        chips.consent(&search),
        chips.orders(&search),
    ];
    filters.extend(chips.code(&search, &codes));
    let page = ContactsIndex {
        shell: cx.shell("contacts"),
        t: cx.t.clone(),
        query,
        search,
        page,
        filters,
        company,
        currency: cx.org.currency.clone(),
    };
    reply::page(&cx, &page, |page| page.as_results().render())
}

/// What the address asks for; what it does not know, it does not narrow by.
fn search(query: &Fields) -> Search {
    let id = |name: &str| query.parsed::<ContactId>(name);
    let place = match (id("after"), id("before")) {
        (Some(id), _) => Place::After(id),
        (None, Some(id)) => Place::Before(id),
        (None, None) => Place::First,
    };
    let country = match query.trimmed("country") {
        "" => None,
        "unknown" => Some(CountryFilter::Unknown),
        code => {
            let known = regions::country_name("en", code).is_some();
            known.then(|| CountryFilter::Is(code.to_string()))
        }
    };
    Search {
        text: query.trimmed("q").chars().take(200).collect(),
        kind: Kind::from_code(query.trimmed("type")),
        country,
        consent: consent(query.trimmed("consent")),
        orders: match query.trimmed("orders") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        company: id("company"),
        code: code(query.trimmed("code")),
        sort: Sort::from_code(query.trimmed("sort")),
        place,
    }
}

/// Reads `email-yes`, `sms-no`, `post-unknown`.
fn consent(code: &str) -> Option<(Channel, Option<bool>)> {
    let (channel, state) = code.split_once('-')?;
    let state = match state {
        "yes" => Some(true),
        "no" => Some(false),
        "unknown" => None,
        _ => return None,
    };
    Some((Channel::from_code(channel)?, state))
}

/// Reads `territory-N1`.
fn code(text: &str) -> Option<(CodeKind, String)> {
    let (kind, code) = text.split_once('-')?;
    Some((CodeKind::from_key(kind)?, code.to_string()))
}

/// Makes chips: each offer leads to the list with one value more, each set one to the list without it.
struct Chips<'a> {
    t: &'a Texts,
    query: &'a Fields,
}

impl Chips<'_> {
    fn offer(&self, name: &str, value: &str, words: String) -> Offer {
        Offer { words, href: self.query.with(name, value), count: None }
    }

    fn filter(&self, name: &str, label: String, set: Option<String>, options: Vec<Offer>) -> Filter {
        Filter { label, set: set.map(|words| (words, self.query.without(&[name]))), options }
    }

    fn kind(&self, search: &Search) -> Filter {
        let words = |kind: Kind| words::kind(self.t, kind.code());
        let options = Kind::ALL.map(|kind| self.offer("type", kind.code(), words(kind)));
        self.filter("type", self.t.contacts_field_kind(), search.kind.map(words), options.into())
    }

    fn country(&self, search: &Search, counts: Vec<(Option<String>, i64)>) -> Filter {
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

    fn consent(&self, search: &Search) -> Filter {
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
    fn code(&self, search: &Search, codes: &[Code]) -> Option<Filter> {
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

    fn orders(&self, search: &Search) -> Filter {
        let words = |has| if has { self.t.contacts_has_orders() } else { self.t.contacts_has_no_orders() };
        let options = [("yes", true), ("no", false)];
        let options = options.map(|(code, has)| self.offer("orders", code, words(has)));
        self.filter("orders", self.t.contacts_orders(), search.orders.map(words), options.into())
    }
}

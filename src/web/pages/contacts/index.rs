//! The list of contacts; its whole state is in the address.

use super::{
    chips::{self, Chips, Filter},
    words,
};
use crate::{
    attributes::{self, Attribute},
    codes::{self, Kind as CodeKind},
    contacts::{
        self, Brief, Kind,
        consent::Channel,
        list::{self, CountryFilter, Page, Place, Search, Sort, SortBy},
    },
    error::Result,
    ids::ContactId,
    imports::{self, Import},
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
    let mut tx = cx.read().await?;
    let attributes = attributes::list(&mut tx).await?;
    let import = match cx.query.parsed("import") {
        Some(id) => super::lookup(imports::find(&mut tx, &cx.actor, id).await)?,
        None => None,
    };
    let search = search(&cx.query, &attributes, import.as_ref());
    let page = list::list(&mut tx, &cx.actor, &search).await?;
    let countries = list::countries(&mut tx, &cx.actor).await?;
    let company = match search.company {
        Some(id) => super::lookup(contacts::brief(&mut tx, &cx.actor, id).await)?,
        None => None,
    };
    let codes = codes::all(&mut tx).await?;
    drop(tx);
    let names = ["q", "type", "country", "consent", "orders", "code", "company", "import", "sort"];
    let own = chips::parameters(&search);
    let is_ours = |name: &String| names.contains(&name.as_str()) || own.contains(name);
    let pairs = cx.query.pairs().iter().filter(|(name, _)| is_ours(name));
    let query = Fields::from_pairs(pairs.cloned().collect());
    let chips = Chips { t: &cx.t, query: &query };
    let mut filters = vec![
        chips.kind(&search),
        chips.country(&search, countries),
        chips.consent(&search),
        chips.orders(&search),
    ];
    filters.extend(chips.code(&search, &codes));
    filters.extend(chips.attributes(&search, &attributes));
    filters.extend(import.as_ref().and_then(|import| chips.import(import)));
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
fn search(query: &Fields, attributes: &[Attribute], import: Option<&Import>) -> Search {
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
        attributes: chips::holdings(query, attributes),
        import: import.and_then(chips::brought),
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

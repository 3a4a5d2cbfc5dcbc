//! The organisation's own settings.

use super::setup::{currency, zone};
use crate::{
    churn,
    error::{Error, Result},
    orders, settings,
    texts::{Lang, Texts},
    time::WeekStart,
    web::{
        choices::{CURRENCIES, Continent, zones},
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        kept, lines, reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;
use std::ops::RangeInclusive;

/// The smallest group that may be used, the age from which people are in segments, and how many addresses a known user
/// group may have.
const MIN_PEOPLE: RangeInclusive<i64> = 1..=1_000;
const MIN_AGE: RangeInclusive<i64> = 0..=120;
const MAX_ADDRESSES: RangeInclusive<i64> = 1..=1_000_000;
/// For how many days page views and campaign clicks may be kept.
const KEPT_DAYS: RangeInclusive<i64> = 1..=3_650;
/// How many days ahead orders may be predicted.
const HORIZON_DAYS: RangeInclusive<i64> = 7..=365;

const FIELDS: [&str; 11] = [
    "do",
    "organisation",
    "time_zone",
    "currency",
    "language",
    "week_start",
    "horizon_days",
    "kept_days",
    "min_people",
    "min_age",
    "max_addresses",
];

#[derive(Template)]
#[template(path = "organisation/edit.html")]
struct OrganisationEdit {
    shell: Shell,
    t: Texts,
    form: Form,
    continents: &'static [Continent],
    currencies: &'static [&'static str],
    languages: [Lang; 4],
    weeks: [WeekStart; 3],
    spend: String,
    today: String,
    week: String,
}

pub async fn edit(cx: Cx) -> Result<HttpResponse> {
    let org = &cx.org;
    let form = Form::filled(&[
        ("organisation", &org.name),
        ("time_zone", org.zone_name()),
        ("currency", &org.currency),
        ("language", org.language.code()),
        ("week_start", org.week_start.code()),
        ("horizon_days", &org.horizon_days.to_string()),
        ("kept_days", &org.kept_days.map_or_else(String::new, |days| days.to_string())),
        ("min_people", &org.min_people.to_string()),
        ("min_age", &org.min_age.to_string()),
        ("max_addresses", &org.max_addresses.to_string()),
    ]);
    reply::whole(&cx, &page(&cx, form))
}

pub async fn update(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    fields.only(&FIELDS)?;
    let mut form = Form::new(fields);
    if kept::is_shown_again(form.fields()) {
        return reply::whole(&cx, &page(&cx, form));
    }
    let mut org = cx.org.clone();
    org.name = lines::required(&cx.t, &mut form, "organisation", 80, cx.t.organisation_name_missing());
    org.time_zone = zone(&form)?;
    org.currency = currency(&form)?;
    org.language = Lang::from_code(form.value("language")).ok_or(Error::Invalid("language"))?;
    org.week_start = WeekStart::from_code(form.value("week_start")).ok_or(Error::Invalid("week_start"))?;
    org.horizon_days = number(&cx.t, &mut form, "horizon_days", &HORIZON_DAYS);
    let keeps_all = form.value("kept_days").trim().is_empty();
    org.kept_days = (!keeps_all).then(|| number(&cx.t, &mut form, "kept_days", &KEPT_DAYS));
    org.min_people = number(&cx.t, &mut form, "min_people", &MIN_PEOPLE);
    org.min_age = number(&cx.t, &mut form, "min_age", &MIN_AGE);
    org.max_addresses = number(&cx.t, &mut form, "max_addresses", &MAX_ADDRESSES);
    if !form.is_ok() {
        return reply::refused(&cx, &page(&cx, form), Template::render);
    }
    let mut tx = cx.write().await?;
    settings::update(&mut tx, &cx.actor, cx.now, &org).await?;
    if org.currency != cx.org.currency {
        orders::refresh_all_totals(&mut tx, &org.currency).await?;
    }
    if org.horizon_days != cx.org.horizon_days {
        churn::enqueue(&mut tx, cx.actor.id, cx.now).await?;
    }
    tx.commit().await?;
    Ok(reply::done(&cx, "/settings/organisation", &Flash::ok(cx.t.organisation_saved())))
}

/// A whole number as people write it: blanks, dots, commas and apostrophes between its thousands do not count.
fn number(t: &Texts, form: &mut Form, name: &str, range: &RangeInclusive<i64>) -> i64 {
    let is_gap = |c: char| c.is_whitespace() || ".,'’".contains(c);
    let digits: String = form.value(name).chars().filter(|c| !is_gap(*c)).collect();
    match digits.parse() {
        Ok(number) if range.contains(&number) => number,
        _ => {
            form.fail(name, t.form_number_between(*range.start(), *range.end()));
            *range.start()
        }
    }
}

fn page(cx: &Cx, form: Form) -> OrganisationEdit {
    OrganisationEdit {
        shell: cx.shell("organisation"),
        t: cx.t.clone(),
        form,
        continents: zones(),
        currencies: &CURRENCIES,
        languages: Lang::ALL,
        weeks: WeekStart::ALL,
        spend: cx.t.money(123_450, &cx.org.currency),
        today: cx.t.date(cx.today()),
        week: cx.t.organisation_week_from(cx.t.date(cx.org.week_start.of(cx.today()))),
    }
}

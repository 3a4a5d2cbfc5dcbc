//! The set-up of a new portal: the first admin and the organisation. Gone (404) once somebody can sign in.

use super::login;
use crate::{
    error::{Error, Result},
    links::{self, Purpose},
    staff::{self, FirstAdmin, SignIn},
    text::EmailAddress,
    texts::{Lang, Texts},
    web::{
        choices::{self, CURRENCIES, Continent, zones},
        context::{Shell, Visitor},
        fields::Fields,
        flash::{self, Flash},
        form::Form,
        lines, passwords, reply,
    },
};
use actix_session::Session;
use actix_web::{HttpRequest, HttpResponse, web::Path};
use askama::Template;
use jiff::tz::TimeZone;

#[derive(Template)]
#[template(path = "session/setup.html")]
struct SetupNew {
    shell: Shell,
    t: Texts,
    form: Form,
    token: String,
    continents: &'static [Continent],
    currencies: &'static [&'static str],
    languages: [Lang; 4],
}

impl SetupNew {
    fn new(cx: &Visitor, form: Form, token: &str) -> SetupNew {
        SetupNew {
            shell: cx.shell("setup"),
            t: cx.t.clone(),
            form,
            token: token.to_string(),
            continents: zones(),
            currencies: &CURRENCIES,
            languages: Lang::ALL,
        }
    }
}

pub async fn new(cx: Visitor, token: Path<String>) -> Result<HttpResponse> {
    ensure_open(&cx, &token).await?;
    let (zone, currency) = choices::likely(cx.t.lang);
    let form = Form::filled(&[("time_zone", zone), ("currency", currency), ("language", cx.t.lang.code())]);
    reply::whole(&cx, &SetupNew::new(&cx, form, &token))
}

pub async fn create(
    cx: Visitor,
    token: Path<String>,
    req: HttpRequest,
    session: Session,
    fields: Fields,
) -> Result<HttpResponse> {
    fields.only(&["name", "email", "password", "organisation", "time_zone", "currency", "language"])?;
    ensure_open(&cx, &token).await?;
    let mut form = Form::new(fields);
    let organisation =
        lines::required(&cx.t, &mut form, "organisation", 80, cx.t.setup_organisation_missing());
    let name = lines::required(&cx.t, &mut form, "name", 80, cx.t.staff_name_missing());
    let email = EmailAddress::parse(form.value("email")).ok();
    if email.is_none() {
        form.fail("email", cx.t.staff_email_wrong());
    }
    let context = [form.value("organisation"), form.value("name"), form.value("email")].map(String::from);
    let hash = passwords::read(&cx, &mut form, "password", &context.each_ref().map(String::as_str)).await?;
    let (Some(email), Some(password_hash)) = (email, hash) else {
        return reply::refused(&cx, &SetupNew::new(&cx, form, &token), Template::render);
    };
    let mut org = cx.org.clone();
    org.name = organisation;
    org.language = Lang::from_code(form.value("language")).ok_or(Error::Invalid("language"))?;
    org.time_zone = zone(&form)?;
    org.currency = currency(&form)?;
    let admin = FirstAdmin { email, name, password_hash };
    let mut tx = cx.write().await?;
    let user = staff::set_up(&mut tx, cx.now, &token, &admin, &org).await?;
    staff::note_sign_in(&mut tx, &user, cx.now, &SignIn::default()).await?;
    tx.commit().await?;
    login::begin(&cx, &session, &user, &req)?;
    let mut answer = reply::see_other("/");
    flash::set(&cx.app, &mut answer, &Flash::ok(cx.t.setup_done()));
    Ok(answer)
}

/// The time zone of a form with a select of them.
pub fn zone(form: &Form) -> Result<TimeZone> {
    let name = form.value("time_zone");
    let zone = if choices::is_zone(name) { TimeZone::get(name).ok() } else { None };
    zone.ok_or(Error::Invalid("time zone"))
}

/// The currency of a form with a select of them.
pub fn currency(form: &Form) -> Result<String> {
    let code = form.value("currency");
    if crate::money::is_currency(code) { Ok(code.to_string()) } else { Err(Error::Invalid("currency")) }
}

async fn ensure_open(cx: &Visitor, token: &str) -> Result<()> {
    let mut tx = cx.read().await?;
    if staff::any(&mut tx).await? {
        return Err(Error::NotFound);
    }
    links::lookup(&mut tx, cx.now, Purpose::SetUp, token).await?.map(|_| ()).ok_or(Error::NotFound)
}

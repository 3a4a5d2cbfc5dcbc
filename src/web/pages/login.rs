//! Signing in and out, and the language before sign-in.

use crate::{
    audit::{self, Action, ObjectKind},
    error::{Error, Result},
    mail::Mail,
    sessions,
    staff::{self, SignIn, StaffUser, passwords},
    text::EmailAddress,
    texts::{Lang, Texts},
    throttles,
    time::Micros,
    web::{
        client::{self, Counters},
        context::{CSRF, Cx, EPOCH, LANGUAGE, Shell, THEME, Visit, Visitor},
        cookies,
        fields::Fields,
        flash::Flash,
        form::Form,
        reply,
        session_store::{ADDRESS, AGENT, HANDLE, STAFF},
        token, urls,
    },
};
use actix_session::Session;
use actix_web::{
    HttpRequest, HttpResponse,
    cookie::time::Duration,
    http::{StatusCode, header},
};
use askama::Template;

/// How long a browser remembers what was chosen on it, and that somebody has signed in on it.
const REMEMBERED: Duration = Duration::days(180);

#[derive(Template)]
#[template(path = "session/new.html")]
struct LoginShow {
    shell: Shell,
    t: Texts,
    form: Form,
    /// Nobody has been set up who could sign in.
    is_new: bool,
}

pub async fn show(cx: Visitor) -> Result<HttpResponse> {
    if cx.actor.is_some() {
        return Ok(reply::see_other(&urls::page_or_home(cx.query.get("next"))));
    }
    let form = Form::filled(&[("next", cx.query.get("next"))]);
    let is_new = !staff::any(&mut cx.read().await?).await?;
    reply::whole(&cx, &LoginShow { shell: cx.shell("login"), t: cx.t.clone(), form, is_new })
}

pub async fn create(cx: Visitor, req: HttpRequest, session: Session, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["email", "password", "next"])?;
    let email = EmailAddress::parse(fields.get("email")).ok();
    let identity = email.as_ref().map_or_else(|| fields.trimmed("email").to_lowercase(), EmailAddress::key);
    let counters = Counters::new(&cx.app, &req, &identity);
    match count(&cx, &counters).await {
        Err(Error::TooMany(seconds)) => return refuse(&cx, fields, Some(seconds)),
        counted => counted?,
    }
    let user = look_up(&cx, email.as_ref()).await?;
    let active = user.as_ref().filter(|user| user.disabled_at.is_none());
    let hash = active.and_then(|user| user.password_hash.clone());
    let fits = cx.app.passwords.verify(fields.get("password").to_string(), hash).await?;
    let Some(user) = user.as_ref().filter(|_| fits) else {
        let mut tx = cx.write().await?;
        staff::note_failed_sign_in(&mut tx, user.as_ref(), cx.now).await?;
        tx.commit().await?;
        return refuse(&cx, fields, None);
    };
    throttles::forgive(&cx.app.db, &counters.account, counters.network.as_deref()).await?;
    let mut answer = reply::see_other(&urls::page_or_home(fields.get("next")));
    if let Some(news) = note(&cx, user, &counters, fields.get("password")).await? {
        crate::web::flash::set(&cx.app, &mut answer, &news);
    }
    begin(&cx, &session, user, &req)?;
    remember(&cx, &mut answer, &user.theme, &user.language);
    let device = client::new_device(&cx.app, &identity);
    cookies::set(&cx.app, &mut answer, client::DEVICE, device, Some(REMEMBERED));
    Ok(answer)
}

pub async fn remove(cx: Cx, session: Session) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    staff::note_sign_out(&mut tx, &cx.actor, cx.now).await?;
    tx.commit().await?;
    session.purge();
    let mut answer = reply::see_other("/login");
    let value = header::HeaderValue::from_static("\"cache\", \"storage\"");
    answer.headers_mut().insert(header::HeaderName::from_static("clear-site-data"), value);
    Ok(answer)
}

/// Chooses the language of this browser, for pages before sign-in.
pub async fn language(cx: Visitor, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["language", "next"])?;
    let lang = Lang::from_code(fields.get("language")).ok_or(Error::Invalid("language"))?;
    let mut answer = reply::see_other(&urls::page_or_home(fields.get("next")));
    cookies::set(&cx.app, &mut answer, LANGUAGE, lang.code().into(), Some(REMEMBERED));
    Ok(answer)
}

/// Lets this browser's sign-in page look as the person likes it.
pub fn remember(cx: &Visit, answer: &mut HttpResponse, theme: &str, language: &str) {
    cookies::set(&cx.app, answer, THEME, theme.to_string(), Some(REMEMBERED));
    if let Some(lang) = Lang::from_code(language) {
        cookies::set(&cx.app, answer, LANGUAGE, lang.code().into(), Some(REMEMBERED));
    }
}

/// Begins a session for whoever has proved who they are.
pub fn begin(cx: &Visit, session: &Session, user: &StaffUser, req: &HttpRequest) -> Result<()> {
    session.renew();
    session.clear();
    let agent = req.headers().get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
    let agent: String = agent.chars().take(200).collect();
    insert(session, STAFF, user.id.0)?;
    insert(session, EPOCH, user.auth_epoch)?;
    insert(session, CSRF, token::new(&cx.app, user, cx.now))?;
    insert(session, HANDLE, sessions::hash(&sessions::new_secret()))?;
    insert(session, ADDRESS, client::address(&cx.app, req).to_string())?;
    insert(session, AGENT, agent)
}

pub fn insert<T: serde::Serialize>(session: &Session, name: &'static str, value: T) -> Result<()> {
    session.insert(name, value).map_err(|e| Error::Internal(e.into()))
}

/// A wait in words.
pub fn wait(t: &Texts, seconds: i64) -> String {
    if seconds < 60 { t.login_wait_seconds(seconds) } else { t.login_wait_minutes((seconds + 59) / 60) }
}

async fn count(cx: &Visitor, counters: &Counters) -> Result<()> {
    if let Some(network) = &counters.network {
        throttles::count_address(&cx.app.db, network, cx.now).await?;
    }
    throttles::count_account(&cx.app.db, &counters.account, cx.now).await
}

/// Whoever has this address, in whatever state; asks the database even when the text is no address.
async fn look_up(cx: &Visitor, email: Option<&EmailAddress>) -> Result<Option<StaffUser>> {
    let mut tx = cx.read().await?;
    match email {
        Some(email) => staff::lookup_by_email(&mut tx, email).await,
        None => Ok(None),
    }
}

/// The same answer whoever the address names, if anybody.
fn refuse(cx: &Visitor, fields: Fields, wait_seconds: Option<i64>) -> Result<HttpResponse> {
    let mut form = Form::new(fields);
    let Some(seconds) = wait_seconds else {
        form.fail("email", cx.t.login_refused());
        let page = LoginShow { shell: cx.shell("login"), t: cx.t.clone(), form, is_new: false };
        return reply::refused(cx, &page, Template::render);
    };
    form.fail("", wait(&cx.t, seconds));
    let page = LoginShow { shell: cx.shell("login"), t: cx.t.clone(), form, is_new: false };
    let mut answer = reply::with_status(cx, StatusCode::TOO_MANY_REQUESTS, &page, Template::render)?;
    answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
    Ok(answer)
}

/// Records the sign-in, renews an old hash, and tells what happened to the account since the last one.
async fn note(cx: &Visitor, user: &StaffUser, counters: &Counters, password: &str) -> Result<Option<Flash>> {
    let is_old = user.password_hash.as_deref().is_some_and(passwords::is_outdated);
    let rehashed = if is_old { Some(cx.app.passwords.hash(password.to_string()).await?) } else { None };
    let on_new_device = !counters.is_known_device() && user.signed_in_at.is_some();
    let mut tx = cx.write().await?;
    let news = news(cx, &mut tx, user).await?;
    staff::note_sign_in(&mut tx, user, cx.now, &SignIn { rehashed, on_new_device }).await?;
    tx.commit().await?;
    if on_new_device {
        Mail::new_device(&cx.app.settings, &user.email, user.language(cx.org.language)).send_later();
    }
    Ok(news)
}

/// Failed tries, sign-ins on new devices and new-password links since somebody last signed in.
async fn news(cx: &Visitor, tx: &mut crate::db::Tx, user: &StaffUser) -> Result<Option<Flash>> {
    let Some(since) = user.signed_in_at else { return Ok(None) };
    let events = audit::list(tx, &about(user, since), 100).await?;
    let count = |action: Action| events.iter().filter(|event| event.action() == Some(action)).count();
    let failed = count(Action::SignInFailed);
    let is_reset = count(Action::PasswordResetStarted) > 0;
    if failed == 0 && !is_reset {
        return Ok(None);
    }
    let t = cx.t.in_language(user.language(cx.t.lang));
    let text = if is_reset { t.login_news_reset() } else { t.login_news_failed(failed) };
    Ok(Some(Flash::warn(text).link(t.login_news_see(), "/me/sessions")))
}

fn about(user: &StaffUser, since: Micros) -> audit::Search {
    let object = Some((ObjectKind::Staff, Some(user.id.0)));
    audit::Search { object, from: Some(since + 1), ..audit::Search::default() }
}

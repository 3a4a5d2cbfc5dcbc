//! Signing in and out.

use crate::{
    error::{Error, Result},
    sessions, staff,
    text::EmailAddress,
    texts::Texts,
    web::{
        context::{CSRF, Cx, EPOCH, Shell, Visitor},
        fields::Fields,
        form::Form,
        reply,
        session_store::{ADDRESS, AGENT, HANDLE, STAFF},
        urls,
    },
};
use actix_session::Session;
use actix_web::{HttpRequest, HttpResponse, http::header};
use askama::Template;

#[derive(Template)]
#[template(path = "session/new.html")]
struct LoginShow {
    shell: Shell,
    t: Texts,
    form: Form,
}

pub async fn show(cx: Visitor) -> Result<HttpResponse> {
    if cx.actor.is_some() {
        return Ok(reply::see_other("/"));
    }
    let form = Form::filled(&[("next", cx.query.get("next"))]);
    reply::whole(&cx, &LoginShow { shell: cx.shell("login"), t: cx.t.clone(), form })
}

pub async fn create(cx: Visitor, req: HttpRequest, session: Session, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["email", "password", "next"])?;
    let email = EmailAddress::parse(fields.get("email")).ok();
    let mut tx = cx.read().await?;
    let user = match &email {
        Some(email) => staff::lookup_by_email(&mut tx, email).await?,
        None => None,
    };
    drop(tx);
    let hash =
        user.as_ref().filter(|user| user.disabled_at.is_none()).and_then(|user| user.password_hash.clone());
    let fits = cx.app.passwords.verify(fields.get("password").to_string(), hash).await?;
    let Some(user) = user.filter(|_| fits) else {
        let mut form = Form::new(fields);
        form.fail("email", cx.t.login_refused());
        let page = LoginShow { shell: cx.shell("login"), t: cx.t.clone(), form };
        return reply::refused(&cx, &page, Template::render);
    };
    let mut tx = cx.write().await?;
    staff::note_sign_in(&mut tx, &user, cx.now).await?;
    tx.commit().await?;
    begin(&session, &user, &req)?;
    Ok(reply::see_other(&urls::page_or_home(fields.get("next"))))
}

pub async fn remove(_: Cx, session: Session) -> HttpResponse {
    session.purge();
    let mut answer = reply::see_other("/login");
    let value = header::HeaderValue::from_static("\"cache\", \"storage\"");
    answer.headers_mut().insert(header::HeaderName::from_static("clear-site-data"), value);
    answer
}

/// Begins a session for whoever has proved who they are.
pub fn begin(session: &Session, user: &staff::StaffUser, req: &HttpRequest) -> Result<()> {
    session.renew();
    session.clear();
    let agent = req.headers().get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
    let agent: String = agent.chars().take(200).collect();
    let address = req.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
    insert(session, STAFF, user.id.0)?;
    insert(session, EPOCH, user.auth_epoch)?;
    insert(session, CSRF, sessions::new_secret())?;
    insert(session, HANDLE, sessions::hash(&sessions::new_secret()))?;
    insert(session, ADDRESS, address)?;
    insert(session, AGENT, agent)
}

fn insert<T: serde::Serialize>(session: &Session, name: &'static str, value: T) -> Result<()> {
    session.insert(name, value).map_err(|e| Error::Internal(e.into()))
}

//! The pages behind one-time links: accepting an invitation and choosing a new password. Looking at them changes
//! nothing, so that mail scanners use no link up; signing in comes after, with the new password.

use crate::{
    error::{Error, Result},
    mail::Mail,
    staff,
    texts::Texts,
    web::{
        context::{Shell, Visitor},
        fields::Fields,
        flash::Flash,
        form::Form,
        lines, passwords, reply,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "session/invite.html")]
struct InviteShow {
    shell: Shell,
    t: Texts,
    form: Form,
    token: String,
    email: String,
}

#[derive(Template)]
#[template(path = "session/reset.html")]
struct ResetShow {
    shell: Shell,
    t: Texts,
    form: Form,
    token: String,
    email: String,
}

#[derive(Template)]
#[template(path = "session/gone.html")]
struct LinkGone {
    shell: Shell,
    t: Texts,
}

pub async fn show(cx: Visitor, token: Path<String>) -> Result<HttpResponse> {
    let Some(user) = found(staff::invited(&mut cx.read().await?, cx.now, &token).await)? else {
        return gone(&cx);
    };
    let form = Form::filled(&[("name", &user.name)]);
    let page = InviteShow {
        shell: cx.shell("invite"),
        t: cx.t.clone(),
        form,
        token: token.clone(),
        email: user.email,
    };
    reply::whole(&cx, &page)
}

pub async fn create(cx: Visitor, token: Path<String>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["name", "password"])?;
    let Some(user) = found(staff::invited(&mut cx.read().await?, cx.now, &token).await)? else {
        return gone(&cx);
    };
    let mut form = Form::new(fields);
    let name = lines::required(&cx.t, &mut form, "name", 80, cx.t.staff_name_missing());
    let Some(hash) = passwords::read(&cx, &mut form, "password", &[&name, &user.email]).await? else {
        let (shell, email) = (cx.shell("invite"), user.email);
        let page = InviteShow { shell, t: cx.t.clone(), form, token: token.clone(), email };
        return reply::refused(&cx, &page, Template::render);
    };
    let mut tx = cx.write().await?;
    if found(staff::accept(&mut tx, cx.now, &token, &name, &hash).await)?.is_none() {
        return gone(&cx);
    }
    tx.commit().await?;
    Ok(reply::done(&cx, "/login", &Flash::ok(cx.t.invite_done())))
}

pub async fn show_reset(cx: Visitor, token: Path<String>) -> Result<HttpResponse> {
    let Some(user) = found(staff::resettable(&mut cx.read().await?, cx.now, &token).await)? else {
        return gone(&cx);
    };
    let (shell, form) = (cx.shell("reset"), Form::default());
    reply::whole(&cx, &ResetShow { shell, t: cx.t.clone(), form, token: token.clone(), email: user.email })
}

pub async fn reset(cx: Visitor, token: Path<String>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["password"])?;
    let Some(user) = found(staff::resettable(&mut cx.read().await?, cx.now, &token).await)? else {
        return gone(&cx);
    };
    let mut form = Form::new(fields);
    let Some(hash) = passwords::read(&cx, &mut form, "password", &[&user.name, &user.email]).await? else {
        let (shell, email) = (cx.shell("reset"), user.email);
        let page = ResetShow { shell, t: cx.t.clone(), form, token: token.clone(), email };
        return reply::refused(&cx, &page, Template::render);
    };
    let mut tx = cx.write().await?;
    if found(staff::reset(&mut tx, cx.now, &token, &hash).await)?.is_none() {
        return gone(&cx);
    }
    tx.commit().await?;
    Mail::password_changed(&cx.app.settings, &user.email, user.language(cx.org.language)).send_later();
    Ok(reply::done(&cx, "/login", &Flash::ok(cx.t.reset_done())))
}

fn found<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(Error::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

/// The same page for links that were used, have expired or never were.
fn gone(cx: &Visitor) -> Result<HttpResponse> {
    let page = LinkGone { shell: cx.shell(""), t: cx.t.clone() };
    reply::with_status(cx, StatusCode::NOT_FOUND, &page, Template::render)
}

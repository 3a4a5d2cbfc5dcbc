//! The own account: preferences, password, sessions.

mod agent;

use super::{audit::words, login};
use crate::{
    audit::{self, Action, ObjectKind},
    error::{Error, Result},
    mail::Mail,
    sessions,
    staff::{self, Preferences},
    texts::{Lang, Texts},
    throttles,
    time::Micros,
    web::{
        choices::{self, Continent, zones},
        client,
        context::{Cx, EPOCH, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        passwords, reply,
    },
};
use actix_session::Session;
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "me/index.html")]
struct MeIndex {
    shell: Shell,
    t: Texts,
    tab: &'static str,
    form: Form,
    continents: &'static [Continent],
    organisation_zone: String,
    languages: [Lang; 4],
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let own = staff::preferences(&mut cx.read().await?, &cx.actor).await?;
    let form = Form::filled(&[
        ("language", &own.language),
        ("theme", &own.theme),
        ("density", &own.density),
        ("time_zone", &own.time_zone),
        ("shortcuts", if own.shortcuts { "on" } else { "" }),
    ]);
    let page = MeIndex {
        shell: cx.shell("me"),
        t: cx.t.clone(),
        tab: "preferences",
        form,
        continents: zones(),
        organisation_zone: cx.org.zone_name().to_string(),
        languages: Lang::ALL,
    };
    reply::whole(&cx, &page)
}

pub async fn update(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["language", "theme", "density", "time_zone", "shortcuts"])?;
    let one_of = |name: &str, codes: &[&str]| {
        let value = fields.get(name);
        if codes.contains(&value) {
            Ok(value.to_string())
        } else {
            Err(Error::Invalid("a choice there is not"))
        }
    };
    let zone = fields.get("time_zone");
    if !zone.is_empty() && !choices::is_zone(zone) {
        return Err(Error::Invalid("time zone"));
    }
    let chosen = Preferences {
        language: one_of("language", &["", "en", "de", "es", "da"])?,
        theme: one_of("theme", &["system", "light", "dark"])?,
        density: one_of("density", &["comfortable", "compact"])?,
        time_zone: zone.to_string(),
        shortcuts: fields.has("shortcuts"),
    };
    let mut tx = cx.write().await?;
    staff::update_preferences(&mut tx, &cx.actor, &chosen).await?;
    tx.commit().await?;
    let t = cx.t.in_language(Lang::from_code(&chosen.language).unwrap_or(cx.t.lang));
    let mut answer = reply::done(&cx, "/me", &Flash::ok(t.me_saved()));
    login::remember(&cx, &mut answer, &chosen.theme, &chosen.language);
    Ok(answer)
}

#[derive(Template)]
#[template(path = "me/password.html")]
struct MePassword {
    shell: Shell,
    t: Texts,
    tab: &'static str,
    form: Form,
    email: String,
}

pub async fn password(cx: Cx) -> Result<HttpResponse> {
    let email = own_user(&cx).await?.email;
    let page =
        MePassword { shell: cx.shell("me"), t: cx.t.clone(), tab: "password", form: Form::default(), email };
    reply::whole(&cx, &page)
}

pub async fn change_password(cx: Cx, session: Session, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["current", "password"])?;
    let user = own_user(&cx).await?;
    let mut form = Form::new(fields);
    check_current(&cx, &user, &mut form).await?;
    let context = [user.name.as_str(), user.email.as_str()];
    let Some(hash) = passwords::read(&cx, &mut form, "password", &context).await? else {
        let (shell, email) = (cx.shell("me"), user.email);
        let page = MePassword { shell, t: cx.t.clone(), tab: "password", form, email };
        return reply::refused(&cx, &page, Template::render);
    };
    let mut tx = cx.write().await?;
    let epoch = staff::change_password(&mut tx, &cx.actor, cx.now, &cx.handle, &hash).await?;
    tx.commit().await?;
    session.renew();
    login::insert(&session, EPOCH, epoch)?;
    Mail::password_changed(&cx.app.settings, &user.email, cx.t.lang).send_later();
    Ok(reply::done(&cx, "/me/password", &Flash::ok(cx.t.me_password_saved())))
}

/// Asks for the current password, as often as on the sign-in page.
async fn check_current(cx: &Cx, user: &staff::StaffUser, form: &mut Form) -> Result<()> {
    let counter = client::own_counter(&cx.app, user.id);
    match throttles::count_account(&cx.app.db, &counter, cx.now).await {
        Err(Error::TooMany(seconds)) => form.fail("current", login::wait(&cx.t, seconds)),
        counted => {
            counted?;
            let current = form.value("current").to_string();
            if cx.app.passwords.verify(current, user.password_hash.clone()).await? {
                throttles::forgive(&cx.app.db, &counter, None).await?;
            } else {
                form.fail("current", cx.t.me_password_wrong());
            }
        }
    }
    Ok(())
}

async fn own_user(cx: &Cx) -> Result<staff::StaffUser> {
    let id = cx.actor.id.ok_or(Error::Forbidden)?;
    staff::own(&mut cx.read().await?, id).await
}

/// One session as the list shows it.
struct Row {
    handle: String,
    device: String,
    address: String,
    created_at: Micros,
    seen_at: Micros,
    is_this: bool,
}

/// Something that happened to the account.
struct Happening {
    words: String,
    at: Micros,
    is_new_device: bool,
    is_bad: bool,
}

#[derive(Template)]
#[template(path = "me/sessions.html")]
struct MeSessions {
    shell: Shell,
    t: Texts,
    tab: &'static str,
    rows: Vec<Row>,
    happenings: Vec<Happening>,
}

pub async fn sessions(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let own = sessions::list(&mut tx, &cx.actor, cx.now).await?;
    let object = Some((ObjectKind::Staff, cx.actor.id.map(|id| id.0)));
    let search = audit::Search { object, ..audit::Search::default() };
    let events = audit::list(&mut tx, &search, 20).await?;
    let row = |session: sessions::Session| Row {
        device: agent::words(&cx.t, &session.agent),
        is_this: session.handle == cx.handle,
        handle: session.handle,
        address: session.address,
        created_at: session.created_at,
        seen_at: session.seen_at,
    };
    let happening = |event: &audit::Event| Happening {
        words: words(&cx.t, event),
        at: event.at,
        is_new_device: event.fact("device").is_some(),
        is_bad: event.action() == Some(Action::SignInFailed),
    };
    let page = MeSessions {
        shell: cx.shell("me"),
        t: cx.t.clone(),
        tab: "sessions",
        rows: own.into_iter().map(row).collect(),
        happenings: events.iter().map(happening).collect(),
    };
    reply::whole(&cx, &page)
}

pub async fn end_session(cx: Cx, handle: Path<String>) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    if !sessions::revoke(&mut tx, &cx.actor, cx.now, &handle).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(reply::done(&cx, "/me/sessions", &Flash::ok(cx.t.me_session_ended())))
}

pub async fn end_others(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    let ended = sessions::revoke_others(&mut tx, &cx.actor, cx.now, &cx.handle).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, "/me/sessions", &Flash::ok(cx.t.me_sessions_ended(ended))))
}

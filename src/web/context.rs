//! Who asks, in which language, and what every page needs to know of them.

use super::{
    app::App,
    fields::Fields,
    flash::{self, Flash},
    session_store::{HANDLE, STAFF},
};
use crate::{
    access::{Actor, Permission},
    db::Tx,
    error::{Error, Result},
    ids::StaffId,
    sessions,
    settings::{self, Organisation},
    staff,
    texts::{Lang, Texts},
    time::{Day, MICROS_PER_MINUTE, Micros},
};
use actix_session::SessionExt;
use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    body::BoxBody,
    dev::{Payload, ServiceRequest, ServiceResponse},
    http::header,
    middleware::Next,
    web,
};
use jiff::tz::TimeZone;
use std::{future::Ready, ops::Deref, rc::Rc};

/// The session's secret against forged forms.
pub const CSRF: &str = "csrf";
/// The session's copy of the staff user's epoch.
pub const EPOCH: &str = "epoch";

/// One request's view of the world; `actor` is there when somebody is signed in.
#[derive(Debug)]
pub struct Visit {
    pub app: web::Data<App>,
    pub actor: Option<Actor>,
    pub org: Organisation,
    pub t: Texts,
    /// The moment of the request.
    pub now: Micros,
    /// The address's query.
    pub query: Fields,
    pub path: String,
    /// The session's handle, when signed in.
    pub handle: String,
    pub csrf: String,
    pub nonce: String,
    pub theme: String,
    pub density: String,
    pub shortcuts: bool,
    pub flash: Option<Flash>,
    /// Whether htmx asks for a part of the page.
    pub partial: bool,
}

impl Visit {
    /// A read-only snapshot of the database.
    pub async fn read(&self) -> Result<Tx> {
        self.app.db.read().await
    }

    /// A transaction that may write.
    pub async fn write(&self) -> Result<Tx> {
        self.app.db.write().await
    }

    /// Today, as the organisation sees it.
    pub fn today(&self) -> Day {
        self.org.day(self.now)
    }

    /// What the page's frame shows; `nav` names the item of the menu that is current.
    pub fn shell(&self, nav: &'static str) -> Shell {
        Shell {
            t: self.t.clone(),
            lang: self.t.lang.code(),
            nav,
            nonce: self.nonce.clone(),
            csrf: self.csrf.clone(),
            org: self.org.name.clone(),
            path: self.path.clone(),
            theme: self.theme.clone(),
            density: self.density.clone(),
            shortcuts: self.shortcuts,
            flash: self.flash.clone(),
            actor: self.actor.clone(),
        }
    }
}

/// A request of somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Cx {
    visit: Rc<Visit>,
    pub actor: Actor,
}

impl Deref for Cx {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl FromRequest for Cx {
    type Error = actix_web::Error;
    type Future = Ready<Result<Cx, actix_web::Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let cx = visit(req).and_then(|visit| {
            let actor = visit.actor.clone().ok_or(Error::SignedOut)?;
            Ok(Cx { visit, actor })
        });
        std::future::ready(cx.map_err(Into::into))
    }
}

/// A request of anybody, for pages without sign-in.
#[derive(Clone, Debug)]
pub struct Visitor(Rc<Visit>);

impl Deref for Visitor {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.0
    }
}

impl FromRequest for Visitor {
    type Error = actix_web::Error;
    type Future = Ready<Result<Visitor, actix_web::Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(visit(req).map(Visitor).map_err(Into::into))
    }
}

pub fn visit(req: &HttpRequest) -> Result<Rc<Visit>> {
    req.extensions()
        .get::<Rc<Visit>>()
        .cloned()
        .ok_or_else(|| anyhow::anyhow!("no visit on {}", req.path()).into())
}

/// What the frame of every page shows.
#[derive(Clone, Debug)]
pub struct Shell {
    pub t: Texts,
    pub lang: &'static str,
    pub nav: &'static str,
    pub nonce: String,
    pub csrf: String,
    pub org: String,
    pub path: String,
    pub theme: String,
    pub density: String,
    pub shortcuts: bool,
    pub flash: Option<Flash>,
    pub actor: Option<Actor>,
}

impl Shell {
    pub fn may(&self, permission: Permission) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.may(permission))
    }

    /// The role's name in the reader's language.
    pub fn role(&self) -> String {
        self.actor.as_ref().map_or_else(String::new, |actor| super::pages::role_name(&self.t, actor.role))
    }
}

/// Finds out who asks, before anything else does.
pub async fn identify(
    req: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if req.path().starts_with("/static/") {
        return next.call(req).await;
    }
    match make_visit(&req).await {
        Ok(visit) => {
            req.extensions_mut().insert(Rc::new(visit));
            next.call(req).await
        }
        Err(error) => Ok(req.error_response(super::errors::Failure(error))),
    }
}

async fn make_visit(req: &ServiceRequest) -> Result<Visit> {
    let app = req.app_data::<web::Data<App>>().ok_or_else(|| anyhow::anyhow!("no app"))?.clone();
    let now = app.clock.now();
    let session = req.get_session();
    let number = |name: &str| session.get::<i64>(name).ok().flatten();
    let text = |name: &str| session.get::<String>(name).ok().flatten().unwrap_or_default();
    let mut tx = app.db.read().await?;
    let org = settings::organisation(&mut tx).await?;
    let signed_in = match number(STAFF) {
        Some(id) => staff::lookup_session(&mut tx, StaffId(id), number(EPOCH).unwrap_or(-1)).await?,
        None => None,
    };
    drop(tx);
    let (user, actor) = signed_in.unzip();
    let handle = text(HANDLE);
    if actor.is_some() && !is_poll(req) {
        touch(&app, &handle, now).await?;
    }
    let header =
        |name: header::HeaderName| req.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or("");
    let chosen = user.as_ref().and_then(|user| Lang::from_code(&user.language));
    let cookie = req.cookie("language").and_then(|c| Lang::from_code(c.value()));
    let lang = chosen.or(cookie).unwrap_or_else(|| Lang::negotiate(header(header::ACCEPT_LANGUAGE)));
    let own_zone = user.as_ref().filter(|user| !user.time_zone.is_empty());
    let zone = own_zone.and_then(|user| TimeZone::get(&user.time_zone).ok()).unwrap_or(org.time_zone.clone());
    Ok(Visit {
        t: Texts::new(lang, zone, now),
        now,
        query: Fields::parse(req.query_string().as_bytes())?,
        path: req.path().to_string(),
        csrf: if actor.is_some() { text(CSRF) } else { String::new() },
        handle,
        nonce: req
            .extensions()
            .get::<super::observe::Seen>()
            .map(|seen| seen.nonce.clone())
            .unwrap_or_default(),
        theme: user.as_ref().map_or_else(String::new, |user| user.theme.clone()),
        density: user.as_ref().map_or_else(String::new, |user| user.density.clone()),
        shortcuts: user.as_ref().is_some_and(|user| user.shortcuts),
        flash: flash::read(&app, req),
        partial: header(header::HeaderName::from_static("hx-request-type")) == "partial",
        actor,
        app,
        org,
    })
}

/// Pages that ask by themselves do not keep a session alive.
fn is_poll(req: &ServiceRequest) -> bool {
    req.headers().contains_key("x-poll")
}

/// Notes the use of a session, at most once a minute.
async fn touch(app: &App, handle: &str, now: Micros) -> Result<()> {
    let mut tx = app.db.read().await?;
    let due = sessions::is_due(&mut tx, handle, now - MICROS_PER_MINUTE).await?;
    drop(tx);
    if due {
        let mut tx = app.db.write().await?;
        sessions::touch(&mut tx, handle, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

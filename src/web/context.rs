//! Who asks, in which language, and what every page needs to know of them.

use super::{
    app::App,
    cookies,
    fields::Fields,
    flash::{self, Flash},
    observe::Seen,
    session_store::{HANDLE, STAFF},
};
use crate::{
    access::{Actor, Permission},
    db::{LONGEST, Tx},
    error::{Error, Result},
    ids::StaffId,
    sessions,
    settings::{self, Organisation},
    shares::Counted,
    staff::{self, StaffUser},
    texts::{Lang, Texts},
    time::{Day, MICROS_PER_MINUTE, Micros},
};
use actix_session::{Session, SessionExt};
use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    body::BoxBody,
    dev::{Payload, ServiceRequest, ServiceResponse},
    middleware::Next,
    web,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use jiff::tz::TimeZone;
use sha2::Sha256;
use std::{future::Ready, ops::Deref, rc::Rc};

/// The session's secret against forged forms.
pub const CSRF: &str = "csrf";
/// Cookies: the language and theme chosen before sign-in, and what binds forms before sign-in to their browser.
pub const LANGUAGE: &str = "language";
pub const THEME: &str = "theme";
const VISITOR: &str = "visitor";
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
    /// What tells this browser's forms before sign-in from forged ones, when it has nothing yet.
    fresh: Option<String>,
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

    /// The same with what was counted before, in which it still holds; it is counted again if it does not.
    pub async fn write_counted(&self, counted: Counted) -> Result<(Tx, Counted)> {
        counted.write(&self.app.db, self.now, Some(LONGEST)).await
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
            here: self.query.with_path(&self.path),
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
    /// The path with its query.
    pub here: String,
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
            let (app, fresh) = (visit.app.clone(), visit.fresh.clone());
            req.extensions_mut().insert(Rc::new(visit));
            let mut res = next.call(req).await?;
            if let Some(fresh) = fresh {
                cookies::set(&app, res.response_mut(), VISITOR, fresh, None);
            }
            Ok(res)
        }
        Err(error) => Ok(req.error_response(super::errors::Failure(error))),
    }
}

async fn make_visit(req: &ServiceRequest) -> Result<Visit> {
    let app = req.app_data::<web::Data<App>>().ok_or_else(|| anyhow::anyhow!("no app"))?.clone();
    let now = app.clock.now();
    let session = req.get_session();
    let text = |name: &str| session.get::<String>(name).ok().flatten().unwrap_or_default();
    let (org, user, actor) = look_up(&app, &session).await?;
    let handle = text(HANDLE);
    if actor.is_some() && !is_poll(req) {
        touch(&app, &handle, now).await?;
    }
    let choice = Choice::of(&app, req, user.as_ref());
    let zone = TimeZone::get(&choice.time_zone).unwrap_or(org.time_zone.clone());
    let visitor = cookies::read(&app, req, VISITOR).filter(|_| actor.is_none());
    let fresh = (actor.is_none() && visitor.is_none()).then(sessions::new_secret);
    let csrf = match visitor.as_ref().or(fresh.as_ref()) {
        Some(visitor) => visitor_token(&app, visitor),
        None => text(CSRF),
    };
    Ok(Visit {
        t: Texts::new(choice.lang, zone, now),
        now,
        query: Fields::parse(req.query_string().as_bytes())?,
        path: req.path().to_string(),
        csrf,
        handle,
        fresh,
        nonce: req.extensions().get::<Seen>().map(|seen| seen.nonce.clone()).unwrap_or_default(),
        theme: choice.theme,
        density: choice.density,
        shortcuts: choice.shortcuts,
        flash: flash::read(&app, req),
        partial: header_of(req, "hx-request-type") == "partial",
        actor,
        app,
        org,
    })
}

/// The organisation, and who the session says is asking.
async fn look_up(app: &App, session: &Session) -> Result<(Organisation, Option<StaffUser>, Option<Actor>)> {
    let number = |name: &str| session.get::<i64>(name).ok().flatten();
    let mut tx = app.db.read().await?;
    let org = settings::organisation(&mut tx).await?;
    let signed_in = match number(STAFF) {
        Some(id) => staff::lookup_session(&mut tx, StaffId(id), number(EPOCH).unwrap_or(-1)).await?,
        None => None,
    };
    let (user, actor) = signed_in.unzip();
    Ok((org, user, actor))
}

/// How the reader likes the portal: by their preferences, or before sign-in by this browser's cookies.
struct Choice {
    lang: Lang,
    time_zone: String,
    theme: String,
    density: String,
    shortcuts: bool,
}

impl Choice {
    fn of(app: &App, req: &ServiceRequest, user: Option<&StaffUser>) -> Choice {
        let chosen = user.and_then(|user| Lang::from_code(&user.language));
        let cookie = || cookies::read(app, req, LANGUAGE).and_then(|code| Lang::from_code(&code));
        let lang =
            chosen.or_else(cookie).unwrap_or_else(|| Lang::negotiate(header_of(req, "accept-language")));
        match user {
            Some(user) => Choice {
                lang,
                time_zone: user.time_zone.clone(),
                theme: user.theme.clone(),
                density: user.density.clone(),
                shortcuts: user.shortcuts,
            },
            None => Choice {
                lang,
                time_zone: String::new(),
                theme: cookies::read(app, req, THEME).unwrap_or_default(),
                density: String::new(),
                shortcuts: false,
            },
        }
    }
}

fn header_of<'a>(req: &'a ServiceRequest, name: &str) -> &'a str {
    req.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
}

/// The token of forms before sign-in: only who has the browser's cookie, and our secret, can make it.
fn visitor_token(app: &App, visitor: &str) -> String {
    let key = app.key("visitor");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("HMAC takes keys of any length");
    mac.update(visitor.as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
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

//! What every request shares, and how the service is put together.

use super::{assets, body, context, errors, guard, observe, routes, session_store::DbSessions};
use crate::{config::Settings, db::Db, staff::passwords::Passwords, time::Clock};
use actix_session::{
    SessionMiddleware,
    config::{CookieContentSecurity, PersistentSession, TtlExtensionPolicy},
};
use actix_web::{
    Error, HttpResponse,
    body::BoxBody,
    cookie::{Key, SameSite, time::Duration},
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    guard as asked,
    http::{Method, header},
    middleware::{Compress, from_fn},
    web,
};
use sha2::{Digest, Sha512};

/// What every request shares.
#[derive(Clone, Debug)]
pub struct App {
    pub db: Db,
    pub settings: Settings,
    pub clock: Clock,
    pub passwords: Passwords,
    secret: Vec<u8>,
}

impl App {
    /// `secret` is at least 32 bytes long.
    pub fn new(db: Db, settings: Settings, clock: Clock, secret: Vec<u8>) -> App {
        App { db, settings, clock, passwords: Passwords::default(), secret }
    }

    /// A key for one purpose, made from the secret.
    pub fn key(&self, purpose: &str) -> [u8; 64] {
        let mut hash = Sha512::new();
        hash.update(purpose.as_bytes());
        hash.update([0]);
        hash.update(&self.secret);
        hash.finalize().into()
    }

    /// The name of the session cookie; the prefix makes browsers insist on https and on this host.
    pub fn session_cookie(&self) -> &'static str {
        if self.settings.is_https() { "__Host-sid" } else { "sid" }
    }
}

/// The whole portal as one service.
pub fn service(
    app: web::Data<App>,
) -> actix_web::App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<BoxBody>,
        Error = Error,
        InitError = (),
    >,
> {
    let sessions = sessions(&app);
    actix_web::App::new()
        .app_data(app)
        .configure(routes::register)
        .route(
            "/static/{hash}/{file}",
            web::route().guard(asked::Any(asked::Get()).or(asked::Head())).to(assets::serve),
        )
        .default_service(web::to(missing))
        .wrap(from_fn(guard::guard))
        .wrap(from_fn(body::read))
        .wrap(from_fn(context::identify))
        .wrap(sessions)
        .wrap(from_fn(errors::render))
        .wrap(from_fn(box_body))
        .wrap(Compress::default())
        .wrap(from_fn(observe::observe))
}

async fn box_body(
    req: ServiceRequest,
    next: actix_web::middleware::Next<impl actix_web::body::MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    Ok(next.call(req).await?.map_into_boxed_body())
}

/// Nothing here answers: unknown pages, and known ones that are asked for in another way.
async fn missing(req: actix_web::HttpRequest) -> HttpResponse {
    let known = routes::ROUTES.iter().filter(|route| urls_match(route.path, req.path()));
    let mut methods: Vec<&str> =
        known.map(|route| if route.method == "get" { "GET, HEAD" } else { "POST" }).collect();
    if req.path().starts_with("/static/") && !matches!(*req.method(), Method::GET | Method::HEAD) {
        methods.push("GET, HEAD");
    }
    if methods.is_empty() {
        return HttpResponse::from_error(errors::Failure(crate::error::Error::NotFound));
    }
    methods.dedup();
    HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, methods.join(", "))).finish()
}

/// Whether a path fits a route's pattern.
pub(super) fn urls_match(pattern: &str, path: &str) -> bool {
    let mut pattern = pattern.split('/');
    let mut path = path.split('/');
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(p), Some(s)) if (p.starts_with('{') && !s.is_empty()) || p == s => {}
            _ => return false,
        }
    }
}

fn sessions(app: &web::Data<App>) -> SessionMiddleware<DbSessions> {
    let lifetime = Duration::microseconds(crate::sessions::LIFETIME);
    SessionMiddleware::builder(DbSessions::new(app.clone().into_inner()), Key::from(&app.key("session")))
        .cookie_name(app.session_cookie().to_string())
        .cookie_secure(app.settings.is_https())
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(
            PersistentSession::default()
                .session_ttl(lifetime)
                .session_ttl_extension_policy(TtlExtensionPolicy::OnStateChanges),
        )
        .build()
}

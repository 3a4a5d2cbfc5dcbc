//! One message that survives a redirect, in a signed cookie: no script, no storage, gone once shown.

use super::app::App;
use actix_web::{
    HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    dev::ServiceRequest,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

const COOKIE: &str = "flash";

/// What was just done, and the next sensible thing to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Flash {
    /// `ok` or `warn`.
    pub kind: String,
    pub text: String,
    /// Words and path of the next step.
    pub link: Option<(String, String)>,
}

impl Flash {
    pub fn ok(text: impl Into<String>) -> Flash {
        Flash { kind: "ok".into(), text: text.into(), link: None }
    }

    pub fn warn(text: impl Into<String>) -> Flash {
        Flash { kind: "warn".into(), text: text.into(), link: None }
    }

    #[must_use]
    pub fn link(mut self, words: impl Into<String>, path: impl Into<String>) -> Flash {
        self.link = Some((words.into(), path.into()));
        self
    }
}

/// The message that came with a request.
pub fn read(app: &App, req: &ServiceRequest) -> Option<Flash> {
    let cookie = req.cookie(COOKIE)?;
    let (body, signature) = cookie.value().split_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    mac(app, body).verify_slice(&signature).ok()?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()
}

/// Sends a message along with a redirect.
pub fn set(app: &App, answer: &mut HttpResponse, flash: &Flash) {
    let Ok(json) = serde_json::to_vec(flash) else { return };
    let body = URL_SAFE_NO_PAD.encode(json);
    let signature = URL_SAFE_NO_PAD.encode(mac(app, &body).finalize().into_bytes());
    let cookie = cookie(app, format!("{body}.{signature}")).max_age(Duration::minutes(5)).finish();
    let _ = answer.add_cookie(&cookie);
}

/// Takes back the message that was shown.
pub fn clear(app: &App, answer: &mut HttpResponse) {
    let mut gone = cookie(app, String::new()).finish();
    gone.make_removal();
    let _ = answer.add_cookie(&gone);
}

fn cookie(app: &App, value: String) -> actix_web::cookie::CookieBuilder<'static> {
    Cookie::build(COOKIE, value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.settings.is_https())
}

fn mac(app: &App, body: &str) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.key("flash")).expect("HMAC takes keys of any length");
    mac.update(body.as_bytes());
    mac
}

//! One message that survives a redirect, in a signed cookie: no script, no storage, gone once shown.

use super::{app::App, cookies};
use actix_web::{HttpResponse, cookie::time::Duration, dev::ServiceRequest};
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
    let cookie = cookies::read(app, req, COOKIE)?;
    let (body, signature) = cookie.split_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    mac(app, body).verify_slice(&signature).ok()?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()
}

/// Sends a message along with a redirect.
pub fn set(app: &App, answer: &mut HttpResponse, flash: &Flash) {
    let Ok(json) = serde_json::to_vec(flash) else { return };
    let body = URL_SAFE_NO_PAD.encode(json);
    let signature = URL_SAFE_NO_PAD.encode(mac(app, &body).finalize().into_bytes());
    cookies::set(app, answer, COOKIE, format!("{body}.{signature}"), Some(Duration::minutes(5)));
}

/// Takes back the message that was shown.
pub fn clear(app: &App, answer: &mut HttpResponse) {
    cookies::clear(app, answer, COOKIE);
}

fn mac(app: &App, body: &str) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.key("flash")).expect("HMAC takes keys of any length");
    mac.update(body.as_bytes());
    mac
}

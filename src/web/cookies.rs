//! Our cookies: all for this host and path alone, out of reach of scripts, and over https only with the prefix that
//! makes browsers insist on it.

use super::app::App;
use actix_web::{
    HttpMessage, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    http::header,
};

/// A cookie's value in a request. Ours hold only characters that need no quotes.
pub fn read(app: &App, req: &impl HttpMessage, name: &str) -> Option<String> {
    let name = full_name(app, name);
    let headers = req.headers().get_all(header::COOKIE).filter_map(|value| value.to_str().ok());
    let mut pairs = headers.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_string())
}

/// Sends a cookie along with an answer; without an age it lasts as long as the browser runs.
pub fn set(app: &App, answer: &mut HttpResponse, name: &str, value: String, age: Option<Duration>) {
    let mut cookie = build(app, name, value);
    if let Some(age) = age {
        cookie.set_max_age(age);
    }
    let _ = answer.add_cookie(&cookie);
}

/// Takes a cookie back.
pub fn clear(app: &App, answer: &mut HttpResponse, name: &str) {
    let mut gone = build(app, name, String::new());
    gone.make_removal();
    let _ = answer.add_cookie(&gone);
}

fn build(app: &App, name: &str, value: String) -> Cookie<'static> {
    Cookie::build(full_name(app, name), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.settings.is_https())
        .finish()
}

fn full_name(app: &App, name: &str) -> String {
    if app.settings.is_https() { format!("__Host-{name}") } else { name.to_string() }
}

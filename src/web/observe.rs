//! The outermost layer: a request id, one log line, metrics, and the headers that every answer has.

use super::app::App;
use actix_web::{
    HttpMessage,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    web::Data,
};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use std::time::Instant;

/// What is known of a request before anything is looked up.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Names the request in the log and on error pages.
    pub id: String,
    /// Lets the page's own scripts run, and no others.
    pub nonce: String,
}

pub async fn observe(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let seen = Seen { id: random(9), nonce: random(16) };
    req.extensions_mut().insert(seen.clone());
    let method = req.method().to_string();
    let mut res = next.call(req).await?.map_into_boxed_body();
    let route = res.request().match_pattern().unwrap_or_else(|| "unknown".into());
    let status = res.status().as_u16();
    let seconds = started.elapsed().as_secs_f64();
    let is_https = res.request().app_data::<Data<App>>().is_some_and(|app| app.settings.is_https());
    set_headers(res.headers_mut(), &seen, is_https);
    if route != "/static/{hash}/{file}" {
        let milliseconds = (seconds * 10_000.0).round() / 10.0;
        tracing::info!(request = seen.id, method, route, status, ms = milliseconds, "request");
    }
    let labels = [("method", method), ("route", route), ("status", status.to_string())];
    metrics::histogram!("muster_http_seconds", &labels).record(seconds);
    Ok(res)
}

fn random(bytes: usize) -> String {
    let mut buffer = [0; 16];
    getrandom::fill(&mut buffer).expect("the system has random bytes");
    STANDARD_NO_PAD.encode(&buffer[..bytes])
}

/// `is_https`: only then may browsers be told to insist on it.
fn set_headers(headers: &mut HeaderMap, seen: &Seen, is_https: bool) {
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{}'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        seen.nonce
    );
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "no-referrer");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("cross-origin-embedder-policy", "require-corp");
    set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if is_https {
        set("strict-transport-security", "max-age=63072000; includeSubDomains");
    }
    set("x-request-id", &seen.id);
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(policy) = HeaderValue::from_str(&policy)
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

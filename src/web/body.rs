//! Reads forms before the handlers do, with a limit in size and time, and refuses forged ones.
//!
//! An unsafe request passes only when its browser says that it comes from our own pages (`Sec-Fetch-Site`, else
//! `Origin`), and when the form carries the session's token; before sign-in that is a token of the browser's own.
//! Uploads (`multipart/form-data`) carry the token as their first part, which [`crate::web::pages::imports`] checks
//! before it stores a byte.

use super::{
    app::App,
    context,
    errors::Failure,
    fields::Fields,
    kept,
    routes::{self, Body},
};
use crate::{
    access::Permission,
    drafts,
    error::{Error, Result},
};
use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    body::BoxBody,
    dev::{Payload, ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::Next,
    web::BytesMut,
};
use futures_util::StreamExt;
use std::{
    future::Ready,
    rc::Rc,
    time::{Duration, Instant},
};
use subtle::ConstantTimeEq;

/// The hidden field that carries the session's token.
pub const CSRF_FIELD: &str = "_csrf";

/// The largest ordinary form in bytes.
pub const SMALL: usize = 1 << 20;
/// The largest form that may carry lists of values and is kept as a draft, in bytes.
pub const LISTS: usize = drafts::MOST_BYTES;
/// The largest form that may carry a pasted list of addresses, in bytes.
pub const LARGE: usize = 64 << 20;
/// A body that stops coming for this long, or comes more slowly than 1 KB a second after it, is given up.
pub const PATIENCE: Duration = Duration::from_secs(30);

pub async fn read(
    mut req: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if matches!(*req.method(), Method::GET | Method::HEAD) || routes::find(&req).is_none() {
        return next.call(req).await;
    }
    match check(&mut req).await {
        Ok(fields) => {
            req.extensions_mut().insert(Rc::new(fields));
            next.call(req).await
        }
        Err(error) => Ok(req.error_response(Failure(error))),
    }
}

async fn check(req: &mut ServiceRequest) -> Result<Fields> {
    let app =
        req.app_data::<actix_web::web::Data<App>>().cloned().ok_or_else(|| anyhow::anyhow!("no app"))?;
    if !is_from_our_pages(req, &app.settings.base_url()) {
        return Err(Error::Forbidden);
    }
    let route = routes::find(req).ok_or(Error::NotFound)?;
    let visit = context::visit(req.request())?;
    if visit.actor.is_none() && route.needs != Permission::Public {
        kept::rescue(req, &visit).await;
        return Err(Error::SignedOut);
    }
    let kind = header_of(req, "content-type").to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        return if route.body == Body::Upload {
            Ok(Fields::default())
        } else {
            Err(Error::Invalid("no files here"))
        };
    }
    if !kind.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(Error::Invalid("content type"));
    }
    let limit = match route.body {
        Body::Small => SMALL,
        Body::Lists => LISTS,
        Body::Large | Body::Upload => LARGE,
    };
    let fields = Fields::parse(&collect(req.take_payload(), limit).await?)?;
    if !is_same(fields.get(CSRF_FIELD), &visit.csrf) {
        kept::note_stale(req.request(), &visit, &fields);
        return Err(Error::Forbidden);
    }
    Ok(fields)
}

/// Compares secrets in constant time; an empty one fits nothing.
pub fn is_same(given: &str, secret: &str) -> bool {
    !secret.is_empty() && bool::from(given.as_bytes().ct_eq(secret.as_bytes()))
}

/// Whether the browser says that the request comes from a page of ours.
fn is_from_our_pages(req: &ServiceRequest, base_url: &str) -> bool {
    match header_of(req, "sec-fetch-site") {
        "same-origin" | "none" => true,
        "" => match header_of(req, "origin") {
            "" => !req.headers().contains_key(header::COOKIE),
            origin => origin == base_url,
        },
        _ => false,
    }
}

fn header_of<'a>(req: &'a ServiceRequest, name: &str) -> &'a str {
    req.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
}

/// Reads a body whole.
///
/// # Errors
/// `TooLarge` over the limit; `Invalid` when it stops coming.
pub async fn collect(mut payload: Payload, limit: usize) -> Result<BytesMut> {
    let started = Instant::now();
    let mut body = BytesMut::new();
    loop {
        let chunk = tokio::time::timeout(PATIENCE, payload.next()).await;
        let chunk = chunk.map_err(|_| Error::Invalid("the form stopped coming"))?;
        let Some(chunk) = chunk else { return Ok(body) };
        let chunk = chunk.map_err(|_| Error::Invalid("the form broke off"))?;
        if body.len() + chunk.len() > limit {
            return Err(Error::TooLarge(limit));
        }
        body.extend_from_slice(&chunk);
        if started.elapsed() > PATIENCE + Duration::from_millis(body.len() as u64) {
            return Err(Error::Invalid("the form comes too slowly"));
        }
    }
}

impl FromRequest for Fields {
    type Error = actix_web::Error;
    type Future = Ready<Result<Fields, actix_web::Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let fields = req.extensions().get::<Rc<Fields>>().map(|fields| (**fields).clone());
        std::future::ready(fields.ok_or_else(|| Error::Invalid("no form").into()))
    }
}

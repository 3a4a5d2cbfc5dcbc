//! Turns failures into pages (or, for htmx, into their alert alone), logs them once, and names the request.

use super::{
    body::LISTS,
    context::{self, Shell},
    kept::{self, Stale},
    observe::Seen,
    pages, reply,
};
use crate::{
    access::Permission,
    error::Error,
    texts::{Lang, Texts},
};
use actix_web::{
    HttpMessage, HttpRequest, HttpResponse, ResponseError,
    body::{BodySize, BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
};
use askama::Template;
use std::fmt;

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Forbidden => StatusCode::FORBIDDEN,
            Error::SignedOut => StatusCode::UNAUTHORIZED,
            Error::Conflict | Error::Taken => StatusCode::CONFLICT,
            Error::Invalid(_) => StatusCode::BAD_REQUEST,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy(_) | Error::Slow => StatusCode::SERVICE_UNAVAILABLE,
            Error::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The body is rendered by [`render`], which knows the request.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// An error that a middleware answers with.
#[derive(Debug)]
pub struct Failure(pub Error);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        self.0.status_code()
    }
    fn error_response(&self) -> HttpResponse {
        self.0.error_response()
    }
}

#[derive(Template)]
#[template(path = "error.html", blocks = ["alert"])]
struct ErrorPage {
    shell: Shell,
    t: Texts,
    title: String,
    message: String,
    request_id: String,
    signed_in: bool,
    /// Words and address of a page that does what failed here.
    instead: Option<(String, &'static str)>,
}

/// Gives every failed response its page.
pub async fn render(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let res = match next.call(req).await {
        Ok(res) => res.map_into_boxed_body(),
        Err(error) => return Err(error),
    };
    let status = res.status();
    let empty = matches!(res.response().body().size(), BodySize::None | BodySize::Sized(0));
    if !(status.is_client_error() || status.is_server_error()) || !(empty || res.response().error().is_some())
    {
        return Ok(res);
    }
    let answer = answer(res.request(), status, res.response().error());
    let mut answer = answer.unwrap_or_else(|_| HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR));
    for (name, value) in res.headers() {
        if *name != header::CONTENT_TYPE && *name != header::CONTENT_LENGTH {
            answer.headers_mut().insert(name.clone(), value.clone());
        }
    }
    Ok(res.into_response(answer))
}

fn answer(
    req: &HttpRequest,
    status: StatusCode,
    error: Option<&actix_web::Error>,
) -> Result<HttpResponse, Error> {
    let request_id = req.extensions().get::<Seen>().map(|seen| seen.id.clone()).unwrap_or_default();
    let cause = error.and_then(|e| e.as_error::<Error>().or_else(|| e.as_error::<Failure>().map(|f| &f.0)));
    if let Some(Error::Internal(cause)) = cause {
        let route = req.match_pattern().unwrap_or_default();
        tracing::error!(request = request_id, route, "{cause:#}");
    }
    if let Some(Error::Slow) = cause {
        let route = req.match_pattern().unwrap_or_default();
        tracing::warn!(request = request_id, route, "a statement was stopped after its time");
    }
    if status == StatusCode::UNAUTHORIZED {
        return kept::sign_in_first(req);
    }
    if let Some(stale) = req.extensions().get::<Stale>().filter(|_| status == StatusCode::FORBIDDEN) {
        let visit = context::visit(req)?;
        let is_part = req.headers().contains_key("hx-request");
        return if is_part { kept::renew(&visit) } else { pages::kept::again(&visit, stale) };
    }
    let (shell, t) = match context::visit(req) {
        Ok(visit) => (visit.shell(""), visit.t.clone()),
        Err(_) => (bare_shell(req), Texts::plain(Lang::En)),
    };
    let (title, mut message) = words(&t, status, cause);
    let signed_in = shell.actor.is_some();
    let partial = req.headers().contains_key("hx-request");
    let has_lists = matches!(cause, Some(Error::TooLarge(LISTS)));
    if has_lists && partial {
        // The page stays as it is, so that there is nothing to go back to.
        message = t.error_too_large_part(LISTS >> 20);
    }
    let may_instead = has_lists && shell.may(Permission::EditGroups);
    let instead = may_instead.then(|| (t.error_too_large_known(), "/groups/new/known"));
    let page = ErrorPage { shell, t, title, message, request_id, signed_in, instead };
    let body = if partial { page.as_alert().render() } else { page.render() };
    let mut answer = reply::html(status, body)?;
    if let Some(Error::TooMany(seconds) | Error::Busy(seconds)) = cause {
        answer.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(*seconds));
    }
    Ok(answer)
}

fn bare_shell(req: &HttpRequest) -> Shell {
    let nonce = req.extensions().get::<Seen>().map(|seen| seen.nonce.clone()).unwrap_or_default();
    Shell {
        t: Texts::plain(Lang::En),
        lang: Lang::En.code(),
        nav: "",
        nonce,
        csrf: String::new(),
        org: "Muster".into(),
        path: req.path().to_string(),
        here: req.path().to_string(),
        theme: String::new(),
        density: String::new(),
        shortcuts: false,
        flash: None,
        actor: None,
    }
}

fn words(t: &Texts, status: StatusCode, cause: Option<&Error>) -> (String, String) {
    match (cause, status) {
        (Some(Error::TooMany(seconds)), _) => (t.error_too_many(), pages::login::wait(t, *seconds)),
        (Some(Error::Busy(_)), _) => (t.error_busy(), t.error_busy_help()),
        (Some(Error::Slow), _) => (t.error_slow(), t.error_slow_help()),
        (Some(Error::TooLarge(LISTS)), _) => (t.error_too_large(), t.error_too_large_lists(LISTS >> 20)),
        (Some(Error::TooLarge(bytes)), _) => (t.error_too_large(), t.error_too_large_help(bytes >> 20)),
        (_, StatusCode::NOT_FOUND) => (t.error_not_found(), t.error_not_found_help()),
        (_, StatusCode::FORBIDDEN) => (t.error_forbidden(), t.error_forbidden_help()),
        (_, StatusCode::CONFLICT) => (t.error_conflict(), t.error_conflict_help()),
        (_, StatusCode::METHOD_NOT_ALLOWED) => (t.error_method(), t.error_method_help()),
        (_, status) if status.is_client_error() => (t.error_request(), t.error_request_help()),
        _ => (t.error_internal(), t.error_internal_help()),
    }
}

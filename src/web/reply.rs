//! Answers: a page, a part of it, a redirect with a message, a download.

use super::{
    context::Visit,
    flash::{self, Flash},
};
use crate::error::{Error, Result};
use actix_web::{
    HttpResponse, HttpResponseBuilder,
    http::{StatusCode, header},
};
use askama::Template;

/// The whole page, or for htmx the part that `part` renders.
pub fn page<P: Template>(
    visit: &Visit,
    page: &P,
    part: impl FnOnce(&P) -> askama::Result<String>,
) -> Result<HttpResponse> {
    with_status(visit, StatusCode::OK, page, part)
}

/// The whole page and nothing else.
pub fn whole<P: Template>(visit: &Visit, page: &P) -> Result<HttpResponse> {
    let mut answer = html(StatusCode::OK, page.render())?;
    shown(visit, &mut answer);
    Ok(answer)
}

/// A form that was not accepted (422), as page or part, with what was typed.
pub fn refused<P: Template>(
    visit: &Visit,
    page: &P,
    part: impl FnOnce(&P) -> askama::Result<String>,
) -> Result<HttpResponse> {
    with_status(visit, StatusCode::UNPROCESSABLE_ENTITY, page, part)
}

/// A page, or its part for htmx, with a status of its own.
pub fn with_status<P: Template>(
    visit: &Visit,
    status: StatusCode,
    page: &P,
    part: impl FnOnce(&P) -> askama::Result<String>,
) -> Result<HttpResponse> {
    if visit.partial {
        return html(status, part(page));
    }
    let mut answer = html(status, page.render())?;
    shown(visit, &mut answer);
    Ok(answer)
}

/// HTML with a status.
pub fn html(status: StatusCode, body: askama::Result<String>) -> Result<HttpResponse> {
    let body = body.map_err(|e| Error::Internal(e.into()))?;
    Ok(HttpResponseBuilder::new(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((header::VARY, "HX-Request-Type"))
        .body(body))
}

/// After a form was accepted: go to a page of ours (303).
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// After a form was accepted: go to a page of ours and say what was done.
pub fn done(visit: &Visit, path: &str, flash: &Flash) -> HttpResponse {
    let mut answer = see_other(path);
    flash::set(&visit.app, &mut answer, flash);
    answer
}

/// The headers of a file to be saved under a name of ours (ASCII letters, digits, `-`, `_` and `.` only).
pub fn download(name: &str, content_type: &str) -> HttpResponseBuilder {
    let safe: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
    let mut answer = HttpResponse::Ok();
    answer
        .content_type(content_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{safe}\"")))
        .insert_header(("content-security-policy", "default-src 'none'; sandbox"));
    answer
}

fn shown(visit: &Visit, answer: &mut HttpResponse) {
    if visit.flash.is_some() {
        flash::clear(&visit.app, answer);
    }
}

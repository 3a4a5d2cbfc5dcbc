//! Forms that arrive when the session in which they were opened is over: what was typed is not lost, and nothing is
//! done with it until the same person presses a button on a page of ours that shows it.
//!
//! Without a session a form is kept in the database, for the person for whom its token was made and for nobody else,
//! and shown after sign-in. With a newer session of the same person it is shown at once. htmx gets a notice instead,
//! and the page stays as it is.

use super::{
    app::urls_match,
    body::{self, CSRF_FIELD},
    context::{self, Visit},
    fields::Fields,
    reply, token, upload, urls,
};
use crate::{drafts, error::Result, staff};
use actix_web::{
    HttpMessage, HttpRequest, HttpResponse,
    dev::ServiceRequest,
    http::{
        Method, StatusCode,
        header::{HeaderName, HeaderValue},
    },
};
use askama::Template;

/// A form in which people type.
#[derive(Debug)]
pub struct Form {
    path: &'static str,
    /// Names it in the texts.
    pub key: &'static str,
    /// Whether `do=count` only shows it again, see [`is_shown_again`].
    pub opens: bool,
    /// The fields in which people type; without any, all that are no codes.
    pub typed: &'static [&'static str],
}

const fn form(path: &'static str, key: &'static str, opens: bool) -> Form {
    Form { path, key, opens, typed: &[] }
}

impl Form {
    const fn typed(self, typed: &'static [&'static str]) -> Form {
        Form { typed, ..self }
    }
}

/// None of them has a password in it.
const FORMS: [Form; 20] = [
    form("/groups/new/segment", "segment", true),
    form("/groups/new/known", "known", true),
    form("/groups/{id}/edit", "group", true),
    form("/groups/{id}/settings", "group_settings", false),
    form("/groups/{id}/duplicate", "group_copy", false),
    form("/contacts", "contact_new", false),
    form("/groups/{id}/sharing", "share_new", true).typed(&["purpose", "expires"]),
    form("/groups/{id}/sharing/{share}", "share", true).typed(&["purpose", "expires"]),
    form("/imports/{id}/columns", "import", true).typed(&["consent_source"]),
    form("/contacts/{id}", "contact", false),
    form("/contacts/{id}/consent", "consent", true).typed(&["source"]),
    form("/settings/staff", "staff_new", true).typed(&["name", "email"]),
    form("/settings/staff/{id}", "staff", true).typed(&["name"]),
    form("/settings/organisation", "organisation", true).typed(&["organisation"]),
    form("/settings/codes", "code_new", false),
    form("/settings/codes/{id}", "code", false),
    form("/settings/attributes", "attribute_new", false),
    form("/settings/attributes/{id}", "attribute", false),
    form("/settings/teams", "team_new", false),
    form("/settings/teams/{id}", "team", false),
];

/// What was typed, and where it was to go.
#[derive(Clone, Debug)]
pub struct Kept {
    pub form: &'static Form,
    pub path: String,
    pub fields: Fields,
}

/// In a request that was refused for an older token of the reader's own; with the form, if people type in it.
#[derive(Clone, Debug)]
pub struct Stale(pub Option<Kept>);

/// In a request without a session: the page to which signing in leads.
struct Next(String);

/// The field of a kept form that says where it was to go.
const PATH: &str = "_path";

impl Kept {
    fn new(path: &str, fields: &Fields) -> Option<Kept> {
        let form = FORMS.iter().find(|form| urls_match(form.path, path))?;
        let dropped = |name: &str| name == CSRF_FIELD || name == PATH || (form.opens && name == "do");
        let pairs = fields.pairs().iter().filter(|(name, _)| !dropped(name)).cloned().collect();
        Some(Kept { form, path: path.to_string(), fields: Fields::from_pairs(pairs) })
    }

    fn encode(&self) -> String {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair(PATH, &self.path).extend_pairs(self.fields.pairs());
        body.finish()
    }

    /// A kept form as it was encoded.
    pub fn decode(body: &str) -> Option<Kept> {
        let fields = Fields::parse(body.as_bytes()).ok()?;
        Kept::new(fields.get(PATH), &fields)
    }
}

/// Whether a form is only to be shown again, as it was filled in: it was kept, and what it does is not seen on the page
/// that says so.
pub fn is_shown_again(fields: &Fields) -> bool {
    fields.get("do") == "count"
}

/// Whether this token is one of the actor's own, if perhaps of an earlier session.
pub fn is_own(visit: &Visit, token: &str) -> bool {
    let claim = token::claim(&visit.app, token, visit.now);
    claim.is_some_and(|claim| visit.actor.as_ref().is_some_and(|actor| actor.id == Some(claim.staff_id)))
}

/// Notes in the request that its form carries an earlier token of the actor's own, if it does.
pub fn note_stale(req: &HttpRequest, visit: &Visit, fields: &Fields) {
    if is_own(visit, fields.get(CSRF_FIELD)) {
        req.extensions_mut().insert(Stale(Kept::new(req.path(), fields)));
    }
}

/// Keeps a form that came without a session, for the one for whom it was made.
pub async fn rescue(req: &mut ServiceRequest, visit: &Visit) {
    let is_form = FORMS.iter().any(|form| req.match_pattern().as_deref() == Some(form.path));
    if !is_form || req.headers().contains_key("hx-request") {
        return;
    }
    match keep(req, visit).await {
        Ok(Some(key)) => {
            req.extensions_mut().insert(Next(urls::kept(&key)));
        }
        Ok(None) => {}
        Err(error) => tracing::info!("a form without a session was not kept: {}", error.in_full()),
    }
}

async fn keep(req: &mut ServiceRequest, visit: &Visit) -> Result<Option<String>> {
    let payload = req.take_payload();
    let claim = |token: &str| token::claim(&visit.app, token, visit.now);
    let fields = if upload::is_multipart(req.headers()) {
        upload::collect(req.headers(), payload, |token| claim(token).is_some()).await?.fields
    } else {
        Fields::parse(&body::collect(payload, drafts::MOST_BYTES).await?)?
    };
    let Some(kept) = Kept::new(req.path(), &fields) else { return Ok(None) };
    let Some(claim) = claim(fields.get(CSRF_FIELD)) else { return Ok(None) };
    let mut tx = visit.write().await?;
    let Some((_, actor)) = staff::lookup_session(&mut tx, claim.staff_id, claim.epoch).await? else {
        return Ok(None);
    };
    let key = drafts::set_aside(&mut tx, &actor, visit.now, &kept.encode()).await?;
    tx.commit().await?;
    Ok(Some(key))
}

/// Whoever is signed out signs in and comes back to the page they asked for, or that they were on. A part that a form
/// asked for tells them so and leaves the page with what is typed in it.
pub fn sign_in_first(req: &HttpRequest) -> Result<HttpResponse> {
    let (headers, is_get) = (req.headers(), req.method() == Method::GET);
    if !headers.contains_key("hx-request") {
        let next = match req.extensions().get::<Next>() {
            Some(Next(path)) => path.clone(),
            None if is_get => req.uri().to_string(),
            None => urls::page_or_home(req.path()),
        };
        return Ok(reply::see_other(&urls::sign_in(&next)));
    }
    let page = headers.get("hx-current-url").and_then(|value| value.to_str().ok()).unwrap_or("");
    let base = req.app_data::<actix_web::web::Data<super::app::App>>().map(|app| app.settings.base_url());
    let page = base.and_then(|base| page.strip_prefix(base.as_str())).unwrap_or("");
    let is_list = is_get && page.split(['?', '#']).next() == Some(req.path());
    if is_list || headers.contains_key("x-poll") {
        return Ok(HttpResponse::Unauthorized()
            .insert_header(("HX-Redirect", urls::sign_in(page)))
            .body(" "));
    }
    let visit = context::visit(req)?;
    let t = &visit.t;
    notice(StatusCode::UNAUTHORIZED, t.kept_signed_out(), Some((t.login_title(), urls::sign_in(""))))
}

/// For htmx after signing in again: the page goes on with the new session's token.
pub fn renew(visit: &Visit) -> Result<HttpResponse> {
    let mut answer = notice(StatusCode::FORBIDDEN, visit.t.kept_stale(), None)?;
    if let Ok(token) = HeaderValue::from_str(&visit.csrf) {
        answer.headers_mut().insert(HeaderName::from_static("x-token"), token);
    }
    Ok(answer)
}

#[derive(Template)]
#[template(path = "kept/notice.html")]
struct Notice {
    words: String,
    /// Words and path of a page that opens in a new tab.
    link: Option<(String, String)>,
}

fn notice(status: StatusCode, words: String, link: Option<(String, String)>) -> Result<HttpResponse> {
    let mut answer = reply::html(status, Notice { words, link }.render())?;
    answer.headers_mut().insert(HeaderName::from_static("x-notice"), HeaderValue::from_static("1"));
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{access::Permission, web::routes::ROUTES};

    #[test]
    fn only_forms_behind_sign_in_are_kept() {
        for form in &FORMS {
            let mut of_path = ROUTES.iter().filter(|route| route.path == form.path);
            assert!(of_path.any(|r| r.method == "post" && r.needs != Permission::Public), "{}", form.path);
        }
    }

    #[test]
    fn a_kept_form_is_what_was_typed_without_the_token() {
        let fields = Fields::parse(b"_csrf=t&name=A%26B&do=save&addresses=a%0Ab&name=twice").expect("a form");
        let kept = Kept::new("/groups/new/known", &fields).expect("a form in which people type");
        let again = Kept::decode(&kept.encode()).expect("the same");
        assert_eq!(again.path, "/groups/new/known");
        assert_eq!(again.fields.with("", ""), "?name=A%26B&addresses=a%0Ab&name=twice");
        assert!(Kept::new("/me/password", &fields).is_none());
        assert!(Kept::decode("_path=%2Flogin&email=a").is_none());
    }
}

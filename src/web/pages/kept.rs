//! A form that came when its session was over, with what was typed in it: sent only when its button is pressed.

use crate::{
    drafts,
    error::Result,
    texts::Texts,
    web::{
        context::{Cx, Shell, Visit},
        flash::Flash,
        kept::{Kept, Stale},
        reply, urls,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web};
use askama::Template;

/// Values that are shown, and characters of each.
const MOST_SHOWN: usize = 12;
const LONGEST: usize = 300;

/// Fields whose values say nothing to a reader.
const CODES: [&str; 19] = [
    "by",
    "confirm",
    "do",
    "draft",
    "drafts",
    "drafts-at",
    "drafts-name",
    "drafts-words",
    "group",
    "kind",
    "leave",
    "mode",
    "pending",
    "rest",
    "seed",
    "team",
    "undo",
    "version",
    "with",
];

#[derive(Template)]
#[template(path = "kept/show.html")]
struct KeptShow {
    shell: Shell,
    t: Texts,
    lead: String,
    /// Where the form lies; empty when it is only on this page.
    own: String,
    /// The page on which the form was.
    page: String,
    kept: Option<Kept>,
}

impl KeptShow {
    /// What somebody typed or chose and can read.
    fn values(&self) -> Vec<String> {
        let Some(kept) = &self.kept else { return Vec::new() };
        let is_read = |name: &str| {
            let of_rows = ["_", "n.", "was.", "fix."].iter().any(|start| name.starts_with(start));
            let typed = kept.form.typed;
            !of_rows && if typed.is_empty() { !CODES.contains(&name) } else { typed.contains(&name) }
        };
        let pairs = kept.fields.pairs().iter();
        let values = pairs.filter(|(name, value)| is_read(name) && !value.trim().is_empty());
        values.take(MOST_SHOWN).map(|(_, value)| shorten(value.trim())).collect()
    }
}

fn shorten(value: &str) -> String {
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_string(),
    }
}

/// After sign-in: the form that came without a session.
pub async fn show(cx: Cx, key: web::Path<String>) -> Result<HttpResponse> {
    let draft = drafts::find_aside(&mut cx.read().await?, &cx.actor, cx.now, &key).await?;
    let Some(kept) = draft.and_then(|draft| Kept::decode(&draft.body)) else {
        return Ok(reply::see_other("/"));
    };
    let page = KeptShow {
        shell: cx.shell(""),
        t: cx.t.clone(),
        lead: cx.t.kept_back(),
        own: urls::kept(&key),
        page: urls::page_or_home(&kept.path),
        kept: Some(kept),
    };
    reply::whole(&cx, &page)
}

pub async fn discard(cx: Cx, key: web::Path<String>) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    drafts::discard_aside(&mut tx, &cx.actor, &key).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, "/", &Flash::ok(cx.t.kept_discarded())))
}

/// The answer to a form with an older token of the reader's own: the form again, with the new one.
pub fn again(visit: &Visit, stale: &Stale) -> Result<HttpResponse> {
    let page = KeptShow {
        shell: visit.shell(""),
        t: visit.t.clone(),
        lead: if stale.0.is_some() { visit.t.kept_stale() } else { visit.t.kept_stale_bare() },
        own: String::new(),
        page: urls::page_or_home(&visit.path),
        kept: stale.0.clone(),
    };
    reply::html(StatusCode::FORBIDDEN, page.render())
}

//! Imports: the list, the upload, matching columns, the check, progress and result.

mod columns;
mod show;
mod upload;
mod words;

pub use columns::{columns, update_columns};
pub use show::{cancel, rejects, show, start};
pub use upload::create;

use crate::{
    error::Result,
    ids::ImportId,
    imports::{self, Import, State, fields::Kind},
    texts::Texts,
    web::{
        context::{Cx, Shell},
        form::Form,
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "imports/index.html")]
struct ImportsIndex {
    shell: Shell,
    t: Texts,
    imports: Vec<Import>,
    /// The address of the next page.
    next: Option<String>,
}

impl ImportsIndex {
    fn state(&self, import: &Import) -> (&'static str, String) {
        let class = match import.state() {
            State::Done if words::took_nothing(import) => "warn",
            State::Done => "ok",
            State::Failed => "bad",
            State::Uploaded | State::Checked => "warn",
            State::Checking | State::Running | State::Cancelled => "",
        };
        (class, words::state(&self.t, import))
    }

    /// The kinds beside contacts and orders, as address and name.
    fn other_kinds(&self) -> Vec<(String, String)> {
        let others = Kind::ALL.into_iter().filter(|kind| matches!(kind, Kind::Activities(_)));
        others
            .map(|kind| (format!("/imports/new?kind={}", kind.code()), words::kind(&self.t, kind)))
            .collect()
    }

    fn who(&self, import: &Import) -> String {
        words::who(&self.t, import)
    }

    fn kind(&self, import: &Import) -> String {
        words::kind(&self.t, import.kind().unwrap_or(Kind::Contacts))
    }
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let before = cx.query.parsed("before");
    let mut imports = imports::list(&mut tx, &cx.actor, before, PAGE + 1).await?;
    let more = imports.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    if more {
        imports.pop();
    }
    let next = imports.last().filter(|_| more).map(|import| format!("/imports?before={}", import.id));
    let page = ImportsIndex { shell: cx.shell("imports"), t: cx.t.clone(), imports, next };
    reply::whole(&cx, &page)
}

#[derive(Template)]
#[template(path = "imports/new.html")]
struct ImportsNew {
    shell: Shell,
    t: Texts,
    form: Form,
    megabytes: u64,
    step: usize,
}

impl ImportsNew {
    fn make(cx: &Cx, form: Form) -> ImportsNew {
        ImportsNew {
            shell: cx.shell("imports"),
            t: cx.t.clone(),
            form,
            megabytes: cx.app.settings.max_upload_mb,
            step: 0,
        }
    }

    fn kinds(&self) -> Vec<Pick> {
        let picks = Kind::ALL.into_iter().map(|kind| {
            let is_chosen = self.form.is("kind", kind.code());
            let pick = Pick::new(kind.code(), words::kind(&self.t, kind), is_chosen);
            Pick { hint: words::kind_hint(&self.t, kind), ..pick }
        });
        picks.collect()
    }
}

pub async fn new(cx: Cx) -> Result<HttpResponse> {
    let kind = Kind::from_code(cx.query.get("kind")).unwrap_or(Kind::Contacts);
    let form = Form::filled(&[("kind", kind.code())]);
    reply::whole(&cx, &ImportsNew::make(&cx, form))
}

/// Something to choose from.
struct Pick {
    code: String,
    label: String,
    hint: String,
    is_chosen: bool,
}

impl Pick {
    fn new(code: &str, label: impl Into<String>, is_chosen: bool) -> Pick {
        Pick { code: code.to_string(), label: label.into(), hint: String::new(), is_chosen }
    }
}

/// The steps of an import, for the head of its pages.
pub fn steps(t: &Texts) -> Vec<String> {
    vec![t.imports_step_file(), t.imports_step_columns(), t.imports_step_check(), t.imports_step_result()]
}

/// The page of an import, whatever its state.
fn path_of(id: ImportId) -> String {
    format!("/imports/{id}")
}

fn columns_path(id: ImportId) -> String {
    format!("/imports/{id}/columns")
}

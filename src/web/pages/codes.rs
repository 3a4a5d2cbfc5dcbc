//! Lists and codes: the codes of each kind, the form of one, and deleting it.

use crate::{
    audience,
    codes::{self, Code, Kind, NewCode, Uses, limits},
    db::Tx,
    error::{Error, Result},
    ids::CodeId,
    text::{clean_line, fold},
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        once::{self, Seen},
        reply,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web};
use askama::Template;

/// The page of a kind.
fn path(kind: Kind) -> String {
    format!("/settings/codes?kind={}", kind.key())
}

/// The kind that the address names, else the first.
fn wanted(cx: &Cx) -> Kind {
    Kind::from_key(cx.query.get("kind")).unwrap_or(Kind::ALL[0])
}

#[derive(Template)]
#[template(path = "codes/index.html")]
struct CodesIndex {
    shell: Shell,
    t: Texts,
    kind: Kind,
    /// Every kind with how many codes it has.
    tabs: Vec<(Kind, usize)>,
    /// Codes with how many contacts have them.
    rows: Vec<(Code, i64)>,
}

impl CodesIndex {
    fn path(&self, kind: &Kind) -> String {
        path(*kind)
    }

    fn new_path(&self) -> String {
        format!("/settings/codes/new?kind={}", self.kind.key())
    }
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let kind = wanted(&cx);
    let mut tx = cx.read().await?;
    let all = codes::all(&mut tx).await?;
    let counts = audience::code_counts(&mut tx, kind).await?;
    drop(tx);
    let count = |kind: Kind| (kind, all.iter().filter(|code| code.kind == kind).count());
    let tabs = Kind::ALL.map(count).into();
    let rows = all.into_iter().filter(|code| code.kind == kind).map(|code| {
        let contacts = counts.get(&code.code).copied().unwrap_or(0);
        (code, contacts)
    });
    let rows = rows.collect();
    reply::whole(&cx, &CodesIndex { shell: cx.shell("codes"), t: cx.t.clone(), kind, tabs, rows })
}

#[derive(Template)]
#[template(path = "codes/form.html")]
struct CodeForm {
    shell: Shell,
    t: Texts,
    form: Form,
    kind: Kind,
    /// The code that is changed with what depends on it; `None` for a new one.
    code: Option<(Code, Uses)>,
}

impl CodeForm {
    fn new(cx: &Cx, form: Form, kind: Kind, code: Option<(Code, Uses)>) -> CodeForm {
        CodeForm { shell: cx.shell("codes"), t: cx.t.clone(), form, kind, code }
    }

    fn title(&self) -> String {
        match &self.code {
            Some((code, _)) => self.t.codes_edit_title(&code.name),
            None => self.t.codes_new(self.kind.key()),
        }
    }

    fn action(&self) -> String {
        match &self.code {
            Some((code, _)) => format!("/settings/codes/{}", code.id),
            None => "/settings/codes".into(),
        }
    }

    fn back(&self) -> String {
        path(self.kind)
    }
}

pub async fn new(cx: Cx) -> Result<HttpResponse> {
    let kind = wanted(&cx);
    reply::whole(&cx, &CodeForm::new(&cx, Form::default(), kind, None))
}

async fn stored(tx: &mut Tx, id: CodeId) -> Result<(Code, Uses)> {
    let code = codes::find(tx, id).await?;
    let uses = codes::uses(tx, &code).await?;
    Ok((code, uses))
}

pub async fn edit(cx: Cx, id: web::Path<CodeId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let (code, uses) = stored(&mut tx, id.into_inner()).await?;
    drop(tx);
    let version = code.version.to_string();
    let form = Form::filled(&[("code", &code.code), ("name", &code.name), ("version", &version)]);
    reply::whole(&cx, &CodeForm::new(&cx, form, code.kind, Some((code, uses))))
}

/// Reads the form; what is wrong stands at its field. Without a name the code is the name.
fn read(t: &Texts, form: &mut Form) -> NewCode {
    let code = line(t, form, "code", limits::CODE);
    let name = line(t, form, "name", limits::NAME);
    if form.is_ok() && fold(&code).is_empty() {
        form.fail("code", t.codes_error_code());
    }
    if code.contains(codes::BETWEEN) {
        form.fail("code", t.codes_error_between());
    }
    NewCode { name: if fold(&name).is_empty() { code.clone() } else { name }, code }
}

fn line(t: &Texts, form: &mut Form, field: &str, most: usize) -> String {
    let Some(text) = clean_line(form.value(field)) else {
        form.fail(field, t.attributes_error_control());
        return String::new();
    };
    let count = text.chars().count();
    if count > most {
        form.fail(field, t.attributes_error_long(count, most));
    }
    text
}

pub async fn create(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["kind", "code", "name"])?;
    let kind = Kind::from_key(fields.get("kind")).ok_or(Error::Invalid("a kind of code"))?;
    let mut page = CodeForm::new(&cx, Form::new(fields), kind, None);
    let new = read(&cx.t, &mut page.form);
    if page.form.is_ok() {
        let mut tx = cx.write().await?;
        let key = match once::claim(&mut tx, &cx, page.form.fields()).await? {
            Seen::Before(path) => return Ok(reply::see_other(&path)),
            Seen::Now(key) => key,
        };
        match codes::create(&mut tx, &cx.actor, cx.now, kind, &new).await {
            Ok(_) => {
                key.remember(&mut tx, &path(kind)).await?;
                tx.commit().await?;
                return Ok(reply::done(&cx, &path(kind), &Flash::ok(cx.t.codes_created(&new.name))));
            }
            Err(Error::Taken) => page.form.fail("code", cx.t.codes_error_taken(&new.code, &new.name)),
            Err(Error::Invalid("too many codes")) => {
                page.form.fail("", cx.t.codes_error_many(limits::CODES));
            }
            Err(error) => return Err(error),
        }
    }
    reply::refused(&cx, &page, Template::render)
}

pub async fn update(cx: Cx, id: web::Path<CodeId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["version", "code", "name"])?;
    let version: i64 = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut tx = cx.write().await?;
    let (code, uses) = stored(&mut tx, id.into_inner()).await?;
    let (id, kind) = (code.id, code.kind);
    let mut page = CodeForm::new(&cx, Form::new(fields), kind, Some((code.clone(), uses.clone())));
    let new = read(&cx.t, &mut page.form);
    if new.code != code.code && !uses.segments.is_empty() {
        let names: Vec<&str> = uses.segments.iter().map(|(_, name)| name.as_str()).collect();
        page.form.fail("code", cx.t.codes_error_used(&code.code, cx.t.list_and(&names)));
    }
    if page.form.is_ok() {
        match codes::update(&mut tx, &cx.actor, cx.now, (id, version), &new).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(reply::done(&cx, &path(kind), &Flash::ok(cx.t.codes_saved(&new.name))));
            }
            Err(Error::Taken) => page.form.fail("code", cx.t.codes_error_taken(&new.code, &new.name)),
            Err(Error::Conflict) => {
                drop(tx);
                page.form.set("version", &code.version.to_string());
                page.form.fail("", cx.t.codes_conflict(&code.code, &code.name));
                return reply::with_status(&cx, StatusCode::CONFLICT, &page, Template::render);
            }
            Err(error) => return Err(error),
        }
    }
    drop(tx);
    reply::refused(&cx, &page, Template::render)
}

#[derive(Template)]
#[template(path = "codes/delete.html")]
struct CodeDelete {
    shell: Shell,
    t: Texts,
    code: Code,
    uses: Uses,
}

impl CodeDelete {
    fn back(&self) -> String {
        path(self.code.kind)
    }
}

async fn delete_page(cx: &Cx, id: CodeId) -> Result<CodeDelete> {
    let (code, uses) = stored(&mut cx.read().await?, id).await?;
    Ok(CodeDelete { shell: cx.shell("codes"), t: cx.t.clone(), code, uses })
}

pub async fn confirm(cx: Cx, id: web::Path<CodeId>) -> Result<HttpResponse> {
    reply::whole(&cx, &delete_page(&cx, id.into_inner()).await?)
}

pub async fn remove(cx: Cx, id: web::Path<CodeId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["version"])?;
    let id = id.into_inner();
    let version = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let page = delete_page(&cx, id).await?;
    if !page.uses.segments.is_empty() {
        return reply::refused(&cx, &page, Template::render);
    }
    let mut tx = cx.write().await?;
    codes::delete(&mut tx, &cx.actor, cx.now, (id, version)).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, &page.back(), &Flash::ok(cx.t.codes_deleted(&page.code.name))))
}

//! Known user groups: pasting a list, its check, and changing the list with the difference shown first.

mod check;
mod list;

use self::check::{Check, Use};
use crate::{
    access::Permission,
    error::{Error, Result},
    groups::{self, Difference, Group, MOST_DESCRIPTION, MOST_NAME, NewKnown, paste},
    ids::GroupId,
    imports::encoding::{Evidence, NotText, not_text},
    teams, text,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        once::{self, Seen},
        pages::groups::settings,
        reply,
        upload::{self, Upload},
    },
};
use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use askama::Template;
use std::fmt::Write as _;

/// More addresses than these are not written into the box; the group can still be exported.
const MOST_IN_BOX: i64 = 20_000;

#[derive(Template)]
#[template(path = "known/form.html", blocks = ["check"])]
struct KnownForm {
    shell: Shell,
    t: Texts,
    form: Form,
    check: Option<Check>,
    /// The group that is edited; `None` for a new one.
    group: Option<Group>,
    teams: Vec<teams::Choice>,
    version: i64,
    limit: i64,
    smallest: i64,
}

impl KnownForm {
    async fn new(cx: &Cx, form: Form, check: Option<Check>, group: Option<Group>) -> Result<KnownForm> {
        let teams = teams::choices(&mut cx.read().await?, &cx.actor).await?;
        let version = group.as_ref().map_or(0, |group| group.version);
        let (shell, t) = (cx.shell("groups"), cx.t.clone());
        let (limit, smallest) = (cx.org.max_addresses, cx.org.min_people);
        Ok(KnownForm { shell, t, form, check, group, teams, version, limit, smallest })
    }

    /// What may be done with the addresses: code, name and what it means.
    fn modes(&self) -> [(&'static str, String, String); 3] {
        let t = &self.t;
        [
            ("add", t.known_mode_add(), t.known_mode_add_words()),
            ("remove", t.known_mode_remove(), t.known_mode_remove_words()),
            ("replace", t.known_mode_replace(), t.known_mode_replace_words()),
        ]
    }

    /// How the difference reads on the button: "+12 −3".
    fn change(&self, difference: &Difference) -> String {
        self.t.known_difference(difference.added, difference.removed)
    }
}

pub async fn new(cx: Cx) -> Result<HttpResponse> {
    let name = cx.t.known_default_name(cx.t.datetime(cx.now));
    let team = cx.actor.only_team().map_or_else(String::new, |team| team.to_string());
    let form = Form::filled(&[("name", &name), ("team", &team)]);
    reply::whole(&cx, &KnownForm::new(&cx, form, None, None).await?)
}

pub async fn create(cx: Cx, req: HttpRequest, fields: Fields, payload: web::Payload) -> Result<HttpResponse> {
    let mut form = read_form(&cx, upload::read(&cx, &req, fields, payload).await?);
    let check = checked(&cx, &form, Use::New).await?;
    if !form.value("do").is_empty() {
        return show(&cx, form, check, None).await;
    }
    check_names(&cx.t, &mut form);
    check_list(&cx, &mut form, &check);
    if form.is_ok() {
        match save(&cx, &form, &check).await {
            Ok(path) => {
                let words = cx.t.known_created(check.addresses.len(), form.value("name").trim());
                let flash = Flash::ok(words).link(cx.t.known_share(), format!("{path}/sharing"));
                return Ok(reply::done(&cx, &path, &flash));
            }
            Err(Error::Taken) => form.fail("name", cx.t.known_error_name_taken()),
            Err(error) => return Err(error),
        }
    }
    refuse(&cx, form, check, None).await
}

/// The check alone, for htmx; the box with the addresses stays as it is.
pub async fn check(cx: Cx, req: HttpRequest, fields: Fields, payload: web::Payload) -> Result<HttpResponse> {
    let form = read_form(&cx, upload::read(&cx, &req, fields, payload).await?);
    let group = match form.fields().parsed::<GroupId>("group") {
        Some(id) => Some(find(&cx, id).await?),
        None => None,
    };
    let purpose = Use::of(group.as_ref().map(|group| group.id), form.value("mode"));
    let check = checked(&cx, &form, purpose).await?;
    show(&cx, form, check, group).await
}

pub async fn edit(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let group = find(&cx, *id).await?;
    let is_filled = cx.query.get("list") == "all" && group.people.unwrap_or(0) <= MOST_IN_BOX;
    let form = if is_filled {
        Form::filled(&[("mode", "replace"), ("addresses", &box_of(&cx, group.id).await?)])
    } else {
        Form::filled(&[("mode", "add")])
    };
    reply::whole(&cx, &KnownForm::new(&cx, form, None, Some(group)).await?)
}

pub async fn update(cx: Cx, id: web::Path<GroupId>, upload: Upload) -> Result<HttpResponse> {
    let mut form = read_form(&cx, upload);
    let group = find(&cx, *id).await?;
    let purpose = Use::of(Some(group.id), form.value("mode"));
    let check = checked(&cx, &form, purpose).await?;
    if !form.value("do").is_empty() {
        return show(&cx, form, check, Some(group)).await;
    }
    check_list(&cx, &mut form, &check);
    if form.is_ok() {
        let mut tx = cx.write().await?;
        let version = form.fields().parsed("version").unwrap_or(0);
        let change = purpose.change(check.addresses.clone()).ok_or(Error::Invalid("change of addresses"))?;
        match groups::change_addresses(&mut tx, &cx.actor, cx.now, group.id, version, change).await {
            Ok(difference) => {
                tx.commit().await?;
                let words =
                    cx.t.known_changed(difference.added, &group.name, difference.removed, difference.total);
                return Ok(reply::done(&cx, &format!("/groups/{}", group.id), &Flash::ok(words)));
            }
            Err(Error::Conflict) => form.fail("", cx.t.known_error_conflict()),
            Err(error) => return Err(error),
        }
    }
    refuse(&cx, form, check, Some(group)).await
}

/// A known user group that the actor may change.
async fn find(cx: &Cx, id: GroupId) -> Result<Group> {
    cx.actor.require(Permission::EditGroups)?;
    let mut tx = cx.read().await?;
    let group = groups::find(&mut tx, &cx.actor, id).await?;
    if group.is_segment() { Err(Error::NotFound) } else { Ok(group) }
}

async fn checked(cx: &Cx, form: &Form, purpose: Use) -> Result<Check> {
    let mut tx = cx.read().await?;
    let fields = form.fields();
    check::check(&mut tx, &cx.actor, purpose, fields.get("addresses"), fields, cx.org.max_addresses).await
}

/// Makes the group, once, and tells its address.
async fn save(cx: &Cx, form: &Form, check: &Check) -> Result<String> {
    let mut tx = cx.write().await?;
    let new = NewKnown {
        name: form.value("name").to_string(),
        description: form.value("description").to_string(),
        team_id: settings::team(&mut tx, cx, form.fields()).await?,
        origin: form.value("origin").to_string(),
        addresses: check.addresses.clone(),
    };
    let key = match once::claim(&mut tx, cx, form.fields()).await? {
        Seen::Before(path) => return Ok(path),
        Seen::Now(key) => key,
    };
    let id = groups::create_known(&mut tx, &cx.actor, cx.now, &new).await?;
    let path = format!("/groups/{id}");
    key.remember(&mut tx, &path).await?;
    tx.commit().await?;
    Ok(path)
}

async fn show(cx: &Cx, form: Form, check: Check, group: Option<Group>) -> Result<HttpResponse> {
    let status = if form.is_ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = KnownForm::new(cx, form, Some(check), group).await?;
    reply::with_status(cx, status, &page, |page| page.as_check().render())
}

async fn refuse(cx: &Cx, form: Form, check: Check, group: Option<Group>) -> Result<HttpResponse> {
    let page = KnownForm::new(cx, form, Some(check), group).await?;
    let body = page.render();
    reply::html(StatusCode::UNPROCESSABLE_ENTITY, body)
}

/// The form with the file's text in the box. What cannot be read as text is a problem of the form.
fn read_form(cx: &Cx, upload: Upload) -> Form {
    let Upload { mut fields, file } = upload;
    let Some(bytes) = file else { return Form::new(fields) };
    let start = &bytes[..bytes.len().min(4096)];
    if let Some(problem) = not_text(start) {
        let mut form = Form::new(fields);
        form.fail(
            "file",
            match problem {
                NotText::Archive | NotText::OldWorkbook => cx.t.known_error_workbook(),
                NotText::Other => cx.t.known_error_not_text(),
            },
        );
        return form;
    }
    let mut evidence = Evidence::default();
    evidence.feed(&bytes);
    let text = evidence.encoding().decode(&bytes).replace('\0', "\u{fffd}");
    let joined = match fields.get("addresses").trim() {
        "" => text,
        typed => format!("{typed}\n{}", plain_lines(&text)),
    };
    fields.set("addresses", &joined);
    Form::new(fields)
}

/// A file's entries as lines that can stand below others; the file's header stays behind.
fn plain_lines(text: &str) -> String {
    use paste::Outcome::{Bad, Duplicate, Ready};
    let mut lines = String::new();
    for entry in paste::read(text).entries {
        let _ = match &entry.outcome {
            Ready { address, .. } | Duplicate { address, .. } if entry.name.is_empty() => {
                writeln!(lines, "{address}")
            }
            Ready { address, .. } | Duplicate { address, .. } => {
                writeln!(lines, "\"{}\" <{address}>", entry.name.replace('"', "'"))
            }
            Bad { .. } => writeln!(lines, "{}", entry.text),
        };
    }
    lines
}

/// The group's addresses as lines for the box.
async fn box_of(cx: &Cx, id: GroupId) -> Result<String> {
    let mut tx = cx.read().await?;
    let members = groups::addresses(&mut tx, &cx.actor, id, "", "", MOST_IN_BOX).await?;
    let mut lines = String::new();
    for member in members {
        let _ = match member.name.as_str() {
            "" => writeln!(lines, "{}", member.email),
            name => writeln!(lines, "\"{}\" <{}>", name.replace('"', "'"), member.email),
        };
    }
    Ok(lines)
}

fn check_names(t: &Texts, form: &mut Form) {
    let name = text::clean_line(form.value("name")).unwrap_or_default();
    if text::fold(&name).is_empty() {
        form.fail("name", t.known_error_name());
    } else if name.chars().count() > MOST_NAME {
        form.fail("name", t.known_error_name_long(MOST_NAME));
    }
    for field in ["description", "origin"] {
        if form.value(field).chars().count() > MOST_DESCRIPTION {
            form.fail(field, t.known_error_description_long(MOST_DESCRIPTION));
        }
    }
}

/// Nothing is saved while there is something that was not shown yet.
fn check_list(cx: &Cx, form: &mut Form, check: &Check) {
    let t = &cx.t;
    if form.error("file").is_some() {
        return;
    }
    if form.value("addresses").trim().is_empty() {
        form.fail("addresses", t.known_error_none());
    } else if check.addresses.is_empty() {
        form.fail("addresses", t.known_error_no_address());
    } else if check.over > 0 {
        form.fail("addresses", t.known_error_over(cx.org.max_addresses, check.over));
    } else if check.difference.is_some_and(|difference| difference.total == 0) {
        form.fail("addresses", t.known_error_nobody_left());
    } else if check.difference.is_some_and(|difference| difference.added + difference.removed == 0) {
        form.fail("addresses", t.known_error_no_difference());
    } else if check.has_news && check.to_fix > 0 {
        form.fail("check", t.known_error_to_fix(check.to_fix));
    } else if check.has_news {
        form.fail("check", t.known_error_look());
    }
}

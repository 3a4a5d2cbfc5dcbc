//! Rename and describe a group, give it to a team, and say where its addresses came from.

use super::head::Head;
use crate::{
    db::Tx,
    error::{Error, Result},
    groups::{self, MOST_DESCRIPTION, MOST_NAME, Naming},
    ids::{GroupId, TeamId},
    teams, text,
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
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "groups/settings.html")]
struct GroupSettings {
    shell: Shell,
    t: Texts,
    head: Head,
    form: Form,
    teams: Vec<teams::Choice>,
}

pub async fn edit(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let page = page(&cx, &mut tx, *id, None).await?;
    reply::whole(&cx, &page)
}

pub async fn update(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["name", "description", "team", "origin", "version"])?;
    let version = fields.parsed("version").ok_or(Error::Conflict)?;
    let mut form = Form::new(fields);
    check_name(&cx.t, &mut form);
    let is_long = |text: &str| text.chars().count() > MOST_DESCRIPTION;
    if is_long(form.value("description")) {
        form.fail("description", cx.t.group_description_long(MOST_DESCRIPTION));
    }
    if is_long(form.value("origin")) {
        form.fail("origin", cx.t.known_error_description_long(MOST_DESCRIPTION));
    }
    let mut tx = cx.write().await?;
    let team = team(&mut tx, &cx, form.fields()).await?;
    if form.is_ok() {
        let naming = Naming {
            name: form.value("name").to_string(),
            description: form.value("description").to_string(),
            team_id: team,
            origin: form.value("origin").to_string(),
        };
        let key = match once::claim(&mut tx, &cx, form.fields()).await? {
            Seen::Before(path) => return Ok(reply::see_other(&path)),
            Seen::Now(key) => key,
        };
        match groups::rename(&mut tx, &cx.actor, cx.now, *id, version, &naming).await {
            Ok(()) => {
                let path = format!("/groups/{id}");
                key.remember(&mut tx, &path).await?;
                tx.commit().await?;
                return Ok(reply::done(&cx, &path, &Flash::ok(cx.t.group_saved())));
            }
            Err(Error::Taken) => form.fail("name", cx.t.group_name_taken()),
            Err(error) => return Err(error),
        }
    }
    drop(tx);
    let mut tx = cx.read().await?;
    let page = page(&cx, &mut tx, *id, Some(form)).await?;
    reply::refused(&cx, &page, Template::render)
}

/// The team that was chosen, if it is still there.
pub async fn team(tx: &mut Tx, cx: &Cx, fields: &Fields) -> Result<Option<TeamId>> {
    let teams = teams::choices(tx, &cx.actor).await?;
    Ok(fields.parsed("team").filter(|id| teams.iter().any(|team| team.id == *id)))
}

/// Notes what is wrong with the name that was typed.
pub fn check_name(t: &Texts, form: &mut Form) {
    let name = text::clean_line(form.value("name"));
    match name {
        Some(name) if text::fold(&name).is_empty() => form.fail("name", t.group_name_missing()),
        Some(name) if name.chars().count() > MOST_NAME => form.fail("name", t.group_name_long(MOST_NAME)),
        Some(_) => {}
        None => form.fail("name", t.group_name_line()),
    }
}

async fn page(cx: &Cx, tx: &mut Tx, id: GroupId, form: Option<Form>) -> Result<GroupSettings> {
    let head = Head::load(cx, tx, id, "").await?;
    let teams = teams::choices(tx, &cx.actor).await?;
    let form = form.unwrap_or_else(|| {
        Form::filled(&[
            ("name", &head.group.name),
            ("description", &head.group.description),
            ("team", &head.group.team_id.map_or_else(String::new, |id| id.to_string())),
            ("origin", &head.group.origin),
            ("version", &head.group.version.to_string()),
        ])
    });
    Ok(GroupSettings { shell: cx.shell("groups"), t: cx.t.clone(), head, form, teams })
}

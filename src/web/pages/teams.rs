//! Teams: list, card with members, deletion.

use crate::{
    db::Tx,
    error::{Error, Result},
    ids::{StaffId, TeamId},
    staff,
    teams::{self, Change, SharedGroup, Team},
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        lines,
        once::{self, Seen},
        pages::role_name,
        reply,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web::Path};
use askama::Template;

/// Most characters of a description.
const ABOUT: usize = 300;

#[derive(Template)]
#[template(path = "teams/index.html")]
struct TeamsIndex {
    shell: Shell,
    t: Texts,
    teams: Vec<Team>,
}

#[derive(Template)]
#[template(path = "teams/new.html")]
struct TeamsNew {
    shell: Shell,
    t: Texts,
    form: Form,
}

/// A staff user who may be ticked as a member.
struct Candidate {
    id: String,
    name: String,
    initials: String,
    about: String,
}

#[derive(Template)]
#[template(path = "teams/show.html")]
struct TeamsShow {
    shell: Shell,
    t: Texts,
    team: Team,
    form: Form,
    candidates: Vec<Candidate>,
    groups: Vec<SharedGroup>,
}

#[derive(Template)]
#[template(path = "teams/delete.html")]
struct TeamsDelete {
    shell: Shell,
    t: Texts,
    team: Team,
    groups: Vec<SharedGroup>,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let teams = teams::list(&mut cx.read().await?, &cx.actor, cx.now).await?;
    reply::whole(&cx, &TeamsIndex { shell: cx.shell("teams"), t: cx.t.clone(), teams })
}

pub async fn new(cx: Cx) -> Result<HttpResponse> {
    reply::whole(&cx, &TeamsNew { shell: cx.shell("teams"), t: cx.t.clone(), form: Form::default() })
}

pub async fn create(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["name", "description"])?;
    let mut tx = cx.write().await?;
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    let mut form = Form::new(fields);
    let name = lines::required(&cx.t, &mut form, "name", 80, cx.t.teams_name_missing());
    let about = lines::optional(&cx.t, &mut form, "description", ABOUT);
    if form.is_ok() {
        match teams::create(&mut tx, &cx.actor, cx.now, &name, &about).await {
            Ok(id) => {
                let path = format!("/settings/teams/{id}");
                key.remember(&mut tx, &path).await?;
                tx.commit().await?;
                return Ok(reply::done(&cx, &path, &Flash::ok(cx.t.teams_created(&name))));
            }
            Err(Error::Taken) => form.fail("name", cx.t.teams_name_taken()),
            Err(error) => return Err(error),
        }
    }
    reply::refused(&cx, &TeamsNew { shell: cx.shell("teams"), t: cx.t.clone(), form }, Template::render)
}

pub async fn show(cx: Cx, id: Path<TeamId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let team = teams::find(&mut tx, &cx.actor, cx.now, *id).await?;
    let members = teams::members(&mut tx, &cx.actor, *id).await?;
    let mut pairs = vec![
        ("name".to_string(), team.name.clone()),
        ("description".into(), team.description.clone()),
        ("version".into(), team.version.to_string()),
    ];
    pairs.extend(members.iter().map(|member| ("member".to_string(), member.id.to_string())));
    let page = page(&cx, &mut tx, team, Form::new(Fields::from_pairs(pairs))).await?;
    reply::whole(&cx, &page)
}

pub async fn update(cx: Cx, id: Path<TeamId>, fields: Fields) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    let team = teams::find(&mut tx, &cx.actor, cx.now, *id).await?;
    let mut form = Form::new(fields);
    let name = lines::required(&cx.t, &mut form, "name", 80, cx.t.teams_name_missing());
    let description = lines::optional(&cx.t, &mut form, "description", ABOUT);
    let version = form.fields().parsed("version").ok_or(Error::Invalid("version"))?;
    let members = form.fields().all("member").filter_map(|id| id.parse().ok()).collect::<Vec<StaffId>>();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if form.is_ok() {
        let change = Change { name, description, members };
        match teams::update(&mut tx, &cx.actor, cx.now, *id, version, &change).await {
            Ok(()) => {
                tx.commit().await?;
                let path = format!("/settings/teams/{id}");
                return Ok(reply::done(&cx, &path, &Flash::ok(cx.t.teams_saved(&change.name))));
            }
            Err(Error::Taken) => form.fail("name", cx.t.teams_name_taken()),
            Err(Error::Conflict) => {
                // What was typed is kept; saving again saves over the other change.
                let mut fields = form.fields().clone();
                fields.set("version", &team.version.to_string());
                form = Form::new(fields);
                form.fail("", cx.t.teams_conflict(team.members, &team.name));
                status = StatusCode::CONFLICT;
            }
            Err(error) => return Err(error),
        }
    }
    let page = page(&cx, &mut tx, team, form).await?;
    reply::with_status(&cx, status, &page, Template::render)
}

pub async fn show_delete(cx: Cx, id: Path<TeamId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let page = confirmation(&cx, &mut tx, *id).await?;
    reply::whole(&cx, &page)
}

pub async fn delete(cx: Cx, id: Path<TeamId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["version"])?;
    let version = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut tx = cx.write().await?;
    let page = confirmation(&cx, &mut tx, *id).await?;
    if !page.groups.is_empty() {
        return reply::with_status(&cx, StatusCode::CONFLICT, &page, Template::render);
    }
    teams::delete(&mut tx, &cx.actor, cx.now, *id, version).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, "/settings/teams", &Flash::ok(cx.t.teams_deleted(&page.team.name))))
}

async fn confirmation(cx: &Cx, tx: &mut Tx, id: TeamId) -> Result<TeamsDelete> {
    let team = teams::find(tx, &cx.actor, cx.now, id).await?;
    let groups = teams::shared_groups(tx, &cx.actor, cx.now, id).await?;
    Ok(TeamsDelete { shell: cx.shell("teams"), t: cx.t.clone(), team, groups })
}

async fn page(cx: &Cx, tx: &mut Tx, team: Team, form: Form) -> Result<TeamsShow> {
    let candidates = staff::list(tx, &cx.actor).await?.into_iter().map(|one| Candidate {
        id: one.user.id.to_string(),
        initials: crate::access::initials(&one.user.name),
        about: if one.user.disabled_at.is_some() {
            cx.t.staff_state_disabled()
        } else {
            role_name(&cx.t, one.user.role())
        },
        name: one.user.name,
    });
    Ok(TeamsShow {
        shell: cx.shell("teams"),
        t: cx.t.clone(),
        candidates: candidates.collect(),
        groups: teams::shared_groups(tx, &cx.actor, cx.now, team.id).await?,
        team,
        form,
    })
}

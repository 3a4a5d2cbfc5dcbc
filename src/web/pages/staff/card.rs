//! The card of one staff user.

use super::{RoleChoice, State, chosen_teams, invitation::StaffLink, roles};
use crate::{
    access::Role,
    error::{Error, Result},
    ids::StaffId,
    links::{self, Purpose},
    mail::Mail,
    staff::{self, Change, Outcome, StaffUser},
    teams,
    texts::Texts,
    time::Micros,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        kept, lines,
        pages::role_name,
        reply, urls,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "staff/show.html")]
struct StaffShow {
    shell: Shell,
    t: Texts,
    user: StaffUser,
    role: String,
    state: State,
    /// Until when the invitation that was sent works.
    invited_until: Option<Micros>,
    is_me: bool,
    form: Form,
    roles: Vec<RoleChoice>,
    teams: Vec<teams::Choice>,
}

#[derive(Template)]
#[template(path = "staff/disable.html")]
struct StaffDisable {
    shell: Shell,
    t: Texts,
    user: StaffUser,
    form: Form,
}

pub async fn show(cx: Cx, id: Path<StaffId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let (user, mine) = staff::find(&mut tx, &cx.actor, *id).await?;
    let mut pairs = vec![
        ("name".to_string(), user.name.clone()),
        ("role".into(), user.role.clone()),
        ("version".into(), user.version.to_string()),
    ];
    pairs.extend(mine.iter().map(|team| ("team".to_string(), team.to_string())));
    let page = page(&cx, &mut tx, user, Form::new(Fields::from_pairs(pairs))).await?;
    reply::whole(&cx, &page)
}

pub async fn change(cx: Cx, id: Path<StaffId>, fields: Fields) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    let (user, _) = staff::find(&mut tx, &cx.actor, *id).await?;
    let all = teams::choices(&mut tx, &cx.actor).await?;
    let mut form = Form::new(fields);
    if kept::is_shown_again(form.fields()) {
        return reply::whole(&cx, &page(&cx, &mut tx, user, form).await?);
    }
    let name = lines::required(&cx.t, &mut form, "name", 80, cx.t.staff_name_missing());
    let role = Role::from_code(form.value("role")).ok_or(Error::Invalid("role"))?;
    let version = form.fields().parsed("version").ok_or(Error::Invalid("version"))?;
    let wish = Change { name, role, teams: chosen_teams(form.fields(), &all) };
    if !form.is_ok() {
        let page = page(&cx, &mut tx, user, form).await?;
        return reply::refused(&cx, &page, Template::render);
    }
    match staff::change(&mut tx, &cx.actor, cx.now, *id, version, &wish).await {
        Ok(Outcome::Done) => {
            tx.commit().await?;
            let text = cx.t.staff_saved(&wish.name);
            Ok(reply::done(&cx, &format!("/settings/staff/{id}"), &Flash::ok(text)))
        }
        Ok(Outcome::LastAdmin) => {
            form.fail("role", cx.t.staff_last_admin());
            let page = page(&cx, &mut tx, user, form).await?;
            reply::refused(&cx, &page, Template::render)
        }
        Err(Error::Conflict) => {
            // What was typed is kept; saving again saves over the other change, which the page now names.
            let mut fields = form.fields().clone();
            fields.set("version", &user.version.to_string());
            let mut form = Form::new(fields);
            form.fail("", cx.t.form_conflict(&user.name, role_name(&cx.t, user.role())));
            let page = page(&cx, &mut tx, user, form).await?;
            reply::with_status(&cx, StatusCode::CONFLICT, &page, Template::render)
        }
        Err(error) => Err(error),
    }
}

/// A link for a new password; the old one works until it is used.
pub async fn reset(cx: Cx, id: Path<StaffId>) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    let secret = staff::start_reset(&mut tx, &cx.actor, cx.now, *id).await?;
    let (user, _) = staff::find(&mut tx, &cx.actor, *id).await?;
    tx.commit().await?;
    let link = urls::reset(&cx.app.settings.base_url(), &secret);
    let lang = user.language(cx.org.language);
    let mail = Mail::new_password(&cx.app.settings, &user.email, &link, lang);
    let page = StaffLink {
        shell: cx.shell("staff"),
        t: cx.t.clone(),
        id: *id,
        name: user.name,
        email: user.email,
        link,
        is_invitation: false,
        sent: mail.send().await,
    };
    reply::whole(&cx, &page)
}

pub async fn show_disable(cx: Cx, id: Path<StaffId>) -> Result<HttpResponse> {
    let (user, _) = staff::find(&mut cx.read().await?, &cx.actor, *id).await?;
    let form = Form::filled(&[("version", &user.version.to_string())]);
    reply::whole(&cx, &StaffDisable { shell: cx.shell("staff"), t: cx.t.clone(), user, form })
}

pub async fn disable(cx: Cx, id: Path<StaffId>, fields: Fields) -> Result<HttpResponse> {
    let version = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut tx = cx.write().await?;
    let (user, _) = staff::find(&mut tx, &cx.actor, *id).await?;
    if staff::disable(&mut tx, &cx.actor, cx.now, *id, version).await? == Outcome::LastAdmin {
        let mut form = Form::new(fields);
        form.fail("", cx.t.staff_last_admin());
        let page = StaffDisable { shell: cx.shell("staff"), t: cx.t.clone(), user, form };
        return reply::refused(&cx, &page, Template::render);
    }
    tx.commit().await?;
    let path = format!("/settings/staff/{id}");
    Ok(reply::done(&cx, &path, &Flash::ok(cx.t.staff_disabled_done(&user.name))))
}

pub async fn enable(cx: Cx, id: Path<StaffId>, fields: Fields) -> Result<HttpResponse> {
    let version = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut tx = cx.write().await?;
    let (user, _) = staff::find(&mut tx, &cx.actor, *id).await?;
    staff::enable(&mut tx, &cx.actor, cx.now, *id, version).await?;
    tx.commit().await?;
    let path = format!("/settings/staff/{id}");
    Ok(reply::done(&cx, &path, &Flash::ok(cx.t.staff_enabled_done(&user.name))))
}

async fn page(cx: &Cx, tx: &mut crate::db::Tx, user: StaffUser, form: Form) -> Result<StaffShow> {
    let invitation = links::pending(tx, cx.now, Purpose::Invite, user.id).await?;
    Ok(StaffShow {
        shell: cx.shell("staff"),
        t: cx.t.clone(),
        role: role_name(&cx.t, user.role()),
        state: State::of(&user),
        invited_until: invitation.map(|link| link.expires_at),
        is_me: cx.actor.id == Some(user.id),
        form,
        roles: roles(&cx.t),
        teams: teams::choices(tx, &cx.actor).await?,
        user,
    })
}

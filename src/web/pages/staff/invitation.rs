//! Inviting: the form, and the link that is shown once.

use super::{RoleChoice, chosen_teams, roles};
use crate::{
    access::Role,
    error::{Error, Result},
    ids::StaffId,
    mail::{Mail, Sent},
    staff::{self, NewStaffUser},
    teams,
    text::EmailAddress,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        form::Form,
        kept, lines,
        once::{self, Seen},
        reply, urls,
    },
};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "staff/new.html")]
struct StaffNew {
    shell: Shell,
    t: Texts,
    form: Form,
    roles: Vec<RoleChoice>,
    teams: Vec<teams::Choice>,
    mails: bool,
}

/// A link to hand over: shown once, then only its hash is left.
#[derive(Template)]
#[template(path = "staff/link.html")]
pub(super) struct StaffLink {
    pub shell: Shell,
    pub t: Texts,
    pub id: StaffId,
    pub name: String,
    pub email: String,
    pub link: String,
    pub is_invitation: bool,
    pub sent: Sent,
}

pub async fn new(cx: Cx) -> Result<HttpResponse> {
    let teams = teams::choices(&mut cx.read().await?, &cx.actor).await?;
    let form = Form::filled(&[("role", Role::Manager.code())]);
    reply::whole(&cx, &page(&cx, form, teams))
}

pub async fn create(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    let all = teams::choices(&mut tx, &cx.actor).await?;
    if kept::is_shown_again(&fields) {
        return reply::whole(&cx, &page(&cx, Form::new(fields), all));
    }
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    let mut form = Form::new(fields);
    let name = lines::required(&cx.t, &mut form, "name", 80, cx.t.staff_name_missing());
    let email = EmailAddress::parse(form.value("email")).ok();
    if email.is_none() {
        form.fail("email", cx.t.staff_email_wrong());
    }
    let role = Role::from_code(form.value("role")).ok_or(Error::Invalid("role"))?;
    let Some(email) = email.filter(|_| form.is_ok()) else {
        return reply::refused(&cx, &page(&cx, form, all), Template::render);
    };
    let new = NewStaffUser { email, name, role, password_hash: None };
    let teams = chosen_teams(form.fields(), &all);
    let invited = match staff::invite(&mut tx, &cx.actor, cx.now, &new, &teams).await {
        Err(Error::Taken) => {
            form.fail("email", cx.t.staff_email_taken());
            return reply::refused(&cx, &page(&cx, form, all), Template::render);
        }
        other => other?,
    };
    let (id, secret) = invited;
    key.remember(&mut tx, &format!("/settings/staff/{id}")).await?;
    tx.commit().await?;
    hand_over(&cx, id, (&new.name, new.email.as_str()), &secret).await
}

/// A new invitation link; the old one ends.
pub async fn renew(cx: Cx, id: Path<StaffId>) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    let secret = staff::renew_invite(&mut tx, &cx.actor, cx.now, *id).await?;
    let (user, _) = staff::find(&mut tx, &cx.actor, *id).await?;
    tx.commit().await?;
    hand_over(&cx, *id, (&user.name, &user.email), &secret).await
}

async fn hand_over(cx: &Cx, id: StaffId, who: (&str, &str), secret: &str) -> Result<HttpResponse> {
    let (name, email) = who;
    let link = urls::invite(&cx.app.settings.base_url(), secret);
    let mail = Mail::invitation(&cx.app.settings, email, &cx.org.name, &link, cx.org.language);
    let page = StaffLink {
        shell: cx.shell("staff"),
        t: cx.t.clone(),
        id,
        name: name.to_string(),
        email: email.to_string(),
        link,
        is_invitation: true,
        sent: mail.send().await,
    };
    reply::whole(cx, &page)
}

fn page(cx: &Cx, form: Form, teams: Vec<teams::Choice>) -> StaffNew {
    let mails = cx.app.settings.smtp_url.is_some();
    StaffNew { shell: cx.shell("staff"), t: cx.t.clone(), form, roles: roles(&cx.t), teams, mails }
}

//! Where a group is used, and which groups it uses itself.

use super::head::Head;
use crate::{
    error::Result,
    groups::{self, UsingGroup},
    ids::GroupId,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "groups/used.html")]
struct GroupUsed {
    shell: Shell,
    t: Texts,
    head: Head,
    used: Vec<UsingGroup>,
}

pub async fn show(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "used").await?;
    let used = groups::used_by(&mut tx, &cx.actor, *id).await?;
    reply::whole(&cx, &GroupUsed { shell: cx.shell("groups"), t: cx.t.clone(), head, used })
}

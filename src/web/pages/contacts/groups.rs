//! The customer groups that a contact is in now.

use super::Head;
use crate::{
    audience::{self, World},
    error::Result,
    groups::{self, Group},
    ids::ContactId,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "contacts/groups.html")]
struct ContactGroups {
    shell: Shell,
    t: Texts,
    head: Head,
    groups: Vec<Group>,
}

pub async fn groups(cx: Cx, id: web::Path<ContactId>) -> Result<HttpResponse> {
    let id = id.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&mut tx, &cx.actor, id, "groups", &cx.org.currency).await?;
    let world = World::load(&mut tx, cx.now).await?;
    let mut groups = Vec::new();
    for group in audience::groups_of(&mut tx, &world, id).await? {
        groups.push(groups::find(&mut tx, &cx.actor, group).await?);
    }
    drop(tx);
    reply::whole(&cx, &ContactGroups { shell: cx.shell("contacts"), t: cx.t.clone(), head, groups })
}

//! Deleting a contact: first what goes with it, then the deed.

use super::Head;
use crate::{
    contacts::{self, DeleteEffect},
    error::{Error, Result},
    ids::ContactId,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "contacts/delete.html")]
struct ContactDelete {
    shell: Shell,
    t: Texts,
    head: Head,
    effect: DeleteEffect,
}

pub async fn confirm(cx: Cx, id: web::Path<ContactId>) -> Result<HttpResponse> {
    let id = id.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&mut tx, &cx.actor, id, "", &cx.org.currency).await?;
    let effect = contacts::delete_effect(&mut tx, &cx.actor, id).await?;
    drop(tx);
    reply::whole(&cx, &ContactDelete { shell: cx.shell("contacts"), t: cx.t.clone(), head, effect })
}

pub async fn remove(cx: Cx, id: web::Path<ContactId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["version"])?;
    let id = id.into_inner();
    let version = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut tx = cx.write().await?;
    let name = contacts::brief(&mut tx, &cx.actor, id).await?.label();
    contacts::delete(&mut tx, &cx.actor, cx.now, id, version).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, "/contacts", &Flash::ok(cx.t.contacts_deleted(name))))
}

//! One address for editing a group of either kind: leads to the form that fits it.

use super::{builder, known};
use crate::{
    error::{Error, Result},
    groups,
    ids::GroupId,
    web::{context::Cx, fields::Fields, upload},
};
use actix_web::{HttpRequest, HttpResponse, web};

pub async fn edit(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    if is_segment(&cx, *id).await? { builder::edit(cx, id).await } else { known::edit(cx, id).await }
}

pub async fn update(
    cx: Cx,
    req: HttpRequest,
    id: web::Path<GroupId>,
    fields: Fields,
    payload: web::Payload,
) -> Result<HttpResponse> {
    let form = upload::read(&cx, &req, fields, payload).await?;
    if is_segment(&cx, *id).await? {
        builder::update(cx, id, form.fields).await
    } else {
        known::update(cx, id, form).await
    }
}

async fn is_segment(cx: &Cx, id: GroupId) -> Result<bool> {
    let group = groups::find(&mut cx.read().await?, &cx.actor, id).await?;
    if group.is_archived() { Err(Error::NotFound) } else { Ok(group.is_segment()) }
}

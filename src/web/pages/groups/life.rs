//! Duplicate, archive, restore and delete a group: pages that say what will happen, and the actions.

use super::{head::Head, settings::check_name};
use crate::{
    db::Tx,
    error::{Error, Result},
    groups,
    ids::GroupId,
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
#[template(path = "groups/duplicate.html")]
struct GroupDuplicate {
    shell: Shell,
    t: Texts,
    head: Head,
    form: Form,
}

#[derive(Template)]
#[template(path = "groups/archive.html")]
struct GroupArchive {
    shell: Shell,
    t: Texts,
    head: Head,
}

#[derive(Template)]
#[template(path = "groups/delete.html")]
struct GroupDelete {
    shell: Shell,
    t: Texts,
    head: Head,
}

pub async fn new_copy(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "").await?;
    let form = Form::filled(&[("name", &cx.t.group_copy_of(&head.group.name))]);
    reply::whole(&cx, &GroupDuplicate { shell: cx.shell("groups"), t: cx.t.clone(), head, form })
}

pub async fn create_copy(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["name"])?;
    let mut form = Form::new(fields);
    check_name(&cx.t, &mut form);
    let mut tx = cx.write().await?;
    if form.is_ok() {
        let key = match once::claim(&mut tx, &cx, form.fields()).await? {
            Seen::Before(path) => return Ok(reply::see_other(&path)),
            Seen::Now(key) => key,
        };
        match groups::duplicate(&mut tx, &cx.actor, cx.now, *id, form.value("name")).await {
            Ok(copy) => {
                let path = format!("/groups/{copy}");
                key.remember(&mut tx, &path).await?;
                tx.commit().await?;
                return Ok(reply::done(&cx, &path, &Flash::ok(cx.t.group_duplicated())));
            }
            Err(Error::Taken) => form.fail("name", cx.t.group_name_taken()),
            Err(error) => return Err(error),
        }
    }
    drop(tx);
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "").await?;
    let page = GroupDuplicate { shell: cx.shell("groups"), t: cx.t.clone(), head, form };
    reply::refused(&cx, &page, Template::render)
}

pub async fn confirm_archive(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "").await?;
    reply::whole(&cx, &GroupArchive { shell: cx.shell("groups"), t: cx.t.clone(), head })
}

pub async fn archive(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    let version = version(&fields)?;
    let mut tx = cx.write().await?;
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    let name = name(&cx, &mut tx, *id).await?;
    groups::archive(&mut tx, &cx.actor, cx.now, *id, version).await?;
    key.remember(&mut tx, "/groups").await?;
    tx.commit().await?;
    let flash = Flash::ok(cx.t.group_archived_done(name)).link(cx.t.group_show(), format!("/groups/{id}"));
    Ok(reply::done(&cx, "/groups", &flash))
}

pub async fn restore(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    let version = version(&fields)?;
    let mut tx = cx.write().await?;
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    let (name, path) = (name(&cx, &mut tx, *id).await?, format!("/groups/{id}"));
    groups::restore(&mut tx, &cx.actor, cx.now, *id, version).await?;
    key.remember(&mut tx, &path).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, &path, &Flash::ok(cx.t.group_restored_done(name))))
}

pub async fn confirm_delete(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "").await?;
    reply::whole(&cx, &GroupDelete { shell: cx.shell("groups"), t: cx.t.clone(), head })
}

pub async fn remove(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    let version = version(&fields)?;
    let mut tx = cx.write().await?;
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    let name = name(&cx, &mut tx, *id).await?;
    groups::delete(&mut tx, &cx.actor, cx.now, *id, version).await?;
    key.remember(&mut tx, "/groups").await?;
    tx.commit().await?;
    Ok(reply::done(&cx, "/groups", &Flash::ok(cx.t.group_deleted_done(name))))
}

async fn name(cx: &Cx, tx: &mut Tx, id: GroupId) -> Result<String> {
    Ok(groups::find(tx, &cx.actor, id).await?.name)
}

/// The version of the group that the page showed.
fn version(fields: &Fields) -> Result<i64> {
    fields.only(&["version"])?;
    fields.parsed("version").ok_or(Error::Conflict)
}

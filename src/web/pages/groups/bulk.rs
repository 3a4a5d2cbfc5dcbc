//! Archive several groups at once.

use crate::{
    error::{Error, Result},
    groups::{self, Group, Uses},
    ids::GroupId,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        once::{self, Seen},
        reply,
    },
};
use actix_web::HttpResponse;
use askama::Template;

/// As many as a page of the list holds, and some.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "groups/bulk_archive.html")]
struct GroupsArchive {
    shell: Shell,
    t: Texts,
    picked: Vec<(Group, Uses)>,
}

pub async fn confirm_archive(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let mut picked = Vec::new();
    for id in cx.query.all("id").filter_map(|id| id.parse::<GroupId>().ok()).take(MOST) {
        let group = match groups::find(&mut tx, &cx.actor, id).await {
            Ok(group) if !group.is_archived() => group,
            Ok(_) | Err(Error::NotFound) => continue,
            Err(error) => return Err(error),
        };
        let uses = groups::uses(&mut tx, &cx.actor, cx.now, id).await?;
        picked.push((group, uses));
    }
    if picked.is_empty() {
        return Ok(reply::done(&cx, "/groups", &Flash::warn(cx.t.groups_none_picked())));
    }
    reply::whole(&cx, &GroupsArchive { shell: cx.shell("groups"), t: cx.t.clone(), picked })
}

/// Archives all or none: each `group` is an id with the version that the page showed, "7.3".
pub async fn archive(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    let mut tx = cx.write().await?;
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    let mut count = 0_usize;
    for pair in fields.all("group").take(MOST) {
        let (id, version) = pair.split_once('.').ok_or(Error::Invalid("group and version"))?;
        let (Ok(id), Ok(version)) = (id.parse(), version.parse()) else {
            return Err(Error::Invalid("group and version"));
        };
        groups::archive(&mut tx, &cx.actor, cx.now, id, version).await?;
        count += 1;
    }
    key.remember(&mut tx, "/groups").await?;
    tx.commit().await?;
    let flash =
        Flash::ok(cx.t.groups_archived_done(count)).link(cx.t.groups_tab_archived(), "/groups?view=archived");
    Ok(reply::done(&cx, "/groups", &flash))
}

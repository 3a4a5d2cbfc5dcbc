//! A whole group as a file, for those who may see everyone in it. The file of a known user group can be pasted back
//! unchanged.

use super::shared::{Place, file_name, reader};
use crate::{
    access::Permission,
    audience::{Channel, Cursor},
    csv_out,
    db::Tx,
    error::{Error, Result},
    groups::{self, Group},
    ids::GroupId,
    shares::{self, Asked, Counted, Counts, Sheet},
    texts::Texts,
    time::Micros,
    web::{
        context::{Cx, Shell},
        csv_body::{self, Parts, ROWS, Reader},
        fields::Fields,
        reply,
    },
};
use actix_session::Session;
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "shares/export.html")]
struct ExportShow {
    shell: Shell,
    t: Texts,
    group: Group,
    /// `None` when the group cannot be counted now.
    counts: Option<Counts>,
}

pub async fn confirm(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let group = groups::find(&mut tx, &cx.actor, *id).await?;
    let counts = shares::group_counts(&mut tx, cx.now, group.id, group.kind).await?;
    reply::whole(&cx, &ExportShow { shell: cx.shell("groups"), t: cx.t.clone(), group, counts })
}

pub async fn download(
    cx: Cx,
    id: web::Path<GroupId>,
    session: Session,
    fields: Fields,
) -> Result<HttpResponse> {
    fields.only(&["who"])?;
    let reach = (fields.get("who") != "everyone").then_some(Channel::Email);
    let reader = reader(&cx, &session)?;
    let mut tx = cx.read().await?;
    let group = groups::find(&mut tx, &cx.actor, *id).await?;
    let counted = Counted::of(&mut tx, cx.now, group.id, group.kind).await?.ok_or(Error::Conflict)?;
    drop(tx);
    let (mut tx, counted) = cx.write_counted(counted).await?;
    let group = groups::find(&mut tx, &cx.actor, *id).await?;
    shares::record_export(&mut tx, &cx.actor, cx.now, &group, &counted, reach).await?;
    let sheet = Sheet::all(&mut tx).await?;
    tx.commit().await?;
    let mut answer = reply::download(&file_name(&group.name, &cx), csv_out::CONTENT_TYPE);
    Ok(if group.is_segment() {
        let parts = SegmentFile { reader, counted, reach, sheet, place: Place::Start };
        answer.streaming(csv_body::body(cx.app.clone(), parts))
    } else {
        let parts = KnownFile { reader, counted, place: Place::Start };
        answer.streaming(csv_body::body(cx.app.clone(), parts))
    })
}

/// The members of a segment.
struct SegmentFile {
    reader: Reader,
    counted: Counted,
    reach: Option<Channel>,
    sheet: Sheet,
    place: Place<Cursor>,
}

impl Parts for SegmentFile {
    async fn next(&mut self, tx: &mut Tx, now: Micros) -> Result<Option<Vec<u8>>> {
        let after = match &self.place {
            Place::Start => None,
            Place::After(place) => Some(place.clone()),
            Place::End => return Ok(None),
        };
        let actor = self.reader.actor(tx).await?;
        groups::find(tx, &actor, self.counted.group).await?;
        self.counted.still(tx).await?;
        let mut out = Vec::new();
        if after.is_none() {
            out.extend_from_slice(csv_out::BYTE_ORDER_MARK);
            csv_out::row(&mut out, self.sheet.heads().chain([shares::CONSENT.into()]));
        }
        let asked = Asked { search: String::new(), after, limit: ROWS, by_id: true };
        let columns = self.sheet.set();
        let page = shares::export(tx, &actor, now, self.counted.group, self.reach, &columns, &asked).await?;
        for person in &page.people {
            csv_out::row(&mut out, self.sheet.cells(person).chain([person.member.email_consent().into()]));
        }
        self.place = page.next.map_or(Place::End, Place::After);
        Ok(Some(out))
    }
}

/// The addresses of a known user group, pending ones too.
struct KnownFile {
    reader: Reader,
    counted: Counted,
    place: Place<String>,
}

impl Parts for KnownFile {
    async fn next(&mut self, tx: &mut Tx, _: Micros) -> Result<Option<Vec<u8>>> {
        let after = match &self.place {
            Place::Start => "",
            Place::After(key) => key.as_str(),
            Place::End => return Ok(None),
        };
        let actor = self.reader.actor(tx).await?;
        actor.require(Permission::ViewPeople)?;
        self.counted.still(tx).await?;
        let mut out = Vec::new();
        if after.is_empty() {
            out.extend_from_slice(csv_out::BYTE_ORDER_MARK);
            csv_out::row(&mut out, ["email", "name"]);
        }
        let members = groups::addresses(tx, &actor, self.counted.group, "", after, ROWS).await?;
        for member in &members {
            csv_out::row(&mut out, [&member.email, &member.name]);
        }
        let is_full = i64::try_from(members.len()).unwrap_or(0) == ROWS;
        let last = members.into_iter().next_back().filter(|_| is_full);
        self.place = last.map_or(Place::End, |member| Place::After(member.email_key));
        Ok(Some(out))
    }
}

//! Custom attributes: the list, the form with its choices, the order, and deleting one.

mod form;

pub use form::{create, edit, new, update};

use crate::{
    attributes::{self, Attribute, Direction, Kind, Uses},
    error::{Error, Result},
    ids::AttributeId,
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

/// What a kind is called.
fn kind_words(t: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Text => t.attributes_kind_text(),
        Kind::Number => t.attributes_kind_number(),
        Kind::Money => t.attributes_kind_money(),
        Kind::Date => t.attributes_kind_date(),
        Kind::YesNo => t.attributes_kind_yes_no(),
        Kind::Choice => t.attributes_kind_choice(),
        Kind::Several => t.attributes_kind_several(),
    }
}

#[derive(Template)]
#[template(path = "attributes/index.html")]
struct AttributesIndex {
    shell: Shell,
    t: Texts,
    rows: Vec<Row>,
}

impl AttributesIndex {
    fn has_profiles(&self) -> bool {
        self.rows.iter().any(|row| !row.attribute.profile.is_empty())
    }
}

struct Row {
    attribute: Attribute,
    kind: String,
    /// The choices in words; empty for the other kinds.
    choices: String,
    contacts: i64,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let all = attributes::list(&mut tx).await?;
    let counts = attributes::counts(&mut tx).await?;
    drop(tx);
    let row = |attribute: Attribute| {
        let contacts = counts.iter().find(|(id, _)| *id == attribute.id).map_or(0, |(_, count)| *count);
        let labels: Vec<&str> = attribute.choices.iter().map(|choice| choice.label.as_str()).collect();
        let choices = labels.join(", ");
        Row { kind: kind_words(&cx.t, attribute.kind), choices, contacts, attribute }
    };
    let rows = all.into_iter().map(row).collect();
    reply::whole(&cx, &AttributesIndex { shell: cx.shell("attributes"), t: cx.t.clone(), rows })
}

pub async fn reorder(cx: Cx, id: web::Path<AttributeId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["toward"])?;
    let toward = match fields.get("toward") {
        "up" => Direction::Up,
        "down" => Direction::Down,
        _ => return Err(Error::Invalid("a direction")),
    };
    let mut tx = cx.write().await?;
    attributes::reorder(&mut tx, &cx.actor, id.into_inner(), toward).await?;
    tx.commit().await?;
    Ok(reply::see_other("/settings/attributes"))
}

#[derive(Template)]
#[template(path = "attributes/delete.html")]
struct AttributeDelete {
    shell: Shell,
    t: Texts,
    attribute: Attribute,
    uses: Uses,
}

async fn delete_page(cx: &Cx, id: AttributeId) -> Result<AttributeDelete> {
    let mut tx = cx.read().await?;
    let attribute = attributes::find(&mut tx, id).await?;
    let uses = attributes::uses(&mut tx, &attribute).await?;
    Ok(AttributeDelete { shell: cx.shell("attributes"), t: cx.t.clone(), attribute, uses })
}

pub async fn confirm(cx: Cx, id: web::Path<AttributeId>) -> Result<HttpResponse> {
    let page = delete_page(&cx, id.into_inner()).await?;
    reply::whole(&cx, &page)
}

pub async fn remove(cx: Cx, id: web::Path<AttributeId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["version"])?;
    let id = id.into_inner();
    let version = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let page = delete_page(&cx, id).await?;
    if !page.uses.segments.is_empty() {
        return reply::refused(&cx, &page, Template::render);
    }
    let mut tx = cx.write().await?;
    attributes::delete(&mut tx, &cx.actor, cx.now, (id, version)).await?;
    tx.commit().await?;
    let flash = Flash::ok(cx.t.attributes_deleted(&page.attribute.name));
    Ok(reply::done(&cx, "/settings/attributes", &flash))
}

//! The customer groups that a contact is in now, and why.

use super::Head;
use crate::{
    audience::{self, World},
    criteria::Person,
    db::Tx,
    error::Result,
    groups::{self, Group},
    ids::{ContactId, GroupId},
    texts::Texts,
    web::{
        context::{Cx, Shell},
        pages::groups::why::{self, Rule},
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "contacts/groups.html")]
struct ContactGroups {
    shell: Shell,
    t: Texts,
    head: Head,
    groups: Vec<Membership>,
}

/// A group that the contact is in, and why.
struct Membership {
    group: Group,
    rules: Vec<Rule>,
}

pub async fn groups(cx: Cx, id: web::Path<ContactId>) -> Result<HttpResponse> {
    let id = id.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&mut tx, &cx.actor, id, "groups", &cx.org.currency).await?;
    let world = World::load(&mut tx, cx.now).await?;
    let mut groups = Vec::new();
    let person = audience::person(&mut tx, &world.zone, id).await?.map(Arc::new);
    for group in audience::groups_of(&mut tx, &world, id).await? {
        let group = groups::find(&mut tx, &cx.actor, group).await?;
        let rules = match &person {
            Some(person) if group.is_segment() => rules(&cx, &mut tx, &world, group.id, person).await?,
            _ => Vec::new(),
        };
        groups.push(Membership { group, rules });
    }
    drop(tx);
    reply::whole(&cx, &ContactGroups { shell: cx.shell("contacts"), t: cx.t.clone(), head, groups })
}

/// Why the person is in a segment, rule by rule.
async fn rules(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    group: GroupId,
    person: &Arc<Person>,
) -> Result<Vec<Rule>> {
    let Ok(audience) = audience::of_group(tx, world, group).await? else { return Ok(Vec::new()) };
    let explanation = audience::explain_person(&audience, person).await?;
    why::rules(cx, tx, world, audience.criteria(), &explanation).await
}

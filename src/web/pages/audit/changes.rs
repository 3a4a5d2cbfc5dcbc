//! What a change of criteria changed, in words: events name the versions, and groups keep these.

use crate::{
    audience::World,
    audit::{Action, Event},
    criteria::{Catalogue, Criteria, describe},
    db::Tx,
    error::Result,
    groups,
    ids::GroupId,
    texts::Texts,
    web::context::Cx,
};
use std::collections::HashMap;

/// The criteria that events went from and to, as far as they are kept and can be read.
#[derive(Default)]
pub struct Changes {
    versions: HashMap<(GroupId, i64), Criteria>,
    catalogue: Option<Catalogue>,
}

impl Changes {
    /// Those of some events, all in one question.
    pub async fn read(cx: &Cx, tx: &mut Tx, events: &[Event]) -> Result<Changes> {
        let wanted: Vec<(GroupId, i64)> = events.iter().filter_map(ends).flatten().collect();
        if wanted.is_empty() {
            return Ok(Changes::default());
        }
        let world = World::load(tx, cx.now).await?;
        let stored = groups::criteria_then(tx, &cx.actor, &wanted).await?;
        let read = |(id, number, json): (GroupId, i64, String)| {
            Some(((id, number), Criteria::parse(&json, &world.catalogue).ok()?))
        };
        let versions: HashMap<_, _> = stored.into_iter().filter_map(read).collect();
        let world = world.name_products(tx, versions.values()).await?;
        Ok(Changes { versions, catalogue: Some(world.catalogue) })
    }

    /// From what to what; `None` for other events, and where one of the two is gone.
    pub fn words(&self, t: &Texts, event: &Event) -> Option<String> {
        let catalogue = self.catalogue.as_ref()?;
        let [old, new] = ends(event)?;
        let words = |end| Some(describe(self.versions.get(&end)?, t, catalogue).plain());
        Some(t.audit_criteria_from_to(words(new)?, words(old)?))
    }
}

/// The two versions that a change of criteria lies between.
fn ends(event: &Event) -> Option<[(GroupId, i64); 2]> {
    if event.action() != Some(Action::CriteriaChanged) {
        return None;
    }
    let id = GroupId(event.object_id?);
    let number = |name: &str| event.fact(name)?.parse().ok();
    Some([(id, number("old")?), (id, number("new")?)])
}

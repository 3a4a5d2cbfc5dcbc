//! What saving would do to a segment that something uses: how many stay, leave and join, and some of them by name.

use super::{
    desk::{Desk, Effect, Moved},
    live,
};
use crate::{
    access::Permission,
    audience::{self, Audience, MemberQuery},
    criteria::{Criteria, combine},
    db::Tx,
    error::Result,
    groups::{self, Group, Uses},
    web::context::Cx,
};

/// People named of each part.
const NAMES: i64 = 10;

/// What the change does; `None` when nothing uses the segment or its criteria stay the same.
pub async fn of(cx: &Cx, tx: &mut Tx, desk: &Desk, group: &Group, new: &Audience) -> Result<Option<Effect>> {
    let uses = groups::uses(tx, &cx.actor, cx.now, group.id).await?;
    if uses.is_empty() {
        return Ok(None);
    }
    let Ok(old) = audience::of_group(tx, &desk.world, group.id).await? else { return Ok(None) };
    if old.criteria() == new.criteria() {
        return Ok(None);
    }
    let overlap = audience::overlap(tx, &[&old, new]).await?;
    let part =
        |wanted: u64| overlap.parts.iter().find(|(part, _)| *part == wanted).map_or(0, |(_, people)| *people);
    let (leave, join, stay) = (part(1), part(2), part(3));
    let (t, criteria) = (&cx.t, new.criteria());
    let moves = [
        (leave, t.builder_leaving(leave), combine::leaving(criteria, group.id)),
        (join, t.builder_joining(join), combine::joining(criteria, group.id)),
        (stay, t.builder_staying(stay), combine::staying(criteria, group.id)),
    ];
    let mut moved = Vec::new();
    for (people, words, criteria) in moves {
        let names = if people > 0 { names(cx, tx, desk, &criteria).await? } else { Vec::new() };
        moved.push(Moved { words, names });
    }
    let (before, after) = (leave + stay, join + stay);
    Ok(Some(Effect {
        before,
        after,
        join,
        leave,
        moved,
        uses: words(cx, &uses),
        used_by: used_by(cx, group, &uses),
    }))
}

/// The first of them, for those who may see people.
async fn names(cx: &Cx, tx: &mut Tx, desk: &Desk, criteria: &Criteria) -> Result<Vec<live::PersonView>> {
    if !cx.actor.may(Permission::ViewPeople) {
        return Ok(Vec::new());
    }
    let Ok(audience) = audience::prepare(tx, &desk.world, criteria).await? else { return Ok(Vec::new()) };
    let query = MemberQuery { limit: NAMES, ..MemberQuery::default() };
    let page = audience::members(tx, &audience, &query).await?;
    let view = |(index, member)| live::person(member, index + 1, true, &cx.t);
    Ok(page.members.iter().enumerate().map(view).collect())
}

fn words(cx: &Cx, uses: &Uses) -> String {
    let mut parts = Vec::new();
    if !uses.groups.is_empty() {
        parts.push(cx.t.builder_uses_groups(uses.groups.len()));
    }
    if !uses.shares.is_empty() {
        parts.push(cx.t.builder_uses_shares(uses.shares.len()));
    }
    cx.t.builder_uses(cx.t.list_and(&parts))
}

/// Words and pages of all that uses it.
fn used_by(cx: &Cx, group: &Group, uses: &Uses) -> Vec<(String, String)> {
    let groups = uses.groups.iter().map(|using| (using.name.clone(), format!("/groups/{}", using.id)));
    let sharing = format!("/groups/{}/sharing", group.id);
    let shares = uses.shares.iter().map(|share| (cx.t.builder_used_share(&share.team_name), sharing.clone()));
    groups.chain(shares).collect()
}

//! What other criteria would do to a segment, told before they are saved: how many stay, leave and join, some of them by
//! name, and what becomes of all that uses it.

use super::view::Look;
use crate::{
    access::Permission,
    audience::{self, Audience, Broken, World},
    criteria::{Criteria, combine},
    db::Tx,
    error::Result,
    groups::{self, Consequence, Group, Uses},
    ids::GroupId,
    web::{
        context::Cx,
        pages::builder::{PersonView, person},
    },
};

/// People named of each part.
const NAMES: i64 = 10;
/// Segments whose users are told by name.
const MOST_USERS: usize = 20;

/// What saving would do to a segment.
#[derive(Debug)]
pub struct Effect {
    pub before: i64,
    pub after: i64,
    pub join: i64,
    pub leave: i64,
    /// Who leaves, joins and stays.
    pub moved: Vec<Moved>,
    /// What uses it, in a few words; empty when nothing does.
    pub uses: String,
    pub used_by: Vec<UsedBy>,
    /// That a team will see no number any more, since too few are left; empty when none will.
    pub hidden: String,
}

/// A part of those whom a change concerns.
#[derive(Debug)]
pub struct Moved {
    pub words: String,
    /// Some of them.
    pub names: Vec<PersonView>,
}

/// Something that uses the segment, itself or by way of others.
#[derive(Debug)]
pub struct UsedBy {
    pub path: String,
    pub words: String,
    /// What becomes of its number, and who it is shared with.
    pub detail: String,
}

/// The segment as it is; `None` when it cannot be counted, or its criteria stay the same.
pub async fn before(tx: &mut Tx, world: &World, group: &Group, new: &Audience) -> Result<Option<Audience>> {
    let old = audience::of_group(tx, world, group.id).await?.ok();
    Ok(old.filter(|old| old.criteria() != new.criteria()))
}

/// What the change does; `None` where [`before`] is.
pub async fn of(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    group: &Group,
    new: &Audience,
    seed: u32,
) -> Result<Option<Effect>> {
    let Some(old) = before(tx, world, group, new).await? else { return Ok(None) };
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
        let names = if people > 0 { names(cx, tx, world, &criteria, seed).await? } else { Vec::new() };
        moved.push(Moved { words, names });
    }
    let uses = groups::uses(tx, &cx.actor, cx.now, group.id).await?;
    let users = groups::consequences(tx, &cx.actor, world, cx.now, group.id, criteria).await?;
    let (before, after) = (leave + stay, join + stay);
    let least = cx.org.min_people;
    let is_hidden = !uses.shares.is_empty() && after < least && before >= least;
    Ok(Some(Effect {
        before,
        after,
        join,
        leave,
        moved,
        uses: words(cx, &uses, &users),
        used_by: used_by(cx, group.id, &uses, &users),
        hidden: if is_hidden { t.builder_confirm_hidden(least) } else { String::new() },
    }))
}

/// Some of them, for those who may see people.
async fn names(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    criteria: &Criteria,
    seed: u32,
) -> Result<Vec<PersonView>> {
    if !cx.actor.may(Permission::ViewPeople) {
        return Ok(Vec::new());
    }
    let Ok(audience) = audience::prepare(tx, world, criteria).await? else { return Ok(Vec::new()) };
    let members = audience::sample(tx, &audience, NAMES, seed).await?;
    Ok(members.iter().enumerate().map(|(index, member)| person(member, index + 1, true, &cx.t)).collect())
}

fn words(cx: &Cx, uses: &Uses, users: &[Consequence]) -> String {
    let mut parts = Vec::new();
    if !users.is_empty() {
        parts.push(cx.t.builder_uses_groups(users.len()));
    }
    let shares = uses.shares.len() + users.iter().map(|user| user.shares.len()).sum::<usize>();
    if shares > 0 {
        parts.push(cx.t.builder_uses_shares(shares));
    }
    if parts.is_empty() { String::new() } else { cx.t.builder_uses(cx.t.list_and(&parts)) }
}

/// Words and pages of all that uses it: the teams that see it, then the segments made of it.
fn used_by(cx: &Cx, group: GroupId, uses: &Uses, users: &[Consequence]) -> Vec<UsedBy> {
    let (t, look) = (&cx.t, Look::of(cx));
    let mut all = Vec::new();
    if !uses.shares.is_empty() {
        let teams: Vec<String> = uses.shares.iter().map(|share| share.team_name.clone()).collect();
        let words = t.builder_used_share(t.list_and(&teams));
        all.push(UsedBy { path: format!("/groups/{group}/sharing"), words, detail: String::new() });
    }
    for user in users.iter().take(MOST_USERS) {
        let numbers = user.people.map_or_else(
            || t.group_not_countable(),
            |(before, after)| t.builder_used_people(look.part(t, after), look.part(t, before)),
        );
        let teams: Vec<String> = user.shares.iter().map(|share| share.team_name.clone()).collect();
        let shared = (!teams.is_empty()).then(|| t.builder_used_share_too(t.list_and(&teams)));
        let detail: Vec<String> = [Some(numbers), shared].into_iter().flatten().collect();
        all.push(UsedBy {
            path: format!("/groups/{}", user.group.id),
            words: user.group.name.clone(),
            detail: detail.join(" · "),
        });
    }
    all
}

/// What is wrong with the criteria because segments that use this one could not be counted any more, each by name.
pub async fn breaks(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    group: GroupId,
    criteria: &Criteria,
) -> Result<Vec<String>> {
    let broken = groups::broken_by(tx, world, group, criteria).await?;
    let words = broken.iter().map(|(user, Broken(problems))| {
        let problem = problems.first().map_or_else(String::new, |problem| problem.text(&cx.t));
        cx.t.builder_breaks(&user.name, problem)
    });
    Ok(words.collect())
}

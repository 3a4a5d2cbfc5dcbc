//! What stands above every page of a group: name, state, actions and tabs.

use super::view::{Look, readable_rule, told};
use crate::{
    access::Permission,
    audience::{self, Broken, World},
    criteria::{Criteria, Fault, describe::describe_rule},
    db::Tx,
    error::Result,
    groups::{self, Group, Uses},
    ids::GroupId,
    texts::Texts,
    web::context::Cx,
};

/// The head of a group's pages. `templates/groups/_head.html` shows it; the page has it as `head`.
pub struct Head {
    pub group: Group,
    /// `overview`, `members`, `sharing`, `used` or `history`; empty on pages that are none of the tabs.
    pub tab: &'static str,
    pub people: String,
    pub is_small: bool,
    pub is_stale: bool,
    /// Whether its number will soon be another, since new data is being taken in.
    pub is_behind: bool,
    /// What is wrong with the criteria of a segment that cannot be counted, with the rule that it is about.
    pub wrong: Vec<String>,
    pub uses: Uses,
    pub may_edit: bool,
    pub may_share: bool,
    pub may_see_people: bool,
}

impl Head {
    /// Loads the group and what stands above its pages.
    pub async fn load(cx: &Cx, tx: &mut Tx, id: GroupId, tab: &'static str) -> Result<Head> {
        let mut group = groups::find(tx, &cx.actor, id).await?;
        let uses = groups::uses(tx, &cx.actor, cx.now, id).await?;
        let world = World::load(tx, cx.now).await?;
        groups::refresh(tx, &world, cx.now, [&mut group]).await?;
        let (mut wrong, is_behind) = (Vec::new(), is_behind(&world, &group));
        if group.broken {
            match audience::of_group(tx, &world, id).await? {
                Ok(_) => group.broken = false,
                Err(broken) => wrong = faults(cx, tx, world, &group.criteria, &broken).await?,
            }
        }
        Ok(Head { wrong, is_behind, ..Head::new(cx, group, uses, tab) })
    }

    pub fn new(cx: &Cx, group: Group, uses: Uses, tab: &'static str) -> Head {
        let look = Look::of(cx);
        Head {
            tab,
            people: look.people(&cx.t, &group),
            is_small: look.is_small(&group) && !group.broken,
            is_stale: group.is_stale(cx.now),
            is_behind: false,
            wrong: Vec::new(),
            uses,
            may_edit: cx.actor.may(Permission::EditGroups),
            may_share: cx.actor.may(Permission::ShareGroups),
            may_see_people: cx.actor.may(Permission::ViewPeople),
            group,
        }
    }

    /// The address of the group's overview; those of its other pages begin with it.
    pub fn path(&self) -> String {
        format!("/groups/{}", self.group.id)
    }

    /// Who it belongs to: "Owned by Maren Krogh, Nordics".
    pub fn owner(&self, t: &Texts) -> Option<String> {
        match (&self.group.owner_name, &self.group.team_name) {
            (Some(owner), Some(team)) => Some(t.group_owned_by_team(owner, team)),
            (Some(owner), None) => Some(t.group_owned_by(owner)),
            (None, Some(team)) => Some(t.group_of_team(team)),
            (None, None) => None,
        }
    }

    /// When it was counted, and whether that is too long ago.
    pub fn counted(&self, t: &Texts) -> String {
        match self.group.counted_at {
            _ if self.group.broken => t.group_not_countable(),
            Some(at) => t.group_counted(t.ago(at)),
            None => t.group_not_counted(),
        }
    }
}

/// Whether a segment's number will soon be another, since new data is being taken in.
pub fn is_behind(world: &World, group: &Group) -> bool {
    let criteria = || Criteria::parse(&group.criteria, &world.catalogue);
    let is_live = group.is_segment() && !group.is_archived();
    is_live && criteria().is_ok_and(|criteria| world.is_taking_in(&criteria))
}

/// What is wrong with stored criteria in words, each with the rule that it is about where there is one.
pub async fn faults(
    cx: &Cx,
    tx: &mut Tx,
    world: World,
    criteria: &str,
    broken: &Broken,
) -> Result<Vec<String>> {
    let (criteria, world) = told(tx, world, criteria).await?;
    let rules = criteria.as_ref().map_or_else(Vec::new, Criteria::rules);
    let words = broken.0.iter().map(|problem| {
        let text = match &problem.fault {
            Fault::UnknownField(key) if key.starts_with("attr:") => cx.t.group_broken_attribute(),
            _ => problem.text(&cx.t),
        };
        // What is wrong inside of a rule has the rule's place in front.
        let is_at = |place: &str| {
            let inside = problem.place.strip_prefix(place);
            inside.is_some_and(|inside| inside.is_empty() || inside.starts_with('.'))
        };
        match rules.iter().find(|(place, _)| is_at(place)) {
            Some((_, rule)) => {
                let clause = describe_rule(&readable_rule(cx, rule), &cx.t, &world.catalogue);
                cx.t.group_broken_rule(text, clause)
            }
            None => problem.text(&cx.t),
        }
    });
    Ok(words.collect())
}

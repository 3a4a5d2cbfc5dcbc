//! What stands above every page of a group: name, state, actions and tabs.

use super::view::Look;
use crate::{
    access::Permission,
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
    pub uses: Uses,
    pub may_edit: bool,
    pub may_share: bool,
    pub may_see_people: bool,
}

impl Head {
    /// Loads the group and what stands above its pages.
    pub async fn load(cx: &Cx, tx: &mut Tx, id: GroupId, tab: &'static str) -> Result<Head> {
        let group = groups::find(tx, &cx.actor, id).await?;
        let uses = groups::uses(tx, &cx.actor, cx.now, id).await?;
        Ok(Head::new(cx, group, uses, tab))
    }

    pub fn new(cx: &Cx, group: Group, uses: Uses, tab: &'static str) -> Head {
        let look = Look::of(cx);
        Head {
            tab,
            people: look.people(&cx.t, &group),
            is_small: look.is_small(&group) && !group.broken,
            is_stale: group.is_stale(cx.now),
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

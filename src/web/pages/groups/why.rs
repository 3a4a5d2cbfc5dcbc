//! Why a contact is in a group or not: every rule of its criteria ticked or crossed, with the contact's own value.

use crate::{
    audience::World,
    criteria::{Catalogue, Criteria, Explanation, Node, describe::describe_rule},
    db::Tx,
    error::Result,
    groups,
    ids::GroupId,
    texts::Texts,
    web::context::Cx,
};
use std::collections::HashSet;

/// A rule, ticked or crossed. `templates/groups/_why.html` shows a list of them.
pub struct Rule {
    pub depth: usize,
    pub holds: bool,
    /// Whether it stands under "but not": there, what holds keeps out.
    pub leaves_out: bool,
    pub words: String,
    pub own: Option<String>,
    pub change: Option<String>,
}

/// The rules of criteria in order, as they were found to hold or not.
pub async fn rules(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    criteria: &Criteria,
    explanation: &Explanation,
) -> Result<Vec<Rule>> {
    let inner = explanation.answers.iter().filter_map(|answer| answer.inside.as_deref());
    let all = inner.clone().map(|inside| &inside.criteria).chain([criteria]);
    let world = world.clone().name_products(tx, all).await?;
    let mut seen = HashSet::new();
    for inside in inner {
        // Whoever may not see a group is not told what it is made of.
        if groups::find(tx, &cx.actor, inside.group).await.is_ok() {
            seen.insert(inside.group);
        }
    }
    let teller = Teller { t: &cx.t, catalogue: &world.catalogue, seen };
    let mut rules = Vec::new();
    teller.tell(criteria, explanation, 0, &mut rules);
    Ok(rules)
}

/// When the answer as a whole changes although nothing happens; that of somebody who is too young is said elsewhere.
pub fn change(t: &Texts, explanation: &Explanation) -> Option<String> {
    let day = explanation.changes_on.filter(|day| explanation.old_enough_on != Some(*day))?;
    let day = t.date(day);
    Some(if explanation.belongs { t.group_find_leaves(day) } else { t.group_find_joins(day) })
}

struct Teller<'a> {
    t: &'a Texts,
    catalogue: &'a Catalogue,
    /// The groups that the reader may see.
    seen: HashSet<GroupId>,
}

impl Teller<'_> {
    fn tell(&self, criteria: &Criteria, explanation: &Explanation, deeper: usize, rules: &mut Vec<Rule>) {
        let (t, catalogue) = (self.t, self.catalogue);
        for (answer, (_, node)) in explanation.answers.iter().zip(criteria.nodes()) {
            let words = match node {
                Node::Rule(rule) => describe_rule(rule, t, catalogue),
                // The roots go without saying, and so does a part with nothing in it.
                _ if answer.depth == 0 || node.children().is_empty() => continue,
                Node::All(_) => t.group_find_all(),
                Node::Any(_) => t.group_find_any(),
            };
            let depth = answer.depth.max(1) + deeper;
            rules.push(Rule {
                depth: depth.min(4),
                holds: answer.holds,
                leaves_out: answer.place.starts_with("leave_out"),
                words,
                own: answer.own.as_ref().map(|own| own.text(t, catalogue)),
                change: answer.changes_on.map(|day| t.group_find_change(t.date(day))),
            });
            if let Some(inside) = answer.inside.as_ref().filter(|inside| self.seen.contains(&inside.group)) {
                self.tell(&inside.criteria, &inside.explanation, depth, rules);
            }
        }
    }
}

//! Why a contact is in a group or not: every rule of its criteria ticked or crossed, with the contact's own value.

use crate::{
    audience::World,
    criteria::{Criteria, Explanation, Node, describe::describe_rule},
    db::Tx,
    error::Result,
    web::context::Cx,
};

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
    let t = &cx.t;
    let world = world.clone().name_products(tx, [criteria]).await?;
    let catalogue = &world.catalogue;
    let mut rules = Vec::new();
    for (answer, (_, node)) in explanation.answers.iter().zip(criteria.nodes()) {
        let words = match node {
            Node::Rule(rule) => describe_rule(rule, t, catalogue),
            // The roots go without saying, and so does a part with nothing in it.
            _ if answer.depth == 0 || node.children().is_empty() => continue,
            Node::All(_) => t.group_find_all(),
            Node::Any(_) => t.group_find_any(),
        };
        rules.push(Rule {
            depth: answer.depth.clamp(1, 4),
            holds: answer.holds,
            leaves_out: answer.place.starts_with("leave_out"),
            words,
            own: answer.own.as_ref().map(|own| own.text(t, catalogue)),
            change: answer.changes_on.map(|day| t.group_find_change(t.date(day))),
        });
    }
    Ok(rules)
}

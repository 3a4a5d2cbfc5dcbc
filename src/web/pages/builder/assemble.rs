//! Rows put together to criteria, and criteria taken apart into rows.
//!
//! Rows that are not ready are left out, and groups that are empty without them, so that what is counted is what is
//! finished. Pure.

use super::{
    rows::{Reader, State},
    tree::{Branch, DEPTH, INCLUDE, Item, Join, LEAVE_OUT, RULES, Tree},
};
use crate::criteria::{Criteria, Node};
use std::collections::HashMap;

/// Values of one condition that the builder shows; more are kept, but not edited here.
const VALUES: usize = 300;

/// A tree that was read: what each condition means, and the criteria of those that are ready.
#[derive(Clone, Debug)]
pub struct Reading {
    pub states: HashMap<u32, State>,
    pub criteria: Criteria,
    /// The number of the node at each place of the criteria ("include.all[0]").
    pub places: HashMap<String, u32>,
}

impl Reading {
    /// Reads every row of a settled tree.
    pub fn of(tree: &Tree, reader: Reader) -> Reading {
        let states = tree.rows().into_iter().map(|row| (row.id, reader.read(row))).collect();
        let mut reading = Reading { states, criteria: Criteria::default(), places: HashMap::new() };
        if let Some(node) = reading.branch(&tree.include, "include") {
            reading.criteria.include = node;
        }
        if let Some(node) = reading.branch(&tree.leave_out, "leave_out") {
            reading.criteria.leave_out = node;
        }
        reading
    }

    /// Conditions that are begun and not finished.
    pub fn unfinished(&self) -> usize {
        self.states.values().filter(|state| matches!(state, State::Unfinished)).count()
    }

    /// Conditions with something in them that cannot be.
    pub fn wrong(&self) -> usize {
        self.states.values().filter(|state| matches!(state, State::Wrong(_))).count()
    }

    fn branch(&mut self, branch: &Branch, place: &str) -> Option<Node> {
        let mut children = Vec::new();
        for item in &branch.items {
            let place = format!("{place}.{}[{}]", branch.join.key(), children.len());
            let node = match item {
                Item::Branch(inner) => self.branch(inner, &place),
                Item::Row(row) => match self.states.get(&row.id) {
                    Some(State::Ready(rule)) => {
                        self.places.insert(place, row.id);
                        Some(Node::Rule(rule.clone()))
                    }
                    _ => None,
                },
            };
            children.extend(node);
        }
        if children.is_empty() {
            return None;
        }
        self.places.insert(place.to_string(), branch.id);
        Some(match branch.join {
            Join::All => Node::All(children),
            Join::Any => Node::Any(children),
        })
    }
}

/// The criteria as a tree for the builder; `None` when they are deeper or longer than it shows.
pub fn tree_of(criteria: &Criteria, reader: Reader) -> Option<Tree> {
    let rules = criteria.rules();
    let long = rules.iter().any(|(_, rule)| {
        let draft = crate::criteria::RuleDraft::of(rule);
        draft.values.len().max(draft.products.len()) > VALUES
    });
    if long || rules.len() > RULES {
        return None;
    }
    let mut next = LEAVE_OUT + 1;
    let tree = Tree {
        include: root(&criteria.include, INCLUDE, Join::All, reader, &mut next),
        leave_out: root(&criteria.leave_out, LEAVE_OUT, Join::Any, reader, &mut next),
    };
    (tree.include.depth() <= DEPTH && tree.leave_out.depth() <= DEPTH).then_some(tree)
}

fn root(node: &Node, id: u32, join: Join, reader: Reader, next: &mut u32) -> Branch {
    match node {
        Node::Rule(_) => {
            let items = vec![item(node, reader, next)];
            Branch { id, join, items }
        }
        _ => branch(node, id, reader, next),
    }
}

fn branch(node: &Node, id: u32, reader: Reader, next: &mut u32) -> Branch {
    let join = if matches!(node, Node::Any(_)) { Join::Any } else { Join::All };
    let items = node.children().iter().map(|child| item(child, reader, next)).collect();
    Branch { id, join, items }
}

fn item(node: &Node, reader: Reader, next: &mut u32) -> Item {
    let id = *next;
    *next += 1;
    match node {
        Node::Rule(rule) => Item::Row(Box::new(reader.row(id, rule))),
        _ => Item::Branch(branch(node, id, reader, next)),
    }
}

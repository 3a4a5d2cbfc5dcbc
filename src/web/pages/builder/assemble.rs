//! Rows put together to criteria, and criteria taken apart into rows.
//!
//! Rows that are not ready are left out, values that nobody knows too, and groups that are empty without them, so that what is counted is what is
//! finished. Pure.

use super::{
    form::encoded,
    rows::{Reader, State},
    tree::{Branch, DEPTH, INCLUDE, Item, Join, LEAVE_OUT, ProductScope, RULES, Row, Tree},
};
use crate::{
    criteria::{Aspect, Criteria, Fault, Node, Problem, RuleDraft, limits},
    drafts,
};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Where criteria hold the products that they are about.
pub const PRODUCTS: &str = "products";

/// Bytes of a form that leave room for what is typed into it before it is too long to be sent.
const MOST_BYTES: usize = drafts::MOST_BYTES - (1 << 20);

/// A tree that was read: what each condition means, and the criteria of those that are ready.
#[derive(Clone, Debug)]
pub struct Reading {
    pub states: HashMap<u32, State>,
    pub criteria: Criteria,
    /// What is wrong with the products that the segment is about.
    pub scope: Option<Problem>,
    /// The number of the node at each place of the criteria ("include.all[0]").
    pub places: HashMap<String, u32>,
}

impl Reading {
    /// Reads every row of a settled tree.
    pub fn of(tree: &Tree, reader: Reader) -> Reading {
        let states = tree.rows().into_iter().map(|row| (row.id, reader.read(row))).collect();
        let criteria = Criteria::default();
        let mut reading = Reading { states, criteria, scope: None, places: HashMap::new() };
        if let Some(node) = reading.branch(&tree.include, "include") {
            reading.criteria.include = node;
        }
        if let Some(node) = reading.branch(&tree.leave_out, "leave_out") {
            reading.criteria.leave_out = node;
        }
        reading.criteria.products.clone_from(&tree.scope.products);
        let missing = tree.scope.products.iter().find(|sku| !reader.has(Aspect::Product, sku));
        let fault = match missing {
            _ if tree.scope.products.len() > limits::VALUES => Some(Fault::TooManyValues),
            missing => missing.map(|sku| Fault::UnknownProduct(sku.clone())),
        };
        reading.scope = fault.map(|fault| Problem { place: PRODUCTS.into(), fault });
        reading
    }

    /// Conditions that are begun and not finished.
    pub fn unfinished(&self) -> usize {
        self.states.values().filter(|state| matches!(state, State::Unfinished)).count()
    }

    /// Conditions that are counted without values that nobody knows.
    pub fn partly(&self) -> usize {
        self.states.values().filter(|state| matches!(state, State::Partly { .. })).count()
    }

    /// Conditions with something in them that cannot be.
    pub fn wrong(&self) -> usize {
        let wrong = self.states.values().filter(|state| matches!(state, State::Wrong(_))).count();
        wrong + usize::from(self.scope.is_some())
    }

    fn branch(&mut self, branch: &Branch, place: &str) -> Option<Node> {
        let mut children = Vec::new();
        for item in &branch.items {
            let place = format!("{place}.{}[{}]", branch.join.key(), children.len());
            let node = match item {
                Item::Branch(inner) => self.branch(inner, &place),
                Item::Row(row) => match self.states.get(&row.id) {
                    Some(State::Ready(rule) | State::Partly { rule, .. }) => {
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
    if rules.len() > RULES {
        return None;
    }
    let mut next = LEAVE_OUT + 1;
    let tree = Tree {
        include: root(&criteria.include, INCLUDE, Join::All, reader, &mut next),
        leave_out: root(&criteria.leave_out, LEAVE_OUT, Join::Any, reader, &mut next),
        scope: ProductScope { products: criteria.products.clone(), ..ProductScope::default() },
        cut: false,
    };
    let fits = tree.include.depth() <= DEPTH && tree.leave_out.depth() <= DEPTH;
    (fits && encoded(tree.pairs()).len() <= MOST_BYTES).then_some(tree)
}

/// Criteria that cannot be read as a whole any more, since a field or group is gone: rule by rule, as far as they can.
/// What is broken stands there to be mended.
pub fn salvage(json: &str, reader: Reader) -> Tree {
    let json: Value = serde_json::from_str(json).unwrap_or_default();
    let mut next = LEAVE_OUT + 1;
    let mut root = |key: &str, id: u32, join: Join| match json.get(key) {
        Some(node) if is_group(node) => salvage_group(node, id, 1, reader, &mut next),
        Some(node) => Branch { id, join, items: salvage_item(node, 1, reader, &mut next) },
        None => Branch::new(id, join),
    };
    let (include, leave_out) = (root("include", INCLUDE, Join::All), root("leave_out", LEAVE_OUT, Join::Any));
    let products = json.get("products").and_then(Value::as_array).into_iter().flatten();
    let products = products.filter_map(Value::as_str).map(str::to_string).collect();
    Tree { include, leave_out, scope: ProductScope { products, ..ProductScope::default() }, cut: false }
}

fn is_group(node: &Value) -> bool {
    node.get("all").or(node.get("any")).is_some_and(Value::is_array)
}

fn salvage_group(node: &Value, id: u32, level: usize, reader: Reader, next: &mut u32) -> Branch {
    let join = if node.get("any").is_some() { Join::Any } else { Join::All };
    let children = node.get(join.key()).and_then(Value::as_array).into_iter().flatten();
    let items = children.flat_map(|child| salvage_item(child, level, reader, next)).collect();
    Branch { id, join, items }
}

/// One item; a group deeper than the builder goes gives its conditions.
fn salvage_item(node: &Value, level: usize, reader: Reader, next: &mut u32) -> Vec<Item> {
    let id = *next;
    *next += 1;
    if is_group(node) {
        let group = salvage_group(node, id, level + 1, reader, next);
        return if level < DEPTH { vec![Item::Branch(group)] } else { group.items };
    }
    let alone = json!({"include": {"all": [node]}}).to_string();
    let rule = Criteria::parse(&alone, reader.catalogue).ok();
    let rule =
        rule.as_ref().and_then(|criteria| criteria.rules().first().map(|(_, rule)| reader.row(id, rule)));
    vec![Item::Row(Box::new(rule.unwrap_or_else(|| broken_row(id, node))))]
}

fn broken_row(id: u32, node: &Value) -> Row {
    let text = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default().to_string();
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_string);
    let values = match node.get("value") {
        Some(Value::Array(values)) => values.iter().map(plain).collect(),
        Some(value @ (Value::String(_) | Value::Number(_))) => vec![plain(value)],
        _ => Vec::new(),
    };
    let negated = node.get("not") == Some(&Value::Bool(true));
    let rule = RuleDraft { field: text("field"), op: text("op"), values, negated, ..RuleDraft::default() };
    Row { id, was: rule.field.clone(), was_op: rule.op.clone(), rule, ..Row::default() }
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

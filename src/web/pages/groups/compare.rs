//! What one version of criteria has that another one has not, in words: conditions, groups of them, how they are joined,
//! and the products that they are about.

use crate::{
    criteria::{
        Catalogue, Criteria, Node,
        describe::{describe_node, describe_products},
    },
    web::{context::Cx, pages::groups::view::readable},
};

/// Whether all of several conditions must be met or one is enough.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    All,
    Any,
}

/// The conditions of one of the two trees, with those of groups that are joined alike in their place.
struct Tree {
    join: Join,
    parts: Vec<Node>,
}

/// What one version has that the other one has not.
pub fn missing(cx: &Cx, of: &Criteria, from: &Criteria, catalogue: &Catalogue) -> Vec<String> {
    let mut words = Vec::new();
    if of.products != from.products {
        words.extend(describe_products(of, &cx.t, catalogue));
    }
    // Conditions that include are usually all met, and one that leaves out is enough.
    words.extend(within(cx, &of.include, &from.include, Join::All, catalogue));
    let out = within(cx, &of.leave_out, &from.leave_out, Join::Any, catalogue);
    words.extend(out.into_iter().map(|words| cx.t.group_find_left_out(words)));
    words
}

fn within(cx: &Cx, of: &Node, from: &Node, usual: Join, catalogue: &Catalogue) -> Vec<String> {
    let (of, from) = (Tree::of(of), Tree::of(from));
    let mut words = Vec::new();
    let other = if from.parts.len() > 1 { from.join } else { usual };
    if of.parts.len() > 1 && of.join != other {
        words.push(match of.join {
            Join::All => cx.t.group_compare_all(),
            Join::Any => cx.t.group_compare_any(),
        });
    }
    let mut others: Vec<String> = from.parts.iter().map(key).collect();
    for part in &of.parts {
        match others.iter().position(|other| *other == key(part)) {
            Some(at) => _ = others.swap_remove(at),
            None => words.push(told(cx, part, catalogue)),
        }
    }
    words
}

/// A condition, or a group of them, as the reader may know it.
fn told(cx: &Cx, node: &Node, catalogue: &Catalogue) -> String {
    let alone = Criteria { include: node.clone(), ..Criteria::default() };
    describe_node(&readable(cx, &alone).include, &cx.t, catalogue)
}

impl Tree {
    fn of(node: &Node) -> Tree {
        match node {
            Node::Any(children) if children.len() > 1 => {
                Tree { join: Join::Any, parts: flat(children, Join::Any) }
            }
            Node::All(children) | Node::Any(children) => match children.as_slice() {
                [only] => Tree::of(only),
                children => Tree { join: Join::All, parts: flat(children, Join::All) },
            },
            Node::Rule(_) => Tree { join: Join::All, parts: vec![node.clone()] },
        }
    }
}

/// Children with those of groups that are joined in the same way, or hold one alone, in their place: the same people.
fn flat(children: &[Node], join: Join) -> Vec<Node> {
    let mut parts = Vec::new();
    for child in children {
        match child {
            Node::All(inner) if join == Join::All || inner.len() == 1 => parts.extend(flat(inner, join)),
            Node::Any(inner) if (join == Join::Any && !inner.is_empty()) || inner.len() == 1 => {
                parts.extend(flat(inner, join));
            }
            _ => parts.push(child.clone()),
        }
    }
    parts
}

/// The same for nodes that say the same: neither order nor needless groups count.
fn key(node: &Node) -> String {
    match node {
        Node::Rule(rule) => return format!("{rule:?}"),
        Node::Any(children) if children.is_empty() => return "any()".into(),
        Node::All(_) | Node::Any(_) => {}
    }
    let tree = Tree::of(node);
    let mut keys: Vec<String> = tree.parts.iter().map(key).collect();
    keys.sort();
    match (keys.len(), tree.join) {
        (1, _) => keys.remove(0),
        (_, Join::All) => format!("all({})", keys.join(",")),
        (_, Join::Any) => format!("any({})", keys.join(",")),
    }
}

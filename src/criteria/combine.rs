//! Criteria made of others: who would come, go and stay if those of a segment were replaced.

use super::{
    Criteria, Node,
    field::Field,
    rule::{GroupTest, Rule, Test},
};
use crate::ids::GroupId;

/// Those who match and are not in the group.
pub fn joining(new: &Criteria, group: GroupId) -> Criteria {
    let new = new.plain();
    Criteria { leave_out: Node::Any(vec![new.leave_out, member(group)]), ..new }
}

/// Those of the group who do not match.
pub fn leaving(new: &Criteria, group: GroupId) -> Criteria {
    let new = new.plain();
    let not_new = Node::Any(vec![opposite(&new.include), new.leave_out]);
    Criteria { include: Node::All(vec![member(group), not_new]), ..Criteria::default() }
}

/// Those of the group who match.
pub fn staying(new: &Criteria, group: GroupId) -> Criteria {
    let new = new.plain();
    Criteria { include: Node::All(vec![member(group), new.include]), ..new }
}

fn member(group: GroupId) -> Node {
    Node::Rule(Rule { field: Field::Group, test: Test::Group(GroupTest::In(group)), negated: false })
}

/// Every rule is either true or false, so that a tree is turned over rule by rule.
pub(super) fn opposite(node: &Node) -> Node {
    let all = |children: &[Node]| children.iter().map(opposite).collect();
    match node {
        Node::All(children) => Node::Any(all(children)),
        Node::Any(children) => Node::All(all(children)),
        Node::Rule(rule) => Node::Rule(Rule { negated: !rule.negated, ..rule.clone() }),
    }
}

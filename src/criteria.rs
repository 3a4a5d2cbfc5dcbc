//! Criteria: the tree of rules that says who belongs to a segment. Pure: no I/O, no SQL, no HTTP, and after
//! [`Criteria::parse`] nothing here can fail.
//!
//! # The format
//!
//! One JSON object with two trees, stored, sent and printed alike:
//!
//! ```json
//! {"include": {"all": [
//!    {"field": "last_order", "op": "in_past", "value": {"n": 90, "unit": "days"}},
//!    {"field": "country", "op": "none_of", "value": ["DE", "AT"], "blanks": true},
//!    {"any": [{"field": "total_spend", "op": "more_than", "value": 199.5},
//!             {"field": "bought", "op": "at_least",
//!              "value": {"times": 3, "counted": "days", "products": ["85123A"], "period": {"n": 1, "unit": "years"}}}]}]},
//!  "leave_out": {"any": [{"field": "email_consent", "op": "no"}]}}
//! ```
//!
//! - A node is `{"all": […]}`, `{"any": […]}` or a rule. An empty `all` is true for everyone, an empty `any` for
//!   nobody. `include` defaults to an empty `all`, `leave_out` to an empty `any`. Someone belongs who matches
//!   `include` and does not match `leave_out`.
//! - A rule has `field`, `op`, mostly a `value`, and may have `"not": true`, which reverses it. Every rule is either
//!   true or false: what is not known matches nothing but `unknown`. The operators that deny (`none_of`, `is_not`,
//!   `not_in_past`) carry `blanks`: whether people without the value match too (true when left out).
//! - Of codes and currencies a contact may have several, and of attributes with several choices: `any_of` is true
//!   where it has one of them, `all_of` where it has all, `none_of` where it has none.
//! - Values: choices are lists of keys; texts are compared without case and accents; numbers are JSON numbers, money
//!   in whole currency units with at most two decimals, `alive` in per cent; dates are "2026-11-21";
//!   spans are `{"n": 90, "unit": "days"}` with days, weeks, months or years; `this`, `last`, `next` take "week",
//!   "month", "quarter" or "year"; `in_month` a number 1-12; `between` a list of two. `bought` takes an object: `times` (not for `never`),
//!   `counted` by "orders" (default) or different "days", `products` (none: any product), and `period`: a span back
//!   from today, `{"from": …, "to": …}`, or left out for ever. Lines with a quantity of zero or less never count.
//! - `in_past` n days reaches from today − n to today, `in_next` from today to today + n, both days included. Weeks
//!   begin as the organisation says ([`Definitions::week`]). "Today" is passed in; relative dates stay relative.
//! - `"products": ["85123A"]` beside `include` makes it a segment of the customers of these products: who bought or
//!   acquired one of them. Rules about orders, returns, acquisitions, page views and ratings ask about these alone.
//! - A birthday or other anniversary of 29 February falls on 28 February in years that are no leap years.
//! - Who is known to be younger than the organisation says is in no segment, whatever its criteria are
//!   ([`Definitions::too_young`]).
//! - Limits: see [`limits`]. Unknown and duplicate keys are refused, with the place ("include.all[2].value").
//!
//! # Use
//!
//! [`Catalogue`] says which fields there are (custom attributes and groups are passed in). [`Criteria::parse`] checks
//! against it, [`Criteria::to_json`] prints canonically, [`matches`](matches::matches) and
//! [`explain`](explain::explain) answer for one [`Person`], [`describe`](describe::describe) writes the sentence.
//! Who matches in a database is the business of `audience`.

pub mod ages;
pub mod catalogue;
mod changes;
mod codes;
pub mod combine;
pub mod describe;
pub mod draft;
pub mod event;
pub mod explain;
pub mod field;
mod json;
pub mod labels;
pub mod matches;
pub mod narrow;
mod parse;
mod print;
pub mod problem;
mod products;
mod recall;
pub mod rule;
pub mod several;
mod values;
mod veil;
pub mod windows;

pub use catalogue::{
    AttributeSpec, Catalogue, Choice, FieldSpec, GroupEntry, GroupKind, ImportEntry, Input, Operator,
};
pub use codes::CodeKind;
pub use describe::{Description, Span as TextSpan, describe, describe_short};
pub use draft::RuleDraft;
pub use event::{Aspect, Happening, LineAmount, Scope};
pub use explain::{Answer, Explanation, Inside, explain};
pub use field::{Attribute, AttributeKind, Family, Field, HORIZON_DAYS, Kind};
pub use matches::{Definition, Definitions, Happened, Person, matches};
pub use print::decimal_text;
pub use problem::{Fault, Problem};
pub use recall::Told;
pub use rule::{
    BirthdayTest, Blanks, ChoiceTest, Counted, DateTest, EventOp, EventTest, GroupTest, NumberTest, Period,
    Rule, Span, SumTest, Test, TextTest, Unit,
};

use crate::ids::GroupId;
use std::collections::BTreeSet;

/// Who belongs: everyone who matches `include` and does not match `leave_out`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criteria {
    pub include: Node,
    pub leave_out: Node,
    /// Article numbers. Where there are any, only customers of one of these products belong, and rules about what
    /// happened ask about these products alone.
    pub products: Vec<String>,
}

/// Part of a tree. An empty `All` is true, an empty `Any` is false.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Rule(Rule),
}

/// What a tree may hold at most.
pub mod limits {
    /// Levels of `all` and `any` inside one another.
    pub const DEPTH: usize = 8;
    /// Rules in both trees together.
    pub const RULES: usize = 200;
    /// Values in one list.
    pub const VALUES: usize = 100_000;
    /// Characters in one text.
    pub const TEXT: usize = 500;
    /// Segments that use segments that use segments …: deeper than anybody thinks, and no deeper than the stack of a
    /// thread and the expressions of SQLite go.
    pub const GROUPS: usize = 100;
    /// Rules of all segments that criteria use, counted as often as they are used: more make statements that no
    /// database likes.
    pub const RULES_IN_ALL: usize = 600;
}

impl Default for Criteria {
    fn default() -> Criteria {
        Criteria { include: Node::All(Vec::new()), leave_out: Node::Any(Vec::new()), products: Vec::new() }
    }
}

impl Criteria {
    /// Everyone who is in one group.
    pub fn members_of(group: GroupId) -> Criteria {
        let test = Test::Group(GroupTest::In(group));
        let rule = Rule { field: Field::Group, test, negated: false };
        Criteria { include: Node::All(vec![Node::Rule(rule)]), ..Criteria::default() }
    }

    /// Whether there is no rule at all, so that everyone matches (or, with an empty `any`, nobody).
    pub fn is_empty(&self) -> bool {
        self.products.is_empty() && self.rules().is_empty()
    }

    /// All rules with their places, in the order of the tree, `leave_out` last.
    pub fn rules(&self) -> Vec<(String, &Rule)> {
        let mut rules = Vec::new();
        for (place, node) in self.nodes() {
            if let Node::Rule(rule) = node {
                rules.push((place, rule));
            }
        }
        rules
    }

    /// All nodes with their places ("include", "include.all[0]"), parents before children.
    pub fn nodes(&self) -> Vec<(String, &Node)> {
        let mut nodes = Vec::new();
        walk(&self.include, "include".into(), &mut nodes);
        walk(&self.leave_out, "leave_out".into(), &mut nodes);
        nodes
    }

    /// The groups that rules name.
    pub fn groups(&self) -> BTreeSet<GroupId> {
        self.rules().into_iter().filter_map(|(_, rule)| rule.group()).collect()
    }

    /// All article numbers that are named.
    pub fn articles(&self) -> BTreeSet<&str> {
        let mut products: BTreeSet<&str> = self.products.iter().map(String::as_str).collect();
        for (_, rule) in self.rules() {
            products.extend(rule.products().iter().map(String::as_str));
        }
        products
    }
}

impl Node {
    /// The nodes below this one.
    pub fn children(&self) -> &[Node] {
        match self {
            Node::All(children) | Node::Any(children) => children,
            Node::Rule(_) => &[],
        }
    }

    /// Whether nobody can match, since there is nothing to match.
    pub fn is_nobody(&self) -> bool {
        matches!(self, Node::Any(children) if children.is_empty())
    }

    /// The place of the child `index` of a node at `place`.
    pub fn child_place(&self, place: &str, index: usize) -> String {
        let mode = if matches!(self, Node::Any(_)) { "any" } else { "all" };
        format!("{place}.{mode}[{index}]")
    }
}

fn walk<'c>(node: &'c Node, place: String, nodes: &mut Vec<(String, &'c Node)>) {
    nodes.push((place.clone(), node));
    for (index, child) in node.children().iter().enumerate() {
        walk(child, node.child_place(&place, index), nodes);
    }
}

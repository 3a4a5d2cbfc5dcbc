//! Form to tree and tree to form, without loss and without a word about what a condition means.
//!
//! The form is flat and ordered (`n.7.parent=3`, `n.7.kind=rule`, `n.7.field=country` …), so that the server needs no
//! script to rebuild the tree. Pure.

use super::tree::{Branch, DEPTH, INCLUDE, Item, Join, LEAVE_OUT, ProductScope, Row, SCOPE, Tree, parted};
use crate::{
    criteria::{Aspect, RuleDraft, limits},
    web::fields::Fields,
};
use std::collections::{BTreeMap, HashMap, HashSet};

impl Tree {
    /// Reads the flat form. What makes no sense (unknown parents, circles, doubled numbers) is left out, and so is what
    /// is more than any criteria may hold ([`Tree::cut`]).
    pub fn parse(fields: &Fields) -> Tree {
        let mut nodes = Nodes::read(fields);
        let mut tree = Tree::default();
        for root in [&mut tree.include, &mut tree.leave_out] {
            if let Some(join) = nodes.join(root.id) {
                root.join = join;
            }
            root.items = nodes.children(root.id, 1);
        }
        tree.cut = nodes.cut;
        tree.scope = ProductScope {
            products: nodes.all(SCOPE, Aspect::Product.key()),
            typed: nodes.get(SCOPE, &add_part(Aspect::Product)).unwrap_or_default().to_string(),
        };
        tree
    }

    /// The same tree as the names and values of a form.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for root in [&self.include, &self.leave_out] {
            pairs.push((name(root.id, "kind"), root.join.key().to_string()));
            write(root, &mut pairs);
        }
        write_list(SCOPE, Aspect::Product.key(), &self.scope.products, &mut pairs);
        if !self.scope.typed.is_empty() {
            pairs.push((name(SCOPE, &add_part(Aspect::Product)), self.scope.typed.clone()));
        }
        pairs
    }
}

/// Names and values as a browser sends them.
pub fn encoded(pairs: Vec<(String, String)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn name(id: u32, part: &str) -> String {
    format!("n.{id}.{part}")
}

fn write(branch: &Branch, pairs: &mut Vec<(String, String)>) {
    for item in &branch.items {
        pairs.push((name(item.id(), "parent"), branch.id.to_string()));
        match item {
            Item::Branch(inner) => {
                pairs.push((name(inner.id, "kind"), inner.join.key().to_string()));
                write(inner, pairs);
            }
            Item::Row(row) => write_row(row, pairs),
        }
    }
}

fn write_row(row: &Row, pairs: &mut Vec<(String, String)>) {
    let mut add = |part: &str, value: &str| {
        if !value.is_empty() {
            pairs.push((name(row.id, part), value.to_string()));
        }
    };
    let rule = &row.rule;
    add("kind", "rule");
    add("was", &row.was);
    add("was_op", &row.was_op);
    add("add", &row.add);
    for (part, value) in [
        ("field", &rule.field),
        ("op", &rule.op),
        ("number", &rule.number),
        ("number_to", &rule.number_to),
        ("unit", &rule.unit),
        ("from", &rule.from),
        ("to", &rule.to),
        ("month", &rule.month),
        ("times", &rule.times),
        ("counted", &rule.counted),
        ("amount", &rule.amount),
        ("amount_to", &rule.amount_to),
        ("line_from", &rule.line_from),
        ("line_to", &rule.line_to),
        ("period", &rule.period),
    ] {
        add(part, value);
    }
    row.adds.iter().for_each(|(aspect, typed)| add(&add_part(*aspect), typed));
    add("blanks", if rule.blanks { "yes" } else { "no" });
    add("asks", if row.asks { "yes" } else { "" });
    add("not", if rule.negated { "yes" } else { "no" });
    write_list(row.id, "v", &rule.values, pairs);
    for (aspect, values) in &rule.wheres {
        write_list(row.id, aspect.key(), values, pairs);
    }
}

fn write_list(id: u32, part: &str, values: &[String], pairs: &mut Vec<(String, String)>) {
    let (more, shown) = parted(values);
    if !more.is_empty() {
        pairs.push((name(id, &more_part(part)), more.join(BETWEEN)));
    }
    pairs.extend(shown.iter().filter(|value| !value.is_empty()).map(|value| (name(id, part), value.clone())));
}

/// The part of the box that adds values of an aspect.
pub fn add_part(aspect: Aspect) -> String {
    format!("add.{}", aspect.key())
}

/// The part that holds, in one value, those of a list that are not shown one by one.
pub fn more_part(part: &str) -> String {
    format!("more.{part}")
}

/// Parts the values in it: no value has one in it, and browsers leave it as it is.
pub const BETWEEN: &str = "\t";

/// More nodes than this are not from our form.
const MOST_NODES: usize = 500;

/// The fields of a form by the number of their node.
struct Nodes<'f> {
    values: HashMap<u32, Vec<(&'f str, &'f str)>>,
    /// Children of each node, in the order of the form.
    children: HashMap<u32, Vec<u32>>,
    /// Conditions that still fit.
    room: usize,
    cut: bool,
}

impl<'f> Nodes<'f> {
    fn read(fields: &'f Fields) -> Nodes<'f> {
        let mut nodes =
            Nodes { values: HashMap::new(), children: HashMap::new(), room: limits::RULES, cut: false };
        let mut placed = HashSet::from([INCLUDE, LEAVE_OUT]);
        for (name, value) in fields.pairs() {
            let Some((id, part)) = name.strip_prefix("n.").and_then(|rest| rest.split_once('.')) else {
                continue;
            };
            let Ok(id) = id.parse::<u32>() else { continue };
            if id > 1_000_000 {
                continue;
            }
            if part == "parent" {
                let parent = value.parse().ok().filter(|parent| *parent != id);
                if placed.len() == MOST_NODES {
                    nodes.cut |= !placed.contains(&id);
                } else if let Some(parent) = parent
                    && placed.insert(id)
                {
                    nodes.children.entry(parent).or_default().push(id);
                }
            }
            nodes.values.entry(id).or_default().push((part, value));
        }
        nodes
    }

    fn get(&self, id: u32, part: &str) -> Option<&'f str> {
        let values = self.values.get(&id)?;
        // The last one counts: a ticked box comes after the hidden field that stands for "not ticked".
        values.iter().rev().find(|(name, _)| *name == part).map(|(_, value)| *value)
    }

    /// The values of a list, those first that are not shown one by one.
    fn all(&self, id: u32, part: &str) -> Vec<String> {
        let values = self.values.get(&id).map(Vec::as_slice).unwrap_or_default();
        let of = |part: String| values.iter().filter(move |(name, _)| *name == part).map(|(_, value)| *value);
        let more = of(more_part(part)).flat_map(|value| value.split(BETWEEN));
        let mut seen = HashSet::new();
        let all = more.chain(of(part.to_string())).filter(|value| !value.is_empty() && seen.insert(*value));
        all.map(str::to_string).collect()
    }

    /// What the form holds for each aspect, without what is empty.
    fn each_aspect<T>(&self, get: impl Fn(Aspect) -> T, is_empty: fn(&T) -> bool) -> BTreeMap<Aspect, T> {
        let all = Aspect::ALL.into_iter().map(|aspect| (aspect, get(aspect)));
        all.filter(|(_, value)| !is_empty(value)).collect()
    }

    fn join(&self, id: u32) -> Option<Join> {
        match self.get(id, "kind")? {
            "all" => Some(Join::All),
            "any" => Some(Join::Any),
            _ => None,
        }
    }

    /// A node is taken out when it is placed, so that no circle can be walked twice.
    fn children(&mut self, parent: u32, level: usize) -> Vec<Item> {
        let mut items = Vec::new();
        for id in self.children.remove(&parent).unwrap_or_default() {
            match self.join(id) {
                Some(join) if level < DEPTH => {
                    let inner = self.children(id, level + 1);
                    items.push(Item::Branch(Branch { id, join, items: inner }));
                }
                // Deeper than the builder goes: its conditions stand in the group around it.
                Some(_) => items.extend(self.children(id, level)),
                None if self.room == 0 => self.cut = true,
                None => {
                    self.room -= 1;
                    items.push(Item::Row(Box::new(self.row(id))));
                }
            }
        }
        items
    }

    fn row(&self, id: u32) -> Row {
        let text = |part: &str| self.get(id, part).unwrap_or("").to_string();
        let or = |part: &str, default: &str| self.get(id, part).unwrap_or(default).to_string();
        let rule = RuleDraft {
            field: text("field"),
            op: text("op"),
            values: self.all(id, "v"),
            number: text("number"),
            number_to: text("number_to"),
            unit: text("unit"),
            from: text("from"),
            to: text("to"),
            month: text("month"),
            times: text("times"),
            counted: or("counted", "times"),
            amount: text("amount"),
            amount_to: text("amount_to"),
            line_from: text("line_from"),
            line_to: text("line_to"),
            wheres: self.each_aspect(|aspect| self.all(id, aspect.key()), Vec::is_empty),
            period: or("period", "ever"),
            blanks: self.get(id, "blanks") != Some("no"),
            negated: self.get(id, "not") == Some("yes"),
        };
        Row {
            id,
            rule,
            was: text("was"),
            was_op: text("was_op"),
            add: text("add"),
            adds: self.each_aspect(|aspect| text(&add_part(aspect)), String::is_empty),
            asks: self.get(id, "asks") == Some("yes"),
            sifts: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(query: &str) -> Tree {
        Tree::parse(&Fields::parse(query.as_bytes()).expect("a form"))
    }

    /// The tree in short: `1 all(3 country, 4 any(5 age))`.
    fn outline(branch: &Branch) -> String {
        let items = branch.items.iter().map(|item| match item {
            Item::Row(row) => format!("{} {}", row.id, row.rule.field),
            Item::Branch(branch) => outline(branch),
        });
        format!("{} {}({})", branch.id, branch.join.key(), items.collect::<Vec<_>>().join(", "))
    }

    fn check(query: &str, include: &str, leave_out: &str) {
        let tree = parse(query);
        assert_eq!(outline(&tree.include), include, "{query}");
        assert_eq!(outline(&tree.leave_out), leave_out, "{query}");
    }

    #[test]
    fn a_flat_form_becomes_a_tree() {
        check("", "1 all()", "2 any()");
        check(
            "n.1.kind=any&n.3.parent=1&n.3.field=country&n.4.parent=1&n.4.kind=all&n.5.parent=4&n.5.field=age\
             &n.6.parent=2&n.6.kind=rule&n.6.field=email_consent",
            "1 any(3 country, 4 all(5 age))",
            "2 any(6 email_consent)",
        );
    }

    #[test]
    fn the_order_of_the_form_is_the_order_of_the_tree() {
        check("n.9.parent=1&n.9.field=b&n.3.parent=1&n.3.field=a", "1 all(9 b, 3 a)", "2 any()");
    }

    #[test]
    fn what_makes_no_sense_is_left_out() {
        for query in [
            "n.3.parent=77&n.3.field=a",
            "n.3.parent=3&n.3.field=a",
            "n.3.parent=4&n.3.kind=any&n.4.parent=3&n.4.kind=any",
            "n.1.parent=2&n.2.parent=1",
            "n.x.parent=1&n.-3.parent=1&n.99999999999.parent=1",
            "n..parent=1&n.3=1&n.=1",
        ] {
            check(query, "1 all()", "2 any()");
        }
        check("n.3.parent=1&n.3.field=a&n.3.parent=2", "1 all(3 a)", "2 any()");
    }

    #[test]
    fn groups_that_are_too_deep_are_merged_into_the_one_around() {
        check(
            "n.3.parent=1&n.3.kind=any&n.4.parent=3&n.4.kind=all&n.5.parent=4&n.5.kind=any&n.6.parent=5&n.6.field=a",
            "1 all(3 any(4 all(6 a)))",
            "2 any()",
        );
    }

    #[test]
    fn tree_and_form_turn_into_one_another() {
        let tree = parse(
            "n.1.kind=any&n.3.parent=1&n.3.field=country&n.3.was=country&n.3.op=none_of&n.3.v=DE&n.3.v=AT&n.3.v=DE\
             &n.3.blanks=no&n.3.blanks=yes&n.4.parent=1&n.4.kind=all&n.5.parent=4&n.5.field=last_order&n.5.number=\
             &n.5.unit=days&n.5.not=yes&n.6.parent=2&n.6.field=bought&n.6.times=2&n.6.counted=days&n.6.products=A\
             &n.6.add.products=B&n.6.campaigns=C",
        );
        let Item::Row(row) = &tree.include.items[0] else { panic!("a condition") };
        assert_eq!((row.rule.values.join(" ").as_str(), row.rule.blanks), ("DE AT", true));
        assert_eq!(Tree::parse(&Fields::from_pairs(tree.pairs())), tree);
    }

    #[test]
    fn a_huge_form_is_cut_short() {
        let query = (3..2000).map(|id| format!("n.{id}.parent=1")).collect::<Vec<_>>().join("&");
        let tree = parse(&query);
        assert_eq!((tree.rows().len(), tree.cut), (limits::RULES, true));
        assert!(!parse("n.3.parent=1").cut);
    }

    #[test]
    fn a_long_list_is_one_value_but_for_its_end() {
        let values: Vec<String> = (0..1000).map(|n| format!("v{n}")).collect();
        let query: String = values.iter().map(|value| format!("&n.3.v={value}")).collect();
        let tree = parse(&format!("n.3.parent=1&n.3.field=country&n.3.v=v7{query}&n.3.v=v7"));
        let pairs = tree.pairs();
        assert!(pairs.len() < 120, "{}", pairs.len());
        let again = Tree::parse(&Fields::from_pairs(pairs));
        let mut kept = again.rows()[0].rule.values.clone();
        assert_eq!(again, tree);
        kept.sort();
        let mut values = values;
        values.sort();
        assert_eq!(kept, values);
    }
}

//! The criteria as they stand in the builder: groups and conditions, finished or not, each with its number.
//!
//! Pure. The numbers stay the same while the form goes to and fro, so that focus and names of fields can rely on them.

use crate::criteria::{Aspect, RuleDraft};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The number under which the form holds the products that the segment is about.
pub const SCOPE: u32 = 0;
/// The number of the group "include".
pub const INCLUDE: u32 = 1;
/// The number of the group "leave out".
pub const LEAVE_OUT: u32 = 2;
/// Levels of groups inside one another, the outermost included.
pub const DEPTH: usize = 3;
/// Conditions in both trees together.
pub const RULES: usize = 50;
/// Values of one list that are shown one by one; the others are counted, and kept all the same.
pub const SHOWN: usize = 100;

/// A list parted into the values that are only counted, and those that are shown.
pub fn parted(values: &[String]) -> (&[String], &[String]) {
    values.split_at(values.len().saturating_sub(SHOWN))
}

/// Both trees of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    pub include: Branch,
    pub leave_out: Branch,
    pub scope: ProductScope,
    /// Whether the form had more conditions than fit; those are gone.
    pub cut: bool,
}

/// The products that the segment is about; all where there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductScope {
    /// By article number.
    pub products: Vec<String>,
    /// What stands in the box that adds them.
    pub typed: String,
}

/// A group of conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    pub id: u32,
    pub join: Join,
    pub items: Vec<Item>,
}

/// How the conditions of a group combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    All,
    Any,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Row(Box<Row>),
    Branch(Branch),
}

/// One condition as it stands in the form, finished or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub id: u32,
    pub rule: RuleDraft,
    /// The field and operator the other values were shown for; others mean that they have just been changed.
    pub was: String,
    pub was_op: String,
    /// What stands in the box that adds values.
    pub add: String,
    /// What stands in the boxes that add values of what happened.
    pub adds: BTreeMap<Aspect, String>,
    /// From a template: a product is to be chosen, "any product" is not what is meant.
    pub asks: bool,
    /// Values that are not recognised are to go when the row is settled.
    pub sifts: bool,
}

impl Default for Tree {
    fn default() -> Tree {
        Tree {
            include: Branch::new(INCLUDE, Join::All),
            leave_out: Branch::new(LEAVE_OUT, Join::Any),
            scope: ProductScope::default(),
            cut: false,
        }
    }
}

impl Join {
    pub fn key(self) -> &'static str {
        match self {
            Join::All => "all",
            Join::Any => "any",
        }
    }

    pub fn other(self) -> Join {
        match self {
            Join::All => Join::Any,
            Join::Any => Join::All,
        }
    }
}

impl Branch {
    pub fn new(id: u32, join: Join) -> Branch {
        Branch { id, join, items: Vec::new() }
    }

    /// Every condition below, in order.
    pub fn rows(&self) -> Vec<&Row> {
        self.items.iter().flat_map(Item::rows).collect()
    }

    /// Changes every condition below.
    pub fn each_row(&mut self, change: &mut impl FnMut(&mut Row)) {
        for item in &mut self.items {
            match item {
                Item::Row(row) => change(row),
                Item::Branch(branch) => branch.each_row(change),
            }
        }
    }

    /// Levels of groups, this one included.
    pub fn depth(&self) -> usize {
        let below = self.items.iter().map(|item| match item {
            Item::Row(_) => 0,
            Item::Branch(branch) => branch.depth(),
        });
        1 + below.max().unwrap_or(0)
    }

    fn highest(&self) -> u32 {
        self.items.iter().map(Item::highest).max().unwrap_or(0).max(self.id)
    }

    /// Keeps so many conditions; how many more would fit, and whether some were cut off.
    fn keep(&mut self, mut room: usize) -> (usize, bool) {
        let mut cut = false;
        self.items.retain_mut(|item| match item {
            Item::Row(_) => {
                cut |= room == 0;
                let fits = room > 0;
                room = room.saturating_sub(1);
                fits
            }
            Item::Branch(branch) => {
                let (left, inner) = branch.keep(room);
                room = left;
                cut |= inner;
                true
            }
        });
        (room, cut)
    }
}

impl Item {
    pub fn id(&self) -> u32 {
        match self {
            Item::Row(row) => row.id,
            Item::Branch(branch) => branch.id,
        }
    }

    pub fn rows(&self) -> Vec<&Row> {
        match self {
            Item::Row(row) => vec![row.as_ref()],
            Item::Branch(branch) => branch.rows(),
        }
    }

    fn highest(&self) -> u32 {
        match self {
            Item::Row(row) => row.id,
            Item::Branch(branch) => branch.highest(),
        }
    }
}

impl Row {
    pub fn blank(id: u32) -> Row {
        Row { id, ..Row::default() }
    }

    /// Whether nothing was begun.
    pub fn is_blank(&self) -> bool {
        self.rule.field.is_empty()
    }
}

impl Tree {
    /// A tree with one blank condition, as a new segment begins.
    pub fn begin() -> Tree {
        let mut tree = Tree::default();
        tree.include.items.push(Item::Row(Box::new(Row::blank(LEAVE_OUT + 1))));
        tree
    }

    /// Every condition of both trees.
    pub fn rows(&self) -> Vec<&Row> {
        let mut rows = self.include.rows();
        rows.extend(self.leave_out.rows());
        rows
    }

    pub fn each_row(&mut self, mut change: impl FnMut(&mut Row)) {
        self.include.each_row(&mut change);
        self.leave_out.each_row(&mut change);
    }

    /// Calls products by other numbers.
    pub fn rename_products(&mut self, names: &HashMap<String, String>) {
        let rename = |products: &mut Vec<String>| {
            for sku in products.iter_mut() {
                if let Some(name) = names.get(sku) {
                    sku.clone_from(name);
                }
            }
        };
        rename(&mut self.scope.products);
        self.each_row(|row| row.rule.wheres.get_mut(&Aspect::Product).into_iter().for_each(rename));
    }

    /// Takes one value out of a condition's list.
    pub fn drop_value(&mut self, id: u32, index: usize, aspect: Option<Aspect>) -> Option<String> {
        self.change_list(id, aspect, |values| {
            let is_there = index < values.len();
            if is_there {
                values.remove(index);
            }
            is_there
        })
    }

    /// Takes all values out of a condition's list.
    pub fn clear_values(&mut self, id: u32, aspect: Option<Aspect>) -> Option<String> {
        self.change_list(id, aspect, |values| !std::mem::take(values).is_empty())
    }

    /// Changes a list of values; the box that adds some gets the focus if the list is another one afterwards.
    fn change_list(
        &mut self,
        id: u32,
        aspect: Option<Aspect>,
        mut change: impl FnMut(&mut Vec<String>) -> bool,
    ) -> Option<String> {
        if id == SCOPE {
            return change(&mut self.scope.products).then(|| add_id(SCOPE, Aspect::Product));
        }
        let mut focus = None;
        self.each_row(|row| {
            let values = match aspect {
                None => Some(&mut row.rule.values),
                Some(aspect) => row.rule.wheres.get_mut(&aspect),
            };
            if row.id == id && values.is_some_and(&mut change) {
                focus = Some(aspect.map_or_else(|| format!("n-{id}-add"), |aspect| add_id(id, aspect)));
            }
        });
        focus
    }

    /// Keeps as many conditions as the builder holds, and says whether there were more.
    pub fn keep_most(&mut self) {
        let (room, cut) = self.include.keep(RULES);
        self.cut |= cut | self.leave_out.keep(room).1;
    }

    /// The products that are named, each once: what the segment is about, and what conditions ask for.
    pub fn products(&self) -> BTreeSet<&str> {
        let asked = self.rows().into_iter().filter_map(|row| row.rule.wheres.get(&Aspect::Product));
        asked.chain([&self.scope.products]).flatten().map(String::as_str).collect()
    }

    /// A number that no node has.
    pub fn next_id(&self) -> u32 {
        self.include.highest().max(self.leave_out.highest()) + 1
    }
}

/// The id of the box that adds values of an aspect.
pub fn add_id(id: u32, aspect: Aspect) -> String {
    format!("n-{id}-add-{}", aspect.key())
}

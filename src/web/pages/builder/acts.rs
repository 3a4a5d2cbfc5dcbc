//! What the buttons of the builder do to the tree. Pure; every act tells where the focus goes.

use super::tree::{Branch, DEPTH, INCLUDE, Item, LEAVE_OUT, RULES, Row, Tree};
use crate::criteria::{Aspect, Field, RuleDraft};

/// The value of the button that was pressed (`do`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing was pressed: the form was only changed.
    Preview,
    Count,
    /// Count, however long it takes.
    Numbers,
    /// Other people in the sample.
    Sample,
    Save,
    /// Save although it changes a group in use: the effect was shown.
    Confirm,
    /// Save over what somebody else saved meanwhile.
    Keep,
    /// Save, and tell before what it does, however long it takes to count that.
    Weigh,
    Undo,
    /// Take the criteria that were pasted as text.
    Text,
    /// Throw the draft of this page away.
    Discard,
    /// Throw a draft away that was left on another page.
    Forget(String),
    Tree(Change, u32),
    /// Take one value out of a condition's list, or out of that of an aspect.
    Drop(u32, usize, Option<Aspect>),
    /// Take all of them out.
    Clear(u32, Option<Aspect>),
}

/// A change of the tree at one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    AddRule,
    AddGroup,
    /// A condition "is in the customer group".
    AddMembers,
    Remove,
    Wrap,
    Unwrap,
    Duplicate,
    Up,
    Down,
    Negate,
    /// Takes out the values that are not recognised.
    Sift,
}

const CHANGES: &[(&str, Change)] = &[
    ("add-rule", Change::AddRule),
    ("add-group", Change::AddGroup),
    ("add-members", Change::AddMembers),
    ("remove", Change::Remove),
    ("wrap", Change::Wrap),
    ("unwrap", Change::Unwrap),
    ("dup", Change::Duplicate),
    ("up", Change::Up),
    ("down", Change::Down),
    ("negate", Change::Negate),
    ("sift", Change::Sift),
];

impl Act {
    /// Reads a button's value; what no button has counts as "count".
    pub fn parse(value: &str) -> Act {
        let (word, rest) = value.split_once(':').unwrap_or((value, ""));
        match word {
            "" => Act::Preview,
            "numbers" => Act::Numbers,
            "sample" => Act::Sample,
            "save" => Act::Save,
            "confirm" => Act::Confirm,
            "keep" => Act::Keep,
            "weigh" => Act::Weigh,
            "undo" => Act::Undo,
            "text" => Act::Text,
            "discard" => Act::Discard,
            "forget" => Act::Forget(rest.to_string()),
            "drop" => {
                let mut parts = rest.split(':');
                let mut next = || parts.next().unwrap_or_default();
                let (id, at, aspect) = (next().parse(), next().parse(), Aspect::from_key(next()));
                id.ok().zip(at.ok()).map_or(Act::Count, |(id, at)| Act::Drop(id, at, aspect))
            }
            "clear" => {
                let (id, aspect) = rest.split_once(':').unwrap_or((rest, ""));
                id.parse().map_or(Act::Count, |id| Act::Clear(id, Aspect::from_key(aspect)))
            }
            _ => {
                let change = CHANGES.iter().find(|(name, _)| *name == word);
                match (change, rest.parse()) {
                    (Some((_, change)), Ok(id)) => Act::Tree(*change, id),
                    _ => Act::Count,
                }
            }
        }
    }

    /// Whether it asks for numbers although they take a while.
    pub fn asks_numbers(&self) -> bool {
        matches!(self, Act::Numbers | Act::Sample | Act::Weigh)
    }

    /// Whether the tree is another one afterwards, so that there is something to undo.
    pub fn changes_tree(&self) -> bool {
        matches!(self, Act::Tree(..) | Act::Drop(..) | Act::Clear(..) | Act::Text)
    }
}

impl Tree {
    /// Does it; returns the id of the element that gets the focus, or `None` when there is no such node or no room.
    pub fn change(&mut self, change: Change, id: u32) -> Option<String> {
        match change {
            Change::AddRule => self.add_row(id, Row::default()),
            Change::AddMembers => self.add_row(id, Row { rule: members(), ..Row::default() }),
            Change::AddGroup => self.add_group(id),
            Change::Remove => self.remove(id),
            Change::Wrap => self.wrap(id),
            Change::Unwrap => self.unwrap(id),
            Change::Duplicate => self.duplicate(id),
            Change::Up => self.shift(id, |at, _| at.checked_sub(1)),
            Change::Down => self.shift(id, |at, len| (at + 1 < len).then_some(at + 1)),
            Change::Negate => self.mark(id, |row| row.rule.negated = !row.rule.negated),
            Change::Sift => self.mark(id, |row| row.sifts = true),
        }
    }

    /// Whether one more condition fits.
    pub fn has_room(&self) -> bool {
        self.rows().len() < RULES
    }

    fn roots(&mut self) -> [&mut Branch; 2] {
        [&mut self.include, &mut self.leave_out]
    }

    fn branch(&mut self, id: u32) -> Option<(&mut Branch, usize)> {
        self.roots().into_iter().find_map(|root| find_branch(root, id, 1))
    }

    /// The group that holds a node, its place there, and the group's level.
    fn holder(&mut self, id: u32) -> Option<(&mut Branch, usize, usize)> {
        self.roots().into_iter().find_map(|root| find_holder(root, id, 1))
    }

    fn add_row(&mut self, parent: u32, row: Row) -> Option<String> {
        if !self.has_room() {
            return None;
        }
        let id = self.next_id();
        let (branch, _) = self.branch(parent)?;
        branch.items.push(Item::Row(Box::new(Row { id, ..row })));
        Some(format!("n-{id}-field"))
    }

    fn add_group(&mut self, parent: u32) -> Option<String> {
        if !self.has_room() {
            return None;
        }
        let id = self.next_id();
        let (branch, level) = self.branch(parent)?;
        if level >= DEPTH {
            return None;
        }
        let mut group = Branch::new(id, branch.join.other());
        group.items.push(Item::Row(Box::new(Row::blank(id + 1))));
        branch.items.push(Item::Branch(group));
        Some(format!("n-{}-field", id + 1))
    }

    /// A group that is emptied by it goes too.
    fn remove(&mut self, id: u32) -> Option<String> {
        let (branch, at, _) = self.holder(id)?;
        branch.items.remove(at);
        let (holder, is_root) = (branch.id, matches!(branch.id, INCLUDE | LEAVE_OUT));
        if let Some(next) = branch.items.get(at).or(branch.items.last()) {
            return Some(format!("n-{}-more", next.id()));
        }
        if is_root { Some(format!("n-{holder}-add")) } else { self.remove(holder) }
    }

    fn wrap(&mut self, id: u32) -> Option<String> {
        let group_id = self.next_id();
        let (branch, at, level) = self.holder(id)?;
        let inner = match &branch.items[at] {
            Item::Row(_) => 1,
            Item::Branch(inner) => 1 + inner.depth(),
        };
        if level + inner > DEPTH {
            return None;
        }
        let join = branch.join.other();
        let item = branch.items.remove(at);
        branch.items.insert(at, Item::Branch(Branch { id: group_id, join, items: vec![item] }));
        Some(format!("n-{group_id}-add"))
    }

    fn unwrap(&mut self, id: u32) -> Option<String> {
        let (branch, at, _) = self.holder(id)?;
        if !matches!(branch.items[at], Item::Branch(_)) {
            return None;
        }
        let Item::Branch(group) = branch.items.remove(at) else { return None };
        let holder = branch.id;
        let first = group.items.first().map(Item::id);
        branch.items.splice(at..at, group.items);
        Some(first.map_or_else(|| format!("n-{holder}-add"), |first| format!("n-{first}-more")))
    }

    fn duplicate(&mut self, id: u32) -> Option<String> {
        let (mut next, rules) = (self.next_id(), self.rows().len());
        let (branch, at, _) = self.holder(id)?;
        let mut copy = branch.items[at].clone();
        if rules + copy.rows().len() > RULES {
            return None;
        }
        renumber(&mut copy, &mut next);
        let focus = format!("n-{}-more", copy.id());
        branch.items.insert(at + 1, copy);
        Some(focus)
    }

    fn shift(&mut self, id: u32, to: impl FnOnce(usize, usize) -> Option<usize>) -> Option<String> {
        let (branch, at, _) = self.holder(id)?;
        let to = to(at, branch.items.len())?;
        branch.items.swap(at, to);
        Some(format!("n-{id}-more"))
    }

    fn mark(&mut self, id: u32, mark: impl Fn(&mut Row)) -> Option<String> {
        let mut focus = None;
        self.each_row(|row| {
            if row.id == id {
                mark(row);
                focus = Some(format!("n-{id}-more"));
            }
        });
        focus
    }
}

fn members() -> RuleDraft {
    RuleDraft { field: Field::Group.key().into_owned(), ..RuleDraft::default() }
}

fn find_branch(branch: &mut Branch, id: u32, level: usize) -> Option<(&mut Branch, usize)> {
    if branch.id == id {
        return Some((branch, level));
    }
    branch.items.iter_mut().find_map(|item| match item {
        Item::Row(_) => None,
        Item::Branch(inner) => find_branch(inner, id, level + 1),
    })
}

fn find_holder(branch: &mut Branch, id: u32, level: usize) -> Option<(&mut Branch, usize, usize)> {
    if let Some(at) = branch.items.iter().position(|item| item.id() == id) {
        return Some((branch, at, level));
    }
    branch.items.iter_mut().find_map(|item| match item {
        Item::Row(_) => None,
        Item::Branch(inner) => find_holder(inner, id, level + 1),
    })
}

fn renumber(item: &mut Item, next: &mut u32) {
    let id = *next;
    *next += 1;
    match item {
        Item::Row(row) => row.id = id,
        Item::Branch(branch) => {
            branch.id = id;
            branch.items.iter_mut().for_each(|item| renumber(item, next));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::fields::Fields;

    const FORM: &str = "n.3.parent=1&n.3.field=a&n.4.parent=1&n.4.kind=any&n.5.parent=4&n.5.field=b&n.6.parent=4\
                        &n.6.field=c&n.7.parent=2&n.7.field=d";

    fn outline(branch: &Branch) -> String {
        let items = branch.items.iter().map(|item| match item {
            Item::Row(row) if row.rule.negated => format!("!{}", row.id),
            Item::Row(row) => row.id.to_string(),
            Item::Branch(branch) => outline(branch),
        });
        format!("{}{}[{}]", branch.id, branch.join.key(), items.collect::<Vec<_>>().join(" "))
    }

    fn check(act: &str, expect: &str, focus: Option<&str>) {
        let mut tree = Tree::parse(&Fields::parse(FORM.as_bytes()).expect("a form"));
        let Act::Tree(change, id) = Act::parse(act) else { panic!("{act}") };
        let got = tree.change(change, id);
        assert_eq!(format!("{} {}", outline(&tree.include), outline(&tree.leave_out)), expect, "{act}");
        assert_eq!(got.as_deref(), focus, "{act}");
    }

    #[test]
    fn every_button_does_what_it_says() {
        let same = "1all[3 4any[5 6]] 2any[7]";
        check("add-rule:4", "1all[3 4any[5 6 8]] 2any[7]", Some("n-8-field"));
        check("add-group:1", "1all[3 4any[5 6] 8any[9]] 2any[7]", Some("n-9-field"));
        check("add-members:2", "1all[3 4any[5 6]] 2any[7 8]", Some("n-8-field"));
        check("remove:3", "1all[4any[5 6]] 2any[7]", Some("n-4-more"));
        check("remove:6", "1all[3 4any[5]] 2any[7]", Some("n-5-more"));
        check("remove:4", "1all[3] 2any[7]", Some("n-3-more"));
        check("remove:7", "1all[3 4any[5 6]] 2any[]", Some("n-2-add"));
        check("wrap:3", "1all[8any[3] 4any[5 6]] 2any[7]", Some("n-8-add"));
        check("wrap:5", "1all[3 4any[8all[5] 6]] 2any[7]", Some("n-8-add"));
        check("unwrap:4", "1all[3 5 6] 2any[7]", Some("n-5-more"));
        check("dup:4", "1all[3 4any[5 6] 8any[9 10]] 2any[7]", Some("n-8-more"));
        check("up:4", "1all[4any[5 6] 3] 2any[7]", Some("n-4-more"));
        check("down:5", "1all[3 4any[6 5]] 2any[7]", Some("n-5-more"));
        check("negate:6", "1all[3 4any[5 !6]] 2any[7]", Some("n-6-more"));
        for nothing in
            ["up:3", "down:4", "remove:99", "remove:1", "unwrap:3", "unwrap:1", "negate:4", "add-rule:3"]
        {
            check(nothing, same, None);
        }
    }

    #[test]
    fn a_group_that_is_emptied_removes_itself() {
        let mut tree = Tree::parse(&Fields::parse(FORM.as_bytes()).expect("a form"));
        tree.change(Change::Remove, 5);
        let focus = tree.change(Change::Remove, 6);
        assert_eq!((outline(&tree.include).as_str(), focus.as_deref()), ("1all[3]", Some("n-3-more")));
    }

    #[test]
    fn what_no_button_says_counts() {
        for value in [
            "count",
            "nonsense",
            "remove",
            "remove:x",
            "drop:1",
            "clear",
            "clear:x:",
            "add-rule:-1",
            "save:1:2:3 ",
        ] {
            let act = Act::parse(value);
            assert!(matches!(act, Act::Count | Act::Save), "{value}: {act:?}");
        }
        assert_eq!(Act::parse(""), Act::Preview);
        assert_eq!(Act::parse("drop:7:2"), Act::Drop(7, 2, None));
        assert_eq!(Act::parse("drop:7:2:campaigns"), Act::Drop(7, 2, Some(Aspect::Campaign)));
        assert_eq!(Act::parse("clear:7:"), Act::Clear(7, None));
        assert_eq!(Act::parse("clear:0:products"), Act::Clear(0, Some(Aspect::Product)));
    }

    #[test]
    fn there_is_room_for_fifty_conditions_three_deep() {
        let mut tree = Tree::begin();
        while tree.change(Change::AddRule, 1).is_some() {}
        assert_eq!(tree.rows().len(), RULES);
        assert_eq!((tree.change(Change::AddGroup, 1), tree.change(Change::Duplicate, 3)), (None, None));

        let mut tree = Tree::begin();
        tree.change(Change::Wrap, 3);
        tree.change(Change::Wrap, 3);
        assert_eq!((tree.include.depth(), tree.change(Change::Wrap, 3)), (3, None));
    }
}

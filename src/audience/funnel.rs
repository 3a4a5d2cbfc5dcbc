//! Counts of every rule at once: the number, the reach, what each rule leaves, and overlaps.
//!
//! The walk over the rules is the same for both engines. It works on sets of contacts that know how to be joined and
//! counted: masks of a chunk ([`MaskFacts`](super::masks::MaskFacts)), or patterns of answers that the database has
//! counted ([`PatternFacts`](super::patterns::PatternFacts)).

use super::{Audience, masks, patterns};
use crate::{
    criteria::{Criteria, Node},
    db::Tx,
    error::Result,
};

/// What the builder shows while criteria are edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// All contacts there are; of a segment of certain products, all customers of these.
    pub everyone: i64,
    /// Those who would belong if they were not too young for segments: no rule counts them.
    pub too_young: i64,
    /// Those who belong.
    pub people: i64,
    /// Those who match `include`, before anyone is left out.
    pub included: i64,
    pub reach: Reach,
    /// One for each node below the two roots, in the order of `Criteria::nodes`.
    pub steps: Vec<Step>,
}

/// How many of them may be contacted on a channel: they have what it needs and said yes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    pub email: i64,
    pub sms: i64,
    pub post: i64,
    pub ads: i64,
}

/// What one rule, or group of rules, does to the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// "include.all[0]"
    pub place: String,
    pub shown: Shown,
    /// How many match it alone, of all who can be in a segment.
    pub own: i64,
    pub effect: Effect,
}

/// The number beside a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// In `all`: so many are left after it.
    Left(i64),
    /// First in `any`: so many match.
    Match(i64),
    /// Later in `any`: so many more.
    More(i64),
    /// Left out by it: so many fewer.
    Less(i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    Some,
    /// It takes the total to nobody.
    Empties,
    /// Without it the number would be the same.
    Nothing,
}

/// How groups overlap: contacts by the set of groups they are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// A bit for each group in the order asked, and how many contacts are in exactly these. Never the empty set.
    pub parts: Vec<(u64, i64)>,
}

impl Overlap {
    /// How many are in at least one group.
    pub fn people(&self) -> i64 {
        self.parts.iter().map(|(_, people)| people).sum()
    }

    /// How many are in all the groups of a set, whichever else they are in.
    pub fn together(&self, groups: u64) -> i64 {
        self.parts.iter().filter(|(part, _)| part & groups == groups).map(|(_, people)| people).sum()
    }

    /// How many are in any of the groups of a set.
    pub fn in_any(&self, groups: u64) -> i64 {
        self.parts.iter().filter(|(part, _)| part & groups != 0).map(|(_, people)| people).sum()
    }
}

/// What is known of a part of all contacts: sets of them, and how each rule divides them.
pub(super) trait Facts {
    type Set: Clone;
    /// All contacts of the part that the criteria choose from.
    fn all(&self) -> Self::Set;
    /// Those who are in no segment.
    fn too_young(&self) -> Self::Set;
    /// Those whose rule, by its place in the order of the tree, is true.
    fn rule(&self, index: usize) -> Self::Set;
    /// Those who can be reached on each channel.
    fn reachable(&self) -> [Self::Set; 4];
    fn both(&self, a: &Self::Set, b: &Self::Set) -> Self::Set;
    fn either(&self, a: &Self::Set, b: &Self::Set) -> Self::Set;
    /// Those of `a` who are not in `b`.
    fn without(&self, a: &Self::Set, b: &Self::Set) -> Self::Set;
    fn count(&self, set: &Self::Set) -> i64;
}

/// Everything about the numbers of criteria.
pub async fn preview(tx: &mut Tx, audience: &Audience) -> Result<Preview> {
    let tally = match masks::tally(audience).await? {
        Some(tally) => tally,
        None => patterns::tally(tx, audience).await?,
    };
    Ok(tally.preview(audience.criteria()))
}

/// How many may be contacted on each channel.
pub async fn reach(tx: &mut Tx, audience: &Audience) -> Result<Reach> {
    match masks::reach(audience).await? {
        Some(reach) => Ok(reach),
        None => patterns::reach(tx, audience).await,
    }
}

/// How up to 60 audiences overlap.
pub async fn overlap(tx: &mut Tx, audiences: &[&Audience]) -> Result<Overlap> {
    match masks::overlap(audiences).await? {
        Some(overlap) => Ok(overlap),
        None => patterns::overlap(tx, audiences).await,
    }
}

/// The counts of one part of all contacts.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    everyone: i64,
    too_young: i64,
    people: i64,
    included: i64,
    reach: [i64; 4],
    steps: Vec<Counts>,
}

/// The counts at one node.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    /// Of whom the node chooses.
    before: i64,
    /// Whom it chose.
    people: i64,
    /// All that its root had to choose of.
    whole: i64,
    /// Whom it would choose of all contacts.
    own: i64,
}

impl Tally {
    /// Walks through criteria with what is known; also tells who belongs.
    pub fn of<F: Facts>(criteria: &Criteria, facts: &F) -> (Tally, F::Set) {
        let (all, too_young) = (facts.all(), facts.too_young());
        let eligible = facts.without(&all, &too_young);
        let mut walk = Walk { facts, eligible: eligible.clone(), next: 0, steps: Vec::new() };
        let included = walk.children(&criteria.include, &eligible);
        let out = walk.children(&criteria.leave_out, &included);
        let people = facts.without(&included, &out);
        let young = facts.both(&all, &too_young);
        let tally = Tally {
            everyone: facts.count(&all),
            too_young: if facts.count(&young) == 0 { 0 } else { walk.belonging(criteria, &young) },
            people: facts.count(&people),
            included: facts.count(&included),
            reach: facts.reachable().map(|set| facts.count(&facts.both(&people, &set))),
            steps: walk.steps,
        };
        (tally, people)
    }

    pub fn plus(mut self, other: Tally) -> Tally {
        self.everyone += other.everyone;
        self.too_young += other.too_young;
        self.people += other.people;
        self.included += other.included;
        self.reach.iter_mut().zip(other.reach).for_each(|(a, b)| *a += b);
        for (a, b) in self.steps.iter_mut().zip(other.steps) {
            a.before += b.before;
            a.people += b.people;
            a.whole += b.whole;
            a.own += b.own;
        }
        self
    }

    fn preview(self, criteria: &Criteria) -> Preview {
        let mut outline = Vec::new();
        roles(&criteria.include, "include", false, &mut outline);
        roles(&criteria.leave_out, "leave_out", true, &mut outline);
        // Where there is no contact at all, nothing was walked through.
        let counts = self.steps.into_iter().chain(std::iter::repeat(Counts::default()));
        let steps = outline.into_iter().zip(counts).map(|((place, role), counts)| counts.step(place, role));
        Preview {
            everyone: self.everyone,
            too_young: self.too_young,
            people: self.people,
            included: self.included,
            reach: Reach::from(self.reach),
            steps: steps.collect(),
        }
    }
}

impl From<[i64; 4]> for Reach {
    fn from([email, sms, post, ads]: [i64; 4]) -> Reach {
        Reach { email, sms, post, ads }
    }
}

impl Counts {
    fn step(self, place: String, role: Role) -> Step {
        let Counts { before, people, whole, own } = self;
        let shown = match role {
            Role::Narrow => Shown::Left(people),
            Role::Widen { first: true } => Shown::Match(people),
            Role::Widen { first: false } => Shown::More(people),
            Role::LeaveOut => Shown::Less(people),
        };
        let effect = match role {
            Role::Narrow if people == 0 && before > 0 => Effect::Empties,
            Role::LeaveOut if people > 0 && people == whole => Effect::Empties,
            Role::Narrow if people == before && before > 0 => Effect::Nothing,
            Role::Widen { .. } | Role::LeaveOut if people == 0 => Effect::Nothing,
            _ => Effect::Some,
        };
        Step { place, shown, own, effect }
    }
}

/// Where a node stands, for the number beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It narrows what is there.
    Narrow,
    /// It adds to what its siblings found.
    Widen { first: bool },
    /// It takes away.
    LeaveOut,
}

/// The nodes below a root with their places, in the order in which a walk counts them.
fn roles(node: &Node, place: &str, leaves_out: bool, outline: &mut Vec<(String, Role)>) {
    let role = |index: usize| match node {
        Node::Any(_) | Node::Rule(_) if leaves_out => Role::LeaveOut,
        Node::Any(_) => Role::Widen { first: index == 0 },
        Node::All(_) | Node::Rule(_) => Role::Narrow,
    };
    if let Node::Rule(_) = node {
        outline.push((place.to_string(), role(0)));
    }
    for (index, child) in node.children().iter().enumerate() {
        let place = node.child_place(place, index);
        outline.push((place.clone(), role(index)));
        if !matches!(child, Node::Rule(_)) {
            roles(child, &place, false, outline);
        }
    }
}

/// A walk over the rules in the order of the tree.
struct Walk<'a, F: Facts> {
    facts: &'a F,
    /// All who can be in a segment.
    eligible: F::Set,
    next: usize,
    steps: Vec<Counts>,
}

impl<F: Facts> Walk<'_, F> {
    /// Those of `base` who match the node; counts a step for each child.
    fn children(&mut self, node: &Node, base: &F::Set) -> F::Set {
        match node {
            Node::Rule(_) => self.step(node, base, base),
            Node::All(children) => {
                let mut left = base.clone();
                for child in children {
                    left = self.step(child, &left, base);
                }
                left
            }
            Node::Any(children) => {
                let mut found = self.facts.without(base, base);
                for child in children {
                    let rest = self.facts.without(base, &found);
                    let more = self.step(child, &rest, base);
                    found = self.facts.either(&found, &more);
                }
                found
            }
        }
    }

    fn step(&mut self, node: &Node, base: &F::Set, whole: &F::Set) -> F::Set {
        let mut own_start = self.next;
        let index = self.steps.len();
        self.steps.push(Counts::default());
        let matching = match node {
            Node::Rule(_) => {
                self.next += 1;
                self.facts.both(base, &self.facts.rule(own_start))
            }
            _ => self.children(node, base),
        };
        let own = self.matching(node, &mut own_start, &self.eligible);
        let count = |set: &F::Set| self.facts.count(set);
        self.steps[index] =
            Counts { before: count(base), people: count(&matching), whole: count(whole), own: count(&own) };
        matching
    }

    /// How many of `base` match the criteria.
    fn belonging(&self, criteria: &Criteria, base: &F::Set) -> i64 {
        let mut next = 0;
        let included = self.matching(&criteria.include, &mut next, base);
        let out = self.matching(&criteria.leave_out, &mut next, &included);
        self.facts.count(&self.facts.without(&included, &out))
    }

    /// Those of `base` who match the node, counted nowhere.
    fn matching(&self, node: &Node, next: &mut usize, base: &F::Set) -> F::Set {
        match node {
            Node::Rule(_) => {
                *next += 1;
                self.facts.both(base, &self.facts.rule(*next - 1))
            }
            Node::All(children) => {
                children.iter().fold(base.clone(), |left, child| self.matching(child, next, &left))
            }
            Node::Any(children) => children.iter().fold(self.facts.without(base, base), |found, child| {
                self.facts.either(&found, &self.matching(child, next, base))
            }),
        }
    }
}

//! Counts of every rule at once: the number, the reach, what each rule leaves, and overlaps.
//!
//! One statement asks every rule of every contact and counts the contacts by the pattern of their answers. From these
//! few patterns everything else is worked out here.

use super::{
    Audience,
    compile::Compiler,
    tally::{PART, tally},
};
use crate::{
    criteria::{Criteria, Node},
    db::Tx,
    error::Result,
};

/// Answers in one number of a pattern; the number must stay positive in both databases.
const BITS: usize = 60;
/// Numbers in a pattern: 240 answers, more than the rules that criteria may have.
const WORDS: usize = 4;

/// What the builder shows while criteria are edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// All contacts there are.
    pub everyone: i64,
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
    /// How many match it alone, of all contacts.
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
}

/// Reach, as conditions: a channel needs consent and somewhere to send to.
pub(super) const REACHABLE: [&str; 4] = [
    "(c.consent_email IS NOT NULL AND c.consent_email = TRUE AND c.email_key IS NOT NULL AND c.email_key <> '')",
    "(c.consent_sms IS NOT NULL AND c.consent_sms = TRUE AND c.phone <> '')",
    "(c.consent_post IS NOT NULL AND c.consent_post = TRUE AND c.street <> '')",
    "(c.consent_ads IS NOT NULL AND c.consent_ads = TRUE AND c.email_key IS NOT NULL AND c.email_key <> '')",
];

/// Everything about the numbers of criteria, in one statement.
pub async fn preview(tx: &mut Tx, audience: &Audience) -> Result<Preview> {
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let mut conditions: Vec<String> = REACHABLE.iter().map(ToString::to_string).collect();
    for (_, rule) in audience.criteria().rules() {
        conditions.push(compiler.rule(rule));
    }
    let patterns = patterns(tx, &mut compiler, &conditions, "TRUE").await?;
    Ok(Counter { patterns }.preview(audience.criteria()))
}

/// How many may be contacted on each channel.
pub async fn reach(tx: &mut Tx, audience: &Audience) -> Result<Reach> {
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    let conditions: Vec<String> = REACHABLE.iter().map(ToString::to_string).collect();
    let patterns = patterns(tx, &mut compiler, &conditions, &condition).await?;
    let counter = Counter { patterns };
    Ok(counter.reach(&vec![true; counter.patterns.len()]))
}

/// How up to 60 audiences overlap.
pub async fn overlap(tx: &mut Tx, audiences: &[&Audience]) -> Result<Overlap> {
    let Some(first) = audiences.first() else { return Ok(Overlap { parts: Vec::new() }) };
    let mut compiler = Compiler::new(tx.dialect(), first);
    let mut conditions = Vec::new();
    for audience in audiences.iter().take(BITS) {
        compiler.switch(audience);
        conditions.push(compiler.condition());
    }
    let patterns = patterns(tx, &mut compiler, &conditions, "TRUE").await?;
    let parts = patterns.into_iter().map(|pattern| (pattern.words[0].unsigned_abs(), pattern.people));
    Ok(Overlap { parts: parts.filter(|(part, _)| *part != 0).collect() })
}

/// Contacts that answer all questions alike.
struct Pattern {
    words: [i64; WORDS],
    people: i64,
}

impl Pattern {
    fn answer(&self, index: usize) -> bool {
        self.words[index / BITS] >> (index % BITS) & 1 == 1
    }
}

async fn patterns(
    tx: &mut Tx,
    compiler: &mut Compiler<'_>,
    conditions: &[String],
    base: &str,
) -> Result<Vec<Pattern>> {
    let mut words = Vec::new();
    for chunk in conditions.chunks(BITS) {
        let bit = |(index, condition): (usize, &String)| {
            format!("CASE WHEN {condition} THEN {} ELSE 0 END", 1_i64 << index)
        };
        words.push(format!("({})", chunk.iter().enumerate().map(bit).collect::<Vec<_>>().join(" + ")));
    }
    let keys = tally(tx, compiler, &words, base).await?;
    let pattern = |(key, people): (String, i64)| {
        let mut words = [0; WORDS];
        for (word, text) in words.iter_mut().zip(key.split(PART)) {
            *word = text.parse().expect("a sum of powers of two was asked for");
        }
        Pattern { words, people }
    };
    Ok(keys.into_iter().map(pattern).collect())
}

/// Which patterns are meant.
type Set = Vec<bool>;

struct Counter {
    patterns: Vec<Pattern>,
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

impl Counter {
    fn preview(&self, criteria: &Criteria) -> Preview {
        let all = vec![true; self.patterns.len()];
        let mut walk = Walk { counter: self, next: REACHABLE.len(), steps: Vec::new() };
        let included = walk.children(&criteria.include, "include", &all, false);
        let out = walk.children(&criteria.leave_out, "leave_out", &included, true);
        let people = both(&included, &out, |included, out| included && !out);
        Preview {
            everyone: self.count(&all),
            people: self.count(&people),
            included: self.count(&included),
            reach: self.reach(&people),
            steps: walk.steps,
        }
    }

    fn count(&self, set: &Set) -> i64 {
        self.patterns.iter().zip(set).filter(|(_, is_in)| **is_in).map(|(pattern, _)| pattern.people).sum()
    }

    fn answers(&self, index: usize) -> Set {
        self.patterns.iter().map(|pattern| pattern.answer(index)).collect()
    }

    fn reach(&self, set: &Set) -> Reach {
        let [email, sms, post, ads] =
            [0, 1, 2, 3].map(|index| self.count(&both(set, &self.answers(index), |a, b| a && b)));
        Reach { email, sms, post, ads }
    }
}

fn both(a: &Set, b: &Set, f: fn(bool, bool) -> bool) -> Set {
    a.iter().zip(b).map(|(a, b)| f(*a, *b)).collect()
}

/// A walk over the rules in the order in which their answers stand in the patterns.
struct Walk<'a> {
    counter: &'a Counter,
    next: usize,
    steps: Vec<Step>,
}

impl Walk<'_> {
    /// Those of `base` who match the node; tells a step for each child.
    fn children(&mut self, node: &Node, place: &str, base: &Set, leaves_out: bool) -> Set {
        match node {
            Node::Rule(_) => {
                let role = if leaves_out { Role::LeaveOut } else { Role::Narrow };
                self.step(node, place.to_string(), base, base, role)
            }
            Node::All(children) => {
                let mut left = base.clone();
                for (index, child) in children.iter().enumerate() {
                    left = self.step(child, node.child_place(place, index), &left, base, Role::Narrow);
                }
                left
            }
            Node::Any(children) => {
                let mut found = vec![false; base.len()];
                for (index, child) in children.iter().enumerate() {
                    let rest = both(base, &found, |base, found| base && !found);
                    let role = if leaves_out { Role::LeaveOut } else { Role::Widen { first: index == 0 } };
                    let more = self.step(child, node.child_place(place, index), &rest, base, role);
                    found = both(&found, &more, |a, b| a || b);
                }
                found
            }
        }
    }

    fn step(&mut self, node: &Node, place: String, base: &Set, whole: &Set, role: Role) -> Set {
        let own_start = self.next;
        let index = self.steps.len();
        let placeholder = Step { place: place.clone(), shown: Shown::Left(0), own: 0, effect: Effect::Some };
        self.steps.push(placeholder);
        let matching = match node {
            Node::Rule(_) => {
                self.next += 1;
                both(base, &self.counter.answers(own_start), |a, b| a && b)
            }
            _ => self.children(node, &place, base, false),
        };
        let everyone = vec![true; base.len()];
        let own = self.counter.count(&self.matching(node, &mut own_start.clone(), &everyone));
        let (people, before) = (self.counter.count(&matching), self.counter.count(base));
        let shown = match role {
            Role::Narrow => Shown::Left(people),
            Role::Widen { first: true } => Shown::Match(people),
            Role::Widen { first: false } => Shown::More(people),
            Role::LeaveOut => Shown::Less(people),
        };
        let effect = match role {
            Role::Narrow if people == 0 && before > 0 => Effect::Empties,
            Role::LeaveOut if people > 0 && people == self.counter.count(whole) => Effect::Empties,
            Role::Narrow if people == before && before > 0 => Effect::Nothing,
            Role::Widen { .. } | Role::LeaveOut if people == 0 => Effect::Nothing,
            _ => Effect::Some,
        };
        self.steps[index] = Step { place, shown, own, effect };
        matching
    }

    /// Those of `base` who match the node, told to nobody.
    fn matching(&self, node: &Node, next: &mut usize, base: &Set) -> Set {
        match node {
            Node::Rule(_) => {
                *next += 1;
                both(base, &self.counter.answers(*next - 1), |a, b| a && b)
            }
            Node::All(children) => {
                children.iter().fold(base.clone(), |left, child| self.matching(child, next, &left))
            }
            Node::Any(children) => children.iter().fold(vec![false; base.len()], |found, child| {
                both(&found, &self.matching(child, next, base), |a, b| a || b)
            }),
        }
    }
}

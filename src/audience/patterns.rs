//! Counts of rules by the database.
//!
//! One statement asks every rule of every contact and counts the contacts by the pattern of their answers. From these
//! few patterns everything else is worked out.

use super::{
    Audience,
    compile::Compiler,
    funnel::{Facts, Overlap, Reach, Tally},
    tally::{PART, tally as count_by_key},
};
use crate::{db::Tx, error::Result};

/// Answers in one number of a pattern; the number must stay positive in both databases.
const BITS: usize = 60;
/// Numbers in a pattern: 240 answers, more than the rules that criteria may have.
const WORDS: usize = 4;

/// Reach, as conditions: a channel needs consent and somewhere to send to.
pub(super) const REACHABLE: [&str; 4] = [
    "(c.consent_email IS NOT NULL AND c.consent_email = TRUE AND c.email_key IS NOT NULL AND c.email_key <> '')",
    "(c.consent_sms IS NOT NULL AND c.consent_sms = TRUE AND c.phone <> '')",
    "(c.consent_post IS NOT NULL AND c.consent_post = TRUE AND c.street <> '')",
    "(c.consent_ads IS NOT NULL AND c.consent_ads = TRUE AND c.email_key IS NOT NULL AND c.email_key <> '')",
];

/// Everything about the numbers of criteria, in one statement.
pub async fn tally(tx: &mut Tx, audience: &Audience) -> Result<Tally> {
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let mut conditions: Vec<String> = REACHABLE.iter().map(ToString::to_string).collect();
    conditions.push(compiler.too_young().unwrap_or_else(|| "FALSE".into()));
    for (_, rule) in audience.criteria().rules() {
        conditions.push(compiler.rule(rule));
    }
    let customers = compiler.customers().unwrap_or_else(|| "TRUE".into());
    let patterns = patterns(tx, &mut compiler, &conditions, &customers).await?;
    Ok(Tally::of(audience.criteria(), &PatternFacts { patterns }).0)
}

/// How many may be contacted on each channel.
pub async fn reach(tx: &mut Tx, audience: &Audience) -> Result<Reach> {
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    let conditions: Vec<String> = REACHABLE.iter().map(ToString::to_string).collect();
    let facts = PatternFacts { patterns: patterns(tx, &mut compiler, &conditions, &condition).await? };
    Ok(facts.reachable().map(|set| facts.count(&set)).into())
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
    let keys = count_by_key(tx, compiler, &words, base).await?;
    let pattern = |(key, people): (String, i64)| {
        let mut words = [0; WORDS];
        for (word, text) in words.iter_mut().zip(key.split(PART)) {
            *word = text.parse().expect("a sum of powers of two was asked for");
        }
        Pattern { words, people }
    };
    Ok(keys.into_iter().map(pattern).collect())
}

/// Contacts by the pattern of their answers: first those about [`REACHABLE`], whether they are too young, then one for
/// each rule.
pub struct PatternFacts {
    patterns: Vec<Pattern>,
}

impl PatternFacts {
    fn answers(&self, index: usize) -> Vec<bool> {
        self.patterns.iter().map(|pattern| pattern.answer(index)).collect()
    }
}

impl Facts for PatternFacts {
    /// Which patterns are meant.
    type Set = Vec<bool>;

    fn all(&self) -> Vec<bool> {
        vec![true; self.patterns.len()]
    }

    fn too_young(&self) -> Vec<bool> {
        self.answers(REACHABLE.len())
    }

    fn rule(&self, index: usize) -> Vec<bool> {
        self.answers(REACHABLE.len() + 1 + index)
    }

    fn reachable(&self) -> [Vec<bool>; 4] {
        [0, 1, 2, 3].map(|index| self.answers(index))
    }

    fn both(&self, a: &Vec<bool>, b: &Vec<bool>) -> Vec<bool> {
        a.iter().zip(b).map(|(a, b)| *a && *b).collect()
    }

    fn either(&self, a: &Vec<bool>, b: &Vec<bool>) -> Vec<bool> {
        a.iter().zip(b).map(|(a, b)| *a || *b).collect()
    }

    fn without(&self, a: &Vec<bool>, b: &Vec<bool>) -> Vec<bool> {
        a.iter().zip(b).map(|(a, b)| *a && !b).collect()
    }

    fn count(&self, set: &Vec<bool>) -> i64 {
        self.patterns.iter().zip(set).filter(|(_, is_in)| **is_in).map(|(pattern, _)| pattern.people).sum()
    }
}

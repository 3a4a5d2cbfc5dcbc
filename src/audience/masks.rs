//! Plans answered chunk by chunk, on all cores and never on the threads that serve requests.

mod overlap;

pub use overlap::overlap;

use super::{
    Audience,
    funnel::{Facts, Reach, Tally},
    index::{
        Chunk, Index, Slot,
        bits::{self, Mask},
        events::Total,
        memo::Asked,
        number_of,
    },
    plan::{EVERYONE, NOBODY, Plan, Planner, Sum, reachable},
};
use crate::error::Result;
use rayon::prelude::*;
use std::{
    collections::HashMap,
    ops::{Bound, RangeBounds},
    sync::Arc,
};

/// From so many chunks on, half a million contacts, several threads are quicker than one.
const MANY: usize = 8;

/// Works out something for each chunk, in their order.
pub async fn each_chunk<T: Send + 'static>(
    index: &Arc<Index>,
    work: impl Fn(&Chunk) -> T + Send + Sync + 'static,
) -> Result<Vec<T>> {
    let index = index.clone();
    let all = tokio::task::spawn_blocking(move || {
        let chunks = index.chunks();
        if chunks.len() < MANY {
            chunks.iter().map(|chunk| work(chunk)).collect()
        } else {
            chunks.par_iter().map(|chunk| work(chunk)).collect()
        }
    });
    Ok(all.await.map_err(anyhow::Error::from)?)
}

/// The contacts of a chunk that match.
pub fn members(plan: &Plan, chunk: &Chunk) -> Mask {
    let mut mask = chunk.alive().to_vec();
    narrow(&mut mask, plan, chunk);
    mask
}

/// The same for a question that is likely to be asked again.
fn recall(asked: &Asked, chunk: &Chunk) -> Arc<Mask> {
    chunk.memo.recall(asked, || members(&asked.plan, chunk))
}

/// Leaves those in the mask that match; what the mask does not hold is not asked.
fn narrow(mask: &mut Mask, plan: &Plan, chunk: &Chunk) {
    match plan {
        Plan::All(plans) => {
            for plan in plans {
                if bits::is_empty(mask) {
                    return;
                }
                narrow(mask, plan, chunk);
            }
        }
        Plan::Any(plans) => {
            let mut found = vec![0; mask.len()];
            for plan in plans {
                let mut rest = mask.clone();
                bits::and_not(&mut rest, &found);
                narrow(&mut rest, plan, chunk);
                bits::or(&mut found, &rest);
            }
            *mask = found;
        }
        Plan::Not(plan) if let Plan::Kept(asked) = plan.as_ref() => {
            bits::and_not(mask, &recall(asked, chunk));
        }
        Plan::Not(plan) => {
            let mut out = mask.clone();
            narrow(&mut out, plan, chunk);
            bits::and_not(mask, &out);
        }
        Plan::Flag(flag) => bits::and(mask, chunk.flag(*flag)),
        Plan::OnAny(lists) => bits::and(mask, &chunk.on_any(lists)),
        Plan::Happened(what, question) => {
            bits::and(mask, &chunk.events(*what).matching(question, chunk.words()));
        }
        Plan::Sum(sum) => within(mask, sum, chunk),
        Plan::Text(slot, search) => bits::and(mask, &chunk.texts(*slot).matching(search, chunk.words())),
        Plan::Within(slot, low, high) => match chunk.numbers(*slot) {
            Some(numbers) => numbers.keep_within(*low, *high, mask),
            None => mask.fill(0),
        },
        Plan::Kept(asked) => bits::and(mask, &recall(asked, chunk)),
        Plan::OneOf(slot, wanted) => match chunk.numbers(*slot) {
            Some(numbers) => numbers.keep_wanted(wanted, mask),
            None => mask.fill(0),
        },
    }
}

/// Leaves those in the mask whose sum lies within its bounds.
fn within(mask: &mut Mask, sum: &Sum, chunk: &Chunk) {
    let mut totals = vec![Total::default(); mask.len() * bits::WORD];
    for what in sum.what {
        chunk.events(*what).add_up(&sum.meant, &mut totals);
    }
    let fits = |total: &Total| {
        let (amount, times) = match (sum.average, total.times) {
            (false, _) => (i128::from(total.amount), 1),
            (true, 0) => return false,
            // The average of the halves, and nothing is lost by dividing.
            (true, times) => (2 * i128::from(total.amount), i128::from(times)),
        };
        let bound = |bound: &Bound<i64>| bound.map(|bound| i128::from(bound) * times);
        (bound(&sum.low), bound(&sum.high)).contains(&amount)
    };
    let rows: Vec<usize> = bits::rows(mask).filter(|row| !fits(&totals[*row])).collect();
    rows.into_iter().for_each(|row| bits::set(mask, row, false));
}

/// Who is in an audience.
#[derive(Clone, Debug)]
pub struct Members {
    pub index: Arc<Index>,
    /// One mask for each chunk.
    masks: Arc<Vec<Mask>>,
    people: u64,
}

/// A mask with the number of rows in it, counted by the thread that made it.
fn counted(mask: Mask) -> (Mask, u64) {
    let people = bits::count(&mask);
    (mask, people)
}

impl Members {
    fn of(index: &Arc<Index>, chunks: Vec<(Mask, u64)>) -> Members {
        let people = chunks.iter().map(|(_, people)| people).sum();
        let masks = Arc::new(chunks.into_iter().map(|(mask, _)| mask).collect());
        Members { index: index.clone(), masks, people }
    }

    pub async fn find(index: &Arc<Index>, plan: Plan) -> Result<Members> {
        Ok(Members::of(index, each_chunk(index, move |chunk| counted(members(&plan, chunk))).await?))
    }

    /// Those who match all of some plans, each of which is likely to be asked again, beside others.
    pub async fn of_all(index: &Arc<Index>, plans: Vec<Plan>) -> Result<Members> {
        let plans: Vec<Asked> = plans.into_iter().map(Asked::new).collect();
        let masks = each_chunk(index, move |chunk| {
            let mut mask = chunk.alive().to_vec();
            plans.iter().for_each(|asked| bits::and(&mut mask, &recall(asked, chunk)));
            counted(mask)
        });
        Ok(Members::of(index, masks.await?))
    }

    /// All contacts.
    pub async fn everyone(index: &Arc<Index>) -> Result<Members> {
        Members::find(index, EVERYONE).await
    }

    /// How many of them match each of some plans.
    pub async fn matching(&self, plans: Vec<Plan>) -> Result<Vec<i64>> {
        let plans: Vec<Asked> = plans.into_iter().map(Asked::new).collect();
        let none = vec![0; plans.len()];
        let parts = self.each_chunk(move |chunk, mask| {
            let count = |asked: &Asked| bits::count_both(mask, &recall(asked, chunk));
            plans.iter().map(count).collect()
        });
        Ok(added_up(none, parts.await?))
    }

    /// How many of them have each text of a column; those who have none are not counted.
    pub async fn texts(&self, slot: Slot) -> Result<Vec<(String, i64)>> {
        let parts = self.each_chunk(move |chunk, mask| {
            let mut tally = HashMap::new();
            chunk.numbers(slot).into_iter().for_each(|numbers| numbers.tally(mask, &mut tally));
            tally
        });
        let mut sums: HashMap<i64, u64> = HashMap::new();
        for (code, people) in parts.await?.into_iter().flatten() {
            *sums.entry(code).or_default() += people;
        }
        let Some(dictionary) = self.index.dictionary(slot) else { return Ok(Vec::new()) };
        Ok(sums
            .into_iter()
            .map(|(code, people)| (dictionary.text(code).to_string(), signed(people)))
            .collect())
    }

    /// Those of them who match another plan too.
    pub async fn narrowed(&self, plan: Plan) -> Result<Members> {
        let masks = self.each_chunk(move |chunk, mask| {
            let mut mask = mask.clone();
            narrow(&mut mask, &plan, chunk);
            counted(mask)
        });
        Ok(Members::of(&self.index, masks.await?))
    }

    pub fn count(&self) -> i64 {
        signed(self.people)
    }

    /// The ids, ascending.
    pub fn ids(&self) -> impl Iterator<Item = i64> + '_ {
        let chunks = self.index.chunks().iter().zip(self.masks.iter());
        chunks.flat_map(|(chunk, mask)| bits::rows(mask).map(|row| chunk.id(row)))
    }

    /// The ids of the members with these places among all, counted from 0; the places ascend.
    pub fn at(&self, places: &[u64]) -> Vec<i64> {
        let mut ids = Vec::with_capacity(places.len());
        let (mut passed, mut places) = (0, places.iter().peekable());
        for (chunk, mask) in self.index.chunks().iter().zip(self.masks.iter()) {
            let here = bits::count(mask);
            while let Some(place) = places.next_if(|place| **place < passed + here) {
                let nth = usize::try_from(place - passed).expect("a place in a chunk");
                ids.extend(bits::rows(mask).nth(nth).map(|row| chunk.id(row)));
            }
            passed += here;
        }
        ids
    }

    /// Works out something for each chunk and those of it who are in.
    pub async fn each_chunk<T: Send + 'static>(
        &self,
        work: impl Fn(&Chunk, &Mask) -> T + Send + Sync + 'static,
    ) -> Result<Vec<T>> {
        let members = self.clone();
        each_chunk(&self.index, move |chunk| work(chunk, members.mask(chunk))).await
    }

    /// Those of a chunk of the index.
    fn mask(&self, chunk: &Chunk) -> &Mask {
        let (at, _) = self.index.chunk_of(chunk.id(0)).expect("the chunk is one of the index");
        &self.masks[at]
    }
}

/// How many match each of some plans, all of which are likely to be asked again: what is kept of one is a number for
/// each chunk.
pub async fn count_each(index: &Arc<Index>, plans: Vec<Plan>) -> Result<Vec<i64>> {
    let plans: Vec<Asked> = plans.into_iter().map(Asked::new).collect();
    let none = vec![0; plans.len()];
    let parts = each_chunk(index, move |chunk| {
        let count =
            |asked: &Asked| chunk.memo.recall_count(asked, || bits::count(&members(&asked.plan, chunk)));
        plans.iter().map(count).collect()
    });
    Ok(added_up(none, parts.await?))
}

/// The numbers of all chunks together, from a zero for each.
fn added_up(mut sums: Vec<u64>, chunks: Vec<Vec<u64>>) -> Vec<i64> {
    for counts in chunks {
        sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    sums.into_iter().map(signed).collect()
}

/// The first so many ids behind `after`, ascending. No chunk behind them is asked, so that a file that is sent part by
/// part asks each once.
pub async fn first_ids(index: &Arc<Index>, plan: Plan, after: i64, most: usize) -> Result<Vec<i64>> {
    let index = index.clone();
    let found = tokio::task::spawn_blocking(move || {
        let chunks = index.chunks().iter().filter(|chunk| chunk.number() >= number_of(after));
        let ids = chunks.flat_map(|chunk| {
            let rows: Vec<usize> = bits::rows(&members(&plan, chunk)).collect();
            rows.into_iter().map(|row| chunk.id(row))
        });
        ids.filter(|id| *id > after).take(most).collect()
    });
    Ok(found.await.map_err(anyhow::Error::from)?)
}

/// Counts in memory are never negative, those of the database are signed.
pub fn signed(count: u64) -> i64 {
    i64::try_from(count).expect("fewer contacts than i64 holds")
}

/// The rules of criteria, answered for a chunk.
pub struct MaskFacts<'a> {
    chunk: &'a Chunk,
    customers: Mask,
    too_young: Mask,
    rules: Vec<Arc<Mask>>,
}

impl Facts for MaskFacts<'_> {
    type Set = Mask;

    fn all(&self) -> Mask {
        self.customers.clone()
    }

    fn too_young(&self) -> Mask {
        self.too_young.clone()
    }

    fn rule(&self, index: usize) -> Mask {
        self.rules[index].to_vec()
    }

    fn reachable(&self) -> [Mask; 4] {
        reachable().map(|plan| members(&plan, self.chunk))
    }

    fn both(&self, a: &Mask, b: &Mask) -> Mask {
        a.iter().zip(b).map(|(a, b)| a & b).collect()
    }

    fn either(&self, a: &Mask, b: &Mask) -> Mask {
        a.iter().zip(b).map(|(a, b)| a | b).collect()
    }

    fn without(&self, a: &Mask, b: &Mask) -> Mask {
        a.iter().zip(b).map(|(a, b)| a & !b).collect()
    }

    fn count(&self, set: &Mask) -> i64 {
        signed(bits::count(set))
    }
}

/// Everything about the numbers of criteria, chunk by chunk. Whoever asks next who is in need not look again.
pub async fn tally(audience: &Audience) -> Result<Option<Tally>> {
    let Some(index) = &audience.index else { return Ok(None) };
    let planner = Planner { audience, index };
    let plans: Vec<Asked> =
        audience.criteria().rules().into_iter().map(|(_, rule)| Asked::new(planner.rule(rule))).collect();
    let (customers, too_young) = (planner.customers(), planner.too_young().unwrap_or(NOBODY));
    let criteria = audience.criteria().clone();
    let chunks = each_chunk(index, move |chunk| {
        let rules = plans.iter().map(|asked| recall(asked, chunk)).collect();
        let (customers, too_young) = (members(&customers, chunk), members(&too_young, chunk));
        let (tally, mask) = Tally::of(&criteria, &MaskFacts { chunk, customers, too_young, rules });
        (tally, counted(mask))
    });
    let (tallies, masks): (Vec<Tally>, Vec<(Mask, u64)>) = chunks.await?.into_iter().unzip();
    let found = Members::of(index, masks);
    // Where somebody has found them meanwhile, they are the same.
    let _ = audience.found.set(found);
    Ok(Some(tallies.into_iter().reduce(Tally::plus).unwrap_or_default()))
}

/// How many may be contacted on each channel.
pub async fn reach(audience: &Audience) -> Result<Option<Reach>> {
    let Some(people) = audience.members().await? else { return Ok(None) };
    let counts: [i64; 4] =
        people.matching(reachable().into()).await?.try_into().expect("a count for each channel");
    Ok(Some(counts.into()))
}

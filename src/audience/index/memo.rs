//! Answers that a chunk has given: while somebody edits one rule, the others are asked again and again.

use super::{
    super::plan::Plan,
    bits::{self, Mask},
};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex},
};

/// So many answers are kept: of one bit a contact each, so that all together take four bytes of it at most, beside the
/// budget.
const MOST: usize = 32;
/// And so many numbers of them: those of all segments on a page, and of several pages.
const MOST_COUNTS: usize = 256;

/// A question that may have been asked before.
#[derive(Clone, Debug)]
pub struct Asked {
    hash: u64,
    pub plan: Arc<Plan>,
}

impl Asked {
    pub fn new(plan: Plan) -> Asked {
        let mut hasher = DefaultHasher::new();
        plan.hash(&mut hasher);
        Asked { hash: hasher.finish(), plan: Arc::new(plan) }
    }
}

impl PartialEq for Asked {
    fn eq(&self, other: &Asked) -> bool {
        self.hash == other.hash && (Arc::ptr_eq(&self.plan, &other.plan) || self.plan == other.plan)
    }
}

impl Eq for Asked {}

impl Hash for Asked {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.hash.hash(state);
    }
}

/// Questions and their answers. Whoever copies a chunk is about to change it: the copy has none.
#[derive(Debug, Default)]
pub struct Memo {
    masks: Kept<Arc<Mask>>,
    counts: Kept<u64>,
}

/// Those asked for late are last.
#[derive(Debug)]
struct Kept<T>(Mutex<Vec<(Asked, T)>>);

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept(Mutex::default())
    }
}

impl Clone for Memo {
    fn clone(&self) -> Memo {
        Memo::default()
    }
}

impl Memo {
    /// What was answered, or is answered now.
    pub fn recall(&self, asked: &Asked, answer: impl FnOnce() -> Mask) -> Arc<Mask> {
        self.masks.recall(asked, MOST, || bits::shared(answer()))
    }

    /// How many the answer was, or is now.
    pub fn recall_count(&self, asked: &Asked, answer: impl FnOnce() -> u64) -> u64 {
        self.counts.recall(asked, MOST_COUNTS, answer)
    }

    pub fn forget(&mut self) {
        *self = Memo::default();
    }
}

impl<T: Clone> Kept<T> {
    fn recall(&self, asked: &Asked, most: usize, answer: impl FnOnce() -> T) -> T {
        if let Some(found) = self.find(asked) {
            return found;
        }
        // Nobody waits for an answer to another question; two who ask the same at once both work it out.
        let answer = answer();
        let mut kept = self.0.lock().expect("nobody panics while holding it");
        if kept.len() >= most {
            kept.remove(0);
        }
        kept.push((asked.clone(), answer.clone()));
        answer
    }

    fn find(&self, asked: &Asked) -> Option<T> {
        let mut kept = self.0.lock().expect("nobody panics while holding it");
        let at = kept.iter().position(|(other, _)| other == asked)?;
        let found = kept.remove(at);
        let answer = found.1.clone();
        kept.push(found);
        Some(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Flag, Slot},
        *,
    };

    #[test]
    fn an_answer_is_kept_until_others_take_its_place() {
        let memo = Memo::default();
        let asked = |number| Asked::new(Plan::Within(Slot::Spend, number, number));
        assert_eq!(*memo.recall(&asked(0), || vec![7]), [7]);
        assert_eq!(*memo.recall(&asked(0), || panic!("it is known")), [7]);
        for number in 1..40 {
            assert_eq!(*memo.recall(&Asked::new(Plan::Flag(Flag::HasEmail)), || vec![1]), [1]);
            memo.recall(&asked(number), || vec![0]);
        }
        assert_eq!(*memo.recall(&asked(0), || vec![8]), [8], "it was asked too long ago");
        assert_eq!(*memo.recall(&Asked::new(Plan::Flag(Flag::HasEmail)), || vec![2]), [1]);
        let kept = |memo: &Memo| memo.masks.0.lock().expect("nobody panics while holding it").len();
        assert_eq!(kept(&memo), MOST);
        assert_eq!(kept(&memo.clone()), 0);
    }
}

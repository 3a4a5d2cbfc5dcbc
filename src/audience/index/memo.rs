//! Answers that a chunk has given: while somebody edits one rule, the others are asked again and again.

use super::{super::plan::Plan, bits::Mask};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex},
};

/// So many answers are kept: of one bit a contact each, so that all together take four bytes of it at most, beside the
/// budget.
const MOST: usize = 32;

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

/// Questions and their answers, those of late last. Whoever copies a chunk is about to change it: the copy has none.
#[derive(Debug, Default)]
pub struct Memo(Mutex<Vec<(Asked, Arc<Mask>)>>);

impl Clone for Memo {
    fn clone(&self) -> Memo {
        Memo::default()
    }
}

impl Memo {
    /// What was answered, or is answered now.
    pub fn recall(&self, asked: &Asked, answer: impl FnOnce() -> Mask) -> Arc<Mask> {
        if let Some(mask) = self.find(asked) {
            return mask;
        }
        // Nobody waits for an answer to another question; two who ask the same at once both work it out.
        let mask = Arc::new(answer());
        let mut kept = self.0.lock().expect("nobody panics while holding it");
        if kept.len() >= MOST {
            kept.remove(0);
        }
        kept.push((asked.clone(), mask.clone()));
        mask
    }

    fn find(&self, asked: &Asked) -> Option<Arc<Mask>> {
        let mut kept = self.0.lock().expect("nobody panics while holding it");
        let at = kept.iter().position(|(other, _)| other == asked)?;
        let found = kept.remove(at);
        let mask = found.1.clone();
        kept.push(found);
        Some(mask)
    }

    pub fn forget(&mut self) {
        *self = Memo::default();
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
        let kept = |memo: &Memo| memo.0.lock().expect("nobody panics while holding it").len();
        assert_eq!(kept(&memo), MOST);
        assert_eq!(kept(&memo.clone()), 0);
    }
}

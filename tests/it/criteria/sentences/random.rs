//! Sentences of random criteria: each reads in every language, and no two rules read the same.

use super::{
    super::trees::{self, Dice},
    catalogue, sentence,
};
use muster::{
    criteria::{Criteria, Field, Node, NumberTest, Rule, Test, describe_short},
    texts::{Lang, Texts},
};

#[test]
fn every_tree_reads_in_every_language() {
    let catalogue = catalogue();
    for seed in 0..1_000 {
        let criteria = trees::criteria(&mut Dice::new(seed), &catalogue);
        for lang in Lang::ALL {
            let texts = Texts::plain(lang);
            let (long, short) = (sentence(&criteria, lang), describe_short(&criteria, &texts, &catalogue));
            for text in [&long, &short] {
                assert!(text.chars().count() >= 10, "{text}");
                assert!(!text.contains("  -") || text.contains('\n'), "{text}");
                assert!(!text.chars().any(|c| ('\u{e000}'..='\u{e00f}').contains(&c)), "{text}");
            }
        }
    }
}

/// One rule is exchanged for another: the words must change, whatever the rule is.
#[test]
fn neighbours_read_differently() {
    let catalogue = catalogue();
    for seed in 0..4_000 {
        let dice = &mut Dice::new(seed);
        let (a, b) = (trees::rule(dice, &catalogue), trees::rule(dice, &catalogue));
        let other = trees::rule(dice, &catalogue);
        let tree = |rule: &Rule| {
            let include = Node::All(vec![Node::Rule(rule.clone()), Node::Rule(other.clone())]);
            Criteria { include, ..Criteria::default() }
        };
        let reversed = Rule { negated: !a.negated, ..a.clone() };
        for lang in Lang::ALL {
            assert_ne!(sentence(&tree(&a), lang), sentence(&tree(&reversed), lang), "{a:?}");
            if (a.negated, b.negated) == (false, false) && a != b && !is_the_same(&a, &b) {
                assert_ne!(sentence(&tree(&a), lang), sentence(&tree(&b), lang), "{a:?} {b:?}");
            }
        }
        let any =
            Criteria { include: Node::Any(tree(&a).include.children().to_vec()), ..Criteria::default() };
        assert_ne!(sentence(&tree(&a), Lang::De), sentence(&any, Lang::De));
    }
}

/// Whether two rules ask the same in other words: whoever has an address has one that is known, and less than once is
/// never.
fn is_the_same(a: &Rule, b: &Rule) -> bool {
    let told = |rule: &Rule| match (&rule.field, &rule.test) {
        (Field::Email, Test::Known) | (Field::HasEmail, Test::Yes) => Some("has an address"),
        (Field::Email, Test::Unknown) | (Field::HasEmail, Test::No) => Some("has none"),
        (Field::OrderCount, Test::Number(NumberTest::MoreThan(0) | NumberTest::AtLeast(1))) => {
            Some("ordered")
        }
        (
            Field::OrderCount,
            Test::Number(NumberTest::Is(0) | NumberTest::AtMost(0) | NumberTest::LessThan(1)),
        ) => Some("never ordered"),
        _ => None,
    };
    told(a).is_some() && told(a) == told(b)
}

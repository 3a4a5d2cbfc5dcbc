//! Sentences of random criteria: each reads in every language, and no two rules read the same.

use super::{
    super::trees::{self, Dice},
    catalogue, sentence,
};
use muster::{
    criteria::{
        Criteria, DateTest, EventTest, Field, Node, NumberTest, Period, Rule, Scope, SumTest, Test,
        describe_short,
    },
    texts::{Lang, Texts},
};
use std::collections::BTreeMap;

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

/// Whether two rules ask the same in other words: whoever has an address has one that is known, between 1 and 1 is
/// exactly 1, and less than once is never.
fn is_the_same(a: &Rule, b: &Rule) -> bool {
    plainest(a.clone()) == plainest(b.clone())
}

fn plainest(mut rule: Rule) -> Rule {
    let counts = matches!(rule.field, Field::OrderCount | Field::ProductsOwned);
    let ever = || Scope { wheres: BTreeMap::new(), line_amount: None, period: Period::Ever };
    let never = || Test::Event(EventTest::never(ever()));
    let is = |n| Test::Number(NumberTest::Is(n));
    let (field, test) = match (rule.field.clone(), rule.test) {
        (Field::Email, Test::Known) => (Field::HasEmail, Test::Yes),
        (Field::Email, Test::Unknown) => (Field::HasEmail, Test::No),
        (Field::FirstOrder | Field::LastOrder, Test::Unknown) => (Field::OrderCount, is(0)),
        (Field::FirstOrder, Test::Known) => (Field::LastOrder, Test::Known),
        (Field::LastInteraction, Test::Unknown) => (Field::Interacted, never()),
        (Field::LastViewed, Test::Unknown) => (Field::Viewed, never()),
        (field, Test::Number(test)) => (field, Test::Number(plainest_number(test, counts))),
        (field, Test::Sum(sum)) => {
            (field, Test::Sum(SumTest { number: plainest_number(sum.number, false), ..sum }))
        }
        (field, Test::Date(DateTest::Between(from, to))) if from == to => {
            (field, Test::Date(DateTest::On(from)))
        }
        other => other,
    };
    (rule.field, rule.test) = (field, test);
    rule
}

fn plainest_number(test: NumberTest, counts: bool) -> NumberTest {
    match test {
        NumberTest::Between(low, high) if low == high => plainest_number(NumberTest::Is(low), counts),
        NumberTest::Between(0, most) if counts => NumberTest::AtMost(most),
        NumberTest::AtMost(0) | NumberTest::LessThan(1) if counts => NumberTest::Is(0),
        NumberTest::MoreThan(0) | NumberTest::IsNot(0, _) if counts => NumberTest::AtLeast(1),
        test => test,
    }
}

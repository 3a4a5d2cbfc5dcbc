//! Age groups: fixed bands of ages, worked out from the birthday on the day of the question. Nothing of them is stored.

use super::{
    Node,
    field::Field,
    rule::{Blanks, ChoiceTest, NumberTest, Rule, Test},
};

/// People of some ages, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeGroup {
    /// The word in the format.
    pub key: &'static str,
    /// In years.
    pub from: i64,
    /// In years.
    pub to: i64,
}

/// All of them, the youngest first; they leave no age out.
pub const GROUPS: [AgeGroup; 7] = [
    group("under_18", 0, 17),
    group("18_24", 18, 24),
    group("25_34", 25, 34),
    group("35_44", 35, 44),
    group("45_54", 45, 54),
    group("55_64", 55, 64),
    group("65_plus", 65, i64::MAX),
];

const fn group(key: &'static str, from: i64, to: i64) -> AgeGroup {
    AgeGroup { key, from, to }
}

/// The group of people of an age.
pub fn of(age: i64) -> Option<AgeGroup> {
    GROUPS.into_iter().find(|group| (group.from..=group.to).contains(&age))
}

/// The group with this key.
pub fn by_key(key: &str) -> Option<AgeGroup> {
    GROUPS.into_iter().find(|group| group.key == key)
}

/// What a test of the age group asks, as rules about the age.
pub fn in_years(test: &Test) -> Node {
    let age = |test| Node::Rule(Rule { field: Field::Age, test, negated: false });
    let any = |keys: &[String], negated| {
        let groups = keys.iter().filter_map(|key| by_key(key));
        let rule = move |group: AgeGroup| {
            let test = Test::Number(NumberTest::Between(group.from, group.to));
            Node::Rule(Rule { field: Field::Age, test, negated })
        };
        groups.map(rule).collect::<Vec<Node>>()
    };
    match test {
        Test::Known | Test::Unknown => age(test.clone()),
        Test::Choice(ChoiceTest::AnyOf(keys)) => Node::Any(any(keys, false)),
        Test::Choice(ChoiceTest::NoneOf(keys, Blanks::Included)) => Node::All(any(keys, true)),
        Test::Choice(ChoiceTest::NoneOf(keys, Blanks::LeftOut)) => {
            let others = any(keys, true).into_iter();
            Node::All([age(Test::Known)].into_iter().chain(others).collect())
        }
        // Nobody is in several groups, and nothing else is asked of them.
        _ => Node::Any(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_age_is_in_one_group() {
        assert!(GROUPS.windows(2).all(|pair| pair[0].to + 1 == pair[1].from));
        assert_eq!((GROUPS[0].from, GROUPS[6].to), (0, i64::MAX));
        let keys = [0, 17, 18, 24, 25, 64, 65, 130].map(|age| of(age).map(|group| group.key));
        let expect = ["under_18", "under_18", "18_24", "18_24", "25_34", "55_64", "65_plus", "65_plus"];
        assert_eq!(keys, expect.map(Some));
        assert_eq!(of(-1), None);
    }
}

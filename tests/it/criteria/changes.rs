//! What changes as days pass, what is gone, and what is long: the day on which an answer is another, products that are
//! missed, and lists of as many values as there may be.

use super::{evaluate, population, trees, trees::Dice};
use crate::support::db::{each_db, each_engine};
use muster::{
    audience::{self, Broken, World},
    criteria::{
        Aspect, Blanks, ChoiceTest, Counted, Criteria, EventOp, EventTest, Fault, Field, Node, Period, Rule,
        Scope, Test, explain, limits, matches,
    },
    db::Db,
    ids::{ContactId, GroupId},
};
use std::collections::BTreeMap;

/// So far ahead a change is looked for day by day.
const AHEAD: i64 = 400;

#[tokio::test]
async fn the_day_of_a_change_is_the_one_that_trying_day_by_day_finds() {
    each_db(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let mut changes = 0;
        let mut dice = Dice::new(3);
        for spec in world.catalogue.fields() {
            for operator in &spec.operators {
                let rule = |dice: &mut Dice| {
                    let test = trees::test(dice, &spec, *operator);
                    Rule { field: spec.field.clone(), test, negated: dice.maybe() }
                };
                let two = [rule(&mut dice), trees::rule(&mut dice, &world.catalogue)];
                if !two[0].is_relative() {
                    continue;
                }
                let two = two.map(Node::Rule).to_vec();
                let include = if dice.maybe() { Node::All(two) } else { Node::Any(two) };
                let criteria = Criteria { include, ..Criteria::default() };
                let today = *dice.pick(&[population::TODAY, 20_778, 20_818, 21_244]);
                let world = world.clone().on(today);
                let audience =
                    audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
                for _ in 0..12 {
                    let person = dice.pick(&people);
                    let is_in = |day| matches(&criteria, person, day, audience.definitions());
                    let tried = (today + 1..=today + AHEAD).find(|day| is_in(*day) != is_in(today));
                    let found = explain(&criteria, person, today, audience.definitions()).changes_on;
                    assert_eq!(found.filter(|day| *day <= today + AHEAD), tried, "{}", criteria.to_json());
                    changes += usize::from(tried.is_some());
                }
            }
        }
        assert!(changes > 10, "{changes} changes are too few to say anything");
    })
    .await;
}

#[tokio::test]
async fn a_segment_within_is_explained_too() {
    each_db(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let criteria = Criteria::members_of(GroupId(1));
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        for contact in (1..=population::PEOPLE).map(ContactId) {
            let why = audience::explain(&mut tx, &audience, contact).await.expect("readable").expect("there");
            let inside = why.answers.iter().find_map(|answer| answer.inside.as_ref()).expect("a segment");
            assert_eq!(inside.group, GroupId(1));
            assert_eq!(inside.explanation.belongs, why.belongs);
            assert_eq!(inside.explanation.answers.len(), inside.criteria.nodes().len());
            assert!(inside.explanation.answers.iter().all(|answer| answer.inside.is_none()));
            assert_eq!(inside.explanation.changes_on, why.changes_on);
        }
    })
    .await;
}

#[tokio::test]
async fn a_product_that_is_gone_breaks_what_names_it_and_nothing_else() {
    each_engine(async |db: Db| {
        population::settle(&db).await;
        let mut tx = db.write().await.expect("a transaction");
        let never = r#"{"include":{"all":[{"field":"email_consent","op":"no","not":true},
            {"field":"bought","op":"never","value":{"products":["85123A","LATER"]}}]}}"#;
        for (id, criteria) in [(40, never), (41, r#"{"include":{"field":"group","op":"in","value":40}}"#), (42, "{}")] {
            let query = tx.query(
                "INSERT INTO customer_groups (id, kind, name, name_key, description, criteria, people, created_at, updated_at) \
                 VALUES ($1, 'segment', $2, $2, '', $3, 0, 0, 0)",
            );
            query.bind(id).bind(format!("g{id}")).bind(criteria).execute().await.expect("a segment");
        }
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        let missed = Fault::UnknownProduct("LATER".into());
        let criteria = Criteria::parse(never, &world.catalogue).expect("the format says nothing of products");
        let faults = async |tx: &mut muster::db::Tx, id| {
            let broken = audience::of_group(tx, &world, GroupId(id)).await.expect("a group").err();
            broken.map(|Broken(problems)| {
                problems.into_iter().map(|problem| (problem.place, problem.fault)).collect::<Vec<_>>()
            })
        };
        let Broken(problems) = audience::prepare(&mut tx, &world, &criteria).await.expect("readable").expect_err("broken");
        assert_eq!((&*problems[0].place, &problems[0].fault, problems.len()), ("include.all[1]", &missed, 1));
        assert_eq!(faults(&mut tx, 40).await, Some(vec![("include.all[1]".into(), missed.clone())]));
        let outer = Fault::BrokenGroup("g40".into());
        assert_eq!(faults(&mut tx, 41).await, Some(vec![("include".into(), outer)]));
        assert_eq!(faults(&mut tx, 42).await, None);
        let scope = Criteria { products: vec!["LATER".into()], ..Criteria::default() };
        let Broken(problems) = audience::prepare(&mut tx, &world, &scope).await.expect("readable").expect_err("broken");
        assert_eq!((&*problems[0].place, &problems[0].fault), ("products", &missed));
        let groups = async |tx: &mut muster::db::Tx| {
            audience::groups_of(tx, &world, ContactId(1)).await.expect("readable")
        };
        let own = groups(&mut tx).await;
        assert!(own.contains(&GroupId(42)) && !own.contains(&GroupId(40)) && !own.contains(&GroupId(41)));
        // An import brings it, and all of them are sound.
        let later = "INSERT INTO products (id, sku, name, name_key) VALUES (900, 'LATER', '', '')";
        tx.query(later).execute().await.expect("a product");
        for id in 40..=42 {
            assert_eq!(faults(&mut tx, id).await, None);
            let audience = audience::of_group(&mut tx, &world, GroupId(id)).await.expect("a group").expect("sound");
            let ids = audience::ids(&mut tx, &audience).await.expect("ids");
            assert_eq!(ids.contains(&ContactId(1)), groups(&mut tx).await.contains(&GroupId(id)), "{id}");
        }
    })
    .await;
}

/// As many values as a list may have; the last ones are those that somebody has.
fn long_list(real: &[&str]) -> Vec<String> {
    let others = (real.len()..limits::VALUES).map(|number| format!("X{number}"));
    others.chain(real.iter().map(|value| (*value).to_string())).collect()
}

#[tokio::test]
async fn lists_of_a_hundred_thousand_values_find_the_same_people() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let countries = || long_list(&["DE", "DK"]);
        let names = BTreeMap::from([(Aspect::Campaign, long_list(&["Spring", "50%_'\"🎉"]))]);
        let scope = Scope { wheres: names, line_amount: None, period: Period::Ever };
        let event = EventTest { op: EventOp::AtLeast, times: 1, counted: Counted::Times, scope };
        let mut found = 0;
        for (field, test) in [
            (Field::Country, Test::Choice(ChoiceTest::AnyOf(countries()))),
            (Field::Country, Test::Choice(ChoiceTest::NoneOf(countries(), Blanks::LeftOut))),
            (Field::Interacted, Test::Event(event)),
        ] {
            let rule = Node::Rule(Rule { field, test, negated: false });
            let criteria = Criteria { include: rule, ..Criteria::default() };
            let audience =
                audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
            let ids = audience::ids(&mut tx, &audience).await.expect("ids");
            assert!(
                ids == evaluate(&criteria, &people, world.today, audience.definitions()),
                "{:?}",
                criteria.rules()[0].1.field
            );
            assert!(!ids.is_empty() && ids.len() < people.len());
            found += ids.len();
        }
        assert!(found < 2 * people.len());
    })
    .await;
}

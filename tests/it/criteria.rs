//! Criteria: every evaluator gives the same people, every tree prints, parses and reads well.

mod averages;
mod changes;
mod copies;
mod file;
mod floor;
mod format;
mod groups;
mod mutants;
mod numbers;
mod population;
mod scoped;
mod sentences;
mod sync;
mod trees;

use crate::support::db::each_engine;
use muster::{
    audience::{self, World},
    criteria::{Criteria, Node, Person, matches},
    db::Db,
    ids::ContactId,
};
use trees::Dice;

/// Trees of each property; each seed is a tree of its own.
const TREES: u64 = 300;

#[tokio::test]
async fn every_evaluator_finds_the_same_people() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        for seed in 0..TREES {
            let mut dice = Dice::new(seed);
            let criteria = trees::criteria(&mut dice, &world.catalogue);
            // Leap days, ends of years and of weeks.
            let today = *dice.pick(&[population::TODAY, 20_778, 20_818, 21_244, 20_879, 20_880]);
            compare(&mut tx, &world.clone().on(today), &people, &criteria, seed).await;
        }
    })
    .await;
}

/// Every field with every operator by itself, so that a difference names its rule.
#[tokio::test]
async fn every_operator_of_every_field_finds_the_same_people() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let mut dice = Dice::new(1);
        for spec in world.catalogue.fields() {
            for operator in &spec.operators {
                for round in 0..6 {
                    let test = trees::test(&mut dice, &spec, *operator);
                    let rule =
                        muster::criteria::Rule { field: spec.field.clone(), test, negated: round % 3 == 2 };
                    let criteria = Criteria { include: Node::Rule(rule), ..Criteria::default() };
                    compare(&mut tx, &world, &people, &criteria, round).await;
                }
            }
        }
    })
    .await;
}

async fn compare(tx: &mut muster::db::Tx, world: &World, people: &[Person], criteria: &Criteria, seed: u64) {
    let audience =
        audience::prepare(tx, world, criteria).await.expect("readable groups").expect("sound groups");
    let found =
        audience::ids(tx, &audience).await.unwrap_or_else(|e| panic!("{e:?}: {}", criteria.to_json()));
    let today = world.today;
    let expected = evaluate(criteria, people, today, audience.definitions());
    assert_eq!(found, expected, "seed {seed} on day {today}: {}", criteria.to_json_pretty());
}

fn evaluate(
    criteria: &Criteria,
    people: &[Person],
    today: i64,
    groups: &muster::criteria::Definitions,
) -> Vec<ContactId> {
    let matching = people.iter().filter(|person| matches(criteria, person, today, groups));
    matching.filter_map(|person| person.id).collect()
}

//! People known to be too young are in no segment, whoever asks and by whichever way.

use super::{compare, population, trees::Dice};
use crate::support::db::each_engine;
use muster::{
    audience::{self, World},
    criteria::{Criteria, Person, windows},
    db::{Db, Tx},
    ids::{ContactId, GroupId},
};

const MIN_AGE: i64 = 18;

fn is_too_young(person: &Person, today: i64) -> bool {
    person.birth_day.and_then(|birth| windows::age(birth, today)).is_some_and(|age| age < MIN_AGE)
}

#[tokio::test]
async fn every_evaluator_leaves_out_who_is_too_young() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        for seed in 0..150 {
            let mut dice = Dice::new(seed);
            let criteria = super::trees::criteria(&mut dice, &world.catalogue);
            let today = *dice.pick(&[population::TODAY, 20_778, 20_818, 21_244, 20_879, 20_880]);
            let world = world.clone().on(today).from_age(*dice.pick(&[1, MIN_AGE, 50]));
            compare(&mut tx, &world, &people, &criteria, seed).await;
        }
    })
    .await;
}

#[tokio::test]
async fn segments_are_for_those_who_are_old_enough_and_lists_for_all() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await.from_age(MIN_AGE);
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let young = people.iter().filter(|person| is_too_young(person, world.today)).count();
        assert!(young > 3, "{young} of the population are too young");
        let everyone = prepared(&mut tx, &world, "{}").await;
        let preview = audience::preview(&mut tx, &everyone).await.expect("a preview");
        assert_eq!(
            (preview.everyone, preview.too_young),
            (population::PEOPLE, i64::try_from(young).expect("few"))
        );
        assert_eq!(
            (preview.people, preview.included),
            (preview.everyone - preview.too_young, preview.people)
        );
        assert_eq!(audience::count(&mut tx, &everyone).await.expect("a count"), preview.people);
        // Whoever is not in a segment of everybody is too young; that says nothing about being one.
        let text = r#"{"include":{"all":[{"field":"age","op":"less_than","value":18}]}}"#;
        let nobody = prepared(&mut tx, &world, text).await;
        let preview = audience::preview(&mut tx, &nobody).await.expect("a preview");
        assert_eq!((preview.people, preview.too_young), (0, i64::try_from(young).expect("few")));
        let text = r#"{"include":{"all":[{"field":"age","op":"more_than","value":30}]}}"#;
        let older = prepared(&mut tx, &world, text).await;
        let preview = audience::preview(&mut tx, &older).await.expect("a preview");
        assert_eq!(preview.too_young, 0, "nobody of those who are older is left out");
        let list = audience::of_group(&mut tx, &world, GroupId(3)).await.expect("a group").expect("sound");
        let all = audience::ids(&mut tx, &list).await.expect("ids");
        let old = world.clone().from_age(0);
        let list = audience::of_group(&mut tx, &old, GroupId(3)).await.expect("a group").expect("sound");
        assert_eq!(audience::ids(&mut tx, &list).await.expect("ids"), all);
        assert!(
            people
                .iter()
                .any(|person| all.contains(&person.id.expect("an id")) && is_too_young(person, world.today))
        );
    })
    .await;
}

async fn prepared(tx: &mut Tx, world: &World, criteria: &str) -> audience::Audience {
    let criteria = Criteria::parse(criteria, &world.catalogue).expect("criteria");
    audience::prepare(tx, world, &criteria).await.expect("groups").expect("sound")
}

#[tokio::test]
async fn who_is_too_young_is_told_when_no_longer() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await.from_age(MIN_AGE);
        let mut tx = db.read().await.expect("a transaction");
        let everyone = prepared(&mut tx, &world, "{}").await;
        for contact in (1..=population::PEOPLE).map(ContactId) {
            let person =
                audience::person(&mut tx, &world.zone, contact).await.expect("readable").expect("there");
            let explained =
                audience::explain(&mut tx, &everyone, contact).await.expect("readable").expect("there");
            let expected = is_too_young(&person, world.today);
            assert_eq!((explained.belongs, explained.old_enough_on.is_some()), (!expected, expected));
            if let Some(day) = explained.old_enough_on {
                assert!(is_too_young(&person, day - 1) && !is_too_young(&person, day), "{contact}");
            }
        }
    })
    .await;
}

//! Averages are compared as they are, and not as they are rounded to be shown.

use super::{compare, evaluate, population};
use crate::support::db::each_engine;
use muster::{
    audience::{self, World},
    criteria::{Criteria, Field, Node, NumberTest, Period, Rule, Scope, SumTest, Test, explain},
    db::Db,
    ids::ContactId,
    texts::{Lang, Texts},
};
use std::collections::{BTreeMap, BTreeSet};

fn rule(field: Field, number: NumberTest) -> Criteria {
    let scope = Scope { wheres: BTreeMap::new(), line_amount: None, period: Period::Ever };
    let test = Test::Sum(SumTest { number, scope });
    Criteria { include: Node::Rule(Rule { field, test, negated: false }), ..Criteria::default() }
}

fn tests_about(n: i64) -> [NumberTest; 7] {
    use NumberTest::{AtLeast, AtMost, Between, Is, LessThan, MoreThan};
    [MoreThan(n), AtLeast(n), AtMost(n), LessThan(n), Is(n), Between(n, n), Between(n - 1, n)]
}

/// Every bound that lies at somebody's average, or right beside it.
#[tokio::test]
async fn every_evaluator_finds_the_same_people_about_their_averages() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let orders: BTreeSet<i64> = people.iter().filter_map(|p| p.average_order(world.today)).collect();
        let stars = [100, 250, 267, 300, 333, 350, 400, 433];
        let all = orders.into_iter().map(|n| (Field::AverageOrder, n));
        for (field, n) in all.chain(stars.map(|n| (Field::AverageRating, n))) {
            for number in (n - 1..=n + 1).flat_map(tests_about) {
                compare(&mut tx, &world, &people, &rule(field.clone(), number), 0).await;
            }
        }
    })
    .await;
}

/// Three orders of 37.00 together: 12.333… each.
#[tokio::test]
async fn an_average_is_not_rounded_before_it_is_compared() {
    use NumberTest::{AtLeast, AtMost, Between, Is, LessThan, MoreThan};
    each_engine(async |db: Db| {
        let mut tx = db.write().await.expect("a transaction");
        for sql in [
            "INSERT INTO contacts (id, name, name_key, created_at, updated_at) VALUES (1, 'A', 'a', 0, 0)",
            "INSERT INTO products (id, sku, name) VALUES (1, 'X', 'X')",
            "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day)
             VALUES (1, 1, '1', 0, 20000), (2, 1, '2', 0, 20000), (3, 1, '3', 0, 20000)",
            "INSERT INTO order_lines (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
             VALUES (1, 1, 1, 1, 20000, 1, 1200, 'EUR'), (2, 2, 1, 1, 20000, 1, 1200, 'EUR'),
                    (3, 3, 1, 1, 20000, 1, 1300, 'EUR')",
        ] {
            tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{sql}: {e}"));
        }
        tx.commit().await.expect("it is kept");
        let mut tx = db.read().await.expect("a transaction");
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        let person = audience::person(&mut tx, &world.zone, ContactId(1)).await.expect("a person").expect("it is there");
        let person = std::slice::from_ref(&person);
        let cases = [
            (MoreThan(1233), true, "a little over €12.33"),
            (AtLeast(1234), false, "€12.33"),
            (AtMost(1233), false, "a little over €12.33"),
            (LessThan(1234), true, "€12.33"),
            (Between(1200, 1233), false, "a little over €12.33"),
            (Between(1233, 1234), true, "€12.33"),
            // As it is shown: an average hardly ever comes out even.
            (Is(1233), true, "€12.33"),
            (Is(1234), false, "€12.33"),
        ];
        let texts = Texts::plain(Lang::En);
        for (number, is_in, own) in cases {
            let criteria = rule(Field::AverageOrder, number);
            let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
            let told = criteria.to_json();
            assert_eq!(audience::count(&mut tx, &audience).await.expect("a count"), i64::from(is_in), "{told}");
            let found = evaluate(&criteria, person, world.today, audience.definitions());
            assert_eq!(found.len(), usize::from(is_in), "{told}");
            let answers = explain(&criteria, &person[0], world.today, audience.definitions()).answers;
            let shown = answers.iter().find_map(|answer| answer.own.as_ref()).expect("a value of their own");
            assert_eq!(shown.text(&texts, &world.catalogue), own, "{told}");
        }
    })
    .await;
}

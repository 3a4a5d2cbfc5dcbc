//! Segments of the customers of a product: what fields hold of all products is asked of this one alone, as SQL written by
//! hand finds it.

use super::{population, trees};
use crate::support::db::each_engine;
use muster::{
    audience::{self, World},
    criteria::{Criteria, Rule, Test, explain::Own, windows::anniversary_days},
    db::{Db, Tx},
    ids::ContactId,
};
use serde_json::{Value, json};

/// Lines of the product's orders, and what was acquired or viewed of it.
const BOUGHT: &str = "FROM order_lines l JOIN products p ON p.id = l.product_id \
                      WHERE p.sku = '85123A' AND l.contact_id = c.id AND l.quantity > 0";
const SPENT: &str = "(SELECT COALESCE(SUM(l.amount_minor), 0) FROM order_lines l JOIN products p \
                     ON p.id = l.product_id WHERE p.sku = '85123A' AND l.contact_id = c.id AND l.currency = 'EUR')";
const DID: &str = "FROM activities a JOIN products p ON p.id = a.product_id \
                   WHERE p.sku = '85123A' AND a.contact_id = c.id AND a.kind =";

fn rule(field: &str, op: &str, value: Value) -> Value {
    json!({"field": field, "op": op, "value": value})
}

fn with(mut rule: Value, key: &str, value: bool) -> Value {
    rule[key] = value.into();
    rule
}

/// Rules about numbers, and what they ask as SQL.
fn numbers() -> Vec<(Value, String)> {
    let orders = format!("(SELECT COUNT(DISTINCT l.order_id) {BOUGHT})");
    let in_euro = format!("EXISTS (SELECT 1 {BOUGHT} AND l.currency = 'EUR')");
    let in_kroner = format!("EXISTS (SELECT 1 {BOUGHT} AND l.currency = 'DKK')");
    vec![
        (rule("order_count", "at_least", json!(2)), format!("{orders} >= 2")),
        (rule("order_count", "less_than", json!(2)), format!("{orders} < 2")),
        (rule("order_count", "is", json!(0)), format!("{orders} = 0")),
        (rule("order_count", "is_not", json!(1)), format!("{orders} <> 1")),
        (rule("order_count", "between", json!([1, 2])), format!("{orders} BETWEEN 1 AND 2")),
        (with(rule("order_count", "more_than", json!(1)), "not", true), format!("{orders} <= 1")),
        (rule("total_spend", "more_than", json!(2)), format!("{SPENT} > 200")),
        (rule("total_spend", "at_most", json!(0)), format!("{SPENT} <= 0")),
        (rule("total_spend", "is_not", json!(1)), format!("{SPENT} <> 100")),
        (rule("currency", "any_of", json!(["DKK"])), in_kroner.clone()),
        (rule("currency", "none_of", json!(["EUR"])), format!("NOT {in_euro}")),
        (rule("currency", "all_of", json!(["EUR", "DKK"])), format!("{in_euro} AND {in_kroner}")),
    ]
}

/// Rules about days, and what they ask as SQL.
fn days() -> Vec<(Value, String)> {
    let first = format!("(SELECT COALESCE(MIN(l.ordered_day), 99999) {BOUGHT})");
    let last = format!("(SELECT COALESCE(MAX(l.ordered_day), -99999) {BOUGHT})");
    let done = |kind: &str| format!("(SELECT COALESCE(MAX(a.happened_day), -99999) {DID} '{kind}')");
    let (acquired, viewed) = (done("acquisition"), done("page_view"));
    let quarter = json!({"n": 90, "unit": "days"});
    let not_lately = rule("last_order", "not_in_past", quarter.clone());
    let (lately, known) = ("BETWEEN 20687 AND 20777", "<> -99999");
    let soon: Vec<String> = anniversary_days(20_777, 60).iter().map(i64::to_string).collect();
    let soon = format!("IN ({})", soon.join(", "));
    vec![
        (rule("first_order", "anniversary_in_next", json!(60)), format!("{first} {soon}")),
        (rule("last_order", "anniversary_in_next", json!(60)), format!("{last} {soon}")),
        (rule("last_acquired", "anniversary_in_next", json!(60)), format!("{acquired} {soon}")),
        (rule("last_order", "in_past", quarter.clone()), format!("{last} {lately}")),
        (not_lately.clone(), format!("{last} NOT {lately}")),
        (with(not_lately, "blanks", false), format!("{last} NOT {lately} AND {last} {known}")),
        (rule("last_order", "before", json!("2026-11-20")), format!("{last} BETWEEN -99998 AND 20776")),
        (json!({"field": "last_order", "op": "unknown"}), format!("{last} = -99999")),
        (rule("first_order", "after", json!("2026-11-01")), format!("{first} BETWEEN 20759 AND 99998")),
        (rule("first_order", "before", json!("2026-11-20")), format!("{first} < 20777")),
        (rule("first_order", "this", json!("year")), format!("{first} BETWEEN 20454 AND 20818")),
        (rule("last_acquired", "in_past", quarter.clone()), format!("{acquired} {lately}")),
        (rule("last_viewed", "not_in_past", quarter), format!("{viewed} NOT {lately}")),
        (json!({"field": "last_viewed", "op": "known"}), format!("{viewed} {known}")),
    ]
}

async fn found(tx: &mut Tx, world: &World, criteria: &Value) -> Vec<ContactId> {
    let criteria = Criteria::parse(&criteria.to_string(), &world.catalogue).expect("criteria");
    let audience = audience::prepare(tx, world, &criteria).await.expect("groups").expect("sound");
    audience::ids(tx, &audience).await.expect("ids")
}

#[tokio::test]
async fn totals_days_and_currencies_are_those_of_the_product_alone() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let customers = found(&mut tx, &world, &json!({"products": ["85123A"]})).await;
        assert!(customers.len() > 20);
        for (rule, sql) in numbers().into_iter().chain(days()) {
            let include = json!({"all": [rule]});
            let scoped = found(&mut tx, &world, &json!({"include": include, "products": ["85123A"]})).await;
            let sql = format!("SELECT c.id FROM contacts c WHERE {sql} ORDER BY c.id");
            let rows: Vec<(ContactId,)> = tx.query(sql).all().await.expect("a query by hand");
            let expected: Vec<ContactId> =
                rows.into_iter().map(|(id,)| id).filter(|id| customers.contains(id)).collect();
            assert_eq!(scoped, expected, "{rule}");
            let all = found(&mut tx, &world, &json!({"include": include})).await;
            let of_all: Vec<ContactId> = all.into_iter().filter(|id| customers.contains(id)).collect();
            assert_ne!(scoped, of_all, "{rule} tells one product from all");
        }
    })
    .await;
}

/// Each of them is a stretch of days in every year, and a statement binds only so many values.
#[tokio::test]
async fn anniversaries_can_be_asked_for_as_often_as_anything() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let soon = |days: i64| rule("first_order", "anniversary_in_next", json!(days));
        let any: Vec<Value> = (1..=100).map(soon).collect();
        let any = json!({"include": {"any": any}, "products": ["85123A"]});
        let longest = json!({"include": soon(100), "products": ["85123A"]});
        let found = [found(&mut tx, &world, &any).await, found(&mut tx, &world, &longest).await];
        assert!(found[0] == found[1] && !found[0].is_empty());
    })
    .await;
}

/// What a rule is told to ask is what somebody's own value shows, also where it changes as days pass.
#[tokio::test]
async fn somebodys_own_value_is_of_the_product_alone() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let people = population::people(&mut tx, &world).await;
        let text = json!({"include": {"all": [{"field": "order_count", "op": "at_least", "value": 1}]},
                          "products": ["85123A"]});
        let criteria = Criteria::parse(&text.to_string(), &world.catalogue).expect("criteria");
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        for id in people.iter().filter_map(|person| person.id) {
            let why = audience::explain(&mut tx, &audience, id).await.expect("a reason").expect("a contact");
            let sql = format!("SELECT COUNT(DISTINCT l.order_id) {BOUGHT}").replace("c.id", "$1");
            let orders: i64 = tx.query(sql).bind(id).scalar().await.expect("a count");
            assert_eq!(why.answers[1].own, Some(Own::Number(orders, 0)));
        }
    })
    .await;
}

/// A narrowed rule is told, printed and asked for its kind as the one it was.
#[tokio::test]
async fn a_narrowed_rule_reads_as_it_was_written() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        for seed in 0..200 {
            let mut criteria = trees::criteria(&mut trees::Dice::new(seed), &world.catalogue);
            criteria.products = vec!["85123A".into()];
            let narrowed = criteria.narrowed();
            assert_eq!(*narrowed.narrowed(), *narrowed, "narrowed once is narrowed");
            for ((_, rule), (_, own)) in criteria.rules().into_iter().zip(narrowed.rules()) {
                let is_of = matches!(own.test, Test::Of(..));
                assert_eq!(is_of, rule.field.made_of().is_some(), "{rule:?}");
                if is_of {
                    let (whole, own): (&Rule, &Rule) = (&own.whole(), own);
                    assert_eq!(
                        (whole, own.operator(), own.is_relative()),
                        (rule, rule.operator(), rule.is_relative())
                    );
                    assert_eq!(own.products(), ["85123A"]);
                }
            }
        }
    })
    .await;
}

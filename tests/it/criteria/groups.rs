//! Groups within criteria: members of groups, cycles, what is broken, and one contact explained.

use super::{
    evaluate, population,
    trees::{self, Dice},
};
use crate::support::db::each_engine;
use muster::{
    audience::{self, Broken, World},
    criteria::{Criteria, Fault, combine, limits},
    db::{Db, Tx},
    ids::{ContactId, GroupId},
    texts::{Lang, Texts},
};
use serde_json::{Value, json};

async fn add_segment(tx: &mut Tx, id: i64, criteria: &str) {
    tx.query(
        "INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at) \
         VALUES ($1, 'segment', $2, $2, $3, 0, 0)",
    )
    .bind(id)
    .bind(format!("Group {id}"))
    .bind(criteria.to_string())
    .execute()
    .await
    .expect("a segment");
}

fn in_group(id: i64) -> String {
    format!(
        r#"{{"include":{{"all":[{{"field":"age","op":"known"}},{{"field":"group","op":"in","value":{id}}}]}}}}"#
    )
}

async fn faults(tx: &mut Tx, world: &World, criteria: &str, group: Option<i64>) -> Vec<(String, Fault)> {
    let criteria = Criteria::parse(criteria, &world.catalogue).expect("criteria");
    match audience::prepare_for_group(tx, world, &criteria, group.map(GroupId))
        .await
        .expect("readable groups")
    {
        Ok(_) => Vec::new(),
        Err(Broken(problems)) => problems.into_iter().map(|problem| (problem.place, problem.fault)).collect(),
    }
}

#[tokio::test]
async fn cycles_are_named_and_broken_groups_do_not_spread() {
    each_engine(async |db: Db| {
        population::settle(&db).await;
        let mut tx = db.write().await.expect("a transaction");
        for (id, uses) in [(10, 11), (11, 12), (12, 10)] {
            add_segment(&mut tx, id, &in_group(uses)).await;
        }
        add_segment(&mut tx, 20, r#"{"include":{"all":[{"field":"attr:gone","op":"known"}]}}"#).await;
        add_segment(&mut tx, 21, &in_group(20)).await;
        add_segment(&mut tx, 22, &in_group(99)).await;
        add_segment(&mut tx, 23, r#"{"include":{"all":[{"field":"import","op":"any_of","value":["2"]}]}}"#)
            .await;
        add_segment(&mut tx, 24, r#"{"include":{"all":[{"field":"import","op":"any_of","value":["1"]}]}}"#)
            .await;
        tx.query("DELETE FROM imports WHERE id = 2").execute().await.expect("an import goes");
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        let place = "include.all[1]".to_string();

        let cycle = ["Group 10", "Group 11", "Group 12", "Group 10"].map(String::from).to_vec();
        assert_eq!(
            faults(&mut tx, &world, &in_group(10), None).await,
            [(place.clone(), Fault::GroupCycle(cycle))]
        );
        // Group 1 uses nobody; saved into it, a rule about group 2, which uses group 1, is a cycle.
        let itself = ["Group 1", "Group 2", "Group 1"].map(String::from).to_vec();
        assert_eq!(
            faults(&mut tx, &world, &in_group(2), Some(1)).await,
            [(place.clone(), Fault::GroupCycle(itself))]
        );
        assert_eq!(faults(&mut tx, &world, &in_group(2), None).await, []);
        let broken = |name: &str| [(place.clone(), Fault::BrokenGroup(name.into()))];
        assert_eq!(faults(&mut tx, &world, &in_group(20), None).await, broken("Group 20"));
        assert_eq!(faults(&mut tx, &world, &in_group(21), None).await, broken("Group 20"));

        let groups: Vec<GroupId> = [1, 2, 3, 10, 20, 21, 22, 23, 24].map(GroupId).into();
        let counts = audience::count_groups(&mut tx, &world, &groups).await.expect("counts");
        let sound: Vec<bool> = counts.iter().map(|(_, people)| people.is_ok()).collect();
        assert_eq!(sound, [true, true, true, false, false, false, false, false, true]);
        let gone = audience::of_group(&mut tx, &world, GroupId(99)).await;
        assert!(matches!(gone, Err(muster::error::Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_ladder_of_groups_has_a_limit() {
    each_engine(async |db: Db| {
        population::settle(&db).await;
        let mut tx = db.write().await.expect("a transaction");
        add_segment(&mut tx, 30, r#"{"include":{"all":[{"field":"age","op":"known"}]}}"#).await;
        for id in 31..=45 {
            // Each uses the one below twice, so that the rules double with every step.
            let twice = format!(
                r#"{{"include":{{"any":[{{"field":"group","op":"in","value":{0}}},{{"field":"group","op":"in","value":{0}}}]}}}}"#,
                id - 1
            );
            add_segment(&mut tx, id, &twice).await;
        }
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        assert_eq!(faults(&mut tx, &world, &in_group(36), None).await, []);
        let all = audience::of_group(&mut tx, &world, GroupId(36)).await.expect("a group").expect("sound");
        assert!(audience::count(&mut tx, &all).await.expect("a count") > 0);
        let deep = faults(&mut tx, &world, &in_group(45), None).await;
        assert_eq!(deep, [("include".to_string(), Fault::TooManyRulesInAll)]);
    })
    .await;
}

/// A segment that leads through as many others as may be, then one more.
#[tokio::test]
async fn groups_within_groups_go_deep() {
    const FIRST: i64 = 100;
    let last = FIRST + i64::try_from(limits::GROUPS).expect("few") - 1;
    each_engine(async |db: Db| {
        population::settle(&db).await;
        let mut tx = db.write().await.expect("a transaction");
        add_segment(&mut tx, FIRST, r#"{"include":{"all":[{"field":"age","op":"at_least","value":30}]}}"#).await;
        for id in FIRST + 1..=last + 1 {
            // By turns in the one below and not, with a way around it of its own.
            let op = if id % 2 == 0 { "in" } else { "not_in" };
            let criteria = json!({"include": {"all": [
                {"any": [{"all": [{"field": "group", "op": op, "value": id - 1}, {"field": "age", "op": "known"}]},
                         {"field": "age", "op": "is", "value": id % 60}]}]}});
            add_segment(&mut tx, id, &criteria.to_string()).await;
        }
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        assert_eq!(faults(&mut tx, &world, &in_group(last - 1), None).await, []);
        let deep = [("include.all[1]".to_string(), Fault::GroupsTooDeep)];
        assert_eq!(faults(&mut tx, &world, &in_group(last), None).await, deep, "it may become a group");
        assert_eq!(faults(&mut tx, &world, &in_group(last + 1), None).await, deep);
        let broken = audience::of_group(&mut tx, &world, GroupId(last + 1)).await.expect("a group");
        assert!(broken.is_err());
        // What is known to be sound by a short way is too deep by a long one.
        let both = format!(
            r#"{{"include":{{"all":[{{"field":"group","op":"in","value":{}}},{{"any":[{{"field":"group","op":"in","value":{}}}]}}]}}}}"#,
            FIRST + 2,
            last - 1
        );
        assert_eq!(faults(&mut tx, &world, &both, None).await, []);
        let mut members = Vec::new();
        for id in [FIRST, FIRST + 9, last - 1, last].map(GroupId) {
            let audience = audience::of_group(&mut tx, &world, id).await.expect("a group").expect("sound");
            members.push((id, audience::ids(&mut tx, &audience).await.expect("ids")));
        }
        for contact in (1..=population::PEOPLE).step_by(30).map(ContactId) {
            let groups = audience::groups_of(&mut tx, &world, contact).await.expect("groups");
            for (id, ids) in &members {
                assert_eq!(groups.contains(id), ids.contains(&contact), "{contact} in {id:?}");
            }
        }
    })
    .await;
}

/// The way through many groups is checked by its length, however it was found first.
#[tokio::test]
async fn a_short_way_to_a_group_does_not_hide_a_long_one() {
    each_engine(async |db: Db| {
        population::settle(&db).await;
        let mut tx = db.write().await.expect("a transaction");
        add_segment(&mut tx, 200, r#"{"include":{"all":[{"field":"age","op":"known"}]}}"#).await;
        for id in 201..=320 {
            let near = id - 1;
            let far = (id - 7).max(200);
            let criteria = json!({"include": {"all": [{"field": "group", "op": "in", "value": near}]}});
            let criteria = match id % 50 {
                0 => json!({"include": {"all": [{"field": "group", "op": "in", "value": far},
                                                {"field": "group", "op": "in", "value": near}]}}),
                _ => criteria,
            };
            add_segment(&mut tx, id, &criteria.to_string()).await;
        }
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        let most = 200 + i64::try_from(limits::GROUPS).expect("few");
        for id in [200, 207, 250, most - 1, most, most + 1, 310, 320] {
            let group = audience::of_group(&mut tx, &world, GroupId(id)).await.expect("a group");
            assert_eq!(group.is_ok(), id < most, "{id}");
        }
    })
    .await;
}

#[tokio::test]
async fn groups_of_a_contact_are_those_that_have_it() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let mut members = Vec::new();
        for id in [1, 2, 3].map(GroupId) {
            let audience = audience::of_group(&mut tx, &world, id).await.expect("a group").expect("sound");
            members.push((id, audience::ids(&mut tx, &audience).await.expect("ids")));
        }
        for contact in (1..=population::PEOPLE).map(ContactId) {
            let groups = audience::groups_of(&mut tx, &world, contact).await.expect("groups");
            let expected: Vec<GroupId> =
                members.iter().filter(|(_, ids)| ids.contains(&contact)).map(|(id, _)| *id).collect();
            assert_eq!(groups, expected, "{contact}");
        }
        let audiences = [1, 3].map(GroupId);
        let first = audience::of_group(&mut tx, &world, audiences[0]).await.expect("a group").expect("sound");
        let second =
            audience::of_group(&mut tx, &world, audiences[1]).await.expect("a group").expect("sound");
        let overlap = audience::overlap(&mut tx, &[&first, &second]).await.expect("an overlap");
        let both = members[0].1.iter().filter(|id| members[2].1.contains(id)).count();
        assert_eq!(overlap.together(0b11), i64::try_from(both).expect("few"));
        assert_eq!(overlap.together(0b01), i64::try_from(members[0].1.len()).expect("few"));
    })
    .await;
}

#[tokio::test]
async fn a_contact_is_explained_rule_by_rule() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let text = r#"{"include":{"all":[{"field":"last_order","op":"in_past","value":{"n":90,"unit":"days"}},
            {"field":"group","op":"in","value":2},{"field":"bought","op":"at_least","value":{"times":1}}]}}"#;
        let criteria = Criteria::parse(text, &world.catalogue).expect("criteria");
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        let texts = Texts::plain(Lang::En);
        for contact in (1..=population::PEOPLE).map(ContactId) {
            let person =
                audience::person(&mut tx, &world.zone, contact).await.expect("readable").expect("there");
            let explained =
                audience::explain(&mut tx, &audience, contact).await.expect("readable").expect("there");
            let found =
                evaluate(&criteria, std::slice::from_ref(&person), world.today, audience.definitions());
            assert_eq!(explained.belongs, found == [contact]);
            assert_eq!(explained.belongs, explained.answers[0].holds);
            let last_order = &explained.answers[1];
            match person.last_order_day.filter(|day| (world.today - 90..=world.today).contains(day)) {
                Some(day) => assert_eq!((last_order.holds, last_order.changes_on), (true, Some(day + 91))),
                None => assert!(!last_order.holds),
            }
            let own = |index: usize| explained.answers[index].own.as_ref().expect("a rule's own value");
            assert!((1..=3).all(|index| !own(index).text(&texts, &world.catalogue).is_empty()));
        }
        let nobody = audience::explain(&mut tx, &audience, ContactId(9_999)).await.expect("readable");
        assert!(nobody.is_none());
    })
    .await;
}

/// A contact who bought one product and acquired another.
const CUSTOMER: [&str; 4] = [
    "INSERT INTO contacts (id, name, created_at, updated_at) VALUES (900, 'Customer', 0, 0)",
    "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day) VALUES (99900, 900, '99900', 0, 20777)",
    "INSERT INTO order_lines (order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
     VALUES (99900, 900, 1, 20777, 2, 1000, 'EUR'), (99900, 900, 2, 20777, -1, -1000, 'EUR')",
    "INSERT INTO activities (contact_id, kind, happened_day, product_id, created_at)
     VALUES (900, 'acquisition', 20777, 3, 0), (900, 'page_view', 20777, 4, 0)",
];

#[tokio::test]
async fn segments_of_products_have_their_customers_and_ask_about_these_products_alone() {
    each_engine(async |db: Db| {
        population::settle(&db).await;
        let mut tx = db.write().await.expect("a transaction");
        for sql in CUSTOMER {
            tx.query(sql).execute().await.expect("a customer");
        }
        let [bought, returned, acquired, viewed] = population::SKUS;
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        let spent = json!([{"field": "spent", "op": "is", "value": {"amount": 10}}]);
        let scoped = |rules: &Value, products: &[&str]| json!({"include": {"all": rules}, "products": products});
        for (rules, products, belongs) in [
            (json!([]), vec![bought], true),
            (json!([]), vec![acquired], true),
            (json!([]), vec![returned, viewed], false),
            (json!([]), vec![viewed, bought], true),
            (spent.clone(), vec![bought], true),
            (spent.clone(), vec![bought, returned], false),
            (spent.clone(), vec![acquired], false),
            (json!([{"field": "viewed", "op": "never", "value": {}}]), vec![bought], true),
            (json!([{"field": "viewed", "op": "never", "value": {}}]), vec![bought, viewed], false),
            (json!([{"field": "acquired", "op": "at_least", "value": {"times": 1, "products": [acquired]}}]), vec![bought], false),
        ] {
            let text = scoped(&rules, &products).to_string();
            let criteria = Criteria::parse(&text, &world.catalogue).expect("criteria");
            let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
            let found = audience::ids(&mut tx, &audience).await.expect("ids").contains(&ContactId(900));
            assert_eq!(found, belongs, "{text}");
            let why = audience::explain(&mut tx, &audience, ContactId(900)).await.expect("a reason");
            let why = why.expect("the contact is there");
            assert_eq!(why.belongs, belongs, "{text}");
            assert!(why.is_customer || !belongs);
        }
        // Another group keeps its own products.
        add_segment(&mut tx, 30, &scoped(&spent, &[bought]).to_string()).await;
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        let both = scoped(&json!([{"field": "group", "op": "in", "value": 30}]), &[acquired]).to_string();
        let criteria = Criteria::parse(&both, &world.catalogue).expect("criteria");
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        assert!(audience::ids(&mut tx, &audience).await.expect("ids").contains(&ContactId(900)));
    })
    .await;
}

#[tokio::test]
async fn who_comes_goes_and_stays_adds_up_for_segments_of_products_too() {
    each_engine(async |db: Db| {
        let world = population::settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        for seed in 0..60 {
            let new = trees::criteria(&mut Dice::new(seed), &world.catalogue);
            let mut ids = Vec::new();
            for criteria in [&new, &Criteria::members_of(GroupId(1))].into_iter().cloned().chain(
                [combine::joining, combine::leaving, combine::staying].map(|make| make(&new, GroupId(1))),
            ) {
                let audience =
                    audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
                ids.push(audience::ids(&mut tx, &audience).await.expect("ids"));
            }
            let both = |a: &[ContactId], b: &[ContactId]| {
                let mut all: Vec<ContactId> = a.iter().chain(b).copied().collect();
                all.sort_unstable();
                all
            };
            assert_eq!(
                both(&ids[2], &ids[4]),
                ids[0],
                "who joins and stays is who matches: {}",
                new.to_json()
            );
            assert_eq!(both(&ids[3], &ids[4]), ids[1], "who leaves and stays was in: {}", new.to_json());
        }
    })
    .await;
}

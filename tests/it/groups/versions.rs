//! Two versions of a segment's criteria compared: what is told of the difference.

use super::*;
use crate::support::{app::Portal, db::each_db};
use muster::{
    audience::World,
    texts::{Lang, Texts},
};

const DE: &str = r#"{"field":"country","op":"any_of","value":["DE"]}"#;
const YES: &str = r#"{"field":"email_consent","op":"yes"}"#;
const NO: &str = r#"{"field":"email_consent","op":"no"}"#;
const OLD: &str = r#"{"field":"age","op":"at_least","value":60}"#;

/// Gives the segment 1 other criteria.
pub async fn change(portal: &Portal, version: i64, criteria: &str) {
    let criteria = Criteria::parse(criteria, &Catalogue::new(Vec::new(), Vec::new(), "EUR")).unwrap();
    let new = NewSegment { criteria, ..segment("Germans", json!([])) };
    let now = portal.clock.now();
    let update = async |tx: &mut Tx| {
        groups::update_segment(tx, &Actor::console(), now, GroupId(1), version, &new).await.unwrap();
    };
    portal.write(update).await;
}

const EVERY: &str = "meet every condition";
const ONE: &str = "meet at least one of the conditions";
const HEARTS: &str = "Only customers of “White heart”, counting this product alone.";
const LAMPS: &str = "Only customers of “Lamp”, counting this product alone.";
const OPTED_OR_OLD: &str = "opted in to marketing email or are 60 or older";
const OPTED_AND_OLD: &str = "opted in to marketing email and are 60 or older";

/// Criteria one after the other: what each has no more that the ones before had, and what it has anew.
type Steps = Vec<(String, Vec<&'static str>, Vec<&'static str>)>;

/// Two conditions joined in another way, and asked of the customers of other products.
fn joins_and_products() -> Steps {
    let all = format!(r#"{{"include":{{"all":[{DE},{YES}]}}}}"#);
    let heart = all.replace(r#"{"include""#, r#"{"products":["85123A"],"include""#);
    vec![
        (all.clone(), vec![], vec!["live in Germany", "opted in to marketing email"]),
        (all.replacen("all", "any", 1), vec![EVERY], vec![ONE]),
        (all.clone(), vec![ONE], vec![EVERY]),
        (heart.clone(), vec![], vec![HEARTS]),
        (heart.replace("85123A", "OTHER"), vec![HEARTS], vec![LAMPS]),
        (all, vec![LAMPS], vec![]),
    ]
}

/// Groups of conditions, and such that leave out.
fn groups_within() -> Steps {
    vec![
        (
            format!(r#"{{"include":{{"all":[{DE},{{"any":[{YES},{OLD}]}}]}}}}"#),
            vec!["opted in to marketing email"],
            vec![OPTED_OR_OLD],
        ),
        (
            format!(r#"{{"include":{{"any":[{DE},{{"all":[{YES},{OLD}]}}]}}}}"#),
            vec![EVERY, OPTED_OR_OLD],
            vec![ONE, OPTED_AND_OLD],
        ),
        (
            format!(r#"{{"include":{DE},"leave_out":{{"any":[{NO},{OLD}]}}}}"#),
            vec![ONE, OPTED_AND_OLD],
            vec!["left out: opted out of marketing email", "left out: are 60 or older"],
        ),
        (
            format!(r#"{{"include":{DE},"leave_out":{{"all":[{NO},{OLD}]}}}}"#),
            vec!["left out: meet at least one of the conditions"],
            vec!["left out: meet every condition"],
        ),
        // Neither order nor needless groups change anything.
        (
            format!(r#"{{"include":{{"any":[{DE}]}},"leave_out":{{"all":[{OLD},{{"all":[{NO}]}}]}}}}"#),
            vec![],
            vec![],
        ),
    ]
}

#[actix_web::test]
async fn what_changed_is_told_also_where_no_condition_is_another() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal
            .sql(&[
                "INSERT INTO products (sku, name, name_key) VALUES ('85123A', 'White heart', 'white heart')",
                "INSERT INTO products (sku, name, name_key) VALUES ('OTHER', 'Lamp', 'lamp')",
            ])
            .await;
        portal.segment("Germans", json!([])).await;
        let mia = portal.sign_in("mia").await;
        for (version, (criteria, removed, added)) in
            (1..).zip([joins_and_products(), groups_within()].concat())
        {
            change(&portal, version, &criteria).await;
            let page = mia.get(&format!("/groups/1/history/{}", version + 1)).await.expect(200);
            assert_eq!(
                (page.texts("del"), page.texts("ins")),
                (strings(&removed), strings(&added)),
                "{criteria}"
            );
        }
    })
    .await;
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

/// A segment of which the second to fourth version ask for what is gone by now: an attribute, a product and a group.
async fn with_gone(db: Db) -> Portal {
    let portal = Portal::on(db).await;
    let there = [
        "INSERT INTO products (sku, name, name_key) VALUES ('85123A', 'White heart', 'white heart')",
        "INSERT INTO attributes (key, name, kind, choices, profile, position, created_at)
         VALUES ('size', 'Size', 'number', '[]', '', 1, 0)",
    ];
    portal.sql(&there).await;
    portal.segment("Germans", json!([])).await;
    portal.segment("Gone", json!([])).await;
    let bought = r#"{"field":"bought","op":"at_least","value":{"times":1,"products":["85123A"]}}"#;
    let size = r#"{"field":"attr:size","op":"at_least","value":42}"#;
    let group = r#"{"field":"group","op":"in","value":2}"#;
    for (version, rule) in (1..).zip([size, bought, group, YES]) {
        let mut tx = portal.db.write().await.unwrap();
        let now = portal.clock.now();
        let world = World::load(&mut tx, now).await.unwrap();
        let text = format!(r#"{{"include":{{"all":[{DE},{rule}]}}}}"#);
        let criteria = Criteria::parse(&text, &world.catalogue).unwrap();
        let new = NewSegment { criteria, ..segment("Germans", json!([])) };
        groups::update_segment(&mut tx, &Actor::console(), now, GroupId(1), version, &new).await.unwrap();
        tx.commit().await.unwrap();
    }
    let gone = [
        "DELETE FROM attributes",
        "UPDATE products SET sku = 'OTHER'",
        "DELETE FROM customer_groups WHERE id = 2",
    ];
    portal.sql(&gone).await;
    portal
}

/// Whoever looks what a segment was reads its conditions, and which of them asks for something that is gone.
#[actix_web::test]
async fn a_version_that_asks_for_something_gone_is_told_with_what_is_wrong() {
    each_db(async |db| {
        let portal = with_gone(db).await;
        let mia = portal.sign_in("mia").await;
        for (number, clause, problem) in [
            (2, "have at least 42 as “size”", "The attribute that this asks for was deleted."),
            (3, "bought “85123A”", "There is no product"),
            (4, "are in “deleted group 2”", "This customer group does not exist any more."),
        ] {
            let page = mia.get(&format!("/groups/1/history/{number}?with=5")).await.expect(200);
            let (sentence, told) = (page.text(".sentence"), page.text(".card .msg.warn li"));
            assert!(sentence.contains("live in Germany") && sentence.contains(clause), "{sentence}");
            assert!(told.starts_with(&format!("“{clause}")) && told.contains(problem), "{told}");
            assert_eq!(page.count(".card .msg.warn li"), 1, "the other condition is sound");
            assert_eq!(page.texts("ins"), ["opted in to marketing email"]);
            assert!(page.text("del").contains(clause), "{}", page.text("del"));
            assert_eq!(page.count("main a[href$='/restore']"), 0, "nobody could be counted by it");
            let page = mia.get(&format!("/groups/1/history/{number}/restore")).await.expect(200);
            assert!(page.text(".msg.bad").contains(problem), "{}", page.text("main"));
            assert_eq!(page.count("main form .btn.primary"), 0);
        }
    })
    .await;
}

#[test]
fn one_person_is_told_in_the_singular() {
    let told = Lang::ALL.map(|lang| Texts::plain(lang).group_compare_today(1, 3, 1, 2));
    for (told, words) in told.iter().zip(["1 person;", "1 Person;", "1 persona;", "1 person;"]) {
        assert!(told.contains(words), "{told}");
    }
}

//! "Find a person": in or not, why, and when that changes by itself.

use crate::support::{
    app::Portal,
    db::{each_db, each_engine},
};
use muster::config::{EngineChoice, Settings};
use serde_json::json;

#[actix_web::test]
async fn the_day_of_a_change_stands_beside_the_verdict_and_a_segment_within_is_explained() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let anna = portal.contact("anna@example.com", "DE").await;
        let germans = json!([{"field": "country", "op": "any_of", "value": ["DE"]}]);
        portal.segment("Germans", germans).await;
        let today = portal.clock.now() / muster::time::MICROS_PER_DAY;
        let sql = "UPDATE contacts SET last_order_day = $1 WHERE id = $2";
        portal.write(async |tx| tx.query(sql).bind(today - 80).bind(anna).execute().await.expect("written")).await;
        portal
            .sql(&[r#"INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at)
                VALUES (20, 'segment', 'Lately', 'lately', '{"include":{"all":[{"field":"group","op":"in","value":1},
                {"field":"last_order","op":"in_past","value":{"n":90,"unit":"days"}}]}}', 0, 0),
                (21, 'segment', 'Not lately', 'not lately',
                '{"include":{"all":[{"field":"group","op":"not_in","value":20}]}}', 0, 0)"#])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/groups/20/members?find=anna@example.com").await.expect(200);
        assert_eq!(page.text(".facts .tag"), "In this group");
        let said = page.text("#change");
        assert!(said.starts_with("Leaves on ") && said.ends_with(" if nothing new happens."), "{said}");
        let rules = page.texts(".why li");
        assert_eq!(rules.len(), 3, "{rules:?}");
        assert!(rules[1].contains("Their value: Germany"), "what Germans is made of: {rules:?}");
        assert!(rules[2].contains("changes on "), "{rules:?}");
        let day = rules[2].split("changes on ").nth(1).expect("a day").to_string();
        assert_eq!(said, format!("Leaves on {day} if nothing new happens."));
        let out = mia.get("/groups/21/members?find=anna@example.com").await.expect(200);
        assert_eq!(out.text("#change"), format!("Joins on {day} if nothing new happens."));
        // One level within is enough for a reader.
        assert_eq!(out.texts(".why li").len(), 3, "{:?}", out.texts(".why li"));
        let germans = mia.get("/groups/1/members?find=anna@example.com").await.expect(200);
        assert_eq!(germans.count("#change"), 0, "nothing changes by itself");
    })
    .await;
}

#[actix_web::test]
async fn a_person_is_found_as_lists_have_them_and_nothing_is_claimed_of_nobody() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.contact("anna@example.com", "DE").await;
        portal.sql(&["UPDATE contacts SET external_id = 'K107777'"]).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let list = portal.known("List", &["anna@example.com"]).await;
        let mia = portal.sign_in("mia").await;
        for asked in [
            "Anna%20Berg%20%3Canna@example.com%3E",
            "mailto:anna@example.com",
            "K107777",
            "k107777",
            "%20k107777%20",
        ] {
            let found = mia.get(&format!("/groups/1/members?find={asked}")).await.expect(200);
            assert_eq!(found.text(".facts .tag"), "In this group", "{asked}");
        }
        for asked in ["k10777", "nobody@example.com", "Berg"] {
            let found = mia.get(&format!("/groups/1/members?find={asked}")).await.expect(200);
            assert!(
                found.text(".facts .note").starts_with("No contact has this"),
                "{}",
                found.text(".facts")
            );
            assert_eq!(found.count(".facts .tag"), 0, "{asked}");
        }
        // Whether an address stands in a list is known without a contact.
        let found = mia.get(&format!("/groups/{list}/members?find=nobody@example.com")).await.expect(200);
        assert_eq!(found.text(".facts .tag"), "Not in this group");
    })
    .await;
}

/// A name may be of several: who is meant is chosen by what tells them apart.
#[actix_web::test]
async fn a_person_is_found_by_name() {
    each_engine(async |db| {
        let portal = Portal::with(db, |settings| Settings { engine: EngineChoice::Sql, ..settings }).await;
        for email in ["anna@example.com", "bo@example.com", "bo@example.org", "bob@example.com"] {
            portal.contact(email, "DE").await;
        }
        portal
            .sql(&[
                "UPDATE contacts SET name = 'Åse Berg', name_key = 'ase berg' WHERE email_key = 'anna@example.com'",
                "UPDATE contacts SET city = 'Köln', external_id = 'K7', country = 'AT' WHERE email_key = 'bo@example.org'",
            ])
            .await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let (mia, ana) = (portal.sign_in("mia").await, portal.sign_in("ana").await);
        let page = mia.get("/groups/1/members?find=ase%20BERG").await.expect(200);
        assert_eq!((page.text("#found a"), page.text("#found .tag")), ("Åse Berg".into(), "In this group".into()));
        let page = mia.get("/groups/1/members?find=Bo").await.expect(200);
        assert_eq!(page.text("#found .note"), "2 contacts have this name. Choose who is meant:");
        assert_eq!(page.texts("#choices small"), ["bo@example.com · Germany", "bo@example.org · K7 · Köln, Austria"]);
        assert_eq!(page.count("#found .tag"), 0, "nothing is said of nobody in particular");
        let other = page.attributes("#choices a", "href").remove(1);
        let page = mia.get(other.trim_end_matches("#found")).await.expect(200);
        assert_eq!((page.text("#found p a"), page.text("#found .tag")), ("bo".into(), "Not in this group".into()));
        assert!(page.text("#found .why").contains("Austria"), "{}", page.text("#found"));

        // From the list, which stays where it is.
        let page = mia.get("/groups/1/members?q=bo").await.expect(200);
        let rows = page.attributes("#list tbody .quiet", "href");
        assert_eq!((rows.len(), page.texts("#list tbody .quiet .sr").remove(0)), (2, "Why is bo in it?".into()));
        let page = mia.get(rows[1].trim_end_matches("#found")).await.expect(200);
        assert_eq!((page.text("#found p a"), page.text("#found .tag")), ("bob".into(), "In this group".into()));
        assert_eq!((page.field("q"), page.count("#list tbody tr")), ("bo".into(), 2));
        let gone = mia.get("/groups/1/members?person=4711").await.expect(200);
        assert!(gone.text("#found").starts_with("No contact has this"), "{}", gone.text("#found"));

        for asked in ["find=Bo", "person=1"] {
            let page = ana.get(&format!("/groups/1/members?{asked}")).await.expect(200);
            assert_eq!(page.count("#found"), 0, "who may not see people finds nobody");
            assert!(!page.body.contains("example.com"), "{asked}");
        }
    })
    .await;
}

#[actix_web::test]
async fn of_many_with_one_name_the_first_are_offered() {
    each_engine(async |db| {
        let portal = Portal::with(db, |settings| Settings { engine: EngineChoice::Sql, ..settings }).await;
        for n in 0..11 {
            portal.contact(&format!("bo@{n:02}.example"), "DE").await;
        }
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/groups/1/members?find=bo").await.expect(200);
        assert!(
            page.text("#found .note").starts_with("More than 10 contacts"),
            "{}",
            page.text("#found .note")
        );
        assert_eq!(page.texts("#choices small")[9], "bo@09.example · Germany");
        assert_eq!(page.count("#choices li"), 10);
    })
    .await;
}

/// A customer number is typed as it comes, in capitals or not: it is the same one in lists and when one person is looked for.
#[actix_web::test]
async fn a_customer_number_is_found_in_any_case() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.contact("anna@example.com", "DE").await;
        portal.contact("bea@example.com", "DE").await;
        portal
            .sql(&[
                "UPDATE contacts SET external_id = 'Kd-10a7' WHERE name = 'anna'",
                "UPDATE contacts SET external_id = 'kd-10A7' WHERE name = 'bea'",
            ])
            .await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let mia = portal.sign_in("mia").await;
        for (asked, name) in
            [("Kd-10a7", "anna"), ("kd-10A7", "bea"), ("KD-10a7", "anna"), ("kD-10A7", "anna")]
        {
            let found = mia.get(&format!("/groups/1/members?find={asked}")).await.expect(200);
            assert_eq!(found.text(".facts .tag"), "In this group", "{asked}");
            assert!(found.text(".facts").contains(name), "{asked}: {}", found.text(".facts"));
            let list = mia.get(&format!("/contacts?q={asked}")).await.expect(200);
            assert_eq!(list.count("tbody tr"), 2, "{asked}");
            let jump = mia.get(&format!("/search?q={asked}")).await.expect(200);
            assert!(jump.text("main").contains("anna"), "{}", jump.text("main"));
        }
        for other in ["KD-10a", "KD-10a77"] {
            let found = mia.get(&format!("/groups/1/members?find={other}")).await.expect(200);
            assert_eq!(found.count(".facts .tag"), 0, "{other}");
        }
    })
    .await;
}

#[actix_web::test]
async fn what_leaves_nobody_out_is_not_said_to_leave_out() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.contact("anna@example.com", "DE").await;
        portal
            .sql(&[r#"INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at)
                VALUES (20, 'segment', 'All', 'all', '{"leave_out":{"any":[{"field":"email_consent","op":"no"}]}}', 0, 0)"#])
            .await;
        let mia = portal.sign_in("mia").await;
        let path = "/groups/20/members?find=anna@example.com";
        let found = mia.get(path).await.expect(200);
        assert!(found.text(".why li").contains("not left out: opted out of"), "{}", found.text(".why"));
        portal.sql(&["UPDATE contacts SET consent_email = TRUE"]).await;
        let found = mia.get(path).await.expect(200);
        assert!(found.text(".why li").contains("Their value: said yes"), "{}", found.text(".why"));
        portal.sql(&["UPDATE contacts SET consent_email = FALSE"]).await;
        let found = mia.get(path).await.expect(200);
        let why = found.text(".why li");
        assert!(why.contains("left out: opted out of") && !why.contains("not left out"), "{why}");
    })
    .await;
}

#[actix_web::test]
async fn what_is_known_not_to_be_there_is_not_called_unknown() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.contact("anna@example.com", "DE").await;
        let rules = json!([
            {"field": "last_order", "op": "in_past", "value": {"n": 90, "unit": "days"}},
            {"field": "salesperson", "op": "known"},
            {"field": "average_rating", "op": "at_least", "value": {"amount": 4}},
            {"field": "age", "op": "at_least", "value": 18}]);
        portal.segment("Buyers", rules).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/groups/1/members?find=anna@example.com").await.expect(200);
        let values: Vec<String> = page
            .texts(".why li")
            .iter()
            .map(|rule| rule.split("Their value: ").nth(1).expect("a value").trim().to_string())
            .collect();
        assert_eq!(values, ["never", "none", "none", "not known"]);
    })
    .await;
}

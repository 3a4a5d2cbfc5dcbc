//! "Find a person": in or not, why, and when that changes by itself.

use crate::support::{app::Portal, db::each_db};
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

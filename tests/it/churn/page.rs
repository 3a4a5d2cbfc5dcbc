//! The page, and what it says before there is anything to say.

use super::shop::{open, work};
use crate::support::{app::Portal, db::each_db};
use serde_json::json;

#[actix_web::test]
async fn the_page_says_what_to_do_and_then_what_was_found() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/churn").await.expect(200);
        assert_eq!(page.text(".empty h2"), "No prediction yet");
        open(&portal.db, 300).await;
        let asked = mia.post("/churn/fit", &[]).await.expect(303);
        assert_eq!(asked.location(), "/churn");
        let busy = mia.get("/churn").await.expect(200);
        assert!(busy.body.contains("every 2s") && busy.count("form[action='/churn/fit']") == 0);
        work(&portal.db, &portal.clock).await;
        let page = mia.get("/churn").await.expect(200);
        assert!(!page.body.contains("every 2s"));
        assert_eq!(page.texts(".churn-bands b"), ["High", "Medium", "Low", "One order so far"]);
        assert_eq!(page.count("svg.chart rect"), 16);
        assert_eq!(page.texts("details tbody td:first-child"), ["0", "1", "2", "3", "4", "5", "6", "7+"]);
        assert_eq!(page.texts("dl.kv dd")[..2], ["300", "258"]);
        assert!(page.text("#churn").contains("Ale"));
        let part = mia.get_part("/churn").await.expect(200);
        assert!(page.body.contains(part.body.trim()), "the part stands in the page");
        for segment in page.attributes(".churn-bands a", "href") {
            let builder = mia.get(&segment).await.expect(200);
            assert!(builder.text("main").contains("risk of leaving"), "{segment}");
        }
    })
    .await;
}

#[actix_web::test]
async fn who_may_not_edit_sees_it_without_buttons() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        open(&portal.db, 300).await;
        portal.sign_in("ada").await.post("/churn/fit", &[]).await.expect(303);
        work(&portal.db, &portal.clock).await;
        let page = portal.sign_in("ana").await.get("/churn").await.expect(200);
        assert_eq!((page.count("main form"), page.count(".churn-bands a")), (0, 0));
        assert_eq!(page.count(".side a[aria-current='page'][href='/churn']"), 1);
    })
    .await;
}

/// Neither in figures nor by the height of a bar is somebody told more than who may not see people may know.
#[actix_web::test]
async fn who_may_not_see_people_is_told_rounded_numbers() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (ada, ana) = (portal.sign_in("ada").await, portal.sign_in("ana").await);
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('min_people', '20')"]).await;
        open(&portal.db, 300).await;
        ada.post("/churn/fit", &[]).await.expect(303);
        work(&portal.db, &portal.clock).await;
        let page = ana.get("/churn").await.expect(200);
        assert_eq!(page.texts("dl.kv dd")[..2], ["300", "260"]);
        let number = |cell: &String| cell.parse().unwrap_or(0.0);
        let table: Vec<f64> = page.texts("svg.chart + details td.num").iter().map(number).collect();
        let heights = page.attributes("svg.chart rect", "height");
        let heights: Vec<f64> = heights.iter().map(|height| height.parse().expect("a number")).collect();
        assert!(table.len() == 16 && table.contains(&0.0), "{table:?}");
        let most = table.iter().copied().fold(0.0, f64::max);
        let scale = heights.iter().copied().fold(0.0, f64::max) / most;
        let is_told = |(number, height): (&f64, &f64)| (number * scale - height).abs() < 0.11;
        assert!(table.iter().zip(&heights).all(is_told), "{table:?} {heights:?}");
    })
    .await;
}

#[actix_web::test]
async fn too_little_to_tell_is_said_in_a_sentence() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        open(&portal.db, 20).await;
        let ada = portal.sign_in("ada").await;
        ada.post("/churn/fit", &[]).await.expect(303);
        work(&portal.db, &portal.clock).await;
        let page = ada.get("/churn").await.expect(200);
        assert_eq!(
            page.text(".empty p"),
            "18 contacts have ordered on a second day so far. Once 100 have, Muster can tell who is likely to leave."
        );
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('min_people', '20')"]).await;
        let told = portal.sign_in("ana").await.get("/churn").await.expect(200).text(".empty p");
        assert!(told.starts_with("Fewer than 20 contacts have ordered on a second day so far."), "{told}");
    })
    .await;
}

/// Until everybody is predicted for another number of days, segments that ask for it say that new data is coming.
#[actix_web::test]
async fn segments_say_that_another_horizon_is_being_predicted() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        open(&portal.db, 300).await;
        let mia = portal.sign_in("mia").await;
        mia.post("/churn/fit", &[]).await.expect(303);
        work(&portal.db, &portal.clock).await;
        portal.segment("Soon", json!([{"field": "expected_orders", "op": "at_least", "value": 1}])).await;
        portal.segment("Anybody", json!([{"field": "age", "op": "unknown"}])).await;
        let told = async || {
            let list = mia.get("/groups").await.expect(200).texts("td.num.strong");
            let list = list.iter().filter(|cell| cell.ends_with("New data is being taken in")).count();
            let mut pages = [0; 2];
            for (id, said) in (1..).zip(&mut pages) {
                *said = mia.get(&format!("/groups/{id}")).await.expect(200).count("#behind");
                *said += mia.get(&format!("/groups/{id}/used")).await.expect(200).count("#behind");
            }
            let builder = mia.get("/groups/1/edit").await.expect(200).text("#live");
            (list, pages, builder.contains("New data is being taken in"))
        };
        assert_eq!(told().await, (0, [0, 0], false));
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('horizon_days', '30')"]).await;
        assert_eq!(told().await, (1, [2, 0], true));
        mia.post("/churn/fit", &[]).await.expect(303);
        work(&portal.db, &portal.clock).await;
        assert_eq!(told().await, (0, [0, 0], false));
    })
    .await;
}

#[actix_web::test]
async fn a_contact_shows_what_is_predicted() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        open(&portal.db, 300).await;
        portal
            .sql(&["INSERT INTO predictions (contact_id, alive, expected_orders, risk) VALUES (1, 7266, 1226, 'low')"])
            .await;
        let ada = portal.sign_in("ada").await;
        let facts = ada.get("/contacts/1").await.expect(200).text(".facts");
        for words in ["Risk of leavingLow", "still being a customer72.7%", "in the next 90 days1.23"] {
            assert!(facts.contains(words), "{facts}");
        }
        assert!(!ada.get("/contacts/2").await.expect(200).text(".facts").contains("Risk of leaving"));
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('horizon_days', '60')"]).await;
        ada.post("/churn/fit", &[]).await.expect(303);
        work(&portal.db, &portal.clock).await;
        assert!(ada.get("/contacts/1").await.expect(200).text(".facts").contains("in the next 60 days"));
        let page = ada.get("/churn").await.expect(200);
        assert!(page.text(".facts").contains("Expected orders in the next 60 days"), "{}", page.text(".facts"));
        portal.segment("Soon", json!([{"field": "expected_orders", "op": "at_least", "value": 2}])).await;
        let group = ada.get("/groups/1").await.expect(200);
        assert!(group.text("main").contains("at least 2 expected orders in the next 60 days"));
    })
    .await;
}

//! Who may not see people cannot work out a few of them from the difference of two numbers either.

use super::segment;
use crate::support::{app::Portal, db::each_db};
use muster::{access::Actor, groups, ids::GroupId, time::MICROS_PER_DAY};
use serde_json::{Value, json};

const FEW: &str = "< 5";

/// A number that is told is a whole number of steps, so that no two differ by a few.
fn is_told(text: &str) -> bool {
    text == FEW || text == "Small" || text.parse().is_ok_and(|number: i64| number % 5 == 0)
}

fn living_in(countries: &[&str]) -> Value {
    json!([{"field": "country", "op": "any_of", "value": countries}])
}

async fn people(portal: &Portal, country: &str, number: usize) {
    for n in 1..=number {
        portal.contact(&format!("{country}{n}@example.com").to_lowercase(), country).await;
    }
}

async fn edit(portal: &Portal, id: GroupId, version: i64, countries: &[&str]) {
    let (now, new) = (portal.clock.now(), segment("Group", living_in(countries)));
    portal
        .write(async |tx| {
            groups::update_segment(tx, &Actor::console(), now, id, version, &new).await.unwrap()
        })
        .await;
}

#[actix_web::test]
async fn no_two_groups_tell_of_a_few_who_are_in_one_of_them() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        people(&portal, "DK", 11).await;
        people(&portal, "DE", 1).await;
        people(&portal, "NO", 1).await;
        portal.sql(&["UPDATE contacts SET consent_email = TRUE WHERE country <> 'NO'"]).await;
        let all = format!("/groups/{}", portal.segment("All", living_in(&["DK", "DE", "NO"])).await);
        let some = format!("/groups/{}", portal.segment("Some", living_in(&["DK", "DE"])).await);
        let (ana, mia) = (portal.sign_in("ana").await, portal.sign_in("mia").await);
        for (path, people, bars) in [(&all, "15", ["10", FEW, FEW]), (&some, "10", ["10", FEW, FEW])] {
            let page = ana.get(path).await.expect(200);
            assert_eq!(page.text(".big"), people);
            let told = page.texts(".bars b");
            assert_eq!(told[..2], bars[..2]);
            assert!(told.iter().all(|number| is_told(number)), "{told:?}");
            // Nor do shares of a whole say more than its steps.
            let steps = ["100%", "67%", "0%", ""];
            let shares = page.texts(".bars .share");
            assert!(shares.iter().all(|share| steps.contains(&share.as_str())), "{shares:?}");
            assert!(page.text("#few").contains("steps of 5"), "{}", page.text("#few"));
        }
        let list = ana.get("/groups").await.expect(200);
        assert!(list.texts("td.num b").iter().all(|number| is_told(number)), "{:?}", list.texts("td.num b"));
        let page = mia.get(&all).await.expect(200);
        let bars = page.texts(".bars b");
        assert_eq!(
            (page.text(".big").as_str(), &bars[..3]),
            ("13", ["11", "1", "1"].map(String::from).as_slice())
        );
        assert!(bars.contains(&"12".to_string()) && page.count("#few") == 0, "{bars:?}");
    })
    .await;
}

#[actix_web::test]
async fn addresses_that_are_pending_are_told_like_any_part() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        people(&portal, "DK", 12).await;
        portal.sql(&["UPDATE contacts SET consent_email = TRUE"]).await;
        let mut all: Vec<String> = (1..=12).map(|n| format!("dk{n}@example.com")).collect();
        all.push("new@example.com".into());
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let large = portal.known("Large", &all).await;
        let small = portal.known("Small", &all[11..]).await;
        let (ana, mia) = (portal.sign_in("ana").await, portal.sign_in("mia").await);
        let page = ana.get(&format!("/groups/{large}")).await.expect(200);
        assert_eq!(page.texts(".facts .kv dd")[..2], ["15", FEW]);
        let bars = page.texts(".bars b");
        assert!(bars[0] == "10" && bars.iter().all(|number| is_told(number)), "{bars:?}");
        let page = ana.get(&format!("/groups/{small}")).await.expect(200);
        assert_eq!(page.texts(".facts .kv dd")[..2], ["Small", FEW]);
        let page = mia.get(&format!("/groups/{large}")).await.expect(200);
        assert_eq!(page.texts(".facts .kv dd")[..2], ["13", "1"]);
        assert_eq!(page.texts(".bars b")[0], "12");
    })
    .await;
}

#[actix_web::test]
async fn days_that_differ_by_a_few_are_told_alike() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        people(&portal, "DK", 13).await;
        let id = portal.segment("Group", living_in(&["DK"])).await;
        let today = portal.clock.now() / MICROS_PER_DAY;
        let days = [(today - 40, 12), (today - 20, 20), (today - 10, 21), (today - 5, 4)];
        portal.write(async |tx| groups::past_counts(tx, id, &days).await.unwrap()).await;
        let path = format!("/groups/{id}?days=30");
        let (ana, mia) = (portal.sign_in("ana").await, portal.sign_in("mia").await);
        let page = ana.get(&path).await.expect(200);
        let mut told = page.texts("#trend td.num");
        told.dedup();
        assert_eq!(told, ["15", "20", "15"]);
        assert!(!page.text("#trend desc").contains("12"), "{}", page.text("#trend desc"));
        let list = ana.get("/groups").await.expect(200);
        assert_eq!((list.texts(".delta"), list.count("#few")), (vec!["±0".to_string()], 1));
        let mut told = mia.get(&path).await.expect(200).texts("#trend td.num");
        told.dedup();
        assert_eq!(told, ["12", "20", "21", "4", "13"]);
        let list = mia.get("/groups").await.expect(200);
        assert!(list.text(".delta").starts_with("+8"), "{}", list.text(".delta"));
    })
    .await;
}

#[actix_web::test]
async fn versions_and_events_do_not_add_up_to_a_few() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        people(&portal, "DK", 12).await;
        people(&portal, "DE", 1).await;
        people(&portal, "NO", 7).await;
        let id = portal.segment("Group", living_in(&["DK"])).await;
        edit(&portal, id, 1, &["DK", "DE", "NO"]).await;
        edit(&portal, id, 2, &["DK", "DE"]).await;
        let (ana, mia) = (portal.sign_in("ana").await, portal.sign_in("mia").await);
        let history = format!("/groups/{id}/history");
        let page = mia.get(&history).await.expect(200);
        let (log, versions) = (page.text("main .card .log"), page.text("aside .log"));
        for told in ["12 people", "8 joined, 0 left", "0 joined, 7 left"] {
            assert!(log.contains(told), "{told}: {log}");
        }
        assert!(versions.contains("then: 12"), "{versions}");
        let page = ana.get(&history).await.expect(200);
        let (log, versions) = (page.text("main .card .log"), page.text("aside .log"));
        for told in ["15 people", "5 joined, 0 left", "0 joined, 5 left"] {
            assert!(log.contains(told), "{told}: {log}");
        }
        assert!(!log.contains("12 people") && page.count("#few") == 1, "{log}");
        assert_eq!(versions.matches("then: 15").count(), 2, "{versions}");
        let overview = ana.get(&format!("/groups/{id}")).await.expect(200);
        assert!(!overview.text("aside").contains("12 people"), "{}", overview.text("aside"));

        let compared = format!("{history}/3?with=1");
        let page = mia.get(&compared).await.expect(200);
        assert!(page.text("main .msg").contains("would have 12 people"), "{}", page.text("main .msg"));
        let page = ana.get(&compared).await.expect(200);
        assert_eq!(page.count("main .msg"), 0);
        assert!(!page.text("main").contains("then: 12"), "{}", page.text("main"));
        let page = ana.get(&format!("{history}/2")).await.expect(200);
        assert!(!page.text("main").contains("would have 12"), "{}", page.text("main"));
    })
    .await;
}

#[actix_web::test]
async fn templates_that_few_match_are_small() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        people(&portal, "DK", 3).await;
        let cards = portal.sign_in("ana").await.get("/groups/templates").await.expect(200).text("#cards");
        assert!(cards.contains("Small") && !cards.contains("3 people today"), "{cards}");
        let cards = portal.sign_in("mia").await.get("/groups/templates").await.expect(200).text("#cards");
        assert!(cards.contains("3 people today"), "{cards}");
    })
    .await;
}

#[actix_web::test]
async fn rules_do_not_tell_an_address() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        people(&portal, "DK", 11).await;
        let rule = |value: &str| json!([{"field": "email", "op": "is_not", "value": value}]);
        let id = portal.segment("All but one", rule("dk1@example.com")).await;
        let (now, new) = (portal.clock.now(), segment("All but one", rule("dk2@example.com")));
        portal
            .write(async |tx| groups::update_segment(tx, &Actor::console(), now, id, 1, &new).await.unwrap())
            .await;
        let paths = [
            "/groups".to_string(),
            format!("/groups/{id}"),
            format!("/groups/{id}/history"),
            format!("/groups/{id}/history/1"),
            format!("/groups/{id}/history/2"),
        ];
        for path in &paths {
            let page = portal.sign_in("ana").await.get(path).await.expect(200);
            assert!(!page.body.contains("example.com"), "{path} tells it: {}", page.text("main"));
        }
        for path in [&paths[1], &paths[3]] {
            let page = portal.sign_in("mia").await.get(path).await.expect(200);
            assert!(page.body.contains("example.com"), "{path} keeps it from who may know");
        }
    })
    .await;
}

//! What stands beside the conditions: other groups to compare with, what a change does, and days with their place.

use super::{NEW, drafts, portal, press};
use crate::support::db::{each_db, each_engine};
use serde_json::json;

const EDIT: &str = "/groups/1/edit";

#[actix_web::test]
async fn the_segment_is_compared_with_groups_that_are_chosen() {
    each_db(async |db| {
        let portal = portal(db).await;
        let either = json!([{"field": "country", "op": "any_of", "value": ["DE", "DK"]}]);
        portal.segment("Neighbours", either).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        assert_eq!((page.count("#overlap select"), page.count("#overlap dl")), (1, 0));
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "email_consent"), ("with", "1")]).await;
        let page = press(&mia, &page, NEW, "count", &[("n.3.op", "yes")]).await.expect(200);
        assert_eq!(page.texts("#overlap b"), ["0", "2", "3"]);
        assert_eq!(page.count("#overlap select"), 2);
        assert_eq!(page.count("#together") + page.count("#adds"), 0);
        let page = drafts::go_on(&mia, NEW).await;
        assert_eq!(page.texts("#overlap b"), ["0", "2", "3"], "the draft keeps the choice");
    })
    .await;
}

#[actix_web::test]
async fn several_groups_are_compared_with_the_segment_at_once() {
    each_engine(async |db| {
        let portal = portal(db).await;
        let any_of = |countries: &[&str]| json!([{"field": "country", "op": "any_of", "value": countries}]);
        portal.segment("Germans", any_of(&["DE"])).await;
        portal.segment("Neighbours", any_of(&["DE", "DK"])).await;
        portal.segment("Danes", any_of(&["DK"])).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        // Everybody: three in the first two, two in the second and the third, one in none.
        let page = press(&mia, &page, NEW, "count", &[("with", "1")]).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("with", "1"), ("with", "2")]).await.expect(200);
        assert_eq!(
            page.texts("#together dt"),
            ["Only in this segment", "Also in one of them", "In both groups"]
        );
        assert_eq!(page.texts("#together b"), ["1", "2", "3"]);
        let page = press(&mia, &page, NEW, "count", &[("with", "1"), ("with", "2"), ("with", "3")]).await;
        assert_eq!(page.texts("#together b"), ["1", "5", "0"]);
        assert_eq!(page.texts("#adds b"), ["6", "0", "0", "0", "6"]);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "country")]).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.add", "DK")]).await.expect(200);
        assert_eq!(page.texts("#together h3"), ["Compared with all 3 groups"]);
        assert_eq!(page.texts("#together b"), ["0", "2", "0"]);
        assert_eq!(page.texts("#adds b"), ["2", "3", "0", "0", "5"]);
        // A group that cannot be counted leaves the others their numbers, and nothing is told of all together.
        portal
            .sql(&["UPDATE customer_groups SET criteria = '{\"include\":{\"field\":\"gone\"}}' WHERE id = 2"])
            .await;
        let page = press(&mia, &page, NEW, "count", &[]).await.expect(200);
        assert_eq!(page.texts("#overlap b"), ["2", "0", "3", "0", "2", "0"]);
        assert_eq!(page.text("#overlap .fine"), "This group cannot be counted.");
        assert_eq!(page.count("#together"), 0);
    })
    .await;
}

#[actix_web::test]
async fn a_change_of_a_segment_in_use_names_who_leaves_joins_and_stays() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        portal
            .sql(&["INSERT INTO shares (group_id, team_id, level, created_at) VALUES (1, 1, 'count', 0)"])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        let page = press(&mia, &page, EDIT, "add-rule:2", &[]).await.expect(200);
        let page = press(&mia, &page, EDIT, "count", &[("n.4.field", "email_consent")]).await.expect(200);
        let page = press(&mia, &page, EDIT, "save", &[("n.4.op", "no")]).await.expect(200);
        assert_eq!(page.texts("#moved h3"), ["1 leave", "0 join", "2 stay"]);
        let mut names = page.texts("#moved a");
        names[1..].sort();
        assert_eq!(names, ["c", "a", "b"]);
        assert_eq!(page.attributes("#used-by a", "href"), ["/groups/1/sharing"]);
        assert_eq!(page.text("#used-by"), "Shared with Nordics");
        assert!(page.text("#confirm p").ends_with("Used by 1 share:"), "{}", page.text("#confirm p"));
        // Who has no name is called by the address, once.
        portal.sql(&["UPDATE contacts SET name = '', name_key = ''"]).await;
        let page = press(&mia, &page, EDIT, "save", &[]).await.expect(200);
        assert!(page.texts("#moved a").iter().all(|name| name.contains('@')), "{:?}", page.texts("#moved a"));
        assert_eq!(page.count("#moved small"), 0);
    })
    .await;
}

#[actix_web::test]
async fn relative_days_say_where_they_are_meant() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "last_order")]).await.expect(200);
        let meaning = page.text(".cond p.under");
        assert!(meaning.starts_with("since ") && meaning.ends_with(" time"), "{meaning}");
    })
    .await;
}

#[actix_web::test]
async fn conditions_that_look_further_back_than_is_kept_say_so() {
    each_db(async |db| {
        let portal = portal(db).await;
        let past = |field: &str, days: i64| {
            json!({"field": field, "op": "at_least",
                   "value": {"times": 1, "campaigns": ["Spring"], "period": {"n": days, "unit": "days"}}})
        };
        let ever = json!({"field": "viewed", "op": "never", "value": {}});
        let last =
            |op: &str, value: serde_json::Value| json!({"field": "last_viewed", "op": op, "value": value});
        let lately = last("in_past", json!({"n": 90, "unit": "days"}));
        let long = last("in_past", json!({"n": 1, "unit": "years"}));
        let not = last("not_in_past", json!({"n": 1, "unit": "years"}));
        let known = json!({"field": "last_viewed", "op": "known"});
        let next = last("anniversary_in_next", json!(7));
        let rules = json!([
            past("viewed", 90),
            past("viewed", 91),
            ever,
            past("acquired", 91),
            lately,
            long,
            not,
            known,
            next
        ]);
        portal.segment("Visitors", rules).await;
        let mia = portal.sign_in("mia").await;
        assert_eq!(
            mia.get(EDIT).await.expect(200).count(".kept"),
            0,
            "all are kept where nobody said otherwise"
        );
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('kept_days', '90')"]).await;
        let notes = mia.get(EDIT).await.expect(200).texts(".kept");
        assert_eq!(notes.len(), 7, "{notes:?}");
        assert!(notes[0].starts_with("Page views and campaign clicks are kept for 90 days"), "{notes:?}");
    })
    .await;
}

#[actix_web::test]
async fn weeks_begin_as_the_organisation_says() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("This week", json!([{"field": "last_order", "op": "this", "value": "week"}])).await;
        let mia = portal.sign_in("mia").await;
        let monday = mia.get(EDIT).await.expect(200).text(".cond p.under");
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('week_start', 'sunday')"]).await;
        let sunday = mia.get(EDIT).await.expect(200).text(".cond p.under");
        assert_ne!(monday, sunday);
    })
    .await;
}

#[actix_web::test]
async fn a_reversed_condition_says_that_it_lets_in_people_without_the_value() {
    each_db(async |db| {
        let portal = portal(db).await;
        let rules = json!([
            {"field": "city", "op": "contains", "value": "ber", "not": true},
            {"field": "average_rating", "op": "at_least", "value": {"amount": 4}, "not": true},
            {"field": "order_count", "op": "at_least", "value": 1, "not": true},
            {"field": "region", "op": "unknown", "not": true},
            {"field": "country", "op": "any_of", "value": ["DE"]}]);
        portal.segment("Elsewhere", rules).await;
        let page = portal.sign_in("mia").await.get(EDIT).await.expect(200);
        let told = page.texts("p.blanks");
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("also people with no city ("), "{told:?}");
        assert_eq!(told[1], "also people who gave no such rating");
    })
    .await;
}

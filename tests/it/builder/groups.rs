//! Groups as conditions: which are offered, and with which number.

use super::{NEW, portal, press};
use crate::support::{app::Portal, db::each_engine};
use muster::{
    access::Actor,
    criteria::Criteria,
    groups::{self, NewSegment},
    ids::GroupId,
};
use serde_json::json;

const PEOPLE: &str = "SELECT people FROM customer_groups WHERE name = 'Top'";

/// A segment of all who are in another.
async fn made_of(portal: &Portal, name: &str, used: GroupId) -> GroupId {
    let new = NewSegment {
        name: name.into(),
        description: String::new(),
        team_id: None,
        criteria: Criteria::members_of(used),
        foreseen: None,
    };
    let now = portal.clock.now();
    portal.write(async |tx| groups::create_segment(tx, &Actor::console(), now, &new).await.unwrap()).await
}

/// What the select of a new condition "is in" offers.
async fn offered(portal: &Portal) -> Vec<String> {
    let mia = portal.sign_in("mia").await;
    let page = mia.get(NEW).await.expect(200);
    let page = press(&mia, &page, NEW, "count", &[("n.3.field", "group")]).await.expect(200);
    page.texts("select[name='n.3.v'] option").into_iter().filter(|label| label.contains(" · ")).collect()
}

#[actix_web::test]
async fn known_groups_are_offered_with_the_people_whom_the_rule_finds() {
    each_engine(async |db| {
        let portal = portal(db).await;
        portal.known("Testers", &["a@x.de", "b@x.de", "new@y.org", "other@y.org"]).await;
        let labels = offered(&portal).await;
        let without_index = "Testers · known user group";
        assert!(
            labels == ["Testers · known user group · 2"] || labels == [without_index],
            "addresses that no contact has are not counted: {labels:?}"
        );
        let mia = portal.sign_in("mia").await;
        let values = mia.get("/groups/values?field=group&q=test").await.expect(200);
        assert!(!values.text("[role=option]").contains('4'), "{}", values.text("[role=option]"));
    })
    .await;
}

#[actix_web::test]
async fn archived_groups_are_kept_where_they_are_used_and_not_offered() {
    each_engine(async |db| {
        let portal = portal(db).await;
        let old = portal.segment("Old", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        portal.segment("New", json!([{"field": "country", "op": "any_of", "value": ["DK"]}])).await;
        let user = made_of(&portal, "User", old).await;
        portal.sql(&["UPDATE customer_groups SET archived_at = 1 WHERE name = 'Old'"]).await;
        let labels = offered(&portal).await;
        assert_eq!(labels, ["New · segment · 2", "User · segment · 3"]);
        let mia = portal.sign_in("mia").await;
        let values = mia.get("/groups/values?field=group&q=").await.expect(200);
        assert!(!values.body.contains("Old"), "{}", values.body);
        let page = mia.get(&format!("/groups/{user}/edit")).await.expect(200);
        let labels = page.texts("#builder select[name$='.v'] option");
        assert!(labels.iter().any(|label| label.starts_with("Old · archived")), "{labels:?}");
        let compared = page.texts("select[name='with'] option");
        assert!(compared.iter().any(|label| label.contains("New")), "{compared:?}");
        assert!(!compared.iter().any(|label| label.contains("Old")), "{compared:?}");
    })
    .await;
}

#[actix_web::test]
async fn a_changed_segment_renews_the_numbers_of_those_that_use_it() {
    each_engine(async |db| {
        let portal = portal(db).await;
        let base =
            portal.segment("Base", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let user = made_of(&portal, "User", base).await;
        made_of(&portal, "Top", user).await;
        assert_eq!(portal.number(PEOPLE).await, 3);
        let mia = portal.sign_in("mia").await;
        let edit = format!("/groups/{base}/edit");
        let page = mia.get(&edit).await.expect(200);
        let text = r#"{"include":{"all":[{"field":"country","op":"any_of","value":["DK"]}]}}"#;
        let page = press(&mia, &page, &edit, "text", &[("text", text)]).await.expect(200);
        let page = press(&mia, &page, &edit, "save", &[]).await.expect(200);
        press(&mia, &page, &edit, "confirm", &[]).await.expect(303);
        // Where people are counted by the database nobody waits: the numbers are counted anew soon.
        while groups::measure_day(&portal.db, portal.clock.now()).await.unwrap() > 0 {}
        assert_eq!(portal.number(PEOPLE).await, 2);
        let labels = offered(&portal).await;
        assert_eq!(labels[1..], ["Top · segment · 2", "User · segment · 2"]);
    })
    .await;
}

#[actix_web::test]
async fn a_text_with_an_empty_group_a_mark_or_a_cycle_is_told_apart() {
    each_engine(async |db| {
        let portal = portal(db).await;
        let own = portal.segment("Own", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let mia = portal.sign_in("mia").await;
        let edit = format!("/groups/{own}/edit");
        let page = mia.get(&edit).await.expect(200);
        let country = r#"{"field":"country","op":"any_of","value":["DK"]}"#;
        for (text, place) in [
            (r#"{"include":{"any":[]}}"#.to_string(), "include"),
            (r#"{"include":{"all":[]},"leave_out":{"all":[]}}"#.to_string(), "leave_out"),
            (format!(r#"{{"include":{{"all":[{country},{{"any":[]}}]}}}}"#), "include.all[1]"),
        ] {
            let refused = press(&mia, &page, &edit, "text", &[("text", &text)]).await.expect(422);
            let said = format!("At {place}: This group is empty. Put a condition into it, or remove it.");
            assert_eq!(refused.text("#text-error"), said);
        }
        let text = format!(r#"{{"include":{{"all":[{{"field":"group","op":"in","value":{own}}}]}}}}"#);
        let refused = press(&mia, &page, &edit, "text", &[("text", &text)]).await.expect(422);
        assert!(refused.text("#text-error").contains("Own → Own"), "{}", refused.text("#text-error"));
        let marked = format!("\u{feff}{{\"include\":{{\"all\":[{country}]}},\"leave_out\":{{\"any\":[]}}}}");
        let page = press(&mia, &page, &edit, "text", &[("text", &marked)]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Denmark"]);
    })
    .await;
}

//! Criteria in the reader's words where others than those who wrote them meet them: shares and the audit log.

use super::segment;
use crate::support::{app::Portal, db::each_db};
use muster::{
    access::Actor,
    groups::{self, NewSegment},
    ids::GroupId,
};
use serde_json::{Value, json};

fn living_in(country: &str) -> Value {
    json!([{"field": "country", "op": "any_of", "value": [country]}])
}

async fn edit(portal: &Portal, id: GroupId, version: i64, rules: Value) {
    edit_as(portal, id, version, segment("Northerners", rules)).await;
}

async fn edit_as(portal: &Portal, id: GroupId, version: i64, new: NewSegment) {
    let now = portal.clock.now();
    portal
        .write(async |tx| {
            groups::update_segment(tx, &Actor::console(), now, id, version, &new).await.unwrap();
        })
        .await;
}

#[actix_web::test]
async fn the_audit_log_says_from_what_to_what_criteria_went() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.contact("anna@example.com", "DK").await;
        let id = portal.segment("Northerners", living_in("DK")).await;
        edit(&portal, id, 1, living_in("NO")).await;
        edit(&portal, id, 2, living_in("SE")).await;
        portal
            .sql(&["UPDATE group_versions
                    SET criteria = '{\"include\": {\"field\": \"attr:gone\", \"op\": \"yes\"}}' WHERE number = 3"])
            .await;
        let ada = portal.sign_in("ada").await;
        let log = "/settings/audit?action=criteria_changed";
        let page = ada.get(log).await.expect(200);
        assert_eq!(
            page.texts("td.main-cell .note"),
            ["Before: Contacts who live in Denmark. After: Contacts who live in Norway."]
        );
        assert_eq!(page.count("tbody tr"), 2);
        let file = ada.get("/settings/audit/export?action=criteria_changed").await.expect(200);
        assert!(
            file.body.contains("criteria of “Northerners”. Before: Contacts who live in Denmark. After: "),
            "{}",
            file.body
        );
        portal.sql(&["UPDATE staff SET language = 'de' WHERE email_key = 'ada@muster.example'"]).await;
        let page = ada.get(log).await.expect(200);
        let german = "Vorher: Kontakte, die in Dänemark leben. Nachher: Kontakte, die in Norwegen leben.";
        assert_eq!(page.texts("td.main-cell .note"), [german]);
        portal.sql(&["DELETE FROM group_versions WHERE number = 1"]).await;
        let page = ada.get(log).await.expect(200);
        assert_eq!((page.count("td.main-cell .note"), page.count("tbody tr")), (0, 2));
    })
    .await;
}

#[actix_web::test]
async fn whoever_shares_a_group_reads_who_is_in_it() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        for n in 1..=5 {
            portal.contact(&format!("dane{n}@example.com"), "DK").await;
        }
        let danes = portal.segment("Danes", living_in("DK")).await;
        let testers = portal.known("Testers", &["dane1@example.com"]).await;
        let mia = portal.sign_in("mia").await;
        for page in ["", "/new"] {
            let shown = mia.get(&format!("/groups/{danes}/sharing{page}")).await.expect(200);
            assert_eq!(shown.text(".facts .sentence"), "Contacts who live in Denmark.", "{page}");
        }
        let list = mia.get(&format!("/groups/{testers}/sharing")).await.expect(200);
        assert_eq!(list.text(".facts .sentence"), "People named by their email address");
        let fields = [("team", "1"), ("level", "count"), ("purpose", "Winter")];
        mia.submit(&format!("/groups/{danes}/sharing"), &fields).await.expect(200);
        let cam = portal.sign_in("cam").await;
        let seen = cam.get("/shared/1").await.expect(200);
        assert!(!seen.body.contains("Denmark"), "what a group is made of is not the team's to know");
    })
    .await;
}

/// A name may be a question itself: it stands in quotes, so that no question has two marks.
#[actix_web::test]
async fn a_question_about_a_name_that_is_one_has_one_mark() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.contact("anna@example.com", "DK").await;
        let id = portal.segment("Who is left?", living_in("DK")).await;
        edit_as(&portal, id, 1, segment("Who is left?", living_in("NO"))).await;
        portal
            .sql(&["UPDATE contacts SET name = 'Anna?'", "UPDATE teams SET name = 'Who?' WHERE id = 1"])
            .await;
        let ada = portal.sign_in("ada").await;
        for (language, quoted) in [
            ("en", "“Who is left?”"),
            ("de", "„Who is left?“"),
            ("es", "«Who is left?»"),
            ("da", "”Who is left?”"),
        ] {
            ada.post("/language", &[("language", language), ("next", "/groups")]).await.expect(303);
            for page in ["delete", "archive", "history/1/restore"] {
                let asked = ada.get(&format!("/groups/{id}/{page}")).await.expect(200).text("h1");
                assert!(asked.contains(quoted), "{language} {page}: {asked}");
            }
            for page in ["/contacts/1/delete", "/settings/teams/1/delete"] {
                let asked = ada.get(page).await.expect(200).text("h1");
                assert!(asked.contains('?') && !asked.contains("??"), "{language} {page}: {asked}");
            }
        }
    })
    .await;
}

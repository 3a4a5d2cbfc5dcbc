//! Custom attributes as columns of shares and exports.

use muster::{
    ids::AttributeId,
    shares::{Column, Level},
};

use super::{DANES, grant, share};
use crate::support::{
    app::{Client, Portal},
    db::each_db,
};

/// An attribute of each kind. Anna has a value of all of them; Bo has some, which a spreadsheet would calculate.
const VALUES: &[&str] = &[
    "INSERT INTO attributes (id, key, name, kind, choices, position, created_at) VALUES
     (1, 'motto', 'Motto', 'text', '[]', 7, 0), (2, 'size', 'Shoe size', 'number', '[]', 6, 0),
     (3, 'budget', 'Budget', 'money', '[]', 5, 0), (4, 'since', 'Member since', 'date', '[]', 4, 0),
     (5, 'card', 'Store card', 'yes_no', '[]', 3, 0),
     (6, 'tier', 'Loyalty tier', 'choice', '[{\"key\":\"g\",\"label\":\"Gold\"}]', 2, 0),
     (7, 'city', 'Likes', 'several', '[{\"key\":\"s\",\"label\":\"Skiing\"},{\"key\":\"h\",\"label\":\"Hiking\"}]', 1, 0)",
    "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key, number) VALUES
     (1, 1, 'Carpe, \"diem\"', 'carpe', NULL), (1, 2, NULL, NULL, 385000), (1, 3, NULL, NULL, 123450),
     (1, 4, NULL, NULL, 18321), (1, 5, NULL, NULL, 1), (1, 6, 'g', 'g', NULL), (1, 7, ';h;s;', ';h;s;', NULL),
     (2, 1, '=SUM(A1)', '=sum(a1)', NULL), (2, 2, NULL, NULL, -10000), (2, 5, NULL, NULL, 0), (6, 1, 'Hidden', 'hidden', NULL)",
];

fn all() -> Vec<Column> {
    (1..=7).map(|id| Column::Attribute(AttributeId(id))).collect()
}

async fn shop(portal: &Portal) -> Client<'_> {
    portal.sql(DANES).await;
    portal.sql(VALUES).await;
    portal.sign_in("cam").await
}

async fn delete(portal: &Portal, id: u32) {
    let ada = portal.sign_in("ada").await;
    ada.post(&format!("/settings/attributes/{id}/delete"), &[("version", "1")]).await.expect(303);
}

#[actix_web::test]
async fn attributes_of_every_kind_stand_in_their_columns() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let cam = shop(&portal).await;
        let id = share(&portal, &grant(&[&[Column::Name][..], &all()].concat(), true)).await;
        let list = cam.get("/shared").await.expect(200).text("tbody tr");
        assert!(
            list.contains("Name, Likes, Loyalty tier, Store card, Member since, Budget, Shoe size and Motto"),
            "{list}"
        );
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        let heads =
            ["Name", "Likes", "Loyalty tier", "Store card", "Member since", "Budget", "Shoe size", "Motto"];
        assert_eq!(page.texts("th"), heads);
        let row = [
            "Anna Berg",
            "Skiing, Hiking",
            "Gold",
            "Yes",
            "29 Feb 2020",
            "€1,234.50",
            "38.5",
            "Carpe, \"diem\"",
        ];
        assert_eq!(page.texts("tbody tr:nth-child(2) td"), row);
        let file = cam.post(&format!("/shared/{id}/download"), &[]).await.expect(200);
        let rows: Vec<&str> = file.body.lines().collect();
        assert_eq!(rows[0], "\u{feff}name,attr:city,tier,card,since,budget,size,motto");
        assert_eq!(
            rows[1],
            "Anna Berg,\"Skiing; Hiking\",Gold,yes,2020-02-29,1234.5,38.5,\"Carpe, \"\"diem\"\"\""
        );
        assert_eq!(rows[2], "'=Bo,,,no,,,'-1,'=SUM(A1)");
        assert!(!file.body.contains("Hidden"), "who did not agree is left out");
        let detail = "SELECT COUNT(*) FROM audit WHERE action IN ('share_created', 'share_downloaded')
                      AND detail LIKE '%[\"name\",\"attr:city\",\"attr:tier\",%'";
        assert_eq!(portal.number(detail).await, 2);
    })
    .await;
}

#[actix_web::test]
async fn what_is_not_granted_is_not_told() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let cam = shop(&portal).await;
        let id = share(&portal, &grant(&[Column::Name, Column::Attribute(AttributeId(5))], true)).await;
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        let file = cam.post(&format!("/shared/{id}/download"), &[]).await.expect(200);
        for hidden in ["Gold", "Carpe", "1,234", "Loyalty tier", "Motto"] {
            assert!(!page.body.contains(hidden) && !file.body.contains(hidden), "{hidden}");
        }
        assert!(!cam.get("/shared").await.expect(200).body.contains("Loyalty tier"));
    })
    .await;
}

#[actix_web::test]
async fn an_attribute_that_is_deleted_leaves_the_share_and_does_not_come_back() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let cam = shop(&portal).await;
        let motto = [Column::Name, Column::Attribute(AttributeId(1)), Column::Attribute(AttributeId(7))];
        let id = share(&portal, &grant(&motto, true)).await;
        delete(&portal, 7).await;
        // Another one of the same id and key.
        portal.sql(AGAIN).await;
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        assert_eq!(page.texts("th"), ["Name", "Motto"]);
        let file = cam.post(&format!("/shared/{id}/download"), &[]).await.expect(200);
        assert!(file.body.starts_with("\u{feff}name,motto\r\n"), "{}", file.body);
    })
    .await;
}

/// An attribute with the id and key of one that is gone.
const AGAIN: &[&str] = &[
    "INSERT INTO attributes (id, key, name, kind, choices, position, created_at) VALUES (7, 'city', 'Likes', 'text', '[]', 1, 0)",
    "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key) VALUES (1, 7, 'secret', 'secret')",
];

#[actix_web::test]
async fn a_share_without_columns_left_tells_the_number_only() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let cam = shop(&portal).await;
        let id = share(&portal, &grant(&[Column::Attribute(AttributeId(1))], true)).await;
        delete(&portal, 1).await;
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        assert_eq!((page.text(".big"), page.count("table")), ("5".into(), 0));
        cam.get(&format!("/shared/{id}/download")).await.expect(403);
        assert!(cam.get("/shared").await.expect(200).text("tbody tr").contains("Count only"));
        let mia = portal.sign_in("mia").await;
        assert!(mia.get("/groups/1/sharing").await.expect(200).text("tbody tr").contains("Count only"));
        let edit = mia.get(&format!("/groups/1/sharing/{id}")).await.expect(200);
        assert_eq!(edit.count("input[name=column][checked]"), 0);
        let gone = [("version", "1"), ("level", "members"), ("purpose", "Sale"), ("column", "attribute:1")];
        let answer = mia.post(&format!("/groups/1/sharing/{id}"), &gone).await.expect(422);
        assert!(answer.text("#problems").contains("Choose at least one column"));
        let count = [("version", "1"), ("level", Level::Count.code()), ("purpose", "Sale")];
        mia.post(&format!("/groups/1/sharing/{id}"), &count).await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn the_form_offers_attributes_and_shows_them_in_the_readers_language() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        shop(&portal).await;
        let mia = portal.sign_in("mia").await;
        let form = mia.get("/groups/1/sharing/new").await.expect(200);
        let offered = form.attributes("input[name=column]", "value");
        assert_eq!(offered[13..], ["7", "6", "5", "4", "3", "2", "1"].map(|id| format!("attribute:{id}")));
        mia.post("/language", &[("language", "de"), ("next", "/groups")]).await.expect(303);
        let asked = [
            ("level", "members"),
            ("column", "attribute:3"),
            ("column", "attribute:4"),
            ("column", "attribute:5"),
        ];
        let preview = mia.post_part("/groups/1/sharing/preview", &asked).await.expect(200);
        assert_eq!(preview.texts("th"), ["Store card", "Member since", "Budget"]);
        let row = preview.texts("tbody tr:first-child td");
        assert_eq!(row[..2], ["Ja", "29. Feb. 2020"]);
        assert!(row[2].starts_with("1.234,50"), "{row:?}");
        let file = mia.post("/groups/1/export", &[("who", "everyone")]).await.expect(200);
        let rows: Vec<&str> = file.body.lines().collect();
        assert!(
            rows[0]
                .ends_with(",job_responsibility,attr:city,tier,card,since,budget,size,motto,consent_email")
        );
        assert!(
            rows[1].ends_with("Gold,yes,2020-02-29,1234.5,38.5,\"Carpe, \"\"diem\"\"\",yes"),
            "{}",
            rows[1]
        );
        assert!(rows[6].ends_with(",Hidden,no"), "{}", rows[6]);
    })
    .await;
}

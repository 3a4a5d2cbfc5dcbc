//! What is saved is what was shown: its effect, and the version that it replaces.

use super::{portal, press};
use crate::support::{app::Portal, db::each_db};
use muster::db::Db;
use serde_json::json;

const EDIT: &str = "/groups/1/edit";
const VERSION: &str = "SELECT criteria_version FROM customer_groups";

/// A segment of the three Germans that a team uses.
async fn used(db: Db) -> Portal {
    let portal = portal(db).await;
    portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
    portal
        .sql(&["INSERT INTO shares (group_id, team_id, level, created_at) VALUES (1, 1, 'count', 0)"])
        .await;
    portal
}

#[actix_web::test]
async fn a_change_is_saved_only_when_its_own_effect_was_shown() {
    each_db(async |db| {
        let portal = used(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        let page = press(&mia, &page, EDIT, "save", &[("n.3.v", "DK")]).await.expect(200);
        assert_eq!(page.text("#confirm h2"), "3 → 2 people");

        let unseen = press(&mia, &page, EDIT, "confirm", &[("n.3.v", "FR")]).await.expect(200);
        assert_eq!(unseen.text("#confirm h2"), "3 → 0 people");
        let forged = press(&mia, &page, EDIT, "confirm", &[("shown", "")]).await.expect(200);
        assert_eq!(forged.text("#confirm h2"), "3 → 2 people");
        assert_eq!(portal.number(VERSION).await, 1);

        press(&mia, &page, EDIT, "confirm", &[("name", "Danes")]).await.expect(303);
        assert_eq!(
            (portal.number(VERSION).await, portal.number("SELECT people FROM customer_groups").await),
            (2, 2)
        );
    })
    .await;
}

#[actix_web::test]
async fn nobody_saves_over_a_version_that_was_not_shown() {
    each_db(async |db| {
        let portal = used(db).await;
        let (ada, mia) = (portal.sign_in("ada").await, portal.sign_in("mia").await);
        let (first, second) = (ada.get(EDIT).await, mia.get(EDIT).await);
        press(&ada, &first, EDIT, "save", &[("name", "Second")]).await.expect(303);
        let told = press(&mia, &second, EDIT, "save", &[("n.3.v", "DK"), ("name", "Mine")]).await.expect(409);
        let third = ada.get(EDIT).await;
        press(&ada, &third, EDIT, "save", &[("name", "Third")]).await.expect(303);

        let told = press(&mia, &told, EDIT, "keep", &[]).await.expect(409);
        assert_eq!(told.texts("#conflict .texts"), ["Its name is now: Third · you typed: Mine"]);
        let told = press(&mia, &told, EDIT, "keep", &[]).await.expect(200);
        assert_eq!((told.count("#conflict"), told.text("#confirm h2")), (0, "3 → 2 people".into()));
        assert_eq!(portal.number(VERSION).await, 1);
        press(&mia, &told, EDIT, "confirm", &[]).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups WHERE name = 'Mine'").await, 1);
        assert_eq!(portal.number(VERSION).await, 2);
    })
    .await;
}

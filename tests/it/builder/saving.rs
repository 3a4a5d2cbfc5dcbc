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

/// What a team that it is shared with will see of a group that becomes small is said before it does, in every language.
#[actix_web::test]
async fn that_a_team_will_see_no_number_any_more_is_said_before() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Both", json!([{"field": "country", "op": "any_of", "value": ["DE", "DK"]}])).await;
        let mia = portal.sign_in("mia").await;
        let unshared =
            press(&mia, &mia.get(EDIT).await, EDIT, "save", &[("n.3.v", "DE"), ("name", "Both")]).await;
        unshared.expect(303);
        portal
            .sql(&[
                "UPDATE customer_groups SET people = 5",
                "INSERT INTO shares (group_id, team_id, level, created_at) VALUES (1, 1, 'count', 0)",
            ])
            .await;
        let both = press(&mia, &mia.get(EDIT).await, EDIT, "save", &[("n.3.add", "DK")]).await.expect(200);
        assert_eq!(both.count("#hidden-from-now"), 0, "{}", both.text("#confirm"));
        press(&mia, &both, EDIT, "confirm", &[]).await.expect(303);
        for (language, words) in [
            ("en", "Fewer than 5 people are left: the teams that it is shared with will only see “Small”"),
            ("de", "„Klein“"),
            ("es", "«Pequeño»"),
            ("da", "”Lille”"),
        ] {
            mia.post("/language", &[("language", language), ("next", EDIT)]).await.expect(303);
            let told = press(&mia, &mia.get(EDIT).await, EDIT, "save", &[("n.3.v", "DE")]).await.expect(200);
            let said = told.text("#hidden-from-now");
            assert!(said.contains(words) && said.contains('5'), "{language}: {said}");
        }
    })
    .await;
}

/// A group that is too small to be shared says so where it would be: in the builder, beside its shares, and in the form.
#[actix_web::test]
async fn a_group_that_is_too_small_to_be_shared_says_so() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let mia = portal.sign_in("mia").await;
        let builder = mia.get(EDIT).await.expect(200);
        assert!(
            builder
                .text("#live")
                .contains("Fewer than 5 people: such a small group cannot be shared or used.")
        );
        let shares = mia.get("/groups/1/sharing").await.expect(200);
        assert_eq!(shares.text(".empty h3"), "Too small to be shared");
        let why = "A group with fewer than 5 people cannot be shared: single people could be recognised.";
        assert_eq!(shares.text(".empty p"), why);
        assert_eq!(shares.count("main a[href='/groups/1/sharing/new']"), 0);
        let form = mia.get("/groups/1/sharing/new").await.expect(200);
        assert!(form.text("main .msg.warn").starts_with(why), "{}", form.text("main"));
        let fields = [("team", "1"), ("level", "count"), ("do", "save")];
        let refused = mia.post("/groups/1/sharing", &fields).await.expect(422);
        assert!(refused.text("#problems").contains(why), "{}", refused.text("main"));
        assert_eq!(portal.number("SELECT COUNT(*) FROM shares").await, 0);
        // Two more, and it is not.
        portal.contact("g@x.de", "DE").await;
        portal.contact("h@x.de", "DE").await;
        assert!(!mia.get(EDIT).await.expect(200).text("#live").contains("Fewer than 5"));
        assert_eq!(
            mia.get("/groups/1/sharing").await.expect(200).count("main a[href='/groups/1/sharing/new']"),
            2
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

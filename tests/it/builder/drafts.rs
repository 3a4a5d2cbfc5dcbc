//! Drafts: what was typed survives a lost session.

use super::{NEW, portal, press};
use crate::support::db::each_db;

#[actix_web::test]
async fn a_draft_survives_a_lost_session_and_can_be_thrown_away() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await;
        press(&mia, &page, NEW, "", &[("n.3.field", "country"), ("name", "Half done")]).await.expect(200);
        portal.sql(&["DELETE FROM sessions"]).await;
        assert_eq!(mia.post(NEW, &[("name", "Half done")]).await.expect(303).location(), "/login");
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        assert_eq!((page.field("name"), page.field("n.3.field")), ("Half done".into(), "country".into()));
        assert!(page.text(".msg").contains("your draft from 12:00"), "{}", page.text(".msg"));
        let ada = portal.sign_in("ada").await;
        assert_eq!(ada.get(NEW).await.field("name"), "", "a draft is its writer's alone");
        assert_eq!(press(&mia, &page, NEW, "discard", &[]).await.expect(303).location(), NEW);
        assert_eq!(mia.get(NEW).await.field("name"), "");
    })
    .await;
}

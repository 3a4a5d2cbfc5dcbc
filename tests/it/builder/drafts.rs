//! Drafts: what was typed survives a lost session, and gives way to a template only when that is changed.

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
        let lost = mia.post(NEW, &[("name", "Half done")]).await.expect(303);
        assert!(lost.location().starts_with("/login?next=%2Fkept%2F"), "{}", lost.location());
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

#[actix_web::test]
async fn a_template_leaves_a_draft_alone_until_it_is_changed() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await;
        press(&mia, &page, NEW, "", &[("name", "Half done")]).await.expect(200);
        let page = mia.get("/groups/new/segment?template=never-bought").await.expect(200);
        assert_eq!(page.texts(".left b"), ["6"]);
        assert!(page.text(".msg").contains("You have a draft from 12:00"), "{}", page.text(".msg"));
        assert_eq!(mia.get("/groups/new/segment?draft=1").await.field("name"), "Half done");
        press(&mia, &page, NEW, "count", &[]).await.expect(200);
        assert_eq!(mia.get(NEW).await.field("n.3.field"), "order_count");
        mia.get("/groups/new/segment?template=nonsense").await.expect(404);
    })
    .await;
}

//! While the contacts are still being read into memory pages come at once, and their numbers after them.

use std::sync::Arc;

use muster::{
    audience::Engine,
    config::{EngineChoice, Settings},
    db::Db,
    time::Clock,
};
use serde_json::json;

use super::*;

/// A portal with three Germans and the segment of them, and what reads its contacts into memory.
async fn reading(db: Db) -> (Portal, Arc<Engine>) {
    let engine = Engine::new(Clock::at(0), usize::MAX, None);
    (asking_the_database(db.with(engine.clone())).await, engine)
}

/// A portal that makes no index of its own.
async fn asking_the_database(db: Db) -> Portal {
    let portal = Portal::with(db, |settings| Settings { engine: EngineChoice::Sql, ..settings }).await;
    let portal = filled(portal).await;
    portal.segment("Germans", json!([{ "field": "country", "op": "any_of", "value": ["DE"] }])).await;
    portal
}

#[actix_web::test]
async fn the_builder_comes_at_once_while_contacts_are_read_and_its_numbers_after_it() {
    each_db(async |db| {
        let (portal, engine) = reading(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/groups/1/edit").await.expect(200);
        assert_eq!(
            (page.text("#live .big"), page.text("#live .fresh")),
            ("–".into(), "Not counted yet".into())
        );
        assert!(
            page.text("#later").starts_with("The contacts are still being read"),
            "{}",
            page.text("#later")
        );
        assert_eq!(
            (page.count("#live .tag"), page.text("#said")),
            (0, String::new()),
            "nothing is said of 0"
        );
        let counted = "/groups/1/edit?count=now";
        assert_eq!(page.attributes("#later", "hx-get"), [counted]);
        let page = mia.get(counted).await.expect(200);
        assert_eq!((page.text("#live .big"), page.count("#later")), ("3".into(), 0));

        // Whoever presses a button, or goes on typing, has asked.
        let page = mia.get(&format!("{NEW}?template=new-customers")).await.expect(200);
        let next = page.attributes("#later", "hx-get").remove(0);
        assert_eq!(next, format!("{NEW}?template=new-customers&count=now"));
        let page = press(&mia, &page, NEW, "count", &[]).await.expect(200);
        assert_eq!((page.text("#live .big"), page.count("#later")), ("0".into(), 0));

        engine.load(&portal.db).await.expect("the contacts are read");
        let page = mia.get("/groups/1/edit").await.expect(200);
        assert_eq!((page.text("#live .big"), page.count("#later")), ("3".into(), 0));
    })
    .await;
}

#[actix_web::test]
async fn the_pages_of_groups_come_at_once_while_contacts_are_read() {
    each_db(async |db| {
        let (portal, engine) = reading(db).await;
        portal.contact("g@x.de", "DE").await;
        let mia = portal.sign_in("mia").await;
        let list = mia.get("/groups").await.expect(200);
        assert_eq!(list.text("#people-1"), "3", "as it was counted last");
        let page = mia.get("/groups/1?days=30").await.expect(200);
        assert_eq!((page.text("#trend .big"), page.count(".bars")), ("3".into(), 0));
        assert_eq!(page.count("form.recount"), 0, "it is counted once");
        let counted = "/groups/1?days=30&count=now";
        assert_eq!(page.attributes("#later", "hx-get"), [counted]);
        let link = page.text("#later noscript");
        assert!(
            link.contains("href=\"/groups/1?days=30&#38;count=now\"") && link.ends_with("Update count</a>"),
            "{link}"
        );
        let page = mia.get(counted).await.expect(200);
        assert_eq!((page.text("#trend .big"), page.count("#later")), ("4".into(), 0));
        assert!(page.count(".bars") > 0);
        let page = mia.get("/groups/templates").await.expect(200);
        assert!(page.text("#cards").contains("Not counted yet"), "{}", page.text("#cards"));
        let page = mia.get("/groups/templates?count=now").await.expect(200);
        assert!(!page.text("#cards").contains("Not counted yet"), "{}", page.text("#cards"));

        engine.load(&portal.db).await.expect("the contacts are read");
        let page = mia.get("/groups/1").await.expect(200);
        assert_eq!((page.text("#trend .big"), page.count("#later")), ("4".into(), 0));
    })
    .await;
}

/// There the database answers for good, and no later moment is better.
#[actix_web::test]
async fn without_an_index_pages_have_their_numbers() {
    each_db(async |db| {
        let portal = asking_the_database(db).await;
        let mia = portal.sign_in("mia").await;
        for (path, number) in [("/groups/1/edit", "#live .big"), ("/groups/1", "#trend .big")] {
            let page = mia.get(path).await.expect(200);
            assert_eq!((page.text(number), page.count("#later")), ("3".into(), 0), "{path}");
        }
    })
    .await;
}

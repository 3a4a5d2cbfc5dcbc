//! While the contacts are still being read into memory pages come at once, and their numbers after them.

use std::sync::Arc;

use muster::{
    access::Actor,
    audience::Engine,
    db::{Db, Tx},
    groups,
};
use serde_json::json;

use super::*;

/// A portal with three Germans and the segment of them, and what reads its contacts into memory.
async fn reading(db: Db) -> (Portal, Arc<Engine>) {
    let (portal, engine) = Portal::reading(db).await;
    (with_germans(portal).await, engine)
}

async fn with_germans(portal: Portal) -> Portal {
    let portal = filled(portal).await;
    portal.segment("Germans", json!([{ "field": "country", "op": "any_of", "value": ["DE"] }])).await;
    portal
}

/// Makes a segment of everybody who is in the first one.
async fn use_germans(portal: &Portal) {
    let user = crate::groups::segment("User", json!([{ "field": "group", "op": "in", "value": 1 }]));
    let now = portal.clock.now();
    let make =
        async |tx: &mut Tx| groups::create_segment(tx, &Actor::console(), now, &user).await.map(|_| ());
    portal.write(make).await.expect("a segment of a segment");
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
        assert_eq!(page.attributes("#numbers", "hx-get"), [counted]);
        let page = mia.get(counted).await.expect(200);
        assert_eq!((page.text("#live .big"), page.count("#later")), ("3".into(), 0));
        let page = mia.get(&format!("{NEW}?template=new-customers")).await.expect(200);
        let next = page.attributes("#numbers", "hx-get").remove(0);
        assert_eq!(next, format!("{NEW}?template=new-customers&count=now"));

        engine.load(&portal.db).await.expect("the contacts are read");
        let page = mia.get("/groups/1/edit").await.expect(200);
        assert_eq!((page.text("#live .big"), page.count("#later")), ("3".into(), 0));
    })
    .await;
}

#[actix_web::test]
async fn the_buttons_of_the_builder_answer_at_once_while_contacts_are_read() {
    each_db(async |db| {
        let (portal, engine) = reading(db).await;
        portal.segment("Neighbours", json!([{ "field": "country", "op": "any_of", "value": ["DK"] }])).await;
        let (mia, edit) = (portal.sign_in("mia").await, "/groups/1/edit");
        let page = mia.get(edit).await.expect(200);
        let compared = [("with", "2"), ("by", "country")];
        for button in ["", "count", "add-rule:1", "undo", "dup:3", "negate:3", "wrap:3"] {
            let page = press(&mia, &page, edit, button, &compared).await.expect(200);
            let told = (page.text("#live .big"), page.text("#live .fresh"));
            assert_eq!(told, ("–".into(), "Not counted yet".into()), "{button}");
            assert!(page.text("#later").starts_with("The contacts are still being read"), "{button}");
            assert_eq!(
                (page.count("#overlap .band"), page.count("datalist, .list option")),
                (0, 0),
                "{button}"
            );
        }
        // Script sends the same form once more, and each answer has an element of its own that does.
        let numbers = "[id^=numbers-]";
        portal.clock.advance(1);
        let other = press(&mia, &page, edit, "", &compared).await.expect(200);
        let counted = other.attributes(numbers, "hx-post").remove(0);
        assert_eq!(counted, "/groups/preview?count=now");
        let sent = form(&other);
        let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let told = mia.post_part(&counted, &sent).await.expect(200);
        assert_eq!((told.text("#live .big"), told.count("#later")), ("3".into(), 0));
        assert_eq!(told.texts("#overlap dl dd").concat(), "3 100.0%0 0.0%2", "{}", told.text("#overlap"));
        portal.clock.advance(1);
        let next = press(&mia, &page, edit, "", &[]).await.expect(200);
        assert_ne!(next.attributes(numbers, "id"), other.attributes(numbers, "id"));
        // Without script there is a button.
        let page = press(&mia, &page, edit, "numbers", &[]).await.expect(200);
        assert_eq!((page.text("#live .big"), page.count("#later")), ("3".into(), 0));

        engine.load(&portal.db).await.expect("the contacts are read");
        let page = press(&mia, &page, edit, "add-rule:1", &[]).await.expect(200);
        assert_eq!((page.text("#live .big"), page.count("#later")), ("3".into(), 0));
    })
    .await;
}

/// What is told of a form stays until it was read: its numbers do not come by themselves.
#[actix_web::test]
async fn a_segment_is_saved_at_once_while_contacts_are_read() {
    each_db(async |db| {
        let (portal, engine) = reading(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let danes = [("n.3.field", "country"), ("n.3.was", "country"), ("n.3.v", "DK"), ("name", "Danes")];
        let refused = press(&mia, &page, NEW, "save", &danes[..1]).await.expect(422);
        assert_eq!((refused.count("#later"), refused.count("[id^=numbers]")), (1, 0));
        press(&mia, &page, NEW, "save", &danes).await.expect(303);
        let page = mia.get("/groups/2").await.expect(200);
        let told = "“Danes” is saved. Its people are counted as soon as the contacts are read.";
        assert!(page.text("main").contains("Not counted yet"), "{}", page.text("main"));
        assert!(page.body.contains(told), "{}", page.text("body"));
        let uncounted = "SELECT COUNT(*) FROM customer_groups WHERE people IS NULL AND NOT broken";
        assert_eq!(portal.number(uncounted).await, 1);

        let edit = "/groups/1/edit";
        let page = mia.get(edit).await.expect(200);
        press(&mia, &page, edit, "save", &[("n.3.v", "DK")]).await.expect(303);
        assert_eq!(portal.number(uncounted).await, 2, "the old number is of other criteria");
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_counts").await, 0);

        // Both are counted like any segment that has no number of the day.
        engine.load(&portal.db).await.expect("the contacts are read");
        assert_eq!(mia.get("/groups/2").await.expect(200).text("#trend .big"), "2");
        assert_eq!(groups::measure_day(&portal.db, portal.clock.now()).await.unwrap(), 2);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_versions WHERE people = 2").await, 2);
    })
    .await;
}

#[actix_web::test]
async fn what_a_change_does_to_a_segment_in_use_is_told_before_however_long_it_takes() {
    each_db(async |db| {
        let (portal, engine) = reading(db).await;
        use_germans(&portal).await;
        let (mia, edit) = (portal.sign_in("mia").await, "/groups/1/edit");
        let page = mia.get(edit).await.expect(200);
        let page = press(&mia, &page, edit, "save", &[("n.3.v", "DK")]).await.expect(200);
        assert!(page.text("#confirm p").starts_with("Others use this segment"), "{}", page.text("#confirm"));
        assert_eq!(page.attributes("#confirm button", "value"), ["weigh", "count"]);
        assert_eq!((page.count("#later"), page.count("[id^=numbers]")), (1, 0));
        let version = "SELECT criteria_version FROM customer_groups WHERE id = 1";
        assert_eq!(portal.number(version).await, 1);
        let told = press(&mia, &page, edit, "weigh", &[]).await.expect(200);
        assert_eq!(told.text("#confirm h2"), "3 → 2 people");
        press(&mia, &told, edit, "confirm", &[]).await.expect(303);
        assert_eq!(portal.number(version).await, 2);

        // Another name has no effect that would have to be told.
        let page = mia.get(edit).await.expect(200);
        press(&mia, &page, edit, "save", &[("name", "Danes")]).await.expect(303);
        let page = mia.get(edit).await.expect(200);
        engine.load(&portal.db).await.expect("the contacts are read");
        let told = press(&mia, &page, edit, "save", &[("n.3.v", "DE")]).await.expect(200);
        assert_eq!(told.text("#confirm h2"), "2 → 3 people");
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

#[actix_web::test]
async fn versions_are_compared_and_restored_at_once_while_contacts_are_read() {
    each_db(async |db| {
        let (portal, _engine) = reading(db).await;
        let (mia, edit, version) =
            (portal.sign_in("mia").await, "/groups/1/edit", "/groups/1/history/1?with=2");
        let page = mia.get(edit).await.expect(200);
        press(&mia, &page, edit, "save", &[("n.3.v", "DK")]).await.expect(303);
        let page = mia.get(version).await.expect(200);
        assert_eq!(
            (page.texts("ins"), page.texts("del")),
            (vec!["live in Denmark".into()], vec!["live in Germany".into()])
        );
        let counted = format!("{version}&count=now");
        assert_eq!((page.attributes("#later", "hx-get"), page.count("p.msg")), (vec![counted.clone()], 0));
        let page = mia.get(&counted).await.expect(200);
        let told = "Today version 1 would have 3 people; the current criteria have 2.";
        assert_eq!((page.text("p.msg"), page.count("#later")), (told.into(), 0));

        // Nothing uses it, so nothing has to be told before.
        let restore = "/groups/1/history/1/restore";
        let page = mia.get(restore).await.expect(200);
        assert_eq!((page.count("#later"), page.count("main form .btn.primary")), (1, 1));
        mia.post(restore, &[("version", "2")]).await.expect(303);
        use_germans(&portal).await;
        let restore = "/groups/1/history/2/restore";
        let page = mia.get(restore).await.expect(200);
        assert_eq!((page.count("#later"), page.count("main form .btn.primary")), (1, 0));
        let page = mia.get(&format!("{restore}?count=now")).await.expect(200);
        assert_eq!((page.count("#later"), page.count("main form .btn.primary")), (0, 1));
        assert!(page.text(".big").starts_with("3 → 2"), "{}", page.text("main"));
    })
    .await;
}

/// There the database answers for good, and no later moment is better.
#[actix_web::test]
async fn without_an_index_pages_have_their_numbers() {
    each_db(async |db| {
        let portal = with_germans(Portal::asking_the_database(db).await).await;
        let mia = portal.sign_in("mia").await;
        for (path, number) in [("/groups/1/edit", "#live .big"), ("/groups/1", "#trend .big")] {
            let page = mia.get(path).await.expect(200);
            assert_eq!((page.text(number), page.count("#later")), ("3".into(), 0), "{path}");
        }
    })
    .await;
}

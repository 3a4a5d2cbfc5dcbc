//! Drafts: what was typed survives a lost session, on each page for itself, and is gone on with or thrown away.

use super::{NEW, form, portal, press};
use crate::support::{
    answer::Answer,
    app::{Client, Portal},
    db::each_db,
};
use muster::housekeeping;

const DAY: i64 = 86_400_000_000;

/// The names of the drafts that a page offers.
fn offered(page: &Answer) -> Vec<String> {
    page.texts("#drafts li b")
}

/// The page of a draft that is offered.
fn continued(page: &Answer, index: usize) -> String {
    page.attributes("#drafts li a", "href").remove(index)
}

/// Goes on with the newest draft that a page offers.
pub async fn go_on(client: &Client<'_>, path: &str) -> Answer {
    let page = client.get(path).await.expect(200);
    client.get(&continued(&page, 0)).await.expect(200)
}

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
        assert_eq!(page.text("#drafts h2"), "You have an unsaved draft");
        assert_eq!((page.field("name"), offered(&page)), (String::new(), vec!["Half done".into()]));
        let ada = portal.sign_in("ada").await;
        assert_eq!(ada.get(NEW).await.count("#drafts"), 0, "a draft is its writer's alone");
        let theirs = ada.get(&continued(&page, 0)).await.expect(200);
        assert_eq!(theirs.field("name"), "");
        let page = mia.get(&continued(&page, 0)).await.expect(200);
        assert_eq!((page.field("name"), page.field("n.3.field")), ("Half done".into(), "country".into()));
        assert!(page.text(".msg").contains("your draft from"), "{}", page.text(".msg"));
        assert!(page.text(".msg").contains("12:00"), "{}", page.text(".msg"));
        assert_eq!(press(&mia, &page, NEW, "discard", &[]).await.expect(303).location(), NEW);
        assert_eq!(mia.get(NEW).await.count("#drafts"), 0);
    })
    .await;
}

/// Who opens a page again and again and leaves it with the same change is asked about it once.
#[actix_web::test]
async fn drafts_that_say_the_same_are_offered_once() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        for name in ["Same", "Same", "Other", "Same"] {
            let page = mia.get(NEW).await;
            press(&mia, &page, NEW, "count", &[("name", name)]).await.expect(200);
            portal.clock.advance(1);
        }
        assert_eq!(offered(&mia.get(NEW).await), ["Same", "Other"]);
    })
    .await;
}

#[actix_web::test]
async fn drafts_without_a_name_are_told_by_what_they_say() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        for country in ["DE", "DK", "NO", "SE", "FI"] {
            let page = mia.get(NEW).await;
            let rule =
                [("n.3.field", "country"), ("n.3.was", "country"), ("n.3.op", "any_of"), ("n.3.v", country)];
            press(&mia, &page, NEW, "count", &rule).await.expect(200);
            portal.clock.advance(1);
        }
        let page = mia.get(NEW).await.expect(200);
        let says = page.texts("#drafts .says");
        assert_eq!(says.len(), 5);
        assert!(says[0].contains("Finland") && says[4].contains("Germany"), "{says:?}");
        assert_eq!(
            (page.count("#drafts > .drafts li"), page.text("#drafts summary")),
            (3, "2 more drafts".into())
        );
        let labels = page.attributes("#drafts li a", "aria-label");
        assert!(labels[4].contains("Germany"), "{labels:?}");
    })
    .await;
}

#[actix_web::test]
async fn two_pages_keep_a_draft_each() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let (first, second) = (mia.get(NEW).await, mia.get(NEW).await);
        let first = press(&mia, &first, NEW, "count", &[("name", "First")]).await.expect(200);
        portal.clock.advance(1);
        press(&mia, &second, NEW, "count", &[("name", "Second")]).await.expect(200);
        portal.clock.advance(1);
        let page = mia.get(NEW).await.expect(200);
        assert_eq!(page.text("#drafts h2"), "You have 2 unsaved drafts");
        assert_eq!(offered(&page), ["Second", "First"]);
        assert_eq!(mia.get(&continued(&page, 1)).await.field("name"), "First");
        // What is typed beside the drafts stays when one of them goes, and no new one comes up.
        let forget = page.attributes("#drafts li button", "value").remove(0);
        let page = press(&mia, &page, NEW, &forget, &[("name", "Third")]).await.expect(200);
        assert_eq!((page.field("name"), offered(&page)), ("Third".into(), vec!["First".into()]));
        let page = press(&mia, &page, NEW, "count", &[]).await.expect(200);
        assert_eq!(offered(&page), ["First"]);
        // Saving one ends its own draft alone.
        let rule = [("n.3.field", "country"), ("n.3.op", "any_of"), ("n.3.v", "DE"), ("n.3.was", "country")];
        press(&mia, &first, NEW, "save", &rule).await.expect(303);
        assert_eq!(offered(&mia.get(NEW).await), ["Third"]);
    })
    .await;
}

/// Long drafts would slow down every key press if each of them were read again.
#[actix_web::test]
async fn drafts_that_are_offered_are_not_read_again_while_somebody_types() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        for fields in [[("name", "First"), ("n.3.field", "")], [("name", ""), ("n.3.field", "country")]] {
            press(&mia, &mia.get(NEW).await, NEW, "count", &fields).await.expect(200);
            portal.clock.advance(1);
        }
        let mut page = mia.get(NEW).await.expect(200);
        let told = page.text("#drafts");
        assert_eq!(offered(&page), ["Without a name", "First"], "{told}");
        portal.sql(&["UPDATE drafts SET body = 'name=Read'"]).await;
        for _ in 0..2 {
            page = press(&mia, &page, NEW, "", &[("name", "Third")]).await.expect(200);
            assert_eq!(page.text("#drafts"), told);
        }
        assert_eq!(
            mia.get(&continued(&page, 1)).await.expect(200).field("name"),
            "Read",
            "it is gone on with"
        );
        // One that was thrown away on another page goes here too, and nobody else's comes up.
        portal.sql(&["DELETE FROM drafts WHERE updated_at = (SELECT MIN(updated_at) FROM drafts)"]).await;
        let page = press(&mia, &page, NEW, "", &[]).await.expect(200);
        assert_eq!(offered(&page), ["Without a name"]);
        let ada = portal.sign_in("ada").await;
        assert_eq!(offered(&press(&ada, &page, NEW, "", &[]).await.expect(200)), [""; 0]);
    })
    .await;
}

#[actix_web::test]
async fn drafts_of_a_saved_segment_are_offered_on_its_page_alone() {
    each_db(async |db| {
        let portal = portal(db).await;
        let rule = serde_json::json!([{"field": "country", "op": "any_of", "value": ["DE"]}]);
        portal.segment("Germans", rule).await;
        let mia = portal.sign_in("mia").await;
        let edit = "/groups/1/edit";
        let page = mia.get(edit).await.expect(200);
        press(&mia, &page, edit, "count", &[("name", "Danes"), ("n.3.v", "DK")]).await.expect(200);
        assert_eq!(mia.get(NEW).await.count("#drafts"), 0);
        let page = mia.get(edit).await.expect(200);
        assert_eq!((page.field("name"), offered(&page)), ("Germans".into(), vec!["Danes".into()]));
        let page = mia.get(&continued(&page, 0)).await.expect(200);
        assert_eq!(
            (page.field("name"), page.texts(".token > span")),
            ("Danes".into(), vec!["Denmark".into()])
        );
        assert_eq!(press(&mia, &page, edit, "discard", &[]).await.expect(303).location(), edit);
        assert_eq!(mia.get(edit).await.count("#drafts"), 0);
    })
    .await;
}

#[actix_web::test]
async fn the_newest_ten_are_kept_for_a_month() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        for number in 1..=12 {
            portal.clock.advance(1);
            let page = mia.get(NEW).await;
            press(&mia, &page, NEW, "", &[("name", &number.to_string())]).await.expect(200);
        }
        let numbers: Vec<String> = (3..=12).rev().map(|number: i64| number.to_string()).collect();
        assert_eq!(offered(&mia.get(NEW).await), numbers);
        portal.clock.advance(30 * DAY - 1);
        housekeeping::run(&portal.db, portal.clock.now()).await.expect("it runs");
        assert_eq!(portal.number("SELECT COUNT(*) FROM drafts").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn a_template_is_begun_beside_the_drafts() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await;
        press(&mia, &page, NEW, "", &[("name", "Half done")]).await.expect(200);
        let page = mia.get("/groups/new/segment?template=never-bought").await.expect(200);
        assert_eq!((page.texts(".left b"), offered(&page)), (vec!["6".into()], vec!["Half done".into()]));
        press(&mia, &page, NEW, "count", &[]).await.expect(200);
        let drafts = "SELECT COUNT(*) FROM drafts";
        assert_eq!((portal.number(drafts).await, offered(&mia.get(NEW).await).len()), (2, 2));
        for key in ["", "1", "no%20such", "%27%25_"] {
            assert_eq!(mia.get(&format!("{NEW}?draft={key}")).await.expect(200).field("name"), "");
        }
        mia.get("/groups/new/segment?template=nonsense").await.expect(404);
    })
    .await;
}

#[actix_web::test]
async fn drafts_without_a_name_go_first_and_a_named_one_not_unsaid() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        for name in ["1", "2", "", "4", "5", "6", "7", "8", "9", "10"] {
            portal.clock.advance(1);
            let page = mia.get(NEW).await.expect(200);
            assert_eq!(page.count("#gone"), 0);
            let typed = [("name", name), ("n.3.field", "country")];
            let page = press(&mia, &page, NEW, "count", &typed).await.expect(200);
            assert_eq!(page.count("#gone"), 0);
        }
        // There is one without a name, so that no other one goes.
        portal.clock.advance(1);
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("name", "11")]).await.expect(200);
        assert_eq!(page.count("#gone"), 0);
        let page = mia.get(NEW).await.expect(200);
        assert_eq!(offered(&page), ["11", "10", "9", "8", "7", "6", "5", "4", "2", "1"]);
        let told = page.text("#gone");
        assert!(told.starts_with("Only 10 drafts are kept. When you fill") && told.contains("“1”"), "{told}");

        portal.clock.advance(1);
        let page = press(&mia, &page, NEW, "count", &[("name", "12")]).await.expect(200);
        let told = "Only 10 drafts are kept: the oldest, “1”, was thrown away to make room for this one.";
        assert_eq!(page.text("#gone"), told);
        let page = press(&mia, &page, NEW, "count", &[]).await.expect(200);
        assert_eq!(page.text("#gone"), told, "it stays while somebody types");
        assert!(!offered(&mia.get(NEW).await).contains(&"1".to_string()));
    })
    .await;
}

const DRAFTS: &str = "SELECT COUNT(*) FROM drafts";

/// A saved segment of Germans; the page where it is edited.
async fn saved(portal: &Portal) -> String {
    let rules = serde_json::json!([
        {"field": "country", "op": "any_of", "value": ["DE"]},
        {"field": "last_order", "op": "not_in_past", "value": {"n": 90, "unit": "days"}},
        {"field": "bought", "op": "never", "value": {"period": {"n": 2, "unit": "weeks"}}}]);
    format!("/groups/{}/edit", portal.segment("Germans", rules).await)
}

#[actix_web::test]
async fn who_only_looks_leaves_no_draft() {
    each_db(async |db| {
        let portal = portal(db).await;
        let edit = saved(&portal).await;
        portal
            .segment("Danes", serde_json::json!([{"field": "country", "op": "any_of", "value": ["DK"]}]))
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&edit).await.expect(200);
        let half = press(&mia, &page, &edit, "count", &[("name", "Half done")]).await.expect(200);
        assert_eq!(portal.number(DRAFTS).await, 1);
        for look in [("by", "country"), ("by", "total_spend"), ("with", "2"), ("seed", "7")] {
            for button in ["", "count", "sample"] {
                let page = mia.get(&edit).await.expect(200);
                press(&mia, &page, &edit, button, &[look]).await.expect(200);
                press(&mia, &mia.get(NEW).await, NEW, button, &[look]).await.expect(200);
            }
        }
        assert_eq!(
            (portal.number(DRAFTS).await, offered(&mia.get(&edit).await)),
            (1, vec!["Half done".into()])
        );
        press(&mia, &half, &edit, "count", &[("name", "Germans")]).await.expect(200);
        assert_eq!(portal.number(DRAFTS).await, 0);
    })
    .await;
}

#[actix_web::test]
async fn what_is_put_back_as_it_was_saved_leaves_no_draft() {
    each_db(async |db| {
        let portal = portal(db).await;
        let edit = saved(&portal).await;
        let mia = portal.sign_in("mia").await;
        for change in [
            ("name", "Other"),
            ("description", "About"),
            ("n.3.v", "DK"),
            ("n.4.number", "91"),
            ("n.4.not", "yes"),
        ] {
            let page = mia.get(&edit).await.expect(200);
            let changed = press(&mia, &page, &edit, "count", &[change]).await.expect(200);
            assert_eq!(portal.number(DRAFTS).await, 1, "{change:?}");
            let was = form(&page).into_iter().rfind(|(name, _)| name == change.0).map(|(_, was)| was);
            let back = [(change.0, was.as_deref().unwrap_or_default())];
            press(&mia, &changed, &edit, "count", &back).await.expect(200);
            assert_eq!(portal.number(DRAFTS).await, 0, "{change:?}");
        }
        let page = mia.get(&edit).await.expect(200);
        let changed = press(&mia, &page, &edit, "remove:4", &[]).await.expect(200);
        assert_eq!(portal.number(DRAFTS).await, 1);
        let back = press(&mia, &changed, &edit, "undo", &[]).await.expect(200);
        assert_eq!(portal.number(DRAFTS).await, 0);
        // A condition of which nothing is chosen yet says nothing.
        press(&mia, &back, &edit, "add-rule:1", &[]).await.expect(200);
        assert_eq!(portal.number(DRAFTS).await, 0);
    })
    .await;
}

#[actix_web::test]
async fn a_draft_is_told_as_the_builder_tells_it() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&[
                "INSERT INTO products (sku, name, name_key) VALUES ('85123A', 'White heart', 'white heart')",
            ])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "bought")]).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.add.products", "85123A,GONE")]).await.expect(200);
        let told = page.text("#summary");
        assert!(told.contains("White heart") && page.count("#partly") == 1, "{told}");
        assert_eq!(mia.get(NEW).await.expect(200).text("#drafts .says"), told);
    })
    .await;
}

/// Back and reload lead to what was typed, not to a blank form.
#[actix_web::test]
async fn what_was_typed_has_an_address() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        assert_eq!(page.count("#builder[data-address]"), 0, "a blank form is where it was");
        let page = press(&mia, &page, NEW, "count", &[("name", "Half done")]).await.expect(200);
        let address = page.attributes("#builder", "data-address").remove(0);
        let page = mia.get(&address).await.expect(200);
        assert_eq!((page.field("name"), page.count("#drafts")), ("Half done".into(), 0));
        press(&mia, &page, NEW, "discard", &[]).await.expect(303);
        assert_eq!(mia.get(&address).await.expect(200).field("name"), "");
    })
    .await;
}

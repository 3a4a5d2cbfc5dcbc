//! Forms that are longer than anybody types: pasted columns, and more conditions than fit.

use super::{NEW, form, portal, press};
use crate::support::db::each_db;
use serde_json::Value;

/// Codes to choose from, and as many addresses are nobody's.
const CODES: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) \
     INSERT INTO codes (kind, code, code_key, name, name_key, created_at) \
     SELECT 'mailing_group', 'C' || i, 'c' || i, '', '', 0 FROM n";

#[actix_web::test]
async fn a_pasted_column_of_thirty_thousand_values_is_kept_whole_and_shown_in_part() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.sql(&[CODES]).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "mailing_group")]).await.expect(200);
        // Each of a half twice, once in small letters, and two that there are not.
        let mut column: Vec<String> = (1..=20_000).map(|n| format!("C{n}")).collect();
        column.extend(["Nonsense".to_string(), "C20001".to_string()]);
        column.extend((1..=9_998).map(|n| format!("c{n}")));
        assert_eq!(column.len(), 30_000);
        let page = press(&mia, &page, NEW, "count", &[("n.3.add", &column.join("\r\n"))]).await.expect(200);
        assert_eq!(page.text(".cond .tokens .more"), "and 19,902 more");
        assert_eq!(page.count(".cond .token"), 100);
        assert_eq!(page.texts(".token.bad > span"), ["Nonsense", "C20001"], "they are in sight");
        assert!(page.text(".cond .err").contains("“Nonsense” is not one of the choices"));
        assert!(page.body.len() < 1_000_000, "{} bytes", page.body.len());
        // What is shown can be taken out, one by one, and what is not shown stays.
        let page = press(&mia, &page, NEW, &bad(&page), &[]).await.expect(200);
        let page = press(&mia, &page, NEW, &bad(&page), &[]).await.expect(200);
        assert_eq!((page.count(".token.bad"), page.text(".tokens .more").as_str()), (0, "and 19,900 more"));
        // The page comes back from its draft.
        let draft = mia.get(NEW).await.attributes("#drafts a.btn", "href").remove(0);
        let page = mia.get(&draft).await.expect(200);
        assert_eq!(page.text(".tokens .more"), "and 19,900 more");
        press(&mia, &page, NEW, "save", &[("name", "Many codes")]).await.expect(303);
        assert_eq!(codes(&portal).await, 20_000);
        let page = mia.get("/groups/1/edit").await.expect(200);
        assert_eq!(page.text(".tokens .more"), "and 19,900 more");
        press(&mia, &page, "/groups/1/edit", "save", &[]).await.expect(303);
        assert_eq!(codes(&portal).await, 20_000);
    })
    .await;
}

/// A long list is emptied with one button, which the keyboard reaches like any other, and comes back with Undo.
#[actix_web::test]
async fn a_long_list_is_taken_out_at_once_and_brought_back() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.sql(&[CODES]).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "mailing_group")]).await.expect(200);
        let few = (1..=8).map(|n| format!("C{n}")).collect::<Vec<_>>().join(",");
        let page = press(&mia, &page, NEW, "count", &[("n.3.add", &few)]).await.expect(200);
        assert_eq!(page.count("button[value='clear:3:']"), 0, "these are taken out one by one");
        let many = (9..=12_000).map(|n| format!("C{n}")).collect::<Vec<_>>().join(",");
        let page = press(&mia, &page, NEW, "count", &[("n.3.add", &many)]).await.expect(200);
        assert_eq!(page.text("button[value='clear:3:']"), "Remove all 12,000");
        assert_eq!(page.attributes("button[value='clear:3:']", "tabindex").len(), 0);
        let page = press(&mia, &page, NEW, "clear:3:", &[]).await.expect(200);
        assert_eq!((page.count(".cond .token"), page.count(".tokens .more")), (0, 0));
        assert_eq!(page.attributes("#builder", "data-focus"), ["n-3-add"]);
        assert!(page.text("#said").contains("Undo brings it back"), "{}", page.text("#said"));
        // Another step, and both are taken back.
        let page = press(&mia, &page, NEW, "add-rule:1", &[]).await.expect(200);
        let page = press(&mia, &page, NEW, "undo", &[]).await.expect(200);
        let page = press(&mia, &page, NEW, "undo", &[]).await.expect(200);
        assert_eq!((page.count(".cond .token"), page.text(".tokens .more")), (100, "and 11,900 more".into()));
        assert_eq!(page.count("#undo"), 0);
        press(&mia, &page, NEW, "save", &[("name", "Many codes")]).await.expect(303);
        assert_eq!(codes(&portal).await, 12_000);
    })
    .await;
}

/// So are the values of what happened and the products that a segment is about.
#[actix_web::test]
async fn lists_of_what_happened_and_of_the_scope_are_taken_out_at_once() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "interacted")]).await.expect(200);
        let nine = (1..=9).map(|n| format!("X{n}")).collect::<Vec<_>>().join(",");
        let typed =
            [("n.3.add.campaigns", &*nine), ("n.3.add.templates", "T1,T2"), ("n.0.add.products", &nine)];
        let page = press(&mia, &page, NEW, "count", &typed).await.expect(200);
        assert_eq!(page.count("button[value^='clear:']"), 2);
        let page = press(&mia, &page, NEW, "clear:3:campaigns", &[]).await.expect(200);
        assert_eq!(page.texts(".cond .token > span"), ["T1", "T2"]);
        assert_eq!(page.attributes("#builder", "data-focus"), ["n-3-add-campaigns"]);
        assert_eq!(page.count(".scope .token"), 9);
        let page = press(&mia, &page, NEW, "clear:0:products", &[]).await.expect(200);
        assert_eq!((page.count(".scope .token"), page.count(".cond .token")), (0, 2));
        let page = press(&mia, &page, NEW, "clear:9:", &[]).await.expect(200);
        assert_eq!((page.count(".cond .token"), page.count("input[name=undo]")), (2, 2));
    })
    .await;
}

/// The button that takes the first value out that is not recognised.
fn bad(page: &crate::support::answer::Answer) -> String {
    page.attributes(".token.bad button", "value").remove(0)
}

/// Values of the one saved condition.
async fn codes(portal: &crate::support::app::Portal) -> usize {
    let json: (String,) = portal
        .write(async |tx| tx.query("SELECT criteria FROM customer_groups").one().await.expect("one"))
        .await;
    let json: Value = serde_json::from_str(&json.0).expect("JSON");
    json["include"]["all"][0]["value"].as_array().expect("a list").len()
}

#[actix_web::test]
async fn more_conditions_than_fit_are_cut_off_and_said() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let mut fields = form(&page);
        for id in 10..3_010 {
            fields.push((format!("n.{id}.parent"), "1".into()));
            fields.push((format!("n.{id}.field"), "email_consent".into()));
        }
        for button in ["count", "save"] {
            let mut fields = fields.clone();
            fields.extend([("do".to_string(), button.to_string()), ("name".into(), "Huge".into())]);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
            let page = mia.post(NEW, &fields).await.expect(422);
            assert_eq!(page.count("#rules .cond"), 50);
            assert!(page.body.len() < 500_000, "{} bytes", page.body.len());
            assert!(page.text("#problems li").starts_with("A segment has 50 conditions at most here"));
        }
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn several_steps_are_undone_but_not_more_than_a_form_can_carry() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let mut page = mia.get(NEW).await.expect(200);
        for number in 4..=10 {
            page = press(&mia, &page, NEW, "add-rule:1", &[]).await.expect(200);
            assert_eq!(page.count("#rules .cond"), number - 2);
        }
        for left in [7, 6, 5, 4, 3] {
            assert_eq!(page.count("input[name=undo]"), left - 2);
            page = press(&mia, &page, NEW, "undo", &[]).await.expect(200);
            assert_eq!(page.count("#rules .cond"), left);
        }
        assert_eq!(page.count("#undo"), 0, "five steps are kept");
        // Of three steps with 25 kB each two fit.
        page = press(&mia, &page, NEW, "count", &[("n.3.field", "interacted")]).await.expect(200);
        let campaigns: Vec<String> = (0..2_000).map(|n| format!("camp{n:05}")).collect();
        let typed = [("n.3.add.campaigns", &*campaigns.join(","))];
        page = press(&mia, &page, NEW, "count", &typed).await.expect(200);
        for (steps, number) in [(1, 4), (2, 5), (2, 6)] {
            page = press(&mia, &page, NEW, "add-rule:1", &[]).await.expect(200);
            assert_eq!((page.count("input[name=undo]"), page.count("#rules .cond")), (steps, number));
        }
        for number in [5, 4] {
            page = press(&mia, &page, NEW, "undo", &[]).await.expect(200);
            assert_eq!(page.count("#rules .cond"), number);
            assert_eq!(page.text(".tokens .more"), "and 1,900 more");
        }
        assert_eq!(page.count("#undo"), 0);
    })
    .await;
}

#[actix_web::test]
async fn others_of_the_sample_are_shown_and_the_form_stays() {
    each_db(async |db| {
        let portal = portal(db).await;
        for number in 0..40 {
            portal.contact(&format!("more{number}@x.de"), "DE").await;
        }
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "country")]).await.expect(200);
        let typed = [("n.3.add", "DE"), ("name", "Half typed"), ("description", "For later")];
        let page = press(&mia, &page, NEW, "count", &typed).await.expect(200);
        let people = page.attributes(".facts .log a", "href");
        let next = press(&mia, &page, NEW, "sample", &[]).await.expect(200);
        let others = next.attributes(".facts .log a", "href");
        assert!(people.len() == 4 && others.len() == 4 && people != others, "{people:?} {others:?}");
        assert_eq!(
            (next.field("name"), next.field("description")),
            ("Half typed".into(), "For later".into())
        );
        assert_eq!(next.texts(".token > span"), ["Germany"]);
        assert_eq!(next.text("#n-3 .left b"), page.text("#n-3 .left b"));
        let again = press(&mia, &next, NEW, "sample", &[]).await.expect(200);
        assert_eq!(again.field("seed"), "2");
    })
    .await;
}

#[actix_web::test]
async fn what_is_wrong_is_told_apart_from_what_is_not_finished() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "add-rule:1", &[("n.3.field", "age")]).await.expect(200);
        assert_eq!(page.text("#unfinished"), "1 condition is not finished, so it is not counted.");
        assert_eq!(page.text("#live .fresh"), "Without 1 condition that needs attention");
        assert_eq!((page.count("#wrong"), page.count(".rule.wrong")), (0, 0));
        let page = press(&mia, &page, NEW, "count", &[("n.3.number", "NaN")]).await.expect(200);
        assert_eq!(page.text("#wrong"), "1 condition has a mistake, so it is not counted.");
        assert_eq!(page.count("#unfinished"), 0);
        assert_eq!(page.text("#n-3-problem"), "A number is expected here, such as 90 or 199.50.");
        let unknown = [("n.4.field", "shoe_size"), ("n.4.was", "shoe_size")];
        let page = press(&mia, &page, NEW, "count", &unknown).await.expect(200);
        assert_eq!(page.text("#wrong"), "2 conditions have mistakes, so they are not counted.");
        assert_eq!(page.text("#live .fresh.open"), "Without 2 conditions that need attention");
        assert_eq!(page.count(".savebar .open"), 1);
        assert!(page.text("#n-4-problem").starts_with("There is no field “shoe_size”"));
        assert_eq!(page.attributes("#n-4-field", "aria-describedby"), ["n-4-problem"]);
        assert!(page.text("#said").contains("2 conditions have mistakes"), "{}", page.text("#said"));
    })
    .await;
}

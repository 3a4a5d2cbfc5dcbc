//! Editing a saved segment: its form, its effect, and two editors at once.

use super::{portal, press};
use crate::support::db::each_db;
use serde_json::json;

const EDIT: &str = "/groups/1/edit";
const HEART: &str =
    "INSERT INTO products (id, sku, name, name_key) VALUES (1, '85123A', 'White heart', 'white heart')";

#[actix_web::test]
async fn a_saved_segment_comes_back_as_it_was() {
    each_db(async |db| {
        let portal = portal(db).await;
        let rules = json!([
            {"field": "country", "op": "none_of", "value": ["DE", "AT"], "blanks": false},
            {"any": [
                {"field": "total_spend", "op": "between", "value": [0, 199.5]},
                {"field": "bought", "op": "at_least", "value": {"times": 3, "counted": "days", "products": ["85123A"],
                    "period": {"n": 1, "unit": "years"}}, "not": true},
                {"field": "birthday", "op": "in_month", "value": 5},
            ]},
            {"field": "first_order", "op": "unknown"},
        ]);
        portal.sql(&[HEART]).await;
        portal.segment("Odd ones", rules).await;
        let before = portal.write(async |tx| criteria(tx).await).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        assert_eq!(page.field("name"), "Odd ones");
        assert_eq!(press(&mia, &page, EDIT, "save", &[]).await.expect(303).location(), "/groups/1");
        assert_eq!(portal.write(async |tx| criteria(tx).await).await, before);
    })
    .await;
}

#[actix_web::test]
async fn conditions_on_what_happened_are_filled_in_without_javascript() {
    each_db(async |db| {
        let portal = portal(db).await;
        let rules = json!([
            {"field": "interacted", "op": "at_least", "value": {"times": 1, "campaigns": ["Spring"]}},
            {"field": "spent", "op": "between", "value": {"amount": [0, 20.5]}},
        ]);
        portal.sql(&[HEART]).await;
        portal.segment("Reached", rules).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        assert_eq!(page.texts("#n-3-wheres-interacted"), ["Only those where … (1 set)"]);
        assert_eq!((page.field("n.4.amount"), page.field("n.4.amount_to")), ("0".into(), "20.5".into()));
        let filled =
            [("n.3.add.campaigns", "Autumn, Winter"), ("n.3.channels", "phone"), ("n.4.products", "85123A")];
        let page = press(&mia, &page, EDIT, "count", &filled).await.expect(200);
        assert_eq!(page.texts("#n-3-wheres-interacted"), ["Only those where … (2 set)"]);
        assert_eq!(page.texts(".token > span"), ["Spring", "Autumn", "Winter", "White heart"]);
        let page = press(&mia, &page, EDIT, "drop:3:0:campaigns", &[]).await.expect(200);
        press(&mia, &page, EDIT, "save", &[]).await.expect(303);
        let saved = portal.write(async |tx| criteria(tx).await).await;
        let expect =
            r#""value":{"times":1,"counted":"times","campaigns":["Autumn","Winter"],"channels":["phone"]}"#;
        assert!(saved.contains(expect), "{saved}");
        assert!(saved.contains(r#""value":{"amount":[0,20.5],"products":["85123A"]}"#), "{saved}");
    })
    .await;
}

#[actix_web::test]
async fn a_segment_is_about_the_customers_of_a_product_without_javascript() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&[
                HEART,
                "INSERT INTO products (id, sku, name, name_key) VALUES (2, 'OTHER', '', '')",
                "INSERT INTO activities (contact_id, kind, happened_day, product_id, created_at)
                 SELECT id, 'acquisition', 0, 1, 0 FROM contacts WHERE country = 'DE'",
            ])
            .await;
        portal.segment("Loyal", json!([{"field": "email_consent", "op": "no", "not": true}])).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        assert_eq!((page.text(".big"), page.text("#scope")), ("5".into(), "Customers of: all products".into()));
        let page = press(&mia, &page, EDIT, "count", &[("n.0.add.products", "85123A")]).await.expect(200);
        let only = "Customers of: White heart".to_string();
        assert_eq!((page.text(".big"), page.text("#scope")), ("2".into(), only));
        assert!(page.text("#live").contains("66.7% of 3 customers of the product"), "{}", page.text("#live"));
        let only = "Only customers of “White heart”, counting this product alone.";
        assert!(page.text("#summary").starts_with(only), "{}", page.text("#summary"));
        let page = press(&mia, &page, EDIT, "drop:0:0:products", &[]).await.expect(200);
        assert_eq!((page.text(".big"), page.text("#scope")), ("5".into(), "Customers of: all products".into()));
        let page = press(&mia, &page, EDIT, "undo", &[]).await.expect(200);
        press(&mia, &page, EDIT, "save", &[]).await.expect(303);
        let saved = portal.write(async |tx| criteria(tx).await).await;
        assert!(saved.ends_with(r#""products":["85123A"]}"#), "{saved}");
        assert_eq!(portal.number("SELECT people FROM customer_groups").await, 2);
        assert_eq!(mia.get(EDIT).await.expect(200).texts(".scope .token > span"), ["White heart"]);
        let found = mia.get("/groups/1/members?find=d@x.dk").await.expect(200);
        assert!(found.body.contains("Not a customer of the products"), "{}", found.text("main"));
        portal
            .sql(&[r#"UPDATE customer_groups SET criteria = '{"include": {"all": [{"field": "bought",
                "op": "at_least", "value": {"times": 1, "products": ["OTHER"]}}]}, "products": ["85123A"]}'"#])
            .await;
        let found = mia.get("/groups/1/members?find=a@x.de").await.expect(200);
        assert!(found.text(".why").contains("a product that is both in this condition and in the segment"));
    })
    .await;
}

#[actix_web::test]
async fn criteria_are_taken_from_a_text() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        assert!(page.field("line").is_empty(), "what is only shown is not sent");
        let own = page.attributes("#line", "value").remove(0);
        assert!(own.contains(r#""value":["DE"]"#), "{own}");
        let page = press(&mia, &page, EDIT, "text", &[]).await.expect(422);
        assert!(page.text("#text-error").starts_with("Paste the criteria"), "{}", page.text("#text-error"));
        let page = press(&mia, &page, EDIT, "text", &[("text", "{\"include\": 7")]).await.expect(422);
        assert_eq!(page.text("#text"), "{\"include\": 7", "what was typed is kept");
        let page = press(&mia, &page, EDIT, "text", &[("text", &own.replace("DE", "DK"))]).await.expect(200);
        assert_eq!(
            (page.texts(".token > span"), page.text("#text")),
            (vec!["Denmark".into()], String::new())
        );
        let page = press(&mia, &page, EDIT, "undo", &[]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Germany"]);
    })
    .await;
}

async fn criteria(tx: &mut muster::db::Tx) -> String {
    tx.query("SELECT criteria FROM customer_groups WHERE id = 1").scalar().await.unwrap()
}

#[actix_web::test]
async fn a_change_of_a_group_in_use_shows_its_effect_first() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        portal
            .sql(&["INSERT INTO shares (group_id, team_id, level, created_at) VALUES (1, 1, 'count', 0)"])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        let page = press(&mia, &page, EDIT, "save", &[("n.3.v", "DK")]).await.expect(200);
        assert_eq!(page.text("#confirm h2"), "3 → 2 people");
        assert!(page.text("#confirm p").starts_with("3 leave, 2 join."), "{}", page.text("#confirm"));
        assert_eq!(portal.number("SELECT criteria_version FROM customer_groups").await, 1);
        press(&mia, &page, EDIT, "confirm", &[]).await.expect(303);
        assert_eq!(portal.number("SELECT criteria_version FROM customer_groups").await, 2);
        assert_eq!(portal.number("SELECT people FROM customer_groups").await, 2);
    })
    .await;
}

#[actix_web::test]
async fn the_second_of_two_editors_is_told_and_may_choose() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let (ada, mia) = (portal.sign_in("ada").await, portal.sign_in("mia").await);
        let (first, second) = (ada.get(EDIT).await, mia.get(EDIT).await);
        press(&ada, &first, EDIT, "save", &[("name", "People of Germany")]).await.expect(303);
        let told =
            press(&mia, &second, EDIT, "save", &[("n.3.v", "DK"), ("name", "Danes")]).await.expect(409);
        assert!(
            told.text("#conflict h2").starts_with("Ada Admin changed this segment"),
            "{}",
            told.text("main")
        );
        assert_eq!(
            (told.field("name"), told.texts(".token > span")),
            ("Danes".into(), vec!["Denmark".into()])
        );
        assert_eq!(told.texts("#conflict .texts"), ["Its name is now: People of Germany · you typed: Danes"]);
        let told =
            press(&mia, &told, EDIT, "save", &[("name", "People of Germany"), ("description", "North")])
                .await
                .expect(409);
        assert_eq!(told.texts("#conflict .texts"), ["Its description is now: (empty) · you typed: North"]);
        press(&mia, &told, EDIT, "keep", &[("name", "Danes")]).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups WHERE name = 'Danes'").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn a_group_cannot_lead_back_to_itself() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await;
        let rule = [
            ("n.4.parent", "1"),
            ("n.4.field", "group"),
            ("n.4.was", "group"),
            ("n.4.op", "in"),
            ("n.4.v", "1"),
        ];
        let page = press(&mia, &page, EDIT, "save", &rule).await.expect(422);
        assert!(page.text("#problems li").contains("Germans → Germans"), "{}", page.text("#problems"));
    })
    .await;
}

#[actix_web::test]
async fn criteria_that_are_too_large_can_be_read_but_not_lost() {
    each_db(async |db| {
        let portal = portal(db).await;
        let rules: Vec<_> = (0..60).map(|age| json!({"field": "age", "op": "is", "value": age})).collect();
        portal.segment("Every age", json!([{"any": rules}])).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        assert_eq!(page.count("button[value=save]"), 0);
        assert!(page.text("textarea").contains("\"age\""));
        press(&mia, &page, EDIT, "save", &[]).await.expect(422);
    })
    .await;
}

#[actix_web::test]
async fn a_segment_that_lost_a_field_is_mended_rule_by_rule() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        portal
            .sql(&[r#"UPDATE customer_groups SET criteria = '{"include": {"all": [
                {"field": "country", "op": "any_of", "value": ["DK"]},
                {"any": [{"field": "attr:gone", "op": "any_of", "value": ["gold"]}]},
                {"field": "group", "op": "in", "value": 99}]}}'"#])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        assert_eq!((page.text(".token > span"), page.count(".rule.wrong")), ("Denmark".into(), 2));
        let page = press(&mia, &page, EDIT, "save", &[]).await.expect(422);
        assert_eq!(page.count("#problems li"), 2, "{}", page.text("#problems"));
        let page = press(&mia, &page, EDIT, "remove:4", &[]).await.expect(200);
        let page = press(&mia, &page, EDIT, "remove:6", &[]).await.expect(200);
        press(&mia, &page, EDIT, "save", &[]).await.expect(303);
        assert_eq!(portal.number("SELECT people FROM customer_groups").await, 2);
    })
    .await;
}

/// Without JavaScript a browser goes where the button says: to what the page has to tell, or to what was changed.
#[actix_web::test]
async fn each_button_leads_to_what_it_changed_without_javascript() {
    each_db(async |db| {
        let portal = portal(db).await;
        let rules = json!([
            {"field": "country", "op": "any_of", "value": ["DE", "DK"]},
            {"any": [{"field": "has_email", "op": "yes"}, {"field": "has_phone", "op": "yes"}]},
        ]);
        portal.segment("Nested", rules).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(EDIT).await.expect(200);
        assert_eq!(page.attributes("#builder", "action"), [EDIT], "what is told stands at the top");
        assert!(page.attributes("button[value=save]", "formaction").is_empty());
        for button in [
            "add-rule:1",
            "add-group:1",
            "add-rule:4",
            "add-rule:2",
            "add-members:2",
            "dup:3",
            "wrap:3",
            "negate:3",
            "down:3",
            "up:4",
            "remove:3",
            "dup:4",
            "unwrap:4",
            "remove:4",
            "remove:5",
            "drop:3:0:",
        ] {
            let css = format!("button[value='{button}']");
            let places = page.attributes(&css, "formaction");
            let place = places.first().unwrap_or_else(|| panic!("{button} leads nowhere"));
            let next = press(&mia, &page, EDIT, button, &[]).await.expect(200);
            assert_eq!(next.count(place), 1, "{button} leads to {place}");
            // It is the condition or group that gets the focus where scripts run, or what that stands in.
            let focus = &next.attributes("#builder", "data-focus")[0];
            assert!(
                next.count(&format!("{place} #{focus}, {place}#{focus}")) > 0,
                "{button}: {focus}, not {place}"
            );
        }
    })
    .await;
}

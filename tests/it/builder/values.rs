//! What is offered while a value is typed.

use super::{NEW, drafts, portal, press};
use crate::support::{
    answer::Answer,
    db::{each_db, each_engine},
};

#[actix_web::test]
async fn values_are_offered_with_their_contacts() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let offered = mia.get("/groups/values?field=country&q=").await.expect(200);
        assert_eq!(offered.texts("[role=option]"), ["Germany3 contacts", "Denmark2 contacts"]);
        let offered = mia.get("/groups/values?field=country&q=de").await;
        assert_eq!(offered.texts("[role=option]"), ["Germany3 contacts", "Denmark2 contacts"]);
        let offered = mia.get("/groups/values?field=country&q=de&have=DE").await;
        assert_eq!(offered.attributes("[role=option]", "data-value"), ["DK"]);
        let offered = mia.get("/groups/values?field=country&q=Spanien").await;
        assert_eq!(offered.texts("[role=option]"), ["Spain"]);
        mia.get("/groups/values?field=nonsense").await.expect(404);
    })
    .await;
}

#[actix_web::test]
async fn products_of_a_segment_are_offered_with_their_customers() {
    each_engine(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&[
                "INSERT INTO products (id, sku, name, name_key) VALUES (1, 'A', 'Pot', 'pot'), (2, 'B', 'Cup', 'cup')",
                "INSERT INTO activities (contact_id, kind, happened_day, product_id, created_at)
                 SELECT id, 'acquisition', 0, 1, 0 FROM contacts WHERE country = 'DE'",
                "INSERT INTO activities (contact_id, kind, happened_day, product_id, created_at)
                 SELECT id, 'acquisition', day, 2, 0 FROM contacts, (SELECT 0 AS day UNION SELECT 1 UNION SELECT 2) AS d
                 WHERE country = 'DK'",
            ])
            .await;
        let mia = portal.sign_in("mia").await;
        let offered = mia.get("/groups/values?field=customers&aspect=products&q=").await.expect(200);
        assert_eq!(offered.texts("[role=option]"), ["Pot3 contacts", "Cup2 contacts"], "the most customers first");
        let page = mia.get(NEW).await.expect(200);
        assert_eq!(page.attributes("#n-0-add-products", "data-values"), ["customers"]);
        let page = press(&mia, &page, NEW, "count", &[("n.0.add.products", "A")]).await.expect(200);
        assert_eq!(page.text(".big"), "3", "as many as were offered");
        let page = unscripted(&page);
        assert_eq!(page.texts("select[name='n.0.products'] option"), ["Cup · 2 contacts"]);
    })
    .await;
}

#[actix_web::test]
async fn without_scripts_values_are_chosen_from_a_list() {
    each_db(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&["INSERT INTO products (id, sku, name, name_key) VALUES (1, 'K-1', 'Kettle', 'kettle')"])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "country")]).await.expect(200);
        let list = unscripted(&page);
        assert_eq!(
            list.texts("select[name='n.3.v'] option")[..2],
            ["Germany · 3 contacts", "Denmark · 2 contacts"]
        );
        let page = press(&mia, &page, NEW, "count", &[("n.3.v", "DK")]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Denmark"]);
        assert_eq!(
            unscripted(&page).attributes("select[name='n.3.v'] option", "value")[0],
            "DE",
            "no value twice"
        );
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "bought")]).await.expect(200);
        assert_eq!(unscripted(&page).texts("select[name='n.3.products'] option"), ["Kettle"]);
        // Whoever has a script is offered values while typing, and need not wait for lists: there are only buttons for
        // them, at the products that the segment is about and at the condition's product and currency.
        let page = unscripted(&drafts::go_on(&mia, NEW).await);
        assert_eq!((page.count("select[name='n.3.products']"), page.count(".offer > button")), (0, 3));
    })
    .await;
}

#[actix_web::test]
async fn boxes_say_how_many_contacts_have_each_value() {
    each_engine(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&[
                "UPDATE contacts SET gender = 'f' WHERE country IN ('DE', 'DK')",
                "UPDATE contacts SET gender = 'm' WHERE country IS NULL",
                "INSERT INTO activities (contact_id, kind, happened_day, acquisition_type, created_at)
                 SELECT id, 'acquisition', 0, 'trial', 0 FROM contacts WHERE country = 'DE'",
                "INSERT INTO activities (contact_id, kind, happened_day, acquisition_type, created_at)
                 SELECT id, 'acquisition', 1, 'trial', 0 FROM contacts WHERE country = 'DE'",
                "INSERT INTO activities (contact_id, kind, happened_day, acquisition_type, created_at)
                 SELECT id, 'acquisition', 1, 'paid', 0 FROM contacts WHERE country IN ('DE', 'DK')",
                "INSERT INTO activities (contact_id, kind, happened_day, stars, created_at)
                 SELECT id, 'rating', 1, 5, 0 FROM contacts WHERE country = 'DK'",
                "INSERT INTO activities (contact_id, kind, happened_day, failed, created_at)
                 SELECT id, 'interaction', 1, country = 'DK', 0 FROM contacts WHERE country IS NOT NULL",
            ])
            .await;
        let mia = portal.sign_in("mia").await;
        for (field, boxes) in [
            ("gender", &["Female 5", "Male 1"][..]),
            ("acquired", &["Free 0", "Trial 3", "Paid 5"]),
            ("rated", &["5 stars 2", "4 stars 0"]),
            ("interacted", &["Yes 2", "No 3"]),
        ] {
            let page = mia.get(NEW).await.expect(200);
            let page = press(&mia, &page, NEW, "count", &[("n.3.field", field)]).await.expect(200);
            let picks = page.texts(".pick");
            assert!(boxes.iter().all(|one| picks.contains(&one.to_string())), "{field}: {picks:?}");
        }
    })
    .await;
}

/// Whoever bought something dear is not whoever bought something in a currency: both must be so of the same line.
#[actix_web::test]
async fn lines_of_orders_are_asked_for_by_currency_and_amount() {
    each_engine(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&[
                "INSERT INTO products (id, sku, name, name_key) VALUES (1, 'K-1', 'Kettle', 'kettle'), (2, 'M-1', 'Mug', 'mug')",
                "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day)
                 SELECT id, id, CAST(id AS TEXT), 0, 20000 FROM contacts WHERE id <= 3",
                "INSERT INTO order_lines (order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency) VALUES
                 (1, 1, 1, 20000, 1, 3000, 'EUR'), (1, 1, 1, 20000, 1, 4000, 'EUR'), (1, 1, 2, 20000, 1, 9000, 'DKK'),
                 (2, 2, 1, 20000, 1, 7000, 'EUR'), (3, 3, 2, 20000, 1, 7000, 'DKK'), (3, 3, 2, 20000, -1, -7000, 'USD')",
            ])
            .await;
        let mia = portal.sign_in("mia").await;
        let offered = mia.get("/groups/values?field=bought&aspect=currencies&q=").await.expect(200);
        assert_eq!(offered.texts("[role=option]"), ["DKK2 contacts", "EUR2 contacts"]);
        let offered = mia.get("/groups/values?field=returned&aspect=currencies&q=u").await.expect(200);
        assert_eq!(offered.texts("[role=option]"), ["USD1 contact"]);
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "bought")]).await.expect(200);
        assert_eq!(
            unscripted(&page).texts("select[name='n.3.currencies'] option"),
            ["DKK · 2 contacts", "EUR · 2 contacts"]
        );
        let count = async |fields: &[(&str, &str)]| {
            let page = press(&mia, &page, NEW, "count", fields).await.expect(200);
            (page.text("#live .big"), page.text(".cond .wheres > summary"))
        };
        assert_eq!(count(&[("n.3.line_from", "70")]).await, ("1".into(), "Only those where … (1 set)".into()));
        assert_eq!(count(&[("n.3.line_from", "30"), ("n.3.line_to", "40.00")]).await.0, "1");
        assert_eq!(count(&[("n.3.line_to", "65")]).await.0, "1");
        assert_eq!(count(&[("n.3.line_from", "70"), ("n.3.add.currencies", "dkk,")]).await.0, "0");
        assert_eq!(count(&[("n.3.add.currencies", "dkk, usd,")]).await.0, "2");
        assert_eq!(count(&[("n.3.products", "K-1"), ("n.3.add.currencies", "DKK,")]).await.0, "0");
        let wrong = [("n.3.line_from", "5"), ("n.3.line_to", "4")];
        let page = press(&mia, &page, NEW, "count", &wrong).await.expect(200);
        assert_eq!(page.count(".cond .err"), 1);
        let right = [("n.3.line_to", "70.5"), ("name", "Dear kettles")];
        press(&mia, &page, NEW, "save", &right).await.expect(303);
        let page = mia.get("/groups/1/edit").await.expect(200);
        assert_eq!((page.field("n.3.line_from"), page.field("n.3.line_to")), ("5".into(), "70.5".into()));
    })
    .await;
}

/// The page as it is read without scripts.
fn unscripted(page: &Answer) -> Answer {
    let body = page.body.replace("<noscript", "<div").replace("</noscript>", "</div>");
    Answer { status: page.status, headers: Vec::new(), body, bytes: Vec::new() }
}

#[actix_web::test]
async fn values_that_nobody_knows_do_not_switch_a_condition_off() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "country")]).await.expect(200);
        let page =
            press(&mia, &page, NEW, "count", &[("n.3.add", "DK, Atlantis; Lemuria\t")]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Denmark", "Atlantis", "Lemuria"]);
        assert_eq!(page.text("#live .big"), "2", "the two who live in Denmark, not everybody");
        assert!(page.text(".cond .err").contains("Atlantis"), "{}", page.text(".cond"));
        assert!(page.text(".cond").contains("Counted without the 2 values"), "{}", page.text(".cond"));
        let refused = press(&mia, &page, NEW, "save", &[("name", "Danes")]).await.expect(422);
        assert!(refused.text(".cond .err").contains("Atlantis"), "{}", refused.text("main"));
        let page = press(&mia, &page, NEW, "sift:3", &[]).await.expect(200);
        assert_eq!(page.texts(".token > span"), ["Denmark"]);
        assert_eq!((page.count(".cond .err"), page.text("#live .big")), (0, "2".to_string()));
        press(&mia, &page, NEW, "save", &[("name", "Danes")]).await.expect(303);
    })
    .await;
}

/// Texts of contacts are offered too: nobody knows how each is written.
#[actix_web::test]
async fn texts_are_offered_with_their_contacts() {
    each_engine(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&[
                "UPDATE contacts SET city = 'København', city_key = 'kobenhavn' WHERE country = 'DK'",
                "UPDATE contacts SET city = 'Berlin', city_key = 'berlin' WHERE country = 'DE'",
            ])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "city")]).await.expect(200);
        let field = "#n-3 input[name='n.3.v']";
        assert_eq!(
            (page.attributes(field, "role"), page.attributes(field, "data-values")),
            (vec!["combobox".to_string()], vec!["city".to_string()])
        );
        let offered = mia.get("/groups/values?field=city&q=koben").await.expect(200);
        assert_eq!(offered.texts("[role=option]"), ["København2 contacts"]);
        let list = unscripted(&page);
        let options = list.texts("select[name='n.3.v'] option");
        assert_eq!(options, ["Berlin · 3 contacts", "København · 2 contacts"]);
        // What is chosen from the list takes the place of what was typed.
        let chosen = [("n.3.op", "is"), ("n.3.v", "Copenhagen"), ("n.3.v", "København")];
        let page = press(&mia, &page, NEW, "count", &chosen).await.expect(200);
        assert_eq!((page.field("n.3.v"), page.text("#live .big")), ("København".into(), "2".into()));
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "email")]).await.expect(200);
        assert_eq!(
            page.count("#n-3 input[data-values][name='n.3.v']"),
            0,
            "addresses are nobody's to look through"
        );
        for who in ["ana", "cam"] {
            portal.sign_in(who).await.get("/groups/values?field=city&q=").await.expect(403);
        }
    })
    .await;
}

/// An address is read as lists of addresses are: out of what is copied with it.
#[actix_web::test]
async fn an_address_is_taken_out_of_what_was_pasted() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "email")]).await.expect(200);
        for (op, typed, expect, people) in [
            ("is", r#""Anna" <a@x.de>"#, "a@x.de", "1"),
            ("is", "mailto:A@X.de", "A@x.de", "1"),
            ("is_not", "Anna <a@x.de>,", "a@x.de", "5"),
            ("is", "a@x.de", "a@x.de", "1"),
            ("is", "nobody", "nobody", "0"),
            ("contains", "<a@x.de>", "<a@x.de>", "0"),
        ] {
            let fields = [("n.3.op", op), ("n.3.v", typed)];
            let page = press(&mia, &page, NEW, "count", &fields).await.expect(200);
            assert_eq!((&*page.field("n.3.v"), &*page.text("#live .big")), (expect, people), "{op} {typed}");
        }
    })
    .await;
}

/// Campaigns, templates and referrers are texts that nobody knows by heart.
#[actix_web::test]
async fn texts_of_what_happened_are_found_however_they_are_written() {
    each_engine(async |db| {
        let portal = portal(db).await;
        portal
            .sql(&[
                "INSERT INTO activities (contact_id, kind, happened_day, template, campaign, created_at)
                 SELECT id, 'interaction', 0, 'Newsletter', 'Black Week', 0 FROM contacts WHERE country = 'DE'",
                "INSERT INTO activities (contact_id, kind, happened_day, template, campaign, created_at)
                 SELECT id, 'interaction', 0, 'NEWSLETTER', NULL, 0 FROM contacts WHERE country = 'DK'",
                "INSERT INTO activities (contact_id, kind, happened_day, referrer, campaign, created_at)
                 SELECT id, 'page_view', 0, 'google.com', 'Spring', 0 FROM contacts WHERE country = 'DK'",
            ])
            .await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "interacted"), ("n.3.period", "ever")]).await;
        let seen = async |box_of: &str, typed: &str| {
            let page = press(&mia, &page, NEW, "count", &[(box_of, typed)]).await.expect(200);
            let shown: Vec<String> = page.texts(".token > span");
            (shown.join(", "), page.texts(".token.bad > span").join(", "), page.text("#live .big"), page.text(".unmet"))
        };
        let fine = |shown: &str, people: &str| (shown.into(), String::new(), people.into(), String::new());
        assert_eq!(seen("n.3.add.templates", "newsletter").await, fine("NEWSLETTER, Newsletter", "5"));
        assert_eq!(seen("n.3.add.templates", "Newsletter").await, fine("Newsletter", "3"), "one that there is");
        assert_eq!(seen("n.3.add.campaigns", "black wéek; Black Week").await, fine("Black Week", "3"));
        let (shown, bad, people, said) = seen("n.3.add.templates", "newsletter, Foo").await;
        assert_eq!((&*shown, &*bad, &*people), ("NEWSLETTER, Newsletter, Foo", "Foo", "5"));
        let words = "Nothing recorded so far has “Foo”, so it finds nobody. Check the spelling.";
        assert_eq!(said, words);
        let (_, bad, people, _) = seen("n.3.add.campaigns", "Spring").await;
        assert_eq!((&*bad, &*people), ("Spring", "0"), "it stands in page views alone");

        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "viewed")]).await.expect(200);
        for typed in ["Google.com", "www.google.com", "https://www.google.com/x?y=1"] {
            let typed = [("n.3.period", "ever"), ("n.3.add.referrers", typed)];
            let page = press(&mia, &page, NEW, "count", &typed).await.expect(200);
            assert_eq!((page.text(".token > span"), page.text("#live .big")), ("google.com".into(), "2".into()));
        }
        // What is not known yet may come: it is told, and it can be saved.
        let next = [("n.3.add.campaigns", "Next spring"), ("name", "Next")];
        press(&mia, &page, NEW, "save", &next).await.expect(303);
        assert!(mia.get("/groups/1/edit").await.text(".unmet").contains("Next spring"));
    })
    .await;
}

//! Adding, changing and deleting contacts.

use super::{add, fields, stored};
use crate::support::{app::Portal, db::each_db};
use muster::{contacts::Kind, ids::ContactId};

#[actix_web::test]
async fn a_manager_adds_a_person_with_everything_known() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let answer = mia
            .submit(
                "/contacts",
                &fields(&[
                    ("first_name", "  Åse "),
                    ("last_name", "Ærø"),
                    ("email", " Aase.Aeroe@Example.DK "),
                    ("external_id", "K 1"),
                    ("city", "Århus"),
                    ("country", "DK"),
                    ("language", "da"),
                    ("gender", "f"),
                    ("birth_day", "1980-02-29"),
                    ("device", "tablet"),
                    ("correspondence", "letter"),
                ]),
            )
            .await
            .expect(200);
        assert_eq!(answer.text("h1"), "Åse Ærø");
        assert!(answer.text(".profile").contains("29 Feb 1980"), "{}", answer.text(".profile"));
        assert!(answer.text(".profile").contains("CorrespondenceLetter"), "{}", answer.text(".profile"));
        assert_eq!(mia.get("/contacts/1/edit").await.expect(200).field("correspondence"), "letter");
        let id = ContactId(1);
        let contact = stored(&portal, id).await;
        assert_eq!(contact.correspondence.as_deref(), Some("letter"));
        assert_eq!(contact.email.as_deref(), Some("Aase.Aeroe@example.dk"));
        let keys = contact.as_new().keys();
        assert_eq!(keys.name_key, "ase aero");
        assert_eq!(
            portal
                .number(
                    "SELECT COUNT(*) FROM contacts WHERE name_key = 'ase aero' AND city_key = 'arhus'
                     AND email_key = 'aase.aeroe@example.dk' AND birth_month_day = 229 AND source = 'form'"
                )
                .await,
            1
        );
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit WHERE action = 'contact_created'").await, 1);
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit WHERE detail LIKE '%Ærø%'").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn what_cannot_be_stored_is_said_at_its_field_and_kept() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        add(&mia, &[("name", "Lena Brandt"), ("email", "lena@example.com"), ("external_id", "K1")]).await;
        let long = "x".repeat(201);
        for (field, value, words) in [
            ("email", "LENA@EXAMPLE.COM", "Lena Brandt already has this email address"),
            ("external_id", "K1", "Lena Brandt already has this customer number"),
            ("email", "lena", "has an @ in it"),
            ("email", "a..b@example.com", "no address has there"),
            ("birth_day", "2026-11-22", "still to come"),
            ("birth_day", "31.2.1980", "not a day of the calendar"),
            ("name", long.as_str(), "This has 201 characters; at most 200 fit"),
            ("city", "A\tB", "control character"),
            ("company", "Nobody", "No company is called “Nobody”"),
        ] {
            let all = fields(&[("name", "Somebody"), (field, value)]);
            let all: Vec<_> = all.into_iter().filter(|(n, v)| *n != field || *v == value).collect();
            let answer = mia.post("/contacts", &all).await.expect(422);
            let problem = answer.text("#problems");
            assert!(problem.contains(words), "{field}: {problem}");
            assert!(answer.text("title").starts_with("Error: "));
            assert_eq!(answer.count(&format!("#{field}[aria-invalid=true]")), 1, "{field}");
            assert_eq!(answer.attributes(&format!("#{field}"), "value"), [value]);
        }
        let answer = mia.post("/contacts", &fields(&[])).await.expect(422);
        assert!(answer.text("#problems").contains("Enter a name"));
        let answer = mia.post("/contacts", &fields(&[("email", "lena@example.com")])).await.expect(422);
        assert_eq!(answer.count("a[href='/contacts/1']"), 1);
        assert_eq!(portal.number("SELECT COUNT(*) FROM contacts").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn a_person_belongs_to_a_company_by_name_number_or_address() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let blau =
            [("kind", "company"), ("name", "Agentur Blau"), ("external_id", "C7"), ("email", "hi@blau.de")];
        let company = add(&mia, &blau).await;
        for (index, text) in ["agentur BLAU", "C7", "Hi@blau.de", "#1"].into_iter().enumerate() {
            let name = format!("Person {index}");
            let id = add(&mia, &[("name", &name), ("company", text)]).await;
            assert_eq!(stored(&portal, id).await.company_id, Some(company), "{text}");
            let edit = mia.get(&format!("/contacts/{id}/edit")).await.expect(200);
            assert_eq!(edit.field("company"), "Agentur Blau");
        }
        let page = mia.get("/contacts/1").await.expect(200);
        assert_eq!(page.count(".people li"), 4);
        let list = mia.get("/contacts?company=1").await.expect(200);
        assert_eq!(list.count("tbody tr"), 4);
        let to_person = fields(&[("version", "1"), ("name", "Agentur Blau")]);
        let answer = mia.post("/contacts/1", &to_person).await.expect(422);
        assert!(answer.text("#problems").contains("4 people belong to this company"));
        add(&mia, &[("kind", "company"), ("name", "Agentur  Bláu")]).await;
        let twins = fields(&[("name", "Last"), ("company", "Agentur Blau")]);
        let answer = mia.post("/contacts", &twins).await.expect(422);
        assert!(answer.text("#problems").contains("2 companies are called “Agentur Blau”"));
        let edit = mia.get("/contacts/2/edit").await.expect(200);
        assert_eq!(edit.field("company"), "C7");
        let suggested = mia.get("/contacts/companies?company=bla").await.expect(200);
        assert_eq!(suggested.attributes("option", "value").len(), 2);
        assert_eq!(stored(&portal, company).await.kind(), Kind::Company);
    })
    .await;
}

#[actix_web::test]
async fn whoever_saves_second_sees_both_and_loses_nothing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (mia, ada) = (portal.sign_in("mia").await, portal.sign_in("ada").await);
        add(&mia, &[("name", "Lena"), ("city", "Kiel"), ("country", "DE")]).await;
        let theirs = fields(&[("version", "1"), ("name", "Lena"), ("city", "Bremen"), ("country", "DE")]);
        ada.post("/contacts/1", &theirs).await.expect(303);
        let mine = fields(&[("version", "1"), ("name", "Lena"), ("city", "Kiel"), ("country", "AT")]);
        let answer = mia.post("/contacts/1", &mine).await.expect(409);
        let rows: Vec<String> = answer.texts("tbody :is(th, td)");
        assert_eq!(rows, ["City", "Bremen", "Kiel", "Country", "Germany", "Austria"]);
        assert_eq!(answer.field("city"), "Kiel");
        assert_eq!(answer.field("version"), "2");
        let again = fields(&[("version", "2"), ("name", "Lena"), ("city", "Kiel"), ("country", "AT")]);
        mia.post("/contacts/1", &again).await.expect(303);
        let contact = stored(&portal, ContactId(1)).await;
        assert_eq!((contact.city.as_deref(), contact.country.as_deref()), (Some("Kiel"), Some("AT")));
        let history = mia.get("/contacts/1/history").await.expect(200).texts(".log li");
        assert!(history[0].starts_with("MMMia Manager changed: City and Country"), "{history:?}");
    })
    .await;
}

#[actix_web::test]
async fn deleting_names_what_goes_and_takes_it_along() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        add(&mia, &[("kind", "company"), ("name", "Blau"), ("email", "hi@blau.de")]).await;
        add(&mia, &[("name", "Lena"), ("company", "Blau")]).await;
        portal.known("Testers", &["hi@blau.de"]).await;
        portal
            .sql(&[
                "INSERT INTO products (id, sku, name, name_key) VALUES (1, 'LAMP', 'Lamp', 'lamp')",
                "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day) VALUES (1, 1, 'O1', 0, 0)",
                "INSERT INTO order_lines
                     (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
                 VALUES (1, 1, 1, 1, 0, -1, -4900, 'EUR')",
            ])
            .await;
        let page = mia.get("/contacts/1").await.expect(200);
        assert!(page.text(".order").contains("−€49"), "{}", page.text(".order"));
        assert_eq!(page.text(".order .tag"), "Return");
        mia.get("/contacts/1/orders/1").await.expect(200);
        mia.get("/contacts/2/orders/1").await.expect(404);
        let confirm = mia.get("/contacts/1/delete").await.expect(200).text("ul.effects");
        for words in ["1 order or return with its lines", "In 1 known user group", "1 person no longer"] {
            assert!(confirm.contains(words), "{confirm}");
        }
        mia.post("/contacts/1/delete", &[("version", "9")]).await.expect(409);
        let after = mia.submit("/contacts/1/delete", &[("version", "1")]).await.expect(200);
        assert_eq!(after.text("[role=status]"), "Blau was deleted.");
        mia.get("/contacts/1").await.expect(404);
        assert_eq!(portal.number("SELECT COUNT(*) FROM order_lines").await, 0);
        assert_eq!(portal.number("SELECT COUNT(*) FROM contacts WHERE company_id IS NULL").await, 1);
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit WHERE action = 'contact_deleted'").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn a_form_that_is_sent_twice_adds_one_contact() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let once = mia.get("/contacts/new").await.expect(200).field("_once");
        let all = fields(&[("name", "Lena"), ("_once", &once)]);
        for _ in 0..2 {
            assert_eq!(mia.post("/contacts", &all).await.expect(303).location(), "/contacts/1");
        }
        assert_eq!(portal.number("SELECT COUNT(*) FROM contacts").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn fields_that_the_form_does_not_have_are_refused() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        for extra in [("order_count", "5"), ("name", "twice"), ("id", "7")] {
            let mut all = fields(&[]);
            all.push(extra);
            mia.post("/contacts", &all).await.expect(400);
        }
        mia.post("/contacts", &fields(&[("name", "X"), ("country", "ZZ")])).await.expect(400);
        assert_eq!(portal.number("SELECT COUNT(*) FROM contacts").await, 0);
    })
    .await;
}

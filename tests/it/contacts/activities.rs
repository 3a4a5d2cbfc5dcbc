//! What happened with a contact beside its orders, on its page.

use super::add;
use crate::support::{
    app::{Client, Portal},
    db::each_db,
};
use muster::{
    access::{Actor, Role},
    activities::{self, AcquisitionType, Channel, Details, Evaluation, Kind, NewActivity},
    error::Error,
    ids::{ContactId, ProductId},
    time::Day,
};

const LENA: ContactId = ContactId(1);

fn new(kind: Kind, day: Day, product: Option<i64>, details: Details) -> NewActivity {
    let product_id = product.map(ProductId);
    NewActivity { contact_id: LENA, kind, activity_no: None, day, product_id, details, import_id: None }
}

fn numbered(no: &str, day: Day, details: Details) -> NewActivity {
    NewActivity { activity_no: Some(no.to_string()), ..new(Kind::Interaction, day, None, details) }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_string())
}

/// Lena with these activities, and the products 1 (a lamp) and 2 (without a name).
async fn lena<'a>(portal: &'a Portal, activities: &[NewActivity]) -> Client<'a> {
    let mia = portal.sign_in("mia").await;
    add(&mia, &[("name", "Lena Brandt"), ("external_id", "K1")]).await;
    portal
        .sql(&["INSERT INTO products (id, sku, name, name_key) VALUES (1, 'L-1', 'Lamp', 'lamp'), (2, 'X-2', '', '')"])
        .await;
    let now = portal.clock.now();
    portal.write(async |tx| activities::put(tx, activities, now).await.unwrap()).await;
    mia
}

/// A contact's life in five activities, the oldest first.
fn one_of_each() -> Vec<NewActivity> {
    let acquisition = Details {
        acquisition_type: Some(AcquisitionType::Promo),
        campaign: text("Spring <b>"),
        referrer: text("news.example"),
        channel: Some(Channel::App),
        ..Details::default()
    };
    let rating = Details { stars: Some(4), ..Details::default() };
    let interaction = Details {
        template: text("Welcome call"),
        channel: Some(Channel::Phone),
        evaluation: Some(Evaluation::VeryNegative),
        failed: Some(true),
        ..Details::default()
    };
    vec![
        new(Kind::Acquisition, 20_000, Some(1), acquisition),
        new(Kind::PageView, 20_001, Some(2), Details::default()),
        new(Kind::Rating, 20_002, Some(1), rating),
        new(Kind::Interaction, 20_003, None, interaction),
        new(Kind::PageView, 20_004, None, Details::default()),
    ]
}

#[actix_web::test]
async fn a_contact_s_page_tells_what_happened_beside_its_orders() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = lena(&portal, &one_of_each()).await;
        let page = mia.get("/contacts/1").await.expect(200);
        assert_eq!(page.text("#activities .note"), "5 activities");
        assert_eq!(
            page.texts(".activities .about b"),
            ["Store page view", "Welcome call", "Lamp", "X-2", "Lamp"]
        );
        assert_eq!(
            page.texts(".activities small"),
            [
                "",
                "Interaction · Phone",
                "Rating",
                "Store page view",
                "Acquisition · App · Campaign Spring <b> · From news.example"
            ]
        );
        assert_eq!(page.texts(".activities .tag"), ["Not reached", "Very negative", "Promotional code"]);
        assert_eq!(page.attributes(".activities [role=img]", "aria-label"), ["4 of 5 stars"]);
        assert_eq!(page.attributes(".activities time", "datetime")[4], "2024-10-04");
        mia.post("/language", &[("language", "de"), ("next", "/contacts/1")]).await.expect(303);
        let page = mia.get("/contacts/1").await.expect(200);
        assert_eq!(page.texts(".activities .tag"), ["Nicht erreicht", "Sehr negativ", "Gutscheincode"]);
    })
    .await;
}

#[actix_web::test]
async fn leafing_shows_every_activity_once_and_keeps_the_place_in_the_orders() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        // Several on one day, and not in the order of their days.
        let all: Vec<_> = (0..47)
            .map(|n| {
                let details = Details { template: Some(format!("T{n}")), ..Details::default() };
                new(Kind::Interaction, 20_000 + (n * 5) % 7, None, details)
            })
            .collect();
        let mia = lena(&portal, &all).await;
        let mut path = "/contacts/1?before=7".to_string();
        let mut told = Vec::new();
        let mut days = Vec::new();
        for expect in [20, 20, 7] {
            let page = mia.get(&path).await.expect(200);
            let names = page.texts(".activities .about b");
            assert_eq!(names.len(), expect);
            told.extend(names);
            days.extend(page.attributes(".activities time", "datetime"));
            let next = page.attributes("#activities footer a.btn", "href");
            assert_eq!(next.len(), usize::from(expect == 20), "{path}");
            if let Some(next) = next.first() {
                assert!(next.starts_with("/contacts/1?before=7&activities="), "{next}");
                path = next.split('#').next().unwrap().to_string();
            } else {
                let newest = page.attributes("#activities footer a", "href");
                assert_eq!(newest, ["/contacts/1?before=7#activities"]);
            }
        }
        assert!(days.is_sorted_by(|one, other| one >= other), "{days:?}");
        told.sort();
        told.dedup();
        assert_eq!(told.len(), 47);
        for nonsense in ["x", "999999", "-1"] {
            mia.get(&format!("/contacts/1?activities={nonsense}")).await.expect(200);
        }
    })
    .await;
}

#[actix_web::test]
async fn a_known_number_is_the_same_activity_and_blanks_replace_nothing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let first = Details { template: text("A"), campaign: text("Spring"), ..Details::default() };
        lena(&portal, &[numbered("I-1", 20_000, first)]).await;
        let again = Details { template: text("B"), failed: Some(false), ..Details::default() };
        let now = portal.clock.now();
        let both = [numbered("I-1", 20_005, again), numbered("I-2", 20_001, Details::default())];
        portal.write(async |tx| activities::put(tx, &both, now).await.unwrap()).await;
        let mut tx = portal.db.read().await.unwrap();
        let known = activities::known(&mut tx, Kind::Interaction, &["I-1", "I-2", "I-3"]).await.unwrap();
        assert_eq!(known.len(), 2);
        assert!(activities::known(&mut tx, Kind::Rating, &["I-1"]).await.unwrap().is_empty());
        let list = activities::list(&mut tx, &Actor::console(), LENA, None).await.unwrap();
        let [first, second] = &list.activities[..] else { panic!("{list:?}") };
        assert_eq!((first.happened_day, second.happened_day), (20_005, 20_001));
        assert_eq!((first.template.as_deref(), first.campaign.as_deref()), (Some("B"), Some("Spring")));
        let outsider = Actor { role: Role::Campaign, ..Actor::console() };
        let refused = activities::list(&mut tx, &outsider, LENA, None).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
    })
    .await;
}

#[actix_web::test]
async fn activities_go_with_their_contact() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let view = new(Kind::PageView, 20_000, Some(1), Details::default());
        let mia = lena(&portal, &[view.clone(), view]).await;
        let confirm = mia.get("/contacts/1/delete").await.expect(200).text("ul.effects");
        assert!(confirm.contains("2 activities, such as ratings"), "{confirm}");
        mia.post("/contacts/1/delete", &[("version", "1")]).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM activities").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn an_order_comes_on_average_to_what_the_rule_of_that_name_says() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = lena(&portal, &[]).await;
        portal
            .sql(&[
                "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day)
                 VALUES (1, 1, 'O1', 0, 20000), (2, 1, 'O2', 0, 20001), (3, 1, 'O3', 0, 20002)",
                "INSERT INTO order_lines (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
                 VALUES (1, 1, 1, 1, 20000, 1, 1000, 'EUR'), (2, 2, 1, 1, 20001, 1, 2001, 'EUR'),
                        (3, 3, 1, 1, 20002, -1, -1000, 'EUR'), (4, 2, 1, 1, 20001, 1, 99900, 'USD')",
                "UPDATE contacts SET order_count = 3, spend_minor = 2001 WHERE id = 1",
            ])
            .await;
        // (10.00 + 20.01) / 2, the half rounded up; what came back and what was paid in dollars are not in it.
        let page = mia.get("/contacts/1").await.expect(200);
        assert!(page.texts(".facts dd").contains(&"€15.01".to_string()), "{:?}", page.texts(".facts dd"));
        // It is what is shown, and is compared as it is.
        let rules = [("is", 15.01, true), ("is", 15.0, false), ("at_least", 15.0, true), ("at_least", 15.01, false)];
        for (op, amount, is_in) in rules {
            let name = format!("({op} {amount})");
            let rule = serde_json::json!([{"field": "average_order", "op": op, "value": {"amount": amount}}]);
            portal.segment(&name, rule).await;
            let groups = mia.get("/contacts/1/groups").await.expect(200);
            assert_eq!(groups.text("main").contains(&name), is_in, "{name}");
        }
    })
    .await;
}

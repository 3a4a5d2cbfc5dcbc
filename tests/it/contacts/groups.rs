//! The groups that a contact is in, and why.

use crate::support::{app::Portal, db::each_db};
use serde_json::json;

#[actix_web::test]
async fn each_group_of_a_contact_says_why() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let anna = portal.contact("anna@example.com", "DK").await;
        let danes = json!([
            {"field": "country", "op": "any_of", "value": ["DK", "SE"]},
            {"any": [{"field": "has_email", "op": "yes"}, {"field": "order_count", "op": "at_least", "value": 3}]},
            {"field": "bought", "op": "never", "value": {"products": ["LAMP"]}},
        ]);
        portal.segment("Danes", danes).await;
        portal.segment("Swedes", json!([{"field": "country", "op": "any_of", "value": ["SE"]}])).await;
        portal.known("Testers", &["anna@example.com"]).await;
        portal.sql(&["INSERT INTO products (id, sku, name, name_key) VALUES (1, 'LAMP', 'Lamp', 'lamp')"]).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&format!("/contacts/{anna}/groups")).await.expect(200);
        assert_eq!(page.texts("td.main-cell > a"), ["Danes", "Testers"]);
        let rules = page.texts("details .why li");
        assert_eq!(rules.len(), 5, "{rules:?}");
        assert_eq!(rules[0], "Fits:live in Denmark or SwedenTheir value: Denmark");
        assert!(rules[1].contains("any of these") && rules[3].starts_with("Does not fit:"), "{rules:?}");
        assert!(rules[4].contains("Lamp"), "{rules:?}");
        assert!(page.text("tr:last-child .main-cell").contains("is in its list"), "{}", page.text("tbody"));
    })
    .await;
}

//! The organisation's settings, and what follows from a change.

use crate::support::{app::Portal, db::each_db};

#[actix_web::test]
async fn the_organisation_is_changed_and_nonsense_is_refused_with_words() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let mut fields = [
            ("organisation", "Halvorsen Retail"),
            ("time_zone", "America/Bogota"),
            ("currency", "COP"),
            ("language", "es"),
            ("week_start", "sunday"),
            ("kept_days", " 90 "),
            ("min_people", "ten"),
            ("horizon_days", "60"),
            ("min_age", "16"),
            ("max_addresses", "1.000.000"),
        ];
        let refused = ada.post("/settings/organisation", &fields).await.expect(422);
        assert!(refused.text("#problems").contains("from 1 to 1,000"), "{}", refused.text("#problems"));
        assert_eq!(refused.field("min_people"), "ten");
        fields[6].1 = "10";
        let page = ada.submit("/settings/organisation", &fields).await;
        let limits = ["week_start", "kept_days", "min_people", "min_age", "max_addresses", "horizon_days"];
        assert_eq!(limits.map(|name| page.field(name)), ["sunday", "90", "10", "16", "1000000", "60"]);
        assert!(page.text(".brand").contains("Halvorsen Retail"));
        fields[5].1 = "0";
        let refused = ada.post("/settings/organisation", &fields).await.expect(422);
        assert!(refused.text("#problems").contains("from 1 to 3,650"), "{}", refused.text("#problems"));
        fields[5].1 = "";
        assert_eq!(ada.submit("/settings/organisation", &fields).await.field("kept_days"), "");
        let fits = "SELECT COUNT(*) FROM jobs WHERE kind = 'churn'";
        assert_eq!(portal.number(fits).await, 1, "another horizon is predicted at once, the same one is not");
        for nonsense in ["6", "366", "7.5 days", ""] {
            fields[7].1 = nonsense;
            let refused = ada.post("/settings/organisation", &fields).await.expect(422);
            assert!(refused.text("#problems").contains("from 7 to 365"), "{}", refused.text("#problems"));
            assert_eq!(refused.field("horizon_days"), nonsense);
        }
        fields[7].1 = "60";
        fields[4].1 = "friday";
        ada.post("/settings/organisation", &fields).await.expect(400);
        fields[4].1 = "monday";
        fields[1].1 = "Mars/Olympus";
        ada.post("/settings/organisation", &fields).await.expect(400);
    })
    .await;
}

#[actix_web::test]
async fn amounts_are_counted_again_when_the_currency_changes() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal
            .sql(&[
                "INSERT INTO contacts (id, spend_minor, order_count, created_at, updated_at) VALUES (1, 500, 1, 0, 0)",
                "INSERT INTO products (id, sku, name, name_key) VALUES (1, 'LAMP', 'Lamp', 'lamp')",
                "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day) VALUES (1, 1, 'O1', 0, 0)",
                "INSERT INTO order_lines (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor,
                                          currency)
                 VALUES (1, 1, 1, 1, 0, 1, 500, 'EUR'), (2, 1, 1, 1, 0, 1, 700, 'DKK'), (3, 1, 1, 1, 0, -1, -100, 'DKK')",
            ])
            .await;
        let ada = portal.sign_in("ada").await;
        let page = ada.get("/settings/organisation").await.expect(200);
        let names = [
            "organisation",
            "time_zone",
            "currency",
            "language",
            "week_start",
            "horizon_days",
            "kept_days",
            "min_people",
            "min_age",
            "max_addresses",
        ];
        let fields = names.map(|name| (name, if name == "currency" { "DKK".into() } else { page.field(name) }));
        let fields = fields.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>();
        ada.post("/settings/organisation", &fields).await.expect(303);
        assert_eq!(portal.number("SELECT spend_minor FROM contacts").await, 600);
    })
    .await;
}

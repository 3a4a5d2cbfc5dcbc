//! People who are too young for segments: the builder counts without them and says so.

use super::{NEW, portal, press};
use crate::support::db::each_db;

const EDIT: &str = "/groups/1/edit";

#[actix_web::test]
async fn who_is_too_young_is_counted_nowhere_and_the_builder_says_so() {
    each_db(async |db| {
        let portal = portal(db).await;
        let born = portal.clock.now() / muster::time::MICROS_PER_DAY - 16 * 365 - 10;
        portal
            .write(async |tx| {
                let sql = "UPDATE contacts SET birth_day = $1 WHERE email_key IN ('a@x.de', 'd@x.dk')";
                tx.query(sql).bind(born).execute().await.unwrap()
            })
            .await;
        let ada = portal.sign_in("ada").await;
        let page = ada.get(NEW).await.expect(200);
        assert_eq!(page.text(".big"), "4");
        assert_eq!(page.text("#too-young"), "Left out because they are known to be under 17: 2.");
        let page = press(&ada, &page, NEW, "count", &[("n.3.field", "country")]).await.expect(200);
        let page = press(&ada, &page, NEW, "count", &[("n.3.add", "de,")]).await.expect(200);
        assert_eq!((page.text(".big"), page.text(".left b")), ("2".into(), "2".into()));
        assert_eq!(page.text("#too-young"), "Left out because they are known to be under 17: 1.");
        press(&ada, &page, NEW, "save", &[("name", "Germans")]).await.expect(303);
        assert_eq!(portal.number("SELECT people FROM customer_groups").await, 2);
        let found = ada.get("/groups/1/members?find=a@x.de").await.expect(200);
        assert!(
            found
                .text("[role=status] .note")
                .starts_with("Too young for segments: people under 17 are in none."),
            "{}",
            found.text("aside")
        );
        // From the next moment on another age holds.
        let organisation = [
            ("organisation", "Halvorsen"),
            ("time_zone", "UTC"),
            ("currency", "EUR"),
            ("language", "en"),
            ("week_start", "monday"),
            ("horizon_days", "90"),
            ("min_people", "5"),
            ("max_addresses", "10000"),
        ];
        for (age, people, note) in
            [("0", "3", ""), ("15", "3", "People known to be under 15 are in no segment.")]
        {
            let fields = [organisation.as_slice(), &[("min_age", age)]].concat();
            ada.post("/settings/organisation", &fields).await.expect(303);
            let page = ada.get(EDIT).await.expect(200);
            assert_eq!((page.text(".big").as_str(), page.text("#too-young").as_str()), (people, note));
        }
    })
    .await;
}

//! The list of contacts, narrowed by custom attributes.

use crate::support::{
    app::{Client, Portal},
    db::each_db,
};
use muster::{
    config::{EngineChoice, Settings},
    db::Db,
};

/// Attributes that can be filtered by, and one that cannot. Ann has a value of each, Bo of some, Cy of none.
const SHOP: &[&str] = &[
    "INSERT INTO attributes (id, key, name, kind, choices, position, created_at) VALUES
     (1, 'tier', 'Loyalty tier', 'choice', '[{\"key\":\"gold\",\"label\":\"Gold\"},{\"key\":\"tin\",\"label\":\"Tin\"}]', 1, 0),
     (2, 'card', 'Store card', 'yes_no', '[]', 2, 0), (3, 'motto', 'Motto', 'text', '[]', 3, 0),
     (4, 'likes', 'Likes', 'several', '[{\"key\":\"ski\",\"label\":\"Skiing\"},{\"key\":\"hike\",\"label\":\"Hiking\"}]', 4, 0)",
    "INSERT INTO contacts (id, kind, name, name_key, country, created_at, updated_at) VALUES
     (1, 'person', 'Ann', 'ann', 'DE', 0, 0), (2, 'person', 'Bo', 'bo', 'DK', 0, 0), (3, 'person', 'Cy', 'cy', 'DE', 0, 0)",
    "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key, number) VALUES
     (1, 1, 'gold', 'gold', NULL), (1, 2, NULL, NULL, 1), (1, 3, 'x', 'x', NULL), (1, 4, ';hike;ski;', ';hike;ski;', NULL),
     (2, 1, 'tin', 'tin', NULL), (2, 2, NULL, NULL, 0), (2, 4, ';hike;', ';hike;', NULL)",
];

async fn each(test: impl AsyncFn(Portal)) {
    for engine in [EngineChoice::Memory, EngineChoice::Sql] {
        each_db(async |db: Db| {
            let portal = Portal::with(db, |settings| Settings { engine, ..settings }).await;
            portal.sql(SHOP).await;
            test(portal).await;
        })
        .await;
    }
}

async fn names(client: &Client<'_>, query: &str) -> Vec<String> {
    client.get(&format!("/contacts?{query}")).await.expect(200).texts("tbody .main-cell a")
}

#[actix_web::test]
async fn the_list_is_narrowed_by_attributes() {
    each(async |portal| {
        let mia = portal.sign_in("mia").await;
        for (query, expect) in [
            ("attr.tier=gold", &["Ann"][..]),
            ("attr.tier=-", &["Cy"]),
            ("attr.card=yes", &["Ann"]),
            ("attr.card=no", &["Bo"]),
            ("attr.card=-", &["Cy"]),
            ("attr.likes=ski", &["Ann"]),
            ("attr.likes=hike", &["Ann", "Bo"]),
            ("attr.likes=hike&sort=-name", &["Bo", "Ann"]),
            ("attr.likes=-", &["Cy"]),
            ("attr.likes=hike&attr.card=no", &["Bo"]),
            ("attr.likes=hike&country=DE&q=an", &["Ann"]),
            ("attr.tier=gold&attr.card=no", &[]),
            // What there is not narrows nothing.
            ("attr.tier=silver", &["Ann", "Bo", "Cy"]),
            ("attr.card=maybe", &["Ann", "Bo", "Cy"]),
            ("attr.motto=x", &["Ann", "Bo", "Cy"]),
            ("attr.gone=x&attr.=y", &["Ann", "Bo", "Cy"]),
        ] {
            assert_eq!(names(&mia, query).await, expect, "{query}");
        }
        portal.sql(&["DELETE FROM attribute_values WHERE attribute_id = 2"]).await;
        assert_eq!(names(&mia, "attr.card=-").await, ["Ann", "Bo", "Cy"]);
        assert_eq!(names(&mia, "attr.card=no").await.len(), 0);
    })
    .await;
}

#[actix_web::test]
async fn chips_offer_attributes_and_name_those_that_are_set() {
    each(async |portal| {
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/contacts?country=DE&attr.gone=x").await.expect(200);
        assert_eq!(page.texts(".filters summary.chip").last().map(String::as_str), Some("Custom attributes"));
        assert_eq!(page.texts(".pop details summary"), ["Loyalty tier", "Store card", "Likes"]);
        let offers = page.texts(".pop details a");
        assert_eq!(offers, ["Gold", "Tin", "Unknown", "Yes", "No", "Unknown", "Skiing", "Hiking", "Unknown"]);
        let links = page.attributes(".pop details a", "href");
        assert_eq!(links[..3], ["gold", "tin", "-"].map(|key| format!("?country=DE&attr.tier={key}")));
        let page = mia.get("/contacts?attr.likes=ski&country=DE&attr.card=yes").await.expect(200);
        assert_eq!(page.texts(".chip.on"), ["Country: Germany", "Store card: Yes", "Likes: Skiing"]);
        let without = page.attributes(".chip.on", "href");
        assert_eq!(without[2], "?country=DE&attr.card=yes");
        assert_eq!(page.texts(".pop details summary"), ["Loyalty tier"]);
        assert_eq!(page.count(".search input[type=hidden][name='attr.likes'][value=ski]"), 1);
        mia.post("/language", &[("language", "de"), ("next", "/contacts")]).await.expect(303);
        let page = mia.get("/contacts?attr.card=yes&attr.tier=-").await.expect(200);
        assert_eq!(page.texts(".chip.on"), ["Loyalty tier: Unbekannt", "Store card: Ja"]);
        portal.sql(&["DELETE FROM attributes"]).await;
        let page = mia.get("/contacts?attr.card=yes").await.expect(200);
        assert_eq!((page.count(".chip.on"), page.count("tbody .main-cell a")), (0, 3));
        assert_eq!(page.count(".pop details"), 0);
    })
    .await;
}

#[actix_web::test]
async fn pages_of_a_narrowed_list_join_to_the_whole() {
    each(async |portal| {
        portal
            .sql(&[
                "INSERT INTO contacts (id, name, name_key, created_at, updated_at)
                 WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
                 SELECT i, 'n' || (i % 7), 'n' || (i % 7), 0, 0 FROM n",
                "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key)
                 SELECT id, 4, ';hike;', ';hike;' FROM contacts WHERE id > 9 AND id % 2 = 0",
            ])
            .await;
        let mia = portal.sign_in("mia").await;
        for sort in ["name", "-name", "created", "-spend"] {
            let mut found = Vec::new();
            let mut path = format!("?attr.likes=hike&country=unknown&sort={sort}");
            loop {
                let page = mia.get(&format!("/contacts{path}")).await.expect(200);
                assert_eq!(page.text("#list-state [role=status]"), "95 contacts");
                found.extend(page.attributes("tbody .main-cell a", "href"));
                match page.attributes("a[rel=next]", "href").pop() {
                    Some(next) => path = next,
                    None => break,
                }
            }
            assert_eq!(found.len(), 95, "{sort}");
            found.sort();
            found.dedup();
            assert_eq!(found.len(), 95, "{sort}");
        }
    })
    .await;
}

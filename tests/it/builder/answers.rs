//! Conditions on questions with several answers, and people told apart by them.

use super::{NEW, portal, press};
use crate::support::{app::Portal, db::each_engine};

/// Three ski, two of them hike as well; these two are in a mailing group each, one of them in both.
async fn asked(portal: &Portal) {
    portal
        .sql(&[
            r#"INSERT INTO attributes (id, key, name, kind, profile, choices, created_at) VALUES
               (1, 'interests', 'Interests', 'several', 'Buying habits',
                '[{"key":"ski","label":"Skiing"},{"key":"hike","label":"Hiking"},{"key":"swim","label":"Swimming"}]', 0)"#,
            "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key)
             SELECT id, 1, ';ski;', ';ski;' FROM contacts WHERE country = 'DE'",
            "UPDATE attribute_values SET text = ';hike;ski;', text_key = ';hike;ski;'
             WHERE contact_id IN (SELECT id FROM contacts WHERE email_key IN ('a@x.de', 'b@x.de'))",
            "INSERT INTO codes (id, kind, code, code_key, name, name_key, created_at) VALUES
             (1, 'mailing_group', 'NEWS', 'news', 'News', 'news', 0), (2, 'mailing_group', 'CARDS', 'cards', 'Cards', 'cards', 0)",
            "INSERT INTO contact_codes (contact_id, code_id)
             SELECT id, 1 FROM contacts WHERE email_key IN ('a@x.de', 'b@x.de')",
            "INSERT INTO contact_codes (contact_id, code_id) SELECT id, 2 FROM contacts WHERE email_key = 'a@x.de'",
        ])
        .await;
}

#[actix_web::test]
async fn whoever_has_all_of_some_answers_is_found() {
    each_engine(async |db| {
        let portal = portal(db).await;
        asked(&portal).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "attr:interests")]).await.expect(200);
        let operators = page.attributes("#n-3-op-attr_interests option", "value");
        assert_eq!(operators, ["any_of", "all_of", "none_of", "known", "unknown"]);
        assert_eq!(page.texts(".pick"), ["Skiing 3", "Hiking 2", "Swimming 0"]);
        // Boxes of another field are other boxes: a browser that has some ticked must not take these for them.
        assert_eq!(page.count("#n-3-picks-attr_interests"), 1);
        let filled = [("n.3.op", "all_of"), ("n.3.v", "ski"), ("n.3.v", "hike"), ("by", "attr:interests")];
        let page = press(&mia, &page, NEW, "count", &filled).await.expect(200);
        assert_eq!(page.text("#summary"), "Contacts who have Skiing and Hiking as “Interests”.");
        assert_eq!(page.texts(".bars > div"), ["Hiking2100.0%", "Skiing2100.0%", "Unknown00.0%"]);
        let note = "Somebody who has several counts with each of them.";
        assert!(page.body.contains(note));
        let page = press(&mia, &page, NEW, "count", &[("by", "country")]).await.expect(200);
        assert!(!page.body.contains(note));
    })
    .await;
}

#[actix_web::test]
async fn people_are_told_apart_by_lists_of_which_they_are_on_several() {
    each_engine(async |db| {
        let portal = portal(db).await;
        asked(&portal).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("by", "mailing_group")]).await.expect(200);
        let bars = page.texts(".bars > div");
        assert_eq!(bars, ["News233.3%", "Cards116.7%", "None466.7%"]);
    })
    .await;
}

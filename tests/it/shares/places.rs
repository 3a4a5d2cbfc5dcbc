//! Pages of a share begin only where a page of the same share ended. Whoever could begin after anybody would learn
//! between which names somebody is whom the share does not show, and whose number a row without a name has.

use muster::shares::Column;

use super::{DANES, GROUP, grant, revoke, share};
use crate::support::{
    answer::Answer,
    app::{Client, Portal},
    db::each_db,
};

/// Enough who agreed for several pages, and one among them who did not.
const MANY: &[&str] = &[
    "INSERT INTO contacts (id, email, email_key, name, name_key, city, country, consent_email, created_at, updated_at)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 130)
     SELECT i + 10000, 'n' || i || '@x.dk', 'n' || i || '@x.dk', 'Name ' || (1000 + i), 'name ' || (1000 + i), 'C' || i, 'DK',
            TRUE, 0, 0 FROM n",
    "INSERT INTO contacts (id, name, name_key, country, consent_email, created_at, updated_at)
     VALUES (20000, 'Name 1100 Secret', 'name 1100 secret', 'DK', FALSE, 0, 0)",
];

fn rows(page: &Answer) -> Vec<String> {
    page.texts("tbody tr")
}

/// The address of the page after, and what it says of the place.
fn next(page: &Answer) -> Option<(String, String)> {
    let href = page.attributes("a[rel=next]", "href").pop()?;
    let place = href.split("after=").nth(1).expect("a place").split('&').next().expect("its end").to_string();
    Some((href, place))
}

/// The rows of all pages from this one on.
async fn all(cam: &Client<'_>, path: &str) -> Vec<String> {
    let mut page = cam.get(path).await.expect(200);
    let mut all = rows(&page);
    while let Some((href, _)) = next(&page) {
        page = cam.get(&href).await.expect(200);
        all.extend(rows(&page));
    }
    all
}

#[actix_web::test]
async fn a_page_begins_after_nobody_whom_the_reader_names() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        portal.sql(MANY).await;
        let cam = portal.sign_in("cam").await;
        for columns in [&[Column::Name, Column::City][..], &[Column::City]] {
            let id = share(&portal, &grant(columns, false)).await;
            let path = format!("/shared/{id}");
            let first = rows(&cam.get(&path).await.expect(200));
            assert_eq!(first.len(), 50);
            // Of the group and shown, not shown, not of the group, nobody; and in the words of other lists.
            for made_up in
                ["10100", "20000", "8", "999999", "20000.name 1100 secret", "AAAA", "A".repeat(80).as_str()]
            {
                let page =
                    cam.get(&format!("{path}?after={}", made_up.replace(' ', "%20"))).await.expect(200);
                assert_eq!(rows(&page), first, "after={made_up}");
            }
            revoke(&portal.db, portal.clock.now(), id).await;
        }
    })
    .await;
}

#[actix_web::test]
async fn the_pages_of_a_share_follow_one_another_and_their_links_tell_nothing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        portal.sql(MANY).await;
        let cam = portal.sign_in("cam").await;
        let id = share(&portal, &grant(&[Column::Name], false)).await;
        let path = format!("/shared/{id}");
        let mut names: Vec<String> = (1..=130).map(|i| format!("Name {}", 1000 + i)).collect();
        names.splice(0..0, ["=Bo", "Anna Berg", "Carl, Jr", "Dea", "Eva"].map(String::from));
        assert_eq!(all(&cam, &path).await, names);
        let found: Vec<String> = names.iter().filter(|name| name.contains("Name 1")).cloned().collect();
        assert_eq!(all(&cam, &format!("{path}?q=name+1")).await, found);

        // The last of a page takes another name: the next page is the same as before.
        let (href, place) = next(&cam.get(&path).await.expect(200)).expect("more");
        let second = rows(&cam.get(&href).await.expect(200));
        portal
            .sql(&["UPDATE contacts SET name = 'Zz', name_key = 'zz', consent_email = FALSE WHERE name = 'Name 1045'"])
            .await;
        assert_eq!(rows(&cam.get(&href).await.expect(200)), second);
        revoke(&portal.db, portal.clock.now(), id).await;

        // A place of one share is none in another, though it is of the same group.
        let other = share(&portal, &grant(&[Column::City], false)).await;
        let first = rows(&cam.get(&format!("/shared/{other}")).await.expect(200));
        assert_eq!(rows(&cam.get(&format!("/shared/{other}?after={place}")).await.expect(200)), first);
        let (_, one) = next(&cam.get(&format!("/shared/{other}")).await.expect(200)).expect("more");
        let (_, two) = next(&cam.get(&format!("/shared/{other}")).await.expect(200)).expect("more");
        assert!(one != two && one.len() == two.len(), "{one} {two}: nobody sees whether it is the same place");
        assert_eq!(all(&cam, &format!("/shared/{other}")).await.len(), 134);

        // Nor is it one when other columns are granted.
        let mia = portal.sign_in("mia").await;
        let form = [("version", "1"), ("level", "members"), ("column", "name"), ("purpose", "Winter sale")];
        mia.post(&format!("/groups/{GROUP}/sharing/{other}"), &form).await.expect(303);
        let first = rows(&cam.get(&format!("/shared/{other}")).await.expect(200));
        assert!(first.contains(&"Anna Berg".to_string()), "{first:?}");
        assert_eq!(rows(&cam.get(&format!("/shared/{other}?after={one}")).await.expect(200)), first);
    })
    .await;
}

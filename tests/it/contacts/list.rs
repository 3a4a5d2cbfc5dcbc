//! The list of contacts and searching the portal.

use super::add;
use crate::support::{
    app::{Client, Portal},
    db::each_db,
};
use muster::config::{EngineChoice, Settings};

/// The names in the list at an address.
async fn names(client: &Client<'_>, path: &str) -> Vec<String> {
    client.get(path).await.expect(200).texts("tbody .main-cell a")
}

async fn people(portal: &Portal) -> Client<'_> {
    let mia = portal.sign_in("mia").await;
    for (name, email, number, country) in [
        ("Lena Brandt", "lena@berlin.example", "K-100", "DE"),
        ("Søren Åberg", "soren_a@post.example", "K-200", "DK"),
        ("José Álvarez", "pepe@correo.example", "", ""),
        ("100% Sure", "", "P_7", "DE"),
    ] {
        add(&mia, &[("name", name), ("email", email), ("external_id", number), ("country", country)]).await;
    }
    add(&mia, &[("kind", "company"), ("name", "Brandt & Co"), ("country", "DE")]).await;
    portal
        .sql(&[
            "UPDATE contacts SET order_count = 3, spend_minor = 5000, last_order_day = 20000 WHERE id = 1",
            "UPDATE contacts SET order_count = 1, spend_minor = 9000, last_order_day = 20100 WHERE id = 2",
            "UPDATE contacts SET consent_email = TRUE WHERE id IN (1, 2)",
            "UPDATE contacts SET consent_email = FALSE WHERE id = 3",
        ])
        .await;
    mia
}

#[actix_web::test]
async fn contacts_are_found_by_name_address_and_number() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = people(&portal).await;
        for (query, expect) in [
            ("brandt", &["Brandt & Co", "Lena Brandt"][..]),
            ("BRANDT+lena", &["Lena Brandt"]),
            ("aberg", &["Søren Åberg"]),
            ("alv", &["José Álvarez"]),
            ("correo.example", &["José Álvarez"]),
            ("k-1", &["Lena Brandt"]),
            ("soren_a", &["Søren Åberg"]),
            ("%25", &["100% Sure"]),
            ("p_7", &["100% Sure"]),
            ("_7x", &[]),
            ("nobody", &[]),
        ] {
            assert_eq!(names(&mia, &format!("/contacts?q={query}")).await, expect, "{query}");
        }
        let none = mia.get("/contacts?q=nobody").await;
        assert_eq!(none.text(".empty h2"), "No contact fits");
        assert_eq!(none.text("#list-state [role=status]"), "0 contacts");
    })
    .await;
}

#[actix_web::test]
async fn filters_and_sorting_stand_in_the_address() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = people(&portal).await;
        for (query, expect) in [
            ("type=company", &["Brandt & Co"][..]),
            ("country=DE&type=person", &["100% Sure", "Lena Brandt"]),
            ("country=unknown", &["José Álvarez"]),
            ("consent=email-yes", &["Lena Brandt", "Søren Åberg"]),
            ("consent=email-no", &["José Álvarez"]),
            ("consent=email-unknown&type=person", &["100% Sure"]),
            ("orders=yes&sort=-spend", &["Søren Åberg", "Lena Brandt"]),
            ("orders=yes&sort=last_order", &["Lena Brandt", "Søren Åberg"]),
            ("orders=no&sort=-created", &["Brandt & Co", "100% Sure", "José Álvarez"]),
        ] {
            assert_eq!(names(&mia, &format!("/contacts?{query}")).await, expect, "{query}");
        }
        let page = mia.get("/contacts?country=DE&sort=-spend").await;
        assert_eq!(page.attributes("th[aria-sort]", "aria-sort"), ["descending"]);
        assert_eq!(page.attributes("a.chip.on", "aria-label"), ["Remove filter Country: Germany"]);
        assert_eq!(page.attributes("a.chip.on", "href"), ["?sort=-spend"]);
        assert!(page.count(".search input[type=hidden][name=country][value=DE]") == 1);
        for nonsense in
            ["type=x", "country=ZZ", "consent=x-y", "orders=9", "sort=%00", "after=x", "after=999"]
        {
            assert_eq!(names(&mia, &format!("/contacts?{nonsense}")).await.len(), 5, "{nonsense}");
        }
    })
    .await;
}

#[actix_web::test]
async fn pages_join_to_the_whole_list_in_every_order() {
    pages_join_in_every_order(EngineChoice::Memory).await;
    pages_join_in_every_order(EngineChoice::Sql).await;
}

async fn pages_join_in_every_order(engine: EngineChoice) {
    each_db(async |db| {
        let portal = Portal::with(db, |settings| Settings { engine, ..settings }).await;
        let mia = portal.sign_in("mia").await;
        portal
            .write(async |tx| {
                for id in 1..=120_i64 {
                    let day = (id % 3 > 0).then_some(20_000 + id % 7);
                    tx.query(
                        "INSERT INTO contacts
                             (id, name, name_key, order_count, spend_minor, last_order_day, created_at, updated_at)
                         VALUES ($1, $2, $2, $3, $4, $5, 0, 0)",
                    )
                    .bind(id)
                    .bind(format!("n{:02} {id}", id % 5))
                    .bind(id % 4)
                    .bind(id % 6 * 100)
                    .bind(day)
                    .execute()
                    .await
                    .unwrap();
                }
            })
            .await;
        for by in ["name", "spend", "last_order", "created"] {
            for sign in ["", "-"] {
                let (forth, last) = walk(&mia, &format!("/contacts?sort={sign}{by}"), "next").await;
                assert_eq!(forth.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20], "{sign}{by}");
                assert_eq!(forth.concat(), in_order(by, sign == "-"), "{sign}{by}");
                let (mut back, _) = walk(&mia, &last, "prev").await;
                back.reverse();
                assert_eq!(back, forth, "{sign}{by}");
            }
        }
    })
    .await;
}

/// The links to the 120 contacts of the test above, sorted.
fn in_order(by: &str, descending: bool) -> Vec<String> {
    let key = |id: i64| match by {
        "name" => (false, id % 5),
        "spend" => (false, id % 6),
        "last_order" => (id % 3 == 0, if id % 3 > 0 { id % 7 } else { 0 }),
        _ => (false, id),
    };
    let mut ids: Vec<i64> = (1..=120).collect();
    // Names end with the id as a text, all else is followed by the id as a number.
    let place = |id: &i64| (key(*id).1, if by == "name" { id.to_string() } else { format!("{id:03}") });
    ids.sort_by_key(place);
    if descending {
        ids.reverse();
    }
    ids.sort_by_key(|id| key(*id).0);
    ids.into_iter().map(|id| format!("/contacts/{id}")).collect()
}

#[actix_web::test]
async fn pages_of_a_search_that_finds_many_join_to_all_of_them() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        portal
            .write(async |tx| {
                // Two in three are found, 1,200 in all, in another order than that of their ids.
                for id in 1..=1_800_i64 {
                    let name = ["anna", "bo", "johanna"][usize::try_from(id % 3).unwrap()];
                    let sql = "INSERT INTO contacts (id, name, name_key, created_at, updated_at)
                               VALUES ($1, $2, $2, 0, 0)";
                    let name = format!("{name} {:02}", id * 7 % 40);
                    tx.query(sql).bind(id).bind(name).execute().await.unwrap();
                }
            })
            .await;
        let mut whole: Vec<(String, i64)> = portal
            .write(async |tx| {
                tx.query("SELECT name_key, id FROM contacts WHERE name_key LIKE '%anna%'")
                    .all()
                    .await
                    .unwrap()
            })
            .await;
        whole.sort();
        assert_eq!(whole.len(), 1_200);
        let mut whole: Vec<String> = whole.into_iter().map(|(_, id)| format!("/contacts/{id}")).collect();
        for sign in ["", "-"] {
            let (forth, last) = walk(&mia, &format!("/contacts?q=anna&sort={sign}name"), "next").await;
            assert_eq!(forth.concat(), whole, "{sign}name");
            let (mut back, _) = walk(&mia, &last, "prev").await;
            back.reverse();
            assert_eq!(back, forth, "{sign}name");
            whole.reverse();
        }
        let gone = mia.get("/contacts?q=anna&after=99999").await.expect(200);
        assert_eq!(gone.count("tbody .main-cell a"), 50);
    })
    .await;
}

/// The links of every page from one on, following the pager, and the address of the last.
async fn walk(client: &Client<'_>, from: &str, rel: &str) -> (Vec<Vec<String>>, String) {
    let mut path = from.to_string();
    let mut pages = Vec::new();
    loop {
        let page = client.get(&path).await.expect(200);
        pages.push(page.attributes("tbody .main-cell a", "href"));
        match page.attributes(&format!("a[rel={rel}]"), "href").pop() {
            Some(next) => path = format!("/contacts{next}"),
            None => return (pages, path),
        }
    }
}

#[actix_web::test]
async fn search_finds_only_what_the_reader_may_see() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = people(&portal).await;
        portal.known("Brandt family", &["lena@berlin.example"]).await;
        let found = mia.get("/search?q=brandt").await.expect(200);
        assert_eq!(found.texts(".results a"), ["Brandt & Co", "Lena Brandt", "Brandt family"]);
        let ana = portal.sign_in("ana").await;
        assert_eq!(ana.get("/search?q=brandt").await.expect(200).texts(".results a"), ["Brandt family"]);
        assert_eq!(ana.get("/search?q=lena").await.expect(200).count(".results a"), 0);
        let cam = portal.sign_in("cam").await;
        let nothing = cam.get("/search?q=brandt").await.expect(200);
        assert_eq!(nothing.count(".results a"), 0);
        assert!(nothing.text(".empty").contains("Nothing found for “brandt”"));
        let ada = portal.sign_in("ada").await;
        assert_eq!(ada.get("/search?q=attrib").await.texts(".results a"), ["Custom attributes"]);
        assert_eq!(mia.get("/search?q=attrib").await.count(".results a"), 0);
        mia.get("/search").await.expect(200);
    })
    .await;
}

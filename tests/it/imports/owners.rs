//! Who imported, and whom an import leads to afterwards.

use super::{
    Place,
    pages::{send, upload, work},
};
use crate::support::{app::Portal, db::each_db};
use muster::{
    activities,
    config::{EngineChoice, Settings},
    imports::{Import, fields::Kind, setup::Policy},
};

/// Where the page of an import leads to, and whom one finds there, with the chip above them.
async fn found(portal: &Portal, import: &Import) -> Option<(String, Vec<String>)> {
    let mia = portal.sign_in("mia").await;
    let page = mia.get(&format!("/imports/{}", import.id)).await.expect(200);
    let link = page.attributes(".msg a", "href").pop()?;
    assert_eq!(link, format!("/contacts?import={}", import.id));
    let list = mia.get(&link).await.expect(200);
    Some((list.texts(".chip.on").concat(), list.texts("tbody .main-cell a")))
}

fn some(chip: &str, names: &[&str]) -> Option<(String, Vec<String>)> {
    Some((chip.to_string(), names.iter().map(|name| (*name).to_string()).collect()))
}

#[actix_web::test]
async fn an_import_leads_to_the_contacts_that_it_made_or_brought_something_of() {
    for engine in [EngineChoice::Memory, EngineChoice::Sql] {
        each_db(async |db| {
            let portal = Portal::with(db, |settings| Settings { engine, ..settings }).await;
            let place = Place::on(&portal.db);
            portal.contact("old@x.de", "DE").await;
            let people = "email,name\nann@x.de,Ann\nbo@x.de,Bo\ncy@x.de,Cy\n";
            let made = place.contacts(people, Policy::AddOnly).await;
            let changed = place.contacts("email,city\nann@x.de,Kiel\n", Policy::Overwrite).await;
            let lines = "email,order_id,date,product,price\nbo@x.de,7,2026-01-02,Lamp,5\nold@x.de,8,2026-01-02,Lamp,5\n";
            let sold = place.orders(lines, Policy::AddOnly).await;
            let skipped = place.orders(lines, Policy::AddOnly).await;
            let stars = "email,date,product,stars\ncy@x.de,2026-01-02,Lamp,4\n";
            let rating = Kind::Activities(activities::Kind::Rating);
            let rated = place.import(rating, stars.as_bytes(), |_| {}).await;
            assert_eq!(found(&portal, &made).await, some("Added by import: file.csv", &["Ann", "Bo", "Cy"]));
            assert_eq!(found(&portal, &changed).await, None, "whom it changed is not known");
            assert_eq!(found(&portal, &sold).await, some("Orders from import: file.csv", &["Bo", "old"]));
            assert_eq!(found(&portal, &skipped).await, None);
            assert_eq!(found(&portal, &rated).await, some("Activities from import: file.csv", &["Cy"]));
            let mia = portal.sign_in("mia").await;
            for (query, expect) in [
                (format!("import={}&q=b", sold.id), &["Bo"][..]),
                (format!("import={}&country=DE", sold.id), &["old"]),
                (format!("import={}&orders=yes", made.id), &["Bo"]),
                ("import=99".into(), &["Ann", "Bo", "Cy", "old"]),
                ("import=x".into(), &["Ann", "Bo", "Cy", "old"]),
            ] {
                let page = mia.get(&format!("/contacts?{query}")).await.expect(200);
                assert_eq!(page.texts("tbody .main-cell a"), expect, "{query}");
            }
            // An order belongs to the last import that wrote it.
            let again = place.orders(lines.rsplit_once("old").map_or("", |(bo, _)| bo), Policy::Overwrite).await;
            assert_eq!(found(&portal, &again).await, some("Orders from import: file.csv", &["Bo"]));
            assert_eq!(found(&portal, &sold).await, some("Orders from import: file.csv", &["old"]));
        })
        .await;
    }
}

#[actix_web::test]
async fn the_list_says_who_imported() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        Place::on(&portal.db).contacts("email,name\nann@x.de,Ann\n", Policy::AddOnly).await;
        let mia = portal.sign_in("mia").await;
        let path =
            upload(&mia, "contacts", b"email,name\nbo@x.de,Bo\n").await.expect(303).location().to_string();
        let by = "tbody td:nth-child(7)";
        assert_eq!(mia.get("/imports").await.expect(200).texts(by), ["Mia Manager", "Command line"]);
        let page = mia.get(&path).await.expect(200);
        send(&mia, &path, &page, &[("do", "check")]).await.expect(303);
        work(&portal).await;
        // Who starts what somebody else uploaded imports it.
        let ada = portal.sign_in("ada").await;
        ada.post("/imports/2/start", &[]).await.expect(303);
        work(&portal).await;
        assert_eq!(mia.get("/imports").await.expect(200).texts(by), ["Ada Admin", "Command line"]);
        assert!(
            mia.get("/imports/2")
                .await
                .expect(200)
                .text(".page-head p")
                .starts_with("Contacts · Ada Admin · ")
        );
        for (language, words) in [
            ("de", "Befehlszeile"),
            ("es", "Línea de comandos"),
            ("da", "Kommandolinje"),
            ("en", "Command line"),
        ] {
            mia.post("/language", &[("language", language), ("next", "/imports")]).await.expect(303);
            assert_eq!(mia.get("/imports").await.expect(200).texts(by)[1], words);
            assert!(mia.get("/imports/1").await.expect(200).text(".page-head p").contains(words));
        }
    })
    .await;
}

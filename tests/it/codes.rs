//! Lists and codes: defined under Settings, given to contacts, inherited from companies, asked for by segments.

use crate::{
    contacts::{add, fields},
    support::{
        app::{Client, Portal},
        db::each_db,
    },
};
use muster::{
    access::Actor,
    audience::{self, World},
    codes::{self, Code, Kind},
    config::{EngineChoice, Settings},
    criteria::{Criteria, Fault},
    db::Db,
    groups::{self, NewSegment},
    ids::{ContactId, GroupId},
};

/// What a contact has, by kind and name.
pub async fn held(db: &Db, contact: ContactId) -> Vec<String> {
    let held = codes::of_contact(&mut db.read().await.unwrap(), contact).await.unwrap();
    let words = |held: codes::Held| match held.inherited {
        true => format!("{} of company", held.code.name),
        false => held.code.name,
    };
    held.into_iter().map(words).collect()
}

async fn segment(portal: &Portal, name: &str, rule: &str) -> GroupId {
    let mut tx = portal.db.write().await.unwrap();
    let world = World::load(&mut tx, portal.clock.now()).await.unwrap();
    let text = format!(r#"{{"include":{{"all":[{rule}]}}}}"#);
    let criteria = Criteria::parse(&text, &world.catalogue).unwrap();
    let new =
        NewSegment { name: name.into(), description: String::new(), team_id: None, criteria, foreseen: None };
    let id = groups::create_segment(&mut tx, &Actor::console(), portal.clock.now(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn define(ada: &Client<'_>, kind: &str, code: &str, name: &str) {
    ada.post("/settings/codes", &[("kind", kind), ("code", code), ("name", name)]).await.expect(303);
}

async fn all(portal: &Portal) -> Vec<Code> {
    codes::all(&mut portal.db.read().await.unwrap()).await.unwrap()
}

/// The id of a code as forms send it.
async fn id(portal: &Portal, name: &str) -> String {
    let all = all(portal).await;
    all.iter().find(|code| code.name == name).unwrap_or_else(|| panic!("{name}")).id.to_string()
}

#[actix_web::test]
async fn codes_are_added_renamed_and_deleted() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        define(&ada, "mailing_group", "NEWS", "Newsletter").await;
        define(&ada, "mailing_group", "CARDS", "").await;
        define(&ada, "territory", "NEWS", "News town").await;
        let page = ada.get("/settings/codes?kind=mailing_group").await;
        assert_eq!(page.texts("tbody .main-cell a"), ["CARDS", "Newsletter"]);
        assert_eq!(page.text(".tabs [aria-current]"), "Mailing groups 2");
        for (code, name, words) in [
            ("", "X", "at least one letter or digit"),
            ("A;B", "X", "cannot hold ; or |"),
            ("néws", "X", "already one with the code"),
            ("X", "NEWSLETTER", "already one with the code"),
            (&"X".repeat(41), "X", "at most 40 fit"),
        ] {
            let new = [("kind", "mailing_group"), ("code", code), ("name", name)];
            let answer = ada.post("/settings/codes", &new).await.expect(422);
            assert!(answer.text("#problems").contains(words), "{code} {name}: {}", answer.text("#problems"));
        }
        let path = format!("/settings/codes/{}", id(&portal, "Newsletter").await);
        let change = [("version", "1"), ("code", "LETTER"), ("name", "Letter")];
        ada.post(&path, &change).await.expect(303);
        let answer = ada.post(&path, &change).await.expect(409);
        assert!(answer.text("#problems").contains("“LETTER” with the name “Letter”"));
        assert_eq!(answer.field("version"), "2");
        ada.post(&format!("{path}/delete"), &[("version", "2")]).await.expect(303);
        assert_eq!(all(&portal).await.len(), 2);
        let log = ada.get("/settings/audit").await.text("main");
        for words in ["added “Newsletter” (Mailing group)", "changed “Letter”", "deleted “Letter”"]
        {
            assert!(log.contains(words), "{words}: {log}");
        }
    })
    .await;
}

/// A firm with a salesperson and its own mailing group, and somebody who works there; ids of codes by their names.
struct Firm {
    firm: ContactId,
    lena: ContactId,
    anna: String,
    bo: String,
    news: String,
    cards: String,
}

async fn firm(portal: &Portal, ada: &Client<'_>) -> Firm {
    for (kind, names) in [("salesperson", ["Anna", "Bo"]), ("mailing_group", ["News", "Cards"])] {
        for name in names {
            define(ada, kind, name, name).await;
        }
    }
    define(ada, "industry_group", "R", "Retail").await;
    let (anna, bo) = (id(portal, "Anna").await, id(portal, "Bo").await);
    let (news, cards) = (id(portal, "News").await, id(portal, "Cards").await);
    let retail = id(portal, "Retail").await;
    let company = [
        ("kind", "company"),
        ("name", "Firma"),
        ("salesperson", &anna),
        ("mailing_group", &news),
        ("industry_group", &retail),
    ];
    let firm = add(ada, &company).await;
    let person = [("name", "Lena"), ("company", "Firma"), ("mailing_group", ""), ("mailing_group", &cards)];
    let lena = add(ada, &person).await;
    Firm { firm, lena, anna, bo, news, cards }
}

#[actix_web::test]
async fn a_contact_has_its_own_codes_or_those_of_its_company() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let Firm { lena, bo, news, cards, .. } = firm(&portal, &ada).await;
        assert_eq!(held(&portal.db, lena).await, ["Retail of company", "Cards", "Anna of company"]);
        let page = ada.get(&format!("/contacts/{lena}")).await;
        let lines = page.texts(".profile > div");
        assert!(lines.contains(&"SalespersonAnna from Firma".to_string()), "{lines:?}");
        assert!(lines.contains(&"Mailing groupCards".to_string()), "{lines:?}");
        let edit = ada.get(&format!("/contacts/{lena}/edit")).await;
        assert_eq!(edit.field("salesperson"), "");
        assert!(edit.text("#salesperson-from").contains("From Firma: Anna."));
        let checked = "input[name=mailing_group][checked]";
        assert_eq!(edit.attributes(checked, "value"), [cards.as_str()]);
        let change = [
            ("version", "1"),
            ("name", "Lena"),
            ("company", "Firma"),
            ("salesperson", &bo),
            ("mailing_group", ""),
            ("mailing_group", &news),
            ("mailing_group", &cards),
        ];
        ada.post(&format!("/contacts/{lena}"), &fields(&change)).await.expect(303);
        assert_eq!(held(&portal.db, lena).await, ["Retail of company", "Cards", "News", "Bo"]);
        let detail = "SELECT COUNT(*) FROM audit WHERE detail LIKE '%[\"salesperson\",\"mailing_group\"]%'";
        assert_eq!(portal.number(detail).await, 1);
        let history = ada.get(&format!("/contacts/{lena}/history")).await.text("main");
        assert!(history.contains("Salesperson and Mailing group"), "{history}");
    })
    .await;
}

#[actix_web::test]
async fn the_list_is_filtered_by_a_code_and_exports_name_codes() {
    for engine in [EngineChoice::Memory, EngineChoice::Sql] {
        each_db(async |db| {
            let portal = Portal::with(db, |settings| Settings { engine, ..settings }).await;
            let ada = portal.sign_in("ada").await;
            define(&ada, "territory", "N-1", "North").await;
            define(&ada, "mailing_group", "NEWS", "Newsletter").await;
            define(&ada, "mailing_group", "FAIR", "Fairs").await;
            portal.sql(&[
                "INSERT INTO contacts (id, kind, name, name_key, created_at, updated_at) VALUES
                 (1, 'company', 'Berg AB', 'berg ab', 0, 0), (3, 'person', 'Cy', 'cy', 0, 0)",
                "INSERT INTO contacts (id, kind, name, name_key, company_id, created_at, updated_at) VALUES
                 (2, 'person', 'Ann', 'ann', 1, 0, 0)",
                "INSERT INTO contact_codes (contact_id, code_id) VALUES (1, 1), (2, 2), (2, 3), (3, 2)",
            ])
            .await;
            for (code, found) in [
                ("territory-N-1", &["Ann", "Berg AB"][..]),
                ("mailing_group-NEWS", &["Ann", "Cy"]),
                ("mailing_group-FAIR&type=company", &[]),
                ("territory-none", &[]),
                ("nonsense", &["Ann", "Berg AB", "Cy"]),
            ] {
                let page = ada.get(&format!("/contacts?code={code}")).await.expect(200);
                assert_eq!(page.texts("tbody .main-cell a"), found, "{code}");
            }
            let page = ada.get("/contacts?code=territory-N-1").await.expect(200);
            assert_eq!(page.texts(".chip.on"), ["Territory: North"]);
            let offers = ada.get("/contacts?type=person").await.attributes(".pop a[href*='code=']", "href");
            assert_eq!(offers[0], "?type=person&code=territory-N-1");
            let group = segment(&portal, "All", r#"{"field":"has_email","op":"no"}"#).await;
            let form = ada.get(&format!("/groups/{group}/sharing/new")).await.expect(200);
            let columns = form.attributes("input[name=column]", "value");
            assert_eq!(columns[columns.len() - 3..], ["correspondence", "territory", "mailing_group"]);
            let file = ada.post(&format!("/groups/{group}/export"), &[("who", "everyone")]).await.expect(200);
            let rows: Vec<&str> = file.body.lines().collect();
            assert!(rows[0].contains(
                "language,correspondence,salesperson,territory,organizational_level,mailing_group"
            ));
            assert!(rows[2].contains(",North,,\"Fairs; Newsletter\","), "{}", file.body);
        })
        .await;
    }
}

#[actix_web::test]
async fn the_form_says_what_does_not_fit_and_who_was_faster() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let Firm { firm, lena, anna, news, .. } = firm(&portal, &ada).await;
        let path = format!("/contacts/{lena}");
        let odd = fields(&[("version", "1"), ("name", "Lena"), ("salesperson", news.as_str())]);
        let answer = ada.post(&path, &odd).await.expect(422);
        assert!(answer.text("#problems").contains("Choose one of the values for Salesperson"));
        let twice =
            fields(&[("version", "1"), ("name", "Lena"), ("salesperson", ""), ("salesperson", &anna)]);
        ada.post(&path, &twice).await.expect(400);
        let alone = fields(&[("version", "1"), ("name", "Lena"), ("salesperson", "")]);
        ada.post(&path, &alone).await.expect(303);
        assert_eq!(held(&portal.db, lena).await, ["Cards"], "without a company nothing is inherited");
        let late = fields(&[("version", "1"), ("name", "Lena"), ("mailing_group", "")]);
        let answer = ada.post(&path, &late).await.expect(409);
        let rows = answer.texts("tbody tr");
        assert!(rows.contains(&"Mailing groupsCards—".to_string()), "{rows:?}");
        assert_eq!(held(&portal.db, firm).await, ["Retail", "News", "Anna"]);
    })
    .await;
}

#[actix_web::test]
async fn a_code_that_a_segment_names_stays() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        define(&ada, "mailing_group", "NEWS", "Newsletter").await;
        define(&ada, "mailing_group", "CARDS", "Cards").await;
        let news = id(&portal, "Newsletter").await;
        add(&ada, &[("name", "Lena"), ("mailing_group", &news)]).await;
        let rule = r#"{"field":"mailing_group","op":"any_of","value":["NEWS"]}"#;
        let readers = segment(&portal, "Readers", rule).await;
        let path = format!("/settings/codes/{news}");
        let page = ada.get(&format!("{path}/delete")).await;
        assert!(
            page.text("main").contains("because 1 segment uses it") && page.text("main").contains("Readers")
        );
        assert!(page.text("main").contains("1 contact has it"));
        ada.post(&format!("{path}/delete"), &[("version", "1")]).await.expect(422);
        let answer =
            ada.post(&path, &[("version", "1"), ("code", "N"), ("name", "Newsletter")]).await.expect(422);
        assert!(answer.text("#problems").contains("“NEWS” is used by Readers"));
        ada.post(&path, &[("version", "1"), ("code", "NEWS"), ("name", "Letter")]).await.expect(303);
        let page = ada.get(&format!("/groups/{readers}")).await.text("main");
        assert!(page.contains("are in the mailing group Letter"), "{page}");
        let cards = id(&portal, "Cards").await;
        ada.post(&format!("/settings/codes/{cards}/delete"), &[("version", "1")]).await.expect(303);
        // Gone all the same, by hand: the segment says which rule it is, and others go on.
        let other = segment(&portal, "Others", r#"{"field":"mailing_group","op":"unknown"}"#).await;
        portal.sql(&["DELETE FROM codes"]).await;
        let mut tx = portal.db.read().await.unwrap();
        let world = World::load(&mut tx, portal.clock.now()).await.unwrap();
        let broken =
            audience::of_group(&mut tx, &world, readers).await.unwrap().expect_err("it names what is gone");
        assert_eq!(broken.0[0].place, "include.all[0].value[0]");
        assert_eq!(broken.0[0].fault, Fault::UnknownChoice("NEWS".into()));
        let sound = audience::of_group(&mut tx, &world, other).await.unwrap().expect("it is sound");
        assert_eq!(audience::count(&mut tx, &sound).await.unwrap(), 1);
    })
    .await;
}

#[actix_web::test]
async fn only_who_defines_may_write_and_a_kind_of_one_takes_one() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        define(&ada, "salesperson", "A", "Anna").await;
        define(&ada, "salesperson", "B", "Bo").await;
        let lena = add(&ada, &[("name", "Lena")]).await;
        let ids = all(&portal).await.into_iter().map(|code| code.id).collect::<Vec<_>>();
        let mut tx = portal.db.write().await.unwrap();
        let both = codes::set_own(&mut tx, lena, &[(Kind::Salesperson, ids.clone())]).await;
        assert!(both.is_err(), "a contact has one salesperson");
        let other = codes::set_own(&mut tx, lena, &[(Kind::MailingGroup, vec![ids[0]])]).await;
        assert!(other.is_err(), "a salesperson is no mailing group");
        let new = codes::NewCode { code: "C".into(), name: "Cy".into() };
        let made = codes::create(&mut tx, &Actor::nobody(), 0, Kind::Salesperson, &new).await;
        assert!(made.is_err(), "who is nobody defines nothing");
    })
    .await;
}

/// The rule of who inherits what stands in a view and in the kinds: they say the same.
#[actix_web::test]
async fn the_view_inherits_the_kinds_that_say_so() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        for kind in Kind::ALL {
            define(&ada, kind.key(), "X", kind.key()).await;
        }
        portal
            .sql(&[
                "INSERT INTO contacts (id, kind, name, created_at, updated_at) VALUES (1, 'company', 'Firma', 0, 0)",
                "INSERT INTO contacts (id, name, company_id, created_at, updated_at) VALUES (2, 'Lena', 1, 0, 0)",
                "INSERT INTO contact_codes (contact_id, code_id) SELECT 1, id FROM codes",
            ])
            .await;
        let mut tx = portal.db.read().await.unwrap();
        let held = codes::of_contact(&mut tx, ContactId(2)).await.unwrap();
        for kind in Kind::ALL {
            let has = held.iter().any(|held| held.code.kind == kind && held.inherited);
            assert_eq!(has, kind.is_inherited(), "{kind:?}");
        }
        let world = World::load(&mut tx, portal.clock.now()).await.unwrap();
        let text = r#"{"include":{"all":[{"field":"territory","op":"any_of","value":["X"]}]}}"#;
        let criteria = Criteria::parse(text, &world.catalogue).unwrap();
        let audience = audience::prepare(&mut tx, &world, &criteria).await.unwrap().unwrap();
        assert_eq!(audience::ids(&mut tx, &audience).await.unwrap(), [ContactId(1), ContactId(2)]);
    })
    .await;
}

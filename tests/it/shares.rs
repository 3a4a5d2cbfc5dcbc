//! Sharing with teams: what is granted is seen and taken, nothing else, and only while it is granted.

mod attributes;
mod counted;
mod later;
mod places;

use actix_web::{body::MessageBody, test::TestRequest};
use muster::{
    access::{Actor, Role},
    db::{Db, Tx},
    error::Error,
    groups::Kind,
    ids::{GroupId, ShareId, StaffId},
    shares::{self, Column, Columns, Counted, Grant, Level},
    time::{MICROS_PER_MINUTE, Micros},
};

use crate::support::{
    app::{Client, Portal},
    cast::NORDICS,
    db::each_db,
};

const GROUP: GroupId = GroupId(1);

/// Seven Danes, five of whom agreed to e-mail, and the group of them.
const DANES: &[&str] = &[
    "INSERT INTO contacts (id, email, email_key, name, name_key, phone, city, country, consent_email, created_at, updated_at)
     VALUES (1, 'anna@x.dk', 'anna@x.dk', 'Anna Berg', 'anna berg', '+45 1', 'Aarhus', 'DK', TRUE, 0, 0),
            (2, 'bo@x.dk', 'bo@x.dk', '=Bo', '=bo', '+45 2', 'Odense', 'DK', TRUE, 0, 0),
            (3, 'carl@x.dk', 'carl@x.dk', 'Carl, Jr', 'carl, jr', '', 'Odense', 'DK', TRUE, 0, 0),
            (4, 'dea@x.dk', 'dea@x.dk', 'Dea', 'dea', '', NULL, 'DK', TRUE, 0, 0),
            (5, 'eva@x.dk', 'eva@x.dk', 'Eva', 'eva', '', NULL, 'DK', TRUE, 0, 0),
            (6, 'finn@x.dk', 'finn@x.dk', 'Finn', 'finn', '', NULL, 'DK', FALSE, 0, 0),
            (7, 'gry@x.dk', 'gry@x.dk', 'Gry', 'gry', '', NULL, 'DK', NULL, 0, 0),
            (8, 'hans@x.de', 'hans@x.de', 'Hans', 'hans', '', NULL, 'DE', TRUE, 0, 0)",
    "INSERT INTO customer_groups (id, kind, name, name_key, criteria, people, created_at, updated_at)
     VALUES (1, 'segment', 'Danes', 'danes',
             '{\"include\": {\"all\": [{\"field\": \"country\", \"op\": \"any_of\", \"value\": [\"DK\"]}]}}', 7, 0, 0)",
];

/// So many more who agreed that a file of them has several parts.
const MORE_DANES: &str =
    "INSERT INTO contacts (id, email, email_key, name, country, consent_email, created_at, updated_at)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
     SELECT i + 100, 'n' || i || '@x.dk', 'n' || i || '@x.dk', 'N', 'DK', TRUE, 0, 0 FROM n";

fn manager() -> Actor {
    Actor { id: Some(StaffId(2)), name: "Mia Manager".into(), role: Role::Manager, teams: Vec::new() }
}

fn grant(columns: &[Column], may_export: bool) -> Grant {
    let (level, purpose) = (Level::Members, "Winter sale".to_string());
    Grant { level, columns: Columns::new(columns.iter().copied()), may_export, purpose, expires_at: None }
}

async fn count(tx: &mut Tx, group: GroupId, kind: Kind) -> Counted {
    Counted::of(tx, 0, group, kind).await.expect("it can be counted").expect("its criteria are sound")
}

async fn share(portal: &Portal, grant: &Grant) -> ShareId {
    let mut tx = portal.db.write().await.expect("the database can be written");
    let now = portal.clock.now();
    let counted = count(&mut tx, GROUP, Kind::Segment).await;
    let id =
        shares::create(&mut tx, &manager(), now, &counted, NORDICS, grant).await.expect("it can be shared");
    tx.commit().await.expect("the database can be written");
    id
}

async fn revoke(db: &Db, now: Micros, id: ShareId) {
    let mut tx = db.write().await.expect("the database can be written");
    shares::revoke(&mut tx, &manager(), now, id).await.expect("it can be revoked");
    tx.commit().await.expect("the database can be written");
}

#[actix_web::test]
async fn a_team_sees_the_granted_columns_of_those_who_agreed() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Name, Column::City], false)).await;
        let cam = portal.sign_in("cam").await;
        let list = cam.get("/shared").await.expect(200);
        assert!(
            list.text("tbody tr").contains("Winter sale 5 Counted just now Name and City"),
            "{}",
            list.text("tbody tr")
        );
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        assert_eq!(page.texts("th"), ["Name", "City"]);
        assert_eq!(page.count("tbody tr"), 5);
        assert!(!page.body.contains("@x.dk") && !page.body.contains("+45"), "hidden columns stay hidden");
        assert!(!page.body.contains("Finn") && !page.body.contains("Gry"), "who did not agree is not shown");
        let few = "Fewer than 5 people are left out";
        assert!(page.text("aside").contains(few), "{}", page.text("aside"));
        assert_eq!(page.count("a[href$='/download']"), 0);
        cam.get(&format!("/shared/{id}/download")).await.expect(403);
        cam.post(&format!("/shared/{id}/download"), &[]).await.expect(403);
    })
    .await;
}

#[actix_web::test]
async fn a_search_looks_only_in_granted_columns() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Name], false)).await;
        let cam = portal.sign_in("cam").await;
        assert_eq!(cam.get(&format!("/shared/{id}?q=ANNA")).await.expect(200).count("tbody tr"), 1);
        assert_eq!(cam.get(&format!("/shared/{id}?q=x.dk")).await.expect(200).count("tbody tr"), 0);
        revoke(&portal.db, portal.clock.now(), id).await;
        let id = share(&portal, &grant(&[Column::City], false)).await;
        let page = cam.get(&format!("/shared/{id}?q=anna&sort=name")).await.expect(200);
        assert_eq!((page.count("tbody tr"), page.count("#list input[name=q]")), (5, 0));
    })
    .await;
}

#[actix_web::test]
async fn strangers_and_ended_shares_are_not_there() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let grant = Grant {
            expires_at: Some(portal.clock.now() + 10 * MICROS_PER_MINUTE),
            ..grant(&[Column::Name], true)
        };
        let id = share(&portal, &grant).await;
        let cam = portal.sign_in("cam").await;
        let path = format!("/shared/{id}");
        for name in ["out", "ana", "mia", "ada"] {
            let other = portal.sign_in(name).await;
            other.get(&path).await.expect(404);
            other.get(&format!("{path}/download")).await.expect(404);
            other.post(&format!("{path}/download"), &[]).await.expect(404);
            assert_eq!(other.get("/shared").await.expect(200).count("tbody tr"), 0);
        }
        cam.get(&path).await.expect(200);
        portal.clock.advance(10 * MICROS_PER_MINUTE);
        cam.get(&path).await.expect(404);
        portal.clock.advance(-1);
        cam.get(&path).await.expect(200);
        portal.sql(&["UPDATE customer_groups SET archived_at = 1"]).await;
        cam.get(&path).await.expect(404);
        portal.sql(&["UPDATE customer_groups SET archived_at = NULL"]).await;
        revoke(&portal.db, portal.clock.now(), id).await;
        cam.get(&path).await.expect(404);
        assert_eq!(cam.get("/shared").await.expect(200).count("tbody tr"), 0);
    })
    .await;
}

#[actix_web::test]
async fn a_download_holds_the_granted_columns_and_is_recorded() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Email, Column::Name], true)).await;
        let cam = portal.sign_in("cam").await;
        let path = format!("/shared/{id}/download");
        let page = cam.get(&path).await.expect(200);
        assert_eq!(page.text(".big"), "5");
        assert!(page.text("main").contains("Fewer than 5 people are left out"), "{}", page.text("main"));
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit WHERE action = 'share_downloaded'").await, 0);
        let file = cam.post(&path, &[]).await.expect(200);
        assert_eq!(
            file.body,
            "\u{feff}name,email\r\nAnna Berg,anna@x.dk\r\n'=Bo,bo@x.dk\r\n\"Carl, Jr\",carl@x.dk\r\nDea,dea@x.dk\r\n\
             Eva,eva@x.dk\r\n"
        );
        assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
        assert_eq!(portal.number("SELECT effect FROM audit WHERE action = 'share_downloaded'").await, 5);
    })
    .await;
}

#[actix_web::test]
async fn a_running_download_breaks_off_when_the_share_is_revoked() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        portal.sql(&[MORE_DANES]).await;
        for how in ["revoked", "disabled", "left"] {
            let id = share(&portal, &grant(&[Column::Email], true)).await;
            let cam = portal.sign_in("cam").await;
            let mut body = Box::pin(begin(&cam, &format!("/shared/{id}/download")).await);
            let first = std::future::poll_fn(|cx| body.as_mut().poll_next(cx)).await;
            assert!(first.is_some_and(|part| part.is_ok()), "the first part comes");
            match how {
                "revoked" => revoke(&portal.db, portal.clock.now(), id).await,
                "disabled" => {
                    portal
                        .sql(&["UPDATE staff SET disabled_at = 1 WHERE email_key = 'cam@muster.example'"])
                        .await
                }
                _ => portal.sql(&["DELETE FROM team_members"]).await,
            }
            let second = std::future::poll_fn(|cx| body.as_mut().poll_next(cx)).await;
            assert!(second.is_some_and(|part| part.is_err()), "{how}: the file breaks off");
            revoke(&portal.db, portal.clock.now(), id).await;
            portal.sql(&["UPDATE staff SET disabled_at = NULL WHERE email_key = 'cam@muster.example'"]).await;
        }
    })
    .await;
}

/// The body of an answer, not read yet.
async fn begin(client: &Client<'_>, path: &str) -> actix_web::body::BoxBody {
    let token = client.token();
    let request = TestRequest::post().uri(path).insert_header(("sec-fetch-site", "same-origin"));
    client.open(request.set_form([("_csrf", token)])).await.into_body()
}

#[actix_web::test]
async fn too_small_a_group_is_not_shared_and_shows_nobody_when_it_shrinks() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Name], true)).await;
        portal.sql(&["DELETE FROM contacts WHERE id IN (3, 4, 5)"]).await;
        let cam = portal.sign_in("cam").await;
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        assert_eq!(page.text("#list h2"), "Small");
        assert!(!page.body.contains("Anna"), "nobody is shown");
        cam.post(&format!("/shared/{id}/download"), &[]).await.expect(403);
        let mut tx = portal.db.write().await.expect("the database can be written");
        let counted = count(&mut tx, GROUP, Kind::Segment).await;
        let again =
            shares::update(&mut tx, &manager(), 0, id, 1, &grant(&[Column::Name], true), &counted).await;
        assert!(matches!(again, Err(Error::Invalid(_))), "{again:?}");
    })
    .await;
}

#[actix_web::test]
async fn a_count_share_shows_a_number_and_nobody() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let grant = Grant { level: Level::Count, ..grant(&[Column::Name], true) };
        let id = share(&portal, &grant).await;
        let cam = portal.sign_in("cam").await;
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        // In steps of the smallest number, so that another share that leaves out one person tells nothing of that one.
        assert_eq!(page.text(".big"), "5");
        assert!(page.text("#list").contains("steps of 5"), "{}", page.text("#list"));
        assert!(!page.body.contains("Anna"), "nobody is shown");
        assert_eq!(cam.get("/shared").await.expect(200).text("td.num"), "5 Counted just now");
        cam.post(&format!("/shared/{id}/download"), &[]).await.expect(403);
    })
    .await;
}

#[actix_web::test]
async fn known_user_groups_count_their_pending_addresses_among_the_left_out() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        portal
            .sql(&[
                "INSERT INTO customer_groups (id, kind, name, name_key, people, created_at, updated_at)
                 VALUES (2, 'known', 'Testers', 'testers', 5, 0, 0)",
                "INSERT INTO group_addresses (group_id, email_key, email, added_at)
                 VALUES (2, 'anna@x.dk', 'anna@x.dk', 0), (2, 'bo@x.dk', 'bo@x.dk', 0), (2, 'finn@x.dk', 'finn@x.dk', 0),
                        (2, 'new@x.dk', 'new@x.dk', 0), (2, 'other@x.dk', 'other@x.dk', 0)",
            ])
            .await;
        let mut tx = portal.db.write().await.expect("the database can be written");
        let grant = grant(&[Column::Email], true);
        let counted = count(&mut tx, GroupId(2), Kind::Known).await;
        let id = shares::create(&mut tx, &manager(), 0, &counted, NORDICS, &grant).await.expect("it can be shared");
        let twice = shares::create(&mut tx, &manager(), 0, &counted, NORDICS, &grant).await;
        assert!(matches!(twice, Err(Error::Taken)), "{twice:?}");
        tx.commit().await.expect("the database can be written");
        let cam = portal.sign_in("cam").await;
        let page = cam.get(&format!("/shared/{id}")).await.expect(200);
        assert_eq!(page.texts("tbody tr"), ["anna@x.dk", "bo@x.dk"]);
        assert!(page.text("aside").contains("Fewer than 5 people are left out"), "{}", page.text("aside"));
    })
    .await;
}

#[actix_web::test]
async fn a_manager_shares_changes_and_revokes_on_pages() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        let mia = portal.sign_in("mia").await;
        let tab = mia.get("/groups/1/sharing").await.expect(200);
        assert!(tab.text("aside").contains("2 people are left out"), "{}", tab.text("aside"));
        let form = mia.get("/groups/1/sharing/new").await.expect(200);
        assert!(form.text("#preview").contains("5 of 7 people"), "{}", form.text("#preview"));
        assert_eq!(form.count("#preview tbody tr"), 3);
        let part = mia.post_part("/groups/1/sharing/preview", &[("level", "count")]).await.expect(200);
        assert!(part.text("#preview").contains("nothing about single people"), "{}", part.text("#preview"));

        let wrong = [("level", "members"), ("expires", "2020-01-01")];
        let page = mia.post("/groups/1/sharing", &wrong).await.expect(422);
        let fields = page.attributes("#problems a", "href");
        assert_eq!(fields, ["#team", "#column", "#purpose", "#expires"]);
        let fields = [
            ("team", "1"),
            ("level", "members"),
            ("column", "name"),
            ("column", "city"),
            ("may_export", "yes"),
            ("purpose", "Winter sale"),
            ("expires", "2026-11-30"),
        ];
        let tab = mia.submit("/groups/1/sharing", &fields).await.expect(200);
        assert!(tab.text("tbody tr").contains("Name and City"), "{}", tab.text("tbody tr"));
        assert!(tab.text("tbody tr").contains("30 Nov 2026"), "{}", tab.text("tbody tr"));
        mia.post("/groups/1/sharing", &fields).await.expect(422);
        let cam = portal.sign_in("cam").await;
        cam.get("/shared/1").await.expect(200);

        let form = mia.get("/groups/1/sharing/1").await.expect(200);
        assert_eq!(form.field("expires"), "2026-11-30");
        let change = [("level", "count"), ("purpose", ""), ("version", "1")];
        mia.post("/groups/1/sharing/1", &change).await.expect(303);
        mia.post("/groups/1/sharing/1", &change).await.expect(409);
        assert_eq!(cam.get("/shared/1").await.expect(200).text(".big"), "5");
        mia.post("/groups/1/sharing/1/revoke", &[]).await.expect(303);
        mia.post("/groups/1/sharing/1/revoke", &[]).await.expect(303);
        cam.get("/shared/1").await.expect(404);
        for (action, count) in [("share_created", 1), ("share_changed", 1), ("share_revoked", 1)] {
            assert_eq!(mia_events(&portal, action).await, count, "{action}");
        }
    })
    .await;
}

async fn mia_events(portal: &Portal, action: &str) -> i64 {
    let mut tx = portal.db.read().await.expect("the database can be read");
    let query = tx.query("SELECT COUNT(*) FROM audit WHERE action = $1 AND actor_id = 2");
    query.bind(action.to_string()).scalar().await.expect("a number")
}

#[actix_web::test]
async fn a_small_group_says_so_before_it_is_shared() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(DANES).await;
        portal.sql(&["DELETE FROM contacts WHERE id > 2"]).await;
        let mia = portal.sign_in("mia").await;
        let tab = mia.get("/groups/1/sharing").await.expect(200);
        assert_eq!(tab.text(".empty h3"), "Too small to be shared");
        assert_eq!(tab.count("a[href$='/sharing/new']"), 0);
        let fields = [("team", "1"), ("level", "count"), ("purpose", "x")];
        let page = mia.post("/groups/1/sharing", &fields).await.expect(422);
        assert!(page.text("#problems").contains("fewer than 5 people"), "{}", page.text("#problems"));
        assert_eq!(portal.number("SELECT COUNT(*) FROM shares").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn the_search_finds_what_is_shared_with_ones_team_and_nothing_else() {
    each_db(async |db| {
        let portal = Portal::on(db.clone()).await;
        portal.sql(DANES).await;
        let id = share(&portal, &grant(&[Column::Name], false)).await;
        let found = async |name: &str, words: &str| {
            let page = portal.sign_in(name).await.get(&format!("/search?q={words}")).await.expect(200);
            page.attributes(".results a[href^='/shared/'], .results a[href^='/groups/']", "href")
        };
        let path = format!("/shared/{id}");
        assert_eq!(found("cam", "DANES").await, [path.as_str()]);
        assert_eq!(found("cam", "winter+sale").await, [path.as_str()]);
        assert_eq!(found("cam", "swedes").await, [""; 0]);
        assert_eq!(found("out", "danes").await, [""; 0]);
        assert_eq!(found("mia", "danes").await, ["/groups/1"]);
        revoke(&db, portal.clock.now(), id).await;
        assert_eq!(found("cam", "danes").await, [""; 0]);
    })
    .await;
}

//! Getting in: set-up, sign-in and its throttle, one-time links, passwords, sessions.

use actix_web::test::TestRequest;
use futures_util::future::join_all;
use muster::{
    links::{self, Purpose},
    time::MICROS_PER_SECOND,
};

use crate::support::{
    answer::Answer,
    app::{Client, Portal},
    cast::{self, PASSWORD},
    db::each_db,
};

const SECOND: i64 = MICROS_PER_SECOND;
const MINUTE: i64 = 60 * SECOND;

async fn try_password(client: &Client<'_>, email: &str, password: &str) -> Answer {
    client.post("/login", &[("email", email), ("password", password)]).await
}

/// A try from an address of its own, so that only the account's counter counts.
async fn try_from(client: &Client<'_>, address: &str, email: &str, password: &str) -> Answer {
    client.take_token("/login").await;
    let token = client.token();
    let form = [("_csrf", token.as_str()), ("email", email), ("password", password)];
    let request = TestRequest::post().uri("/login").insert_header(("sec-fetch-site", "same-origin"));
    client.send_from(address, request.set_form(form)).await
}

async fn set_up_link(portal: &Portal) -> String {
    let mut tx = portal.db.write().await.expect("the database can be written");
    let secret = links::create(&mut tx, portal.clock.now(), Purpose::SetUp, None).await.expect("a link");
    tx.commit().await.expect("the database can be written");
    format!("/setup/{secret}")
}

const FIRST: [(&str, &str); 7] = [
    ("name", "Frida First"),
    ("email", "frida@first.example"),
    ("password", "nine grey otters swim"),
    ("organisation", "Halvorsen Retail"),
    ("time_zone", "Europe/Copenhagen"),
    ("currency", "DKK"),
    ("language", "da"),
];

#[actix_web::test]
async fn the_set_up_link_makes_exactly_one_admin_and_is_gone() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(&["DELETE FROM team_members", "DELETE FROM staff"]).await;
        let (one, other) = (set_up_link(&portal).await, set_up_link(&portal).await);
        let clients: Vec<_> = (0..20).map(|_| portal.anybody()).collect();
        for client in &clients {
            client.take_token("/login").await;
            client.get(&one).await.expect(200);
        }
        let tries = clients.iter().enumerate().map(|(i, client)| {
            let path = if i % 2 == 0 { &one } else { &other };
            client.post(path, &FIRST)
        });
        let answers = join_all(tries).await;
        let done = answers.iter().filter(|answer| answer.status == 303).count();
        assert_eq!(done, 1, "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
        assert_eq!(portal.number("SELECT COUNT(*) FROM staff").await, 1);
        assert_eq!(portal.anybody().get(&one).await.status, 404);
        assert_eq!(portal.anybody().get(&other).await.status, 404);
        let at = answers.iter().position(|answer| answer.status == 303).expect("one");
        let home = clients[at].get("/").await.expect(200);
        assert!(home.text(".brand").contains("Halvorsen Retail"), "{}", home.text(".brand"));
    })
    .await;
}

#[actix_web::test]
async fn the_set_up_keeps_what_was_typed_and_says_what_is_wrong() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(&["DELETE FROM team_members", "DELETE FROM staff"]).await;
        let link = set_up_link(&portal).await;
        let mut fields = FIRST;
        fields[1].1 = "no address";
        fields[2].1 = "frida first 2026";
        let answer = portal.anybody().post(&link, &fields).await.expect(422);
        assert_eq!(answer.count("#problems li"), 2, "{}", answer.text("#problems"));
        assert_eq!(answer.field("name"), "Frida First");
        assert_eq!(answer.field("email"), "no address");
        assert_eq!(answer.field("password"), "");
        assert!(answer.text("title").starts_with("Error: "));
        portal.anybody().post(&link, &FIRST).await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn every_kind_of_refused_sign_in_gets_the_same_answer_and_the_same_work() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(&["UPDATE staff SET password_hash = NULL WHERE email_key = 'out@muster.example'"]).await;
        let mut pages = Vec::new();
        let before = portal.number("SELECT COUNT(*) FROM audit").await;
        for email in ["mia@muster.example", "dis@muster.example", "out@muster.example", "who@muster.example"]
        {
            let client = portal.anybody();
            let answer = try_password(&client, email, "wrong horse wrong battery").await.expect(422);
            let headers: Vec<&str> = answer.headers.iter().map(|(name, _)| name.as_str()).collect();
            let body = answer.body.replace(email, "EMAIL").replace(&client.token(), "TOKEN");
            let nonce = body.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("");
            pages.push((body.replace(nonce, "NONCE"), format!("{headers:?}")));
        }
        assert!(pages.iter().all(|page| *page == pages[0]), "{pages:#?}");
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit").await, before + 4, "each leaves one row");
    })
    .await;
}

#[actix_web::test]
async fn five_tries_on_an_account_are_free_then_the_wait_doubles_and_never_locks() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let client = portal.anybody();
        for known in ["mia@muster.example", "nobody@muster.example"] {
            for i in 0..5 {
                let answer = try_from(&client, &format!("10.0.{i}.1"), known, "wrong").await;
                assert_eq!(answer.status, 422, "try {i} on {known}");
            }
            let mut waits = Vec::new();
            for i in 5..17 {
                let refused = try_from(&client, &format!("10.1.{i}.1"), known, "wrong").await.expect(429);
                let seconds: i64 = refused.header("retry-after").expect("a wait").parse().expect("seconds");
                assert!(refused.text("#problems").contains("Wait"), "{}", refused.text("#problems"));
                waits.push(seconds);
                portal.clock.advance(seconds * SECOND);
                try_from(&client, &format!("10.2.{i}.1"), known, "wrong").await.expect(422);
            }
            assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1024], "{known}");
        }
        portal.clock.advance(1024 * SECOND);
        try_from(&client, "10.3.0.1", "mia@muster.example", PASSWORD).await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn of_fifty_parallel_tries_five_are_looked_at() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let clients: Vec<_> = (0..50).map(|_| portal.anybody()).collect();
        let tries = clients.iter().enumerate().map(async |(i, client)| {
            let address = format!("10.0.{i}.1");
            try_from(client, &address, "mia@muster.example", "wrong").await.status
        });
        let statuses = join_all(tries).await;
        assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 5, "{statuses:?}");
        assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 45, "{statuses:?}");
    })
    .await;
}

#[actix_web::test]
async fn an_address_has_ten_tries_at_once_and_then_one_in_six_seconds_whatever_it_forges() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let client = portal.anybody();
        client.take_token("/login").await;
        let attempt = async |i: usize| {
            let (token, email) = (client.token(), format!("guess{i}@muster.example"));
            let forged = format!("203.0.113.{i}");
            let request = TestRequest::post()
                .uri("/login")
                .insert_header(("sec-fetch-site", "same-origin"))
                .insert_header(("x-forwarded-for", forged.clone()))
                .insert_header(("forwarded", format!("for={forged}")))
                .insert_header(("x-real-ip", forged));
            let form = [("_csrf", token.as_str()), ("email", &email), ("password", "wrong")];
            client.send(request.set_form(form)).await.status
        };
        let mut statuses = Vec::new();
        for i in 0..14 {
            statuses.push(attempt(i).await);
        }
        assert_eq!(statuses[..10], [422; 10]);
        assert_eq!(statuses[10..], [429; 4]);
        portal.clock.advance(6 * SECOND);
        assert_eq!((attempt(20).await, attempt(21).await), (422, 429));
    })
    .await;
}

#[actix_web::test]
async fn a_known_device_gets_in_while_others_attack_from_the_same_place() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        mia.post("/logout", &[]).await.expect(303);
        let attacker = portal.anybody();
        for _ in 0..30 {
            try_password(&attacker, "mia@muster.example", "wrong").await;
        }
        assert_eq!(try_password(&attacker, "mia@muster.example", PASSWORD).await.status, 429);
        mia.take_token("/login").await;
        let answer = try_password(&mia, "mia@muster.example", PASSWORD).await.expect(303);
        mia.refresh_token().await;
        assert_eq!(answer.location(), "/");
    })
    .await;
}

#[actix_web::test]
async fn failed_tries_are_told_at_the_next_sign_in() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        mia.post("/logout", &[]).await.expect(303);
        portal.clock.advance(MINUTE);
        for _ in 0..2 {
            try_password(&portal.anybody(), "mia@muster.example", "wrong").await.expect(422);
        }
        mia.take_token("/login").await;
        try_password(&mia, "mia@muster.example", PASSWORD).await.expect(303);
        let home = mia.get("/").await;
        assert!(home.text(".msg.warn").contains("2 wrong passwords"), "{}", home.text("main"));
        let sessions = mia.get("/me/sessions").await.expect(200);
        assert!(sessions.text(".log").contains("failed to sign in as Mia Manager"));
    })
    .await;
}

#[actix_web::test]
async fn an_old_hash_is_renewed_at_sign_in() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let old = "SELECT COUNT(*) FROM staff WHERE email_key = 'mia@muster.example' AND password_hash LIKE '%m=8,%'";
        assert_eq!(portal.number(old).await, 1);
        portal.sign_in("mia").await;
        assert_eq!(portal.number(old).await, 0);
        portal.sign_in("mia").await;
    })
    .await;
}

#[actix_web::test]
async fn a_session_id_is_new_at_sign_in_and_a_chosen_one_is_never_adopted() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.anybody();
        mia.set_cookie("sid", "chosen-by-somebody-else");
        try_password(&mia, "mia@muster.example", PASSWORD).await.expect(303);
        let sid = mia.cookie("sid").expect("a session");
        assert!(!sid.contains("chosen-by-somebody-else"));
        mia.refresh_token().await;
        mia.post("/logout", &[]).await.expect(303);
        let thief = portal.anybody();
        thief.set_cookie("sid", &sid);
        assert!(thief.get("/me").await.expect(303).location().starts_with("/login"));
    })
    .await;
}

#[actix_web::test]
async fn a_session_ends_half_an_hour_after_its_last_use_and_after_twelve_hours() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        for _ in 0..23 {
            portal.clock.advance(30 * MINUTE - 5 * SECOND);
            mia.get("/me").await.expect(200);
        }
        portal.clock.advance(30 * MINUTE + SECOND);
        mia.get("/me").await.expect(303);

        let ana = portal.sign_in("ana").await;
        for _ in 0..35 {
            portal.clock.advance(20 * MINUTE);
            ana.get("/me").await.expect(200);
        }
        portal.clock.advance(20 * MINUTE + SECOND);
        ana.get("/me").await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn pages_that_ask_by_themselves_do_not_keep_a_session_alive() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        for _ in 0..3 {
            portal.clock.advance(9 * MINUTE);
            mia.send(TestRequest::get().uri("/me").insert_header(("x-poll", "1"))).await.expect(200);
        }
        portal.clock.advance(4 * MINUTE);
        mia.get("/me").await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn a_new_password_ends_every_other_session_and_only_those() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (mia, elsewhere) = (portal.sign_in("mia").await, portal.sign_in("mia").await);
        let wrong = [("current", "not this one, no"), ("password", "nine grey otters swim")];
        let refused = mia.post("/me/password", &wrong).await.expect(422);
        assert!(refused.text("#problems").contains("not your current password"));
        let right = [("current", PASSWORD), ("password", "nine grey otters swim")];
        mia.post("/me/password", &right).await.expect(303);
        mia.get("/me").await.expect(200);
        elsewhere.get("/me").await.expect(303);
        try_password(&portal.anybody(), &cast::email("mia"), PASSWORD).await.expect(422);
        try_password(&portal.anybody(), &cast::email("mia"), "nine grey otters swim").await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn own_sessions_are_listed_and_others_cannot_be_ended() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (mia, elsewhere, ana) =
            (portal.sign_in("mia").await, portal.sign_in("mia").await, portal.sign_in("ana").await);
        let page = mia.get("/me/sessions").await.expect(200);
        assert_eq!(page.count("tbody tr"), 2);
        let end = page.attributes("tbody form", "action");
        assert_eq!(end.len(), 1);
        ana.post(&end[0], &[]).await.expect(404);
        elsewhere.get("/me").await.expect(200);
        mia.post(&end[0], &[]).await.expect(303);
        elsewhere.get("/me").await.expect(303);
        mia.get("/me").await.expect(200);
    })
    .await;
}

#[actix_web::test]
async fn language_and_theme_hold_on_the_sign_in_page() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.anybody();
        mia.post("/language", &[("language", "da"), ("next", "/login")]).await.expect(303);
        assert_eq!(mia.get("/login").await.text("h1"), "Log ind");
        let mia = portal.sign_in("mia").await;
        let chosen = [
            ("language", "de"),
            ("theme", "dark"),
            ("density", "compact"),
            ("time_zone", "Europe/Berlin"),
            ("shortcuts", "on"),
        ];
        mia.post("/me", &chosen).await.expect(303);
        let page = mia.get("/me").await;
        assert_eq!(page.attributes("html", "lang"), ["de"]);
        assert_eq!(page.attributes("html", "data-theme"), ["dark"]);
        assert_eq!(page.attributes("html", "data-density"), ["compact"]);
        mia.post("/logout", &[]).await.expect(303);
        let login = mia.get("/login").await;
        assert_eq!(
            (login.text("h1"), login.attributes("html", "data-theme")),
            ("Anmelden".into(), vec!["dark".into()])
        );
    })
    .await;
}

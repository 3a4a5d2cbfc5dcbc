//! What holds for every page: signing in, the frame, headers, fragments.

use muster::{access::Permission, web::routes::ROUTES};

use actix_web::test::TestRequest;

use crate::support::{
    app::Portal,
    db::{TestDb, each_db},
};

#[actix_web::test]
async fn each_of_the_cast_signs_in_and_sees_their_name() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        for (name, full_name) in
            [("ada", "Ada Admin"), ("mia", "Mia Manager"), ("ana", "Ana Analyst"), ("cam", "Cam Campaign")]
        {
            // Whoever only sees shared audiences has no other home.
            let path = if name == "cam" { "/shared" } else { "/" };
            let home = portal.sign_in(name).await.get(path).await;
            assert!(home.text(".me").contains(full_name), "{}", home.text(".me"));
        }
    })
    .await;
}

#[actix_web::test]
async fn a_wrong_password_and_a_disabled_account_get_the_same_answer() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mut answers = Vec::new();
        for (email, password) in [
            ("ada@muster.example", "not her password"),
            ("nobody@muster.example", "seven tall herons wade"),
            ("dis@muster.example", "seven tall herons wade"),
            ("no address", ""),
        ] {
            let answer = portal
                .anybody()
                .post("/login", &[("email", email), ("password", password)])
                .await
                .expect(422);
            answers.push(answer.text("[role=alert]"));
        }
        assert!(!answers[0].is_empty());
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    })
    .await;
}

#[actix_web::test]
async fn a_part_of_a_page_is_what_stands_in_the_page() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        for route in ROUTES.iter().filter(|route| route.method == "get" && !route.path.contains('{')) {
            let page = ada.get(route.path).await;
            let part = ada.get_part(route.path).await;
            if page.status != 200
                || !page.header("content-type").is_some_and(|kind| kind.starts_with("text/html"))
            {
                continue;
            }
            assert!(
                part.body.trim_start().starts_with("<!doctype")
                    || without_keys(&page.body).contains(without_keys(&part.body).trim()),
                "the part of {} is not in the page:\n{}",
                route.path,
                part.body
            );
        }
    })
    .await;
}

/// Each answer gives its form new keys: one so that it is taken once, and the builder's one for a draft of its own.
fn without_keys(body: &str) -> String {
    ["_once", "draft"].into_iter().fold(body.to_owned(), |body, name| {
        let field = format!("name=\"{name}\" value=\"");
        let mut parts = body.split(&field);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + part.split_once('"').map_or(part, |(_, rest)| rest))
    })
}

#[actix_web::test]
async fn every_page_has_the_headers_that_keep_it_to_itself() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let mut nonces = std::collections::BTreeSet::new();
        let mut pages = 0;
        for route in ROUTES.iter().filter(|route| route.method == "get" && !route.path.contains('{')) {
            let answer = ada.get(route.path).await;
            let policy = answer.header("content-security-policy").unwrap_or_default().to_owned();
            assert!(
                policy.starts_with("default-src 'none'") || policy == "sandbox",
                "{}: {policy}",
                route.path
            );
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "no-referrer"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cache-control", "no-store"),
            ] {
                assert_eq!(answer.header(name), Some(value), "{} of {}", name, route.path);
            }
            let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next());
            pages += usize::from(nonce.is_some());
            nonces.extend(nonce.map(str::to_owned));
        }
        assert_eq!(nonces.len(), pages, "a nonce was used twice");
    })
    .await;
}

#[actix_web::test]
async fn a_form_without_the_token_or_from_elsewhere_is_refused() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let request = || TestRequest::post().uri("/logout");
        let token = ada.token();
        let good = [("_csrf", token.as_str())];
        let from = |site: &'static str| request().insert_header(("sec-fetch-site", site));
        let origin = |origin: &'static str| request().insert_header(("origin", origin));
        for (what, refused) in [
            ("no token", from("same-origin").set_form([("a", "b")])),
            ("a wrong token", from("same-origin").set_form([("_csrf", "x")])),
            ("another site", from("cross-site").set_form(good)),
            ("a sister site", from("same-site").set_form(good)),
            ("another origin", origin("https://evil.example").set_form(good)),
            ("another port", origin("http://127.0.0.1:9").set_form(good)),
            ("neither header", request().set_form(good)),
        ] {
            assert_eq!(ada.send(refused).await.status, 403, "{what}");
        }
        assert_eq!(ada.send(origin("http://127.0.0.1:8080").set_form(good)).await.status, 303);
    })
    .await;
}

#[actix_web::test]
async fn whoever_is_signed_out_is_sent_to_the_sign_in_page_and_comes_back() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        for route in ROUTES.iter().filter(|route| route.method == "get" && route.needs != Permission::Public)
        {
            let path = route.path.replace("{id}", "1");
            let answer = portal.anybody().get(&path).await.expect(303);
            assert!(answer.location().starts_with("/login"), "{} leads to {}", path, answer.location());
        }
    })
    .await;
}

#[actix_web::test]
async fn what_is_not_there_is_a_page_with_a_way_out() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        for path in [
            "/nothing/here",
            "/static/0/none.css",
            "/groups/999999999999999999999",
            "/%00",
            "/../../etc/passwd",
        ] {
            let answer = ada.get(path).await.expect(404);
            assert!(
                answer.count("main a[href]") > 0 || path.starts_with("/static/"),
                "{path}: {}",
                answer.text("main")
            );
        }
        let put = TestRequest::put().uri("/login").insert_header(("sec-fetch-site", "same-origin"));
        assert_eq!(ada.send(put.set_form([("_csrf", ada.token())])).await.status, 405);
    })
    .await;
}

#[actix_web::test]
async fn assets_are_kept_for_ever_and_come_compressed() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db).await;
    let page = portal.anybody().get("/login").await.expect(200);
    let assets =
        [page.attributes("link[rel=stylesheet]", "href"), page.attributes("script[src]", "src")].concat();
    assert!(assets.len() >= 3, "{assets:?}");
    for path in assets {
        let request = TestRequest::get().uri(&path).insert_header(("accept-encoding", "gzip"));
        let answer = portal.anybody().send(request).await.expect(200);
        assert!(answer.header("cache-control").is_some_and(|value| value.contains("immutable")), "{path}");
        assert_eq!(answer.header("content-encoding"), Some("gzip"), "{path}");
    }
}

#[actix_web::test]
async fn the_style_sheet_and_the_script_go_out_without_comments() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db).await;
    let page = portal.anybody().get("/login").await.expect(200);
    let sheet =
        portal.anybody().get(&page.attributes("link[rel=stylesheet]", "href")[0]).await.expect(200).body;
    let scripts = page.attributes("script[src]", "src");
    let script = scripts.iter().find(|path| path.ends_with("/app.js")).expect("our script");
    let script = portal.anybody().get(script).await.expect(200).body;
    let count = |text: &str, what: &str| text.matches(what).count();
    for (name, sent) in [("app.css", &sheet), ("app.js", &script)] {
        let written = std::fs::read_to_string(format!("static/{name}")).expect("the file");
        assert!(sent.len() < written.len(), "{name}");
        // No rule and no statement is lost with them.
        let code =
            written.lines().filter(|line| !line.trim().starts_with("//")).collect::<Vec<_>>().join("\n");
        for bracket in ["{", "}"] {
            assert_eq!(count(sent, bracket), count(&code, bracket), "{name} {bracket}");
        }
        let is_comment = |line: &str| line.starts_with("//") || line.contains("/*") || line.ends_with("*/");
        let left: Vec<&str> = sent.lines().filter(|line| is_comment(line) && !line.contains('`')).collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
}

#[test]
fn a_small_share_is_not_told_as_none() {
    use muster::texts::{Lang, Texts};
    let told = |part, whole| Lang::ALL.map(|lang| Texts::plain(lang).percent(part, whole));
    assert_eq!(told(9, 50_020), ["<0.1%", "<0,1\u{a0}%", "<0,1\u{a0}%", "<0,1\u{a0}%"]);
    assert_eq!((&*told(0, 50_020)[0], &*told(30, 50_020)[0], &*told(3, 0)[0]), ("0.0%", "0.1%", "0.0%"));
}

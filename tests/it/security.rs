//! What holds against forged requests, for every route and every status.

use actix_web::{http::Method, test::TestRequest};
use muster::{access::Permission, web::routes::ROUTES};

use crate::support::{app::Portal, db::each_db, digest};

/// Headers of a request, and whether it counts as coming from our own pages.
const SITES: [(&[(&str, &str)], bool); 13] = [
    (&[("sec-fetch-site", "same-origin")], true),
    (&[("sec-fetch-site", "none")], true),
    (&[("sec-fetch-site", "cross-site")], false),
    (&[("sec-fetch-site", "same-site")], false),
    (&[("sec-fetch-site", "nonsense")], false),
    (&[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8080")], false),
    (&[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], true),
    (&[("origin", "http://127.0.0.1:8080")], true),
    (&[("origin", "https://127.0.0.1:8080")], false),
    (&[("origin", "http://127.0.0.1")], false),
    (&[("origin", "http://127.0.0.1:8080.evil.example")], false),
    (&[("origin", "null")], false),
    (&[], false),
];

#[actix_web::test]
async fn every_unsafe_route_refuses_what_is_not_from_our_pages_or_has_not_the_token() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (ada, mia, anyone) = (portal.sign_in("ada").await, portal.sign_in("mia").await, portal.anybody());
        anyone.take_token("/login").await;
        let reader = digest::Reader::of(&portal.db).await;
        let before = reader.read(&portal.db).await;
        for route in ROUTES.iter().filter(|route| route.method == "post") {
            let path = route.path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
            let path = path.collect::<Vec<_>>().join("/");
            let client = if route.needs == Permission::Public { &anyone } else { &ada };
            for (headers, is_ours) in SITES {
                for token in [Some(client.token()), Some(mia.token()), None] {
                    let is_good = token.as_ref() == Some(&client.token());
                    if is_ours && is_good {
                        continue;
                    }
                    let mut request = TestRequest::post().uri(&path);
                    for (name, value) in headers {
                        request = request.insert_header((*name, *value));
                    }
                    let form: Vec<_> = token.iter().map(|token| ("_csrf", token.as_str())).collect();
                    let answer = client.send(request.set_form(form)).await;
                    let what = format!("{path} with {headers:?}, good token: {is_good}");
                    let is_upload = is_ours && route.path == "/imports" && !is_good;
                    assert!(
                        answer.status == 403 || (is_upload && answer.status == 400),
                        "{what}: {}",
                        answer.status
                    );
                }
            }
        }
        let changed = digest::changed(&before, &reader.read(&portal.db).await);
        assert!(changed.is_empty(), "{changed:?}");
    })
    .await;
}

#[actix_web::test]
async fn signing_somebody_in_from_elsewhere_is_refused() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (victim, attacker) = (portal.anybody(), portal.anybody());
        victim.take_token("/login").await;
        attacker.take_token("/login").await;
        let token = attacker.token();
        let form = [
            ("_csrf", token.as_str()),
            ("email", "mia@muster.example"),
            ("password", "seven tall herons wade"),
        ];
        let request = TestRequest::post().uri("/login").insert_header(("sec-fetch-site", "same-origin"));
        assert_eq!(victim.send(request.set_form(form)).await.status, 403, "another browser's token");
        assert!(victim.cookie("sid").is_none());
    })
    .await;
}

#[actix_web::test]
async fn other_methods_are_405_and_head_is_get_without_a_body() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        for method in ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "BREW"] {
            let method = Method::from_bytes(method.as_bytes()).expect("a method");
            for path in ["/me", "/login", "/settings/staff/1", "/logout"] {
                let answer = ada.send(TestRequest::default().method(method.clone()).uri(path)).await;
                assert_eq!(answer.status, 405, "{method} {path}");
                assert!(answer.header("allow").is_some(), "{method} {path}");
            }
            let answer = ada.send(TestRequest::default().method(method.clone()).uri("/nothing-here")).await;
            assert_eq!(answer.status, 404, "{method}");
        }
        let reader = digest::Reader::of(&portal.db).await;
        let before = reader.read(&portal.db).await;
        for route in ROUTES.iter().filter(|route| route.method == "get" && !route.path.contains('{')) {
            let head = ada.send(TestRequest::default().method(Method::HEAD).uri(route.path)).await;
            let get = ada.get(route.path).await;
            assert_eq!(head.status, get.status, "{}", route.path);
            assert_eq!(head.header("content-type"), get.header("content-type"), "{}", route.path);
        }
        assert!(digest::changed(&before, &reader.read(&portal.db).await).is_empty());
        assert_eq!(ada.get("/logout").await.status, 405);
    })
    .await;
}

#[actix_web::test]
async fn every_status_has_the_headers_that_keep_it_to_itself() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let (ada, mia, anyone) = (portal.sign_in("ada").await, portal.sign_in("mia").await, portal.anybody());
        for (status, answer) in [
            (200, ada.get("/me").await),
            (303, anyone.get("/me").await),
            (400, ada.post("/me", &[]).await),
            (403, mia.get("/settings/staff").await),
            (404, ada.get("/nothing-here").await),
            (405, ada.get("/logout").await),
            (409, ada.post("/settings/staff/2/invite", &[]).await),
            (422, anyone.post("/login", &[]).await),
        ] {
            assert_eq!(answer.status, status);
            for name in [
                "content-security-policy",
                "x-content-type-options",
                "referrer-policy",
                "cross-origin-opener-policy",
                "cross-origin-resource-policy",
                "cross-origin-embedder-policy",
                "permissions-policy",
                "cache-control",
                "x-request-id",
            ] {
                assert!(answer.header(name).is_some(), "{name} on {status}");
            }
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{status}");
            assert!(
                answer.header("strict-transport-security").is_none(),
                "plain http must not ask for https"
            );
            assert!(answer.header("server").is_none() && answer.header("x-powered-by").is_none());
            assert!(answer.header("access-control-allow-origin").is_none());
        }
    })
    .await;
}

#[actix_web::test]
async fn over_https_cookies_and_headers_insist_on_it() {
    each_db(async |db| {
        let portal = Portal::served_at(db, "https://muster.example").await;
        let mia = portal.sign_in("mia").await;
        let answer = mia.post("/me", &MINE).await.expect(303);
        assert!(answer.header("strict-transport-security").is_some());
        let out = mia.post("/logout", &[]).await.expect(303);
        assert_eq!(out.header("clear-site-data"), Some("\"cache\", \"storage\""));
        for answer in [answer, out, portal.anybody().get("/login").await] {
            let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
            for (_, cookie) in cookies {
                assert!(cookie.starts_with("__Host-"), "{cookie}");
                for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
                    assert!(cookie.contains(part), "{cookie} has no {part}");
                }
                assert!(!cookie.contains("Domain") && cookie.len() <= 4096, "{cookie}");
            }
        }
    })
    .await;
}

const MINE: [(&str, &str); 4] =
    [("language", ""), ("theme", "system"), ("density", "comfortable"), ("time_zone", "")];

#[actix_web::test]
async fn nobody_is_led_to_another_host() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        for next in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
            "/me/..//evil.example",
            "/%2f%2fevil.example",
            "/me\r\nlocation: https://evil.example",
            "http:evil.example",
            "/nothing-here",
        ] {
            let fields =
                [("email", "mia@muster.example"), ("password", "seven tall herons wade"), ("next", next)];
            let answer = portal.anybody().post("/login", &fields).await.expect(303);
            assert_eq!(answer.location(), "/", "{next:?}");
            let fields = [("language", "de"), ("next", next)];
            assert_eq!(portal.anybody().post("/language", &fields).await.expect(303).location(), "/");
        }
        let fields = [
            ("email", "mia@muster.example"),
            ("password", "seven tall herons wade"),
            ("next", "/me/sessions?a=1"),
        ];
        assert_eq!(portal.anybody().post("/login", &fields).await.location(), "/me/sessions?a=1");
    })
    .await;
}

#[actix_web::test]
async fn fields_that_a_form_does_not_have_change_nothing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let reader = digest::Reader::of(&portal.db).await;
        let before = reader.read(&portal.db).await;
        for extra in ["role", "id", "version", "is_admin", "auth_epoch", "password_hash", "email", "theme"] {
            let fields: Vec<_> = MINE.into_iter().chain([(extra, "admin")]).collect();
            mia.post("/me", &fields).await.expect(400);
        }
        assert!(digest::changed(&before, &reader.read(&portal.db).await).is_empty());
    })
    .await;
}

#[actix_web::test]
async fn secrets_are_kept_as_hashes_only() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        let sid = ada.cookie("sid").expect("a session");
        let link = ada.post("/settings/staff/2/reset", &[]).await.expect(200).field("link");
        let token = link.rsplit('/').next().expect("a secret").to_owned();
        let mut tx = portal.db.read().await.expect("the database can be read");
        let links: Vec<(String,)> =
            tx.query("SELECT token_hash FROM one_time_links").all().await.expect("links");
        let sessions: Vec<(String,)> =
            tx.query("SELECT key_hash FROM sessions").all().await.expect("sessions");
        assert!(token.len() >= 43, "{token}");
        for (kept,) in links.iter().chain(&sessions) {
            assert!(!kept.contains(&token) && !sid.contains(kept.as_str()), "{kept}");
            assert_eq!(kept.len(), 64);
        }
    })
    .await;
}

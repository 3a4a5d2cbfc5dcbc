//! Forms that outlive their session: what was typed comes back to the one who typed it, and to nobody else.

use actix_web::test::TestRequest;
use muster::housekeeping;
use serde_json::json;

use crate::support::{
    answer::Answer,
    app::{Client, Portal},
    db::each_db,
    digest,
};

const NEW: &str = "/groups/new/known";
const TYPED: [(&str, &str); 2] = [("name", "Fair"), ("addresses", "anna@example.com\r\nbo@example.com")];

/// Sends a form as a page does that was opened with this token.
async fn send(client: &Client<'_>, path: &str, token: &str, fields: &[(&str, &str)]) -> Answer {
    client.send(request(path, token, fields)).await
}

fn request(path: &str, token: &str, fields: &[(&str, &str)]) -> TestRequest {
    let all: Vec<(&str, &str)> = [("_csrf", token)].into_iter().chain(fields.iter().copied()).collect();
    TestRequest::post().uri(path).insert_header(("sec-fetch-site", "same-origin")).set_form(all)
}

/// The page of a kept form to which this refusal leads after sign-in.
pub fn kept_page(refused: &Answer) -> String {
    let next = refused.location().strip_prefix("/login?next=").expect("a page to come back to");
    next.replace("%2F", "/")
}

/// Sends the form of the page as it stands, with its button.
pub async fn send_on(client: &Client<'_>, page: &Answer) -> Answer {
    let form = "main form[method=post]";
    let names = page.attributes(&format!("{form} [name]:not([value=''])"), "name");
    let values = page.attributes(&format!("{form} [name]:not([value=''])"), "value");
    let fields: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
    let path = page.attributes(form, "action").remove(0);
    let request = TestRequest::post().uri(&path).insert_header(("sec-fetch-site", "same-origin"));
    client.send(request.set_form(fields)).await
}

/// What a form holds under a name.
fn shown(form: &Answer, name: &str) -> Vec<String> {
    let typed =
        format!("input[name={name}]:not([type=radio]):not([type=checkbox]), input[name={name}][checked]");
    let chosen = format!("select[name={name}] option[selected]");
    let mut shown = form.attributes(&typed, "value");
    shown.extend(form.attributes(&chosen, "value"));
    shown.extend(form.texts(&format!("textarea[name={name}], {chosen}")));
    shown
}

#[actix_web::test]
async fn a_form_without_a_session_comes_back_after_sign_in_and_is_sent_by_hand() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let person = portal.contact("old@example.com", "DE").await;
        let path = format!("/contacts/{person}");
        let old = portal.sign_in("mia").await.token();
        portal.sql(&["DELETE FROM sessions"]).await;
        let browser = portal.anybody();
        let typed = [
            ("name", "Anna \"A\" Berg"),
            ("email", "anna@example.com"),
            ("kind", "person"),
            ("version", "1"),
        ];
        let refused = send(&browser, &path, &old, &typed).await.expect(303);
        assert!(browser.get(refused.location()).await.text("main").contains("What you typed is kept"));
        let mia = portal.sign_in("mia").await;
        let reader = digest::Reader::of(&portal.db).await;
        let before = reader.read(&portal.db).await;
        let page = mia.get(&kept_page(&refused)).await.expect(200);
        assert_eq!(page.texts("main h2"), ["Changes to a contact"]);
        assert_eq!(page.texts(".typed li"), ["Anna \"A\" Berg", "anna@example.com"]);
        assert_eq!(page.attributes("main form", "action"), [&*path,]);
        let changed = digest::changed(&before, &reader.read(&portal.db).await);
        assert!(changed.is_empty(), "looking sends nothing: {changed:?}");
        send_on(&mia, &page).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM contacts WHERE email = 'anna@example.com'").await, 1);
        mia.post(&kept_page(&refused), &[]).await.expect(303);
        assert_eq!(mia.get(&kept_page(&refused)).await.expect(303).location(), "/");
    })
    .await;
}

#[actix_web::test]
async fn a_pasted_list_and_a_segment_are_shown_in_their_own_forms_again() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        portal.sql(&["DELETE FROM sessions"]).await;
        // As browsers send it: in parts, the token first.
        let pasted = mia.upload(NEW, &TYPED, "file", ("", b"")).await.expect(303);
        let segment = [("name", "Germans"), ("n.1.kind", "any"), ("n.3.parent", "1"), ("n.3.kind", "rule")];
        let more = [
            ("n.3.field", "country"),
            ("n.3.was", "country"),
            ("n.3.op", "any_of"),
            ("n.3.v", "DE"),
            ("do", "save"),
        ];
        let segment = mia.post("/groups/new/segment", &[&segment[..], &more].concat()).await.expect(303);
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&kept_page(&pasted)).await.expect(200);
        assert_eq!(page.texts(".typed li"), ["Fair", "anna@example.com bo@example.com"]);
        let form = send_on(&mia, &page).await.expect(200);
        assert_eq!(
            (form.field("name"), form.field("addresses")),
            ("Fair".into(), TYPED[1].1.replace("\r\n", " "))
        );
        let page = mia.get(&kept_page(&segment)).await.expect(200);
        let form = send_on(&mia, &page).await.expect(200);
        assert_eq!(
            (form.field("name"), form.texts(".token > span")),
            ("Germans".into(), vec!["Germany".into()])
        );
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups").await, 0, "nothing was saved");
    })
    .await;
}

#[actix_web::test]
async fn what_was_chosen_is_shown_in_its_own_form_before_it_is_done() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let person = portal.contact("anna@example.com", "DE").await;
        portal.segment("Germans", json!([{"field": "country", "op": "any_of", "value": ["DE"]}])).await;
        let consent = format!("/contacts/{person}/consent");
        let mut known = vec![("version", "1"), ("email", "yes"), ("sms", "no"), ("post", "unknown")];
        known.extend([("ads", "unknown"), ("source", "Asked by phone")]);
        let share =
            [("team", "1"), ("level", "count"), ("purpose", "Spring fair"), ("expires", "2030-01-31")];
        let invitation = [("name", "Ned"), ("email", "ned@new.example"), ("role", "analyst"), ("team", "1")];
        let staff = [("name", "Mia M."), ("role", "analyst"), ("version", "1")];
        let mut shop = vec![("organisation", "Shop"), ("time_zone", "UTC"), ("currency", "SEK")];
        shop.extend([("language", "da"), ("week_start", "monday"), ("min_people", "7"), ("min_age", "18")]);
        for (path, typed, read) in [
            (&*consent, &known[..], vec!["Asked by phone"]),
            ("/groups/1/sharing", &share, vec!["Spring fair", "2030-01-31"]),
            ("/settings/staff", &invitation, vec!["Ned", "ned@new.example"]),
            ("/settings/staff/2", &staff, vec!["Mia M."]),
            ("/settings/organisation", &shop, vec!["Shop"]),
        ] {
            let old = portal.sign_in("ada").await.token();
            portal.sql(&["DELETE FROM sessions"]).await;
            let refused = send(&portal.anybody(), path, &old, typed).await.expect(303);
            let ada = portal.sign_in("ada").await;
            let reader = digest::Reader::of(&portal.db).await;
            let before = reader.read(&portal.db).await;
            let page = ada.get(&kept_page(&refused)).await.expect(200);
            assert_eq!(page.texts(".typed li"), read, "{path}");
            let form = send_on(&ada, &page).await.expect(200);
            for (name, value) in typed {
                assert!(shown(&form, name).contains(&value.to_string()), "{path}: {name} is {value}");
            }
            let changed = digest::changed(&before, &reader.read(&portal.db).await);
            assert!(changed.is_empty(), "{path}: {changed:?}");
        }
    })
    .await;
}

#[actix_web::test]
async fn nobody_else_gets_it_and_nothing_is_kept_of_others() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let old = portal.sign_in("mia").await.token();
        portal.sql(&["DELETE FROM sessions"]).await;
        let browser = portal.anybody();
        browser.take_token("/login").await;
        let forged = old.replace('.', ".1");
        for (what, token, path) in [
            ("no token", "", NEW),
            ("a token of before sign-in", &*browser.token(), NEW),
            ("a forged token", &*forged, NEW),
            ("a form with passwords", &*old, "/me/password"),
        ] {
            let next = send(&browser, path, token, &TYPED).await.expect(303);
            assert!(!next.location().contains("kept"), "{what}: {}", next.location());
        }
        let elsewhere = request(NEW, &old, &TYPED).insert_header(("sec-fetch-site", "cross-site"));
        browser.send(elsewhere).await.expect(403);
        assert_eq!(portal.number("SELECT COUNT(*) FROM drafts").await, 0);
        let refused = send(&browser, NEW, &old, &TYPED).await.expect(303);
        let ada = portal.sign_in("ada").await;
        assert_eq!(ada.get(&kept_page(&refused)).await.expect(303).location(), "/");
        ada.post(&kept_page(&refused), &[]).await.expect(303);
        for _ in 0..7 {
            send(&browser, NEW, &old, &TYPED).await.expect(303);
        }
        assert_eq!(portal.number("SELECT COUNT(*) FROM drafts").await, 5, "no more than five");
        portal
            .sql(&["UPDATE staff SET auth_epoch = auth_epoch + 1 WHERE email_key = 'mia@muster.example'"])
            .await;
        let next = send(&browser, NEW, &old, &TYPED).await.expect(303);
        assert_eq!(
            next.location(),
            "/login?next=%2Fgroups%2Fnew%2Fknown",
            "a new password ends old pages too"
        );
    })
    .await;
}

#[actix_web::test]
async fn it_is_kept_for_an_hour() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let old = portal.sign_in("mia").await.token();
        portal.sql(&["DELETE FROM sessions"]).await;
        let refused = send(&portal.anybody(), NEW, &old, &TYPED).await.expect(303);
        portal.clock.advance(3_599_000_000);
        housekeeping::run(&portal.db, portal.clock.now()).await.expect("it runs");
        portal.sign_in("mia").await.get(&kept_page(&refused)).await.expect(200);
        portal.clock.advance(1_000_000);
        portal.sign_in("mia").await.get(&kept_page(&refused)).await.expect(303);
        housekeeping::run(&portal.db, portal.clock.now()).await.expect("it runs");
        assert_eq!(portal.number("SELECT COUNT(*) FROM drafts").await, 0);
    })
    .await;
}

#[actix_web::test]
async fn a_page_of_an_earlier_session_says_so_and_writes_nothing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let old = portal.sign_in("mia").await.token();
        let (mia, ada) = (portal.sign_in("mia").await, portal.sign_in("ada").await);
        let reader = digest::Reader::of(&portal.db).await;
        let before = reader.read(&portal.db).await;
        let page = send(&mia, NEW, &old, &TYPED).await.expect(403);
        assert!(page.text("main .msg").contains("You signed in again"), "{}", page.text("main"));
        assert_eq!(page.attributes("main input[name=_csrf]", "value"), [mia.token()]);
        let bare = send(&mia, "/me/password", &old, &[("current", "secret words")]).await.expect(403);
        assert!(bare.text("main").contains("You signed in again") && !bare.body.contains("secret words"));
        let part = request("/groups/preview", &old, &TYPED).insert_header(("hx-request", "true"));
        assert_eq!(mia.send(part).await.expect(403).header("x-token"), Some(&*mia.token()));
        for (who, client, site) in
            [("another person", &ada, "same-origin"), ("another site", &mia, "cross-site")]
        {
            let request = request(NEW, &old, &TYPED).insert_header(("sec-fetch-site", site));
            let answer = client.send(request).await.expect(403);
            assert!(!answer.body.contains("anna@example.com"), "{who} gets the form");
            assert!(answer.text("main").contains("You may not do this"), "{who}");
        }
        let changed = digest::changed(&before, &reader.read(&portal.db).await);
        assert!(changed.is_empty(), "{changed:?}");
        let form = send_on(&mia, &page).await.expect(200);
        assert_eq!(form.field("name"), "Fair");
    })
    .await;
}

#[actix_web::test]
async fn a_part_without_a_session_leaves_the_page_where_it_is() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let browser = portal.anybody();
        let asked = |request: TestRequest, page: &str| {
            let page = format!("http://127.0.0.1:8080{page}");
            request.insert_header(("hx-request", "true")).insert_header(("hx-current-url", page))
        };
        let typing = asked(request("/groups/preview", "", &TYPED), "/groups/new/segment");
        let answer = browser.send(typing).await.expect(401);
        assert_eq!((answer.header("hx-redirect"), answer.header("x-notice")), (None, Some("1")));
        assert_eq!(answer.attributes("a[target=_blank]", "href"), ["/login"]);
        let helper = asked(TestRequest::get().uri("/contacts/companies?company=a"), "/contacts/new");
        assert_eq!(browser.send(helper).await.expect(401).header("hx-redirect"), None);
        let list = asked(TestRequest::get().uri("/contacts?q=a"), "/contacts?q=b");
        let answer = browser.send(list).await.expect(401);
        assert_eq!(answer.header("hx-redirect"), Some("/login?next=%2Fcontacts%3Fq%3Db"));
        let poll = asked(request("/groups/counts", "", &[]), "/groups").insert_header(("x-poll", "1"));
        assert_eq!(browser.send(poll).await.expect(401).header("hx-redirect"), Some("/login?next=%2Fgroups"));
    })
    .await;
}

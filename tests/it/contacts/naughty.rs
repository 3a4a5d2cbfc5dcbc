//! Strings that break programs, in every field: refused with words, or stored and shown as they are.

use super::{fields, id_of, stored};
use crate::support::{app::Portal, db::each_db};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/naughty-strings.json");

/// The corpus where it is at hand, else a few of its kinds.
fn strings() -> Vec<String> {
    let own = [
        "",
        " ",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "{{7*7}}",
        "\u{202e}abc",
        "👨‍👩‍👧",
        "ｱ",
        "%00\u{0}",
        "-0",
    ];
    let corpus = std::fs::read_to_string(FILE).ok();
    let corpus: Vec<String> =
        corpus.map(|json| serde_json::from_str(&json).expect("a list of strings")).unwrap_or_default();
    own.into_iter().map(str::to_string).chain(corpus).collect()
}

const LINES: [&str; 8] =
    ["name", "last_name", "job_title", "phone", "street", "post_code", "city", "external_id"];

#[actix_web::test]
async fn every_field_of_a_contact_takes_or_refuses_anything() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        for (name, kind) in [("Words", "text"), ("Size", "number"), ("Day", "date")] {
            ada.post("/settings/attributes", &[("name", name), ("kind", kind)]).await.expect(303);
        }
        for text in strings() {
            let mut filled: Vec<(&str, &str)> = LINES.iter().map(|name| (*name, text.as_str())).collect();
            filled.push(("attr_1", &text));
            let answer = ada.post("/contacts", &fields(&filled)).await;
            assert!([303, 422].contains(&answer.status), "{text:?}: {}", answer.status);
            if answer.status == 303 {
                let id = id_of(&answer);
                let kept = stored(&portal, id).await;
                let outer = |c: char| c.is_whitespace() || muster::text::is_invisible(c);
                let typed = text.replace('\0', "\u{fffd}");
                assert_eq!(kept.city.as_deref().unwrap_or_default(), typed.trim_matches(outer));
                if id.0 % 8 == 1 {
                    let page = ada.get(&format!("/contacts/{id}/edit")).await.expect(200);
                    assert_eq!(page.attributes("#city", "value"), [kept.city.unwrap_or_default()]);
                    ada.get(&format!("/contacts/{id}")).await.expect(200);
                }
            }
            let odd = [
                ("name", "x"),
                ("email", &text),
                ("company", &text),
                ("birth_day", &text),
                ("attr_2", &text),
                ("attr_3", &text),
            ];
            let answer = ada.post("/contacts", &fields(&odd)).await;
            assert!([303, 422].contains(&answer.status), "{text:?}: {}", answer.status);
        }
    })
    .await;
}

#[actix_web::test]
async fn addresses_searches_and_settings_take_or_refuse_anything() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let ada = portal.sign_in("ada").await;
        ada.post("/contacts", &fields(&[("name", "Lena"), ("city", "Kiel")])).await.expect(303);
        for text in strings() {
            let query = escaped(&text);
            let everywhere =
                ["q", "type", "country", "consent", "orders", "code", "company", "import", "sort", "after"];
            let list: Vec<String> = everywhere.iter().map(|name| format!("{name}={query}")).collect();
            ada.get(&format!("/contacts?{}", list.join("&"))).await.expect(200);
            for path in ["/search?q=", "/contacts/companies?company="] {
                ada.get(&format!("{path}{query}")).await.expect(200);
            }
            let choice =
                [("name", text.as_str()), ("kind", "choice"), ("choice_key", ""), ("choice_label", &text)];
            let status = ada.post("/settings/attributes", &choice).await.status;
            assert!([303, 422].contains(&status), "{text:?}: {status}");
            let consent = [
                ("email", "yes"),
                ("sms", "unknown"),
                ("post", "unknown"),
                ("ads", "unknown"),
                ("source", &text),
            ];
            let fields = [&[("version", text.as_str())][..], &consent].concat();
            let status = ada.post("/contacts/1/consent", &fields).await.status;
            assert!([303, 400, 409, 422].contains(&status), "{text:?}: {status}");
        }
    })
    .await;
}

fn escaped(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

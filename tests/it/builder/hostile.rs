//! Bad input at the builder: enormous and senseless criteria are refused or told at once, and nothing else is lost.

use super::{NEW, form, portal, press};
use crate::support::{answer::Answer, app::Client, db::each_db};
use muster::criteria::limits;
use std::fmt::Write;

/// The longest form in bytes.
const LONGEST: usize = 8 << 20;

#[actix_web::test]
async fn enormous_texts_are_told_and_kept_beside_the_form() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let page = press(&mia, &page, NEW, "count", &[("n.3.field", "age"), ("name", "Kept")]).await;
        let list = format!("[{}0]", "0,".repeat(limits::VALUES));
        for text in [
            "[".repeat(100_000),
            format!(r#"{{"include":{}"#, "[".repeat(100_000)),
            format!(r#"{{"include":{}"#, r#"{"all":["#.repeat(30_000)),
            format!(r#"{{"include":{{"all":[{}{{}}]}}}}"#, "{},".repeat(90_000)),
            format!(r#"{{"include":{{"field":"country","op":"any_of","value":{list}}}}}"#),
            r#"{"include":{"field":"age","op":"is","value":NaN}}"#.into(),
            r#"{"include":{"field":"last_order","op":"on","value":"0000-01-01"}}"#.into(),
            r#"{"include":{"field":"last_order","op":"on","value":"99999-01-01"}}"#.into(),
            r#"{"include":{"field":"shoe_size","op":"walks","value":[[]]}}"#.into(),
            "\u{202e}\u{0}😀".into(),
        ] {
            let refused = press(&mia, &page, NEW, "text", &[("text", &text)]).await.expect(422);
            let start: String = text.chars().take(60).collect();
            assert_eq!(refused.count("#problems li"), 1, "{start}");
            assert!(refused.text("#problems li").chars().count() < 600, "{start}");
            assert_eq!((refused.field("name"), refused.field("n.3.field")), ("Kept".into(), "age".into()));
            assert!(refused.body.len() < 6 * text.len() + 200_000, "{start}");
        }
    })
    .await;
}

/// Without script whoever sends too much is told so on a page like all others, with what to do instead.
#[actix_web::test]
async fn a_form_that_is_too_long_is_answered_with_a_page() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let text = "x".repeat(LONGEST);
        let said = [
            ("en", "the form is larger than 8 MB. Go back", "Make a known user group"),
            (
                "de",
                "Das Formular ist größer als 8 MB. Gehen Sie im Browser zurück",
                "Bekannte Benutzergruppe anlegen",
            ),
            ("es", "ocupa más de 8 MB. Vuelva atrás", "Crear un grupo de usuarios conocidos"),
            ("da", "fylder mere end 8 MB. Gå tilbage", "Opret en gruppe af kendte brugere"),
        ];
        for (language, words, link) in said {
            mia.post("/language", &[("language", language), ("next", NEW)]).await.expect(303);
            let page = mia.post(NEW, &[("do", "text"), ("text", &text)]).await.expect(413);
            assert!(page.text("main .msg.bad p").contains(words), "{}", page.text("main"));
            assert_eq!(page.attributes("html", "lang"), [language]);
            assert_eq!(
                (
                    page.count("nav.side .nav a[href='/groups']"),
                    page.text("main a[href='/groups/new/known']")
                ),
                (1, link.into())
            );
            let part = mia.post_part("/groups/preview", &[("do", "text"), ("text", &text)]).await.expect(413);
            let told = part.text(".msg.bad p");
            assert!(part.count("nav") == 0 && told.contains("8 MB") && !told.contains(words), "{told}");
        }
        // Nobody's form has no frame, and other forms have other limits.
        let page = portal.anybody().post("/login", &[("email", &text)]).await.expect(413);
        assert!(page.text("main .msg.bad p").contains("A form may be 1 MB large"), "{}", page.text("main"));
        assert_eq!(
            (page.count("nav.side .nav a[href='/groups']"), page.count("main a[href='/login']")),
            (0, 1)
        );
    })
    .await;
}

#[actix_web::test]
async fn a_form_as_long_as_it_may_be_is_read_and_a_longer_one_is_not() {
    each_db(async |db| {
        let portal = portal(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get(NEW).await.expect(200);
        let token = page.attributes("#builder input[name=_csrf]", "value").remove(0);
        let sent = async |client: &Client<'_>, path: &str, length: usize| -> Answer {
            let mut fields = vec![("_csrf".to_string(), token.clone())];
            fields.extend(form(&page));
            fields.extend([("do".to_string(), "text".to_string()), ("text".into(), String::new())]);
            let empty = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish().len();
            fields.last_mut().expect("the text").1 = "x".repeat(length - empty);
            let fields: Vec<(&str, &str)> =
                fields.iter().skip(1).map(|(name, value)| (&**name, &**value)).collect();
            client.post_part(path, &fields).await
        };
        for path in [NEW, "/groups/preview"] {
            let answer = sent(&mia, path, LONGEST).await.expect(422);
            assert!(answer.text("#problems li").contains("not JSON"), "{}", answer.text("#problems"));
            sent(&mia, path, LONGEST + 1).await.expect(413);
        }
        // A million rules are ten times as long.
        let mut rules = String::from("{\"include\":{\"all\":[");
        (0..1_000_000).for_each(|_| rules.write_str("{},").expect("memory"));
        press(&mia, &page, NEW, "text", &[("text", &rules)]).await.expect(413);
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups").await, 0);
    })
    .await;
}

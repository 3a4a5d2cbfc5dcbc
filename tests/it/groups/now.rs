//! Numbers are those of now where they are shown, or say of when they are; and what is broken says why.

use super::{germans, in_group};
use crate::support::{app::Portal, cast::NORDICS, db::each_db};
use muster::{
    access::Actor,
    config::{EngineChoice, Settings},
    groups::{self, Kind},
    ids::GroupId,
    jobs,
    shares::{self, Columns, Counted, Grant, Level},
    time::{MICROS_PER_HOUR, MICROS_PER_MINUTE},
};
use serde_json::json;

const BEHIND: &str = "New data is being taken in";

async fn shop(portal: &Portal) -> GroupId {
    for n in 1..=7 {
        portal.contact(&format!("german{n}@example.com"), "DE").await;
    }
    let id = portal.segment("Germans", germans()).await;
    let now = portal.clock.now();
    let purpose = String::new();
    let grant = Grant {
        level: Level::Count,
        columns: Columns::default(),
        may_export: false,
        purpose,
        expires_at: None,
    };
    portal
        .write(async |tx| {
            let counted = Counted::of(tx, now, id, Kind::Segment).await.unwrap().unwrap();
            shares::create(tx, &Actor::console(), now, &counted, NORDICS, &grant).await.unwrap();
        })
        .await;
    portal.contact("german8@example.com", "DE").await;
    portal.clock.advance(5 * MICROS_PER_MINUTE);
    id
}

#[actix_web::test]
async fn all_pages_tell_the_number_of_now() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let id = shop(&portal).await;
        let (mia, cam) = (portal.sign_in("mia").await, portal.sign_in("cam").await);
        let path = format!("/groups/{id}");
        assert_eq!(mia.get(&path).await.expect(200).text(".big"), "8");
        assert_eq!(mia.get("/groups").await.expect(200).texts("td.num.strong"), ["8"]);
        let history = mia.get(&format!("{path}/history")).await.expect(200);
        assert!(history.text(".tabs").contains("Members 8"), "{}", history.text(".tabs"));
        assert!(mia.get("/").await.expect(200).text("main").contains('8'));
        // A team is told it in steps of five: seven would be five.
        assert_eq!(cam.get("/shared").await.expect(200).texts("tbody td.num"), ["10 Counted just now"]);
        let shared = cam.get("/shared/1").await.expect(200);
        assert_eq!((shared.text(".big"), shared.text(".counted")), ("10".into(), "Counted just now".into()));
        assert_eq!(portal.number("SELECT people FROM customer_groups").await, 7, "who looks stores nothing");
    })
    .await;
}

#[actix_web::test]
async fn numbers_of_the_database_say_of_when_they_are() {
    each_db(async |db| {
        let sql = |settings| Settings { engine: EngineChoice::Sql, ..settings };
        let portal = Portal::with(db, sql).await;
        shop(&portal).await;
        let (mia, cam) = (portal.sign_in("mia").await, portal.sign_in("cam").await);
        let list = mia.get("/groups").await.expect(200);
        assert_eq!(list.texts("td.num.strong"), ["7 Counted 5 min ago"]);
        let shared = cam.get("/shared").await.expect(200);
        assert_eq!(shared.texts("tbody td.num"), ["5 Counted 5 min ago"]);
    })
    .await;
}

/// While a flood of changes comes in the numbers are those from before it, and every page of a group says so.
#[actix_web::test]
async fn numbers_from_before_a_flood_of_changes_say_so() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let id = shop(&portal).await;
        portal.known("Pasted", &["german1@example.com"]).await;
        let mia = portal.sign_in("mia").await;
        let path = format!("/groups/{id}");
        for page in ["/groups", &path] {
            assert!(!mia.get(page).await.expect(200).body.contains(BEHIND), "{page}");
        }
        portal
            .sql(&["INSERT INTO contacts (name, country, created_at, updated_at)
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
                    SELECT 'N', 'DE', 0, 0 FROM n"])
            .await;
        assert_eq!(mia.get(&path).await.expect(200).text("#behind"), BEHIND);
        // Of what a team sees everybody is counted who is there.
        let shared = portal.sign_in("cam").await.get("/shared/1").await.expect(200);
        assert_eq!(shared.text(".counted"), "Counted just now");
        assert_eq!(shared.text(".big"), "60,010");
        assert_eq!(mia.get(&format!("{path}/history")).await.expect(200).text("#behind"), BEHIND);
        let list = mia.get("/groups").await.expect(200);
        assert!(
            list.texts("td.num.strong").iter().any(|cell| cell.ends_with(BEHIND)),
            "{}",
            list.text("table")
        );
        assert_eq!(
            list.texts("td.num.strong").iter().filter(|cell| *cell == "1").count(),
            1,
            "a list has no criteria"
        );
    })
    .await;
}

#[actix_web::test]
async fn a_clock_that_was_ahead_once_freezes_nothing() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let id = shop(&portal).await;
        let (now, console) = (portal.clock.now(), Actor::console());
        let mut tx = portal.db.write().await.unwrap();
        let group = groups::find(&mut tx, &console, id).await.unwrap();
        assert!(!group.is_stale(now));
        groups::record_count(&mut tx, now + MICROS_PER_HOUR, 30_000, &group, 6).await.unwrap();
        let group = groups::find(&mut tx, &console, id).await.unwrap();
        assert!(group.is_stale(now) && !group.is_stale(now + MICROS_PER_HOUR));
        for (state, column) in [("queued", "run_after"), ("running", "lease_until")] {
            tx.query(format!(
                "INSERT INTO jobs (kind, object_id, state, created_at, {column}) VALUES ('{state}', 0, '{state}', 0, $1)"
            ))
            .bind(now + MICROS_PER_HOUR)
            .execute()
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
        let claim = async || jobs::claim(&portal.db, "me", now).await.unwrap().map(|job| job.kind);
        assert_eq!(claim().await.as_deref(), Some("queued"));
        assert_eq!(claim().await.as_deref(), Some("running"));
        assert_eq!(claim().await, None, "both have a lease now");
        // The trend ends today, whatever day the clock had.
        let list = portal.sign_in("mia").await.get("/groups").await.expect(200);
        assert_eq!(list.texts("td.num.strong"), ["8"]);
    })
    .await;
}

#[actix_web::test]
async fn a_broken_segment_says_what_is_wrong_and_where() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let id = shop(&portal).await;
        let base = portal.segment("Base", germans()).await;
        let criteria = json!({ "include": { "all": [germans()[0], in_group(base)[0]] } }).to_string();
        portal
            .write(async |tx| {
                let change = tx.query("UPDATE customer_groups SET criteria = $1 WHERE id = $2");
                change.bind(criteria).bind(id).execute().await.unwrap();
                let breaks = "UPDATE customer_groups SET criteria = '{\"include\": {\"all\": [\
                              {\"field\": \"attr:gone\", \"op\": \"known\"}]}}' WHERE id = $1";
                tx.query(breaks).bind(base).execute().await.unwrap();
            })
            .await;
        let (mia, ana) = (portal.sign_in("mia").await, portal.sign_in("ana").await);
        let path = format!("/groups/{id}");
        let page = mia.get(&path).await.expect(200);
        let told = "The customer group “Base” has a problem in its own criteria. Mend it first.";
        assert!(page.text(".msg.warn li").ends_with(told), "{}", page.text(".msg.warn"));
        assert!(page.text(".msg.warn li").contains("“Base”"), "{}", page.text(".msg.warn"));
        assert!(page.text(".sentence").contains("live in Germany"), "{}", page.text("main"));
        assert_eq!(page.attributes(".page-head .btn.primary", "href"), [format!("{path}/edit")]);
        assert_eq!(ana.get(&path).await.expect(200).count(".msg.warn li"), 1);
        let history = mia.get(&format!("{path}/history")).await.expect(200);
        assert!(history.text(".msg.warn li").ends_with(told), "{}", history.text("main"));
        for (language, words) in [
            ("en", "an attribute that was deleted, or that is not from here: “gone”"),
            ("de", "einem Attribut gefragt, das gelöscht wurde oder nicht von hier stammt: „gone“"),
            ("es", "un atributo que se eliminó o que no es de aquí: «gone»"),
            ("da", "en attribut, der er slettet, eller som ikke er herfra: ”gone”"),
        ] {
            mia.post("/language", &[("language", language), ("next", "/groups")]).await.expect(303);
            let builder = mia.get(&format!("/groups/{base}/edit")).await.expect(200).text("#n-3-problem");
            assert!(builder.contains(words) && !builder.contains("attr:"), "{builder}");
        }
    })
    .await;
}

/// What breaks a segment may happen while nobody looks at it: whoever asks for what needs attention finds it all the same.
#[actix_web::test]
async fn what_is_broken_needs_attention_and_has_no_trend() {
    each_db(async |db| {
        let portal = Portal::on(db.clone()).await;
        let id = portal.segment("Of the gone", germans()).await;
        let fine = portal.segment("Fine", germans()).await;
        portal
            .sql(&[
                "UPDATE customer_groups SET people = 900",
                "DELETE FROM group_counts",
                "INSERT INTO group_counts (group_id, day, people) VALUES (1, 20700, 800), (1, 20778, 900), (2, 20778, 900)",
            ])
            .await;
        let sound = "UPDATE customer_groups SET criteria = replace(criteria, 'attr:gone', 'country') WHERE id = 1";
        let breaks = "UPDATE customer_groups SET criteria = replace(criteria, 'country', 'attr:gone') WHERE id = 1";
        let mia = portal.sign_in("mia").await;
        let listed = async || {
            let list = mia.get("/groups?view=attention").await.expect(200);
            list.texts(".main-cell a").into_iter().map(|name| (name, list.count(".tag.bad"))).collect::<Vec<_>>()
        };
        let (path, now) = (format!("/groups/{id}"), portal.clock.now());
        portal.sql(&[breaks]).await;
        assert_eq!(groups::inspect(&db, now).await.expect("it looks"), 1);
        assert_eq!(groups::inspect(&db, now).await.expect("it looks"), 0, "what is known is not noted again");
        assert_eq!(listed().await, [("Of the gone".to_string(), 1)]);
        let page = mia.get(&path).await.expect(200);
        assert_eq!((page.count("#trend .delta"), page.count("#trend svg.chart")), (0, 0));
        portal.sql(&[sound]).await;
        assert_eq!(groups::inspect(&db, now).await.expect("it looks"), 1);
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups WHERE broken").await, 0);
        assert_eq!(mia.get(&path).await.expect(200).count(".tag.bad"), 0);
        mia.get(&format!("/groups/{fine}")).await.expect(200);
    })
    .await;
}

/// A deleted attribute has no name any more; the condition is told all the same, and marked as the broken one.
#[actix_web::test]
async fn a_condition_on_a_deleted_attribute_is_told_in_words() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let base = portal.segment("Base", germans()).await;
        portal
            .sql(&["UPDATE customer_groups SET criteria = '{\"include\": {\"all\": [\
                    {\"field\": \"country\", \"op\": \"any_of\", \"value\": [\"DE\"]}, \
                    {\"field\": \"attr:gone\", \"op\": \"known\"}]}}'"])
            .await;
        let mia = portal.sign_in("mia").await;
        for (language, rule) in [
            ("en", "“have a value for “gone””: The attribute that this asks for was deleted."),
            (
                "de",
                "„bei „gone“ einen Wert haben“: Das Attribut, nach dem hier gefragt wird, wurde gelöscht.",
            ),
            ("es", "«tienen un valor en «gone»»: El atributo por el que se pregunta aquí se eliminó."),
            ("da", "”har en værdi i ”gone””: Attributten, der spørges om her, er slettet."),
        ] {
            mia.post("/language", &[("language", language), ("next", "/groups")]).await.expect(303);
            let page = mia.get(&format!("/groups/{base}")).await.expect(200);
            let told = page.text(".msg.warn li");
            assert!(told.starts_with(rule) && !told.contains("attr:"), "{told}");
            let clause = &rule[rule.find(char::is_alphabetic).unwrap_or(0)..];
            let clause = clause.split(':').next().unwrap_or_default();
            let clause = clause.trim_end_matches(['“', '”', '»']);
            assert!(page.text(".sentence").contains(clause), "{}", page.text(".sentence"));
            let list = mia.get("/groups").await.expect(200);
            assert!(list.texts(".main-cell small").iter().any(|words| words.contains(clause)), "{clause}");
        }
    })
    .await;
}

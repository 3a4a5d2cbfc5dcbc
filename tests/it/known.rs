//! Known user groups: pasting, the check, saving, changing, and the file that comes back unchanged.

use crate::support::{
    app::{Client, Portal},
    db::each_db,
};

const ANNA_AND_BO: &[&str] = &[
    "INSERT INTO contacts (id, email, email_key, name, name_key, consent_email, created_at, updated_at)
     VALUES (1, 'anna@example.com', 'anna@example.com', 'Anna Berg', 'anna berg', TRUE, 0, 0)",
    "INSERT INTO contacts (id, email, email_key, name, name_key, consent_email, created_at, updated_at)
     VALUES (2, 'bo@example.com', 'bo@example.com', 'Bo Holm', 'bo holm', NULL, 0, 0)",
];

/// The fields of the check panel as a browser would send them back, with some changed.
fn shown(answer: &crate::support::answer::Answer, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let names = answer.attributes("#check input:not([type=radio]):not([type=checkbox])", "name");
    let values = answer.attributes("#check input:not([type=radio]):not([type=checkbox])", "value");
    let mut fields: Vec<(String, String)> = names.into_iter().zip(values).collect();
    for (name, value) in changed {
        fields.retain(|(n, _)| n != name);
        fields.push(((*name).into(), (*value).into()));
    }
    fields
}

async fn post(
    client: &Client<'_>,
    path: &str,
    fields: &[(String, String)],
) -> crate::support::answer::Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    client.post(path, &fields).await
}

#[actix_web::test]
async fn a_list_without_faults_is_saved_at_once() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(ANNA_AND_BO).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.get("/groups/new/known").await.expect(200);
        assert!(page.field("name").starts_with("List of 21 Nov 2026"), "{}", page.field("name"));
        let text = "Anna Berg <anna@example.com>; bo@example.com\nnew@example.com, NEW@example.com";
        let answer = mia
            .post("/groups/new/known", &[("name", "Testers"), ("addresses", text), ("origin", "Spring fair")])
            .await
            .expect(303);
        assert!(answer.location().starts_with("/groups/"));
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_addresses").await, 3);
        assert_eq!(
            portal
                .number("SELECT COUNT(*) FROM customer_groups WHERE origin = 'Spring fair' AND people = 3")
                .await,
            1
        );
        assert_eq!(portal.number("SELECT COUNT(*) FROM audit WHERE action = 'group_created'").await, 1);
    })
    .await;
}

#[actix_web::test]
async fn with_faults_nothing_is_saved_until_they_were_seen() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(ANNA_AND_BO).await;
        let mia = portal.sign_in("mia").await;
        let text = "anna@example.com\nbo@example.com\njonas@firma,de\nn/a\nanna@example.com";
        let own = [("name", "Testers"), ("addresses", text)].map(|(n, v)| (n.to_string(), v.to_string()));
        let page = post(&mia, "/groups/new/known", &own).await.expect(422);
        assert_eq!(page.texts("#check .big"), ["2", "1", "2"]);
        assert_eq!(page.attributes("#check .fixes input.mono", "value"), ["jonas@firma,de", "n/a"]);
        assert!(
            page.text("#check .savebar").contains("Save group with 2 people"),
            "{}",
            page.text(".savebar")
        );
        assert!(page.text("#line-3").contains("Comma instead of a dot"), "{}", page.text("#line-3"));
        assert_eq!(page.text("#line-3 button"), "jonas@firma.de");
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups").await, 0);

        // A line corrected in place joins; the other was seen and is left out.
        let mut fields = own.to_vec();
        fields.extend(shown(&page, &[("fix.3", "jonas@firma.de")]));
        post(&mia, "/groups/new/known", &fields).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_addresses").await, 3);
    })
    .await;
}

#[actix_web::test]
async fn a_suggestion_is_taken_and_a_line_left_out_without_script() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let text = "a@gmial.com\njonas@firma,de\nn/a";
        let own = [("name", "Testers"), ("addresses", text)].map(|(n, v)| (n.to_string(), v.to_string()));
        let page = post(&mia, "/groups/new/known", &own).await.expect(422);
        assert_eq!(page.text("#line-1 button"), "a@gmail.com");
        let mut fields = own.to_vec();
        fields.extend(shown(&page, &[("do", "take:2"), ("leave", "3")]));
        let page = post(&mia, "/groups/new/known", &fields).await.expect(200);
        assert_eq!(page.attributes("#line-2 input.mono", "value"), ["jonas@firma.de"]);
        assert_eq!(page.texts("#check .big"), ["2", "0", "0"]);
        let mut fields = own.to_vec();
        fields.extend(shown(&page, &[("leave", "3")]));
        post(&mia, "/groups/new/known", &fields).await.expect(303);
        assert_eq!(
            portal.number("SELECT COUNT(*) FROM group_addresses WHERE email_key IN ('a@gmial.com', 'jonas@firma.de')").await,
            2
        );
    })
    .await;
}

#[actix_web::test]
async fn the_check_tells_who_is_a_contact_and_who_agreed() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(ANNA_AND_BO).await;
        let mia = portal.sign_in("mia").await;
        let text = "anna@example.com bo@example.com 'c@example.com'";
        let part = mia.post_part("/groups/known/check", &[("addresses", text)]).await.expect(200);
        assert_eq!(part.count("textarea"), 0, "the box stays as it is");
        assert!(
            part.text("#check").contains("Contacts already: 2, not yet contacts: 1"),
            "{}",
            part.text("#check")
        );
        assert!(part.text("#check").contains("1 of the contacts has not agreed"), "{}", part.text("#check"));
        assert!(part.text("#check").contains("1 was repaired"), "{}", part.text("#check"));
        assert!(part.text("fieldset").contains("not a contact yet"), "{}", part.text("fieldset"));
        let fields = [("name", "Only contacts"), ("addresses", text), ("pending", "leave")];
        mia.post("/groups/new/known", &fields).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_addresses").await, 2);
    })
    .await;
}

#[actix_web::test]
async fn too_many_addresses_are_refused_with_their_number() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.sql(&["INSERT INTO settings (key, value) VALUES ('max_addresses', '3')"]).await;
        let mia = portal.sign_in("mia").await;
        let text = "a@x.de b@x.de c@x.de d@x.de e@x.de";
        let page = mia.post("/groups/new/known", &[("name", "Many"), ("addresses", text)]).await.expect(422);
        assert!(
            page.text("#problems").contains("limit is 3 addresses, and these are 2 more"),
            "{}",
            page.text("#problems")
        );
        assert_eq!(portal.number("SELECT COUNT(*) FROM customer_groups").await, 0);
        assert_eq!(page.field("addresses"), text, "what was typed is kept");
    })
    .await;
}

#[actix_web::test]
async fn names_must_be_given_and_free() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let page = mia.post("/groups/new/known", &[("name", " "), ("addresses", "a@x.de")]).await.expect(422);
        assert!(page.text("title").starts_with("Error: "), "{}", page.text("title"));
        assert_eq!(page.attributes("#problems a", "href"), ["#name"]);
        mia.post("/groups/new/known", &[("name", "Testers"), ("addresses", "a@x.de")]).await.expect(303);
        let page =
            mia.post("/groups/new/known", &[("name", "TESTERS"), ("addresses", "b@x.de")]).await.expect(422);
        assert!(page.text("#name-error").contains("already"), "{}", page.text("#name-error"));
        let page = mia.post("/groups/new/known", &[("name", "None"), ("addresses", "")]).await.expect(422);
        assert!(page.text("#addresses-error").contains("at least one"), "{}", page.text("#addresses-error"));
    })
    .await;
}

#[actix_web::test]
async fn a_file_of_any_encoding_is_read_and_a_workbook_is_not() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let path = "/groups/new/known";
        let latin = b"E-Mail;Name\r\nzoe@example.com;Zo\xeb Mu\xf1oz\r\nan@example.com;Ann\r\n";
        mia.upload(path, &[("name", "Latin"), ("addresses", "")], "file", ("list.csv", latin))
            .await
            .expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_addresses WHERE name = 'Zoë Muñoz'").await, 1);
        let wide: Vec<u8> =
            "\u{feff}email\na@example.com\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let typed = [("name", "Wide"), ("addresses", "b@example.com")];
        mia.upload(path, &typed, "file", ("list.csv", &wide)).await.expect(303);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_addresses").await, 4);
        let book = b"PK\x03\x04 and so on";
        let page = mia.upload(path, &[("name", "Book")], "file", ("list.xlsx", book)).await.expect(422);
        assert!(page.text("#file-error").contains("CSV"), "{}", page.text("#file-error"));
    })
    .await;
}

#[actix_web::test]
async fn a_change_shows_its_difference_before_it_is_made() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let text = "a@x.de b@x.de c@x.de";
        let answer =
            mia.post("/groups/new/known", &[("name", "Testers"), ("addresses", text)]).await.expect(303);
        let path = format!("{}/edit", answer.location());
        let page = mia.get(&format!("{path}?list=all")).await.expect(200);
        assert_eq!(page.field("addresses"), "a@x.de b@x.de c@x.de");
        let own = [("mode", "replace"), ("addresses", "c@x.de d@x.de"), ("version", &page.field("version"))]
            .map(|(n, v)| (n.to_string(), v.to_string()));
        let page = post(&mia, &path, &own).await.expect(422);
        assert_eq!(page.texts("#check .row .tag"), ["+1", "−2"]);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_addresses").await, 3);
        let mut fields = own.to_vec();
        fields.extend(shown(&page, &[]));
        post(&mia, &path, &fields).await.expect(303);
        let kept = "SELECT COUNT(*) FROM group_addresses WHERE email_key IN ('c@x.de', 'd@x.de')";
        assert_eq!(portal.number(kept).await, 2);
        assert_eq!(portal.number("SELECT COUNT(*) FROM group_addresses").await, 2);

        // The version is an old one now: somebody else was faster.
        let page = post(
            &mia,
            &path,
            &[("mode", "add"), ("addresses", "e@x.de"), ("confirm", "add:1:0"), ("version", "1")]
                .map(|(n, v)| (n.to_string(), v.to_string())),
        )
        .await
        .expect(422);
        assert!(page.text("#problems").contains("Somebody else"), "{}", page.text("#problems"));
        assert_eq!(page.field("addresses"), "e@x.de");
    })
    .await;
}

#[actix_web::test]
async fn an_export_can_be_pasted_back_unchanged() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let text = "email,name\n'=a@x.co,\"'=Berg, Anna\"\n-b@x.co,Bo\n\"c@x.co\",\"say \"\"hi\"\"\"\n";
        let answer = mia.post("/groups/new/known", &[("name", "=Odd"), ("addresses", text)]).await.expect(303);
        let path = answer.location().to_string();
        mia.get(&format!("{path}/export")).await.expect(200);
        let file = mia.post(&format!("{path}/export"), &[]).await.expect(200);
        let disposition = file.header("content-disposition").unwrap_or("").to_string();
        assert_eq!(disposition, "attachment; filename=\"odd-2026-11-21-1200.csv\"");
        assert!(file.body.contains("\r\n'-b@x.co,Bo\r\n'=a@x.co,\"'=Berg, Anna\"\r\n"), "{}", file.body);
        mia.post("/groups/new/known", &[("name", "Again"), ("addresses", &file.body)]).await.expect(303);
        let same = "SELECT COUNT(*) FROM group_addresses a JOIN group_addresses b
                    ON b.email_key = a.email_key AND b.email = a.email AND b.name = a.name AND b.group_id <> a.group_id";
        assert_eq!(portal.number(same).await, 6);
        assert_eq!(portal.number("SELECT effect FROM audit WHERE action = 'group_exported'").await, 3);
    })
    .await;
}

//! The pages of imports: from the upload to the result, with what may go wrong on the way.

use muster::{
    imports::{self, Desk},
    jobs::{self, Stop},
};

use crate::kept::{kept_page, send_on};
use crate::support::{
    answer::Answer,
    app::{Client, Portal},
    db::{TestDb, each_db},
};

const PEOPLE: &str = "Kundennr,E-Mail,Name,Land\n1,a@x.de,Ann,EIRE\n2,b@x.de,Bob,Atlantis\n3,nobody,Cy,DE\n";

/// Performs the jobs that wait.
pub async fn work(portal: &Portal) {
    let uploads = portal.app.settings.upload_dir();
    let desk = Desk { db: portal.db.clone(), clock: portal.clock.clone(), uploads, stop: Stop::default() };
    let worker = jobs::new_worker();
    while let Some(job) = jobs::claim(&desk.db, &worker, desk.clock.now()).await.expect("a queue") {
        let done = jobs::run_one(&desk.db, &desk.clock, job, async |job| imports::perform(&desk, job).await);
        done.await.expect("the job is done");
    }
}

pub async fn upload(client: &Client<'_>, kind: &str, bytes: &[u8]) -> Answer {
    client.upload("/imports", &[("kind", kind)], "file", ("people.csv", bytes)).await
}

/// The fields of the form as the page shows it.
fn fields(page: &Answer) -> Vec<(String, String)> {
    let mut fields: Vec<_> = ["version", "found_dates", "found_decimals", "consent_source"]
        .iter()
        .map(|name| ((*name).to_string(), page.field(name)))
        .collect();
    for name in page.attributes("form[action$='/columns'] select", "name") {
        let chosen = page.attributes(&format!("select[name='{name}'] option[selected]"), "value");
        fields.push((name, chosen.first().cloned().unwrap_or_default()));
    }
    let policy = page.attributes("input[name=policy][checked]", "value");
    fields.push(("policy".into(), policy.first().cloned().unwrap_or_default()));
    fields
}

pub async fn send(client: &Client<'_>, path: &str, page: &Answer, change: &[(&str, &str)]) -> Answer {
    let mut fields = fields(page);
    for (name, value) in change {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_string(), (*value).to_string()));
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(path, &fields).await
}

#[actix_web::test]
async fn a_file_is_uploaded_matched_checked_and_imported() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let path = upload(&mia, "contacts", PEOPLE.as_bytes()).await.expect(303).location().to_string();
        assert_eq!(path, "/imports/1/columns");
        let page = mia.get(&path).await.expect(200);
        assert_eq!(page.texts("tbody th"), ["Kundennr", "E-Mail", "Name", "Land"]);
        assert_eq!(
            page.attributes("tbody option[selected]", "value"),
            ["customer_number", "email", "name", "country"]
        );
        let checking = send(&mia, &path, &page, &[("do", "check")]).await.expect(303);
        assert_eq!(checking.location(), "/imports/1");
        let progress = mia.get("/imports/1").await.expect(200);
        assert_eq!(progress.attributes("#import", "hx-trigger"), ["every 1s"]);
        work(&portal).await;
        let checked = mia.get_part("/imports/1").await.expect(200);
        assert_eq!(checked.texts("dd"), ["3", "2", "0", "0", "1"]);
        assert_eq!(checked.count("#import[hx-trigger]"), 0);
        assert!(checked.text("section:nth-of-type(2) tbody").contains("Atlantis"), "{}", checked.body);
        assert_eq!(portal.number("SELECT count(*) FROM contacts").await, 0);
        mia.post("/imports/1/start", &[]).await.expect(303);
        mia.post("/imports/1/start", &[]).await.expect(303);
        work(&portal).await;
        let result = mia.get("/imports/1").await.expect(200);
        assert_eq!(result.texts("dd"), ["3", "2", "0", "0", "1"]);
        assert_eq!(portal.number("SELECT count(*) FROM contacts").await, 2);
        assert!(mia.get("/imports").await.expect(200).text("tbody").contains("people.csv"));
        assert_eq!(std::fs::read_dir(portal.app.settings.upload_dir()).expect("a folder").count(), 0);
    })
    .await;
}

#[actix_web::test]
async fn columns_that_were_matched_outlive_the_session() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let path = upload(&mia, "contacts", PEOPLE.as_bytes()).await.expect(303).location().to_string();
        let page = mia.get(&path).await.expect(200);
        portal.sql(&["DELETE FROM sessions"]).await;
        let choices = [("c2", ""), ("c3", "city"), ("consent_source", "At the fair"), ("do", "check")];
        let refused = send(&mia, &path, &page, &choices).await.expect(303);
        let mia = portal.sign_in("mia").await;
        let page = mia.get(&kept_page(&refused)).await.expect(200);
        assert_eq!(page.texts(".typed li"), ["At the fair"]);
        assert_eq!(send_on(&mia, &page).await.expect(303).location(), path);
        let page = mia.get(&path).await.expect(200);
        let chosen = page.attributes("tbody option[selected]", "value");
        assert_eq!(
            (chosen, page.field("consent_source")),
            (vec!["customer_number".into(), "email".into(), "city".into()], "At the fair".into(),)
        );
        send(&mia, &path, &page, &[("do", "check")]).await.expect(303);
    })
    .await;
}

#[actix_web::test]
async fn ratings_go_the_same_way_and_stand_on_the_contact_s_page() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        portal.contact("ann@x.de", "DE").await;
        let mia = portal.sign_in("mia").await;
        let index = mia.get("/imports").await.expect(200);
        assert!(index.attributes(".menu a", "href").contains(&"/imports/new?kind=ratings".to_string()));
        let new = mia.get("/imports/new?kind=ratings").await.expect(200);
        assert_eq!(new.attributes("input[name=kind][checked]", "value"), ["ratings"]);
        assert_eq!(new.count("input[name=kind]"), 6);
        let file = "E-Mail;Datum;Artikel;Sterne\nANN@x.de;3.4.2026;Lampe;★★★★\nann@x.de;3.4.2026;Lampe;9\n";
        let path = upload(&mia, "ratings", file.as_bytes()).await.expect(303).location().to_string();
        let page = mia.get(&path).await.expect(200);
        let chosen = page.attributes("tbody option[selected]", "value");
        assert_eq!(chosen, ["email", "happened_at", "product", "stars"]);
        assert_eq!(page.attributes("input[name=policy]", "value"), ["add_only", "overwrite"]);
        let undated = send(&mia, &path, &page, &[("c1", ""), ("do", "check")]).await.expect(422);
        assert!(
            undated.text("#problems").contains("No column is “Date of the activity”"),
            "{}",
            undated.body
        );
        send(&mia, &path, &page, &[("do", "check")]).await.expect(303);
        work(&portal).await;
        let checked = mia.get("/imports/1").await.expect(200);
        assert_eq!(checked.texts("dd"), ["2", "1", "0", "0", "1"]);
        assert!(checked.body.contains("“9” is not a whole number of stars from 1 to 5."), "{}", checked.body);
        mia.post("/imports/1/start", &[]).await.expect(303);
        work(&portal).await;
        let contact = mia.get("/contacts/1").await.expect(200);
        assert_eq!(contact.attributes(".activities [role=img]", "aria-label"), ["4 of 5 stars"]);
        assert_eq!(contact.texts(".activities b"), ["Lampe"]);
    })
    .await;
}

#[actix_web::test]
async fn rejected_rows_come_back_as_a_file_that_no_spreadsheet_calculates() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db.clone()).await;
    let mia = portal.sign_in("mia").await;
    let bytes = b"email,name\n=1+1,Ann\na@x.de,Bob\nb@x.de,\xff\xfe\xfd\n";
    let path = upload(&mia, "contacts", bytes).await.expect(303).location().to_string();
    let page = mia.get(&path).await.expect(200);
    send(&mia, &path, &page, &[("do", "check")]).await.expect(303);
    work(&portal).await;
    mia.post("/imports/1/start", &[]).await.expect(303);
    work(&portal).await;
    let file = mia.get("/imports/1/rejects.csv").await.expect(200);
    assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"rejected-rows-1.csv\""));
    let lines: Vec<_> = file.body.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Line,Column in the file,Reason,email,name");
    assert!(lines[1].starts_with("2,email,") && lines[1].ends_with(",'=1+1,Ann"), "{}", lines[1]);
    assert!(lines[2].starts_with("4,name,") && lines[2].ends_with(r"b@x.de,\xFF\xFE\xFD"), "{}", lines[2]);
    assert_eq!(lines.len(), 3);
}

#[actix_web::test]
async fn an_import_that_could_take_no_row_is_not_called_done() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db.clone()).await;
    let mia = portal.sign_in("mia").await;
    let path = upload(&mia, "contacts", b"email,name\n=1+1,Ann\n=1+2,Bob\n").await.expect(303);
    let path = path.location().to_string();
    let page = mia.get(&path).await.expect(200);
    send(&mia, &path, &page, &[("do", "check")]).await.expect(303);
    work(&portal).await;
    mia.post("/imports/1/start", &[]).await.expect(303);
    work(&portal).await;
    let page = mia.get("/imports/1").await.expect(200);
    assert_eq!(page.count(".msg.ok"), 0);
    assert_eq!(page.text(".msg.warn"), "Nothing was imported: all 2 rows were rejected.");
    assert_eq!(mia.get("/imports").await.expect(200).texts("td .tag.warn"), ["Nothing imported"]);
}

#[actix_web::test]
async fn a_file_that_cannot_be_imported_is_refused_with_what_to_do() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db.clone()).await;
    let mia = portal.sign_in("mia").await;
    for (bytes, words) in [
        (&b""[..], "The file is empty"),
        (b"PK\x03\x04....", "This is a workbook"),
        (b"email,email\na@x.de,b@x.de\n", "Two columns have the same name: email"),
    ] {
        let answer = upload(&mia, "orders", bytes).await.expect(422);
        assert!(answer.text(".err").starts_with(words), "{}", answer.body);
        assert_eq!(answer.attributes("input[name=kind][checked]", "value"), ["orders"]);
        assert!(answer.text("title").starts_with("Error: "));
    }
    mia.post("/imports", &[]).await.expect(422);
    assert_eq!(portal.number("SELECT count(*) FROM imports").await, 0);
    assert_eq!(std::fs::read_dir(portal.app.settings.upload_dir()).expect("a folder").count(), 0);
}

#[actix_web::test]
async fn an_upload_needs_the_sessions_token_before_a_byte_is_stored() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db.clone()).await;
    let mia = portal.sign_in("mia").await;
    let body =
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na@x.de\r\n--x--\r\n";
    let request = actix_web::test::TestRequest::post()
        .uri("/imports")
        .insert_header(("content-type", "multipart/form-data; boundary=x"))
        .insert_header(("sec-fetch-site", "same-origin"))
        .set_payload(body);
    mia.send(request).await.expect(403);
    assert_eq!(std::fs::read_dir(portal.app.settings.upload_dir()).expect("a folder").count(), 0);
}

#[actix_web::test]
async fn how_a_file_is_read_can_be_changed_and_what_is_open_must_be_chosen() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db.clone()).await;
    let mia = portal.sign_in("mia").await;
    let bytes = b"<img src=x onerror=alert(1)>;email;geburtstag\nJos\xe9;a@x.de;03/04/1980\n";
    let path = upload(&mia, "contacts", bytes).await.expect(303).location().to_string();
    let page = mia.get(&path).await.expect(200);
    assert_eq!(page.field("encoding"), "windows-1252");
    assert_eq!(page.field("delimiter"), "semicolon");
    assert_eq!(page.texts("tbody th")[0], "<img src=x onerror=alert(1)>");
    assert_eq!(page.count("main img"), 0);
    let refused = send(&mia, &path, &page, &[("do", "check")]).await.expect(422);
    assert_eq!(refused.attributes("#dates", "aria-invalid"), ["true"]);
    let cyrillic =
        send(&mia, &path, &page, &[("encoding", "windows-1251"), ("do", "refresh")]).await.expect(303);
    let page = mia.get(cyrillic.location()).await.expect(200);
    assert!(page.text("tbody").contains("Josй"), "{}", page.text("tbody"));
    let one = send(&mia, &path, &page, &[("delimiter", "comma"), ("do", "refresh")]).await.expect(303);
    let page = mia.get(one.location()).await.expect(200);
    assert_eq!(page.count("tbody tr"), 1);
    let back = send(&mia, &path, &page, &[("delimiter", "semicolon"), ("do", "refresh")]).await.expect(303);
    let page = mia.get(back.location()).await.expect(200);
    send(&mia, &path, &page, &[("version", "1"), ("do", "refresh")]).await.expect(409);
    let consent = [("dates", "day_first"), ("consent", "email"), ("do", "check")];
    let refused = send(&mia, &path, &page, &consent).await.expect(422);
    assert_eq!(refused.count("#consent_source-error"), 1);
    let all = [("dates", "day_first"), ("consent", "email"), ("consent_source", "Fair"), ("do", "check")];
    send(&mia, &path, &page, &all).await.expect(303);
    work(&portal).await;
    assert_eq!(mia.get("/imports/1").await.expect(200).texts("dd")[1], "1");
}

#[actix_web::test]
async fn an_import_can_be_cancelled_and_its_file_goes() {
    let test = TestDb::sqlite().await;
    let portal = Portal::on(test.db.clone()).await;
    let mia = portal.sign_in("mia").await;
    upload(&mia, "contacts", PEOPLE.as_bytes()).await.expect(303);
    mia.post("/imports/1/cancel", &[]).await.expect(303);
    assert_eq!(std::fs::read_dir(portal.app.settings.upload_dir()).expect("a folder").count(), 0);
    assert!(mia.get("/imports/1").await.expect(200).text(".msg").contains("cancelled"));
    assert_eq!(mia.get("/imports/1/columns").await.expect(303).location(), "/imports/1");
    mia.post("/imports/1/start", &[]).await.expect(303);
    work(&portal).await;
    assert_eq!(portal.number("SELECT count(*) FROM contacts").await, 0);
}

#[actix_web::test]
async fn a_job_ends_when_whoever_started_it_may_not_import_any_more() {
    each_db(async |db| {
        let portal = Portal::on(db).await;
        let mia = portal.sign_in("mia").await;
        let path = upload(&mia, "contacts", PEOPLE.as_bytes()).await.expect(303).location().to_string();
        let page = mia.get(&path).await.expect(200);
        send(&mia, &path, &page, &[("do", "check")]).await.expect(303);
        work(&portal).await;
        mia.post("/imports/1/start", &[]).await.expect(303);
        portal.sql(&["UPDATE staff SET role = 'analyst' WHERE email_key = 'mia@muster.example'"]).await;
        work(&portal).await;
        assert_eq!(portal.number("SELECT count(*) FROM contacts").await, 0);
        let ada = portal.sign_in("ada").await;
        assert!(ada.get("/imports/1").await.expect(200).text(".msg").contains("may not import any more"));
    })
    .await;
}

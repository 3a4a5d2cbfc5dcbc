//! The odd files of the corpus: each is imported, imported in part, or refused, as its list says.

use muster::imports::{fields::Kind, sniff::FileProblem};
use serde_json::Value;

use super::Place;
use crate::support::db::each_db;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/csv-own");

#[tokio::test]
async fn every_odd_file_ends_as_it_must() {
    let list = std::fs::read_to_string(format!("{FOLDER}/expected.json")).expect("the corpus");
    let list: Vec<Value> = serde_json::from_str(&list).expect("a list");
    each_db(async |db| {
        let place = Place::on(&db);
        place
            .sql(
                "INSERT INTO attributes (key, name, kind, created_at) VALUES
                  ('spend', 'Spend', 'money', 0), ('last_order', 'Last order', 'date', 0)",
            )
            .await;
        for case in &list {
            let file = case["file"].as_str().expect("a name");
            let must = case["must"].as_str().expect("a verdict");
            place.sql("DELETE FROM contacts").await;
            let bytes = std::fs::read(format!("{FOLDER}/{file}")).expect("the file");
            let staged = place.stage(Kind::Contacts, &bytes).await;
            assert_eq!(staged.is_err(), must == "clear-error", "{file}: {staged:?}");
            if staged.is_err() {
                continue;
            }
            let import = place.import(Kind::Contacts, &bytes, |_| {}).await;
            let good = case["data_rows_good"].as_i64().expect("a number");
            let bad = case["data_rows_bad"].as_i64().expect("a number");
            let done = (import.added + import.updated, import.rejected);
            let fits = match must {
                "accept-or-clear-error" => done == (good, bad) || import.rejected > 0,
                "accept-or-partial" => done == (good, bad) || done == (good + bad, 0),
                _ => done == (good, bad),
            };
            assert!(fits, "{file}: {done:?} {:?}", place.rejects(&import).await);
            assert_eq!(
                place.number("SELECT count(*) FROM contacts WHERE name LIKE '%\u{fffd}%'").await,
                0,
                "{file}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn names_come_out_of_any_encoding_as_they_were_written() {
    each_db(async |db| {
        let place = Place::on(&db);
        for file in ["latin1.csv", "utf16be-bom.csv", "mixed-utf8-latin1.csv", "invalid-utf8.csv"] {
            let bytes = std::fs::read(format!("{FOLDER}/{file}")).expect("the file");
            place.import(Kind::Contacts, &bytes, |_| {}).await;
        }
        let names = place.texts("SELECT name FROM contacts ORDER BY id").await;
        assert_eq!(names, ["José Muñoz", "Żółć", "Zoë", "ok"]);
        let damaged = std::fs::read(format!("{FOLDER}/mixed-utf8-latin1.csv")).expect("the file");
        let import = place.import(Kind::Contacts, &damaged, |_| {}).await;
        assert_eq!(place.rejects(&import).await, ["3 name: bytes 56"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_of_text_is_refused() {
    each_db(async |db| {
        let place = Place::on(&db);
        for (bytes, problem) in [
            (&b""[..], "Empty"),
            (b"\xef\xbb\xbf", "Empty"),
            (b"\r\n \r\n", "Empty"),
            (b"email,name\r\n", "NoRows"),
            (b"PK\x03\x04\x14\0", "NotText(Archive)"),
            (b"email,Email\na@b.de,c@d.de\n", "DuplicateHeaders([\"Email\"])"),
        ] {
            let refused = place.stage(Kind::Contacts, bytes).await.expect_err("it is refused");
            assert_eq!(format!("{refused:?}"), problem);
        }
        let wide = format!("{}\n{}\n", vec!["a"; 201].join(","), vec!["1"; 201].join(","));
        let refused = place.stage(Kind::Contacts, wide.as_bytes()).await.expect_err("it is refused");
        assert_eq!(refused, FileProblem::TooManyColumns(201));
    })
    .await;
}

//! The command line: what it prints, refuses and leaves behind.

use std::{
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Command, Output, Stdio},
};

use muster::db::Db;

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_muster"));
    command.args(args).current_dir(folder).env_clear().env("MUSTER_DATA_DIR", folder.join("data"));
    command
}

fn run(folder: &Path, args: &[&str]) -> Output {
    command(folder, args).output().expect("the program starts")
}

/// What a command that works prints.
fn print(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// What a command that is refused says.
fn refusal(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert!(!output.status.success(), "{args:?} is refused");
    String::from_utf8(output.stderr).expect("text")
}

/// Three contacts, of whom one agreed to e-mail and one is called nothing, and a segment of everybody.
async fn shop(folder: &Path) {
    let rows = "customer_id,email,name,birthday,consent_email\n\
                1,anna@mail.example,Anna,1990-01-01,yes\n\
                2,bo@mail.example,Bo,1990-02-31,no\n\
                3,cy@mail.example,Cy,,no\n\
                4,dee@mail.example,Dee,2999-01-01,yes\n";
    std::fs::write(folder.join("contacts.csv"), rows).expect("the folder can be written");
    let told = print(
        folder,
        &["import", "contacts", "contacts.csv", "--consent-source", "form", "--rejects", "rejects.csv"],
    );
    assert!(told.contains("added 2, updated 0, skipped 0, rejected 2"), "{told}");
    assert!(told.contains("line 3, birthday: “1990-02-31” is not a date"), "{told}");
    let db = open(folder).await;
    let mut tx = db.write().await.expect("it can be written");
    tx.query(
        "INSERT INTO customer_groups (kind, name, name_key, criteria, created_at, updated_at)
         VALUES ('segment', 'All', 'all', '{\"include\":{\"all\":[]}}', 0, 0)",
    )
    .execute()
    .await
    .expect("a group");
    tx.commit().await.expect("it can be written");
    db.close().await;
}

async fn open(folder: &Path) -> Db {
    let url = format!("sqlite:{}", folder.join("data/muster.db").display());
    Db::connect(&url).await.expect("the database opens")
}

#[tokio::test]
async fn rejected_rows_are_told_and_written_with_line_and_reason() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    shop(folder.path()).await;
    let rejects = std::fs::read_to_string(folder.path().join("rejects.csv")).expect("the file is written");
    let lines: Vec<&str> = rejects.lines().collect();
    assert!(
        lines[0].ends_with("Line,Column in the file,Reason,customer_id,email,name,birthday,consent_email")
    );
    assert!(lines[1].starts_with("3,birthday,") && lines[1].ends_with("2,bo@mail.example,Bo,1990-02-31,no"));
    assert_eq!(lines.len(), 3, "{rejects}");
}

#[tokio::test]
async fn an_export_leaves_out_who_did_not_agree_and_is_recorded() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    shop(folder.path()).await;
    let output = run(folder.path(), &["group", "export", "1"]);
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "email,name,consent_email\r\nanna@mail.example,Anna,yes\r\n"
    );
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("1 of 2 are left out"), "{said}");
    let everyone = print(folder.path(), &["group", "export", "1", "--everyone"]);
    assert!(everyone.contains("cy@mail.example,Cy,no"), "{everyone}");
    let db = open(folder.path()).await;
    let mut tx = db.read().await.expect("it can be read");
    let recorded: Vec<(i64,)> = tx
        .query("SELECT effect FROM audit WHERE action = 'group_exported' ORDER BY id")
        .all()
        .await
        .expect("the log can be read");
    assert_eq!(recorded, [(1,), (2,)]);
}

#[tokio::test]
async fn an_export_has_the_columns_that_are_asked_for() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    shop(folder.path()).await;
    let db = open(folder.path()).await;
    let mut tx = db.write().await.expect("it can be written");
    for statement in [
        "INSERT INTO attributes (key, name, kind, created_at) VALUES ('size', 'Size', 'number', 0), ('name', 'X', 'text', 0)",
        "INSERT INTO attribute_values (contact_id, attribute_id, number) SELECT id, 1, -385000 FROM contacts",
        "INSERT INTO attribute_values (contact_id, attribute_id, text) SELECT id, 2, '=1' FROM contacts",
    ] {
        tx.query(statement).execute().await.expect("values");
    }
    tx.commit().await.expect("it can be written");
    db.close().await;
    let export = |columns| print(folder.path(), &["group", "export", "1", "--columns", columns]);
    assert_eq!(
        export("size, attr:name,consent_email,name"),
        "size,attr:name,consent_email,name\r\n'-38.5,'=1,yes,Anna\r\n"
    );
    let all = export("all");
    assert!(
        all.starts_with("name,first_name,") && all.contains(",size,attr:name,consent_email\r\n"),
        "{all}"
    );
    let said = refusal(folder.path(), &["group", "export", "1", "--columns", "email,shoe"]);
    assert!(said.contains("there is no column \"shoe\"; choose from name, first_name"), "{said}");
}

#[tokio::test]
async fn nobody_reading_on_is_no_failure() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    shop(folder.path()).await;
    for args in [&["group", "list"][..], &["check"], &["group", "export", "1"]] {
        let mut child = command(folder.path(), args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let status = child.wait().expect("it ends");
        let mut said = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
        assert!(status.success() && !said.contains("panicked"), "{args:?}: {said}");
    }
    let mut child = command(folder.path(), &["group", "list"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut first = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut first).expect("a line");
    assert!(first.trim_end().ends_with("All"), "{first}");
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn what_only_reads_makes_no_database() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for args in [
        &["backup", "copy.db"][..],
        &["check"],
        &["group", "list"],
        &["segment", "count", "--criteria", "Cargo.toml"],
        &["staff", "reset", "a@mail.example"],
    ] {
        std::fs::write(folder.path().join("Cargo.toml"), "{}").expect("the folder can be written");
        let said = refusal(folder.path(), args);
        assert!(said.contains("there is no database at"), "{args:?}: {said}");
        assert!(said.contains("MUSTER_DATA_DIR"), "{args:?}: {said}");
    }
    assert!(!folder.path().join("data").exists() && !folder.path().join("copy.db").exists());
}

#[tokio::test]
async fn criteria_from_elsewhere_may_have_a_mark_and_no_empty_group() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    shop(folder.path()).await;
    let count = ["segment", "count", "--criteria", "criteria.json"];
    let write =
        |text: &str| std::fs::write(folder.path().join("criteria.json"), text).expect("it can be written");
    write("\u{feff}{\"include\":{\"all\":[]},\"leave_out\":{\"any\":[]}}");
    assert!(print(folder.path(), &count).starts_with("2 people"), "everybody");
    write(r#"{"include":{"any":[]}}"#);
    let said = refusal(folder.path(), &count);
    assert!(said.contains("At include: This group is empty. Put a condition into it"), "{said}");
}

#[test]
fn wrong_settings_say_how_to_mend_them() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (args, words) in [
        (&["check", "--database-url", "mysql://x"][..], "write sqlite:path/to/muster.db or postgres://"),
        (&["check", "--database-url", "postgres://nobody@127.0.0.1:1/x"], "PostgreSQL at 127.0.0.1:1"),
        (&["check", "--listen", "999"], "such as 127.0.0.1:8080"),
        (&["check", "--memory-mb", "abc"], "a whole number of megabytes"),
        (&["check", "--trusted-proxies", "1.2.3"], "such as 10.0.0.5"),
        (&["group", "export", "abc"], "the group's number"),
        (&["segment", "count", "--as-of", "2026-02-30"], "such as 2026-11-21"),
    ] {
        let said = refusal(folder.path(), args);
        assert!(said.contains(words), "{args:?}: {said}");
    }
}

#[tokio::test]
async fn groups_are_listed_as_json_for_programs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    shop(folder.path()).await;
    let db = open(folder.path()).await;
    let mut tx = db.write().await.expect("it can be written");
    for statement in [
        "INSERT INTO customer_groups (kind, name, name_key, people, created_at, updated_at)
         VALUES ('known', 'Testers \"A\"', 'testers', 12, 0, 0)",
        "INSERT INTO customer_groups (kind, name, name_key, criteria, created_at, updated_at)
         VALUES ('segment', 'Gone', 'gone', '{\"include\":{\"all\":[{\"field\":\"gone\"}]}}', 0, 0)",
    ] {
        tx.query(statement).execute().await.expect("a group");
    }
    tx.commit().await.expect("it can be written");
    let told = print(folder.path(), &["group", "list", "--json"]);
    let mut groups: Vec<serde_json::Value> = serde_json::from_str(&told).expect("JSON");
    groups.sort_by_key(|group| group["id"].as_i64());
    let now = jiff::Timestamp::now();
    for group in &mut groups {
        let as_of = group.as_object_mut().expect("an object").remove("as_of").expect("a time");
        let as_of: jiff::Timestamp = as_of.as_str().expect("a text").parse().expect("a time");
        assert!(as_of <= now && as_of > now - jiff::SignedDuration::from_hours(1), "{as_of}");
    }
    let expected = serde_json::json!([
        { "id": 1, "name": "All", "kind": "segment", "state": "inactive", "people": 2 },
        { "id": 2, "name": "Testers \"A\"", "kind": "known", "state": "active", "people": 12 },
        { "id": 3, "name": "Gone", "kind": "segment", "state": "broken", "people": null },
    ]);
    assert_eq!(serde_json::Value::from(groups), expected);

    let told = print(folder.path(), &["group", "list"]);
    let as_of = told.lines().last().and_then(|line| line.strip_prefix("as of ")).expect(&told);
    let (as_of, zone) = as_of.rsplit_once(' ').expect("a time and its zone");
    let as_of: jiff::civil::DateTime = as_of.parse().expect("a time");
    let as_of = as_of.to_zoned(jiff::tz::TimeZone::UTC).expect("a time").timestamp();
    assert!(as_of <= now.checked_add(jiff::SignedDuration::from_secs(60)).expect("a time"), "{as_of}");
    assert!(as_of > now - jiff::SignedDuration::from_mins(2) && zone == "UTC", "{told}");

    // It is counted before anything is written: somebody else may write meanwhile.
    let writing = db.write().await.expect("it can be written");
    let said = refusal(folder.path(), &["group", "export", "3"]);
    assert!(said.contains("name something that is gone"), "{said}");
    drop(writing);
}

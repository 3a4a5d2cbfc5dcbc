//! Rows in bulk: whatever texts hold, they come as they are stored, and of the same moment as all else that is read.

use muster::{
    audience::{self, MemberQuery, Order, World},
    criteria::Criteria,
    db::{
        Column::{self, Any, Text},
        Db, Packed, Tx,
    },
};

use crate::support::db::{each_db, each_engine};

/// Texts that look like what stands between fields, or like no text at all.
const NASTY: [&str; 18] = [
    "plain",
    "",
    " ",
    "tab\tand\r\nlines\n",
    "\\",
    "\\N",
    "back\\slash \\t \\u001f \\\"",
    "'quotes' \"\"",
    "\"",
    "],[",
    "[[1, null, \"a\"]]",
    "null",
    "17",
    "\u{1f}",
    "\u{1e}a\u{1f}b\u{1f}\u{1f}c\u{1f}",
    "\u{1}\u{7f}\u{85}\u{2028}",
    "🎉 e\u{301} \u{202e}ß",
    "\u{fffd}\u{feff}",
];

/// Tables with their texts, and what else a row of them needs; `$1` is the contact.
const TABLES: [(&str, &str, &str, &[&str]); 4] = [
    (
        "contacts",
        "id, created_at, updated_at",
        "$1, 0, 0",
        &[
            "external_id",
            "email",
            "email_key",
            "name",
            "name_key",
            "first_name",
            "last_name",
            "job_title",
            "job_title_key",
            "phone",
            "street",
            "post_code",
            "post_code_key",
            "city",
            "city_key",
            "region",
            "region_key",
            "country",
            "language",
            "gender",
            "device",
            "source",
        ],
    ),
    ("attribute_values", "contact_id, attribute_id", "$1, 1", &["text", "text_key"]),
    (
        "activities",
        "contact_id, happened_day, created_at",
        "$1, 0, 0",
        &["kind", "acquisition_type", "campaign", "referrer", "channel", "template", "evaluation"],
    ),
    ("predictions", "contact_id, expected_orders", "$1, 0", &["risk"]),
];

/// A contact for each nasty text, that has it wherever there may be one.
async fn settle(db: &Db) {
    let mut tx = db.write().await.expect("a transaction");
    let sql =
        "INSERT INTO attributes (id, key, name, kind, created_at) VALUES (1, 'nasty', 'Nasty', 'text', 0)";
    tx.query(sql).execute().await.expect("an attribute");
    for (table, other, values, texts) in TABLES {
        let columns = texts.join(", ");
        let sql = format!(
            "INSERT INTO {table} ({other}, {columns}) VALUES ({values}{})",
            ", $2".repeat(texts.len())
        );
        for (id, text) in (1_i64..).zip(NASTY) {
            let query = tx.query(sql.clone()).bind(id).bind(text);
            query.execute().await.unwrap_or_else(|error| panic!("{text:?} in {table}: {error:?}"));
        }
    }
    tx.commit().await.expect("they are kept");
}

/// The rows of a table with their contact, by contact.
fn unpacked(packed: &Packed, texts: usize) -> Vec<(i64, Vec<String>)> {
    let mut rows = Vec::new();
    let read = packed.each(|row| {
        let id = row.number()?;
        let fields = (0..texts).map(|_| Ok(row.text()?.into_owned()));
        rows.push((id, fields.collect::<muster::error::Result<_>>()?));
        Ok(())
    });
    read.expect("the fields are texts");
    rows.sort();
    rows
}

#[tokio::test]
async fn texts_come_as_they_are_stored() {
    each_db(async |db| {
        settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        for (table, other, _, texts) in TABLES {
            let id = other.split(',').next().expect("the contact comes first");
            let columns: Vec<Column> = [Any(id)].into_iter().chain(texts.iter().copied().map(Text)).collect();
            let sql = format!("FROM {table} WHERE {id} BETWEEN $1 AND $2");
            let all: Vec<(i64, Vec<String>)> =
                (1..).zip(NASTY).map(|(id, text)| (id, vec![text.to_string(); texts.len()])).collect();
            for (first, last) in (1..=18).map(|id| (id, id)).chain([(1, 9), (1, 18)]) {
                let query = tx.query(sql.clone()).bind(first).bind(last);
                let packed = query.packed(&columns).await.expect("the table can be read");
                let expected: Vec<_> =
                    all.iter().filter(|(id, _)| (first..=last).contains(id)).cloned().collect();
                assert_eq!(unpacked(&packed, texts.len()), expected, "{table} {first} to {last}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn numbers_and_what_there_is_not_come_as_they_are_stored() {
    each_db(async |db| {
        let mut tx = db.write().await.expect("a transaction");
        for (id, number) in [(1, i64::MIN), (2, i64::MAX), (3, 0), (4, -1)] {
            let sql = "INSERT INTO contacts (id, name, spend_minor, created_at, updated_at) VALUES ($1, '', $2, 0, 0)";
            tx.query(sql).bind(id).bind(number).execute().await.expect("a contact");
        }
        let columns = ["id", "spend_minor", "city", "birth_day", "name", "consent_email IS NULL", "device"].map(Any);
        let mut rows = Vec::new();
        let packed = tx.query("FROM contacts").packed(&columns[..5]).await.expect("contacts");
        let each = packed.each(|row| {
            rows.push((row.number()?, row.number()?, row.some_text()?, row.some_number()?, row.text()?));
            assert!(row.text().is_err(), "there are no more fields");
            Ok(())
        });
        each.expect("fields");
        rows.sort();
        let row = |id, number| (id, number, None, None, "".into());
        assert_eq!(rows, [row(1, i64::MIN), row(2, i64::MAX), row(3, 0), row(4, -1)]);
        let is_text = packed.each(|row| row.text().and_then(|_| row.text()).and_then(|_| row.number()).map(drop));
        assert!(is_text.is_err(), "what there is not is no number");
        // Truth values are numbers, in a column of nothing but NULL there is nothing.
        let packed = tx.query("FROM contacts").packed(&[Any("id"), columns[6], Text("name")]).await.expect("contacts");
        assert_eq!(unpacked(&packed, 2)[0], (1, vec![String::new(), String::new()]));
        let packed = tx.query("FROM contacts").packed(&[Text("name")]).await.expect("contacts");
        let mut names = 0;
        packed.each(|row| row.text().map(|name| names += i32::from(name.is_empty()))).expect("names");
        assert_eq!(names, 4, "rows of one empty field are rows");
        let packed = tx.query("FROM contacts WHERE id > 4").packed(&columns).await.expect("nobody");
        packed.each(|_| panic!("there is no row")).expect("nothing to read");
    })
    .await;
}

#[tokio::test]
async fn members_have_their_texts_as_stored() {
    each_engine(async |db| {
        settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let world = World::load(&mut tx, 0).await.expect("a world");
        let everybody = audience::prepare(&mut tx, &world, &Criteria::default()).await;
        let everybody = everybody.expect("no groups").expect("sound criteria");
        for order in [Order::Id, Order::Name] {
            let query = MemberQuery { order, ..MemberQuery::default() };
            let mut members = audience::members(&mut tx, &everybody, &query).await.expect("members").members;
            members.sort_by_key(|member| member.id);
            assert_eq!(members.len(), NASTY.len());
            for (member, text) in members.iter().zip(NASTY) {
                assert_eq!([&member.name, &member.street, &member.last_name], [text; 3]);
                let there = Some(text).filter(|text| !text.is_empty());
                assert_eq!(
                    [member.email.as_deref(), member.city.as_deref(), member.device.as_deref()],
                    [there; 3]
                );
                assert_eq!(
                    (member.consent_sms, member.birth_day, member.correspondence.clone()),
                    (None, None, None)
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_read_in_bulk_is_of_the_same_moment_as_the_rest() {
    async fn names(tx: &mut Tx) -> Vec<(i64, Vec<String>)> {
        unpacked(&tx.query("FROM contacts").packed(&[Any("id"), Text("name")]).await.expect("contacts"), 1)
    }
    each_db(async |db| {
        settle(&db).await;
        let mut tx = db.read().await.expect("a transaction");
        let count = "SELECT COUNT(*) FROM contacts";
        let before: i64 = tx.query(count).scalar().await.expect("a count");
        let mut other = db.write().await.expect("a transaction");
        other.query("UPDATE contacts SET name = 'later'").execute().await.expect("an update");
        other.query("DELETE FROM contacts WHERE id = 1").execute().await.expect("a deletion");
        other.commit().await.expect("it is kept");
        let read = names(&mut tx).await;
        assert_eq!(i64::try_from(read.len()).expect("few"), before);
        assert!(read.iter().zip(NASTY).all(|((_, name), text)| name[0] == text), "{read:?}");
        drop(tx);
        let mut tx = db.read().await.expect("a transaction");
        assert!(names(&mut tx).await.iter().all(|(_, name)| name[0] == "later"));
    })
    .await;
}

//! Puts the generated contacts into a database of Muster, and into files that other engines read.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use muster::db::{Db, Tx};
use serde_json::{Value, json};

use super::data::{Contact, Maker};

/// Contacts in one statement.
const PIECE: i64 = 5_000;
/// Statements in one transaction, so that its log stays small.
const AT_ONCE: usize = 40;

/// Fills a fresh SQLite database and writes `contacts.csv`, `orders.csv`, `tags.csv` and `list.csv` beside it.
pub async fn fill(db: &Db, folder: &Path, contacts: i64) {
    let maker = Maker::new(contacts);
    let mut files = ["contacts", "orders", "tags", "list"].map(|name| {
        let file = File::create(folder.join(format!("{name}.csv"))).expect("the folder can be written");
        BufWriter::with_capacity(1 << 20, file)
    });
    let mut tx = db.write_resumable().await.expect("a transaction");
    let later = take_away(&mut tx).await;
    prepare(&mut tx).await;
    let mut order = 0;
    for (number, first) in (1..=contacts).step_by(usize::try_from(PIECE).expect("a small number")).enumerate()
    {
        if number % AT_ONCE == AT_ONCE - 1 {
            tx.commit().await.expect("the contacts are kept");
            tx = db.write_resumable().await.expect("a transaction");
        }
        let piece: Vec<Contact> =
            (first..(first + PIECE).min(contacts + 1)).map(|id| maker.contact(id)).collect();
        write(&mut files, &piece);
        insert(&mut tx, &piece, &mut order).await;
    }
    tx.commit().await.expect("the contacts are kept");
    for sql in later {
        let mut tx = db.write_resumable().await.expect("a transaction");
        run(&mut tx, &sql, None).await;
        tx.commit().await.expect("the contacts are kept");
    }
}

/// Takes the indexes and the triggers of the large tables away and says how they are made again: at once, in order, is
/// quicker; and what is filled before the index in memory is made need not be noted as changed.
async fn take_away(tx: &mut Tx) -> Vec<String> {
    let large = "'contacts', 'orders', 'order_lines', 'attribute_values', 'group_addresses'";
    let sql = format!(
        "SELECT type, name, sql FROM sqlite_schema
         WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name IN ({large}) ORDER BY type, name"
    );
    let found: Vec<(String, String, String)> = tx.query(sql).all().await.expect("the schema");
    for (kind, name, _) in &found {
        run(tx, &format!("DROP {kind} {name}"), None).await;
    }
    found.into_iter().map(|(_, _, sql)| sql).collect()
}

async fn run(tx: &mut Tx, sql: &str, value: Option<&Value>) {
    let mut query = tx.query(sql.to_string());
    if let Some(value) = value {
        query = query.bind(value.to_string());
    }
    query.execute().await.unwrap_or_else(|error| panic!("{sql}: {error:?}"));
}

/// Products, attributes and groups.
pub async fn prepare(tx: &mut Tx) {
    let rows = tx.dialect().json_rows();
    let products: Vec<Value> = (1..=200).map(|id| json!([id, format!("P{id}")])).collect();
    let sql = "INSERT INTO products (id, sku) SELECT CAST(r.value ->> 0 AS BIGINT), r.value ->> 1 FROM";
    run(tx, &format!("{sql} {rows}"), Some(&Value::from(products))).await;
    let choices = |keys: &[&str]| {
        let list: Vec<Value> = keys.iter().map(|key| json!({"key": key, "label": key})).collect();
        Value::from(list).to_string()
    };
    let attributes = [
        (1, "os", "choice", choices(&["ios", "android", "windows", "macos", "linux"])),
        (2, "plan", "choice", choices(&["free", "basic", "pro", "enterprise"])),
        (3, "active", "yes_no", "[]".into()),
        (4, "seen", "date", "[]".into()),
    ];
    for (id, key, kind, choices) in attributes {
        let sql = "INSERT INTO attributes (id, key, name, kind, choices, created_at) VALUES ($1, $2, $2, $3, $4, 0)";
        let query =
            tx.query(sql).bind(i64::from(id)).bind(key.to_string()).bind(kind.to_string()).bind(choices);
        query.execute().await.expect("an attribute");
    }
    run(
        tx,
        "INSERT INTO customer_groups (id, kind, name, name_key, created_at, updated_at)
         VALUES (1, 'known', 'List', 'list', 0, 0), (2, 'known', 'Tag', 'tag', 0, 0)",
        None,
    )
    .await;
}

async fn insert(tx: &mut Tx, piece: &[Contact], order: &mut i64) {
    let (mut contacts, mut values, mut orders, mut addresses) = (vec![], vec![], vec![], vec![]);
    for contact in piece {
        let birth = contact.birth_year.map(birth_day);
        let (last, spend) = (contact.orders.iter().map(|order| order.1).max(), spend(contact));
        contacts.push(json!([
            contact.id,
            contact.email,
            contact.country,
            birth,
            contact.gender,
            contact.device,
            last,
            contact.orders.len(),
            spend,
            contact.consent_email,
            contact.consent_sms
        ]));
        values.push(json!([contact.id, 1, contact.os, null]));
        values.push(json!([contact.id, 2, contact.plan, null]));
        values.push(json!([contact.id, 3, null, i64::from(contact.is_active)]));
        values.push(json!([contact.id, 4, null, contact.seen_day]));
        for (product, day, amount) in &contact.orders {
            *order += 1;
            orders.push(json!([*order, contact.id, product, day, amount]));
        }
        let groups = [(contact.is_listed, 1), (contact.has_tag, 2)];
        addresses.extend(
            groups.iter().filter(|(is_in, _)| *is_in).map(|(_, group)| json!([group, contact.email])),
        );
    }
    for (sql, rows) in INSERTS.iter().zip([contacts, values, orders.clone(), orders, addresses]) {
        run(tx, sql, Some(&Value::from(rows))).await;
    }
}

const INSERTS: [&str; 5] = [
    "INSERT INTO contacts (id, email, email_key, name_key, country, birth_day, gender, device, last_order_day,
                           order_count, spend_minor, consent_email, consent_sms, created_at, updated_at)
     SELECT value ->> 0, value ->> 1, value ->> 1, '', value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
            value ->> 7, value ->> 8, value ->> 9, value ->> 10, 0, 0 FROM json_each($1)",
    "INSERT INTO attribute_values (contact_id, attribute_id, text, number)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each($1)",
    "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day)
     SELECT value ->> 0, value ->> 1, value ->> 0, 0, value ->> 3 FROM json_each($1)",
    "INSERT INTO order_lines (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
     SELECT value ->> 0, value ->> 0, value ->> 1, value ->> 2, value ->> 3, 1, value ->> 4, 'EUR' FROM json_each($1)",
    "INSERT INTO group_addresses (group_id, email_key, email, added_at)
     SELECT value ->> 0, value ->> 1, value ->> 1, 0 FROM json_each($1)",
];

fn spend(contact: &Contact) -> i64 {
    contact.orders.iter().map(|order| order.2).sum()
}

/// The first of July, so that all ages have turned by the day of the questions.
fn birth_day(year: i64) -> i64 {
    muster::time::day(i16::try_from(year).expect("a year"), 7, 1).expect("a day")
}

fn write(files: &mut [BufWriter<File>; 4], piece: &[Contact]) {
    let [contacts, orders, tags, list] = files;
    let failed = "the folder can be written";
    for c in piece {
        let last = c.orders.iter().map(|order| order.1).max().map(|day| day.to_string()).unwrap_or_default();
        let year = c.birth_year.map(|year| year.to_string()).unwrap_or_default();
        let (email, consent, active) = (&c.email, u8::from(c.consent_email), u8::from(c.is_active));
        writeln!(
            contacts,
            "{},{email},{},{year},{},{},{},{},{last},{},{consent},{active},{},{}",
            c.id,
            c.country,
            c.gender,
            c.device,
            c.os,
            spend(c),
            c.seen_day,
            c.plan,
            u8::from(c.consent_sms)
        )
        .expect(failed);
        for (product, day, amount) in &c.orders {
            writeln!(orders, "{},{product},{day},{amount}", c.id).expect(failed);
        }
        if c.has_tag {
            writeln!(tags, "{}", c.id).expect(failed);
        }
        if c.is_listed {
            writeln!(list, "{}", c.id).expect(failed);
        }
    }
}

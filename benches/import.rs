//! How fast files come in and go out, and how much memory that takes. Run with `cargo bench --bench import`.

mod common;

use std::{
    fmt::Write as _,
    fs::File,
    io::{BufWriter, Write},
    path::Path,
    time::Instant,
};

use common::{Table, program::run};
use muster::db::Db;

const CONTACTS: u32 = 300_000;
const LINES: u32 = 1_000_000;

fn main() {
    let mut table = Table::new("Imports and exports by the command line, release build, SQLite");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let contacts = folder.path().join("contacts.csv");
    let orders = folder.path().join("orders.csv");
    write_contacts(&contacts);
    write_orders(&orders);
    let interactions = folder.path().join("interactions.csv");
    write_interactions(&interactions);
    let data = folder.path().join("data");
    let path = |file: &Path| file.to_str().expect("a temporary path is text").to_owned();
    import(&mut table, &data, "contacts", &path(&contacts), CONTACTS, 1_000_000.0 / 11.0);
    import(&mut table, &data, "orders", &path(&orders), LINES, 40_000.0);
    import(&mut table, &data, "interactions", &path(&interactions), LINES, 40_000.0);
    import(&mut table, &data, "contacts", &path(&contacts), CONTACTS, 20_000.0);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(export(&mut table, &data));
    table.end();
}

/// Exports everybody, and beside it what reading as many addresses row by row takes.
async fn export(table: &mut Table, data: &Path) {
    let db =
        Db::connect(&format!("sqlite:{}", data.join("muster.db").display())).await.expect("the database");
    let mut tx = db.write().await.expect("a transaction");
    let everybody = "INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at)
                     VALUES (1, 'segment', 'Everybody', 'everybody', '{}', 0, 0)";
    tx.query(everybody).execute().await.expect("a group");
    tx.commit().await.expect("it is kept");
    let mut tx = db.read_within(None).await.expect("a transaction");
    let start = Instant::now();
    let rows: Vec<(Option<String>,)> =
        tx.query("SELECT email FROM contacts ORDER BY id").all().await.expect("addresses");
    let row_by_row = rows.len() as f64 / start.elapsed().as_secs_f64();
    drop(tx);
    db.close().await;
    let (seconds, peak) = run(data, &["group", "export", "1", "--everyone", "--columns", "email"]);
    let exported = f64::from(CONTACTS) / seconds;
    table.at_least(&format!("export: {CONTACTS} addresses"), 400_000.0, exported, "rows/s");
    table.note("export: as many times as fast as reading row by row", exported / row_by_row, "×");
    table.at_most("export: most memory held", 150.0, peak, "MB");
}

fn import(table: &mut Table, data: &Path, kind: &str, file: &str, rows: u32, goal: f64) {
    let consent: &[&str] = if kind == "contacts" { &["--consent-source", "benchmark"] } else { &[] };
    let (seconds, peak) = run(data, &[&["import", kind, file], consent].concat());
    table.at_least(&format!("{kind}: {rows} rows"), goal, f64::from(rows) / seconds, "rows/s");
    table.at_most(&format!("{kind}: most memory held"), 150.0, peak, "MB");
}

fn write_contacts(path: &Path) {
    let countries = ["DE", "AT", "CH", "DK", "ES", "FR", "GB", "SE"];
    let mut file = BufWriter::new(File::create(path).expect("the temporary folder can be written"));
    let mut line =
        String::from("customer_id,email,first_name,last_name,country,city,birthday,language,consent_email\n");
    for number in 0..CONTACTS {
        let country = countries[number as usize % countries.len()];
        let (month, day, year) = (number % 12 + 1, number % 28 + 1, 1940 + number % 65);
        let _ = writeln!(
            line,
            "C{number},{:x}.{number}@mail{}.example,Anna{},Søndergård{},{country},Århus,{year}-{month:02}-{day:02},de,{}",
            // Addresses come in no order, as in life.
            number.wrapping_mul(2_654_435_761),
            number % 50,
            number % 300,
            number % 900,
            ["yes", "no"][number as usize % 2],
        );
        file.write_all(line.as_bytes()).expect("the temporary folder can be written");
        line.clear();
    }
}

/// About five lines to an order.
fn write_orders(path: &Path) {
    let mut file = BufWriter::new(File::create(path).expect("the temporary folder can be written"));
    let mut line = String::from("customer_id,order_id,ordered_at,sku,product,quantity,unit_price,currency\n");
    for number in 0..LINES {
        let order = number / 5;
        let customer = order.wrapping_mul(7919) % CONTACTS;
        let (year, month, day) = (2023 + order % 3, order % 12 + 1, order % 28 + 1);
        let sku = number.wrapping_mul(31) % 4000;
        let _ = writeln!(
            line,
            "C{customer},O{order},{year}-{month:02}-{day:02} 10:{:02}:00,S{sku},Product {sku},{},{}.{:02},EUR",
            number % 60,
            number % 6 + 1,
            number % 90 + 1,
            number % 100,
        );
        file.write_all(line.as_bytes()).expect("the temporary folder can be written");
        line.clear();
    }
}

/// Every other one has a number of its own.
fn write_interactions(path: &Path) {
    let channels = ["E-Mail", "Telefon", "SMS", "Messe"];
    let mut file = BufWriter::new(File::create(path).expect("the temporary folder can be written"));
    let mut line = String::from("activity_number,customer_id,date,template,channel,campaign,failed\n");
    for number in 0..LINES {
        let activity = if number % 2 == 0 { format!("I{number}") } else { String::new() };
        let customer = number.wrapping_mul(7919) % CONTACTS;
        let (year, month, day) = (2023 + number % 3, number % 12 + 1, number % 28 + 1);
        let _ = writeln!(
            line,
            "{activity},C{customer},{year}-{month:02}-{day:02},Template {},{},Campaign {},{}",
            number % 20,
            channels[number as usize % channels.len()],
            number % 60,
            ["yes", "no"][number as usize % 2],
        );
        file.write_all(line.as_bytes()).expect("the temporary folder can be written");
        line.clear();
    }
}

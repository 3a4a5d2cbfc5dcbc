//! How fast files come in, and how much memory that takes. Run with `cargo bench --bench import`.

mod common;

use std::{
    fmt::Write as _,
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use common::{Table, program::run};

const CONTACTS: u32 = 300_000;
const LINES: u32 = 1_000_000;

fn main() {
    let mut table = Table::new("Imports by the command line, release build, SQLite");
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
    table.end();
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

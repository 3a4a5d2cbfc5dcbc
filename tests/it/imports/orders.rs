//! Orders: lines spread over a file, orders that are there already, returns, and the totals of contacts.

use std::{fmt::Write as _, process::Command};

use muster::imports::{fields::Kind, setup::Policy};

use super::{Place, counts};
use crate::support::db::each_db;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data");
const HEAD: &str = "customer,order_id,date,sku,product,quantity,unit_price\n";
const TOTALS: &str =
    "SELECT external_id || ' ' || coalesce(first_order_day, 0) || ' ' || coalesce(last_order_day, 0)
                      || ' ' || order_count || ' ' || spend_minor FROM contacts ORDER BY external_id";

async fn shop(db: &muster::db::Db) -> Place {
    let place = Place::on(db);
    place.contacts("customer_id,email\n1,a@x.de\n2,b@x.de\n", Policy::AddOnly).await;
    place
}

#[tokio::test]
async fn lines_of_an_order_may_be_spread_over_the_file() {
    each_db(async |db| {
        let place = shop(&db).await;
        let file = format!(
            "{HEAD}1,A,2011-12-09 12:50,s1,Soap,2,1.50\n2,B,2011-12-10,s1,Soap,1,1.50\n1,A,2011-12-09,s2,Towel,1,0.005\n\
             1,C,2011-12-11,s1,Soap,-1,1.50\n9,D,2011-12-11,s1,Soap,1,1.50\n2,A,2011-12-11,s1,Soap,1,1.50\n"
        );
        let import = place.orders(&file, Policy::AddOnly).await;
        assert_eq!(counts(&import), (4, 0, 0, 2));
        assert_eq!(place.rejects(&import).await, ["6 : unknown_contact 9", "7 : other_customer A"]);
        assert_eq!(place.texts(TOTALS).await, ["1 15317 15317 1 151", "2 15318 15318 1 150"]);
        let products = place.texts("SELECT sku || ' ' || name_key FROM products ORDER BY sku").await;
        assert_eq!(products, ["s1 soap", "s2 towel"]);
        assert_eq!(place.texts("SELECT order_no FROM orders ORDER BY order_no").await, ["A", "B", "C"]);
    })
    .await;
}

#[tokio::test]
async fn an_order_that_is_there_is_skipped_or_gets_the_files_lines() {
    each_db(async |db| {
        let place = shop(&db).await;
        let file = format!("{HEAD}1,A,2011-12-09,s1,Soap,2,1.50\n1,A,2011-12-09,s2,Towel,1,3.00\n");
        place.orders(&file, Policy::AddOnly).await;
        assert_eq!(counts(&place.orders(&file, Policy::FillBlanks).await), (0, 0, 2, 0));
        let changed = format!(
            "{HEAD}1,A,2011-12-08,s1,Soap,1,1.50\n2,B,2011-12-09,s1,Soap,1,1\n1,A,2011-12-08,s3,Brush,1,4\n"
        );
        assert_eq!(counts(&place.orders(&changed, Policy::Overwrite).await), (1, 2, 0, 0));
        assert_eq!(place.texts(TOTALS).await, ["1 15316 15316 1 550", "2 15317 15317 1 100"]);
        assert_eq!(place.number("SELECT count(*) FROM order_lines").await, 3);
    })
    .await;
}

#[tokio::test]
async fn lines_name_their_contact_by_address_and_their_currency() {
    each_db(async |db| {
        let place = shop(&db).await;
        let file = "E-Mail;Bestellnummer;Bestelldatum;Bezeichnung;Menge;Einzelpreis;Währung\n\
                    A@x.de;1;31.12.2011;Seife;2;1.234,50 €;EUR\nb@x.de;2;1.1.2012;Seife;1;5;usd\n\
                    b@x.de;3;1.1.2012;Seife;1;5;Taler\nb@x.de;4;1.1.2012;Seife;0;5;EUR\nb@x.de;5;1.1.2012;Seife;1;-5;EUR\n";
        let import = place.orders(file, Policy::AddOnly).await;
        let rejects = ["4 Währung: currency Taler", "5 Menge: zero_quantity 0", "6 Einzelpreis: negative -5"];
        assert_eq!(place.rejects(&import).await, rejects);
        assert_eq!(place.texts(TOTALS).await, ["1 15339 15339 1 246900", "2 15340 15340 1 0"]);
    })
    .await;
}

#[tokio::test]
async fn an_order_of_a_day_to_come_is_refused_like_an_activity() {
    each_db(async |db| {
        let place = shop(&db).await;
        let (today, tomorrow) = ("2026-11-21", "2026-11-22");
        let file = format!(
            "{HEAD}1,A,{today} 23:59,s1,Soap,1,1.50\n1,B,{tomorrow} 00:00,s1,Soap,1,1.50\n2,C,2031-01-01,s1,Soap,1,1\n"
        );
        let import = place.orders(&file, Policy::AddOnly).await;
        assert_eq!(counts(&import), (1, 0, 0, 2));
        let rejects = ["3 date: future 2026-11-22 00:00", "4 date: future 2031-01-01"];
        assert_eq!(place.rejects(&import).await, rejects);
        assert_eq!(place.texts("SELECT order_no FROM orders").await, ["A"]);
    })
    .await;
}

#[tokio::test]
async fn totals_are_the_same_however_the_file_is_cut() {
    each_db(async |db| {
        let place = shop(&db).await;
        let mut file = String::from(HEAD);
        for n in 0..12_000 {
            let (customer, order) = (n % 2 + 1, n % 700);
            let customer = if order % 2 == 0 { 1 } else { customer };
            let quantity = if order % 10 == 3 { -1 } else { 1 };
            let customer = if order % 2 == 1 { 2 } else { customer };
            let _ = writeln!(
                file,
                "{customer},o{order},2011-01-{:02},s{},x,{quantity},1.00",
                order % 28 + 1,
                n % 50
            );
        }
        let import = place.import(Kind::Orders, file.as_bytes(), |_| {}).await;
        assert_eq!(counts(&import), (12_000, 0, 0, 0));
        let day = 14_975;
        let expect = [
            format!("1 {day} {} 350 {}", day + 26, 6000 * 100),
            format!("2 {} {} 280 360200", day + 1, day + 27),
        ];
        let totals = place.texts(TOTALS).await;
        assert_eq!(totals[0], expect[0]);
        assert!(totals[1].starts_with(&format!("2 {} {} 280 ", day + 1, day + 27)), "{}", totals[1]);
        assert_eq!(
            place
                .number("SELECT CAST(sum(amount_minor) AS BIGINT) FROM order_lines WHERE contact_id = 2")
                .await,
            place.number("SELECT spend_minor FROM contacts WHERE id = 2").await
        );
    })
    .await;
}

#[tokio::test]
async fn imports_the_real_shop() {
    let db = crate::support::db::TestDb::sqlite().await;
    let place = Place::on(&db.db);
    let customers = std::fs::read(format!("{DATA}/customers.csv")).expect("the data");
    let import = place.import(Kind::Contacts, &customers, |_| {}).await;
    assert_eq!(counts(&import), (4372, 0, 0, 0));
    let listed: Vec<_> = import.tally().unrecognised.iter().map(|u| (u.value.clone(), u.rows)).collect();
    assert_eq!(
        listed,
        [("Unspecified".into(), 4), ("Channel Islands".into(), 9), ("European Community".into(), 1)]
    );
    let unpacked =
        Command::new("xz").arg("-dc").arg(format!("{DATA}/orders.csv.xz")).output().expect("xz is installed");
    let import = place.import(Kind::Orders, &unpacked.stdout, |_| {}).await;
    assert_eq!(counts(&import), (406_829, 0, 0, 0));
    assert_eq!(place.number("SELECT count(*) FROM orders").await, 22_190);
    assert_eq!(place.number("SELECT sum(quantity) FROM order_lines").await, 4_906_888);
    super::segments::agree(&db.db, &customers, &unpacked.stdout).await;
}

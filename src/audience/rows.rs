//! Reads contacts for the index, thousands packed into one row as JSON: streaming them row by row takes ten times as
//! long on SQLite.

use super::index::{BUILT_IN, Batch, CODED, Flag, Index, Row, Slot, TEXTS, events::Event};
use crate::{
    db::{Tx, json_numbers},
    error::Result,
    ids::ContactId,
    time::MICROS_PER_SECOND,
};
use serde::Deserialize;
use std::borrow::Cow;

/// Which contacts are read.
#[derive(Clone, Debug)]
pub enum Which {
    /// First and last id.
    Range(i64, i64),
    These(Vec<ContactId>),
}

/// What the database says of some contacts, not yet looked into.
#[derive(Debug, Default)]
pub struct Packed {
    contacts: String,
    values: String,
    orders: String,
    lists: String,
}

/// Flags as conditions, in the order of [`Flag`].
const FLAGS: [(Flag, &str); 11] = [
    (Flag::EmailYes, "c.consent_email IS NOT NULL AND c.consent_email = TRUE"),
    (Flag::EmailNo, "c.consent_email IS NOT NULL AND c.consent_email = FALSE"),
    (Flag::SmsYes, "c.consent_sms IS NOT NULL AND c.consent_sms = TRUE"),
    (Flag::SmsNo, "c.consent_sms IS NOT NULL AND c.consent_sms = FALSE"),
    (Flag::PostYes, "c.consent_post IS NOT NULL AND c.consent_post = TRUE"),
    (Flag::PostNo, "c.consent_post IS NOT NULL AND c.consent_post = FALSE"),
    (Flag::AdsYes, "c.consent_ads IS NOT NULL AND c.consent_ads = TRUE"),
    (Flag::AdsNo, "c.consent_ads IS NOT NULL AND c.consent_ads = FALSE"),
    (Flag::HasEmail, "c.email_key IS NOT NULL AND c.email_key <> ''"),
    (Flag::HasPhone, "c.phone <> ''"),
    (Flag::HasStreet, "c.street <> ''"),
];

/// Contacts with what is predicted of them.
const PEOPLE: &str = "contacts c LEFT JOIN predictions p ON p.contact_id = c.id";

/// Reads what the index keeps of these contacts.
pub async fn read(tx: &mut Tx, which: &Which) -> Result<Packed> {
    let flags =
        FLAGS.map(|(flag, is)| format!("CASE WHEN {is} THEN {} ELSE 0 END", 1 << flag as u32)).join(" + ");
    let dialect = tx.dialect();
    let array = |columns| dialect.json_array(columns);
    let contacts = format!(
        "c.id, {flags}, {}, {}, {}",
        array("c.kind, c.gender, c.country, c.city_key, c.language, c.device, p.risk"),
        array(
            "c.birth_day, c.birth_month_day, c.first_order_day, c.last_order_day, c.order_count, c.spend_minor, \
             p.alive, p.expected_orders, c.created_at"
        ),
        array("c.name_key, c.email_key, LOWER(c.external_id)"),
    );
    let value = "CASE a.kind WHEN 'text' THEN v.text_key WHEN 'choice' THEN v.text END";
    let number = "CASE WHEN a.kind IN ('text', 'choice') THEN NULL ELSE v.number END";
    Ok(Packed {
        contacts: pack(tx, which, &contacts, PEOPLE, "c.id").await?,
        values: pack(
            tx,
            which,
            &format!("v.contact_id, v.attribute_id, {value}, {number}"),
            "attribute_values v JOIN attributes a ON a.id = v.attribute_id",
            "v.contact_id",
        )
        .await?,
        orders: pack(
            tx,
            which,
            "l.contact_id, l.order_id, l.ordered_day, l.product_id",
            "(SELECT * FROM order_lines WHERE quantity > 0) AS l",
            "l.contact_id",
        )
        .await?,
        lists: pack(
            tx,
            which,
            "c.id, g.group_id",
            "contacts c JOIN group_addresses g ON g.email_key = c.email_key",
            "c.id",
        )
        .await?,
    })
}

async fn pack(tx: &mut Tx, which: &Which, columns: &str, from: &str, id: &str) -> Result<String> {
    let packed = tx.dialect().json_packed(columns);
    match which {
        Which::Range(first, last) => {
            let sql = format!("SELECT {packed} FROM {from} WHERE {id} BETWEEN $1 AND $2");
            tx.query(sql).bind(*first).bind(*last).scalar().await
        }
        Which::These(ids) => {
            let ids = serde_json::to_string(ids)?;
            let these = json_numbers(tx.dialect(), "$1");
            tx.query(format!("SELECT {packed} FROM {from} WHERE {id} IN {these}")).bind(ids).scalar().await
        }
    }
}

/// A text that is borrowed where it holds nothing that JSON escapes.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

#[derive(Deserialize)]
struct ContactRow<'a>(
    i64,
    u64,
    #[serde(borrow)] [Option<Text<'a>>; CODED],
    [Option<i64>; BUILT_IN - CODED],
    #[serde(borrow)] [Option<Text<'a>>; TEXTS],
);

impl Index {
    /// Looks into what was read; new texts get their codes here.
    ///
    /// # Errors
    /// When the database gave something else than what was asked for.
    pub fn unpack(&mut self, packed: &Packed) -> Result<Batch> {
        let mut batch = Batch::default();
        for ContactRow(id, flags, codes, values, texts) in parse::<Vec<ContactRow>>(&packed.contacts)? {
            let mut numbers = [None; BUILT_IN];
            for ((number, slot), text) in numbers.iter_mut().zip(Slot::BUILT_IN).zip(codes) {
                *number = text.and_then(|text| self.code(slot, &text.0));
            }
            numbers[CODED..].copy_from_slice(&values);
            if let Some(created) = &mut numbers[BUILT_IN - 1] {
                *created = created.div_euclid(MICROS_PER_SECOND);
            }
            let texts = texts.map(|text| text.map_or_else(Box::default, |text| text.0.into()));
            batch.contacts.push(Row { id, flags, numbers, texts });
        }
        for (contact, attribute, text, number) in
            parse::<Vec<(i64, i64, Option<Text>, Option<i64>)>>(&packed.values)?
        {
            let slot = Slot::Attribute(attribute);
            let number = number.or_else(|| text.and_then(|text| self.code(slot, &text.0)));
            batch.values.extend(number.map(|number| (contact, attribute, number)));
        }
        for (contact, id, day, about) in parse::<Vec<(i64, i64, i64, i64)>>(&packed.orders)? {
            batch.orders.push((contact, Event { id, day, about }));
        }
        batch.lists = parse(&packed.lists)?;
        Ok(batch)
    }
}

fn parse<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T> {
    Ok(serde_json::from_str(json)?)
}

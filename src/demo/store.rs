//! Bulk statements that fill a fresh database.

use super::{
    people::DemoContact,
    shop::{Order, PRODUCTS},
};
use crate::{
    audit::Action,
    codes::Kind,
    db::{Dialect, Tx},
    error::Result,
    ids::{AttributeId, CodeId, GroupId, ImportId},
    text::fold,
    time::{Day, MICROS_PER_DAY, MICROS_PER_MINUTE, Micros, month_day},
};
use serde_json::{Value, json};
use std::borrow::Cow;

/// Contacts and orders are numbered from 1 in the order in which they were made.
pub fn id(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX - 1) + 1
}

/// Whether the database has no contacts, groups and staff yet.
pub async fn is_fresh(tx: &mut Tx) -> Result<bool> {
    let contacts: i64 = tx.query("SELECT COUNT(*) FROM contacts").scalar().await?;
    let groups: i64 = tx.query("SELECT COUNT(*) FROM customer_groups").scalar().await?;
    let staff: i64 = tx.query("SELECT COUNT(*) FROM staff").scalar().await?;
    Ok(contacts + groups + staff == 0)
}

pub async fn insert_products(tx: &mut Tx) -> Result<()> {
    let rows: Vec<Value> = PRODUCTS
        .iter()
        .enumerate()
        .map(|(i, product)| json!([id(i), product.sku, product.name, fold(product.name)]))
        .collect();
    let sql = format!(
        "INSERT INTO products (id, sku, name, name_key)
         SELECT CAST(r.value ->> 0 AS BIGINT), r.value ->> 1, r.value ->> 2, r.value ->> 3
         FROM {}",
        tx.dialect().json_rows()
    );
    tx.query(sql).bind(Value::from(rows).to_string()).execute().await?;
    Ok(())
}

/// Inserts contacts from number `first` on, each with its orders.
pub async fn insert_contacts(
    tx: &mut Tx,
    first: usize,
    contacts: &[(DemoContact, Vec<Order>)],
) -> Result<()> {
    let rows: Vec<Value> = contacts
        .iter()
        .enumerate()
        .map(|(i, (contact, orders))| contact_row(first + i, contact, orders))
        .collect();
    let sql = format!(
        "INSERT INTO contacts (id, kind, external_id, email, email_key, name, name_key, first_name, last_name,
                               job_title, company_id, phone, street, post_code, city, city_key, country, language,
                               gender, birth_day, birth_month_day, device, source, consent_email, consent_sms,
                               consent_post, consent_ads, first_order_day, last_order_day, order_count, spend_minor,
                               created_at, updated_at, region, region_key, post_code_key, job_title_key,
                               correspondence)
         SELECT CAST(r.value ->> 0 AS BIGINT), r.value ->> 1, r.value ->> 2, r.value ->> 3, r.value ->> 4,
                r.value ->> 5, r.value ->> 6, r.value ->> 7, r.value ->> 8, r.value ->> 9,
                CAST(r.value ->> 10 AS BIGINT), r.value ->> 11, r.value ->> 12, r.value ->> 13, r.value ->> 14,
                r.value ->> 15, r.value ->> 16, r.value ->> 17, r.value ->> 18, CAST(r.value ->> 19 AS BIGINT),
                CAST(r.value ->> 20 AS BIGINT), r.value ->> 21, r.value ->> 22, CAST(r.value ->> 23 AS BOOLEAN),
                CAST(r.value ->> 24 AS BOOLEAN), CAST(r.value ->> 25 AS BOOLEAN), CAST(r.value ->> 26 AS BOOLEAN),
                CAST(r.value ->> 27 AS BIGINT), CAST(r.value ->> 28 AS BIGINT), CAST(r.value ->> 29 AS BIGINT),
                CAST(r.value ->> 30 AS BIGINT), CAST(r.value ->> 31 AS BIGINT), CAST(r.value ->> 31 AS BIGINT),
                r.value ->> 32, r.value ->> 33, r.value ->> 34, r.value ->> 35, r.value ->> 36
         FROM {}",
        tx.dialect().json_rows()
    );
    tx.query(sql).bind(Value::from(rows).to_string()).execute().await?;
    Ok(())
}

fn contact_row(number: usize, c: &DemoContact, orders: &[Order]) -> Value {
    let bought = || orders.iter().filter(|order| order.lines.iter().any(|line| line.quantity > 0));
    let spend: i64 = orders.iter().flat_map(|order| &order.lines).map(|line| line.amount_minor).sum();
    json!([
        id(number),
        if c.is_company { "company" } else { "person" },
        c.external_id,
        c.email,
        c.email.as_ref().map(|email| email.to_lowercase()),
        c.name,
        fold(&c.name),
        c.first_name,
        c.last_name,
        c.job_title,
        c.company.map(id),
        c.phone,
        c.street,
        c.post_code,
        c.city,
        c.city.map(fold),
        c.country,
        c.language,
        c.gender,
        c.birth_day,
        c.birth_day.map(month_day),
        c.device,
        c.source,
        c.consents[0],
        c.consents[1],
        c.consents[2],
        c.consents[3],
        bought().map(|order| order.day).min(),
        bought().map(|order| order.day).max(),
        bought().count(),
        spend,
        c.created_day * MICROS_PER_DAY + 9 * 60 * MICROS_PER_MINUTE,
        c.region,
        c.region.map_or_else(String::new, fold),
        fold(&c.post_code),
        fold(c.job_title),
        c.correspondence,
    ])
}

/// Inserts orders from number `first` on, with their lines.
pub async fn insert_orders(tx: &mut Tx, first: usize, orders: &[&Order], currency: &str) -> Result<()> {
    let rows: Vec<Value> = orders.iter().enumerate().map(|(i, order)| order_row(first + i, order)).collect();
    let sql = format!(
        "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day)
         SELECT CAST(r.value ->> 0 AS BIGINT), CAST(r.value ->> 1 AS BIGINT), r.value ->> 2,
                CAST(r.value ->> 3 AS BIGINT), CAST(r.value ->> 4 AS BIGINT)
         FROM {}",
        tx.dialect().json_rows()
    );
    tx.query(sql).bind(Value::from(rows).to_string()).execute().await?;
    let rows: Vec<Value> = orders
        .iter()
        .enumerate()
        .flat_map(|(i, order)| order.lines.iter().map(move |line| (first + i, order, line)))
        .map(|(number, order, line)| {
            json!([
                id(number),
                id(order.contact),
                id(line.product),
                order.day,
                line.quantity,
                line.amount_minor
            ])
        })
        .collect();
    let sql = format!(
        "INSERT INTO order_lines (order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
         SELECT CAST(r.value ->> 0 AS BIGINT), CAST(r.value ->> 1 AS BIGINT), CAST(r.value ->> 2 AS BIGINT),
                CAST(r.value ->> 3 AS BIGINT), CAST(r.value ->> 4 AS BIGINT), CAST(r.value ->> 5 AS BIGINT), $2
         FROM {}",
        tx.dialect().json_rows()
    );
    tx.query(sql).bind(Value::from(rows).to_string()).bind(currency.to_string()).execute().await?;
    Ok(())
}

fn order_row(number: usize, order: &Order) -> Value {
    let at = order.day * MICROS_PER_DAY + order.minute * MICROS_PER_MINUTE;
    json!([id(number), id(order.contact), format!("{}", 700_000 + number), at, order.day])
}

/// A custom attribute (key, name, kind and profile) with its choices.
pub async fn insert_attribute(
    tx: &mut Tx,
    (key, name, kind, profile): (&str, &str, &str, &str),
    choices: &Value,
    position: i64,
    now: Micros,
) -> Result<AttributeId> {
    tx.query(
        "INSERT INTO attributes (key, name, kind, profile, choices, position, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         RETURNING id",
    )
    .bind(key.to_string())
    .bind(name.to_string())
    .bind(kind.to_string())
    .bind(profile.to_string())
    .bind(choices.to_string())
    .bind(position)
    .bind(now)
    .scalar()
    .await
}

/// What is known of one custom attribute: contact number and text or number.
pub type AttributeValue = (usize, Option<Cow<'static, str>>, Option<i64>);

pub async fn insert_attribute_values(
    tx: &mut Tx,
    attribute: AttributeId,
    values: &[AttributeValue],
) -> Result<()> {
    let rows: Vec<Value> = values
        .iter()
        .map(|(number, text, value)| json!([id(*number), text, text.as_deref().map(fold), value]))
        .collect();
    let sql = format!(
        "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key, number)
         SELECT CAST(r.value ->> 0 AS BIGINT), $2, r.value ->> 1, r.value ->> 2, CAST(r.value ->> 3 AS BIGINT)
         FROM {}",
        tx.dialect().json_rows()
    );
    tx.query(sql).bind(Value::from(rows).to_string()).bind(attribute).execute().await?;
    Ok(())
}

pub async fn insert_code(tx: &mut Tx, kind: Kind, code: &str, name: &str, now: Micros) -> Result<CodeId> {
    tx.query(
        "INSERT INTO codes (kind, code, code_key, name, name_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         RETURNING id",
    )
    .bind(kind.key())
    .bind(code.to_string())
    .bind(fold(code))
    .bind(name.to_string())
    .bind(fold(name))
    .bind(now)
    .scalar()
    .await
}

/// Gives codes to contacts by their numbers.
pub async fn insert_contact_codes(tx: &mut Tx, given: &[(usize, CodeId)]) -> Result<()> {
    let rows: Vec<Value> = given.iter().map(|(number, code)| json!([id(*number), code])).collect();
    let sql = format!(
        "INSERT INTO contact_codes (contact_id, code_id)
         SELECT CAST(r.value ->> 0 AS BIGINT), CAST(r.value ->> 1 AS BIGINT)
         FROM {}",
        tx.dialect().json_rows()
    );
    tx.query(sql).bind(Value::from(rows).to_string()).execute().await?;
    Ok(())
}

/// Writes where today's consents came from.
pub async fn insert_consent_events(tx: &mut Tx) -> Result<()> {
    for (channel, sql) in
        [("email", "consent_email"), ("sms", "consent_sms"), ("post", "consent_post"), ("ads", "consent_ads")]
    {
        tx.query(format!(
            "INSERT INTO consent_events (contact_id, channel, granted, source, at)
             SELECT id, $1, {sql}, source, created_at
             FROM contacts
             WHERE {sql} IS NOT NULL"
        ))
        .bind(channel)
        .execute()
        .await?;
    }
    Ok(())
}

/// Lets the database number new rows after those that were numbered here.
pub async fn continue_numbers(tx: &mut Tx) -> Result<()> {
    if tx.dialect() == Dialect::Postgres {
        for table in ["contacts", "orders", "products"] {
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence('{table}', 'id'), GREATEST((SELECT MAX(id) FROM {table}), 1))"
            );
            let _: i64 = tx.query(sql).scalar().await?;
        }
    }
    Ok(())
}

/// Some contacts' addresses, by country, for pasted lists.
pub async fn addresses(tx: &mut Tx, country: &str, limit: i64) -> Result<Vec<(String, String)>> {
    tx.query(
        "SELECT email, name
         FROM contacts
         WHERE country = $1 AND email IS NOT NULL AND kind = 'person'
         ORDER BY id % 97, id
         LIMIT $2",
    )
    .bind(country.to_string())
    .bind(limit)
    .all()
    .await
}

/// How many people a segment had when it was made, in its first version and in the log.
pub async fn set_first_size(tx: &mut Tx, id: GroupId, people: i64) -> Result<()> {
    set_version_size(tx, id, 1, people).await?;
    tx.query("UPDATE audit SET effect = $2 WHERE action = $3 AND object_kind = 'group' AND object_id = $1")
        .bind(id)
        .bind(people)
        .bind(Action::GroupCreated.code())
        .execute()
        .await?;
    Ok(())
}

/// How many people a segment had when it got the criteria of a version.
pub async fn set_version_size(tx: &mut Tx, id: GroupId, number: i64, people: i64) -> Result<()> {
    tx.query("UPDATE group_versions SET people = $3 WHERE group_id = $1 AND number = $2")
        .bind(id)
        .bind(number)
        .bind(people)
        .execute()
        .await?;
    Ok(())
}

/// Says of the contacts of a source that came in some days that an import brought them; how many.
pub async fn bring_contacts(
    tx: &mut Tx,
    import: ImportId,
    source: &str,
    (from, to): (Micros, Micros),
) -> Result<i64> {
    let brought = tx
        .query(
            "UPDATE contacts
             SET import_id = $1, created_at = $4
             WHERE source = $2 AND created_at >= $3 AND created_at < $4",
        )
        .bind(import)
        .bind(source.to_string())
        .bind(from)
        .bind(to)
        .execute()
        .await?;
    tx.query("UPDATE consent_events SET at = $2 WHERE contact_id IN (SELECT id FROM contacts WHERE import_id = $1)")
        .bind(import)
        .bind(to)
        .execute()
        .await?;
    Ok(i64::try_from(brought).unwrap_or(i64::MAX))
}

/// Says of the orders of some days that an import brought them; how many lines they have.
pub async fn bring_orders(tx: &mut Tx, import: ImportId, (from, to): (Day, Day)) -> Result<i64> {
    tx.query("UPDATE orders SET import_id = $1 WHERE ordered_day >= $2 AND ordered_day < $3")
        .bind(import)
        .bind(from)
        .bind(to)
        .execute()
        .await?;
    tx.query("SELECT COUNT(*) FROM order_lines WHERE ordered_day >= $1 AND ordered_day < $2")
        .bind(from)
        .bind(to)
        .scalar()
        .await
}

/// Says of the ratings of some days that an import brought them; how many.
pub async fn bring_ratings(tx: &mut Tx, import: ImportId, (from, to): (Day, Day)) -> Result<i64> {
    let brought = tx
        .query(
            "UPDATE activities
             SET import_id = $1
             WHERE kind = 'rating' AND happened_day >= $2 AND happened_day < $3",
        )
        .bind(import)
        .bind(from)
        .bind(to)
        .execute()
        .await?;
    Ok(i64::try_from(brought).unwrap_or(i64::MAX))
}

/// The contacts of a country.
pub async fn people_in(tx: &mut Tx, country: &str) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM contacts WHERE country = $1").bind(country.to_string()).scalar().await
}

//! All SQL of orders, lines and products.

use super::{KnownOrder, NewLine, NewOrder};
use crate::{
    db::{self, Bulk, Dialect, Tx},
    error::Result,
    ids::{ContactId, OrderId, ProductId},
    text,
};
use std::collections::HashMap;

/// Stores new orders and tells their ids, in their order.
pub(super) async fn insert(tx: &mut Tx, orders: &[NewOrder]) -> Result<Vec<OrderId>> {
    let ids = tx.new_ids("orders", orders.len()).await?;
    let columns = ["id", "contact_id", "order_no", "ordered_at", "ordered_day", "import_id"];
    let rows = ids.iter().zip(orders).map(|(id, order)| {
        [
            (*id).into(),
            order.contact_id.0.into(),
            order.order_no.as_str().into(),
            order.ordered_at.into(),
            order.ordered_day.into(),
            order.import_id.map(|id| id.0).into(),
        ]
    });
    Bulk::into("orders", &columns).insert(tx, rows).await?;
    Ok(ids.into_iter().map(OrderId).collect())
}

pub(super) async fn insert_lines(tx: &mut Tx, lines: &[NewLine]) -> Result<()> {
    let columns =
        ["order_id", "contact_id", "product_id", "ordered_day", "quantity", "amount_minor", "currency"];
    let rows = lines.iter().map(|line| {
        [
            line.order_id.0.into(),
            line.contact_id.0.into(),
            line.product_id.0.into(),
            line.ordered_day.into(),
            line.quantity.into(),
            line.amount_minor.into(),
            line.currency.as_str().into(),
        ]
    });
    Bulk::into("order_lines", &columns).insert(tx, rows).await
}

pub(super) async fn product_ids(
    tx: &mut Tx,
    names: &HashMap<String, String>,
) -> Result<HashMap<String, ProductId>> {
    let mut ids = known_products(tx, names.keys()).await?;
    let mut missing: Vec<_> = names.iter().filter(|(sku, _)| !ids.contains_key(*sku)).collect();
    if missing.is_empty() {
        return Ok(ids);
    }
    missing.sort_unstable();
    let products = Bulk::into("products", &["sku", "name", "name_key"]).on_conflict("(sku) DO NOTHING");
    let rows = missing
        .iter()
        .map(|(sku, name)| [sku.as_str().into(), name.as_str().into(), text::fold(name).into()]);
    products.insert(tx, rows).await?;
    ids.extend(known_products(tx, missing.into_iter().map(|(sku, _)| sku)).await?);
    Ok(ids)
}

async fn known_products<'a>(
    tx: &mut Tx,
    skus: impl Iterator<Item = &'a String>,
) -> Result<HashMap<String, ProductId>> {
    let skus = serde_json::to_string(&skus.collect::<Vec<_>>())?;
    let list = db::json_texts(tx.dialect(), "$1");
    // In one row, since rows cost more to hand over than to find.
    let packed = tx.dialect().json_packed("sku, id");
    let query = tx.query(format!("SELECT {packed} FROM products WHERE sku IN {list}"));
    let found: String = query.bind(skus).scalar().await?;
    Ok(serde_json::from_str::<Vec<(String, ProductId)>>(&found)?.into_iter().collect())
}

pub(super) async fn known(tx: &mut Tx, numbers: &[&str]) -> Result<Vec<KnownOrder>> {
    let list = db::json_texts(tx.dialect(), "$1");
    tx.query(format!(
        "SELECT id, order_no, contact_id, ordered_day, import_id
         FROM orders
         WHERE order_no IN {list}"
    ))
    .bind(serde_json::to_string(numbers)?)
    .all()
    .await
}

pub(super) async fn empty(tx: &mut Tx, order: OrderId) -> Result<()> {
    tx.query("DELETE FROM order_lines WHERE order_id = $1").bind(order).execute().await?;
    Ok(())
}

pub(super) async fn update(tx: &mut Tx, order: OrderId, new: &NewOrder) -> Result<()> {
    tx.query("UPDATE orders SET ordered_at = $1, ordered_day = $2, import_id = $3 WHERE id = $4")
        .bind(new.ordered_at)
        .bind(new.ordered_day)
        .bind(new.import_id)
        .bind(order)
        .execute()
        .await?;
    Ok(())
}

pub(super) async fn last_id(tx: &mut Tx) -> Result<i64> {
    tx.query("SELECT coalesce(max(id), 0) FROM orders").scalar().await
}

pub(super) async fn refresh_totals(tx: &mut Tx, contacts: &[ContactId], currency: &str) -> Result<()> {
    let list = db::json_numbers(tx.dialect(), "$2");
    let sql = totals(tx.dialect(), &list);
    tx.query(sql).bind(currency.to_string()).bind(serde_json::to_string(contacts)?).execute().await?;
    Ok(())
}

pub(super) async fn refresh_all_totals(tx: &mut Tx, currency: &str) -> Result<()> {
    let sql = totals(tx.dialect(), "(SELECT DISTINCT contact_id AS value FROM order_lines)");
    tx.query(sql).bind(currency.to_string()).execute().await?;
    Ok(())
}

/// Sets the totals of the contacts in a list, in the currency `$1`.
fn totals(dialect: Dialect, list: &str) -> String {
    let sum = match dialect {
        Dialect::Sqlite => "sum(CASE WHEN l.currency = $1 THEN l.amount_minor ELSE 0 END)",
        Dialect::Postgres => "sum(CASE WHEN l.currency = $1 THEN l.amount_minor ELSE 0 END)::bigint",
    };
    format!(
        "UPDATE contacts
         SET first_order_day = t.first_day,
             last_order_day = t.last_day,
             order_count = t.orders,
             spend_minor = t.spend
         FROM (SELECT c.value AS contact_id,
                      min(CASE WHEN l.quantity > 0 THEN l.ordered_day END) AS first_day,
                      max(CASE WHEN l.quantity > 0 THEN l.ordered_day END) AS last_day,
                      count(DISTINCT CASE WHEN l.quantity > 0 THEN l.order_id END) AS orders,
                      coalesce({sum}, 0) AS spend
               FROM {list} c
               LEFT JOIN order_lines l ON l.contact_id = c.value
               GROUP BY c.value) t
         WHERE contacts.id = t.contact_id"
    )
}

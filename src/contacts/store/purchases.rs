//! A contact's orders and their lines.

use crate::{
    contacts::purchases::{Line, Order},
    db::Tx,
    error::Result,
    ids::{ContactId, OrderId},
};

const ORDERS: &str = "SELECT o.id, o.order_no, o.ordered_at, o.ordered_day, COUNT(l.id) AS lines,
            CAST(COALESCE(SUM(l.quantity), 0) AS BIGINT) AS quantity,
            CAST(COALESCE(SUM(l.amount_minor), 0) AS BIGINT) AS amount_minor,
            CASE WHEN MIN(l.currency) = MAX(l.currency) THEN MIN(l.currency) ELSE '' END AS currency
     FROM orders o
     LEFT JOIN order_lines l ON l.order_id = o.id";
const GROUPED: &str = "GROUP BY o.id, o.order_no, o.ordered_at, o.ordered_day";
const LINE: &str = "l.order_id, p.sku, p.name AS product, l.quantity, l.amount_minor, l.currency";

pub async fn orders(
    tx: &mut Tx,
    contact: ContactId,
    before: Option<OrderId>,
    limit: usize,
) -> Result<Vec<Order>> {
    let older = match before {
        Some(_) => {
            "AND (o.ordered_day, o.id) < (SELECT ordered_day, id FROM orders WHERE id = $2 AND contact_id = $1)"
        }
        None => "",
    };
    let query = tx
        .query(format!(
            "{ORDERS}
             WHERE o.contact_id = $1 {older}
             {GROUPED}
             ORDER BY o.ordered_day DESC, o.id DESC
             LIMIT {limit}"
        ))
        .bind(contact);
    match before {
        Some(before) => query.bind(before).all().await,
        None => query.all().await,
    }
}

/// The first lines of each order of a contact from the oldest to the newest.
pub async fn lines_of(
    tx: &mut Tx,
    contact: ContactId,
    (newest, oldest): (&Order, &Order),
    each: i64,
) -> Result<Vec<Line>> {
    tx.query(format!(
        "SELECT order_id, sku, product, quantity, amount_minor, currency
         FROM (SELECT {LINE}, l.id, ROW_NUMBER() OVER (PARTITION BY l.order_id ORDER BY l.id) AS place
               FROM orders o
               JOIN order_lines l ON l.order_id = o.id
               JOIN products p ON p.id = l.product_id
               WHERE o.contact_id = $1
                 AND (o.ordered_day, o.id) <= ($2, $3)
                 AND (o.ordered_day, o.id) >= ($4, $5)) AS numbered
         WHERE place <= $6
         ORDER BY id"
    ))
    .bind(contact)
    .bind(newest.ordered_day)
    .bind(newest.id)
    .bind(oldest.ordered_day)
    .bind(oldest.id)
    .bind(each)
    .all()
    .await
}

pub async fn order(tx: &mut Tx, contact: ContactId, order: OrderId) -> Result<Order> {
    tx.query(format!("{ORDERS} WHERE o.contact_id = $1 AND o.id = $2 {GROUPED}"))
        .bind(contact)
        .bind(order)
        .one()
        .await
}

pub async fn order_lines(tx: &mut Tx, order: OrderId) -> Result<Vec<Line>> {
    tx.query(format!(
        "SELECT {LINE}
         FROM order_lines l
         JOIN products p ON p.id = l.product_id
         WHERE l.order_id = $1
         ORDER BY l.id"
    ))
    .bind(order)
    .all()
    .await
}

//! What a contact bought: orders with their lines and totals.

use super::store;
use crate::{
    access::{Actor, Permission},
    db::Tx,
    error::Result,
    ids::{ContactId, OrderId},
    time::{Day, Micros},
};

/// How many orders are shown at once.
pub const PAGE: usize = 20;
/// How many lines of each are shown beside others; the order's own page shows all.
pub const LINES: i64 = 25;

/// An order of a contact.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Order {
    pub id: OrderId,
    pub order_no: String,
    pub ordered_at: Micros,
    pub ordered_day: Day,
    pub lines: i64,
    /// Pieces bought less pieces returned.
    pub quantity: i64,
    pub amount_minor: i64,
    /// The currency of its lines; empty when they differ.
    pub currency: String,
}

/// A line of an order; a negative quantity is a return.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub order_id: OrderId,
    pub sku: String,
    pub product: String,
    pub quantity: i64,
    pub amount_minor: i64,
    pub currency: String,
}

/// Orders, newest first, with their first lines.
#[derive(Clone, Debug, Default)]
pub struct Orders {
    pub orders: Vec<(Order, Vec<Line>)>,
    /// The order that the next part follows.
    pub next: Option<OrderId>,
}

/// A contact's orders older than `before`.
pub async fn list(tx: &mut Tx, actor: &Actor, id: ContactId, before: Option<OrderId>) -> Result<Orders> {
    actor.require(Permission::ViewPeople)?;
    let mut orders = store::orders(tx, id, before, PAGE + 1).await?;
    let has_more = orders.len() > PAGE;
    orders.truncate(PAGE);
    let (Some(newest), Some(oldest)) = (orders.first(), orders.last()) else { return Ok(Orders::default()) };
    let next = Some(oldest.id).filter(|_| has_more);
    let lines = store::lines_of(tx, id, (newest, oldest), LINES).await?;
    let orders = orders.into_iter().map(|order| {
        let own = lines.iter().filter(|line| line.order_id == order.id).cloned().collect();
        (order, own)
    });
    Ok(Orders { orders: orders.collect(), next })
}

/// One order of a contact with all its lines.
///
/// # Errors
/// `NotFound` when the contact has no such order.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ContactId, order: OrderId) -> Result<(Order, Vec<Line>)> {
    actor.require(Permission::ViewPeople)?;
    let order = store::order(tx, id, order).await?;
    let lines = store::order_lines(tx, order.id).await?;
    Ok((order, lines))
}

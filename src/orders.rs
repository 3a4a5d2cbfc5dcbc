//! Orders and their lines: what contacts bought and returned. Contacts carry the totals of theirs, which every change
//! of orders brings up to date with [`refresh_totals`] in the same transaction.

mod store;

use crate::{
    db::Tx,
    error::Result,
    ids::{ContactId, ImportId, OrderId, ProductId},
    time::{Day, Micros},
};
use std::collections::HashMap;

/// An order to be made; its lines follow with [`insert_lines`].
#[derive(Clone, Debug)]
pub struct NewOrder {
    pub contact_id: ContactId,
    pub order_no: String,
    pub ordered_at: Micros,
    pub ordered_day: Day,
    pub import_id: Option<ImportId>,
}

/// A line to be made. A positive quantity is a purchase, a negative one a return with a negative amount.
#[derive(Clone, Debug)]
pub struct NewLine {
    pub order_id: OrderId,
    pub contact_id: ContactId,
    pub product_id: ProductId,
    /// The order's day again.
    pub ordered_day: Day,
    pub quantity: i64,
    pub amount_minor: i64,
    pub currency: String,
}

/// What an import needs to know of an order that is there.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct KnownOrder {
    pub id: OrderId,
    pub order_no: String,
    pub contact_id: ContactId,
    pub ordered_day: Day,
    pub import_id: Option<ImportId>,
}

/// Makes orders and tells their ids, in their order. The callers have checked that the numbers are free.
pub async fn insert(tx: &mut Tx, orders: &[NewOrder]) -> Result<Vec<OrderId>> {
    store::insert(tx, orders).await
}

/// Adds lines to orders.
pub async fn insert_lines(tx: &mut Tx, lines: &[NewLine]) -> Result<()> {
    store::insert_lines(tx, lines).await
}

/// The products that rows name, by article number; the first name that is not empty counts.
pub fn product_names<'a>(rows: impl Iterator<Item = (&'a str, &'a str)>) -> HashMap<String, String> {
    let mut names: HashMap<String, String> = HashMap::new();
    for (sku, name) in rows {
        match names.get_mut(sku) {
            Some(known) if known.is_empty() => known.push_str(name),
            Some(_) => {}
            None => {
                names.insert(sku.to_string(), name.to_string());
            }
        }
    }
    names
}

/// The ids of products by article number; those that are not there yet are made, with a name.
pub async fn product_ids(tx: &mut Tx, names: &HashMap<String, String>) -> Result<HashMap<String, ProductId>> {
    store::product_ids(tx, names).await
}

/// Those orders among the numbers that are there.
pub async fn known(tx: &mut Tx, numbers: &[&str]) -> Result<Vec<KnownOrder>> {
    store::known(tx, numbers).await
}

/// Empties an order of its lines, for new ones from an import.
pub async fn empty_for_import(tx: &mut Tx, order: OrderId, new: &NewOrder) -> Result<()> {
    store::empty(tx, order).await?;
    store::update(tx, order, new).await
}

/// The largest id of an order so far.
pub async fn last_id(tx: &mut Tx) -> Result<i64> {
    store::last_id(tx).await
}

/// Brings the totals that contacts carry up to date: first and last day and number of the orders with at least one
/// line bought, and the sum of all lines in the organisation's currency, returns subtracted.
pub async fn refresh_totals(tx: &mut Tx, contacts: &[ContactId], currency: &str) -> Result<()> {
    for piece in contacts.chunks(1000) {
        store::refresh_totals(tx, piece, currency).await?;
    }
    Ok(())
}

/// The same for everybody, when amounts are counted in another currency from now on.
pub async fn refresh_all_totals(tx: &mut Tx, currency: &str) -> Result<()> {
    store::refresh_all_totals(tx, currency).await
}

//! What becomes of the rows of a file of orders. An order's lines may be spread over the file: the order remembers
//! which import made it or took it over, so that later lines join it, also after a restart.

use super::{
    contacts::Verdict,
    interpret::{Key, OrderRow},
    owners::Owners,
    rejects::{Fault, Reason},
    setup::Policy,
};
use crate::{
    db::Tx,
    error::Result,
    ids::{ContactId, ImportId, OrderId},
    orders::{self, NewLine, NewOrder},
};
use std::collections::{HashMap, HashSet};

/// An order as it is known while a piece of the file is decided.
#[derive(Clone, Debug)]
struct Known {
    id: Option<OrderId>,
    contact_id: ContactId,
    state: State,
    ordered_at: i64,
    ordered_day: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Made by this import.
    New,
    /// From before, emptied by this import for its own lines.
    Replaced,
    /// To be emptied now.
    Replacing,
    /// From before.
    Old,
}

/// The contacts and orders that the rows of a piece of the file are about.
#[derive(Default)]
pub(super) struct Orders {
    owners: Owners,
    orders: HashMap<String, Known>,
    accepted: Vec<(ContactId, OrderRow)>,
}

impl Orders {
    /// `floor` is the largest order id from before the import: what is above it and bears its mark was made by it.
    pub async fn load(tx: &mut Tx, rows: &[&OrderRow], import: ImportId, floor: i64) -> Result<Orders> {
        let keys: Vec<&Key> = rows.iter().map(|row| &row.key).collect();
        let mut loaded = Orders { owners: Owners::load(tx, &keys).await?, ..Orders::default() };
        let numbers: HashSet<_> = rows.iter().map(|row| row.order_no.as_str()).collect();
        let numbers: Vec<_> = numbers.into_iter().collect();
        for order in orders::known(tx, &numbers).await? {
            let state = match order.import_id == Some(import) {
                true if order.id.0 > floor => State::New,
                true => State::Replaced,
                false => State::Old,
            };
            let known = Known {
                id: Some(order.id),
                contact_id: order.contact_id,
                state,
                ordered_at: 0,
                ordered_day: order.ordered_day,
            };
            loaded.orders.insert(order.order_no, known);
        }
        Ok(loaded)
    }

    /// In a check nothing is written, so that orders of earlier pieces are told here.
    pub fn remember(&mut self, order_no: &str, contact_id: ContactId, is_new: bool) {
        let state = if is_new { State::New } else { State::Replaced };
        let known = Known { id: None, contact_id, state, ordered_at: 0, ordered_day: 0 };
        self.orders.insert(order_no.to_string(), known);
    }

    /// The orders that this piece made or took over: number, contact, whether it is new.
    pub fn touched(&self) -> impl Iterator<Item = (&str, ContactId, bool)> {
        let touched = self.orders.iter().filter(|(_, order)| order.state != State::Old);
        touched.map(|(number, order)| (number.as_str(), order.contact_id, order.state == State::New))
    }

    /// Decides about one row.
    pub fn decide(&mut self, row: OrderRow, policy: Policy) -> Verdict {
        let contact = match self.owners.find(&row.key) {
            Ok(contact) => contact,
            Err(fault) => return Verdict::Rejected(fault),
        };
        let order = self.orders.entry(row.order_no.clone()).or_insert_with(|| Known {
            id: None,
            contact_id: contact,
            state: State::New,
            ordered_at: row.ordered_at,
            ordered_day: row.ordered_day,
        });
        if order.contact_id != contact {
            return Verdict::Rejected(Fault::new(None, Reason::OtherCustomer, row.order_no));
        }
        if order.state == State::Old {
            if policy != Policy::Overwrite {
                return Verdict::Skipped;
            }
            order.state = State::Replacing;
            order.ordered_at = row.ordered_at;
            order.ordered_day = row.ordered_day;
        }
        let verdict = if order.state == State::New { Verdict::Added } else { Verdict::Updated };
        self.accepted.push((contact, row));
        verdict
    }

    /// Writes what was decided and brings the totals of the contacts up to date.
    pub async fn write(mut self, tx: &mut Tx, import: ImportId, currency: &str) -> Result<()> {
        self.write_orders(tx, import).await?;
        let named = self.accepted.iter().map(|(_, row)| (row.sku.as_str(), row.product.as_str()));
        let products = orders::product_ids(tx, &orders::product_names(named)).await?;
        let missing = || anyhow::anyhow!("an order or product that was just written is gone");
        let mut lines = Vec::with_capacity(self.accepted.len());
        let mut contacts = HashSet::new();
        for (contact_id, row) in self.accepted {
            let order = self.orders.get(&row.order_no).ok_or_else(missing)?;
            contacts.insert(contact_id);
            lines.push(NewLine {
                order_id: order.id.ok_or_else(missing)?,
                contact_id,
                product_id: *products.get(&row.sku).ok_or_else(missing)?,
                ordered_day: order.ordered_day,
                quantity: row.quantity,
                amount_minor: row.amount_minor,
                currency: row.currency,
            });
        }
        orders::insert_lines(tx, &lines).await?;
        let contacts: Vec<_> = contacts.into_iter().collect();
        orders::refresh_totals(tx, &contacts, currency).await
    }

    async fn write_orders(&mut self, tx: &mut Tx, import: ImportId) -> Result<()> {
        let mut new = Vec::new();
        for (order_no, order) in &self.orders {
            let written = NewOrder {
                contact_id: order.contact_id,
                order_no: order_no.clone(),
                ordered_at: order.ordered_at,
                ordered_day: order.ordered_day,
                import_id: Some(import),
            };
            match (order.id, order.state) {
                (None, _) => new.push(written),
                (Some(id), State::Replacing) => orders::empty_for_import(tx, id, &written).await?,
                (Some(_), _) => {}
            }
        }
        new.sort_by_key(|order| order.ordered_at);
        for (new, id) in new.iter().zip(orders::insert(tx, &new).await?) {
            if let Some(order) = self.orders.get_mut(&new.order_no) {
                order.id = Some(id);
            }
        }
        Ok(())
    }
}

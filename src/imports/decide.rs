//! What becomes of the rows of a piece, and what is to be written for them. Nothing is written here.

use super::{
    activity_rows::Activities,
    check::Seen,
    contacts::{Contacts, Verdict},
    fields::Kind,
    order_lines::Orders,
    perform::{Cursor, Work},
    source::{Item, Row},
};
use crate::{activities, codes, db::Tx, error::Result};

pub(super) enum Plan {
    Contacts(Contacts),
    Orders(Orders),
    Activities(Activities),
}

/// Verdicts on the first rows of a piece, and what is to be written for them.
pub(super) struct Decided {
    pub plan: Plan,
    pub verdicts: Vec<Verdict>,
}

/// Decides about rows: all of the piece, or those before one that must wait for them.
pub(super) async fn decide(
    tx: &mut Tx,
    work: &Work,
    cursor: &Cursor,
    piece: &mut [Item],
    seen: Option<&Seen>,
) -> Result<Decided> {
    match work.source.kind {
        Kind::Contacts => decide_contacts(tx, work, piece, seen).await,
        Kind::Orders => decide_orders(tx, work, cursor, piece, seen).await,
        Kind::Activities(kind) => decide_activities(tx, work, kind, piece, seen).await,
    }
}

async fn decide_orders(
    tx: &mut Tx,
    work: &Work,
    cursor: &Cursor,
    piece: &mut [Item],
    seen: Option<&Seen>,
) -> Result<Decided> {
    let rows = rows(piece, |row| match row {
        Row::Order(row) => Some(row),
        _ => None,
    });
    let mut orders = Orders::load(tx, &rows, work.import.id, cursor.order_floor).await?;
    if let Some(seen) = seen {
        seen.tell_orders(&mut orders, &rows);
    }
    let verdicts = piece.iter_mut().map(|item| match item.row.take() {
        Some(Row::Order(row)) => orders.decide(row, work.source.rules.policy),
        other => fault(other),
    });
    let verdicts = verdicts.collect();
    Ok(Decided { plan: Plan::Orders(orders), verdicts })
}

async fn decide_activities(
    tx: &mut Tx,
    work: &Work,
    kind: activities::Kind,
    piece: &mut [Item],
    seen: Option<&Seen>,
) -> Result<Decided> {
    let rows = rows(piece, |row| match row {
        Row::Activity(row) => Some(row),
        _ => None,
    });
    let mut activities = Activities::load(tx, kind, &rows).await?;
    if let Some(seen) = seen {
        seen.tell_activities(&mut activities, &rows);
    }
    let verdicts = piece.iter_mut().map(|item| match item.row.take() {
        Some(Row::Activity(row)) => activities.decide(row, work.source.rules.policy),
        other => fault(other),
    });
    let verdicts = verdicts.collect();
    Ok(Decided { plan: Plan::Activities(activities), verdicts })
}

async fn decide_contacts(
    tx: &mut Tx,
    work: &Work,
    piece: &mut [Item],
    seen: Option<&Seen>,
) -> Result<Decided> {
    let keys = rows(piece, |row| match row {
        Row::Contact(row) => Some(&row.key),
        _ => None,
    });
    let mut contacts = Contacts::load(tx, &keys).await?;
    let has_codes = |item: &Item| matches!(&item.row, Some(Row::Contact(row)) if !row.codes.is_empty());
    if piece.iter().any(has_codes) {
        contacts.codes = codes::Room::load(tx).await?;
    }
    if let Some(seen) = seen {
        seen.tell_contacts(&mut contacts, &keys);
    }
    let verdicts = contacts.decide_all(piece, &work.source.rules);
    Ok(Decided { plan: Plan::Contacts(contacts), verdicts })
}

/// What all rows of a kind are asked for.
fn rows<'p, T>(piece: &'p [Item], of: impl Fn(&'p Row) -> Option<&'p T>) -> Vec<&'p T> {
    piece.iter().filter_map(|item| of(item.row.as_ref()?)).collect()
}

/// The verdict on a row that cannot be read.
pub(super) fn fault(row: Option<Row>) -> Verdict {
    match row {
        Some(Row::Fault(fault)) => Verdict::Rejected(fault),
        _ => Verdict::Skipped,
    }
}

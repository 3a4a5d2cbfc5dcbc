//! The dry run: reads the whole file, decides about each row as the import would, writes nothing but the result.
//!
//! Rows of the file may be about the same contact or order. What the import would find in the database by then, the
//! check remembers as hashes, up to a number that keeps its memory constant; behind that it stops and says so.

use super::{
    State,
    activity_rows::Activities,
    contacts::{Contacts, Slot},
    decide::{Plan, decide},
    interpret::{ActivityRow, Key, OrderRow},
    order_lines::Orders,
    perform::{self, Cursor, Desk, Work},
    report::{Counts, Report},
    source::Item,
    store,
};
use crate::{
    codes,
    error::Result,
    ids::ContactId,
    jobs::{self, Job, Outcome},
    time::{MICROS_PER_SECOND, Micros},
};
use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

/// The most contacts, orders or activities that a check remembers.
const MOST: usize = 800_000;
const EXAMPLES: usize = 20;
/// Stands for a customer number or an address that is known only to be there.
const SOME: &str = "\0";

/// What earlier pieces of the file would have written.
#[derive(Default)]
pub(super) struct Seen {
    hasher: RandomState,
    /// Hashes of customer numbers and addresses → index in `contacts`.
    keys: HashMap<u64, u32>,
    /// Hashes of the customer number and of the address; 0 for none.
    contacts: Vec<(u64, u64)>,
    /// Hashes of order numbers → contact and whether the order is new.
    orders: HashMap<u64, (ContactId, bool)>,
    /// Hashes of the numbers of activities → contact.
    activities: HashMap<u64, ContactId>,
    /// Folded names for which codes would be made.
    codes: Vec<(codes::Kind, String)>,
}

impl Seen {
    fn hash(&self, kind: &str, text: &str) -> u64 {
        self.hasher.hash_one((kind, text)).max(1)
    }

    fn is_full(&self) -> bool {
        self.contacts.len().max(self.orders.len()).max(self.activities.len()) >= MOST
    }

    /// Adds the contacts of earlier pieces to those that the database knows.
    pub fn tell_contacts(&self, contacts: &mut Contacts, keys: &[&Key]) {
        let mut told: HashMap<u32, Slot> = HashMap::new();
        for key in keys {
            if let Some(number) = key.external_id.as_ref().filter(|number| !contacts.knows_external(number))
                && let Some(index) = self.keys.get(&self.hash("number", number))
            {
                told.entry(*index).or_insert_with(|| self.slot(*index)).external_id = Some(number.clone());
            }
            if let Some(email) = key.email.as_ref().map(|email| email.key())
                && !contacts.knows_email(&email)
                && let Some(index) = self.keys.get(&self.hash("email", &email))
            {
                told.entry(*index).or_insert_with(|| self.slot(*index)).email_key = Some(email);
            }
        }
        for (_, slot) in told {
            contacts.put(slot);
        }
        for (kind, name) in &self.codes {
            contacts.codes.takes(*kind, name);
        }
    }

    fn slot(&self, index: u32) -> Slot {
        let (number, email) = self.contacts[index as usize];
        let some = |hash| (hash != 0).then(|| SOME.to_string());
        Slot::known(ContactId(-1 - i64::from(index)), some(number), some(email))
    }

    /// Adds the orders of earlier pieces to those that the database knows.
    pub fn tell_orders(&self, orders: &mut Orders, rows: &[&OrderRow]) {
        for row in rows {
            if let Some((contact, is_new)) = self.orders.get(&self.hash("order", &row.order_no)) {
                orders.remember(&row.order_no, *contact, *is_new);
            }
        }
    }

    /// Adds the activities of earlier pieces to those that the database knows.
    pub fn tell_activities(&self, activities: &mut Activities, rows: &[&ActivityRow]) {
        for number in rows.iter().filter_map(|row| row.activity_no.as_deref()) {
            if let Some(contact) = self.activities.get(&self.hash("activity", number)) {
                activities.remember(number, *contact);
            }
        }
    }

    fn remember(&mut self, plan: &Plan) {
        match plan {
            Plan::Contacts(contacts) => {
                self.codes = contacts.codes.made().to_vec();
                for slot in contacts.added() {
                    let index = u32::try_from(self.contacts.len()).unwrap_or(u32::MAX);
                    let number = slot.external_id.as_ref().map_or(0, |number| self.hash("number", number));
                    let email = slot.email_key.as_ref().map_or(0, |email| self.hash("email", email));
                    self.contacts.push((number, email));
                    self.keys
                        .extend([number, email].into_iter().filter(|hash| *hash != 0).map(|h| (h, index)));
                }
            }
            Plan::Orders(orders) => {
                for (number, contact, is_new) in orders.touched() {
                    let hash = self.hash("order", number);
                    self.orders.insert(hash, (contact, is_new));
                }
            }
            Plan::Activities(activities) => {
                for (number, contact) in activities.touched() {
                    let hash = self.hash("activity", number);
                    self.activities.insert(hash, contact);
                }
            }
        }
    }
}

pub(super) async fn run(desk: &Desk, job: &Job) -> Result<Outcome> {
    let Some(mut work) = perform::load(desk, job, State::Checking).await? else {
        return perform::close(desk, job).await;
    };
    if let Some(outcome) = perform::without_file(desk, job, &work).await? {
        return Ok(outcome);
    }
    let mut check =
        Check { cursor: Cursor { order_floor: i64::MAX, ..Cursor::default() }, ..Check::default() };
    let mut told_at: Micros = 0;
    let mut pieces = work.source.clone().read(None);
    while let Some(piece) = pieces.next().await {
        if desk.stop.is_asked() {
            return Ok(Outcome::Stopped);
        }
        check.take(desk, &mut work, piece?.items).await?;
        if check.seen.is_full() {
            check.report.is_partial = true;
            break;
        }
        let now = desk.clock.now();
        if now - told_at > MICROS_PER_SECOND / 2 {
            told_at = now;
            if let Some(outcome) = tell(desk, job, &work, now).await? {
                return Ok(outcome);
            }
        }
    }
    check.report.tally = check.cursor.tally;
    finish(desk, job, &work, &check.report).await
}

/// A check under way.
#[derive(Default)]
struct Check {
    report: Report,
    cursor: Cursor,
    seen: Seen,
}

impl Check {
    async fn take(&mut self, desk: &Desk, work: &mut Work, mut piece: Vec<Item>) -> Result<()> {
        let report = &mut self.report;
        let mut tx = desk.db.read().await?;
        while !piece.is_empty() {
            let decided = decide(&mut tx, work, &self.cursor, &mut piece, Some(&self.seen)).await?;
            let mut rejects = self.cursor.tally.take(&piece, &decided.verdicts, &work.names);
            rejects.truncate(EXAMPLES.saturating_sub(report.examples.len()));
            report.examples.append(&mut rejects);
            report.counts += Counts::of(&decided.verdicts);
            self.seen.remember(&decided.plan);
            let done = decided.verdicts.len();
            work.import.done_bytes = i64::try_from(piece[done - 1].after.offset).unwrap_or(i64::MAX);
            piece.drain(..done);
        }
        work.import.rows = report.counts.rows();
        Ok(())
    }
}

/// Stores how far the check is; an outcome when it must not go on.
async fn tell(desk: &Desk, job: &Job, work: &Work, now: Micros) -> Result<Option<Outcome>> {
    let mut tx = desk.db.write().await?;
    if !jobs::renew(&mut tx, job, now).await? {
        return Ok(Some(Outcome::Lost));
    }
    if let Some(reason) = perform::refusal(&mut tx, job, work, State::Checking).await? {
        drop(tx);
        return perform::give_up(desk, job, reason).await.map(Some);
    }
    store::set_progress(&mut tx, &work.import).await?;
    tx.commit().await?;
    Ok(None)
}

async fn finish(desk: &Desk, job: &Job, work: &Work, report: &Report) -> Result<Outcome> {
    let now = desk.clock.now();
    let mut tx = desk.db.write().await?;
    if !jobs::renew(&mut tx, job, now).await? {
        return Ok(Outcome::Lost);
    }
    if perform::refusal(&mut tx, job, work, State::Checking).await?.is_none() {
        let report = serde_json::to_string(report)?;
        store::reset(&mut tx, work.import.id, now).await?;
        store::finish(&mut tx, work.import.id, State::Checked.code(), &report, "", now).await?;
    }
    jobs::finish(&mut tx, job, "", now).await?;
    tx.commit().await?;
    Ok(Outcome::Finished)
}

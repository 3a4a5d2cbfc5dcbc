//! Writes the pieces of a file: some in each transaction, with the place behind them and the counters.

use super::{
    State,
    perform::{Cursor, Desk, Plan, Work, decide, give_up, refusal},
    report::Counts,
    source::Item,
    store,
};
use crate::{
    db::Tx,
    error::Result,
    jobs::{self, Job, Outcome},
};
use std::{
    io,
    time::{Duration, Instant},
};
use tokio::sync::mpsc::Receiver;

/// No further piece is begun in a transaction that is older: whoever else wants to write waits for it.
const LONGEST: Duration = Duration::from_millis(400);

/// What became of a transaction.
pub(super) enum Step {
    /// Goes on, with this piece if it is there already.
    On(Option<io::Result<Vec<Item>>>),
    End(Outcome),
}

/// Writes a piece, and those that are ready by then, in one transaction: pages that many rows touch are then written
/// once for all of them.
pub(super) async fn write(
    desk: &Desk,
    job: &Job,
    work: &mut Work,
    cursor: &mut Cursor,
    mut piece: Vec<Item>,
    pieces: &mut Receiver<io::Result<Vec<Item>>>,
) -> Result<Step> {
    let mut tx = desk.db.write_resumable().await?;
    let begun = Instant::now();
    work.writing.now = desk.clock.now();
    if !jobs::renew(&mut tx, job, work.writing.now).await? {
        return Ok(Step::End(Outcome::Lost));
    }
    if let Some(reason) = refusal(&mut tx, job, work, State::Running).await? {
        drop(tx);
        return Ok(Step::End(give_up(desk, job, reason).await?));
    }
    let next = loop {
        while !piece.is_empty() {
            let done = write_rows(&mut tx, work, cursor, &mut piece).await?;
            piece.drain(..done);
        }
        match pieces.try_recv() {
            Ok(Ok(ready)) if begun.elapsed() < LONGEST => piece = ready,
            next => break next.ok(),
        }
    };
    work.import.cursor = serde_json::to_string(cursor)?;
    store::set_progress(&mut tx, &work.import).await?;
    tx.commit().await?;
    Ok(Step::On(next))
}

/// Writes the first rows of a piece, and tells how many: all, or those before one that must wait for them.
async fn write_rows(tx: &mut Tx, work: &mut Work, cursor: &mut Cursor, piece: &mut [Item]) -> Result<usize> {
    let decided = decide(tx, work, cursor, piece, None).await?;
    let rejects = cursor.tally.take(piece, &decided.verdicts, &work.names);
    let done = decided.verdicts.len();
    match decided.plan {
        Plan::Contacts(contacts) => contacts.write(tx, &work.writing).await?,
        Plan::Activities(activities) => activities.write(tx, &work.writing).await?,
        Plan::Orders(orders) => orders.write(tx, work.writing.import, &work.currency).await?,
    }
    store::insert_rejects(tx, work.import.id, &rejects).await?;
    let place = piece[done - 1].after;
    cursor.place = Some(place);
    let import = &mut work.import;
    import.count(&Counts::of(&decided.verdicts));
    import.done_bytes = i64::try_from(place.offset).unwrap_or(i64::MAX).min(import.total_bytes);
    Ok(done)
}

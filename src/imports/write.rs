//! Writes the pieces of a file: some in each transaction, with the place behind them and the counters.

use super::{
    State,
    contacts::Verdict,
    decide::{Plan, decide},
    perform::{Cursor, Desk, Work, give_up, refusal},
    report::Counts,
    source::{Item, Piece, Pieces},
    store,
};
use crate::{
    db::Tx,
    error::{Error, Result},
    jobs::{self, Job, Outcome},
};
use std::{
    io,
    time::{Duration, Instant},
};

/// No further piece is begun in a transaction that is older, or for which somebody waits. Only those in other processes
/// wait as long as this: nobody knows of them.
const LONGEST: Duration = Duration::from_secs(1);

/// What became of a transaction.
pub(super) enum Step {
    /// Goes on, with this piece if it is there already.
    On(Option<io::Result<Piece>>),
    End(Outcome),
}

/// Writes a piece, and those that are ready by then, in one transaction: pages that many rows touch are then written
/// once for all of them.
pub(super) async fn write(
    desk: &Desk,
    job: &Job,
    work: &mut Work,
    cursor: &mut Cursor,
    mut piece: Piece,
    pieces: &mut Pieces,
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
        write_piece(&mut tx, work, cursor, piece, pieces).await?;
        match pieces.ready() {
            Some(Ok(ready)) if begun.elapsed() < LONGEST && !desk.db.is_awaited() => piece = ready,
            next => break next,
        }
    };
    work.import.cursor = serde_json::to_string(cursor)?;
    store::set_progress(&mut tx, &work.import).await?;
    tx.commit().await?;
    Ok(Step::On(next))
}

/// Writes the rows of a piece: all at once, or first those before one that must wait for them.
async fn write_piece(
    tx: &mut Tx,
    work: &mut Work,
    cursor: &mut Cursor,
    piece: Piece,
    pieces: &Pieces,
) -> Result<()> {
    let Piece { mut items, mut supposed } = piece;
    while !items.is_empty() {
        let is_supposed = supposed.is_some();
        let decided = match supposed.take() {
            Some(decided) => *decided,
            None => decide(tx, work, cursor, &mut items, None).await?,
        };
        let is_written = match decided.plan {
            Plan::Contacts(contacts) => {
                let are_new = contacts.are_new();
                let is_written = contacts.write(tx, &work.writing).await?;
                pieces.suppose_new(are_new && is_written);
                is_written
            }
            Plan::Activities(activities) => activities.write(tx, &work.writing).await.map(|()| true)?,
            Plan::Orders(orders) => {
                orders.write(tx, work.writing.import, &work.currency).await.map(|()| true)?
            }
        };
        if is_written {
            count(tx, work, cursor, &items, &decided.verdicts).await?;
            items.drain(..decided.verdicts.len());
        } else if is_supposed {
            // Somebody in it was there; what was decided is taken back.
            for item in &mut items {
                item.row = Some(work.source.interpret(&item.record));
            }
        } else {
            return Err(Error::Conflict);
        }
    }
    Ok(())
}

/// Counts rows that were written, and keeps those that were rejected.
async fn count(
    tx: &mut Tx,
    work: &mut Work,
    cursor: &mut Cursor,
    items: &[Item],
    verdicts: &[Verdict],
) -> Result<()> {
    let rejects = cursor.tally.take(items, verdicts, &work.names);
    store::insert_rejects(tx, work.import.id, &rejects).await?;
    let place = items[verdicts.len() - 1].after;
    cursor.place = Some(place);
    let import = &mut work.import;
    import.count(&Counts::of(verdicts));
    import.done_bytes = i64::try_from(place.offset).unwrap_or(i64::MAX).min(import.total_bytes);
    Ok(())
}

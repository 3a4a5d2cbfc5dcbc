//! Keeps the index true: loads it, brings it up to date before every question, and says when there is none.
//!
//! Invariant: what is published holds every change up to its position, each read from the database in a transaction
//! that saw it. A question asked in a transaction is answered by an index that has seen all that this transaction
//! sees, or, while a flood of changes comes in, by one that is a little behind and says so in [`Index::as_of`].

use super::{
    index::{Batch, Chunk, Index, Position, ROWS},
    rows::{self, Packed, Which},
    snapshot,
};
use crate::{
    db::{Db, Dialect, Tx},
    error::Result,
    ids::ContactId,
    time::{Clock, Micros},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::{
        Arc, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    sync::{Mutex, mpsc},
    task::spawn_blocking,
    time::timeout,
};

/// A reader brings the index up to date itself when there are no more changes than this.
const AT_ONCE: i64 = 4_000;
/// Changes taken up in one go in the background.
const BATCH: i64 = 20_000;
/// Contacts read in one statement.
const PIECE: i64 = 8_192;
/// Pieces of a chunk.
const PIECES: usize = (ROWS / PIECE) as usize;
/// Pieces read before the last one has been looked into.
const AHEAD: usize = 4;
/// How long a reader waits for somebody else who makes the next index.
const PATIENCE: Duration = Duration::from_millis(100);
/// How often the background looks for changes.
const PAUSE: Duration = Duration::from_millis(500);
/// How often the file is written anew, if there was a change.
const SAVE_EVERY: Duration = Duration::from_hours(1);

/// What the file holds, and what the database knows it by.
#[derive(Debug, Default)]
struct Saved {
    token: Option<String>,
    position: Option<Position>,
    at: Option<Instant>,
}

/// The index of one database, kept beside it.
#[derive(Debug, Default)]
pub struct Engine {
    current: RwLock<Option<Arc<Index>>>,
    /// Held by whoever makes the next index.
    next: Mutex<()>,
    clock: Clock,
    /// Bytes that the index may take.
    budget: usize,
    /// Where the index waits for the next start.
    file: Option<PathBuf>,
    saved: Mutex<Saved>,
    /// The index took more than its budget, so that the database answers from then on.
    is_over: AtomicBool,
}

impl Engine {
    /// An engine without an index: until [`Engine::start`] is through, the database answers.
    ///
    /// `budget` is in bytes; `file` is where the index waits for the next start.
    pub fn new(clock: Clock, budget: usize, file: Option<PathBuf>) -> Arc<Engine> {
        Arc::new(Engine { clock, budget, file, ..Engine::default() })
    }

    /// Makes an index: from its file and what changed since, or from all contacts.
    pub async fn start(&self, db: &Db) -> Result<()> {
        let begin = Instant::now();
        let found = match &self.file {
            Some(file) => snapshot::load(db, file).await?,
            None => None,
        };
        let from = if found.is_some() { "its file" } else { "the database" };
        match found {
            Some((index, token)) => {
                let mut saved = self.saved.lock().await;
                (saved.token, saved.position) = (Some(token), Some(index.position.clone()));
                saved.at = Some(begin);
                drop(saved);
                self.publish(Some(Arc::new(index)));
                self.catch_up(db).await?;
            }
            None => self.load(db).await?,
        }
        if let Some(index) = self.current() {
            let (people, megabytes) = (index.people(), index.bytes() >> 20);
            let seconds = begin.elapsed().as_secs_f64();
            tracing::info!(people, megabytes, seconds, "the contacts are in memory, read from {from}");
        }
        Ok(())
    }

    /// Writes the index to its file, unless the file has it already.
    pub async fn save(&self, db: &Db) -> Result<()> {
        let (Some(file), Some(index)) = (&self.file, self.current()) else { return Ok(()) };
        let mut saved = self.saved.lock().await;
        if saved.position.as_ref() != Some(&index.position) {
            saved.token =
                Some(snapshot::save(db, &index, file, saved.token.clone(), self.clock.now()).await?);
            saved.position = Some(index.position.clone());
        }
        saved.at = Some(Instant::now());
        Ok(())
    }

    async fn save_now_and_then(&self, db: &Db) -> Result<()> {
        let is_due = self.saved.lock().await.at.is_none_or(|at| at.elapsed() >= SAVE_EVERY);
        if is_due { self.save(db).await } else { Ok(()) }
    }

    /// Whether an index fits into the budget; if not, there is none from now on.
    fn fits(&self, index: &Index) -> bool {
        if index.bytes() <= self.budget {
            return true;
        }
        let (needed, budget) = (index.bytes() >> 20, self.budget >> 20);
        tracing::warn!(
            "the contacts take {needed} MB of memory so far and may take {budget} MB: the database counts segments from \
             now on, more slowly. Raise MUSTER_MEMORY_MB and start again to have them counted in memory"
        );
        self.is_over.store(true, Ordering::SeqCst);
        self.publish(None);
        false
    }

    /// What is published.
    fn current(&self) -> Option<Arc<Index>> {
        self.current.read().expect("nobody panics while holding it").clone()
    }

    /// Bytes that the index takes, about.
    pub fn bytes(&self) -> usize {
        self.current().map_or(0, |index| index.bytes())
    }

    fn publish(&self, index: Option<Arc<Index>>) {
        *self.current.write().expect("nobody panics while holding it") = index;
    }

    /// Reads all contacts.
    pub async fn load(&self, db: &Db) -> Result<()> {
        let _next = self.next.lock().await;
        let mut tx = db.read().await?;
        let mut index = Index::default();
        index.as_of = self.clock.now();
        let mark = mark(&mut tx).await?;
        index.position.next = mark;
        let seen = changes(&mut tx, &index.position, i64::MAX).await?;
        index.position.pass(&seen, mark);
        let (pieces, received) = mpsc::channel(AHEAD);
        let (groups, budget) = (rows::groups(&mut tx).await?, self.budget);
        let building = spawn_blocking(move || build(index, groups, received, budget));
        read_all(&mut tx, pieces).await?;
        let index = building.await.map_err(anyhow::Error::from)??;
        if self.fits(&index) {
            self.publish(Some(Arc::new(index)));
        }
        Ok(())
    }

    /// Brings the index up to date with the database, however much there is.
    pub async fn catch_up(&self, db: &Db) -> Result<()> {
        loop {
            let mut tx = db.read().await?;
            let _next = self.next.lock().await;
            let Some(index) = self.current().filter(|index| self.fits(index)) else { return Ok(()) };
            match advance(&mut tx, &index, BATCH, self.clock.now()).await? {
                Advance::None => return Ok(()),
                Advance::All(index) => {
                    self.publish(Some(Arc::new(index)));
                    return Ok(());
                }
                Advance::Part(index) => self.publish(Some(Arc::new(index))),
            }
        }
    }

    /// Loads the index and keeps it up to date for as long as the program runs.
    pub async fn run(&self, db: &Db) {
        while !self.is_over.load(Ordering::SeqCst) {
            let done = match self.current() {
                None => self.start(db).await,
                Some(_) => self.catch_up(db).await,
            };
            let done = match done {
                Ok(()) => self.save_now_and_then(db).await,
                failed => failed,
            };
            if let Err(error) = done {
                tracing::error!("the index of contacts is not up to date: {error:#}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The index for what a transaction sees; `None` while there is none, and where the database is quicker.
    async fn view(&self, tx: &mut Tx) -> Result<Option<Arc<Index>>> {
        let Some(index) = self.current() else { return Ok(None) };
        if changes(tx, &index.position, 1).await?.is_empty() {
            return Ok(Some(index));
        }
        // What this transaction wrote is not for others to see: it gets an index of its own. A reader does not wait long
        // while somebody takes up a flood of changes: what is there is a little behind, and says so.
        let _next = match tx.may_write() {
            true => None,
            false => match timeout(PATIENCE, self.next.lock()).await {
                Ok(next) => Some(next),
                Err(_) => return Ok(Some(index)),
            },
        };
        let Some(index) = self.current() else { return Ok(None) };
        match advance(tx, &index, AT_ONCE, self.clock.now()).await? {
            Advance::None => Ok(Some(index)),
            Advance::All(next) => {
                let next = Arc::new(next);
                if !tx.may_write() {
                    self.publish(Some(next.clone()));
                }
                Ok(Some(next))
            }
            Advance::Part(_) if tx.may_write() => Ok(None),
            Advance::Part(next) => {
                let next = Arc::new(next);
                self.publish(Some(next.clone()));
                Ok(Some(next))
            }
        }
    }
}

/// The index for what a transaction sees, if there is one beside its database.
pub async fn view(tx: &mut Tx) -> Result<Option<Arc<Index>>> {
    match tx.beside::<Engine>() {
        Some(engine) => engine.view(tx).await,
        None => Ok(None),
    }
}

impl Position {
    /// Notes changes that were taken up; below `next` there are no others.
    fn pass(&mut self, changes: &[Change], next: i64) {
        self.next = next;
        self.ahead.extend(changes.iter().map(|change| (change.number, change.mark)));
        self.ahead.retain(|_, mark| *mark >= next);
    }
}

/// A line of the table of changes.
struct Change {
    number: i64,
    /// What tells whether all changes before it have appeared.
    mark: i64,
    contact: i64,
}

/// The next index.
enum Advance {
    /// There is nothing new.
    None,
    All(Index),
    /// There is more.
    Part(Index),
}

async fn advance(tx: &mut Tx, index: &Arc<Index>, most: i64, now: Micros) -> Result<Advance> {
    let mark = mark(tx).await?;
    let changes = changes(tx, &index.position, most.saturating_add(1)).await?;
    if changes.is_empty() {
        return Ok(Advance::None);
    }
    let all = i64::try_from(changes.len()).is_ok_and(|found| found <= most);
    let last = changes.last().map_or(mark, |change| change.mark);
    let changed: BTreeSet<i64> = changes.iter().map(|change| change.contact).collect();
    let ids: Vec<ContactId> = changed.iter().copied().map(ContactId).collect();
    let packed = rows::read(tx, &Which::These(ids)).await?;
    let index = index.clone();
    let index = spawn_blocking(move || -> Result<Index> {
        let mut next = Index::clone(&index);
        let batch = next.unpack(&packed)?;
        next.apply(&changed, batch);
        Ok(next)
    });
    let mut index = index.await.map_err(anyhow::Error::from)??;
    index.position.pass(&changes, if all { mark } else { mark.min(last) });
    if all {
        index.as_of = now;
    }
    Ok(if all { Advance::All(index) } else { Advance::Part(index) })
}

/// The mark below which no more changes will appear. It is read before the changes themselves.
async fn mark(tx: &mut Tx) -> Result<i64> {
    let sql = match tx.dialect() {
        Dialect::Sqlite => "SELECT COALESCE(MAX(seq), 0) + 1 FROM contact_changes",
        Dialect::Postgres => "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint",
    };
    tx.query(sql).scalar().await
}

/// The changes that an index at this position has not seen.
async fn changes(tx: &mut Tx, position: &Position, most: i64) -> Result<Vec<Change>> {
    // On SQLite changes appear in the order of their numbers; on PostgreSQL transactions overlap, and a number may
    // appear after a larger one: there the transactions are the marks.
    let mark = if tx.dialect() == Dialect::Sqlite { "seq" } else { "xid" };
    let most = most.saturating_add(i64::try_from(position.ahead.len()).unwrap_or(i64::MAX));
    let rows: Vec<(i64, i64, i64)> = tx
        .query(format!("SELECT seq, {mark}, contact_id FROM contact_changes WHERE {mark} >= $1 ORDER BY {mark}, seq LIMIT $2"))
        .bind(position.next)
        .bind(most)
        .all()
        .await?;
    let unseen = rows.into_iter().filter(|(number, _, _)| !position.ahead.contains_key(number));
    Ok(unseen.map(|(number, mark, contact)| Change { number, mark, contact }).collect())
}

async fn first_contact(tx: &mut Tx, from: i64) -> Result<Option<i64>> {
    let first: Option<i64> =
        tx.query("SELECT MIN(id) FROM contacts WHERE id >= $1").bind(from).scalar().await?;
    Ok(first)
}

/// Reads all contacts, chunk by chunk and each in pieces, for as long as anybody takes them.
async fn read_all(tx: &mut Tx, pieces: mpsc::Sender<(i64, Packed)>) -> Result<()> {
    let mut from = Some(i64::MIN);
    while let Some(id) = from
        && let Some(first) = first_contact(tx, id).await?
    {
        let number = first.div_euclid(ROWS);
        for first in (0..ROWS / PIECE).map(|piece| number * ROWS + piece * PIECE) {
            let packed = rows::read(tx, &Which::Range(first, first + PIECE - 1)).await?;
            if pieces.send((number, packed)).await.is_err() {
                return Ok(());
            }
        }
        from = (number + 1).checked_mul(ROWS);
    }
    Ok(())
}

/// Makes chunks of the pieces while further ones are read, until there are no more or the index is beyond its budget.
fn build(
    mut index: Index,
    mut groups: BTreeMap<i64, Batch>,
    mut pieces: mpsc::Receiver<(i64, Packed)>,
    budget: usize,
) -> Result<Index> {
    let mut chunk = Vec::new();
    while let Some((number, packed)) = pieces.blocking_recv() {
        chunk.push(index.unpack(&packed)?);
        if chunk.len() == PIECES {
            chunk.extend(groups.remove(&number));
            index.push(Chunk::new(number, std::mem::take(&mut chunk)));
            if index.bytes() > budget {
                break;
            }
        }
    }
    Ok(index)
}

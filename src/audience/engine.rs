//! Keeps the index true: loads it, brings it up to date before every question, and says when there is none.
//!
//! Invariant: what is published holds every change up to its position, each read from the database in a transaction
//! that saw it. A question asked in a transaction is answered by an index that has seen all that this transaction
//! sees, or, while a flood of changes comes in, by one that is a little behind, with a [`View`] that says so. An index
//! that cannot know all changes any more is thrown away.

mod next;
mod whole;

use super::{
    changes,
    index::{Index, Position},
    snapshot,
};
use crate::{
    db::{Db, Tx},
    error::Result,
    time::Clock,
};
use next::{Advance, advance};
use std::{
    collections::HashSet,
    path::PathBuf,
    sync::{
        Arc, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    sync::{Mutex, OnceCell},
    time::timeout,
};

/// A reader brings the index up to date itself when there are no more changes than this.
const AT_ONCE: i64 = 4_000;
/// Changes taken up in one go in the background.
const BATCH: i64 = 20_000;
/// A file is not worth its reading when more than one contact in so many changed since: to read all anew is quicker.
const WORTH_A_FILE: u64 = 4;
/// How long a reader waits for somebody else who makes the next index.
const PATIENCE: Duration = Duration::from_millis(100);
/// How often the background looks for changes.
const PAUSE: Duration = Duration::from_millis(500);
/// How often the file is written anew, if there was a change.
const SAVE_EVERY: Duration = Duration::from_hours(1);

/// How often it is tried again when something failed.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(10);

/// What the file holds, and what the database knows it by.
#[derive(Debug, Default)]
struct Saved {
    token: Option<String>,
    position: Option<Position>,
    /// When it was last tried.
    at: Option<Instant>,
}

/// What an index was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    File,
    Database,
}

/// The index as a transaction sees it.
#[derive(Clone, Debug)]
pub struct View {
    pub index: Arc<Index>,
    /// There are changes that it has not taken up: it is as of [`Index::as_of`].
    pub is_behind: bool,
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
    /// Where the database counts its changes.
    place: OnceCell<String>,
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

    /// Makes an index: from its file and what changed since, or from all contacts; from which of them.
    pub async fn start(&self, db: &Db) -> Result<Source> {
        let begin = Instant::now();
        let found = match &self.file {
            Some(file) => snapshot::load(db, self.place(db).await?, file).await?,
            None => None,
        };
        let mut from = Source::Database;
        if let Some((index, token)) = found {
            let mut saved = self.saved.lock().await;
            (saved.token, saved.position) = (Some(token), Some(index.position.clone()));
            saved.at = Some(begin);
            drop(saved);
            if self.fits(&index) && is_worth_it(db, self.place(db).await?, &index).await? {
                self.publish(Some(Arc::new(index)));
                self.take_up(db, i64::MAX).await?;
                from = Source::File;
            }
        }
        if self.current().is_none() && !self.is_over.load(Ordering::SeqCst) {
            self.load(db).await?;
            from = Source::Database;
        }
        if let Some(index) = self.current() {
            let (people, megabytes) = (index.people(), index.bytes() >> 20);
            let seconds = begin.elapsed().as_secs_f64();
            tracing::info!(people, megabytes, seconds, ?from, "the contacts are in memory");
        }
        Ok(from)
    }

    async fn place(&self, db: &Db) -> Result<&str> {
        let place = self.place.get_or_try_init(async || changes::place(&mut db.read().await?).await);
        Ok(place.await?.as_str())
    }

    /// Writes the index to its file, unless the file has it already, and tells the database so: changes that no file
    /// needs any more are removed. Where the file cannot be written, changes are kept from here on nonetheless.
    pub async fn save(&self, db: &Db) -> Result<()> {
        let (Some(file), Some(index)) = (&self.file, self.current()) else { return Ok(()) };
        let mut saved = self.saved.lock().await;
        saved.at = Some(Instant::now());
        let is_new = saved.position.as_ref() != Some(&index.position);
        let token = match &saved.token {
            Some(token) if !is_new => token.clone(),
            _ => changes::new_token()?,
        };
        let written = match is_new {
            true => snapshot::write_beside(&index, &token, file).await,
            false => Ok(()),
        };
        let (place, now) = (self.place(db).await?, self.clock.now());
        let mut tx = db.write().await?;
        let old = saved.token.as_deref();
        changes::register(&mut tx, place, &token, old, index.position.next, now).await?;
        changes::remove_read(&mut tx, now).await?;
        tx.commit().await?;
        saved.token = Some(token);
        saved.position = written.is_ok().then(|| index.position.clone());
        written?;
        if is_new { snapshot::put_in_place(file) } else { Ok(()) }
    }

    /// Has the changes kept that come in while the contacts are read.
    async fn announce(&self, db: &Db) -> Result<()> {
        let mut saved = self.saved.lock().await;
        if self.file.is_none() || saved.token.is_some() {
            return Ok(());
        }
        let (token, place) = (changes::new_token()?, self.place(db).await?);
        let mut tx = db.write().await?;
        let mark = changes::mark(&mut tx).await?;
        changes::register(&mut tx, place, &token, None, mark, self.clock.now()).await?;
        tx.commit().await?;
        saved.token = Some(token);
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
        self.announce(db).await?;
        let place = self.place(db).await?;
        let _next = self.next.lock().await;
        let mut tx = db.read_within(None).await?;
        let mut index = Index::default();
        index.as_of = self.clock.now();
        let mark = changes::mark(&mut tx).await?;
        index.position.next = mark;
        let Some(seen) = changes::unseen(&mut tx, place, &index.position, i64::MAX).await? else {
            return Err(anyhow::anyhow!("changes were removed that nobody has made yet").into());
        };
        index.position.pass(&seen, mark);
        let index = whole::fill(db, &mut tx, index, self.budget).await?;
        if self.fits(&index) {
            self.publish(Some(Arc::new(index)));
        }
        Ok(())
    }

    /// Brings the index up to date with the database, however much there is; an index that cannot be is thrown away.
    pub async fn catch_up(&self, db: &Db) -> Result<()> {
        self.take_up(db, BATCH).await
    }

    /// The same with so many changes in one go.
    async fn take_up(&self, db: &Db, most: i64) -> Result<()> {
        loop {
            let place = self.place(db).await?;
            let mut tx = db.read_within(None).await?;
            let _next = self.next.lock().await;
            let Some(index) = self.current() else { return Ok(()) };
            match self.advance(&mut tx, place, &index, most).await? {
                Advance::Part(_) => {}
                Advance::None | Advance::All(_) | Advance::Lost => return Ok(()),
            }
        }
    }

    /// Takes up changes and publishes what everybody may see of it.
    async fn advance(&self, tx: &mut Tx, place: &str, index: &Arc<Index>, most: i64) -> Result<Advance> {
        let advance = advance(tx, place, index, most, self.clock.now()).await?;
        match &advance {
            Advance::Lost => self.discard(index),
            Advance::All(next) | Advance::Part(next) if !tx.may_write() => {
                if !self.fits(next) {
                    return Ok(Advance::Lost);
                }
                self.publish(Some(next.clone()));
            }
            _ => {}
        }
        Ok(advance)
    }

    /// Throws an index away that cannot know all changes any more; [`Engine::run`] makes another.
    fn discard(&self, lost: &Arc<Index>) {
        let mut current = self.current.write().expect("nobody panics while holding it");
        if current.as_ref().is_some_and(|index| Arc::ptr_eq(index, lost)) {
            tracing::warn!("changes were removed before the index took them up: the contacts are read again");
            *current = None;
        }
    }

    /// Loads the index and keeps it up to date for as long as the program runs.
    pub async fn run(&self, db: &Db) {
        while !self.is_over.load(Ordering::SeqCst) {
            let done = match self.current() {
                None => self.start(db).await.map(|_| ()),
                Some(_) => self.catch_up(db).await,
            };
            let done = match done {
                Ok(()) => self.save_now_and_then(db).await,
                failed => failed,
            };
            let pause = match done {
                Ok(()) => PAUSE,
                Err(error) => {
                    tracing::error!("the index of contacts is not up to date: {}", error.in_full());
                    PAUSE_AFTER_FAILURE
                }
            };
            tokio::time::sleep(pause).await;
        }
        if let Err(error) = self.resign(db).await {
            tracing::warn!("changes are kept for an index that is no more: {}", error.in_full());
        }
    }

    /// No changes need be kept for it any more.
    async fn resign(&self, db: &Db) -> Result<()> {
        let Some(token) = self.saved.lock().await.token.take() else { return Ok(()) };
        let mut tx = db.write().await?;
        changes::forget(&mut tx, &token).await?;
        tx.commit().await
    }

    /// The index for what a transaction sees; `None` while there is none, and where the database is quicker.
    async fn view(&self, tx: &mut Tx) -> Result<Option<View>> {
        let (Some(index), Some(place)) = (self.current(), self.place.get()) else { return Ok(None) };
        match changes::unseen(tx, place, &index.position, 1).await? {
            Some(changes) if changes.is_empty() => return Ok(Some(View { index, is_behind: false })),
            Some(_) => {}
            None => {
                self.discard(&index);
                return Ok(None);
            }
        }
        // What this transaction wrote is not for others to see: it gets an index of its own. A reader does not wait long
        // while somebody takes up a flood of changes: what is there is a little behind, and says so.
        let _next = match tx.may_write() {
            true => None,
            false => match timeout(PATIENCE, self.next.lock()).await {
                Ok(next) => Some(next),
                Err(_) => return Ok(Some(View { index, is_behind: true })),
            },
        };
        let Some(index) = self.current() else { return Ok(None) };
        Ok(match self.advance(tx, place, &index, AT_ONCE).await? {
            Advance::None => Some(View { index, is_behind: false }),
            Advance::All(index) => Some(View { index, is_behind: false }),
            Advance::Part(index) if !tx.may_write() => Some(View { index, is_behind: true }),
            Advance::Part(_) | Advance::Lost => None,
        })
    }
}

/// Whether so few contacts changed since an index was written that it is quicker to take these up.
async fn is_worth_it(db: &Db, place: &str, index: &Index) -> Result<bool> {
    let mut tx = db.read_within(None).await?;
    let Some(changes) = changes::unseen(&mut tx, place, &index.position, i64::MAX).await? else {
        return Ok(false);
    };
    let changed: HashSet<i64> = changes.iter().map(|change| change.contact).collect();
    Ok(changed.len() as u64 * WORTH_A_FILE <= index.people())
}

/// The index for what a transaction sees, if there is one beside its database.
pub async fn view(tx: &mut Tx) -> Result<Option<View>> {
    match tx.beside::<Engine>() {
        Some(engine) => engine.view(tx).await,
        None => Ok(None),
    }
}

/// Whether there is no index yet, but will be.
pub fn is_loading(tx: &Tx) -> bool {
    let is_on_its_way =
        |engine: Arc<Engine>| engine.current().is_none() && !engine.is_over.load(Ordering::SeqCst);
    tx.beside::<Engine>().is_some_and(is_on_its_way)
}

/// The same where it knows all changes.
pub async fn exact(tx: &mut Tx) -> Result<Option<Arc<Index>>> {
    Ok(view(tx).await?.filter(|view| !view.is_behind).map(|view| view.index))
}

//! Imports of contacts, orders and activities from delimited text files.
//!
//! A file is uploaded ([`create`]), looked at ([`sniff`]), its columns are matched with fields ([`fields`], [`setup`]),
//! a check says what would happen ([`check`]), and a job imports it piece by piece ([`perform`]). Values are read by
//! the file's own habits ([`dates`], [`numbers`], [`words`]); bad rows never stop the rest.
//!
//! Invariant: added + updated + skipped + rejected = rows read, after every commit.

mod activity_rows;
mod cells;
mod check;
mod contacts;
pub mod dates;
mod decide;
pub mod domains;
pub mod encoding;
pub mod fields;
mod interpret;
pub mod numbers;
mod order_lines;
mod owners;
pub mod past;
mod perform;
pub mod records;
pub mod rejects;
pub mod report;
pub mod setup;
pub mod sniff;
mod source;
mod split;
mod store;
mod transcode;
pub mod words;
mod write;

pub use interpret::Interpreter;
pub use perform::{Desk, perform};

use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::{ImportId, JobId, StaffId},
    jobs, staff,
    time::Micros,
};
use fields::Kind;
use rejects::Reject;
use report::{Counts, Report, Tally};
use setup::Setup;
use sha2::{Digest, Sha256};
use std::{fmt::Write as _, io::Read, path::Path, time::Duration};

const JOB_CHECK: &str = "import_check";
const JOB_IMPORT: &str = "import";

/// Where an import is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its columns are being matched.
    Uploaded,
    Checking,
    Checked,
    Running,
    Done,
    Failed,
    Cancelled,
}

impl State {
    pub const ALL: [State; 7] = [
        State::Uploaded,
        State::Checking,
        State::Checked,
        State::Running,
        State::Done,
        State::Failed,
        State::Cancelled,
    ];

    pub fn code(self) -> &'static str {
        match self {
            State::Uploaded => "uploaded",
            State::Checking => "checking",
            State::Checked => "checked",
            State::Running => "running",
            State::Done => "done",
            State::Failed => "failed",
            State::Cancelled => "cancelled",
        }
    }

    fn from_code(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether a job is at it.
    pub fn is_at_work(self) -> bool {
        matches!(self, State::Checking | State::Running)
    }

    /// Whether rows may have been imported.
    pub fn has_begun(self) -> bool {
        matches!(self, State::Running | State::Done | State::Failed | State::Cancelled)
    }
}

/// An import as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Import {
    pub id: ImportId,
    kind: String,
    /// As the person's computer called it; shown, never used as a path.
    pub file_name: String,
    stored_name: String,
    pub file_size: i64,
    pub file_hash: String,
    state: String,
    settings: String,
    checked: String,
    cursor: String,
    pub total_bytes: i64,
    pub done_bytes: i64,
    pub rows: i64,
    pub added: i64,
    pub updated: i64,
    pub skipped: i64,
    pub rejected: i64,
    /// A code that says why it failed.
    pub error: String,
    /// Who started it, or until then who uploaded it; `None` for the command line.
    pub staff_id: Option<StaffId>,
    pub staff_name: Option<String>,
    pub created_at: Micros,
    pub started_at: Option<Micros>,
    pub finished_at: Option<Micros>,
    pub version: i64,
}

impl Import {
    /// `None` when a newer Muster made it.
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_code(&self.kind)
    }

    pub fn state(&self) -> State {
        State::from_code(&self.state).unwrap_or(State::Failed)
    }

    pub fn setup(&self) -> Result<Setup> {
        Ok(serde_json::from_str(&self.settings)?)
    }

    /// What the last check found out.
    pub fn report(&self) -> Option<Report> {
        serde_json::from_str(&self.checked).ok()
    }

    /// What was noticed while importing.
    pub fn tally(&self) -> Tally {
        self.cursor().tally
    }

    /// The name of its file in the folder of uploads.
    pub fn stored_name(&self) -> &str {
        &self.stored_name
    }

    fn cursor(&self) -> perform::Cursor {
        serde_json::from_str(&self.cursor).unwrap_or_default()
    }

    fn count(&mut self, counts: &Counts) {
        self.rows += counts.rows();
        self.added += counts.added;
        self.updated += counts.updated;
        self.skipped += counts.skipped;
        self.rejected += counts.rejected;
    }
}

/// An uploaded file that was looked at.
#[derive(Clone, Debug)]
pub struct NewImport {
    pub kind: Kind,
    pub file_name: String,
    pub stored_name: String,
    pub file_size: i64,
    pub file_hash: String,
    pub staff_id: Option<StaffId>,
}

/// Stores an uploaded file's import with what was guessed about it.
///
/// # Errors
/// `Forbidden` for those who may not import.
pub async fn create(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    new: &NewImport,
    setup: &Setup,
) -> Result<ImportId> {
    actor.require(Permission::Import)?;
    let id = store::insert(tx, new, &serde_json::to_string(setup)?, now).await?;
    let entry = Entry::new(Action::ImportUploaded, ObjectKind::Import, id.0, &new.file_name);
    audit::record(tx, actor, now, entry.effect(new.file_size)).await?;
    Ok(id)
}

/// # Errors
/// `Forbidden` for those who may not import, `NotFound`.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ImportId) -> Result<Import> {
    actor.require(Permission::Import)?;
    store::lookup(tx, id).await?.ok_or(Error::NotFound)
}

/// Imports older than one, the newest first.
///
/// # Errors
/// `Forbidden` for those who may not import.
pub async fn list(tx: &mut Tx, actor: &Actor, before: Option<ImportId>, limit: i64) -> Result<Vec<Import>> {
    actor.require(Permission::Import)?;
    store::list(tx, before.map_or(i64::MAX, |id| id.0), limit).await
}

/// An earlier import of the very same file, which is worth a warning.
pub async fn lookup_same_file(tx: &mut Tx, import: &Import) -> Result<Option<Import>> {
    store::same_file(tx, import.id, &import.file_hash).await
}

/// Changes how a file is read and what its columns are. A check of before is void.
///
/// # Errors
/// `Forbidden`; `Conflict` when somebody else changed it or it has begun.
pub async fn configure(tx: &mut Tx, actor: &Actor, import: &Import, setup: &Setup) -> Result<()> {
    actor.require(Permission::Import)?;
    let settings = serde_json::to_string(setup)?;
    let changed = store::set_settings(tx, import.id, import.version, &settings).await?;
    if changed { Ok(()) } else { Err(Error::Conflict) }
}

/// Begins a check.
///
/// # Errors
/// `Forbidden`; `Invalid` when something is still to be chosen; `Conflict` when it has begun already.
pub async fn check(tx: &mut Tx, actor: &Actor, id: ImportId, now: Micros) -> Result<JobId> {
    begin(tx, actor, id, now, State::Checking).await
}

/// Begins the import.
///
/// # Errors
/// As [`check`].
pub async fn start(tx: &mut Tx, actor: &Actor, id: ImportId, now: Micros) -> Result<JobId> {
    let job = begin(tx, actor, id, now, State::Running).await?;
    store::set_staff(tx, id, actor.id).await?;
    let import = find(tx, actor, id).await?;
    let entry = Entry::new(Action::ImportStarted, ObjectKind::Import, id.0, &import.file_name);
    let policy = import.setup()?.policy.code();
    audit::record(tx, actor, now, entry.detail(serde_json::json!({ "policy": policy }))).await?;
    Ok(job)
}

async fn begin(tx: &mut Tx, actor: &Actor, id: ImportId, now: Micros, state: State) -> Result<JobId> {
    let import = find(tx, actor, id).await?;
    if !matches!(import.state(), State::Uploaded | State::Checked) {
        return Err(Error::Conflict);
    }
    let kind = import.kind().ok_or(Error::Invalid("kind"))?;
    if !import.setup()?.problems(kind).is_empty() {
        return Err(Error::Invalid("something is still to be chosen"));
    }
    let from = [State::Uploaded.code(), State::Checked.code()];
    if !store::set_state(tx, id, &from, state.code()).await? {
        return Err(Error::Conflict);
    }
    store::reset(tx, id, now).await?;
    let job = if state == State::Checking { JOB_CHECK } else { JOB_IMPORT };
    jobs::enqueue(tx, job, id.0, actor.id, now).await
}

/// Stops an import wherever it is. What is imported stays, the file goes.
///
/// # Errors
/// `Forbidden`, `NotFound`; `Conflict` when it has ended.
pub async fn cancel(tx: &mut Tx, actor: &Actor, id: ImportId, now: Micros) -> Result<Import> {
    let import = find(tx, actor, id).await?;
    let from = [State::Uploaded, State::Checking, State::Checked, State::Running].map(State::code);
    if !store::set_state(tx, id, &from, State::Cancelled.code()).await? {
        return Err(Error::Conflict);
    }
    if import.state() != State::Running {
        store::reset(tx, id, now).await?;
    }
    let entry = Entry::new(Action::ImportCancelled, ObjectKind::Import, id.0, &import.file_name);
    audit::record(tx, actor, now, entry.effect(import.added + import.updated)).await?;
    Ok(import)
}

/// Rejected rows behind a row number, in the file's order.
///
/// # Errors
/// `Forbidden` for those who may not import.
pub async fn rejects(
    tx: &mut Tx,
    actor: &Actor,
    id: ImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<Reject>> {
    actor.require(Permission::Import)?;
    store::rejects(tx, id, after, limit).await
}

/// Removes the files that no import needs any more: of cancelled imports, and of uploads that broke off.
pub async fn sweep(tx: &mut Tx, uploads: &Path) -> Result<()> {
    // An upload that is still coming is in no table yet.
    const COMING: Duration = Duration::from_secs(3600);
    let needed = store::needed_files(tx).await?;
    for entry in std::fs::read_dir(uploads)? {
        let entry = entry?;
        let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
        if age > COMING && !needed.iter().any(|name| entry.file_name() == name.as_str()) {
            perform::remove_file(&entry.path());
        }
    }
    Ok(())
}

/// Removes the file of an import that was cancelled.
pub fn remove_upload(uploads: &Path, import: &Import) {
    perform::remove_file(&uploads.join(&import.stored_name));
}

/// The SHA-256 of a file, by which the same file is known again.
pub fn hash_of(path: &Path) -> std::io::Result<String> {
    let mut file = std::fs::File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hash.update(&piece[..read]);
    }
    let mut text = String::with_capacity(64);
    for byte in hash.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

/// Whoever a job works for; the command line where nobody is named.
async fn actor_of(tx: &mut Tx, staff: Option<StaffId>) -> Result<Actor> {
    let actor = match staff {
        Some(id) => staff::lookup_actor(tx, id).await?,
        None => None,
    };
    Ok(actor.unwrap_or_else(Actor::console))
}

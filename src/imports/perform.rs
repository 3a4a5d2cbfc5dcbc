//! The job of an import: pieces of the file, some in each transaction, with the place behind them and the counters.
//!
//! Invariant: what is stored of an import is true after every commit. A job that is killed loses the pieces it was
//! at and goes on behind the last one that was committed; nothing is imported twice.

use super::{
    Import, State,
    contacts::{Rules, Writing},
    report::Tally,
    source::Source,
    store,
    write::{Step, write},
};
use crate::{
    access::Permission,
    attributes,
    audit::{self, Action, Entry, ObjectKind},
    db::{Db, Tx},
    error::Result,
    jobs::{self, Job, Outcome, Stop},
    orders, settings, staff,
    time::Clock,
};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What the jobs of imports work with.
#[derive(Clone, Debug)]
pub struct Desk {
    pub db: Db,
    pub clock: Clock,
    /// Where the uploaded files are.
    pub uploads: PathBuf,
    pub stop: Stop,
}

/// How far an import is: the one truth on restart.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Cursor {
    pub place: Option<super::records::Place>,
    /// The largest order id from before the import.
    pub order_floor: i64,
    pub tally: Tally,
}

/// Performs a job of imports: the check or the import itself.
pub async fn perform(desk: &Desk, job: Job) -> Result<Outcome> {
    let result = match job.kind.as_str() {
        super::JOB_CHECK => super::check::run(desk, &job).await,
        _ => run(desk, &job).await,
    };
    match result {
        Err(error) if jobs::is_hopeless(&job) => {
            tracing::error!(job = job.id.0, "given up: {}", error.in_full());
            give_up(desk, &job, "failed").await
        }
        other => other,
    }
}

/// An import with everything its job needs.
pub(super) struct Work {
    pub import: Import,
    pub source: Source,
    pub names: Vec<String>,
    pub writing: Writing,
    pub currency: String,
}

/// Loads what a job works on; `None` when it is not there or not in the state for it.
pub(super) async fn load(desk: &Desk, job: &Job, state: State) -> Result<Option<Work>> {
    let mut tx = desk.db.read().await?;
    let id = crate::ids::ImportId(job.object_id);
    let Some(import) = store::lookup(&mut tx, id).await?.filter(|import| import.state() == state) else {
        return Ok(None);
    };
    let Some(kind) = import.kind() else { return Ok(None) };
    let setup = import.setup()?;
    let Some(layout) = setup.layout() else { return Ok(None) };
    let org = settings::organisation(&mut tx).await?;
    let attributes = attributes::list(&mut tx).await?;
    let now = desk.clock.now();
    let interpreter =
        super::Interpreter::new(&setup, attributes, org.time_zone.clone(), org.day(now), &org.currency);
    let source = Source {
        path: desk.uploads.join(&import.stored_name),
        kind,
        layout,
        width: setup.columns.len(),
        interpreter,
        rules: Rules { policy: setup.policy, blanket: setup.channels() },
    };
    let writing = Writing {
        import: id,
        staff: import.staff_id,
        policy: setup.policy,
        consent_source: setup.consent_source.clone(),
        now,
    };
    Ok(Some(Work { import, source, names: setup.names, writing, currency: org.currency }))
}

async fn run(desk: &Desk, job: &Job) -> Result<Outcome> {
    let Some(mut work) = load(desk, job, State::Running).await? else {
        return close(desk, job).await;
    };
    if let Some(outcome) = without_file(desk, job, &work).await? {
        return Ok(outcome);
    }
    let mut cursor = work.import.cursor();
    if cursor.place.is_none() {
        let mut tx = desk.db.read().await?;
        cursor.order_floor = orders::last_id(&mut tx).await?;
    }
    let mut pieces = work.source.clone().read(cursor.place);
    let mut next = pieces.next().await;
    while let Some(piece) = next {
        if desk.stop.is_asked() {
            return Ok(Outcome::Stopped);
        }
        next = match write(desk, job, &mut work, &mut cursor, piece?, &mut pieces).await? {
            Step::On(None) => pieces.next().await,
            Step::On(piece) => piece,
            Step::End(outcome) => return Ok(outcome),
        }
    }
    finish(desk, job, &work).await
}

/// The file may lie with another portal of the same PostgreSQL: then the job goes back to the queue for that one.
pub(super) async fn without_file(desk: &Desk, job: &Job, work: &Work) -> Result<Option<Outcome>> {
    if work.source.path.exists() {
        return Ok(None);
    }
    if jobs::are_shared(&desk.db) && !jobs::is_hopeless(job) {
        return Err(anyhow::anyhow!("the file of import {} is not on this machine", work.import.id).into());
    }
    give_up(desk, job, "file_gone").await.map(Some)
}

/// Why the job must not go on: it was cancelled, or whoever started it may not import any more.
pub(super) async fn refusal(
    tx: &mut Tx,
    job: &Job,
    work: &Work,
    state: State,
) -> Result<Option<&'static str>> {
    let import = store::lookup(tx, work.import.id).await?;
    if import.is_none_or(|import| import.state() != state) {
        return Ok(Some("cancelled"));
    }
    let Some(staff) = job.staff_id else { return Ok(None) };
    let actor = staff::lookup_actor(tx, staff).await?;
    Ok((!actor.is_some_and(|actor| actor.may(Permission::Import))).then_some("no_right"))
}

async fn finish(desk: &Desk, job: &Job, work: &Work) -> Result<Outcome> {
    let now = desk.clock.now();
    let mut tx = desk.db.write().await?;
    if !jobs::renew(&mut tx, job, now).await? {
        return Ok(Outcome::Lost);
    }
    let import = &work.import;
    store::finish(&mut tx, import.id, State::Done.code(), "", "", now).await?;
    let actor = super::actor_of(&mut tx, job.staff_id).await?;
    let entry = Entry::new(Action::ImportFinished, ObjectKind::Import, import.id.0, &import.file_name);
    let detail = serde_json::json!({
        "added": import.added, "updated": import.updated, "skipped": import.skipped, "rejected": import.rejected,
    });
    audit::record(&mut tx, &actor, now, entry.effect(import.added + import.updated).detail(detail)).await?;
    jobs::finish(&mut tx, job, "", now).await?;
    tx.commit().await?;
    remove_file(&work.source.path);
    Ok(Outcome::Finished)
}

/// Ends a job whose import is not there or not in its state any more.
pub(super) async fn close(desk: &Desk, job: &Job) -> Result<Outcome> {
    let mut tx = desk.db.write().await?;
    jobs::finish(&mut tx, job, "", desk.clock.now()).await?;
    tx.commit().await?;
    Ok(Outcome::Finished)
}

/// Ends an import that cannot go on; what is imported stays.
pub(super) async fn give_up(desk: &Desk, job: &Job, reason: &str) -> Result<Outcome> {
    let now = desk.clock.now();
    let mut tx = desk.db.write().await?;
    let id = crate::ids::ImportId(job.object_id);
    if reason != "cancelled"
        && let Some(import) = store::lookup(&mut tx, id).await?
    {
        store::finish(&mut tx, id, State::Failed.code(), "", reason, now).await?;
        let actor = super::actor_of(&mut tx, job.staff_id).await?;
        let entry = Entry::new(Action::ImportFailed, ObjectKind::Import, id.0, &import.file_name);
        audit::record(&mut tx, &actor, now, entry.detail(serde_json::json!({ "reason": reason }))).await?;
    }
    jobs::finish(&mut tx, job, reason, now).await?;
    tx.commit().await?;
    Ok(Outcome::Finished)
}

/// Removes the file of an import that needs it no more. A file that stays is swept away at the next start.
pub(super) fn remove_file(path: &std::path::Path) {
    if let Err(error) = std::fs::remove_file(path)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!("{} cannot be removed: {error}", path.display());
    }
}

//! Work that goes on behind the pages and survives restarts: a queue in the database, claimed by workers with a lease.
//!
//! Invariants: a job has one worker at a time. Whatever a worker writes stands in a transaction in which [`renew`]
//! said that the job is still its own, so that a worker that was thought dead changes nothing.

use crate::{
    db::{Db, Dialect, Tx},
    error::Result,
    ids::{JobId, StaffId},
    time::{Clock, MICROS_PER_SECOND, Micros},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// A worker that shows no sign for this long is thought dead.
const LEASE: Micros = 30 * MICROS_PER_SECOND;
/// So many starts without any progress in between, and the job is given up.
const ATTEMPTS: i64 = 12;
const IDLE: Duration = Duration::from_millis(400);

/// A job that this worker holds.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    pub object_id: i64,
    /// On whose behalf it runs; `None` for the command line.
    pub staff_id: Option<StaffId>,
    pub attempts: i64,
    worker: String,
}

/// How a job ended for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It recorded its end itself, with [`finish`].
    Finished,
    /// It was asked to stop and goes back to the queue.
    Stopped,
    /// Somebody else has it now.
    Lost,
}

/// Asks workers to stop at the next good place.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    pub fn ask(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// Puts work into the queue, in the transaction of the change that asks for it.
pub async fn enqueue(
    tx: &mut Tx,
    kind: &str,
    object: i64,
    staff: Option<StaffId>,
    now: Micros,
) -> Result<JobId> {
    tx.query(
        "INSERT INTO jobs (kind, object_id, staff_id, state, created_at)
         VALUES ($1, $2, $3, 'queued', $4)
         RETURNING id",
    )
    .bind(kind.to_string())
    .bind(object)
    .bind(staff)
    .bind(now)
    .scalar()
    .await
}

/// Whether a job of this kind waits or is under way.
pub async fn is_waiting(tx: &mut Tx, kind: &str) -> Result<bool> {
    let waiting = tx.query("SELECT COUNT(*) FROM jobs WHERE kind = $1 AND state IN ('queued', 'running')");
    Ok(waiting.bind(kind.to_string()).scalar::<i64>().await? > 0)
}

/// Takes the oldest job that waits or whose worker is dead.
pub async fn claim(db: &Db, worker: &str, now: Micros) -> Result<Option<Job>> {
    claim_where(db, worker, now, None).await
}

/// Takes one job in particular, if it waits.
pub async fn claim_this(db: &Db, worker: &str, now: Micros, id: JobId) -> Result<Option<Job>> {
    claim_where(db, worker, now, Some(id)).await
}

async fn claim_where(db: &Db, worker: &str, now: Micros, id: Option<JobId>) -> Result<Option<Job>> {
    // What is later than any wait and any lease was noted by a clock gone wrong.
    const DUE: &str = "((state = 'queued' AND (run_after <= $1 OR run_after > $1 + 180000000))
                        OR (state = 'running' AND (lease_until < $1 OR lease_until > $1 + 180000000)))
                       AND ($2 = 0 OR id = $2)";
    let id = id.map_or(0, |id| id.0);
    let mut tx = db.read().await?;
    let due = tx.query(format!("SELECT count(*) FROM jobs WHERE {DUE}"));
    if due.bind(now).bind(id).scalar::<i64>().await? == 0 {
        return Ok(None);
    }
    drop(tx);
    let lock = match db.dialect() {
        Dialect::Sqlite => "",
        Dialect::Postgres => "FOR UPDATE SKIP LOCKED",
    };
    let mut tx = db.write().await?;
    let job = tx
        .query(format!(
            "UPDATE jobs
             SET state = 'running', worker = $3, lease_until = $4, attempts = attempts + 1
             WHERE id = (SELECT id FROM jobs WHERE {DUE} ORDER BY id LIMIT 1 {lock})
             RETURNING id, kind, object_id, staff_id, attempts, worker"
        ))
        .bind(now)
        .bind(id)
        .bind(worker.to_string())
        .bind(now + LEASE)
        .optional()
        .await?;
    tx.commit().await?;
    Ok(job)
}

/// Prolongs the lease in the transaction of some progress. `false`: the job is somebody else's, roll back and go.
pub async fn renew(tx: &mut Tx, job: &Job, now: Micros) -> Result<bool> {
    let renewed = tx
        .query(
            "UPDATE jobs
             SET lease_until = $1, attempts = 0
             WHERE id = $2 AND worker = $3 AND state = 'running'",
        )
        .bind(now + LEASE)
        .bind(job.id)
        .bind(job.worker.clone())
        .execute()
        .await?;
    Ok(renewed == 1)
}

/// Ends a job, in the transaction of its last effect; `error` is a code, or empty when it went well.
pub async fn finish(tx: &mut Tx, job: &Job, error: &str, now: Micros) -> Result<()> {
    tx.query("UPDATE jobs SET state = $1, error = $2, finished_at = $3 WHERE id = $4 AND worker = $5")
        .bind(if error.is_empty() { "done" } else { "failed" })
        .bind(error.to_string())
        .bind(now)
        .bind(job.id)
        .bind(job.worker.clone())
        .execute()
        .await?;
    Ok(())
}

/// Whether a job that failed just now has failed too often to be tried again.
pub fn is_hopeless(job: &Job) -> bool {
    job.attempts >= ATTEMPTS
}

/// Puts a job back into the queue, to be taken after a while.
async fn hand_back(db: &Db, job: &Job, error: &str, run_after: Micros) -> Result<()> {
    let mut tx = db.write().await?;
    tx.query(
        "UPDATE jobs
         SET state = 'queued', worker = '', lease_until = 0, run_after = $1, error = $2
         WHERE id = $3 AND worker = $4 AND state = 'running'",
    )
    .bind(run_after)
    .bind(error.to_string())
    .bind(job.id)
    .bind(job.worker.clone())
    .execute()
    .await?;
    tx.commit().await
}

/// At the start of the portal: a SQLite file has one portal, so that whatever still runs there is left over from
/// before and goes on at once. On PostgreSQL others may be at work; there the leases tell.
pub async fn adopt(db: &Db) -> Result<()> {
    if db.dialect() == Dialect::Postgres {
        return Ok(());
    }
    let mut tx = db.write().await?;
    tx.query("UPDATE jobs SET state = 'queued', worker = '', lease_until = 0 WHERE state = 'running'")
        .execute()
        .await?;
    tx.commit().await
}

/// Whether portals on other machines may take jobs from the same queue.
pub fn are_shared(db: &Db) -> bool {
    db.dialect() == Dialect::Postgres
}

/// Runs one claimed job to its end and deals with failures.
pub async fn run_one(
    db: &Db,
    clock: &Clock,
    job: Job,
    perform: impl AsyncFnOnce(Job) -> Result<Outcome>,
) -> Result<Outcome> {
    let outcome = perform(job.clone()).await;
    match &outcome {
        Ok(Outcome::Stopped) => hand_back(db, &job, "", 0).await?,
        Ok(Outcome::Finished | Outcome::Lost) => {}
        Err(error) => {
            tracing::error!(job = job.id.0, kind = job.kind, attempts = job.attempts, "{}", error.in_full());
            let wait = MICROS_PER_SECOND << job.attempts.clamp(0, 6);
            hand_back(db, &job, "failed", clock.now() + wait).await?;
        }
    }
    outcome
}

/// Takes jobs and performs them until it is asked to stop.
pub async fn work(db: Db, clock: Clock, stop: Stop, perform: impl AsyncFn(Job) -> Result<Outcome>) {
    let worker = new_worker();
    while !stop.is_asked() {
        match claim(&db, &worker, clock.now()).await {
            Ok(Some(job)) => {
                // What failed is logged and waits in the queue.
                let _ = run_one(&db, &clock, job, &perform).await;
            }
            Ok(None) => tokio::time::sleep(IDLE).await,
            Err(error) => {
                tracing::error!("the queue of jobs does not answer: {}", error.in_full());
                tokio::time::sleep(IDLE * 10).await;
            }
        }
    }
}

/// A name that no other worker has.
pub fn new_worker() -> String {
    crate::sessions::new_secret().chars().take(16).collect()
}

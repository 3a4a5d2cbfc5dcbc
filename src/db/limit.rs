//! How long a statement may take. PostgreSQL has a limit of its own, SQLite asks us every so many steps.

use crate::error::Result;
use sqlx::SqliteConnection;
use std::{
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// A statement that somebody waits for.
pub const LONGEST: Duration = Duration::from_secs(60);

/// Steps of SQLite's machine between two looks at the clock: well below a millisecond.
const STEPS: i32 = 10_000;

/// The milliseconds in which a statement on one connection must end. Once it is dropped nobody waits any more, and
/// what still runs there ends as well.
#[derive(Debug)]
pub struct Limit {
    until: Arc<AtomicU64>,
    longest: Duration,
}

/// No statement is stopped while this is its limit.
const NEVER: u64 = u64::MAX;

impl Limit {
    /// Watches over all statements on the connection from now on, in place of who did before; `None` lets them take as
    /// long as they like.
    pub async fn watch(connection: &mut SqliteConnection, longest: Option<Duration>) -> Result<Limit> {
        let until = Arc::new(AtomicU64::new(NEVER));
        let seen = Arc::clone(&until);
        let mut handle = connection.lock_handle().await?;
        handle.set_progress_handler(STEPS, move || now() <= seen.load(Ordering::Relaxed));
        Ok(Limit { until, longest: longest.unwrap_or(Duration::MAX) })
    }

    /// A statement begins.
    pub fn begin(&self) {
        self.until.store(now().saturating_add(millis(self.longest)), Ordering::Relaxed);
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        self.until.store(0, Ordering::Relaxed);
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(NEVER)
}

/// Milliseconds since the first call, and at least 1.
fn now() -> u64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    millis(START.elapsed()).saturating_add(1)
}

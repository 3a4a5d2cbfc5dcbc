//! Passwords: argon2id, off the request threads, with bounded parallelism.

use crate::error::{Error, Result};
use anyhow::anyhow;
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Fewest characters of a password.
pub const MIN_CHARS: usize = 15;
/// Most characters of a password.
pub const MAX_CHARS: usize = 256;

/// Hashes and checks passwords; as many at once as there are cores.
#[derive(Clone, Debug)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Passwords {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Passwords { permits: Arc::new(Semaphore::new(cores)), waiting: Arc::new(Semaphore::new(64)) }
    }
}

impl Passwords {
    /// The PHC string of a password.
    pub async fn hash(&self, password: String) -> Result<String> {
        self.run(move || {
            let hash = argon2()?.hash_password(password.as_bytes());
            Ok(hash.map_err(|e| anyhow!("argon2: {e}"))?.to_string())
        })
        .await
    }

    /// Whether the password fits the hash; without a hash it costs the same time and is `false`.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool> {
        self.run(move || {
            let known = hash.is_some();
            let text = hash.unwrap_or_else(|| DUMMY.to_string());
            let parsed = PasswordHash::new(&text).map_err(|e| anyhow!("stored hash: {e}"))?;
            Ok(argon2()?.verify_password(password.as_bytes(), &parsed).is_ok() && known)
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
        let _place = self.waiting.clone().try_acquire_owned().map_err(|_| Error::Busy(2))?;
        let _permit = self.permits.clone().acquire_owned().await.map_err(|e| anyhow!("passwords: {e}"))?;
        tokio::task::spawn_blocking(work).await.map_err(|e| anyhow!("passwords: {e}"))?
    }
}

/// What unknown addresses are checked against, so that they take as long as known ones: parameters as below, and a
/// result that no password has.
const DUMMY: &str =
    "$argon2id$v=19$m=47104,t=1,p=1$bXVzdGVyIGR1bW15IHNhbA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Whether a stored hash was made with other parameters than those of today.
pub fn is_outdated(hash: &str) -> bool {
    !hash.starts_with("$argon2id$v=19$m=47104,t=1,p=1$")
}

/// Argon2id with 46 MiB, one pass (OWASP's first choice).
fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(47_104, 1, 1, None).map_err(|e| anyhow!("argon2: {e}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

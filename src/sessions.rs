//! Sessions of signed-in staff, in the database so that each can be listed and revoked. Free of HTTP.
//!
//! The cookie's secret is never stored: rows are found by its SHA-256. A session ends 30 minutes after it was last
//! used and 12 hours after it began.

mod store;

use crate::{
    access::Actor,
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::StaffId,
    time::{MICROS_PER_HOUR, MICROS_PER_MINUTE, Micros},
};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, fmt::Write as _};

/// A session that is not used ends after this time.
pub const IDLE: Micros = 30 * MICROS_PER_MINUTE;
/// A session ends after this time in any case.
pub const LIFETIME: Micros = 12 * MICROS_PER_HOUR;

/// What a session remembers: values by name, as the session library keeps them.
pub type State = HashMap<String, String>;

/// A session as its owner sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Session {
    /// Names the session without opening it.
    pub handle: String,
    pub address: String,
    pub agent: String,
    pub created_at: Micros,
    pub seen_at: Micros,
}

/// Whose a session is and where it was begun.
#[derive(Clone, Debug, Default)]
pub struct Owner {
    pub staff_id: Option<StaffId>,
    pub handle: String,
    pub address: String,
    pub agent: String,
}

/// The state of the session with this key, unless it has ended.
pub async fn load(tx: &mut Tx, key: &str, now: Micros) -> Result<Option<State>> {
    let Some(state) = store::load(tx, &hash(key), now - IDLE, now).await? else { return Ok(None) };
    Ok(Some(serde_json::from_str(&state)?))
}

/// Begins a session.
pub async fn create(tx: &mut Tx, key: &str, state: &State, owner: &Owner, now: Micros) -> Result<()> {
    store::insert(tx, &hash(key), &serde_json::to_string(state)?, owner, now, now + LIFETIME).await
}

/// Stores what a session remembers now; `false` when it has ended meanwhile.
pub async fn update(
    tx: &mut Tx,
    key: &str,
    state: &State,
    staff_id: Option<StaffId>,
    now: Micros,
) -> Result<bool> {
    store::update(tx, &hash(key), &serde_json::to_string(state)?, staff_id, now).await
}

/// Whether a session was last noted as used before a moment.
pub async fn is_due(tx: &mut Tx, handle: &str, before: Micros) -> Result<bool> {
    store::is_due(tx, handle, before).await
}

/// Notes that a session was used.
pub async fn touch(tx: &mut Tx, handle: &str, now: Micros) -> Result<()> {
    store::touch(tx, handle, now).await
}

/// Ends the session with this key.
pub async fn end(tx: &mut Tx, key: &str) -> Result<()> {
    store::delete(tx, &hash(key)).await
}

/// The actor's own sessions, last used first.
pub async fn list(tx: &mut Tx, actor: &Actor, now: Micros) -> Result<Vec<Session>> {
    store::list(tx, actor.id, now - IDLE, now).await
}

/// Ends one of the actor's own sessions; `false` when it is not theirs or has ended.
pub async fn revoke(tx: &mut Tx, actor: &Actor, now: Micros, handle: &str) -> Result<bool> {
    if !store::revoke(tx, actor.id, handle).await? {
        return Ok(false);
    }
    note_ended(tx, actor, now, 1).await?;
    Ok(true)
}

/// Ends the actor's own sessions but this one; how many.
pub async fn revoke_others(tx: &mut Tx, actor: &Actor, now: Micros, but: &str) -> Result<i64> {
    let Some(id) = actor.id else { return Err(Error::Forbidden) };
    let ended = store::end_all(tx, id, but).await?;
    if ended > 0 {
        note_ended(tx, actor, now, ended).await?;
    }
    Ok(ended)
}

async fn note_ended(tx: &mut Tx, actor: &Actor, now: Micros, ended: i64) -> Result<()> {
    let id = actor.id.map(|id| id.0);
    let entry = Entry::new(Action::SessionRevoked, ObjectKind::Staff, id, &actor.name).effect(ended);
    audit::record(tx, actor, now, entry).await
}

/// Ends every session of a person, but for one that goes on; how many.
pub async fn end_all(tx: &mut Tx, staff_id: StaffId, but: Option<&str>) -> Result<i64> {
    store::end_all(tx, staff_id, but.unwrap_or("")).await
}

/// Removes sessions that have ended; how many.
pub async fn purge(tx: &mut Tx, now: Micros) -> Result<u64> {
    store::purge(tx, now - IDLE, now).await
}

/// The SHA-256 of a secret as lower-case hexadecimal; how secrets are looked up.
pub fn hash(secret: &str) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(secret.as_bytes()) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// A new secret of 256 random bits, in 43 URL-safe characters.
pub fn new_secret() -> String {
    use base64::Engine;
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the system has random bytes");
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

//! What a staff user has typed and not saved: kept for them alone, so that no lost session or crash costs it.
//!
//! A draft is the body of a form under a key that the page chooses. It is never shown to anybody else and is no
//! change of anything, so it leaves no audit row.

mod store;

use crate::{
    access::Actor,
    db::Tx,
    error::{Error, Result},
    sessions::new_secret,
    time::{MICROS_PER_DAY, MICROS_PER_HOUR, Micros},
};

/// The longest draft in bytes: a form is at most this long.
pub const MOST_BYTES: usize = 1 << 20;
/// Drafts that nobody came back to for this long are thrown away.
pub const LIFETIME: Micros = 30 * MICROS_PER_DAY;

/// Forms that came without a session are kept this long.
pub const ASIDE: Micros = MICROS_PER_HOUR;
/// The most of them that are kept for somebody; older ones go first.
const MOST_ASIDE: i64 = 5;

/// A form that was not saved.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Draft {
    /// The form, encoded as it was sent.
    pub body: String,
    pub updated_at: Micros,
}

/// The actor's draft under a key.
pub async fn lookup(tx: &mut Tx, actor: &Actor, key: &str) -> Result<Option<Draft>> {
    match actor.id {
        Some(id) => store::lookup(tx, id, key).await,
        None => Ok(None),
    }
}

/// Keeps a form as the actor's draft; the one before under this key is gone. Old drafts of the actor go with it.
///
/// # Errors
/// `TooLarge` when the form is longer than [`MOST_BYTES`].
pub async fn keep(tx: &mut Tx, actor: &Actor, now: Micros, key: &str, body: &str) -> Result<()> {
    if body.len() > MOST_BYTES {
        return Err(Error::TooLarge(MOST_BYTES));
    }
    let Some(id) = actor.id else { return Ok(()) };
    store::keep(tx, id, key, body, now).await?;
    store::prune(tx, id, now - LIFETIME).await
}

/// Throws the actor's draft under a key away.
pub async fn discard(tx: &mut Tx, actor: &Actor, key: &str) -> Result<()> {
    match actor.id {
        Some(id) => store::discard(tx, id, key).await,
        None => Ok(()),
    }
}

/// Sets a form aside that came without a session, for the one for whom it was made; the key under which it lies.
///
/// # Errors
/// `TooLarge` when the form is longer than [`MOST_BYTES`].
pub async fn set_aside(tx: &mut Tx, actor: &Actor, now: Micros, body: &str) -> Result<String> {
    let key = new_secret();
    keep(tx, actor, now, &aside(&key), body).await?;
    if let Some(id) = actor.id {
        store::keep_newest(tx, id, MOST_ASIDE).await?;
    }
    Ok(key)
}

/// The form of the actor's that was set aside under a key, while its time lasts.
pub async fn find_aside(tx: &mut Tx, actor: &Actor, now: Micros, key: &str) -> Result<Option<Draft>> {
    let draft = lookup(tx, actor, &aside(key)).await?;
    Ok(draft.filter(|draft| draft.updated_at > now - ASIDE))
}

/// Throws away a form of the actor's that was set aside.
pub async fn discard_aside(tx: &mut Tx, actor: &Actor, key: &str) -> Result<()> {
    discard(tx, actor, &aside(key)).await
}

/// Throws away what was set aside and has had its time; how many.
pub async fn purge(tx: &mut Tx, now: Micros) -> Result<u64> {
    store::purge_aside(tx, now - ASIDE).await
}

fn aside(key: &str) -> String {
    format!("aside:{key}")
}

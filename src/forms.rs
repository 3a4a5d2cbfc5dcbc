//! Forms that are sent twice have one effect. A form with a key leaves the address it led to; the same form again
//! leads there too and does nothing else.

mod store;

use crate::{
    access::Actor,
    db::Tx,
    error::{Error, Result},
    sessions::hash,
    time::{MICROS_PER_DAY, Micros},
};

/// What is known of a form with a key.
#[derive(Debug)]
pub enum Seen {
    /// It was done; this is where it led.
    Before(String),
    /// It is new, and done once [`Key::remember`] and the commit have run.
    Now(Key),
}

/// Claims a form's effect until the transaction ends.
#[derive(Debug)]
pub struct Key(String);

impl Key {
    /// Notes where the form led.
    pub async fn remember(self, tx: &mut Tx, path: &str) -> Result<()> {
        store::remember(tx, &self.0, path).await
    }
}

/// Claims the form with this key for the actor. A second request with the same key waits for the first one's commit.
pub async fn claim(tx: &mut Tx, actor: &Actor, now: Micros, key: &str) -> Result<Seen> {
    let Some(id) = actor.id else { return Err(Error::Forbidden) };
    let key = hash(&format!("{id}:{key}"));
    if store::claim(tx, &key, id, now).await? {
        return Ok(Seen::Now(Key(key)));
    }
    Ok(Seen::Before(store::path(tx, &key).await?))
}

/// Forgets forms of over two days ago; how many.
pub async fn purge(tx: &mut Tx, now: Micros) -> Result<u64> {
    store::purge(tx, now - 2 * MICROS_PER_DAY).await
}

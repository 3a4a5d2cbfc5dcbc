//! What a staff user has typed and not saved: kept for them alone, so that no lost session or crash costs it.
//!
//! A draft is the body of a form under a key that the page chooses: what kind of form it is, and behind a colon which
//! one. It is never shown to anybody else and is no change of anything, so it leaves no audit row.

mod store;

use crate::{
    access::Actor,
    db::Tx,
    error::{Error, Result},
    sessions::new_secret,
    time::{MICROS_PER_DAY, MICROS_PER_HOUR, Micros},
};

/// The longest draft in bytes: a form with lists is at most this long. Criteria with two lists of as many values as they
/// may hold find room in it, and what one request takes of the memory stays small.
pub const MOST_BYTES: usize = 8 << 20;
/// Drafts that nobody came back to for this long are thrown away.
pub const LIFETIME: Micros = 30 * MICROS_PER_DAY;

/// Forms that came without a session are kept this long.
pub const ASIDE: Micros = MICROS_PER_HOUR;
/// The most of them that are kept for somebody; older ones go first.
const MOST_ASIDE: i64 = 5;
/// The most drafts of any other kind that are kept for somebody.
pub const MOST: i64 = 10;
const KIND_ASIDE: &str = "aside";

/// A form that was not saved.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Draft {
    pub key: String,
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

/// The actor's drafts whose keys begin with this, the newest first.
pub async fn list(tx: &mut Tx, actor: &Actor, start: &str) -> Result<Vec<Draft>> {
    match actor.id {
        Some(id) => store::list(tx, id, start).await,
        None => Ok(Vec::new()),
    }
}

/// The keys of the actor's drafts that begin with this.
pub async fn keys(tx: &mut Tx, actor: &Actor, start: &str) -> Result<Vec<String>> {
    match actor.id {
        Some(id) => store::keys(tx, id, start).await,
        None => Ok(Vec::new()),
    }
}

/// Keeps a form as the actor's draft; the one before under this key is gone. With too many of a kind the oldest goes,
/// and one without a name before one that has one, whose name is returned.
///
/// # Errors
/// `TooLarge` when the form is longer than [`MOST_BYTES`].
pub async fn keep(tx: &mut Tx, actor: &Actor, now: Micros, key: &str, body: &str) -> Result<Option<String>> {
    if body.len() > MOST_BYTES {
        return Err(Error::TooLarge(MOST_BYTES));
    }
    let Some(id) = actor.id else { return Ok(None) };
    store::keep(tx, id, key, body, now).await?;
    let kind = kind(key);
    if kind == aside("") {
        store::keep_newest(tx, id, &kind, MOST_ASIDE).await?;
        return Ok(None);
    }
    let mut gone = None;
    while store::count(tx, id, &kind).await? > MOST {
        let Some(draft) = first_to_go(store::list(tx, id, &kind).await?, key) else { break };
        store::discard(tx, id, &draft.key).await?;
        gone = draft.name().or(gone);
    }
    Ok(gone)
}

/// The name of the draft that goes when the actor keeps another one under this key, if it has a name.
pub async fn next_to_go(tx: &mut Tx, actor: &Actor, key: &str) -> Result<Option<String>> {
    let (Some(id), kind) = (actor.id, kind(key)) else { return Ok(None) };
    if store::count(tx, id, &kind).await? < MOST {
        return Ok(None);
    }
    let drafts = store::list(tx, id, &kind).await?;
    let has_room = drafts.iter().any(|draft| draft.key == key);
    Ok(first_to_go(drafts, key).filter(|_| !has_room).and_then(|draft| draft.name()))
}

/// Of drafts, the newest first, the one that goes to make room for the one with this key.
fn first_to_go(drafts: Vec<Draft>, key: &str) -> Option<Draft> {
    let others = drafts.into_iter().rev().filter(|draft| draft.key != key);
    others.min_by_key(|draft| draft.name().is_some())
}

/// How the keys of all drafts of a kind begin.
fn kind(key: &str) -> String {
    format!("{}:", key.split(':').next().unwrap_or(key))
}

impl Draft {
    /// What the form calls that which it makes, once something is filled in.
    fn name(&self) -> Option<String> {
        let name = form_urlencoded::parse(self.body.as_bytes()).find(|(field, _)| field == "name")?.1;
        (!name.trim().is_empty()).then(|| name.trim().to_string())
    }
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

/// Throws away what has had its time; how many.
pub async fn purge(tx: &mut Tx, now: Micros) -> Result<u64> {
    let aside = store::purge(tx, &aside(""), now - ASIDE).await?;
    Ok(aside + store::purge(tx, "", now - LIFETIME).await?)
}

fn aside(key: &str) -> String {
    format!("{KIND_ASIDE}:{key}")
}

//! Codes with a name that contacts are told apart by: salespeople, territories, mailing groups and the like.
//!
//! What a contact has of a kind are its own codes, else, of the kinds that are inherited, those of its company: the view
//! `held_codes` is that rule. Here only a contact's own codes are written.

mod named;
mod store;

pub use crate::criteria::CodeKind as Kind;
pub use named::{Existing, Given, Room, give_named};

use crate::{
    access::{Actor, Permission},
    audience::segments_naming,
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::{CodeId, ContactId, GroupId},
    text::fold,
    time::Micros,
};
use std::collections::BTreeSet;

/// The most characters that things may have.
pub mod limits {
    pub const CODE: usize = 40;
    pub const NAME: usize = 100;
    /// How many codes of a kind there may be.
    pub const CODES: usize = 1_000;
}

/// What stands between several codes in a cell of a file, so that no code holds it.
pub const BETWEEN: [char; 2] = [';', '|'];

/// A code. What it stands for in criteria and files is `code`; people read the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub id: CodeId,
    pub kind: Kind,
    pub code: String,
    pub name: String,
    pub version: i64,
}

/// A code to be made or changed, cleaned and checked.
#[derive(Clone, Debug)]
pub struct NewCode {
    pub code: String,
    pub name: String,
}

/// A code that a contact has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub code: Code,
    /// Whether it is the company's.
    pub inherited: bool,
}

/// What depends on a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Contacts that have it, their own or by their company.
    pub contacts: i64,
    /// Segments whose criteria name it.
    pub segments: Vec<(GroupId, String)>,
}

/// All codes by kind and name.
pub async fn all(tx: &mut Tx) -> Result<Vec<Code>> {
    store::all(tx).await
}

/// The code.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn find(tx: &mut Tx, id: CodeId) -> Result<Code> {
    store::find(tx, id).await
}

/// Who has a code, and which segments name it.
pub async fn uses(tx: &mut Tx, code: &Code) -> Result<Uses> {
    let segments = segments_naming(tx, code.kind.key()).await?.into_iter();
    let segments = segments.filter(|segment| segment.names(&code.code)).map(|one| (one.id, one.name));
    Ok(Uses { segments: segments.collect(), contacts: store::count(tx, code).await? })
}

/// Makes a code.
///
/// # Errors
/// `Forbidden` for all but admins, `Taken` when another of the kind has the code or the name, `Invalid` beyond the
/// limits.
pub async fn create(tx: &mut Tx, actor: &Actor, now: Micros, kind: Kind, new: &NewCode) -> Result<CodeId> {
    actor.require(Permission::ManageAttributes)?;
    refuse_same(tx, kind, None, new).await?;
    if store::all(tx).await?.iter().filter(|code| code.kind == kind).count() >= limits::CODES {
        return Err(Error::Invalid("too many codes"));
    }
    let id = store::insert(tx, kind, new, now).await?.ok_or(Error::Taken)?;
    let entry = Entry::new(Action::CodeCreated, ObjectKind::Code, id.0, &new.name);
    audit::record(tx, actor, now, entry.detail(serde_json::json!({ "kind": kind.key() }))).await?;
    Ok(id)
}

/// Changes a code or its name.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Conflict`, `Taken` as for [`create`]; `Invalid` when a segment names a code that would go.
pub async fn update(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    (id, version): (CodeId, i64),
    new: &NewCode,
) -> Result<()> {
    actor.require(Permission::ManageAttributes)?;
    let old = store::find(tx, id).await?;
    refuse_same(tx, old.kind, Some(id), new).await?;
    if old.code != new.code && !uses(tx, &old).await?.segments.is_empty() {
        return Err(Error::Invalid("a segment names the code"));
    }
    if store::update(tx, (id, version), new).await? == 0 {
        return Err(Error::Conflict);
    }
    let entry = Entry::new(Action::CodeChanged, ObjectKind::Code, id.0, &new.name);
    let detail = serde_json::json!({ "kind": old.kind.key(), "old": old.name });
    audit::record(tx, actor, now, entry.detail(detail)).await
}

/// Deletes a code; contacts lose it.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Conflict`; `Invalid` while a segment names it.
pub async fn delete(tx: &mut Tx, actor: &Actor, now: Micros, (id, version): (CodeId, i64)) -> Result<()> {
    actor.require(Permission::ManageAttributes)?;
    let code = store::find(tx, id).await?;
    let uses = uses(tx, &code).await?;
    if !uses.segments.is_empty() {
        return Err(Error::Invalid("a segment names the code"));
    }
    if store::delete(tx, (id, version)).await? == 0 {
        return Err(Error::Conflict);
    }
    let entry = Entry::new(Action::CodeDeleted, ObjectKind::Code, id.0, &code.name).effect(-uses.contacts);
    audit::record(tx, actor, now, entry.detail(serde_json::json!({ "kind": code.kind.key() }))).await
}

async fn refuse_same(tx: &mut Tx, kind: Kind, own: Option<CodeId>, new: &NewCode) -> Result<()> {
    let (code, name) = (fold(&new.code), fold(&new.name));
    let others =
        store::all(tx).await?.into_iter().filter(|other| other.kind == kind && Some(other.id) != own);
    let mut same = others.filter(|other| fold(&other.code) == code || fold(&other.name) == name);
    if same.next().is_some() { Err(Error::Taken) } else { Ok(()) }
}

/// The codes that a contact has, by kind and name.
pub async fn of_contact(tx: &mut Tx, contact: ContactId) -> Result<Vec<Held>> {
    store::held(tx, contact).await
}

/// What a contact inherits as long as it has nothing of its own.
pub async fn of_company(tx: &mut Tx, company: ContactId) -> Result<Vec<Code>> {
    let held = store::held(tx, company).await?.into_iter().filter(|held| !held.inherited);
    Ok(held.map(|held| held.code).filter(|code| code.kind.is_inherited()).collect())
}

/// A contact's own codes of some kinds as they shall be. Says the kinds in which something changed. Whoever calls it has
/// checked that the actor may.
///
/// # Errors
/// `Invalid` for a code that is gone or of another kind, and for several of a kind of which a contact has one.
pub async fn set_own(tx: &mut Tx, contact: ContactId, new: &[(Kind, Vec<CodeId>)]) -> Result<Vec<Kind>> {
    let held = store::held(tx, contact).await?;
    let all = if new.is_empty() { Vec::new() } else { store::all(tx).await? };
    let mut changed = Vec::new();
    for (kind, ids) in new {
        let fits = |id: &CodeId| all.iter().any(|code| code.id == *id && code.kind == *kind);
        if !ids.iter().all(fits) || (kind.is_single() && ids.len() > 1) {
            return Err(Error::Invalid("a code"));
        }
        let own = held.iter().filter(|held| held.code.kind == *kind && !held.inherited);
        let own: BTreeSet<CodeId> = own.map(|held| held.code.id).collect();
        let wanted: BTreeSet<CodeId> = ids.iter().copied().collect();
        if own != wanted {
            let pairs =
                |codes: Vec<&CodeId>| codes.into_iter().map(|code| (contact, *code)).collect::<Vec<_>>();
            store::take_all(tx, &pairs(own.difference(&wanted).collect())).await?;
            store::give_all(tx, &pairs(wanted.difference(&own).collect())).await?;
            changed.push(*kind);
        }
    }
    Ok(changed)
}

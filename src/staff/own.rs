//! What people do with their own account: set up the portal, accept an invitation, choose a password, preferences.

use super::{StaffUser, store};
use crate::{
    access::{Actor, Role},
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::StaffId,
    links::{self, Purpose},
    sessions,
    settings::{self, Organisation},
    text::EmailAddress,
    time::Micros,
};

/// How somebody likes the portal.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Preferences {
    /// A language's code, or "" for the browser's.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// `comfortable` or `compact`.
    pub density: String,
    /// An IANA name, or "" for the organisation's.
    pub time_zone: String,
    /// Whether single keys do something.
    pub shortcuts: bool,
}

/// The first admin, who sets up the portal.
#[derive(Clone, Debug)]
pub struct FirstAdmin {
    pub email: EmailAddress,
    pub name: String,
    pub password_hash: String,
}

/// Makes the first admin and the organisation, and uses up the set-up link. Of many at once, one does.
///
/// # Errors
/// `NotFound` when the link does not work (any more) or somebody can sign in already.
pub async fn set_up(
    tx: &mut Tx,
    now: Micros,
    secret: &str,
    admin: &FirstAdmin,
    organisation: &Organisation,
) -> Result<StaffUser> {
    settings::lock(tx, "lock_set_up").await?;
    if links::take(tx, now, Purpose::SetUp, secret).await?.is_none() || store::any(tx).await? {
        return Err(Error::NotFound);
    }
    let new = super::NewStaffUser {
        email: admin.email.clone(),
        name: admin.name.clone(),
        role: Role::Admin,
        password_hash: Some(admin.password_hash.clone()),
    };
    let id = store::insert(tx, &new, now).await?.ok_or(Error::Taken)?;
    let user = store::lookup(tx, id).await?.ok_or(Error::NotFound)?;
    let actor = user.actor(Vec::new());
    settings::update(tx, &actor, now, organisation).await?;
    audit::record(tx, &actor, now, Entry::new(Action::SetUp, ObjectKind::Staff, id.0, &user.name)).await?;
    Ok(user)
}

/// Whom an invitation that still works is for.
pub async fn invited(tx: &mut Tx, now: Micros, secret: &str) -> Result<StaffUser> {
    holder(tx, now, Purpose::Invite, secret).await
}

/// Whom a new-password link that still works is for.
pub async fn resettable(tx: &mut Tx, now: Micros, secret: &str) -> Result<StaffUser> {
    holder(tx, now, Purpose::Reset, secret).await
}

/// Accepts an invitation: the link is used up and the person can sign in.
///
/// # Errors
/// `NotFound` when the link does not work (any more).
pub async fn accept(tx: &mut Tx, now: Micros, secret: &str, name: &str, hash: &str) -> Result<StaffUser> {
    let mut user = taken(tx, now, Purpose::Invite, secret).await?;
    store::set_password(tx, user.id, hash).await?;
    store::rename(tx, user.id, name).await?;
    user.name = name.to_string();
    let actor = user.actor(Vec::new());
    let entry = Entry::new(Action::InviteAccepted, ObjectKind::Staff, user.id.0, name);
    audit::record(tx, &actor, now, entry).await?;
    Ok(user)
}

/// Sets the new password of whoever holds the link; it, all others and all sessions of the person end.
///
/// # Errors
/// `NotFound` when the link does not work (any more).
pub async fn reset(tx: &mut Tx, now: Micros, secret: &str, hash: &str) -> Result<StaffUser> {
    let user = taken(tx, now, Purpose::Reset, secret).await?;
    set_password(tx, now, &user.actor(Vec::new()), None, hash).await?;
    Ok(user)
}

/// Changes the actor's own password; their other sessions and all links end. The epoch of the session that goes on.
///
/// # Errors
/// `Forbidden` for the console, which has none.
pub async fn change_password(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    handle: &str,
    hash: &str,
) -> Result<i64> {
    set_password(tx, now, actor, Some(handle), hash).await?;
    let id = actor.id.ok_or(Error::Forbidden)?;
    Ok(store::lookup(tx, id).await?.ok_or(Error::NotFound)?.auth_epoch)
}

async fn set_password(
    tx: &mut Tx,
    now: Micros,
    actor: &Actor,
    but_session: Option<&str>,
    hash: &str,
) -> Result<()> {
    let id = actor.id.ok_or(Error::Forbidden)?;
    store::set_password(tx, id, hash).await?;
    store::bump_epoch(tx, id).await?;
    links::end_all(tx, id).await?;
    let ended = sessions::end_all(tx, id, but_session).await?;
    let entry = Entry::new(Action::PasswordChanged, ObjectKind::Staff, id.0, &actor.name).effect(ended);
    audit::record(tx, actor, now, entry).await
}

/// Whoever is signed in, as stored.
///
/// # Errors
/// `NotFound` when they are gone.
pub async fn own(tx: &mut Tx, id: StaffId) -> Result<StaffUser> {
    store::lookup(tx, id).await?.ok_or(Error::NotFound)
}

/// The actor's own preferences.
pub async fn preferences(tx: &mut Tx, actor: &Actor) -> Result<Preferences> {
    store::preferences(tx, actor.id.ok_or(Error::Forbidden)?).await
}

/// Changes the actor's own preferences.
pub async fn update_preferences(tx: &mut Tx, actor: &Actor, preferences: &Preferences) -> Result<()> {
    store::set_preferences(tx, actor.id.ok_or(Error::Forbidden)?, preferences).await
}

async fn holder(tx: &mut Tx, now: Micros, purpose: Purpose, secret: &str) -> Result<StaffUser> {
    let link = links::lookup(tx, now, purpose, secret).await?;
    usable(tx, link).await
}

async fn taken(tx: &mut Tx, now: Micros, purpose: Purpose, secret: &str) -> Result<StaffUser> {
    let link = links::take(tx, now, purpose, secret).await?;
    usable(tx, link).await
}

async fn usable(tx: &mut Tx, link: Option<links::Link>) -> Result<StaffUser> {
    let id = link.and_then(|link| link.staff_id).ok_or(Error::NotFound)?;
    let user = store::lookup(tx, id).await?.ok_or(Error::NotFound)?;
    if user.disabled_at.is_some() { Err(Error::NotFound) } else { Ok(user) }
}

//! Staff users: who signs in. Passwords, invitations and preferences; never customers.

mod admin;
mod own;
pub mod passwords;
pub mod policy;
mod store;

pub use admin::{
    Change, Listed, Outcome, change, disable, enable, find, invite, list, renew_invite, start_reset,
};
pub use own::{
    FirstAdmin, Preferences, accept, change_password, invited, own, preferences, reset, resettable, set_up,
    update_preferences,
};

use crate::{
    access::{Actor, Permission, Role},
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::{Error, Result},
    ids::{StaffId, TeamId},
    text::EmailAddress,
    texts::Lang,
    time::Micros,
};
use serde_json::json;

/// A staff user as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct StaffUser {
    pub id: StaffId,
    pub email: String,
    pub name: String,
    pub role: String,
    pub password_hash: Option<String>,
    pub language: String,
    pub theme: String,
    pub density: String,
    pub time_zone: String,
    pub shortcuts: bool,
    pub auth_epoch: i64,
    pub disabled_at: Option<Micros>,
    pub signed_in_at: Option<Micros>,
    pub created_at: Micros,
    pub version: i64,
}

impl StaffUser {
    /// Whether the person has chosen a password; before that they are invited.
    pub fn is_in(&self) -> bool {
        self.password_hash.is_some()
    }

    pub fn role(&self) -> Role {
        Role::from_code(&self.role).unwrap_or(Role::Campaign)
    }

    /// The language that they chose, else this one.
    pub fn language(&self, otherwise: Lang) -> Lang {
        Lang::from_code(&self.language).unwrap_or(otherwise)
    }

    /// The one who acts when this person is signed in.
    pub fn actor(&self, teams: Vec<TeamId>) -> Actor {
        Actor { id: Some(self.id), name: self.name.clone(), role: self.role(), teams }
    }
}

/// A staff user to be made.
#[derive(Clone, Debug)]
pub struct NewStaffUser {
    pub email: EmailAddress,
    pub name: String,
    pub role: Role,
    pub password_hash: Option<String>,
}

/// The staff user whom a session names, with their teams; `None` when they are gone, disabled, or the session is from
/// before their last change of password or role.
pub async fn lookup_session(tx: &mut Tx, id: StaffId, epoch: i64) -> Result<Option<(StaffUser, Actor)>> {
    let Some(user) = store::lookup(tx, id).await? else { return Ok(None) };
    if user.disabled_at.is_some() || user.auth_epoch != epoch {
        return Ok(None);
    }
    let teams = store::teams(tx, id).await?;
    let actor = user.actor(teams);
    Ok(Some((user, actor)))
}

/// The one who acts in the name of a staff user now, for jobs that they started; `None` when they are gone or disabled.
pub async fn lookup_actor(tx: &mut Tx, id: StaffId) -> Result<Option<Actor>> {
    let Some(user) = store::lookup(tx, id).await?.filter(|user| user.disabled_at.is_none()) else {
        return Ok(None);
    };
    let teams = store::teams(tx, id).await?;
    Ok(Some(user.actor(teams)))
}

/// The staff user with an address, in whatever state. For signing in only.
pub async fn lookup_by_email(tx: &mut Tx, email: &EmailAddress) -> Result<Option<StaffUser>> {
    store::lookup_by_email(tx, &email.key()).await
}

/// Makes a staff user.
///
/// # Errors
/// `Forbidden` for all but admins, `Taken` when the address is in use.
pub async fn create(tx: &mut Tx, actor: &Actor, now: Micros, new: &NewStaffUser) -> Result<StaffId> {
    actor.require(Permission::ManageStaff)?;
    let id = store::insert(tx, new, now).await?.ok_or(Error::Taken)?;
    let entry = Entry::new(Action::StaffInvited, ObjectKind::Staff, id.0, &new.name);
    audit::record(tx, actor, now, entry.detail(json!({ "role": new.role.code() }))).await?;
    Ok(id)
}

/// What is worth noting of a sign-in.
#[derive(Clone, Debug, Default)]
pub struct SignIn {
    /// A new hash of the password, when the old one's parameters are not today's.
    pub rehashed: Option<String>,
    pub on_new_device: bool,
}

/// Notes that someone signed in.
pub async fn note_sign_in(tx: &mut Tx, user: &StaffUser, now: Micros, how: &SignIn) -> Result<()> {
    store::note_sign_in(tx, user.id, now).await?;
    if let Some(hash) = &how.rehashed {
        store::rehash(tx, user.id, user.password_hash.as_deref().unwrap_or(""), hash).await?;
    }
    let entry = Entry::new(Action::SignedIn, ObjectKind::Staff, user.id.0, &user.name);
    let detail = if how.on_new_device { json!({ "device": "new" }) } else { json!({}) };
    audit::record(tx, &user.actor(Vec::new()), now, entry.detail(detail)).await
}

/// Notes that somebody could not sign in; `user` is whom the address names, if anybody.
pub async fn note_failed_sign_in(tx: &mut Tx, user: Option<&StaffUser>, now: Micros) -> Result<()> {
    let (id, name) = user.map_or((None, ""), |user| (Some(user.id.0), user.name.as_str()));
    let entry = Entry::new(Action::SignInFailed, ObjectKind::Staff, id, name);
    audit::record(tx, &Actor::nobody(), now, entry).await
}

/// Notes that someone signed out.
pub async fn note_sign_out(tx: &mut Tx, actor: &Actor, now: Micros) -> Result<()> {
    let entry = Entry::new(Action::SignedOut, ObjectKind::Staff, actor.id.map(|id| id.0), &actor.name);
    audit::record(tx, actor, now, entry).await
}

/// Whether anybody can sign in yet; before that the portal is set up.
pub async fn any(tx: &mut Tx) -> Result<bool> {
    store::any(tx).await
}

/// How many staff users there are.
pub async fn count(tx: &mut Tx) -> Result<i64> {
    store::count(tx).await
}

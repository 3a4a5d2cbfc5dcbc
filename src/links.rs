//! Links that work once: set-up of the first admin, invitations, new passwords.
//!
//! The secret is 256 random bits and shown once; the database keeps its SHA-256. Looking at a link does not use it
//! up, so that mail scanners may; the one statement of [`take`] does.

mod store;

use crate::{
    db::Tx,
    error::Result,
    ids::StaffId,
    sessions::{hash, new_secret},
    time::{MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, Micros},
};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Making the first admin.
    SetUp,
    /// Accepting an invitation.
    Invite,
    /// Choosing a new password.
    Reset,
}

impl Purpose {
    fn code(self) -> &'static str {
        match self {
            Purpose::SetUp => "set_up",
            Purpose::Invite => "invite",
            Purpose::Reset => "reset",
        }
    }

    /// How long such a link works.
    pub fn lifetime(self) -> Micros {
        match self {
            Purpose::SetUp => MICROS_PER_DAY,
            Purpose::Invite => 72 * MICROS_PER_HOUR,
            Purpose::Reset => 30 * MICROS_PER_MINUTE,
        }
    }
}

/// A link that still works.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Link {
    /// Whose it is; nobody's for the set-up.
    pub staff_id: Option<StaffId>,
    pub expires_at: Micros,
}

/// Makes a link and ends the person's earlier ones for the same purpose; its secret.
pub async fn create(tx: &mut Tx, now: Micros, purpose: Purpose, staff_id: Option<StaffId>) -> Result<String> {
    if staff_id.is_some() {
        store::end(tx, staff_id, Some(purpose.code())).await?;
    }
    let secret = new_secret();
    store::insert(tx, &hash(&secret), purpose.code(), staff_id, now, now + purpose.lifetime()).await?;
    Ok(secret)
}

/// The link with this secret, if it still works; it goes on working.
pub async fn lookup(tx: &mut Tx, now: Micros, purpose: Purpose, secret: &str) -> Result<Option<Link>> {
    store::lookup(tx, &hash(secret), purpose.code(), now).await
}

/// Uses the link up. `None` when it was used, has expired or never was.
pub async fn take(tx: &mut Tx, now: Micros, purpose: Purpose, secret: &str) -> Result<Option<Link>> {
    store::take(tx, &hash(secret), purpose.code(), now).await
}

/// The person's invitation or new-password link that still works.
pub async fn pending(tx: &mut Tx, now: Micros, purpose: Purpose, staff_id: StaffId) -> Result<Option<Link>> {
    store::pending(tx, staff_id, purpose.code(), now).await
}

/// Ends every link of a person.
pub async fn end_all(tx: &mut Tx, staff_id: StaffId) -> Result<()> {
    store::end(tx, Some(staff_id), None).await
}

/// Removes links that expired over a week ago; how many.
pub async fn purge(tx: &mut Tx, now: Micros) -> Result<u64> {
    store::purge(tx, now - 7 * MICROS_PER_DAY).await
}

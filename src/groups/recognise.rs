//! What pasted addresses mean to the organisation: contacts or not, with consent or without, in the group already.

use super::store;
use crate::{
    access::{Actor, Permission},
    db::Tx,
    error::Result,
    ids::GroupId,
};

/// What is known of one address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recognised {
    /// There is a contact with this address.
    pub contact: bool,
    /// Who may be mailed.
    pub consent: bool,
    /// It is in the group that was asked about.
    pub member: bool,
}

/// What is known of each address, by its key and in the order given.
///
/// # Errors
/// `Forbidden` without the right to edit groups: the answer tells who is a customer.
pub async fn recognise<S: AsRef<str>>(
    tx: &mut Tx,
    actor: &Actor,
    group: Option<GroupId>,
    keys: &[S],
) -> Result<Vec<Recognised>> {
    actor.require(Permission::EditGroups)?;
    let mut recognised = vec![Recognised::default(); keys.len()];
    for (number, consent) in store::contacts_of(tx, keys).await? {
        if let Some(one) = usize::try_from(number).ok().and_then(|i| recognised.get_mut(i)) {
            one.contact = true;
            one.consent = consent;
        }
    }
    if let Some(group) = group {
        for number in store::members_of(tx, group, keys).await? {
            if let Some(one) = usize::try_from(number).ok().and_then(|i| recognised.get_mut(i)) {
                one.member = true;
            }
        }
    }
    Ok(recognised)
}

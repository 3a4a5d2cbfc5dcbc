//! Whose a row of orders or activities is: the contacts that rows name by customer number or address.

use super::{
    interpret::Key,
    rejects::{Fault, Reason},
    store,
};
use crate::{db::Tx, error::Result, ids::ContactId, text::EmailAddress};
use std::collections::HashMap;

/// The contacts that the rows of a piece of the file name.
#[derive(Default)]
pub(super) struct Owners {
    by_external: HashMap<String, ContactId>,
    /// With whether the contact has a customer number.
    by_email: HashMap<String, (ContactId, bool)>,
}

impl Owners {
    pub async fn load(tx: &mut Tx, keys: &[&Key]) -> Result<Owners> {
        let mut owners = Owners::default();
        for contact in store::contact_keys(tx, keys).await? {
            if let Some(key) = contact.email_key {
                owners.by_email.insert(key, (contact.id, contact.external_id.is_some()));
            }
            if let Some(number) = contact.external_id {
                owners.by_external.insert(number, contact.id);
            }
        }
        Ok(owners)
    }

    /// The contact of a row. A number that nobody has does not fit the address of somebody with another number.
    pub fn find(&self, key: &Key) -> Result<ContactId, Fault> {
        let number = key.external_id.as_deref();
        let email = key.email.as_ref().map(EmailAddress::key).unwrap_or_default();
        let by_number = number.and_then(|number| self.by_external.get(number)).copied();
        match (by_number, self.by_email.get(&email).copied()) {
            (Some(one), Some((other, _))) if one != other => {
                Err(Fault::new(None, Reason::KeyConflict, email))
            }
            (Some(contact), _) => Ok(contact),
            (None, Some((contact, has_number))) if number.is_none() || !has_number => Ok(contact),
            (None, _) => Err(Fault::new(None, Reason::UnknownContact, number.unwrap_or(&email))),
        }
    }
}

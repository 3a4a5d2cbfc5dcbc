//! Contacts: the list, the page of one contact with its tabs, its form, consent, and deleting it.

mod activities;
mod chips;
mod codes;
mod consent;
mod form;
mod groups;
mod index;
mod remove;
mod show;
mod typed;
pub(super) mod words;

pub use consent::{consent, update_consent};
pub use form::{companies, create, edit, new, update};
pub use groups::groups;
pub use index::index;
pub use remove::{confirm, remove};
pub use show::{history, order, show};

use crate::{
    access::Actor,
    contacts::{self, Brief, Contact},
    db::Tx,
    error::{Error, Result},
    ids::ContactId,
    texts::Texts,
};

/// What the head of each of a contact's pages shows.
struct Head {
    contact: Contact,
    company: Option<Brief>,
    /// The tab that is current.
    tab: &'static str,
    currency: String,
}

impl Head {
    async fn load(
        tx: &mut Tx,
        actor: &Actor,
        id: ContactId,
        tab: &'static str,
        currency: &str,
    ) -> Result<Head> {
        let contact = contacts::find(tx, actor, id).await?;
        let company = match contact.company_id {
            Some(company) => lookup(contacts::brief(tx, actor, company).await)?,
            None => None,
        };
        Ok(Head { contact, company, tab, currency: currency.to_string() })
    }

    fn is_company(&self) -> bool {
        self.contact.kind() == contacts::Kind::Company
    }

    fn initials(&self) -> String {
        crate::access::initials(&self.contact.label())
    }

    /// "Copenhagen, Denmark", or as much as is known.
    fn place(&self, t: &Texts) -> String {
        words::place(t, self.contact.city.as_deref(), self.contact.country.as_deref())
    }
}

fn lookup<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

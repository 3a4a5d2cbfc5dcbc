//! Consent: whether a contact may be reached on a channel, where that is known from, and every change of it.

use super::{Contact, store};
use crate::{
    access::{Actor, Permission},
    audit::{self, Action, Entry, ObjectKind},
    criteria::Field,
    db::Tx,
    error::{Error, Result},
    ids::{ContactId, StaffId},
    time::Micros,
};
use serde_json::json;

/// A way to reach someone that needs their consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Email,
    Sms,
    Post,
    Ads,
}

impl Channel {
    pub const ALL: [Channel; 4] = [Channel::Email, Channel::Sms, Channel::Post, Channel::Ads];

    /// How it is stored in `consent_events.channel`.
    pub fn code(self) -> &'static str {
        match self {
            Channel::Email => "email",
            Channel::Sms => "sms",
            Channel::Post => "post",
            Channel::Ads => "ads",
        }
    }

    pub fn from_code(code: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// The column of `contacts` with the state now.
    pub fn column(self) -> &'static str {
        match self {
            Channel::Email => "consent_email",
            Channel::Sms => "consent_sms",
            Channel::Post => "consent_post",
            Channel::Ads => "consent_ads",
        }
    }

    /// What criteria ask about it with.
    pub fn field(self) -> Field {
        match self {
            Channel::Email => Field::EmailConsent,
            Channel::Sms => Field::SmsConsent,
            Channel::Post => Field::PostConsent,
            Channel::Ads => Field::AdsConsent,
        }
    }
}

impl Contact {
    /// Yes, no, or not known.
    pub fn consent(&self, channel: Channel) -> Option<bool> {
        match channel {
            Channel::Email => self.consent_email,
            Channel::Sms => self.consent_sms,
            Channel::Post => self.consent_post,
            Channel::Ads => self.consent_ads,
        }
    }
}

/// One change of consent.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ConsentEvent {
    pub id: i64,
    pub channel: String,
    pub granted: Option<bool>,
    /// Where it is known from, in the words of whoever wrote it.
    pub source: String,
    pub staff_id: Option<StaffId>,
    pub staff_name: Option<String>,
    pub at: Micros,
}

/// The most characters of a source.
pub const MAX_SOURCE: usize = 500;

/// Consents that change, and where that is known from.
#[derive(Clone, Debug)]
pub struct Change {
    pub states: Vec<(Channel, Option<bool>)>,
    pub source: String,
}

/// The word for a state in the log.
pub fn state_code(granted: Option<bool>) -> &'static str {
    match granted {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
}

/// Changes consent; states that are as before are left alone. Says how many changed.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Conflict`; `Invalid` without a source.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    (id, version): (ContactId, i64),
    change: &Change,
) -> Result<usize> {
    actor.require(Permission::EditPeople)?;
    if change.source.is_empty() {
        return Err(Error::Invalid("consent without a source"));
    }
    let contact = store::find(tx, id).await?;
    if contact.version != version {
        return Err(Error::Conflict);
    }
    let states: Vec<_> =
        change.states.iter().filter(|(channel, granted)| contact.consent(*channel) != *granted).collect();
    for (index, (channel, granted)) in states.iter().enumerate() {
        let index = i64::try_from(index).unwrap_or(0);
        if store::set_consent(tx, (id, version + index), *channel, *granted, now).await? == 0 {
            return Err(Error::Conflict);
        }
        store::add_consent_event(tx, (id, *channel, *granted), &change.source, actor.id, now).await?;
        let old = state_code(contact.consent(*channel));
        let detail = json!({ "channel": channel.code(), "old": old, "new": state_code(*granted) });
        let entry = Entry::new(Action::ConsentChanged, ObjectKind::Contact, id.0, "");
        audit::record(tx, actor, now, entry.detail(detail)).await?;
    }
    Ok(states.len())
}

/// Every change of a contact's consent, newest first, at most `limit`.
pub async fn history(tx: &mut Tx, actor: &Actor, id: ContactId, limit: i64) -> Result<Vec<ConsentEvent>> {
    actor.require(Permission::ViewPeople)?;
    store::consent_events(tx, id, limit).await
}

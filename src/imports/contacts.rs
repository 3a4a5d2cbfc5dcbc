//! What becomes of the rows of a file of contacts. Deciding is pure ([`Contacts::decide`]) and the same for the check
//! and for the import itself; only the import writes.

use super::{
    decide::fault,
    fields::Field,
    interpret::{ContactRow, Key, Value},
    rejects::{Fault, Reason},
    setup::Policy,
    source::{Item, Row},
    store::{self, StoredContact},
};
use crate::{
    attributes,
    codes::{self, Existing, Given},
    contacts::{self, consent::Channel},
    db::Tx,
    error::Result,
    ids::{AttributeId, ContactId, ImportId, StaffId},
    time::Micros,
};
use std::collections::{HashMap, HashSet};

/// How rows change what is there.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub policy: Policy,
    /// Consents that the file gives for everybody in it.
    pub blanket: Vec<Channel>,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Added,
    Updated,
    Skipped,
    Rejected(Fault),
}

/// The plain text columns in the order of [`Slot::texts`].
pub(super) const TEXTS: [Field; 15] = [
    Field::ContactKind,
    Field::Name,
    Field::FirstName,
    Field::LastName,
    Field::JobTitle,
    Field::Phone,
    Field::Street,
    Field::PostCode,
    Field::City,
    Field::Region,
    Field::Country,
    Field::Language,
    Field::Gender,
    Field::Device,
    Field::Correspondence,
];

/// A contact as it is to be after the rows decided so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Slot {
    /// `None` for one that is to be added.
    pub id: Option<ContactId>,
    pub external_id: Option<String>,
    pub email: Option<String>,
    pub email_key: Option<String>,
    pub texts: [Option<String>; 15],
    pub birth_day: Option<i64>,
    /// By [`Channel::ALL`].
    pub consents: [Option<bool>; 4],
    old_consents: [Option<bool>; 4],
    attributes: Vec<(AttributeId, attributes::Value)>,
    /// By what the file calls them.
    codes: Vec<(codes::Kind, Vec<String>)>,
    is_changed: bool,
}

impl From<StoredContact> for Slot {
    fn from(stored: StoredContact) -> Slot {
        let consents = [stored.consent_email, stored.consent_sms, stored.consent_post, stored.consent_ads];
        Slot {
            id: Some(stored.id),
            birth_day: stored.birth_day,
            consents,
            old_consents: consents,
            texts: [
                stored.kind,
                stored.name,
                stored.first_name,
                stored.last_name,
                stored.job_title,
                stored.phone,
                stored.street,
                stored.post_code,
                stored.city,
                stored.region,
                stored.country,
                stored.language,
                stored.gender,
                stored.device,
                stored.correspondence,
            ],
            external_id: stored.external_id,
            email: stored.email,
            email_key: stored.email_key,
            ..Slot::default()
        }
    }
}

impl Slot {
    /// A contact of which only the keys are known.
    pub fn known(id: ContactId, external_id: Option<String>, email_key: Option<String>) -> Slot {
        Slot { id: Some(id), external_id, email_key, ..Slot::default() }
    }

    pub fn text(&self, field: Field) -> Option<&str> {
        let index = TEXTS.iter().position(|text| *text == field)?;
        self.texts[index].as_deref()
    }

    /// The columns that follow from others.
    pub fn keys(&self) -> contacts::Keys {
        let keyed = contacts::Keyed {
            name: self.text(Field::Name).unwrap_or_default(),
            city: self.text(Field::City),
            region: self.text(Field::Region),
            post_code: self.text(Field::PostCode).unwrap_or_default(),
            job_title: self.text(Field::JobTitle).unwrap_or_default(),
            birth_day: self.birth_day,
        };
        keyed.keys(self.email_key.clone())
    }

    fn set<T: PartialEq>(place: &mut Option<T>, value: T, policy: Policy, is_changed: &mut bool) {
        if (place.is_none() || policy == Policy::Overwrite) && place.as_ref() != Some(&value) {
            *place = Some(value);
            *is_changed = true;
        }
    }

    /// Takes over what a row says, as far as the policy allows.
    fn merge(&mut self, row: ContactRow, policy: Policy, blanket: &[Channel]) {
        let mut is_changed = self.is_changed;
        for (field, value) in row.values {
            match (field, value) {
                (_, Value::Day(day)) => Slot::set(&mut self.birth_day, day, policy, &mut is_changed),
                (field, Value::Bool(yes)) => {
                    let Some(index) =
                        Channel::ALL.iter().position(|channel| Field::of_channel(*channel) == field)
                    else {
                        continue;
                    };
                    // A consent for everybody in the file does not undo the "no" of a single person.
                    let is_undoing =
                        self.consents[index] == Some(false) && blanket.contains(&Channel::ALL[index]);
                    if !is_undoing {
                        Slot::set(&mut self.consents[index], yes, policy, &mut is_changed);
                    }
                }
                (field, Value::Text(text)) => {
                    if let Some(index) = TEXTS.iter().position(|text| *text == field) {
                        Slot::set(&mut self.texts[index], text, policy, &mut is_changed);
                    }
                }
            }
        }
        self.is_changed = is_changed;
        take_over(&mut self.attributes, row.attributes, policy);
        let codes = row.codes.into_iter().map(|(_, kind, names)| (kind, names)).collect();
        take_over(&mut self.codes, codes, policy);
    }
}

/// Puts new values beside those of earlier rows, or in their place.
fn take_over<K: PartialEq, V>(places: &mut Vec<(K, V)>, new: Vec<(K, V)>, policy: Policy) {
    for (key, value) in new {
        match places.iter_mut().find(|(known, _)| *known == key) {
            Some((_, place)) if policy == Policy::Overwrite => *place = value,
            Some(_) => {}
            None => places.push((key, value)),
        }
    }
}

/// The contacts that the rows of a piece of the file are about.
#[derive(Default)]
pub(super) struct Contacts {
    slots: Vec<Slot>,
    by_external: HashMap<String, usize>,
    by_email: HashMap<String, usize>,
    /// Addresses that a contact gives up in this piece; nobody else gets them before that is written.
    freed: HashSet<String>,
    /// The codes that rows may name.
    pub codes: codes::Room,
}

impl Contacts {
    /// The stored contacts that these keys name.
    pub async fn load(tx: &mut Tx, keys: &[&Key]) -> Result<Contacts> {
        let mut contacts = Contacts::default();
        for stored in store::contacts_by_keys(tx, keys).await? {
            contacts.put(stored.into());
        }
        Ok(contacts)
    }

    /// Adds a contact that is known already.
    pub fn put(&mut self, slot: Slot) -> usize {
        let index = self.slots.len();
        if let Some(number) = &slot.external_id {
            self.by_external.insert(number.clone(), index);
        }
        if let Some(key) = &slot.email_key {
            self.by_email.insert(key.clone(), index);
        }
        self.slots.push(slot);
        index
    }

    pub fn knows_external(&self, number: &str) -> bool {
        self.by_external.contains_key(number)
    }

    pub fn knows_email(&self, key: &str) -> bool {
        self.by_email.contains_key(key)
    }

    /// The contacts that were added so far.
    pub fn added(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| slot.id.is_none())
    }

    /// Decides about rows: all, or those before one that must wait for them.
    pub fn decide_all(&mut self, items: &mut [Item], rules: &Rules) -> Vec<Verdict> {
        let mut verdicts = Vec::with_capacity(items.len());
        for item in items {
            verdicts.push(match item.row.take() {
                Some(Row::Contact(row)) if self.must_wait(&row) => {
                    item.row = Some(Row::Contact(row));
                    break;
                }
                Some(Row::Contact(mut row)) => {
                    item.notes = std::mem::take(&mut row.notes);
                    self.decide(row, rules)
                }
                other => fault(other),
            });
        }
        verdicts
    }

    /// Whether a row can only be decided once those before it are written.
    fn must_wait(&self, row: &ContactRow) -> bool {
        !self.freed.is_empty()
            && row.key.email.as_ref().is_some_and(|email| self.freed.contains(&email.key()))
    }

    fn decide(&mut self, row: ContactRow, rules: &Rules) -> Verdict {
        let email_key = row.key.email.as_ref().map(crate::text::EmailAddress::key);
        let by_number = row.key.external_id.as_ref().and_then(|number| self.by_external.get(number)).copied();
        let by_email = email_key.as_ref().and_then(|key| self.by_email.get(key)).copied();
        let conflict = || {
            let email = row.key.email.as_ref().map_or("", |email| email.as_str());
            Verdict::Rejected(Fault::new(None, Reason::KeyConflict, email))
        };
        let index = match (by_number, by_email) {
            (Some(one), Some(other)) if one != other => return conflict(),
            (Some(index), _) => index,
            (None, Some(index)) => {
                let number = &self.slots[index].external_id;
                if number.is_some() && row.key.external_id.is_some() {
                    return conflict();
                }
                index
            }
            (None, None) => {
                if let Some(fault) = self.refuse_codes(&row) {
                    return Verdict::Rejected(fault);
                }
                self.add(row, email_key, &rules.blanket);
                return Verdict::Added;
            }
        };
        if rules.policy == Policy::AddOnly {
            return Verdict::Skipped;
        }
        if let Some(fault) = self.refuse_codes(&row) {
            return Verdict::Rejected(fault);
        }
        self.update(index, row, email_key, rules);
        Verdict::Updated
    }

    fn refuse_codes(&mut self, row: &ContactRow) -> Option<Fault> {
        for (column, kind, names) in &row.codes {
            if let Some(name) = names.iter().find(|name| !self.codes.takes(*kind, name)) {
                return Some(Fault::new(Some(*column), Reason::TooManyCodes, name.as_str()));
            }
        }
        None
    }

    fn add(&mut self, row: ContactRow, email_key: Option<String>, blanket: &[Channel]) {
        let mut slot = Slot {
            external_id: row.key.external_id.clone(),
            email: row.key.email.as_ref().map(ToString::to_string),
            email_key,
            ..Slot::default()
        };
        slot.merge(row, Policy::FillBlanks, blanket);
        self.put(slot);
    }

    fn update(&mut self, index: usize, row: ContactRow, email_key: Option<String>, rules: &Rules) {
        let slot = &mut self.slots[index];
        if let (None, Some(number)) = (&slot.external_id, &row.key.external_id) {
            slot.external_id = Some(number.clone());
            slot.is_changed = true;
            self.by_external.insert(number.clone(), index);
        }
        if let Some(key) = email_key
            && slot.email_key.as_ref() != Some(&key)
            && (slot.email_key.is_none() || rules.policy == Policy::Overwrite)
        {
            slot.email = row.key.email.as_ref().map(ToString::to_string);
            slot.is_changed = true;
            let old = slot.email_key.replace(key.clone());
            self.by_email.insert(key, index);
            if let Some(old) = old {
                self.by_email.remove(&old);
                self.freed.insert(old);
            }
        }
        slot.merge(row, rules.policy, &rules.blanket);
    }

    /// Whether none of them was there before.
    pub fn are_new(&self) -> bool {
        self.slots.iter().all(|slot| slot.id.is_none())
    }

    /// Writes what was decided. `false` when somebody who was to be added is there already; then nobody is added.
    pub async fn write(self, tx: &mut Tx, writing: &Writing) -> Result<bool> {
        let (mut new, known): (Vec<_>, Vec<_>) = self.slots.into_iter().partition(|slot| slot.id.is_none());
        let changed: Vec<_> = known.iter().filter(|slot| slot.is_changed).collect();
        store::update_contacts(tx, &changed, writing).await?;
        if !store::insert_contacts(tx, &mut new, writing).await? {
            return Ok(false);
        }
        let all = || new.iter().chain(&known).filter_map(|slot| slot.id.map(|id| (id, slot)));
        let values: Vec<_> = all()
            .flat_map(|(id, slot)| {
                slot.attributes.iter().map(move |(attribute, value)| (id, *attribute, value))
            })
            .collect();
        store::set_attributes(tx, &values, writing.policy).await?;
        let given = all().flat_map(|(contact, slot)| {
            slot.codes.iter().map(move |(kind, names)| Given { contact, kind: *kind, names })
        });
        let existing = if writing.policy == Policy::Overwrite { Existing::Go } else { Existing::Stay };
        codes::give_named(tx, writing.now, &given.collect::<Vec<_>>(), existing).await?;
        let consents: Vec<_> = all()
            .flat_map(|(id, slot)| {
                let pairs = Channel::ALL.into_iter().zip(slot.consents.iter().zip(slot.old_consents));
                pairs.filter_map(move |(channel, (now, old))| {
                    now.filter(|_| *now != old).map(|yes| (id, channel, yes))
                })
            })
            .collect();
        store::record_consents(tx, &consents, writing).await?;
        Ok(true)
    }
}

/// What everything that an import writes has in common.
#[derive(Clone, Debug)]
pub(super) struct Writing {
    pub import: ImportId,
    pub staff: Option<StaffId>,
    pub policy: Policy,
    pub consent_source: String,
    pub now: Micros,
}

//! Custom attributes: what an organisation knows of its contacts beside the built-in fields.
//!
//! A value is stored as a number (numbers in ten-thousandths, money in hundredths, dates as days, yes/no as 1 or 0) or
//! as text (texts as written with their folded key, choices by their key, several of them packed into one text).
//! [`Value`] is that rule in one place. Texts
//! of forms and files are read by their own habits by whoever knows them, never here.

mod choices;
mod store;
mod value;

pub use crate::criteria::AttributeKind as Kind;
pub use choices::Choice;
pub use value::{Columns, Value};

use crate::{
    access::{Actor, Permission},
    audience::segments_naming,
    audit::{self, Action, Entry, ObjectKind},
    criteria::{decimal_text, several},
    db::Tx,
    error::{Error, Result},
    ids::{AttributeId, ContactId, GroupId},
    text::fold,
    time::{Micros, date_of},
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The most characters that things may have.
pub mod limits {
    pub const NAME: usize = 60;
    /// The heading of a profile.
    pub const PROFILE: usize = 60;
    /// A text value.
    pub const TEXT: usize = 1000;
    pub const LABEL: usize = 60;
    /// How many attributes there may be.
    pub const ATTRIBUTES: usize = 100;
    /// How many choices one may have.
    pub const CHOICES: usize = 200;
}

/// How many decimals values of a kind keep.
pub fn decimals(kind: Kind) -> u32 {
    match kind {
        Kind::Number => 4,
        Kind::Money => 2,
        _ => 0,
    }
}

/// A custom attribute. Its key never changes; criteria name it as `attr:KEY`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    pub id: AttributeId,
    pub key: String,
    pub name: String,
    pub kind: Kind,
    pub choices: Vec<Choice>,
    /// The heading under which it stands with others; empty for none.
    pub profile: String,
    pub version: i64,
}

impl Attribute {
    /// The choice with a key.
    pub fn choice(&self, key: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.key == key)
    }

    /// The choice that a text means: its key or its label, case and accents ignored.
    pub fn choice_named(&self, text: &str) -> Option<&Choice> {
        let folded = fold(text);
        self.choice(text).or_else(|| self.choices.iter().find(|choice| fold(&choice.label) == folded))
    }

    /// A value as files have it, whoever reads them: digits with a point, 2026-11-21, yes or no, labels with `; `
    /// between.
    pub fn plain(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Number(number) | Value::Money(number) => decimal_text(*number, decimals(self.kind)),
            Value::Date(day) => date_of(*day).to_string(),
            Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_string(),
            Value::Choice(key) => self.choice(key).map_or(key, |choice| &choice.label).clone(),
            Value::Several(keys) => self.labels(keys).join("; "),
        }
    }

    /// The labels of some choices, in the order of the choices.
    pub fn labels(&self, keys: &BTreeSet<String>) -> Vec<&str> {
        let own = self.choices.iter().filter(|choice| keys.contains(&choice.key));
        own.map(|choice| choice.label.as_str()).collect()
    }
}

/// An attribute to be made or changed. A choice without a key is new.
#[derive(Clone, Debug)]
pub struct NewAttribute {
    pub name: String,
    /// Not changed later: the values would mean something else.
    pub kind: Kind,
    pub choices: Vec<Choice>,
    /// The heading that it belongs to; empty for none.
    pub profile: String,
}

/// Attributes under the headings of their profiles, as first written; those of none come first, under "".
pub fn by_profile(attributes: &[Attribute]) -> Vec<(&str, Vec<&Attribute>)> {
    let mut profiles: Vec<(&str, Vec<&Attribute>)> = vec![("", Vec::new())];
    for attribute in attributes {
        let key = fold(&attribute.profile);
        match profiles.iter_mut().find(|(profile, _)| fold(profile) == key) {
            Some((_, own)) => own.push(attribute),
            None => profiles.push((&attribute.profile, vec![attribute])),
        }
    }
    profiles.retain(|(_, own)| !own.is_empty());
    profiles
}

/// All attributes in their order.
pub async fn list(tx: &mut Tx) -> Result<Vec<Attribute>> {
    store::all(tx).await
}

/// The attribute.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn find(tx: &mut Tx, id: AttributeId) -> Result<Attribute> {
    store::find(tx, id).await
}

/// How many contacts have a value, for each attribute that any has.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(AttributeId, i64)>> {
    store::counts(tx).await
}

/// What depends on an attribute or on one of its choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    pub contacts: i64,
    /// Segments whose criteria name it.
    pub segments: Vec<(GroupId, String)>,
}

/// Who has a value, and which segments name the attribute.
pub async fn uses(tx: &mut Tx, attribute: &Attribute) -> Result<Uses> {
    let segments = segments_naming(tx, &field(attribute)).await?;
    let segments = segments.into_iter().map(|segment| (segment.id, segment.name)).collect();
    Ok(Uses { contacts: store::count_values(tx, attribute.id).await?, segments })
}

/// For each choice, who has it and which segments name it.
pub async fn choice_uses(tx: &mut Tx, attribute: &Attribute) -> Result<Vec<(String, Uses)>> {
    let segments = segments_naming(tx, &field(attribute)).await?;
    let mut counts: BTreeMap<String, i64> = store::count_texts(tx, attribute.id).await?.into_iter().collect();
    if attribute.kind == Kind::Several {
        counts = several::tally(counts);
    }
    let uses = attribute.choices.iter().map(|choice| {
        let contacts = counts.get(&choice.key).copied().unwrap_or(0);
        let naming = segments.iter().filter(|segment| segment.names(&choice.key));
        let segments = naming.map(|segment| (segment.id, segment.name.clone())).collect();
        (choice.key.clone(), Uses { contacts, segments })
    });
    Ok(uses.collect())
}

/// How criteria name an attribute.
fn field(attribute: &Attribute) -> String {
    format!("attr:{}", attribute.key)
}

/// Makes an attribute, last in the list. Its key is made of the name.
///
/// # Errors
/// `Forbidden` for all but admins, `Taken` when the name is in use, `Invalid` beyond the limits.
pub async fn create(tx: &mut Tx, actor: &Actor, now: Micros, new: &NewAttribute) -> Result<AttributeId> {
    actor.require(Permission::ManageAttributes)?;
    let others = store::all(tx).await?;
    if others.len() >= limits::ATTRIBUTES {
        return Err(Error::Invalid("too many attributes"));
    }
    refuse_same_name(&others, None, &new.name)?;
    let key = choices::unused_key(&new.name, "attribute", |key| others.iter().any(|other| other.key == key));
    let choices = choices::with_keys(&new.choices)?;
    let id = store::insert(tx, &key, new, &choices, now).await?.ok_or(Error::Taken)?;
    let entry = Entry::new(Action::AttributeCreated, ObjectKind::Attribute, id.0, &new.name);
    audit::record(tx, actor, now, entry).await?;
    Ok(id)
}

/// Renames an attribute or changes its choices. Contacts lose a choice that goes.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Conflict`, `Taken` as for [`create`]; `Invalid` when a segment names a choice that goes.
pub async fn update(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    (id, version): (AttributeId, i64),
    new: &NewAttribute,
) -> Result<()> {
    actor.require(Permission::ManageAttributes)?;
    let old = store::find(tx, id).await?;
    refuse_same_name(&store::all(tx).await?, Some(id), &new.name)?;
    let choices = choices::with_keys(&new.choices)?;
    if store::update(tx, (id, version), new, &choices).await? == 0 {
        return Err(Error::Conflict);
    }
    let kept: HashSet<&str> = choices.iter().map(|choice| choice.key.as_str()).collect();
    let mut lost = 0;
    for (key, uses) in choice_uses(tx, &old).await? {
        if kept.contains(key.as_str()) {
            continue;
        }
        if !uses.segments.is_empty() {
            return Err(Error::Invalid("a segment names the choice"));
        }
        lost += match old.kind {
            Kind::Several => store::take_choice(tx, id, &key).await?,
            _ => store::delete_choice_values(tx, id, &key).await?,
        };
    }
    let mut entry = Entry::new(Action::AttributeChanged, ObjectKind::Attribute, id.0, &new.name);
    if lost > 0 {
        entry = entry.effect(-i64::try_from(lost).unwrap_or(i64::MAX));
    }
    audit::record(tx, actor, now, entry.detail(serde_json::json!({ "old": old.name }))).await
}

/// Deletes an attribute and every contact's value of it.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Conflict`; `Invalid` while a segment names it.
pub async fn delete(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    (id, version): (AttributeId, i64),
) -> Result<()> {
    actor.require(Permission::ManageAttributes)?;
    let attribute = store::find(tx, id).await?;
    let uses = uses(tx, &attribute).await?;
    if !uses.segments.is_empty() {
        return Err(Error::Invalid("a segment names the attribute"));
    }
    if store::delete(tx, id, version).await? == 0 {
        return Err(Error::Conflict);
    }
    let entry = Entry::new(Action::AttributeDeleted, ObjectKind::Attribute, id.0, &attribute.name);
    audit::record(tx, actor, now, entry.effect(-uses.contacts)).await
}

/// Moves an attribute one place up (or, with `down`, down) in the list.
///
/// # Errors
/// `Forbidden`, `NotFound`.
pub async fn reorder(tx: &mut Tx, actor: &Actor, id: AttributeId, toward: Direction) -> Result<()> {
    actor.require(Permission::ManageAttributes)?;
    let mut ids: Vec<AttributeId> = store::all(tx).await?.into_iter().map(|a| a.id).collect();
    let place = ids.iter().position(|other| *other == id).ok_or(Error::NotFound)?;
    let other = match toward {
        Direction::Up => place.saturating_sub(1),
        Direction::Down => (place + 1).min(ids.len() - 1),
    };
    ids.swap(place, other);
    for (position, id) in (0..).zip(ids) {
        store::set_position(tx, id, position).await?;
    }
    Ok(())
}

/// Where something moves in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

/// A contact's values, for all the attributes it has one of.
pub async fn values(tx: &mut Tx, contact: ContactId) -> Result<Vec<(AttributeId, Value)>> {
    let attributes = store::all(tx).await?;
    let stored = store::values(tx, contact).await?;
    let values = stored.into_iter().filter_map(|(id, text, number)| {
        let attribute = attributes.iter().find(|attribute| attribute.id == id)?;
        Some((id, Value::stored(attribute.kind, text, number)?))
    });
    Ok(values.collect())
}

/// The values of many contacts at once, of those who have any.
pub async fn values_of(
    tx: &mut Tx,
    contacts: &[ContactId],
) -> Result<HashMap<ContactId, BTreeMap<AttributeId, Value>>> {
    let kinds: HashMap<AttributeId, Kind> =
        store::all(tx).await?.into_iter().map(|attribute| (attribute.id, attribute.kind)).collect();
    let mut values: HashMap<ContactId, BTreeMap<AttributeId, Value>> = HashMap::new();
    for (contact, id, text, number) in store::values_of(tx, contacts).await? {
        let value = kinds.get(&id).and_then(|kind| Value::stored(*kind, text, number));
        values.entry(contact).or_default().extend(value.map(|value| (id, value)));
    }
    Ok(values)
}

/// Sets or (with `None`) takes away values of a contact, and says the keys of the attributes that changed. Whoever
/// calls it has checked that the actor may.
///
/// # Errors
/// `Invalid` for an attribute that is gone or of another kind, and for a choice that it does not have.
pub async fn set_values(
    tx: &mut Tx,
    contact: ContactId,
    new: &[(AttributeId, Option<Value>)],
) -> Result<Vec<String>> {
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let attributes = store::all(tx).await?;
    let old = values(tx, contact).await?;
    let mut changed = Vec::new();
    for (id, value) in new {
        let before = old.iter().find(|(other, _)| other == id).map(|(_, value)| value);
        if before == value.as_ref() {
            continue;
        }
        let attribute = attributes.iter().find(|attribute| attribute.id == *id);
        let attribute = attribute.ok_or(Error::Invalid("an attribute that is gone"))?;
        match value {
            Some(value) if !fits(attribute, value) => {
                return Err(Error::Invalid("a value of another kind"));
            }
            Some(value) => store::set_value(tx, contact, *id, value.columns()).await?,
            None => store::delete_value(tx, contact, *id).await?,
        }
        changed.push(attribute.key.clone());
    }
    Ok(changed)
}

fn fits(attribute: &Attribute, value: &Value) -> bool {
    let known = match value {
        Value::Choice(key) => attribute.choice(key).is_some(),
        Value::Several(keys) => !keys.is_empty() && keys.iter().all(|key| attribute.choice(key).is_some()),
        _ => true,
    };
    known && value.kind() == attribute.kind
}

fn refuse_same_name(all: &[Attribute], own: Option<AttributeId>, name: &str) -> Result<()> {
    let key = fold(name);
    let taken = all.iter().any(|other| Some(other.id) != own && fold(&other.name) == key);
    if taken { Err(Error::Taken) } else { Ok(()) }
}

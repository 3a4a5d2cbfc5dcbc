//! Contacts: the people and companies we know. Found by e-mail address or customer number.
//!
//! [`NewContact`] is the one form in which a contact is written, by hand, by an import or by the demo; [`Keys`] are the
//! columns that follow from it. Consent is in [`consent`], the list in [`list`], what a contact bought in [`purchases`].

pub mod consent;
pub mod list;
mod namesakes;
mod new;
pub mod purchases;
mod store;

pub use namesakes::{MOST_NAMESAKES, Namesake, namesakes};
pub use new::{Keyed, Keys, NewContact, full_name};

use crate::{
    access::{Actor, Permission},
    attributes::{self, Value},
    audience,
    audit::{self, Action, Entry, ObjectKind},
    codes,
    db::{self, Tx},
    error::{Error, Result},
    ids::{AttributeId, CodeId, ContactId, ImportId},
    text::{EmailAddress, fold},
    time::{Day, Micros},
};
use serde_json::json;

/// The most characters that a field may have.
pub mod limits {
    pub const NAME: usize = 200;
    pub const EXTERNAL_ID: usize = 100;
    /// Job title, city, region.
    pub const SHORT: usize = 100;
    pub const PHONE: usize = 50;
    pub const STREET: usize = 200;
    pub const POST_CODE: usize = 20;
}

/// A person or a company.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Person,
    Company,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Person, Kind::Company];

    /// How it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Company => "company",
        }
    }

    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The genders that are stored: female, male, other.
pub const GENDERS: [&str; 3] = ["f", "m", "x"];
/// The device types that are stored.
pub const DEVICES: [&str; 3] = ["mobile", "desktop", "tablet"];
/// The ways to be reached that are stored as preferred.
pub const CORRESPONDENCE: [&str; 3] = ["email", "letter", "phone"];

/// A contact as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Contact {
    pub id: ContactId,
    pub kind: String,
    pub external_id: Option<String>,
    pub email: Option<String>,
    pub name: String,
    pub first_name: String,
    pub last_name: String,
    pub job_title: String,
    pub company_id: Option<ContactId>,
    pub phone: String,
    pub street: String,
    pub post_code: String,
    pub city: Option<String>,
    pub region: Option<String>,
    pub country: Option<String>,
    pub language: Option<String>,
    pub gender: Option<String>,
    pub birth_day: Option<Day>,
    pub device: Option<String>,
    pub correspondence: Option<String>,
    /// `form`, `group`, `import`, `demo` or empty.
    pub source: String,
    pub consent_email: Option<bool>,
    pub consent_sms: Option<bool>,
    pub consent_post: Option<bool>,
    pub consent_ads: Option<bool>,
    pub first_order_day: Option<Day>,
    pub last_order_day: Option<Day>,
    pub order_count: i64,
    pub spend_minor: i64,
    pub import_id: Option<ImportId>,
    pub created_at: Micros,
    pub updated_at: Micros,
    pub version: i64,
}

impl Contact {
    pub fn kind(&self) -> Kind {
        Kind::from_code(&self.kind).unwrap_or_default()
    }

    /// What it is called on pages: its name, else its address, else its number.
    pub fn label(&self) -> String {
        label(&self.name, self.email.as_deref(), self.external_id.as_deref(), self.id)
    }

    /// Its e-mail address's identity.
    pub fn email_key(&self) -> Option<String> {
        let email = EmailAddress::parse(self.email.as_deref()?).ok()?;
        Some(email.key())
    }

    /// As it could be written again.
    pub fn as_new(&self) -> NewContact {
        NewContact {
            kind: self.kind(),
            external_id: self.external_id.clone(),
            email: self.email.as_deref().and_then(|email| EmailAddress::parse(email).ok()),
            name: self.name.clone(),
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            job_title: self.job_title.clone(),
            company_id: self.company_id,
            phone: self.phone.clone(),
            street: self.street.clone(),
            post_code: self.post_code.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
            country: self.country.clone(),
            language: self.language.clone(),
            gender: self.gender.clone(),
            birth_day: self.birth_day,
            device: self.device.clone(),
            correspondence: self.correspondence.clone(),
        }
    }
}

/// What a contact is called where it may have no name.
pub fn label(name: &str, email: Option<&str>, external_id: Option<&str>, id: ContactId) -> String {
    let known = [Some(name), email, external_id].into_iter().flatten().find(|text| !text.is_empty());
    known.map_or_else(|| format!("#{id}"), str::to_string)
}

/// Another contact that has a value which only one may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// `email` or `external_id`.
    pub field: &'static str,
    pub id: ContactId,
    pub label: String,
}

/// Just enough of a contact to name it and link to it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Brief {
    pub id: ContactId,
    pub kind: String,
    pub name: String,
    pub email: Option<String>,
    pub external_id: Option<String>,
}

impl Brief {
    pub fn label(&self) -> String {
        label(&self.name, self.email.as_deref(), self.external_id.as_deref(), self.id)
    }
}

/// The contact.
///
/// # Errors
/// `Forbidden` without the right to see people, `NotFound` when there is none.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ContactId) -> Result<Contact> {
    actor.require(Permission::ViewPeople)?;
    store::find(tx, id).await
}

/// The contact with this address, if there is one.
pub async fn lookup_by_email(tx: &mut Tx, actor: &Actor, email: &EmailAddress) -> Result<Option<Brief>> {
    actor.require(Permission::ViewPeople)?;
    store::lookup_by_email(tx, &email.key()).await
}

/// The contact with this customer number, if there is one; else one whose number is the same but for capitals. Where the
/// contacts are not in memory that is looked up in capitals and in small letters only.
pub async fn lookup_by_number(tx: &mut Tx, actor: &Actor, number: &str) -> Result<Option<Brief>> {
    actor.require(Permission::ViewPeople)?;
    for number in [number.to_string(), number.to_uppercase(), number.to_lowercase()] {
        if let Some(found) = store::lookup_by_external_id(tx, &number).await? {
            return Ok(Some(found));
        }
    }
    match audience::numbered(tx, number.trim()).await? {
        Some(id) => store::brief(tx, id).await.map(Some),
        None => Ok(None),
    }
}

/// A contact's name and address, for links to it.
///
/// # Errors
/// As [`find`].
pub async fn brief(tx: &mut Tx, actor: &Actor, id: ContactId) -> Result<Brief> {
    actor.require(Permission::ViewPeople)?;
    store::brief(tx, id).await
}

/// Other contacts that already have the address or the customer number.
pub async fn clashes(
    tx: &mut Tx,
    actor: &Actor,
    own: Option<ContactId>,
    new: &NewContact,
) -> Result<Vec<Clash>> {
    actor.require(Permission::ViewPeople)?;
    let mut clashes = Vec::new();
    if let Some(email) = &new.email
        && let Some(other) = store::lookup_by_email(tx, &email.key()).await?
    {
        clashes.push(Clash { field: "email", id: other.id, label: other.label() });
    }
    if let Some(number) = &new.external_id
        && let Some(other) = store::lookup_by_external_id(tx, number).await?
    {
        clashes.push(Clash { field: "external_id", id: other.id, label: other.label() });
    }
    clashes.retain(|clash| Some(clash.id) != own);
    Ok(clashes)
}

/// Companies that a text names: by customer number or e-mail address, else all of that name.
pub async fn companies_named(tx: &mut Tx, actor: &Actor, text: &str) -> Result<Vec<Brief>> {
    actor.require(Permission::ViewPeople)?;
    if let Some(id) = text.strip_prefix('#').and_then(|id| id.parse().ok())
        && let Some(company) = store::lookup_company(tx, id).await?
    {
        return Ok(vec![company]);
    }
    let email = EmailAddress::parse(text).ok();
    let by_email = match &email {
        Some(email) => store::lookup_by_email(tx, &email.key()).await?,
        None => None,
    };
    let exact = match by_email {
        Some(found) => Some(found),
        None => store::lookup_by_external_id(tx, text).await?,
    };
    if let Some(company) = exact.filter(|found| found.kind == Kind::Company.code()) {
        return Ok(vec![company]);
    }
    store::companies_by_name(tx, &fold(text)).await
}

/// Companies whose name has a word that begins with a text, for suggestions.
pub async fn suggest_companies(tx: &mut Tx, actor: &Actor, text: &str, limit: i64) -> Result<Vec<Brief>> {
    actor.require(Permission::ViewPeople)?;
    store::suggest_companies(tx, &fold(text), limit).await
}

/// The people of a company by name, and how many there are.
pub async fn people(tx: &mut Tx, actor: &Actor, id: ContactId, limit: i64) -> Result<(Vec<Brief>, i64)> {
    actor.require(Permission::ViewPeople)?;
    Ok((store::people(tx, id, limit).await?, store::count_people(tx, id).await?))
}

/// What a contact has beside its columns.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Custom attributes with the value that each shall have; `None` takes it away.
    pub values: Vec<(AttributeId, Option<Value>)>,
    /// Its own codes, of the kinds that are to change.
    pub codes: Vec<(codes::Kind, Vec<CodeId>)>,
}

/// Adds a contact.
///
/// # Errors
/// `Forbidden` without the right to edit people, `Taken` when the address or number is in use.
pub async fn create(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    new: &NewContact,
    beside: &Beside,
) -> Result<ContactId> {
    actor.require(Permission::EditPeople)?;
    let id = store::insert(tx, new, "form", now).await?.ok_or(Error::Taken)?;
    attributes::set_values(tx, id, &beside.values).await?;
    codes::set_own(tx, id, &beside.codes).await?;
    audit::record(tx, actor, now, Entry::new(Action::ContactCreated, ObjectKind::Contact, id.0, "")).await?;
    Ok(id)
}

/// An address with the name that is known for it, to be made a contact.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Named {
    pub email: String,
    pub email_key: String,
    pub name: String,
}

/// Adds a person for each address that no contact has yet, and tells how many. Their consent stays unknown. The
/// caller, who knows where the addresses are from, records it.
///
/// # Errors
/// `Forbidden` without the right to edit people.
pub async fn create_named(tx: &mut Tx, actor: &Actor, now: Micros, people: &[Named]) -> Result<i64> {
    actor.require(Permission::EditPeople)?;
    store::insert_named(tx, people, now).await
}

/// Changes a contact. The log names the fields, never their values.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Taken`; `Conflict` when somebody changed it since `version`; `Invalid` when a company
/// that people belong to would become a person.
pub async fn update(
    tx: &mut Tx,
    actor: &Actor,
    now: Micros,
    (id, version): (ContactId, i64),
    new: &NewContact,
    beside: &Beside,
) -> Result<()> {
    actor.require(Permission::EditPeople)?;
    let old = store::find(tx, id).await?;
    if new.kind == Kind::Person && old.kind() == Kind::Company && store::count_people(tx, id).await? > 0 {
        return Err(Error::Invalid("a company with people"));
    }
    let written = store::update(tx, (id, version), new, now).await;
    let rows = written.map_err(|e| if db::is_unique_violation(&e) { Error::Taken } else { e })?;
    if rows == 0 {
        return Err(Error::Conflict);
    }
    let mut fields: Vec<String> = old.as_new().differences(new).into_iter().map(str::to_string).collect();
    let values = attributes::set_values(tx, id, &beside.values).await?;
    fields.extend(values.into_iter().map(|key| format!("attr:{key}")));
    let kinds = codes::set_own(tx, id, &beside.codes).await?;
    fields.extend(kinds.into_iter().map(|kind| kind.key().to_string()));
    let entry = Entry::new(Action::ContactChanged, ObjectKind::Contact, id.0, "");
    audit::record(tx, actor, now, entry.detail(json!({ "fields": fields }))).await
}

/// What goes when a contact goes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DeleteEffect {
    pub orders: i64,
    pub activities: i64,
    /// Known user groups in which the address stays, waiting for such a contact.
    pub known_groups: i64,
    /// People who lose their company.
    pub people: i64,
}

/// What deleting a contact would do.
pub async fn delete_effect(tx: &mut Tx, actor: &Actor, id: ContactId) -> Result<DeleteEffect> {
    actor.require(Permission::EditPeople)?;
    store::delete_effect(tx, id).await
}

/// Deletes a contact with its orders, activities, consent and values.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Conflict`.
pub async fn delete(tx: &mut Tx, actor: &Actor, now: Micros, id: ContactId, version: i64) -> Result<()> {
    actor.require(Permission::EditPeople)?;
    let effect = store::delete_effect(tx, id).await?;
    store::brief(tx, id).await?;
    if store::delete(tx, id, version).await? == 0 {
        return Err(Error::Conflict);
    }
    let entry = Entry::new(Action::ContactDeleted, ObjectKind::Contact, id.0, "");
    let detail = json!({
        "orders": effect.orders, "activities": effect.activities, "people": effect.people,
    });
    audit::record(tx, actor, now, entry.detail(detail)).await
}

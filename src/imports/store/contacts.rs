//! Contacts by the thousand: found by their keys, added, changed, with their attributes and consents.

use crate::{
    attributes::Value,
    contacts::consent::Channel,
    db::{self, Tx},
    error::Result,
    ids::{AttributeId, ContactId},
    imports::{
        contacts::{Slot, Writing},
        fields::Field,
        interpret::Key,
        setup::Policy,
    },
    time::Micros,
};
use std::collections::{BTreeSet, HashMap};

/// A contact with all that an import may change; empty texts are `None`.
#[derive(sqlx::FromRow)]
pub struct StoredContact {
    pub id: ContactId,
    pub kind: Option<String>,
    pub external_id: Option<String>,
    pub email: Option<String>,
    pub email_key: Option<String>,
    pub name: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub job_title: Option<String>,
    pub phone: Option<String>,
    pub street: Option<String>,
    pub post_code: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub country: Option<String>,
    pub language: Option<String>,
    pub gender: Option<String>,
    pub birth_day: Option<i64>,
    pub device: Option<String>,
    pub correspondence: Option<String>,
    pub consent_email: Option<bool>,
    pub consent_sms: Option<bool>,
    pub consent_post: Option<bool>,
    pub consent_ads: Option<bool>,
}

/// How a contact is found.
#[derive(sqlx::FromRow)]
pub struct ContactKeys {
    pub id: ContactId,
    pub external_id: Option<String>,
    pub email_key: Option<String>,
}

fn key_lists(keys: &[&Key]) -> Result<(String, String)> {
    let numbers: BTreeSet<_> = keys.iter().filter_map(|key| key.external_id.as_deref()).collect();
    let emails: BTreeSet<_> =
        keys.iter().filter_map(|key| key.email.as_ref()).map(|email| email.key()).collect();
    Ok((serde_json::to_string(&numbers)?, serde_json::to_string(&emails)?))
}

pub async fn contacts_by_keys(tx: &mut Tx, keys: &[&Key]) -> Result<Vec<StoredContact>> {
    let (numbers, emails) = key_lists(keys)?;
    let (first, second) = (db::json_texts(tx.dialect(), "$1"), db::json_texts(tx.dialect(), "$2"));
    tx.query(format!(
        "SELECT id, kind, external_id, email, email_key, nullif(name, '') AS name,
                nullif(first_name, '') AS first_name, nullif(last_name, '') AS last_name,
                nullif(job_title, '') AS job_title, nullif(phone, '') AS phone, nullif(street, '') AS street,
                nullif(post_code, '') AS post_code, city, region, country, language, gender, birth_day, device,
                correspondence, consent_email, consent_sms, consent_post, consent_ads
         FROM contacts
         WHERE id IN (SELECT id FROM contacts WHERE external_id IN {first}
                      UNION
                      SELECT id FROM contacts WHERE email_key IN {second})"
    ))
    .bind(numbers)
    .bind(emails)
    .all()
    .await
}

pub async fn contact_keys(tx: &mut Tx, keys: &[&Key]) -> Result<Vec<ContactKeys>> {
    let (numbers, emails) = key_lists(keys)?;
    let (first, second) = (db::json_texts(tx.dialect(), "$1"), db::json_texts(tx.dialect(), "$2"));
    tx.query(format!(
        "SELECT id, external_id, email_key FROM contacts WHERE external_id IN {first}
         UNION
         SELECT id, external_id, email_key FROM contacts WHERE email_key IN {second}"
    ))
    .bind(numbers)
    .bind(emails)
    .all()
    .await
}

/// The ids of contacts that were just added.
#[derive(Default)]
pub struct NewIds {
    pub by_external: HashMap<String, ContactId>,
    pub by_email: HashMap<String, ContactId>,
}

/// The columns of [`bind_contact`], in its order.
const CONTACT_COLUMNS: [&str; 30] = [
    "kind",
    "external_id",
    "email",
    "email_key",
    "name",
    "name_key",
    "first_name",
    "last_name",
    "job_title",
    "phone",
    "street",
    "post_code",
    "city",
    "city_key",
    "region",
    "region_key",
    "post_code_key",
    "job_title_key",
    "country",
    "language",
    "gender",
    "birth_day",
    "birth_month_day",
    "device",
    "correspondence",
    "consent_email",
    "consent_sms",
    "consent_post",
    "consent_ads",
    "updated_at",
];

fn bind_contact<'t>(query: db::Query<'t>, slot: &Slot, now: Micros) -> db::Query<'t> {
    let text = |field| slot.text(field).unwrap_or_default().to_string();
    let optional = |field| slot.text(field).map(str::to_string);
    let keys = slot.keys();
    let query = query
        .bind(slot.text(Field::ContactKind).unwrap_or("person").to_string())
        .bind(slot.external_id.clone())
        .bind(slot.email.clone())
        .bind(keys.email_key)
        .bind(text(Field::Name))
        .bind(keys.name_key)
        .bind(text(Field::FirstName))
        .bind(text(Field::LastName))
        .bind(text(Field::JobTitle))
        .bind(text(Field::Phone))
        .bind(text(Field::Street))
        .bind(text(Field::PostCode))
        .bind(optional(Field::City))
        .bind(keys.city_key)
        .bind(optional(Field::Region))
        .bind(keys.region_key)
        .bind(keys.post_code_key)
        .bind(keys.job_title_key)
        .bind(optional(Field::Country))
        .bind(optional(Field::Language))
        .bind(optional(Field::Gender))
        .bind(slot.birth_day)
        .bind(keys.birth_month_day)
        .bind(optional(Field::Device))
        .bind(optional(Field::Correspondence));
    slot.consents.iter().fold(query, |query, consent| query.bind(*consent)).bind(now)
}

pub async fn insert_contacts(tx: &mut Tx, slots: &[Slot], writing: &Writing) -> Result<NewIds> {
    let mut ids = NewIds::default();
    let columns = CONTACT_COLUMNS.join(", ");
    for piece in db::pieces(slots, 64) {
        let rows = db::placeholders(tx.dialect(), piece.len(), CONTACT_COLUMNS.len() + 3);
        let mut query = tx.query(format!(
            "INSERT INTO contacts ({columns}, created_at, source, import_id)
             VALUES {rows}
             RETURNING id, external_id, email_key"
        ));
        for slot in piece {
            query =
                bind_contact(query, slot, writing.now).bind(writing.now).bind("import").bind(writing.import);
        }
        for row in query.all::<ContactKeys>().await? {
            if let Some(number) = row.external_id {
                ids.by_external.insert(number, row.id);
            }
            if let Some(key) = row.email_key {
                ids.by_email.insert(key, row.id);
            }
        }
    }
    Ok(ids)
}

pub async fn update_contacts(tx: &mut Tx, slots: &[&Slot], writing: &Writing) -> Result<()> {
    let sets: Vec<_> =
        CONTACT_COLUMNS.iter().enumerate().map(|(i, column)| format!("{column} = ${}", i + 1)).collect();
    let sql = format!(
        "UPDATE contacts SET {}, version = version + 1 WHERE id = ${}",
        sets.join(", "),
        CONTACT_COLUMNS.len() + 1
    );
    for slot in slots {
        bind_contact(tx.query(sql.clone()), slot, writing.now).bind(slot.id).execute().await?;
    }
    Ok(())
}

pub async fn set_attributes(
    tx: &mut Tx,
    values: &[(ContactId, AttributeId, &Value)],
    policy: Policy,
) -> Result<()> {
    let conflict = match policy {
        Policy::Overwrite => {
            "DO UPDATE SET text = excluded.text, text_key = excluded.text_key, number = excluded.number"
        }
        Policy::AddOnly | Policy::FillBlanks => "DO NOTHING",
    };
    for piece in db::pieces(values, 128) {
        let rows = db::placeholders(tx.dialect(), piece.len(), 5);
        let mut query = tx.query(format!(
            "INSERT INTO attribute_values (contact_id, attribute_id, text, text_key, number)
             VALUES {rows}
             ON CONFLICT (contact_id, attribute_id) {conflict}"
        ));
        for (contact, attribute, value) in piece {
            let columns = value.columns();
            query = query
                .bind(*contact)
                .bind(*attribute)
                .bind(columns.text)
                .bind(columns.text_key)
                .bind(columns.number);
        }
        query.execute().await?;
    }
    Ok(())
}

pub async fn record_consents(
    tx: &mut Tx,
    consents: &[(ContactId, Channel, bool)],
    writing: &Writing,
) -> Result<()> {
    for piece in db::pieces(consents, 128) {
        let rows = db::placeholders(tx.dialect(), piece.len(), 6);
        let mut query = tx.query(format!(
            "INSERT INTO consent_events (contact_id, channel, granted, source, staff_id, at) VALUES {rows}"
        ));
        for (contact, channel, granted) in piece {
            query = query
                .bind(*contact)
                .bind(channel.code())
                .bind(*granted)
                .bind(writing.consent_source.clone())
                .bind(writing.staff)
                .bind(writing.now);
        }
        query.execute().await?;
    }
    Ok(())
}

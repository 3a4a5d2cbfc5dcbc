//! Contacts by the thousand: found by their keys, added, changed, with their attributes and consents.

use crate::{
    attributes::Value,
    contacts::consent::Channel,
    db::{self, Bulk, Cell, Tx},
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
    let numbers: Vec<_> = keys.iter().filter_map(|key| key.external_id.as_deref()).collect();
    let emails: Vec<_> = keys.iter().filter_map(|key| key.email.as_ref()).map(|email| email.key()).collect();
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

/// The columns of [`cells`], in its order.
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

fn cells(slot: &Slot, now: Micros) -> impl Iterator<Item = Cell<'_>> {
    let text = |field| Cell::from(slot.text(field).unwrap_or_default());
    let optional = |field| Cell::from(slot.text(field));
    let keys = slot.keys();
    let cells: [Cell<'_>; 25] = [
        slot.text(Field::ContactKind).unwrap_or("person").into(),
        slot.external_id.as_deref().into(),
        slot.email.as_deref().into(),
        keys.email_key.into(),
        text(Field::Name),
        keys.name_key.into(),
        text(Field::FirstName),
        text(Field::LastName),
        text(Field::JobTitle),
        text(Field::Phone),
        text(Field::Street),
        text(Field::PostCode),
        optional(Field::City),
        keys.city_key.into(),
        optional(Field::Region),
        keys.region_key.into(),
        keys.post_code_key.into(),
        keys.job_title_key.into(),
        optional(Field::Country),
        optional(Field::Language),
        optional(Field::Gender),
        slot.birth_day.into(),
        keys.birth_month_day.into(),
        optional(Field::Device),
        optional(Field::Correspondence),
    ];
    cells.into_iter().chain(slot.consents.map(Cell::from)).chain([now.into()])
}

/// Stores new contacts and gives each its id. `false` when a customer number or an address is taken; then none of them
/// is stored.
pub async fn insert_contacts(tx: &mut Tx, slots: &mut [Slot], writing: &Writing) -> Result<bool> {
    let columns = [&["id", "created_at", "source", "import_id"], CONTACT_COLUMNS.as_slice()].concat();
    let ids = tx.new_ids("contacts", slots.len()).await?;
    let rows = slots.iter_mut().zip(&ids).map(|(slot, &id)| {
        slot.id = Some(ContactId(id));
        let own = [id.into(), writing.now.into(), "import".into(), writing.import.0.into()];
        own.into_iter().chain(cells(slot, writing.now))
    });
    let stored = Bulk::into("contacts", &columns).on_conflict("DO NOTHING").insert_counted(tx, rows).await?;
    let are_all = usize::try_from(stored) == Ok(ids.len());
    if !are_all {
        let these = db::json_numbers(tx.dialect(), "$1");
        let sql = format!("DELETE FROM contacts WHERE id IN {these}");
        tx.query(sql).bind(serde_json::to_string(&ids)?).execute().await?;
    }
    Ok(are_all)
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
        let query = cells(slot, writing.now).fold(tx.query(sql.clone()), db::Query::bind_cell);
        query.bind(slot.id).execute().await?;
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
            "(contact_id, attribute_id) DO UPDATE
             SET text = excluded.text, text_key = excluded.text_key, number = excluded.number"
        }
        Policy::AddOnly | Policy::FillBlanks => "(contact_id, attribute_id) DO NOTHING",
    };
    let columns = ["contact_id", "attribute_id", "text", "text_key", "number"];
    let rows = values.iter().map(|(contact, attribute, value)| {
        let own = value.columns();
        [contact.0.into(), attribute.0.into(), own.text.into(), own.text_key.into(), own.number.into()]
    });
    Bulk::into("attribute_values", &columns).on_conflict(conflict).insert(tx, rows).await
}

pub async fn record_consents(
    tx: &mut Tx,
    consents: &[(ContactId, Channel, bool)],
    writing: &Writing,
) -> Result<()> {
    let columns = ["contact_id", "channel", "granted", "source", "staff_id", "at"];
    let rows = consents.iter().map(|(contact, channel, granted)| {
        [
            contact.0.into(),
            channel.code().into(),
            (*granted).into(),
            writing.consent_source.as_str().into(),
            writing.staff.map(|staff| staff.0).into(),
            writing.now.into(),
        ]
    });
    Bulk::into("consent_events", &columns).insert(tx, rows).await
}

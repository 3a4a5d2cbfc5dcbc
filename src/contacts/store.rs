//! The contacts table, and what else is read of one contact.

mod consent;
mod list;
mod purchases;

pub use consent::{add_consent_event, consent_events, set_consent};
pub use list::{FEW, count, countries, cursor_key, few, page};
pub use purchases::{lines_of, order, order_lines, orders};

use super::{Brief, Contact, DeleteEffect, Named, Namesake, NewContact, limits};
use crate::{
    db::{self, Query, Tx},
    error::Result,
    ids::ContactId,
    text,
    time::Micros,
};

const COLUMNS: &str = "id, kind, external_id, email, name, first_name, last_name, job_title, company_id, phone, \
     street, post_code, city, region, country, language, gender, birth_day, device, correspondence, source, \
     consent_email, consent_sms, consent_post, consent_ads, first_order_day, last_order_day, order_count, spend_minor, \
     import_id, created_at, updated_at, version";
const BRIEF: &str = "id, kind, name, email, external_id";
const NAMESAKE: &str = "id, name, email, external_id, city, country";

pub async fn find(tx: &mut Tx, id: ContactId) -> Result<Contact> {
    tx.query(format!("SELECT {COLUMNS} FROM contacts WHERE id = $1")).bind(id).one().await
}

pub async fn brief(tx: &mut Tx, id: ContactId) -> Result<Brief> {
    tx.query(format!("SELECT {BRIEF} FROM contacts WHERE id = $1")).bind(id).one().await
}

pub async fn lookup_company(tx: &mut Tx, id: ContactId) -> Result<Option<Brief>> {
    tx.query(format!("SELECT {BRIEF} FROM contacts WHERE id = $1 AND kind = 'company'"))
        .bind(id)
        .optional()
        .await
}

pub async fn lookup_by_email(tx: &mut Tx, key: &str) -> Result<Option<Brief>> {
    tx.query(format!("SELECT {BRIEF} FROM contacts WHERE email_key = $1"))
        .bind(key.to_string())
        .optional()
        .await
}

pub async fn lookup_by_external_id(tx: &mut Tx, external_id: &str) -> Result<Option<Brief>> {
    tx.query(format!("SELECT {BRIEF} FROM contacts WHERE external_id = $1"))
        .bind(external_id.to_string())
        .optional()
        .await
}

pub async fn companies_by_name(tx: &mut Tx, name_key: &str) -> Result<Vec<Brief>> {
    tx.query(format!(
        "SELECT {BRIEF}
         FROM contacts
         WHERE name_key = $1 AND kind = 'company'
         ORDER BY id
         LIMIT 20"
    ))
    .bind(name_key.to_string())
    .all()
    .await
}

pub async fn namesakes(tx: &mut Tx, name_key: &str, limit: usize) -> Result<Vec<Namesake>> {
    tx.query(format!("SELECT {NAMESAKE} FROM contacts WHERE name_key = $1 ORDER BY id LIMIT $2"))
        .bind(name_key.to_string())
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
        .all()
        .await
}

pub async fn namesakes_with(tx: &mut Tx, ids: &[ContactId]) -> Result<Vec<Namesake>> {
    let rows = tx.dialect().json_rows();
    let ids: Vec<_> = ids.iter().map(|id| (id.0,)).collect();
    tx.query(format!(
        "SELECT {NAMESAKE}
         FROM contacts
         WHERE id IN (SELECT CAST(r.value ->> 0 AS BIGINT) FROM {rows})
         ORDER BY id"
    ))
    .bind(serde_json::to_string(&ids)?)
    .all()
    .await
}

pub async fn suggest_companies(tx: &mut Tx, name_key: &str, limit: i64) -> Result<Vec<Brief>> {
    let pattern = db::like(name_key);
    tx.query(format!(
        "SELECT {BRIEF}
         FROM contacts
         WHERE kind = 'company' AND (name_key LIKE $1 ESCAPE '\\' OR name_key LIKE $2 ESCAPE '\\')
         ORDER BY name_key, id
         LIMIT $3"
    ))
    .bind(format!("{pattern}%"))
    .bind(format!("% {pattern}%"))
    .bind(limit)
    .all()
    .await
}

pub async fn people(tx: &mut Tx, company: ContactId, limit: i64) -> Result<Vec<Brief>> {
    tx.query(format!(
        "SELECT {BRIEF}
         FROM contacts
         WHERE company_id = $1
         ORDER BY name_key, id
         LIMIT $2"
    ))
    .bind(company)
    .bind(limit)
    .all()
    .await
}

pub async fn count_people(tx: &mut Tx, company: ContactId) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM contacts WHERE company_id = $1").bind(company).scalar().await
}

pub async fn insert(
    tx: &mut Tx,
    new: &NewContact,
    source: &'static str,
    now: Micros,
) -> Result<Option<ContactId>> {
    let query = tx.query(
        "INSERT INTO contacts
             (kind, external_id, email, email_key, name, name_key, first_name, last_name, job_title, company_id, phone,
              street, post_code, city, city_key, region, country, language, gender, birth_day, birth_month_day, device,
              region_key, post_code_key, job_title_key, correspondence, source, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                 $23, $24, $25, $26, $27, $28, $28)
         ON CONFLICT DO NOTHING
         RETURNING id",
    );
    let row: Option<(ContactId,)> = bind(query, new).bind(source).bind(now).optional().await?;
    Ok(row.map(|(id,)| id))
}

/// Addresses as people; `group` says that they came out of a known user group.
pub async fn insert_named(tx: &mut Tx, people: &[Named], now: Micros) -> Result<i64> {
    let cut = |name: &str| name.chars().take(limits::NAME).collect::<String>();
    let rows: Vec<_> = people
        .iter()
        .map(|one| (one.email.as_str(), one.email_key.as_str(), cut(&one.name), text::fold(&cut(&one.name))))
        .collect();
    let sql = format!(
        "INSERT INTO contacts (email, email_key, name, name_key, source, created_at, updated_at)
         SELECT r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value ->> 3, 'group', $2, $2
         FROM {}
         WHERE TRUE
         ON CONFLICT DO NOTHING",
        tx.dialect().json_rows()
    );
    let added = tx.query(sql).bind(serde_json::to_string(&rows)?).bind(now).execute().await?;
    Ok(i64::try_from(added).unwrap_or(i64::MAX))
}

pub async fn update(
    tx: &mut Tx,
    (id, version): (ContactId, i64),
    new: &NewContact,
    now: Micros,
) -> Result<u64> {
    let query = tx.query(
        "UPDATE contacts
         SET kind = $1, external_id = $2, email = $3, email_key = $4, name = $5, name_key = $6, first_name = $7,
             last_name = $8, job_title = $9, company_id = $10, phone = $11, street = $12, post_code = $13, city = $14,
             city_key = $15, region = $16, country = $17, language = $18, gender = $19, birth_day = $20,
             birth_month_day = $21, device = $22, region_key = $23, post_code_key = $24, job_title_key = $25,
             correspondence = $26, updated_at = $27, version = version + 1
         WHERE id = $28 AND version = $29",
    );
    bind(query, new).bind(now).bind(id).bind(version).execute().await
}

/// Binds `$1` to `$26`: the values and the keys that follow from them.
fn bind<'t>(query: Query<'t>, new: &NewContact) -> Query<'t> {
    let keys = new.keys();
    query
        .bind(new.kind.code())
        .bind(new.external_id.clone())
        .bind(new.email.as_ref().map(|email| email.as_str().to_string()))
        .bind(keys.email_key)
        .bind(new.name.clone())
        .bind(keys.name_key)
        .bind(new.first_name.clone())
        .bind(new.last_name.clone())
        .bind(new.job_title.clone())
        .bind(new.company_id)
        .bind(new.phone.clone())
        .bind(new.street.clone())
        .bind(new.post_code.clone())
        .bind(new.city.clone())
        .bind(keys.city_key)
        .bind(new.region.clone())
        .bind(new.country.clone())
        .bind(new.language.clone())
        .bind(new.gender.clone())
        .bind(new.birth_day)
        .bind(keys.birth_month_day)
        .bind(new.device.clone())
        .bind(keys.region_key)
        .bind(keys.post_code_key)
        .bind(keys.job_title_key)
        .bind(new.correspondence.clone())
}

pub async fn delete_effect(tx: &mut Tx, id: ContactId) -> Result<DeleteEffect> {
    tx.query(
        "SELECT (SELECT COUNT(*) FROM orders WHERE contact_id = $1) AS orders,
                (SELECT COUNT(*) FROM activities WHERE contact_id = $1) AS activities,
                (SELECT COUNT(*)
                 FROM group_addresses
                 JOIN contacts ON contacts.email_key = group_addresses.email_key
                 WHERE contacts.id = $1) AS known_groups,
                (SELECT COUNT(*) FROM contacts WHERE company_id = $1) AS people",
    )
    .bind(id)
    .one()
    .await
}

pub async fn delete(tx: &mut Tx, id: ContactId, version: i64) -> Result<u64> {
    tx.query("DELETE FROM contacts WHERE id = $1 AND version = $2").bind(id).bind(version).execute().await
}

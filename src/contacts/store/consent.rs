//! Consent now, and its events.

use crate::{
    contacts::consent::{Channel, ConsentEvent},
    db::Tx,
    error::Result,
    ids::{ContactId, StaffId},
    time::Micros,
};

pub async fn set_consent(
    tx: &mut Tx,
    (id, version): (ContactId, i64),
    channel: Channel,
    granted: Option<bool>,
    now: Micros,
) -> Result<u64> {
    let column = channel.column();
    tx.query(format!(
        "UPDATE contacts
         SET {column} = $1, updated_at = $2, version = version + 1
         WHERE id = $3 AND version = $4"
    ))
    .bind(granted)
    .bind(now)
    .bind(id)
    .bind(version)
    .execute()
    .await
}

pub async fn add_consent_event(
    tx: &mut Tx,
    (id, channel, granted): (ContactId, Channel, Option<bool>),
    source: &str,
    staff_id: Option<StaffId>,
    at: Micros,
) -> Result<()> {
    tx.query(
        "INSERT INTO consent_events (contact_id, channel, granted, source, staff_id, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(channel.code())
    .bind(granted)
    .bind(source.to_string())
    .bind(staff_id)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

pub async fn consent_events(tx: &mut Tx, id: ContactId, limit: i64) -> Result<Vec<ConsentEvent>> {
    tx.query(
        "SELECT e.id, e.channel, e.granted, e.source, e.staff_id, s.name AS staff_name, e.at
         FROM consent_events e
         LEFT JOIN staff s ON s.id = e.staff_id
         WHERE e.contact_id = $1
         ORDER BY e.at DESC, e.id DESC
         LIMIT $2",
    )
    .bind(id)
    .bind(limit)
    .all()
    .await
}

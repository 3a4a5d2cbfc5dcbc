//! All SQL of activities.

use super::{Activity, Kind, KnownActivity, NewActivity};
use crate::{
    db::{self, Tx},
    error::Result,
    ids::{ActivityId, ContactId},
    time::Micros,
};
use serde_json::{Value, json};

/// Rows of one bulk statement.
const ROWS: usize = 2_000;

pub(super) async fn list(
    tx: &mut Tx,
    contact: ContactId,
    before: Option<ActivityId>,
    limit: usize,
) -> Result<Vec<Activity>> {
    let older = match before {
        Some(_) => {
            "AND (a.happened_day, a.id)
                 < (SELECT happened_day, id FROM activities WHERE id = $2 AND contact_id = $1)"
        }
        None => "",
    };
    let query = tx
        .query(format!(
            "SELECT a.id, a.kind, a.happened_day, p.sku, p.name AS product, a.acquisition_type, a.campaign, a.referrer,
                    a.channel, a.template, a.evaluation, a.stars, a.failed
             FROM activities a
             LEFT JOIN products p ON p.id = a.product_id
             WHERE a.contact_id = $1 {older}
             ORDER BY a.happened_day DESC, a.id DESC
             LIMIT {limit}"
        ))
        .bind(contact);
    match before {
        Some(before) => query.bind(before).all().await,
        None => query.all().await,
    }
}

pub(super) async fn count(tx: &mut Tx, contact: ContactId) -> Result<i64> {
    tx.query("SELECT COUNT(*) FROM activities WHERE contact_id = $1").bind(contact).scalar().await
}

pub(super) async fn known(tx: &mut Tx, kind: Kind, numbers: &[&str]) -> Result<Vec<KnownActivity>> {
    let list = db::json_texts(tx.dialect(), "$2");
    tx.query(format!(
        "SELECT activity_no, contact_id FROM activities WHERE kind = $1 AND activity_no IN {list}"
    ))
    .bind(kind.code())
    .bind(serde_json::to_string(numbers)?)
    .all()
    .await
}

pub(super) async fn put(tx: &mut Tx, activities: &[NewActivity], now: Micros) -> Result<()> {
    let sql = format!(
        "INSERT INTO activities (contact_id, kind, activity_no, happened_day, product_id, acquisition_type, campaign,
                                 referrer, channel, template, evaluation, stars, failed, import_id, created_at)
         SELECT CAST(r.value ->> 0 AS BIGINT), r.value ->> 1, r.value ->> 2, CAST(r.value ->> 3 AS BIGINT),
                CAST(r.value ->> 4 AS BIGINT), r.value ->> 5, r.value ->> 6, r.value ->> 7, r.value ->> 8,
                r.value ->> 9, r.value ->> 10, CAST(r.value ->> 11 AS BIGINT), CAST(r.value ->> 12 AS BOOLEAN),
                CAST(r.value ->> 13 AS BIGINT), $2
         FROM {}
         WHERE TRUE
         ON CONFLICT (kind, activity_no) DO UPDATE
         SET happened_day = excluded.happened_day,
             product_id = COALESCE(excluded.product_id, activities.product_id),
             acquisition_type = COALESCE(excluded.acquisition_type, activities.acquisition_type),
             campaign = COALESCE(excluded.campaign, activities.campaign),
             referrer = COALESCE(excluded.referrer, activities.referrer),
             channel = COALESCE(excluded.channel, activities.channel),
             template = COALESCE(excluded.template, activities.template),
             evaluation = COALESCE(excluded.evaluation, activities.evaluation),
             stars = COALESCE(excluded.stars, activities.stars),
             failed = COALESCE(excluded.failed, activities.failed),
             import_id = excluded.import_id",
        tx.dialect().json_rows()
    );
    for piece in activities.chunks(ROWS) {
        let rows: Vec<Value> = piece.iter().map(row).collect();
        tx.query(sql.clone()).bind(Value::from(rows).to_string()).bind(now).execute().await?;
    }
    Ok(())
}

fn row(activity: &NewActivity) -> Value {
    let details = &activity.details;
    json!([
        activity.contact_id,
        activity.kind.code(),
        activity.activity_no,
        activity.day,
        activity.product_id,
        details.acquisition_type.map(super::AcquisitionType::code),
        details.campaign,
        details.referrer,
        details.channel.map(super::Channel::code),
        details.template,
        details.evaluation.map(super::Evaluation::code),
        details.stars,
        details.failed,
        activity.import_id,
    ])
}

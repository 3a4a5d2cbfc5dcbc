//! All SQL of activities.

use super::{Activity, Kind, KnownActivity, NewActivity};
use crate::{
    db::{self, Bulk, Cell, Tx},
    error::Result,
    ids::{ActivityId, ContactId},
    time::Micros,
};

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

/// What a row has, in the order of [`cells`].
const COLUMNS: [&str; 15] = [
    "contact_id",
    "kind",
    "activity_no",
    "happened_day",
    "product_id",
    "acquisition_type",
    "campaign",
    "referrer",
    "channel",
    "template",
    "evaluation",
    "stars",
    "failed",
    "import_id",
    "created_at",
];

pub(super) async fn put(tx: &mut Tx, activities: &[NewActivity], now: Micros) -> Result<()> {
    let conflict = "(kind, activity_no) DO UPDATE
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
             import_id = excluded.import_id";
    let rows = activities.iter().map(|activity| cells(activity, now));
    Bulk::into("activities", &COLUMNS).on_conflict(conflict).insert(tx, rows).await
}

fn cells(activity: &NewActivity, now: Micros) -> [Cell<'_>; 15] {
    let details = &activity.details;
    [
        activity.contact_id.0.into(),
        activity.kind.code().into(),
        activity.activity_no.as_deref().into(),
        activity.day.into(),
        activity.product_id.map(|id| id.0).into(),
        details.acquisition_type.map(super::AcquisitionType::code).into(),
        details.campaign.as_deref().into(),
        details.referrer.as_deref().into(),
        details.channel.map(super::Channel::code).into(),
        details.template.as_deref().into(),
        details.evaluation.map(super::Evaluation::code).into(),
        details.stars.into(),
        details.failed.into(),
        activity.import_id.map(|id| id.0).into(),
        now.into(),
    ]
}

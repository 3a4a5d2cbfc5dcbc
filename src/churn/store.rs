//! The tables of models and predictions, and the order days they are made of.

use super::{Days, Fit, Fitted, Prediction, Risk, Settings};
use crate::{
    audience,
    criteria::windows::Window,
    db::Tx,
    error::Result,
    ids::{ContactId, ProductId},
    time::{DAYS, Day, Micros},
};
use serde_json::{Value, json};

/// A model to be kept.
pub(super) struct NewModel {
    pub product: Option<ProductId>,
    pub contacts: i64,
    pub repeaters: i64,
    pub settings: Settings,
    pub fit: Option<Fit>,
}

/// What is to be kept of a contact.
pub(super) struct NewPrediction {
    pub contact: ContactId,
    pub alive: Option<i64>,
    /// For as many days ahead as those that are shown.
    pub expected_orders: i64,
    /// For as many days ahead as are to be shown from the end of this fit on, where these are others.
    pub next_orders: Option<i64>,
    pub risk: Option<Risk>,
}

/// What counts as an order: something was bought, on a day that has been; `$3` and `$4` are the first and last day.
const BOUGHT: &str = "l.quantity > 0 AND l.ordered_day BETWEEN $3 AND $4";

/// The first and the last id of a contact.
pub async fn ends(tx: &mut Tx) -> Result<(i64, i64)> {
    tx.query("SELECT COALESCE(MIN(id), 0), COALESCE(MAX(id), 0) FROM contacts").one().await
}

/// The order days of the contacts from one id to another, without those who have none.
pub async fn order_days(tx: &mut Tx, first: i64, last: i64, today: Day) -> Result<Vec<(ContactId, Days)>> {
    let packed = tx.dialect().json_packed("h.contact_id, h.days, h.first, h.last");
    let rows: String = tx
        .query(format!(
            "SELECT {packed}
             FROM (SELECT l.contact_id, COUNT(DISTINCT l.ordered_day) AS days, MIN(l.ordered_day) AS first,
                          MAX(l.ordered_day) AS last
                   FROM order_lines l
                   WHERE l.contact_id BETWEEN $1 AND $2 AND {BOUGHT}
                   GROUP BY l.contact_id) AS h"
        ))
        .bind(first)
        .bind(last)
        .bind(*DAYS.start())
        .bind(today)
        .scalar()
        .await?;
    let rows: Vec<(ContactId, i64, Day, Day)> = serde_json::from_str(&rows)?;
    Ok(rows.into_iter().map(|(contact, days, first, last)| (contact, Days(days, first, last))).collect())
}

/// All days that have been.
fn until(today: Day) -> Window {
    Window { from: *DAYS.start(), to: today }
}

/// The products with the most buyers, the most bought first.
pub async fn popular_products(tx: &mut Tx, today: Day, limit: usize) -> Result<Vec<ProductId>> {
    if let Some(products) = audience::best_sellers(tx, until(today), limit).await? {
        return Ok(products);
    }
    let rows: Vec<(ProductId, i64)> = tx
        .query(format!(
            "SELECT l.product_id, COUNT(DISTINCT l.contact_id) AS buyers
             FROM order_lines l
             WHERE l.quantity > 0 AND l.ordered_day BETWEEN $1 AND $2
             GROUP BY l.product_id
             ORDER BY buyers DESC, l.product_id
             LIMIT {limit}"
        ))
        .bind(*DAYS.start())
        .bind(today)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(product, _)| product).collect())
}

/// How many people bought a product on so many days, first and last on these.
pub async fn product_days(tx: &mut Tx, product: ProductId, today: Day) -> Result<Vec<(Days, u32)>> {
    if let Some(found) = audience::buying_days(tx, product, until(today)).await? {
        return Ok(found
            .into_iter()
            .map(|((days, first, last), people)| (Days(days, first, last), people))
            .collect());
    }
    let packed = tx.dialect().json_packed("h.days, h.first, h.last, h.people");
    let rows: String = tx
        .query(format!(
            "SELECT {packed}
             FROM (SELECT b.days, b.first, b.last, COUNT(*) AS people
                   FROM (SELECT COUNT(DISTINCT l.ordered_day) AS days, MIN(l.ordered_day) AS first,
                                MAX(l.ordered_day) AS last
                         FROM order_lines l
                         WHERE l.product_id = $1 AND l.quantity > 0 AND l.ordered_day BETWEEN $2 AND $3
                         GROUP BY l.contact_id) AS b
                   GROUP BY b.days, b.first, b.last) AS h"
        ))
        .bind(product)
        .bind(*DAYS.start())
        .bind(today)
        .scalar()
        .await?;
    let rows: Vec<(i64, Day, Day, u32)> = serde_json::from_str(&rows)?;
    Ok(rows.into_iter().map(|(days, first, last, people)| (Days(days, first, last), people)).collect())
}

/// Keeps predictions; what is the same already is not touched, so that nobody hears of it.
pub async fn keep_predictions(tx: &mut Tx, new: &[NewPrediction]) -> Result<()> {
    let row = |new: &NewPrediction| {
        json!([new.contact, new.alive, new.expected_orders, new.next_orders, new.risk.map(Risk::code)])
    };
    let rows: Vec<Value> = new.iter().map(row).collect();
    let sql = format!(
        "INSERT INTO predictions (contact_id, alive, expected_orders, next_orders, risk)
         SELECT CAST(r.value ->> 0 AS BIGINT), CAST(r.value ->> 1 AS BIGINT), CAST(r.value ->> 2 AS BIGINT),
                CAST(r.value ->> 3 AS BIGINT), r.value ->> 4
         FROM {}
         WHERE TRUE
         ON CONFLICT (contact_id) DO UPDATE
         SET alive = excluded.alive, expected_orders = excluded.expected_orders, next_orders = excluded.next_orders,
             risk = excluded.risk
         WHERE predictions.alive IS DISTINCT FROM excluded.alive
            OR predictions.expected_orders <> excluded.expected_orders
            OR predictions.next_orders IS DISTINCT FROM excluded.next_orders
            OR predictions.risk IS DISTINCT FROM excluded.risk",
        tx.dialect().json_rows()
    );
    tx.query(sql).bind(Value::from(rows).to_string()).execute().await?;
    Ok(())
}

/// From now on everybody's expected orders are those of the other number of days.
pub async fn show_next(tx: &mut Tx) -> Result<()> {
    tx.query(
        "UPDATE predictions
         SET expected_orders = next_orders, next_orders = NULL
         WHERE next_orders IS NOT NULL",
    )
    .execute()
    .await?;
    Ok(())
}

/// Removes the predictions of contacts from one id to another.
pub async fn forget(tx: &mut Tx, first: i64, last: i64) -> Result<()> {
    tx.query("DELETE FROM predictions WHERE contact_id BETWEEN $1 AND $2")
        .bind(first)
        .bind(last)
        .execute()
        .await?;
    Ok(())
}

/// Removes the predictions of those among them who have no orders any more.
pub async fn forget_without_orders(tx: &mut Tx, first: i64, last: i64, today: Day) -> Result<()> {
    tx.query(format!(
        "DELETE FROM predictions
         WHERE contact_id BETWEEN $1 AND $2
           AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.contact_id = predictions.contact_id AND {BOUGHT})"
    ))
    .bind(first)
    .bind(last)
    .bind(*DAYS.start())
    .bind(today)
    .execute()
    .await?;
    Ok(())
}

/// Puts new models in the place of those there were.
pub async fn replace_models(tx: &mut Tx, models: &[NewModel], (at, day): (Micros, Day)) -> Result<()> {
    tx.query("DELETE FROM churn_models").execute().await?;
    for model in models {
        let fit = model.fit.as_ref().map(serde_json::to_string).transpose()?;
        tx.query(
            "INSERT INTO churn_models (product_id, fitted_at, fitted_day, contacts, repeaters, settings, fit)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(model.product)
        .bind(at)
        .bind(day)
        .bind(model.contacts)
        .bind(model.repeaters)
        .bind(serde_json::to_string(&model.settings)?)
        .bind(fit.unwrap_or_default())
        .execute()
        .await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ModelRow {
    sku: Option<String>,
    name: Option<String>,
    fitted_at: Micros,
    fitted_day: Day,
    contacts: i64,
    repeaters: i64,
    settings: String,
    fit: String,
}

/// The models, in the order in which they were kept.
pub async fn models(tx: &mut Tx) -> Result<Vec<Fitted>> {
    let rows: Vec<ModelRow> = tx
        .query(
            "SELECT p.sku, p.name, m.fitted_at, m.fitted_day, m.contacts, m.repeaters, m.settings, m.fit
             FROM churn_models m
             LEFT JOIN products p ON p.id = m.product_id
             ORDER BY m.id",
        )
        .all()
        .await?;
    rows.into_iter().map(ModelRow::fitted).collect()
}

impl ModelRow {
    fn fitted(self) -> Result<Fitted> {
        let fit = if self.fit.is_empty() { None } else { Some(serde_json::from_str(&self.fit)?) };
        Ok(Fitted {
            product: self.sku.zip(self.name),
            fitted_at: self.fitted_at,
            fitted_day: self.fitted_day,
            contacts: self.contacts,
            repeaters: self.repeaters,
            settings: serde_json::from_str(&self.settings)?,
            fit,
        })
    }
}

/// The day of the last fit.
pub async fn last_day(tx: &mut Tx) -> Result<Option<Day>> {
    tx.query("SELECT MAX(fitted_day) FROM churn_models").scalar().await
}

/// How many contacts there are by risk; those without one have a single order.
pub async fn risks(tx: &mut Tx) -> Result<Vec<(Option<String>, i64)>> {
    tx.query("SELECT risk, COUNT(*) FROM predictions GROUP BY risk").all().await
}

pub async fn prediction(tx: &mut Tx, id: ContactId) -> Result<Option<Prediction>> {
    tx.query("SELECT alive, expected_orders, risk FROM predictions WHERE contact_id = $1")
        .bind(id)
        .optional()
        .await
}

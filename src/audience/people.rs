//! One contact: all that criteria may ask of it, why it belongs or not, and which groups it is in.

use super::{Audience, World, load::Shelf};
use crate::{
    criteria::{
        self, Aspect, CodeKind, Explanation, Happened, Happening, Person,
        matches::{AttributeValue, Written},
    },
    db::Tx,
    error::Result,
    ids::{ContactId, GroupId},
    settings,
    time::{Day, Micros, day_in},
};
use anyhow::Context;
use jiff::tz::TimeZone;
use std::{collections::BTreeSet, sync::Arc};
use tokio::task::spawn_blocking;

#[derive(sqlx::FromRow)]
struct Row {
    kind: String,
    name: String,
    email_key: Option<String>,
    phone: String,
    gender: Option<String>,
    birth_day: Option<Day>,
    birth_month_day: Option<i64>,
    company: Option<String>,
    company_key: Option<String>,
    job_title: String,
    job_title_key: String,
    country: Option<String>,
    region: Option<String>,
    region_key: String,
    city: Option<String>,
    city_key: Option<String>,
    post_code: String,
    post_code_key: String,
    language: Option<String>,
    device: Option<String>,
    correspondence: Option<String>,
    first_order_day: Option<Day>,
    last_order_day: Option<Day>,
    order_count: i64,
    spend_minor: i64,
    alive: Option<i64>,
    expected_orders: Option<i64>,
    churn_risk: Option<String>,
    consent_email: Option<bool>,
    consent_sms: Option<bool>,
    consent_post: Option<bool>,
    consent_ads: Option<bool>,
    import_id: Option<i64>,
    created_at: Micros,
}

/// A contact as criteria see it; `None` when there is no such contact.
pub async fn person(tx: &mut Tx, zone: &TimeZone, id: ContactId) -> Result<Option<Person>> {
    let query = tx.query(
        "SELECT c.kind, c.name, c.email_key, c.phone, c.gender, c.birth_day, c.birth_month_day, c.job_title, \
         c.job_title_key, c.country, c.region, c.region_key, c.city, c.city_key, c.post_code, c.post_code_key, c.language, \
         c.device, c.correspondence, c.first_order_day, c.last_order_day, c.order_count, c.spend_minor, c.consent_email, \
         c.consent_sms, c.consent_post, c.consent_ads, c.import_id, c.created_at, p.alive, p.expected_orders, p.risk AS churn_risk, \
         k.name AS company, k.name_key AS company_key FROM contacts c \
         LEFT JOIN predictions p ON p.contact_id = c.id \
         LEFT JOIN contacts k ON k.id = CASE WHEN c.kind = 'company' THEN c.id ELSE c.company_id END WHERE c.id = $1",
    );
    let Some(row) = query.bind(id).optional::<Row>().await? else { return Ok(None) };
    let mut person = row.person(id, zone);
    (person.happened, person.currencies) = happened(tx, id).await?;
    type Value = (String, Option<String>, Option<String>, Option<i64>);
    let values: Vec<Value> = tx
        .query(
            "SELECT a.key, v.text, v.text_key, v.number FROM attribute_values v \
             JOIN attributes a ON a.id = v.attribute_id WHERE v.contact_id = $1",
        )
        .bind(id)
        .all()
        .await?;
    let value = |(key, text, text_key, number): Value| (key, AttributeValue { text, text_key, number });
    person.attributes = values.into_iter().map(value).collect();
    person.codes = codes(tx, id).await?;
    if let Some(email) = person.email.clone() {
        let groups = tx.query("SELECT group_id FROM group_addresses WHERE email_key = $1").bind(email);
        person.address_groups = groups.all::<(GroupId,)>().await?.into_iter().map(|(id,)| id).collect();
    }
    Ok(Some(person))
}

async fn codes(tx: &mut Tx, id: ContactId) -> Result<Vec<(CodeKind, String)>> {
    let held = tx.query(
        "SELECT k.kind, k.code FROM held_codes h JOIN codes k ON k.id = h.code_id WHERE h.contact_id = $1 \
         ORDER BY k.name_key, k.id",
    );
    let held: Vec<(String, String)> = held.bind(id).all().await?;
    Ok(held.into_iter().filter_map(|(kind, code)| Some((CodeKind::from_key(&kind)?, code))).collect())
}

/// What a contact bought, gave back, did and was asked, and the currencies that it paid in.
async fn happened(tx: &mut Tx, id: ContactId) -> Result<(Vec<Happened>, BTreeSet<String>)> {
    let currency = settings::organisation(tx).await?.currency;
    let lines: Vec<(i64, Day, String, i64, i64, String)> = tx
        .query(
            "SELECT l.order_id, l.ordered_day, p.sku, l.quantity, l.amount_minor, l.currency FROM order_lines l \
             JOIN products p ON p.id = l.product_id WHERE l.contact_id = $1",
        )
        .bind(id)
        .all()
        .await?;
    let bought = lines.iter().filter(|line| line.3 > 0 && !line.5.is_empty());
    let currencies = bought.map(|line| line.5.clone()).collect();
    let line = |(id, day, sku, quantity, amount, unit)| Happened {
        what: if quantity > 0 { Happening::Order } else { Happening::Return },
        id,
        day,
        amount: (unit == currency).then_some(amount),
        aspects: vec![(Aspect::Product, sku), (Aspect::Currency, unit)],
    };
    let mut happened: Vec<Happened> = lines.into_iter().map(line).collect();
    let activities = tx.query(
        "SELECT a.id, a.kind, a.happened_day, p.sku, a.acquisition_type, a.campaign, a.referrer, a.channel, a.template, \
         a.evaluation, a.stars, a.failed FROM activities a LEFT JOIN products p ON p.id = a.product_id \
         WHERE a.contact_id = $1",
    );
    let activities = activities.bind(id).all::<ActivityRow>().await?;
    happened.extend(activities.into_iter().filter_map(ActivityRow::happened));
    Ok((happened, currencies))
}

#[derive(sqlx::FromRow)]
struct ActivityRow {
    id: i64,
    kind: String,
    happened_day: Day,
    sku: Option<String>,
    acquisition_type: Option<String>,
    campaign: Option<String>,
    referrer: Option<String>,
    channel: Option<String>,
    template: Option<String>,
    evaluation: Option<String>,
    stars: Option<i64>,
    failed: Option<bool>,
}

impl ActivityRow {
    /// `None` for kinds that rules cannot ask about.
    fn happened(self) -> Option<Happened> {
        let what = Happening::ALL.into_iter().find(|what| what.key() == self.kind)?;
        let failed = if self.failed == Some(true) { "yes" } else { "no" };
        let aspects = [
            (Aspect::Product, self.sku),
            (Aspect::Type, self.acquisition_type),
            (Aspect::Campaign, self.campaign),
            (Aspect::Referrer, self.referrer),
            (Aspect::Channel, self.channel),
            (Aspect::Template, self.template),
            (Aspect::Evaluation, self.evaluation),
            (Aspect::Stars, self.stars.map(|stars| stars.to_string())),
            (Aspect::Failed, Some(failed.to_string())),
        ];
        let own = aspects.into_iter().filter(|(aspect, _)| what.aspects().contains(aspect));
        let known = own.filter_map(|(aspect, value)| Some((aspect, value?)));
        let amount = self.stars.filter(|_| what == Happening::Rating).map(|stars| 100 * stars);
        let (id, day) = (self.id, self.happened_day);
        Some(Happened { what, id, day, aspects: known.collect(), amount })
    }
}

impl Row {
    fn person(self, id: ContactId, zone: &TimeZone) -> Person {
        Person {
            id: Some(id),
            kind: self.kind,
            name: self.name,
            email: self.email_key,
            phone: self.phone,
            gender: self.gender,
            birth_day: self.birth_day,
            birth_month_day: self.birth_month_day,
            company: Written { text: self.company, key: self.company_key },
            job_title: Written { text: Some(self.job_title), key: Some(self.job_title_key) },
            country: self.country,
            region: Written { text: self.region, key: Some(self.region_key) },
            city: Written { text: self.city, key: self.city_key },
            post_code: Written { text: Some(self.post_code), key: Some(self.post_code_key) },
            language: self.language,
            device: self.device,
            correspondence: self.correspondence,
            first_order_day: self.first_order_day,
            last_order_day: self.last_order_day,
            order_count: self.order_count,
            spend_minor: self.spend_minor,
            alive: self.alive,
            expected_orders: self.expected_orders,
            churn_risk: self.churn_risk,
            consent_email: self.consent_email,
            consent_sms: self.consent_sms,
            consent_post: self.consent_post,
            consent_ads: self.consent_ads,
            import: self.import_id.map(|id| id.to_string()),
            created_day: day_in(self.created_at, zone),
            ..Person::default()
        }
    }
}

/// Why a contact belongs or not; `None` when there is no such contact.
pub async fn explain(tx: &mut Tx, audience: &Audience, id: ContactId) -> Result<Option<Explanation>> {
    match person(tx, &audience.zone, id).await? {
        Some(person) => Ok(Some(explain_person(audience, &Arc::new(person)).await?)),
        None => Ok(None),
    }
}

/// Why somebody belongs or not. The day on which that changes is looked for beside the requests of others.
pub async fn explain_person(audience: &Audience, person: &Arc<Person>) -> Result<Explanation> {
    let (audience, person) = (audience.clone(), person.clone());
    let explained = spawn_blocking(move || {
        criteria::explain(&audience.criteria, &person, audience.today, &audience.definitions)
    });
    Ok(explained.await.context("an explanation")?)
}

/// The groups a contact is in now, archived and broken ones left out.
pub async fn groups_of(tx: &mut Tx, world: &World, id: ContactId) -> Result<Vec<GroupId>> {
    let Some(person) = person(tx, &world.zone, id).await? else { return Ok(Vec::new()) };
    let rows: Vec<(GroupId, String, String, bool)> = tx
        .query(
            "SELECT id, kind, criteria, archived_at IS NOT NULL FROM customer_groups ORDER BY name_key, id",
        )
        .all()
        .await?;
    let mut shelf = Shelf::default();
    for (id, kind, criteria, _) in &rows {
        shelf.put(world, *id, kind, criteria);
    }
    shelf.fetch_products(tx, None).await?;
    let mut groups = Vec::new();
    for (group, _, _, archived) in rows {
        let is_in = |audience: Audience| {
            criteria::matches(&audience.criteria, &person, world.today, &audience.definitions)
        };
        if !archived && shelf.members_of(world, group).is_some_and(|group| group.is_ok_and(is_in)) {
            groups.push(group);
        }
    }
    Ok(groups)
}

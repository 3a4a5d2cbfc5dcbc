//! Demo data: a shop that could be real, the same at every start. Only fills a fresh database.

mod activities;
mod answers;
mod codes;
mod groups;
mod imports;
mod lists;
mod names;
mod past;
mod people;
mod random;
mod segments;
mod shop;
mod store;

use crate::{
    access::{Actor, Role},
    audit::{self, Action, Entry, ObjectKind},
    churn,
    db::Db,
    error::{Error, Result},
    ids::{StaffId, TeamId},
    jobs::{self, Stop},
    settings::{self, Organisation},
    staff::{self, NewStaffUser, passwords::Passwords},
    text::EmailAddress,
    texts::Lang,
    time::{Clock, Day, MICROS_PER_DAY, Micros},
};
use anyhow::Context;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// The password of every demo sign-in.
pub const PASSWORD: &str = "muster demo password";

/// The demo's staff: address, name, role, in which team.
pub const STAFF: &[(&str, &str, Role, Option<usize>)] = &[
    ("ada@muster.example", "Ada Berg", Role::Admin, None),
    ("mia@muster.example", "Mia Krogh", Role::Manager, Some(0)),
    ("jonas@muster.example", "Jonas Brandt", Role::Manager, Some(1)),
    ("alba@muster.example", "Alba Iglesias", Role::Manager, Some(0)),
    ("ana@muster.example", "Ana Visser", Role::Analyst, None),
    ("cam@muster.example", "Cam Lindqvist", Role::Campaign, Some(0)),
    ("theo@muster.example", "Theo Winkler", Role::Campaign, Some(1)),
];

/// Rows of one bulk statement.
const CHUNK: usize = 2_000;

/// Whether the database holds a whole demo.
pub async fn is_complete(db: &Db) -> Result<bool> {
    let search = audit::Search { action: Some(Action::DemoFilled), ..audit::Search::default() };
    Ok(!audit::list(&mut db.read().await?, &search, 1).await?.is_empty())
}

/// Whether the database has no contacts, groups and staff yet.
pub async fn is_fresh(db: &Db) -> Result<bool> {
    store::is_fresh(&mut db.read().await?).await
}

/// Fills a fresh database with about `contacts` contacts and all that belongs to them.
///
/// # Errors
/// `Conflict` when there are contacts or groups already.
pub async fn fill(db: &Db, now: Micros, contacts: usize) -> Result<()> {
    let organisation = Organisation {
        name: "Halvorsen Retail".into(),
        time_zone: TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC),
        currency: "EUR".into(),
        language: Lang::En,
        ..Organisation::default()
    };
    let today = organisation.day(now);
    let mut tx = db.write().await?;
    if !store::is_fresh(&mut tx).await? {
        return Err(Error::Conflict);
    }
    settings::update(&mut tx, &Actor::console(), now, &organisation).await?;
    store::insert_products(&mut tx).await?;
    tx.commit().await?;
    let (staff, teams) = fill_staff(db, now).await?;
    fill_customers(db, today, contacts, &organisation.currency).await?;
    groups::fill(db, now, &staff, &teams).await?;
    predict(db, now).await?;
    let mut tx = db.write().await?;
    let entry = Entry::new(Action::DemoFilled, ObjectKind::Organisation, None, &organisation.name);
    audit::record(&mut tx, &Actor::console(), now, entry).await?;
    tx.commit().await
}

/// Who is still a customer and who is not, as the portal itself will work it out every day.
async fn predict(db: &Db, now: Micros) -> Result<()> {
    let clock = Clock::at(now);
    let mut tx = db.write().await?;
    let id = churn::enqueue(&mut tx, None, now).await?;
    tx.commit().await?;
    let Some(id) = id else { return Ok(()) };
    if let Some(job) = jobs::claim_this(db, &jobs::new_worker(), now, id).await? {
        let perform = async |job| churn::perform(db, &clock, &Stop::default(), job).await;
        jobs::run_one(db, &clock, job, perform).await?;
    }
    Ok(())
}

async fn fill_staff(db: &Db, now: Micros) -> Result<(Vec<Actor>, Vec<TeamId>)> {
    let hash = Passwords::default().hash(PASSWORD.into()).await?;
    let mut tx = db.write().await?;
    let console = Actor::console();
    let mut teams = Vec::new();
    for (name, about) in [
        ("Nordics campaigns", "Newsletters and shops in Denmark, Sweden and Norway"),
        ("DACH campaigns", "Germany, Austria and Switzerland, with Agentur Blau"),
    ] {
        teams.push(crate::teams::create(&mut tx, &console, now, name, about).await?);
    }
    let mut actors = Vec::new();
    for (email, name, role, team) in STAFF {
        let email = EmailAddress::parse(email).map_err(|_| anyhow::anyhow!("a demo address"))?;
        let new =
            NewStaffUser { email, name: (*name).into(), role: *role, password_hash: Some(hash.clone()) };
        let id: StaffId = staff::create(&mut tx, &console, now, &new).await?;
        let own: Vec<TeamId> = team.iter().map(|team| teams[*team]).collect();
        for team in &own {
            crate::teams::add_member(&mut tx, &console, now, *team, id).await?;
        }
        actors.push(Actor { id: Some(id), name: (*name).into(), role: *role, teams: own });
    }
    tx.commit().await?;
    Ok((actors, teams))
}

async fn fill_customers(db: &Db, today: Day, count: usize, currency: &str) -> Result<()> {
    let people = people::generate(count, today);
    let mut order_number = 0;
    for (chunk, part) in people.chunks(CHUNK).enumerate() {
        let first = chunk * CHUNK;
        let with_orders: Vec<_> =
            part.iter().enumerate().map(|(i, c)| (c.clone(), shop::orders(first + i, c, today))).collect();
        let mut tx = db.write().await?;
        store::insert_contacts(&mut tx, first, &with_orders).await?;
        let orders: Vec<_> = with_orders.iter().flat_map(|(_, orders)| orders).collect();
        for part in orders.chunks(CHUNK) {
            store::insert_orders(&mut tx, order_number, part, currency).await?;
            order_number += part.len();
        }
        let happened: Vec<_> = with_orders
            .iter()
            .enumerate()
            .flat_map(|(i, (contact, orders))| activities::of_contact(first + i, contact, orders, today))
            .collect();
        crate::activities::put(&mut tx, &happened, today * MICROS_PER_DAY).await?;
        tx.commit().await?;
    }
    let mut tx = db.write().await?;
    fill_attributes(&mut tx, &people, today).await?;
    codes::fill(&mut tx, &people, today * MICROS_PER_DAY).await?;
    store::insert_consent_events(&mut tx).await?;
    store::continue_numbers(&mut tx).await?;
    tx.commit().await
}

/// How one custom attribute reads off a demo contact: as text (a choice's key) or as a number.
type Read = fn(&people::DemoContact) -> (Option<&'static str>, Option<i64>);

async fn fill_attributes(tx: &mut crate::db::Tx, people: &[people::DemoContact], today: Day) -> Result<()> {
    let tiers = json!([
        { "key": "bronze", "label": "Bronze" }, { "key": "silver", "label": "Silver" },
        { "key": "gold", "label": "Gold" }, { "key": "platinum", "label": "Platinum" },
    ]);
    let none = Value::Array(Vec::new());
    let attributes: [((&str, &str, &str), &Value, Read); 6] = [
        (("tier", "Loyalty tier", "choice"), &tiers, |c| (c.tier, None)),
        (("store_card", "Has a store card", "yes_no"), &none, |c| (None, c.store_card.map(i64::from))),
        (("member_since", "Member since", "date"), &none, |c| (None, c.tier.map(|_| c.created_day))),
        (("shoe_size", "Shoe size", "number"), &none, |c| (None, c.shoe_size)),
        (("gift_budget", "Gift budget", "money"), &none, |c| (None, c.gift_budget)),
        (("favourite_store", "Favourite store", "text"), &none, |c| (c.favourite_store, None)),
    ];
    let at = today * MICROS_PER_DAY;
    for (position, (definition, choices, read)) in attributes.into_iter().enumerate() {
        let position = i64::try_from(position).context("a short list")?;
        let (key, name, kind) = definition;
        let id = store::insert_attribute(tx, (key, name, kind, ""), choices, position, at).await?;
        let values: Vec<_> = people
            .iter()
            .enumerate()
            .map(|(i, contact)| (i, read(contact)))
            .filter(|(_, (text, number))| text.is_some() || number.is_some())
            .map(|(i, (text, number))| (i, text.map(Into::into), number))
            .collect();
        for part in values.chunks(CHUNK * 4) {
            store::insert_attribute_values(tx, id, part).await?;
        }
    }
    answers::fill(tx, people, 6, at).await
}

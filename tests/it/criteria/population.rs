//! A fixed population with everything that tends to go wrong, and the groups and attributes that criteria name.

mod attributes;

use super::trees::Dice;
use muster::{
    audience::{self, Engine, World},
    criteria::{CodeKind, Criteria, Person},
    db::{Db, Query, Tx},
    ids::ContactId,
    text::fold,
    time::{self, Day, MICROS_PER_DAY, MICROS_PER_HOUR},
};

/// 20 November 2026 at noon.
pub const NOW: i64 = 20_777 * MICROS_PER_DAY + 12 * MICROS_PER_HOUR;
pub const TODAY: Day = 20_777;
pub const PEOPLE: i64 = 160;

pub const CITIES: [&str; 12] = [
    "",
    "Berlin",
    "berlín",
    "Straße",
    "İzmir",
    "A%_!",
    "Axy!",
    "Århus",
    " Århus  C ",
    "Party 🎉 City",
    "back\\slash",
    "o'Hara\"",
];
pub const COUNTRIES: [&str; 7] = ["", "DE", "AT", "CH", "DK", "GB", "XX"];
pub const SKUS: [&str; 4] = ["85123A", "A%_", "ß'\"", "emoji🎉"];
/// Of campaigns, channels and the like; nobody has the last one.
pub const NAMES: [&str; 5] = ["", "Spring", "spring", "50%_'\"🎉", "nobody's"];
pub const TEXTS: [&str; 9] = ["", "gold", "Gold ", "GÖLD", "50%", "a_b", "🎉", "Golden", "marigold"];
/// Days on and around every edge that relative dates have.
const EDGES: [Day; 28] = [
    0, 1, -1, 7, -7, 30, -30, 31, -31, 90, -90, -90, -91, 365, -365, -366, -363, -357, -333, -730, -1096,
    -3652, -6575, -6574, -6576, -14_610, -25_000, -46_000,
];
const NUMBERS: [i64; 13] =
    [0, 1, -1, 2, 3, 18, 5_000, 10_000, 20_000, 123_450_000, i64::MAX, i64::MIN, 99_999];
const MONTH_DAYS: [i64; 14] = [229, 228, 301, 101, 1231, 1120, 1121, 1127, 1119, 1101, 230, 0, 1332, -5];

/// The catalogue's world, with everybody in the database.
pub async fn settle(db: &Db) -> World {
    let mut tx = db.write().await.expect("a transaction");
    let mut dice = Dice::new(7);
    settings(&mut tx).await;
    imports(&mut tx).await;
    attributes::define(&mut tx).await;
    products(&mut tx).await;
    for id in 1..=PEOPLE {
        contact(&mut tx, id, &mut dice).await;
        orders(&mut tx, id, &mut dice).await;
        activities(&mut tx, id, &mut dice).await;
    }
    attributes::answers(&mut tx, &mut Dice::new(9)).await;
    groups(&mut tx).await;
    codes(&mut tx, &mut Dice::new(8)).await;
    tx.commit().await.expect("the population is kept");
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, NOW).await.expect("a world");
    assert_eq!(world.today, TODAY);
    let everyone =
        audience::prepare(&mut tx, &world, &Criteria::default()).await.expect("groups").expect("sound");
    assert_eq!(
        everyone.is_indexed(),
        tx.beside::<Engine>().is_some(),
        "the index answers where there is one"
    );
    world
}

/// Everybody, as the evaluator contact by contact sees them.
pub async fn people(tx: &mut Tx, world: &World) -> Vec<Person> {
    let mut people = Vec::new();
    for id in 1..=PEOPLE {
        let person = audience::person(tx, &world.zone, ContactId(id)).await.expect("a readable contact");
        people.push(person.expect("the contact is there"));
    }
    people
}

async fn run(tx: &mut Tx, sql: &'static str) {
    tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{sql}: {e}"));
}

async fn settings(tx: &mut Tx) {
    // Tests about the youngest age set their own.
    run(
        tx,
        "INSERT INTO settings (key, value) VALUES ('time_zone', 'Europe/Copenhagen'), ('min_age', '0'), \
         ('week_start', 'sunday')",
    )
    .await;
}

/// Two that contacts came with, and one that made none.
async fn imports(tx: &mut Tx) {
    for (id, added) in [(1_i64, 5_i64), (2, 1), (3, 0)] {
        tx.query(
            "INSERT INTO imports (id, kind, file_name, stored_name, file_size, state, settings, added, created_at) \
             VALUES ($1, 'contacts', $2, '', 0, 'done', '{}', $3, 0)",
        )
        .bind(id)
        .bind(format!("list {id}.csv"))
        .bind(added)
        .execute()
        .await
        .expect("an import");
    }
}

async fn products(tx: &mut Tx) {
    for (id, sku) in (1_i64..).zip(SKUS) {
        let query = tx
            .query("INSERT INTO products (id, sku, name) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(sku.to_string());
        query.bind(format!("Product {id}")).execute().await.expect("a product");
    }
}

async fn contact(tx: &mut Tx, id: i64, dice: &mut Dice) {
    let some = |dice: &mut Dice, values: &[&str]| dice.maybe().then(|| (*dice.pick(values)).to_string());
    let day = |dice: &mut Dice| dice.maybe().then(|| edge(dice));
    let city = some(dice, &CITIES);
    let email = match id {
        1 => Some(String::new()),
        _ => dice.maybe().then(|| format!("p{id}@example.com")),
    };
    let yes_no = |dice: &mut Dice| *dice.pick(&[None, Some(true), Some(false)]);
    let query = tx.query(
        "INSERT INTO contacts (id, kind, email, email_key, name, name_key, phone, city, city_key, country, language, \
         gender, birth_day, birth_month_day, device, consent_email, consent_sms, consent_post, consent_ads, \
         first_order_day, last_order_day, order_count, spend_minor, street, created_at, updated_at, \
         region, region_key, post_code, post_code_key, job_title, job_title_key, company_id, import_id, \
         correspondence) VALUES ($1, $2, \
         $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, 0, \
         $25, $26, $27, $28, $29, $30, $31, $32, $33)",
    );
    let name = format!("Person {} %_", id % 20);
    let query = query
        .bind(id)
        .bind((*dice.pick(&["person", "person", "company"])).to_string())
        .bind(email)
        .bind(name.clone())
        .bind(fold(&name))
        .bind((*dice.pick(&["", "+45 12345678"])).to_string())
        .bind(city.clone())
        .bind(city.as_deref().map(fold))
        .bind(some(dice, &COUNTRIES))
        .bind(some(dice, &["", "de", "da", "en", "zz"]))
        .bind(some(dice, &["", "f", "m", "x", "q"]))
        .bind(birth(dice))
        .bind(dice.maybe().then(|| *dice.pick(&MONTH_DAYS)))
        .bind(some(dice, &["", "mobile", "desktop", "tablet"]));
    let query = query.bind(yes_no(dice)).bind(yes_no(dice)).bind(yes_no(dice)).bind(yes_no(dice));
    let query = query.bind(day(dice)).bind(day(dice)).bind(*dice.pick(&NUMBERS)).bind(*dice.pick(&NUMBERS));
    let query = query.bind((*dice.pick(&["", "Main street 1"])).to_string()).bind(created(dice));
    profile(query, id, dice).execute().await.expect("a contact");
    attributes::values(tx, id, dice).await;
    prediction(tx, id, dice).await;
}

/// Region, post code, job title, company and import; some companies are persons, some imports are gone.
fn profile<'t>(query: Query<'t>, id: i64, dice: &mut Dice) -> Query<'t> {
    let region = dice.maybe().then(|| *dice.pick(&CITIES));
    let (post_code, job) = (*dice.pick(&CITIES), *dice.pick(&TEXTS));
    query
        .bind(region)
        .bind(fold(region.unwrap_or_default()))
        .bind(post_code)
        .bind(fold(post_code))
        .bind(job)
        .bind(fold(job))
        .bind((id > 1 && dice.maybe()).then(|| 1 + dice.below(id - 1)))
        .bind(*dice.pick(&[None, Some(1_i64), Some(2), Some(99)]))
        .bind(*dice.pick(&[None, Some(""), Some("email"), Some("letter"), Some("phone"), Some("fax")]))
}

fn edge(dice: &mut Dice) -> Day {
    match dice.below(12) {
        0 => i64::MAX,
        1 => i64::MIN,
        2 => time::day(2000, 2, 29).expect("a leap day"),
        _ => TODAY + dice.pick(&EDGES),
    }
}

fn birth(dice: &mut Dice) -> Option<Day> {
    let days = time::DAYS;
    let odd = [days.start() - 1, *days.start(), *days.end(), TODAY + 1, TODAY, 11_016, i64::MIN, i64::MAX];
    dice.maybe().then(|| {
        if dice.below(3) == 0 { *dice.pick(&odd) } else { TODAY - 365 * dice.below(90) - dice.below(3) }
    })
}

/// Around midnight of Copenhagen, and at the ends of time.
fn created(dice: &mut Dice) -> i64 {
    let midnight = (TODAY + dice.pick(&EDGES)) * MICROS_PER_DAY - MICROS_PER_HOUR;
    *dice.pick(&[midnight, midnight - 1, midnight + 1, midnight - MICROS_PER_HOUR, 0, i64::MAX, i64::MIN])
}

/// As the churn prediction leaves them, and as nobody should.
async fn prediction(tx: &mut Tx, contact: i64, dice: &mut Dice) {
    if dice.below(3) == 0 {
        return;
    }
    tx.query("INSERT INTO predictions (contact_id, alive, expected_orders, risk) VALUES ($1, $2, $3, $4)")
        .bind(contact)
        .bind(dice.maybe().then(|| *dice.pick(&[0_i64, 1, 2_999, 3_000, 7_000, 9_999, 10_000, -1, i64::MAX])))
        .bind(*dice.pick(&[0_i64, 1, 312, 1_000, 5_000, 9_999, i64::MAX, i64::MIN]))
        .bind(dice.maybe().then(|| (*dice.pick(&["low", "medium", "high", "", "?"])).to_string()))
        .execute()
        .await
        .expect("a prediction");
}

async fn orders(tx: &mut Tx, contact: i64, dice: &mut Dice) {
    for index in 0..dice.below(6) {
        let (order, day) = (contact * 100 + index, TODAY + dice.pick(&EDGES[..18]));
        tx.query("INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day) VALUES ($1, $2, $3, 0, $4)")
            .bind(order)
            .bind(contact)
            .bind(order.to_string())
            .bind(day)
            .execute()
            .await
            .expect("an order");
        for line in 0..1 + dice.below(3) {
            tx.query(
                "INSERT INTO order_lines (id, order_id, contact_id, product_id, ordered_day, quantity, amount_minor, \
                 currency) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            )
            .bind(order * 10 + line)
            .bind(order)
            .bind(contact)
            .bind(1 + dice.below(4))
            .bind(day)
            .bind(*dice.pick(&[1_i64, 1, 5, 0, -1]))
            .bind(*dice.pick(&[100_i64, 100, 250, 0, -100, 333]))
            .bind((*dice.pick(&["EUR", "EUR", "EUR", "DKK", ""])).to_string())
            .execute()
            .await
            .expect("a line");
        }
    }
}

/// As imports leave them, and with what their kind does not have.
async fn activities(tx: &mut Tx, contact: i64, dice: &mut Dice) {
    for index in 0..dice.below(9) {
        let name = |dice: &mut Dice| dice.maybe().then(|| (*dice.pick(&NAMES[..4])).to_string());
        let one_of =
            |dice: &mut Dice, values: &[&str]| dice.maybe().then(|| (*dice.pick(values)).to_string());
        let query = tx
            .query(
                "INSERT INTO activities (id, contact_id, kind, happened_day, product_id, acquisition_type, campaign, \
                 referrer, channel, template, evaluation, stars, failed, created_at) VALUES ($1, $2, $3, $4, $5, $6, \
                 $7, $8, $9, $10, $11, $12, $13, 0)",
            )
            .bind(contact * 100 + index)
            .bind(contact)
            .bind((*dice.pick(&["acquisition", "page_view", "rating", "rating", "interaction", "?"])).to_string())
            .bind(TODAY + dice.pick(&EDGES[..18]))
            .bind(dice.maybe().then(|| 1 + dice.below(4)))
            .bind(one_of(dice, &["free", "trial", "paid", "", "?"]))
            .bind(name(dice))
            .bind(name(dice));
        let query = query
            .bind(one_of(dice, &["email", "phone", "event", "", "?"]))
            .bind(name(dice))
            .bind(one_of(dice, &["very_positive", "neutral", "negative", ""]))
            .bind(dice.maybe().then(|| 1 + dice.below(5)))
            .bind(*dice.pick(&[None, Some(true), Some(false)]));
        query.execute().await.expect("an activity");
    }
}

/// Codes of all kinds, the last of each nobody's; some have codes of their own, some their company has, some neither.
async fn codes(tx: &mut Tx, dice: &mut Dice) {
    let names = ["A", "a%_'", "ß\"🎉", "Z"];
    for (at, kind) in (0_i64..).zip(CodeKind::ALL) {
        for (id, name) in (1 + 10 * at..).zip(names) {
            tx.query(
                "INSERT INTO codes (id, kind, code, code_key, name, name_key, created_at) \
                 VALUES ($1, $2, $3, $3, $4, $4, 0)",
            )
            .bind(id)
            .bind(kind.key())
            .bind(name)
            .bind(format!("{} {name}", kind.key()))
            .execute()
            .await
            .expect("a code");
        }
    }
    for (at, kind) in (0_i64..).zip(CodeKind::ALL) {
        for id in 1..=PEOPLE {
            let most = if kind.is_single() { 2 } else { 3 };
            for _ in 0..dice.below(most) {
                tx.query(
                    "INSERT INTO contact_codes (contact_id, code_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                )
                .bind(id)
                .bind(1 + 10 * at + dice.below(3))
                .execute()
                .await
                .expect("a contact's code");
            }
        }
    }
}

/// Two segments, one within the other, and a known user group.
async fn groups(tx: &mut Tx) {
    let inner = r#"{"include":{"any":[{"field":"country","op":"any_of","value":["DE","AT"]},{"field":"order_count","op":"at_least","value":3}]}}"#;
    let outer = r#"{"include":{"all":[{"field":"group","op":"in","value":1},{"field":"has_email","op":"yes"}]},"leave_out":{"any":[{"field":"group","op":"in","value":3}]}}"#;
    for (id, kind, criteria) in [(1_i64, "segment", inner), (2, "segment", outer), (3, "known", "")] {
        tx.query(
            "INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, 0, 0)",
        )
        .bind(id)
        .bind(kind.to_string())
        .bind(format!("Group {id}"))
        .bind(format!("group {id}"))
        .bind(criteria.to_string())
        .execute()
        .await
        .expect("a group");
    }
    for id in (0..40).map(|n| n * 4) {
        tx.query("INSERT INTO group_addresses (group_id, email_key, email, added_at) VALUES (3, $1, $1, 0)")
            .bind(format!("p{id}@example.com"))
            .execute()
            .await
            .expect("an address");
    }
}

//! A shop made quickly, and its jobs.

use muster::{
    churn,
    db::{Db, Tx},
    jobs::{self, Outcome, Stop},
    time::{Clock, Day, MICROS_PER_DAY, MICROS_PER_HOUR},
};

pub const TODAY: Day = 20_777;

/// A shop in which contact `n` of `contacts` ordered every `n % 40 + 3` days, `n % 7` times again, the last time some
/// while ago. Every seventh of them ordered once.
pub async fn open(db: &Db, contacts: i64) {
    let mut tx = db.write().await.expect("a transaction");
    tx.query("INSERT INTO products (id, sku, name) VALUES (1, 'A', 'Ale'), (2, 'B', 'Bread')")
        .execute()
        .await
        .expect("products");
    for n in 1..=contacts {
        contact(&mut tx, n).await;
        for order in 0..=n % 7 {
            let day = TODAY - 30 - n % 90 - order * (n % 40 + 3);
            buy(&mut tx, n, n * 100 + order, day, 1).await;
        }
    }
    tx.commit().await.expect("a shop");
}

pub async fn contact(tx: &mut Tx, id: i64) {
    tx.query("INSERT INTO contacts (id, name, created_at, updated_at) VALUES ($1, '', 0, 0)")
        .bind(id)
        .execute()
        .await
        .expect("a contact");
}

pub async fn buy(tx: &mut Tx, contact: i64, order: i64, day: Day, quantity: i64) {
    tx.query(
        "INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day) VALUES ($1, $2, $3, 0, $4)",
    )
    .bind(order)
    .bind(contact)
    .bind(order.to_string())
    .bind(day)
    .execute()
    .await
    .expect("an order");
    tx.query(
        "INSERT INTO order_lines (order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency)
         VALUES ($1, $2, $3, $4, $5, 100, 'EUR')",
    )
    .bind(order)
    .bind(contact)
    .bind(1 + contact % 2)
    .bind(day)
    .bind(quantity)
    .execute()
    .await
    .expect("a line");
}

pub fn noon() -> Clock {
    Clock::at(TODAY * MICROS_PER_DAY + 12 * MICROS_PER_HOUR)
}

/// Performs all jobs there are; how many.
pub async fn work(db: &Db, clock: &Clock) -> usize {
    let (worker, stop) = (jobs::new_worker(), Stop::default());
    let mut done = 0;
    while let Some(job) = jobs::claim(db, &worker, clock.now()).await.expect("a queue") {
        assert_eq!(job.kind, churn::JOB);
        let outcome = jobs::run_one(db, clock, job, async |job| churn::perform(db, clock, &stop, job).await);
        assert_eq!(outcome.await.expect("performed"), Outcome::Finished);
        done += 1;
    }
    done
}

//! From a write's commit to a count that holds it, in one program and in another on the same PostgreSQL.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use muster::{
    audience::{self, Engine, World},
    db::Db,
};

use super::{
    clock,
    common::{Table, percentile},
    prepared,
};

/// Writes that are waited for.
const WRITES: i64 = 41;

/// Counts by the index beside `reading` what was written to `writing`.
pub async fn measure(table: &mut Table, what: &str, goal: f64, writing: &Db, reading: &Db) {
    let mut took = Vec::new();
    for contact in 1..=WRITES {
        let mut tx = writing.write().await.expect("a transaction");
        let sql = "UPDATE contacts SET language = 'eo' WHERE id = $1";
        tx.query(sql).bind(contact).execute().await.expect("a contact");
        tx.commit().await.expect("it can be written");
        let begin = Instant::now();
        while count(reading).await < contact {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        took.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    took.sort_by(f64::total_cmp);
    table.at_most(what, goal, percentile(&took, 0.95), "ms");
}

async fn count(db: &Db) -> i64 {
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, clock().now()).await.expect("a world");
    let include = r#"{"all":[{"field":"language","op":"any_of","value":["eo"]}]}"#;
    let audience = prepared(&mut tx, &world, include).await;
    audience::count(&mut tx, &audience).await.expect("a count")
}

/// The database with an index of its own, as another program has it, and how many seconds it took to read.
pub async fn indexed(db: &Db) -> (Db, f64) {
    let begin = Instant::now();
    let engine = Engine::new(clock(), usize::MAX, None);
    engine.load(db).await.expect("the contacts can be read");
    (db.with(Arc::clone(&engine)), begin.elapsed().as_secs_f64())
}

//! The job: who is counted, what is kept of them, and when it runs.

use super::shop::{TODAY, buy, contact, noon, open, work};
use crate::support::db::{each_db, with_index};
use muster::{
    access::Actor,
    audience::World,
    churn::{self, MIN_REPEATERS, Overview, Risk},
    db::Db,
    ids::ContactId,
    time::{Clock, MICROS_PER_HOUR},
};

/// Asks for a fit and performs it.
async fn fit(db: &Db, clock: &Clock) -> Overview {
    let mut tx = db.write().await.expect("a transaction");
    churn::request(&mut tx, &Actor::console(), clock.now()).await.expect("asked for");
    tx.commit().await.expect("a commit");
    work(db, clock).await;
    churn::overview(&mut db.read().await.expect("a transaction"), &Actor::console())
        .await
        .expect("an overview")
}

async fn number(db: &Db, sql: &'static str) -> i64 {
    db.read().await.expect("a transaction").query(sql).scalar().await.expect("a number")
}

#[tokio::test]
async fn everybody_with_orders_gets_a_prediction() {
    each_db(async |db| {
        let db = with_index(db).await;
        open(&db, 400).await;
        let overview = fit(&db, &noon()).await;
        let all = overview.all.expect("a fit");
        assert_eq!((all.contacts, all.repeaters, all.fitted_day), (400, 343, TODAY));
        let found = all.fit.expect("enough to tell");
        assert!((found.observed.iter().sum::<f64>() - 400.0).abs() < 1e-9);
        assert!((found.expected.iter().sum::<f64>() - 400.0).abs() < 1e-6);
        let with_risk: i64 = overview.risks.iter().map(|(_, people)| people).sum();
        assert_eq!((with_risk, overview.once), (343, 57));
        assert!(!overview.is_busy);
        let names: Vec<_> = overview.products.iter().filter_map(|p| p.product.clone()).collect();
        assert_eq!(names, [("A".into(), "Ale".into()), ("B".into(), "Bread".into())]);
        let mut tx = db.read().await.expect("a transaction");
        let console = Actor::console();
        let once =
            churn::of_contact(&mut tx, &console, ContactId(7)).await.expect("read").expect("predicted");
        assert_eq!((once.alive, once.risk()), (None, None));
        assert!(once.expected_orders > 0);
        let often =
            churn::of_contact(&mut tx, &console, ContactId(1)).await.expect("read").expect("predicted");
        let alive = often.alive.expect("ordered twice");
        assert_eq!(often.risk(), Some(all.settings.risk(alive)));
        assert!((0..=10_000).contains(&alive));
    })
    .await;
}

#[tokio::test]
async fn with_too_few_repeat_orders_nothing_is_predicted() {
    each_db(async |db| {
        open(&db, MIN_REPEATERS).await;
        tx_run(&db, "INSERT INTO predictions (contact_id, expected_orders) VALUES (1, 7)").await;
        let overview = fit(&db, &noon()).await;
        let all = overview.all.expect("an attempt");
        assert_eq!((all.contacts, all.repeaters, all.fit), (100, 86, None));
        assert_eq!(number(&db, "SELECT COUNT(*) FROM predictions").await, 0);
        tx_run(&db, "DELETE FROM contacts").await;
        assert_eq!(fit(&db, &noon()).await.all.expect("an attempt").contacts, 0);
    })
    .await;
}

async fn tx_run(db: &Db, sql: &'static str) {
    let mut tx = db.write().await.expect("a transaction");
    tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{sql}: {e}"));
    tx.commit().await.expect("a commit");
}

/// Returns, orders of the same day and orders from the future are no repeat orders.
#[tokio::test]
async fn what_is_no_purchase_does_not_count() {
    each_db(async |db| {
        open(&db, 200).await;
        let mut tx = db.write().await.expect("a transaction");
        for id in 1_001..=1_005 {
            contact(&mut tx, id).await;
        }
        for (contact, order, day, quantity) in [
            (1_001, 1, TODAY - 90, 1),
            (1_001, 2, TODAY - 90, 2),
            (1_002, 3, TODAY - 90, 1),
            (1_002, 4, TODAY - 9, -1),
            (1_003, 5, TODAY - 90, 1),
            (1_003, 6, TODAY + 9, 1),
            (1_004, 7, TODAY - 90, -1),
            (1_005, 8, i64::MIN, 1),
        ] {
            buy(&mut tx, contact, order, day, quantity).await;
        }
        tx.commit().await.expect("a commit");
        let all = fit(&db, &noon()).await.all.expect("a fit");
        assert_eq!((all.contacts, all.repeaters), (203, 172));
        let once = "SELECT COUNT(*) FROM predictions WHERE contact_id > 1000 AND alive IS NULL";
        assert_eq!(number(&db, once).await, 3);
        assert_eq!(number(&db, "SELECT COUNT(*) FROM predictions WHERE contact_id > 1003").await, 0);
    })
    .await;
}

/// What stays the same is not written, so that nobody reads it again.
#[tokio::test]
async fn only_changes_are_written() {
    each_db(async |db| {
        open(&db, 200).await;
        let clock = noon();
        fit(&db, &clock).await;
        let changes = "SELECT COUNT(*) FROM contact_changes";
        let before = number(&db, changes).await;
        fit(&db, &clock).await;
        assert_eq!(number(&db, changes).await, before);
        tx_run(&db, "DELETE FROM order_lines WHERE contact_id = 7").await;
        tx_run(&db, "UPDATE predictions SET expected_orders = 1 WHERE contact_id = 14").await;
        tx_run(&db, "DELETE FROM contact_changes").await;
        fit(&db, &clock).await;
        assert_eq!(number(&db, "SELECT COUNT(*) FROM predictions WHERE contact_id = 7").await, 0);
        assert_eq!(number(&db, "SELECT COUNT(*) FROM contact_changes WHERE contact_id = 7").await, 1);
    })
    .await;
}

#[tokio::test]
async fn it_runs_once_a_day_by_itself() {
    each_db(async |db| {
        open(&db, 150).await;
        let clock = noon();
        churn::fall_due(&db, clock.now()).await.expect("housekeeping");
        churn::fall_due(&db, clock.now()).await.expect("housekeeping");
        assert_eq!(work(&db, &clock).await, 1);
        clock.advance(6 * MICROS_PER_HOUR);
        churn::fall_due(&db, clock.now()).await.expect("housekeeping");
        assert_eq!(work(&db, &clock).await, 0);
        clock.advance(6 * MICROS_PER_HOUR);
        churn::fall_due(&db, clock.now()).await.expect("housekeeping");
        assert_eq!(work(&db, &clock).await, 1);
        // A clock that was ahead once does not put off the next fit until then.
        let mut tx = db.write().await.expect("a transaction");
        let ahead = tx.query("UPDATE churn_models SET fitted_day = fitted_day + 400");
        ahead.execute().await.expect("a change");
        tx.commit().await.expect("a commit");
        churn::fall_due(&db, clock.now()).await.expect("housekeeping");
        assert_eq!(work(&db, &clock).await, 1);
    })
    .await;
}

/// Another number of days ahead is shown, and said, once everybody has been predicted for it.
#[tokio::test]
async fn another_horizon_takes_the_place_of_the_old_one_at_once() {
    each_db(async |db| {
        let db = with_index(db).await;
        open(&db, 300).await;
        let clock = noon();
        let before = fit(&db, &clock).await.all.expect("a fit");
        assert_eq!((before.settings.horizon_days, days(&db).await), (90, 90));
        let sums = "SELECT CAST(SUM(expected_orders) AS BIGINT) FROM predictions";
        let in_90 = number(&db, sums).await;
        tx_run(&db, "INSERT INTO settings (key, value) VALUES ('horizon_days', '30')").await;
        assert_eq!(days(&db).await, 90, "what is shown was predicted for 90 days");
        // What a fit that was killed half-way wrote is not shown.
        tx_run(&db, "UPDATE predictions SET next_orders = 7").await;
        churn::fall_due(&db, clock.now()).await.expect("housekeeping");
        assert_eq!((number(&db, sums).await, days(&db).await), (in_90, 90));
        assert_eq!(work(&db, &clock).await, 1);
        let mut tx = db.read().await.expect("a transaction");
        let after =
            churn::overview(&mut tx, &Actor::console()).await.expect("an overview").all.expect("a fit");
        assert_eq!((after.settings.horizon_days, days(&db).await), (30, 30));
        let (fit_90, fit_30) = (before.fit.expect("a fit"), after.fit.expect("a fit"));
        assert!(fit_30.expected_orders < fit_90.expected_orders / 2.0);
        let in_30 = number(&db, sums).await;
        assert!(0 < in_30 && in_30 < in_90 / 2, "{in_30} of {in_90}");
        assert_eq!(number(&db, "SELECT COUNT(*) FROM predictions WHERE next_orders IS NOT NULL").await, 0);
        let one = churn::of_contact(&mut tx, &Actor::console(), ContactId(1)).await.expect("read");
        assert_eq!(one.expect("predicted").days, 30);
        drop(tx);
        churn::fall_due(&db, clock.now()).await.expect("housekeeping");
        assert_eq!(work(&db, &clock).await, 0, "nothing is left to do");
    })
    .await;
}

/// How many days ahead expected orders are, by what criteria say of them.
async fn days(db: &Db) -> i64 {
    let mut tx = db.read().await.expect("a transaction");
    World::load(&mut tx, noon().now()).await.expect("a world").catalogue.horizon_days()
}

/// Two presses of the button are one fit; the press is in the audit log.
#[tokio::test]
async fn asking_twice_is_asking_once() {
    each_db(async |db| {
        let clock = noon();
        let mut tx = db.write().await.expect("a transaction");
        for _ in 0..2 {
            churn::request(&mut tx, &Actor::console(), clock.now()).await.expect("asked for");
        }
        tx.commit().await.expect("a commit");
        assert_eq!(number(&db, "SELECT COUNT(*) FROM jobs").await, 1);
        assert_eq!(number(&db, "SELECT COUNT(*) FROM audit WHERE action = 'churn_fitted'").await, 1);
    })
    .await;
}

#[test]
fn bands_have_edges() {
    let settings = churn::Settings::default();
    let bands = [0, 2_999, 3_000, 6_999, 7_000, 10_000].map(|alive| settings.risk(alive));
    assert_eq!(bands, [Risk::High, Risk::High, Risk::Medium, Risk::Medium, Risk::Low, Risk::Low]);
}

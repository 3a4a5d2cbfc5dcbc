//! A statement that takes too long is stopped, and holds up nobody else.

use std::time::Duration;

use muster::{db::Dialect, error::Error};

use crate::support::db::each_db;

/// Never ends by itself.
fn endless(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => {
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n WHERE i < 0"
        }
        Dialect::Postgres => "SELECT COUNT(*) FROM generate_series(1, 1000000000000) AS n (i) WHERE i < 0",
    }
}

#[tokio::test]
async fn a_statement_is_stopped_at_its_limit_and_the_next_is_not() {
    each_db(async |db| {
        for longest in [Duration::from_millis(1), Duration::from_millis(60)] {
            let mut tx = db.read_within(Some(longest)).await.unwrap();
            let slow = tx.query(endless(db.dialect())).scalar::<Option<i64>>().await;
            assert!(matches!(slow, Err(Error::Slow)), "{slow:?}");
            drop(tx);
            let mut tx = db.read().await.unwrap();
            let one: i64 = tx.query("SELECT CAST(1 AS BIGINT)").scalar().await.unwrap();
            assert_eq!(one, 1);
        }
    })
    .await;
}

#[tokio::test]
async fn what_nobody_waits_for_any_more_leaves_its_connection() {
    each_db(async |db| {
        // SQLite has no limit of its own, and eight readers.
        if db.dialect() == Dialect::Postgres {
            return;
        }
        for _ in 0..9 {
            let mut tx = db.read_within(None).await.unwrap();
            tokio::select! {
                biased;
                ended = tx.query(endless(Dialect::Sqlite)).scalar::<Option<i64>>() => panic!("{ended:?}"),
                () = tokio::task::yield_now() => {}
            }
        }
        let mut tx = db.read().await.unwrap();
        let one: i64 = tx.query("SELECT CAST(1 AS BIGINT)").scalar().await.unwrap();
        assert_eq!(one, 1);
    })
    .await;
}

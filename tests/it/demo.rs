//! The demo's data: what the pages tell of its past fits together.

use muster::{
    demo,
    time::{MICROS_PER_DAY, day},
};

use crate::support::db::each_db;

#[actix_web::test]
async fn imports_and_first_versions_are_those_of_their_day() {
    each_db(async |db| {
        let today = day(2026, 11, 21).expect("a day");
        demo::fill(&db, today * MICROS_PER_DAY + MICROS_PER_DAY / 2, 600).await.expect("a fresh database");
        let number = async |sql: &'static str| -> i64 {
            let mut tx = db.read().await.expect("it can be read");
            tx.query(sql).scalar().await.expect("a number")
        };
        assert_eq!(number("SELECT COUNT(*) FROM imports WHERE state = 'done'").await, 5);
        let wrong = "SELECT COUNT(*) FROM imports
                     WHERE rows <> added + updated + skipped + rejected OR finished_at < started_at
                        OR rejected <> (SELECT COUNT(*) FROM import_rejects r WHERE r.import_id = imports.id)";
        assert_eq!(number(wrong).await, 0);
        let brought = "SELECT COUNT(*) FROM contacts WHERE import_id IS NOT NULL";
        let added = "SELECT CAST(SUM(added) AS BIGINT) FROM imports WHERE kind = 'contacts'";
        assert_eq!(number(brought).await, number(added).await);
        assert!(number(brought).await > 0);
        let in_step = "SELECT COUNT(*) FROM group_versions v JOIN audit a
                       ON a.object_kind = 'group' AND a.object_id = v.group_id AND a.action = 'group_created'
                       JOIN group_counts n ON n.group_id = v.group_id AND n.people = v.people
                       WHERE v.number = 1 AND a.effect = v.people
                         AND n.day = (SELECT MIN(day) FROM group_counts f WHERE f.group_id = v.group_id)";
        assert_eq!(number(in_step).await, number("SELECT COUNT(*) FROM group_versions WHERE number = 1").await);
        let grown = "SELECT COUNT(*) FROM group_versions v JOIN customer_groups g ON g.id = v.group_id
                     WHERE v.number = 1 AND v.people < g.people";
        assert!(number(grown).await > 5);
    })
    .await;
}

//! The index waits in a file for the next start; a file that is damaged, foreign or too old is not believed.

use super::{
    population,
    trees::{self, Dice},
};
use crate::support::db::{each_db, with_index};
use muster::{
    audience::{self, Engine, Source, World},
    criteria::Criteria,
    db::{Db, Dialect},
    ids::ContactId,
    time::Clock,
};
use std::{path::Path, sync::Arc};

fn engine(file: &Path) -> Arc<Engine> {
    Engine::new(Clock::at(population::NOW), usize::MAX, Some(file.to_owned()))
}

/// Starts an index, from the file if it is there, and writes it to the file.
async fn write(db: &Db, file: &Path) {
    let engine = engine(file);
    engine.start(db).await.expect("the index starts");
    engine.save(db).await.expect("the file is written");
}

/// Whom some criteria find, with the index as it is started from its file.
async fn found(db: &Db, file: &Path) -> Vec<Vec<ContactId>> {
    let engine = engine(file);
    engine.start(db).await.expect("the index starts");
    answers(&db.with(engine)).await
}

async fn answers(db: &Db) -> Vec<Vec<ContactId>> {
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, population::NOW).await.expect("a world");
    let mut all = Vec::new();
    for seed in 0..40 {
        let criteria = trees::criteria(&mut Dice::new(seed), &world.catalogue);
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        assert!(audience.is_indexed(), "the index answers");
        all.push(audience::ids(&mut tx, &audience).await.expect("ids"));
    }
    all
}

async fn execute(db: &Db, sql: &'static str) {
    let mut tx = db.write().await.expect("a transaction");
    tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn a_start_from_the_file_takes_up_what_changed_since() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("contacts.index");
        population::settle(&db).await;
        write(&db, &file).await;
        assert_eq!(found(&db, &file).await, answers(&with_index(db.clone()).await).await);
        execute(&db, "UPDATE contacts SET country = 'CH', spend_minor = 77 WHERE id % 7 = 0").await;
        execute(&db, "DELETE FROM contacts WHERE id = 9").await;
        execute(&db, "UPDATE attribute_values SET text = 'new', text_key = 'new' WHERE contact_id = 8").await;
        assert_eq!(found(&db, &file).await, answers(&with_index(db.clone()).await).await);
        // The second file makes the first one's changes needless.
        write(&db, &file).await;
        let kept: i64 = db
            .read()
            .await
            .expect("a transaction")
            .query("SELECT COUNT(*) FROM contact_changes")
            .scalar()
            .await
            .expect("a count");
        // Transactions of other tests on the same server keep changes alive there.
        if db.dialect() == Dialect::Sqlite {
            assert_eq!(kept, 0, "changes are kept though every file has them");
        }
        assert_eq!(found(&db, &file).await, answers(&with_index(db.clone()).await).await);
    })
    .await;
}

/// What is read anew is quicker than what is taken up piece by piece, and finds the same.
#[tokio::test]
async fn a_file_of_which_much_has_changed_is_thrown_away() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("contacts.index");
        population::settle(&db).await;
        let start = async || engine(&file).start(&db).await.expect("the index starts");
        assert_eq!(start().await, Source::Database, "there is no file");
        write(&db, &file).await;
        assert_eq!(start().await, Source::File);
        // However often a few are changed, they are a few.
        for _ in 0..5 {
            execute(&db, "UPDATE contacts SET job_title_key = job_title_key || 'x' WHERE id % 4 = 0").await;
        }
        assert_eq!(start().await, Source::File);
        assert_eq!(found(&db, &file).await, answers(&with_index(db.clone()).await).await);
        execute(&db, "UPDATE contacts SET job_title_key = 'x' WHERE id = 1").await;
        assert_eq!(start().await, Source::Database, "more than one in four changed");
        assert_eq!(found(&db, &file).await, answers(&with_index(db.clone()).await).await);
        write(&db, &file).await;
        assert_eq!(start().await, Source::File, "the next file is as good as new");
    })
    .await;
}

#[tokio::test]
async fn a_damaged_file_is_not_believed() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("contacts.index");
        population::settle(&db).await;
        let expected = answers(&with_index(db.clone()).await).await;
        write(&db, &file).await;
        let whole = std::fs::read(&file).expect("the file is there");
        for damage in 0..6 {
            let mut bytes = whole.clone();
            match damage {
                0 => bytes.truncate(whole.len() / 2),
                1 => bytes.clear(),
                2 => bytes[3] ^= 1,
                3 => bytes[10] = 255,
                4 => bytes[whole.len() - 9] ^= 64,
                _ => bytes = b"MUSTERIX and then something else entirely, and more of it".to_vec(),
            }
            std::fs::write(&file, bytes).expect("the file is written");
            assert_eq!(found(&db, &file).await, expected, "damage {damage}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_file_of_another_database_or_of_a_later_state_is_not_believed() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("contacts.index");
        population::settle(&db).await;
        write(&db, &file).await;
        // As after a restore: the database has no word of the file, and other contacts.
        execute(&db, "DELETE FROM settings WHERE key LIKE 'index.%'").await;
        execute(&db, "DELETE FROM contacts WHERE id > 20").await;
        execute(&db, "DELETE FROM contact_changes").await;
        assert_eq!(found(&db, &file).await, answers(&with_index(db.clone()).await).await);
    })
    .await;
}

#[tokio::test]
async fn contacts_that_take_too_much_memory_are_counted_by_the_database() {
    each_db(async |db: Db| {
        population::settle(&db).await;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("contacts.index");
        let small = |file| Engine::new(Clock::at(population::NOW), 1_000, file);
        counts_in_the_database(&db, small(None)).await;
        // Those in a file that was written when more was allowed, too.
        write(&db, &file).await;
        counts_in_the_database(&db, small(Some(file))).await;
    })
    .await;
}

async fn counts_in_the_database(db: &Db, small: Arc<Engine>) {
    small.start(db).await.expect("it starts without an index");
    let db = db.with(small);
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, population::NOW).await.expect("a world");
    let criteria = Criteria::default();
    let everyone = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
    assert!(!everyone.is_indexed());
    assert_eq!(audience::count(&mut tx, &everyone).await.expect("a count"), population::PEOPLE);
}

//! Several copies of the contacts, in programs and in files: none ever answers what is not true any more.

use super::{
    population,
    sync::{EDITS, edit},
    trees::{self, Dice},
};
use crate::support::db::{TestDb, each_db, with_index};
use muster::{
    audience::{self, Engine, World},
    criteria::{Criteria, matches},
    db::Db,
    ids::ContactId,
    time::{Clock, MICROS_PER_DAY},
};
use std::{path::Path, sync::Arc, time::Duration};

fn engine(file: &Path) -> Arc<Engine> {
    Engine::new(Clock::at(population::NOW), usize::MAX, Some(file.to_owned()))
}

async fn execute(db: &Db, sql: &'static str) {
    let mut tx = db.write().await.expect("a transaction");
    tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
    tx.commit().await.expect("committed");
}

/// How far each copy has read, as the database knows it.
async fn tokens(db: &Db) -> Vec<(String,)> {
    let mut tx = db.read().await.expect("a transaction");
    tx.query("SELECT value FROM settings WHERE key LIKE 'index.%'").all().await.expect("tokens")
}

/// Whom some criteria find, and whether the index says so.
async fn answers(db: &Db, seeds: std::ops::Range<u64>) -> (Vec<Vec<ContactId>>, bool) {
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, population::NOW).await.expect("a world");
    let (mut all, mut is_indexed) = (Vec::new(), true);
    for seed in seeds {
        let criteria = trees::criteria(&mut Dice::new(seed), &world.catalogue);
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        is_indexed &= audience.is_indexed();
        all.push(audience::ids(&mut tx, &audience).await.expect("ids"));
    }
    (all, is_indexed)
}

/// Who matches, contact by contact.
async fn oracle(db: &Db, seeds: std::ops::Range<u64>) -> Vec<Vec<ContactId>> {
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, population::NOW).await.expect("a world");
    let ids: Vec<(ContactId,)> =
        tx.query("SELECT id FROM contacts ORDER BY id").all().await.expect("the contacts");
    let mut people = Vec::new();
    for (id,) in ids {
        people.extend(audience::person(&mut tx, &world.zone, id).await.expect("a readable contact"));
    }
    let mut all = Vec::new();
    for seed in seeds {
        let criteria = trees::criteria(&mut Dice::new(seed), &world.catalogue);
        let audience = audience::prepare(&mut tx, &world, &criteria).await.expect("groups").expect("sound");
        let found = people.iter().filter(|one| matches(&criteria, one, world.today, audience.definitions()));
        all.push(found.filter_map(|person| person.id).collect());
    }
    all
}

/// What is in memory, in the files of programs that ended in every way, and in the database is the same.
#[tokio::test]
async fn restarts_at_any_moment_lose_nothing() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("contacts.index");
        population::settle(&db).await;
        let mut running = engine(&file);
        running.start(&db).await.expect("the index starts");
        let other = engine(&folder.path().join("other.index"));
        other.start(&db).await.expect("the index starts");
        let mut dice = Dice::new(23);
        for round in 0..50 {
            edit(&db, &mut dice).await;
            match dice.below(8) {
                0 => running.save(&db).await.expect("saved"),
                1 => other.save(&db).await.expect("saved"),
                // It ended before it could save, and starts again.
                2 => running = start_again(&db, &file).await,
                // It ended after it had told the database of a file that was not yet in its place.
                3 => {
                    let before = std::fs::read(&file).ok();
                    running.save(&db).await.expect("saved");
                    match before {
                        Some(bytes) => std::fs::write(&file, bytes).expect("written"),
                        None => std::fs::remove_file(&file).expect("removed"),
                    }
                    running = start_again(&db, &file).await;
                }
                // Somebody removed the file, or copied that of another program into its place.
                4 => {
                    let _ = std::fs::remove_file(&file);
                    running = start_again(&db, &file).await;
                }
                5 => {
                    let _ = std::fs::copy(folder.path().join("other.index"), &file);
                    running = start_again(&db, &file).await;
                }
                _ => {}
            }
            let seeds = round * 4..round * 4 + 4;
            let truth = oracle(&db, seeds.clone()).await;
            for engine in [&running, &other] {
                let (found, is_indexed) = answers(&db.with(engine.clone()), seeds.clone()).await;
                assert_eq!(found, truth, "round {round}");
                assert!(is_indexed, "round {round}: the changes were kept for it");
            }
        }
    })
    .await;
}

async fn start_again(db: &Db, file: &Path) -> Arc<Engine> {
    let engine = engine(file);
    engine.start(db).await.expect("the index starts");
    engine
}

/// A program that told nobody that it reads: when another one removes what it has not seen, it does not answer from
/// memory until it has read all contacts again.
#[tokio::test]
async fn changes_that_were_removed_unseen_make_a_copy_worthless() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        population::settle(&db).await;
        let unknown = Engine::new(Clock::at(population::NOW), usize::MAX, None);
        unknown.start(&db).await.expect("the index starts");
        let known = start_again(&db, &folder.path().join("a.index")).await;
        execute(&db, "DELETE FROM contacts WHERE id % 4 = 0").await;
        known.catch_up(&db).await.expect("caught up");
        until_removed(&db, &known).await;
        let truth = oracle(&db, 0..20).await;
        let (found, is_indexed) = answers(&db.with(unknown.clone()), 0..20).await;
        assert_eq!(found, truth);
        assert!(!is_indexed, "the database answers");
        unknown.start(&db).await.expect("the index starts");
        assert_eq!(answers(&db.with(unknown), 0..20).await, (truth, true));
    })
    .await;
}

/// Saves until the changes are gone: transactions of other tests on the same server may keep them for a while.
async fn until_removed(db: &Db, engine: &Arc<Engine>) {
    loop {
        engine.save(db).await.expect("saved");
        let mut tx = db.read().await.expect("a transaction");
        let left: i64 = tx.query("SELECT COUNT(*) FROM contact_changes").scalar().await.expect("a count");
        if left == 0 {
            return;
        }
        drop(tx);
        // Something that moves the position on.
        execute(db, "UPDATE contacts SET spend_minor = spend_minor + 1 WHERE id = 1").await;
        engine.catch_up(db).await.expect("caught up");
        tokio::task::yield_now().await;
    }
}

/// A clock that jumps ahead makes the tokens of other programs look forgotten: these read all contacts again.
#[tokio::test]
async fn a_clock_that_jumps_makes_no_wrong_answers() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        population::settle(&db).await;
        let patient = start_again(&db, &folder.path().join("a.index")).await;
        patient.save(&db).await.expect("saved");
        for jump in [40, -400] {
            let clock = Clock::at(population::NOW + jump * MICROS_PER_DAY);
            let file = folder.path().join(format!("{jump}.index"));
            let jumpy = Engine::new(clock, usize::MAX, Some(file));
            jumpy.start(&db).await.expect("the index starts");
            execute(&db, "UPDATE contacts SET country = 'AT' WHERE id % 5 = 1").await;
            execute(&db, "DELETE FROM contacts WHERE id % 9 = 2").await;
            jumpy.catch_up(&db).await.expect("caught up");
            jumpy.save(&db).await.expect("saved");
            let truth = oracle(&db, 0..20).await;
            for engine in [&jumpy, &patient] {
                assert_eq!(answers(&db.with(engine.clone()), 0..20).await.0, truth, "{jump} days");
            }
            patient.start(&db).await.expect("the index starts");
            assert_eq!(answers(&db.with(patient.clone()), 0..20).await, (truth, true), "{jump} days");
        }
    })
    .await;
}

/// A dump that is put back on another server brings tokens along whose positions mean nothing there.
#[tokio::test]
async fn a_file_from_before_a_move_to_another_server_is_not_believed() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("contacts.index");
        population::settle(&db).await;
        start_again(&db, &file).await.save(&db).await.expect("saved");
        let elsewhere = "UPDATE settings SET value = value || ' elsewhere' WHERE key LIKE 'index.%'";
        let later =
            "UPDATE settings SET value = '999999999999 ' || SUBSTR(value, 1) WHERE key LIKE 'index.%'";
        for change in [elsewhere, later] {
            execute(&db, change).await;
            execute(&db, "DELETE FROM contacts WHERE id > 100").await;
            execute(&db, "DELETE FROM contact_changes").await;
            let engine = start_again(&db, &file).await;
            assert_eq!(answers(&db.with(engine.clone()), 0..20).await.0, oracle(&db, 0..20).await);
            engine.save(&db).await.expect("saved");
        }
    })
    .await;
}

/// Two programs on one PostgreSQL, four who write at once, roll back, and wait for each other's locks.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_programs_with_concurrent_writers_agree() {
    let Some(test) = TestDb::postgres().await else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    population::settle(&test.db).await;
    let second = Db::connect(&test.url).await.expect("a second program");
    let engines = [("a.index", &test.db), ("b.index", &second)];
    let mut programs = Vec::new();
    for (name, db) in engines {
        let engine = start_again(db, &folder.path().join(name)).await;
        programs.push((engine.clone(), db.with(engine)));
    }
    for round in 0..6 {
        let writers = (0..4).map(|number: u64| {
            let db = if number < 2 { test.db.clone() } else { second.clone() };
            tokio::spawn(write_at_random(db, Dice::new(100 * round + number)))
        });
        let writers: Vec<_> = writers.collect();
        let readers: Vec<_> = programs
            .iter()
            .cloned()
            .map(|(engine, db)| {
                tokio::spawn(async move {
                    for seed in 0..10 {
                        answers(&db, seed..seed + 1).await;
                        if seed == 5 {
                            engine.save(&db).await.expect("saved");
                        }
                    }
                })
            })
            .collect();
        for task in writers.into_iter().chain(readers) {
            task.await.expect("nobody panics");
        }
        let seeds = round * 20..round * 20 + 20;
        let truth = answers(&with_index(test.db.clone()).await, seeds.clone()).await;
        assert_eq!(truth.0, oracle(&test.db, seeds.clone()).await, "round {round}");
        for (_, db) in &programs {
            assert_eq!(answers(db, seeds.clone()).await, truth, "round {round}");
        }
    }
    second.close().await;
    test.drop_now().await;
}

/// Several edits in a transaction; where two wait for each other's rows PostgreSQL ends one of them.
async fn write_at_random(db: Db, mut dice: Dice) {
    for _ in 0..12 {
        let mut tx = db.write().await.expect("a transaction");
        let mut is_sound = true;
        for _ in 0..1 + dice.below(3) {
            let contact = 1 + dice.below(population::PEOPLE);
            is_sound = is_sound && tx.query(*dice.pick(&EDITS)).bind(contact).execute().await.is_ok();
        }
        if is_sound && dice.maybe() {
            tx.commit().await.expect("the edits are kept");
        }
    }
}

/// The contacts grow until they take more memory than they may: the database answers from then on, and nothing is kept
/// for an index that is no more.
#[tokio::test]
async fn contacts_that_outgrow_their_memory_are_counted_by_the_database() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        population::settle(&db).await;
        let free = start_again(&db, &folder.path().join("a.index")).await;
        let budget = free.bytes() + 10_000;
        let file = Some(folder.path().join("b.index"));
        let tight = Engine::new(Clock::at(population::NOW), budget, file);
        tight.start(&db).await.expect("the index starts");
        let tight_db = db.with(tight.clone());
        assert!(answers(&tight_db, 0..3).await.1, "it fits so far");
        execute(
            &db,
            "INSERT INTO contacts (id, name, email, email_key, created_at, updated_at)
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
             SELECT i + 70000, 'N', 'n' || i || '@example.com', 'n' || i || '@example.com', 0, 0 FROM n",
        )
        .await;
        let (found, is_indexed) = answers(&tight_db, 0..20).await;
        assert!(!is_indexed, "it does not fit any more");
        assert_eq!(found, answers(&db.with(free), 0..20).await.0);
        // It comes to its end by itself.
        tight.run(&db).await;
        assert_eq!(tokens(&db).await.len(), 1, "the other program's");
    })
    .await;
}

/// While a flood of changes comes in, answers say as of when they are, and what is sent to others waits for nothing but
/// the database.
#[tokio::test]
async fn a_copy_that_is_behind_says_so() {
    each_db(async |db: Db| {
        let engine = Engine::new(Clock::at(population::NOW), usize::MAX, None);
        engine.start(&db).await.expect("the index starts");
        let db = db.with(engine.clone());
        execute(
            &db,
            "INSERT INTO contacts (id, name, created_at, updated_at)
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
             SELECT i, 'N', 0, 0 FROM n",
        )
        .await;
        let mut tx = db.read().await.expect("a transaction");
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        assert_eq!(world.behind(), Some(population::NOW), "as of the start");
        let everyone = audience::prepare(&mut tx, &world, &Criteria::default()).await;
        let everyone = everyone.expect("groups").expect("sound");
        assert!(audience::count(&mut tx, &everyone).await.expect("a count") < 9_000);
        let world = world.to_the_last();
        assert_eq!(world.behind(), None);
        let everyone = audience::prepare(&mut tx, &world, &Criteria::default()).await;
        let everyone = everyone.expect("groups").expect("sound");
        assert_eq!(audience::count(&mut tx, &everyone).await.expect("a count"), 9_000);
        drop(tx);
        engine.catch_up(&db).await.expect("caught up");
        let mut tx = db.read().await.expect("a transaction");
        let world = World::load(&mut tx, population::NOW).await.expect("a world");
        assert_eq!(world.behind(), None, "it knows all again");
    })
    .await;
}

/// Where the file cannot be written the program goes on, and the table of changes does not grow for it.
#[tokio::test]
async fn a_file_that_cannot_be_written_holds_nothing_up() {
    each_db(async |db: Db| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        population::settle(&db).await;
        let engine = start_again(&db, &folder.path().join("missing/contacts.index")).await;
        let before = tokens(&db).await;
        // Transactions of others on the same server hold the position back until they end.
        let moves_on = async {
            let mut after = before.clone();
            while after == before {
                execute(&db, "UPDATE contacts SET country = 'CH' WHERE id % 2 = 0").await;
                engine.catch_up(&db).await.expect("caught up");
                assert!(engine.save(&db).await.is_err(), "there is no such folder");
                after = tokens(&db).await;
                assert_eq!(after.len(), 1, "{after:?}");
            }
        };
        let moved = tokio::time::timeout(Duration::from_secs(60), moves_on).await;
        moved.expect("changes are kept from here on");
        assert_eq!(answers(&db.with(engine), 0..20).await, (oracle(&db, 0..20).await, true));
    })
    .await;
}

//! Imports whose portal is killed again and again: each goes on by itself, nothing is lost, nothing comes twice.

use std::{
    fmt::Write as _,
    hash::{BuildHasher, RandomState},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use muster::{
    access::Actor,
    imports::{self, Import, State, fields::Kind},
};

use super::Place;
use crate::support::db::TestDb;

const ROWS: usize = 60_000;

#[tokio::test]
async fn an_import_survives_kill_9_on_sqlite() {
    survives(TestDb::sqlite().await).await;
}

#[tokio::test]
async fn an_import_survives_kill_9_on_postgresql() {
    if let Some(db) = TestDb::postgres().await {
        survives(db).await;
    }
}

async fn survives(db: TestDb) {
    let mut random = Random::new();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let uploads = folder.path().join("uploads");
    std::fs::create_dir(&uploads).expect("a folder");
    let mut place = Place::on(&db.db);
    place.desk.uploads = uploads;
    place.desk.clock = muster::time::Clock::System;
    let interactions = Kind::Activities(muster::activities::Kind::Interaction);
    for (kind, file) in [(Kind::Contacts, contacts()), (Kind::Orders, orders()), (interactions, activities())]
    {
        let import = begin(&place, kind, &file).await;
        let kills = kill_until_done(&place, &db.url, folder.path(), import.id, &mut random).await;
        let import = find(&place, import.id).await;
        let done = (import.rows, import.added, import.rejected);
        let expect = i64::try_from(ROWS).expect("a number");
        assert_eq!(done, (expect, expect - expect / 100, expect / 100), "after {kills} kills");
    }
    let all = i64::try_from(ROWS - ROWS / 100).expect("a number");
    assert_eq!(place.number("SELECT count(*) FROM contacts").await, all);
    assert_eq!(place.number("SELECT count(*) FROM order_lines").await, all);
    assert_eq!(
        place.number("SELECT count(*) FROM import_rejects").await,
        3 * (i64::try_from(ROWS).expect("a number") / 100)
    );
    assert_eq!(place.number("SELECT count(DISTINCT quantity) FROM order_lines").await, all);
    assert_eq!(place.number("SELECT count(*) FROM activities").await, all);
    assert_eq!(place.number("SELECT count(DISTINCT campaign) FROM activities").await, all);
    drop(place);
    db.drop_now().await;
}

/// Every hundredth row is bad. Quantities are all different, so that a line that came twice shows.
fn contacts() -> String {
    let mut file = String::from("customer_id,email,name\n");
    for row in 1..=ROWS {
        let at = if row % 100 == 0 { "" } else { "@" };
        let _ = writeln!(file, "{row},c{row}{at}x.example,Name {row}");
    }
    file
}

fn orders() -> String {
    let mut file = String::from("customer_id,order_id,date,sku,quantity,unit_price\n");
    for row in 1..=ROWS {
        let customer = row % 500 + 501;
        let date = if row % 100 == 0 { "never" } else { "2024-05-01" };
        // No contact has a hundredth number.
        let customer = if customer % 100 == 0 { customer + 1 } else { customer };
        let _ = writeln!(file, "{customer},o{customer}-{},{date},s{},{row},1.00", row % 7, row % 100);
    }
    file
}

/// Without a number of its own, nothing but the place in the file says whether a row was imported.
fn activities() -> String {
    let mut file = String::from("customer_id,date,template,campaign\n");
    for row in 1..=ROWS {
        let date = if row % 100 == 0 { "never" } else { "2024-05-01" };
        let _ = writeln!(file, "{},{date},Call,c{row}", row % 99 + 1);
    }
    file
}

async fn begin(place: &Place, kind: Kind, file: &str) -> Import {
    let (new, setup) = place.stage(kind, file.as_bytes()).await.expect("a good file");
    let actor = Actor::console();
    let now = place.desk.clock.now();
    let mut tx = place.desk.db.write().await.expect("a transaction");
    let id = imports::create(&mut tx, &actor, now, &new, &setup).await.expect("created");
    imports::start(&mut tx, &actor, id, now).await.expect("started");
    tx.commit().await.expect("a commit");
    find(place, id).await
}

async fn find(place: &Place, id: muster::ids::ImportId) -> Import {
    let mut tx = place.desk.db.read().await.expect("a transaction");
    imports::find(&mut tx, &Actor::console(), id).await.expect("it is there")
}

/// Starts the portal and kills it at random moments until the import is done.
async fn kill_until_done(
    place: &Place,
    url: &str,
    folder: &Path,
    id: muster::ids::ImportId,
    random: &mut Random,
) -> usize {
    for kills in 0..200 {
        let mut portal = Portal::start(url, folder);
        // The first rounds are short, so that there are many; later ones let it come to an end.
        let patience = Duration::from_millis(300 + random.below(400) + 100 * kills as u64);
        let until = tokio::time::Instant::now() + patience;
        while tokio::time::Instant::now() < until {
            tokio::time::sleep(Duration::from_millis(7)).await;
            if find(place, id).await.state() == State::Done {
                return kills;
            }
        }
        portal.kill();
        let import = find(place, id).await;
        assert_eq!(import.added + import.updated + import.skipped + import.rejected, import.rows);
        // The lease of the dead portal runs out.
        place.sql("UPDATE jobs SET lease_until = 0 WHERE state = 'running'").await;
    }
    panic!("the import does not come to an end: {:?}", find(place, id).await);
}

struct Portal(Child);

impl Portal {
    fn start(url: &str, folder: &Path) -> Portal {
        let portal = Command::new(env!("CARGO_BIN_EXE_muster"))
            .args(["serve", "--listen", "127.0.0.1:0", "--metrics-listen", "127.0.0.1:0", "--data-dir"])
            .arg(folder)
            .env("DATABASE_URL", url)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Portal(portal.expect("the program starts"))
    }

    fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Numbers that are different in each run, but can be had again with `MUSTER_TEST_SEED`.
struct Random(u64);

impl Random {
    fn new() -> Random {
        let given = std::env::var("MUSTER_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| RandomState::new().hash_one("seed"));
        println!("MUSTER_TEST_SEED={seed}");
        Random(seed)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

//! Whether the time of an answer tells what the answer does not: who has an account, which links there were, which
//! shares others have. Run with `cargo bench --bench timing`.
//!
//! Of each two kinds of requests hundreds are sent by turns. The figure is how often one of the first kind takes longer
//! than one of the second: 0.5 when nobody can tell them apart.

mod common;

use std::{path::Path, time::Instant};

use common::{Table, client::Client, program::Program};
use muster::{
    access::Actor,
    db::{Db, Tx},
    ids::StaffId,
    links, sessions, staff,
    time::Micros,
};

const TRIES: usize = 300;
/// How far from 0.5 the figure may be.
const GOAL: f64 = 0.05;

fn main() {
    let mut table = Table::new("What times tell, release build, SQLite: distance from one half");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = Program::serve(folder.path(), &["demo", "--contacts", "2000"]);
    let database = Database::of(folder.path());
    database.run("UPDATE staff SET password_hash = NULL WHERE email_key = 'jonas@muster.example'");
    dead_links(&mut table, &program, &database);
    sign_ins(&mut table, &program, &database);
    foreign_shares(&mut table, &program, &database);
    table.end();
}

/// The program's database, beside it.
struct Database {
    runtime: tokio::runtime::Runtime,
    db: Db,
}

impl Database {
    fn of(folder: &Path) -> Database {
        let url = format!("sqlite:{}", folder.join("demo/muster.db").display());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let db = runtime.block_on(Db::connect(&url)).expect("the demo's database opens");
        Database { runtime, db }
    }

    fn run(&self, sql: &'static str) {
        self.runtime.block_on(async {
            let mut tx = self.db.write().await.expect("it can be written");
            tx.query(sql).execute().await.expect("it can be written");
            tx.commit().await.expect("it can be written");
        });
    }
}

impl Database {
    /// Links that do not work: used, expired, of a disabled account, and one that never was.
    fn dead_links(&self, purpose: links::Purpose) -> [String; 4] {
        let now = muster::time::Clock::System.now();
        self.runtime.block_on(async {
            let mut tx = self.db.write().await.expect("it can be written");
            let (alba,): (StaffId,) = tx
                .query("SELECT id FROM staff WHERE email_key = 'alba@muster.example'")
                .one()
                .await
                .expect("the demo has her");
            let used = links::create(&mut tx, now, purpose, None).await.expect("a link is made");
            links::take(&mut tx, now, purpose, &used).await.expect("it is used");
            let then = now - 2 * purpose.lifetime();
            let expired = links::create(&mut tx, then, purpose, None).await.expect("a link is made");
            let disabled = links::create(&mut tx, now, purpose, Some(alba)).await.expect("a link is made");
            Self::disable(&mut tx, now, alba).await;
            tx.commit().await.expect("it can be written");
            [used, expired, disabled, sessions::new_secret()]
        })
    }

    /// Disables somebody as an admin does.
    async fn disable(tx: &mut Tx, now: Micros, id: StaffId) {
        let console = Actor::console();
        let (user, _) = staff::find(tx, &console, id).await.expect("the demo has her");
        let outcome = staff::disable(tx, &console, now, id, user.version).await.expect("she is disabled");
        assert_eq!(outcome, staff::Outcome::Done);
    }
}

fn sign_ins(table: &mut Table, program: &Program, database: &Database) {
    let names = ["an account", "no account", "a disabled one", "one without a password"];
    let addresses = ["mia", "nobody", "alba", "jonas"];
    let mut client = Client::connect(&program.address);
    client.take_token("/login");
    let times = by_turns(names.len(), |kind| {
        database.run("DELETE FROM throttles");
        let form = format!("email={}%40muster.example&password=not+the+password+at+all", addresses[kind]);
        let begin = Instant::now();
        let answer = client.post("/login", &form);
        let time = begin.elapsed().as_secs_f64();
        assert_eq!(answer.status, 422, "{}", answer.text());
        time
    });
    for one in 0..names.len() {
        for other in one + 1..names.len() {
            tell(table, &format!("sign-in: {} or {}", names[one], names[other]), &times[one], &times[other]);
        }
    }
}

/// The pages of links and the forms on them.
fn dead_links(table: &mut Table, program: &Program, database: &Database) {
    let names = ["used", "expired", "of a disabled account", "none"];
    let mut client = Client::connect(&program.address);
    for (purpose, path, form) in [
        (links::Purpose::Invite, "/invite", "name=Alba&password=an+entirely+new+password"),
        (links::Purpose::Reset, "/reset", "password=an+entirely+new+password"),
    ] {
        let paths = database.dead_links(purpose).map(|link| format!("{path}/{link}"));
        let seen = by_turns(names.len(), |kind| not_found(&mut client, &paths[kind]));
        client.take_token("/login");
        let sent = by_turns(names.len(), |kind| {
            let begin = Instant::now();
            let answer = client.post(&paths[kind], form);
            let time = begin.elapsed().as_secs_f64();
            assert_eq!(answer.status, 404, "{}", answer.text());
            time
        });
        for (what, times) in [("page", seen), ("form", sent)] {
            for kind in 0..names.len() - 1 {
                let label = format!("{path}, {what}: a link {} or none", names[kind]);
                tell(table, &label, &times[kind], &times[names.len() - 1]);
            }
        }
    }
}

fn foreign_shares(table: &mut Table, program: &Program, database: &Database) {
    let ids: Vec<(i64,)> = database.runtime.block_on(async {
        let mut tx = database.db.read().await.expect("it can be read");
        tx.query("SELECT id FROM shares ORDER BY id").all().await.expect("it can be read")
    });
    database.run("DELETE FROM throttles");
    let mut client = Client::connect(&program.address);
    client.take_token("/login");
    let answer = client.post("/login", "email=theo%40muster.example&password=muster+demo+password");
    assert_eq!(answer.status, 303, "{}", answer.text());
    let paths: Vec<String> = ids.iter().map(|(id,)| format!("/shared/{id}")).collect();
    let foreign = paths.into_iter().find(|path| client.get(path).status == 404);
    let paths = [foreign.expect("there are shares with another team"), "/shared/999999".into()];
    let times = by_turns(2, |kind| not_found(&mut client, &paths[kind]));
    tell(table, "shared audience: another team's or none", &times[0], &times[1]);
}

fn not_found(client: &mut Client, path: &str) -> f64 {
    let begin = Instant::now();
    let answer = client.get(path);
    let time = begin.elapsed().as_secs_f64();
    assert_eq!(answer.status, 404, "{path}");
    time
}

/// The seconds of each kind of request. The order of the kinds is another in every round.
fn by_turns(kinds: usize, mut ask: impl FnMut(usize) -> f64) -> Vec<Vec<f64>> {
    let mut times = vec![Vec::with_capacity(TRIES); kinds];
    let mut order: Vec<usize> = (0..kinds).collect();
    let mut state = 0x9E37_79B9_u32;
    for _ in 0..TRIES {
        for last in (1..kinds).rev() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            order.swap(last, state as usize / 65_536 % (last + 1));
        }
        for kind in &order {
            times[*kind].push(ask(*kind));
        }
    }
    times
}

fn tell(table: &mut Table, what: &str, one: &[f64], other: &[f64]) {
    let longer = |time: &f64| other.iter().map(|than| f64::from(u8::from(time > than))).sum::<f64>();
    let share = one.iter().map(longer).sum::<f64>() / (one.len() * other.len()) as f64;
    table.at_most(what, GOAL, (share - 0.5).abs(), "");
}

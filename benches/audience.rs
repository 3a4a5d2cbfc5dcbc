//! How fast "who matches" is answered, side by side with other engines on the same contacts. Run with
//! `cargo bench --bench audience`; `MUSTER_BENCH_CONTACTS` says how many contacts (default 1,000,000).
//!
//! PostgreSQL takes part when it is installed, DuckDB and ClickHouse when their Python packages are: `pip install duckdb
//! chdb`. The data is made in a temporary folder; ten million contacts take 30 GB of it (`TMPDIR`).
//! With `MUSTER_BENCH_FOLDER` it is made there, once, and found there by later runs.

mod common;

#[path = "audience/data.rs"]
mod data;
#[path = "audience/fill.rs"]
mod fill;
#[path = "audience/floor.rs"]
mod floor;
#[path = "audience/fresh.rs"]
mod fresh;
#[path = "../tests/it/support/guard.rs"]
mod guard;
#[path = "audience/live.rs"]
mod live;
#[path = "audience/postgres.rs"]
mod postgres;
#[path = "../tests/it/support/postgres.rs"]
mod server;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Instant,
};

use common::{Table, percentile};
use muster::{
    audience::{self, Audience, By, Engine, World},
    criteria::Criteria,
    db::{Db, Tx},
    time::{Clock, MICROS_PER_DAY},
};

/// Counts that every engine must find at a million contacts.
const AT_A_MILLION: [i64; 11] =
    [233_513, 125_829, 368_722, 50_420, 121_297, 7_958, 97_280, 61, 141_963, 0, 676_598];

/// Name, what it asks, the criteria.
const QUESTIONS: [(&str, &str, &str); 11] = [
    ("Q1", "country =", r#"{"all":[{"field":"country","op":"any_of","value":["DE"]}]}"#),
    ("Q2", "birth year between", r#"{"all":[{"field":"age","op":"between","value":[31,41]}]}"#),
    (
        "Q3",
        "bought in the past 30 days",
        r#"{"all":[{"field":"last_order","op":"in_past","value":{"n":30,"unit":"days"}}]}"#,
    ),
    (
        "Q4",
        "four rules",
        r#"{"all":[{"field":"country","op":"any_of","value":["DE","AT","CH"]},{"field":"gender","op":"any_of","value":["f"]},
            {"field":"email_consent","op":"yes"},{"field":"attr:seen","op":"in_past","value":{"n":60,"unit":"days"}}]}"#,
    ),
    (
        "Q5",
        "nested or, not",
        r#"{"all":[{"field":"attr:active","op":"yes"},{"any":[
            {"all":[{"field":"country","op":"any_of","value":["FR"]},{"any":[
                {"field":"attr:os","op":"any_of","value":["ios"]},{"field":"device","op":"any_of","value":["tablet"]}]}]},
            {"all":[{"field":"total_spend","op":"at_least","value":500},{"field":"group","op":"not_in","value":2},
                {"field":"attr:plan","op":"none_of","value":["free"]}]}]}]}"#,
    ),
    (
        "Q6",
        "a product 3 times in 90 days",
        r#"{"all":[{"field":"bought","op":"at_least","value":{"times":3,"products":["P1"],"period":{"n":90,"unit":"days"}}}]}"#,
    ),
    ("Q7", "e-mail ends with", r#"{"all":[{"field":"email","op":"ends_with","value":".at"}]}"#),
    ("Q8", "e-mail contains", r#"{"all":[{"field":"email","op":"contains","value":"anna.mart"}]}"#),
    (
        "Q9",
        "not in a list of 100,000",
        r#"{"all":[{"field":"email_consent","op":"yes"},{"field":"attr:active","op":"yes"},
            {"field":"country","op":"any_of","value":["DE"]},{"field":"group","op":"not_in","value":1}]}"#,
    ),
    (
        "Q10",
        "very selective",
        r#"{"all":[{"field":"country","op":"any_of","value":["IS"]},{"field":"age","op":"is","value":76},
            {"field":"attr:plan","op":"any_of","value":["enterprise"]}]}"#,
    ),
    ("Q11", "broad", r#"{"all":[{"field":"email_consent","op":"yes"},{"field":"attr:active","op":"yes"}]}"#),
];

/// What the builder is measured with.
const SIX_RULES: &str = r#"{"all":[{"field":"country","op":"any_of","value":["DE","AT","CH","FR"]},
    {"field":"email_consent","op":"yes"},{"field":"attr:active","op":"yes"},
    {"field":"bought","op":"at_least","value":{"times":2,"products":["P1","P2"],"period":{"n":1,"unit":"years"}}},
    {"any":[{"field":"total_spend","op":"at_least","value":300},{"field":"email","op":"ends_with","value":".de"}]}]}"#;

/// Count and milliseconds by engine and question.
type Answers = BTreeMap<String, BTreeMap<String, (i64, f64)>>;

fn main() {
    let contacts = std::env::var("MUSTER_BENCH_CONTACTS").ok().and_then(|text| text.parse().ok());
    let contacts: i64 = contacts.unwrap_or(1_000_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(compare(contacts));
}

async fn compare(contacts: i64) {
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let kept = std::env::var_os("MUSTER_BENCH_FOLDER").map(PathBuf::from);
    let folder = kept.as_deref().unwrap_or(temporary.path());
    let is_new = !folder.join("muster.db").exists();
    let db = Db::connect(&format!("sqlite:{}", folder.join("muster.db").display())).await;
    let db = db.expect("a database");
    if is_new {
        fill::fill(&db, folder, contacts).await;
    }
    live::prepare(&db, &format!(r#"{{"include":{SIX_RULES}}}"#)).await;
    let mut answers = peers(folder);
    let mut table = Table::new(&format!("Who matches, of {contacts} contacts, release build, 2 threads"));
    let fast = start(&mut table, &db, temporary.path(), contacts).await;
    answers.insert("SQLite".into(), ask(&db, 3).await);
    answers.insert("Muster".into(), ask(&fast, 41).await);
    floor::compare(&mut table, contacts, &fast).await;
    fresh::measure(&mut table, "from a write to a count that holds it: p95", 50.0, &db, &fast).await;
    let millions = contacts as f64 / 1e6;
    let goal = if millions < 10.0 { 25.0 } else { 80.0 };
    panel(&mut table, &fast, goal).await;
    drop(fast);
    if let Some(peer) = postgres::start(folder).await {
        answers.insert("PostgreSQL".into(), ask(&peer.db, 3).await);
        let (other, took) = fresh::indexed(&peer.db).await;
        table.at_most("read from PostgreSQL, per million", 4.0, took / millions, "s");
        let what = "the same in another program, on PostgreSQL: p95";
        fresh::measure(&mut table, what, 1_500.0, &peer.db, &other).await;
    }
    compare_answers(&mut table, &answers, contacts, millions);
    live::measure(&mut table, folder, goal);
    table.end();
    show(&answers);
}

/// Makes the index from the database, writes it to its file and starts from there.
async fn start(table: &mut Table, db: &Db, folder: &Path, contacts: i64) -> Db {
    let engine = || Engine::new(clock(), usize::MAX, Some(folder.join("contacts.index")));
    let millions = contacts as f64 / 1e6;
    let (first, begin) = (engine(), Instant::now());
    first.start(db).await.expect("the contacts can be read");
    table.at_most("read from the database, per million", 4.0, begin.elapsed().as_secs_f64() / millions, "s");
    let begin = Instant::now();
    first.save(db).await.expect("the file can be written");
    table.note("written to its file, per million", begin.elapsed().as_secs_f64() / millions, "s");
    drop(first);
    let (second, begin) = (engine(), Instant::now());
    second.start(db).await.expect("the file can be read");
    table.at_most("read from its file, per million", 0.2, begin.elapsed().as_secs_f64() / millions, "s");
    table.at_most("memory for each contact", 100.0, second.bytes() as f64 / contacts as f64, "B");
    db.with(Arc::clone(&second))
}

fn clock() -> Clock {
    Clock::at(data::TODAY * MICROS_PER_DAY + MICROS_PER_DAY / 2)
}

async fn prepared(tx: &mut Tx, world: &World, include: &str) -> Audience {
    let json = format!(r#"{{"include":{include}}}"#);
    let criteria =
        Criteria::parse(&json, &world.catalogue).unwrap_or_else(|problems| panic!("{json}: {problems:?}"));
    audience::prepare(tx, world, &criteria).await.expect("the groups can be read").expect("they are sound")
}

/// Asks each question so many times; the first call counts too.
async fn ask(db: &Db, times: usize) -> BTreeMap<String, (i64, f64)> {
    let mut tx = db.read().await.expect("a transaction");
    let world = World::load(&mut tx, clock().now()).await.expect("a world");
    let mut answers = BTreeMap::new();
    for (name, _, include) in QUESTIONS {
        let (mut people, mut took) = (0, Vec::new());
        for _ in 0..times {
            let audience = prepared(&mut tx, &world, include).await;
            let begin = Instant::now();
            people = audience::count(&mut tx, &audience).await.expect("a count");
            took.push(begin.elapsed().as_secs_f64() * 1000.0);
        }
        took.sort_by(f64::total_cmp);
        answers.insert(name.to_string(), (people, percentile(&took, 0.5)));
    }
    answers
}

/// All that the builder shows beside six rules.
async fn panel(table: &mut Table, db: &Db, goal: f64) {
    let mut took = Vec::new();
    for seed in 0..41 {
        let begin = Instant::now();
        let mut tx = db.read().await.expect("a transaction");
        let world = World::load(&mut tx, clock().now()).await.expect("a world");
        let audience = prepared(&mut tx, &world, SIX_RULES).await;
        audience::preview(&mut tx, &audience).await.expect("the funnel");
        audience::breakdowns(&mut tx, &audience, &[By::age()]).await.expect("the parts");
        audience::sample(&mut tx, &audience, 4, seed).await.expect("a sample");
        took.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    took.sort_by(f64::total_cmp);
    table.at_most("count, funnel of 6 rules, breakdown, sample: p95", goal, percentile(&took, 0.95), "ms");
}

/// What DuckDB and ClickHouse say, where they are installed.
fn peers(folder: &Path) -> Answers {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/audience/peers.py");
    let output = Command::new("python3").arg(script).arg(folder).output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else { return Answers::new() };
    serde_json::from_slice(&output.stdout).unwrap_or_default()
}

fn compare_answers(table: &mut Table, answers: &Answers, contacts: i64, millions: f64) {
    let ours = &answers["Muster"];
    for ((name, what, _), expected) in QUESTIONS.iter().zip(AT_A_MILLION) {
        let (people, took) = ours[*name];
        for (engine, theirs) in answers {
            assert_eq!(theirs[*name].0, people, "{engine} counts {name} otherwise");
        }
        assert!(contacts != 1_000_000 || people == expected, "{name} is {people} and should be {expected}");
        table.at_most(&format!("{name} {what}"), goal(name, millions), took, "ms");
    }
    let goals = [
        ("DuckDB", 30.0, 10.0),
        ("ClickHouse", 30.0, 10.0),
        ("PostgreSQL", 100.0, 1.0),
        ("SQLite", 150.0, 1.0),
    ];
    for (engine, mean, least) in goals {
        let Some(theirs) = answers.get(engine) else { continue };
        let times: Vec<f64> = ours.iter().map(|(name, (_, took))| theirs[name].1 / took).collect();
        let logs: f64 = times.iter().map(|times| times.ln()).sum();
        let geometric = (logs / times.len() as f64).exp();
        table.at_least(&format!("{engine} in times of ours, geometric mean"), mean, geometric, "×");
        let lowest = times.into_iter().fold(f64::INFINITY, f64::min);
        table.at_least(&format!("{engine} in times of ours, its best question"), least, lowest, "×");
    }
}

/// Milliseconds that a question may take.
fn goal(name: &str, millions: f64) -> f64 {
    match name {
        "Q8" if millions < 10.0 => 3.6,
        _ if millions < 10.0 => 1.0,
        "Q8" => 35.0,
        "Q1" | "Q2" | "Q3" | "Q7" => 2.0,
        _ => 8.0,
    }
}

fn show(answers: &Answers) {
    println!("\nMedian milliseconds; every engine found the same people.\n");
    let engines: Vec<&String> = answers.keys().collect();
    println!(
        "| question | people | {} |",
        engines.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(" | ")
    );
    println!("|---|---:|{}", "---:|".repeat(engines.len()));
    for (name, what, _) in QUESTIONS {
        let cells: Vec<String> =
            engines.iter().map(|engine| format!("{:.2}", answers[*engine][name].1)).collect();
        println!("| {name} {what} | {} | {} |", answers["Muster"][name].0, cells.join(" | "));
    }
}

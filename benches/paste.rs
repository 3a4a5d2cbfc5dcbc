//! How fast 100,000 pasted addresses are read and told apart, and how long their check by the page takes, with the
//! database and over HTTP. Run with `cargo bench --bench paste`.

mod common;

use std::{collections::HashSet, fmt::Write, hint::black_box, time::Instant};

use common::{Table, client::Client, program::Program};
use muster::{db::Db, groups::paste};
use std::path::Path;

const ADDRESSES: usize = 100_000;
const MANY: usize = 1_000_000;

fn main() {
    let mut table = Table::new("Reading 100,000 pasted addresses, release build");
    let plain = text(|number, text| {
        let _ = writeln!(text, "person.{number}@mail{}.example", number % 2_000);
    });
    let mixed = text(|number, text| {
        let domain = number % 2_000;
        let _ = match number % 5 {
            0 => write!(text, "Anna Núñez {number} <Anna.{number}@Mail{domain}.example>; "),
            1 => writeln!(text, "\"person.{number}@mail{domain}.example\","),
            2 => writeln!(text, "mailto:person.{number}@mail{domain}.example"),
            3 => writeln!(text, "person.{number}@mail{domain},example"),
            _ => writeln!(text, "person.{}@mail{domain}.example\tVIP", number - 4),
        };
    });
    let simple = median(|| simple_set(&plain));
    let read = median(|| paste::read(&plain).entries.len());
    table.at_most("one to a line", 300.0, read, "ms");
    table.note("a plain set of trimmed, lower-cased lines (checks nothing)", simple, "ms");
    table.note("ours in times of that", read / simple, "×");
    table.at_most(
        "names, quotes, mailto:, slips and duplicates",
        300.0,
        median(|| paste::read(&mixed).entries.len()),
        "ms",
    );
    checks(&mut table);
    table.end();
}

/// The check as the page asks for it: half of the addresses are those of contacts, as far as there are so many.
fn checks(table: &mut Table) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = Program::serve(folder.path(), &["demo"]);
    let contacts = prepare(folder.path());
    let before = program.peak_memory();
    let mut client = Client::connect(&program.address);
    client.sign_in("mia@muster.example");
    for (addresses, goal) in [(ADDRESSES, Some(300.0)), (MANY, None)] {
        let form = form(&contacts, addresses);
        let time = median(|| {
            let answer = client.post("/groups/known/check", &form);
            assert_eq!(answer.status, 200, "{}", answer.text());
            answer.body.len()
        });
        let what = format!("the whole check of {addresses} addresses over HTTP");
        match goal {
            Some(goal) => table.at_most(&what, goal, time, "ms"),
            None => table.note(&what, time, "ms"),
        }
        table.note("memory more than before, at most", program.peak_memory() - before, "MB");
    }
}

/// Lets groups have as many addresses as we paste, and tells the addresses of the contacts.
fn prepare(folder: &Path) -> Vec<String> {
    let url = format!("sqlite:{}", folder.join("demo/muster.db").display());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let db = Db::connect(&url).await.expect("the demo's database opens");
        let mut tx = db.write().await.expect("it can be written");
        let sql = "INSERT INTO settings (key, value) VALUES ('max_addresses', $1)
                   ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        tx.query(sql).bind(MANY.to_string()).execute().await.expect("it can be written");
        let sql = "SELECT email FROM contacts WHERE email IS NOT NULL ORDER BY id LIMIT 50000";
        let found: Vec<(String,)> = tx.query(sql).all().await.expect("it can be read");
        tx.commit().await.expect("it can be written");
        db.close().await;
        found.into_iter().map(|(email,)| email).collect()
    })
}

fn form(contacts: &[String], addresses: usize) -> String {
    let mut form = String::from("mode=add&addresses=");
    for number in 0..addresses {
        match contacts.get(number / 2).filter(|_| number % 2 == 0) {
            Some(email) => form.push_str(&email.replace('@', "%40").replace('+', "%2B")),
            None => {
                let _ = write!(form, "person.{number}%40mail{}.example", number % 2_000);
            }
        }
        form.push_str("%0A");
    }
    form
}

fn text(write: impl Fn(usize, &mut String)) -> String {
    let mut text = String::new();
    (0..ADDRESSES).for_each(|number| write(number, &mut text));
    text
}

/// What a first attempt would do.
fn simple_set(text: &str) -> usize {
    text.lines().map(|line| line.trim().to_lowercase()).collect::<HashSet<String>>().len()
}

/// Milliseconds of the median of nine runs.
fn median(mut work: impl FnMut() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let begin = Instant::now();
            black_box(work());
            begin.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

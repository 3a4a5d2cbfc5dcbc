//! How fast pages come, how heavy they are, and how soon the program is ready. Run with `cargo bench --bench http`.

mod common;

use std::time::Instant;

use common::{
    Table,
    client::{Answer, Client},
    percentile,
    program::{Program, run},
};
use muster::db::Db;

/// The demo's contacts have about four order lines each: together 500,000 of them.
const CONTACTS: &str = "130000";
const CLIENTS: usize = 20;
/// Requests per page, from all clients together.
const REQUESTS: usize = 1_000;

fn main() {
    let mut table = Table::new("The portal over HTTP, release build, SQLite");
    start(&mut table);
    let folder = tempfile::tempdir().expect("a temporary folder");
    run(folder.path(), &["demo", "--contacts", CONTACTS, "--only-fill"]);
    count(folder.path(), &mut table);
    let program = Program::serve(folder.path(), &["demo", "--contacts", CONTACTS]);
    // The first thing it does is to predict for everybody who comes back; that is once a day, and not a page.
    program.settle();
    weights(&program, &mut table);
    latencies(&program, &mut table);
    table.note("memory of the program after that", program.peak_memory(), "MB");
    table.end();
}

fn start(table: &mut Table) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let first = Program::serve(folder.path(), &["demo"]);
    table.at_most(
        "muster demo with 50,000 contacts is ready after",
        20.0,
        first.ready_after.as_secs_f64(),
        "s",
    );
    drop(first);
    let begin = Instant::now();
    let second = Program::serve(folder.path(), &["demo"]);
    let page = Client::connect(&second.address).get("/login");
    assert_eq!(page.status, 200);
    table.at_most("cold start to the first page", 1.0, begin.elapsed().as_secs_f64(), "s");
}

fn count(folder: &std::path::Path, table: &mut Table) {
    let url = format!("sqlite:{}", folder.join("demo/muster.db").display());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let counts: (i64, i64) = runtime.block_on(async {
        let db = Db::connect(&url).await.expect("the demo's database opens");
        let mut tx = db.read().await.expect("it can be read");
        let sql = "SELECT (SELECT count(*) FROM contacts), (SELECT count(*) FROM order_lines)";
        let counts = tx.query(sql).one().await.expect("it can be counted");
        drop(tx);
        db.close().await;
        counts
    });
    table.note("contacts in what follows", counts.0 as f64, "");
    table.note("order lines in what follows", counts.1 as f64, "");
}

/// The bytes that travel for the first page, with all it loads, and for the next one, with all that in the cache.
fn weights(program: &Program, table: &mut Table) {
    let mut client = Client::connect(&program.address);
    client.sign_in("mia@muster.example");
    let mut heaviest = (0, 0);
    for path in ["/", "/groups", "/contacts", "/groups/new/segment"] {
        let page = client.get_compressed(path);
        assert_eq!(page.status, 200, "{path}");
        let assets: usize =
            assets(&client.get(path)).iter().map(|asset| client.get_compressed(asset).body.len()).sum();
        heaviest = heaviest.max((page.body.len() + assets, page.body.len()));
        table.note(&format!("{path} alone, compressed"), page.body.len() as f64 / 1000.0, "kB");
    }
    table.at_most("first page load in all, compressed", 45.0, heaviest.0 as f64 / 1000.0, "kB");
    table.at_most("repeat page, compressed", 12.0, heaviest.1 as f64 / 1000.0, "kB");
}

/// What a page loads from us, each once.
fn assets(page: &Answer) -> Vec<String> {
    let text = page.text();
    let parts =
        text.split("\"/static/").skip(1).map(|rest| rest.split(['"', '#']).next().unwrap_or_default());
    let mut found: Vec<String> = parts.map(|rest| format!("/static/{rest}")).collect();
    found.sort();
    found.dedup();
    found
}

fn latencies(program: &Program, table: &mut Table) {
    let mut clients: Vec<Client> = (0..CLIENTS)
        .map(|_| {
            let mut client = Client::connect(&program.address);
            client.sign_in("mia@muster.example");
            client
        })
        .collect();
    let group = clients[0].get("/groups").first_id("/groups/").expect("the demo has groups");
    let contact = clients[0].get("/contacts").first_id("/contacts/").expect("the demo has contacts");
    let pages = [
        "/".to_owned(),
        "/groups".into(),
        "/groups?q=a&sort=people".into(),
        format!("/groups/{group}"),
        format!("/groups/{group}/members"),
        format!("/groups/{group}/history"),
        format!("/groups/{group}/edit"),
        "/groups/new/segment".into(),
        "/contacts".into(),
        "/contacts?q=anna".into(),
        format!("/contacts/{contact}"),
        "/imports".into(),
        "/shared".into(),
    ];
    for path in &pages {
        let sorted = measure(&mut clients, path);
        let what = path.replace(&group, "N").replace(&contact, "N");
        table.note(&format!("{what}, half of the requests within"), percentile(&sorted, 0.5), "ms");
        table.at_most(&format!("{what}, 95 of 100 within"), 50.0, percentile(&sorted, 0.95), "ms");
    }
}

/// Milliseconds of each request, sorted. All clients ask at once, each again as soon as it is answered.
fn measure(clients: &mut [Client], path: &str) -> Vec<f64> {
    let mut times = std::thread::scope(|scope| {
        let ask =
            |client: &mut Client| (0..REQUESTS / CLIENTS).map(|_| time(client, path)).collect::<Vec<f64>>();
        let threads: Vec<_> = clients.iter_mut().map(|client| scope.spawn(move || ask(client))).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().expect("a client is answered"))
            .collect::<Vec<f64>>()
    });
    times.sort_by(f64::total_cmp);
    times
}

fn time(client: &mut Client, path: &str) -> f64 {
    let begin = Instant::now();
    let answer = client.get(path);
    let time = begin.elapsed().as_secs_f64() * 1000.0;
    assert_eq!(answer.status, 200, "{path}");
    time
}

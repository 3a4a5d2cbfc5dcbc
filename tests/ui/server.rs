//! The program itself, as it is installed, on a database of a small shop.

use std::{
    net::{TcpListener, TcpStream},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use muster::{
    db::{Db, Tx},
    time::{Clock, MICROS_PER_DAY},
};
use tokio::sync::OnceCell;

use crate::{cast, guard::Guard, world};

/// A running program.
pub struct Server {
    pub base: String,
    _guard: Guard,
}

impl Server {
    /// The server of this process, started on first use.
    pub async fn shared() -> &'static Server {
        static SERVER: OnceCell<Server> = OnceCell::const_new();
        SERVER.get_or_init(start).await
    }
}

async fn start() -> Server {
    let folder =
        tempfile::Builder::new().prefix("muster-shop-").tempdir().expect("a temporary folder").keep();
    fill(&format!("sqlite://{}", folder.join("muster.db").display())).await;
    let [portal, private] = [free_port(), free_port()].map(|port| format!("127.0.0.1:{port}"));
    let mut program = Command::new(env!("CARGO_BIN_EXE_muster"));
    program.args(["serve", "--listen", &portal, "--metrics-listen", &private, "--data-dir"]).arg(&folder);
    let log = std::fs::File::create(folder.join("log")).expect("the temporary folder can be written");
    let mut shell = Command::new("/bin/sh");
    shell.stdout(Stdio::null()).stderr(log);
    let guard = Guard::start(shell, &folder, "TERM", &program).expect("a shell starts");
    let deadline = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect(&portal).is_err() {
        let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
        assert!(Instant::now() < deadline, "the program does not answer. Its log:\n{log}");
        std::thread::sleep(Duration::from_millis(20));
    }
    Server { base: format!("http://{portal}"), _guard: guard }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    listener.local_addr().expect("it has an address").port()
}

/// The cast and 240 contacts of four countries, each with an order.
async fn fill(url: &str) {
    let now = Clock::System.now();
    let db = Db::connect(url).await.expect("a fresh database opens");
    cast::hire(&db, now).await;
    let mut tx = db.write().await.expect("a fresh database can be written");
    for sql in world::ONE_OF_EACH {
        run(&mut tx, sql.into()).await;
    }
    for number in 2..=240_i64 {
        let country = ["DE", "AT", "DK", "ES"][number as usize % 4];
        let consent = ["TRUE", "FALSE", "NULL"][number as usize % 3];
        let day = now / MICROS_PER_DAY - number % 100;
        let sql = format!(
            "INSERT INTO contacts (id, email, email_key, external_id, name, name_key, country, consent_email,
                first_order_day, last_order_day, order_count, spend_minor, created_at, updated_at)
             VALUES ({number}, 'p{number}@example.com', 'p{number}@example.com', 'C{number}', 'Person {number}',
                'person {number}', '{country}', {consent}, {day}, {day}, 1, {spend}, {now}, {now})",
            spend = number * 100,
        );
        run(&mut tx, sql).await;
        let at = day * MICROS_PER_DAY;
        run(&mut tx, format!("INSERT INTO orders (id, contact_id, order_no, ordered_at, ordered_day) VALUES ({number}, {number}, 'O{number}', {at}, {day})")).await;
        run(&mut tx, format!("INSERT INTO order_lines (order_id, contact_id, product_id, ordered_day, quantity, amount_minor, currency) VALUES ({number}, {number}, 1, {day}, 1, {}, 'EUR')", number * 100)).await;
    }
    tx.commit().await.expect("a fresh database can be written");
    db.close().await;
}

async fn run(tx: &mut Tx, sql: String) {
    let text = sql.clone();
    tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{text}: {e}"));
}

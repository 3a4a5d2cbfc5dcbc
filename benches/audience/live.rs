//! The builder's panel over HTTP, from the request that a key press sends to the last byte of its answer.

use std::{path::Path, time::Instant};

use muster::{
    access::{Actor, Role},
    db::Db,
    staff::{self, NewStaffUser, passwords::Passwords},
    text::EmailAddress,
    time::Clock,
};
use scraper::{Html, Selector};

use super::common::{Table, client::Client, percentile, program::Program};

const EMAIL: &str = "mia@muster.example";
const PASSWORD: &str = "muster demo password";
/// How many type at once.
const TYPISTS: usize = 10;
/// Key presses of each.
const PRESSES: usize = 60;
/// Kept as a segment, so that its form can be opened.
const SEGMENT: i64 = 3;

/// Puts somebody who may sign in and a segment of these criteria into the database, unless they are there.
pub async fn prepare(db: &Db, criteria: &str) {
    let password_hash = Passwords::default().hash(PASSWORD.into()).await.expect("a hash");
    let email = EmailAddress::parse(EMAIL).expect("an address");
    let new = NewStaffUser {
        email,
        name: "Mia Krogh".into(),
        role: Role::Manager,
        password_hash: Some(password_hash),
    };
    let now = Clock::System.now();
    let mut tx = db.write().await.expect("a transaction");
    if staff::any(&mut tx).await.expect("the staff") {
        return;
    }
    staff::create(&mut tx, &Actor::console(), now, &new).await.expect("a staff user");
    tx.query(
        "INSERT INTO customer_groups (id, kind, name, name_key, criteria, created_at, updated_at)
         VALUES ($1, 'segment', 'Six rules', 'six rules', $2, $3, $3)",
    )
    .bind(SEGMENT)
    .bind(criteria.to_string())
    .bind(now)
    .execute()
    .await
    .expect("a segment");
    tx.commit().await.expect("it can be written");
}

/// Starts the program on the folder of the comparison, waits until the day's predictions are made, and types, alone
/// and with others.
pub fn measure(table: &mut Table, folder: &Path, goal: f64) {
    let begin = Instant::now();
    let program = Program::serve(folder, &["serve"]);
    program.settle();
    table.note("from the start to predictions for everybody", begin.elapsed().as_secs_f64(), "s");
    let mut client = Client::connect(&program.address);
    client.sign_in(EMAIL);
    let form = Form::open(&mut client);
    let alone = times(std::slice::from_mut(&mut client), &form);
    table.at_most("panel over HTTP, one types: 95 of 100 within", goal, percentile(&alone, 0.95), "ms");
    let mut clients: Vec<Client> = (0..TYPISTS)
        .map(|_| {
            let mut client = Client::connect(&program.address);
            client.sign_in(EMAIL);
            client
        })
        .collect();
    let together = times(&mut clients, &form);
    let what = "panel over HTTP, ten type at once: 95 of 100 within";
    table.at_most(what, 4.0 * goal, percentile(&together, 0.95), "ms");
}

/// Milliseconds of each press, sorted. Everybody types without a pause.
fn times(clients: &mut [Client], form: &Form) -> Vec<f64> {
    let mut times: Vec<f64> = std::thread::scope(|scope| {
        let type_on = |(number, client): (usize, &mut Client)| {
            let presses = (0..PRESSES).map(|press| form.press(client, 1 + number * PRESSES + press).1);
            presses.collect::<Vec<f64>>()
        };
        let threads: Vec<_> =
            clients.iter_mut().enumerate().map(|one| scope.spawn(move || type_on(one))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a client is answered")).collect()
    });
    times.sort_by(f64::total_cmp);
    times
}

/// The fields of the builder as they stand on the page.
struct Form(Vec<(String, String)>);

impl Form {
    fn open(client: &mut Client) -> Form {
        let page = client.get(&format!("/groups/{SEGMENT}/edit"));
        assert_eq!(page.status, 200, "{}", page.text());
        let html = Html::parse_document(&page.text());
        let select = |css| Selector::parse(css).expect("a selector");
        let mut fields = Vec::new();
        for node in html.select(&select("#builder input[name], #builder select[name]")) {
            let chosen = select("option[selected]");
            let value = match (node.value().name(), node.attr("type")) {
                ("select", _) => node.select(&chosen).next().and_then(|option| option.attr("value")),
                (_, Some("checkbox")) if node.attr("checked").is_none() => None,
                _ => Some(node.attr("value").unwrap_or_default()),
            };
            let name = node.attr("name").unwrap_or_default();
            fields.extend(value.filter(|_| name != "_csrf").map(|value| (name.to_owned(), value.to_owned())));
        }
        Form(fields)
    }

    /// Sends the form with another amount, as after a key press: how many bytes came, in how many milliseconds.
    fn press(&self, client: &mut Client, press: usize) -> (usize, f64) {
        let escape = |text: &str| {
            text.bytes()
                .map(|byte| match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                        char::from(byte).to_string()
                    }
                    byte => format!("%{byte:02X}"),
                })
                .collect::<String>()
        };
        let amount = (300 + press).to_string();
        let pairs = self.0.iter().map(|(name, value)| {
            let value = if value == "300" { &amount } else { value };
            format!("{}={}", escape(name), escape(value))
        });
        let body = pairs.collect::<Vec<String>>().join("&");
        let begin = Instant::now();
        let answer = client.post("/groups/preview", &body);
        let took = begin.elapsed().as_secs_f64() * 1000.0;
        assert_eq!(answer.status, 200, "{}", answer.text());
        (answer.body.len(), took)
    }
}

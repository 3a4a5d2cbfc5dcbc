//! The portal in process, and people who use it by HTTP: with a cookie jar, and with the token that forms carry.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    pin::Pin,
    rc::Rc,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use actix_web::{
    dev::{Service, ServiceResponse},
    test::{TestRequest, init_service},
    web::Data,
};
use clap::Parser;
use muster::{
    audience::Engine,
    config::{EngineChoice, Settings},
    db::Db,
    time::{Clock, day},
    web::app::{App, service},
};
use tempfile::TempDir;

use super::{answer::Answer, cast};

type Call = Box<dyn Fn(TestRequest) -> Pin<Box<dyn Future<Output = ServiceResponse>>>>;

/// A portal on a database of its own, with the cast as its staff. Its clock stands until it is moved.
pub struct Portal {
    pub db: Db,
    pub clock: Clock,
    pub app: Data<App>,
    call: Call,
    _data_dir: TempDir,
}

/// The day on which all portals of tests begin, at noon UTC: a Saturday.
pub const TODAY: (i16, i8, i8) = (2026, 11, 21);

impl Portal {
    /// Opens the portal on a fresh database.
    pub async fn on(db: Db) -> Portal {
        Portal::served_at(db, "http://127.0.0.1:8080").await
    }

    /// Opens the portal as people reach it under an address of its own.
    pub async fn served_at(db: Db, base_url: &str) -> Portal {
        Portal::with(db, |settings| Settings { base_url: Some(base_url.to_owned()), ..settings }).await
    }

    /// Opens the portal with other settings than those of the tests.
    pub async fn with(db: Db, change: impl FnOnce(Settings) -> Settings) -> Portal {
        let data_dir = tempfile::tempdir().expect("a temporary folder");
        let settings =
            change(Settings { base_url: Some("http://127.0.0.1:8080".into()), ..settings(&data_dir) });
        settings.prepare_data_dir().expect("the temporary folder can be written");
        let noon = (day(TODAY.0, TODAY.1, TODAY.2).expect("a day") * 24 + 12) * 3_600_000_000;
        let clock = Clock::at(noon);
        cast::hire(&db, noon).await;
        let has_index = settings.engine != EngineChoice::Sql;
        let db = if has_index { super::db::with_index(db).await } else { db };
        let app = Data::new(App::new(db.clone(), settings, clock.clone(), vec![7; 64]));
        let service = Rc::new(init_service(service(app.clone())).await);
        let call: Call = Box::new(move |request| {
            let service = service.clone();
            Box::pin(async move {
                let answer = service.call(request.to_request()).await;
                answer.unwrap_or_else(|e| panic!("the service itself failed: {e}"))
            })
        });
        Portal { db, clock, app, call, _data_dir: data_dir }
    }

    /// Opens the portal while its contacts are still being read into memory; [`Engine::load`] ends that.
    pub async fn reading(db: Db) -> (Portal, Arc<Engine>) {
        let engine = Engine::new(Clock::at(0), usize::MAX, None);
        (Portal::asking_the_database(db.with(engine.clone())).await, engine)
    }

    /// Opens the portal without an index of its own: the database counts.
    pub async fn asking_the_database(db: Db) -> Portal {
        Portal::with(db, |settings| Settings { engine: EngineChoice::Sql, ..settings }).await
    }

    /// Puts something into the database that no page makes, or makes a world quickly.
    pub async fn sql(&self, statements: &[&'static str]) {
        let mut tx = self.db.write().await.expect("the database can be written");
        for statement in statements {
            tx.query(*statement).execute().await.unwrap_or_else(|e| panic!("{statement}: {e}"));
        }
        tx.commit().await.expect("the database can be written");
    }

    /// The one number that a query gives.
    pub async fn number(&self, query: &'static str) -> i64 {
        let mut tx = self.db.read().await.expect("the database can be read");
        let (number,): (i64,) = tx.query(query).one().await.unwrap_or_else(|e| panic!("{query}: {e}"));
        number
    }

    /// Somebody who has not signed in.
    pub fn anybody(&self) -> Client<'_> {
        Client { portal: self, jar: RefCell::default(), token: RefCell::default() }
    }

    /// One of the cast, signed in.
    pub async fn sign_in(&self, name: &str) -> Client<'_> {
        let client = self.anybody();
        let email = cast::email(name);
        let answer = client.post("/login", &[("email", &email), ("password", cast::PASSWORD)]).await;
        assert_eq!(answer.status, 303, "{name} cannot sign in: {}", answer.body);
        client.refresh_token().await;
        client
    }
}

/// Settings as the program reads them, from flags only.
fn settings(data_dir: &TempDir) -> Settings {
    #[derive(Parser)]
    struct Flags {
        #[command(flatten)]
        settings: Settings,
    }
    let flags = ["test", "--listen", "127.0.0.1:8080", "--data-dir"].map(Into::into);
    Flags::parse_from(flags.into_iter().chain([data_dir.path().as_os_str().to_owned()])).settings
}

/// One person's browser.
pub struct Client<'a> {
    portal: &'a Portal,
    jar: RefCell<BTreeMap<String, String>>,
    token: RefCell<String>,
}

impl Client<'_> {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(TestRequest::get().uri(path)).await
    }

    /// As htmx asks for a part of a page.
    pub async fn get_part(&self, path: &str) -> Answer {
        let request = TestRequest::get().uri(path);
        self.send(request.insert_header(("hx-request", "true")).insert_header(("hx-request-type", "partial")))
            .await
    }

    /// Sends a form with the session's token; whoever is not signed in opens the sign-in page first, for its token.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        if self.token.borrow().is_empty() {
            self.take_token("/login").await;
        }
        self.send(self.form(path, fields)).await
    }

    /// Sends a form as htmx does.
    pub async fn post_part(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.form(path, fields);
        self.send(request.insert_header(("hx-request", "true")).insert_header(("hx-request-type", "partial")))
            .await
    }

    /// Sends a form and goes where the answer leads.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, 303, "POST {path}: {}", answer.text("main"));
        self.get(answer.location()).await
    }

    /// Sends a form with a file, as a browser does; the token comes first.
    pub async fn upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        name: &str,
        file: (&str, &[u8]),
    ) -> Answer {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let boundary = format!("----muster{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let token = self.token.borrow().clone();
        let mut body = Vec::new();
        for (name, value) in [("_csrf", token.as_str())].iter().chain(fields) {
            let head =
                format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        let (file_name, bytes) = file;
        let head = format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={boundary}");
        let request = TestRequest::post().uri(path).insert_header(("content-type", kind));
        self.send(request.insert_header(("sec-fetch-site", "same-origin")).set_payload(body)).await
    }

    /// Any request, with the jar's cookies; the answer's cookies go into the jar.
    pub async fn send(&self, request: TestRequest) -> Answer {
        Answer::read(self.open(request).await).await
    }

    /// The same from another network address.
    pub async fn send_from(&self, address: &str, request: TestRequest) -> Answer {
        Answer::read(self.open_from(address, request).await).await
    }

    /// The same, with a body that is not read yet.
    pub async fn open(&self, request: TestRequest) -> ServiceResponse {
        self.open_from("127.0.0.1", request).await
    }

    async fn open_from(&self, address: &str, mut request: TestRequest) -> ServiceResponse {
        let cookies: Vec<String> =
            self.jar.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.insert_header(("cookie", cookies.join("; ")));
        }
        let address = format!("{address}:40000").parse().expect("an address");
        let response = (self.portal.call)(request.peer_addr(address)).await;
        for cookie in response.response().cookies() {
            let is_gone = cookie.value().is_empty();
            let mut jar = self.jar.borrow_mut();
            match is_gone {
                true => jar.remove(cookie.name()),
                false => jar.insert(cookie.name().to_owned(), cookie.value().to_owned()),
            };
        }
        response
    }

    /// Takes the token of the session; needed again when the session was renewed.
    pub async fn refresh_token(&self) {
        self.take_token("/").await;
    }

    /// Takes the token that the forms of a page carry.
    pub async fn take_token(&self, path: &str) {
        let mut page = self.get(path).await;
        if page.status == 303 {
            page = self.get(page.location()).await;
        }
        let token = page.attributes("form[method=post] input[name=_csrf]", "value").pop();
        *self.token.borrow_mut() = token.unwrap_or_else(|| panic!("no form on {}", page.body));
    }

    /// The session's secret against forged forms.
    pub fn token(&self) -> String {
        self.token.borrow().clone()
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name).cloned()
    }

    /// Puts a cookie into the jar.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.jar.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    fn form(&self, path: &str, fields: &[(&str, &str)]) -> TestRequest {
        let token = self.token();
        let all: Vec<(&str, &str)> =
            [("_csrf", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
        let all = if token.is_empty() { &all[1..] } else { &all[..] };
        TestRequest::post().uri(path).insert_header(("sec-fetch-site", "same-origin")).set_form(all)
    }
}

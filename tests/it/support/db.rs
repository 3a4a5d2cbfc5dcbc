//! Databases for tests: each one fresh, migrated, and of its own.
//!
//! `each_db` runs a test on SQLite and, where PostgreSQL is installed, on PostgreSQL. Where it is not, the first test
//! says so on standard error; with `MUSTER_TEST_REQUIRE=postgres` its absence is a failure instead.

use std::sync::{
    Once, OnceLock,
    atomic::{AtomicU32, Ordering},
};

use muster::{audience::Engine, db::Db, time::Clock};
use tokio::sync::OnceCell;

use super::postgres::Server;

/// Runs the test on every database there is. A failure names the database it happened on.
pub async fn each_db(test: impl AsyncFn(Db)) {
    let sqlite = TestDb::sqlite().await;
    sqlite.run(&test).await;
    if let Some(postgres) = TestDb::postgres().await {
        postgres.run(&test).await;
    }
}

/// Runs the test on every database there is, with and without an index of its contacts. The index is empty at first
/// and learns of everything as it is written.
pub async fn each_engine(test: impl AsyncFn(Db)) {
    each_db(async |db| test(db).await).await;
    each_db(async |db| test(with_index(db).await).await).await;
}

/// The database with an index of its contacts as they are now.
pub async fn with_index(db: Db) -> Db {
    let engine = Engine::new(Clock::at(0), usize::MAX, None);
    let db = db.with(engine.clone());
    engine.load(&db).await.expect("the contacts can be read");
    db
}

/// A migrated database that lives as long as this value.
pub struct TestDb {
    pub db: Db,
    pub url: String,
    home: Home,
}

enum Home {
    Folder { _folder: tempfile::TempDir },
    Server { server: &'static Server, name: String },
}

impl TestDb {
    /// A SQLite file in a temporary folder, a copy of one that is migrated once per process.
    pub async fn sqlite() -> TestDb {
        static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
        let template = TEMPLATE.get_or_init(async || {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let file = folder.path().join("template.db");
            connect(&format!("sqlite://{}", file.display())).await.close().await;
            std::fs::read(&file).expect("the template was written")
        });
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("muster.db");
        std::fs::write(&file, template.await).expect("the temporary folder can be written");
        let url = format!("sqlite://{}", file.display());
        TestDb { db: connect(&url).await, url, home: Home::Folder { _folder: folder } }
    }

    /// A database of the shared server, copied from one that is migrated once per process.
    pub async fn postgres() -> Option<TestDb> {
        static TEMPLATE: OnceCell<()> = OnceCell::const_new();
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let server = require_server()?;
        let template = TEMPLATE.get_or_init(async || {
            statement(server, "CREATE DATABASE template").await;
            connect(&server.url("template")).await.close().await;
        });
        template.await;
        let name = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        statement(server, &format!("CREATE DATABASE {name} TEMPLATE template")).await;
        let url = server.url(&name);
        Some(TestDb { db: connect(&url).await, url, home: Home::Server { server, name } })
    }

    async fn run(self, test: impl AsyncFn(Db)) {
        let on = OnFailure(match self.home {
            Home::Folder { .. } => "SQLite",
            Home::Server { .. } => "PostgreSQL",
        });
        test(self.db.clone()).await;
        drop(on);
        self.drop_now().await;
    }

    /// Gives the room back before the process ends; a database that is not dropped goes with the server.
    pub async fn drop_now(self) {
        self.db.close().await;
        if let Home::Server { server, name } = self.home {
            statement(server, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

/// Says on which database a test was when it failed.
struct OnFailure(&'static str);

impl Drop for OnFailure {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("this happened on {}", self.0);
        }
    }
}

/// The server of this process, started on first use, or `None` with a word on standard error, or a failure when it was asked for.
fn require_server() -> Option<&'static Server> {
    static SAID: Once = Once::new();
    static SERVER: OnceLock<Option<Server>> = OnceLock::new();
    let start = || Server::with(&["shared_buffers=64MB", "max_connections=300", "autovacuum=off"]);
    let server = SERVER.get_or_init(start).as_ref();
    if server.is_none() {
        assert!(!is_required("postgres"), "MUSTER_TEST_REQUIRE names postgres, but initdb is not installed");
        SAID.call_once(|| say("SKIPPED: PostgreSQL is not installed, so the tests run on SQLite only"));
    }
    server
}

/// Whether `MUSTER_TEST_REQUIRE` (words with commas between) names it.
pub fn is_required(what: &str) -> bool {
    std::env::var("MUSTER_TEST_REQUIRE").is_ok_and(|list| list.split(',').any(|word| word.trim() == what))
}

/// Writes a line that the test harness does not swallow when the test passes, as it does with `eprintln!`.
pub fn say(line: &str) {
    use std::io::Write;
    // A closed standard error is no reason to fail.
    let _ = writeln!(std::io::stderr(), "{line}");
}

async fn connect(url: &str) -> Db {
    Db::connect(url).await.unwrap_or_else(|e| panic!("cannot open {url}: {e:#}"))
}

/// One statement on the server itself, outside any transaction.
async fn statement(server: &Server, sql: &str) {
    use sqlx::Connection;
    let mut connection =
        sqlx::PgConnection::connect(&server.url("postgres")).await.expect("the server answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()))
        .execute(&mut connection)
        .await
        .unwrap_or_else(|e| panic!("{sql}: {e}"));
    connection.close().await.expect("the connection closes");
}

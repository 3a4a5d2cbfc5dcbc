//! Imports: what becomes of good and bad files, of contacts and orders that are there already, and of jobs that die.

mod activities;
mod answers;
mod codes;
mod contacts;
mod corpus;
mod kill;
mod orders;
mod owners;
mod pages;
mod records;
mod segments;
mod supposed;

use std::path::Path;

use muster::{
    access::Actor,
    attributes,
    db::Db,
    imports::{
        self, Desk, Import, NewImport,
        fields::{Field, Kind},
        setup::{Policy, Setup},
        sniff::{self, Choice, FileProblem},
    },
    jobs::{self, Stop},
    time::{Clock, day},
};
use tempfile::TempDir;

/// A database with a folder for uploads.
struct Place {
    desk: Desk,
    _folder: TempDir,
}

impl Place {
    fn on(db: &Db) -> Place {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let noon = (day(2026, 11, 21).expect("a day") * 24 + 12) * 3_600_000_000;
        let uploads = folder.path().to_path_buf();
        let desk = Desk { db: db.clone(), clock: Clock::at(noon), uploads, stop: Stop::default() };
        Place { desk, _folder: folder }
    }

    /// Looks at a file that is in the folder of uploads.
    async fn look(&self, kind: Kind, path: &Path) -> Result<Setup, FileProblem> {
        let file = sniff::sniff(path, Choice::default()).expect("the file can be read")?;
        let mut tx = self.desk.db.read().await.expect("a transaction");
        let attributes = attributes::list(&mut tx).await.expect("attributes");
        let names: Vec<_> = attributes.iter().map(|a| (a.id, a.key.clone(), a.name.clone())).collect();
        let mut setup = Setup::guess(kind, &file, &names);
        let dates = attributes.iter().filter(|a| a.kind == attributes::Kind::Date);
        setup.guess_habits(&file.sample, &dates.map(|a| a.id).collect::<Vec<_>>());
        Ok(setup)
    }

    /// Puts bytes where uploads are, and says what is guessed about them.
    async fn stage(&self, kind: Kind, bytes: &[u8]) -> Result<(NewImport, Setup), FileProblem> {
        let stored_name = jobs::new_worker();
        let path = self.desk.uploads.join(&stored_name);
        std::fs::write(&path, bytes).expect("the folder can be written");
        let setup = self.look(kind, &path).await?;
        let file_hash = imports::hash_of(&path).expect("the file can be read");
        let file_size = i64::try_from(bytes.len()).expect("a size");
        let new = NewImport {
            kind,
            file_name: "file.csv".into(),
            stored_name,
            file_size,
            file_hash,
            staff_id: None,
        };
        Ok((new, setup))
    }

    /// Checks a file and then imports it; the check must have told exactly what happened.
    async fn import(&self, kind: Kind, bytes: &[u8], change: impl FnOnce(&mut Setup)) -> Import {
        let (new, mut setup) = self.stage(kind, bytes).await.expect("a file that can be imported");
        change(&mut setup);
        let actor = Actor::console();
        let now = self.desk.clock.now();
        let mut tx = self.desk.db.write().await.expect("a transaction");
        let id = imports::create(&mut tx, &actor, now, &new, &setup).await.expect("it is created");
        imports::check(&mut tx, &actor, id, now).await.expect("it can be checked");
        tx.commit().await.expect("a commit");
        self.work().await;
        let mut tx = self.desk.db.write().await.expect("a transaction");
        let checked = imports::find(&mut tx, &actor, id).await.expect("it is there");
        imports::start(&mut tx, &actor, id, now).await.expect("it can start");
        tx.commit().await.expect("a commit");
        self.work().await;
        let mut tx = self.desk.db.read().await.expect("a transaction");
        let import = imports::find(&mut tx, &actor, id).await.expect("it is there");
        let counts = checked.report().expect("a report").counts;
        let done = (import.added, import.updated, import.skipped, import.rejected);
        assert_eq!(
            (counts.added, counts.updated, counts.skipped, counts.rejected),
            done,
            "check and import differ"
        );
        assert_eq!(done.0 + done.1 + done.2 + done.3, import.rows);
        import
    }

    async fn contacts(&self, text: &str, policy: Policy) -> Import {
        self.import(Kind::Contacts, text.as_bytes(), |setup| setup.policy = policy).await
    }

    async fn orders(&self, text: &str, policy: Policy) -> Import {
        self.import(Kind::Orders, text.as_bytes(), |setup| setup.policy = policy).await
    }

    /// Performs all jobs there are.
    async fn work(&self) {
        let worker = jobs::new_worker();
        while let Some(job) =
            jobs::claim(&self.desk.db, &worker, self.desk.clock.now()).await.expect("a queue")
        {
            let outcome = jobs::run_one(&self.desk.db, &self.desk.clock, job, async |job| {
                imports::perform(&self.desk, job).await
            });
            outcome.await.expect("the job is done");
        }
    }

    /// The rejected rows as "line field: reason value".
    async fn rejects(&self, import: &Import) -> Vec<String> {
        let mut tx = self.desk.db.read().await.expect("a transaction");
        let rejects =
            imports::rejects(&mut tx, &Actor::console(), import.id, 0, 1000).await.expect("rejects");
        rejects.iter().map(|r| format!("{} {}: {} {}", r.line, r.field, r.reason, r.value)).collect()
    }

    /// Rows of a query with one text column.
    async fn texts(&self, sql: &'static str) -> Vec<String> {
        let mut tx = self.desk.db.read().await.expect("a transaction");
        let rows: Vec<(String,)> = tx.query(sql).all().await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
        rows.into_iter().map(|row| row.0).collect()
    }

    async fn number(&self, sql: &'static str) -> i64 {
        let mut tx = self.desk.db.read().await.expect("a transaction");
        tx.query(sql).scalar().await.unwrap_or_else(|e| panic!("{sql}: {e:?}"))
    }

    async fn sql(&self, sql: &'static str) {
        let mut tx = self.desk.db.write().await.expect("a transaction");
        tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
        tx.commit().await.expect("a commit");
    }
}

/// "added updated skipped rejected".
fn counts(import: &Import) -> (i64, i64, i64, i64) {
    (import.added, import.updated, import.skipped, import.rejected)
}

fn map(setup: &mut Setup, column: &str, field: Field) {
    let index = setup.names.iter().position(|name| name == column).expect("the column");
    setup.columns[index] = Some(field);
}

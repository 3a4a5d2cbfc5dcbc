//! Imports that are over: how a past is told that was not lived through here, for demonstration data. No file is read.

use super::{
    Import, NewImport, State, create,
    dates::DateHabit,
    fields::{self, Kind},
    find,
    numbers::DecimalHabit,
    perform::Cursor,
    rejects::{Reason, Reject},
    report::{Counts, Tally},
    setup::{Policy, Setup},
    store,
};
use crate::{
    access::Actor,
    audit::{self, Action, Entry, ObjectKind},
    db::Tx,
    error::Result,
    ids::ImportId,
    sessions,
    time::{MICROS_PER_MINUTE, Micros},
};
use serde_json::{Value, json};

/// A file as it was.
#[derive(Clone, Debug)]
pub struct File {
    pub kind: Kind,
    pub name: String,
    /// In bytes.
    pub size: i64,
    pub columns: &'static [&'static str],
    pub policy: Policy,
}

/// A row that was not imported.
#[derive(Clone, Copy, Debug)]
pub struct Rejected {
    pub row: i64,
    /// The column that is to blame, counted from 0.
    pub column: Option<usize>,
    pub reason: Reason,
    pub value: &'static str,
    pub cells: &'static [&'static str],
}

/// Stores the file's import as uploaded.
///
/// # Errors
/// `Forbidden` for those who may not import.
pub async fn begin(tx: &mut Tx, actor: &Actor, at: Micros, file: &File) -> Result<ImportId> {
    let names: Vec<String> = file.columns.iter().map(|name| (*name).to_string()).collect();
    let new = NewImport {
        kind: file.kind,
        file_name: file.name.clone(),
        stored_name: String::new(),
        file_size: file.size,
        file_hash: sessions::hash(&file.name),
        staff_id: actor.id,
    };
    let setup = Setup {
        encoding: "UTF-8".into(),
        delimiter: ',',
        header: true,
        columns: fields::guess(file.kind, &names, &[]),
        names,
        dates: Some(DateHabit::Iso),
        decimals: Some(DecimalHabit::Point),
        h_for_men: false,
        policy: file.policy,
        consent: Vec::new(),
        consent_source: String::new(),
    };
    create(tx, actor, at, &new, &setup).await
}

/// Ends the import with what became of the file's rows; those that were rejected are counted here.
///
/// # Errors
/// `Forbidden` for those who may not import.
pub async fn end(
    tx: &mut Tx,
    actor: &Actor,
    at: Micros,
    id: ImportId,
    counts: Counts,
    rejected: &[Rejected],
) -> Result<()> {
    let mut import = find(tx, actor, id).await?;
    let names = import.setup()?.names;
    let rejects: Vec<Reject> = rejected.iter().map(|one| reject(one, &names)).collect();
    import.count(&Counts { rejected: i64::try_from(rejects.len()).unwrap_or(i64::MAX), ..counts });
    import.done_bytes = import.total_bytes;
    import.cursor = serde_json::to_string(&Cursor { tally: tally(&rejects), ..Cursor::default() })?;
    store::reset(tx, id, at).await?;
    store::set_progress(tx, &import).await?;
    store::insert_rejects(tx, id, &rejects).await?;
    let finished_at = at + MICROS_PER_MINUTE;
    store::finish(tx, id, State::Done.code(), "", "", finished_at).await?;
    tell(tx, actor, (at, finished_at), &import).await
}

async fn tell(
    tx: &mut Tx,
    actor: &Actor,
    (started, finished): (Micros, Micros),
    import: &Import,
) -> Result<()> {
    let entry = |action| Entry::new(action, ObjectKind::Import, import.id.0, &import.file_name);
    let policy = json!({ "policy": import.setup()?.policy.code() });
    audit::record(tx, actor, started, entry(Action::ImportStarted).detail(policy)).await?;
    let detail = json!({
        "added": import.added, "updated": import.updated, "skipped": import.skipped, "rejected": import.rejected,
    });
    let entry = entry(Action::ImportFinished).effect(import.added + import.updated).detail(detail);
    audit::record(tx, actor, finished, entry).await
}

fn reject(one: &Rejected, names: &[String]) -> Reject {
    Reject {
        row_no: one.row,
        // The column names stand in the first line.
        line: one.row + 1,
        field: one.column.and_then(|column| names.get(column).cloned()).unwrap_or_default(),
        reason: one.reason.code().to_string(),
        value: one.value.to_string(),
        record: Value::from(one.cells).to_string(),
    }
}

fn tally(rejects: &[Reject]) -> Tally {
    let mut tally = Tally::default();
    for reject in rejects {
        match tally.reasons.iter_mut().find(|(reason, _)| *reason == reject.reason) {
            Some((_, rows)) => *rows += 1,
            None => tally.reasons.push((reject.reason.clone(), 1)),
        }
    }
    tally
}

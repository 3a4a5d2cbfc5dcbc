//! The page of an import: progress, what a check found, the result, and the rejected rows as a file.

use super::{columns_path, path_of, words};
use crate::{
    csv_out,
    error::{Error, Result},
    ids::ImportId,
    imports::{
        self, Import, State,
        fields::Kind,
        rejects::Reject,
        report::{Counts, Tally},
    },
    texts::Texts,
    time::MICROS_PER_SECOND,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        reply,
    },
};
use actix_web::{HttpResponse, web::Bytes, web::Path};
use askama::Template;
use futures_util::stream;

/// So many rejected rows are shown; the file has them all.
const SHOWN: i64 = 20;
const ROWS_AT_ONCE: i64 = 500;

#[derive(Template)]
#[template(path = "imports/show.html", blocks = ["import"])]
struct ImportsShow {
    shell: Shell,
    t: Texts,
    import: Import,
    state: State,
    kind: String,
    counts: Counts,
    tally: Tally,
    rejects: Vec<Reject>,
    is_partial: bool,
    same: Option<Import>,
    step: usize,
}

impl ImportsShow {
    async fn load(cx: &Cx, id: ImportId) -> Result<ImportsShow> {
        let mut tx = cx.read().await?;
        let import = imports::find(&mut tx, &cx.actor, id).await?;
        let state = import.state();
        let report = import.report().unwrap_or_default();
        let is_check = state == State::Checked;
        let rejects = match state {
            State::Checked => report.examples,
            State::Done | State::Failed | State::Cancelled => {
                imports::rejects(&mut tx, &cx.actor, id, 0, SHOWN).await?
            }
            State::Uploaded | State::Checking | State::Running => Vec::new(),
        };
        let done = Counts {
            added: import.added,
            updated: import.updated,
            skipped: import.skipped,
            rejected: import.rejected,
        };
        let same = if is_check { imports::lookup_same_file(&mut tx, &import).await? } else { None };
        Ok(ImportsShow {
            shell: cx.shell("imports"),
            t: cx.t.clone(),
            state,
            kind: words::kind(&cx.t, import.kind().unwrap_or(Kind::Contacts)),
            counts: if is_check { report.counts } else { done },
            tally: if is_check { report.tally } else { import.tally() },
            is_partial: is_check && report.is_partial,
            rejects,
            same,
            step: step_of(state),
            import,
        })
    }

    /// How many rows there are in all, once a check has counted them.
    fn total(&self) -> Option<i64> {
        self.import.report().filter(|report| !report.is_partial).map(|report| report.counts.rows())
    }

    fn progress(&self) -> String {
        match self.total().filter(|_| self.state == State::Running) {
            Some(total) => self.t.imports_progress_of(self.import.rows, total),
            None => self.t.imports_progress(self.import.rows),
        }
    }

    /// How long it will still take, by the bytes that are done.
    fn left(&self) -> String {
        let took = self.t.now() - self.import.started_at.unwrap_or(self.t.now());
        let (done, all) = (self.import.done_bytes, self.import.total_bytes);
        if done == 0 || took < MICROS_PER_SECOND {
            return self.t.imports_left_unknown();
        }
        let left =
            i128::from(took) * i128::from(all - done) / i128::from(done) / i128::from(MICROS_PER_SECOND);
        let seconds = i64::try_from(left).unwrap_or(i64::MAX).max(1);
        if seconds < 90 {
            self.t.imports_left_seconds(seconds)
        } else {
            self.t.imports_left_minutes((seconds + 30) / 60)
        }
    }

    fn who(&self) -> String {
        words::who(&self.t, &self.import)
    }

    /// Whom to look at afterwards, as address and words: those that it made, or whose orders or activities it brought.
    /// Which contacts it only changed is not known.
    fn contacts(&self) -> Option<(String, String)> {
        let path = format!("/contacts?import={}", self.import.id);
        match self.import.kind()? {
            Kind::Contacts => (self.import.added > 0).then(|| (path, self.t.imports_see_added())),
            Kind::Orders | Kind::Activities(_) => {
                (self.import.added + self.import.updated > 0).then(|| (path, self.t.imports_see_owners()))
            }
        }
    }

    fn reason(&self, reject: &Reject) -> String {
        reject.text(&self.t)
    }

    fn column(&self, name: &str) -> String {
        match name.parse::<u32>() {
            Ok(number) => self.t.imports_column_unnamed(i64::from(number)),
            Err(_) => name.to_string(),
        }
    }

    fn took_nothing(&self) -> bool {
        words::took_nothing(&self.import)
    }

    fn failure(&self) -> String {
        words::failure(&self.t, &self.import.error)
    }

    fn title(&self) -> String {
        match self.state {
            State::Uploaded => self.t.imports_step_columns(),
            State::Checking => self.t.imports_checking(),
            State::Running => self.t.imports_running(),
            State::Checked => self.t.imports_checked_title(),
            State::Done | State::Failed | State::Cancelled => self.t.imports_result_title(),
        }
    }
}

fn step_of(state: State) -> usize {
    match state {
        State::Uploaded => 1,
        State::Checking | State::Checked => 2,
        State::Running | State::Done | State::Failed | State::Cancelled => 3,
    }
}

pub async fn show(cx: Cx, id: Path<ImportId>) -> Result<HttpResponse> {
    let page = ImportsShow::load(&cx, *id).await?;
    if page.state == State::Uploaded {
        return Ok(reply::see_other(&columns_path(*id)));
    }
    reply::page(&cx, &page, |page| page.as_import().render())
}

pub async fn start(cx: Cx, id: Path<ImportId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&[])?;
    let mut tx = cx.write().await?;
    match imports::start(&mut tx, &cx.actor, *id, cx.now).await {
        Ok(_) => tx.commit().await?,
        // The button was pressed twice: the first time counts.
        Err(Error::Conflict) => {}
        Err(error) => return Err(error),
    }
    Ok(reply::see_other(&path_of(*id)))
}

pub async fn cancel(cx: Cx, id: Path<ImportId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&[])?;
    let mut tx = cx.write().await?;
    match imports::cancel(&mut tx, &cx.actor, *id, cx.now).await {
        Ok(import) => {
            tx.commit().await?;
            imports::remove_upload(&cx.app.settings.upload_dir(), &import);
        }
        // It has ended meanwhile, and its page tells how.
        Err(Error::Conflict) => {}
        Err(error) => return Err(error),
    }
    Ok(reply::see_other(&path_of(*id)))
}

/// Line, column and reason, then the cells as they stood in the file, under its own column names.
pub async fn rejects(cx: Cx, id: Path<ImportId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let import = imports::find(&mut tx, &cx.actor, *id).await?;
    drop(tx);
    let names = import.setup().map(|setup| setup.names).unwrap_or_default();
    let mut start = csv_out::BYTE_ORDER_MARK.to_vec();
    csv_out::row(&mut start, Reject::header(&cx.t, &names));
    let rows = stream::try_unfold((cx.clone(), Some(0)), move |(cx, after)| {
        let id = *id;
        async move {
            let Some(after) = after else { return Ok::<_, Error>(None) };
            let mut tx = cx.read().await?;
            let rejects = imports::rejects(&mut tx, &cx.actor, id, after, ROWS_AT_ONCE).await?;
            let next = rejects.last().map(|reject| reject.row_no);
            let mut piece = Vec::new();
            for reject in &rejects {
                csv_out::row(&mut piece, reject.row(&cx.t));
            }
            Ok(next.map(|next| (Bytes::from(piece), (cx, Some(next)))))
        }
    });
    use futures_util::StreamExt;
    let start = stream::iter([Ok::<_, Error>(Bytes::from(start))]);
    Ok(reply::download(&format!("rejected-rows-{}.csv", import.id), csv_out::CONTENT_TYPE)
        .streaming(start.chain(rows)))
}

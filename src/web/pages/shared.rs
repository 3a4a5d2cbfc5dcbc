//! Shared audiences: what a campaign team sees of the groups that are shared with it, and the files it may take.

use super::{
    contacts::words,
    groups::view::{Look, Told},
};
use crate::{
    attributes::{self, Attribute},
    audience::Cursor,
    csv_out,
    db::Tx,
    error::{Error, Result},
    groups::Kind,
    ids::ShareId,
    regions,
    shares::{self, Asked, Column, Columns, Counted, Counts, Level, Person, Share, Sheet},
    texts::Texts,
    time::{MICROS_PER_DAY, Micros, timestamp},
    web::{
        context::{Cx, EPOCH, Shell},
        csv_body::{self, Parts, ROWS, Reader},
        fields::Fields,
        reply, sealed,
    },
};
use actix_session::Session;
use actix_web::{HttpResponse, web};
use askama::Template;

/// How many members a page shows.
const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "shared/index.html")]
struct SharedIndex {
    shell: Shell,
    t: Texts,
    shares: Vec<Share>,
    attributes: Vec<Attribute>,
    has_team: bool,
    smallest: i64,
    look: Look,
}

impl SharedIndex {
    fn number(&self, people: &i64) -> String {
        self.t.number(self.look.rounded(*people))
    }
}

#[derive(Template)]
#[template(path = "shared/show.html", blocks = ["list"])]
struct SharedShow {
    shell: Shell,
    t: Texts,
    query: Fields,
    share: Share,
    /// `None` when the group cannot be counted now.
    counts: Option<Counts>,
    is_small: bool,
    look: Look,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The place after the page, sealed.
    next: Option<String>,
}

impl SharedShow {
    fn may_search(&self) -> bool {
        self.share.columns.has(Column::Name) || self.share.columns.has(Column::Email)
    }

    fn people(&self, counts: &Counts) -> String {
        self.t.number(self.look.rounded(counts.people))
    }

    /// How many of how many are shown. Those who are shown are no secret, and never more than there are.
    fn shown(&self, counts: &Counts) -> String {
        self.t.share_preview_members(self.look.rounded(counts.people).max(counts.shown), counts.shown)
    }
}

#[derive(Template)]
#[template(path = "shared/download.html")]
struct SharedDownload {
    shell: Shell,
    t: Texts,
    share: Share,
    attributes: Vec<Attribute>,
    counts: Counts,
    look: Look,
}

pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let mut shares = shares::shared_with(&mut tx, &cx.actor, cx.now).await?;
    shares::count_now(&mut tx, cx.now, &mut shares).await?;
    let attributes = attributes::list(&mut tx).await?;
    let has_team = !cx.actor.teams.is_empty();
    let (shell, t, smallest, look) = (cx.shell("shared"), cx.t.clone(), cx.org.min_people, Look::of(&cx));
    reply::whole(&cx, &SharedIndex { shell, t, shares, attributes, has_team, smallest, look })
}

pub async fn show(cx: Cx, id: web::Path<ShareId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let share = shares::open(&mut tx, &cx.actor, cx.now, *id).await?;
    let counts = shares::counts(&mut tx, cx.now, &share).await?;
    let share = of_now(&cx, share);
    let is_small = counts.is_some_and(|counts| counts.people < cx.org.min_people);
    let sheet = Sheet::of(&mut tx, &share.columns).await?;
    let mut page = SharedShow {
        shell: cx.shell("shared"),
        t: cx.t.clone(),
        query: cx.query.clone(),
        share,
        counts,
        is_small,
        look: Look::of(&cx),
        heads: heads(&cx.t, &sheet),
        rows: Vec::new(),
        next: None,
    };
    if page.share.shows_members() && !is_small && counts.is_some() {
        let search = if page.may_search() { cx.query.trimmed("q").to_string() } else { String::new() };
        let list = list(&page.share);
        let after = sealed::open(&cx.app, &list, cx.query.get("after"));
        let asked = Asked { search, after, limit: PAGE, by_id: false };
        let members = shares::members(&mut tx, cx.now, &page.share, &asked).await?;
        page.rows = members.people.iter().map(|person| cells(&cx, &sheet, person)).collect();
        page.next = members.next.map(|next| sealed::seal(&cx.app, &list, &next));
    }
    reply::page(&cx, &page, |page| page.as_list().render())
}

/// What places in the list of a share are sealed for: they are of no use in another share, nor once other columns are
/// granted.
fn list(share: &Share) -> String {
    format!("share {} {}", share.id, share.version)
}

/// What the file would hold, before it is taken.
pub async fn confirm(cx: Cx, id: web::Path<ShareId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let share = shares::open_for_download(&mut tx, &cx.actor, cx.now, *id).await?;
    let counts = shares::counts(&mut tx, cx.now, &share).await?.ok_or(Error::Conflict)?;
    check_size(&cx, counts)?;
    let share = of_now(&cx, share);
    let attributes = attributes::list(&mut tx).await?;
    reply::whole(
        &cx,
        &SharedDownload {
            shell: cx.shell("shared"),
            t: cx.t.clone(),
            share,
            attributes,
            counts,
            look: Look::of(&cx),
        },
    )
}

pub async fn download(cx: Cx, id: web::Path<ShareId>, session: Session) -> Result<HttpResponse> {
    let reader = reader(&cx, &session)?;
    let mut tx = cx.read().await?;
    let share = shares::open_for_download(&mut tx, &cx.actor, cx.now, *id).await?;
    let counted = Counted::of(&mut tx, cx.now, share.group_id, share.group_kind).await?;
    let counted = counted.ok_or(Error::Conflict)?;
    check_size(&cx, counted.counts)?;
    drop(tx);
    let (mut tx, counted) = cx.write_counted(counted).await?;
    // It may have been taken back while it was counted.
    let share = shares::open_for_download(&mut tx, &cx.actor, cx.now, *id).await?;
    check_size(&cx, counted.counts)?;
    shares::record_download(&mut tx, &cx.actor, cx.now, &share, &counted).await?;
    let sheet = Sheet::of(&mut tx, &share.columns).await?;
    tx.commit().await?;
    let name = file_name(&share.group_name, &cx);
    let parts =
        SharedFile { reader, counted, share: share.id, columns: share.columns, sheet, place: Place::Start };
    Ok(reply::download(&name, csv_out::CONTENT_TYPE).streaming(csv_body::body(cx.app.clone(), parts)))
}

fn check_size(cx: &Cx, counts: Counts) -> Result<()> {
    if counts.people < cx.org.min_people { Err(Error::Forbidden) } else { Ok(()) }
}

/// Who is signed in, as each part of a file asks again.
pub fn reader(cx: &Cx, session: &Session) -> Result<Reader> {
    let id = cx.actor.id.ok_or(Error::SignedOut)?;
    let epoch = session.get::<i64>(EPOCH).ok().flatten().ok_or(Error::SignedOut)?;
    Ok(Reader { id, epoch })
}

/// "lapsing-buyers-2026-11-21-1402.csv": letters and digits of the group's name, and when its members were counted.
pub fn file_name(group: &str, cx: &Cx) -> String {
    let folded = crate::text::fold(group);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(60).collect();
    let name = if name.is_empty() { "group".to_string() } else { name };
    let at = timestamp(cx.now).to_zoned(cx.org.time_zone.clone());
    format!("{name}-{}.csv", at.strftime("%Y-%m-%d-%H%M"))
}

/// What the columns are called.
pub fn heads(t: &Texts, sheet: &Sheet) -> Vec<String> {
    let head = |column: &Column| match sheet.attribute(*column) {
        Some(attribute) => attribute.name.clone(),
        None => t.share_column(column.code()),
    };
    sheet.columns.iter().map(head).collect()
}

/// What stands in the columns on a page: in the reader's language, where a file has codes.
pub fn cells(cx: &Cx, sheet: &Sheet, person: &Person) -> Vec<String> {
    sheet.columns.iter().map(|column| cell(cx, sheet, *column, person)).collect()
}

fn cell(cx: &Cx, sheet: &Sheet, column: Column, person: &Person) -> String {
    if let Some(attribute) = sheet.attribute(column) {
        let value = person.value(attribute.id);
        return value
            .map(|value| words::value(&cx.t, attribute, value, &cx.org.currency))
            .unwrap_or_default();
    }
    let cell = sheet.cell(column, person);
    if column == Column::Correspondence && !cell.is_empty() {
        return cx.t.criteria_choice(&cell);
    }
    let name = match column {
        Column::Country => regions::country_name(cx.t.lang.code(), &cell),
        Column::Language => regions::language_name(cx.t.lang.code(), &cell),
        _ => None,
    };
    name.unwrap_or(&cell).to_string()
}

/// What a share shows, in words.
pub fn sees(t: &Texts, share: &Share, attributes: &[Attribute]) -> String {
    if !share.shows_members() {
        return t.share_level(Level::Count.code());
    }
    let sheet = Sheet::new(attributes.to_vec(), |column| share.columns.has(column));
    t.list_and(&heads(t, &sheet))
}

/// How many of the members are not shown; nothing where all are.
pub fn left_out(t: &Texts, look: &Look, counts: &Counts) -> Option<String> {
    match look.told(counts.left_out()) {
        Told::Number(0) => None,
        Told::Number(people) => Some(t.share_left_out(people)),
        Told::Under(people) => Some(t.share_left_out_few(people)),
    }
}

/// When what is shared was counted. The addresses of a list are those of now.
pub fn counted(t: &Texts, share: &Share) -> String {
    let at = share.counted_at.filter(|_| share.group_kind == Kind::Segment);
    t.group_counted(t.ago(at.unwrap_or_else(|| t.now())))
}

/// A share whose number is counted now: what a team sees is never a little behind.
fn of_now(cx: &Cx, share: Share) -> Share {
    Share { counted_at: Some(cx.now), ..share }
}

/// When a share ends, in words, and whether that is within a week.
pub fn expiry(t: &Texts, share: &Share) -> (String, bool) {
    match share.expires_at {
        None => (t.share_no_expiry(), false),
        // The last day on which it is open.
        Some(at) => (t.date(t.day_of(at - 1)), at - t.now() < 7 * MICROS_PER_DAY),
    }
}

/// How far a file has come.
pub enum Place<K> {
    Start,
    After(K),
    End,
}

/// The members of a share as a file.
struct SharedFile {
    reader: Reader,
    counted: Counted,
    share: ShareId,
    columns: Columns,
    sheet: Sheet,
    place: Place<Cursor>,
}

impl Parts for SharedFile {
    async fn next(&mut self, tx: &mut Tx, now: Micros) -> Result<Option<Vec<u8>>> {
        let after = match &self.place {
            Place::Start => None,
            Place::After(place) => Some(place.clone()),
            Place::End => return Ok(None),
        };
        let actor = self.reader.actor(tx).await?;
        let share = shares::open_for_download(tx, &actor, now, self.share).await?;
        if share.columns != self.columns {
            return Err(Error::Conflict);
        }
        self.counted.still(tx).await?;
        let mut out = Vec::new();
        if after.is_none() {
            out.extend_from_slice(csv_out::BYTE_ORDER_MARK);
            csv_out::row(&mut out, self.sheet.heads());
        }
        let asked = Asked { search: String::new(), after, limit: ROWS, by_id: true };
        let page = shares::members(tx, now, &share, &asked).await?;
        for person in &page.people {
            csv_out::row(&mut out, self.sheet.cells(person));
        }
        self.place = page.next.map_or(Place::End, Place::After);
        Ok(Some(out))
    }
}

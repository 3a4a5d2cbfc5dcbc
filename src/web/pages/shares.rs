//! Sharing a group with teams: the tab of the group, the form with its preview, revoking.

use super::{
    groups::{
        head::Head,
        later,
        view::{Sentence, sentence_of},
    },
    shared::{cells, expiry, heads, sees},
};
use crate::{
    access::Permission,
    attributes::{self, Attribute},
    audience, codes,
    db::Tx,
    error::{Error, Result},
    groups::Group,
    ids::{GroupId, ShareId, TeamId},
    shares::{
        self, Asked, Column, Columns, Counted, Counts, Grant, Level, MOST_PURPOSE, Share, Sheet, TeamChoice,
    },
    text,
    texts::Texts,
    time::{DAYS, Micros, day, start_of},
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        kept,
        once::{self, Seen},
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "shares/index.html")]
struct SharesIndex {
    shell: Shell,
    t: Texts,
    head: Head,
    sentence: Option<Sentence>,
    open: Vec<Share>,
    ended: Vec<Share>,
    attributes: Vec<Attribute>,
    /// `None` when the group cannot be counted now.
    counts: Option<Counts>,
    smallest: i64,
    /// Where the page is with its numbers, while it comes without them.
    later: Option<String>,
}

impl SharesIndex {
    fn may_be_shared(&self) -> bool {
        let is_counted = self.counts.is_some() || self.later.is_some();
        is_counted && !self.is_small() && !self.head.group.is_archived()
    }

    fn is_small(&self) -> bool {
        self.counts.is_some_and(|counts| counts.people < self.smallest)
    }
}

#[derive(Template)]
#[template(path = "shares/form.html", blocks = ["preview"])]
struct ShareForm {
    shell: Shell,
    t: Texts,
    head: Head,
    sentence: Option<Sentence>,
    form: Form,
    teams: Vec<TeamChoice>,
    /// The share that is changed; `None` for a new one.
    share: Option<Share>,
    counts: Option<Counts>,
    smallest: i64,
    /// What may be granted, with its name; of codes only the kinds that there are.
    columns: Vec<(Column, String)>,
    preview: Preview,
    today: String,
    /// While the preview comes without numbers: the moment, which tells it from the next one.
    later: Option<Micros>,
}

/// What the team will see.
#[derive(Default)]
struct Preview {
    is_count: bool,
    may_export: bool,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl ShareForm {
    async fn load(cx: &Cx, tx: &mut Tx, id: GroupId, form: Form, share: Option<Share>) -> Result<ShareForm> {
        let head = Head::load(cx, tx, id, "sharing").await?;
        let sentence = sentence_of(cx, tx, &head.group).await?;
        let is_later = is_later(cx, tx, &head.group);
        let counts = match is_later {
            true => None,
            false => shares::group_counts(tx, cx.now, id, head.group.kind).await?,
        };
        let teams = shares::teams(tx, &cx.actor, cx.now, id).await?;
        let offered = offered(tx, &form).await?;
        let columns = offered.columns.iter().copied().zip(heads(&cx.t, &offered)).collect();
        let preview = preview(cx, tx, &head.group, &form, is_later).await?;
        let (shell, t, smallest) = (cx.shell("groups"), cx.t.clone(), cx.org.min_people);
        let today = crate::time::date_of(cx.today()).to_string();
        Ok(ShareForm {
            shell,
            t,
            head,
            sentence,
            form,
            teams,
            share,
            counts,
            smallest,
            columns,
            preview,
            today,
            later: is_later.then_some(cx.now),
        })
    }

    fn is_small(&self) -> bool {
        self.counts.is_some_and(|counts| counts.people < self.smallest)
    }

    fn has_attributes(&self) -> bool {
        self.columns.iter().any(|(column, _)| column.attribute().is_some())
    }

    fn action(&self) -> String {
        match &self.share {
            Some(share) => format!("/groups/{}/sharing/{}", share.group_id, share.id),
            None => format!("/groups/{}/sharing", self.head.group.id),
        }
    }
}

/// Whether the numbers of a group take a while and come after the page. Addresses are counted at once.
fn is_later(cx: &Cx, tx: &Tx, group: &Group) -> bool {
    group.is_segment() && later::is_due(cx, audience::is_loading(tx))
}

pub async fn index(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let head = Head::load(&cx, &mut tx, *id, "sharing").await?;
    let all = shares::of_group(&mut tx, &cx.actor, cx.now, *id).await?;
    let (open, ended) = all.into_iter().partition(|share| !share.is_ended(cx.now));
    let later = later::address(&cx, is_later(&cx, &tx, &head.group));
    let counts = match later {
        Some(_) => None,
        None => shares::group_counts(&mut tx, cx.now, *id, head.group.kind).await?,
    };
    let attributes = attributes::list(&mut tx).await?;
    let sentence = sentence_of(&cx, &mut tx, &head.group).await?;
    let (shell, t, smallest) = (cx.shell("groups"), cx.t.clone(), cx.org.min_people);
    let page = SharesIndex { shell, t, head, sentence, open, ended, attributes, counts, smallest, later };
    reply::whole(&cx, &page)
}

pub async fn new(cx: Cx, id: web::Path<GroupId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let form = Form::new(Fields::from_pairs(
        [("team", cx.query.get("team")), ("level", "members"), ("column", "name"), ("column", "email")]
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .to_vec(),
    ));
    reply::whole(&cx, &ShareForm::load(&cx, &mut tx, *id, form, None).await?)
}

/// What the team would see, for htmx while the form is filled.
pub async fn show_preview(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let page = ShareForm::load(&cx, &mut tx, *id, Form::new(fields), None).await?;
    reply::page(&cx, &page, |page| page.as_preview().render())
}

pub async fn create(cx: Cx, id: web::Path<GroupId>, fields: Fields) -> Result<HttpResponse> {
    let mut form = Form::new(fields);
    if kept::is_shown_again(form.fields()) {
        return reply::whole(&cx, &ShareForm::load(&cx, &mut cx.read().await?, *id, form, None).await?);
    }
    let team = form.fields().parsed::<TeamId>("team");
    if team.is_none() {
        form.fail("team", cx.t.share_error_team());
    }
    let grant = grant(&cx, &mut form).await?;
    let counted = check_size(&cx, *id, &mut form).await?;
    if let (Some(team), Some(grant), Some(counted), true) = (team, grant, counted, form.is_ok()) {
        let path = format!("/groups/{id}/sharing");
        let (mut tx, counted) = cx.write_counted(counted).await?;
        let key = match once::claim(&mut tx, &cx, form.fields()).await? {
            Seen::Before(path) => return Ok(reply::see_other(&path)),
            Seen::Now(key) => key,
        };
        match shares::create(&mut tx, &cx.actor, cx.now, &counted, team, &grant).await {
            Ok(share) => {
                let share = shares::find(&mut tx, &cx.actor, share).await?;
                key.remember(&mut tx, &path).await?;
                tx.commit().await?;
                let words = cx.t.share_created(&share.group_name, &share.team_name);
                return Ok(reply::done(&cx, &path, &Flash::ok(words)));
            }
            Err(Error::Taken) => form.fail("team", cx.t.share_error_team_taken()),
            Err(error) => return Err(error),
        }
    }
    refuse(&cx, *id, form, None).await
}

pub async fn edit(cx: Cx, path: web::Path<(GroupId, ShareId)>) -> Result<HttpResponse> {
    let (group, id) = *path;
    let mut tx = cx.read().await?;
    let share = find(&cx, &mut tx, group, id).await?;
    let mut pairs = vec![
        ("level".to_string(), share.level.code().to_string()),
        ("purpose".to_string(), share.purpose.clone()),
        ("version".to_string(), share.version.to_string()),
    ];
    pairs.extend(share.columns.iter().map(|column| ("column".to_string(), column.code().into_owned())));
    if share.may_export {
        pairs.push(("may_export".into(), "yes".into()));
    }
    if let Some(at) = share.expires_at {
        pairs.push(("expires".into(), crate::time::date_of(cx.org.day(at - 1)).to_string()));
    }
    let form = Form::new(Fields::from_pairs(pairs));
    reply::whole(&cx, &ShareForm::load(&cx, &mut tx, group, form, Some(share)).await?)
}

pub async fn update(cx: Cx, path: web::Path<(GroupId, ShareId)>, fields: Fields) -> Result<HttpResponse> {
    let (group, id) = *path;
    let mut tx = cx.read().await?;
    let share = find(&cx, &mut tx, group, id).await?;
    let mut form = Form::new(fields);
    if kept::is_shown_again(form.fields()) {
        return reply::whole(&cx, &ShareForm::load(&cx, &mut tx, group, form, Some(share)).await?);
    }
    drop(tx);
    let grant = grant(&cx, &mut form).await?;
    let counted = check_size(&cx, group, &mut form).await?;
    if let (Some(grant), Some(counted), true) = (grant, counted, form.is_ok()) {
        let version = form.fields().parsed("version").unwrap_or(0);
        let (mut tx, counted) = cx.write_counted(counted).await?;
        let share = shares::update(&mut tx, &cx.actor, cx.now, id, version, &grant, &counted).await?;
        tx.commit().await?;
        let words = cx.t.share_changed(&share.group_name, &share.team_name);
        return Ok(reply::done(&cx, &format!("/groups/{group}/sharing"), &Flash::ok(words)));
    }
    refuse(&cx, group, form, Some(share)).await
}

pub async fn revoke(cx: Cx, path: web::Path<(GroupId, ShareId)>) -> Result<HttpResponse> {
    let (group, id) = *path;
    let mut tx = cx.write().await?;
    find(&cx, &mut tx, group, id).await?;
    let share = shares::revoke(&mut tx, &cx.actor, cx.now, id).await?;
    tx.commit().await?;
    let again = format!("/groups/{group}/sharing/new?team={}", share.team_id);
    let flash =
        Flash::ok(cx.t.share_revoked(&share.group_name, &share.team_name)).link(cx.t.share_again(), again);
    Ok(reply::done(&cx, &format!("/groups/{group}/sharing"), &flash))
}

async fn find(cx: &Cx, tx: &mut Tx, group: GroupId, id: ShareId) -> Result<Share> {
    let share = shares::find(tx, &cx.actor, id).await?;
    if share.group_id == group { Ok(share) } else { Err(Error::NotFound) }
}

async fn refuse(cx: &Cx, id: GroupId, form: Form, share: Option<Share>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let page = ShareForm::load(cx, &mut tx, id, form, share).await?;
    reply::refused(cx, &page, |page| page.as_preview().render())
}

/// Counts the group, before anything is written; where that takes a while it is said first.
async fn check_size(cx: &Cx, id: GroupId, form: &mut Form) -> Result<Option<Counted>> {
    let mut tx = cx.read().await?;
    let group = crate::groups::find(&mut tx, &cx.actor, id).await?;
    if is_later(cx, &tx, &group) {
        form.fail("", cx.t.share_later());
        return Ok(None);
    }
    let counted = Counted::of(&mut tx, cx.now, id, group.kind).await?;
    if counted.as_ref().is_none_or(|counted| counted.counts.people < cx.org.min_people) {
        form.fail("", cx.t.share_too_small(cx.org.min_people));
    }
    Ok(counted)
}

/// What the form grants; what is wrong with it is noted. Attributes that are gone meanwhile are left out.
async fn grant(cx: &Cx, form: &mut Form) -> Result<Option<Grant>> {
    let level = Level::from_code(form.value("level"));
    if level.is_none() {
        form.fail("level", cx.t.share_error_level());
    }
    let columns = Sheet::of(&mut cx.read().await?, &columns_of(form)).await?.set();
    let is_members = level == Some(Level::Members);
    if is_members && columns.is_empty() {
        form.fail("column", cx.t.share_error_columns());
    }
    let purpose = text::clean_line(form.value("purpose"));
    match &purpose {
        Some(purpose) if purpose.is_empty() && is_members => form.fail("purpose", cx.t.share_error_purpose()),
        Some(purpose) if purpose.chars().count() <= MOST_PURPOSE => {}
        _ => form.fail("purpose", cx.t.share_error_purpose_long(MOST_PURPOSE)),
    }
    let expires = form.fields().trimmed("expires").to_string();
    let last_day = expires.parse::<Date>().ok().and_then(|date| day(date.year(), date.month(), date.day()));
    let expires_at = last_day.filter(|day| *day >= cx.today() && *day < *DAYS.end());
    if !expires.is_empty() && expires_at.is_none() {
        form.fail("expires", cx.t.share_error_expires());
    }
    let (Some(level), Some(purpose)) = (level, purpose) else { return Ok(None) };
    Ok(Some(Grant {
        level,
        columns,
        may_export: form.value("may_export") == "yes",
        purpose,
        expires_at: expires_at.map(|day| start_of(day + 1, &cx.org.time_zone)),
    }))
}

async fn offered(tx: &mut Tx, form: &Form) -> Result<Sheet> {
    let (codes, chosen) = (codes::all(tx).await?, columns_of(form));
    let is_there = |column: Column| {
        let has_codes = codes.iter().any(|code| code.kind.key() == column.code());
        !column.is_of_codes() || has_codes || chosen.has(column)
    };
    Ok(Sheet::new(attributes::list(tx).await?, is_there))
}

fn columns_of(form: &Form) -> Columns {
    Columns::new(form.fields().all("column").filter_map(Column::from_code))
}

/// Three members as the team will see them, for whoever may see people at all; with the numbers they come later.
async fn preview(cx: &Cx, tx: &mut Tx, group: &Group, form: &Form, is_later: bool) -> Result<Preview> {
    let sheet = Sheet::of(tx, &columns_of(form)).await?;
    let is_count = form.value("level") == "count";
    let may_export = form.value("may_export") == "yes" && !is_count;
    let mut rows = Vec::new();
    if !is_later && !is_count && !sheet.columns.is_empty() && cx.actor.may(Permission::ViewPeople) {
        let asked = Asked { limit: 3, ..Asked::default() };
        let reach = Some(audience::Channel::Email);
        let page = shares::export(tx, &cx.actor, cx.now, group.id, reach, &sheet.set(), &asked).await?;
        rows = page.people.iter().map(|person| cells(cx, &sheet, person)).collect();
    }
    Ok(Preview { is_count, may_export, heads: heads(&cx.t, &sheet), rows })
}

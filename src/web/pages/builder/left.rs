//! Drafts of the builder. Each page has one of its own, so that two of them never overwrite one another; those that were
//! left are offered where somebody begins.

use super::{assemble::Reading, desk::Desk, rows::Typed, tree::Tree};
use crate::{
    criteria::describe_short,
    db::Tx,
    drafts::{self, Draft},
    error::Result,
    sessions::new_secret,
    web::{context::Cx, fields::Fields},
};
use std::collections::HashSet;

/// Drafts that are offered at once; the others fold away.
pub const AT_ONCE: usize = 3;

/// Which draft is the page's own, and which others are offered on it.
pub const OWN: &str = "draft";
pub const OFFERED: &str = "drafts";

/// What a page has to do with drafts.
#[derive(Debug, Default)]
pub struct Drafts {
    /// The key of its own.
    pub own: String,
    /// When the draft was left that it goes on with, in words.
    pub resumed: Option<String>,
    /// Others that were left.
    pub left: Vec<Left>,
}

/// A draft that is offered.
#[derive(Debug)]
pub struct Left {
    pub key: String,
    /// The page that goes on with it.
    pub path: String,
    pub name: String,
    pub at: String,
    /// Its criteria in one line.
    pub words: String,
    /// What it is called where nothing is seen beside it.
    pub label: String,
}

/// The key that a page gave or a link names, or a new one.
pub fn own_key(given: &str) -> String {
    let is_ours = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if (1..=64).contains(&given.len()) && given.chars().all(is_ours) { given.into() } else { new_secret() }
}

/// The draft that a link asks for.
pub async fn asked(tx: &mut Tx, cx: &Cx, desk: &Desk) -> Result<Option<Draft>> {
    if cx.query.has(OWN) { drafts::lookup(tx, &cx.actor, &desk.draft_key()).await } else { Ok(None) }
}

/// The drafts that were left of this segment, or of new ones; of those that say the same, the newest.
pub async fn all(tx: &mut Tx, cx: &Cx, desk: &Desk) -> Result<Vec<Left>> {
    let start = desk.drafts_start();
    let drafts = drafts::list(tx, &cx.actor, &start).await?;
    let key = |draft: &Draft| draft.key.strip_prefix(&start).unwrap_or_default().to_string();
    let mut seen = HashSet::new();
    let different = drafts.iter().filter(|draft| seen.insert(content(draft)));
    Ok(different.map(|draft| left(cx, draft, key(draft), desk)).collect())
}

/// What somebody typed, without what every page has of its own.
fn content(draft: &Draft) -> String {
    let fields = Fields::parse(draft.body.as_bytes()).unwrap_or_default();
    fields.without(&[OWN, OFFERED, "_csrf", "do"])
}

/// Those of them that the form has offered already: no others come up while somebody types.
pub async fn still(tx: &mut Tx, cx: &Cx, desk: &Desk, fields: &Fields) -> Result<Vec<Left>> {
    if !fields.has(OFFERED) {
        return Ok(Vec::new());
    }
    let mut left = all(tx, cx, desk).await?;
    left.retain(|one| one.key != desk.drafts.own && fields.all(OFFERED).any(|key| key == one.key));
    Ok(left)
}

fn left(cx: &Cx, draft: &Draft, key: String, desk: &Desk) -> Left {
    let fields = Fields::parse(draft.body.as_bytes()).unwrap_or_default();
    let (name, words) = (fields.get("name").trim().to_string(), words(cx, desk, &fields));
    Left {
        path: format!("{}?{OWN}={key}", desk.path()),
        key,
        label: if name.is_empty() { words.clone() } else { name.clone() },
        name: if name.is_empty() { cx.t.builder_draft_nameless() } else { name },
        at: cx.t.datetime(draft.updated_at),
        words,
    }
}

/// What a draft says, as far as it is finished.
fn words(cx: &Cx, desk: &Desk, fields: &Fields) -> String {
    let (mut tree, reader) = (Tree::parse(fields), desk.reader(cx));
    tree.each_row(|row| reader.settle(row, Typed::Closed));
    reader.settle_scope(&mut tree.scope, Typed::Closed);
    let criteria = Reading::of(&tree, reader).criteria;
    match criteria.is_empty() {
        true => cx.t.builder_draft_blank(),
        false => describe_short(&criteria, &cx.t, &desk.world.catalogue),
    }
}

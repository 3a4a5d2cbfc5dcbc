//! Drafts of the builder. Each page has one of its own, so that two of them never overwrite one another; those that were
//! left are offered where somebody begins.

use super::{
    assemble::Reading,
    desk::Desk,
    rows::{Reader, Typed},
    tree::Tree,
};
use crate::{
    criteria::describe_short,
    db::Tx,
    drafts::{self, Draft},
    error::Result,
    sessions::new_secret,
    web::{context::Cx, fields::Fields},
};
use std::collections::{BTreeSet, HashSet};

/// Drafts that are offered at once; the others fold away.
pub const AT_ONCE: usize = 3;

/// Which draft is the page's own, and which others are offered on it.
pub const OWN: &str = "draft";
pub const OFFERED: &str = "drafts";
/// What the page says of each of those, in their order.
const NAME: &str = "drafts-name";
const AT: &str = "drafts-at";
const WORDS: &str = "drafts-words";
/// The draft that was thrown away to make room for the page's own.
pub const GONE: &str = "gone";

/// What a page has to do with drafts.
#[derive(Debug, Default)]
pub struct Drafts {
    /// The key of its own.
    pub own: String,
    /// The page that goes on with it, once there is something in it.
    pub kept: Option<String>,
    /// When the draft was left that it goes on with, in words.
    pub resumed: Option<String>,
    /// Others that were left.
    pub left: Vec<Left>,
    /// The name of the one that goes when this one is begun, and of one that went.
    pub going: Option<String>,
    pub gone: Option<String>,
}

/// A draft that is offered.
#[derive(Debug)]
pub struct Left {
    pub key: String,
    /// The page that goes on with it.
    pub path: String,
    /// Empty where it has none.
    pub name: String,
    pub at: String,
    /// Its criteria in one line.
    pub words: String,
}

impl Left {
    /// What it is called where nothing is seen beside it.
    pub fn label(&self) -> &str {
        if self.name.is_empty() { &self.words } else { &self.name }
    }
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
    let drafts = drafts::list(tx, &cx.actor, &desk.drafts_start()).await?;
    let mut seen = HashSet::new();
    let mut different = Vec::new();
    for draft in drafts.into_iter().filter(|draft| seen.insert(content(draft))) {
        let fields = Fields::parse(draft.body.as_bytes()).unwrap_or_default();
        different.push((Tree::parse(&fields), fields, draft));
    }
    // Which products there are is known only when it was looked up.
    let products: BTreeSet<&str> = different.iter().flat_map(|(tree, ..)| tree.products()).collect();
    let world = desk.world.clone().know_products(tx, &products).await?;
    let reader = Reader { t: &cx.t, catalogue: &world.catalogue };
    let left = different.into_iter().map(|(tree, fields, draft)| left(desk, &draft, &fields, tree, reader));
    Ok(left.collect())
}

/// What somebody typed, without what every page has of its own.
fn content(draft: &Draft) -> String {
    let fields = Fields::parse(draft.body.as_bytes()).unwrap_or_default();
    fields.without(&[OWN, OFFERED, "_csrf", "do"])
}

/// Those of them that the form has offered already, in the words of the form: no others come up while somebody types, and
/// no key press waits until long drafts are read and laid out again.
pub async fn still(tx: &mut Tx, cx: &Cx, desk: &Desk, fields: &Fields) -> Result<Vec<Left>> {
    if !fields.has(OFFERED) {
        return Ok(Vec::new());
    }
    let start = desk.drafts_start();
    let there = drafts::keys(tx, &cx.actor, &start).await?;
    let said = fields.all(NAME).zip(fields.all(AT)).zip(fields.all(WORDS));
    let offered = fields.all(OFFERED).zip(said).filter(|(key, _)| {
        *key != desk.drafts.own && there.iter().any(|one| one.strip_prefix(&start) == Some(key))
    });
    let left = |(key, ((name, at), words)): (&str, ((&str, &str), &str))| Left {
        key: key.into(),
        path: path(desk, key),
        name: name.into(),
        at: at.into(),
        words: words.into(),
    };
    Ok(offered.map(left).collect())
}

fn left(desk: &Desk, draft: &Draft, fields: &Fields, tree: Tree, reader: Reader) -> Left {
    let key = draft.key.strip_prefix(&desk.drafts_start()).unwrap_or_default().to_string();
    Left {
        path: path(desk, &key),
        key,
        name: fields.trimmed("name").to_string(),
        at: reader.t.datetime(draft.updated_at),
        words: words(tree, reader),
    }
}

/// The page that goes on with a draft.
pub fn path(desk: &Desk, key: &str) -> String {
    format!("{}?{OWN}={key}", desk.path())
}

/// What a draft says, as far as it is finished.
fn words(mut tree: Tree, reader: Reader) -> String {
    tree.each_row(|row| reader.settle(row, Typed::Closed));
    reader.settle_scope(&mut tree.scope, Typed::Closed);
    let criteria = Reading::of(&tree, reader).criteria;
    match criteria.is_empty() {
        true => reader.t.builder_draft_blank(),
        false => describe_short(&criteria, reader.t, reader.catalogue),
    }
}

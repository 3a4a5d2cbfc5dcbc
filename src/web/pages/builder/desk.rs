//! What lies on the desk while somebody builds: the form's own values, the tree, and where both came from.

use super::{
    acts::Act,
    assemble::{Reading, salvage, tree_of},
    form::encoded,
    known::Unknown,
    left::{self, Drafts},
    overlap,
    rows::{Reader, Typed},
    tree::{RULES, Tree, add_id},
};
use crate::{
    audience::{self, By, World},
    criteria::{Aspect, Criteria, Field, limits},
    db::Tx,
    drafts::{self, Draft},
    error::{Error, Result},
    groups::{Group, templates::Template},
    ids::{GroupId, TeamId},
    time::Micros,
    web::{context::Cx, fields::Fields, form::Form, pages::groups::effect::Effect},
};
use std::collections::HashMap;

/// Steps that can be undone, and how many bytes they may take together in the form: more where that many were taken out of
/// it, but never so many that the form would be too long to be sent.
const UNDO_STEPS: usize = 5;
const UNDO_BYTES: usize = 60_000;
const MOST_UNDO_BYTES: usize = 3 << 20;
/// Unknown article numbers for which it is looked up what was meant.
const MOST_MEANT: usize = 5;

/// A form in work.
#[derive(Debug)]
pub struct Desk {
    /// The segment that is edited.
    pub group: Option<Group>,
    pub world: World,
    /// Name, description, and what is wrong with the form.
    pub form: Form,
    pub tree: Tree,
    /// `None` when the criteria are too large for the builder: then they can only be read.
    pub too_large: Option<Criteria>,
    /// Earlier trees, the newest first.
    pub undo: Vec<String>,
    pub by: By,
    /// Groups that the segment is compared with.
    pub with: Vec<GroupId>,
    pub seed: u32,
    /// The element that gets the focus.
    pub focus: String,
    /// One sentence about what was done.
    pub said: String,
    pub drafts: Drafts,
    pub conflict: Option<Conflict>,
    /// What saving would do, and the name of the change that does it.
    pub confirm: Option<(Effect, String)>,
    /// What saving would do is to be told before, but to count it takes a while.
    pub weighs: bool,
    /// Whether values are listed to choose from: the form was sent whole, so that no script offers them.
    pub lists: bool,
    /// How the numbers come, while the page comes without them.
    pub later: Option<Later>,
    pub unknown: Unknown,
}

/// How numbers come after a page that came without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Later {
    /// Script asks for the page anew, at this address.
    Page(String),
    /// Script sends the form anew. The moment tells one answer from the next: each is followed by its numbers.
    Form(Micros),
    /// Somebody asks for them by a button, when they have read what is told.
    Button,
}

/// Somebody else saved meanwhile.
#[derive(Debug)]
pub struct Conflict {
    /// The version that is told.
    pub version: i64,
    pub who: String,
    pub ago: String,
    /// Their criteria in words.
    pub theirs: String,
    /// Name and description where they differ: which it is, theirs, and what was typed here.
    pub texts: Vec<(String, String, String)>,
}

impl Desk {
    /// The desk as it is found: the draft or the template asked for, the saved segment, or nothing.
    pub async fn begin(cx: &Cx, group: Option<Group>) -> Result<Desk> {
        let mut tx = cx.read().await?;
        let world = World::load(&mut tx, cx.now).await?;
        let mut desk = Desk::empty(cx, group, world);
        match left::asked(&mut tx, cx, &desk).await? {
            Some(draft) => desk.resume(cx, &draft)?,
            None => {
                desk.drafts.own = left::own_key("");
                desk.start(cx, cx.query.get("template"))?;
                desk.drafts.left = left::all(&mut tx, cx, &desk).await?;
                desk.drafts.going = drafts::next_to_go(&mut tx, &cx.actor, &desk.draft_key()).await?;
            }
        }
        desk.recognise(&mut tx, cx).await?;
        Ok(desk)
    }

    /// The desk as a form was sent.
    pub async fn take(cx: &Cx, fields: Fields, group: Option<Group>) -> Result<Desk> {
        let mut tx = cx.read().await?;
        let world = World::load(&mut tx, cx.now).await?;
        let mut desk = Desk::empty(cx, group, world);
        desk.lists = !cx.partial;
        desk.drafts.own = left::own_key(fields.get(left::OWN));
        desk.drafts.gone = fields.has(left::GONE).then(|| fields.get(left::GONE).to_string());
        desk.drafts.left = left::still(&mut tx, cx, &desk, &fields).await?;
        desk.read(cx, fields);
        let all = Act::parse(desk.form.value("do")) != Act::Preview;
        desk.settle_rows(cx, if all { Typed::All } else { Typed::Closed });
        desk.recognise(&mut tx, cx).await?;
        Ok(desk)
    }

    fn empty(cx: &Cx, group: Option<Group>, world: World) -> Desk {
        let by = By::from_key(cx.query.get("by"), &world.catalogue).unwrap_or_else(By::age);
        Desk {
            group,
            world,
            form: Form::default(),
            tree: Tree::default(),
            too_large: None,
            undo: Vec::new(),
            by,
            with: Vec::new(),
            seed: 0,
            focus: String::new(),
            said: String::new(),
            drafts: Drafts { own: left::own_key(cx.query.get(left::OWN)), ..Drafts::default() },
            conflict: None,
            confirm: None,
            weighs: false,
            lists: false,
            later: None,
            unknown: Unknown::default(),
        }
    }

    fn read(&mut self, cx: &Cx, mut fields: Fields) {
        self.tree = Tree::parse(&fields);
        // A saved segment that has to be mended is laid out with all it has.
        if self.group.is_none() {
            self.tree.keep_most();
        }
        self.undo = fields.all("undo").take(UNDO_STEPS).map(str::to_string).collect();
        self.by = By::from_key(fields.get("by"), &self.world.catalogue).unwrap_or_else(By::age);
        self.with = overlap::chosen(&fields, &self.world, self.group.as_ref().map(|group| group.id));
        self.seed = fields.parsed("seed").unwrap_or(0);
        // There is nothing to choose while there are no teams.
        if !fields.has("team") {
            fields.set("team", &team_key(self.group.as_ref().and_then(|group| group.team_id)));
        }
        self.form = Form::new(fields);
        if self.tree.cut {
            let most = if self.group.is_none() { RULES } else { limits::RULES };
            self.form.fail("n-1-add", cx.t.builder_cut(most));
        }
    }

    fn resume(&mut self, cx: &Cx, draft: &Draft) -> Result<()> {
        self.read(cx, Fields::parse(draft.body.as_bytes())?);
        self.settle_rows(cx, Typed::Closed);
        let at = cx.t.datetime(draft.updated_at);
        self.drafts.resumed = Some(match &self.group {
            Some(_) => cx.t.builder_draft_edit(at),
            None => cx.t.builder_draft_new(at),
        });
        Ok(())
    }

    /// Begins anew: with the saved segment, a template, or one blank condition.
    fn start(&mut self, cx: &Cx, template: &str) -> Result<()> {
        self.form = match (self.group.clone(), template) {
            (Some(group), _) => self.open(cx, &group),
            (None, "") => {
                self.tree = Tree::begin();
                self.focus = "n-3-field".into();
                blank_form(cx, "", "")
            }
            (None, key) => {
                let template = Template::from_key(key).ok_or(Error::NotFound)?;
                self.copy(cx, template);
                blank_form(cx, &template.name(&cx.t), &template.words(&cx.t, &cx.org.currency))
            }
        };
        Ok(())
    }

    /// Lays out a saved segment.
    fn open(&mut self, cx: &Cx, group: &Group) -> Form {
        match Criteria::parse(&group.criteria, &self.world.catalogue) {
            Ok(criteria) => self.lay_out(cx, criteria),
            Err(_) => self.tree = salvage(&group.criteria, self.reader(cx)),
        }
        Form::filled(&[
            ("name", &group.name),
            ("description", &group.description),
            ("team", &team_key(group.team_id)),
            ("group", &group.id.to_string()),
            ("version", &group.version.to_string()),
        ])
    }

    /// Lays out a template; where it leaves a product to choose, that is where to go on.
    fn copy(&mut self, cx: &Cx, template: Template) {
        self.lay_out(cx, template.criteria(&self.world));
        if template.asks_product {
            self.tree.each_row(|row| row.asks = row.rule.field == Field::Bought.key());
            let first = self.tree.rows().into_iter().find(|row| row.asks);
            self.focus = first.map_or_else(String::new, |row| add_id(row.id, Aspect::Product));
        }
    }

    fn lay_out(&mut self, cx: &Cx, criteria: Criteria) {
        match tree_of(&criteria, self.reader(cx)) {
            Some(tree) => self.tree = tree,
            None => self.too_large = Some(criteria),
        }
    }

    /// Article numbers get their names, once it is known which there are; those that are written in other letters, or
    /// called by their names, are put right.
    pub(super) async fn name_products(&mut self, tx: &mut Tx, cx: &Cx) -> Result<()> {
        let all = self.tree.products();
        self.world = self.world.clone().know_products(tx, &all).await?;
        let unknown = all.into_iter().filter(|sku| !self.world.catalogue.has_product(sku)).take(MOST_MEANT);
        let unknown: Vec<String> = unknown.map(str::to_string).collect();
        let mut meant = HashMap::new();
        for typed in unknown {
            match audience::product_meant(tx, &typed).await? {
                Some((sku, true)) => _ = meant.insert(typed, sku),
                Some((sku, false)) => _ = self.unknown.near.insert(typed, sku),
                None => {}
            }
        }
        if !meant.is_empty() {
            self.tree.rename_products(&meant);
            self.settle_rows(cx, Typed::Closed);
        }
        let all =
            self.tree.products().into_iter().chain(self.unknown.near.values().map(String::as_str)).collect();
        self.world = self.world.clone().know_products(tx, &all).await?;
        Ok(())
    }

    pub fn reader<'a>(&'a self, cx: &'a Cx) -> Reader<'a> {
        Reader { t: &cx.t, catalogue: &self.world.catalogue }
    }

    pub fn reading(&self, cx: &Cx) -> Reading {
        Reading::of(&self.tree, self.reader(cx))
    }

    /// Makes new and changed rows whole after an act.
    pub fn settle(&mut self, cx: &Cx, act: &Act) {
        self.settle_rows(cx, Typed::Closed);
        if act.changes_tree() && self.focus.is_empty() {
            self.focus = "rules".into();
        }
    }

    fn settle_rows(&mut self, cx: &Cx, typed: Typed) {
        let mut tree = std::mem::take(&mut self.tree);
        tree.each_row(|row| self.reader(cx).settle(row, typed));
        self.reader(cx).settle_scope(&mut tree.scope, typed);
        self.tree = tree;
    }

    /// Changes the tree so that it can be undone.
    pub fn change(&mut self, change: impl FnOnce(&mut Tree) -> Option<String>) {
        let before = encoded(self.tree.pairs());
        if let Some(focus) = change(&mut self.tree) {
            self.focus = focus;
            let bytes = |undo: &[String]| undo.iter().map(String::len).sum::<usize>();
            let freed = before.len().saturating_sub(encoded(self.tree.pairs()).len());
            let taken = Some(bytes(&self.undo)).filter(|taken| *taken > UNDO_BYTES).unwrap_or(0);
            let room = (UNDO_BYTES + freed + taken).min(MOST_UNDO_BYTES);
            self.undo.insert(0, before);
            self.undo.truncate(UNDO_STEPS);
            while bytes(&self.undo) > room {
                self.undo.pop();
            }
        }
    }

    /// Takes back the last change of the tree.
    pub fn undo(&mut self) {
        if self.undo.is_empty() {
            return;
        }
        if let Ok(fields) = Fields::parse(self.undo.remove(0).as_bytes()) {
            self.tree = Tree::parse(&fields);
        }
        self.focus = if self.undo.is_empty() { "n-1-add".into() } else { "undo".into() };
    }

    /// The key of the actor's draft of this page.
    pub fn draft_key(&self) -> String {
        format!("{}{}", self.drafts_start(), self.drafts.own)
    }

    /// How the keys of all the actor's drafts of this segment begin, or of those of new ones.
    pub fn drafts_start(&self) -> String {
        match &self.group {
            Some(group) => format!("segment:{}:", group.id),
            None => "segment:new:".into(),
        }
    }

    /// The page of this form.
    pub fn path(&self) -> String {
        match &self.group {
            Some(group) => format!("/groups/{}/edit", group.id),
            None => "/groups/new/segment".into(),
        }
    }

    /// Whether the page holds nothing that is worth a draft: what is saved, or the blank form of a new segment. What is
    /// only looked at (a breakdown, an overlap) is no change.
    pub fn is_untouched(&self, cx: &Cx) -> Result<bool> {
        let mut fresh = Desk::empty(cx, self.group.clone(), self.world.clone());
        fresh.start(cx, "")?;
        fresh.tree = Tree::parse(&Fields::parse(encoded(fresh.tree.pairs()).as_bytes())?);
        fresh.settle_rows(cx, Typed::Closed);
        // Browsers send line breaks as two characters.
        let text = |desk: &Desk, name: &str| desk.form.value(name).replace("\r\n", "\n").trim().to_string();
        let same_texts =
            ["name", "description", "team"].iter().all(|name| text(self, name) == text(&fresh, name));
        // Where the same conditions came to stand in other rows, what they say is still the same.
        let says_the_same = || {
            let (reading, saved) = (self.reading(cx), fresh.reading(cx));
            let is_whole = |reading: &Reading| reading.unfinished() + reading.wrong() + reading.partly() == 0;
            is_whole(&reading) && is_whole(&saved) && reading.criteria == saved.criteria
        };
        Ok(same_texts && (self.tree == fresh.tree || says_the_same()))
    }

    /// The form as a draft keeps it.
    pub fn body(&self) -> String {
        let own = ["name", "description", "team", "group", "version"];
        let mut pairs: Vec<(String, String)> =
            own.iter().map(|name| ((*name).to_string(), self.form.value(name).to_string())).collect();
        pairs.push(("by".into(), self.by.key().into_owned()));
        pairs.extend(self.with.iter().map(|id| ("with".into(), id.to_string())));
        pairs.extend(self.tree.pairs());
        encoded(pairs)
    }
}

/// The form of a new segment.
fn blank_form(cx: &Cx, name: &str, description: &str) -> Form {
    let team = team_key(cx.actor.only_team());
    Form::filled(&[
        ("name", name),
        ("description", description),
        ("team", &team),
        ("group", ""),
        ("version", ""),
    ])
}

/// A team as forms name it.
fn team_key(team: Option<TeamId>) -> String {
    team.map_or_else(String::new, |team| team.to_string())
}

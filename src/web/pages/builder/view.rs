//! What the templates of the builder show, made from a tree and its reading. No database, no HTTP.

use super::{
    assemble::Reading,
    boxes::{ChoiceView, Counts},
    fields::{FamilyView, families, operators},
    known::Unknown,
    lists::Lists,
    live::Live,
    rows::{Reader, State},
    tree::{Branch, DEPTH, INCLUDE, Item, Join, LEAVE_OUT, RULES, Row, Tree},
    wheres::{TokenBox, WhereView},
};
use crate::{
    audience::World,
    criteria::{Fault, Field, Input, Kind, Operator, Problem, Rule, Unit, labels},
    texts::Texts,
};
use askama::Template;
use std::rc::Rc;

/// A group of conditions with all that is in it.
#[derive(Debug, Template)]
#[template(path = "builder/_group.html")]
pub struct GroupView {
    pub t: Texts,
    pub id: u32,
    pub any: bool,
    pub root: Root,
    pub items: Vec<ItemView>,
    pub effect: Option<Effect>,
    pub number: usize,
    /// Whether another condition, another group fits.
    pub takes_rule: bool,
    pub takes_group: bool,
    pub families: Rc<Vec<FamilyView>>,
    /// The id that the next node gets.
    pub next: u32,
}

/// The template escapes every value in it by itself.
impl askama::filters::HtmlSafe for GroupView {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    Include,
    LeaveOut,
    /// Inside another group.
    Inner,
}

#[derive(Debug)]
pub enum ItemView {
    Row(Box<RowView>),
    Group(Box<GroupView>),
}

/// One condition.
#[derive(Debug)]
pub struct RowView {
    pub row: Row,
    /// Its number among all conditions, as it is read aloud.
    pub number: usize,
    pub kind: Option<Kind>,
    pub field: Option<Field>,
    /// Key and words.
    pub operators: Vec<(String, String)>,
    pub input: Option<Input>,
    pub choices: Vec<ChoiceView>,
    /// The box for values that are typed.
    pub values: Option<TokenBox>,
    /// What may be asked of what happened: the first of it in the line, the others below.
    pub wheres: Vec<WhereView>,
    /// Sign of the currency before an amount.
    pub currency: String,
    /// The people without the value, where the operator says what becomes of them.
    pub blanks: Option<Blanks>,
    pub meaning: Option<String>,
    /// That it asks for more than is kept.
    pub kept: Option<String>,
    /// That nothing has some of the values that it names.
    pub unmet: Option<String>,
    /// That it counts all products in a segment about some.
    pub all_products: Option<String>,
    pub problem: Option<String>,
    /// Values that can be taken out, the others being counted.
    pub strangers: usize,
    pub unfinished: bool,
    pub effect: Option<Effect>,
    pub first: bool,
    pub last: bool,
    pub wraps: bool,
}

#[derive(Debug)]
pub struct Blanks {
    pub words: String,
    pub count: Option<String>,
    /// Whether it can be chosen; of a reversed condition it is only told.
    pub is_choice: bool,
}

/// What a condition does to the number, in figures beside it.
#[derive(Clone, Debug)]
pub struct Effect {
    pub figure: String,
    pub words: String,
    /// Width of the bar in per cent, as an attribute.
    pub bar: String,
    pub mute: bool,
    pub warning: Option<String>,
}

impl GroupView {
    /// The word before the first condition.
    pub fn first_word(&self) -> String {
        if self.root == Root::LeaveOut { self.t.builder_join_anyone() } else { self.t.builder_join_where() }
    }

    /// The word before every other one.
    pub fn next_word(&self) -> String {
        if self.any { self.t.builder_join_or() } else { self.t.builder_join_and() }
    }

    /// Where a page without scripts goes on when one of the items is gone: at the one that takes its place.
    pub fn without(&self, id: &u32) -> String {
        let at = self.items.iter().position(|item| item.id() == *id).unwrap_or(0);
        let next = self.items.get(at + 1).or(at.checked_sub(1).and_then(|before| self.items.get(before)));
        next.map_or_else(|| self.home().to_string(), |item| format!("n-{}", item.id()))
    }

    /// Where it goes on when the group is gone and its items stay.
    pub fn first(&self) -> String {
        self.items.first().map_or_else(|| self.home().to_string(), |item| format!("n-{}", item.id()))
    }

    fn home(&self) -> &'static str {
        if self.root == Root::LeaveOut { "left-out" } else { "rules" }
    }
}

impl ItemView {
    fn id(&self) -> u32 {
        match self {
            ItemView::Row(row) => row.row.id,
            ItemView::Group(group) => group.id,
        }
    }
}

impl RowView {
    pub fn is(&self, input: Input) -> bool {
        self.input == Some(input)
    }

    /// Whether it is about money.
    pub fn is_money(&self) -> bool {
        self.field.as_ref().is_some_and(Field::is_money)
    }

    /// Whether it adds something up.
    pub fn is_sum(&self) -> bool {
        self.is(Input::Sum) || self.is(Input::SumRange)
    }

    /// The key of what its rule counts.
    pub fn what(&self) -> &'static str {
        self.field.as_ref().and_then(Field::happening).map_or("", |what| what.key())
    }

    /// Whether its number is in per cent.
    pub fn is_percent(&self) -> bool {
        self.row.rule.field == Field::Alive.key()
    }

    /// Whether it asks what is predicted.
    pub fn is_forecast(&self) -> bool {
        [Field::Alive, Field::ExpectedOrders, Field::ChurnRisk]
            .iter()
            .any(|field| self.row.rule.field == field.key())
    }

    pub fn has_boxes(&self) -> bool {
        self.is(Input::Choices) && !self.choices.is_empty()
    }

    /// Whether texts that contacts have are offered for it: addresses are nobody's to look through.
    pub fn suggests(&self) -> bool {
        self.is(Input::Text) && self.field != Some(Field::Email)
    }

    pub fn is_never(&self) -> bool {
        self.row.rule.op == Operator::Never.key()
    }

    /// How often, for the plural of what is counted.
    pub fn many(&self) -> i64 {
        self.row.rule.times.trim().parse().unwrap_or(2)
    }

    /// `id` of the condition on the page.
    pub fn place(&self) -> String {
        format!("n-{}", self.row.id)
    }

    /// `id` of a control; a new field makes a new control, whose old state counts no more. Another operator keeps what
    /// is being typed, but for units of spans and of the calendar, which are not the same choice.
    pub fn control(&self, part: &str) -> String {
        let calendar = if part == "unit" && self.is(Input::Unit) { "-calendar" } else { "" };
        format!("n-{}-{part}-{}{calendar}", self.row.id, self.row.rule.field.replace(':', "_"))
    }
}

/// Makes the views of both trees.
pub struct Painter<'a> {
    pub reader: Reader<'a>,
    pub reading: &'a Reading,
    pub live: &'a Live,
    pub world: &'a World,
    pub families: Rc<Vec<FamilyView>>,
    pub room: bool,
    /// The group that is edited: it is not offered as its own condition.
    pub own: Option<crate::ids::GroupId>,
    pub lists: Lists,
    pub counts: Counts,
    pub unknown: Unknown,
    rows: usize,
    groups: usize,
    next: u32,
}

impl<'a> Painter<'a> {
    pub fn new(
        reader: Reader<'a>,
        tree: &Tree,
        reading: &'a Reading,
        live: &'a Live,
        world: &'a World,
        own: Option<crate::ids::GroupId>,
    ) -> Painter<'a> {
        let families = Rc::new(families(reader.t, reader.catalogue));
        let room = tree.rows().len() < RULES;
        let (lists, counts) = (Lists::new(), Counts::new());
        let unknown = Unknown::default();
        let (rows, groups, next) = (0, 0, tree.next_id());
        Painter {
            reader,
            reading,
            live,
            world,
            families,
            room,
            own,
            lists,
            counts,
            unknown,
            rows,
            groups,
            next,
        }
    }

    pub fn group(&mut self, branch: &Branch, level: usize) -> GroupView {
        self.groups += 1;
        let number = self.groups;
        let last = branch.items.len().saturating_sub(1);
        let mut items = Vec::with_capacity(branch.items.len());
        for (index, item) in branch.items.iter().enumerate() {
            items.push(match item {
                Item::Row(row) => {
                    let mut view = self.row(row);
                    (view.first, view.last) = (index == 0, index == last);
                    view.wraps = level < DEPTH;
                    ItemView::Row(Box::new(view))
                }
                Item::Branch(inner) => ItemView::Group(Box::new(self.group(inner, level + 1))),
            });
        }
        GroupView {
            t: self.reader.t.clone(),
            id: branch.id,
            any: branch.join == Join::Any,
            root: match branch.id {
                INCLUDE => Root::Include,
                LEAVE_OUT => Root::LeaveOut,
                _ => Root::Inner,
            },
            items,
            effect: self.live.effects.get(&branch.id).cloned(),
            number,
            takes_rule: self.room,
            takes_group: self.room && level < DEPTH,
            families: self.families.clone(),
            next: self.next,
        }
    }

    fn row(&mut self, row: &Row) -> RowView {
        self.rows += 1;
        let (t, catalogue) = (self.reader.t, self.reader.catalogue);
        let spec = self.reader.spec(row);
        let state = self.reading.states.get(&row.id);
        let ready = match state {
            Some(State::Ready(rule)) => Some(rule),
            _ => None,
        };
        let input = self.reader.input(row);
        let field = spec.as_ref().map(|spec| spec.field.clone());
        RowView {
            number: self.rows,
            kind: field.as_ref().map(Field::kind),
            field: field.clone(),
            operators: spec.iter().flat_map(|spec| operators(spec, &row.rule.op, t)).collect(),
            input,
            choices: field.as_ref().map_or_else(Vec::new, |field| self.choices(field, input, row)),
            values: field.as_ref().map(|field| self.values(field, row)),
            wheres: field.as_ref().map_or_else(Vec::new, |field| self.wheres(field, row, self.rows)),
            currency: crate::money::symbol(catalogue.currency()).trim().to_string(),
            blanks: self.blanks(row, field.as_ref()),
            meaning: ready.and_then(|rule| self.meaning(rule)),
            kept: ready.and_then(|rule| self.kept(rule)),
            unmet: field.as_ref().and_then(|field| self.unmet(field, row)),
            all_products: field
                .as_ref()
                .filter(|field| field.counts_all_products() && !self.reading.criteria.products.is_empty())
                .map(|_| t.builder_all_products()),
            problem: match state {
                Some(State::Wrong(problem) | State::Partly { problem, .. }) => Some(self.problem(problem)),
                _ => None,
            },
            strangers: state.map_or(0, State::strangers),
            unfinished: matches!(state, Some(State::Unfinished)),
            effect: self.live.effects.get(&row.id).cloned(),
            first: false,
            last: false,
            wraps: false,
            row: row.clone(),
        }
    }

    /// What is wrong, and what may have been meant.
    pub(super) fn problem(&self, problem: &Problem) -> String {
        let t = self.reader.t;
        let near = match &problem.fault {
            Fault::UnknownProduct(sku) => self.unknown.near.get(sku),
            _ => None,
        };
        let Some(near) = near else { return problem.text(t) };
        let name = self.reader.catalogue.product(near);
        let named = if name == near { near.clone() } else { format!("{name} ({near})") };
        format!("{} {}", problem.text(t), t.builder_token_near(named))
    }

    /// What a relative rule means today, and where it is that day.
    fn meaning(&self, rule: &Rule) -> Option<String> {
        let meaning = self.reader.meaning(rule, self.world.today, self.world.week)?;
        let zone = self.world.zone.iana_name().unwrap_or("UTC");
        let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
        Some(self.reader.t.builder_means_zone(city, meaning))
    }

    /// What is said where a rule looks further back than page views and campaign clicks are kept.
    fn kept(&self, rule: &Rule) -> Option<String> {
        let (today, week) = (self.world.today, self.world.week);
        let days = self.world.kept_days.filter(|days| rule.looks_back_beyond(*days, today, week))?;
        Some(self.reader.t.builder_kept(self.reader.t.date(today - days), days))
    }

    fn blanks(&self, row: &Row, field: Option<&Field>) -> Option<Blanks> {
        let field = field.filter(|field| field.may_lack() && row.rule.tells_blanks())?;
        let is_choice = row.rule.operator().is_some_and(|operator| operator.has_blanks());
        let count = self.live.blanks.get(field.key().as_ref()).map(|people| self.reader.t.number(*people));
        let words =
            self.reader.t.builder_blanks(field.key(), field.label(self.reader.t, self.reader.catalogue));
        Some(Blanks { words, count, is_choice })
    }
}

/// The units of a span as options: key and words.
pub fn span_units(t: &Texts) -> Vec<(&'static str, String)> {
    Unit::SPANS.into_iter().map(|unit| (unit.plural_key(), unit.plural_label(t))).collect()
}

/// The units of the calendar as options.
pub fn calendar_units(t: &Texts) -> Vec<(&'static str, String)> {
    Unit::CALENDAR.into_iter().map(|unit| (unit.key(), unit.label(t))).collect()
}

/// The months as options.
pub fn months(t: &Texts) -> Vec<(String, String)> {
    (1..=12).map(|month: i8| (month.to_string(), labels::month(month, t))).collect()
}

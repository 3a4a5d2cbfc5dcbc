//! The page of the builder, made from what lies on the desk.

use super::{
    assemble::{PRODUCTS, Reading},
    boxes,
    desk::{Conflict, Desk, Later},
    fields::FamilyView,
    left::{AT_ONCE, Drafts},
    lists,
    live::{Live, Wanted},
    rows::State,
    tree::{DEPTH, RULES},
    view::{GroupView, Painter},
    wheres::ScopeView,
};
use crate::{
    audience::{self, Broken},
    criteria::{Description, TextSpan, describe},
    drafts::MOST,
    error::Result,
    teams,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        form::Form,
        pages::groups::{effect::Effect, view::Look},
    },
};
use askama::Template;
use std::rc::Rc;

/// The builder, whole or (`as_builder`) as htmx swaps it.
#[derive(Template)]
#[template(path = "builder/edit.html", blocks = ["builder"])]
pub struct BuilderEdit {
    shell: Shell,
    t: Texts,
    form: Form,
    teams: Vec<teams::Choice>,
    heading: String,
    crumb: String,
    /// The page of the group that is edited.
    group_name: Option<String>,
    back: String,
    path: String,
    focus: String,
    said: String,
    undo: Vec<String>,
    drafts: Drafts,
    conflict: Option<Conflict>,
    confirm: Option<(Effect, String)>,
    weighs: bool,
    sentence: Description,
    families: Rc<Vec<FamilyView>>,
    /// The products that the segment is about.
    scope: ScopeView,
    include: GroupView,
    leave_out: GroupView,
    live: Live,
    state: CountState,
    /// How the numbers come, while the page comes without them.
    later: Option<Later>,
    /// The criteria on one line.
    line: String,
    /// Criteria that are too large for the builder, as they are stored.
    json: Option<String>,
}

/// What the number is worth: the class of its dot, and the words beside it.
struct CountState {
    class: &'static str,
    words: String,
    /// Conditions that are begun and not finished, such that cannot be, and such that can in part.
    unfinished: usize,
    wrong: usize,
    partly: usize,
}

impl CountState {
    fn of(live: &Live, is_later: bool, reading: &Reading, t: &Texts) -> CountState {
        let (unfinished, wrong, partly) = (reading.unfinished(), reading.wrong(), reading.partly());
        let (class, words) = match (unfinished + wrong, partly) {
            _ if is_later => ("off", t.group_not_counted()),
            _ if !live.is_counted => ("off", t.builder_not_counted()),
            (0, 0) if live.is_behind => ("off", t.builder_behind()),
            (0, 0) => ("", t.builder_up_to_date()),
            (0, _) => ("open", t.builder_without_values()),
            (without, _) => ("open", t.builder_without(without)),
        };
        CountState { class, words, unfinished, wrong, partly }
    }
}

fn wanted<'a>(cx: &'a Cx, desk: &'a Desk) -> Wanted<'a> {
    Wanted {
        t: &cx.t,
        actor: &cx.actor,
        by: &desk.by,
        seed: desk.seed,
        look: Look::of(cx),
        with: &desk.with,
        own: desk.group.as_ref().map(|group| group.id),
        min_people: cx.org.min_people,
    }
}

/// Counts and paints.
pub async fn paint(cx: &Cx, desk: Desk) -> Result<BuilderEdit> {
    let t = &cx.t;
    let mut reading = desk.reading(cx);
    let criteria = desk.too_large.clone().unwrap_or_else(|| reading.criteria.clone());
    let wanted = wanted(cx, &desk);
    let mut tx = cx.read().await?;
    let audience = audience::prepare_for_group(&mut tx, &desk.world, &criteria, wanted.own).await?;
    let audience = audience.map_err(|broken| blame(&mut reading, broken)).ok();
    let live = match audience {
        _ if desk.later.is_some() => Live::later(&desk.world, wanted),
        Some(audience) => Live::of(&mut tx, &desk.world, &audience, &desk.tree, &reading, wanted).await?,
        None => Live::none(&mut tx, &desk.world, wanted).await?,
    };
    let lists = lists::load(&mut tx, &desk, desk.reader(cx)).await?;
    let counts = boxes::count(&mut tx, &desk, desk.reader(cx)).await?;
    let teams = teams::choices(&mut tx, &cx.actor).await?;
    drop(tx);
    let mut painter = Painter::new(desk.reader(cx), &desk.tree, &reading, &live, &desk.world, wanted.own);
    (painter.lists, painter.counts, painter.unknown) = (lists, counts, desk.unknown.clone());
    let (include, leave_out) = (painter.group(&desk.tree.include, 1), painter.group(&desk.tree.leave_out, 1));
    let (heading, crumb, back) = titles(&desk, t);
    Ok(BuilderEdit {
        scope: painter.scope(&desk.tree.scope),
        shell: cx.shell("groups"),
        t: t.clone(),
        teams,
        heading,
        crumb,
        group_name: desk.group.as_ref().map(|group| group.name.clone()),
        back,
        path: desk.path(),
        focus: if desk.form.is_ok() { desk.focus } else { String::new() },
        said: said(&desk.said, desk.later.is_none().then_some(live.people), &reading, t),
        undo: desk.undo,
        drafts: desk.drafts,
        conflict: desk.conflict,
        confirm: desk.confirm,
        weighs: desk.weighs,
        sentence: describe(&criteria, t, &desk.world.catalogue),
        families: include.families.clone(),
        include,
        leave_out,
        state: CountState::of(&live, desk.later.is_some(), &reading, t),
        live,
        later: desk.later,
        line: criteria.to_text(&desk.world.catalogue),
        json: desk.too_large.map(|criteria| criteria.to_json()),
        form: desk.form,
    })
}

/// The heading, the last crumb, and the way back.
fn titles(desk: &Desk, t: &Texts) -> (String, String, String) {
    match &desk.group {
        Some(group) => {
            (t.builder_title_edit(&group.name), t.builder_crumb_edit(), format!("/groups/{}", group.id))
        }
        None => (t.builder_title_new(), t.builder_title_new(), "/groups".into()),
    }
}

/// A group that cannot be used is told at the condition that names it.
fn blame(reading: &mut Reading, broken: Broken) {
    for problem in broken.0 {
        if problem.place == PRODUCTS {
            reading.scope = Some(problem);
        } else if let Some(id) = reading.places.get(&problem.place) {
            reading.states.insert(*id, State::Wrong(problem));
        }
    }
}

/// One short sentence for those who hear the page.
fn said(done: &str, people: Option<i64>, reading: &Reading, t: &Texts) -> String {
    let mut sentences = vec![done.to_string()];
    sentences.extend(people.map(|people| t.builder_said(people)));
    let open = [
        (reading.wrong(), t.builder_wrong(reading.wrong())),
        (reading.partly(), t.builder_partly(reading.partly())),
        (reading.unfinished(), t.builder_unfinished(reading.unfinished())),
    ];
    sentences.extend(open.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

//! The live panel: how many people, what each condition does to the number, who they are, and a few of them.

use super::{
    assemble::Reading,
    overlap::{self, OverlapView},
    tree::Tree,
    view::Effect,
};
use crate::{
    access::{self, Actor, Permission},
    audience::{self, Audience, By, Member, Preview, Shown, Step, World},
    criteria::GroupEntry,
    db::Tx,
    error::Result,
    ids::GroupId,
    text::mask_email,
    texts::Texts,
    web::pages::groups::view::Look,
};
use std::collections::HashMap;

/// People in the sample.
const SAMPLE: i64 = 4;
/// Bars of a breakdown; what is smaller is one bar together.
const BARS: usize = 8;

/// Everything in numbers about the criteria as they stand.
#[derive(Clone, Debug, Default)]
pub struct Live {
    pub people: i64,
    /// Whether the criteria could be asked, without the conditions that need attention.
    pub is_counted: bool,
    /// The number as it is written, and its share of all in per cent.
    pub figure: String,
    pub share: String,
    pub total: i64,
    /// How many products the segment is about, if not about all: then all are the customers of these.
    pub products: usize,
    /// Below this a group is too small to be used.
    pub min_people: i64,
    /// That some are too young for segments, if there is an age from which people are in them.
    pub too_young: String,
    /// Words of a channel and how many can be reached by it.
    pub reach: Vec<(String, String)>,
    /// What each node does to the number, by its number in the form.
    pub effects: HashMap<u32, Effect>,
    /// People without a value, by field.
    pub blanks: HashMap<String, i64>,
    /// When it was counted: 14:02:07.
    pub clock: String,
    /// Changes came in since then that are not counted yet.
    pub is_behind: bool,
    /// The chosen breakdown, and all there are.
    pub by: String,
    pub breakdowns: Vec<(String, String)>,
    pub bars: Vec<BarView>,
    /// Whether the bars add up to more than everybody, since somebody may be in several.
    pub several: bool,
    pub sample: Vec<PersonView>,
    /// Groups that the segment can be compared with: key and name; and those chosen.
    pub groups: Vec<(String, String)>,
    pub overlap: OverlapView,
    pub seed: u32,
    /// Which step emptied it.
    pub emptied: Option<String>,
}

/// A bar of the breakdown.
#[derive(Clone, Debug)]
pub struct BarView {
    pub label: String,
    pub people: String,
    pub percent: String,
    /// Per cent of everybody, as an attribute.
    pub width: String,
    pub unknown: bool,
}

/// Somebody in the sample.
#[derive(Clone, Debug)]
pub struct PersonView {
    pub initials: String,
    pub name: String,
    pub detail: String,
    /// Their page, for those who may see it.
    pub path: Option<String>,
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub t: &'a Texts,
    pub actor: &'a Actor,
    pub by: &'a By,
    pub seed: u32,
    pub look: Look,
    /// Groups to compare with.
    pub with: &'a [GroupId],
    /// The segment that is edited.
    pub own: Option<GroupId>,
    pub min_people: i64,
}

impl Live {
    pub fn is_small(&self) -> bool {
        self.people < self.min_people
    }

    /// The panel when the criteria cannot be asked: everything is unknown but the number of contacts.
    pub async fn none(tx: &mut Tx, world: &World, wanted: Wanted<'_>) -> Result<Live> {
        let total = audience::everyone(tx).await?;
        let (figure, share) = ("–".to_string(), "–".to_string());
        Ok(Live { total, figure, share, ..Live::empty(world, wanted) })
    }

    /// The panel before anything is counted.
    pub fn later(world: &World, wanted: Wanted<'_>) -> Live {
        Live { figure: "–".to_string(), ..Live::empty(world, wanted) }
    }

    fn empty(world: &World, wanted: Wanted<'_>) -> Live {
        let t = wanted.t;
        let is_offered = |group: &&GroupEntry| group.is_offered(wanted.own, wanted.with.contains(&group.id));
        let others = world.catalogue.groups().iter().filter(is_offered);
        Live {
            min_people: wanted.min_people,
            clock: t.clock_seconds(world.behind().unwrap_or(t.now())),
            is_behind: world.behind().is_some(),
            by: wanted.by.key().into_owned(),
            breakdowns: By::all(&world.catalogue)
                .iter()
                .map(|by| (by.key().into_owned(), by.label(t, &world.catalogue)))
                .collect(),
            seed: wanted.seed,
            groups: others.map(|group| (group.id.to_string(), group.name.clone())).collect(),
            overlap: overlap::blank(wanted.with),
            ..Live::default()
        }
    }

    /// Counts everything.
    pub async fn of(
        tx: &mut Tx,
        world: &World,
        audience: &Audience,
        tree: &Tree,
        reading: &Reading,
        wanted: Wanted<'_>,
    ) -> Result<Live> {
        let t = wanted.t;
        let preview = audience::preview(tx, audience).await?;
        let mut live = Live::empty(world, wanted);
        live.is_counted = true;
        live.is_behind = world.is_taking_in(audience.criteria());
        live.people = preview.people;
        live.figure = t.number(preview.people);
        live.share = t.percent(preview.people, preview.everyone);
        live.products = tree.scope.products.len();
        live.total = preview.everyone;
        live.too_young = too_young(&preview, world.min_age, wanted.look, t);
        live.reach = reach(&preview, t);
        live.effects = effects(&preview, reading, t);
        live.emptied = emptied(&preview, t);
        live.blanks = blanks(tx, world, tree, &audience.criteria().products).await?;
        live.overlap = overlap::of(tx, world, audience, wanted).await?;
        if preview.people > 0 {
            live.several = wanted.by.has_several();
            live.bars = bars(tx, world, audience, wanted).await?;
            live.sample = sample(tx, audience, wanted).await?;
        }
        Ok(live)
    }
}

fn too_young(preview: &Preview, min_age: i64, look: Look, t: &Texts) -> String {
    match (min_age, preview.too_young) {
        (0, _) => String::new(),
        (age, 0) => t.builder_too_young(age),
        (age, people) => t.builder_too_young_people(age, look.part(t, people)),
    }
}

fn reach(preview: &Preview, t: &Texts) -> Vec<(String, String)> {
    let reach = preview.reach;
    let email = (t.builder_reach_email(), t.number(reach.email));
    let others = [
        (t.builder_reach_sms(), reach.sms),
        (t.builder_reach_post(), reach.post),
        (t.builder_reach_ads(), reach.ads),
    ];
    // Channels that nobody is reached by would only take the place of those that matter.
    let used =
        others.into_iter().filter(|(_, people)| *people > 0).map(|(words, people)| (words, t.number(people)));
    std::iter::once(email).chain(used).collect()
}

fn effects(preview: &Preview, reading: &Reading, t: &Texts) -> HashMap<u32, Effect> {
    let shown = preview.steps.iter().filter_map(|step| {
        let id = reading.places.get(&step.place)?;
        Some((*id, effect(step, preview.everyone, t)))
    });
    shown.collect()
}

fn effect(step: &Step, everyone: i64, t: &Texts) -> Effect {
    let (people, figure, words, mute) = match step.shown {
        Shown::Left(people) => (people, t.number(people), t.builder_left(), false),
        Shown::Match(people) => (people, t.number(people), t.builder_matches(), false),
        Shown::More(people) => (people, format!("+{}", t.number(people)), t.builder_more_people(), false),
        Shown::Less(0) => (0, t.number(0), t.builder_left_out(), true),
        Shown::Less(people) => (people, format!("−{}", t.number(people)), t.builder_left_out(), true),
    };
    let warning = match step.effect {
        audience::Effect::Some => None,
        audience::Effect::Empties => Some(t.builder_empties(step.own)),
        audience::Effect::Nothing => Some(t.builder_no_effect()),
    };
    Effect { figure, words, bar: width(people, everyone), mute, warning }
}

/// Which step takes the number to nobody, said once beside the number.
fn emptied(preview: &Preview, t: &Texts) -> Option<String> {
    let at = preview.steps.iter().position(|step| step.effect == audience::Effect::Empties)?;
    let is_rule = |step: &&Step| {
        !preview.steps.iter().any(|other| other.place.starts_with(&format!("{}.", step.place)))
    };
    let number = preview.steps[..=at].iter().filter(is_rule).count();
    (preview.people == 0).then(|| t.builder_emptied(number))
}

/// A share as the width of a bar of 100, with one decimal; a few people still show.
fn width(part: i64, whole: i64) -> String {
    if part <= 0 || whole <= 0 {
        return "0".into();
    }
    let tenths = (part.saturating_mul(1000) / whole).clamp(5, 1000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// How many of the customers of these products, or of all people, have no value in each field whose rule says what
/// becomes of them.
async fn blanks(
    tx: &mut Tx,
    world: &World,
    tree: &Tree,
    products: &[String],
) -> Result<HashMap<String, i64>> {
    let mut blanks = HashMap::new();
    for row in tree.rows() {
        if !row.rule.tells_blanks() || blanks.contains_key(&row.rule.field) {
            continue;
        }
        let Some(field) = world.catalogue.field(&row.rule.field).filter(|field| field.may_be_blank()) else {
            continue;
        };
        let people = audience::blank(tx, world, &field, products).await?;
        blanks.insert(row.rule.field.clone(), people);
    }
    Ok(blanks)
}

async fn bars(tx: &mut Tx, world: &World, audience: &Audience, wanted: Wanted<'_>) -> Result<Vec<BarView>> {
    let breakdowns = audience::breakdowns(tx, audience, std::slice::from_ref(wanted.by)).await?;
    let Some(breakdown) = breakdowns.into_iter().next() else { return Ok(Vec::new()) };
    let t = wanted.t;
    let view = |label: String, people: i64, unknown: bool| BarView {
        label,
        people: t.number(people),
        percent: t.percent(people, breakdown.people),
        width: width(people, breakdown.people),
        unknown,
    };
    // Of several choices what is left cannot be added up: somebody may have two of it.
    // Bands and months are few, and one left out would be missed.
    let all = wanted.by.has_several() || wanted.by.has_bands();
    let most = if all { breakdown.bars.len() } else { BARS };
    let shown = breakdown.bars.iter().take(most);
    let mut bars: Vec<BarView> =
        shown.map(|bar| view(bar.label(wanted.by, t, &world.catalogue), bar.people, false)).collect();
    let rest: i64 = breakdown.bars.iter().skip(most).map(|bar| bar.people).sum();
    if rest > 0 {
        bars.push(view(t.builder_bars_rest(), rest, true));
    }
    bars.push(view(wanted.by.blank_label(t), breakdown.unknown, true));
    Ok(bars)
}

async fn sample(tx: &mut Tx, audience: &Audience, wanted: Wanted<'_>) -> Result<Vec<PersonView>> {
    let may_see = wanted.actor.may(Permission::ViewPeople);
    let people = audience::sample(tx, audience, SAMPLE, wanted.seed).await?;
    Ok(people
        .iter()
        .enumerate()
        .map(|(index, member)| person(member, index + 1, may_see, wanted.t))
        .collect())
}

/// Somebody in the sample; who may not see people gets no name and no address.
pub fn person(member: &Member, number: usize, may_see: bool, t: &Texts) -> PersonView {
    let place = member.city.clone().filter(|city| !city.is_empty());
    if !may_see {
        let detail = place.unwrap_or_default();
        return PersonView { initials: String::new(), name: t.builder_somebody(number), detail, path: None };
    }
    let mut email = member.email.as_deref().map(mask_email);
    let name = match &member.name {
        name if !name.is_empty() => name.clone(),
        // The address stands for the name, and not once more beside it.
        _ => email.take().unwrap_or_else(|| t.builder_somebody(number)),
    };
    let detail: Vec<String> = email.into_iter().chain(place).collect();
    PersonView {
        initials: access::initials(&name),
        name,
        detail: detail.join(" · "),
        path: Some(format!("/contacts/{}", member.id)),
    }
}

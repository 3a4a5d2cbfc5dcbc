//! How groups, their numbers and their changes are worded on every page.

use crate::{
    access::Permission,
    audience::World,
    criteria::{Catalogue, Criteria, Rule, describe, describe_short},
    db::Tx,
    error::Result,
    groups::{self, Group, Kind},
    texts::Texts,
    time::Day,
    web::context::Cx,
};
use std::borrow::Cow;

/// What the reader may see of a number.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    min_people: i64,
    sees_people: bool,
}

impl Look {
    pub fn of(cx: &Cx) -> Look {
        Look { min_people: cx.org.min_people, sees_people: cx.actor.may(Permission::ViewPeople) }
    }

    /// Whether the group is too small to be shared or used.
    pub fn is_small(self, group: &Group) -> bool {
        group.people.is_some_and(|people| people < self.min_people)
    }

    /// Whether the number itself is kept from the reader.
    pub fn hides(self, people: i64) -> bool {
        !self.sees_people && people < self.min_people
    }

    /// Whether a number, or the difference of two on a page, tells of so few people that it is kept from the reader.
    pub fn tells_of_few(self, people: i64) -> bool {
        people != 0 && self.hides(people.abs())
    }

    /// A number as it is told: to who may not see people in whole steps, so that no difference of two numbers, of one
    /// group or of several, tells of a few.
    pub fn rounded(self, people: i64) -> i64 {
        if self.sees_people { people } else { groups::in_steps(people, self.min_people) }
    }

    /// How a number of people is told, of a group or a part of one.
    pub fn told(self, people: i64) -> Told {
        if self.tells_of_few(people) {
            Told::Under(self.min_people)
        } else {
            Told::Number(self.rounded(people))
        }
    }

    /// How many joined or left: in whole steps, so that such changes do not add up to a few.
    pub fn moved(self, people: i64) -> i64 {
        if self.sees_people { people } else { people - people % self.min_people.max(1) }
    }

    /// Tells numbers of the same people at several times, beginning with the one that they are now.
    pub fn steady(self, now: Option<i64>) -> Steady {
        Steady { look: self, told: now.into_iter().filter(|people| !self.hides(*people)).collect() }
    }

    /// Why some numbers are not what they are, for whom that is so.
    pub fn note(self, t: &Texts) -> Option<String> {
        (self.tells_of_few(1)).then(|| t.group_few_help(self.min_people))
    }

    /// The number of a group, or what stands for it.
    pub fn people(self, t: &Texts, group: &Group) -> String {
        match group.people {
            _ if group.broken => "—".into(),
            None => "—".into(),
            Some(people) if self.hides(people) => t.group_small(),
            Some(people) => t.number(self.rounded(people)),
        }
    }

    /// What a reader without the right to see people sees.
    #[cfg(test)]
    pub fn veiled(min_people: i64) -> Look {
        Look { min_people, sees_people: false }
    }

    /// A number of a part of a group.
    pub fn part(self, t: &Texts, people: i64) -> String {
        self.told(people).words(t)
    }
}

/// How a number of people is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Number(i64),
    Under(i64),
}

impl Told {
    /// The number that is told; zero in place of a few.
    pub fn number(self) -> i64 {
        match self {
            Told::Number(people) => people,
            Told::Under(_) => 0,
        }
    }

    /// How large a part of a whole it is; empty where neither is told.
    pub fn share(self, t: &Texts, whole: i64) -> String {
        match self {
            Told::Number(people) => t.percent(people.min(whole), whole),
            Told::Under(_) => String::new(),
        }
    }

    pub fn words(self, t: &Texts) -> String {
        match self {
            Told::Number(people) => t.number(people),
            Told::Under(people) => format!("<\u{202f}{}", t.number(people)),
        }
    }
}

/// Numbers of the same people at several times as a page tells them: one that differs by a few people from a number
/// that is told already is told as that one. So no two numbers of the page tell of a few.
#[derive(Clone, Debug)]
pub struct Steady {
    pub look: Look,
    told: Vec<i64>,
}

impl Steady {
    pub fn tell(&mut self, people: i64) -> i64 {
        let close = self.told.iter().copied().filter(|told| self.look.hides((told - people).abs()));
        if let Some(told) = close.min_by_key(|told| (told - people).abs()) {
            return self.look.rounded(told);
        }
        self.told.push(people);
        self.look.rounded(people)
    }

    /// The numbers of days, the oldest first, without those that are small.
    pub fn over_time(&mut self, mut days: Vec<(Day, i64)>) -> Vec<(Day, i64)> {
        days.retain(|(_, people)| !self.look.hides(*people));
        for (_, people) in days.iter_mut().rev() {
            *people = self.tell(*people);
        }
        days
    }
}

pub fn kind_name(t: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Segment => t.group_segment(),
        Kind::Known => t.group_known(),
    }
}

/// Criteria as the reader may know them.
pub fn readable<'c>(cx: &Cx, criteria: &'c Criteria) -> Cow<'c, Criteria> {
    match cx.actor.may(Permission::ViewPeople) {
        true => Cow::Borrowed(criteria),
        false => Cow::Owned(criteria.veiled()),
    }
}

/// The same for one of its rules.
pub fn readable_rule<'r>(cx: &Cx, rule: &'r Rule) -> Cow<'r, Rule> {
    match cx.actor.may(Permission::ViewPeople) {
        true => Cow::Borrowed(rule),
        false => Cow::Owned(rule.veiled()),
    }
}

/// What a group is made of, in a line; a segment without criteria is one whose criteria cannot be read.
pub fn words(cx: &Cx, group: &Group, criteria: Option<&Criteria>, catalogue: &Catalogue) -> String {
    let t = &cx.t;
    match group.kind {
        Kind::Known if !group.description.is_empty() => first_line(&group.description),
        Kind::Known if !group.origin.is_empty() => first_line(&group.origin),
        Kind::Known => t.group_known_words(),
        Kind::Segment => match criteria {
            Some(criteria) if criteria.is_empty() => t.group_everyone(),
            Some(criteria) => describe_short(&readable(cx, criteria), t, catalogue),
            None => t.group_broken_words(),
        },
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_string()
}

/// The sentence of criteria as HTML-free pieces: text and the element that it stands in.
pub struct Sentence {
    pub pieces: Vec<Piece>,
    /// Lines below it, with how far they are indented.
    pub items: Vec<(usize, Vec<Piece>)>,
}

/// A piece of a sentence: `b` for a rule, `i` for a word that turns the meaning, or plain.
pub struct Piece {
    pub element: &'static str,
    pub text: String,
}

impl Sentence {
    pub fn of(cx: &Cx, criteria: &Criteria, catalogue: &Catalogue) -> Sentence {
        let description = describe(&readable(cx, criteria), &cx.t, catalogue);
        let items = description.items.into_iter().map(|item| (item.level, pieces(item.spans)));
        Sentence { items: items.collect(), pieces: pieces(description.sentence) }
    }
}

/// The sentence of a segment; a list has none, nor have criteria that cannot be read.
pub async fn sentence_of(cx: &Cx, tx: &mut Tx, group: &Group) -> Result<Option<Sentence>> {
    if !group.is_segment() {
        return Ok(None);
    }
    let world = World::load(tx, cx.now).await?;
    let (criteria, world) = told(tx, world, &group.criteria).await?;
    Ok(criteria.map(|criteria| Sentence::of(cx, &criteria, &world.catalogue)))
}

/// Stored criteria as they are told, also where something that they ask for is gone, and the world with its names.
pub async fn told(tx: &mut Tx, mut world: World, criteria: &str) -> Result<(Option<Criteria>, World)> {
    let told = Criteria::told(criteria, &world.catalogue);
    let (criteria, names) = told.map(|told| (told.criteria, told.catalogue)).unzip();
    if let Some(Cow::Owned(names)) = names {
        world.catalogue = names;
    }
    let world = world.name_products(tx, &criteria).await?;
    Ok((criteria, world))
}

fn pieces(spans: Vec<crate::criteria::TextSpan>) -> Vec<Piece> {
    use crate::criteria::TextSpan;
    let piece = |span| match span {
        TextSpan::Plain(text) => Piece { element: "", text },
        TextSpan::Strong(text) => Piece { element: "b", text },
        TextSpan::Emphasis(text) => Piece { element: "i", text },
    };
    spans.into_iter().map(piece).collect()
}

/// A change of a number: its words and the class that paints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delta {
    pub class: &'static str,
    pub words: String,
}

impl Delta {
    /// In people: +25, −3, ±0.
    pub fn number(t: &Texts, change: i64) -> Delta {
        let words = match change {
            0 => "±0".into(),
            1.. => format!("+{}", t.number(change)),
            _ => format!("−{}", t.number(change.saturating_neg())),
        };
        Delta { class: class(change), words }
    }

    /// In per cent of what was there before; in people where that was nothing.
    pub fn share(t: &Texts, before: i64, after: i64) -> Delta {
        let change = after - before;
        if before == 0 || change == 0 {
            return Delta::number(t, change);
        }
        let percent = t.percent(change.abs(), before);
        let words = if change > 0 { format!("+{percent}") } else { format!("−{percent}") };
        Delta { class: class(change), words }
    }
}

fn class(change: i64) -> &'static str {
    match change {
        0 => "flat",
        1.. => "up",
        _ => "down",
    }
}

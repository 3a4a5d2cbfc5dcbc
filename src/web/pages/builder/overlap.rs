//! How many people the segment has in common with other groups that somebody chose beside it.
//!
//! All groups are asked about at once, so that every number is of the same people and of the same moment.

use super::live::Wanted;
use crate::{
    audience::{self, Audience, Overlap, World},
    db::Tx,
    error::{Error, Result},
    ids::GroupId,
    texts::Texts,
    web::{fields::Fields, pages::groups::view::Look},
};

/// Groups compared at once.
const MOST: usize = 3;
/// The segment's bit; the first chosen group has the next one.
const SEGMENT: u64 = 1;

/// The length of a bar in tenths of a per cent, and what of it a few people take at least, so that they show.
const MOST_TENTHS: i64 = 1000;
const FEW_TENTHS: i64 = 5;

/// The colours of whom the segment has alone, of whom it shares, and of those beside.
const ALONE: &str = "c-mute";
const SHARED: &str = "c-fill";
const BESIDE: &str = "c-tint";
const FAINT: &str = "c-pale";

/// The segment beside the groups that were chosen.
#[derive(Clone, Debug, Default)]
pub struct OverlapView {
    pub boxes: Vec<BoxView>,
    /// Where the people of the segment are, and whom each group brings beside them, when several were chosen.
    pub together: Option<TogetherView>,
    /// Why there are no numbers.
    pub note: Option<String>,
}

/// A box in which a group is chosen, and how it overlaps with the segment.
#[derive(Clone, Debug, Default)]
pub struct BoxView {
    /// The group's id as the form names it; empty in the box for one more.
    pub chosen: String,
    /// Only in the segment, in both, only in the other.
    pub parts: Vec<PartView>,
    pub is_broken: bool,
}

/// The segment beside all chosen groups at once.
#[derive(Clone, Debug)]
pub struct TogetherView {
    /// How many groups were chosen.
    pub groups: usize,
    /// Of the segment: in none of the groups, in some, in all.
    pub segment: Vec<PartView>,
    /// The segment, and those whom each group adds to it and to the groups before.
    pub adds: Vec<PartView>,
    /// How many are in any of them.
    pub people: String,
}

/// A part of a bar that several share, each beginning where the one before it ends.
#[derive(Clone, Debug)]
pub struct PartView {
    pub label: String,
    pub people: String,
    /// Per cent of the segment, where it is a part of that.
    pub share: Option<String>,
    /// Per cent of the bar, as attributes.
    pub from: String,
    pub width: String,
    /// The class of its colour.
    pub paint: &'static str,
}

/// The groups that were chosen in a form.
pub fn chosen(fields: &Fields, world: &World, own: Option<GroupId>) -> Vec<GroupId> {
    let mut groups: Vec<GroupId> = Vec::new();
    for id in fields.all("with").filter_map(|id| id.parse().ok()) {
        if Some(id) != own && !groups.contains(&id) && world.catalogue.group(id).is_some() {
            groups.push(id);
        }
    }
    groups.truncate(MOST);
    groups
}

/// The boxes as they are while nothing can be counted.
pub fn blank(with: &[GroupId]) -> OverlapView {
    let boxes = with.iter().map(|id| BoxView { chosen: id.to_string(), ..BoxView::default() });
    let boxes = boxes.chain((with.len() < MOST).then(BoxView::default));
    OverlapView { boxes: boxes.collect(), ..OverlapView::default() }
}

/// The boxes with their numbers; a group that cannot be counted has none.
pub async fn of(tx: &mut Tx, world: &World, audience: &Audience, wanted: Wanted<'_>) -> Result<OverlapView> {
    let Wanted { t, look, with, .. } = wanted;
    let mut view = blank(with);
    let mut others = Vec::new();
    for (id, shown) in with.iter().zip(&mut view.boxes) {
        match audience::of_group(tx, world, *id).await {
            Ok(Ok(other)) => others.push((shown, other)),
            Ok(Err(_)) | Err(Error::NotFound) => shown.is_broken = true,
            Err(error) => return Err(error),
        }
    }
    if others.is_empty() {
        return Ok(view);
    }
    let asked: Vec<&Audience> = [audience].into_iter().chain(others.iter().map(|(_, other)| other)).collect();
    let overlap = audience::overlap(tx, &asked).await?;
    if keeps_back(tx, look, &overlap).await? {
        view.note = look.note(t);
        return Ok(view);
    }
    let are_all = others.len() == with.len();
    for (index, (shown, _)) in others.into_iter().enumerate() {
        shown.parts = pair(&overlap, bit(index), t);
    }
    if are_all && with.len() > 1 {
        let names = with.iter().filter_map(|id| world.catalogue.group(*id)).map(|group| group.name.clone());
        view.together = Some(together(&overlap, names.collect(), t));
    }
    Ok(view)
}

/// The bit of a chosen group.
fn bit(index: usize) -> u64 {
    SEGMENT << (index + 1)
}

/// Whether the numbers are kept from the reader. Each of them is a sum of parts that have nobody in common, and two of
/// them may differ by one such part: so none is told unless each part may be.
async fn keeps_back(tx: &mut Tx, look: Look, overlap: &Overlap) -> Result<bool> {
    if !look.tells_of_few(1) {
        return Ok(false);
    }
    let nowhere = audience::everyone(tx).await? - overlap.people();
    Ok(tells_of_few(look, overlap, nowhere))
}

fn tells_of_few(look: Look, overlap: &Overlap, nowhere: i64) -> bool {
    let mut parts = overlap.parts.iter().map(|(_, people)| *people).chain([nowhere]);
    parts.any(|people| look.tells_of_few(people))
}

fn pair(overlap: &Overlap, other: u64, t: &Texts) -> Vec<PartView> {
    let (segment, both) = (overlap.together(SEGMENT), overlap.together(SEGMENT | other));
    let share = |people| Some(t.percent(people, segment));
    let that = overlap.together(other) - both;
    let parts = [
        (t.builder_overlap_only_this(), segment - both, share(segment - both), ALONE),
        (t.builder_overlap_both(), both, share(both), SHARED),
        (t.builder_overlap_only_that(), that, None, BESIDE),
    ];
    bar(parts, t)
}

fn together(overlap: &Overlap, names: Vec<String>, t: &Texts) -> TogetherView {
    let groups = names.len();
    let others = bit(groups) - 1 - SEGMENT;
    let (all, segment) = (overlap.together(SEGMENT | others), overlap.together(SEGMENT));
    let only = overlap.people() - overlap.in_any(others);
    let share = |people| Some(t.percent(people, segment));
    let parts = [
        (t.builder_overlap_only_this(), only, share(only), ALONE),
        (t.builder_overlap_some(groups), segment - only - all, share(segment - only - all), BESIDE),
        (t.builder_overlap_all(groups), all, share(all), SHARED),
    ];
    let mut before = SEGMENT;
    let mut adds = vec![(t.builder_overlap_this(), segment, None, ALONE)];
    for (index, (name, paint)) in names.into_iter().zip([SHARED, BESIDE, FAINT]).enumerate() {
        let with = before | bit(index);
        adds.push((name, overlap.in_any(with) - overlap.in_any(before), None, paint));
        before = with;
    }
    TogetherView { groups, segment: bar(parts, t), adds: bar(adds, t), people: t.number(overlap.people()) }
}

/// A part in words, its people, its share and its colour.
type Part = (String, i64, Option<String>, &'static str);

fn bar(parts: impl IntoIterator<Item = Part>, t: &Texts) -> Vec<PartView> {
    let parts: Vec<Part> = parts.into_iter().collect();
    let whole: i64 = parts.iter().map(|(_, people, ..)| people).sum();
    let tenths = |people: i64| people.saturating_mul(1000) / whole.max(1);
    let written = |tenths: i64| format!("{}.{}", tenths / 10, tenths % 10);
    let mut before = 0;
    let part = |(label, people, share, paint): Part| {
        let from = tenths(before).min(MOST_TENTHS - FEW_TENTHS);
        before += people;
        let width = if people > 0 { (tenths(before) - from).max(FEW_TENTHS) } else { 0 };
        let (from, width) = (written(from), written(width));
        PartView { label, people: t.number(people), share, from, width, paint }
    };
    parts.into_iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    fn numbers(parts: &[PartView]) -> Vec<&str> {
        parts.iter().map(|part| part.people.as_str()).collect()
    }

    #[test]
    fn several_groups_are_compared_at_once() {
        // 100 in the segment alone, 20 also in the first, 5 in all three, 40 in the second alone.
        let overlap = Overlap { parts: vec![(0b001, 100), (0b011, 20), (0b111, 5), (0b100, 40)] };
        let t = Texts::plain(Lang::En);
        assert_eq!(numbers(&pair(&overlap, bit(0), &t)), ["100", "25", "0"]);
        assert_eq!(numbers(&pair(&overlap, bit(1), &t)), ["120", "5", "40"]);
        let together = together(&overlap, vec!["First".into(), "Second".into()], &t);
        assert_eq!(numbers(&together.segment), ["100", "20", "5"]);
        assert_eq!(numbers(&together.adds), ["125", "0", "40"]);
        assert_eq!((together.groups, together.people.as_str()), (2, "165"));
        let bars: Vec<_> = together.segment.iter().map(|part| (&*part.from, &*part.width)).collect();
        assert_eq!(bars, [("0.0", "80.0"), ("80.0", "16.0"), ("96.0", "4.0")]);
        let shares = |parts: &[PartView]| parts.iter().map(|part| part.share.clone()).collect::<Vec<_>>();
        assert_eq!(shares(&pair(&overlap, bit(1), &t)), [Some("96.0%".into()), Some("4.0%".into()), None]);
    }

    #[test]
    fn no_number_is_told_where_one_of_their_parts_is_few_people() {
        let check = |parts: &[(u64, i64)], nowhere: i64| {
            tells_of_few(Look::veiled(5), &Overlap { parts: parts.to_vec() }, nowhere)
        };
        assert!(!check(&[(0b01, 5), (0b11, 9)], 0));
        assert!(check(&[(0b01, 4), (0b11, 9)], 0));
        // Everybody but three is in one of them.
        assert!(check(&[(0b01, 5), (0b11, 9)], 3));
        // Each pair is many, but who subtracts one from the other is left with two.
        assert!(check(&[(0b001, 50), (0b011, 20), (0b101, 2), (0b111, 30)], 0));
    }
}

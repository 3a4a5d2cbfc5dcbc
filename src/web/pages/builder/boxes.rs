//! Values that are few enough to be ticked, with how many contacts have each.

use super::{desk::Desk, rows::Reader, tree::Row, view::Painter};
use crate::{
    audience::{self, World},
    criteria::{Aspect, Field, GroupEntry, GroupKind, Input, labels},
    db::Tx,
    error::Result,
};
use std::collections::{HashMap, hash_map::Entry};

/// Choices up to this many are boxes to tick; more are typed.
const BOXES: usize = 12;

/// How many contacts have each value, by the key of the field and what is asked of what happened ("" for a value of the
/// field itself).
pub type Counts = HashMap<(String, &'static str), HashMap<String, i64>>;

/// A box to tick, or an option of a select.
#[derive(Debug)]
pub struct ChoiceView {
    pub key: String,
    pub label: String,
    /// How many contacts have it.
    pub people: Option<String>,
    pub on: bool,
}

/// Whether the values of a field are boxes to tick.
pub fn has_boxes(world: &World, field: &Field) -> bool {
    (1..=BOXES).contains(&world.catalogue.spec(field.clone()).choices.len())
}

/// Counts the values of all boxes that the conditions on the desk have, unless the numbers come later.
pub async fn count(tx: &mut Tx, desk: &Desk, reader: Reader<'_>) -> Result<Counts> {
    let (mut counts, world) = (Counts::new(), &desk.world);
    if desk.later.is_some() {
        return Ok(counts);
    }
    for row in desk.tree.rows() {
        let Some(field) = world.catalogue.field(&row.rule.field) else { continue };
        if reader.input(row) == Some(Input::Group)
            && let Entry::Vacant(free) = counts.entry((row.rule.field.clone(), ""))
        {
            let own = desk.group.as_ref().map(|group| group.id);
            let offered = world.catalogue.groups().iter().filter(|group| group.is_offered(own, false));
            let people = audience::group_counts(tx, world, &offered.collect::<Vec<_>>()).await?;
            free.insert(people.into_iter().map(|(group, people)| (group.to_string(), people)).collect());
        }
        if reader.input(row) == Some(Input::Choices)
            && has_boxes(world, &field)
            && let Entry::Vacant(free) = counts.entry((row.rule.field.clone(), ""))
        {
            free.insert(audience::choice_counts(tx, world, &field).await?.into_iter().collect());
        }
        let Some(what) = field.happening() else { continue };
        for aspect in field.aspects().iter().filter(|aspect| !aspect.choices().is_empty()) {
            if let Entry::Vacant(free) = counts.entry((row.rule.field.clone(), aspect.key())) {
                free.insert(audience::aspect_counts(tx, world, what, *aspect).await?.into_iter().collect());
            }
        }
    }
    Ok(counts)
}

impl Painter<'_> {
    /// The boxes of a field, or the groups to choose from.
    pub(super) fn choices(&self, field: &Field, input: Option<Input>, row: &Row) -> Vec<ChoiceView> {
        let (t, catalogue) = (self.reader.t, self.reader.catalogue);
        let is_on = |key: &str| row.rule.values.iter().any(|value| value == key);
        if input == Some(Input::Group) {
            let counted = self.counts.get(&(row.rule.field.clone(), ""));
            let option = |group: &GroupEntry| {
                let key = group.id.to_string();
                let kind = match group.kind {
                    _ if group.archived => t.builder_kind_archived(),
                    GroupKind::Segment => t.builder_kind_segment(),
                    GroupKind::Known => t.builder_kind_known(),
                };
                let people = counted.and_then(|counted| counted.get(&key));
                let people = people.map(|people| format!(" · {}", t.number(*people)));
                let label = format!("{} · {kind}{}", group.name, people.unwrap_or_default());
                ChoiceView { on: is_on(&key), key, label, people: None }
            };
            let is_offered = |group: &&GroupEntry| group.is_offered(self.own, is_on(&group.id.to_string()));
            return catalogue.groups().iter().filter(is_offered).map(option).collect();
        }
        if !has_boxes(self.world, field) {
            return Vec::new();
        }
        let choice = |key: String| ChoiceView {
            on: is_on(&key),
            label: labels::choice(field, &key, t, catalogue),
            people: self.people(&row.rule.field, "", &key),
            key,
        };
        catalogue.spec(field.clone()).choices.into_iter().map(|one| choice(one.key)).collect()
    }

    /// The boxes of what is asked of what happened, where its values are few and known.
    pub(super) fn aspect_choices(&self, aspect: Aspect, row: &Row) -> Vec<ChoiceView> {
        let own = row.rule.wheres.get(&aspect).map_or(&[][..], Vec::as_slice);
        let choice = |value: &&str| ChoiceView {
            key: (*value).to_string(),
            label: labels::aspect_value(aspect, value, self.reader.t, self.reader.catalogue),
            people: self.people(&row.rule.field, aspect.key(), value),
            on: own.iter().any(|one| one == value),
        };
        aspect.choices().iter().map(choice).collect()
    }

    fn people(&self, field: &str, aspect: &'static str, value: &str) -> Option<String> {
        let counts = self.counts.get(&(field.to_string(), aspect))?;
        Some(self.reader.t.number(counts.get(value).copied().unwrap_or(0)))
    }
}

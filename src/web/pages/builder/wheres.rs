//! What a condition may ask of what happened, as the builder shows it: the product in its line, everything else below.

use super::{
    acts::add_id,
    form::add_part,
    tree::Row,
    view::{ChoiceView, Painter, RowView, Token, TokenBox},
};
use crate::criteria::{Aspect, Field, labels};

/// One thing that may be asked of what happened.
#[derive(Debug)]
pub struct WhereView {
    pub key: &'static str,
    pub name: String,
    /// Boxes to tick where its values are few and known.
    pub choices: Vec<ChoiceView>,
    /// Else the box for values that are typed.
    pub values: Option<TokenBox>,
    /// Whether something is asked.
    pub on: bool,
}

impl RowView {
    /// How many of the things below the line are asked.
    pub fn asked(&self) -> usize {
        self.wheres.iter().skip(1).filter(|one| one.on).count()
    }
}

impl Painter<'_> {
    pub(super) fn wheres(&self, field: &Field, row: &Row, number: usize) -> Vec<WhereView> {
        let aspects = field.happening().map_or(&[][..], |what| what.aspects());
        aspects.iter().map(|aspect| self.one(*aspect, row, number)).collect()
    }

    fn one(&self, aspect: Aspect, row: &Row, number: usize) -> WhereView {
        let (t, catalogue) = (self.reader.t, self.reader.catalogue);
        let own = row.rule.wheres.get(&aspect).map_or(&[][..], Vec::as_slice);
        let label = |value: &str| labels::aspect_value(aspect, value, t, catalogue);
        let choice = |value: &&str| ChoiceView {
            key: (*value).to_string(),
            label: label(value),
            on: own.iter().any(|one| one == value),
        };
        let token = |value: &String| Token { key: value.clone(), label: label(value), known: true };
        let name = t.criteria_aspect(aspect.key());
        let choices: Vec<ChoiceView> = aspect.choices().iter().map(choice).collect();
        let values = choices.is_empty().then(|| TokenBox {
            aspect: aspect.key(),
            part: aspect.key(),
            add_part: add_part(aspect),
            add_id: add_id(row.id, aspect),
            tokens: own.iter().map(token).collect(),
            list: self.list(&row.rule.field, aspect.key()),
            typed: row.adds.get(&aspect).cloned().unwrap_or_default(),
            label: match aspect {
                Aspect::Product => t.builder_label_product(number),
                _ => t.builder_label_add(&name),
            },
            hint: match aspect {
                Aspect::Product if row.asks => t.builder_choose_product(),
                Aspect::Product => t.builder_any_product(),
                _ => t.builder_any_of_aspect(aspect.key()),
            },
        });
        WhereView { key: aspect.key(), name, choices, values, on: !own.is_empty() }
    }
}

//! The fields that the builder offers, in the select of a condition and in the list that is searched.

use crate::{
    criteria::{Catalogue, Family},
    texts::Texts,
};

/// A heading of the field select.
#[derive(Debug)]
pub struct FamilyView {
    pub name: String,
    pub fields: Vec<FieldView>,
}

/// A field to choose.
#[derive(Debug)]
pub struct FieldView {
    pub key: String,
    pub name: String,
    /// What it is, in a line.
    pub about: String,
    /// Other words by which people look for it.
    pub words: String,
}

/// The fields under their headings, in the order in which they are offered.
pub fn families(t: &Texts, catalogue: &Catalogue) -> Vec<FamilyView> {
    let all = catalogue.fields();
    let family = |family: Family| {
        let of_it = all.iter().filter(|spec| spec.field.family() == family);
        let fields = of_it.map(|spec| FieldView {
            key: spec.field.key().into_owned(),
            name: spec.field.label(t, catalogue),
            about: t.criteria_field_about(spec.field.key()),
            words: t.criteria_field_words(spec.field.key()),
        });
        FamilyView { name: family.label(t), fields: fields.collect() }
    };
    Family::ALL.into_iter().map(family).filter(|family| !family.fields.is_empty()).collect()
}

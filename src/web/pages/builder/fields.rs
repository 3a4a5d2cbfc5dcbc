//! The fields that the builder offers, in the select of a condition and in the list that is searched.

use crate::{
    criteria::{Catalogue, Family, Field, FieldSpec},
    text::fold,
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

/// The fields under their headings, in the order in which they are offered. What belongs to a profile of its own stands
/// under its heading, behind the other fields of profiles.
pub fn families(t: &Texts, catalogue: &Catalogue) -> Vec<FamilyView> {
    let all = catalogue.fields();
    let (own, plain): (Vec<_>, Vec<_>) =
        all.iter().partition(|spec| catalogue.profile(&spec.field).is_some());
    let mut families: Vec<FamilyView> = Vec::new();
    for family in Family::ALL {
        let of_it = plain.iter().filter(|spec| spec.field.family() == family);
        let fields = of_it.map(|spec| view(t, catalogue, &spec.field)).collect();
        families.push(FamilyView { name: family.label(t), fields });
        let own = own.iter().filter(|_| family == Family::Profile);
        for (profile, spec) in own.filter_map(|spec| Some((catalogue.profile(&spec.field)?, spec))) {
            let field = view(t, catalogue, &spec.field);
            let name = t.builder_profile(profile);
            match families.iter_mut().find(|other| fold(&other.name) == fold(&name)) {
                Some(heading) => heading.fields.push(field),
                None => families.push(FamilyView { name, fields: vec![field] }),
            }
        }
    }
    families.retain(|family| !family.fields.is_empty());
    families
}

fn view(t: &Texts, catalogue: &Catalogue, field: &Field) -> FieldView {
    FieldView {
        key: field.key().into_owned(),
        name: field.label(t, catalogue),
        about: catalogue
            .profile(field)
            .map_or_else(|| t.criteria_field_about(field.key()), |profile| t.builder_profile(profile)),
        words: t.criteria_field_words(field.key()),
    }
}

/// The operators of a field as options, and the one that a saved rule has.
pub fn operators(spec: &FieldSpec, chosen: &str, t: &Texts) -> Vec<(String, String)> {
    let shown = spec.operators.iter().filter(|op| spec.field.offers(**op) || op.key() == chosen);
    shown.map(|op| (op.key().into(), op.label(&spec.field, t))).collect()
}

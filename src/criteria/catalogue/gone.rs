//! What is not there any more, put back so that rules about it can be read.

use super::{AttributeSpec, Catalogue, Choice, GroupEntry, GroupKind, ImportEntry};
use crate::{
    criteria::Field,
    ids::{GroupId, ImportId},
};

impl Catalogue {
    /// With one more attribute.
    #[must_use]
    pub(in crate::criteria) fn with_attribute(mut self, attribute: AttributeSpec) -> Catalogue {
        self.attributes.push(attribute);
        self
    }

    /// Adds a value to a field's choices; whether the field has such.
    pub(in crate::criteria) fn add_choice(&mut self, field: &Field, key: &str) -> bool {
        let choice = || Choice { key: key.to_string(), label: String::new() };
        match field {
            Field::Code(kind) => self.codes.entry(*kind).or_default().push(choice()),
            Field::Import => match key.parse() {
                Ok(id) => {
                    self.imports.push(ImportEntry { id: ImportId(id), file_name: String::new(), day: 0 })
                }
                Err(_) => return false,
            },
            Field::Attribute(attribute) => {
                match self.attributes.iter_mut().find(|spec| spec.key == attribute.key) {
                    Some(spec) => spec.choices.push(choice()),
                    None => return false,
                }
            }
            _ => return false,
        }
        true
    }

    /// Adds a group by its number; whether it is one.
    pub(in crate::criteria) fn add_group(&mut self, id: &str) -> bool {
        let Ok(id) = id.parse().map(GroupId) else { return false };
        let (name, kind) = (String::new(), GroupKind::Segment);
        self.groups.push(GroupEntry { id, name, kind, people: None, archived: true });
        true
    }
}

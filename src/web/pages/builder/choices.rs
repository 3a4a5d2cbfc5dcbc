//! The values that a field can have, looked up once for a whole list: lists of thousands are pasted.

use super::rows::Reader;
use crate::{
    criteria::{Choice, Field, labels},
    money, regions, text,
    texts::Texts,
};
use std::{
    cell::OnceCell,
    collections::{HashMap, HashSet},
};

/// What a value is recognised by.
pub struct Choices<'r> {
    reader: Reader<'r>,
    field: &'r Field,
    all: Vec<Choice>,
    keys: OnceCell<HashSet<String>>,
    /// Keys by all that people may call them.
    names: OnceCell<HashMap<String, String>>,
}

impl<'c> Reader<'c> {
    /// The values that a field can have.
    pub fn choices<'r>(&self, field: &'r Field) -> Choices<'r>
    where
        'c: 'r,
    {
        let all = self.catalogue.spec(field.clone()).choices;
        Choices { reader: *self, field, all, keys: OnceCell::new(), names: OnceCell::new() }
    }
}

impl Choices<'_> {
    /// Whether a value is one that the field can have.
    pub fn has(&self, value: &str) -> bool {
        match self.field {
            Field::Country => regions::country_name("en", value).is_some(),
            Field::Language => regions::language_name("en", value).is_some(),
            Field::Currency => money::is_currency(value),
            _ => self.keys().contains(value),
        }
    }

    /// The key of a value that is named by its key or by its name.
    pub fn key(&self, typed: &str) -> Option<String> {
        match self.field {
            Field::Country => regions::country_by_name(typed).map(str::to_string),
            Field::Language => regions::language_by_name(typed).map(str::to_string),
            Field::Currency => Some(typed.trim().to_uppercase()).filter(|code| money::is_currency(code)),
            _ => self.names().get(&text::fold(typed)).cloned(),
        }
    }

    fn keys(&self) -> &HashSet<String> {
        self.keys.get_or_init(|| self.all.iter().map(|choice| choice.key.clone()).collect())
    }

    fn names(&self) -> &HashMap<String, String> {
        let t: &Texts = self.reader.t;
        let label = |choice: &Choice| match self.field {
            Field::Attribute(_) | Field::Code(_) => choice.label.clone(),
            _ => labels::choice(self.field, &choice.key, t, self.reader.catalogue),
        };
        self.names.get_or_init(|| {
            let mut names = HashMap::new();
            for choice in &self.all {
                for name in [&choice.key, &label(choice)] {
                    names.entry(text::fold(name)).or_insert_with(|| choice.key.clone());
                }
            }
            names.remove("");
            names
        })
    }
}

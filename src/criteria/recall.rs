//! Criteria that ask for something that is gone, told in words all the same: whoever mends them reads what they said.

use super::{
    Criteria,
    catalogue::{AttributeSpec, Catalogue},
    field::AttributeKind,
    json::Json,
    parse,
    problem::{Fault, Problem},
};
use std::borrow::Cow;

/// What a deleted attribute may have been, those first whose values look like no others.
const KINDS: [AttributeKind; 7] = [
    AttributeKind::YesNo,
    AttributeKind::Choice,
    AttributeKind::Several,
    AttributeKind::Number,
    AttributeKind::Date,
    AttributeKind::Text,
    AttributeKind::Money,
];

/// Stored criteria as they are told, and a catalogue that has names for all that they ask for.
#[derive(Debug)]
pub struct Told<'c> {
    pub criteria: Criteria,
    pub catalogue: Cow<'c, Catalogue>,
}

impl Told<'_> {
    /// Whether nothing of what they ask for is gone, as far as the catalogue knows.
    pub fn is_whole(&self) -> bool {
        matches!(self.catalogue, Cow::Borrowed(_))
    }
}

impl Criteria {
    /// Reads stored criteria for showing alone, also where attributes, codes, groups or imports that they ask for are gone:
    /// nobody is counted by it. `None` where something else is wrong with them.
    pub fn told<'c>(text: &str, catalogue: &'c Catalogue) -> Option<Told<'c>> {
        match Criteria::parse(text, catalogue) {
            Ok(criteria) => Some(Told { criteria, catalogue: Cow::Borrowed(catalogue) }),
            Err(_) => Criteria::recall(text, catalogue)
                .map(|(criteria, named)| Told { criteria, catalogue: Cow::Owned(named) }),
        }
    }

    /// Reads stored criteria of which something is gone, with a catalogue that has names for it.
    fn recall(text: &str, catalogue: &Catalogue) -> Option<(Criteria, Catalogue)> {
        let json = Json::read(text).ok()?;
        let mut rules = Vec::new();
        collect(&json, &mut rules);
        let mut named = catalogue.clone();
        for rule in &rules {
            bring_back_attribute(rule, &rules, &mut named);
        }
        // A group or an import that is there again only to be read has no name, and is called deleted.
        let mut whole = named.clone();
        for rule in &rules {
            bring_back_values(rule, &mut whole);
        }
        let criteria = Criteria::parse(text, &whole).ok()?;
        Some((criteria, named))
    }
}

/// The rules of a tree, from top to bottom.
fn collect<'j>(json: &'j Json, rules: &mut Vec<&'j Json>) {
    match json {
        Json::List(items) => items.iter().for_each(|item| collect(item, rules)),
        Json::Object(_) if key(json, "field").is_some() => rules.push(json),
        Json::Object(entries) => entries.iter().for_each(|(_, value)| collect(value, rules)),
        _ => {}
    }
}

fn key<'j>(json: &'j Json, name: &str) -> Option<&'j Json> {
    let Json::Object(entries) = json else { return None };
    entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

fn text<'j>(json: &'j Json, name: &str) -> Option<&'j str> {
    match key(json, name) {
        Some(Json::Text(text)) => Some(text),
        _ => None,
    }
}

fn problems(rule: &Json, catalogue: &Catalogue) -> Vec<Problem> {
    parse::rule(rule.clone(), "", catalogue).err().unwrap_or_default()
}

/// An attribute is there again as the first kind that fits all that is asked of it.
fn bring_back_attribute(rule: &Json, rules: &[&Json], catalogue: &mut Catalogue) {
    let Some(field) = text(rule, "field") else { return };
    let Some(gone) = field.strip_prefix("attr:").filter(|key| catalogue.attribute(key).is_none()) else {
        return;
    };
    let same: Vec<&Json> = rules.iter().copied().filter(|rule| text(rule, "field") == Some(field)).collect();
    for kind in KINDS {
        let spec = AttributeSpec {
            key: gone.to_string(),
            name: gone.replace('_', " "),
            kind,
            choices: Vec::new(),
            profile: String::new(),
        };
        let mut tried = catalogue.clone().with_attribute(spec);
        for rule in &same {
            bring_back_values(rule, &mut tried);
        }
        if same.iter().all(|rule| problems(rule, &tried).is_empty()) {
            *catalogue = tried;
            return;
        }
    }
}

/// Choices, groups and imports that a rule names are there again.
fn bring_back_values(rule: &Json, catalogue: &mut Catalogue) {
    let Some(field) = text(rule, "field").and_then(|key| catalogue.field(key)) else { return };
    // Each round brings back one value.
    while let Some(problem) = problems(rule, catalogue).into_iter().next() {
        let is_back = match &problem.fault {
            Fault::UnknownChoice(value) if problem.place.starts_with(".value[") => {
                catalogue.add_choice(&field, value)
            }
            Fault::UnknownGroup => match key(rule, "value") {
                Some(Json::Number(id)) => catalogue.add_group(id),
                _ => false,
            },
            _ => false,
        };
        if !is_back {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        criteria::describe,
        texts::{Lang, Texts},
    };

    fn check(rules: &str, words: &str) {
        let text = format!(r#"{{"include": {{"all": [{rules}]}}}}"#);
        let catalogue = Catalogue::default();
        let told = Criteria::told(&text, &catalogue).unwrap_or_else(|| panic!("{rules}"));
        assert!(!told.is_whole(), "{rules}");
        assert_eq!(describe(&told.criteria, &Texts::plain(Lang::En), &told.catalogue).plain(), words);
    }

    #[test]
    fn what_is_there_is_told_as_it_is() {
        let (text, catalogue) = (r#"{"include": {"field": "has_email", "op": "yes"}}"#, Catalogue::default());
        let told = Criteria::told(text, &catalogue).expect("sound criteria");
        assert!(told.is_whole() && Criteria::parse(text, &catalogue) == Ok(told.criteria));
    }

    #[test]
    fn what_is_gone_is_named_in_the_rule_that_asks_for_it() {
        check(
            r#"{"field": "country", "op": "any_of", "value": ["DE"]},
               {"field": "attr:shoe_size", "op": "at_least", "value": 42}"#,
            "Contacts who live in Germany and have at least 42 as “shoe size”.",
        );
        check(
            r#"{"field": "attr:tier", "op": "any_of", "value": ["gold", "silver"]}"#,
            "Contacts who have gold or silver as “tier”.",
        );
        check(r#"{"field": "group", "op": "in", "value": 17}"#, "Contacts who are in “deleted group 17”.");
        check(
            r#"{"field": "salesperson", "op": "any_of", "value": ["MAREN"]}"#,
            "Contacts who have MAREN as salesperson.",
        );
        check(
            r#"{"field": "import", "op": "any_of", "value": ["5"]}"#,
            "Contacts who were added by the import 5.",
        );
        check(
            r#"{"field": "attr:size", "op": "known"}, {"field": "attr:size", "op": "is", "value": "XL"}"#,
            "Contacts who have a value for “size” and have “XL” as “size”.",
        );
    }

    #[test]
    fn what_is_wrong_otherwise_is_not_told() {
        for text in [
            "",
            "[]",
            r#"{"include": {"field": "age", "op": "sideways"}}"#,
            r#"{"include": {"field": "attr:a", "op": "yes", "value": 3}}"#,
        ] {
            assert!(Criteria::told(text, &Catalogue::default()).is_none(), "{text}");
        }
    }
}

//! The choices of an attribute, and keys made of words.

use super::limits;
use crate::{
    error::{Error, Result},
    text::fold,
};
use serde::{Deserialize, Serialize};

/// One value of a choice attribute: the key is stored and never changes, the label is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub key: String,
    pub label: String,
}

/// The choices with a key for each that has none.
///
/// # Errors
/// `Invalid` for an empty or doubled label, a doubled key, or too many choices.
pub fn with_keys(choices: &[Choice]) -> Result<Vec<Choice>> {
    if choices.len() > limits::CHOICES {
        return Err(Error::Invalid("too many choices"));
    }
    let mut done: Vec<Choice> = Vec::with_capacity(choices.len());
    for choice in choices {
        let label = fold(&choice.label);
        if label.is_empty() || done.iter().any(|other| fold(&other.label) == label) {
            return Err(Error::Invalid("a choice's label"));
        }
        let used = |key: &str| choices.iter().chain(&done).any(|other| other.key == key);
        let key = match choice.key.as_str() {
            "" => unused_key(&choice.label, "choice", used),
            key if done.iter().any(|other| other.key == key) => {
                return Err(Error::Invalid("a choice's key"));
            }
            key => key.to_string(),
        };
        done.push(Choice { key, label: choice.label.clone() });
    }
    Ok(done)
}

/// A key of lower-case ASCII letters, digits and `_` made of a name, with a number behind it if need be.
pub fn unused_key(name: &str, otherwise: &str, used: impl Fn(&str) -> bool) -> String {
    let mut key = String::new();
    for c in fold(name).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => key.push(c),
            _ if !key.is_empty() && !key.ends_with('_') => key.push('_'),
            _ => {}
        }
    }
    key.truncate(40);
    let key = key.trim_matches('_');
    let key = if key.is_empty() { otherwise } else { key };
    let mut candidates = std::iter::once(key.to_string()).chain((2..).map(|n: u32| format!("{key}_{n}")));
    candidates.find(|candidate| !used(candidate)).expect("one of endlessly many keys is free")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_of_names() {
        for (name, key) in [
            ("Loyalty tier", "loyalty_tier"),
            ("Größe (cm)", "grosse_cm"),
            ("日本", "attribute"),
            ("--", "attribute"),
        ] {
            assert_eq!(unused_key(name, "attribute", |_| false), key, "{name}");
        }
        assert_eq!(unused_key("Tier", "attribute", |key| key == "tier" || key == "tier_2"), "tier_3");
    }

    #[test]
    fn new_choices_get_keys_of_their_own() {
        let choice = |key: &str, label: &str| Choice { key: key.into(), label: label.into() };
        let done = with_keys(&[choice("gold", "Platinum"), choice("", "Gold"), choice("", "日")]);
        let keys: Vec<_> = done.expect("keys").into_iter().map(|choice| choice.key).collect();
        assert_eq!(keys, ["gold", "gold_2", "choice"]);
        assert!(with_keys(&[choice("", "Gold"), choice("", "gold ")]).is_err());
        assert!(with_keys(&[choice("", " ")]).is_err());
        assert!(with_keys(&[choice("a", "A"), choice("a", "B")]).is_err());
    }
}

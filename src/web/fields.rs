//! The named values of a form or of an address's query, as the browser sent them.

use crate::error::{Error, Result};
use std::str::FromStr;

/// Names with values, in order; a name may stand more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    pairs: Vec<(String, String)>,
}

/// The most fields that a form may have.
const MOST: usize = 20_000;

impl Fields {
    /// Reads `a=1&b=2`. NUL characters, which no database stores, become U+FFFD.
    ///
    /// # Errors
    /// `Invalid` for more than 20,000 fields.
    pub fn parse(encoded: &[u8]) -> Result<Fields> {
        let mut pairs = Vec::new();
        for (name, value) in form_urlencoded::parse(encoded) {
            if pairs.len() == MOST {
                return Err(Error::Invalid("too many fields"));
            }
            pairs.push((name.into_owned(), value.replace('\0', "\u{fffd}")));
        }
        Ok(Fields { pairs })
    }

    pub fn from_pairs(pairs: Vec<(String, String)>) -> Fields {
        Fields { pairs }
    }

    /// The first value of a name, or "".
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// The first value of a name without outer blanks.
    pub fn trimmed(&self, name: &str) -> &str {
        self.get(name).trim()
    }

    /// Whether the first value of a name is this one, for choices that are shown again.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == value
    }

    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(n, _)| n == name)
    }

    /// Every value of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a name, if it reads as a `T`.
    pub fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.trimmed(name).parse().ok()
    }

    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// Sets the one value of a name.
    pub fn set(&mut self, name: &str, value: &str) {
        self.pairs.retain(|(n, _)| n != name);
        self.pairs.push((name.to_string(), value.to_string()));
    }

    /// Refuses names that the form does not have, and names that stand twice.
    ///
    /// # Errors
    /// `Invalid` for the first such name.
    pub fn only(&self, names: &[&str]) -> Result<()> {
        for (i, (name, _)) in self.pairs.iter().enumerate() {
            let is_ours = name == super::body::CSRF_FIELD || name == super::once::FIELD;
            if !is_ours && !names.contains(&name.as_str()) {
                return Err(Error::Invalid("a field the form does not have"));
            }
            if self.pairs[..i].iter().any(|(earlier, _)| earlier == name) {
                return Err(Error::Invalid("a field twice"));
            }
        }
        Ok(())
    }

    /// The query string with one name set to a value (or without the name, when the value is empty), for links that
    /// change one thing of a list: begins with `?`.
    pub fn with(&self, name: &str, value: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (n, v) in &self.pairs {
            if n != name && !v.is_empty() {
                query.append_pair(n, v);
            }
        }
        if !value.is_empty() {
            query.append_pair(name, value);
        }
        format!("?{}", query.finish())
    }

    /// A path with this query.
    pub fn with_path(&self, path: &str) -> String {
        if self.pairs.is_empty() { path.to_string() } else { format!("{path}{}", self.with("", "")) }
    }

    /// The query string without some names.
    pub fn without(&self, names: &[&str]) -> String {
        let kept = self.pairs.iter().filter(|(n, _)| !names.contains(&n.as_str())).cloned().collect();
        Fields::from_pairs(kept).with("", "")
    }
}

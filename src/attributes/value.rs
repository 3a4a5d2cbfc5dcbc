//! What a contact has of an attribute, and how it is stored.

use super::Kind;
use crate::{criteria::several, text::fold, time::Day};
use std::collections::BTreeSet;

/// A contact's value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    /// In ten-thousandths.
    Number(i64),
    /// In hundredths of the organisation's currency.
    Money(i64),
    Date(Day),
    YesNo(bool),
    /// The key of a choice.
    Choice(String),
    /// The keys of choices, one at least.
    Several(BTreeSet<String>),
}

/// A value's columns in `attribute_values`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    pub text: Option<String>,
    pub text_key: Option<String>,
    pub number: Option<i64>,
}

impl Value {
    /// The value that the stored columns hold; `None` when they hold none of the kind.
    pub fn stored(kind: Kind, text: Option<String>, number: Option<i64>) -> Option<Value> {
        match kind {
            Kind::Text => text.map(Value::Text),
            Kind::Choice => text.map(Value::Choice),
            Kind::Several => {
                let keys: BTreeSet<String> = several::keys(&text?).map(str::to_string).collect();
                (!keys.is_empty()).then_some(Value::Several(keys))
            }
            Kind::Number => number.map(Value::Number),
            Kind::Money => number.map(Value::Money),
            Kind::Date => number.map(Value::Date),
            Kind::YesNo => number.map(|number| Value::YesNo(number != 0)),
        }
    }

    pub fn kind(&self) -> Kind {
        match self {
            Value::Text(_) => Kind::Text,
            Value::Number(_) => Kind::Number,
            Value::Money(_) => Kind::Money,
            Value::Date(_) => Kind::Date,
            Value::YesNo(_) => Kind::YesNo,
            Value::Choice(_) => Kind::Choice,
            Value::Several(_) => Kind::Several,
        }
    }

    /// How it is stored.
    pub fn columns(&self) -> Columns {
        let number = |number: i64| Columns { number: Some(number), ..Columns::default() };
        let key = |key: String| Columns { text: Some(key.clone()), text_key: Some(key), number: None };
        match self {
            Value::Text(text) => {
                Columns { text: Some(text.clone()), text_key: Some(fold(text)), number: None }
            }
            Value::Choice(own) => key(own.clone()),
            Value::Several(keys) => key(several::packed(keys)),
            Value::Number(n) | Value::Money(n) | Value::Date(n) => number(*n),
            Value::YesNo(yes) => number(i64::from(*yes)),
        }
    }
}

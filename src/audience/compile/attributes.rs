//! Conditions on values that lie in rows of their own: custom attributes, and what is made of what happened.

use super::Compiler;
use crate::{
    criteria::{Attribute, AttributeKind, Blanks, ChoiceTest, DateTest, NumberTest, Test, TextTest, several},
    db::like,
};

/// Rows `v` with a contact's value; who has none has no row, or a blank one.
pub(super) struct Values {
    /// From the tables' names on; further conditions may follow.
    pub from: String,
    /// What makes a row a value.
    pub known: &'static str,
    pub column: &'static str,
}

impl Compiler<'_> {
    pub(super) fn attribute(&mut self, attribute: &Attribute, test: &Test) -> String {
        let (known, column) = match attribute.kind {
            AttributeKind::Text => ("(v.text_key IS NOT NULL AND v.text_key <> '')", "v.text_key"),
            AttributeKind::Choice | AttributeKind::Several => {
                ("(v.text IS NOT NULL AND v.text <> '')", "v.text")
            }
            _ => ("(v.number IS NOT NULL)", "v.number"),
        };
        let key = self.text(&attribute.key);
        let from = format!(
            "attribute_values v WHERE v.attribute_id = (SELECT a.id FROM attributes a WHERE a.key = {key})"
        );
        let values = Values { from, known, column };
        match test {
            Test::Choice(test) if attribute.kind == AttributeKind::Several => self.several(&values, test),
            test => self.of_values(&values, test),
        }
    }

    /// A test of values that are several choices each.
    fn several(&mut self, values: &Values, test: &ChoiceTest) -> String {
        let mut has = |keys: &[String], joint: &str| {
            let one = |key: &String| {
                let pattern = self.text(&format!("%{}%", like(&several::mark(key))));
                format!("{} LIKE {pattern} ESCAPE '\\'", values.column)
            };
            format!("({})", keys.iter().map(one).collect::<Vec<_>>().join(joint))
        };
        match test {
            ChoiceTest::AnyOf(keys) => values.has(&has(keys, " OR ")),
            ChoiceTest::AllOf(keys) => values.has(&has(keys, " AND ")),
            ChoiceTest::NoneOf(keys, Blanks::Included) => format!("(NOT {})", values.has(&has(keys, " OR "))),
            ChoiceTest::NoneOf(keys, Blanks::LeftOut) => {
                values.has(&format!("{} AND NOT {}", values.known, has(keys, " OR ")))
            }
        }
    }

    pub(super) fn of_values(&mut self, values: &Values, test: &Test) -> String {
        let Values { known, column, .. } = values;
        // What denies is asked as "not in what holds".
        let (holds, denies) = match test {
            Test::Known => ((*known).to_string(), None),
            Test::Unknown => ((*known).to_string(), Some(Blanks::Included)),
            Test::Yes => ("(v.number IS NOT NULL AND v.number <> 0)".into(), None),
            Test::No => ("(v.number IS NOT NULL AND v.number = 0)".into(), None),
            Test::Choice(ChoiceTest::NoneOf(values, blanks)) => {
                (self.choice(&ChoiceTest::AnyOf(values.clone()), column), Some(*blanks))
            }
            Test::Choice(test) => (self.choice(test, column), None),
            Test::Text(TextTest::IsNot(text, blanks)) => {
                (self.text_test(&TextTest::Is(text.clone()), column), Some(*blanks))
            }
            Test::Text(test) => (self.text_test(test, column), None),
            Test::Number(test) => (self.bounds(test.bounds(), column), number_blanks(test)),
            Test::Date(DateTest::NotInPast(span, blanks)) => {
                (self.date(&DateTest::InPast(*span), column), Some(*blanks))
            }
            Test::Date(test) => (self.date(test, column), None),
            Test::Birthday(_) | Test::Event(_) | Test::Sum(_) | Test::Group(_) | Test::Of(..) => {
                ("FALSE".into(), None)
            }
        };
        match denies {
            None => values.has(&holds),
            Some(Blanks::Included) => format!("(NOT {})", values.has(&holds)),
            Some(Blanks::LeftOut) => values.has(&format!("{known} AND NOT {holds}")),
        }
    }
}

impl Values {
    /// That a contact has a value for which something holds.
    pub fn has(&self, holds: &str) -> String {
        format!("(c.id IN (SELECT v.contact_id FROM {} AND {holds}))", self.from)
    }
}

fn number_blanks(test: &NumberTest) -> Option<Blanks> {
    match test {
        NumberTest::IsNot(_, blanks) => Some(*blanks),
        _ => None,
    }
}

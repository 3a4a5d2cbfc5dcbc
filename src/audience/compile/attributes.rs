//! Conditions on custom attributes.

use super::Compiler;
use crate::criteria::{Attribute, AttributeKind, Blanks, ChoiceTest, DateTest, NumberTest, Test, TextTest};

impl Compiler<'_> {
    pub(super) fn attribute(&mut self, attribute: &Attribute, test: &Test) -> String {
        let (known, positive) = match attribute.kind {
            AttributeKind::Text => ("(v.text_key IS NOT NULL AND v.text_key <> '')", "v.text_key"),
            AttributeKind::Choice => ("(v.text IS NOT NULL AND v.text <> '')", "v.text"),
            _ => ("(v.number IS NOT NULL)", "v.number"),
        };
        // What denies is asked as "not in what holds".
        let (holds, denies) = match test {
            Test::Known => (known.to_string(), None),
            Test::Unknown => (known.to_string(), Some(Blanks::Included)),
            Test::Yes => ("(v.number IS NOT NULL AND v.number <> 0)".into(), None),
            Test::No => ("(v.number IS NOT NULL AND v.number = 0)".into(), None),
            Test::Choice(ChoiceTest::NoneOf(values, blanks)) => {
                (self.choice(&ChoiceTest::AnyOf(values.clone()), positive), Some(*blanks))
            }
            Test::Choice(test) => (self.choice(test, positive), None),
            Test::Text(TextTest::IsNot(text, blanks)) => {
                (self.text_test(&TextTest::Is(text.clone()), positive), Some(*blanks))
            }
            Test::Text(test) => (self.text_test(test, positive), None),
            Test::Number(test) => (self.bounds(test.bounds(), positive), number_blanks(test)),
            Test::Date(DateTest::NotInPast(span, blanks)) => {
                (self.date(&DateTest::InPast(*span), positive), Some(*blanks))
            }
            Test::Date(test) => (self.date(test, positive), None),
            Test::Birthday(_) | Test::Event(_) | Test::Sum(_) | Test::Group(_) => ("FALSE".into(), None),
        };
        match denies {
            None => self.has_value(attribute, &holds),
            Some(Blanks::Included) => format!("(NOT {})", self.has_value(attribute, &holds)),
            Some(Blanks::LeftOut) => self.has_value(attribute, &format!("{known} AND NOT {holds}")),
        }
    }

    fn has_value(&mut self, attribute: &Attribute, holds: &str) -> String {
        let key = self.text(&attribute.key);
        format!(
            "(c.id IN (SELECT v.contact_id FROM attribute_values v WHERE v.attribute_id = \
             (SELECT a.id FROM attributes a WHERE a.key = {key}) AND {holds}))"
        )
    }
}

fn number_blanks(test: &NumberTest) -> Option<Blanks> {
    match test {
        NumberTest::IsNot(_, blanks) => Some(*blanks),
        _ => None,
    }
}

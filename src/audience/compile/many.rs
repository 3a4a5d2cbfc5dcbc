//! Conditions on what a contact has many of: order lines and custom attributes.

use super::Compiler;
use crate::{
    criteria::{
        Attribute, AttributeKind, Blanks, ChoiceTest, Counted, DateTest, EventOp, EventTest, NumberTest,
        Test, TextTest,
    },
    time::Day,
};

impl Compiler<'_> {
    pub(super) fn event(&mut self, event: &EventTest) -> String {
        let lines = self.lines(event);
        let (inside, sign) = match (event.op, event.times) {
            (EventOp::Never, _) => return format!("(c.id NOT IN (SELECT l.contact_id FROM {lines}))"),
            (EventOp::AtLeast, 1) => return format!("(c.id IN (SELECT l.contact_id FROM {lines}))"),
            (EventOp::AtLeast, _) => ("IN", ">="),
            (EventOp::Exactly, _) => ("IN", "="),
            (EventOp::AtMost, _) => ("NOT IN", ">"),
        };
        let counted = if event.counted == Counted::Days { "l.ordered_day" } else { "l.order_id" };
        let times = self.number(event.times);
        // Both databases count distinct pairs faster than COUNT(DISTINCT …) within groups.
        format!(
            "(c.id {inside} (SELECT t.contact_id FROM (SELECT DISTINCT l.contact_id, {counted} FROM {lines}) AS t \
             GROUP BY t.contact_id HAVING COUNT(*) {sign} {times}))"
        )
    }

    /// The purchases that an event counts, from the table's name on.
    fn lines(&mut self, event: &EventTest) -> String {
        let mut sql = String::from("order_lines l WHERE l.quantity > 0");
        let window = event.period.window(self.audience.today);
        if window.from > Day::MIN {
            let (from, to) = (self.number(window.from), self.number(window.to));
            sql.push_str(&format!(" AND l.ordered_day BETWEEN {from} AND {to}"));
        }
        if !event.products.is_empty() {
            let products = self.is_one_of("p.sku", &event.products);
            sql.push_str(&format!(" AND l.product_id IN (SELECT p.id FROM products p WHERE {products})"));
        }
        sql
    }

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
            Test::Birthday(_) | Test::Event(_) | Test::Group(_) => ("FALSE".into(), None),
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

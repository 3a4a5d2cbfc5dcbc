//! Conditions on what contacts have several of: codes, and currencies that they paid in.

use super::Compiler;
use crate::criteria::{Blanks, ChoiceTest, CodeKind, Test};
use std::slice::from_ref;

/// The currencies that a contact paid in, as one text of [`several`](crate::criteria::several).
pub(in crate::audience) const ALL_CURRENCIES: &str = "(SELECT ';' || string_agg(d.currency, ';') || ';' FROM \
     (SELECT DISTINCT l.currency FROM order_lines l WHERE l.contact_id = c.id AND l.quantity > 0 \
     AND l.currency <> '') AS d)";

impl Compiler<'_> {
    pub(super) fn code(&mut self, kind: CodeKind, test: &Test) -> String {
        self.listed(test, |compiler, codes| compiler.has_code(kind, codes))
    }

    pub(super) fn currency(&mut self, test: &Test) -> String {
        self.listed(test, Compiler::paid_in)
    }

    /// A test of what somebody may have several of. `has` makes the condition that they have one of these, or any.
    fn listed(&mut self, test: &Test, has: impl Fn(&mut Self, Option<&[String]>) -> String) -> String {
        match test {
            Test::Known => has(self, None),
            Test::Unknown => format!("(NOT {})", has(self, None)),
            Test::Choice(ChoiceTest::AnyOf(keys)) => has(self, Some(keys)),
            Test::Choice(ChoiceTest::AllOf(keys)) => {
                let each: Vec<String> = keys.iter().map(|key| has(self, Some(from_ref(key)))).collect();
                format!("({})", each.join(" AND "))
            }
            Test::Choice(ChoiceTest::NoneOf(keys, Blanks::Included)) => {
                format!("(NOT {})", has(self, Some(keys)))
            }
            Test::Choice(ChoiceTest::NoneOf(keys, Blanks::LeftOut)) => {
                format!("({} AND NOT {})", has(self, None), has(self, Some(keys)))
            }
            _ => "FALSE".into(),
        }
    }

    /// That a contact paid in one of these currencies, or in any.
    fn paid_in(&mut self, currencies: Option<&[String]>) -> String {
        let which = currencies.map(|keys| format!(" AND {}", self.is_one_of("l.currency", keys)));
        format!(
            "(c.id IN (SELECT l.contact_id FROM order_lines l WHERE l.quantity > 0 AND l.currency <> ''{}))",
            which.unwrap_or_default()
        )
    }

    /// That a contact has one of these codes, or any of the kind.
    fn has_code(&mut self, kind: CodeKind, codes: Option<&[String]>) -> String {
        let mut which = format!("k.kind = {}", self.text(kind.key()));
        if let Some(codes) = codes {
            which.push_str(&format!(" AND {}", self.is_one_of("k.code", codes)));
        }
        format!(
            "(c.id IN (SELECT h.contact_id FROM held_codes h WHERE h.code_id IN (SELECT k.id FROM codes k WHERE {which})))"
        )
    }

    /// The codes that a contact has of a kind, as one text of [`several`]; codes hold no semicolon.
    pub fn all_codes(&mut self, kind: CodeKind) -> String {
        let kind = self.text(kind.key());
        format!(
            "(SELECT ';' || string_agg(k.code, ';') || ';' FROM codes k WHERE k.kind = {kind} AND k.id IN \
             (SELECT h.code_id FROM held_codes h WHERE h.contact_id = c.id))"
        )
    }

    /// The code that a contact has of a kind of which it has one at most.
    pub fn only_code(&mut self, kind: CodeKind) -> String {
        let kind = self.text(kind.key());
        format!(
            "(SELECT MIN(k.code) FROM codes k WHERE k.kind = {kind} AND k.id IN \
             (SELECT h.code_id FROM held_codes h WHERE h.contact_id = c.id))"
        )
    }
}

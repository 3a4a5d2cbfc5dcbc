//! Conditions on the codes that contacts have.

use super::Compiler;
use crate::criteria::{Blanks, ChoiceTest, CodeKind, Test};
use std::slice::from_ref;

impl Compiler<'_> {
    pub(super) fn code(&mut self, kind: CodeKind, test: &Test) -> String {
        match test {
            Test::Known => self.has_code(kind, None),
            Test::Unknown => format!("(NOT {})", self.has_code(kind, None)),
            Test::Choice(ChoiceTest::AnyOf(codes)) => self.has_code(kind, Some(codes)),
            Test::Choice(ChoiceTest::AllOf(codes)) => {
                let each: Vec<String> =
                    codes.iter().map(|code| self.has_code(kind, Some(from_ref(code)))).collect();
                format!("({})", each.join(" AND "))
            }
            Test::Choice(ChoiceTest::NoneOf(codes, Blanks::Included)) => {
                format!("(NOT {})", self.has_code(kind, Some(codes)))
            }
            Test::Choice(ChoiceTest::NoneOf(codes, Blanks::LeftOut)) => {
                let (known, has) = (self.has_code(kind, None), self.has_code(kind, Some(codes)));
                format!("({known} AND NOT {has})")
            }
            _ => "FALSE".into(),
        }
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

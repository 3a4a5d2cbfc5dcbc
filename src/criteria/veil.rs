//! Criteria as they are told to who may not see people: a rule may name one, by the address.

use super::{
    Criteria, Node,
    field::Field,
    rule::{Rule, Test, TextTest},
};

/// Stands where an address is kept from the reader.
const VEIL: &str = "…";

impl Criteria {
    /// The same rules without addresses and parts of them. The end of one, behind the @, is nobody's own.
    #[must_use]
    pub fn veiled(&self) -> Criteria {
        Criteria {
            include: veiled(&self.include),
            leave_out: veiled(&self.leave_out),
            products: self.products.clone(),
        }
    }
}

fn veiled(node: &Node) -> Node {
    match node {
        Node::All(children) => Node::All(children.iter().map(veiled).collect()),
        Node::Any(children) => Node::Any(children.iter().map(veiled).collect()),
        Node::Rule(rule) => Node::Rule(rule.veiled()),
    }
}

impl Rule {
    /// The same rule without an address or a part of one.
    #[must_use]
    pub fn veiled(&self) -> Rule {
        let Test::Text(test) = &self.test else { return self.clone() };
        if self.field != Field::Email {
            return self.clone();
        }
        let test = match test {
            TextTest::EndsWith(text) if text.rfind('@').is_none_or(|at| at == 0) => {
                TextTest::EndsWith(text.clone())
            }
            TextTest::EndsWith(_) => TextTest::EndsWith(VEIL.into()),
            TextTest::Contains(_) => TextTest::Contains(VEIL.into()),
            TextTest::StartsWith(_) => TextTest::StartsWith(VEIL.into()),
            TextTest::Is(_) => TextTest::Is(VEIL.into()),
            TextTest::IsNot(_, blanks) => TextTest::IsNot(VEIL.into(), *blanks),
        };
        Rule { test: Test::Text(test), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::criteria::Catalogue;

    #[test]
    fn addresses_are_veiled_and_domains_are_not() {
        let catalogue = Catalogue::new(Vec::new(), Vec::new(), "EUR");
        let rule = |op: &str, value: &str| format!(r#"{{"field":"email","op":"{op}","value":"{value}"}}"#);
        let ends =
            [rule("ends_with", ".at"), rule("ends_with", "@gmx.example"), rule("ends_with", "n@gmx.at")];
        let others = ["is", "is_not", "contains", "starts_with"].map(|op| rule(op, "anna.mart"));
        let json = format!(
            r#"{{"include":{{"all":[{},{{"any":[{}]}}]}},"leave_out":{{"any":[{}]}}}}"#,
            ends.join(","),
            others.join(","),
            rule("is", "anna.mart@gmx.at")
        );
        let veiled = Criteria::parse(&json, &catalogue).expect("criteria").veiled();
        let told = veiled.to_json();
        assert!(!told.contains("anna") && !told.contains("n@gmx"), "{told}");
        assert!(told.contains(r#"".at""#) && told.contains(r#""@gmx.example""#), "{told}");
        assert_eq!(told.matches(VEIL).count(), 6, "{told}");
    }
}

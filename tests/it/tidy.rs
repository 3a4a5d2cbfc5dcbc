//! Keeps the house in the shape that README.md describes: reads the sources and checks the rules that the compiler
//! cannot. Each failure names the place, the rule and why there is such a rule.

mod layers;
mod sources;
mod style;

use sources::Source;

/// Something found, and where.
struct Finding {
    place: String,
    what: String,
}

impl Finding {
    fn at(source: &Source, line: usize, what: impl Into<String>) -> Finding {
        Finding { place: format!("{}:{line}", source.path), what: what.into() }
    }

    fn in_file(source: &Source, what: impl Into<String>) -> Finding {
        Finding { place: source.path.clone(), what: what.into() }
    }
}

/// Fails with everything found, the rule, and its reason.
#[track_caller]
fn report(rule: &str, reason: &str, findings: Vec<Finding>) {
    let list: Vec<String> = findings.iter().map(|f| format!("  {}: {}", f.place, f.what)).collect();
    assert!(list.is_empty(), "\nrule: {rule}\nwhy: {reason}\n{}\n", list.join("\n"));
}

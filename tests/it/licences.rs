//! Every package we build with carries a licence that lets others use, change and pass Muster on.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    process::Command,
};

use serde_json::Value;

/// Licences of packages that end up in the program.
const SHIPPED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

/// Packages that only tests use may also ask for changes to their own files to be published.
const TESTS_ONLY: &[&str] = &["MPL-2.0"];

#[test]
fn every_dependency_has_a_permissive_licence() {
    let metadata = read_metadata();
    let shipped = find_shipped(&metadata);
    let mut problems = BTreeSet::new();
    let packages = metadata["packages"].as_array().expect("metadata lists the packages");
    for package in packages {
        let is_shipped = shipped.contains(text(&package["id"]));
        let allows = |name: &str| SHIPPED.contains(&name) || (!is_shipped && TESTS_ONLY.contains(&name));
        let licence = package["license"].as_str().unwrap_or("none given");
        if !Expression::new(licence).meets(&allows) {
            let place = if is_shipped { "in the program" } else { "in tests" };
            problems.insert(format!("{} {}: {licence} ({place})", package["name"], package["version"]));
        }
    }
    assert!(packages.len() > 100, "only {} packages were looked at", packages.len());
    let list = problems.into_iter().collect::<Vec<_>>().join("\n");
    assert!(
        list.is_empty(),
        "these packages do not fit the MIT licence of Muster. Use another, or, if a lawyer would not mind, add the \
         licence to the list in tests/it/licences.rs:\n{list}"
    );
}

/// What cargo knows of the packages of this machine's build; asks no network.
fn read_metadata() -> Value {
    let cargo = env!("CARGO");
    let version = Command::new(cargo).arg("-vV").output().expect("cargo runs");
    let version = String::from_utf8(version.stdout).expect("cargo writes UTF-8");
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("cargo knows its host");
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo writes JSON")
}

/// The ids of the packages reached from ours without a step that only tests take.
fn find_shipped(metadata: &Value) -> HashSet<&str> {
    let nodes: HashMap<&str, &Value> = metadata["resolve"]["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut found = HashSet::new();
    let mut waiting = vec![text(&metadata["resolve"]["root"])];
    while let Some(id) = waiting.pop() {
        if !found.insert(id) {
            continue;
        }
        for dependency in nodes[id]["deps"].as_array().into_iter().flatten() {
            let mut kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
            if kinds.any(|kind| kind["kind"] != "dev") {
                waiting.push(text(&dependency["pkg"]));
            }
        }
    }
    found
}

fn text(value: &Value) -> &str {
    value.as_str().expect("metadata holds text here")
}

/// An SPDX expression: names joined by AND and OR, with parentheses. AND binds closer.
struct Expression {
    words: Vec<String>,
}

impl Expression {
    fn new(text: &str) -> Expression {
        // Old packages write "MIT/Apache-2.0" where they mean OR.
        let spaced = text.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
        Expression { words: spaced.split_whitespace().rev().map(str::to_owned).collect() }
    }

    fn meets(mut self, allows: &dyn Fn(&str) -> bool) -> bool {
        self.any(allows)
    }

    fn any(&mut self, allows: &dyn Fn(&str) -> bool) -> bool {
        let mut met = self.all(allows);
        while self.take("OR") {
            met |= self.all(allows);
        }
        met
    }

    fn all(&mut self, allows: &dyn Fn(&str) -> bool) -> bool {
        let mut met = self.one(allows);
        while self.take("AND") {
            met &= self.one(allows);
        }
        met
    }

    fn one(&mut self, allows: &dyn Fn(&str) -> bool) -> bool {
        if self.take("(") {
            let met = self.any(allows);
            return self.take(")") && met;
        }
        let Some(mut name) = self.words.pop() else { return false };
        if self.take("WITH") {
            name = format!("{name} WITH {}", self.words.pop().unwrap_or_default());
        }
        allows(&name)
    }

    fn take(&mut self, word: &str) -> bool {
        self.words.pop_if(|next| next == word).is_some()
    }
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    #[track_caller]
    fn check(expression: &str, expect: bool) {
        let allows = |name: &str| ["A", "B", "C WITH D"].contains(&name);
        assert_eq!(Expression::new(expression).meets(&allows), expect, "{expression}");
    }
    check("A", true);
    check("X", false);
    check("X OR A", true);
    check("X/A", true);
    check("A AND X", false);
    check("A AND X OR B", true);
    check("A AND (X OR B)", true);
    check("(A OR X) AND X", false);
    check("C WITH D", true);
    check("C", false);
    check("", false);
}

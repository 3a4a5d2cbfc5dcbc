//! Which module may know which: `web → jobs, features → audience, audit, settings → criteria, access, db → error, ids,
//! time, text`.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Finding, report,
    sources::{Source, program},
};

/// The floor a module stands on; it may use its own floor and those below. A name that is not here is a feature.
fn floor(module: &str) -> u32 {
    match module {
        "main" | "cli" | "lib" => 5,
        "web" => 4,
        "settings" | "audience" | "audit" => 2,
        "criteria" | "access" | "db" => 1,
        "error" | "ids" | "time" | "text" | "texts" | "money" | "regions" => 0,
        _ => 3,
    }
}

#[test]
fn modules_use_only_their_own_floor_and_those_below() {
    let mut findings = Vec::new();
    for source in program() {
        for (line, used) in uses(&source) {
            if floor(&used) > floor(source.module()) {
                findings.push(Finding::at(&source, line, format!("{} uses {used}", source.module())));
            }
        }
    }
    report(
        "web may use jobs and features; they audience, audit, settings; those criteria, access, db; all error, ids, text",
        "what points down only can be read, tested and replaced from the bottom up",
        findings,
    );
}

#[test]
fn modules_do_not_use_each_other_in_circles() {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in program() {
        if floor(source.module()) == 5 {
            continue;
        }
        let used = uses(&source).into_iter().map(|(_, used)| used);
        graph
            .entry(source.module().to_owned())
            .or_default()
            .extend(used.filter(|used| used != source.module()));
    }
    let circles = graph.keys().filter_map(|start| find_circle(&graph, start));
    let shortest = circles.min_by_key(Vec::len);
    let findings = shortest.map(|path| Finding { place: path.join(" → "), what: "a circle".into() });
    report(
        "features call each other's public functions, without circles",
        "two modules that need each other are one module in two places; a third one below both mends it",
        findings.into_iter().collect(),
    );
}

#[test]
fn only_db_names_a_database() {
    let words = ["Sqlite", "Postgres", "PgPool", "PgConnection", "sqlx::sqlite", "sqlx::postgres"];
    let mut findings = Vec::new();
    for source in program().iter().filter(|source| source.module() != "db") {
        for (line, text) in source.code() {
            let mut rest = text.replace("PostgreSQL", "");
            // Who writes SQL, and the backup, may ask which dialect there is.
            if may_hold_sql(source) || source.module() == "cli" {
                rest = rest.replace("Dialect::Sqlite", "").replace("Dialect::Postgres", "");
            }
            if let Some(word) = words.iter().find(|word| rest.contains(**word)) {
                findings.push(Finding::at(source, line, format!("names {word}")));
            }
        }
    }
    report(
        "only src/db.rs and src/db/ name SQLite or PostgreSQL",
        "everything else must run on both, so it must not be able to tell them apart",
        findings,
    );
}

#[test]
fn sql_stands_in_stores_only() {
    let words = [
        "SELECT ",
        "INSERT INTO ",
        "DELETE FROM ",
        "UPDATE ",
        " SET ",
        "CREATE TABLE",
        "PRAGMA ",
        "sqlx::query",
    ];
    let mut findings = Vec::new();
    for source in program().iter().filter(|source| !may_hold_sql(source)) {
        for (line, text) in source.code() {
            if let Some(word) = words.iter().find(|word| text.contains(**word)) {
                findings.push(Finding::at(source, line, format!("holds SQL ({})", word.trim())));
            }
        }
    }
    report(
        "SQL stands in a feature's store.rs, in audit.rs, jobs.rs, audience/ and db/",
        "who may see or change a row is decided beside its SQL, in one place per table",
        findings,
    );
}

fn may_hold_sql(source: &Source) -> bool {
    let path = source.path.as_str();
    ["audience", "audit", "db", "jobs"].contains(&source.module())
        || path.ends_with("/store.rs")
        || path.contains("/store/")
}

#[test]
fn only_web_knows_http_and_html() {
    let words = ["actix_", "askama", "HttpRequest", "HttpResponse", "StatusCode"];
    let mut findings = Vec::new();
    for source in program().iter().filter(|source| !["web", "cli"].contains(&source.module())) {
        for (line, text) in source.code() {
            if let Some(word) = words.iter().find(|word| text.contains(**word)) {
                findings.push(Finding::at(source, line, format!("names {word}")));
            }
        }
    }
    report(
        "only web knows actix, askama, HTTP and HTML, and cli, which starts it",
        "jobs, the command line and tests use the features without a web server",
        findings,
    );
}

#[test]
fn criteria_and_access_are_pure() {
    let words = ["async ", ".await", "std::fs", "std::net", "std::io", "tokio", "sqlx", "crate::db"];
    let mut findings = Vec::new();
    for source in program().iter().filter(|source| ["criteria", "access"].contains(&source.module())) {
        for (line, text) in source.code() {
            if let Some(word) = words.iter().find(|word| text.contains(**word)) {
                findings.push(Finding::at(source, line, format!("names {}", word.trim())));
            }
        }
    }
    report(
        "criteria and access do no I/O",
        "a rule that is a plain function can be tested with a million inputs, and asked anywhere",
        findings,
    );
}

#[test]
fn stores_are_private_to_their_feature() {
    let mut findings = Vec::new();
    for source in program() {
        for (line, text) in source.code() {
            let text = text.trim();
            if text.starts_with("pub") && text.ends_with("mod store;") {
                findings.push(Finding::at(&source, line, text));
            }
        }
    }
    report(
        "`mod store;` is private",
        "the functions of the feature check permission and write the audit log; a store does neither",
        findings,
    );
}

/// The modules named by `crate::…` with the line; `use crate::{a, b::c}` over several lines counts for each.
fn uses(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut depth = 0;
    for (number, line) in source.code() {
        let mut rest = line;
        if depth > 0 {
            found.extend(top_names(rest, &mut depth).into_iter().map(|name| (number, name)));
            continue;
        }
        while let Some((before, after)) = rest.split_once("crate::") {
            rest = after;
            if before.ends_with('$') {
                continue;
            }
            if let Some(list) = after.strip_prefix('{') {
                depth = 1;
                found.extend(top_names(list, &mut depth).into_iter().map(|name| (number, name)));
                break;
            }
            found.push((number, name_at(after)));
        }
    }
    // `crate::Name` is an item of lib.rs itself.
    found.retain(|(_, name)| name.starts_with(|c: char| c.is_ascii_lowercase()));
    found
}

/// The names at depth one of a braced list; `depth` is how deep the text begins and then how deep it ends.
fn top_names(text: &str, depth: &mut u32) -> Vec<String> {
    let mut names = Vec::new();
    let mut fresh = true;
    for (at, c) in text.char_indices() {
        match c {
            '{' => *depth += 1,
            '}' => *depth -= 1,
            ',' => {}
            c if c.is_whitespace() => continue,
            _ if fresh && *depth == 1 => names.push(name_at(&text[at..])),
            _ => {}
        }
        if *depth == 0 {
            break;
        }
        fresh = c == ',' || c == '{';
    }
    names
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The shortest way from the module back to itself.
fn find_circle(graph: &BTreeMap<String, BTreeSet<String>>, start: &str) -> Option<Vec<String>> {
    let mut paths = std::collections::VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(path) = paths.pop_front() {
        for next in graph.get(path.last()?).into_iter().flatten() {
            let longer = [path.as_slice(), std::slice::from_ref(next)].concat();
            if next == start {
                return Some(longer);
            }
            if seen.insert(next.clone()) {
                paths.push_back(longer);
            }
        }
    }
    None
}

#[test]
fn uses_are_found() {
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let source = Source { path: "src/x.rs".into(), text: text.into() };
        let names: Vec<String> = uses(&source).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, expect, "{text}");
    }
    check("use crate::db::Db;", &["db"]);
    check("let x = crate::ids::a() + crate::time::b();", &["ids", "time"]);
    check("use crate::{db::{Db, Tx}, error, Clock};", &["db", "error"]);
    check("use crate::{\n    db::{Db, Tx},\n    ids,\n};\nfn f() {}", &["db", "ids"]);
    check("// crate::web\n#[cfg(test)]\nmod tests {\n    use crate::web;\n}\n", &[]);
}

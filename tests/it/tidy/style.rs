//! Size, words and markup.

use super::{
    Finding, report,
    sources::{Source, program, read},
};

const LINES_OF_A_FILE: usize = 400;
const LINES_OF_A_FUNCTION: usize = 50;

fn rust() -> Vec<Source> {
    read(&["src", "tests", "benches"], &[".rs"])
}

fn templates() -> Vec<Source> {
    read(&["templates"], &[".html", ".txt"])
}

#[test]
fn files_are_short() {
    let count = |source: &Source| source.lines().count();
    let findings = rust()
        .iter()
        .filter(|source| count(source) > LINES_OF_A_FILE)
        .map(|source| Finding::in_file(source, format!("{} lines", count(source))))
        .collect();
    report("a file has at most 400 lines", "what fits in a head can be changed without fear", findings);
}

#[test]
fn functions_are_short() {
    let mut findings = Vec::new();
    for source in rust() {
        for (line, length) in functions(&source.text) {
            if length > LINES_OF_A_FUNCTION {
                findings.push(Finding::at(&source, line, format!("a function of {length} lines")));
            }
        }
    }
    report(
        "a function has at most 50 lines",
        "it does one thing, at one depth, and fits on a screen",
        findings,
    );
}

/// The line each function begins on and its number of lines, by the way rustfmt indents them.
fn functions(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let is_head = trimmed.starts_with("fn ")
            || (VISIBLE.iter().any(|word| trimmed.starts_with(word)) && trimmed.contains(" fn "));
        if !is_head || line.ends_with("{}") {
            continue;
        }
        let indent = &line[..line.len() - trimmed.len()];
        let end = lines[index..].iter().position(|line| {
            let rest = line.strip_prefix(indent).unwrap_or_default();
            rest == "}" || (rest.ends_with(';') && !rest.starts_with(' '))
        });
        found.push((index + 1, end.map_or(1, |end| end + 1)));
    }
    found
}

/// What may stand before `fn`.
const VISIBLE: [&str; 3] = ["pub", "async ", "const "];

#[test]
fn functions_are_measured() {
    let text = "fn a() {\n    b;\n}\n\npub async fn c(\n    d: E,\n) -> F {\n    impl G {\n        fn h(&self);\n    }\n}\n";
    assert_eq!(functions(text), [(1, 3), (5, 7), (9, 1)]);
}

#[test]
fn every_module_says_what_it_is() {
    let findings = rust()
        .iter()
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| Finding::in_file(source, "opens without //!"))
        .collect();
    report(
        "each file opens with `//!`",
        "what it is, and what it must not do, is the first thing to know",
        findings,
    );
}

#[test]
fn the_program_does_not_unwrap() {
    let mut findings = Vec::new();
    for source in program() {
        for (line, text) in source.code() {
            if text.contains(".unwrap()") || text.contains(".expect(\"\")") {
                findings.push(Finding::at(&source, line, text.trim()));
            }
        }
    }
    report(
        "no unwrap outside tests: `?`, or `expect(\"why it cannot fail\")`",
        "a request must not end in a panic, and who reads an expect can check its reason",
        findings,
    );
}

#[test]
fn nothing_is_left_unfinished() {
    // Written in two halves so that this file does not find itself.
    let marks = [
        ("TO", "DO"),
        ("FIX", "ME"),
        ("XX", "X:"),
        ("dbg", "!("),
        ("todo", "!("),
        ("unimplemented", "!("),
        ("#[ign", "ore"),
    ];
    let marks = marks.map(|(a, b)| format!("{a}{b}"));
    let mut findings = Vec::new();
    for source in
        rust().into_iter().chain(templates()).chain(read(&["static", "locales"], &[".css", "app.js", ".ftl"]))
    {
        for (line, text) in source.lines() {
            if let Some(mark) = marks.iter().find(|mark| text.contains(mark.as_str())) {
                findings.push(Finding::at(&source, line, format!("{mark} …")));
            }
        }
    }
    report(
        "nothing is left for later in the code",
        "what is not done belongs where it is planned, not here",
        findings,
    );
}

#[test]
fn unsafe_code_is_forbidden() {
    let roots = read(&["src"], &["src/lib.rs", "src/main.rs"]);
    let findings = roots
        .iter()
        .filter(|source| !source.text.contains("#![forbid(unsafe_code)]"))
        .map(|source| Finding::in_file(source, "does not forbid unsafe code"))
        .collect();
    report(
        "`#![forbid(unsafe_code)]`",
        "memory errors are the one kind of mistake that tests do not find",
        findings,
    );
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let folders = ["/ho", "/ro", "/wo"].into_iter().zip(["me/", "ot/", "rk/"]);
    let hosts = [("crates", ".io"), ("npm", "js.")];
    let words: Vec<String> = folders.chain(hosts).map(|(a, b)| format!("{a}{b}")).collect();
    let mut findings = Vec::new();
    let text =
        read(&["src", "templates", "static", "tests", "benches", "locales", "migrations", ".ci"], &[""]);
    for source in text.iter().chain(&read(&["."], &["/README.md", "/Cargo.toml", "/build.rs"])) {
        for (line, text) in source.lines() {
            if let Some(word) = words.iter().find(|word| names_path(text, word)) {
                findings.push(Finding::at(source, line, format!("names {word}")));
            }
        }
    }
    report(
        "no absolute path of a user's folder and no host of a package registry",
        "a clone must build anywhere, from the mirrors its owner has set",
        findings,
    );
}

/// Whether the word stands at the start of a path or name in the text.
fn names_path(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || "-_.}".contains(c)))
}

#[test]
fn templates_escape_everything() {
    let mut findings = Vec::new();
    for source in templates() {
        for (line, text) in source.lines() {
            let squeezed = text.replace(' ', "");
            if squeezed.contains("|safe") || squeezed.contains("escape\"none\"") {
                findings.push(Finding::at(&source, line, text.trim()));
            }
        }
    }
    for source in program() {
        for (line, text) in source.code() {
            if text.contains("filters::Safe") || text.contains("escape = \"none\"") {
                findings.push(Finding::at(&source, line, text.trim()));
            }
        }
    }
    report("templates only auto-escape", "one unescaped name is enough to run a stranger's script", findings);
}

#[test]
fn templates_hold_no_script_and_no_style() {
    let words = [" style=", "<style", "hx-on", "javascript:", "js:", "data:image"];
    let mut findings = Vec::new();
    for source in templates() {
        for (line, text) in source.lines() {
            if let Some(word) = words.iter().find(|word| text.contains(**word)) {
                findings.push(Finding::at(&source, line, format!("holds {}", word.trim())));
            }
            if text.contains("<script") && !text.contains("src=") && !text.contains("application/json") {
                findings.push(Finding::at(&source, line, "holds an inline script"));
            }
            if let Some(attribute) = find_handler(text) {
                findings.push(Finding::at(&source, line, format!("holds {attribute}")));
            }
            if has_bare_value(text) {
                findings.push(Finding::at(&source, line, "has an attribute without quotes"));
            }
        }
    }
    report(
        "no inline script, style or handler in templates, and quotes around every attribute",
        "the content security policy forbids the first; without the second, a blank in a value starts an attribute",
        findings,
    );
}

/// ` onclick=` and its like.
fn find_handler(text: &str) -> Option<&str> {
    text.match_indices(" on").find_map(|(at, _)| {
        let name = text[at + 1..].split(|c: char| !c.is_ascii_alphanumeric()).next()?;
        let follows = text[at + 1 + name.len()..].starts_with("=\"");
        (follows && name.len() > 2).then_some(name)
    })
}

/// An expression straight after the `=` of an attribute. Inside `{% … %}` an `=` is Rust, not HTML.
fn has_bare_value(text: &str) -> bool {
    text.contains("={{") && !text.contains("=\"={{")
}

#[test]
fn texts_follow_the_house_style() {
    let banned: [(&str, &[&str]); 4] = [
        ("en", &["please", "invalid", "sorry", "oops"]),
        ("de", &["bitte", "ungültig"]),
        ("es", &["por favor", "inválid", "no válid"]),
        ("da", &["venligst", "ugyldig"]),
    ];
    let mut findings = Vec::new();
    for (language, words) in banned {
        for source in read(&[&format!("locales/{language}")], &[".ftl"]) {
            for (line, text) in source.lines().filter(|(_, text)| !text.starts_with('#')) {
                let value = text.split_once('=').map_or(text, |(_, value)| value).to_lowercase();
                if let Some(word) = words.iter().find(|word| value.contains(**word)) {
                    findings.push(Finding::at(&source, line, format!("says “{word}”")));
                }
            }
        }
    }
    report(
        "texts say what happened and what to do, without pleading or blaming",
        "“invalid” tells nobody how to go on",
        findings,
    );
}

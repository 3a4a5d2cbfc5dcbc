//! Turns `locales/*/*.ftl` into methods of `Texts`, so that a missing text, language or argument does not compile.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

const LANGUAGES: [&str; 4] = ["en", "de", "es", "da"];

type Messages = BTreeMap<String, BTreeSet<String>>;

fn main() {
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=static");
    println!("cargo:rerun-if-changed=build.rs");
    let mut problems = Vec::new();
    let mut sources = String::new();
    let mut all = Vec::new();
    for language in LANGUAGES {
        let (messages, files) = read_language(language, &mut problems);
        let _ = writeln!(sources, "pub(super) const {}: &[&str] = &[", language.to_uppercase());
        for file in files {
            let _ = writeln!(sources, "    include_str!({:?}),", file.display().to_string());
        }
        sources.push_str("];\n");
        all.push(messages);
    }
    for (language, messages) in LANGUAGES.iter().zip(&all).skip(1) {
        compare(&all[0], messages, language, &mut problems);
    }
    assert!(problems.is_empty(), "\n\nTexts that do not fit together:\n{}\n", problems.join("\n"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("texts.rs"), sources + &methods(&all[0])).expect("OUT_DIR can be written");
}

fn read_language(language: &str, problems: &mut Vec<String>) -> (Messages, Vec<PathBuf>) {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let folder = root.join("locales").join(language);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|x| x == "ftl"))
        .collect();
    files.sort();
    let mut messages = Messages::new();
    for file in &files {
        read_file(file, &mut messages, problems);
    }
    (messages, files)
}

fn read_file(file: &Path, messages: &mut Messages, problems: &mut Vec<String>) {
    let text = fs::read_to_string(file).expect("a readable text file");
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = text[..error.pos.start.min(text.len())].lines().count();
            problems.push(format!("{}:{line}: {error}", file.display()));
        }
        resource
    });
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name.to_string();
        let mut arguments = BTreeSet::new();
        match &message.value {
            Some(pattern) => collect(pattern, &mut arguments),
            None => problems.push(format!("{}: {id} has no text", file.display())),
        }
        if messages.insert(id.clone(), arguments).is_some() {
            problems.push(format!("{}: {id} stands twice", file.display()));
        }
    }
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, arguments);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            collect_inline(selector, arguments);
            for variant in variants {
                collect(&variant.value, arguments);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_string());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, arguments),
        InlineExpression::FunctionReference { arguments: call, .. } => {
            for argument in &call.positional {
                collect_inline(argument, arguments);
            }
        }
        _ => {}
    }
}

fn compare(english: &Messages, other: &Messages, language: &str, problems: &mut Vec<String>) {
    for (id, arguments) in english {
        match other.get(id) {
            None => problems.push(format!("{language}: {id} is missing")),
            Some(theirs) if theirs != arguments => {
                problems.push(format!("{language}: {id} takes {theirs:?}, in English {arguments:?}"));
            }
            Some(_) => {}
        }
    }
    for id in other.keys().filter(|id| !english.contains_key(*id)) {
        problems.push(format!("{language}: {id} is not in English"));
    }
}

fn methods(messages: &Messages) -> String {
    let mut code = String::from("impl Texts {\n");
    for (id, arguments) in messages {
        let name = id.replace('-', "_");
        let _ = write!(code, "    /// The text `{id}`.\n    pub fn {name}(&self");
        for argument in arguments {
            let _ = write!(code, ", {}: impl Argument", argument.replace('-', "_"));
        }
        code.push_str(") -> String {\n");
        if arguments.is_empty() {
            let _ = writeln!(code, "        self.format({id:?}, None)");
        } else {
            code.push_str("        let mut arguments = FluentArgs::new();\n");
            for argument in arguments {
                let variable = argument.replace('-', "_");
                let _ = writeln!(code, "        arguments.set({argument:?}, {variable}.value());");
            }
            let _ = writeln!(code, "        self.format({id:?}, Some(&arguments))");
        }
        code.push_str("    }\n");
    }
    code.push_str("}\n");
    code
}

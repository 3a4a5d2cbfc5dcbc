//! Reads the files of the project.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file, with its path from the root of the project.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// The lines outside `#[cfg(test)]` items, without comments that fill a line.
    pub fn code(&self) -> Vec<(usize, &str)> {
        let mut code = Vec::new();
        let mut end_of_test: Option<String> = None;
        for (number, line) in self.lines() {
            if let Some(end) = &end_of_test {
                if line == end {
                    end_of_test = None;
                }
                continue;
            }
            let trimmed = line.trim_start();
            if trimmed.starts_with("#[cfg(test)]") {
                end_of_test = Some(format!("{}}}", &line[..line.len() - trimmed.len()]));
            } else if !trimmed.starts_with("//") {
                code.push((number, line));
            }
        }
        code
    }

    /// The top-level module it belongs to: `groups` for `src/groups.rs` and `src/groups/store.rs`.
    pub fn module(&self) -> &str {
        let path = self.path.strip_prefix("src/").unwrap_or(&self.path);
        path.split(['/', '.']).next().unwrap_or(path)
    }
}

/// All files below the folders that end so.
pub fn read(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let root = root();
    let mut sources = Vec::new();
    for folder in folders {
        collect(&root, &root.join(folder), endings, &mut sources);
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// The Rust sources of the program.
pub fn program() -> Vec<Source> {
    let sources = read(&["src"], &[".rs"]);
    assert!(!sources.is_empty(), "no sources were found");
    sources
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn collect(root: &Path, folder: &Path, endings: &[&str], sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, endings, sources);
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let path = path.strip_prefix(root).expect("it is below the root").to_string_lossy().into_owned();
            sources.push(Source { path, text });
        }
    }
}

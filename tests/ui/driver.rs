//! One chromedriver for the whole test process.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};

use crate::guard::Guard;

/// A running chromedriver.
pub struct Driver {
    pub url: String,
    pub chromium: PathBuf,
    /// axe-core, to be run in each page.
    pub axe: String,
    /// Where browsers keep their profiles; goes away with the driver.
    pub folder: PathBuf,
    _guard: Guard,
}

impl Driver {
    /// The driver of this process, started on first use; `None` when something it needs is not installed.
    pub fn shared() -> Option<&'static Driver> {
        static DRIVER: OnceLock<Option<Driver>> = OnceLock::new();
        DRIVER.get_or_init(|| find().map_err(|missing| say_missing(&missing)).ok()).as_ref()
    }
}

/// The driver, or what of it is not there.
fn find() -> Result<Driver, String> {
    let chromium = program("chromium").or_else(|| program("google-chrome"));
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/axe.min.js");
    let axe = fs::read_to_string(axe).ok().filter(|script| script.contains("axe"));
    match (chromium, program("chromedriver"), axe) {
        (Some(chromium), Some(chromedriver), Some(axe)) => {
            Ok(start(chromium, &chromedriver, axe)
                .unwrap_or_else(|e| panic!("chromedriver did not start: {e}")))
        }
        (chromium, chromedriver, axe) => {
            let tools = [
                ("chromium", chromium.is_none()),
                ("chromedriver", chromedriver.is_none()),
                ("axe-core (target/tools/axe.min.js)", axe.is_none()),
            ];
            let missing = tools.into_iter().filter(|(_, is_missing)| *is_missing).map(|(name, _)| name);
            Err(missing.collect::<Vec<_>>().join(" and "))
        }
    }
}

/// A word on standard error that the test harness does not swallow, or a failure when it was asked for.
fn say_missing(missing: &str) {
    let required = std::env::var("MUSTER_TEST_REQUIRE").unwrap_or_default();
    assert!(
        !required.split(',').any(|word| word.trim() == "chromium"),
        "MUSTER_TEST_REQUIRE names chromium, but there is no {missing}; run .ci/prepare"
    );
    let line = format!(
        "SKIPPED: no page was seen in a browser nor checked for accessibility, there is no {missing}"
    );
    let _ = writeln!(std::io::stderr(), "{line}; run .ci/prepare");
}

fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn start(chromium: PathBuf, chromedriver: &Path, axe: String) -> std::io::Result<Driver> {
    let folder = tempfile::Builder::new().prefix("muster-ui-").tempdir()?.keep();
    let mut command = Command::new(chromedriver);
    command.arg("--port=0").arg(format!("--log-path={}", folder.join("chromedriver.log").display()));
    let mut shell = Command::new("/bin/sh");
    shell.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut guard = Guard::start(shell, &folder, "TERM", &command)?;
    let stdout = guard.shell.stdout.take().expect("it was given a pipe");
    let mut lines = BufReader::new(stdout).lines();
    let port = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| Some(line.split_once("successfully on port ")?.1.trim_end_matches('.').to_owned()))
        .ok_or_else(|| std::io::Error::other("it did not name its port"))?;
    // Nobody reads the rest; the pipe stays open so that the driver can go on writing.
    std::thread::spawn(move || lines.count());
    Ok(Driver { url: format!("http://127.0.0.1:{port}"), chromium, axe, folder, _guard: guard })
}

//! A throwaway PostgreSQL server, made from the installed server programs.
//!
//! The server listens on a Unix socket in a temporary folder and nowhere else; a [`Guard`] ends it with the process.
//! PostgreSQL refuses to run as root, so root lends it the account `postgres` or `nobody`.

use std::{
    fs, io,
    os::unix::{
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::guard::Guard;

/// A running server.
pub struct Server {
    folder: PathBuf,
    _guard: Guard,
}

impl Server {
    /// Starts one with settings of its own; `None` when PostgreSQL is not installed.
    pub fn with(settings: &[&str]) -> Option<Server> {
        let programs = programs()?;
        Some(start(&programs, settings).unwrap_or_else(|e| panic!("PostgreSQL did not start: {e}")))
    }

    /// The URL of one of its databases.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://muster@localhost/{database}?host={}", self.folder.display())
    }
}

/// The folder with `initdb` and `postgres`, the newest version first.
fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let installed = versions.into_iter().rev().map(|(_, bin)| bin);
    installed
        .chain(std::env::split_paths(&path))
        .find(|bin| bin.join("initdb").is_file() && bin.join("postgres").is_file())
}

fn start(programs: &Path, settings: &[&str]) -> io::Result<Server> {
    let account = Account::for_server()?;
    let folder = make_folder(&account)?;
    init(programs, &folder, &account)?;
    let log = fs::File::create(folder.join("log"))?;
    let mut shell = account.command("/bin/sh");
    shell.stdout(log.try_clone()?).stderr(log);
    let guard = Guard::start(shell, &folder, "QUIT", &server(programs, &folder, settings))?;
    let server = Server { folder, _guard: guard };
    wait_for_socket(&server.folder)?;
    Ok(server)
}

/// Its own settings trade safety in a power cut for speed: the data is thrown away anyway.
fn server(programs: &Path, folder: &Path, settings: &[&str]) -> Command {
    let mut server = Command::new(programs.join("postgres"));
    server.arg("-D").arg(folder.join("data")).arg("-k").arg(folder);
    let own = ["listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off"];
    for setting in own.iter().chain(settings) {
        server.args(["-c", setting]);
    }
    server
}

/// Sorts as ICU does for English where it can, so that a query that forgot `COLLATE "C"` shows.
fn init(programs: &Path, folder: &Path, account: &Account) -> io::Result<()> {
    let mut problem = String::new();
    for locale in [&["--locale-provider=icu", "--icu-locale=en", "--locale=C"][..], &["--locale=C"][..]] {
        let done = account
            .command(programs.join("initdb"))
            .args(["--username=muster", "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions"])
            .args(locale)
            .arg("-D")
            .arg(folder.join("data"))
            .stdin(Stdio::null())
            .output()?;
        if done.status.success() {
            return Ok(());
        }
        problem = String::from_utf8_lossy(&done.stderr).into_owned();
    }
    Err(io::Error::other(problem))
}

/// A folder of the server's account, in `/tmp` itself since the path of a socket must stay under 108 bytes.
fn make_folder(account: &Account) -> io::Result<PathBuf> {
    let folder = tempfile::Builder::new().prefix("muster-pg-").tempdir_in("/tmp")?.keep();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    if let Some((user, group)) = account.lent {
        chown(&folder, Some(user), Some(group))?;
    }
    Ok(folder)
}

fn wait_for_socket(folder: &Path) -> io::Result<()> {
    let deadline = Instant::now() + Duration::from_secs(60);
    // The server writes "ready" as the last word of its pid file once it takes connections.
    let is_ready = || {
        fs::read_to_string(folder.join("data/postmaster.pid"))
            .is_ok_and(|text| text.trim_end().ends_with("ready"))
    };
    while !is_ready() {
        if Instant::now() > deadline {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            return Err(io::Error::other(format!("not ready after a minute. Its log:\n{log}")));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

/// Who the server runs as: ourselves, or for root an account of the system.
struct Account {
    lent: Option<(u32, u32)>,
}

impl Account {
    fn for_server() -> io::Result<Account> {
        let id = Command::new("id").arg("-u").output()?;
        if id.stdout.trim_ascii() != b"0" {
            return Ok(Account { lent: None });
        }
        let accounts = fs::read_to_string("/etc/passwd")?;
        let lent = ["postgres", "nobody"].iter().find_map(|name| find_account(&accounts, name));
        match lent {
            Some(_) => Ok(Account { lent }),
            None => Err(io::Error::other(
                "PostgreSQL does not run as root, and there is no other account to lend it",
            )),
        }
    }

    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        // Its own folder may be closed to the account.
        command.current_dir("/").env("LC_ALL", "C");
        if let Some((user, group)) = self.lent {
            command.uid(user).gid(group);
        }
        command
    }
}

fn find_account(accounts: &str, name: &str) -> Option<(u32, u32)> {
    let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut numbers = line.split(':').skip(2).map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

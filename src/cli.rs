//! The command line: one module for each command.

/// Prints a line; that nobody reads on, as in `muster group list | head -1`, is no failure.
macro_rules! say {
    ($($line:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($line)*);
    }};
}

mod demo;
mod group;
mod import;
mod segment;
mod serve;
mod staff;

use crate::{
    config::{EngineChoice, Settings},
    db::{Db, Dialect, sqlite_file},
};
use anyhow::Context;
use clap::{Parser, Subcommand};
use std::{
    io::{self, IsTerminal},
    process::ExitCode,
};

/// Customer groups for campaign teams: describe who you want to reach, see how many people that is, share the audience.
#[derive(Debug, Parser)]
#[command(name = "muster", version, about, arg_required_else_help = false)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal (the default)
    #[command(
        after_help = "Example:\n  muster serve --listen 127.0.0.1:8080 --base-url https://muster.example.com"
    )]
    Serve,
    /// Fill a fresh database with the data of a made-up shop and serve it
    #[command(after_help = "Example:\n  muster demo --contacts 5000")]
    Demo(demo::Options),
    /// Ask criteria how many people match
    #[command(subcommand)]
    Segment(segment::Command),
    /// List customer groups or export one
    #[command(subcommand)]
    Group(group::Command),
    /// Add a staff user, or give one a new password
    #[command(subcommand)]
    Staff(staff::Command),
    /// Import contacts, orders or activities from a file
    #[command(subcommand)]
    Import(import::Command),
    /// Bring the database's tables up to date, then stop
    #[command(after_help = "Example:\n  DATABASE_URL=postgres://muster@localhost/muster muster migrate")]
    Migrate,
    /// Write a consistent copy of a SQLite database while it is in use
    #[command(after_help = "Example:\n  muster backup /backups/muster-monday.db")]
    Backup {
        /// The file to make; it must not be there yet
        file: std::path::PathBuf,
    },
    /// Say whether settings and database are in order
    #[command(after_help = "Example:\n  muster check")]
    Check,
}

/// Whether a command ended because its output was closed; the connection to a database is another matter.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Runs the command line that the program was started with.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    start_log();
    let result = actix_web::rt::System::new().block_on(dispatch(cli));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("muster: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(cli: Cli) -> anyhow::Result<()> {
    let settings = cli.settings;
    settings.check()?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::run(settings).await,
        Command::Demo(options) => demo::run(settings, &options).await,
        Command::Segment(command) => segment::run(&settings, command).await,
        Command::Group(command) => group::run(&settings, command).await,
        Command::Staff(command) => staff::run(&settings, command).await,
        Command::Import(command) => import::run(&settings, command).await,
        Command::Migrate => {
            create(&settings).await?.close().await;
            say!("The database is up to date.");
            Ok(())
        }
        Command::Backup { file } => backup(&settings, &file).await,
        Command::Check => check(&settings).await,
    }
}

/// Opens the database, which is made if it is not there.
async fn create(settings: &Settings) -> anyhow::Result<Db> {
    settings.prepare_data_dir()?;
    Db::connect(&settings.database_url()).await
}

/// Opens a database that is there: what only reads must not answer from an empty one that was made for it.
async fn open(settings: &Settings) -> anyhow::Result<Db> {
    if let Some(file) = sqlite_file(&settings.database_url()).filter(|file| !file.exists()) {
        let demo = settings.data_dir.join("demo");
        let hint = match demo.join("muster.db").exists() {
            true => format!(" (that of the demo is in {})", demo.display()),
            false => String::new(),
        };
        anyhow::bail!(
            "there is no database at {}{hint}: set MUSTER_DATA_DIR or DATABASE_URL to yours; `muster serve` makes a \
             new one",
            file.display()
        );
    }
    Db::connect(&settings.database_url()).await
}

async fn backup(settings: &Settings, file: &std::path::Path) -> anyhow::Result<()> {
    if file.exists() {
        anyhow::bail!("{} is there already: choose another name", file.display());
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        anyhow::bail!("there is no folder {}: make it first", folder.display());
    }
    let db = open(settings).await?;
    if db.dialect() == Dialect::Postgres {
        anyhow::bail!("this database is PostgreSQL: back it up with pg_dump -Fc");
    }
    db.backup(&file.display().to_string()).await.context("the copy could not be written")?;
    say!("Copied to {}. Keep the secret file of the data folder with it.", file.display());
    Ok(())
}

async fn check(settings: &Settings) -> anyhow::Result<()> {
    say!("address    {}", settings.base_url());
    say!("listens    {}", settings.listen);
    say!("health     {}", settings.metrics_listen);
    say!("data       {}", settings.data_dir.display());
    say!("database   {}", hide_password(&settings.database_url()));
    say!("mail       {}", if settings.smtp_url.is_some() { "by SMTP" } else { "none: links are copied" });
    let engine = match settings.engine {
        EngineChoice::Auto => format!("in memory, up to {} MB", settings.memory_mb),
        EngineChoice::Memory => "in memory".into(),
        EngineChoice::Sql => "by the database".into(),
    };
    say!("audiences  {engine}");
    say!("uploads    up to {} MB", settings.max_upload_mb);
    let db = open(settings).await?;
    settings.secret()?;
    let mut tx = db.read().await?;
    let anybody = crate::staff::any(&mut tx).await?;
    say!("staff      {}", if anybody { "set up" } else { "nobody yet: muster serve prints a set-up link" });
    say!("All in order.");
    Ok(())
}

/// A database URL as it may be shown.
fn hide_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_string() };
    match rest.rsplit_once('@') {
        Some((login, host)) => format!("{scheme}://{}@{host}", login.split(':').next().unwrap_or("")),
        None => url.to_string(),
    }
}

/// Lines for people on a terminal, JSON elsewhere; `RUST_LOG` chooses how much.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn,actix_server=warn"));
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    if std::io::stderr().is_terminal() {
        log.compact().init();
    } else {
        log.json().flatten_event(true).init();
    }
}

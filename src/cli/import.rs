//! `muster import`: contacts, orders and activities from a file, as the page does it, with progress on the terminal.

mod rejects;

use crate::{
    access::Actor,
    activities, attributes,
    config::Settings,
    contacts::consent::Channel,
    imports::{
        self, Desk, Import, NewImport, State,
        dates::DateHabit,
        encoding::{Encoding, NotText},
        fields::{Field, Kind},
        numbers::DecimalHabit,
        setup::{Policy, Setup, SetupProblem},
        sniff::{self, Choice, FileProblem},
    },
    jobs::{self, Stop},
    time::Clock,
};
use anyhow::{Context, anyhow, bail};
use clap::{Args, Subcommand};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Import contacts from a CSV file
    #[command(
        after_help = "Example:\n  muster import contacts customers.csv --policy overwrite --map 'Kd-Nr=customer_number'"
    )]
    Contacts(Options),
    /// Import orders, one line of the file for each line of an order
    #[command(after_help = "Example:\n  muster import orders orders.csv --dates day_first --decimals comma")]
    Orders(Options),
    /// Import what contacts acquired: product, type, channel, campaign and referrer
    #[command(
        after_help = "Example:\n  muster import acquisitions licenses.csv --map 'Plan=acquisition_type'"
    )]
    Acquisitions(Options),
    /// Import pages of the store that contacts viewed: product, campaign and referrer
    #[command(after_help = "Example:\n  muster import page-views visits.csv --map 'utm_campaign=campaign'")]
    #[command(alias = "page_views")]
    PageViews(Options),
    /// Import ratings: product and stars from 1 to 5
    #[command(after_help = "Example:\n  muster import ratings reviews.csv --policy overwrite")]
    Ratings(Options),
    /// Import interactions: template, channel, campaign, evaluation, and whether the attempt failed
    #[command(after_help = "Example:\n  muster import interactions calls.csv --dates day_first --check")]
    Interactions(Options),
}

impl Command {
    fn take(self) -> (Kind, Options) {
        use activities::Kind as A;
        match self {
            Command::Contacts(options) => (Kind::Contacts, options),
            Command::Orders(options) => (Kind::Orders, options),
            Command::Acquisitions(options) => (Kind::Activities(A::Acquisition), options),
            Command::PageViews(options) => (Kind::Activities(A::PageView), options),
            Command::Ratings(options) => (Kind::Activities(A::Rating), options),
            Command::Interactions(options) => (Kind::Activities(A::Interaction), options),
        }
    }
}

#[derive(Debug, Args)]
pub struct Options {
    file: PathBuf,
    /// What a column is, as column=field; "-" leaves the column out. The rest is found by the columns' names
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    maps: Vec<String>,
    /// How dates are written: iso, day_first or month_first [default: as the file does]
    #[arg(long, value_name = "HABIT")]
    dates: Option<String>,
    /// The decimal sign: point or comma [default: as the file does]
    #[arg(long, value_name = "SIGN")]
    decimals: Option<String>,
    /// What becomes of those that are there already: add_only, fill_blanks or overwrite
    #[arg(long, default_value = "add_only")]
    policy: String,
    /// [default: as the file is]
    #[arg(long)]
    encoding: Option<String>,
    /// The character between cells [default: as the file does]
    #[arg(long)]
    delimiter: Option<char>,
    /// The first row is data; columns are then named 1, 2, 3 in --map
    #[arg(long)]
    no_header: bool,
    /// Channels to which everybody in the file has agreed: email, sms, post, ads
    #[arg(long, value_delimiter = ',', value_name = "CHANNELS")]
    consent: Vec<String>,
    /// Where the consent in the file comes from, such as "Newsletter form 2024"
    #[arg(long, default_value = "")]
    consent_source: String,
    /// Only say what would happen
    #[arg(long)]
    check: bool,
    /// Write the rejected rows to this file, each with its line and the reason
    #[arg(long, value_name = "FILE", conflicts_with = "check")]
    rejects: Option<PathBuf>,
}

pub async fn run(settings: &Settings, command: Command) -> anyhow::Result<()> {
    let (kind, options) = command.take();
    let db = super::create(settings).await?;
    let desk = Desk { db, clock: Clock::System, uploads: settings.upload_dir(), stop: Stop::default() };
    let (new, mut setup) = stage(&desk, kind, &options).await?;
    let result = import(&desk, &options, &new, &mut setup).await;
    if result.is_err() {
        let _ = std::fs::remove_file(desk.uploads.join(&new.stored_name));
    }
    result
}

/// Copies the file, so that a portal that starts later can go on where this command was killed.
async fn stage(desk: &Desk, kind: Kind, options: &Options) -> anyhow::Result<(NewImport, Setup)> {
    let stored_name = jobs::new_worker();
    let path = desk.uploads.join(&stored_name);
    let size = std::fs::copy(&options.file, &path).with_context(|| options.file.display().to_string())?;
    let result = look(desk, kind, options, &path).await;
    let setup = match result {
        Ok(setup) => setup,
        Err(error) => {
            let _ = std::fs::remove_file(&path);
            return Err(error);
        }
    };
    let file_name =
        options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file_hash = imports::hash_of(&path)?;
    let file_size = i64::try_from(size)?;
    Ok((NewImport { kind, file_name, stored_name, file_size, file_hash, staff_id: None }, setup))
}

async fn look(desk: &Desk, kind: Kind, options: &Options, path: &Path) -> anyhow::Result<Setup> {
    let encoding = options.encoding.as_deref().map(|name| {
        Encoding::from_name(name).ok_or_else(|| {
            let names: Vec<_> = imports::encoding::OFFERED.iter().map(|(name, _)| *name).collect();
            anyhow!("--encoding {name} is not known; choose one of {}", names.join(", "))
        })
    });
    let choice = Choice {
        encoding: encoding.transpose()?,
        delimiter: options.delimiter.map(u8::try_from).transpose().context("--delimiter")?,
        header: options.no_header.then_some(false),
    };
    let file = sniff::sniff(path, choice)?.map_err(|problem| anyhow!(refusal(&problem)))?;
    let mut tx = desk.db.read().await?;
    let attributes = attributes::list(&mut tx).await?;
    let names: Vec<_> = attributes.iter().map(|a| (a.id, a.key.clone(), a.name.clone())).collect();
    let mut setup = Setup::guess(kind, &file, &names);
    for map in &options.maps {
        let (column, code) =
            map.rsplit_once('=').ok_or_else(|| anyhow!("--map {map:?}: write column=field"))?;
        let index = column_index(&setup, column)?;
        setup.columns[index] = if code == "-" { None } else { Some(field(kind, code, &names)?) };
    }
    let dates: Vec<_> = attributes
        .iter()
        .filter(|attribute| attribute.kind == attributes::Kind::Date)
        .map(|attribute| attribute.id)
        .collect();
    setup.guess_habits(&file.sample, &dates);
    choose(&mut setup, options)?;
    let problems = setup.problems(kind);
    if let Some(problem) = problems.first() {
        bail!("{}", words(*problem));
    }
    Ok(setup)
}

fn column_index(setup: &Setup, column: &str) -> anyhow::Result<usize> {
    let by_name = setup.names.iter().position(|name| !name.is_empty() && name == column);
    let by_number = || column.parse::<usize>().ok().filter(|n| (1..=setup.columns.len()).contains(n));
    by_name
        .or_else(|| by_number().map(|number| number - 1))
        .ok_or_else(|| anyhow!("--map: the file has no column {column:?}; it has {}", setup.names.join(", ")))
}

fn field(
    kind: Kind,
    code: &str,
    attributes: &[(crate::ids::AttributeId, String, String)],
) -> anyhow::Result<Field> {
    let plain = Field::from_code(code).filter(|field| kind.fields().contains(field));
    let attribute = || {
        let key = code.strip_prefix("attribute:").unwrap_or(code);
        attributes.iter().find(|(_, known, _)| known == key).map(|(id, _, _)| Field::Attribute(*id))
    };
    plain.or_else(|| attribute().filter(|_| kind == Kind::Contacts)).ok_or_else(|| {
        let codes: Vec<_> = kind.fields().iter().map(|field| field.code()).collect();
        anyhow!(
            "--map: there is no field {code:?}; choose one of {} or the key of a custom attribute",
            codes.join(", ")
        )
    })
}

fn choose(setup: &mut Setup, options: &Options) -> anyhow::Result<()> {
    if let Some(code) = &options.dates {
        let habit = DateHabit::from_code(&code.replace('-', "_"));
        setup.dates = Some(habit.ok_or_else(|| anyhow!("--dates is one of iso, day_first, month_first"))?);
    }
    if let Some(code) = &options.decimals {
        setup.decimals =
            Some(DecimalHabit::from_code(code).ok_or_else(|| anyhow!("--decimals is point or comma"))?);
    }
    let policy = Policy::from_code(&options.policy.replace('-', "_"));
    setup.policy = policy.ok_or_else(|| anyhow!("--policy is one of add_only, fill_blanks, overwrite"))?;
    for code in &options.consent {
        let channel =
            Channel::from_code(code).ok_or_else(|| anyhow!("--consent takes email, sms, post, ads"))?;
        setup.consent.push(channel.code().to_string());
    }
    setup.consent_source.clone_from(&options.consent_source);
    Ok(())
}

async fn import(desk: &Desk, options: &Options, new: &NewImport, setup: &mut Setup) -> anyhow::Result<()> {
    let actor = Actor::console();
    let now = desk.clock.now();
    let mut tx = desk.db.write().await?;
    let id = imports::create(&mut tx, &actor, now, new, setup).await?;
    let job = match options.check {
        true => imports::check(&mut tx, &actor, id, now).await?,
        false => imports::start(&mut tx, &actor, id, now).await?,
    };
    tx.commit().await?;
    let begun = std::time::Instant::now();
    loop {
        if let Some(job) = jobs::claim_this(&desk.db, &jobs::new_worker(), desk.clock.now(), job).await? {
            jobs::run_one(&desk.db, &desk.clock, job, async |job| imports::perform(desk, job).await).await?;
        }
        let mut tx = desk.db.read().await?;
        let import = imports::find(&mut tx, &actor, id).await?;
        if !import.state().is_at_work() {
            drop(tx);
            return tell(desk, &import, options.rejects.as_deref(), begun.elapsed()).await;
        }
        // A portal that runs beside this command has taken it over.
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

async fn tell(desk: &Desk, import: &Import, file: Option<&Path>, took: Duration) -> anyhow::Result<()> {
    let report = import.report().filter(|_| import.state() == State::Checked);
    let (tally, rejected) = match report {
        Some(report) => {
            let counts = report.counts;
            say!("{} rows in {:.1} s; nothing is imported yet", counts.rows(), took.as_secs_f64());
            print_counts("would be ", counts.added, counts.updated, counts.skipped, counts.rejected);
            let mut tx = desk.db.write().await?;
            let import = imports::cancel(&mut tx, &Actor::console(), import.id, desk.clock.now()).await?;
            tx.commit().await?;
            imports::remove_upload(&desk.uploads, &import);
            rejects::list(&report.examples, counts.rejected);
            (report.tally, counts.rejected)
        }
        None if import.state() == State::Done => {
            say!("{} rows in {:.1} s", import.rows, took.as_secs_f64());
            print_counts("", import.added, import.updated, import.skipped, import.rejected);
            rejects::show(desk, import, file).await?;
            (import.tally(), import.rejected)
        }
        None => bail!(
            "the import ended early ({}); {} rows are imported",
            import.error,
            import.added + import.updated
        ),
    };
    if rejected > 0 && file.is_none() {
        say!("  Imports in the portal has them all as a file; so has --rejects FILE of this command");
    }
    for value in &tally.unrecognised {
        say!("  {} not recognised in {}: {:?}", value.rows, value.column, value.value);
    }
    Ok(())
}

fn print_counts(would: &str, added: i64, updated: i64, skipped: i64, rejected: i64) {
    say!(
        "{would}added {added}, {would}updated {updated}, {would}skipped {skipped}, {would}rejected {rejected}"
    );
}

fn refusal(problem: &FileProblem) -> String {
    match problem {
        FileProblem::Empty => "the file is empty".into(),
        FileProblem::NoRows => "the file has a header but no rows".into(),
        FileProblem::NotText(NotText::Archive) => {
            "this is a workbook or a ZIP archive: open it and save it as CSV, then import that".into()
        }
        FileProblem::NotText(NotText::OldWorkbook) => {
            "this is an Excel workbook: open it and save it as CSV, then import that".into()
        }
        FileProblem::NotText(NotText::Other) => "this is not a text file: export your data as CSV".into(),
        FileProblem::TooManyColumns(columns) => {
            format!("the file has {columns} columns, the most is {}", sniff::MAX_COLUMNS)
        }
        FileProblem::DuplicateHeaders(names) => {
            format!("two columns have the same name ({}): rename one of them in the file", names.join(", "))
        }
    }
}

fn words(problem: SetupProblem) -> String {
    match problem {
        SetupProblem::NoKey => {
            "no column is the customer number or the e-mail address: say which with --map".into()
        }
        SetupProblem::Missing(field) => format!("no column is {}: say which with --map", field.code()),
        SetupProblem::NoProduct => "no column is sku or product: say which with --map".into(),
        SetupProblem::NoPrice => "no column is unit_price or amount: say which with --map".into(),
        SetupProblem::Twice(field) => {
            format!("two columns are {}: leave one out with --map column=-", field.code())
        }
        SetupProblem::ChooseDates => {
            "dates like 03/04/2011 could be two days: choose --dates day_first or --dates month_first".into()
        }
        SetupProblem::ChooseDecimals => {
            "numbers like 1.234 could be a thousand or one: choose --decimals point or --decimals comma"
                .into()
        }
        SetupProblem::NoConsentSource => "say where the consent comes from with --consent-source".into(),
    }
}

//! `muster segment`: ask criteria a question from the terminal.

use crate::{
    audience::{self, Broken, World},
    config::Settings,
    criteria::Criteria,
    texts::{Lang, Texts},
    time::{self, Clock},
};
use anyhow::{Context, anyhow};
use clap::Subcommand;
use serde_json::json;
use std::{io::Read, path::PathBuf};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say how many people match criteria
    #[command(
        after_help = "Example:\n  echo '{\"include\": {\"all\": [{\"field\": \"country\", \"op\": \"any_of\", \
                            \"value\": [\"DE\"]}]}}' | muster segment count --criteria -"
    )]
    Count {
        /// File with the criteria as JSON; - reads standard input
        #[arg(long, default_value = "-")]
        criteria: PathBuf,
        /// The day that is "today", such as 2026-11-21
        #[arg(long, value_name = "DATE", value_parser = date)]
        as_of: Option<jiff::civil::Date>,
        /// Print JSON for programs
        #[arg(long)]
        json: bool,
    },
}

fn date(text: &str) -> Result<jiff::civil::Date, String> {
    text.parse().map_err(|_| "write a day of the calendar as year-month-day, such as 2026-11-21".into())
}

pub async fn run(settings: &Settings, command: Command) -> anyhow::Result<()> {
    let Command::Count { criteria, as_of, json } = command;
    let text = read(&criteria)?;
    let db = super::open(settings).await?;
    let now = Clock::System.now();
    let mut tx = db.read_within(None).await?;
    let mut world = World::load(&mut tx, now).await?;
    if let Some(date) = as_of {
        world = world.on(time::day_of(date));
    }
    let t = Texts::new(Lang::En, world.zone.clone(), now);
    let criteria = Criteria::parse_text(&text, &world.catalogue).map_err(|problems| wrong(&t, &problems))?;
    let audience = audience::prepare(&mut tx, &world, &criteria).await?;
    let audience = audience.map_err(|Broken(problems)| wrong(&t, &problems))?;
    // Of a segment of certain products, the contacts are the customers of these.
    let preview = audience::preview(&mut tx, &audience).await?;
    let (people, contacts) = (preview.people, preview.everyone);
    let day = time::date_of(audience.today());
    if json {
        let criteria: serde_json::Value = serde_json::from_str(&criteria.to_json())?;
        say!(
            "{}",
            json!({
                "people": people,
                "contacts": contacts,
                "day": day.to_string(),
                "as_of": time::timestamp(now).to_string(),
                "criteria": criteria,
            })
        );
    } else {
        let share = t.percent(people, contacts);
        say!("{} people ({share} of {} contacts) on {day}", t.number(people), t.number(contacts));
    }
    Ok(())
}

fn read(file: &std::path::Path) -> anyhow::Result<String> {
    if file.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).context("standard input could not be read")?;
        return Ok(text);
    }
    std::fs::read_to_string(file).with_context(|| format!("{} could not be read", file.display()))
}

fn wrong(t: &Texts, problems: &[crate::criteria::Problem]) -> anyhow::Error {
    let lines: Vec<String> =
        problems.iter().map(|problem| format!("  {}", problem.text_with_place(t))).collect();
    anyhow!("the criteria cannot be used:\n{}", lines.join("\n"))
}

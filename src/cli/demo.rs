//! `muster demo`: a shop full of life to look around in.

use super::serve;
use crate::{
    config::Settings,
    db::Db,
    demo::{self, PASSWORD, STAFF},
    time::Clock,
    web::app::App,
};
use anyhow::{Context, bail};
use clap::Args;

#[derive(Debug, Args)]
pub struct Options {
    /// How many contacts to make
    #[arg(long, default_value_t = 50_000, value_parser = clap::value_parser!(u32).range(100..=2_000_000))]
    contacts: u32,
    /// Fill the database and stop
    #[arg(long)]
    only_fill: bool,
}

/// Without `DATABASE_URL` the demo lives in a folder of its own inside the data folder.
pub async fn run(mut settings: Settings, options: &Options) -> anyhow::Result<()> {
    if settings.database_url.is_none() {
        settings.data_dir = settings.data_dir.join("demo");
    }
    let db = open(&settings, options).await?;
    if options.only_fill {
        db.close().await;
        return Ok(());
    }
    let secret = settings.secret()?;
    say!("\nSign in at {}/login with the password  {PASSWORD}\n", settings.base_url());
    for (email, name, role, _) in STAFF {
        say!("  {email:22} {name:16} {}", role.code());
    }
    say!();
    serve::serve(App::new(db, settings, Clock::System, secret)).await
}

/// The demo's database, filled unless it is already.
async fn open(settings: &Settings, options: &Options) -> anyhow::Result<Db> {
    let db = super::create(settings).await?;
    if demo::is_complete(&db).await? {
        return Ok(db);
    }
    if demo::is_fresh(&db).await? {
        return fill(db, options).await;
    }
    if settings.database_url.is_some() {
        bail!("DATABASE_URL names a database that has data already: demo data only goes into an empty one");
    }
    db.close().await;
    for name in ["muster.db", "muster.db-wal", "muster.db-shm", "contacts.index"] {
        let file = settings.data_dir.join(name);
        if file.exists() {
            std::fs::remove_file(&file).with_context(|| format!("{} cannot be replaced", file.display()))?;
        }
    }
    fill(super::create(settings).await?, options).await
}

async fn fill(db: Db, options: &Options) -> anyhow::Result<Db> {
    say!("Making a shop with {} contacts, their orders and groups …", options.contacts);
    let count = usize::try_from(options.contacts).context("a number of contacts")?;
    demo::fill(&db, Clock::System.now(), count).await?;
    Ok(db)
}

//! `muster staff`: the way in when nobody can sign in.

use crate::{
    access::{Actor, Role},
    config::Settings,
    error::Error,
    staff::{self, NewStaffUser, passwords::Passwords},
    text::EmailAddress,
    time::Clock,
};
use anyhow::{Context, anyhow, bail};
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add a staff user; asks for the password on standard input
    #[command(
        after_help = "Example:\n  echo 'a long pass phrase' | muster staff add ada@example.com --name 'Ada Berg' --role admin"
    )]
    Add {
        email: String,
        #[arg(long)]
        name: String,
        /// admin, manager, analyst or campaign
        #[arg(long, default_value = "manager")]
        role: String,
    },
}

pub async fn run(settings: &Settings, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Add { email, name, role } => add(settings, &email, &name, &role).await,
    }
}

async fn add(settings: &Settings, email: &str, name: &str, role: &str) -> anyhow::Result<()> {
    let email = EmailAddress::parse(email).map_err(|_| anyhow!("{email:?} is not an e-mail address"))?;
    let role =
        Role::from_code(role).ok_or_else(|| anyhow!("--role is one of admin, manager, analyst, campaign"))?;
    let mut password = String::new();
    std::io::stdin().read_line(&mut password).context("the password could not be read")?;
    let password = password.trim_end_matches(['\r', '\n']).to_string();
    if password.chars().count() < staff::passwords::MIN_CHARS {
        bail!("a password has at least {} characters", staff::passwords::MIN_CHARS);
    }
    let db = super::open(settings).await?;
    let password_hash = Some(Passwords::default().hash(password).await?);
    let mut tx = db.write().await?;
    let new = NewStaffUser { email, name: name.to_string(), role, password_hash };
    match staff::create(&mut tx, &Actor::console(), Clock::System.now(), &new).await {
        Ok(_) => tx.commit().await?,
        Err(Error::Taken) => bail!("{} is a staff user already", new.email),
        Err(error) => return Err(error.into()),
    }
    println!("{} can sign in now.", new.email);
    Ok(())
}

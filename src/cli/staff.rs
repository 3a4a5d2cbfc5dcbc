//! `muster staff`: the way in when nobody can sign in.

use crate::{
    access::{Actor, Role},
    config::Settings,
    error::Error,
    staff::{
        self, NewStaffUser,
        passwords::{MAX_CHARS, MIN_CHARS, Passwords},
        policy::{self, Weakness},
    },
    text::EmailAddress,
    time::Clock,
    web::urls,
};
use anyhow::{Context, anyhow, bail};
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add a staff user; reads the password from standard input
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
    /// Print a one-time link with which a staff user chooses a new password
    #[command(after_help = "Example:\n  muster staff reset ada@example.com")]
    Reset { email: String },
}

pub async fn run(settings: &Settings, command: Command) -> anyhow::Result<()> {
    match command {
        Command::Add { email, name, role } => add(settings, &email, &name, &role).await,
        Command::Reset { email } => reset(settings, &email).await,
    }
}

async fn add(settings: &Settings, email: &str, name: &str, role: &str) -> anyhow::Result<()> {
    let email = parse(email)?;
    let role =
        Role::from_code(role).ok_or_else(|| anyhow!("--role is one of admin, manager, analyst, campaign"))?;
    let name = crate::text::clean_line(name).filter(|name| !name.is_empty());
    let name = name.ok_or_else(|| anyhow!("--name is empty or has characters that cannot be seen"))?;
    let mut password = String::new();
    std::io::stdin().read_line(&mut password).context("the password could not be read")?;
    let password = password.trim_end_matches(['\r', '\n']).to_string();
    policy::check(&password, &[&name, email.as_str()]).map_err(|weakness| anyhow!(words(weakness)))?;
    let db = super::create(settings).await?;
    let password_hash = Some(Passwords::default().hash(password).await?);
    let mut tx = db.write().await?;
    let new = NewStaffUser { email, name, role, password_hash };
    match staff::create(&mut tx, &Actor::console(), Clock::System.now(), &new).await {
        Ok(_) => tx.commit().await?,
        Err(Error::Taken) => bail!("{} is a staff user already", new.email),
        Err(error) => return Err(error.into()),
    }
    say!("{} can sign in now.", new.email);
    Ok(())
}

async fn reset(settings: &Settings, email: &str) -> anyhow::Result<()> {
    let email = parse(email)?;
    let (console, now) = (Actor::console(), Clock::System.now());
    let db = super::open(settings).await?;
    let mut tx = db.write().await?;
    let user = staff::lookup_by_email(&mut tx, &email).await?;
    let user = user.ok_or_else(|| anyhow!("{email} is no staff user; muster staff add makes one"))?;
    if user.disabled_at.is_some() {
        bail!("{email} is disabled: an admin can enable the account under Settings > Staff users");
    }
    let base_url = settings.base_url();
    let (link, lifetime) = if user.is_in() {
        let secret = staff::start_reset(&mut tx, &console, now, user.id).await?;
        (urls::reset(&base_url, &secret), "30 minutes")
    } else {
        let secret = staff::renew_invite(&mut tx, &console, now, user.id).await?;
        (urls::invite(&base_url, &secret), "three days")
    };
    tx.commit().await?;
    say!("This link works once, for {lifetime}:\n{link}");
    Ok(())
}

fn parse(email: &str) -> anyhow::Result<EmailAddress> {
    EmailAddress::parse(email).map_err(|_| anyhow!("{email:?} is not an e-mail address"))
}

fn words(weakness: Weakness) -> String {
    match weakness {
        Weakness::TooShort => format!("a password has at least {MIN_CHARS} characters"),
        Weakness::TooLong => format!("a password has at most {MAX_CHARS} characters"),
        Weakness::Contextual => "this password is mostly the name or the address: choose another".into(),
        Weakness::TooSimple => "this password is too easy to guess: add some words of your own".into(),
    }
}

//! `muster group`: customer groups on the terminal.

use crate::{
    access::Actor,
    audience::{self, MemberQuery, Order, World},
    config::Settings,
    csv_out,
    db::Tx,
    groups::{self, Kind},
    ids::GroupId,
    time::Clock,
};
use anyhow::{anyhow, bail};
use clap::Subcommand;
use std::io::Write;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the groups: number, kind, people now, name
    #[command(after_help = "Example:\n  muster group list")]
    List,
    /// Print a group's members as CSV: e-mail address, name
    #[command(after_help = "Example:\n  muster group export 7 > members.csv")]
    Export {
        /// The group's number, as in its address
        id: GroupId,
    },
}

pub async fn run(settings: &Settings, command: Command) -> anyhow::Result<()> {
    let db = super::open(settings).await?;
    let mut tx = db.read().await?;
    let world = World::load(&mut tx, Clock::System.now()).await?;
    match command {
        Command::List => list(&mut tx, &world).await,
        Command::Export { id } => export(&mut tx, &world, id).await,
    }
}

/// Rows that are read at once.
const CHUNK: i64 = 1_000;

async fn list(tx: &mut Tx, world: &World) -> anyhow::Result<()> {
    let search = groups::Search { limit: i64::MAX - 1, ..groups::Search::default() };
    let page = groups::list(tx, &Actor::console(), &search).await?;
    for listed in page.groups {
        let group = listed.group;
        let people = match audience::of_group(tx, world, group.id).await? {
            _ if group.kind == Kind::Known => group.people.unwrap_or(0).to_string(),
            Ok(audience) => audience::count(tx, &audience).await?.to_string(),
            Err(_) => "broken".to_string(),
        };
        println!("{:>5}  {:8} {people:>10}  {}", group.id, group.kind.code(), group.name);
    }
    Ok(())
}

async fn export(tx: &mut Tx, world: &World, id: GroupId) -> anyhow::Result<()> {
    let group =
        groups::find(tx, &Actor::console(), id).await.map_err(|_| anyhow!("there is no group {id}"))?;
    let mut out = std::io::stdout().lock();
    let mut rows = Vec::new();
    csv_out::row(&mut rows, ["email", "name"]);
    if group.kind == Kind::Known {
        let mut after = String::new();
        loop {
            let part = groups::addresses(tx, &Actor::console(), id, "", &after, CHUNK).await?;
            let Some(last) = part.last() else { break };
            after.clone_from(&last.email_key);
            for address in &part {
                csv_out::row(&mut rows, [&address.email, &address.name]);
            }
            out.write_all(&rows)?;
            rows.clear();
        }
        return Ok(out.flush()?);
    }
    let audience = match audience::of_group(tx, world, id).await? {
        Ok(audience) => audience,
        Err(_) => {
            bail!("the criteria of {:?} name something that is gone: open it in the portal", group.name)
        }
    };
    let mut query = MemberQuery { order: Order::Id, limit: CHUNK, ..MemberQuery::default() };
    loop {
        let page = audience::members(tx, &audience, &query).await?;
        for member in &page.members {
            csv_out::row(&mut rows, [member.email.as_deref().unwrap_or(""), &member.name]);
        }
        out.write_all(&rows)?;
        rows.clear();
        match page.next {
            Some(next) => query.after = Some(next),
            None => return Ok(out.flush()?),
        }
    }
}

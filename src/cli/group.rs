//! `muster group`: customer groups on the terminal.

use crate::{
    access::Actor,
    audience::{self, Channel, World},
    config::Settings,
    csv_out,
    db::{Db, Tx},
    groups::{self, Group, Kind},
    ids::GroupId,
    settings,
    shares::{self, Asked, CONSENT, Column, Columns, Counted, Person, Sheet},
    time::{self, Clock},
};
use anyhow::{anyhow, bail};
use clap::Subcommand;
use serde_json::json;
use std::{borrow::Cow, io::Write};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the groups: number, kind, people now, name; and as of when
    #[command(after_help = "Example:\n  muster group list --json")]
    List {
        /// Print JSON for programs: also whether a group is active, inactive (too small to be shared) or broken, and as of
        /// when its people are counted
        #[arg(long)]
        json: bool,
    },
    /// Print a group's members as CSV: e-mail address, name, and of a segment their consent or what --columns names
    #[command(
        after_help = "Example:\n  muster group export 7 --columns email,name,city,loyalty_tier > members.csv"
    )]
    Export {
        /// The group's number, as in its address
        #[arg(value_parser = group_id)]
        id: GroupId,
        /// Also members of a segment who did not agree to be contacted by e-mail
        #[arg(long)]
        everyone: bool,
        /// Columns of a segment's file, with commas between, or "all": those that shares may grant, consent_email, and
        /// your own attributes by their keys [default: email,name,consent_email]
        #[arg(long)]
        columns: Option<String>,
    },
}

pub async fn run(settings: &Settings, command: Command) -> anyhow::Result<()> {
    let db = super::open(settings).await?;
    match command {
        Command::List { json } => list(&db, json).await,
        Command::Export { id, everyone, columns } => export(&db, id, everyone, columns.as_deref()).await,
    }
}

fn group_id(text: &str) -> Result<GroupId, String> {
    text.parse().map_err(|_| "write the group's number, as `muster group list` shows it".into())
}

/// What a segment's file has unless other columns are asked for.
const COLUMNS: &str = "email,name,consent_email";
/// Rows that are read at once.
const CHUNK: i64 = 16_000;

async fn list(db: &Db, json: bool) -> anyhow::Result<()> {
    let now = Clock::System.now();
    let mut tx = db.read_within(None).await?;
    let tx = &mut tx;
    let world = World::load(tx, now).await?;
    let smallest = settings::organisation(tx).await?.min_people;
    let search = groups::Search { limit: i64::MAX - 1, ..groups::Search::default() };
    let page = groups::list(tx, &Actor::console(), &search).await?;
    let mut all = Vec::new();
    for Group { id, kind, name, people, .. } in page.groups.into_iter().map(|listed| listed.group) {
        let people = match audience::of_group(tx, &world, id).await? {
            _ if kind == Kind::Known => Some(people.unwrap_or(0)),
            Ok(audience) => Some(audience::count(tx, &audience).await?),
            Err(_) => None,
        };
        if !json {
            let people = people.map_or_else(|| "broken".into(), |people| people.to_string());
            say!("{id:>5}  {:8} {people:>10}  {name}", kind.code());
            continue;
        }
        let state = match people {
            None => "broken",
            Some(people) if people < smallest => "inactive",
            Some(_) => "active",
        };
        let as_of = time::timestamp(now).to_string();
        all.push(json!({
            "id": id, "name": name, "kind": kind.code(), "state": state, "people": people, "as_of": as_of
        }));
    }
    if json {
        say!("{}", serde_json::Value::from(all));
    } else {
        say!("as of {}", time::timestamp(now).to_zoned(world.zone).strftime("%Y-%m-%d %H:%M %Z"));
    }
    Ok(())
}

/// Records the export, then writes those who are in the group; those who may not be contacted by e-mail are left out of
/// a segment unless `everyone` is asked for, as on the page.
async fn export(db: &Db, id: GroupId, everyone: bool, columns: Option<&str>) -> anyhow::Result<()> {
    let (console, now) = (Actor::console(), Clock::System.now());
    let reach = (!everyone).then_some(Channel::Email);
    let mut tx = db.read_within(None).await?;
    let group = groups::find(&mut tx, &console, id).await.map_err(|_| anyhow!("there is no group {id}"))?;
    if columns.is_some() && !group.is_segment() {
        bail!("the file of a known user group has addresses and names only: leave --columns out")
    }
    let file = File::read(&mut tx, columns.unwrap_or(COLUMNS)).await?;
    let Some(counted) = Counted::of(&mut tx, now, id, group.kind).await? else {
        bail!("the criteria of {:?} name something that is gone: open it in the portal", group.name)
    };
    drop(tx);
    let (mut tx, counted) = counted.write(db, now, None).await?;
    shares::record_export(&mut tx, &console, now, &group, &counted, reach).await?;
    tx.commit().await?;
    let mut tx = db.read_within(None).await?;
    if !counted.holds(&mut tx).await? {
        bail!("{:?} was changed a moment ago: export it again", group.name)
    }
    if group.is_segment() {
        members(&mut tx, id, reach, &file).await?;
    } else {
        addresses(&mut tx, id).await?;
    }
    let (people, rows) = (counted.counts.people, counted.rows(reach));
    if rows < people {
        let left_out = people - rows;
        eprintln!(
            "muster: {left_out} of {people} are left out, since they did not agree to e-mail; --everyone takes them in"
        );
    }
    Ok(())
}

/// The columns of a file in the order in which they were asked for; `None` is the consent to e-mail.
struct File {
    sheet: Sheet,
    columns: Vec<Option<Column>>,
}

impl File {
    /// Reads "email,name,loyalty_tier".
    async fn read(tx: &mut Tx, heads: &str) -> anyhow::Result<File> {
        let sheet = Sheet::all(tx).await?;
        let everything = || sheet.columns.iter().copied().map(Some).chain([None]).collect();
        let column = |head: &str| match sheet.named(head) {
            None if head == CONSENT => Ok(None),
            None => {
                let known: Vec<_> = sheet.heads().chain([CONSENT.into()]).collect();
                bail!("there is no column {head:?}; choose from {}", known.join(", "))
            }
            found => Ok(found),
        };
        let columns = match heads {
            "all" => everything(),
            heads => heads.split(',').map(|head| column(head.trim())).collect::<anyhow::Result<_>>()?,
        };
        Ok(File { sheet, columns })
    }

    fn heads(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.columns.iter().map(|column| column.map_or(CONSENT.into(), |column| self.sheet.head(column)))
    }

    fn cells<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = Cow<'a, str>> {
        self.columns.iter().map(|column| match column {
            Some(column) => self.sheet.cell(*column, person),
            None => person.member.email_consent().into(),
        })
    }
}

async fn members(tx: &mut Tx, id: GroupId, reach: Option<Channel>, file: &File) -> anyhow::Result<()> {
    let now = Clock::System.now();
    let mut asked = Asked { search: String::new(), after: None, limit: CHUNK, by_id: true };
    let columns = Columns::new(file.columns.iter().copied().flatten());
    let mut rows = Vec::new();
    csv_out::row(&mut rows, file.heads());
    loop {
        let page = shares::export(tx, &Actor::console(), now, id, reach, &columns, &asked).await?;
        page.people.iter().for_each(|person| csv_out::row(&mut rows, file.cells(person)));
        print(&mut rows)?;
        match page.next {
            Some(next) => asked.after = Some(next),
            None => return Ok(()),
        }
    }
}

async fn addresses(tx: &mut Tx, id: GroupId) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    csv_out::row(&mut rows, ["email", "name"]);
    let mut after = String::new();
    loop {
        let part = groups::addresses(tx, &Actor::console(), id, "", &after, CHUNK).await?;
        part.iter().for_each(|address| csv_out::row(&mut rows, [&address.email, &address.name]));
        print(&mut rows)?;
        match part.last() {
            Some(last) => after.clone_from(&last.email_key),
            None => return Ok(()),
        }
    }
}

/// Prints rows and empties them.
fn print(rows: &mut Vec<u8>) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(rows)?;
    out.flush()?;
    rows.clear();
    Ok(())
}

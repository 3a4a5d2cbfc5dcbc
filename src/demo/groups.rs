//! Tells the past of the demo's customer groups and imports, day by day, in the names of those who made them.

use super::{
    imports::{self, IMPORTS, Past},
    lists::{Handover, JOINED, Joining, List, SHARES, lists},
    past,
    segments::{ARCHIVED, GOLD, RAISED, RAISED_AGO, RAISED_CRITERIA, SEGMENTS, Segment, VIP, vip_criteria},
    store,
};
use crate::{
    access::Actor,
    audience::{self, World},
    criteria::Criteria,
    db::{Db, Tx},
    error::{Error, Result},
    groups::{self, Address, Change, NewKnown, NewSegment},
    ids::{GroupId, TeamId},
    shares::{self, Column, Columns, Counted, Grant, Level},
    text::EmailAddress,
    time::{Day, MICROS_PER_DAY, MICROS_PER_HOUR, Micros},
};
use anyhow::anyhow;
use std::collections::HashMap;

/// Something that happened to a group.
enum Event {
    Segment(&'static Segment),
    Vip,
    List(List),
    Raise,
    Join(&'static Joining),
    Archive,
    Share(&'static Handover),
    Import(&'static Past),
}

/// Makes the groups with all that happened to them, oldest first.
pub async fn fill(db: &Db, now: Micros, staff: &[Actor], teams: &[TeamId]) -> Result<()> {
    let mut events = events();
    events.sort_by_key(|(days_ago, _)| -days_ago);
    let mut story = Story { now, staff, teams, groups: HashMap::new() };
    for (days_ago, event) in events {
        let mut tx = db.write().await?;
        let at = now - days_ago * MICROS_PER_DAY - 3 * MICROS_PER_HOUR;
        story.tell(&mut tx, at, event).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What happened, and how many days ago.
fn events() -> Vec<(i64, Event)> {
    let mut events = vec![(330, Event::Archive), (80, Event::Vip), (RAISED_AGO, Event::Raise)];
    events.extend(SEGMENTS.iter().map(|segment| (segment.past.0, Event::Segment(segment))));
    events.extend(lists().into_iter().map(|list| (list.days_ago, Event::List(list))));
    events.extend(JOINED.iter().map(|joining| (joining.days_ago, Event::Join(joining))));
    events.extend(SHARES.iter().map(|share| (share.days_ago, Event::Share(share))));
    events.extend(IMPORTS.iter().map(|import| (import.days_ago, Event::Import(import))));
    events
}

struct Story<'a> {
    now: Micros,
    staff: &'a [Actor],
    teams: &'a [TeamId],
    groups: HashMap<&'static str, GroupId>,
}

impl Story<'_> {
    async fn tell(&mut self, tx: &mut Tx, at: Micros, event: Event) -> Result<()> {
        match event {
            Event::Segment(segment) => self.make_segment(tx, at, segment, segment.criteria).await,
            Event::Vip => {
                let criteria = vip_criteria(self.group(GOLD)?);
                self.make_segment(tx, at, &VIP, &criteria).await
            }
            Event::List(list) => self.make_list(tx, at, &list).await,
            Event::Raise => self.raise(tx, at).await,
            Event::Join(joining) => self.join(tx, at, joining).await,
            Event::Archive => {
                let id = self.group(ARCHIVED)?;
                let version = groups::find(tx, &self.staff[1], id).await?.version;
                groups::archive(tx, &self.staff[1], at, id, version).await
            }
            Event::Share(handover) => self.share(tx, at, handover).await,
            Event::Import(past) => imports::tell(tx, &self.staff[past.by], at, past).await,
        }
    }

    async fn share(&self, tx: &mut Tx, at: Micros, handover: &Handover) -> Result<()> {
        let columns = match handover.level {
            Level::Count => Columns::default(),
            Level::Members => Columns::new([Column::Name, Column::Email, Column::City, Column::Country]),
        };
        let grant = Grant {
            level: handover.level,
            columns,
            may_export: handover.may_export,
            purpose: handover.purpose.into(),
            expires_at: None,
        };
        let id = self.group(handover.group)?;
        let kind = groups::find(tx, &self.staff[handover.by], id).await?.kind;
        let counted = Counted::of(tx, at, id, kind).await?.ok_or(Error::Conflict)?;
        shares::create(tx, &self.staff[handover.by], at, &counted, self.teams[handover.team], &grant).await?;
        Ok(())
    }

    fn group(&self, name: &str) -> Result<GroupId> {
        self.groups.get(name).copied().ok_or_else(|| anyhow!("the demo has no group {name}").into())
    }

    async fn make_segment(
        &mut self,
        tx: &mut Tx,
        at: Micros,
        segment: &Segment,
        criteria: &str,
    ) -> Result<()> {
        let new = NewSegment {
            name: segment.name.into(),
            description: segment.about.into(),
            team_id: segment.team.map(|team| self.teams[team]),
            criteria: self.criteria(tx, criteria).await?,
            foreseen: None,
        };
        let id = groups::create_segment(tx, &self.staff[segment.owner], at, &new).await?;
        self.groups.insert(segment.name, id);
        let people = self.count(tx, id, segment.owner).await?;
        let today = World::load(tx, self.now).await?.today;
        let past = past::sizes(criteria, people, segment.past, today, id.0);
        groups::past_counts(tx, id, &past).await?;
        match past.last() {
            Some((_, first)) => store::set_first_size(tx, id, *first).await,
            None => Ok(()),
        }
    }

    async fn criteria(&self, tx: &mut Tx, json: &str) -> Result<Criteria> {
        let world = World::load(tx, self.now).await?;
        let criteria = Criteria::parse(json, &world.catalogue);
        criteria.map_err(|problems| anyhow!("demo criteria {json}: {problems:?}").into())
    }

    async fn make_list(&mut self, tx: &mut Tx, at: Micros, list: &List) -> Result<()> {
        let mut addresses = Vec::new();
        for (email, name) in store::addresses(tx, list.country, list.contacts).await? {
            addresses.extend(EmailAddress::parse(&email).ok().map(|email| Address { email, name }));
        }
        addresses.extend(guests(list.country, 0, list.pending));
        let new = NewKnown {
            name: list.name.into(),
            description: list.about.into(),
            team_id: list.team.map(|team| self.teams[team]),
            origin: list.origin.into(),
            addresses,
        };
        let id = groups::create_known(tx, &self.staff[list.owner], at, &new).await?;
        self.groups.insert(list.name, id);
        self.keep_size(tx, id, list.owner, list.days_ago).await
    }

    async fn raise(&self, tx: &mut Tx, at: Micros) -> Result<()> {
        let id = self.group(RAISED)?;
        let group = groups::find(tx, &self.staff[2], id).await?;
        let new = NewSegment {
            name: group.name,
            description: group.description,
            team_id: group.team_id,
            criteria: self.criteria(tx, RAISED_CRITERIA).await?,
            foreseen: None,
        };
        groups::update_segment(tx, &self.staff[2], at, id, group.version, &new).await?;
        let people = self.count(tx, id, 2).await?;
        let today = World::load(tx, self.now).await?.today;
        let past = past::sizes(RAISED_CRITERIA, people, (RAISED_AGO - 1, 2), today, id.0);
        groups::past_counts(tx, id, &past).await?;
        match past.last() {
            Some((_, first)) => store::set_version_size(tx, id, 2, *first).await,
            None => Ok(()),
        }
    }

    async fn join(&self, tx: &mut Tx, at: Micros, joining: &Joining) -> Result<()> {
        let (id, actor) = (self.group(joining.list)?, &self.staff[joining.by]);
        let version = groups::find(tx, actor, id).await?.version;
        let (first, count) = joining.guests;
        let change = Change::Add(guests(joining.country, first, count).collect());
        groups::change_addresses(tx, actor, at, id, version, change).await?;
        self.keep_size(tx, id, joining.by, joining.days_ago - 1).await
    }

    /// Counts a group as it is now.
    async fn count(&self, tx: &mut Tx, id: GroupId, owner: usize) -> Result<i64> {
        let group = groups::find(tx, &self.staff[owner], id).await?;
        let world = World::load(tx, self.now).await?;
        let people = match audience::of_group(tx, &world, id).await? {
            Ok(_) if !group.is_segment() => group.people.unwrap_or(0),
            Ok(audience) => audience::count(tx, &audience).await?,
            Err(broken) => return Err(anyhow!("demo group {}: {broken:?}", group.name).into()),
        };
        groups::record_count(tx, self.now, world.today, &group, people).await?;
        Ok(people)
    }

    /// A list has kept its size for so many days: only people change it.
    async fn keep_size(&self, tx: &mut Tx, id: GroupId, owner: usize, days: i64) -> Result<()> {
        let people = self.count(tx, id, owner).await?;
        let today = World::load(tx, self.now).await?.today;
        let counts: Vec<(Day, i64)> = (1..=days).map(|ago| (today - ago, people)).collect();
        groups::past_counts(tx, id, &counts).await
    }
}

/// Addresses that belong to no contact yet.
fn guests(country: &'static str, first: i64, count: i64) -> impl Iterator<Item = Address> {
    (first..first + count).filter_map(move |i| {
        let email = format!("guest{:03}.{}@opening.example", i + 1, country.to_lowercase());
        EmailAddress::parse(&email).ok().map(|email| Address { email, name: String::new() })
    })
}

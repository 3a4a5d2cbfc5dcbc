//! Customer groups: what the feature does on both databases.

mod effect;
mod few;
mod known;
mod life;
mod lists;
mod now;
mod pages;
mod twice;
mod versions;
mod why;
mod words;

use muster::{
    access::{Actor, Role},
    criteria::{Catalogue, Criteria, GroupEntry, GroupKind},
    db::{Db, Tx},
    groups::{self, Address, NewKnown, NewSegment},
    ids::{GroupId, StaffId},
    staff::{self, NewStaffUser},
    text::EmailAddress,
    time::{MICROS_PER_DAY, Micros},
};
use serde_json::json;

/// 2026-11-20.
pub const TODAY: i64 = 20_777;
pub const NOW: Micros = TODAY * MICROS_PER_DAY + 1;

/// A manager who is on the staff.
pub async fn mia(tx: &mut Tx) -> Actor {
    person(tx, "Mia Sand", Role::Manager).await
}

pub async fn person(tx: &mut Tx, name: &str, role: Role) -> Actor {
    let email =
        EmailAddress::parse(&format!("{}@example.com", name.to_lowercase().replace(' ', "."))).unwrap();
    let new = NewStaffUser { email, name: name.into(), role, password_hash: None };
    let id: StaffId = staff::create(tx, &Actor::console(), NOW, &new).await.unwrap();
    Actor { id: Some(id), name: name.into(), role, teams: Vec::new() }
}

pub fn segment(name: &str, rules: serde_json::Value) -> NewSegment {
    let group = |id| GroupEntry {
        id: GroupId(id),
        name: id.to_string(),
        kind: GroupKind::Segment,
        people: None,
        archived: false,
    };
    let catalogue = Catalogue::new(Vec::new(), (1..100).map(group).collect(), "EUR");
    let criteria = json!({ "include": { "all": rules } }).to_string();
    let criteria = Criteria::parse(&criteria, &catalogue).unwrap();
    NewSegment { name: name.into(), description: String::new(), team_id: None, criteria, foreseen: None }
}

pub fn germans() -> serde_json::Value {
    json!([{ "field": "country", "op": "any_of", "value": ["DE"] }])
}

pub fn in_group(id: GroupId) -> serde_json::Value {
    json!([{ "field": "group", "op": "in", "value": id }])
}

pub fn known(name: &str, addresses: &[&str]) -> NewKnown {
    NewKnown {
        name: name.into(),
        description: String::new(),
        team_id: None,
        origin: "Trade fair".into(),
        addresses: list(addresses),
    }
}

pub fn list(addresses: &[&str]) -> Vec<Address> {
    let address = |text: &&str| Address { email: EmailAddress::parse(text).unwrap(), name: String::new() };
    addresses.iter().map(address).collect()
}

/// A segment with a name, made by `actor`.
pub async fn make(tx: &mut Tx, actor: &Actor, name: &str) -> GroupId {
    groups::create_segment(tx, actor, NOW, &segment(name, germans())).await.unwrap()
}

/// The events of a group as "action effect detail", the oldest first.
pub async fn events(tx: &mut Tx, id: GroupId) -> Vec<String> {
    use muster::audit::{self, ObjectKind};
    let search = audit::Search { object: Some((ObjectKind::Group, Some(id.0))), ..audit::Search::default() };
    let mut events = audit::list(tx, &search, 100).await.unwrap();
    events.reverse();
    let line = |e: audit::Event| {
        let effect = e.effect.map_or(String::new(), |effect| format!(" {effect:+}"));
        format!("{}{effect} {}", e.action, e.detail)
    };
    events.into_iter().map(line).collect()
}

pub async fn write(db: &Db) -> Tx {
    db.write().await.unwrap()
}

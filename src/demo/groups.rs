//! The demo's customer groups: segments a shop really uses, lists of addresses, a past, and shares with the teams.

use super::{random::Random, store};
use crate::{
    access::Actor,
    audience::{self, World},
    criteria::Criteria,
    db::{Db, Tx},
    error::Result,
    groups::{self, Address, NewKnown, NewSegment},
    ids::{GroupId, TeamId},
    text::EmailAddress,
    time::{Day, MICROS_PER_DAY, MICROS_PER_HOUR, Micros},
};
use serde_json::{Value, json};

/// Last winter's early access is over and put away.
async fn archive_last_year(tx: &mut Tx, now: Micros, staff: &[Actor]) -> Result<()> {
    let owner = &staff[1];
    let segment = segment(
        (1, None),
        "Black Friday 2025 early access",
        "Regulars who got in an hour before everybody else",
        (380, 0),
        json!({"include": {"all": [
            {"field": "order_count", "op": "at_least", "value": 6},
            {"field": "email_consent", "op": "yes"},
        ]}}),
    );
    let id = fill_segment(tx, &segment, now, staff, &[]).await?;
    let group = groups::find(tx, owner, id).await?;
    groups::archive(tx, owner, now - 330 * MICROS_PER_DAY, id, group.version).await
}

/// A segment: by whom (index of the demo's staff), for which team, name, what for, criteria.
struct Segment {
    owner: usize,
    team: Option<usize>,
    name: &'static str,
    about: &'static str,
    /// How many days ago it was made, and how much it has grown since in per cent.
    past: (i64, i64),
    criteria: Value,
}

/// Makes the groups in the names of their owners, with their past.
pub async fn fill(db: &Db, now: Micros, staff: &[Actor], teams: &[TeamId]) -> Result<()> {
    let mut made = Vec::new();
    for segment in segments() {
        let mut tx = db.write().await?;
        let id = fill_segment(&mut tx, &segment, now, staff, teams).await?;
        fill_past(&mut tx, id, &staff[segment.owner], segment.past, now).await?;
        tx.commit().await?;
        made.push(id);
    }
    let mut tx = db.write().await?;
    let gold = made[4];
    let vip = vip(gold);
    let id = fill_segment(&mut tx, &vip, now, staff, teams).await?;
    fill_past(&mut tx, id, &staff[vip.owner], vip.past, now).await?;
    for list in lists() {
        let id = fill_list(&mut tx, &list, now, staff, teams).await?;
        fill_past(&mut tx, id, &staff[list.owner], list.past, now).await?;
    }
    archive_last_year(&mut tx, now, staff).await?;
    tx.commit().await
}

async fn fill_segment(
    tx: &mut Tx,
    segment: &Segment,
    now: Micros,
    staff: &[Actor],
    teams: &[TeamId],
) -> Result<GroupId> {
    let world = World::load(tx, now).await?;
    let criteria = Criteria::parse(&segment.criteria.to_string(), &world.catalogue)
        .map_err(|problems| anyhow::anyhow!("demo segment {}: {problems:?}", segment.name))?;
    let new = NewSegment {
        name: segment.name.into(),
        description: segment.about.into(),
        team_id: segment.team.and_then(|team| teams.get(team).copied()),
        criteria,
    };
    let at = now - segment.past.0 * MICROS_PER_DAY - 3 * MICROS_PER_HOUR;
    groups::create_segment(tx, &staff[segment.owner], at, &new).await
}

/// A size for each day since the group was made, ending with today's.
async fn fill_past(tx: &mut Tx, id: GroupId, owner: &Actor, past: (i64, i64), now: Micros) -> Result<()> {
    let group = groups::find(tx, owner, id).await?;
    let world = World::load(tx, now).await?;
    let people = match group.people {
        Some(people) => people,
        None => match audience::of_group(tx, &world, id).await? {
            Ok(audience) => audience::count(tx, &audience).await?,
            Err(broken) => return Err(anyhow::anyhow!("demo group {}: {broken:?}", group.name).into()),
        },
    };
    groups::record_count(tx, now, world.today, &group, people).await?;
    let (days, growth) = past;
    let mut random = Random::of(0x5061_7374, usize::try_from(id.0).unwrap_or(0));
    let mut drift = 0;
    let counts: Vec<(Day, i64)> = (1..=days)
        .map(|ago| {
            drift += random.below(5) - 2;
            let missing = people * growth * ago / (100 * days.max(1));
            let noise = people * drift / 900;
            (world.today - ago, (people - missing + noise).max(0))
        })
        .collect();
    groups::past_counts(tx, id, &counts).await
}

fn segment(
    (owner, team): (usize, Option<usize>),
    name: &'static str,
    about: &'static str,
    past: (i64, i64),
    criteria: Value,
) -> Segment {
    Segment { owner, team, name, about, past, criteria }
}

fn segments() -> Vec<Segment> {
    let mut all = buyers();
    all.extend(profiles());
    all
}

fn buyers() -> Vec<Segment> {
    vec![
        segment(
            (1, Some(1)),
            "Active DACH buyers, high intent",
            "First wave of the winter catalogue",
            (240, 9),
            json!({
                "include": {"all": [
                    {"field": "last_order", "op": "in_past", "value": {"n": 90, "unit": "days"}},
                    {"field": "country", "op": "any_of", "value": ["DE", "AT", "CH"]},
                    {"any": [
                        {"field": "total_spend", "op": "more_than", "value": 400},
                        {"field": "bought", "op": "at_least", "value": {"times": 3, "period": {"n": 1, "unit": "years"}}},
                    ]},
                ]},
                "leave_out": {"any": [{"field": "email_consent", "op": "no"}]},
            }),
        ),
        segment(
            (2, Some(1)),
            "Dormant 12 months",
            "Win back with a voucher before they forget us",
            (300, -6),
            json!({"include": {"all": [
                {"field": "last_order", "op": "not_in_past", "value": {"n": 12, "unit": "months"}, "blanks": false},
                {"field": "email_consent", "op": "yes"},
            ]}}),
        ),
        segment(
            (1, None),
            "First purchase this quarter",
            "Welcome series, second letter",
            (150, 31),
            json!({"include": {"all": [
                {"field": "order_count", "op": "is", "value": 1},
                {"field": "first_order", "op": "this", "value": "quarter"},
            ]}}),
        ),
        segment(
            (3, Some(0)),
            "Merino buyers without a down jacket",
            "Layering offer for the cold weeks",
            (64, 14),
            json!({
                "include": {"all": [
                    {"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["BL-012", "SO-101"], "period": {"n": 24, "unit": "months"}}},
                ]},
                "leave_out": {"any": [{"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["DO-501"]}}]},
            }),
        ),
        segment(
            (3, Some(0)),
            "Loyalty tier: Gold and Platinum",
            "Invitations, early access, phone service",
            (400, 4),
            json!({"include": {"all": [{"field": "attr:tier", "op": "any_of", "value": ["gold", "platinum"]}]}}),
        ),
        segment(
            (2, Some(1)),
            "Big spenders",
            "More than 1,000 in all, whoever they are",
            (365, 18),
            json!({"include": {"all": [{"field": "total_spend", "op": "more_than", "value": 1000}]}}),
        ),
        segment(
            (1, Some(0)),
            "Lapsing buyers",
            "Bought at least twice, quiet since spring",
            (90, -11),
            json!({"include": {"all": [
                {"field": "order_count", "op": "at_least", "value": 2},
                {"field": "last_order", "op": "not_in_past", "value": {"n": 90, "unit": "days"}, "blanks": false},
                {"field": "last_order", "op": "in_past", "value": {"n": 180, "unit": "days"}},
            ]}}),
        ),
        segment(
            (2, None),
            "Gift card givers",
            "Bought a gift card in the past year",
            (45, 22),
            json!({"include": {"all": [
                {"field": "bought", "op": "at_least", "value": {"times": 1, "products": ["GI-050", "GI-100"], "period": {"n": 1, "unit": "years"}}},
            ]}}),
        ),
        segment(
            (3, None),
            "Never bought",
            "Signed up, has not ordered yet",
            (210, 7),
            json!({"include": {"all": [{"field": "order_count", "op": "is", "value": 0}]}}),
        ),
        segment(
            (2, Some(1)),
            "Companies that order",
            "For the corporate gifts catalogue",
            (180, 6),
            json!({"include": {"all": [
                {"field": "contact_type", "op": "any_of", "value": ["company"]},
                {"field": "order_count", "op": "at_least", "value": 1},
            ]}}),
        ),
    ]
}

fn profiles() -> Vec<Segment> {
    vec![
        segment(
            (1, None),
            "Birthday this month",
            "A small gift with the next order",
            (330, 2),
            json!({"include": {"all": [
                {"field": "birthday", "op": "this", "value": "month"},
                {"field": "email_consent", "op": "yes"},
            ]}}),
        ),
        segment(
            (3, Some(0)),
            "Spanish newsletter readers",
            "Madrid and Barcelona shops follow in spring",
            (120, 12),
            json!({"include": {"all": [
                {"field": "country", "op": "any_of", "value": ["ES"]},
                {"field": "email_consent", "op": "yes"},
            ]}}),
        ),
        segment(
            (1, Some(0)),
            "Store card holders in Denmark",
            "Strøget, Aarhus and the web shop",
            (200, 5),
            json!({"include": {"all": [
                {"field": "attr:store_card", "op": "yes"},
                {"field": "country", "op": "any_of", "value": ["DK"]},
            ]}}),
        ),
        segment(
            (3, Some(0)),
            "Nordics by text message",
            "Flash sale alerts",
            (75, 9),
            json!({"include": {"all": [
                {"field": "country", "op": "any_of", "value": ["DK", "SE", "NO"]},
                {"field": "sms_consent", "op": "yes"},
                {"field": "has_phone", "op": "yes"},
            ]}}),
        ),
        segment(
            (2, None),
            "Under 30 on the phone",
            "Short films, no catalogue",
            (55, 16),
            json!({"include": {"all": [
                {"field": "age", "op": "less_than", "value": 30},
                {"field": "device", "op": "any_of", "value": ["mobile"]},
            ]}}),
        ),
        segment(
            (1, None),
            "New customers this month",
            "Everyone who came to us since the first",
            (100, 3),
            json!({"include": {"all": [{"field": "created", "op": "this", "value": "month"}]}}),
        ),
        segment(
            (1, Some(0)),
            "Platinum in Tromsø",
            "Guests of the opening night",
            (12, 0),
            json!({"include": {"all": [
                {"field": "city", "op": "is", "value": "Tromsø"},
                {"field": "attr:tier", "op": "any_of", "value": ["platinum"]},
                {"field": "total_spend", "op": "more_than", "value": 6000},
            ]}}),
        ),
    ]
}

fn vip(gold: GroupId) -> Segment {
    segment(
        (1, Some(0)),
        "VIP: loyal and reachable",
        "Gold and Platinum who agreed to e-mail and spent over 500",
        (80, 8),
        json!({"include": {"all": [
            {"field": "group", "op": "in", "value": gold.0},
            {"field": "total_spend", "op": "more_than", "value": 500},
            {"field": "email_consent", "op": "yes"},
        ]}}),
    )
}

/// A known user group: addresses of contacts in a country, and some that are no contacts yet.
struct List {
    owner: usize,
    team: Option<usize>,
    name: &'static str,
    about: &'static str,
    origin: &'static str,
    past: (i64, i64),
    country: &'static str,
    contacts: i64,
    pending: i64,
}

fn lists() -> [List; 4] {
    [
        List {
            owner: 1,
            team: Some(0),
            name: "Copenhagen store opening – VIP guests",
            about: "Invited by the store team, October list",
            origin: "Guest list of the store team, asked in person",
            past: (30, 20),
            country: "DK",
            contacts: 96,
            pending: 25,
        },
        List {
            owner: 2,
            team: Some(1),
            name: "Trade fair Hamburg 2026",
            about: "Badge scans, imported 6 October",
            origin: "Badge scans with consent at the stand",
            past: (46, 0),
            country: "DE",
            contacts: 610,
            pending: 232,
        },
        List {
            owner: 1,
            team: None,
            name: "Newsletter test panel",
            about: "Colleagues and agencies who get every send first",
            origin: "Added by hand",
            past: (260, 0),
            country: "SE",
            contacts: 22,
            pending: 12,
        },
        List {
            owner: 3,
            team: Some(0),
            name: "Catalogue photo day",
            about: "Customers who want to be in the spring catalogue",
            origin: "Answers to the call in the September letter",
            past: (21, 40),
            country: "ES",
            contacts: 48,
            pending: 3,
        },
    ]
}

async fn fill_list(
    tx: &mut Tx,
    list: &List,
    now: Micros,
    staff: &[Actor],
    teams: &[TeamId],
) -> Result<GroupId> {
    let mut addresses = Vec::new();
    for (email, name) in store::addresses(tx, list.country, list.contacts).await? {
        addresses.extend(EmailAddress::parse(&email).ok().map(|email| Address { email, name }));
    }
    for i in 0..list.pending {
        let email = format!("guest{:03}.{}@opening.example", i + 1, list.country.to_lowercase());
        addresses
            .extend(EmailAddress::parse(&email).ok().map(|email| Address { email, name: String::new() }));
    }
    let new = NewKnown {
        name: list.name.into(),
        description: list.about.into(),
        team_id: list.team.and_then(|team| teams.get(team).copied()),
        origin: list.origin.into(),
        addresses,
    };
    groups::create_known(tx, &staff[list.owner], now - list.past.0 * MICROS_PER_DAY, &new).await
}

//! The demo's known user groups, and what was shared with the teams.

use crate::shares::Level;

/// A group shared with a team: how many days ago, by whom (index of the demo's staff), and what for.
pub struct Handover {
    pub days_ago: i64,
    pub group: &'static str,
    pub team: usize,
    pub by: usize,
    pub level: Level,
    pub may_export: bool,
    pub purpose: &'static str,
}

const fn handover(
    days_ago: i64,
    group: &'static str,
    (team, by): (usize, usize),
    purpose: &'static str,
) -> Handover {
    Handover { days_ago, group, team, by, level: Level::Members, may_export: true, purpose }
}

pub const SHARES: &[Handover] = &[
    Handover {
        level: Level::Count,
        may_export: false,
        ..handover(34, "Store card holders in Denmark", (0, 3), "Planning of the Strøget window")
    },
    handover(16, "Active DACH buyers, high intent", (1, 1), "Winter catalogue, first wave"),
    handover(9, "Loyalty tier: Gold and Platinum", (0, 3), "Invitation to the opening night"),
    Handover { may_export: false, ..handover(3, "Nordics by text message", (0, 1), "Flash sale on Friday") },
];

/// A known user group: addresses of contacts in a country, and some that are no contacts yet.
pub struct List {
    pub owner: usize,
    pub team: Option<usize>,
    pub name: &'static str,
    pub about: &'static str,
    pub origin: &'static str,
    /// How many days ago it was made.
    pub days_ago: i64,
    pub country: &'static str,
    pub contacts: i64,
    pub pending: i64,
}

/// Addresses of no contact that joined a list later on.
pub struct Joining {
    pub days_ago: i64,
    /// Who added them (index of the demo's staff).
    pub by: usize,
    pub list: &'static str,
    pub country: &'static str,
    /// The number of the first of them, and how many they are.
    pub guests: (i64, i64),
}

pub const JOINED: &[Joining] = &[
    Joining {
        days_ago: 5,
        by: 1,
        list: "Copenhagen store opening – VIP guests",
        country: "DK",
        guests: (500, 12),
    },
    Joining { days_ago: 13, by: 3, list: "Catalogue photo day", country: "ES", guests: (700, 9) },
];

/// The lists of addresses.
pub fn lists() -> [List; 4] {
    [
        List {
            owner: 1,
            team: Some(0),
            name: "Copenhagen store opening – VIP guests",
            about: "Invited by the store team, October list",
            origin: "Guest list of the store team, asked in person",
            days_ago: 30,
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
            days_ago: 46,
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
            days_ago: 260,
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
            days_ago: 21,
            country: "ES",
            contacts: 48,
            pending: 3,
        },
    ]
}

//! The demo's imports: files that were imported lately, with the rows that were refused.

use super::store;
use crate::{
    access::Actor,
    activities,
    db::Tx,
    error::Result,
    ids::ImportId,
    imports::{
        fields::Kind,
        past::{self, File, Rejected},
        rejects::Reason,
        report::Counts,
        setup::Policy,
    },
    time::{MICROS_PER_DAY, Micros, date_of},
};

/// A file that was imported: how many days ago and by whom (index of the demo's staff).
pub struct Past {
    pub days_ago: i64,
    pub by: usize,
    /// The day is put behind it.
    name: &'static str,
    size: i64,
    columns: &'static [&'static str],
    brought: Brought,
    rejected: &'static [Rejected],
}

/// What a file brought.
enum Brought {
    /// New contacts of a source, of so many days.
    Contacts {
        source: &'static str,
        days: i64,
    },
    /// What was missing of contacts in a country.
    Addresses {
        country: &'static str,
    },
    /// Lines of orders of so many days.
    Orders {
        days: i64,
    },
    Ratings {
        days: i64,
    },
}

const fn rejected(
    row: i64,
    column: Option<usize>,
    (reason, value): (Reason, &'static str),
    cells: &'static [&'static str],
) -> Rejected {
    Rejected { row, column, reason, value, cells }
}

const CONTACTS: &[&str] = &["Customer number", "Email", "First name", "Last name", "City", "Country"];

pub const IMPORTS: &[Past] = &[
    Past {
        days_ago: 75,
        by: 3,
        name: "partner-leads",
        size: 48_312,
        columns: CONTACTS,
        brought: Brought::Contacts { source: "Partner", days: 90 },
        rejected: &[
            rejected(
                58,
                Some(1),
                (Reason::Email, "lucia.ramos@correo"),
                &["", "lucia.ramos@correo", "Lucía", "Ramos", "Valencia", "ES"],
            ),
            rejected(191, None, (Reason::NoKey, ""), &["", "", "Pablo", "Serrano", "Madrid", "ES"]),
            rejected(
                240,
                Some(1),
                (Reason::Email, "n/a"),
                &["", "n/a", "Inés", "Molina", "Sevilla", "Spain"],
            ),
        ],
    },
    Past {
        days_ago: 46,
        by: 2,
        name: "badge-scans-hamburg",
        size: 21_870,
        columns: CONTACTS,
        brought: Brought::Contacts { source: "Trade fair", days: 60 },
        rejected: &[
            rejected(
                12,
                Some(1),
                (Reason::Email, "h.petersen(at)nordwind.example"),
                &["", "h.petersen(at)nordwind.example", "Hanna", "Petersen", "Hamburg", "DE"],
            ),
            rejected(87, None, (Reason::TooFewCells, "5/6"), &["", "", "Messe Info", "Hamburg", "DE"]),
        ],
    },
    Past {
        days_ago: 19,
        by: 2,
        name: "till-orders",
        size: 412_906,
        columns: &["Order number", "Date", "Customer number", "SKU", "Quantity", "Unit price"],
        brought: Brought::Orders { days: 30 },
        rejected: &[
            rejected(
                133,
                Some(2),
                (Reason::UnknownContact, "K990121"),
                &["731904", "2026-10-08", "K990121", "BO-210", "1", "29.50"],
            ),
            rejected(
                604,
                Some(4),
                (Reason::ZeroQuantity, ""),
                &["732255", "2026-10-12", "K104418", "JA-310", "0", "149.00"],
            ),
            rejected(
                1_377,
                Some(5),
                (Reason::Number, "29,0O"),
                &["733018", "2026-10-19", "K120077", "TS-011", "2", "29,0O"],
            ),
            rejected(
                1_378,
                Some(2),
                (Reason::UnknownContact, "K990340"),
                &["733019", "2026-10-19", "K990340", "SO-101", "1", "19.00"],
            ),
        ],
    },
    Past {
        days_ago: 8,
        by: 0,
        name: "product-ratings",
        size: 96_204,
        columns: &["Email", "Date", "Product", "Stars"],
        brought: Brought::Ratings { days: 30 },
        rejected: &[
            rejected(
                44,
                Some(3),
                (Reason::Stars, "7"),
                &["freja.holm@mail.example", "2026-10-30", "Rain jacket Skagen", "7"],
            ),
            rejected(
                310,
                Some(0),
                (Reason::UnknownContact, "guest@mail.example"),
                &["guest@mail.example", "2026-11-02", "Merino hiking socks", "5"],
            ),
        ],
    },
    Past {
        days_ago: 2,
        by: 1,
        name: "address-check",
        size: 187_440,
        columns: &["Customer number", "Street", "Post code", "City"],
        brought: Brought::Addresses { country: "DK" },
        rejected: &[rejected(
            902,
            None,
            (Reason::NoKey, ""),
            &["", "Nørrebrogade 51", "2200", "København N"],
        )],
    },
];

/// Stores an import as it was, and says of its contacts, orders and ratings that it brought them.
pub async fn tell(tx: &mut Tx, actor: &Actor, at: Micros, told: &Past) -> Result<()> {
    let (kind, policy) = match told.brought {
        Brought::Contacts { .. } => (Kind::Contacts, Policy::AddOnly),
        Brought::Addresses { .. } => (Kind::Contacts, Policy::FillBlanks),
        Brought::Orders { .. } => (Kind::Orders, Policy::AddOnly),
        Brought::Ratings { .. } => (Kind::Activities(activities::Kind::Rating), Policy::AddOnly),
    };
    let day = date_of(at.div_euclid(MICROS_PER_DAY));
    let name = format!("{}-{day}.csv", told.name);
    let file = File { kind, name, size: told.size, columns: told.columns, policy };
    let id = past::begin(tx, actor, at, &file).await?;
    let counts = counts(tx, id, at, &told.brought).await?;
    // A small demo's files are shorter.
    let rejected: Vec<Rejected> =
        told.rejected.iter().filter(|one| one.row <= counts.rows()).copied().collect();
    past::end(tx, actor, at, id, counts, &rejected).await
}

async fn counts(tx: &mut Tx, id: ImportId, at: Micros, brought: &Brought) -> Result<Counts> {
    let today = at.div_euclid(MICROS_PER_DAY);
    let added = match brought {
        Brought::Contacts { source, days } => {
            store::bring_contacts(tx, id, source, (at - days * MICROS_PER_DAY, at)).await?
        }
        Brought::Orders { days } => store::bring_orders(tx, id, (today - days, today)).await?,
        Brought::Ratings { days } => store::bring_ratings(tx, id, (today - days, today)).await?,
        Brought::Addresses { country } => {
            let people = store::people_in(tx, country).await?;
            let updated = people / 9;
            return Ok(Counts { updated, skipped: people - updated, ..Counts::default() });
        }
    };
    // Some of a file are always there already.
    Ok(Counts { added, skipped: added / 23, ..Counts::default() })
}

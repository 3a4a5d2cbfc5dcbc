//! The people of the tests. ada: admin; mia: manager; ana: analyst; cam: campaign team member, in the team Nordics; out: a
//! campaign team member of no team; dis: a manager who was disabled.

use argon2::{Algorithm, Argon2, Params, Version, password_hash::PasswordHasher};
use muster::{
    access::{Actor, Role},
    db::Db,
    ids::TeamId,
    staff::{self, NewStaffUser},
    text::EmailAddress,
    time::Micros,
};
use tokio::sync::OnceCell;

pub const PASSWORD: &str = "seven tall herons wade";

pub const CAST: [(&str, &str, Role); 6] = [
    ("ada", "Ada Admin", Role::Admin),
    ("mia", "Mia Manager", Role::Manager),
    ("ana", "Ana Analyst", Role::Analyst),
    ("cam", "Cam Campaign", Role::Campaign),
    ("out", "Otto Outside", Role::Campaign),
    ("dis", "Dis Disabled", Role::Manager),
];

/// The only team, cam's.
pub const NORDICS: TeamId = TeamId(1);

pub fn email(name: &str) -> String {
    format!("{name}@muster.example")
}

/// Makes them all, and the team.
pub async fn hire(db: &Db, now: Micros) {
    let hash = cheap_hash().await;
    let mut tx = db.write().await.expect("the database can be written");
    let console = Actor::console();
    for (name, full_name, role) in CAST {
        let email = EmailAddress::parse(&email(name)).expect("a good address");
        let new = NewStaffUser { email, name: full_name.into(), role, password_hash: Some(hash.clone()) };
        staff::create(&mut tx, &console, now, &new).await.expect("a fresh database takes everybody");
    }
    for sql in [
        "UPDATE staff SET disabled_at = 1 WHERE email_key = 'dis@muster.example'",
        "INSERT INTO teams (name, name_key, description, created_at) VALUES ('Nordics', 'nordics', 'Campaigns up north', 0)",
        "INSERT INTO team_members (team_id, staff_id)
         SELECT teams.id, staff.id FROM teams, staff WHERE staff.email_key = 'cam@muster.example'",
    ] {
        tx.query(sql).execute().await.unwrap_or_else(|e| panic!("{sql}: {e}"));
    }
    tx.commit().await.expect("the database can be written");
}

/// A hash with the smallest parameters, since every test signs in; the program checks it like any other.
async fn cheap_hash() -> &'static String {
    static HASH: OnceCell<String> = OnceCell::const_new();
    HASH.get_or_init(async || {
        let params = Params::new(8, 1, 1, None).expect("the smallest parameters");
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon2.hash_password(PASSWORD.as_bytes()).expect("a password can be hashed").to_string()
    })
    .await
}

//! How often somebody may try a password, counted in the database so that no restart and no second process resets it.
//!
//! A try is counted before the password is looked at, in a transaction of its own: of fifty parallel tries no more
//! are looked at than of fifty in a row, and a sign-in that breaks off has still been counted. Nothing here locks
//! anybody out for good. Keys are hashes; this module knows no address and no account.

mod store;

use crate::{
    db::Db,
    error::{Error, Result},
    time::{MICROS_PER_DAY, MICROS_PER_SECOND, Micros},
};

/// Failed tries on one account that cost no wait.
pub const FREE_TRIES: i64 = 5;
/// The longest wait between two tries on one account, in seconds: 17 minutes, the power of two with which no day has
/// more than a hundred tries.
pub const LONGEST_WAIT: i64 = 1 << DOUBLINGS;
/// How often the wait doubles from one second on.
const DOUBLINGS: i64 = 10;
/// Tries from one network address at once.
pub const BURST: i64 = 10;
/// Then one try in this time.
pub const PACE: Micros = 6 * MICROS_PER_SECOND;
/// Failures are forgotten this long after the last one.
const MEMORY: Micros = MICROS_PER_DAY;

/// Counts a try on an account (or on an account from a device that it knows).
///
/// # Errors
/// `TooMany` while the wait after the last failure lasts; such a try is not counted.
pub async fn count_account(db: &Db, key: &str, now: Micros) -> Result<()> {
    let mut tx = db.write().await?;
    let Some(tries) = store::count(&mut tx, key, now, now - MEMORY).await? else {
        let until = store::blocked_until(&mut tx, key).await?;
        return Err(too_many(until - now));
    };
    store::block(&mut tx, key, now + wait_after(tries) * MICROS_PER_SECOND).await?;
    tx.commit().await
}

/// Counts a try from a network address.
///
/// # Errors
/// `TooMany` when the address has used its burst and comes faster than its pace.
pub async fn count_address(db: &Db, key: &str, now: Micros) -> Result<()> {
    let slack = (BURST - 1) * PACE;
    let mut tx = db.write().await?;
    if store::spend(&mut tx, key, now, PACE, slack).await? {
        return tx.commit().await;
    }
    let until = store::blocked_until(&mut tx, key).await?;
    Err(too_many(until - slack - now))
}

/// Takes back what was counted, after the right password: the account's failures and the address's one try.
pub async fn forgive(db: &Db, account: &str, address: Option<&str>) -> Result<()> {
    let mut tx = db.write().await?;
    store::forget(&mut tx, account).await?;
    if let Some(address) = address {
        store::give_back(&mut tx, address, PACE).await?;
    }
    tx.commit().await
}

/// Removes what no longer counts; how many.
pub async fn purge(db: &Db, now: Micros) -> Result<u64> {
    let mut tx = db.write().await?;
    let purged = store::purge(&mut tx, now - MEMORY).await?;
    tx.commit().await?;
    Ok(purged)
}

/// The wait in seconds after so many failed tries in a row.
fn wait_after(tries: i64) -> i64 {
    match tries - FREE_TRIES {
        ..0 => 0,
        doublings @ 0..DOUBLINGS => 1 << doublings,
        _ => LONGEST_WAIT,
    }
}

fn too_many(wait: Micros) -> Error {
    Error::TooMany((wait + MICROS_PER_SECOND - 1).div_euclid(MICROS_PER_SECOND).max(1))
}

#[cfg(test)]
mod tests {
    use super::wait_after;

    #[test]
    fn five_tries_are_free_and_then_the_wait_doubles_to_seventeen_minutes() {
        let waits: Vec<i64> = (1..=17).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1024, 1024]);
    }

    #[test]
    fn whoever_tries_as_soon_as_possible_has_less_than_a_hundred_tries_on_the_first_day() {
        let (mut tries, mut at) = (0, 0);
        while at < 24 * 60 * 60 {
            tries += 1;
            at += wait_after(tries);
        }
        assert_eq!(tries, 98);
    }
}

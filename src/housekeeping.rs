//! What falls due by itself: sessions, counters, links, form keys and drafts that have had their time are removed, and
//! changes that every index has taken up.

use crate::{audience, db::Db, drafts, error::Result, forms, links, sessions, throttles, time::Micros};

/// Removes what has had its time; how many rows.
pub async fn run(db: &Db, now: Micros) -> Result<u64> {
    let mut removed = throttles::purge(db, now).await?;
    let mut tx = db.write().await?;
    removed += sessions::purge(&mut tx, now).await?;
    removed += links::purge(&mut tx, now).await?;
    removed += forms::purge(&mut tx, now).await?;
    removed += drafts::purge(&mut tx, now).await?;
    removed += audience::remove_read_changes(&mut tx, now).await?;
    tx.commit().await?;
    Ok(removed)
}

//! The numbers of segments that use a changed group: they are other ones from then on.

use super::{Group, history, store};
use crate::{
    audience::{self, World},
    db::Tx,
    error::Result,
    ids::GroupId,
    time::Micros,
};

/// Counts all segments that use this one, also by way of others, where that takes no time. Where it would, nobody is to
/// wait for whoever saves: their numbers of today are forgotten, and they are counted like those that have none yet.
pub(super) async fn users(tx: &mut Tx, now: Micros, id: GroupId) -> Result<()> {
    let users = store::all_using_groups(tx, id).await?;
    if users.is_empty() {
        return Ok(());
    }
    let world = World::load(tx, now).await?;
    for user in users.into_iter().filter(|user| user.archived_at.is_none()) {
        let group: Group = store::find(tx, user.id).await?;
        match audience::of_group(tx, &world, user.id).await? {
            Ok(_) if !world.counts_at_once() => store::forget_count(tx, user.id, world.today).await?,
            Ok(audience) => {
                let people = audience::count(tx, &audience).await?;
                history::record_count(tx, now, world.today, &group, people).await?;
            }
            Err(_) => history::note_broken(tx, now, &group).await?,
        }
    }
    Ok(())
}

//! Who is in which known user group, when all contacts are read: their addresses are at hand then, so that a look at
//! those of the groups takes a tenth of the time in which a database finds the contacts of each.

use crate::{
    db::{Column::Text, Tx},
    error::Result,
};
use foldhash::quality::RandomState;
use std::collections::HashMap;

/// The groups of each address that is in any.
#[derive(Default)]
pub struct Addresses(HashMap<Box<str>, Vec<i64>, RandomState>);

impl Addresses {
    /// Those of all known user groups.
    pub async fn load(tx: &mut Tx) -> Result<Addresses> {
        let mut addresses = Addresses::default();
        let groups = "SELECT id FROM customer_groups WHERE kind = 'known'";
        let groups: Vec<(i64,)> = tx.query(groups).all().await?;
        for (group,) in groups {
            let query = tx.query("FROM group_addresses g WHERE g.group_id = $1").bind(group);
            query.packed(&[Text("g.email_key")]).await?.each(|row| {
                addresses.0.entry(row.text()?.into()).or_insert_with(|| Vec::with_capacity(1)).push(group);
                Ok(())
            })?;
        }
        Ok(addresses)
    }

    /// The groups that an address is in.
    pub fn groups(&self, address: &str) -> impl Iterator<Item = i64> {
        self.0.get(address).into_iter().flatten().copied()
    }
}

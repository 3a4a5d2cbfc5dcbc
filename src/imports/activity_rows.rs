//! What becomes of the rows of a file of activities. One with a number that is there already is the same activity; one
//! without a number is always new, and the place behind it, stored in the same transaction, keeps it from coming twice.

use super::{
    contacts::{Verdict, Writing},
    interpret::{ActivityRow, Key},
    owners::Owners,
    rejects::{Fault, Reason},
    setup::Policy,
};
use crate::{
    activities::{self, Kind, NewActivity},
    db::Tx,
    error::Result,
    ids::ContactId,
    orders,
};
use std::collections::{HashMap, HashSet};

/// The contacts and activities that the rows of a piece of the file are about.
pub(super) struct Activities {
    kind: Kind,
    owners: Owners,
    /// The numbers that are there, with the contact of each.
    known: HashMap<String, ContactId>,
    accepted: Vec<(ContactId, ActivityRow)>,
}

impl Activities {
    pub async fn load(tx: &mut Tx, kind: Kind, rows: &[&ActivityRow]) -> Result<Activities> {
        let keys: Vec<&Key> = rows.iter().map(|row| &row.key).collect();
        let owners = Owners::load(tx, &keys).await?;
        let numbers: HashSet<_> = rows.iter().filter_map(|row| row.activity_no.as_deref()).collect();
        let numbers: Vec<_> = numbers.into_iter().collect();
        let known = match numbers.is_empty() {
            true => Vec::new(),
            false => activities::known(tx, kind, &numbers).await?,
        };
        let known = known.into_iter().map(|one| (one.activity_no, one.contact_id)).collect();
        Ok(Activities { kind, owners, known, accepted: Vec::new() })
    }

    /// In a check nothing is written, so that activities of earlier pieces are told here.
    pub fn remember(&mut self, activity_no: &str, contact: ContactId) {
        self.known.insert(activity_no.to_string(), contact);
    }

    /// The activities with a number that this piece makes or changes: number and contact.
    pub fn touched(&self) -> impl Iterator<Item = (&str, ContactId)> {
        self.accepted.iter().filter_map(|(contact, row)| Some((row.activity_no.as_deref()?, *contact)))
    }

    /// Decides about one row.
    pub fn decide(&mut self, mut row: ActivityRow, policy: Policy) -> Verdict {
        let contact = match self.owners.find(&row.key) {
            Ok(contact) => contact,
            Err(fault) => return Verdict::Rejected(fault),
        };
        let known = row.activity_no.as_ref().and_then(|number| self.known.get(number));
        let verdict = match known {
            Some(owner) if *owner != contact => {
                let number = row.activity_no.unwrap_or_default();
                return Verdict::Rejected(Fault::new(None, Reason::OtherActivity, number));
            }
            Some(_) if policy != Policy::Overwrite => return Verdict::Skipped,
            Some(_) => Verdict::Updated,
            None => {
                if self.kind == Kind::Interaction {
                    row.details.failed.get_or_insert(false);
                }
                self.known.extend(row.activity_no.clone().map(|number| (number, contact)));
                Verdict::Added
            }
        };
        self.accepted.push((contact, row));
        verdict
    }

    /// Writes what was decided, and the products that are not there yet.
    pub async fn write(self, tx: &mut Tx, writing: &Writing) -> Result<()> {
        let named = self.accepted.iter().filter_map(|(_, row)| row.product.as_ref());
        let names = orders::product_names(named.map(|(sku, name)| (sku.as_str(), name.as_str())));
        let products = orders::product_ids(tx, &names).await?;
        // A number may be in the file again, and one statement cannot store the same activity twice.
        let mut rounds: Vec<Vec<NewActivity>> = Vec::new();
        let mut times: HashMap<String, usize> = HashMap::new();
        for (contact_id, row) in self.accepted {
            let round = match &row.activity_no {
                Some(number) => {
                    let before = times.entry(number.clone()).or_default();
                    *before += 1;
                    *before - 1
                }
                None => 0,
            };
            if rounds.len() == round {
                rounds.push(Vec::new());
            }
            let product_id = match &row.product {
                Some((sku, _)) => {
                    let id = products.get(sku).copied();
                    Some(id.ok_or_else(|| anyhow::anyhow!("a product that was just written is gone"))?)
                }
                None => None,
            };
            rounds[round].push(NewActivity {
                contact_id,
                kind: self.kind,
                activity_no: row.activity_no,
                day: row.day,
                product_id,
                details: row.details,
                import_id: Some(writing.import),
            });
        }
        for mut round in rounds {
            // Those of a contact lie together in an index: pages are looked for once for all of them.
            round.sort_by_key(|activity| activity.contact_id);
            activities::put(tx, &round, writing.now).await?;
        }
        Ok(())
    }
}

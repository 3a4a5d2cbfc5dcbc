//! What contacts own, rated last and were last spoken to, made of what happened as it is read.

use super::{super::index::Row, TOTALS};
use crate::criteria::Happening;
use std::collections::HashMap;

/// Gathers from lines of orders and activities; a contact's are all in the same batch as the contact.
#[derive(Default)]
pub struct Totals {
    /// Contact and product.
    owned: Vec<(i64, i64)>,
    /// Day, activity and stars of the latest rating.
    rated: HashMap<i64, (i64, i64, i64)>,
    /// The day of the latest interaction.
    reached: HashMap<i64, i64>,
}

impl Totals {
    pub fn line(&mut self, what: Happening, contact: i64, product: i64) {
        if what == Happening::Order {
            self.owned.push((contact, product));
        }
    }

    pub fn activity(
        &mut self,
        what: Happening,
        contact: i64,
        (day, id): (i64, i64),
        product: Option<i64>,
        stars: Option<i64>,
    ) {
        match (what, product, stars) {
            (Happening::Acquisition, Some(product), _) => self.owned.push((contact, product)),
            (Happening::Rating, _, Some(stars)) => {
                let rated = (day, id, stars);
                let latest = self.rated.entry(contact).or_insert(rated);
                *latest = rated.max(*latest);
            }
            (Happening::Interaction, ..) => {
                let latest = self.reached.entry(contact).or_insert(day);
                *latest = day.max(*latest);
            }
            _ => {}
        }
    }

    /// Tells the contacts.
    pub fn put(mut self, contacts: &mut [Row]) {
        self.owned.sort_unstable();
        self.owned.dedup();
        for row in contacts {
            let from = self.owned.partition_point(|(contact, _)| *contact < row.id);
            let own = self.owned[from..].iter().take_while(|(contact, _)| *contact == row.id).count();
            // In the order of the slots.
            row.numbers[TOTALS..].copy_from_slice(&[
                i64::try_from(own).ok(),
                self.rated.get(&row.id).map(|(_, _, stars)| *stars),
                self.reached.get(&row.id).copied(),
            ]);
        }
    }
}

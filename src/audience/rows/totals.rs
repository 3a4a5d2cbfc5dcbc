//! What contacts own, rated last and when they were last spoken to and the like, made of what happened as it is read.

use super::{super::index::Contacts, TOTALS};
use crate::criteria::Happening;
use std::collections::HashMap;

/// Gathers from lines of orders and activities; a contact's are all in the same batch as the contact.
#[derive(Default)]
pub struct Totals {
    /// Contact and product.
    owned: Vec<(i64, i64)>,
    /// Day, activity and stars of the latest rating.
    rated: HashMap<i64, (i64, i64, i64)>,
    /// The latest day of each of [`LATEST`].
    latest: [HashMap<i64, i64>; LATEST.len()],
}

/// What is kept the latest day of, in the order of the slots.
const LATEST: [Happening; 3] = [Happening::Interaction, Happening::Acquisition, Happening::PageView];

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
        if let Some(at) = LATEST.into_iter().position(|kept| kept == what) {
            let latest = self.latest[at].entry(contact).or_insert(day);
            *latest = day.max(*latest);
        }
        match (what, product, stars) {
            (Happening::Acquisition, Some(product), _) => self.owned.push((contact, product)),
            (Happening::Rating, _, Some(stars)) => {
                let rated = (day, id, stars);
                let latest = self.rated.entry(contact).or_insert(rated);
                *latest = rated.max(*latest);
            }
            _ => {}
        }
    }

    /// Tells the contacts.
    pub fn put(mut self, contacts: &mut Contacts) {
        self.owned.sort_unstable();
        self.owned.dedup();
        let Contacts { ids, numbers, .. } = contacts;
        for id in ids {
            let from = self.owned.partition_point(|(contact, _)| contact < id);
            let own = self.owned[from..].iter().take_while(|(contact, _)| contact == id).count();
            // In the order of the slots.
            let latest = self.latest.each_ref().map(|days| days.get(id).copied());
            let made = [i64::try_from(own).ok(), self.rated.get(id).map(|(_, _, stars)| *stars)];
            let made = made.into_iter().chain(latest);
            numbers[TOTALS..].iter_mut().zip(made).for_each(|(column, number)| column.push(number));
        }
    }
}

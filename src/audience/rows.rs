//! Reads contacts for the index, thousands of them at once.

mod addresses;
mod totals;

use super::index::{
    BUILT_IN, Batch, CODED, Contacts, Flag, Index, List, MADE, Slot, TEXTS, TextSlot,
    events::{self, Event},
};
use crate::{
    criteria::{Aspect, Happening},
    db::{
        Column::{self, Any, Text},
        Dialect, Fields, Packed, Query, Tx, json_numbers,
    },
    error::Result,
    ids::ContactId,
    settings::Organisation,
    time::MICROS_PER_SECOND,
};
use std::collections::HashSet;
use totals::Totals;

pub use addresses::Addresses;

/// Which contacts are read.
#[derive(Clone, Debug)]
pub enum Which {
    /// First and last id.
    Range(i64, i64),
    These(Vec<ContactId>),
}

impl Which {
    /// The condition that an id is among these.
    fn among(&self, dialect: Dialect, id: &str) -> String {
        match self {
            Which::Range(..) => format!("{id} BETWEEN $1 AND $2"),
            Which::These(_) => format!("{id} IN {}", json_numbers(dialect, "$1")),
        }
    }

    /// How many values [`Which::bind`] binds.
    fn values(&self) -> usize {
        match self {
            Which::Range(..) => 2,
            Which::These(_) => 1,
        }
    }

    fn bind<'t>(&self, query: Query<'t>) -> Result<Query<'t>> {
        Ok(match self {
            Which::Range(first, last) => query.bind(*first).bind(*last),
            Which::These(ids) => query.bind(serde_json::to_string(ids)?),
        })
    }
}

/// What the database says of some contacts, not yet looked into.
pub struct Read {
    contacts: Packed,
    /// Attributes whose values are texts; of the others they are numbers.
    texts: HashSet<i64>,
    values: Packed,
    lines: Packed,
    /// The organisation's currency.
    currency: String,
    activities: Packed,
    /// Known user groups; where all contacts are read, these are known by their [`Addresses`].
    groups: Option<Packed>,
    codes: Packed,
}

/// A contact: its id, [`SIGNS`], codes, numbers and texts in the order of their slots.
const CONTACT: [Column; 2 + CODED + READ + TEXTS] = [
    Any("c.id"),
    // One number instead of six: what a database hands over costs by the field.
    Any("CASE WHEN c.consent_email THEN 1 WHEN NOT c.consent_email THEN 2 ELSE 0 END \
         + CASE WHEN c.consent_sms THEN 4 WHEN NOT c.consent_sms THEN 8 ELSE 0 END \
         + CASE WHEN c.consent_post THEN 16 WHEN NOT c.consent_post THEN 32 ELSE 0 END \
         + CASE WHEN c.consent_ads THEN 64 WHEN NOT c.consent_ads THEN 128 ELSE 0 END \
         + CASE WHEN c.phone <> '' THEN 256 ELSE 0 END + CASE WHEN c.street <> '' THEN 512 ELSE 0 END"),
    Text("c.kind"),
    Text("c.gender"),
    Text("c.country"),
    Text("c.city_key"),
    Text("c.language"),
    Text("c.device"),
    Text("c.correspondence"),
    Text("p.risk"),
    // Its own name or that of the company it belongs to. A join would have PostgreSQL go through all contacts each time.
    Text(
        "CASE WHEN c.kind = 'company' THEN c.name_key \
         WHEN c.company_id IS NOT NULL THEN (SELECT k.name_key FROM contacts k WHERE k.id = c.company_id) END",
    ),
    Text("c.job_title_key"),
    Text("c.region_key"),
    Text("c.post_code_key"),
    Any("c.import_id"),
    Any("c.birth_day"),
    Any("c.birth_month_day"),
    Any("c.first_order_day"),
    Any("c.last_order_day"),
    Any("c.order_count"),
    Any("c.spend_minor"),
    Any("p.alive"),
    Any("p.expected_orders"),
    Any("c.created_at"),
    Text("c.name_key"),
    Text("c.email_key"),
    Text("LOWER(c.external_id)"),
];

/// What each bit of the second column of [`CONTACT`] stands for, from the lowest.
const SIGNS: [Flag; 10] = [
    Flag::EmailYes,
    Flag::EmailNo,
    Flag::SmsYes,
    Flag::SmsNo,
    Flag::PostYes,
    Flag::PostNo,
    Flag::AdsYes,
    Flag::AdsNo,
    Flag::HasPhone,
    Flag::HasStreet,
];

/// A line of an order, before its currency.
const LINE: [Column; 4] = [
    Any("l.contact_id"),
    // Below zero for what came back.
    Any("CASE WHEN l.quantity > 0 THEN l.order_id ELSE -l.order_id END"),
    // Two in one: what a database hands over costs by the field.
    Any("l.ordered_day << 40 | l.product_id"),
    Any("l.amount_minor"),
];

/// How many bits of a line's third number are its product.
const PRODUCT_BITS: u32 = 40;

const ACTIVITY: [Column; 7 + DETAILS.len()] = [
    Any("a.contact_id"),
    Any("a.id"),
    Any("a.happened_day"),
    Text("a.kind"),
    Any("a.product_id"),
    Any("a.stars"),
    Any("CASE WHEN a.failed IS NOT NULL AND a.failed = TRUE THEN 1 ELSE 0 END"),
    Text("a.acquisition_type"),
    Text("a.campaign"),
    Text("a.referrer"),
    Text("a.channel"),
    Text("a.template"),
    Text("a.evaluation"),
];

/// The texts of an activity, in the order in which they are read.
const DETAILS: [Aspect; 6] =
    [Aspect::Type, Aspect::Campaign, Aspect::Referrer, Aspect::Channel, Aspect::Template, Aspect::Evaluation];

/// Reads what the index keeps of these contacts.
pub async fn read(tx: &mut Tx, which: &Which) -> Result<Read> {
    let among = |id: &str| which.among(tx.dialect(), id);
    // Twice among these: PostgreSQL would otherwise go through all predictions each time.
    let contacts = format!(
        "FROM contacts c LEFT JOIN predictions p ON p.contact_id = c.id AND {} WHERE {}",
        among("p.contact_id"),
        among("c.id")
    );
    let values = format!("FROM attribute_values v WHERE {}", among("v.contact_id"));
    let lines = format!("FROM order_lines l WHERE {}", among("l.contact_id"));
    let activities = format!("FROM activities a WHERE {}", among("a.contact_id"));
    let groups = format!(
        "FROM contacts c JOIN group_addresses g ON g.email_key = c.email_key WHERE {}",
        among("c.id")
    );
    // The contacts are looked for within, behind a limit that is none: the packing around it would otherwise have SQLite
    // make the whole view first.
    let codes = format!(
        "FROM (SELECT contact_id, code_id FROM held_codes WHERE {} LIMIT {}) AS h",
        among("contact_id"),
        i64::MAX
    );
    let (texts, value) = attribute_columns(tx).await?;
    let currency = currency(tx).await?;
    // Nothing for the organisation's own, in which nearly all is paid.
    let paid_in = format!("NULLIF(l.currency, ${})", which.values() + 1);
    let line = [LINE.as_slice(), &[Any(&paid_in)]].concat();
    Ok(Read {
        contacts: which.bind(tx.query(contacts))?.packed(&CONTACT).await?,
        texts,
        values: which
            .bind(tx.query(values))?
            .packed(&[Any("v.contact_id"), Any("v.attribute_id"), Text(&value), Any("v.number")])
            .await?,
        lines: which.bind(tx.query(lines))?.bind(currency.clone()).packed(&line).await?,
        currency,
        activities: which.bind(tx.query(activities))?.packed(&ACTIVITY).await?,
        groups: match which {
            Which::Range(..) => None,
            Which::These(_) => {
                Some(which.bind(tx.query(groups))?.packed(&[Any("c.id"), Any("g.group_id")]).await?)
            }
        },
        codes: which.bind(tx.query(codes))?.packed(&[Any("h.contact_id"), Any("h.code_id")]).await?,
    })
}

/// The organisation's currency.
async fn currency(tx: &mut Tx) -> Result<String> {
    let stored =
        tx.query("SELECT value FROM settings WHERE key = 'currency'").optional::<(String,)>().await?;
    Ok(stored.map_or_else(|| Organisation::default().currency, |(currency,)| currency))
}

/// The attributes whose values are texts, and the text of a value as an expression. The kinds are asked once for all
/// instead of with every value.
async fn attribute_columns(tx: &mut Tx) -> Result<(HashSet<i64>, String)> {
    let kinds = "SELECT id, kind FROM attributes WHERE kind IN ('text', 'choice', 'several') ORDER BY id";
    let kinds: Vec<(i64, String)> = tx.query(kinds).all().await?;
    let folded = kinds.iter().filter(|(_, kind)| kind == "text").map(|(id, _)| id.to_string());
    let folded = folded.collect::<Vec<_>>().join(", ");
    let value = match folded.is_empty() {
        true => "v.text".to_string(),
        false => format!("CASE WHEN v.attribute_id IN ({folded}) THEN v.text_key ELSE v.text END"),
    };
    Ok((kinds.into_iter().map(|(id, _)| id).collect(), value))
}

/// What stands before and behind the last @ of an address.
fn parts(email: &str) -> (&str, &str) {
    email.rsplit_once('@').unwrap_or(("", email))
}

/// Slots that are read as numbers.
const READ: usize = BUILT_IN - CODED - MADE;
/// Where what is made of the rest stands, but for the domain of the address before it.
const TOTALS: usize = CODED + READ + 1;

impl Index {
    /// Looks into what was read; new texts get their codes here. `addresses` are of groups that were not read with the
    /// contacts.
    ///
    /// # Errors
    /// When the database gave something else than what was asked for.
    pub fn unpack(&mut self, read: &Read, addresses: &Addresses) -> Result<Batch> {
        let mut batch = Batch {
            contacts: Contacts::with_capacity(read.contacts.rows()),
            values: Vec::with_capacity(read.values.rows()),
            events: Vec::with_capacity(read.lines.rows()),
            lists: Vec::new(),
        };
        let mut totals = Totals::default();
        read.contacts.each(|row| self.unpack_contact(row, addresses, &mut batch))?;
        read.values.each(|row| {
            let (contact, attribute) = (row.number()?, row.number()?);
            let number = match read.texts.contains(&attribute) {
                true => self.code(Slot::Attribute(attribute), &row.text()?),
                false => row.text().and_then(|_| row.some_number())?,
            };
            batch.values.extend(number.map(|number| (contact, attribute, number)));
            Ok(())
        })?;
        let own = self.code(Slot::Currency, &read.currency);
        read.lines.each(|row| self.unpack_line(row, own, &mut batch, &mut totals))?;
        read.activities.each(|row| self.unpack_activity(row, &mut batch, &mut totals))?;
        totals.put(&mut batch.contacts);
        let mut on = |packed: &Packed, list: fn(i64) -> List| {
            packed.each(|row| {
                batch.lists.push((row.number()?, list(row.number()?)));
                Ok(())
            })
        };
        read.groups.iter().try_for_each(|groups| on(groups, List::Group))?;
        on(&read.codes, List::Code)?;
        Ok(batch)
    }

    /// As [`CONTACT`] has it.
    fn unpack_contact(&mut self, row: &mut Fields, addresses: &Addresses, batch: &mut Batch) -> Result<()> {
        let contacts = &mut batch.contacts;
        let id = row.number()?;
        contacts.ids.push(id);
        let signs = row.number()?;
        let given = SIGNS.into_iter().enumerate().filter(|(bit, _)| signs >> bit & 1 == 1);
        let mut flags = given.fold(0, |flags, (_, flag)| flags | 1 << flag as u32);
        let (coded, read) = contacts.numbers.split_at_mut(CODED);
        for (column, slot) in coded.iter_mut().zip(Slot::BUILT_IN) {
            column.push(self.code(slot, &row.text()?));
        }
        for column in &mut read[..READ - 1] {
            column.push(row.some_number()?);
        }
        let created = row.some_number()?.map(|created| created.div_euclid(MICROS_PER_SECOND));
        read[READ - 1].push(created);
        let mut texts: [Box<str>; TEXTS] = Default::default();
        for text in &mut texts {
            *text = row.text()?.into();
        }
        let email = &mut texts[TextSlot::EmailLocal as usize];
        batch.lists.extend(addresses.groups(email).map(|group| (id, List::Group(group))));
        flags |= u64::from(!email.is_empty()) << Flag::HasEmail as u32;
        let (local, domain) = parts(email);
        read[READ].push(self.code(Slot::EmailDomain, domain));
        *email = local.into();
        contacts.flags.push(flags);
        contacts.texts.iter_mut().zip(texts).for_each(|(column, text)| column.push(text));
        Ok(())
    }

    /// As [`LINE`] has it, and the currency where it is not the organisation's, whose code is `own`.
    fn unpack_line(
        &mut self,
        row: &mut Fields,
        own: Option<i64>,
        batch: &mut Batch,
        totals: &mut Totals,
    ) -> Result<()> {
        let (contact, order, bought) = (row.number()?, row.number()?, row.number()?);
        let (amount, other) = (row.number()?, row.text_or_null()?);
        let (day, product) = (bought >> PRODUCT_BITS, bought & ((1 << PRODUCT_BITS) - 1));
        let (what, id) = if order > 0 { (Happening::Order, order) } else { (Happening::Return, -order) };
        let code = other.as_ref().map_or(own, |currency| self.code(Slot::Currency, currency));
        totals.line(what, contact, product);
        if what == Happening::Order {
            let paid_in = code.map(|code| (contact, List::Currency(code)));
            // The lines of a contact mostly lie together.
            batch.lists.extend(paid_in.filter(|paid_in| batch.lists.last() != Some(paid_in)));
        }
        let about = events::line(product, code);
        batch.events.push((
            contact,
            what,
            Event { id, day, about, amount: other.is_none().then_some(amount) },
        ));
        Ok(())
    }

    /// As [`ACTIVITY`] has it. It stands in the batch once for each thing that it is about.
    fn unpack_activity(&mut self, row: &mut Fields, batch: &mut Batch, totals: &mut Totals) -> Result<()> {
        let (contact, id, day, kind) = (row.number()?, row.number()?, row.number()?, row.text()?);
        let Some(what) = Happening::ALL.into_iter().find(|what| what.key() == kind) else { return Ok(()) };
        let (product, stars, failed) = (row.some_number()?, row.some_number()?, row.number()?);
        totals.activity(what, contact, (day, id), product, stars);
        let mut about = Vec::with_capacity(4);
        about.extend(product.map(|product| (Aspect::Product, product)));
        for aspect in DETAILS {
            let code = self.code(Slot::Aspect(aspect), &row.text()?);
            about.extend(code.map(|code| (aspect, code)));
        }
        about.extend(stars.map(|stars| (Aspect::Stars, stars)));
        about.push((Aspect::Failed, failed));
        for (aspect, code) in about.into_iter().filter(|(aspect, _)| what.aspects().contains(aspect)) {
            let amount = (aspect == Aspect::Stars).then(|| code.saturating_mul(100));
            let event = Event { id, day, about: events::about(aspect, code), amount };
            batch.events.push((contact, what, event));
        }
        let nothing = Event { id, day, about: events::NOTHING, amount: None };
        batch.events.push((contact, what, nothing));
        Ok(())
    }
}

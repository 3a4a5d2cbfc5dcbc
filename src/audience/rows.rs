//! Reads contacts for the index, thousands of them at once.

mod totals;

use super::index::{
    BUILT_IN, Batch, CODED, Flag, Index, List, MADE, Row, Slot, TEXTS, TextSlot,
    events::{self, Event},
    number_of,
};
use crate::{
    criteria::{Aspect, Happening},
    db::{Dialect, Fields, Packed, Query, Tx, json_numbers},
    error::Result,
    ids::ContactId,
    settings::Organisation,
    time::MICROS_PER_SECOND,
};
use std::collections::{BTreeMap, HashSet};
use totals::Totals;

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
    /// Known user groups; those of a whole range of contacts are read with [`groups`].
    groups: Option<Packed>,
    codes: Packed,
}

/// A contact: its id, [`SIGNS`], codes, numbers and texts in the order of their slots.
const CONTACT: [&str; 2 + CODED + READ + TEXTS] = [
    "c.id",
    // One number instead of six: what a database hands over costs by the field.
    "CASE WHEN c.consent_email THEN 1 WHEN NOT c.consent_email THEN 2 ELSE 0 END \
     + CASE WHEN c.consent_sms THEN 4 WHEN NOT c.consent_sms THEN 8 ELSE 0 END \
     + CASE WHEN c.consent_post THEN 16 WHEN NOT c.consent_post THEN 32 ELSE 0 END \
     + CASE WHEN c.consent_ads THEN 64 WHEN NOT c.consent_ads THEN 128 ELSE 0 END \
     + CASE WHEN c.phone <> '' THEN 256 ELSE 0 END + CASE WHEN c.street <> '' THEN 512 ELSE 0 END",
    "c.kind",
    "c.gender",
    "c.country",
    "c.city_key",
    "c.language",
    "c.device",
    "c.correspondence",
    "p.risk",
    // Its own name or that of the company it belongs to. A join would have PostgreSQL go through all contacts each time.
    "CASE WHEN c.kind = 'company' THEN c.name_key \
     WHEN c.company_id IS NOT NULL THEN (SELECT k.name_key FROM contacts k WHERE k.id = c.company_id) END",
    "NULLIF(c.job_title_key, '')",
    "NULLIF(c.region_key, '')",
    "NULLIF(c.post_code_key, '')",
    "c.import_id",
    "c.birth_day",
    "c.birth_month_day",
    "c.first_order_day",
    "c.last_order_day",
    "c.order_count",
    "c.spend_minor",
    "p.alive",
    "p.expected_orders",
    "c.created_at",
    "c.name_key",
    "c.email_key",
    "LOWER(c.external_id)",
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

/// Contacts and the known user groups that have their address.
const IN_GROUP: &str = "contacts c JOIN group_addresses g ON g.email_key = c.email_key";

/// A line of an order, before its currency.
const LINE: [&str; 5] = [
    "l.contact_id",
    // Below zero for what came back.
    "CASE WHEN l.quantity > 0 THEN l.order_id ELSE -l.order_id END",
    "l.ordered_day",
    "l.product_id",
    "l.amount_minor",
];

const ACTIVITY: [&str; 7 + DETAILS.len()] = [
    "a.contact_id",
    "a.id",
    "a.happened_day",
    "a.kind",
    "a.product_id",
    "a.stars",
    "CASE WHEN a.failed IS NOT NULL AND a.failed = TRUE THEN 1 ELSE 0 END",
    "a.acquisition_type",
    "a.campaign",
    "a.referrer",
    "a.channel",
    "a.template",
    "a.evaluation",
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
    let groups = format!("FROM {IN_GROUP} WHERE {}", among("c.id"));
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
    let line = [LINE.as_slice(), &[&paid_in]].concat();
    Ok(Read {
        contacts: which.bind(tx.query(contacts))?.packed(&CONTACT).await?,
        texts,
        values: which
            .bind(tx.query(values))?
            .packed(&["v.contact_id", "v.attribute_id", &value, "v.number"])
            .await?,
        lines: which.bind(tx.query(lines))?.bind(currency.clone()).packed(&line).await?,
        currency,
        activities: which.bind(tx.query(activities))?.packed(&ACTIVITY).await?,
        groups: match which {
            Which::Range(..) => None,
            Which::These(_) => Some(which.bind(tx.query(groups))?.packed(&["c.id", "g.group_id"]).await?),
        },
        codes: which.bind(tx.query(codes))?.packed(&["h.contact_id", "h.code_id"]).await?,
    })
}

/// The organisation's currency.
async fn currency(tx: &mut Tx) -> Result<String> {
    let stored =
        tx.query("SELECT value FROM settings WHERE key = 'currency'").optional::<(String,)>().await?;
    Ok(stored.map_or_else(|| Organisation::default().currency, |(currency,)| currency))
}

/// All contacts of all known user groups, by chunk. From the addresses of a group it is a third of the way to its
/// contacts as the other way round: most contacts are in no group.
pub async fn groups(tx: &mut Tx) -> Result<BTreeMap<i64, Batch>> {
    let mut chunks: BTreeMap<i64, Batch> = BTreeMap::new();
    let groups: Vec<(i64,)> = tx.query("SELECT id FROM customer_groups WHERE kind = 'known'").all().await?;
    for (group,) in groups {
        let query = tx.query(format!("FROM {IN_GROUP} WHERE g.group_id = $1")).bind(group);
        query.packed(&["c.id"]).await?.each(|row| {
            let contact = row.number()?;
            chunks.entry(number_of(contact)).or_default().lists.push((contact, List::Group(group)));
            Ok(())
        })?;
    }
    Ok(chunks)
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
/// Where the moment of creation and what is made of the rest stand.
const CREATED: usize = CODED + READ - 1;
const DOMAIN: usize = CODED + READ;
const TOTALS: usize = DOMAIN + 1;

impl Index {
    /// Looks into what was read; new texts get their codes here.
    ///
    /// # Errors
    /// When the database gave something else than what was asked for.
    pub fn unpack(&mut self, read: &Read) -> Result<Batch> {
        let mut batch = Batch::default();
        let mut totals = Totals::default();
        read.contacts.each(|row| {
            batch.contacts.push(self.contact(row)?);
            Ok(())
        })?;
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
    fn contact(&mut self, row: &mut Fields) -> Result<Row> {
        let id = row.number()?;
        let signs = row.number()?;
        let given = SIGNS.into_iter().enumerate().filter(|(bit, _)| signs >> bit & 1 == 1);
        let mut flags = given.fold(0, |flags, (_, flag)| flags | 1 << flag as u32);
        let mut numbers = [None; BUILT_IN];
        for (number, slot) in numbers.iter_mut().zip(Slot::BUILT_IN).take(CODED) {
            *number = self.code(slot, &row.text()?);
        }
        for number in &mut numbers[CODED..CODED + READ] {
            *number = row.some_number()?;
        }
        if let Some(created) = &mut numbers[CREATED] {
            *created = created.div_euclid(MICROS_PER_SECOND);
        }
        let mut texts: [Box<str>; TEXTS] = Default::default();
        for text in &mut texts {
            *text = row.text()?.into();
        }
        let email = &mut texts[TextSlot::EmailLocal as usize];
        flags |= u64::from(!email.is_empty()) << Flag::HasEmail as u32;
        let (local, domain) = parts(email);
        numbers[DOMAIN] = self.code(Slot::EmailDomain, domain);
        *email = local.into();
        Ok(Row { id, flags, numbers, texts })
    }

    /// As [`LINE`] has it, and the currency where it is not the organisation's, whose code is `own`.
    fn unpack_line(
        &mut self,
        row: &mut Fields,
        own: Option<i64>,
        batch: &mut Batch,
        totals: &mut Totals,
    ) -> Result<()> {
        let (contact, order, day, product) = (row.number()?, row.number()?, row.number()?, row.number()?);
        let (amount, other) = (row.number()?, row.text_or_null()?);
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

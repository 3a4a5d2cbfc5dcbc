//! Reads contacts for the index, thousands packed into one row as JSON: streaming them row by row takes ten times as
//! long on SQLite.

mod totals;

use super::index::{
    BUILT_IN, Batch, CODED, Flag, Index, List, MADE, Row, Slot, TEXTS, TextSlot,
    events::{self, Event},
    number_of,
};
use crate::{
    criteria::{Aspect, Happening},
    db::{Dialect, Tx, json_numbers},
    error::Result,
    ids::ContactId,
    settings::Organisation,
    time::MICROS_PER_SECOND,
};
use serde::{
    Deserialize, Deserializer as _,
    de::{SeqAccess, Visitor},
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashSet},
    fmt,
    marker::PhantomData,
};
use totals::Totals;

/// Which contacts are read.
#[derive(Clone, Debug)]
pub enum Which {
    /// First and last id.
    Range(i64, i64),
    These(Vec<ContactId>),
}

/// What the database says of some contacts, not yet looked into.
#[derive(Debug, Default)]
pub struct Packed {
    contacts: String,
    /// Attributes whose values are texts; of the others they are numbers.
    texts: HashSet<i64>,
    values: String,
    lines: String,
    /// The organisation's currency.
    currency: String,
    activities: String,
    /// Known user groups; those of a whole range of contacts are read with [`groups`].
    groups: String,
    codes: String,
}

/// Flags as conditions, in the order of [`Flag`]; what is not known is not true.
const FLAGS: [(Flag, &str); 11] = [
    (Flag::EmailYes, "c.consent_email = TRUE"),
    (Flag::EmailNo, "c.consent_email = FALSE"),
    (Flag::SmsYes, "c.consent_sms = TRUE"),
    (Flag::SmsNo, "c.consent_sms = FALSE"),
    (Flag::PostYes, "c.consent_post = TRUE"),
    (Flag::PostNo, "c.consent_post = FALSE"),
    (Flag::AdsYes, "c.consent_ads = TRUE"),
    (Flag::AdsNo, "c.consent_ads = FALSE"),
    (Flag::HasEmail, "c.email_key <> ''"),
    (Flag::HasPhone, "c.phone <> ''"),
    (Flag::HasStreet, "c.street <> ''"),
];

/// Contacts with what is predicted of them, and the company that they belong to or are.
const PEOPLE: &str = "contacts c LEFT JOIN predictions p ON p.contact_id = c.id \
                      LEFT JOIN contacts k ON k.id = CASE WHEN c.kind = 'company' THEN c.id ELSE c.company_id END";

/// Contacts and the known user groups that have their address.
const IN_GROUP: &str = "contacts c JOIN group_addresses g ON g.email_key = c.email_key";

/// An order's line: contact, order, day, article, [`GIVEN_BACK`] or the currency that it was paid in ([`OWN`] for the
/// organisation's, since nearly all are), and what it amounts to in the organisation's currency.
const LINE: &str = "l.contact_id, l.order_id, l.ordered_day, l.product_id, \
                    CASE WHEN l.quantity <= 0 THEN '-' WHEN l.currency = s.currency THEN '=' \
                    ELSE l.currency END, \
                    CASE WHEN l.currency = s.currency THEN l.amount_minor END";

const GIVEN_BACK: &str = "-";
const OWN: &str = "=";

/// The texts of an activity, in the order in which they are read.
const DETAILS: [Aspect; 6] =
    [Aspect::Type, Aspect::Campaign, Aspect::Referrer, Aspect::Channel, Aspect::Template, Aspect::Evaluation];

/// Reads what the index keeps of these contacts.
pub async fn read(tx: &mut Tx, which: &Which) -> Result<Packed> {
    let contacts = contact_columns(tx.dialect());
    let own = format!(
        "(SELECT COALESCE((SELECT value FROM settings WHERE key = 'currency'), '{}') AS currency) AS s",
        Organisation::default().currency
    );
    let lines = format!("order_lines l, {own}");
    let failed = "CASE WHEN a.failed IS NOT NULL AND a.failed = TRUE THEN 1 ELSE 0 END";
    let details = "a.acquisition_type, a.campaign, a.referrer, a.channel, a.template, a.evaluation";
    let details = tx.dialect().json_array(details);
    let (texts, value) = attribute_columns(tx).await?;
    Ok(Packed {
        texts,
        currency: tx.query(format!("SELECT s.currency FROM {own}")).scalar().await?,
        contacts: pack(tx, which, &contacts, PEOPLE, "c.id").await?,
        values: pack(
            tx,
            which,
            &format!("v.contact_id, v.attribute_id, {value}, v.number"),
            "attribute_values v",
            "v.contact_id",
        )
        .await?,
        lines: pack(tx, which, LINE, &lines, "l.contact_id").await?,
        activities: pack(
            tx,
            which,
            &format!(
                "a.contact_id, a.id, a.happened_day, a.kind, a.product_id, a.stars, {failed}, {details}"
            ),
            "activities a",
            "a.contact_id",
        )
        .await?,
        groups: match which {
            Which::Range(..) => "[]".into(),
            Which::These(_) => pack(tx, which, "c.id, g.group_id", IN_GROUP, "c.id").await?,
        },
        codes: pack_codes(tx, which).await?,
    })
}

/// All contacts of all known user groups, by chunk. From the addresses of a group it is a third of the way to its
/// contacts as the other way round: most contacts are in no group.
pub async fn groups(tx: &mut Tx) -> Result<BTreeMap<i64, Batch>> {
    let mut chunks: BTreeMap<i64, Batch> = BTreeMap::new();
    let groups: Vec<(i64,)> = tx.query("SELECT id FROM customer_groups WHERE kind = 'known'").all().await?;
    for (group,) in groups {
        let packed = tx.dialect().json_packed("c.id");
        let sql = format!("SELECT {packed} FROM {IN_GROUP} WHERE g.group_id = $1");
        let contacts: String = tx.query(sql).bind(group).scalar().await?;
        each(&contacts, |(contact,): (i64,)| {
            chunks.entry(number_of(contact)).or_default().lists.push((contact, List::Group(group)));
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

/// What [`ContactRow`] reads.
fn contact_columns(dialect: Dialect) -> String {
    let flags =
        FLAGS.map(|(flag, is)| format!("CASE WHEN {is} THEN {} ELSE 0 END", 1 << flag as u32)).join(" + ");
    let array = |columns| dialect.json_array(columns);
    format!(
        "c.id, {flags}, {}, {}, {}",
        array(
            "c.kind, c.gender, c.country, c.city_key, c.language, c.device, c.correspondence, p.risk, k.name_key, \
             c.job_title_key, c.region_key, c.post_code_key, CAST(c.import_id AS TEXT)"
        ),
        array(
            "c.birth_day, c.birth_month_day, c.first_order_day, c.last_order_day, c.order_count, c.spend_minor, \
             p.alive, p.expected_orders, c.created_at"
        ),
        array("c.name_key, c.email_key, LOWER(c.external_id)"),
    )
}

async fn pack(tx: &mut Tx, which: &Which, columns: &str, from: &str, id: &str) -> Result<String> {
    let packed = tx.dialect().json_packed(columns);
    match which {
        Which::Range(first, last) => {
            let sql = format!("SELECT {packed} FROM {from} WHERE {id} BETWEEN $1 AND $2");
            tx.query(sql).bind(*first).bind(*last).scalar().await
        }
        Which::These(ids) => {
            let ids = serde_json::to_string(ids)?;
            let these = json_numbers(tx.dialect(), "$1");
            tx.query(format!("SELECT {packed} FROM {from} WHERE {id} IN {these}")).bind(ids).scalar().await
        }
    }
}

/// The codes that contacts have. The contacts are looked for within, behind a limit that is none: the packing around
/// it would otherwise have SQLite make the whole view first.
async fn pack_codes(tx: &mut Tx, which: &Which) -> Result<String> {
    let packed = tx.dialect().json_packed("h.contact_id, h.code_id");
    let sql = |these: &str| {
        format!(
            "SELECT {packed} FROM (SELECT contact_id, code_id FROM held_codes WHERE contact_id {these} LIMIT {}) AS h",
            i64::MAX
        )
    };
    match which {
        Which::Range(first, last) => {
            tx.query(sql("BETWEEN $1 AND $2")).bind(*first).bind(*last).scalar().await
        }
        Which::These(ids) => {
            let these = format!("IN {}", json_numbers(tx.dialect(), "$1"));
            tx.query(sql(&these)).bind(serde_json::to_string(ids)?).scalar().await
        }
    }
}

/// What stands behind the last @ of an address; all of what has none.
pub fn domain(email: &str) -> &str {
    email.rsplit('@').next().unwrap_or(email)
}

/// A text that is borrowed where it holds nothing that JSON escapes.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// Slots that are read as numbers.
const READ: usize = BUILT_IN - CODED - MADE;
/// Where the moment of creation and what is made of the rest stand.
const CREATED: usize = CODED + READ - 1;
const DOMAIN: usize = CODED + READ;
const TOTALS: usize = DOMAIN + 1;

#[derive(Deserialize)]
struct ContactRow<'a>(
    i64,
    u64,
    #[serde(borrow)] [Option<Text<'a>>; CODED],
    [Option<i64>; READ],
    #[serde(borrow)] [Option<Text<'a>>; TEXTS],
);

/// As [`LINE`] has it.
#[derive(Deserialize)]
struct LineRow<'a>(i64, i64, i64, i64, #[serde(borrow)] Text<'a>, Option<i64>);

/// Contact, activity, day, kind, article, stars, whether it failed, and [`DETAILS`].
#[derive(Deserialize)]
struct ActivityRow<'a>(
    i64,
    i64,
    i64,
    #[serde(borrow)] Text<'a>,
    Option<i64>,
    Option<i64>,
    i64,
    #[serde(borrow)] [Option<Text<'a>>; DETAILS.len()],
);

impl Index {
    /// Looks into what was read; new texts get their codes here.
    ///
    /// # Errors
    /// When the database gave something else than what was asked for.
    pub fn unpack(&mut self, packed: &Packed) -> Result<Batch> {
        let mut batch = Batch::default();
        let mut totals = Totals::default();
        each(&packed.contacts, |ContactRow(id, flags, codes, values, texts)| {
            let mut numbers = [None; BUILT_IN];
            for ((number, slot), text) in numbers.iter_mut().zip(Slot::BUILT_IN).zip(codes) {
                *number = text.and_then(|text| self.code(slot, &text.0));
            }
            numbers[CODED..CODED + READ].copy_from_slice(&values);
            if let Some(created) = &mut numbers[CREATED] {
                *created = created.div_euclid(MICROS_PER_SECOND);
            }
            let texts: [Box<str>; TEXTS] =
                texts.map(|text| text.map_or_else(Box::default, |text| text.0.into()));
            let email = &texts[TextSlot::Email as usize];
            numbers[DOMAIN] = self.code(Slot::EmailDomain, domain(email));
            batch.contacts.push(Row { id, flags, numbers, texts });
        })?;
        each(&packed.values, |(contact, attribute, text, number): (i64, i64, Option<Text>, Option<i64>)| {
            let slot = Slot::Attribute(attribute);
            let number = match packed.texts.contains(&attribute) {
                true => text.and_then(|text| self.code(slot, &text.0)),
                false => number,
            };
            batch.values.extend(number.map(|number| (contact, attribute, number)));
        })?;
        let own = self.code(Slot::Currency, &packed.currency);
        each(&packed.lines, |LineRow(contact, id, day, product, currency, amount)| {
            let what = if currency.0 == GIVEN_BACK { Happening::Return } else { Happening::Order };
            totals.line(what, contact, product);
            if what == Happening::Order {
                let code = if currency.0 == OWN { own } else { self.code(Slot::Currency, &currency.0) };
                let paid_in = code.map(|code| (contact, List::Currency(code)));
                // The lines of a contact mostly lie together.
                batch.lists.extend(paid_in.filter(|paid_in| batch.lists.last() != Some(paid_in)));
            }
            let about = events::about(Aspect::Product, product);
            batch.events.push((contact, what, Event { id, day, about, amount }));
        })?;
        each(&packed.activities, |activity| self.unpack_activity(&activity, &mut batch, &mut totals))?;
        totals.put(&mut batch.contacts);
        each(&packed.groups, |(contact, group)| batch.lists.push((contact, List::Group(group))))?;
        each(&packed.codes, |(contact, code)| batch.lists.push((contact, List::Code(code))))?;
        Ok(batch)
    }
}

impl Index {
    /// An activity stands in the batch once for each thing that it is about.
    fn unpack_activity(&mut self, row: &ActivityRow, batch: &mut Batch, totals: &mut Totals) {
        let ActivityRow(contact, id, day, kind, product, stars, failed, details) = row;
        let Some(what) = Happening::ALL.into_iter().find(|what| what.key() == kind.0) else { return };
        totals.activity(what, *contact, (*day, *id), *product, *stars);
        let mut about = Vec::with_capacity(4);
        about.extend(product.map(|product| (Aspect::Product, product)));
        for (aspect, text) in DETAILS.into_iter().zip(details) {
            let code = text.as_ref().and_then(|text| self.code(Slot::Aspect(aspect), &text.0));
            about.extend(code.map(|code| (aspect, code)));
        }
        about.extend(stars.map(|stars| (Aspect::Stars, stars)));
        about.push((Aspect::Failed, *failed));
        for (aspect, code) in about.into_iter().filter(|(aspect, _)| what.aspects().contains(aspect)) {
            let amount = (aspect == Aspect::Stars).then(|| code.saturating_mul(100));
            let event = Event { id: *id, day: *day, about: events::about(aspect, code), amount };
            batch.events.push((*contact, what, event));
        }
        let nothing = Event { id: *id, day: *day, about: events::NOTHING, amount: None };
        batch.events.push((*contact, what, nothing));
    }
}

/// Does something with each element of an array, as it is read.
fn each<'a, T: Deserialize<'a>>(json: &'a str, act: impl FnMut(T)) -> Result<()> {
    struct Each<T, F>(F, PhantomData<T>);
    impl<'a, T: Deserialize<'a>, F: FnMut(T)> Visitor<'a> for Each<T, F> {
        type Value = ();

        fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
            to.write_str("an array")
        }

        fn visit_seq<A: SeqAccess<'a>>(mut self, mut elements: A) -> Result<(), A::Error> {
            while let Some(element) = elements.next_element()? {
                self.0(element);
            }
            Ok(())
        }
    }
    Ok(serde_json::Deserializer::from_str(json).deserialize_seq(Each(act, PhantomData))?)
}

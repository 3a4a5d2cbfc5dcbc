//! The members themselves: pages of them, a sample, or all ids.

use super::{Audience, compile::Compiler, funnel::REACHABLE};
use crate::{
    db::{Tx, like},
    error::Result,
    ids::ContactId,
    text::fold,
    time::{Day, Micros},
};

/// A member as lists and exports show it. Who asks decides which columns the reader may see.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Member {
    pub id: ContactId,
    pub kind: String,
    pub external_id: Option<String>,
    pub name: String,
    pub name_key: String,
    pub first_name: String,
    pub last_name: String,
    pub email: Option<String>,
    pub phone: String,
    pub job_title: String,
    pub street: String,
    pub post_code: String,
    pub city: Option<String>,
    pub region: Option<String>,
    pub country: Option<String>,
    pub language: Option<String>,
    pub gender: Option<String>,
    pub birth_day: Option<Day>,
    pub device: Option<String>,
    pub consent_email: Option<bool>,
    pub consent_sms: Option<bool>,
    pub consent_post: Option<bool>,
    pub consent_ads: Option<bool>,
    pub first_order_day: Option<Day>,
    pub last_order_day: Option<Day>,
    pub order_count: i64,
    pub spend_minor: i64,
    pub created_at: Micros,
}

const COLUMNS: &str = "c.id, c.kind, c.external_id, c.name, c.name_key, c.first_name, c.last_name, c.email, c.phone, \
     c.job_title, c.street, c.post_code, c.city, c.region, c.country, c.language, c.gender, c.birth_day, c.device, \
     c.consent_email, c.consent_sms, c.consent_post, c.consent_ads, c.first_order_day, c.last_order_day, \
     c.order_count, c.spend_minor, c.created_at";

/// A way to contact someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    Email,
    Sms,
    Post,
    Ads,
}

/// Which members, and in which order.
#[derive(Clone, Debug)]
pub struct MemberQuery {
    /// Part of a name or e-mail address; empty for all.
    pub search: String,
    pub search_in: SearchIn,
    pub order: Order,
    /// Only those after this one.
    pub after: Option<Cursor>,
    pub limit: i64,
    /// Only those who may be contacted on the channel.
    pub reachable: Option<Channel>,
}

impl Default for MemberQuery {
    fn default() -> MemberQuery {
        MemberQuery {
            search: String::new(),
            search_in: SearchIn::default(),
            order: Order::Name,
            after: None,
            limit: 50,
            reachable: None,
        }
    }
}

/// Where a search looks: only in what the reader may see. Nowhere finds nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchIn {
    pub name: bool,
    pub email: bool,
}

impl Default for SearchIn {
    fn default() -> SearchIn {
        SearchIn { name: true, email: true }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// For people.
    Name,
    /// For exports: nobody is met twice or missed while names change.
    Id,
}

/// Where a page ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub name_key: String,
    pub id: ContactId,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MemberPage {
    pub members: Vec<Member>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// One page of members.
pub async fn members(tx: &mut Tx, audience: &Audience, query: &MemberQuery) -> Result<MemberPage> {
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let mut condition = compiler.condition();
    if let Some(channel) = query.reachable {
        condition.push_str(" AND ");
        condition.push_str(REACHABLE[channel as usize]);
    }
    let search = fold(&query.search);
    if !search.is_empty() {
        let part = compiler.text(&format!("%{}%", like(&search)));
        let mut places = Vec::new();
        if query.search_in.name {
            places.push(format!("c.name_key LIKE {part} ESCAPE '\\'"));
        }
        if query.search_in.email {
            places.push(format!("(c.email_key IS NOT NULL AND c.email_key LIKE {part} ESCAPE '\\')"));
        }
        let places = if places.is_empty() { "FALSE".to_string() } else { places.join(" OR ") };
        condition.push_str(&format!(" AND ({places})"));
    }
    let order = match (query.order, &query.after) {
        (Order::Name, Some(after)) => {
            let (name, id) = (compiler.text(&after.name_key), compiler.number(after.id.0));
            condition.push_str(&format!(" AND (c.name_key, c.id) > ({name}, {id})"));
            "c.name_key, c.id"
        }
        (Order::Name, None) => "c.name_key, c.id",
        (Order::Id, after) => {
            if let Some(after) = after {
                condition.push_str(&format!(" AND c.id > {}", compiler.number(after.id.0)));
            }
            "c.id"
        }
    };
    let limit = compiler.number(query.limit.saturating_add(1));
    let sql = format!("SELECT {COLUMNS} FROM contacts c WHERE {condition} ORDER BY {order} LIMIT {limit}");
    let mut members: Vec<Member> = compiler.query(tx, sql).all().await?;
    let limit = usize::try_from(query.limit).unwrap_or(0);
    let more = members.len() > limit;
    members.truncate(limit);
    let cursor = |member: &Member| Cursor { name_key: member.name_key.clone(), id: member.id };
    let next = members.last().filter(|_| more).map(cursor);
    Ok(MemberPage { members, next })
}

/// A few members, others for each seed, always the same for the same seed.
pub async fn sample(tx: &mut Tx, audience: &Audience, limit: i64, seed: u32) -> Result<Vec<Member>> {
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    // Ids shuffled by a multiplier that differs for each seed; the modulus is a prime, so that no two fall together.
    let (factor, limit) = (compiler.number(48_271 + 2 * i64::from(seed % 1_000_000)), compiler.number(limit));
    let sql = format!(
        "SELECT {COLUMNS} FROM contacts c WHERE c.id IN (SELECT c.id FROM contacts c WHERE {condition} \
         ORDER BY (c.id % 2147483647) * {factor} % 2147483647, c.id LIMIT {limit}) ORDER BY c.name_key, c.id"
    );
    compiler.query(tx, sql).all().await
}

/// The ids of all members, ascending.
pub async fn ids(tx: &mut Tx, audience: &Audience) -> Result<Vec<ContactId>> {
    let mut compiler = Compiler::new(tx.dialect(), audience);
    let condition = compiler.condition();
    let sql = format!("SELECT c.id FROM contacts c WHERE {condition} ORDER BY c.id");
    let rows: Vec<(ContactId,)> = compiler.query(tx, sql).all().await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

//! The page of one contact: overview, one of its orders in full, and its history.

use super::{Head, activities, codes, words};
use crate::{
    activities::Activities,
    attributes::{self, Attribute},
    audience,
    audit::{self, Action, Event, ObjectKind},
    churn::{self, Prediction},
    contacts::{
        self, Brief,
        consent::Channel,
        purchases::{self, Line, Order, Orders},
    },
    db::Tx,
    error::Result,
    ids::{ActivityId, ContactId, OrderId},
    texts::Texts,
    web::{
        context::{Cx, Shell},
        reply,
    },
};
use actix_web::{HttpResponse, web};
use askama::Template;

/// How many people of a company are named on its page.
const PEOPLE: i64 = 12;
/// How many events of the history are shown.
const EVENTS: i64 = 200;

#[derive(Template)]
#[template(path = "contacts/show.html")]
struct ContactShow {
    shell: Shell,
    t: Texts,
    head: Head,
    /// Label and value; empty where nothing is known.
    profile: Vec<(String, String)>,
    /// Headings of profiles with their questions and answers.
    answers: Vec<(String, Vec<(String, String)>)>,
    codes: Vec<codes::Line>,
    consents: Vec<(String, Option<bool>)>,
    people: Vec<Brief>,
    people_count: i64,
    orders: Orders,
    activities: Activities,
    paging: Paging,
    prediction: Option<Prediction>,
    /// As the rule of this name means it.
    average_order: Option<i64>,
}

impl ContactShow {
    /// The list of the company's people.
    fn people_list(&self) -> String {
        format!("/contacts?company={}", self.head.contact.id)
    }
}

/// Which parts of the lists on the page are shown. Leafing in one keeps the place in the other.
struct Paging {
    contact: ContactId,
    /// The order that those shown follow, unless they are the newest.
    before: Option<OrderId>,
    /// The activity that those shown follow, unless they are the newest.
    activities: Option<ActivityId>,
}

impl Paging {
    fn older_orders(&self, order: &OrderId) -> String {
        self.path(Some(*order), self.activities, "orders")
    }

    fn newest_orders(&self) -> String {
        self.path(None, self.activities, "orders")
    }

    fn older_activities(&self, activity: &ActivityId) -> String {
        self.path(self.before, Some(*activity), "activities")
    }

    fn newest_activities(&self) -> String {
        self.path(self.before, None, "activities")
    }

    fn path(&self, order: Option<OrderId>, activity: Option<ActivityId>, place: &str) -> String {
        let places = [order.map(|id| format!("before={id}")), activity.map(|id| format!("activities={id}"))];
        let query: Vec<_> = places.into_iter().flatten().collect();
        let sign = if query.is_empty() { "" } else { "?" };
        format!("/contacts/{}{sign}{}#{place}", self.contact, query.join("&"))
    }
}

pub async fn show(cx: Cx, id: web::Path<ContactId>) -> Result<HttpResponse> {
    let id = id.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&mut tx, &cx.actor, id, "overview", &cx.org.currency).await?;
    let attributes = attributes::list(&mut tx).await?;
    let values = attributes::values(&mut tx, id).await?;
    let paging =
        Paging { contact: id, before: cx.query.parsed("before"), activities: cx.query.parsed("activities") };
    let orders = purchases::list(&mut tx, &cx.actor, id, paging.before).await?;
    let activities = crate::activities::list(&mut tx, &cx.actor, id, paging.activities).await?;
    let codes = codes::lines(&mut tx, &cx.t, id).await?;
    let prediction = churn::of_contact(&mut tx, &cx.actor, id).await?;
    let (people, people_count) = people_of(&cx, &mut tx, &head).await?;
    let average_order = average_order(&cx, &mut tx, id).await?;
    drop(tx);
    let mut profile = profile(&cx.t, &head);
    let row = |attribute: &Attribute| {
        let value = values.iter().find(|(id, _)| *id == attribute.id);
        let words = value.map(|(_, value)| words::value(&cx.t, attribute, value, &head.currency));
        (attribute.name.clone(), words.unwrap_or_default())
    };
    let mut answers = Vec::new();
    for (heading, own) in attributes::by_profile(&attributes) {
        let rows = own.into_iter().map(row);
        match heading {
            "" => profile.extend(rows),
            heading => answers.push((heading.to_string(), rows.collect())),
        }
    }
    let consents = Channel::ALL.map(|c| (words::channel(&cx.t, c), head.contact.consent(c)));
    let page = ContactShow {
        shell: cx.shell("contacts"),
        t: cx.t.clone(),
        head,
        profile,
        answers,
        codes,
        consents: consents.into(),
        prediction,
        average_order,
        people,
        people_count,
        orders,
        activities,
        paging,
    };
    reply::whole(&cx, &page)
}

/// The first people of a company, and how many there are.
async fn people_of(cx: &Cx, tx: &mut Tx, head: &Head) -> Result<(Vec<Brief>, i64)> {
    match head.is_company() {
        true => contacts::people(tx, &cx.actor, head.contact.id, PEOPLE).await,
        false => Ok((Vec::new(), 0)),
    }
}

async fn average_order(cx: &Cx, tx: &mut Tx, id: ContactId) -> Result<Option<i64>> {
    let person = audience::person(tx, &cx.org.time_zone, id).await?;
    Ok(person.and_then(|person| person.average_order(cx.today())))
}

/// The fields of the profile in their order; those that only persons have are left out for companies.
fn profile(t: &Texts, head: &Head) -> Vec<(String, String)> {
    let contact = &head.contact;
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let named = |text: &Option<String>, words: fn(&Texts, &str) -> String| {
        text.as_deref().map(|code| words(t, code)).unwrap_or_default()
    };
    let mut rows = vec![
        (t.contacts_field_external_id(), or_empty(&contact.external_id)),
        (t.contacts_field_email(), or_empty(&contact.email)),
        (t.contacts_field_phone(), contact.phone.clone()),
        (t.contacts_field_correspondence(), named(&contact.correspondence, words::correspondence)),
        (t.contacts_field_street(), contact.street.clone()),
        (t.contacts_field_post_code(), contact.post_code.clone()),
        (t.contacts_field_city(), or_empty(&contact.city)),
        (t.contacts_field_region(), or_empty(&contact.region)),
        (t.contacts_field_country(), named(&contact.country, words::country)),
        (t.contacts_field_language(), named(&contact.language, words::language)),
    ];
    if !head.is_company() {
        let birthday = contact.birth_day.map(|day| t.date(day)).unwrap_or_default();
        rows.extend([
            (t.contacts_field_first_name(), contact.first_name.clone()),
            (t.contacts_field_last_name(), contact.last_name.clone()),
            (t.contacts_field_job_title(), contact.job_title.clone()),
            (t.contacts_field_gender(), named(&contact.gender, words::gender)),
            (t.contacts_field_birth_day(), birthday),
        ]);
    }
    rows.push((t.contacts_field_device(), named(&contact.device, words::device)));
    rows
}

#[derive(Template)]
#[template(path = "contacts/order.html")]
struct ContactOrder {
    shell: Shell,
    t: Texts,
    head: Head,
    order: Order,
    lines: Vec<Line>,
}

pub async fn order(cx: Cx, path: web::Path<(ContactId, OrderId)>) -> Result<HttpResponse> {
    let (id, order) = path.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&mut tx, &cx.actor, id, "overview", &cx.org.currency).await?;
    let (order, lines) = purchases::find(&mut tx, &cx.actor, id, order).await?;
    drop(tx);
    reply::whole(&cx, &ContactOrder { shell: cx.shell("contacts"), t: cx.t.clone(), head, order, lines })
}

#[derive(Template)]
#[template(path = "contacts/history.html")]
struct ContactHistory {
    shell: Shell,
    t: Texts,
    head: Head,
    events: Vec<Told>,
}

/// An event in words.
struct Told {
    who: String,
    what: String,
    at: i64,
}

pub async fn history(cx: Cx, id: web::Path<ContactId>) -> Result<HttpResponse> {
    let id = id.into_inner();
    let mut tx = cx.read().await?;
    let head = Head::load(&mut tx, &cx.actor, id, "history", &cx.org.currency).await?;
    let attributes = attributes::list(&mut tx).await?;
    let search = audit::Search { object: Some((ObjectKind::Contact, Some(id.0))), ..Default::default() };
    let events = audit::list(&mut tx, &search, EVENTS).await?;
    drop(tx);
    let told = events.iter().map(|event| Told {
        who: event.actor_name.clone(),
        what: tell(&cx.t, event, &attributes),
        at: event.at,
    });
    let page = ContactHistory { shell: cx.shell("contacts"), t: cx.t.clone(), events: told.collect(), head };
    reply::whole(&cx, &page)
}

fn tell(t: &Texts, event: &Event, attributes: &[attributes::Attribute]) -> String {
    let who = event.actor_name.as_str();
    let fact = |name: &str| event.fact(name).unwrap_or_default();
    match event.action() {
        Some(Action::ContactCreated) => t.contacts_history_created(who),
        Some(Action::ContactChanged) => {
            let codes: Vec<String> = serde_json::from_str(&fact("fields")).unwrap_or_default();
            if codes.is_empty() {
                return t.contacts_history_saved(who);
            }
            let fields: Vec<String> = codes.iter().map(|code| words::field(t, code, attributes)).collect();
            t.contacts_history_changed(t.list_and(&fields), who)
        }
        Some(Action::ConsentChanged) => {
            let channel = Channel::from_code(&fact("channel")).map(|c| words::channel(t, c));
            let state = |code: &str| match code {
                "yes" => t.yes(),
                "no" => t.no(),
                _ => t.unknown(),
            };
            let (old, new) = (state(&fact("old")), state(&fact("new")));
            t.contacts_history_consent(channel.unwrap_or_default(), new, old, who)
        }
        _ => crate::web::pages::audit::words(t, event),
    }
}

//! Consent of one contact: what is known for each channel, where from, and the form that changes it.

use super::{Head, words};
use crate::{
    contacts::consent::{self, Change, Channel, ConsentEvent, MAX_SOURCE},
    db::Tx,
    error::{Error, Result},
    ids::ContactId,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        kept, reply,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web};
use askama::Template;

/// How many events are shown.
const EVENTS: i64 = 200;

#[derive(Template)]
#[template(path = "contacts/consent.html")]
struct ContactConsent {
    shell: Shell,
    t: Texts,
    head: Head,
    form: Form,
    events: Vec<ConsentEvent>,
}

/// A channel with its state and the event that made it so.
struct Line<'a> {
    name: String,
    field: &'static str,
    state: Option<bool>,
    event: Option<&'a ConsentEvent>,
}

impl ContactConsent {
    fn lines(&self) -> Vec<Line<'_>> {
        let line = |channel: Channel| {
            let state = self.head.contact.consent(channel);
            let newest = self.events.iter().find(|event| event.channel == channel.code());
            let event = newest.filter(|event| event.granted == state);
            Line { name: words::channel(&self.t, channel), field: channel.code(), state, event }
        };
        Channel::ALL.map(line).into()
    }

    fn state(&self, event: &ConsentEvent) -> String {
        words::state(&self.t, event.granted)
    }

    fn channel(&self, code: &str) -> String {
        Channel::from_code(code).map_or_else(|| code.to_string(), |c| words::channel(&self.t, c))
    }
}

async fn load(cx: &Cx, tx: &mut Tx, id: ContactId, form: Option<Form>) -> Result<ContactConsent> {
    let head = Head::load(tx, &cx.actor, id, "consent", &cx.org.currency).await?;
    let events = consent::history(tx, &cx.actor, id, EVENTS).await?;
    let form = form.unwrap_or_else(|| {
        let mut form = Form::filled(&[("version", &head.contact.version.to_string())]);
        for channel in Channel::ALL {
            form.set(channel.code(), consent::state_code(head.contact.consent(channel)));
        }
        form
    });
    Ok(ContactConsent { shell: cx.shell("contacts"), t: cx.t.clone(), head, form, events })
}

pub async fn consent(cx: Cx, id: web::Path<ContactId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let page = load(&cx, &mut tx, id.into_inner(), None).await?;
    drop(tx);
    reply::whole(&cx, &page)
}

pub async fn update_consent(cx: Cx, id: web::Path<ContactId>, fields: Fields) -> Result<HttpResponse> {
    fields.only(&["version", "email", "sms", "post", "ads", "source", "do"])?;
    let id = id.into_inner();
    if kept::is_shown_again(&fields) {
        let page = load(&cx, &mut cx.read().await?, id, Some(Form::new(fields))).await?;
        return reply::whole(&cx, &page);
    }
    let version = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut form = Form::new(fields);
    let change = read(&cx.t, &mut form)?;
    if !form.is_ok() {
        return refuse(&cx, id, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let mut tx = cx.write().await?;
    match consent::change(&mut tx, &cx.actor, cx.now, (id, version), &change).await {
        Ok(0) => {
            form.fail("email", cx.t.contacts_consent_same());
            drop(tx);
            refuse(&cx, id, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Ok(changed) => {
            tx.commit().await?;
            let flash = Flash::ok(cx.t.contacts_consent_saved(changed));
            Ok(reply::done(&cx, &format!("/contacts/{id}/consent"), &flash))
        }
        Err(Error::Conflict) => {
            drop(tx);
            form.fail("", cx.t.contacts_consent_conflict());
            refuse(&cx, id, form, StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

fn read(t: &Texts, form: &mut Form) -> Result<Change> {
    let mut states = Vec::new();
    for channel in Channel::ALL {
        states.push((
            channel,
            match form.value(channel.code()) {
                "yes" => Some(true),
                "no" => Some(false),
                "unknown" => None,
                _ => return Err(Error::Invalid("a state of consent")),
            },
        ));
    }
    let source = form.value("source").trim().replace("\r\n", "\n");
    if source.is_empty() {
        form.fail("source", t.contacts_consent_source_missing());
    } else if source.chars().count() > MAX_SOURCE {
        form.fail("source", t.contacts_too_long(source.chars().count(), MAX_SOURCE));
    }
    Ok(Change { states, source })
}

/// The page again, with what was chosen. After a conflict it stands on the new version.
async fn refuse(cx: &Cx, id: ContactId, form: Form, status: StatusCode) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let mut page = load(cx, &mut tx, id, Some(form)).await?;
    drop(tx);
    page.form.set("version", &page.head.contact.version.to_string());
    reply::with_status(cx, status, &page, Template::render)
}

//! The form of a contact: a new one, and changing one that is there.

use super::{codes, typed, words};
use crate::{
    attributes::{self, Attribute, Kind as AttributeKind},
    contacts::{self, Beside, Brief, CORRESPONDENCE, Clash, Contact, DEVICES, GENDERS, Kind, NewContact},
    db::Tx,
    error::{Error, Result},
    ids::ContactId,
    regions,
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        flash::Flash,
        form::Form,
        once::{self, Seen},
        reply,
    },
};
use actix_web::{HttpResponse, http::StatusCode, web};
use askama::Template;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "contacts/form.html")]
struct ContactForm {
    shell: Shell,
    t: Texts,
    form: Form,
    /// The contact that is changed; `None` for a new one.
    contact: Option<Contact>,
    attributes: Vec<Attribute>,
    codes: Vec<codes::Offer>,
    /// The company whose codes hold where none are chosen.
    company: String,
    clashes: Vec<Clash>,
    /// What differs between what is stored now and what was typed, after somebody else was faster.
    conflict: Vec<Difference>,
    currency: String,
}

/// A field with what somebody else stored and what was typed.
pub struct Difference {
    pub label: String,
    pub stored: String,
    pub typed: String,
}

impl ContactForm {
    fn new(cx: &Cx, form: Form, contact: Option<Contact>, attributes: Vec<Attribute>) -> ContactForm {
        ContactForm {
            shell: cx.shell("contacts"),
            t: cx.t.clone(),
            form,
            contact,
            attributes,
            codes: Vec::new(),
            company: String::new(),
            clashes: Vec::new(),
            conflict: Vec::new(),
            currency: cx.org.currency.clone(),
        }
    }

    fn title(&self) -> String {
        match &self.contact {
            Some(contact) => self.t.contacts_edit_title(contact.label()),
            None => self.t.contacts_new(),
        }
    }

    fn action(&self) -> String {
        self.contact.as_ref().map_or("/contacts".into(), |contact| format!("/contacts/{}", contact.id))
    }

    fn back(&self) -> String {
        self.action()
    }

    fn countries(&self) -> Vec<(String, String)> {
        pairs(regions::countries(self.t.lang.code()))
    }

    fn languages(&self) -> Vec<(String, String)> {
        pairs(regions::languages(self.t.lang.code()))
    }

    fn genders(&self) -> Vec<(String, String)> {
        GENDERS.map(|code| (code.to_string(), words::gender(&self.t, code))).into()
    }

    fn devices(&self) -> Vec<(String, String)> {
        DEVICES.map(|code| (code.to_string(), words::device(&self.t, code))).into()
    }

    fn correspondence(&self) -> Vec<(String, String)> {
        CORRESPONDENCE.map(|code| (code.to_string(), words::correspondence(&self.t, code))).into()
    }

    fn field(&self, attribute: &Attribute) -> String {
        typed::field_of(attribute)
    }

    /// The attributes under their headings.
    fn profiles(&self) -> Vec<(String, Vec<&Attribute>)> {
        let profiles = attributes::by_profile(&self.attributes).into_iter();
        let heading = |name: &str| if name.is_empty() { self.t.nav_attributes() } else { name.to_string() };
        profiles.map(|(name, own)| (heading(name), own)).collect()
    }

    /// A date that browsers cannot show is shown as the text that was typed.
    fn date_input(&self, name: &str) -> &'static str {
        let value = self.form.value(name);
        let is_iso = value.len() == 10 && value.parse::<jiff::civil::Date>().is_ok();
        if value.is_empty() || is_iso { "date" } else { "text" }
    }

    /// The options of an attribute that is chosen from a list; none for the others.
    fn options(&self, attribute: &Attribute) -> Vec<(String, String)> {
        match attribute.kind {
            AttributeKind::YesNo => vec![("yes".into(), self.t.yes()), ("no".into(), self.t.no())],
            AttributeKind::Choice | AttributeKind::Several => {
                attribute.choices.iter().map(|choice| (choice.key.clone(), choice.label.clone())).collect()
            }
            _ => Vec::new(),
        }
    }

    fn label(&self, attribute: &Attribute) -> String {
        match attribute.kind {
            AttributeKind::Money => self.t.contacts_money_label(&self.currency, &attribute.name),
            _ => attribute.name.clone(),
        }
    }
}

fn pairs(names: &[(&str, &str)]) -> Vec<(String, String)> {
    names.iter().map(|(code, name)| ((*code).to_string(), (*name).to_string())).collect()
}

pub async fn new(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let attributes = attributes::list(&mut tx).await?;
    let company = match cx.query.parsed("company") {
        Some(id) => super::lookup(contacts::brief(&mut tx, &cx.actor, id).await)?,
        None => None,
    };
    let (typed, id) = match company {
        Some(company) => (company_text(&mut tx, &cx, &company).await?, Some(company.id)),
        None => (String::new(), None),
    };
    let codes = codes::offers(&mut tx, &cx.t, id).await?;
    drop(tx);
    let kind = Kind::from_code(cx.query.trimmed("type")).unwrap_or_default();
    let form = Form::filled(&[("kind", kind.code()), ("company", &typed)]);
    let page = ContactForm::new(&cx, form, None, attributes);
    reply::whole(&cx, &ContactForm { codes, company: typed, ..page })
}

/// What a form says, as far as it could be read.
struct Read {
    new: NewContact,
    beside: Beside,
}

async fn read(cx: &Cx, tx: &mut Tx, page: &mut ContactForm) -> Result<Read> {
    let own = page.contact.as_ref().map(|contact| contact.id);
    let mut new = typed::read(&cx.t, cx.today(), &mut page.form)?;
    let values = typed::read_values(&cx.t, &mut page.form, &page.attributes);
    let codes = codes::read(&cx.t, &mut page.form, &page.codes);
    if new.kind == Kind::Person {
        new.company_id = read_company(cx, tx, own, &mut page.form).await?;
        refuse_orphans(cx, tx, page).await?;
    }
    page.clashes = contacts::clashes(tx, &cx.actor, own, &new).await?;
    for clash in &page.clashes {
        let message = match clash.field {
            "email" => cx.t.contacts_error_email_taken(&clash.label),
            _ => cx.t.contacts_error_number_taken(&clash.label),
        };
        page.form.fail(clash.field, message);
    }
    Ok(Read { new, beside: Beside { values, codes } })
}

async fn read_company(
    cx: &Cx,
    tx: &mut Tx,
    own: Option<ContactId>,
    form: &mut Form,
) -> Result<Option<ContactId>> {
    let typed = form.value("company").trim().to_string();
    if typed.is_empty() {
        return Ok(None);
    }
    let mut found = contacts::companies_named(tx, &cx.actor, &typed).await?;
    found.retain(|company| Some(company.id) != own);
    match found.as_slice() {
        [company] => return Ok(Some(company.id)),
        [] => form.fail("company", cx.t.contacts_error_no_company(typed)),
        several => form.fail("company", cx.t.contacts_error_many_companies(several.len(), typed)),
    }
    Ok(None)
}

/// A company that people belong to does not become a person.
async fn refuse_orphans(cx: &Cx, tx: &mut Tx, page: &mut ContactForm) -> Result<()> {
    let Some(contact) = page.contact.as_ref().filter(|contact| contact.kind() == Kind::Company) else {
        return Ok(());
    };
    let (_, people) = contacts::people(tx, &cx.actor, contact.id, 0).await?;
    if people > 0 {
        page.form.fail("kind", cx.t.contacts_error_has_people(people));
    }
    Ok(())
}

/// What the company's input holds so that it is found again: its name if no other has it, else its number or address.
async fn company_text(tx: &mut Tx, cx: &Cx, company: &Brief) -> Result<String> {
    let candidates = [Some(company.name.clone()), company.external_id.clone(), company.email.clone()]
        .into_iter()
        .flatten();
    for text in candidates.filter(|text| !text.is_empty()) {
        let found = contacts::companies_named(tx, &cx.actor, &text).await?;
        if matches!(found.as_slice(), [only] if only.id == company.id) {
            return Ok(text);
        }
    }
    Ok(format!("#{}", company.id))
}

pub async fn create(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    typed::check_names(&fields)?;
    let mut tx = cx.write().await?;
    let key = match once::claim(&mut tx, &cx, &fields).await? {
        Seen::Before(path) => return Ok(reply::see_other(&path)),
        Seen::Now(key) => key,
    };
    let attributes = attributes::list(&mut tx).await?;
    let codes = codes::offers(&mut tx, &cx.t, None).await?;
    let page = ContactForm::new(&cx, Form::new(fields), None, attributes);
    let mut page = ContactForm { codes, ..page };
    let Read { new, beside } = read(&cx, &mut tx, &mut page).await?;
    if !page.form.is_ok() {
        drop(tx);
        return reply::refused(&cx, &page, Template::render);
    }
    let id = contacts::create(&mut tx, &cx.actor, cx.now, &new, &beside).await?;
    key.remember(&mut tx, &format!("/contacts/{id}")).await?;
    tx.commit().await?;
    let flash = Flash::ok(cx.t.contacts_created_flash())
        .link(cx.t.contacts_consent_add(), format!("/contacts/{id}/consent"));
    Ok(reply::done(&cx, &format!("/contacts/{id}"), &flash))
}

/// The contact with the form that shows it.
async fn stored(cx: &Cx, tx: &mut Tx, id: ContactId) -> Result<ContactForm> {
    let contact = contacts::find(tx, &cx.actor, id).await?;
    let attributes = attributes::list(tx).await?;
    let values = attributes::values(tx, id).await?;
    let (typed, company) = match contact.company_id {
        Some(company) => {
            let company = contacts::brief(tx, &cx.actor, company).await?;
            (company_text(tx, cx, &company).await?, company.label())
        }
        None => (String::new(), String::new()),
    };
    let form = typed::filled(&cx.t, &contact, &typed, &attributes, &values);
    let form = codes::fill(form, &crate::codes::of_contact(tx, id).await?);
    let codes = codes::offers(tx, &cx.t, contact.company_id).await?;
    Ok(ContactForm { codes, company, ..ContactForm::new(cx, form, Some(contact), attributes) })
}

pub async fn edit(cx: Cx, id: web::Path<ContactId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let page = stored(&cx, &mut tx, id.into_inner()).await?;
    drop(tx);
    reply::whole(&cx, &page)
}

pub async fn update(cx: Cx, id: web::Path<ContactId>, fields: Fields) -> Result<HttpResponse> {
    typed::check_names(&fields)?;
    let id = id.into_inner();
    let version: i64 = fields.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut tx = cx.write().await?;
    let mut page = stored(&cx, &mut tx, id).await?;
    let theirs = std::mem::replace(&mut page.form, Form::new(fields));
    if page.contact.as_ref().is_some_and(|contact| contact.version != version) {
        drop(tx);
        return conflict(&cx, page, &theirs);
    }
    let Read { new, beside } = read(&cx, &mut tx, &mut page).await?;
    if !page.form.is_ok() {
        drop(tx);
        return reply::refused(&cx, &page, Template::render);
    }
    contacts::update(&mut tx, &cx.actor, cx.now, (id, version), &new, &beside).await?;
    tx.commit().await?;
    Ok(reply::done(&cx, &format!("/contacts/{id}"), &Flash::ok(cx.t.contacts_saved())))
}

/// Somebody else was faster: shows both, and the form now stands on the new version.
fn conflict(cx: &Cx, mut page: ContactForm, theirs: &Form) -> Result<HttpResponse> {
    let mut names: Vec<(String, String)> = typed::NAMES
        .iter()
        .filter(|name| **name != "version")
        .map(|name| ((*name).to_string(), words::field(&cx.t, name, &[])))
        .collect();
    let attributes = page.attributes.iter();
    names.extend(attributes.map(|attribute| (typed::field_of(attribute), attribute.name.clone())));
    for (name, label) in names {
        let (stored, typed) = (held(theirs, &name), held(&page.form, &name));
        if page.form.fields().has(&name) && stored != typed {
            let shown = |values: BTreeSet<&str>| {
                let values = values.into_iter().map(|value| shown(&cx.t, &page.attributes, &name, value));
                values.collect::<Vec<String>>().join(", ")
            };
            let difference = Difference { label, stored: shown(stored), typed: shown(typed) };
            page.conflict.push(difference);
        }
    }
    page.conflict.extend(codes::differences(&page.codes, theirs, &page.form));
    page.form.set("version", theirs.value("version"));
    page.form.fail("", cx.t.contacts_conflict());
    reply::with_status(cx, StatusCode::CONFLICT, &page, Template::render)
}

/// What a form holds in a field: one thing at most, or several choices.
fn held<'f>(form: &'f Form, name: &'f str) -> BTreeSet<&'f str> {
    form.fields().all(name).map(str::trim).filter(|value| !value.is_empty()).collect()
}

/// What a form's value means to a reader.
fn shown(t: &Texts, attributes: &[Attribute], name: &str, value: &str) -> String {
    match name {
        "kind" => words::kind(t, value),
        "country" => words::country(t, value),
        "language" => words::language(t, value),
        "gender" => words::gender(t, value),
        "device" => words::device(t, value),
        "correspondence" => words::correspondence(t, value),
        _ => {
            let attribute = attributes.iter().find(|attribute| typed::field_of(attribute) == name);
            match attribute.map(|attribute| (attribute.kind, attribute.choice(value))) {
                Some((AttributeKind::YesNo, _)) => words::state(t, Some(value == "yes")),
                Some((_, Some(choice))) => choice.label.clone(),
                _ => value.to_string(),
            }
        }
    }
}

#[derive(Template)]
#[template(path = "contacts/companies.html")]
struct Companies {
    /// What to put into the input, and what is shown beside it.
    companies: Vec<(String, String)>,
}

/// Suggestions for the company's input.
pub async fn companies(cx: Cx) -> Result<HttpResponse> {
    let typed = cx.query.trimmed("company");
    let mut tx = cx.read().await?;
    let found = match typed.chars().count() {
        0 => Vec::new(),
        _ => contacts::suggest_companies(&mut tx, &cx.actor, typed, 8).await?,
    };
    let mut companies = Vec::with_capacity(found.len());
    for company in &found {
        let alike = found.iter().filter(|other| other.name == company.name).count();
        let value = if alike > 1 { company_text(&mut tx, &cx, company).await? } else { company.label() };
        companies.push((value, company.label()));
    }
    drop(tx);
    reply::html(StatusCode::OK, Companies { companies }.render())
}

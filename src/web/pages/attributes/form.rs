//! The form of an attribute. Its choices are rows that are added, moved and removed by buttons, saved all at once.

use super::kind_words;
use crate::{
    attributes::{self, Attribute, Choice, Kind, NewAttribute, Uses, limits},
    db::Tx,
    error::{Error, Result},
    ids::AttributeId,
    text::{clean_line, fold},
    texts::Texts,
    web::{
        body::CSRF_FIELD,
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

/// How many empty choices a new attribute offers.
const EMPTY: usize = 3;

#[derive(Template)]
#[template(path = "attributes/form.html")]
struct AttributeForm {
    shell: Shell,
    t: Texts,
    form: Form,
    /// Headings that other attributes have.
    profiles: Vec<String>,
    /// The attribute that is changed; `None` for a new one.
    attribute: Option<Attribute>,
    choices: Vec<Choice>,
    uses: Vec<(String, Uses)>,
    /// Choices that would go, with how many contacts have each: to be confirmed.
    lost: Vec<(String, i64)>,
    /// The choice that gets the focus.
    focus: Option<usize>,
}

impl AttributeForm {
    async fn new(
        cx: &Cx,
        tx: &mut Tx,
        form: Form,
        attribute: Option<Attribute>,
        choices: Vec<Choice>,
    ) -> Result<AttributeForm> {
        let all = attributes::list(tx).await?;
        let profiles = attributes::by_profile(&all).into_iter().map(|(profile, _)| profile.to_string());
        Ok(AttributeForm {
            profiles: profiles.filter(|profile| !profile.is_empty()).collect(),
            shell: cx.shell("attributes"),
            t: cx.t.clone(),
            form,
            attribute,
            choices,
            uses: Vec::new(),
            lost: Vec::new(),
            focus: None,
        })
    }

    fn title(&self) -> String {
        match &self.attribute {
            Some(attribute) => self.t.attributes_edit_title(&attribute.name),
            None => self.t.attributes_new(),
        }
    }

    fn action(&self) -> String {
        match &self.attribute {
            Some(attribute) => format!("/settings/attributes/{}", attribute.id),
            None => "/settings/attributes".into(),
        }
    }

    fn kinds(&self) -> Vec<(&'static str, String, String)> {
        let hint = |kind| match kind {
            Kind::Text => self.t.attributes_kind_text_hint(),
            Kind::Number => self.t.attributes_kind_number_hint(),
            Kind::Money => self.t.attributes_kind_money_hint(),
            Kind::Date => self.t.attributes_kind_date_hint(),
            Kind::YesNo => self.t.attributes_kind_yes_no_hint(),
            Kind::Choice => self.t.attributes_kind_choice_hint(),
            Kind::Several => self.t.attributes_kind_several_hint(),
        };
        Kind::ALL.map(|kind| (kind.key(), kind_words(&self.t, kind), hint(kind))).into()
    }

    fn kind(&self) -> String {
        self.attribute.as_ref().map(|attribute| kind_words(&self.t, attribute.kind)).unwrap_or_default()
    }

    /// Whether the choices are shown at all; for a new attribute the style sheet hides them until they are needed.
    fn has_choices(&self) -> bool {
        self.attribute.as_ref().is_none_or(|attribute| attribute.kind.has_choices())
    }

    fn has_several(&self) -> bool {
        self.attribute.as_ref().is_some_and(|attribute| attribute.kind == Kind::Several)
    }

    fn field(&self, index: &usize) -> String {
        field(*index)
    }

    fn has_focus(&self, index: &usize) -> bool {
        self.focus == Some(*index)
    }

    fn uses_of(&self, choice: &Choice) -> Option<&Uses> {
        let uses = self.uses.iter().find(|(key, _)| *key == choice.key && !key.is_empty());
        uses.map(|(_, uses)| uses).filter(|uses| uses.contacts > 0 || !uses.segments.is_empty())
    }
}

fn field(index: usize) -> String {
    format!("choice-{index}")
}

pub async fn new(cx: Cx) -> Result<HttpResponse> {
    let form = Form::filled(&[("kind", Kind::Text.key())]);
    let mut tx = cx.read().await?;
    let page = AttributeForm::new(&cx, &mut tx, form, None, vec![empty(); EMPTY]).await?;
    drop(tx);
    reply::whole(&cx, &page)
}

fn empty() -> Choice {
    Choice { key: String::new(), label: String::new() }
}

pub async fn edit(cx: Cx, id: web::Path<AttributeId>) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let attribute = attributes::find(&mut tx, id.into_inner()).await?;
    let uses = attributes::choice_uses(&mut tx, &attribute).await?;
    let form = Form::filled(&[
        ("name", &attribute.name),
        ("profile", &attribute.profile),
        ("version", &attribute.version.to_string()),
    ]);
    let choices = attribute.choices.clone();
    let page = AttributeForm::new(&cx, &mut tx, form, Some(attribute), choices).await?;
    drop(tx);
    let page = AttributeForm { uses, ..page };
    reply::whole(&cx, &page)
}

/// Takes the choices out of the form's fields: each row sends its key and its label.
fn split(fields: &Fields) -> Result<(Fields, Vec<Choice>)> {
    let names = [
        "version",
        "name",
        "profile",
        "kind",
        "do",
        "confirm",
        "choice_key",
        "choice_label",
        CSRF_FIELD,
        once::FIELD,
    ];
    if fields.pairs().iter().any(|(name, _)| !names.contains(&name.as_str())) {
        return Err(Error::Invalid("a field the form does not have"));
    }
    let is_choice = |name: &str| name == "choice_key" || name == "choice_label";
    let (of_choices, plain): (Vec<_>, Vec<_>) =
        fields.pairs().iter().cloned().partition(|(name, _)| is_choice(name));
    let plain = Fields::from_pairs(plain);
    plain.only(&names)?;
    let values = |wanted: &'static str| {
        of_choices.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value.clone())
    };
    let choices: Vec<Choice> =
        values("choice_key").zip(values("choice_label")).map(|(key, label)| Choice { key, label }).collect();
    if choices.len() * 2 != of_choices.len() || choices.len() > limits::CHOICES {
        return Err(Error::Invalid("a list of choices"));
    }
    Ok((plain, choices))
}

/// What the pressed button asks of the rows; `false` when it is to save.
fn rearrange(page: &mut AttributeForm) -> Result<bool> {
    let (what, index) = page.form.value("do").split_once(':').unwrap_or((page.form.value("do"), ""));
    let count = page.choices.len();
    if what == "add" {
        if count < limits::CHOICES {
            page.choices.push(empty());
            page.focus = Some(count);
        }
        return Ok(true);
    }
    if what == "save" || what.is_empty() {
        return Ok(false);
    }
    let index: usize = index.parse().ok().filter(|i| *i < count).ok_or(Error::Invalid("a row"))?;
    let other = match what {
        "up" => index.saturating_sub(1),
        "down" => (index + 1).min(count - 1),
        "remove" => {
            page.choices.remove(index);
            page.focus = index.checked_sub(1);
            return Ok(true);
        }
        _ => return Err(Error::Invalid("a button that the form does not have")),
    };
    page.choices.swap(index, other);
    page.focus = Some(other);
    Ok(true)
}

/// Reads name and choices; what is wrong stands at its field.
fn read(t: &Texts, page: &mut AttributeForm, kind: Kind) -> NewAttribute {
    let typed = page.form.value("name").to_string();
    let name = clean_line(&typed).unwrap_or_default();
    let count = name.chars().count();
    if clean_line(&typed).is_none() {
        page.form.fail("name", t.attributes_error_control());
    } else if fold(&name).is_empty() {
        page.form.fail("name", t.attributes_error_name());
    } else if count > limits::NAME {
        page.form.fail("name", t.attributes_error_long(count, limits::NAME));
    }
    let profile = read_profile(t, &mut page.form);
    if !kind.has_choices() {
        return NewAttribute { name, kind, choices: Vec::new(), profile };
    }
    // Rows that were never filled in are no choices.
    let filled = page.choices.iter().any(|choice| !choice.label.trim().is_empty());
    if filled {
        page.choices.retain(|choice| !(choice.key.is_empty() && choice.label.trim().is_empty()));
    } else if page.choices.iter().all(|choice| choice.key.is_empty()) {
        page.form.fail("choice-0", t.attributes_error_no_choice());
        if page.choices.is_empty() {
            page.choices.push(empty());
        }
    }
    let mut choices: Vec<Choice> = Vec::new();
    for (index, choice) in page.choices.iter().enumerate() {
        let label = clean_line(&choice.label).unwrap_or_default();
        let (key, count) = (fold(&label), label.chars().count());
        let message = match () {
            () if clean_line(&choice.label).is_none() => Some(t.attributes_error_control()),
            () if key.is_empty() && filled => Some(t.attributes_error_label()),
            () if count > limits::LABEL => Some(t.attributes_error_long(count, limits::LABEL)),
            () if choices.iter().any(|other| !key.is_empty() && fold(&other.label) == key) => {
                Some(t.attributes_error_same_label(&label))
            }
            () => None,
        };
        if let Some(message) = message {
            page.form.fail(&field(index), message);
        }
        choices.push(Choice { key: choice.key.clone(), label });
    }
    NewAttribute { name, kind, choices, profile }
}

fn read_profile(t: &Texts, form: &mut Form) -> String {
    let profile = clean_line(form.value("profile"));
    let count = profile.as_ref().map_or(0, |profile| profile.chars().count());
    if profile.is_none() {
        form.fail("profile", t.attributes_error_control());
    } else if count > limits::PROFILE {
        form.fail("profile", t.attributes_error_long(count, limits::PROFILE));
    }
    profile.unwrap_or_default()
}

pub async fn create(cx: Cx, fields: Fields) -> Result<HttpResponse> {
    let (plain, choices) = split(&fields)?;
    let kind = Kind::from_key(plain.get("kind")).ok_or(Error::Invalid("an attribute's kind"))?;
    // A new choice has no key yet.
    let choices = choices.into_iter().map(|choice| Choice { key: String::new(), ..choice }).collect();
    let mut tx = cx.read().await?;
    let mut page = AttributeForm::new(&cx, &mut tx, Form::new(plain), None, choices).await?;
    drop(tx);
    if rearrange(&mut page)? {
        return reply::whole(&cx, &page);
    }
    let new = read(&cx.t, &mut page, kind);
    if page.form.is_ok() {
        let mut tx = cx.write().await?;
        let key = match once::claim(&mut tx, &cx, page.form.fields()).await? {
            Seen::Before(path) => return Ok(reply::see_other(&path)),
            Seen::Now(key) => key,
        };
        match attributes::create(&mut tx, &cx.actor, cx.now, &new).await {
            Ok(_) => {
                key.remember(&mut tx, "/settings/attributes").await?;
                tx.commit().await?;
                let flash = Flash::ok(cx.t.attributes_created(&new.name));
                return Ok(reply::done(&cx, "/settings/attributes", &flash));
            }
            Err(Error::Taken) => page.form.fail("name", cx.t.attributes_error_taken(&new.name)),
            Err(Error::Invalid("too many attributes")) => {
                page.form.fail("", cx.t.attributes_error_many(limits::ATTRIBUTES));
            }
            Err(error) => return Err(error),
        }
    }
    reply::refused(&cx, &page, Template::render)
}

pub async fn update(cx: Cx, id: web::Path<AttributeId>, fields: Fields) -> Result<HttpResponse> {
    let (plain, choices) = split(&fields)?;
    let version: i64 = plain.parsed("version").ok_or(Error::Invalid("version"))?;
    let mut tx = cx.write().await?;
    let attribute = attributes::find(&mut tx, id.into_inner()).await?;
    let (id, kind) = (attribute.id, attribute.kind);
    let uses = attributes::choice_uses(&mut tx, &attribute).await?;
    if choices.iter().any(|choice| !choice.key.is_empty() && attribute.choice(&choice.key).is_none()) {
        return Err(Error::Conflict);
    }
    let form = Form::new(plain);
    let page = AttributeForm::new(&cx, &mut tx, form, Some(attribute), choices).await?;
    let mut page = AttributeForm { uses, ..page };
    if rearrange(&mut page)? {
        return reply::whole(&cx, &page);
    }
    let new = read(&cx.t, &mut page, kind);
    guard_choices(&cx.t, &mut page);
    if page.form.is_ok() {
        match save(&cx, &mut tx, (id, version), &new).await {
            Ok(()) => {
                tx.commit().await?;
                let flash = Flash::ok(cx.t.attributes_saved(&new.name));
                return Ok(reply::done(&cx, "/settings/attributes", &flash));
            }
            Err(Error::Taken) => page.form.fail("name", cx.t.attributes_error_taken(&new.name)),
            Err(Error::Conflict) => {
                drop(tx);
                return conflict(&cx, page).await;
            }
            Err(error) => return Err(error),
        }
    }
    drop(tx);
    reply::refused(&cx, &page, Template::render)
}

async fn save(cx: &Cx, tx: &mut Tx, what: (AttributeId, i64), new: &NewAttribute) -> Result<()> {
    attributes::update(tx, &cx.actor, cx.now, what, new).await
}

/// A choice that a segment names stays; one that contacts have goes only when that was confirmed.
fn guard_choices(t: &Texts, page: &mut AttributeForm) {
    let Some(attribute) = page.attribute.clone() else { return };
    let is_kept = |key: &str| page.choices.iter().any(|choice| choice.key == key);
    let gone = page.uses.iter().filter(|(key, _)| !is_kept(key));
    let label = |key: &str| attribute.choice(key).map_or(key, |choice| &choice.label).to_string();
    let mut messages = Vec::new();
    for (key, uses) in gone {
        if !uses.segments.is_empty() {
            let names: Vec<&str> = uses.segments.iter().map(|(_, name)| name.as_str()).collect();
            messages.push(t.attributes_error_choice_used(label(key), t.list_and(&names)));
        } else if uses.contacts > 0 {
            page.lost.push((label(key), uses.contacts));
        }
    }
    for message in messages {
        page.form.fail("", message);
    }
    if !page.lost.is_empty() && !page.form.is("confirm", "yes") {
        page.form.fail("confirm", t.attributes_error_confirm());
    }
}

/// Somebody else changed the attribute: what was typed is kept, on the new version.
async fn conflict(cx: &Cx, mut page: AttributeForm) -> Result<HttpResponse> {
    let Some(old) = page.attribute.take() else { return Err(Error::Conflict) };
    let mut tx = cx.read().await?;
    let now = attributes::find(&mut tx, old.id).await?;
    page.uses = attributes::choice_uses(&mut tx, &now).await?;
    drop(tx);
    let labels: Vec<&str> = now.choices.iter().map(|choice| choice.label.as_str()).collect();
    page.form.set("version", &now.version.to_string());
    page.form.fail("", cx.t.attributes_conflict(labels.join(", "), &now.name));
    page.attribute = Some(now);
    reply::with_status(cx, StatusCode::CONFLICT, &page, Template::render)
}

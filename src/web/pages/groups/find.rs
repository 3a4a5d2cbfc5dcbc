//! "Find a person": whether somebody is in a group, and why.

use super::{
    head::Head,
    why::{self, Rule},
};
use crate::{
    audience::{self, Audience, Broken, World},
    contacts::{self, Brief, MOST_NAMESAKES, Namesake},
    db::Tx,
    error::{Error, Result},
    groups::{self, paste},
    ids::ContactId,
    regions,
    web::{context::Cx, fields::Fields},
};

/// What the address of the page says: who was typed in, and who was chosen from a list.
const TYPED: &str = "find";
const CHOSEN: &str = "person";
/// Addresses of a list that are looked through for the one that was typed: it may stand within others.
const LISTED: i64 = 50;

/// The answer to "is this person in it?".
#[derive(Default)]
pub struct Found {
    pub asked: String,
    pub contact: Option<(ContactId, String)>,
    /// Whether it is known who is meant, so that there is an answer.
    pub answers: bool,
    pub belongs: bool,
    pub rules: Vec<Rule>,
    pub note: Option<String>,
    /// When the answer changes by itself.
    pub change: Option<String>,
    /// Several who may be meant.
    pub choices: Vec<Choice>,
}

/// Somebody who may be meant.
pub struct Choice {
    pub path: String,
    pub name: String,
    /// What tells them from the others: address, customer number, place.
    pub about: String,
}

/// Where it is told why a member of the list is in it; the list stays where it is.
pub fn why(cx: &Cx, id: ContactId) -> String {
    let mut query = Fields::default();
    for name in ["q", "after"] {
        query.set(name, cx.query.get(name));
    }
    format!("{}{}#found", cx.path, query.with(CHOSEN, &id.to_string()))
}

/// The answer to what the address asks; `None` where it asks nothing.
pub async fn answer(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    head: &Head,
    audience: Result<Audience, Broken>,
) -> Result<Option<Found>> {
    let typed = cx.query.trimmed(TYPED);
    let mut found = Found { asked: typed.to_string(), ..Found::default() };
    let brief = match cx.query.parsed::<ContactId>(CHOSEN) {
        Some(id) => chosen(cx, tx, id, &mut found).await?,
        None if typed.is_empty() => return Ok(None),
        None => meant(cx, tx, head, &mut found).await?,
    };
    match brief {
        Some(brief) => explain(cx, tx, world, head, audience, &brief, &mut found).await?,
        None if found.choices.is_empty() && !found.belongs => found.note = Some(cx.t.group_find_nobody()),
        None if found.belongs => found.note = Some(cx.t.group_find_pending()),
        None => {}
    }
    Ok(Some(found))
}

/// Somebody of a list, who may be gone by now.
async fn chosen(cx: &Cx, tx: &mut Tx, id: ContactId, found: &mut Found) -> Result<Option<Brief>> {
    let brief = match contacts::brief(tx, &cx.actor, id).await {
        Ok(brief) => brief,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    found.answers = true;
    found.asked = brief.email.clone().or(brief.external_id.clone()).unwrap_or_else(|| brief.name.clone());
    Ok(Some(brief))
}

/// Who is meant by what was typed: an address, a customer number, or a name that one contact alone has.
async fn meant(cx: &Cx, tx: &mut Tx, head: &Head, found: &mut Found) -> Result<Option<Brief>> {
    let asked = found.asked.clone();
    let email = paste::address_in(&asked);
    let mut brief = match &email {
        Some(email) => contacts::lookup_by_email(tx, &cx.actor, email).await?,
        None => None,
    };
    if brief.is_none() {
        brief = contacts::lookup_by_number(tx, &cx.actor, &asked).await?;
    }
    if brief.is_none() && email.is_none() {
        brief = called(cx, tx, &asked, found).await?;
    }
    found.answers = brief.is_some();
    if let Some(email) = email.filter(|_| !head.group.is_segment()) {
        let key = email.key();
        let listed = groups::addresses(tx, &cx.actor, head.group.id, &key, "", LISTED).await?;
        (found.answers, found.belongs) = (true, listed.iter().any(|member| member.email_key == key));
    }
    Ok(brief)
}

/// The one contact of a name; where several have it they are offered to choose from.
async fn called(cx: &Cx, tx: &mut Tx, name: &str, found: &mut Found) -> Result<Option<Brief>> {
    let all = contacts::namesakes(tx, &cx.actor, name).await?;
    match all.as_slice() {
        [] => {}
        [one] => return contacts::brief(tx, &cx.actor, one.id).await.map(Some),
        all => {
            found.choices = all.iter().take(MOST_NAMESAKES).map(|one| choice(cx, one)).collect();
            let is_all = all.len() <= MOST_NAMESAKES;
            let words = if is_all {
                cx.t.group_find_several(all.len())
            } else {
                cx.t.group_find_many(MOST_NAMESAKES)
            };
            found.note = Some(words);
        }
    }
    Ok(None)
}

fn choice(cx: &Cx, one: &Namesake) -> Choice {
    let country =
        one.country.as_deref().map(|code| regions::country_name(cx.t.lang.code(), code).unwrap_or(code));
    let place = [one.city.as_deref(), country].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let about = [one.email.as_deref(), one.external_id.as_deref(), Some(place.as_str())];
    let about: Vec<&str> = about.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Choice { path: why(cx, one.id), name: one.name.clone(), about: about.join(" · ") }
}

/// Whether they are in it, and why.
async fn explain(
    cx: &Cx,
    tx: &mut Tx,
    world: &World,
    head: &Head,
    audience: Result<Audience, Broken>,
    brief: &Brief,
    found: &mut Found,
) -> Result<()> {
    found.contact = Some((brief.id, brief.label()));
    let Ok(audience) = audience else {
        found.note = Some(cx.t.group_broken_help());
        return Ok(());
    };
    let Some(explanation) = audience::explain(tx, &audience, brief.id).await? else { return Ok(()) };
    found.belongs = explanation.belongs;
    found.change = why::change(&cx.t, &explanation);
    let too_young =
        explanation.old_enough_on.map(|day| cx.t.group_find_too_young(cx.org.min_age, cx.t.date(day)));
    let no_customer = (!explanation.is_customer).then(|| cx.t.group_find_no_customer());
    found.note = too_young.or(no_customer);
    if head.group.is_segment() {
        found.rules = why::rules(cx, tx, world, audience.criteria(), &explanation).await?;
    }
    Ok(())
}

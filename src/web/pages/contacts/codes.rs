//! Lists and codes: in a contact's form, where its own are chosen, and on its page, with those of its company.

use super::form::Difference;
use crate::{
    codes::{self, Code, Held, Kind},
    db::Tx,
    error::Result,
    ids::{CodeId, ContactId},
    texts::Texts,
    web::{fields::Fields, form::Form},
};

/// A kind as the form offers it.
pub struct Offer {
    pub kind: Kind,
    pub label: String,
    /// Id and name.
    pub options: Vec<(String, String)>,
    /// What the company has, which holds as long as nothing is chosen.
    pub inherited: Option<String>,
}

impl Offer {
    pub fn field(&self) -> &'static str {
        self.kind.key()
    }
}

/// The kinds of which there are codes, for the form of a contact of this company.
pub async fn offers(tx: &mut Tx, t: &Texts, company: Option<ContactId>) -> Result<Vec<Offer>> {
    let all = codes::all(tx).await?;
    let inherited = match company {
        Some(company) => codes::of_company(tx, company).await?,
        None => Vec::new(),
    };
    let offer = |kind: Kind| {
        let of_kind =
            |codes: &[Code]| codes.iter().filter(|code| code.kind == kind).cloned().collect::<Vec<_>>();
        let options = of_kind(&all).into_iter().map(|code| (code.id.to_string(), code.name));
        let names: Vec<String> = of_kind(&inherited).into_iter().map(|code| code.name).collect();
        Offer {
            kind,
            label: if kind.is_single() { t.codes_kind(kind.key()) } else { t.codes_kinds(kind.key()) },
            options: options.collect(),
            inherited: (!names.is_empty()).then(|| t.list_and(&names)),
        }
    };
    Ok(Kind::ALL.into_iter().map(offer).filter(|offer| !offer.options.is_empty()).collect())
}

/// The fields of the form without those that may stand several times.
pub fn single(fields: &Fields) -> Fields {
    let is_several = |name: &str| Kind::from_key(name).is_some_and(|kind| !kind.is_single());
    Fields::from_pairs(fields.pairs().iter().filter(|(name, _)| !is_several(name)).cloned().collect())
}

/// The form with a contact's own codes.
pub fn fill(form: Form, held: &[Held]) -> Form {
    let mut pairs = form.fields().pairs().to_vec();
    let own = held.iter().filter(|held| !held.inherited);
    pairs.extend(own.map(|held| (held.code.kind.key().to_string(), held.code.id.to_string())));
    Form::new(Fields::from_pairs(pairs))
}

/// The codes that are chosen in the kinds that stand in the form.
pub fn read(t: &Texts, form: &mut Form, offers: &[Offer]) -> Vec<(Kind, Vec<CodeId>)> {
    let mut chosen = Vec::new();
    for offer in offers {
        if !form.fields().has(offer.field()) {
            continue;
        }
        let values: Vec<String> = ids(form, offer.field()).map(str::to_string).collect();
        if values.iter().all(|value| offer.options.iter().any(|(id, _)| id == value)) {
            chosen.push((offer.kind, values.iter().filter_map(|value| value.parse().ok()).collect()));
        } else {
            form.fail(offer.field(), t.contacts_error_choice(t.codes_kind(offer.field())));
        }
    }
    chosen
}

fn ids<'a>(form: &'a Form, field: &'a str) -> impl Iterator<Item = &'a str> {
    form.fields().all(field).filter(|id| !id.is_empty())
}

/// Where two forms differ in their codes.
pub fn differences<'a>(
    offers: &'a [Offer],
    stored: &'a Form,
    typed: &'a Form,
) -> impl Iterator<Item = Difference> + 'a {
    let shown = |form: &Form, offer: &Offer| {
        let names =
            offer.options.iter().filter(|(id, _)| ids(form, offer.field()).any(|chosen| chosen == id));
        names.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let both = move |offer: &Offer| {
        let (stored, typed) = (shown(stored, offer), shown(typed, offer));
        (stored != typed).then(|| Difference { label: offer.label.clone(), stored, typed })
    };
    offers.iter().filter(|offer| typed.fields().has(offer.field())).filter_map(both)
}

/// A kind on a contact's page, with what the contact has of it.
pub struct Line {
    pub label: String,
    pub names: String,
    pub inherited: bool,
}

/// The kinds of which there are codes, with what a contact has.
pub async fn lines(tx: &mut Tx, t: &Texts, id: ContactId) -> Result<Vec<Line>> {
    let held = codes::of_contact(tx, id).await?;
    let all = codes::all(tx).await?;
    let line = |kind: Kind| {
        let own: Vec<&Held> = held.iter().filter(|held| held.code.kind == kind).collect();
        let names: Vec<&str> = own.iter().map(|held| held.code.name.as_str()).collect();
        let label = if names.len() > 1 { t.codes_kinds(kind.key()) } else { t.codes_kind(kind.key()) };
        Line { label, names: names.join(", "), inherited: own.iter().any(|held| held.inherited) }
    };
    Ok(Kind::ALL.into_iter().filter(|kind| all.iter().any(|code| code.kind == *kind)).map(line).collect())
}

//! What the box that adds values offers while somebody types: values with the number of contacts that have them.

use super::rows::Reader;
use crate::{
    access::Permission,
    audience::{self, World},
    criteria::{Aspect, Criteria, Field, Kind},
    error::{Error, Result},
    texts::Texts,
    web::{context::Cx, reply},
};
use actix_web::{HttpResponse, http::StatusCode};
use askama::Template;

/// In place of a field: what the segment is about, whose values are counted by their customers.
pub const CUSTOMERS: &str = "customers";

/// Options at once: more cannot be overlooked.
const MOST: usize = 8;

#[derive(Template)]
#[template(path = "builder/values.html")]
struct ValuesIndex {
    t: Texts,
    options: Vec<Offer>,
}

/// One option; the part of its label that was typed stands out.
#[derive(Debug, PartialEq, Eq)]
struct Offer {
    key: String,
    before: String,
    typed: String,
    after: String,
    people: i64,
}

/// `GET /groups/values?field=country&q=de`: the options as list items; of what happened with `&aspect=campaigns`.
pub async fn index(cx: Cx) -> Result<HttpResponse> {
    let mut tx = cx.read().await?;
    let world = World::load(&mut tx, cx.now).await?;
    let asked = cx.query.get("field");
    let of_segment = asked == CUSTOMERS;
    let field = if of_segment { Some(Field::Bought) } else { world.catalogue.field(asked) };
    let field = field.ok_or(Error::NotFound)?;
    // A post code, a job title or a text of one's own may be that of a single person.
    if field.kind() == Kind::Text {
        cx.actor.require(Permission::ViewPeople)?;
    }
    let typed = cx.query.trimmed("q");
    let have: Vec<&str> = cx.query.all("have").collect();
    let most = MOST + have.len().min(100);
    let aspect = Aspect::from_key(cx.query.get("aspect"));
    let what =
        if of_segment { Criteria::CUSTOMERS.to_vec() } else { field.happening().into_iter().collect() };
    let offered = match aspect {
        Some(aspect) if !what.is_empty() => {
            audience::aspect_values(&mut tx, &world, &what, aspect, typed, most).await?
        }
        _ => audience::values(&mut tx, &world, &field, typed, most, &cx.t).await?.values,
    };
    let mut options: Vec<Offer> = offered
        .into_iter()
        .filter(|value| !have.contains(&value.key.as_str()))
        .take(MOST)
        .map(|value| offer(value.key, &value.label, typed, value.people))
        .collect();
    let reader = Reader { t: &cx.t, catalogue: &world.catalogue };
    let named = reader.choices(&field).key(typed).filter(|key| {
        aspect.is_none() && !have.contains(&key.as_str()) && !options.iter().any(|option| option.key == *key)
    });
    if let Some(key) = named.filter(|_| !typed.is_empty()) {
        // A country by its code, or one that no contact has yet.
        let label = crate::criteria::labels::choice(&field, &key, &cx.t, &world.catalogue);
        options.insert(0, offer(key, &label, typed, 0));
        options.truncate(MOST);
    }
    reply::html(StatusCode::OK, ValuesIndex { t: cx.t.clone(), options }.render())
}

/// Cuts the label where what was typed stands in it, if it does so letter by letter.
fn offer(key: String, label: &str, typed: &str, people: i64) -> Offer {
    let find = |label: &str| {
        let wanted: Vec<char> = typed.chars().flat_map(char::to_lowercase).collect();
        let starts = label.char_indices().map(|(at, _)| at);
        let fits = |at: usize| {
            let mut taken = 0;
            let mut letters = label[at..].char_indices();
            for wanted in &wanted {
                let (_, letter) = letters.next()?;
                if !letter.to_lowercase().eq([*wanted]) {
                    return None;
                }
                taken += letter.len_utf8();
            }
            (taken > 0).then_some((at, at + taken))
        };
        starts.into_iter().find_map(fits)
    };
    let (from, to) = find(label).unwrap_or((0, 0));
    Offer {
        key,
        before: label[..from].to_string(),
        typed: label[from..to].to_string(),
        after: label[to..].to_string(),
        people,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, typed: &str, expect: [&str; 3]) {
        let offer = offer("k".into(), label, typed, 0);
        assert_eq!([&*offer.before, &*offer.typed, &*offer.after], expect, "{label} {typed}");
    }

    #[test]
    fn what_was_typed_stands_out() {
        check("Denmark", "de", ["", "De", "nmark"]);
        check("Sweden", "DE", ["Swe", "de", "n"]);
        check("Österreich", "öst", ["", "Öst", "erreich"]);
        check("Åland", "al", ["", "", "Åland"]);
        check("Germany", "", ["", "", "Germany"]);
    }
}

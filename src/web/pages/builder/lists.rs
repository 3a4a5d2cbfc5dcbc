//! Values to choose from where no script offers them while somebody types.

use super::{boxes::has_boxes, desk::Desk, rows::Reader, values::CUSTOMERS, view::Painter};
use crate::{
    audience::{self, ValueCount, World},
    criteria::{Aspect, Criteria, Field, Input},
    db::Tx,
    error::Result,
};
use std::{
    collections::{HashMap, hash_map::Entry},
    rc::Rc,
};

/// The commonest values; who wants another one types it.
const MOST: usize = 200;

/// A value with how many contacts have it, in words.
#[derive(Debug)]
pub struct Listed {
    pub key: String,
    pub words: String,
}

/// Lists by the key of their field and what is asked of what happened ("" for a value of the field itself).
pub type Lists = HashMap<(String, &'static str), Rc<Vec<Listed>>>;

/// The lists of every box for values that the conditions on the desk have, if it is to have lists; with their numbers
/// they come later.
pub async fn load(tx: &mut Tx, desk: &Desk, reader: Reader<'_>) -> Result<Lists> {
    let (mut lists, world) = (Lists::new(), &desk.world);
    if !desk.lists || desk.later.is_some() {
        return Ok(lists);
    }
    // For the products that the segment is about.
    let products =
        audience::aspect_values(tx, world, &Criteria::CUSTOMERS, Aspect::Product, "", MOST).await?;
    lists.insert((CUSTOMERS.into(), Aspect::Product.key()), Rc::new(listed(products, reader)));
    for row in desk.tree.rows() {
        let Some(field) = world.catalogue.field(&row.rule.field) else { continue };
        let aspects = field.aspects();
        let mut wanted: Vec<Option<Aspect>> =
            aspects.iter().filter(|aspect| aspect.choices().is_empty()).copied().map(Some).collect();
        let is_offered = match reader.input(row) {
            Some(Input::Choices) => !has_boxes(world, &field),
            Some(Input::Text) => true,
            _ => false,
        };
        if is_offered {
            wanted.push(None);
        }
        for aspect in wanted {
            let key = (row.rule.field.clone(), aspect.map_or("", Aspect::key));
            if let Entry::Vacant(free) = lists.entry(key) {
                free.insert(Rc::new(list(tx, world, reader, &field, aspect).await?));
            }
        }
    }
    Ok(lists)
}

async fn list(
    tx: &mut Tx,
    world: &World,
    reader: Reader<'_>,
    field: &Field,
    aspect: Option<Aspect>,
) -> Result<Vec<Listed>> {
    let values = match field.happening().zip(aspect) {
        Some((what, aspect)) => audience::aspect_values(tx, world, &[what], aspect, "", MOST).await?,
        None => audience::values(tx, world, field, "", MOST, reader.t).await?.values,
    };
    Ok(listed(values, reader))
}

fn listed(values: Vec<ValueCount>, reader: Reader<'_>) -> Vec<Listed> {
    let words = |label: String, people: i64| match people {
        0 => label,
        _ => format!("{label} · {}", reader.t.builder_value_people(people)),
    };
    values.into_iter().map(|one| Listed { words: words(one.label, one.people), key: one.key }).collect()
}

impl Painter<'_> {
    /// The list of a box, if lists were asked for.
    pub(super) fn list(&self, field: &str, aspect: &'static str) -> Option<Rc<Vec<Listed>>> {
        self.lists.get(&(field.to_string(), aspect)).cloned()
    }
}

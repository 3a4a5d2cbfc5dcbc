//! The products of a segment: whose customers it is about, and what counts all products nonetheless.

use super::{
    super::super::{Criteria, catalogue::Catalogue},
    named,
};
use crate::texts::Texts;

/// Whose customers criteria are about, as a sentence before theirs, and what counts all products nonetheless; nothing
/// where they are about all products.
pub(in super::super) fn customers_only(
    criteria: &Criteria,
    texts: &Texts,
    catalogue: &Catalogue,
) -> Option<String> {
    let products = &criteria.products;
    let names = products_named(products, texts, catalogue)?;
    let only = texts.criteria_customers_only(products.len(), names);
    match all_products(criteria, texts, catalogue) {
        None => Some(only),
        Some(all) => Some(format!("{only} {all}")),
    }
}

/// Everyone whom criteria may be about: "All contacts", or all customers of their products.
pub(in super::super) fn everyone(products: &[String], texts: &Texts, catalogue: &Catalogue) -> String {
    match products_named(products, texts, catalogue) {
        Some(names) => texts.criteria_customers_all(products.len(), names),
        None => texts.criteria_everyone(),
    }
}

/// What counts all products in a segment of some, as a sentence.
pub(in super::super) fn all_products(
    criteria: &Criteria,
    texts: &Texts,
    catalogue: &Catalogue,
) -> Option<String> {
    let mut fields: Vec<String> = Vec::new();
    for (_, rule) in criteria.rules() {
        let name = texts.criteria_product(rule.field.label(texts, catalogue));
        if rule.field.counts_all_products() && !fields.contains(&name) {
            fields.push(name);
        }
    }
    let needs_saying = !criteria.products.is_empty() && !fields.is_empty();
    needs_saying.then(|| texts.criteria_all_products(texts.list_and(&fields)))
}

/// The products of a segment by name; nothing where there are none.
fn products_named(products: &[String], texts: &Texts, catalogue: &Catalogue) -> Option<String> {
    let name = |sku: &String| texts.criteria_product(catalogue.product(sku));
    let mut names: Vec<String> = products[..named(products)].iter().map(name).collect();
    if names.len() < products.len() {
        names.push(texts.criteria_more_values("dative", products.len() - names.len()));
    }
    (!names.is_empty()).then(|| texts.list_or(&names))
}

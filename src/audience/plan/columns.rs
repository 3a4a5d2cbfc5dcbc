//! Where in the index the values of a field lie.

use super::super::index::{Flag, Slot};
use crate::criteria::Field;
use std::collections::HashMap;

/// The flags of those who agreed and of those who refused, for fields that are a consent.
pub fn consents(field: &Field) -> Option<(Flag, Flag)> {
    Some(match field {
        Field::EmailConsent => (Flag::EmailYes, Flag::EmailNo),
        Field::SmsConsent => (Flag::SmsYes, Flag::SmsNo),
        Field::PostConsent => (Flag::PostYes, Flag::PostNo),
        Field::AdsConsent => (Flag::AdsYes, Flag::AdsNo),
        _ => return None,
    })
}

/// The column of a field, with the ids of attributes by their keys; attributes that nobody has an id for have none.
pub fn column(field: &Field, attributes: &HashMap<String, i64>) -> Option<Slot> {
    match field {
        Field::Attribute(attribute) => attributes.get(&attribute.key).copied().map(Slot::Attribute),
        field => slot(field),
    }
}

/// The column of a built-in field that has one.
fn slot(field: &Field) -> Option<Slot> {
    Some(match field {
        Field::ContactType => Slot::Kind,
        Field::Gender => Slot::Gender,
        Field::Age => Slot::BirthDay,
        Field::Birthday => Slot::BirthMonthDay,
        Field::Country => Slot::Country,
        Field::Company => Slot::Company,
        Field::JobTitle => Slot::JobTitle,
        Field::Region => Slot::Region,
        Field::City => Slot::City,
        Field::PostCode => Slot::PostCode,
        Field::Import => Slot::Import,
        Field::ProductsOwned => Slot::ProductsOwned,
        Field::LastRating => Slot::LastRating,
        Field::LastInteraction => Slot::LastInteraction,
        Field::LastAcquired => Slot::LastAcquired,
        Field::LastViewed => Slot::LastViewed,
        Field::Language => Slot::Language,
        Field::Device => Slot::Device,
        Field::Correspondence => Slot::Correspondence,
        Field::FirstOrder => Slot::FirstOrder,
        Field::LastOrder => Slot::LastOrder,
        Field::OrderCount => Slot::OrderCount,
        Field::TotalSpend => Slot::Spend,
        Field::Alive => Slot::Alive,
        Field::ExpectedOrders => Slot::ExpectedOrders,
        Field::ChurnRisk => Slot::ChurnRisk,
        Field::Created => Slot::CreatedSecond,
        _ => return None,
    })
}

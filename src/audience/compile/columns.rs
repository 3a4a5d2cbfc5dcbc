//! Where in the database the values of a field lie.

use crate::criteria::Field;

/// The name of a person's company, or a company's own.
const COMPANY_KEY: &str = "(CASE WHEN c.kind = 'company' THEN c.name_key ELSE \
     (SELECT k.name_key FROM contacts k WHERE k.id = c.company_id) END)";

/// The column that a built-in field is compared in.
pub(in crate::audience) fn column(field: &Field) -> &'static str {
    match field {
        Field::ContactType => "c.kind",
        Field::Gender => "c.gender",
        Field::Age | Field::AgeGroup => "c.birth_day",
        Field::Birthday => "c.birth_month_day",
        Field::Country => "c.country",
        Field::Company => COMPANY_KEY,
        Field::JobTitle => "c.job_title_key",
        Field::Region => "c.region_key",
        Field::City => "c.city_key",
        Field::PostCode => "c.post_code_key",
        Field::Language => "c.language",
        Field::Device => "c.device",
        Field::Correspondence => "c.correspondence",
        Field::FirstOrder => "c.first_order_day",
        Field::LastOrder => "c.last_order_day",
        Field::OrderCount => "c.order_count",
        Field::TotalSpend => "c.spend_minor",
        Field::Alive => "(SELECT p.alive FROM predictions p WHERE p.contact_id = c.id)",
        Field::ExpectedOrders => "(SELECT p.expected_orders FROM predictions p WHERE p.contact_id = c.id)",
        Field::ChurnRisk => "(SELECT p.risk FROM predictions p WHERE p.contact_id = c.id)",
        Field::EmailConsent => "c.consent_email",
        Field::SmsConsent => "c.consent_sms",
        Field::PostConsent => "c.consent_post",
        Field::AdsConsent => "c.consent_ads",
        Field::Email | Field::HasEmail => "c.email_key",
        Field::HasPhone => "c.phone",
        Field::Created => "c.created_at",
        Field::Import => "CAST(c.import_id AS TEXT)",
        Field::Bought
        | Field::Returned
        | Field::Spent
        | Field::AverageOrder
        | Field::Currency
        | Field::Acquired
        | Field::ProductsOwned
        | Field::Viewed
        | Field::Rated
        | Field::LastRating
        | Field::AverageRating
        | Field::Interacted
        | Field::LastInteraction
        | Field::LastAcquired
        | Field::LastViewed
        | Field::Group
        | Field::Code(_)
        | Field::Attribute(_) => "c.id",
    }
}

//! The fields a rule may ask about, and their names.

mod attribute;
mod nature;

pub use attribute::{Attribute, AttributeKind};
pub use nature::{Family, Kind};

use super::codes::CodeKind;
use std::borrow::Cow;

/// How many days ahead orders are predicted where the organisation does not say otherwise.
pub const HORIZON_DAYS: i64 = 90;

/// What a rule asks about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    ContactType,
    Age,
    /// One of [`super::ages::GROUPS`].
    AgeGroup,
    Gender,
    Birthday,
    /// The name of a person's company, or a company's own.
    Company,
    JobTitle,
    Country,
    Region,
    City,
    PostCode,
    Language,
    Device,
    /// How a contact prefers to be reached.
    Correspondence,
    FirstOrder,
    LastOrder,
    OrderCount,
    TotalSpend,
    /// The currencies of what was bought, even where it was given back.
    Currency,
    Bought,
    Returned,
    /// Money spent in a period, returns taken off.
    Spent,
    /// Money for an order, on average: what was given back is not taken off.
    AverageOrder,
    Acquired,
    /// How many different products were bought or acquired.
    ProductsOwned,
    Viewed,
    Rated,
    /// The stars of the latest rating.
    LastRating,
    /// Stars given, on average.
    AverageRating,
    Interacted,
    LastInteraction,
    LastAcquired,
    /// The day of the latest page of the store that was viewed.
    LastViewed,
    /// The probability of still being a customer, in per cent.
    Alive,
    /// How many orders are to be expected within as many days as the catalogue says.
    ExpectedOrders,
    /// Low, medium or high.
    ChurnRisk,
    Email,
    EmailConsent,
    SmsConsent,
    PostConsent,
    AdsConsent,
    HasEmail,
    HasPhone,
    Group,
    /// The import that made the contact.
    Import,
    /// The day the contact was created.
    Created,
    /// The codes of a kind that a contact has.
    Code(CodeKind),
    Attribute(Attribute),
}

impl Field {
    /// The built-in fields in the order in which they are offered.
    pub const BUILT_IN: [Field; 53] = [
        Field::ContactType,
        Field::Age,
        Field::AgeGroup,
        Field::Gender,
        Field::Birthday,
        Field::Language,
        Field::Device,
        Field::Correspondence,
        Field::Company,
        Field::JobTitle,
        Field::Created,
        Field::Code(CodeKind::Salesperson),
        Field::Code(CodeKind::Territory),
        Field::Code(CodeKind::OrganizationalLevel),
        Field::Country,
        Field::Region,
        Field::City,
        Field::PostCode,
        Field::LastOrder,
        Field::FirstOrder,
        Field::OrderCount,
        Field::TotalSpend,
        Field::Bought,
        Field::Spent,
        Field::AverageOrder,
        Field::Currency,
        Field::Returned,
        Field::Acquired,
        Field::LastAcquired,
        Field::ProductsOwned,
        Field::Viewed,
        Field::LastViewed,
        Field::Rated,
        Field::LastRating,
        Field::AverageRating,
        Field::Interacted,
        Field::LastInteraction,
        Field::Alive,
        Field::ExpectedOrders,
        Field::ChurnRisk,
        Field::Email,
        Field::EmailConsent,
        Field::SmsConsent,
        Field::PostConsent,
        Field::AdsConsent,
        Field::HasEmail,
        Field::HasPhone,
        Field::Group,
        Field::Import,
        Field::Code(CodeKind::MailingGroup),
        Field::Code(CodeKind::IndustryGroup),
        Field::Code(CodeKind::BusinessRelation),
        Field::Code(CodeKind::JobResponsibility),
    ];

    /// The name in the format: `country`, `attr:loyalty`.
    pub fn key(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Field::ContactType => "contact_type",
            Field::Age => "age",
            Field::AgeGroup => "age_group",
            Field::Gender => "gender",
            Field::Birthday => "birthday",
            Field::Country => "country",
            Field::Company => "company",
            Field::JobTitle => "job_title",
            Field::Region => "region",
            Field::City => "city",
            Field::PostCode => "post_code",
            Field::Language => "language",
            Field::Device => "device",
            Field::Correspondence => "correspondence",
            Field::Alive => "alive",
            Field::ExpectedOrders => "expected_orders",
            Field::ChurnRisk => "churn_risk",
            Field::Email => "email",
            Field::EmailConsent => "email_consent",
            Field::SmsConsent => "sms_consent",
            Field::PostConsent => "post_consent",
            Field::AdsConsent => "ads_consent",
            Field::HasEmail => "has_email",
            Field::HasPhone => "has_phone",
            Field::Group => "group",
            Field::Import => "import",
            Field::Created => "created",
            Field::Code(kind) => kind.key(),
            Field::Attribute(attribute) => return Cow::Owned(format!("attr:{}", attribute.key)),
            what_they_did => what_they_did.key_of_deeds(),
        })
    }

    /// The name in the format of what is made of orders and activities.
    fn key_of_deeds(&self) -> &'static str {
        match self {
            Field::FirstOrder => "first_order",
            Field::LastOrder => "last_order",
            Field::OrderCount => "order_count",
            Field::TotalSpend => "total_spend",
            Field::Currency => "currency",
            Field::Bought => "bought",
            Field::Returned => "returned",
            Field::Spent => "spent",
            Field::AverageOrder => "average_order",
            Field::Acquired => "acquired",
            Field::ProductsOwned => "products_owned",
            Field::Viewed => "viewed",
            Field::Rated => "rated",
            Field::LastRating => "last_rating",
            Field::AverageRating => "average_rating",
            Field::Interacted => "interacted",
            Field::LastInteraction => "last_interaction",
            Field::LastAcquired => "last_acquired",
            Field::LastViewed => "last_viewed",
            _ => "",
        }
    }
}

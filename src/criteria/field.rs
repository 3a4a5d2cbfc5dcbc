//! The fields a rule may ask about, and of which kind each is.

use super::{codes::CodeKind, event::Happening};
use std::borrow::Cow;

/// How far ahead orders are predicted.
pub const HORIZON_DAYS: i64 = 90;

/// What a rule asks about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    ContactType,
    Age,
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
    FirstOrder,
    LastOrder,
    OrderCount,
    TotalSpend,
    Bought,
    Returned,
    /// Money spent in a period, returns taken off.
    Spent,
    /// Money for an order, on average.
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
    /// The probability of still being a customer, in per cent.
    Alive,
    /// How many orders are to be expected within [`HORIZON_DAYS`].
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

/// A custom attribute; its kind decides how values are stored and compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Attribute {
    pub key: String,
    pub kind: AttributeKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttributeKind {
    Text,
    Number,
    Money,
    Date,
    YesNo,
    Choice,
}

/// What sort of question a field answers: it decides the operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Choice,
    Text,
    Number,
    Money,
    Date,
    Birthday,
    YesNo,
    Event,
    /// A number made of what happened.
    Sum,
    Group,
}

/// The headings under which the builder offers fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    Profile,
    Location,
    Purchases,
    Activity,
    Churn,
    Consent,
    Lists,
    Custom,
}

impl Family {
    pub const ALL: [Family; 8] = [
        Family::Profile,
        Family::Location,
        Family::Purchases,
        Family::Activity,
        Family::Churn,
        Family::Consent,
        Family::Lists,
        Family::Custom,
    ];
}

impl AttributeKind {
    pub const ALL: [AttributeKind; 6] = [
        AttributeKind::Text,
        AttributeKind::Number,
        AttributeKind::Money,
        AttributeKind::Date,
        AttributeKind::YesNo,
        AttributeKind::Choice,
    ];

    /// The word in the column `attributes.kind`.
    pub fn key(self) -> &'static str {
        match self {
            AttributeKind::Text => "text",
            AttributeKind::Number => "number",
            AttributeKind::Money => "money",
            AttributeKind::Date => "date",
            AttributeKind::YesNo => "yes_no",
            AttributeKind::Choice => "choice",
        }
    }

    pub fn from_key(key: &str) -> Option<AttributeKind> {
        AttributeKind::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

impl Field {
    /// The built-in fields in the order in which they are offered.
    pub const BUILT_IN: [Field; 48] = [
        Field::ContactType,
        Field::Age,
        Field::Gender,
        Field::Birthday,
        Field::Language,
        Field::Device,
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
        Field::Returned,
        Field::Acquired,
        Field::ProductsOwned,
        Field::Viewed,
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
            Field::FirstOrder => "first_order",
            Field::LastOrder => "last_order",
            Field::OrderCount => "order_count",
            Field::TotalSpend => "total_spend",
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
        })
    }

    pub fn kind(&self) -> Kind {
        match self {
            Field::ContactType
            | Field::Gender
            | Field::Country
            | Field::Language
            | Field::Device
            | Field::ChurnRisk
            | Field::Import
            | Field::Code(_) => Kind::Choice,
            Field::Company | Field::JobTitle | Field::Region | Field::City => Kind::Text,
            Field::PostCode | Field::Email => Kind::Text,
            Field::Age | Field::OrderCount | Field::ProductsOwned => Kind::Number,
            Field::LastRating | Field::Alive | Field::ExpectedOrders => Kind::Number,
            Field::TotalSpend => Kind::Money,
            Field::FirstOrder | Field::LastOrder | Field::LastInteraction | Field::Created => Kind::Date,
            Field::Birthday => Kind::Birthday,
            Field::Bought
            | Field::Returned
            | Field::Acquired
            | Field::Viewed
            | Field::Rated
            | Field::Interacted => Kind::Event,
            Field::Spent | Field::AverageOrder | Field::AverageRating => Kind::Sum,
            Field::Group => Kind::Group,
            Field::EmailConsent | Field::SmsConsent | Field::PostConsent | Field::AdsConsent => Kind::YesNo,
            Field::HasEmail | Field::HasPhone => Kind::YesNo,
            Field::Attribute(attribute) => match attribute.kind {
                AttributeKind::Text => Kind::Text,
                AttributeKind::Number => Kind::Number,
                AttributeKind::Money => Kind::Money,
                AttributeKind::Date => Kind::Date,
                AttributeKind::YesNo => Kind::YesNo,
                AttributeKind::Choice => Kind::Choice,
            },
        }
    }

    pub fn family(&self) -> Family {
        match self {
            Field::ContactType
            | Field::Age
            | Field::Gender
            | Field::Birthday
            | Field::Language
            | Field::Device
            | Field::Company
            | Field::JobTitle
            | Field::Created => Family::Profile,
            Field::Country | Field::Region | Field::City | Field::PostCode => Family::Location,
            Field::FirstOrder
            | Field::LastOrder
            | Field::OrderCount
            | Field::TotalSpend
            | Field::Bought
            | Field::Returned
            | Field::Spent
            | Field::AverageOrder => Family::Purchases,
            Field::Acquired
            | Field::ProductsOwned
            | Field::Viewed
            | Field::Rated
            | Field::LastRating
            | Field::AverageRating
            | Field::Interacted
            | Field::LastInteraction => Family::Activity,
            Field::Alive | Field::ExpectedOrders | Field::ChurnRisk => Family::Churn,
            Field::Email
            | Field::EmailConsent
            | Field::SmsConsent
            | Field::PostConsent
            | Field::AdsConsent
            | Field::HasEmail
            | Field::HasPhone => Family::Consent,
            Field::Code(CodeKind::Salesperson | CodeKind::Territory | CodeKind::OrganizationalLevel) => {
                Family::Profile
            }
            Field::Group | Field::Import | Field::Code(_) => Family::Lists,
            Field::Attribute(_) => Family::Custom,
        }
    }

    /// Whether a contact may lack the value, so that `known` and `unknown` make sense.
    pub fn may_be_blank(&self) -> bool {
        let is_always_known = matches!(
            self,
            Field::ContactType
                | Field::OrderCount
                | Field::TotalSpend
                | Field::ProductsOwned
                | Field::HasEmail
                | Field::HasPhone
                | Field::Created
        );
        !is_always_known && !matches!(self.kind(), Kind::Event | Kind::Sum | Kind::Group)
    }

    /// What a rule about it counts or adds up.
    pub fn happening(&self) -> Option<Happening> {
        Some(match self {
            Field::Bought | Field::Spent | Field::AverageOrder => Happening::Order,
            Field::Returned => Happening::Return,
            Field::Acquired => Happening::Acquisition,
            Field::Viewed => Happening::PageView,
            Field::Rated | Field::AverageRating => Happening::Rating,
            Field::Interacted => Happening::Interaction,
            _ => return None,
        })
    }

    /// What a sum adds up: of money spent, what was given back is taken off.
    pub fn summed(&self) -> &'static [Happening] {
        match self {
            Field::Spent => &[Happening::Order, Happening::Return],
            Field::AverageOrder => &[Happening::Order],
            Field::AverageRating => &[Happening::Rating],
            _ => &[],
        }
    }

    /// Whether a sum is divided by how often it happened.
    pub fn is_average(&self) -> bool {
        matches!(self, Field::AverageOrder | Field::AverageRating)
    }

    /// Whether it is an amount of the organisation's currency.
    pub fn is_money(&self) -> bool {
        self.kind() == Kind::Money || matches!(self, Field::Spent | Field::AverageOrder)
    }

    /// How many decimals a number has in storage: 0 for counts, 2 for money, per cent and stars, 3 for expected orders, 4 for
    /// number attributes.
    pub fn decimals(&self) -> u32 {
        match self {
            Field::TotalSpend | Field::Alive => 2,
            Field::Spent | Field::AverageOrder | Field::AverageRating => 2,
            Field::ExpectedOrders => 3,
            Field::Attribute(Attribute { kind: AttributeKind::Money, .. }) => 2,
            Field::Attribute(Attribute { kind: AttributeKind::Number, .. }) => 4,
            _ => 0,
        }
    }
}

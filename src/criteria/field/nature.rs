//! What each field is: which sort of question it answers, under which heading it stands, what it adds up.

use super::{Attribute, AttributeKind, Field};
use crate::criteria::{Aspect, CodeKind, Happening, Operator};

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

impl Field {
    pub fn kind(&self) -> Kind {
        match self {
            Field::ContactType
            | Field::AgeGroup
            | Field::Gender
            | Field::Country
            | Field::Language
            | Field::Device
            | Field::Correspondence
            | Field::Currency
            | Field::ChurnRisk
            | Field::Import
            | Field::Code(_) => Kind::Choice,
            Field::Company | Field::JobTitle | Field::Region | Field::City => Kind::Text,
            Field::PostCode | Field::Email => Kind::Text,
            Field::Age | Field::OrderCount | Field::ProductsOwned => Kind::Number,
            Field::LastRating | Field::Alive | Field::ExpectedOrders => Kind::Number,
            Field::TotalSpend => Kind::Money,
            Field::FirstOrder | Field::LastOrder | Field::Created => Kind::Date,
            Field::LastInteraction | Field::LastAcquired | Field::LastViewed => Kind::Date,
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
                AttributeKind::Choice | AttributeKind::Several => Kind::Choice,
            },
        }
    }

    pub fn family(&self) -> Family {
        match self {
            Field::ContactType
            | Field::Age
            | Field::AgeGroup
            | Field::Gender
            | Field::Birthday
            | Field::Language
            | Field::Device
            | Field::Correspondence
            | Field::Company
            | Field::JobTitle
            | Field::Created => Family::Profile,
            Field::Country | Field::Region | Field::City | Field::PostCode => Family::Location,
            Field::FirstOrder
            | Field::LastOrder
            | Field::OrderCount
            | Field::TotalSpend
            | Field::Currency
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
            | Field::LastInteraction
            | Field::LastAcquired
            | Field::LastViewed => Family::Activity,
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

    /// Whether one of its operators is offered: what has happened has no date in the future, but for its anniversaries.
    pub fn offers(&self, operator: Operator) -> bool {
        let is_past = self.kind() == Kind::Date && !matches!(self, Field::Attribute(_));
        !(is_past && matches!(operator, Operator::InNext | Operator::Next))
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

    /// Whether there may be contacts of whom none of its tests is true but `unknown`: they lack the value, or nothing
    /// happened that an average could be made of.
    pub fn may_lack(&self) -> bool {
        self.may_be_blank() || self.is_average()
    }

    /// Whether it is an answer to a question for consent.
    pub fn is_consent(&self) -> bool {
        matches!(self, Field::EmailConsent | Field::SmsConsent | Field::PostConsent | Field::AdsConsent)
    }

    /// Whether no value means that there is nothing, and not that nobody knows: no salesperson, no import, no order.
    pub fn is_none_when_blank(&self) -> bool {
        let is_of_events = matches!(
            self,
            Field::FirstOrder
                | Field::LastOrder
                | Field::LastRating
                | Field::LastInteraction
                | Field::LastAcquired
                | Field::LastViewed
        );
        is_of_events || matches!(self, Field::Code(_) | Field::Import | Field::Currency)
    }

    /// Whether it is a choice of which a contact may have several values.
    pub fn has_several(&self) -> bool {
        match self {
            Field::Currency => true,
            Field::Code(kind) => !kind.is_single(),
            Field::Attribute(attribute) => attribute.kind == AttributeKind::Several,
            _ => false,
        }
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

    /// What a value that counts all products is made of, where rules can ask that of certain products alone.
    pub fn made_of(&self) -> Option<Field> {
        Some(match self {
            Field::FirstOrder | Field::LastOrder | Field::OrderCount | Field::Currency => Field::Bought,
            Field::TotalSpend => Field::Spent,
            Field::LastAcquired => Field::Acquired,
            Field::LastViewed => Field::Viewed,
            _ => return None,
        })
    }

    /// Whether it counts all products, in a segment of the customers of some as well.
    pub fn counts_all_products(&self) -> bool {
        let is_predicted = matches!(self, Field::Alive | Field::ExpectedOrders | Field::ChurnRisk);
        is_predicted || matches!(self, Field::ProductsOwned | Field::LastRating)
    }

    /// What a rule may ask of each time, in the order in which it is offered. Money is added up in one currency.
    pub fn aspects(&self) -> &'static [Aspect] {
        match self {
            Field::Spent | Field::AverageOrder => &[Aspect::Product],
            _ => self.happening().map_or(&[], |what| what.aspects()),
        }
    }

    /// Whether a rule may ask what the line of an order comes to. What was given back has no amount of its own.
    pub fn has_line_amount(&self) -> bool {
        *self == Field::Bought
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

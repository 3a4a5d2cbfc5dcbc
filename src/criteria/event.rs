//! What happens to contacts and can be counted, and what is known of each time it happened.

use super::rule::Period;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What can happen to a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    Order,
    /// Lines of orders that were given back.
    Return,
    Acquisition,
    PageView,
    Rating,
    Interaction,
}

impl Happening {
    pub const ALL: [Happening; 6] = [
        Happening::Order,
        Happening::Return,
        Happening::Acquisition,
        Happening::PageView,
        Happening::Rating,
        Happening::Interaction,
    ];

    /// The word in texts, and for activities in the column `activities.kind`.
    pub fn key(self) -> &'static str {
        match self {
            Happening::Order => "order",
            Happening::Return => "return",
            Happening::Acquisition => "acquisition",
            Happening::PageView => "page_view",
            Happening::Rating => "rating",
            Happening::Interaction => "interaction",
        }
    }

    /// What a rule may ask of it, in the order in which it is offered.
    pub fn aspects(self) -> &'static [Aspect] {
        use Aspect as A;
        match self {
            Happening::Order | Happening::Return => &[A::Product, A::Currency],
            Happening::Acquisition => &[A::Product, A::Type, A::Campaign, A::Referrer, A::Channel],
            Happening::PageView => &[A::Product, A::Campaign, A::Referrer],
            Happening::Rating => &[A::Product, A::Stars],
            Happening::Interaction => &[A::Template, A::Campaign, A::Channel, A::Evaluation, A::Failed],
        }
    }
}

/// What is known of one time that something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aspect {
    /// By article number.
    Product,
    Type,
    Campaign,
    /// The domain that a visitor came from.
    Referrer,
    Channel,
    Template,
    Evaluation,
    /// 1 to 5.
    Stars,
    /// Whether the attempt to reach the contact failed.
    Failed,
    /// What a line of an order was paid in, as three letters.
    Currency,
}

impl Aspect {
    pub const ALL: [Aspect; 10] = [
        Aspect::Product,
        Aspect::Type,
        Aspect::Campaign,
        Aspect::Referrer,
        Aspect::Channel,
        Aspect::Template,
        Aspect::Evaluation,
        Aspect::Stars,
        Aspect::Failed,
        Aspect::Currency,
    ];

    /// The key in the format and in forms.
    pub fn key(self) -> &'static str {
        match self {
            Aspect::Product => "products",
            Aspect::Type => "types",
            Aspect::Campaign => "campaigns",
            Aspect::Referrer => "referrers",
            Aspect::Channel => "channels",
            Aspect::Template => "templates",
            Aspect::Evaluation => "evaluations",
            Aspect::Stars => "stars",
            Aspect::Failed => "failed",
            Aspect::Currency => "currencies",
        }
    }

    pub fn from_key(key: &str) -> Option<Aspect> {
        Aspect::ALL.into_iter().find(|aspect| aspect.key() == key)
    }

    /// Whether its values are texts as somebody made them up.
    pub fn is_text(self) -> bool {
        matches!(self, Aspect::Campaign | Aspect::Referrer | Aspect::Template)
    }

    /// All the values it can have, where they are few and known.
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Aspect::Type => &["free", "trial", "paid", "promo", "add_on"],
            Aspect::Evaluation => &["very_positive", "positive", "neutral", "negative", "very_negative"],
            Aspect::Stars => &["5", "4", "3", "2", "1"],
            Aspect::Failed => &["yes", "no"],
            Aspect::Channel => &[
                "email",
                "sms",
                "phone",
                "post",
                "chat",
                "social",
                "ads",
                "web",
                "app",
                "store",
                "marketplace",
                "partner",
                "event",
            ],
            Aspect::Product | Aspect::Campaign | Aspect::Referrer | Aspect::Template | Aspect::Currency => {
                &[]
            }
        }
    }
}

/// Which of the times that something happened are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// What must be so of the same one: of each aspect one of the values.
    pub wheres: BTreeMap<Aspect, Vec<String>>,
    /// What the same line of an order comes to.
    pub line_amount: Option<LineAmount>,
    pub period: Period,
}

/// Bounds of what one line of an order comes to, in minor units of the organisation's currency: they count themselves,
/// and one of them may be open. What was paid in another currency comes to nothing that could be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineAmount {
    pub from: Option<i64>,
    pub to: Option<i64>,
}

impl LineAmount {
    /// The key in the format.
    pub const KEY: &str = "line_amount";

    /// The least and the most.
    pub fn bounds(self) -> (i64, i64) {
        (self.from.unwrap_or(i64::MIN), self.to.unwrap_or(i64::MAX))
    }
}

impl Scope {
    /// The article numbers; none means any product.
    pub fn products(&self) -> &[String] {
        self.wheres.get(&Aspect::Product).map_or(&[], Vec::as_slice)
    }
}

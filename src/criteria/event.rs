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
            Happening::Order | Happening::Return => &[A::Product],
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
}

impl Aspect {
    pub const ALL: [Aspect; 9] = [
        Aspect::Product,
        Aspect::Type,
        Aspect::Campaign,
        Aspect::Referrer,
        Aspect::Channel,
        Aspect::Template,
        Aspect::Evaluation,
        Aspect::Stars,
        Aspect::Failed,
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
        }
    }

    pub fn from_key(key: &str) -> Option<Aspect> {
        Aspect::ALL.into_iter().find(|aspect| aspect.key() == key)
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
            Aspect::Product | Aspect::Campaign | Aspect::Referrer | Aspect::Template => &[],
        }
    }
}

/// Which of the times that something happened are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// What must be so of the same one: of each aspect one of the values.
    pub wheres: BTreeMap<Aspect, Vec<String>>,
    pub period: Period,
}

impl Scope {
    /// The article numbers; none means any product.
    pub fn products(&self) -> &[String] {
        self.wheres.get(&Aspect::Product).map_or(&[], Vec::as_slice)
    }
}

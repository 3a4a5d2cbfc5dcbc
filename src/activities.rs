//! Activities: what happened with contacts beside their orders. Products they acquired, pages of the store they viewed,
//! ratings they gave, and interactions with them.

mod store;

use crate::{
    access::{Actor, Permission},
    db::Tx,
    error::Result,
    ids::{ActivityId, ContactId, ImportId, ProductId},
    time::{Day, Micros},
};

/// How many activities are shown at once.
pub const PAGE: usize = 20;

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value,)* }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$value,)*];

            /// As it is stored.
            pub fn code(self) -> &'static str {
                match self { $($name::$value => $code,)* }
            }

            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

codes! {
    /// What happened.
    Kind {
        /// A product came into the contact's hands, paid or not.
        Acquisition = "acquisition",
        /// A page of the store was viewed.
        PageView = "page_view",
        /// Stars were given to a product.
        Rating = "rating",
        /// Somebody reached the contact, or tried to.
        Interaction = "interaction",
    }
}

codes! {
    /// On which terms a product was acquired.
    AcquisitionType {
        Free = "free",
        Trial = "trial",
        Paid = "paid",
        /// With a promotional code.
        Promo = "promo",
        AddOn = "add_on",
    }
}

codes! {
    /// The way by which a product was acquired or a contact reached.
    Channel {
        Email = "email",
        Sms = "sms",
        Phone = "phone",
        Post = "post",
        Chat = "chat",
        Social = "social",
        Ads = "ads",
        Web = "web",
        App = "app",
        Store = "store",
        Marketplace = "marketplace",
        Partner = "partner",
        Event = "event",
    }
}

codes! {
    /// How an interaction went.
    Evaluation {
        VeryPositive = "very_positive",
        Positive = "positive",
        Neutral = "neutral",
        Negative = "negative",
        VeryNegative = "very_negative",
    }
}

/// The most characters of a campaign, a template, a referrer or the number of an activity.
pub const MAX_TEXT: usize = 100;
/// The most stars of a rating; the least is 1.
pub const MOST_STARS: i64 = 5;

/// What is known of an activity beyond its kind, contact, day and product. What a kind does not have is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    pub acquisition_type: Option<AcquisitionType>,
    pub campaign: Option<String>,
    /// A domain in lower case.
    pub referrer: Option<String>,
    pub channel: Option<Channel>,
    pub template: Option<String>,
    pub evaluation: Option<Evaluation>,
    /// 1 to [`MOST_STARS`].
    pub stars: Option<i64>,
    /// Of an interaction: the attempt to reach the contact failed.
    pub failed: Option<bool>,
}

/// An activity to be stored.
#[derive(Clone, Debug)]
pub struct NewActivity {
    pub contact_id: ContactId,
    pub kind: Kind,
    /// The number by which the source knows it.
    pub activity_no: Option<String>,
    pub day: Day,
    pub product_id: Option<ProductId>,
    pub details: Details,
    pub import_id: Option<ImportId>,
}

/// An activity as it is shown.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Activity {
    pub id: ActivityId,
    kind: String,
    pub happened_day: Day,
    pub sku: Option<String>,
    /// The product's name; it may be empty.
    pub product: Option<String>,
    acquisition_type: Option<String>,
    pub campaign: Option<String>,
    pub referrer: Option<String>,
    channel: Option<String>,
    pub template: Option<String>,
    evaluation: Option<String>,
    pub stars: Option<i64>,
    failed: Option<bool>,
}

impl Activity {
    /// `None` when a newer Muster stored it.
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_code(&self.kind)
    }

    pub fn acquisition_type(&self) -> Option<AcquisitionType> {
        AcquisitionType::from_code(self.acquisition_type.as_deref()?)
    }

    pub fn channel(&self) -> Option<Channel> {
        Channel::from_code(self.channel.as_deref()?)
    }

    pub fn evaluation(&self) -> Option<Evaluation> {
        Evaluation::from_code(self.evaluation.as_deref()?)
    }

    /// Whether an attempt to reach the contact failed.
    pub fn is_failed(&self) -> bool {
        self.failed == Some(true)
    }

    /// The product's name, or its number where it has none.
    pub fn product_name(&self) -> Option<&str> {
        let name = self.product.as_deref().filter(|name| !name.is_empty());
        name.or(self.sku.as_deref())
    }
}

/// Activities of a contact, newest first.
#[derive(Clone, Debug, Default)]
pub struct Activities {
    pub activities: Vec<Activity>,
    /// The activity that the next part follows.
    pub next: Option<ActivityId>,
    /// How many there are in all.
    pub count: i64,
}

/// A contact's activities older than `before`.
///
/// # Errors
/// `Forbidden` for those who may not see people.
pub async fn list(
    tx: &mut Tx,
    actor: &Actor,
    contact: ContactId,
    before: Option<ActivityId>,
) -> Result<Activities> {
    actor.require(Permission::ViewPeople)?;
    let mut activities = store::list(tx, contact, before, PAGE + 1).await?;
    let has_more = activities.len() > PAGE;
    activities.truncate(PAGE);
    let next = activities.last().map(|activity| activity.id).filter(|_| has_more);
    Ok(Activities { activities, next, count: store::count(tx, contact).await? })
}

/// What an import needs to know of an activity that is there.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct KnownActivity {
    pub activity_no: String,
    pub contact_id: ContactId,
}

/// Those activities of a kind among the numbers that are there.
pub async fn known(tx: &mut Tx, kind: Kind, numbers: &[&str]) -> Result<Vec<KnownActivity>> {
    store::known(tx, kind, numbers).await
}

/// Stores activities. One whose number is there already replaces what is known of it, as far as it says something, and
/// stays with its contact. No number may be in the list twice.
pub async fn put(tx: &mut Tx, activities: &[NewActivity], now: Micros) -> Result<()> {
    store::put(tx, activities, now).await
}

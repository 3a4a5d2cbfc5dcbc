//! Who did what when to which, with the effect in numbers. A row is written in the transaction of the change itself
//! and never changed. It holds ids and names of our own objects, no personal data of contacts.

use crate::{access::Actor, db::Tx, error::Result, ids::StaffId, time::Micros};

macro_rules! actions {
    ($($name:ident = $code:literal,)*) => {
        /// A kind of event. The code is stored; the words for it are in `locales/*/audit.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $($name,)* }

        impl Action {
            pub const ALL: &[Action] = &[$(Action::$name,)*];

            pub fn code(self) -> &'static str {
                match self { $(Action::$name => $code,)* }
            }
        }
    };
}

actions! {
    SetUp = "set_up",
    SignedIn = "signed_in",
    SignInFailed = "sign_in_failed",
    SignedOut = "signed_out",
    PasswordChanged = "password_changed",
    SessionRevoked = "session_revoked",
    StaffInvited = "staff_invited",
    InviteAccepted = "invite_accepted",
    PasswordResetStarted = "password_reset_started",
    StaffChanged = "staff_changed",
    StaffDisabled = "staff_disabled",
    StaffEnabled = "staff_enabled",
    TeamCreated = "team_created",
    TeamChanged = "team_changed",
    TeamDeleted = "team_deleted",
    OrganisationChanged = "organisation_changed",
    AttributeCreated = "attribute_created",
    AttributeChanged = "attribute_changed",
    AttributeDeleted = "attribute_deleted",
    CodeCreated = "code_created",
    CodeChanged = "code_changed",
    CodeDeleted = "code_deleted",
    ContactCreated = "contact_created",
    ContactChanged = "contact_changed",
    ContactDeleted = "contact_deleted",
    ConsentChanged = "consent_changed",
    ContactsExported = "contacts_exported",
    ImportUploaded = "import_uploaded",
    ImportStarted = "import_started",
    ImportFinished = "import_finished",
    ImportFailed = "import_failed",
    ImportCancelled = "import_cancelled",
    GroupCreated = "group_created",
    GroupRenamed = "group_renamed",
    CriteriaChanged = "criteria_changed",
    AddressesChanged = "addresses_changed",
    PendingAdded = "pending_added",
    GroupDuplicated = "group_duplicated",
    GroupArchived = "group_archived",
    GroupRestored = "group_restored",
    GroupDeleted = "group_deleted",
    GroupExported = "group_exported",
    ShareCreated = "share_created",
    ShareChanged = "share_changed",
    ShareRevoked = "share_revoked",
    ShareDownloaded = "share_downloaded",
    ChurnFitted = "churn_fitted",
    DemoFilled = "demo_filled",
}

/// What an event was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObjectKind {
    Staff,
    Team,
    Organisation,
    Attribute,
    Code,
    Contact,
    Import,
    Group,
    Share,
}

impl ObjectKind {
    pub const ALL: [ObjectKind; 9] = [
        ObjectKind::Staff,
        ObjectKind::Team,
        ObjectKind::Organisation,
        ObjectKind::Attribute,
        ObjectKind::Code,
        ObjectKind::Contact,
        ObjectKind::Import,
        ObjectKind::Group,
        ObjectKind::Share,
    ];

    pub fn code(self) -> &'static str {
        match self {
            ObjectKind::Staff => "staff",
            ObjectKind::Team => "team",
            ObjectKind::Organisation => "organisation",
            ObjectKind::Attribute => "attribute",
            ObjectKind::Code => "code",
            ObjectKind::Contact => "contact",
            ObjectKind::Import => "import",
            ObjectKind::Group => "group",
            ObjectKind::Share => "share",
        }
    }
}

/// An event to be written.
#[derive(Debug)]
pub struct Entry {
    action: Action,
    kind: ObjectKind,
    object_id: Option<i64>,
    object_name: String,
    effect: Option<i64>,
    detail: serde_json::Value,
}

impl Entry {
    /// `name` is the object's name at this moment (empty for contacts, whose names are personal data).
    pub fn new(action: Action, kind: ObjectKind, id: impl Into<Option<i64>>, name: &str) -> Entry {
        let detail = serde_json::Value::Object(serde_json::Map::new());
        Entry { action, kind, object_id: id.into(), object_name: name.to_string(), effect: None, detail }
    }

    /// The effect in numbers, such as people joined (positive) or left (negative), rows, addresses.
    #[must_use]
    pub fn effect(mut self, number: i64) -> Entry {
        self.effect = Some(number);
        self
    }

    /// More facts as a JSON object, such as `{"old": …, "new": …}`.
    #[must_use]
    pub fn detail(mut self, detail: serde_json::Value) -> Entry {
        self.detail = detail;
        self
    }
}

/// Writes an event in the transaction of the change that it tells of.
pub async fn record(tx: &mut Tx, actor: &Actor, at: Micros, entry: Entry) -> Result<()> {
    tx.query(
        "INSERT INTO audit (at, actor_id, actor_name, action, object_kind, object_id, object_name, effect, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(at)
    .bind(actor.id)
    .bind(actor.name.clone())
    .bind(entry.action.code())
    .bind(entry.kind.code())
    .bind(entry.object_id)
    .bind(entry.object_name)
    .bind(entry.effect)
    .bind(entry.detail.to_string())
    .execute()
    .await?;
    Ok(())
}

/// An event as it stands in the log.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Event {
    pub id: i64,
    pub at: Micros,
    pub actor_id: Option<StaffId>,
    pub actor_name: String,
    pub action: String,
    pub object_kind: String,
    pub object_id: Option<i64>,
    pub object_name: String,
    pub effect: Option<i64>,
    pub detail: String,
}

impl Event {
    /// The kind of event; `None` when a newer Muster wrote it.
    pub fn action(&self) -> Option<Action> {
        Action::ALL.iter().copied().find(|action| action.code() == self.action)
    }

    /// A text of the event's detail.
    pub fn fact(&self, name: &str) -> Option<String> {
        let detail: serde_json::Value = serde_json::from_str(&self.detail).ok()?;
        match detail.get(name)? {
            serde_json::Value::String(text) => Some(text.clone()),
            serde_json::Value::Null => None,
            other => Some(other.to_string()),
        }
    }
}

/// Which events to list: all conditions hold, newest first.
#[derive(Clone, Debug, Default)]
pub struct Search {
    pub actor: Option<StaffId>,
    pub action: Option<Action>,
    pub object: Option<(ObjectKind, Option<i64>)>,
    pub from: Option<Micros>,
    pub until: Option<Micros>,
    /// Only events older than this id: the keyset of the next page.
    pub before: Option<i64>,
}

/// At most `limit` events that fit, newest first.
pub async fn list(tx: &mut Tx, search: &Search, limit: i64) -> Result<Vec<Event>> {
    let kind = search.object.map(|(kind, _)| kind.code());
    tx.query(
        "SELECT id, at, actor_id, actor_name, action, object_kind, object_id, object_name, effect, detail
         FROM audit
         WHERE ($1 IS NULL OR actor_id = $1)
           AND ($2 IS NULL OR action = $2)
           AND ($3 IS NULL OR object_kind = $3)
           AND ($4 IS NULL OR object_id = $4)
           AND ($5 IS NULL OR at >= $5)
           AND ($6 IS NULL OR at < $6)
           AND ($7 IS NULL OR id < $7)
         ORDER BY id DESC
         LIMIT $8",
    )
    .bind(search.actor)
    .bind(search.action.map(Action::code))
    .bind(kind)
    .bind(search.object.and_then(|(_, id)| id))
    .bind(search.from)
    .bind(search.until)
    .bind(search.before)
    .bind(limit)
    .all()
    .await
}

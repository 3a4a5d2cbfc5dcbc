//! The columns that a share may grant, and what stands in them.

use super::people::Person;
use crate::{
    attributes::{self, Attribute},
    audience::Member,
    codes::Kind,
    db::Tx,
    error::Result,
    ids::AttributeId,
};
use std::borrow::Cow;

macro_rules! columns {
    ($($name:ident = $code:literal: $member:ident => $cell:expr;)*) => {
        /// A column that a share may grant.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Column {
            $($name,)*
            /// A custom attribute.
            Attribute(AttributeId),
        }

        impl Column {
            /// Those that there always are.
            pub const BUILT_IN: &[Column] = &[$(Column::$name,)*];

            /// How it stands in forms, and how it is stored if it is built in.
            pub fn code(self) -> Cow<'static, str> {
                match self {
                    $(Column::$name => $code.into(),)*
                    Column::Attribute(id) => format!("{ATTRIBUTE}{id}").into(),
                }
            }

            /// What a member has in it; nothing if it is of an attribute.
            fn built_in(self, member: &Member) -> &str {
                match self {
                    $(Column::$name => { let $member = member; $cell })*
                    Column::Attribute(_) => "",
                }
            }
        }
    };
}

columns! {
    Name = "name": m => &m.name;
    FirstName = "first_name": m => &m.first_name;
    LastName = "last_name": m => &m.last_name;
    Email = "email": m => m.email.as_deref().unwrap_or("");
    Phone = "phone": m => &m.phone;
    CustomerNumber = "customer_number": m => m.external_id.as_deref().unwrap_or("");
    JobTitle = "job_title": m => &m.job_title;
    Street = "street": m => &m.street;
    PostCode = "post_code": m => &m.post_code;
    City = "city": m => m.city.as_deref().unwrap_or("");
    Country = "country": m => m.country.as_deref().unwrap_or("");
    Language = "language": m => m.language.as_deref().unwrap_or("");
    Correspondence = "correspondence": m => m.correspondence.as_deref().unwrap_or("");
    Salesperson = "salesperson": m => m.codes(Kind::Salesperson);
    Territory = "territory": m => m.codes(Kind::Territory);
    OrganizationalLevel = "organizational_level": m => m.codes(Kind::OrganizationalLevel);
    MailingGroup = "mailing_group": m => m.codes(Kind::MailingGroup);
    IndustryGroup = "industry_group": m => m.codes(Kind::IndustryGroup);
    BusinessRelation = "business_relation": m => m.codes(Kind::BusinessRelation);
    JobResponsibility = "job_responsibility": m => m.codes(Kind::JobResponsibility);
}

/// What the code of an attribute's column begins with; its id follows.
const ATTRIBUTE: &str = "attribute:";

impl Column {
    pub fn from_code(code: &str) -> Option<Column> {
        match code.strip_prefix(ATTRIBUTE) {
            Some(id) => id.parse().ok().map(Column::Attribute),
            None => Column::BUILT_IN.iter().copied().find(|column| column.code() == code),
        }
    }

    /// The attribute that stands in it.
    pub fn attribute(self) -> Option<AttributeId> {
        match self {
            Column::Attribute(id) => Some(id),
            _ => None,
        }
    }

    /// Whether codes stand in it, which members are given only when they are asked for.
    pub fn is_of_codes(self) -> bool {
        Kind::from_key(&self.code()).is_some()
    }
}

/// Granted columns, each once, in their fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    columns: Vec<Column>,
}

impl Columns {
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Columns {
        let mut columns: Vec<Column> = columns.into_iter().collect();
        columns.sort_unstable();
        columns.dedup();
        Columns { columns }
    }

    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&column)
    }

    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = Column> {
        self.columns.iter().copied()
    }

    /// The codes of the built-in ones.
    pub(super) fn codes(&self) -> Vec<Cow<'static, str>> {
        self.iter().filter(|column| column.attribute().is_none()).map(Column::code).collect()
    }

    /// The columns of contacts in which the built-in ones are stored; codes are stored elsewhere.
    pub(super) fn stored(&self) -> Vec<&'static str> {
        let stored = self.iter().filter_map(|column| match column.code() {
            Cow::Borrowed("customer_number") => Some("external_id"),
            Cow::Borrowed(code) => Some(code),
            Cow::Owned(_) => None,
        });
        stored.collect()
    }

    /// The attributes among them.
    pub(super) fn attributes(&self) -> Vec<AttributeId> {
        self.iter().filter_map(Column::attribute).collect()
    }
}

/// Columns with the attributes among them, as pages and files show them. It is true of one moment: an attribute that
/// goes later leaves an empty column.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The built-in ones, then the attributes in the order of their list.
    pub columns: Vec<Column>,
    attributes: Vec<Attribute>,
}

impl Sheet {
    /// Some columns; attributes that are gone are left out.
    pub async fn of(tx: &mut Tx, columns: &Columns) -> Result<Sheet> {
        Ok(Sheet::new(attributes::list(tx).await?, |column| columns.has(column)))
    }

    /// Every column that there is.
    pub async fn all(tx: &mut Tx) -> Result<Sheet> {
        Ok(Sheet::new(attributes::list(tx).await?, |_| true))
    }

    /// The columns that are wanted of those that there are.
    pub fn new(attributes: Vec<Attribute>, wanted: impl Fn(Column) -> bool) -> Sheet {
        let own = attributes.iter().map(|attribute| Column::Attribute(attribute.id));
        let columns = Column::BUILT_IN.iter().copied().chain(own).filter(|column| wanted(*column)).collect();
        Sheet { columns, attributes }
    }

    /// The columns without their order.
    pub fn set(&self) -> Columns {
        Columns::new(self.columns.iter().copied())
    }

    /// The attribute that stands in a column.
    pub fn attribute(&self, column: Column) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| column.attribute() == Some(attribute.id))
    }

    /// The first row of a file.
    pub fn heads(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.columns.iter().map(|column| self.head(*column))
    }

    /// Somebody's row of a file: countries and languages as codes, values as imports read them.
    pub fn cells<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = Cow<'a, str>> {
        self.columns.iter().map(|column| self.cell(*column, person))
    }

    /// A column's head in files: an attribute's key, or `attr:KEY` where a built-in column is called like it.
    pub fn head(&self, column: Column) -> Cow<'_, str> {
        let Some(attribute) = self.attribute(column) else { return column.code() };
        let key = attribute.key.as_str();
        let is_taken = key == CONSENT || Column::from_code(key).is_some();
        if is_taken { Cow::Owned(format!("attr:{key}")) } else { Cow::Borrowed(key) }
    }

    /// The columns as the log names them: attributes as `attr:KEY`.
    pub(super) fn names(&self) -> Vec<String> {
        let name = |column: &Column| match self.attribute(*column) {
            Some(attribute) => format!("attr:{}", attribute.key),
            None => column.code().into_owned(),
        };
        self.columns.iter().map(name).collect()
    }

    /// The column with a head, or with the `attr:KEY` by which criteria name an attribute.
    pub fn named(&self, head: &str) -> Option<Column> {
        let is_it = |attribute: &Attribute| head.strip_prefix("attr:") == Some(attribute.key.as_str());
        let attribute = self.attributes.iter().find(|attribute| is_it(attribute));
        let column = attribute.map(|attribute| Column::Attribute(attribute.id));
        column.or_else(|| self.columns.iter().copied().find(|column| self.head(*column) == head))
    }

    /// A cell of a file.
    pub fn cell<'a>(&self, column: Column, person: &'a Person) -> Cow<'a, str> {
        match self.attribute(column) {
            Some(attribute) => {
                person.value(attribute.id).map_or_else(String::new, |value| attribute.plain(value)).into()
            }
            None => column.built_in(&person.member).into(),
        }
    }
}

/// The head in files of the column that says who agreed to e-mail.
pub const CONSENT: &str = "consent_email";

/// Reads a stored list of codes; what a newer Muster knows and we do not is left out.
impl TryFrom<String> for Columns {
    type Error = serde_json::Error;
    fn try_from(json: String) -> Result<Columns, serde_json::Error> {
        let codes: Vec<String> = serde_json::from_str(&json)?;
        Ok(Columns::new(codes.iter().filter_map(|code| Column::from_code(code))))
    }
}

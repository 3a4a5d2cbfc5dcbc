//! The columns that a share may grant, and what stands in them.

use crate::{audience::Member, codes::Kind};

macro_rules! columns {
    ($($name:ident = $code:literal: $member:ident => $cell:expr;)*) => {
        /// A column that a share may grant.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Column { $($name,)* }

        impl Column {
            pub const ALL: &[Column] = &[$(Column::$name,)*];

            /// How it is stored, and the head of the column in files.
            pub fn code(self) -> &'static str {
                match self { $(Column::$name => $code,)* }
            }

            /// What a member has in it, or "".
            pub fn cell(self, member: &Member) -> &str {
                match self { $(Column::$name => { let $member = member; $cell })* }
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
    Salesperson = "salesperson": m => m.codes(Kind::Salesperson);
    Territory = "territory": m => m.codes(Kind::Territory);
    OrganizationalLevel = "organizational_level": m => m.codes(Kind::OrganizationalLevel);
    MailingGroup = "mailing_group": m => m.codes(Kind::MailingGroup);
    IndustryGroup = "industry_group": m => m.codes(Kind::IndustryGroup);
    BusinessRelation = "business_relation": m => m.codes(Kind::BusinessRelation);
    JobResponsibility = "job_responsibility": m => m.codes(Kind::JobResponsibility);
}

impl Column {
    pub fn from_code(code: &str) -> Option<Column> {
        Column::ALL.iter().copied().find(|column| column.code() == code)
    }

    /// Whether codes stand in it, which members are given only when they are asked for.
    pub fn is_of_codes(self) -> bool {
        Kind::from_key(self.code()).is_some()
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

    pub fn codes(&self) -> Vec<&'static str> {
        self.iter().map(Column::code).collect()
    }
}

/// Reads a stored list of codes; what a newer Muster knows and we do not is left out.
impl TryFrom<String> for Columns {
    type Error = serde_json::Error;
    fn try_from(json: String) -> Result<Columns, serde_json::Error> {
        let codes: Vec<String> = serde_json::from_str(&json)?;
        Ok(Columns::new(codes.iter().filter_map(|code| Column::from_code(code))))
    }
}

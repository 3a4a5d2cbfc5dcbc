//! The kinds of codes that contacts are told apart by, and the two things in which the kinds differ.

/// A kind of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CodeKind {
    Salesperson,
    Territory,
    OrganizationalLevel,
    MailingGroup,
    IndustryGroup,
    BusinessRelation,
    JobResponsibility,
}

impl CodeKind {
    pub const ALL: [CodeKind; 7] = [
        CodeKind::Salesperson,
        CodeKind::Territory,
        CodeKind::OrganizationalLevel,
        CodeKind::MailingGroup,
        CodeKind::IndustryGroup,
        CodeKind::BusinessRelation,
        CodeKind::JobResponsibility,
    ];

    /// The word in the column `codes.kind`, and the name of the field in criteria.
    pub fn key(self) -> &'static str {
        match self {
            CodeKind::Salesperson => "salesperson",
            CodeKind::Territory => "territory",
            CodeKind::OrganizationalLevel => "organizational_level",
            CodeKind::MailingGroup => "mailing_group",
            CodeKind::IndustryGroup => "industry_group",
            CodeKind::BusinessRelation => "business_relation",
            CodeKind::JobResponsibility => "job_responsibility",
        }
    }

    pub fn from_key(key: &str) -> Option<CodeKind> {
        CodeKind::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether a contact has one of them at most.
    pub fn is_single(self) -> bool {
        matches!(self, CodeKind::Salesperson | CodeKind::Territory | CodeKind::OrganizationalLevel)
    }

    /// Whether who has none of their own has those of their company. The view `held_codes` says the same.
    pub fn is_inherited(self) -> bool {
        !matches!(self, CodeKind::OrganizationalLevel | CodeKind::MailingGroup)
    }
}

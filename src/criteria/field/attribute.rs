//! Custom attributes as fields of a rule.

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
    /// Of its choices a contact may have any number, as [`several`](crate::criteria::several) says.
    Several,
}

impl AttributeKind {
    pub const ALL: [AttributeKind; 7] = [
        AttributeKind::Text,
        AttributeKind::Number,
        AttributeKind::Money,
        AttributeKind::Date,
        AttributeKind::YesNo,
        AttributeKind::Choice,
        AttributeKind::Several,
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
            AttributeKind::Several => "several",
        }
    }

    /// Whether its values are chosen from a list of its own.
    pub fn has_choices(self) -> bool {
        matches!(self, AttributeKind::Choice | AttributeKind::Several)
    }

    pub fn from_key(key: &str) -> Option<AttributeKind> {
        AttributeKind::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

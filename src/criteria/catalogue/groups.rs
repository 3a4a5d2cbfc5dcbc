//! The groups that a rule may ask for.

use super::GroupKind;
use crate::ids::GroupId;

/// A customer group as rules know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupEntry {
    pub id: GroupId,
    pub name: String,
    pub kind: GroupKind,
    /// As they were last counted; of a known user group nothing, since it has addresses, not all of them of contacts.
    pub people: Option<i64>,
    /// It is kept where it is used and not offered any more.
    pub archived: bool,
}

impl GroupEntry {
    /// Whether it may be chosen for the group `own`; an archived one only where it is chosen already.
    pub fn is_offered(&self, own: Option<GroupId>, is_chosen: bool) -> bool {
        Some(self.id) != own && (!self.archived || is_chosen)
    }
}

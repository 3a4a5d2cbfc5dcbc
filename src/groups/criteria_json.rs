//! Criteria as their JSON text, with the groups that they name.

use crate::ids::GroupId;
use std::collections::BTreeSet;

/// Checked criteria in their stored form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criteria {
    json: serde_json::Value,
}

impl Criteria {
    /// Takes criteria that were checked before.
    pub fn from_value(json: serde_json::Value) -> Criteria {
        Criteria { json }
    }

    pub fn to_json(&self) -> String {
        self.json.to_string()
    }

    /// The groups that rules name.
    pub fn groups(&self) -> BTreeSet<GroupId> {
        let mut groups = BTreeSet::new();
        collect(&self.json, &mut groups);
        groups
    }
}

fn collect(node: &serde_json::Value, groups: &mut BTreeSet<GroupId>) {
    if node.get("field").and_then(|field| field.as_str()) == Some("group") {
        groups.extend(node.get("value").and_then(serde_json::Value::as_i64).map(GroupId));
    }
    let children = ["include", "leave_out", "all", "any"].into_iter().filter_map(|key| node.get(key));
    for child in children {
        match child {
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, groups)),
            other => collect(other, groups),
        }
    }
}

//! Which segments ask for a field, or for one of its values: what keeps these from being deleted.

use crate::{
    db::{self, Tx},
    error::Result,
    ids::GroupId,
};
use serde_json::Value as Json;

/// A segment whose criteria name a field.
#[derive(Clone, Debug)]
pub struct Naming {
    pub id: GroupId,
    pub name: String,
    criteria: Json,
    field: String,
}

impl Naming {
    /// Whether a rule about the field names one of its values.
    pub fn names(&self, value: &str) -> bool {
        has_rule(&self.criteria, &self.field, Some(value))
    }
}

/// The segments that have a rule about a field, by name; sound or not, archived ones too.
pub async fn segments_naming(tx: &mut Tx, field: &str) -> Result<Vec<Naming>> {
    let rows: Vec<(GroupId, String, String)> = tx
        .query(
            "SELECT id, name, criteria FROM customer_groups WHERE kind = 'segment' AND criteria LIKE $1 ESCAPE '\\' \
             ORDER BY name_key",
        )
        .bind(format!("%{}%", db::like(&format!("\"{field}\""))))
        .all()
        .await?;
    let naming = |(id, name, criteria): (GroupId, String, String)| {
        let criteria = serde_json::from_str(&criteria).ok()?;
        has_rule(&criteria, field, None).then(|| Naming { id, name, criteria, field: field.to_string() })
    };
    Ok(rows.into_iter().filter_map(naming).collect())
}

fn has_rule(json: &Json, field: &str, value: Option<&str>) -> bool {
    match json {
        Json::Array(items) => items.iter().any(|item| has_rule(item, field, value)),
        Json::Object(object) => {
            let is_rule = object.get("field").and_then(Json::as_str) == Some(field);
            let has_value = value.is_none_or(|value| has_text(object.get("value"), value));
            (is_rule && has_value) || object.values().any(|inner| has_rule(inner, field, value))
        }
        _ => false,
    }
}

fn has_text(value: Option<&Json>, text: &str) -> bool {
    match value {
        Some(Json::String(value)) => value == text,
        Some(Json::Array(items)) => items.iter().any(|item| item.as_str() == Some(text)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_found_at_any_depth() {
        let criteria = r#"{"include": {"all": [{"any": [{"field": "attr:tier", "op": "any_of", "value": ["gold"]}]}]},
                           "leave_out": {"any": [{"field": "attr:size", "op": "known"}]}}"#;
        let criteria: Json = serde_json::from_str(criteria).expect("JSON");
        assert!(has_rule(&criteria, "attr:tier", None));
        assert!(has_rule(&criteria, "attr:tier", Some("gold")));
        assert!(!has_rule(&criteria, "attr:tier", Some("silver")));
        assert!(has_rule(&criteria, "attr:size", None));
        assert!(!has_rule(&criteria, "attr:siz", None));
    }
}

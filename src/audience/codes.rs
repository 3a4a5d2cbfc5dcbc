//! Codes of contacts, such as mailing groups and salespeople: which there are, who has them, and how many that are.
//!
//! Which codes a contact has, its own or those of its company, says the view `held_codes` alone.

use super::{
    index::List,
    masks::Members,
    plan::{NOBODY, Plan},
};
use crate::{
    criteria::{Choice, CodeKind},
    db::{Tx, json_numbers},
    error::Result,
};
use std::collections::{BTreeMap, HashMap};

/// The ids of codes by kind and code.
pub type Ids = BTreeMap<CodeKind, BTreeMap<String, i64>>;

/// All codes: their ids, and what rules may name, by name.
pub async fn load(tx: &mut Tx) -> Result<(Ids, HashMap<CodeKind, Vec<Choice>>)> {
    let rows: Vec<(i64, String, String, String)> =
        tx.query("SELECT id, kind, code, name FROM codes ORDER BY name_key, id").all().await?;
    let mut ids = Ids::new();
    let mut choices: HashMap<CodeKind, Vec<Choice>> = HashMap::new();
    for (id, kind, code, name) in rows {
        let Some(kind) = CodeKind::from_key(&kind) else { continue };
        ids.entry(kind).or_default().insert(code.clone(), id);
        choices.entry(kind).or_default().push(Choice { key: code, label: name });
    }
    Ok((ids, choices))
}

/// Who has one of these codes.
pub fn any_of(ids: &Ids, kind: CodeKind, codes: &[String]) -> Plan {
    let Some(known) = ids.get(&kind) else { return NOBODY };
    Plan::OnAny(codes.iter().filter_map(|code| known.get(code)).map(|id| List::Code(*id)).collect())
}

/// Who has any code of a kind.
pub fn any(ids: &Ids, kind: CodeKind) -> Plan {
    let Some(known) = ids.get(&kind) else { return NOBODY };
    Plan::OnAny(known.values().map(|id| List::Code(*id)).collect())
}

/// How many of some people have each code of a kind, by the index; codes that none of them has are left out.
pub async fn tally(members: &Members, ids: &Ids, kind: CodeKind) -> Result<Vec<(String, i64)>> {
    let Some(known) = ids.get(&kind) else { return Ok(Vec::new()) };
    let plans = known.values().map(|id| Plan::OnAny(vec![List::Code(*id)])).collect();
    let counts = members.matching(plans).await?;
    Ok(known.keys().cloned().zip(counts).filter(|(_, people)| *people > 0).collect())
}

/// How many contacts have each code of a kind, by the database; codes that nobody has are left out.
pub async fn counts(tx: &mut Tx, kind: CodeKind) -> Result<BTreeMap<String, i64>> {
    let rows: Vec<(String, i64)> = tx
        .query(
            "SELECT k.code, COUNT(*) FROM held_codes h JOIN codes k ON k.id = h.code_id WHERE k.kind = $1 GROUP BY k.code",
        )
        .bind(kind.key())
        .all()
        .await?;
    Ok(rows.into_iter().collect())
}

/// The names of the codes that some contacts have, by kind and name.
pub async fn held_by(tx: &mut Tx, contacts: &[i64]) -> Result<Vec<(i64, CodeKind, String)>> {
    let these = json_numbers(tx.dialect(), "$1");
    let rows: Vec<(i64, String, String)> = tx
        .query(format!(
            "SELECT h.contact_id, k.kind, k.name FROM held_codes h JOIN codes k ON k.id = h.code_id \
             WHERE h.contact_id IN {these} ORDER BY h.contact_id, k.kind, k.name_key, k.id"
        ))
        .bind(serde_json::to_string(contacts)?)
        .all()
        .await?;
    let known =
        |(contact, kind, name): (i64, String, String)| Some((contact, CodeKind::from_key(&kind)?, name));
    Ok(rows.into_iter().filter_map(known).collect())
}

//! The currencies that contacts paid in: who paid in which, and how many that are. What was given back does not count.

use super::{
    index::{Index, List, Slot},
    masks::Members,
    plan::Plan,
};
use crate::{db::Tx, error::Result};

/// Who paid in one of these currencies.
pub fn any_of(index: &Index, currencies: &[String]) -> Plan {
    let known = index.dictionary(Slot::Currency);
    let code = |currency: &String| known.and_then(|known| known.lookup(currency));
    Plan::OnAny(currencies.iter().filter_map(code).map(List::Currency).collect())
}

/// Who paid in any currency.
pub fn any(index: &Index) -> Plan {
    Plan::OnAny(all(index).into_iter().map(List::Currency).collect())
}

fn all(index: &Index) -> Vec<i64> {
    index.dictionary(Slot::Currency).map(|known| known.codes_where(|_| true)).unwrap_or_default()
}

/// How many of some people paid in each currency, by the index; currencies that none of them has are left out.
pub async fn tally(members: &Members) -> Result<Vec<(String, i64)>> {
    let codes = all(&members.index);
    let plans = codes.iter().map(|code| Plan::OnAny(vec![List::Currency(*code)])).collect();
    let counts = members.matching(plans).await?;
    let name =
        |code| members.index.dictionary(Slot::Currency).map_or("", |known| known.text(code)).to_string();
    let tally = codes.into_iter().zip(counts).filter(|(_, people)| *people > 0);
    Ok(tally.map(|(code, people)| (name(code), people)).collect())
}

/// How many contacts paid in each currency, by the database.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT l.currency, COUNT(DISTINCT l.contact_id) FROM order_lines l WHERE l.quantity > 0 \
               AND l.currency <> '' GROUP BY l.currency";
    tx.query(sql).all().await
}

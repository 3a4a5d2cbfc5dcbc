//! The currencies that contacts paid in: who paid in which, and how many that are. What was given back does not count.

use super::{
    index::{Index, List, Slot, events},
    masks::{Members, count_each},
    plan::Plan,
};
use crate::{criteria::Happening, db::Tx, error::Result, text::fold};
use std::{cmp::Reverse, sync::Arc};

/// Who paid in one of these currencies.
pub fn any_of(index: &Index, currencies: &[String]) -> Plan {
    let codes = currencies.iter().filter_map(|currency| code(index, currency));
    Plan::OnAny(codes.map(List::Currency).collect())
}

/// The code of a currency that something was paid in.
pub fn code(index: &Index, currency: &str) -> Option<i64> {
    index.dictionary(Slot::Currency)?.lookup(currency)
}

/// The currencies that lines of orders were paid in whose letters have these in them, those of most contacts first.
pub async fn values(
    index: &Arc<Index>,
    what: Happening,
    search: &str,
    limit: usize,
) -> Result<Vec<(String, i64)>> {
    let Some(known) = index.dictionary(Slot::Currency) else { return Ok(Vec::new()) };
    let codes = known.codes_where(|text| fold(text).contains(search));
    let plan = |code: &i64| match what {
        Happening::Order => Plan::OnAny(vec![List::Currency(*code)]),
        what => Plan::Happened(what, events::paid_in(*code)),
    };
    let counts = count_each(index, codes.iter().map(plan).collect()).await?;
    let mut values: Vec<(String, i64)> =
        codes.into_iter().map(|code| known.text(code).to_string()).zip(counts).collect();
    values.retain(|(_, people)| *people > 0);
    values.sort_by(|a, b| (Reverse(a.1), &a.0).cmp(&(Reverse(b.1), &b.0)));
    values.truncate(limit);
    Ok(values)
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

//! Who bought a product, and on how many days, from the index: what predictions are made of, product by product.

use super::{engine, index::events::about, masks::each_chunk};
use crate::{
    criteria::{Aspect, Happening, windows::Window},
    db::Tx,
    error::Result,
    ids::ProductId,
    time::Day,
};
use std::{cmp::Reverse, collections::HashMap};

/// The days on which somebody bought a product: how many, the first and the last.
pub type BuyingDays = (i64, Day, Day);

/// The products with the most buyers in a stretch of days, the most bought first; `None` where there is no index.
pub async fn best_sellers(tx: &mut Tx, window: Window, most: usize) -> Result<Option<Vec<ProductId>>> {
    let Some(index) = engine::exact(tx).await? else { return Ok(None) };
    let ids: Vec<(ProductId,)> = tx.query("SELECT id FROM products").all().await?;
    let products: Vec<ProductId> = ids.into_iter().map(|(id,)| id).collect();
    let asked = products.clone();
    let chunks = each_chunk(&index, move |chunk| {
        // The product that a row was last counted for.
        let mut counted = vec![None; chunk.alive().len() * u64::BITS as usize];
        let mut buyers = vec![0_u64; asked.len()];
        for (at, product) in asked.iter().enumerate() {
            chunk.events(Happening::Order).visit_about(
                about(Aspect::Product, product.0),
                window,
                |row, _| {
                    buyers[at] += u64::from(counted[usize::from(row)].replace(at) != Some(at));
                },
            );
        }
        buyers
    });
    let chunks = chunks.await?;
    let sums = products.into_iter().enumerate().map(|(at, id)| {
        let buyers: u64 = chunks.iter().map(|buyers| buyers[at]).sum();
        (Reverse(buyers), id)
    });
    let mut best: Vec<(Reverse<u64>, ProductId)> = sums.filter(|(Reverse(buyers), _)| *buyers > 0).collect();
    best.sort_unstable();
    Ok(Some(best.into_iter().map(|(_, id)| id).take(most).collect()))
}

/// How many people bought a product on the same days, as far as they count and lie in a stretch; `None` where there is
/// no index.
pub async fn buying_days(
    tx: &mut Tx,
    product: ProductId,
    window: Window,
) -> Result<Option<HashMap<BuyingDays, u32>>> {
    let Some(index) = engine::exact(tx).await? else { return Ok(None) };
    let chunks = each_chunk(&index, move |chunk| {
        let mut rows: HashMap<u16, BuyingDays> = HashMap::new();
        chunk.events(Happening::Order).visit_about(about(Aspect::Product, product.0), window, |row, day| {
            let (days, first, last) = rows.entry(row).or_insert((0, day, day));
            (*days, *first, *last) = (*days + 1, day.min(*first), day.max(*last));
        });
        let mut people: HashMap<BuyingDays, u32> = HashMap::new();
        rows.into_values().for_each(|days| *people.entry(days).or_default() += 1);
        people
    });
    let mut people: HashMap<BuyingDays, u32> = HashMap::new();
    for (days, more) in chunks.await?.into_iter().flatten() {
        *people.entry(days).or_default() += more;
    }
    Ok(Some(people))
}

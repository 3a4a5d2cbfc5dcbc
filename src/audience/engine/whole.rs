//! An index of all contacts: while further ones are read, those that came are put into columns.

use super::super::{
    changes,
    index::{Chunk, Index, ROWS},
    rows::{self, Addresses, Read, Which},
};
use crate::{
    db::{Db, Tx},
    error::Result,
};
use futures_util::future::join;
use tokio::{sync::mpsc, task::spawn_blocking};

/// Contacts read in one statement.
const PIECE: i64 = 8_192;
/// Pieces of a chunk.
const PIECES: usize = (ROWS / PIECE) as usize;
/// Pieces read before the last one has been looked into.
const AHEAD: usize = 4;

/// Fills an empty index with what a transaction reads; one that is larger than `budget` bytes is not filled to the end.
pub async fn fill(db: &Db, tx: &mut Tx, index: Index, budget: usize) -> Result<Index> {
    let (pieces, received) = mpsc::channel(AHEAD);
    let addresses = Addresses::load(tx).await?;
    let mut other = db.read_beside(tx).await?;
    // Somebody may have written between the two.
    let is_same = changes::mark(&mut other).await? == changes::mark(tx).await?;
    let building = spawn_blocking(move || build(index, &addresses, received, budget));
    read_all(tx, is_same.then_some(&mut other), pieces).await?;
    building.await.map_err(anyhow::Error::from)?
}

async fn first_contact(tx: &mut Tx, from: i64) -> Result<Option<i64>> {
    let first: Option<i64> =
        tx.query("SELECT MIN(id) FROM contacts WHERE id >= $1").bind(from).scalar().await?;
    Ok(first)
}

/// Reads all contacts, chunk by chunk and each in pieces, for as long as anybody takes them: two at once where there is
/// another transaction of the same moment.
async fn read_all(tx: &mut Tx, mut other: Option<&mut Tx>, pieces: mpsc::Sender<(i64, Read)>) -> Result<()> {
    let mut from = Some(i64::MIN);
    while let Some(id) = from
        && let Some(first) = first_contact(tx, id).await?
    {
        let number = first.div_euclid(ROWS);
        let starts: Vec<i64> = (0..ROWS / PIECE).map(|piece| number * ROWS + piece * PIECE).collect();
        for these in starts.chunks(if other.is_some() { 2 } else { 1 }) {
            let read = match (&mut other, these) {
                (Some(other), [one, two]) => {
                    let (one, two) = join(piece(tx, *one), piece(other, *two)).await;
                    vec![one?, two?]
                }
                _ => vec![piece(tx, these[0]).await?],
            };
            for packed in read {
                if pieces.send((number, packed)).await.is_err() {
                    return Ok(());
                }
            }
        }
        from = (number + 1).checked_mul(ROWS);
    }
    Ok(())
}

async fn piece(tx: &mut Tx, first: i64) -> Result<Read> {
    rows::read(tx, &Which::Range(first, first + PIECE - 1)).await
}

/// Makes chunks of the pieces while further ones are read, until there are no more or the index is beyond its budget.
fn build(
    mut index: Index,
    addresses: &Addresses,
    mut pieces: mpsc::Receiver<(i64, Read)>,
    budget: usize,
) -> Result<Index> {
    let mut chunk = Vec::new();
    while let Some((number, packed)) = pieces.blocking_recv() {
        chunk.push(index.unpack(&packed, addresses)?);
        if chunk.len() == PIECES {
            index.push(Chunk::new(number, std::mem::take(&mut chunk)));
            if index.bytes() > budget {
                return Ok(index);
            }
        }
    }
    index.sort_domains();
    Ok(index)
}

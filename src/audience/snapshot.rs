//! The index in a file, so that a start need not read all contacts.
//!
//! The file is believed only when the database knows its token: another database, or the same one put back to an
//! earlier state, does not. What changed since the file was written stands in the table of changes, which is kept from
//! the oldest position that a token stands for.

use super::index::{
    Chunk, Index, Position, Slot,
    stored::{In, Out, Stored},
};
use crate::{
    db::{Db, Dialect, Tx},
    error::Result,
    time::{MICROS_PER_DAY, Micros},
};
use anyhow::{Context, bail};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::{
    fs::File,
    io::{BufReader, BufWriter, Read, Write},
    path::Path,
    sync::Arc,
};

/// To be raised whenever the same bytes would mean something else.
const FORMAT: u32 = 6;
const MAGIC: &[u8; 8] = b"MUSTERIX";
/// A token that nobody has renewed for so long is of a portal that is gone.
const TOKEN_LIFE: Micros = 30 * MICROS_PER_DAY;

/// What stands before the chunks.
#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    /// A one, to tell the order of bytes.
    one: [u8; 8],
    token: String,
    position: Position,
    as_of: Micros,
    texts: Vec<(Slot, Vec<Arc<str>>)>,
    chunks: usize,
}

/// Writes the index and tells its token to the database, in place of the one before; changes that no token needs any
/// more are removed.
pub async fn save(
    db: &Db,
    index: &Arc<Index>,
    file: &Path,
    old: Option<String>,
    now: Micros,
) -> Result<String> {
    let token = new_token()?;
    let (written, name, path) = (index.clone(), token.clone(), file.to_owned());
    let unnamed = file.with_extension("new");
    let new = unnamed.clone();
    let done = tokio::task::spawn_blocking(move || write(&written, &name, &new));
    done.await.map_err(anyhow::Error::from)??;
    let mut tx = db.write().await?;
    register(&mut tx, &token, old, index.position.next, now).await?;
    tx.commit().await?;
    std::fs::rename(&unnamed, &path).context("the index's file cannot be put in its place")?;
    Ok(token)
}

/// Reads the file, if it is there, whole, and of this database.
pub async fn load(db: &Db, file: &Path) -> Result<Option<(Index, String)>> {
    let path = file.to_owned();
    let read =
        tokio::task::spawn_blocking(move || if path.exists() { read(&path).map(Some) } else { Ok(None) });
    let (index, token) = match read.await.map_err(anyhow::Error::from)? {
        Ok(Some(found)) => found,
        Ok(None) => return Ok(None),
        Err(error) => {
            tracing::warn!("the index's file is not used, the contacts are read instead: {error:#}");
            return Ok(None);
        }
    };
    let mut tx = db.read().await?;
    let known: i64 =
        tx.query("SELECT COUNT(*) FROM settings WHERE key = $1").bind(key(&token)).scalar().await?;
    if known == 0 {
        tracing::warn!(
            "the index's file belongs to another state of the database, the contacts are read instead"
        );
        return Ok(None);
    }
    Ok(Some((index, token)))
}

fn key(token: &str) -> String {
    format!("index.{token}")
}

fn new_token() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).context("the system gives no random bytes")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

async fn register(tx: &mut Tx, token: &str, old: Option<String>, next: i64, now: Micros) -> Result<()> {
    tx.query("INSERT INTO settings (key, value) VALUES ($1, $2)")
        .bind(key(token))
        .bind(format!("{next} {now}"))
        .execute()
        .await?;
    if let Some(old) = old {
        tx.query("DELETE FROM settings WHERE key = $1").bind(key(&old)).execute().await?;
    }
    let tokens: Vec<(String, String)> =
        tx.query("SELECT key, value FROM settings WHERE key LIKE 'index.%'").all().await?;
    let mut oldest = next;
    for (key, value) in tokens {
        let (position, at) = value.split_once(' ').unwrap_or((&value, "0"));
        if at.parse().is_ok_and(|at: Micros| at > now - TOKEN_LIFE) {
            oldest = oldest.min(position.parse().unwrap_or(0));
        } else {
            tx.query("DELETE FROM settings WHERE key = $1").bind(key).execute().await?;
        }
    }
    let mark = if tx.dialect() == Dialect::Sqlite { "seq" } else { "xid" };
    tx.query(format!("DELETE FROM contact_changes WHERE {mark} < $1")).bind(oldest).execute().await?;
    Ok(())
}

fn write(index: &Index, token: &str, file: &Path) -> anyhow::Result<()> {
    let out = File::create(file).with_context(|| format!("{} cannot be written", file.display()))?;
    let mut out = BufWriter::with_capacity(1 << 20, out);
    let head = Head {
        format: FORMAT,
        one: 1_i64.to_ne_bytes(),
        token: token.into(),
        position: index.position.clone(),
        as_of: index.as_of,
        texts: index.texts(),
        chunks: index.chunks().len(),
    };
    out.write_all(MAGIC)?;
    part(&mut out, &serde_json::to_vec(&head)?)?;
    for chunk in index.chunks() {
        let mut bytes = Out::default();
        chunk.store(&mut bytes);
        part(&mut out, &bytes.0)?;
    }
    out.into_inner()?.sync_all()?;
    Ok(())
}

/// Writes a part: its length, its checksum, itself.
fn part(out: &mut impl Write, bytes: &[u8]) -> anyhow::Result<()> {
    out.write_all(&u64::try_from(bytes.len())?.to_le_bytes())?;
    out.write_all(&crc32fast::hash(bytes).to_le_bytes())?;
    out.write_all(bytes)?;
    Ok(())
}

fn next_part(file: &mut impl Read) -> anyhow::Result<Vec<u8>> {
    let (mut length, mut sum) = ([0; 8], [0; 4]);
    file.read_exact(&mut length)?;
    file.read_exact(&mut sum)?;
    let mut bytes = Vec::new();
    file.take(u64::from_le_bytes(length)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != u64::from_le_bytes(length) {
        bail!("it is cut off");
    }
    if crc32fast::hash(&bytes) != u32::from_le_bytes(sum) {
        bail!("it is damaged");
    }
    Ok(bytes)
}

fn read(file: &Path) -> anyhow::Result<(Index, String)> {
    let mut file = BufReader::with_capacity(1 << 20, File::open(file)?);
    let mut magic = [0; MAGIC.len()];
    file.read_exact(&mut magic)?;
    if magic != *MAGIC {
        bail!("it is no index");
    }
    let head: Head = serde_json::from_slice(&next_part(&mut file)?).context("it is of another version")?;
    if head.format != FORMAT || head.one != 1_i64.to_ne_bytes() {
        bail!("it is of another version");
    }
    let mut index = Index::default();
    index.position = head.position;
    index.as_of = head.as_of;
    head.texts.into_iter().for_each(|(slot, texts)| index.put_texts(slot, texts));
    let mut left = head.chunks;
    while left > 0 {
        let parts: Vec<Vec<u8>> =
            (0..left.min(AT_ONCE)).map(|_| next_part(&mut file)).collect::<anyhow::Result<_>>()?;
        left -= parts.len();
        let chunks: Option<Vec<Chunk>> =
            parts.par_iter().map(|bytes| Chunk::restore(&mut In(bytes))).collect();
        chunks.context("it does not hold what it should")?.into_iter().for_each(|chunk| index.push(chunk));
    }
    Ok((index, head.token))
}

/// Chunks that are looked into at once, while the next lie in the file.
const AT_ONCE: usize = 8;

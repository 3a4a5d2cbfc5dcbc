//! The index in a file, so that a start need not read all contacts.
//!
//! The file is believed only when the database knows its token: another database, or the same one put back to an
//! earlier state, does not. What changed since the file was written stands in the table of changes.

use super::{
    changes,
    index::{
        Chunk, Index, Position, Slot,
        stored::{In, Out, Stored},
    },
};
use crate::{db::Db, error::Result, time::Micros};
use anyhow::{Context, bail};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::{
    fs::File,
    io::{BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

/// To be raised whenever the same bytes would mean something else.
const FORMAT: u32 = 11;
const MAGIC: &[u8; 8] = b"MUSTERIX";

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

/// Writes the index beside its file, under its token.
pub async fn write_beside(index: &Arc<Index>, token: &str, file: &Path) -> Result<()> {
    let (index, token, beside) = (index.clone(), token.to_owned(), beside(file));
    let done = tokio::task::spawn_blocking(move || write(&index, &token, &beside));
    Ok(done.await.map_err(anyhow::Error::from)??)
}

/// Puts what was written beside the file in its place.
pub fn put_in_place(file: &Path) -> Result<()> {
    std::fs::rename(beside(file), file).context("the index's file cannot be put in its place")?;
    Ok(())
}

/// No other program that was given the same folder writes there.
fn beside(file: &Path) -> PathBuf {
    file.with_extension(format!("new-{}", std::process::id()))
}

/// Reads the file, if it is there, whole, and of this database; with its token.
pub async fn load(db: &Db, place: &str, file: &Path) -> Result<Option<(Index, String)>> {
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
    if !changes::knows(&mut db.read().await?, place, &token, index.position.next).await? {
        tracing::warn!(
            "the index's file belongs to another state of the database, the contacts are read instead"
        );
        return Ok(None);
    }
    Ok(Some((index, token)))
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

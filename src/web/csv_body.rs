//! Files that are sent while they are read: each part asks again whether it may be sent.
//!
//! Invariant: when a part may not be sent, the connection breaks off, so that no file looks complete that is not.

use super::app::App;
use crate::{
    access::Actor,
    db::Tx,
    error::{Error, Result},
    ids::StaffId,
    staff,
    time::Micros,
};
use actix_web::web::{Bytes, Data};
use futures_util::{Stream, stream};

/// How many rows a part has.
pub const ROWS: i64 = 4_000;

/// What gives a file its parts, one after the other.
pub trait Parts {
    /// The next part, or `None` when the file is complete.
    async fn next(&mut self, tx: &mut Tx, now: Micros) -> Result<Option<Vec<u8>>>;
}

/// The body of an answer, read part by part, each in a snapshot of its own.
pub fn body<P: Parts + 'static>(app: Data<App>, parts: P) -> impl Stream<Item = Result<Bytes, Error>> {
    stream::try_unfold((app, parts), async |(app, mut parts)| {
        let mut tx = app.db.read().await?;
        let part = parts.next(&mut tx, app.clock.now()).await?;
        drop(tx);
        Ok(part.map(|part| (Bytes::from(part), (app, parts))))
    })
}

/// Whoever began a download, asked again for each part.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    pub id: StaffId,
    pub epoch: i64,
}

impl Reader {
    /// The reader as they are now.
    ///
    /// # Errors
    /// `SignedOut` when they are gone, disabled or have another password or role since.
    pub async fn actor(self, tx: &mut Tx) -> Result<Actor> {
        let found = staff::lookup_session(tx, self.id, self.epoch).await?;
        found.map(|(_, actor)| actor).ok_or(Error::SignedOut)
    }
}

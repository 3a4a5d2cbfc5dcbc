//! Forms that may be sent twice by accident (a double click, Back and again, a lost answer) and must have one effect.
//!
//! Put `{{ ui::once() }}` into the form of every action that makes something, and in its handler:
//!
//! ```ignore
//! let mut tx = cx.write().await?;
//! let key = match once::claim(&mut tx, &cx, &fields).await? {
//!     Seen::Before(path) => return Ok(reply::see_other(&path)),
//!     Seen::Now(key) => key,
//! };
//! let id = teams::create(&mut tx, …).await?;
//! key.remember(&mut tx, &path).await?;
//! tx.commit().await?;
//! ```
//!
//! A refused form rolls back, so that the next try counts as new.

pub use crate::forms::Seen;

use super::{context::Cx, fields::Fields};
use crate::{db::Tx, error::Result, forms, sessions};

/// The hidden field that names the form.
pub const FIELD: &str = "_once";

/// Claims the form's effect; a form without a key is always new.
pub async fn claim(tx: &mut Tx, cx: &Cx, fields: &Fields) -> Result<Seen> {
    let sent = fields.get(FIELD);
    let key = if sent.is_empty() { sessions::new_secret() } else { sent.to_string() };
    forms::claim(tx, &cx.actor, cx.now, &key).await
}

//! Contacts that somebody calls by their name.

use super::store;
use crate::{
    access::{Actor, Permission},
    audience,
    db::Tx,
    error::Result,
    ids::ContactId,
    text::fold,
};

/// So many contacts of the same name can be told apart at a glance.
pub const MOST_NAMESAKES: usize = 10;

/// Somebody of a name, with what tells them from others who are called the same.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Namesake {
    pub id: ContactId,
    pub name: String,
    pub email: Option<String>,
    pub external_id: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
}

/// Those with exactly this name, but for case and accents: the first [`MOST_NAMESAKES`] by id, and one more where there
/// are more.
///
/// # Errors
/// `Forbidden` without the right to see people.
pub async fn namesakes(tx: &mut Tx, actor: &Actor, name: &str) -> Result<Vec<Namesake>> {
    actor.require(Permission::ViewPeople)?;
    let name_key = fold(name);
    if name_key.is_empty() {
        return Ok(Vec::new());
    }
    match audience::called(tx, &name_key, MOST_NAMESAKES + 1).await? {
        Some(ids) if ids.is_empty() => Ok(Vec::new()),
        Some(ids) => store::namesakes_with(tx, &ids).await,
        None => store::namesakes(tx, &name_key, MOST_NAMESAKES + 1).await,
    }
}

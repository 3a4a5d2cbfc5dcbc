//! Keeps actix's sessions in the database.

use super::app::App;
use crate::{
    ids::StaffId,
    sessions::{self, Owner, State},
};
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::time::Duration;
use std::sync::Arc;

/// Names in a session's state that the store reads too.
pub const STAFF: &str = "staff";
pub const HANDLE: &str = "handle";
pub const ADDRESS: &str = "address";
pub const AGENT: &str = "agent";

/// actix's session store over our own table.
#[derive(Clone, Debug)]
pub struct DbSessions {
    app: Arc<App>,
}

impl DbSessions {
    pub fn new(app: Arc<App>) -> DbSessions {
        DbSessions { app }
    }

    async fn try_save(&self, key: &str, state: &State) -> anyhow::Result<()> {
        let mut tx = self.app.db.write().await?;
        sessions::create(&mut tx, key, state, &owner(state), self.app.clock.now()).await?;
        Ok(tx.commit().await?)
    }

    async fn try_load(&self, key: &str) -> anyhow::Result<Option<State>> {
        let mut tx = self.app.db.read().await?;
        Ok(sessions::load(&mut tx, key, self.app.clock.now()).await?)
    }

    async fn try_update(&self, key: &str, state: &State) -> anyhow::Result<bool> {
        let mut tx = self.app.db.write().await?;
        let found =
            sessions::update(&mut tx, key, state, owner(state).staff_id, self.app.clock.now()).await?;
        tx.commit().await?;
        Ok(found)
    }

    async fn try_delete(&self, key: &str) -> anyhow::Result<()> {
        let mut tx = self.app.db.write().await?;
        sessions::end(&mut tx, key).await?;
        Ok(tx.commit().await?)
    }
}

impl SessionStore for DbSessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        self.try_load(key.as_ref()).await.map_err(LoadError::Other)
    }

    async fn save(&self, state: State, _: &Duration) -> Result<SessionKey, SaveError> {
        let secret = sessions::new_secret();
        self.try_save(&secret, &state).await.map_err(SaveError::Other)?;
        SessionKey::try_from(secret).map_err(|e| SaveError::Other(e.into()))
    }

    async fn update(&self, key: SessionKey, state: State, ttl: &Duration) -> Result<SessionKey, UpdateError> {
        if self.try_update(key.as_ref(), &state).await.map_err(UpdateError::Other)? {
            return Ok(key);
        }
        self.save(state, ttl).await.map_err(|e| UpdateError::Other(e.into()))
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        self.try_delete(key.as_ref()).await
    }
}

/// The library keeps each value as JSON.
fn owner(state: &State) -> Owner {
    let text = |name: &str| {
        let json = state.get(name).map_or("\"\"", String::as_str);
        serde_json::from_str::<String>(json).unwrap_or_default()
    };
    let staff_id = state.get(STAFF).and_then(|json| serde_json::from_str(json).ok()).map(StaffId);
    Owner { staff_id, handle: text(HANDLE), address: text(ADDRESS), agent: text(AGENT) }
}

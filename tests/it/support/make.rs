//! Makes contacts and groups in a portal in one line each, by the features' own functions.

use muster::{
    access::Actor,
    contacts::{self, Beside, NewContact},
    criteria::{Catalogue, Criteria},
    db::Tx,
    groups::{self, Address, NewKnown, NewSegment},
    ids::{ContactId, GroupId},
    text::EmailAddress,
};
use serde_json::{Value, json};

use super::app::Portal;

impl Portal {
    /// A person with an address in a country; the name is what stands before the `@`.
    pub async fn contact(&self, email: &str, country: &str) -> ContactId {
        let new = NewContact {
            email: Some(address(email)),
            name: email.split('@').next().unwrap_or_default().to_owned(),
            country: Some(country.to_owned()),
            ..NewContact::default()
        };
        let now = self.clock.now();
        self.write(async |tx| {
            contacts::create(tx, &Actor::console(), now, &new, &Beside::default()).await.unwrap()
        })
        .await
    }

    /// A segment whose rules all have to hold.
    pub async fn segment(&self, name: &str, rules: Value) -> GroupId {
        let catalogue = Catalogue::new(Vec::new(), Vec::new(), "EUR");
        let criteria = Criteria::parse(&json!({"include": {"all": rules}}).to_string(), &catalogue)
            .unwrap_or_else(|problems| panic!("{problems:?}"));
        let new = NewSegment {
            name: name.into(),
            description: String::new(),
            team_id: None,
            criteria,
            foreseen: None,
        };
        let now = self.clock.now();
        self.write(async |tx| groups::create_segment(tx, &Actor::console(), now, &new).await.unwrap()).await
    }

    /// A known user group.
    pub async fn known(&self, name: &str, addresses: &[&str]) -> GroupId {
        let new = NewKnown {
            name: name.into(),
            description: String::new(),
            team_id: None,
            origin: String::new(),
            addresses: addresses
                .iter()
                .map(|text| Address { email: address(text), name: String::new() })
                .collect(),
        };
        let now = self.clock.now();
        self.write(async |tx| groups::create_known(tx, &Actor::console(), now, &new).await.unwrap()).await
    }

    /// Runs a change in a transaction of its own.
    pub async fn write<T>(&self, change: impl AsyncFnOnce(&mut Tx) -> T) -> T {
        let mut tx = self.db.write().await.expect("the database can be written");
        let result = change(&mut tx).await;
        tx.commit().await.expect("the database can be written");
        result
    }
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap_or_else(|e| panic!("{text}: {e:?}"))
}

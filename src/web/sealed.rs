//! Places in lists as links carry them where even the place tells something, such as the name or the number of somebody:
//! whoever follows the link can neither read it nor make up another.

use super::app::App;
use crate::{audience::Cursor, ids::ContactId};
use aes_gcm::{
    Aes256Gcm, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// Bytes of the number that is used once, before what is sealed with it.
const NONCE: usize = 12;

/// A place as it stands in addresses of the list that is called so.
pub fn seal(app: &App, list: &str, place: &Cursor) -> String {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).expect("the system has random bytes");
    // The number has always the same length, since the length can be seen.
    let plain = [&place.id.0.to_be_bytes(), place.name_key.as_bytes()].concat();
    let payload = Payload { msg: &plain, aad: list.as_bytes() };
    let sealed = cipher(app).encrypt(Nonce::from_slice(&nonce), payload).expect("a place is short");
    URL_SAFE_NO_PAD.encode([&nonce[..], &sealed].concat())
}

/// The place, if we sealed it for this list.
pub fn open(app: &App, list: &str, code: &str) -> Option<Cursor> {
    let bytes = URL_SAFE_NO_PAD.decode(code).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
    let payload = Payload { msg: sealed, aad: list.as_bytes() };
    let plain = cipher(app).decrypt(Nonce::from_slice(nonce), payload).ok()?;
    let (id, name_key) = plain.split_first_chunk()?;
    let name_key = String::from_utf8(name_key.to_vec()).ok()?;
    Some(Cursor { id: ContactId(i64::from_be_bytes(*id)), name_key })
}

fn cipher(app: &App) -> Aes256Gcm {
    let key = app.key("places");
    Aes256Gcm::new_from_slice(&key[..32]).expect("the key has the length that AES-256 takes")
}

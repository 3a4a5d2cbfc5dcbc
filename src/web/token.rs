//! The token that the forms of a session carry. It also says, signed, for whom it was made: a form that outlives its
//! session can so be told from a forged one.

use super::app::App;
use crate::{
    ids::StaffId,
    sessions,
    staff::StaffUser,
    time::{MICROS_PER_DAY, Micros},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Forms that are older say nothing any more.
const LIFETIME: Micros = 7 * MICROS_PER_DAY;

/// For whom a token was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub staff_id: StaffId,
    pub epoch: i64,
}

/// A new session's token.
pub fn new(app: &App, user: &StaffUser, now: Micros) -> String {
    let claim = format!("{}.{}.{}.{now}", sessions::new_secret(), user.id.0, user.auth_epoch);
    let signature = URL_SAFE_NO_PAD.encode(mac(app, &claim).finalize().into_bytes());
    format!("{claim}.{signature}")
}

/// For whom we made this token in the last week; it proves nothing about who sends it.
pub fn claim(app: &App, token: &str, now: Micros) -> Option<Claim> {
    let (claim, signature) = token.rsplit_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    mac(app, claim).verify_slice(&signature).ok()?;
    let mut parts = claim.split('.').skip(1);
    let mut number = || parts.next()?.parse::<i64>().ok();
    let (staff_id, epoch, made_at) = (StaffId(number()?), number()?, number()?);
    (now - made_at < LIFETIME).then_some(Claim { staff_id, epoch })
}

fn mac(app: &App, claim: &str) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&app.key("token")).expect("HMAC takes keys of any length");
    mac.update(claim.as_bytes());
    mac
}

//! Where a request comes from, and the names under which its tries of a password are counted.

use super::{app::App, cookies};
use crate::ids::StaffId;
use actix_web::HttpRequest;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::net::{IpAddr, Ipv6Addr};
use subtle::ConstantTimeEq;

/// The cookie that a device gets when somebody has signed in on it.
pub const DEVICE: &str = "device";

/// The address of the browser. `X-Forwarded-For` is read from its end, and only as far as it was written by proxies
/// that the settings name; everything else in it may be forged.
pub fn address(app: &App, req: &HttpRequest) -> IpAddr {
    let mut address =
        req.peer_addr().map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |peer| peer.ip().to_canonical());
    let is_trusted =
        |address: &IpAddr| app.settings.trusted_proxies.iter().any(|p| p.to_canonical() == *address);
    let headers: Vec<&str> =
        req.headers().get_all("x-forwarded-for").filter_map(|v| v.to_str().ok()).collect();
    for hop in headers.iter().rev().flat_map(|header| header.rsplit(',')) {
        let Ok(before) = hop.trim().parse::<IpAddr>() else { break };
        if !is_trusted(&address) {
            break;
        }
        address = before.to_canonical();
    }
    address
}

/// The network that counts as one place: the address itself, of IPv6 its first 64 bits.
pub fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// The names under which one try is counted. They are keyed hashes: no address and no account can be read from them.
#[derive(Debug)]
pub struct Counters {
    /// The account, or the account as seen from a device it knows.
    pub account: String,
    /// The network, unless the device is known: its owner gets in while others try from the same place.
    pub network: Option<String>,
}

impl Counters {
    /// `identity` is what was typed as the account's address, folded; whether there is such an account is not asked.
    pub fn new(app: &App, req: &HttpRequest, identity: &str) -> Counters {
        if let Some(device) = known_device(app, req, identity) {
            return Counters { account: tag(app, &["device", &device, identity]), network: None };
        }
        Counters {
            account: tag(app, &["account", identity]),
            network: Some(tag(app, &["network", &network(address(app, req))])),
        }
    }

    pub fn is_known_device(&self) -> bool {
        self.network.is_none()
    }
}

/// The name under which tries of the own password are counted while signed in, so that a session that somebody else
/// got hold of does not let them guess it.
pub fn own_counter(app: &App, id: StaffId) -> String {
    tag(app, &["own", &id.to_string()])
}

/// The value of the cookie that lets a device be known to an account.
pub fn new_device(app: &App, identity: &str) -> String {
    let id = crate::sessions::new_secret();
    let proof = tag(app, &["known", &id, identity]);
    format!("{id}.{proof}")
}

fn known_device(app: &App, req: &HttpRequest, identity: &str) -> Option<String> {
    let cookie = cookies::read(app, req, DEVICE)?;
    let (id, proof) = cookie.split_once('.')?;
    let expected = tag(app, &["known", id, identity]);
    bool::from(proof.as_bytes().ct_eq(expected.as_bytes())).then(|| id.to_string())
}

fn tag(app: &App, parts: &[&str]) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(&app.key("counters")).expect("HMAC takes keys of any length");
    for part in parts {
        mac.update(part.as_bytes());
        mac.update(&[0]);
    }
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

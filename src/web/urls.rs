//! Addresses of pages. Links are made here and nowhere else, redirects lead only here.

use super::{app::urls_match, routes::ROUTES};
use crate::ids::StaffId;

/// The sign-in page, which leads on to `next` if that is a page of ours.
pub fn sign_in(next: &str) -> String {
    if next.is_empty() || next == "/" {
        return "/login".into();
    }
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("/login?{query}")
}

/// The link that makes the first admin. Links that leave the portal begin with the configured address.
pub fn set_up(base_url: &str, secret: &str) -> String {
    format!("{base_url}/setup/{secret}")
}

/// The link with which somebody accepts an invitation.
pub fn invite(base_url: &str, secret: &str) -> String {
    format!("{base_url}/invite/{secret}")
}

/// The link with which somebody chooses a new password.
pub fn reset(base_url: &str, secret: &str) -> String {
    format!("{base_url}/reset/{secret}")
}

/// A form that came without a session.
pub fn kept(key: &str) -> String {
    format!("/kept/{key}")
}

/// What somebody did, in the audit log.
pub fn done_by(id: &StaffId) -> String {
    format!("/settings/audit?actor={id}")
}

/// The path itself when it is a page of ours, else Home. Never leads to another host.
pub fn page_or_home(path: &str) -> String {
    let bare = path.split(['?', '#']).next().unwrap_or("");
    let known = ROUTES.iter().any(|route| route.method == "get" && urls_match(route.path, bare));
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\') && !path.starts_with("//");
    if known && plain { path.to_string() } else { "/".into() }
}

//! Pages that come at once while the contacts are still being read into memory, and their numbers after them.

use crate::web::context::Cx;

/// What the address says that asks for the numbers although they take a while.
const COUNT: &str = "count";

/// The address at which the page is with its numbers; `None` where they are there at once, and where they are asked for.
pub fn address(cx: &Cx, is_loading: bool) -> Option<String> {
    is_due(cx, is_loading).then(|| format!("{}{}", cx.path, cx.query.with(COUNT, "now")))
}

/// Whether the numbers take a while, and nobody has asked for them all the same.
pub fn is_due(cx: &Cx, is_loading: bool) -> bool {
    is_loading && !is_asked(cx)
}

/// Whether the numbers are asked for although they take a while.
pub fn is_asked(cx: &Cx) -> bool {
    cx.query.has(COUNT)
}

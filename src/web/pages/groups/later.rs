//! Pages that come at once while the contacts are still being read into memory, and their numbers after them.

use crate::{audience::World, web::context::Cx};

/// What the address says that asks for the numbers although they take a while.
const COUNT: &str = "count";

/// The address at which the page is with its numbers; `None` where they are there at once, and where they are asked for.
pub fn address(cx: &Cx, world: &World) -> Option<String> {
    (world.is_loading() && !is_asked(cx)).then(|| format!("{}{}", cx.path, cx.query.with(COUNT, "now")))
}

/// Whether the numbers are asked for although they take a while.
pub fn is_asked(cx: &Cx) -> bool {
    cx.query.has(COUNT)
}

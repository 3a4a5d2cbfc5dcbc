//! The audit log: the page, its export, and its events in words for every other page that tells a history.

mod changes;
mod list;
mod names;
mod words;

pub use list::{export, index};
pub use words::{effect, path, words};

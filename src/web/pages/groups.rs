//! Customer groups: the list, and the pages of one group.

pub mod bulk;
mod compare;
pub mod counts;
pub(super) mod effect;
mod find;
pub mod head;
pub mod history;
pub mod index;
pub(super) mod later;
pub mod life;
pub mod members;
pub mod settings;
pub mod show;
pub mod templates;
pub mod used;
pub(super) mod view;
pub mod why;

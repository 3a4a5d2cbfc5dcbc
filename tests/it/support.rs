//! What the tests share. Nothing here asserts anything about Muster itself.

pub mod db;
pub mod guard;
pub mod postgres;

//! The audit log in words: what other pages use to tell an object's history.

mod words;

pub use words::{effect, path, words};

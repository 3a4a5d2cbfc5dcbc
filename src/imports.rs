//! Imports of contacts and orders from delimited text files.
//!
//! A file is looked at ([`sniff`]), its columns are matched with fields ([`fields`]), its values are read by its own
//! habits ([`dates`], [`numbers`], [`words`]).

pub mod dates;
pub mod encoding;
pub mod fields;
pub mod numbers;
pub mod records;
pub mod sniff;
mod split;
mod transcode;
pub mod words;

//! The portal over HTTP: the only module that knows actix, askama and HTML.

pub mod app;
pub mod assets;
mod body;
mod charts;
mod choices;
mod client;
mod context;
mod cookies;
mod csv_body;
mod errors;
pub mod fields;
mod flash;
pub mod form;
mod guard;
mod kept;
mod lines;
mod observe;
pub mod once;
pub mod pages;
mod passwords;
mod reply;
pub mod routes;
mod sealed;
mod session_store;
mod token;
mod upload;
pub mod urls;

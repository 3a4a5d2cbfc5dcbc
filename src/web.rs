//! The portal over HTTP: the only module that knows actix, askama and HTML.

pub mod app;
pub mod assets;
mod body;
mod context;
mod errors;
pub mod fields;
mod flash;
pub mod form;
mod guard;
mod observe;
pub mod pages;
mod reply;
pub mod routes;
mod session_store;
pub mod urls;

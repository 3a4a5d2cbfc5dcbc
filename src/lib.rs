//! Muster: customer groups for campaign teams.
//!
//! Modules in reading order, from the ground up. A module may use those above it and those of its own line:
//!
//! 1. `error ids time text money regions texts db`: the ground. Only `db` knows which database there is.
//! 2. `criteria access`: pure; who matches and who may, without I/O.
//! 3. `config settings audit audience`: shared by all features. `audience` answers "who matches".
//! 4. features, one module each, with a private `store` that holds all their SQL.
//! 5. `web`, `cli`: the only ones that know HTTP, HTML and the terminal.
#![forbid(unsafe_code)]

/// Rows, texts and columns come and go by the million; the system's allocator took twice as long for an import.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

pub mod csv_out;
pub mod error;
pub mod ids;
pub mod money;
pub mod regions;
pub mod text;
pub mod texts;
pub mod time;

pub mod access;
pub mod criteria;
pub mod db;

pub mod audience;
pub mod audit;
pub mod config;
pub mod settings;

pub mod activities;
pub mod attributes;
pub mod churn;
pub mod codes;
pub mod contacts;
pub mod drafts;
pub mod forms;
pub mod groups;
pub mod housekeeping;
pub mod imports;
pub mod jobs;
pub mod links;
pub mod mail;
pub mod orders;
pub mod sessions;
pub mod shares;
pub mod staff;
pub mod teams;
pub mod throttles;

pub mod demo;

pub mod cli;
pub mod web;

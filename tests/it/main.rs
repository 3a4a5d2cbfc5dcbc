//! One binary of tests: it links once and starts PostgreSQL once.

mod support;

mod access;
mod builder;
mod churn;
mod cli;
mod codes;
mod contacts;
mod criteria;
mod demo;
mod frame;
mod groups;
mod imports;
mod kept;
mod known;
mod licences;
mod limits;
mod login;
mod mail;
mod organisation;
mod packed;
mod schema;
mod security;
mod shares;
mod staff;
mod tidy;

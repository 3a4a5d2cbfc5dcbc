//! One binary of tests: it links once and starts PostgreSQL once.

mod support;

mod licences;
mod schema;
mod tidy;

//! One binary of tests: it links once and starts PostgreSQL once.

mod support;

mod frame;
mod licences;
mod schema;
mod tidy;

//! What the tests share. Nothing here asserts anything about Muster itself.
#![allow(dead_code, reason = "a toolbox: what one test does not use, the next one will")]

pub mod answer;
pub mod app;
pub mod cast;
pub mod db;
pub mod digest;
pub mod guard;
pub mod make;
pub mod postgres;
pub mod world;

//! Journeys through the running program in real Chromium, as people with a mouse, a keyboard, a phone, or without
//! JavaScript make them. Each visited page is looked at: accessibility (axe), content security policy, errors, width.
//!
//! Needs Chromium, its driver and axe-core; `.ci/prepare` installs them. Without them each test says that it did not run;
//! with `MUSTER_TEST_REQUIRE=chromium` their absence is a failure.

#[path = "../it/support/guard.rs"]
mod guard;

mod browser;
mod builder;
mod driver;
mod editing;
mod journeys;
mod look;
mod segments;
mod server;
mod tour;

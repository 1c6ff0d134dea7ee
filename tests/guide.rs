//! The guide for contributors holds what it says: every field explained, every sample right, every command there, the record and
//! the answers of the check as they really are.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "guide/commands.rs"]
mod commands;
#[path = "site/dom.rs"]
#[allow(dead_code, reason = "each test file uses a part of this")]
mod dom;
#[path = "guide/drawn.rs"]
mod drawn;
#[path = "guide/explained.rs"]
mod explained;
#[path = "guide/page.rs"]
mod page;
#[path = "guide/samples.rs"]
mod samples;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "guide/shown.rs"]
mod shown;

//! The visible words: each one is used, said in both languages, and written as each language writes; numbers and dates are said
//! as people say them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "wording/literals.rs"]
mod literals;
#[path = "support/typography.rs"]
mod rules;
#[path = "wording/said.rs"]
mod said;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "wording/used.rs"]
mod used;
#[path = "wording/written.rs"]
mod written;

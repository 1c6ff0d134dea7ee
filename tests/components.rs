//! Every component by its named examples, printed natively and compared by meaning: roles, names, addresses, counts, languages,
//! and markup that stays text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/code.rs"]
#[allow(dead_code, reason = "each test file uses a part of this")]
mod code;
#[path = "site/dom.rs"]
#[allow(dead_code, reason = "each test file uses a part of this")]
mod dom;
#[path = "components/every.rs"]
mod every;
#[path = "components/gallery.rs"]
mod gallery;
#[path = "components/lists.rs"]
mod lists;
#[path = "components/printed.rs"]
mod printed;
#[path = "components/sheets.rs"]
mod sheets;

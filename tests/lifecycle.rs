//! The clock moved: a site built today and opened, or built again, three, six and twelve months later, and through the last hour of
//! a deadline. Lists, counts, badges, map, feeds, calendars, structured data and sign-up follow the day alone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/asked.rs"]
mod asked;
#[path = "site/dom.rs"]
#[allow(dead_code, reason = "each test file uses a part of this")]
mod dom;
#[path = "lifecycle/lists.rs"]
mod lists;
#[path = "lifecycle/made_up.rs"]
mod made_up;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "lifecycle/pages.rs"]
mod pages;
#[path = "lifecycle/paris.rs"]
mod paris;
#[path = "support/printer.rs"]
mod printer;
#[path = "lifecycle/same.rs"]
mod same;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/small.rs"]
mod small;
#[path = "support/synthetic.rs"]
mod synthetic;

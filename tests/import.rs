//! From a spreadsheet to records: what is read, what is refused, and that a second time changes nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/desk.rs"]
mod desk;
#[path = "import/habits.rs"]
mod habits;
#[path = "import/refused.rs"]
mod refused;
#[path = "import/rounds.rs"]
mod rounds;
#[path = "import/sessions.rs"]
mod sessions;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/slips.rs"]
mod slips;

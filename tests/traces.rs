//! A published link never dies: over copies of the shipped catalogue, what is deleted or renamed without a trace fails the check,
//! and with a trace the old address leads on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "site/dom.rs"]
#[allow(dead_code, reason = "each test file uses a part of this")]
mod dom;
#[path = "traces/led.rs"]
mod led;
#[path = "support/printer.rs"]
mod printer;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "traces/told.rs"]
mod told;
#[path = "traces/workshop.rs"]
mod workshop;

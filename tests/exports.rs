//! The files of open data, made from the shipped catalogue and from records that state everything: each says what the catalogue
//! says, keeps to the form of its readers, and is described field by field.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "exports/fields.rs"]
mod fields;
#[path = "exports/foreign.rs"]
mod foreign;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/slips.rs"]
mod slips;
#[path = "exports/stock.rs"]
mod stock;
#[path = "exports/tables.rs"]
mod tables;

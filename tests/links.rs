//! The visits to the links of the catalogue, on servers of our own with planted faults: each is found and told right, and nobody is
//! asked more often, sooner or by more visitors at once than the limits allow.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "links/command.rs"]
mod command;
#[path = "links/house.rs"]
mod house;
#[path = "links/limits.rs"]
mod limits;
#[path = "links/planted.rs"]
mod planted;
#[path = "links/public.rs"]
mod public;
#[path = "links/visits.rs"]
mod visits;

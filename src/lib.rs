//! Passerelles, a public portal of the programs that lead women in France into digital work and AI.
//!
//! # The map
//!
//! One package, two doors. Built for `wasm32` it is the portal; built natively it is the site tool. The compile target
//! decides, not a feature flag. The rooms, in reading order; each may import only from rooms above it, and
//! `tests/rooms.rs` holds that:
//!
//! | room | what it holds | imports |
//! |---|---|---|
//! | [`catalogue`] | program, session, organisation; text → catalogue and every problem | place |
//! | [`place`] | communes, départements, régions; words → places; distance | – |
//! | [`query`] | what is asked, its pure moves, its address form | catalogue's words, place |
//! | [`search`] | an engine built once; query → results with every count | catalogue, place, query |
//! | [`site`] | pages and their addresses, heads, all visible text | the four above |
//! | [`ui`] | data in, HTML out | results, site and above; Leptos |
//! | `browser` | wasm only: address, fetch, take-over, attention | all but tool; Leptos, web crates |
//! | `tool` | native only: check, new records, import, prerender, exports | all but browser; Leptos, disk in one file |
//!
//! # What is deliberately absent
//!
//! - No second truth: the address is the only thing that is ever written. One memo reads it, one memo runs the engine.
//! - No hydration: the page is static first, and the live version takes its place in one task when it is ready. In this
//!   framework a mismatch while hydrating is a dead page; a failed take-over leaves the static page as it was.
//! - No router crate: paths are ours to read ([`site::page`]), and leptos_router 0.8 decodes query values twice.
//! - No `view!`: its code is compiled anew for each type of element, attribute and closure. Views are one type
//!   ([`ui::view::View`]), in the framework's builder style: the page's module is 33 kB of 222 smaller (brotli).
//! - No clock, randomness, disk or network in the pure rooms: today is passed in.

pub mod catalogue;
pub mod place;
pub mod query;
pub mod search;
pub mod site;
pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod tool;

//! ROOM 2 — places: communes, départements and régions, and what people type to name them.
//!
//! Reading order: `fold` (how words are compared), `geo` (distances), `area` (what a place is), `communes` (the table of all
//! communes and its format; read by `table`, `columns`, `names`, `steps` and `points`), `lookup` (words → places; `tidy`, `ask`, `words` and
//! `scan`, `slips` serve it), `near` (position → commune), `sorted` (lists in order). Standard library only: this room is linked into the page and judged by its bytes.

pub mod area;
mod ask;
pub(crate) mod columns;
pub mod communes;
pub mod fold;
pub mod geo;
pub mod lookup;
pub(crate) mod names;
mod near;
pub(crate) mod points;
mod scan;
mod slips;
pub mod sorted;
mod steps;
pub(crate) mod table;
mod tidy;
mod words;

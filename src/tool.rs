//! ROOM 8, the native door: the site tool. It checks the catalogue, and turns what Trunk built into the whole site.
//!
//! One loader: `check`, `prerender`, `new`, `import` and the verbs of `catalogue` gather the catalogue in the same way and differ in
//! what follows. `new` and `import` write records, through [`record`]. One file reads and writes the disk ([`disk`]); everything
//! else is values.

pub mod assets;
pub mod calendar;
pub mod check;
pub mod clock;
pub mod command;
pub mod copies;
pub mod disk;
pub mod document;
pub mod exports;
pub mod feeds;
pub mod former;
pub mod gallery;
pub mod gather;
pub mod headers;
pub mod here;
pub mod hosts;
pub mod icons;
pub mod import;
pub mod keep;
pub mod lean;
pub mod lesson;
pub mod links;
pub mod new;
pub mod offline;
pub mod papers;
pub mod places;
pub mod prerender;
pub mod previews;
pub mod qr;
pub mod rebase;
pub mod record;
pub mod repair;
pub mod report;
pub mod schema;
pub mod sitemap;
pub mod tongue;
pub mod trace;

/// Why the tool could not do its work: a sentence, its cause, and what to do.
#[derive(Debug)]
pub struct ToolError {
    /// What could not be done, and why.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl ToolError {
    /// An error with its remedy.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> ToolError {
        ToolError { what: what.into(), remedy: remedy.into() }
    }
}

impl std::fmt::Display for ToolError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}\n→ {}", self.what, self.remedy)
    }
}

impl std::error::Error for ToolError {}

//! What the journeys share: a browser of their own, ways to act in it, ways to read what it shows.

pub(crate) mod act;
pub(crate) mod bidi;
pub(crate) mod browser;
pub(crate) mod driver;
pub(crate) mod host;
pub(crate) mod netlog;
pub(crate) mod page;
pub(crate) mod pages;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod tools;

pub(crate) use fantoccini::key::Key;
pub(crate) use page::{Page, alone, caught, journey};

//! The built site: every page of the folder in `PASSERELLES_DIST` is parsed as a browser would and held to the rules of
//! `product.md` §4, §5 and §7, with script off.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/agenda.rs"]
mod agenda;
#[path = "support/attacks.rs"]
mod attacks;
#[path = "site/before.rs"]
mod before;
#[path = "site/built.rs"]
mod built;
#[path = "site/data.rs"]
mod data;
#[path = "site/dom.rs"]
mod dom;
#[path = "support/hostile.rs"]
mod evil;
#[path = "site/exports.rs"]
mod exports;
#[path = "site/feeds.rs"]
mod feeds;
#[path = "site/guide.rs"]
mod guide;
#[path = "site/heads.rs"]
mod heads;
#[path = "site/hostile.rs"]
mod hostile;
#[path = "site/links.rs"]
mod links;
#[path = "site/lists.rs"]
mod lists;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/papers.rs"]
mod papers;
#[path = "site/posters.rs"]
mod posters;
#[path = "site/previews.rs"]
mod previews;
#[path = "support/typography.rs"]
mod rules;
#[path = "site/shape.rs"]
mod shape;
#[path = "site/tongues.rs"]
mod tongues;
#[path = "site/typography.rs"]
mod typography;

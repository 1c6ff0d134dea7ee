//! The journeys of visitors through the built site, in a real browser: each control by gesture and by address. They need
//! `PASSERELLES_URL` (the served site), a Chromium with its driver, and `AXE` (the script of axe-core). With `PASSERELLES_BROWSER`
//! set to `firefox` they run in Firefox, but for those in `chromium`; with `webkit`, `smoke` runs in WebKitGTK.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "tests fail by panicking and print figures"
)]

#[path = "support/attacks.rs"]
mod attacks;
#[path = "e2e/chosen.rs"]
mod chosen;
#[path = "e2e/chromium.rs"]
mod chromium;
#[path = "e2e/clock.rs"]
mod clock;
#[path = "e2e/embed.rs"]
mod embed;
#[path = "support/hostile.rs"]
mod evil;
#[path = "e2e/history.rs"]
mod history;
#[path = "e2e/hostile.rs"]
mod hostile;
#[path = "e2e/keyboard.rs"]
mod keyboard;
#[path = "e2e/kinds.rs"]
mod kinds;
#[path = "e2e/landing.rs"]
mod landing;
#[path = "e2e/list.rs"]
mod list;
#[path = "e2e/mouse.rs"]
mod mouse;
#[path = "e2e/near.rs"]
mod near;
#[path = "e2e/offline.rs"]
mod offline;
#[path = "e2e/partners.rs"]
mod partners;
#[path = "e2e/place.rs"]
mod place;
#[path = "e2e/reach.rs"]
mod reach;
#[path = "e2e/share.rs"]
mod share;
#[path = "e2e/smoke.rs"]
mod smoke;
#[path = "e2e/stillness.rs"]
mod stillness;
#[path = "e2e/subpath.rs"]
mod subpath;
#[path = "e2e/support/mod.rs"]
mod support;
#[path = "e2e/takeover.rs"]
mod takeover;
#[path = "e2e/touch.rs"]
mod touch;
#[path = "e2e/typed.rs"]
mod typed;
#[path = "e2e/words.rs"]
mod words;

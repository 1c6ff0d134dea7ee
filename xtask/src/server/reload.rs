//! Open pages that come back by themselves when a newer build is served. Only for `serve --watch`.
//!
//! Each page carries the number of its build and asks every second for the current one. It asks instead of listening: browsers
//! allow six open connections to one host, and a page open in seven tabs would hang.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The number of the build that is being served; clones share it.
#[derive(Clone, Debug)]
pub(crate) struct Reload(Arc<AtomicU64>);

impl Reload {
    /// The first build.
    pub(crate) fn new() -> Self {
        let reload = Self(Arc::new(AtomicU64::new(0)));
        reload.renew();
        reload
    }

    /// Tells open pages that there is a newer build.
    ///
    /// The number is the time, so that a page left open by an earlier `serve` comes back too.
    pub(crate) fn renew(&self) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        self.0.store(u64::try_from(now.as_millis()).unwrap_or_default(), Ordering::Relaxed);
    }

    /// What is appended to pages. A file of its own, because the site's policy forbids scripts inside pages.
    pub(super) fn script(&self) -> String {
        format!("<script src=\"/__reload.js?{}\"></script>\n", self.number())
    }

    /// The answer at the two addresses this module speaks for.
    pub(super) fn answer(&self, path: &str) -> Option<Response> {
        let (kind, text) = match path {
            "/__reload.js" => ("text/javascript; charset=utf-8", include_str!("reload.js").to_owned()),
            "/__reload" => ("text/plain; charset=utf-8", self.number().to_string()),
            _ => return None,
        };
        Some(([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-store")], text).into_response())
    }

    fn number(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

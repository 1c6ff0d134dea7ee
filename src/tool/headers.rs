//! The headers of production, as Netlify and Cloudflare Pages read them (`_headers`); the local server reads the same file.
//!
//! A star stands only at the end of a path and a name stands for one whole part: that is all that both hosts understand.

use crate::tool::{calendar, feeds};

/// Where feeds and calendars stand.
const FEEDS: [&str; 8] = [
    "/flux.xml",
    "/flux/*",
    "/en-ligne/flux.xml",
    "/:family/:page/flux.xml",
    "/en/feed.xml",
    "/en/feeds/*",
    "/en/online/feed.xml",
    "/en/:family/:page/feed.xml",
];
const CALENDARS: [&str; 4] = [
    "/programmes/:program/calendrier.ics",
    "/programmes/:program/calendrier/*",
    "/en/programs/:program/calendar.ics",
    "/en/programs/:program/calendar/*",
];

/// The content of `_headers`.
pub fn headers() -> String {
    let policy = [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ];
    let everywhere = format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: geolocation=(self), camera=(), microphone=()\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Cache-Control: no-cache\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         /catalogue.json\n  Access-Control-Allow-Origin: *\n\n/catalogue/*\n  Access-Control-Allow-Origin: *\n",
        policy.join("; ")
    );
    let typed = |paths: &[&str], media: &str| {
        let rule = |path: &&str| {
            format!("\n{path}\n  Content-Type: {media}; charset=utf-8\n  Access-Control-Allow-Origin: *\n")
        };
        paths.iter().map(rule).collect::<String>()
    };
    [everywhere, typed(&FEEDS, feeds::MEDIA), typed(&CALENDARS, calendar::MEDIA)].concat()
}

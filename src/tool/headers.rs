//! The headers of production, as Netlify and Cloudflare Pages read them (`_headers`); the local server reads the same file.
//!
//! A star stands only at the end of a path and a name stands for one whole part: that is all that both hosts understand.

use crate::catalogue::text::Lang;
use crate::site::page::{Page, Route};
use crate::tool::exports::ADDRESSES;
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

/// What a page may load, and from where: nothing but this site's own files.
const POLICY: [&str; 13] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    // No text becomes code; the one policy names the service worker's file.
    "require-trusted-types-for 'script'",
    "trusted-types passerelles",
];

/// The content of `_headers` for a site of these pages.
pub fn headers(pages: &[Page]) -> String {
    let policy = POLICY.join("; ");
    // Only the page made for it may stand in a frame on another site. Hosts differ on a header that two rules name (the
    // later replaces the earlier, or both are sent), so the stricter rules say all of it again: both readings are right.
    let closed: String = sections(pages)
        .iter()
        .map(|path| format!("\n{path}\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n"))
        .collect();
    let everywhere = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: geolocation=(self), camera=(), microphone=()\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Cache-Control: no-cache\n{closed}\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         /images/partage/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    );
    // Other sites may read the data from a browser, and nothing else.
    let open = ADDRESSES.iter().copied().filter(|it| !it.starts_with("/catalogue/")).chain(["/catalogue/*"]);
    let open: String = open.map(|it| format!("\n{it}\n  Access-Control-Allow-Origin: *\n")).collect();
    let typed = |paths: &[&str], media: &str| {
        let rule = |path: &&str| {
            format!("\n{path}\n  Content-Type: {media}; charset=utf-8\n  Access-Control-Allow-Origin: *\n")
        };
        paths.iter().map(rule).collect::<String>()
    };
    [everywhere, open, typed(&FEEDS, feeds::MEDIA), typed(&CALENDARS, calendar::MEDIA)].concat()
}

/// The paths of everything but the page for frames: each home page alone, each family of pages with all below it.
fn sections(pages: &[Page]) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    for lang in Lang::ALL {
        let home = Route::new(lang, Page::Search).path();
        for page in pages.iter().chain([&Page::NotFound]).filter(|page| **page != Page::Embed) {
            let path = Route::new(lang, page.clone()).path();
            let first = path.strip_prefix(&home).and_then(|rest| rest.split_once('/')).map(|(first, _)| first);
            let path = first.map_or(path.clone(), |first| format!("{home}{first}/*"));
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
    }
    paths
}

//! What an address should be sent with, written from the promises of the README and not from the tool's rules.

/// The media type of an address.
pub(crate) fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|it| it.1) {
        _ if path.ends_with('/') => "text/html; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("webmanifest") => "application/manifest+json; charset=utf-8",
        Some("xml") if path == "/sitemap.xml" => "application/xml; charset=utf-8",
        Some("xml") => "application/atom+xml; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => panic!("{path}: nobody said what such a file is; say it in src/tool/hosts.rs and here"),
    }
}

/// Whether an address is a page.
pub(crate) fn is_page(path: &str) -> bool {
    kind(path).starts_with("text/html")
}

/// Whether the name of a file changes with its content.
pub(crate) fn is_named_by_content(path: &str) -> bool {
    path.starts_with("/assets/") || path.starts_with("/images/partage/")
}

/// Whether an address is the page for frames.
pub(crate) fn is_for_frames(path: &str) -> bool {
    ["/embed/", "/en/embed/"].contains(&path)
}

/// Whether an address is open data, a feed or a calendar.
pub(crate) fn is_data(path: &str) -> bool {
    let folder = ["/catalogue/", "/data-inclusion/", "/hsds/"].iter().any(|it| path.starts_with(it));
    let whole = ["/catalogue.json", "/catalogue.schema.json", "/catalogue.csv", "/catalogue-sessions.csv"];
    let followed = path.ends_with(".ics") || path.ends_with(".xml") && path != "/sitemap.xml";
    folder || whole.contains(&path) || followed
}

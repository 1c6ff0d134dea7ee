//! The headers of production: one list of rules, from which every host is told in its own form ([`rules`]); the form of
//! Netlify and Cloudflare Pages (`_headers`) stands here, those of nginx and Caddy in [`crate::tool::hosts`].
//!
//! `Strict-Transport-Security` is left to whoever publishes: it binds a name, and perhaps all names below it, for as long as
//! it says, and cannot be taken back; the builder of a site does not know that all of them speak TLS.

pub mod policy;

use crate::catalogue::text::Lang;
use crate::site::page::{Page, Route};
use crate::tool::exports::ADDRESSES;
use crate::tool::{calendar, feeds};

/// The headers of some addresses.
pub struct Rule {
    /// The addresses: a star stands only at the end and for any rest, a name such as `:program` for one whole part. That is
    /// all that Netlify and Cloudflare Pages both understand.
    pub path: String,
    /// Names and values. A later rule that covers an address replaces what an earlier one says under the same name.
    pub headers: Vec<(&'static str, String)>,
}

/// The content policy's header.
pub const POLICY: &str = "Content-Security-Policy";
/// The header that tells how long an answer may be kept.
pub const CACHE: &str = "Cache-Control";
/// The header that tells what an answer is.
pub const TYPE: &str = "Content-Type";
const SHARED: &str = "Cross-Origin-Resource-Policy";

/// To be asked for again each time, which costs nothing when nothing has changed.
const ASKED_AGAIN: &str = "no-cache";
/// For good: the name changes with the content.
const LASTING: &str = "public, max-age=31536000, immutable";

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

/// The files that decide what is fetched next: kept by a browser, they would hold a visitor on the site of before.
const STEERING: [&str; 2] = ["/sw.js", "/manifest.webmanifest"];

/// Every rule, from the most general to the most particular.
pub fn rules() -> Vec<Rule> {
    let rule = |path: &str, headers: &[(&'static str, &str)]| Rule {
        path: path.to_owned(),
        headers: headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(),
    };
    let again = (CACHE, ASKED_AGAIN);
    let open = [("Access-Control-Allow-Origin", "*"), (SHARED, "cross-origin"), again];
    let typed = |path: &str, media: &str| {
        let media = format!("{media}; charset=utf-8");
        rule(path, &[&[(TYPE, media.as_str())], open.as_slice()].concat())
    };
    let everywhere = rule(
        "/*",
        &[
            (POLICY, &policy::closed()),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("Permissions-Policy", &policy::permissions()),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            (SHARED, "same-origin"),
            again,
        ],
    );
    // Only the page made for it may stand in a frame on another site.
    let frames = Lang::ALL.map(|lang| Route::new(lang, Page::Embed).path());
    let frames = frames.iter().map(|path| rule(path, &[(POLICY, &policy::framed()), (SHARED, "cross-origin"), again]));
    // Messengers show the pictures of links, some from the page of a browser.
    let lasting = [
        rule("/assets/*", &[(CACHE, LASTING)]),
        rule("/images/partage/*", &[(CACHE, LASTING), (SHARED, "cross-origin")]),
    ];
    let steering = STEERING.iter().map(|path| rule(path, &[again]));
    // Other sites may read the data from a browser, and nothing else.
    let data = ADDRESSES.iter().copied().filter(|it| !it.starts_with("/catalogue/")).chain(["/catalogue/*"]);
    let data = data.map(|path| rule(path, &open));
    std::iter::once(everywhere)
        .chain(frames)
        .chain(lasting)
        .chain(steering)
        .chain(data)
        .chain(FEEDS.iter().map(|path| typed(path, feeds::MEDIA)))
        .chain(CALENDARS.iter().map(|path| typed(path, calendar::MEDIA)))
        .collect()
}

/// The content of `_headers` for a site of these pages.
///
/// Hosts differ on a header that two rules name: Netlify lets the later replace the earlier, Cloudflare Pages sends both, joined by
/// a comma. So the list is told in a way that both readings make right. Everywhere comes the policy that frames need, and each
/// family of pages says the stricter one again: joined, both are enforced. How long an answer is kept is said only where no
/// other rule says it: where no rule speaks, both hosts have it asked for again. And "same-origin, cross-origin" is to a
/// browser (Fetch standard) as if nothing were said: open, as the later of the two means it.
pub fn headers(pages: &[Page]) -> String {
    let mut blocks = Vec::new();
    let mut rules = rules().into_iter();
    if let Some(mut everywhere) = rules.next() {
        everywhere.headers.retain(|(name, _)| *name != CACHE);
        everywhere.headers.iter_mut().filter(|it| it.0 == POLICY).for_each(|(_, value)| *value = policy::framed());
        blocks.push(everywhere);
    }
    let closed = || vec![(POLICY, policy::closed()), (CACHE, ASKED_AGAIN.to_owned())];
    blocks.extend(sections(pages).into_iter().map(|path| Rule { path, headers: closed() }));
    blocks.extend(rules.map(|mut rule| {
        rule.headers.retain(|(name, _)| *name != POLICY);
        rule
    }));
    blocks.iter().map(block).collect::<Vec<_>>().join("\n")
}

/// A rule as a block of `_headers`.
fn block(rule: &Rule) -> String {
    let lines = rule.headers.iter().map(|(name, value)| format!("  {name}: {value}\n"));
    format!("{}\n{}", rule.path, lines.collect::<String>())
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

#[cfg(test)]
mod tests {
    use super::{POLICY, headers, rules};
    use crate::catalogue::text::Lang;
    use crate::site::page::{Page, Route};

    #[test]
    fn only_the_page_for_frames_may_stand_in_one() {
        let free = rules().into_iter().filter(|rule| {
            rule.headers.iter().any(|(name, value)| *name == POLICY && !value.contains("frame-ancestors 'none'"))
        });
        let frames = Lang::ALL.map(|lang| Route::new(lang, Page::Embed).path());
        assert_eq!(free.map(|rule| rule.path).collect::<Vec<_>>(), frames);
    }

    #[test]
    fn the_file_keeps_within_what_hosts_read() {
        let text = headers(&[Page::Search, Page::Programs, Page::Embed, Page::Cities]);
        // Cloudflare Pages reads 100 rules, and 2,000 characters of a line; a star may end a path, and only there.
        assert!(text.lines().filter(|line| line.starts_with('/')).count() <= 100);
        assert!(text.lines().all(|line| line.len() <= 2000));
        let stars = |path: &str| path.find('*').is_none_or(|at| path.ends_with("/*") && at + 1 == path.len());
        assert!(text.lines().filter(|line| line.starts_with('/')).all(stars), "{text}");
    }

    #[test]
    fn how_long_is_said_once_for_an_address_that_lasts() {
        // Joined with "no-cache", "immutable" would mean nothing.
        let text = headers(&[Page::Search, Page::Programs]);
        let says = |path: &str| {
            let block = text.split("\n\n").find(|block| block.lines().next() == Some(path));
            block.map(|block| block.lines().filter(|line| line.contains("Cache-Control")).count())
        };
        assert_eq!(
            (says("/*"), says("/assets/*"), says("/programmes/*"), says("/")),
            (Some(0), Some(1), Some(1), Some(1))
        );
    }
}

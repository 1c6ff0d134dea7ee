//! Feeds (Atom, RFC 4287): which there are, where they live, and which page each of them follows.
//!
//! A page that shows the results of a query has a feed of the same programs, at its own path + `flux.xml` (English:
//! `feed.xml`). Formats that have no page of their own have one too, at `/flux/<format>.xml` (`/en/feeds/<format>.xml`):
//! they follow the search page with that format ticked.

use crate::catalogue::text::Lang;
use crate::catalogue::words::{Format, Vocabulary};
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::AddressWord;
use crate::site::page::{Page, Route};

/// A feed, in any language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Feed {
    /// The programs of a page that searches.
    Page(Page),
    /// The programs held in a format that has no page.
    Format(Format),
}

/// The formats without a page of their own.
const FORMATS: [Format; 2] = [Format::InPerson, Format::Hybrid];

/// The path of a page's feed; `None` for a page that follows nothing.
pub fn path(route: &Route) -> Option<String> {
    route.page.lists().then(|| format!("{}{}", route.path(), file(route.lang)))
}

/// The name of the file of a page's feed.
fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "flux.xml",
        Lang::En => "feed.xml",
    }
}

/// The folder of the feeds that have no page.
fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "/flux/",
        Lang::En => "/en/feeds/",
    }
}

/// A format as it stands in the path: the word of addresses in French, that of the catalogue in English.
fn word(format: Format, lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => format.address(),
        Lang::En => format.word(),
    }
}

impl Feed {
    /// Every feed of a site of these pages, each once.
    pub fn all(pages: &[Page]) -> Vec<Feed> {
        let own = pages.iter().filter(|page| page.lists()).cloned().map(Feed::Page);
        own.chain(FORMATS.map(Feed::Format)).collect()
    }

    /// The feeds that a page names in its head: its own; the home page also those that have no page.
    pub fn named_on(page: &Page) -> Vec<Feed> {
        match page {
            Page::Search => Feed::all(std::slice::from_ref(page)),
            page if page.lists() => vec![Feed::Page(page.clone())],
            _ => Vec::new(),
        }
    }

    /// Its path.
    pub fn path(&self, lang: Lang) -> String {
        match self {
            Feed::Page(page) => format!("{}{}", Route::new(lang, page.clone()).path(), file(lang)),
            Feed::Format(format) => format!("{}{}.xml", folder(lang), word(*format, lang)),
        }
    }

    /// The feed at a path, with its language: the way back of [`Feed::path`]. Whether the catalogue knows the page is not
    /// asked.
    pub fn parse(path: &str) -> Option<(Lang, Feed)> {
        let of_format = |lang: Lang| {
            let name = path.strip_prefix(folder(lang))?.strip_suffix(".xml")?;
            FORMATS.into_iter().find(|format| word(*format, lang) == name).map(|format| (lang, Feed::Format(format)))
        };
        let of_page = |lang: Lang| {
            let route = Route::parse(path.strip_suffix(file(lang)).filter(|page| page.ends_with('/'))?);
            (route.lang == lang && route.page.lists()).then_some((lang, Feed::Page(route.page)))
        };
        Lang::ALL.into_iter().find_map(|lang| of_format(lang).or_else(|| of_page(lang)))
    }

    /// The page that it follows, and what that page asks.
    pub fn followed(&self) -> (Page, Query) {
        match self {
            Feed::Page(page) => (page.clone(), page.effective(&Query::default())),
            Feed::Format(format) => (Page::Search, Query::default().with(Param::Format, format.address())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Feed, path};
    use crate::catalogue::text::Lang;
    use crate::catalogue::words::{Format, Topic};
    use crate::site::page::{Page, Route};

    #[test]
    fn each_feed_stands_beside_its_page_and_the_path_leads_back() {
        for (feed, fr, en) in [
            (Feed::Page(Page::Search), "/flux.xml", "/en/feed.xml"),
            (Feed::Page(Page::City("lyon-69".into())), "/villes/lyon-69/flux.xml", "/en/cities/lyon-69/feed.xml"),
            (
                Feed::Page(Page::Partner("simplon".into())),
                "/partenaires/simplon/flux.xml",
                "/en/partners/simplon/feed.xml",
            ),
            (Feed::Page(Page::Topic(Topic::Data)), "/themes/data/flux.xml", "/en/topics/data/feed.xml"),
            (Feed::Page(Page::Online), "/en-ligne/flux.xml", "/en/online/feed.xml"),
            (Feed::Format(Format::InPerson), "/flux/presentiel.xml", "/en/feeds/in-person.xml"),
            (Feed::Format(Format::Hybrid), "/flux/hybride.xml", "/en/feeds/hybrid.xml"),
        ] {
            for (lang, expected) in [(Lang::Fr, fr), (Lang::En, en)] {
                assert_eq!(feed.path(lang), expected);
                assert_eq!(Feed::parse(expected), Some((lang, feed.clone())), "{expected}");
                if let Feed::Page(page) = &feed {
                    assert_eq!(path(&Route::new(lang, page.clone())).as_deref(), Some(expected));
                }
            }
        }
    }

    #[test]
    fn what_follows_nothing_has_no_feed() {
        for page in [Page::Programs, Page::Program("a".into()), Page::Cities, Page::About, Page::NotFound] {
            assert_eq!(path(&Route::new(Lang::Fr, page.clone())), None);
            assert_eq!(Feed::named_on(&page), []);
        }
        for path in [
            "/",
            "/feed.xml",
            "/en/flux.xml",
            "/villes/flux.xml",
            "/villes/lyon-69flux.xml",
            "/flux/en-ligne.xml",
            "/flux/in-person.xml",
            "/themes/rien/flux.xml",
            "/programmes/a/flux.xml",
        ] {
            assert_eq!(Feed::parse(path), None, "{path}");
        }
    }
}

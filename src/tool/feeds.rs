//! The feeds of the site (Atom, RFC 4287): for each page that searches, and for the formats without a page, the programs of
//! the same query, in both languages.
//!
//! Readers keep what they have seen by its id and look at its date, so both depend on the record alone:
//!
//! - **Ids** are tag URIs (RFC 4151): the site's host, the year in which the scheme was made, then the path of the feed, or
//!   `programs/<id>/<language>`. A program has the same id in every feed of its language.
//! - **`updated`** is the newest date that the record bears, its own or that of a source ([`confirmed`]), at its earliest
//!   possible day, midnight UTC; of a feed, that of its newest entry. Atom requires it, but some records bear no date: these
//!   stand last, under 1 January 1970, which readers know to mean nothing. `published` is not stated.
//! - **Order**: newest first, then by id; at most [`MOST`] entries. Programs that have ended are left out; so is, from the
//!   feed of a place, what its page lists beside the main list, and the subtitle says so.
//!
//! Nothing here depends on the day of the build: an unchanged catalogue gives the same bytes.

use atom_syndication::{Category, Content, Entry, FixedDateTime, Generator, Link, Person, Text};
use html_escape::encode_text;
use rayon::prelude::*;

use crate::catalogue::Program;
use crate::catalogue::date::Date;
use crate::catalogue::life::confirmed;
use crate::catalogue::text::Lang;
use crate::catalogue::words::Vocabulary;
use crate::place::area::Area;
use crate::query::param::Param;
use crate::search::{Context, Engine};
use crate::site::facts;
use crate::site::feed::Feed;
use crate::site::head::head;
use crate::site::page::{Page, Route};
use crate::site::words::stills::feeds::feeds;
use crate::site::words::words;
use crate::tool::ToolError;

/// How many entries a feed holds at most.
pub const MOST: usize = 50;

/// The media type of a feed.
pub const MEDIA: &str = "application/atom+xml";

/// A day before all dates: nothing in a feed depends on the day, so nothing is said to be over.
const ANY_DAY: Date = Date { year: 0, month: 0, day: 0 };

/// A file of the site: its path from the root, and its text.
pub type File = (String, String);

/// Every feed of a site of these pages. `base` is its origin, without a closing slash; no date of a feed depends on `today`.
///
/// # Errors
///
/// When a feed cannot be written, which would be a fault of this file.
pub fn files(engine: &Engine, pages: &[Page], base: &str, today: Date) -> Result<Vec<File>, ToolError> {
    let both = |feed: Feed| Lang::ALL.map(|lang| (lang, feed.clone()));
    let all: Vec<(Lang, Feed)> = Feed::all(pages).into_iter().flat_map(both).collect();
    all.par_iter().map(|(lang, feed)| Ok((feed.path(*lang), text(engine, feed, *lang, base, today)?))).collect()
}

/// The feeds that a page names in its head: path and title.
pub fn named_on(engine: &Engine, route: &Route, today: Date) -> Vec<(String, String)> {
    let feeds = Feed::named_on(&route.page).into_iter();
    feeds.map(|feed| (feed.path(route.lang), title(engine, &feed, route.lang, today))).collect()
}

fn title(engine: &Engine, feed: &Feed, lang: Lang, today: Date) -> String {
    let (page, query) = feed.followed();
    let context = Context { today, communes: None };
    (feeds(lang).news)(&head(engine, &Route::new(lang, page), &query, context).title)
}

/// What a feed holds: for a place, also what it does not.
fn subtitle(engine: &Engine, feed: &Feed, lang: Lang) -> String {
    let said = feeds(lang);
    let (_, query) = feed.followed();
    let area = query.one(Param::Place).and_then(|place| engine.area(place, None));
    let scope = area.map(|area| match area {
        Area::Commune(_) => (said.around)(&area.label()),
        _ => (said.within)(&area.label()),
    });
    scope.into_iter().chain([(said.rule)(MOST)]).collect::<Vec<_>>().join(" ")
}

fn text(engine: &Engine, feed: &Feed, lang: Lang, base: &str, today: Date) -> Result<String, ToolError> {
    let (page, query) = feed.followed();
    let context = Context { today, communes: None };
    let results = engine.whole(&query, context);
    let rows = results.shown.iter().chain(&results.rest).filter_map(|hit| engine.catalogue().programs.get(hit.row));
    let mut programs: Vec<&Program> = rows.collect();
    programs.sort_by_key(|it| (std::cmp::Reverse(confirmed(it).map(Date::earliest)), &it.id));
    programs.truncate(MOST);
    let followed = |lang: Lang| format!("{base}{}", Route::new(lang, page.clone()).href(&query));
    let own = |lang: Lang| format!("{base}{}", feed.path(lang));
    let links = vec![
        link("self", own(lang), MEDIA, lang),
        link("alternate", followed(lang), "text/html", lang),
        link("alternate", own(lang.other()), MEDIA, lang.other()),
    ];
    let file = atom_syndication::Feed {
        lang: Some(lang.tag().to_owned()),
        id: tag(base, feed.path(lang).trim_start_matches('/')),
        title: Text::plain(clean(&title(engine, feed, lang, today))),
        subtitle: Some(Text::plain(clean(&subtitle(engine, feed, lang)))),
        updated: instant(programs.first().and_then(|it| confirmed(it))),
        authors: vec![Person { name: "Passerelles".to_owned(), uri: Some(format!("{base}/")), ..Person::default() }],
        generator: Some(Generator { value: "Passerelles".to_owned(), ..Generator::default() }),
        icon: Some(format!("{base}/icons/favicon.svg")),
        rights: Some(Text::plain(feeds(lang).rights)),
        links,
        entries: programs.into_iter().map(|program| entry(program, lang, base)).collect(),
        ..atom_syndication::Feed::default()
    };
    let fault = |why: String| {
        let what = format!("The feed {} could not be written: {why}", feed.path(lang));
        ToolError::new(what, "Report it: no catalogue should be able to cause this.")
    };
    let bytes = file.write_to(Vec::new()).map_err(|error| fault(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| fault(error.to_string()))?;
    Ok(format!("{text}\n"))
}

fn entry(program: &Program, lang: Lang, base: &str) -> Entry {
    let address = |lang: Lang| format!("{base}{}", Route::new(lang, Page::Program(program.id.clone())).path());
    let (summary, spoken) = program.summary.read(lang);
    let category = |topic: &crate::catalogue::words::Topic| Category {
        term: topic.word().to_owned(),
        scheme: Some(format!("{base}{}", Route::new(lang, Page::Topics).path())),
        label: Some((words(lang).topic)(*topic).to_owned()),
    };
    Entry {
        id: tag(base, &format!("programs/{}/{}", program.id, lang.tag())),
        title: Text::plain(clean(&program.name)),
        updated: instant(confirmed(program)),
        links: Lang::ALL.map(|lang| link("alternate", address(lang), "text/html", lang)).into_iter().collect(),
        categories: program.topics.iter().map(category).collect(),
        summary: Some(Text { lang: Some(spoken.tag().to_owned()), ..Text::plain(clean(summary)) }),
        content: Some(Content {
            content_type: Some("html".to_owned()),
            lang: Some(lang.tag().to_owned()),
            value: Some(content(program, lang)),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// What it is, where, when and at what price, as its page says it.
fn content(program: &Program, lang: Lang) -> String {
    let (words, said) = (words(lang), feeds(lang));
    let (summary, spoken) = program.summary.read(lang);
    let facts = [
        (said.kind, (words.kind)(program.kind).to_owned()),
        (words.fact_for, facts::public(program, lang)),
        (words.fact_where, facts::locations(program, lang, 6)),
        (words.fact_when, facts::when(program, ANY_DAY, lang)),
        (words.fact_cost, facts::cost(program, lang)),
    ];
    let facts = facts.map(|(name, fact)| format!("<li>{}</li>", encode_text(&clean(&(said.fact)(name, &fact)))));
    let summary = encode_text(&clean(summary)).into_owned();
    let summary = if spoken == lang {
        format!("<p>{summary}</p>")
    } else {
        format!("<p lang=\"{}\">{summary}</p>", spoken.tag())
    };
    format!("{summary}<ul>{}</ul>", facts.concat())
}

fn link(rel: &str, href: String, media: &str, lang: Lang) -> Link {
    Link {
        rel: rel.to_owned(),
        href,
        mime_type: Some(media.to_owned()),
        hreflang: Some(lang.tag().to_owned()),
        ..Link::default()
    }
}

/// The tag URI (RFC 4151) of something of this site. The year is that in which the scheme was made, and stays.
fn tag(base: &str, of: &str) -> String {
    format!("tag:{},2026:{of}", host(base))
}

/// The host of an origin, without its port: who vouches for an id.
pub fn host(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default()
}

/// Midnight UTC of the earliest day that a date can mean; the first day of 1970 for no date at all.
fn instant(date: Option<Date>) -> FixedDateTime {
    let day = date.map_or_else(|| "1970-01-01".to_owned(), |date| date.earliest().to_string());
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}

/// A text without the signs that XML 1.0 cannot hold, not even escaped: controls but tab and line ends, U+FFFE, U+FFFF.
fn clean(text: &str) -> String {
    text.chars().filter(|sign| matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)).collect()
}

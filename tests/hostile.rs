//! A catalogue full of known attacks, in every form besides pages in which it leaves the site: feeds, calendars, tables, JSON,
//! the site map, codes and the pictures' texts. Pages are held to the same in `site/hostile.rs`, the live ones in `e2e/hostile.rs`.
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
#[path = "support/hostile.rs"]
mod hostile;

use std::collections::HashSet;
use std::sync::Arc;

use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang;
use passerelles::search::Engine;
use passerelles::site::page::{Page, Route, all};
use passerelles::tool::exports::{Export, Stock, exports};
use passerelles::tool::headers::headers;
use passerelles::tool::previews::previews;
use passerelles::tool::qr::Code;
use passerelles::tool::sitemap::sitemap;
use passerelles::tool::{calendar, feeds};
use serde_json::Value;

use crate::agenda::events;
use crate::attacks::attacks;
use crate::hostile::{catalogue, said};

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
const BASE: &str = "https://passerelles.example";

/// Engines of the hostile catalogue and of its harmless twin.
fn both() -> [Arc<Engine>; 2] {
    [false, true].map(|harmless| Arc::new(Engine::new(Arc::new(catalogue(harmless)))))
}

/// The signs that XML 1.0 can hold (§2.2).
fn is_xml(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}

#[test]
fn feeds_say_the_attacks_as_text_and_stay_feeds() {
    let [engine, _] = both();
    let pages = all(&engine, TODAY);
    let files = feeds::files(&engine, &pages, BASE, TODAY).expect("the feeds");
    let mut said_in = HashSet::new();
    for (path, text) in &files {
        assert!(text.chars().all(is_xml), "{path} holds what XML cannot");
        let feed = feed_rs::parser::parse(text.as_bytes()).unwrap_or_else(|why| panic!("{path}: {why}"));
        for entry in &feed.entries {
            let title = entry.title.as_ref().map(|it| it.content.clone()).unwrap_or_default();
            said_in.insert(title.split_whitespace().collect::<String>());
            let body = entry.content.as_ref().and_then(|it| it.body.clone()).unwrap_or_default();
            let tags = body.matches('<').count();
            assert_eq!(tags, 4 + 2 * body.matches("<li>").count(), "{path}: markup of ours alone: {body}");
        }
        for link in feed.links.iter().chain(feed.entries.iter().flat_map(|it| &it.links)) {
            assert!(link.href.starts_with(BASE), "{path}: {}", link.href);
        }
    }
    for index in 0..attacks().len() {
        let due: String = said(index).chars().filter(|sign| is_xml(*sign)).collect();
        assert!(said_in.contains(&due.split_whitespace().collect::<String>()), "{due:?} is in no feed");
    }
    println!("figure: hostile feeds that stay feeds = {}", files.len());
}

#[test]
fn calendars_say_the_attacks_as_text_and_grow_no_line() {
    let [hostile, twin] = both().map(|engine| calendar::files(engine.catalogue(), BASE).expect("the calendars"));
    assert_eq!(hostile.len(), twin.len());
    let begun = |text: &str| text.split("\r\n").filter(|line| !line.starts_with(' ')).count();
    for ((path, text), (_, plain)) in hostile.iter().zip(&twin) {
        assert_eq!(begun(text), begun(plain), "{path}: the same properties as with plain words");
        assert_eq!(events(text).len(), events(plain).len(), "{path}");
        let clean = |text: String| {
            text.replace("\r\n", "\n").chars().filter(|it| *it == '\n' || !it.is_control()).collect::<String>()
        };
        let index: usize = path.split('/').find_map(|part| part.strip_prefix('p')?.parse().ok()).expect("a program");
        assert!(events(text).iter().all(|it| it.summary.contains(&clean(said(index)))), "{path}");
    }
    println!("figure: hostile calendars that stay calendars = {}", hostile.len());
}

fn made(harmless: bool) -> Vec<Export> {
    exports(Stock { catalogue: &catalogue(harmless), base: BASE, today: TODAY }).expect("the files")
}

/// Whether a file of this ending tells the catalogue: schemas and templates are the same for all.
fn differs(it: &Export, twin: &Export, ending: &str) -> bool {
    it.file.address.ends_with(ending) && it.bytes != twin.bytes
}

#[test]
fn no_cell_of_a_table_is_a_formula_and_no_row_is_torn() {
    for (hostile, twin) in made(false).iter().zip(&made(true)).filter(|(it, twin)| differs(it, twin, ".csv")) {
        let rows = |export: &Export| -> Vec<csv::StringRecord> {
            let bytes = export.bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark of UTF-8");
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
            reader.records().map(|it| it.expect("a row of as many cells as the head")).collect()
        };
        let (rows, plain) = (rows(hostile), rows(twin));
        assert_eq!(rows.len(), plain.len(), "{}", hostile.file.address);
        for cell in rows.iter().flat_map(csv::StringRecord::iter) {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
            assert!(!formula || cell.parse::<f64>().is_ok_and(f64::is_finite), "{}: {cell:?}", hostile.file.address);
        }
        let whole: String = rows.iter().flat_map(csv::StringRecord::iter).collect::<Vec<_>>().join("\n");
        assert!(
            (0..attacks().len()).all(|index| whole.contains(&said(index))),
            "{} says them all",
            hostile.file.address
        );
    }
}

/// Every text of a JSON value, keys too, and how many values it has.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(list) => list.iter().for_each(|it| texts(it, found)),
        Value::Object(map) => map.iter().for_each(|(key, it)| {
            found.push(key);
            texts(it, found);
        }),
        _ => {}
    }
}

#[test]
fn json_stays_json_of_the_same_keys_and_links_keep_their_schemes() {
    for (hostile, twin) in made(false).iter().zip(&made(true)).filter(|(it, twin)| differs(it, twin, ".json")) {
        let read = |export: &Export| serde_json::from_slice::<Value>(&export.bytes).expect("JSON");
        let (value, plain) = (read(hostile), read(twin));
        let keys = |value: &Value| -> HashSet<String> {
            fn walk(value: &Value, found: &mut HashSet<String>) {
                match value {
                    Value::Array(list) => list.iter().for_each(|it| walk(it, found)),
                    Value::Object(map) => map.iter().for_each(|(key, it)| {
                        found.insert(key.clone());
                        walk(it, found);
                    }),
                    _ => {}
                }
            }
            let mut found = HashSet::new();
            walk(value, &mut found);
            found
        };
        assert_eq!(keys(&value), keys(&plain), "{}", hostile.file.address);
        let mut found = Vec::new();
        texts(&value, &mut found);
        assert!(found.len() > 100, "{}", hostile.file.address);
    }
}

#[test]
fn addresses_of_pages_are_plain_in_the_site_map_the_headers_and_the_codes() {
    let [hostile, twin] = both();
    let (pages, plain) = (all(&hostile, TODAY), all(&twin, TODAY));
    let good =
        |sign: char| !sign.is_ascii() && !sign.is_control() || sign.is_ascii_alphanumeric() || "-_./".contains(sign);
    for route in pages.iter().flat_map(|page| Lang::ALL.map(|lang| Route::new(lang, page.clone()))) {
        let path = route.path();
        assert!(path.chars().all(good) && !path.contains("..") && !path.contains("//"), "{path:?}");
        let svg = Code::of(&format!("{BASE}{path}")).expect("a code").svg();
        assert_eq!(svg.matches('<').count(), svg.matches('>').count(), "{path}");
        assert!(!svg.contains("script") && !svg.contains("href"), "{path}");
    }
    let map = sitemap(&pages, BASE);
    let places = map.split("<loc>").skip(1).filter_map(|it| it.split_once("</loc>"));
    assert!(map.chars().all(is_xml) && places.clone().count() > pages.len(), "the site map");
    for (place, _) in places {
        assert!(place.strip_prefix(BASE).is_some_and(|it| it.chars().all(good)), "{place:?}");
    }
    let rules = |pages: &[Page]| headers(pages).lines().filter(|line| line.starts_with(' ')).count();
    let places = |pages: &[Page]| pages.iter().filter(|it| matches!(it, Page::City(_))).count();
    assert!(places(&pages) >= 1 && places(&plain) >= 1);
    assert!(!headers(&pages).contains("Set-Cookie: a=b") && rules(&pages) > 0);
}

#[test]
fn pictures_show_the_attacks_as_letters_and_tell_them_whole() {
    let [engine, _] = both();
    let folder = tempfile::tempdir().expect("a folder");
    // Drawing is slow: markup, an entity, bidi overrides, controls, a formula.
    let drawn = |text: &String| {
        ["</title><script>", "<svg><style>", "&lt;script", "<?xml", "\u{202e}txt", "ligne\u{1}", "]]>"]
            .iter()
            .any(|it| text.starts_with(it))
    };
    let rows: Vec<usize> = (0..attacks().len()).filter(|index| drawn(&attacks()[*index])).collect();
    assert_eq!(rows.len(), 7);
    let route = |index: &usize| Route::new(Lang::Fr, Page::Program(format!("p{index}")));
    let routes: Vec<Route> = rows.iter().map(route).collect();
    let pictures = previews(&engine, &routes, TODAY, folder.path(), &folder.path().join("kept")).expect("drawn");
    for (index, route) in rows.iter().zip(&routes) {
        let picture = pictures.of(route).expect("a picture");
        assert!(picture.alt.contains(&said(*index)), "{:?}", picture.alt);
        let bytes = std::fs::read(folder.path().join(picture.path.trim_start_matches('/'))).expect("written");
        assert!(bytes.starts_with(b"\x89PNG"), "{}", picture.path);
    }
}

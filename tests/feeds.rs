//! The feeds of pages, over records made up for each rule.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/small.rs"]
mod small;

use std::collections::{BTreeMap, BTreeSet};

use feed_rs::model::Feed;
use feed_rs::parser::parse;
use passerelles::catalogue::date::Date;
use passerelles::search::Engine;
use passerelles::site::page::all;
use passerelles::tool::feeds::{MOST, files};
use serde_json::{Value, json};

use crate::small::{engine, held, program};

const BASE: &str = "https://passerelles.example";

/// All feeds of a catalogue as they are written on a day, by path.
fn written(engine: &Engine, today: &str) -> BTreeMap<String, String> {
    let today = Date::parse(today).expect("a day");
    files(engine, &all(engine, today), BASE, today).expect("feeds").into_iter().collect()
}

/// One feed of a catalogue of these programs, as a parser that had no part in writing it reads it.
fn read(programs: &[Value], path: &str) -> Feed {
    parse(written(&engine(programs), "2026-11-23")[path].as_bytes()).expect("a feed")
}

/// Last part of the ids of the entries, in order: the programs.
fn ids(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|it| it.id.split('/').nth(1).expect("an id")).collect()
}

#[test]
fn the_newest_come_first_and_what_bears_no_date_last() {
    let source = |seen: &str| json!([{"url": "https://exemple.fr/", "title": "Page", "seen": seen}]);
    let feed = read(
        &[
            program("vieux", json!({"seen": "2024-05"})),
            program("sans-date", json!({"seen": null})),
            program("mois", json!({"seen": "2026-03"})),
            program("jour", json!({"seen": "2026-03-02"})),
            program("source", json!({"seen": "2020", "sources": source("2026-09-30")})),
            program("premier-du-mois", json!({"seen": "2026-03-01"})),
            program("fini", json!({"seen": "2026-10", "status": "ended"})),
        ],
        "/flux.xml",
    );
    assert_eq!(ids(&feed), ["source", "jour", "mois", "premier-du-mois", "vieux", "sans-date"]);
    let days: Vec<String> = feed.entries.iter().map(|it| it.updated.expect("updated").to_rfc3339()).collect();
    let day = |day: &str| format!("{day}T00:00:00+00:00");
    assert_eq!(days, ["2026-09-30", "2026-03-02", "2026-03-01", "2026-03-01", "2024-05-01", "1970-01-01"].map(day));
    assert_eq!(feed.updated.map(|it| it.to_rfc3339()), Some(day("2026-09-30")));
}

#[test]
fn a_feed_is_bounded_and_keeps_the_newest() {
    let many: Vec<Value> =
        (0..MOST + 10).map(|at| program(&format!("p{at:02}"), json!({"seen": format!("{}", 1950 + at)}))).collect();
    let feed = read(&many, "/flux.xml");
    assert_eq!(feed.entries.len(), MOST);
    assert_eq!((ids(&feed)[0], ids(&feed)[MOST - 1]), ("p59", "p10"));
}

#[test]
fn ids_and_dates_stay_from_day_to_day_and_only_what_changed_changes() {
    let catalogue = |changed: Value| {
        let sessions =
            json!([{"format": "online", "start": "2027-03-01", "apply_by": "2027-02-01"}, held("in-person", "Lyon")]);
        engine(&[
            program("a", json!({"seen": "2026-03", "topics": ["data"], "sessions": sessions})),
            program("b", changed),
        ])
    };
    let before = catalogue(json!({"seen": "2026-02"}));
    let today = written(&before, "2026-11-23");
    for day in ["2026-11-24", "2027-02-15", "2031-01-01"] {
        assert_eq!(written(&before, day), today, "{day}");
    }
    let after = written(&catalogue(json!({"seen": "2026-11", "name": "Autrement"})), "2026-11-24");
    let entry = |feeds: &BTreeMap<String, String>, id: &str| {
        let feed = parse(feeds["/flux.xml"].as_bytes()).expect("a feed");
        feed.entries.into_iter().find(|it| it.id.ends_with(id)).expect("the entry")
    };
    assert_eq!(entry(&today, "a/fr"), entry(&after, "a/fr"));
    let (old, new) = (entry(&today, "b/fr"), entry(&after, "b/fr"));
    assert!(old.id == new.id && old.updated < new.updated);
}

#[test]
fn ids_name_the_host_the_program_and_the_language() {
    let engine = engine(&[program("a", json!({"topics": ["data"]}))]);
    let feeds = written(&engine, "2026-11-23");
    let parsed: Vec<Feed> = feeds.values().map(|text| parse(text.as_bytes()).expect("a feed")).collect();
    assert_eq!(parsed.iter().map(|it| &it.id).collect::<BTreeSet<_>>().len(), feeds.len());
    let entries: BTreeSet<&str> = parsed.iter().flat_map(|it| &it.entries).map(|it| it.id.as_str()).collect();
    let tag = "tag:passerelles.example,2026:programs/a";
    assert_eq!(entries.into_iter().collect::<Vec<_>>(), [format!("{tag}/en"), format!("{tag}/fr")]);
    let elsewhere = files(&engine, &[passerelles::site::page::Page::Search], "http://127.0.0.1:8080", small_day());
    assert!(elsewhere.expect("feeds")[0].1.contains("<id>tag:127.0.0.1,2026:programs/a/fr</id>"));
}

fn small_day() -> Date {
    Date { year: 2026, month: 11, day: 23 }
}

#[test]
fn each_feed_holds_the_programs_of_its_page() {
    let feeds = written(
        &engine(&[
            program("lyon", json!({"sessions": [held("in-person", "Lyon")], "topics": ["data"]})),
            program("grenoble", json!({"sessions": [held("hybrid", "Grenoble")]})),
            program("en-ligne", json!({"sessions": [{"format": "online"}], "partners": [{"id": "autre"}]})),
            program("partout", json!({"area": {"kind": "nationwide"}})),
        ]),
        "2026-11-23",
    );
    for (path, expected) in [
        ("/flux.xml", "en-ligne grenoble lyon partout"),
        ("/villes/lyon-69/flux.xml", "lyon"),
        ("/villes/grenoble-38/flux.xml", "grenoble"),
        ("/themes/data/flux.xml", "lyon"),
        ("/themes/web/flux.xml", ""),
        ("/partenaires/autre/flux.xml", "en-ligne"),
        ("/en-ligne/flux.xml", "en-ligne"),
        ("/flux/presentiel.xml", "lyon"),
        ("/flux/hybride.xml", "grenoble"),
        ("/en/feed.xml", "en-ligne grenoble lyon partout"),
        ("/en/cities/lyon-69/feed.xml", "lyon"),
        ("/en/online/feed.xml", "en-ligne"),
        ("/en/feeds/in-person.xml", "lyon"),
        ("/en/feeds/hybrid.xml", "grenoble"),
    ] {
        let feed = parse(feeds[path].as_bytes()).expect("a feed");
        assert_eq!(ids(&feed).join(" "), expected, "{path}");
    }
    let said = |path: &str| parse(feeds[path].as_bytes()).expect("a feed").description.expect("a subtitle").content;
    assert!(
        said("/villes/lyon-69/flux.xml")
            .starts_with("Les programmes sur place\u{a0}: Lyon (69) et 30 km alentour. Ceux qui se suivent en ligne")
    );
    assert!(said("/en/cities/lyon-69/feed.xml").contains("Those that are followed online"));
    assert!(!said("/flux.xml").contains("en ligne"));
}

#[test]
fn an_entry_says_what_the_page_says_and_where_it_is() {
    let sessions = json!([{"format": "online", "start": "2027-03"}, held("in-person", "Lyon")]);
    let record = json!({
        "name": "Fictif", "summary": {"fr": "Apprendre <vite> & bien."}, "topics": ["ai"], "women": "only", "cost": {"eur": 0},
        "sessions": sessions,
    });
    let feeds = written(&engine(&[program("fictif", record)]), "2026-11-23");
    let feed = parse(feeds["/en/feed.xml"].as_bytes()).expect("a feed");
    let [entry] = feed.entries.as_slice() else { panic!("one entry") };
    assert_eq!(entry.title.as_ref().map(|it| it.content.as_str()), Some("Fictif"));
    assert_eq!(entry.summary.as_ref().map(|it| it.content.as_str()), Some("Apprendre <vite> & bien."));
    assert!(feeds["/en/feed.xml"].contains("<summary xml:lang=\"fr\">"), "the summary is in French only");
    let body = entry.content.as_ref().and_then(|it| it.body.as_deref()).expect("content");
    assert_eq!(
        body,
        "<p lang=\"fr\">Apprendre &lt;vite&gt; &amp; bien.</p><ul><li>Type of program: Training</li><li>For whom: Women only</li>\
         <li>Where: Lyon (69), Online</li><li>When: March 2027</li><li>Price: Free</li></ul>"
    );
    let links: Vec<(&str, &str)> =
        entry.links.iter().map(|it| (it.href_lang.as_deref().expect("hreflang"), it.href.as_str())).collect();
    assert_eq!(
        links,
        [
            ("fr", "https://passerelles.example/programmes/fictif/"),
            ("en", "https://passerelles.example/en/programs/fictif/")
        ]
    );
    assert_eq!(entry.categories[0].label.as_deref(), Some("Artificial intelligence"));
    let kinds: Vec<_> = feed.links.iter().map(|it| (it.rel.as_deref().unwrap(), it.href.as_str())).collect();
    assert_eq!(
        kinds,
        [
            ("self", "https://passerelles.example/en/feed.xml"),
            ("alternate", "https://passerelles.example/en/"),
            ("alternate", "https://passerelles.example/flux.xml")
        ]
    );
    assert_eq!((feed.authors[0].name.as_deref(), feed.language.as_deref()), (Some("Passerelles"), Some("en")));
}

#[test]
fn any_text_is_carried_as_text() {
    for odd in
        ["</title><script>alert(1)</script>", "]]> &lt;b&gt; <!-- \"'", "nul \u{0} \u{b} \u{1f} \u{fffe} fin", "😀 œ"]
    {
        let record = json!({"name": odd, "summary": {"fr": odd, "en": odd}, "cost": {"eur": 3, "note": {"fr": odd}}});
        let feed = read(&[program("fictif", record)], "/flux.xml");
        let kept: String = odd.chars().filter(|it| !matches!(it, '\u{0}' | '\u{b}' | '\u{1f}' | '\u{fffe}')).collect();
        assert_eq!(feed.entries[0].title.as_ref().map(|it| it.content.as_str()), Some(kept.as_str()));
        let body = feed.entries[0].content.as_ref().and_then(|it| it.body.as_deref()).expect("content");
        assert!(!body.contains("<script") && !body.contains("<b>") && !body.contains("<!--"), "{body}");
    }
}

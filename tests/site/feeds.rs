//! The feeds and calendars of the built site: there, named where they should be, readable by others, and the same on any day.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use feed_rs::model::Feed as Read;
use passerelles::catalogue::Program;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::life::{Life, confirmed};
use passerelles::search::Context;
use passerelles::site::feed::{Feed, path};
use passerelles::site::page::{Page, all};
use passerelles::tool::feeds::{File, MOST, files};
use passerelles::tool::{calendar, feeds};
use rayon::prelude::*;

use crate::agenda::events;
use crate::built::{Sheet, every_page, none, site, unless};

/// The published files of an ending, with their texts.
fn published(ending: &str) -> BTreeMap<String, String> {
    let named = site().files.iter().filter(|file| file.ends_with(ending) && *file != "/sitemap.xml");
    let read = |file: &String| fs::read_to_string(site().dist.join(file.trim_start_matches('/'))).expect("UTF-8");
    named.map(|file| (file.clone(), read(file))).collect()
}

/// What a page's head offers to follow: type, title, and path from the root.
fn offered(sheet: &Sheet) -> Vec<(&str, &str, &str)> {
    let links = sheet.dom.all("link").into_iter().map(|it| &sheet.dom.elements[it]);
    let typed = links.filter(|it| it.get("rel") == Some("alternate") && it.get("type").is_some());
    typed
        .map(|it| {
            let href = it.get("href").unwrap_or_default();
            let path = href.strip_prefix(&site().base).unwrap_or(href);
            (it.get("type").unwrap_or_default(), it.get("title").unwrap_or_default(), path)
        })
        .collect()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn each_page_that_searches_names_its_feed_and_each_dated_program_its_calendar() {
    every_page(|sheet| {
        let offered = offered(sheet);
        let own = path(&sheet.route).map(|path| (feeds::MEDIA, path));
        let dates = site().program(sheet).filter(|it| {
            it.sessions.iter().any(|it| [it.start, it.apply_by].iter().flatten().any(|date| date.day > 0))
        });
        let dates = dates.map(|it| (calendar::MEDIA, passerelles::site::calendar::path(sheet.route.lang, &it.id)));
        let wanted: Vec<_> = own.into_iter().chain(dates).collect();
        let mut faults = Vec::new();
        for (kind, title, path) in &offered {
            faults.extend(unless(site().files.contains(*path), format!("{path} is named and not there")));
            faults.extend(unless(!title.trim().is_empty(), format!("{path} has no title")));
            faults.extend(unless([feeds::MEDIA, calendar::MEDIA].contains(kind), format!("{path} is a {kind}")));
        }
        let named: Vec<_> = offered.iter().map(|(kind, _, path)| (*kind, (*path).to_owned())).collect();
        // The home page also names the feeds that have no page of their own.
        let more = if sheet.route.page == Page::Search { 2 } else { 0 };
        faults.extend(unless(
            named.starts_with(&wanted) && named.len() == wanted.len() + more,
            format!("{named:?} is named, {wanted:?} should be"),
        ));
        faults
    });
}

/// The programs that a feed should hold, told by the engine and the records alone.
fn expected(feed: &Feed) -> Vec<&'static Program> {
    let engine = &site().engine;
    let (_, query) = feed.followed();
    let results = engine.whole(&query, Context { today: site().today, communes: None });
    let rows = results.shown.iter().chain(&results.rest).map(|hit| &engine.catalogue().programs[hit.row]);
    let mut programs: Vec<&Program> = rows.filter(|it| Life::of(it, site().today) != Life::Ended).collect();
    programs.sort_by_key(|it| it.id.as_str());
    programs.sort_by_key(|it| std::cmp::Reverse(confirmed(it).map(Date::earliest)));
    programs.truncate(MOST);
    programs
}

fn faults_of(file: &str, text: &str) -> Vec<String> {
    let Some((lang, feed)) = Feed::parse(file) else { return vec!["no feed has this path".to_owned()] };
    let read: Read = match feed_rs::parser::parse(text.as_bytes()) {
        Ok(read) => read,
        Err(error) => return vec![format!("cannot be read: {error}")],
    };
    let mut faults = Vec::new();
    let programs = expected(&feed);
    let ids: Vec<&str> = read.entries.iter().map(|it| it.id.as_str()).collect();
    let end = format!("/{}", lang.tag());
    let named: Vec<Option<&str>> = ids.iter().map(|it| it.strip_suffix(&end)?.rsplit('/').next()).collect();
    let wanted: Vec<Option<&str>> = programs.iter().map(|it| Some(it.id.as_str())).collect();
    faults.extend(unless(named == wanted, format!("holds {named:?} and should hold {wanted:?}")));
    faults.extend(unless(ids.iter().collect::<BTreeSet<_>>().len() == ids.len(), "an id stands twice"));
    let newest = read.entries.iter().filter_map(|it| it.updated).max();
    faults.extend(unless(newest.is_none() || read.updated == newest, "is not dated as its newest entry"));
    let said = |text: &Option<feed_rs::model::Text>| text.as_ref().is_some_and(|it| !it.content.is_empty());
    faults.extend(unless(said(&read.title) && said(&read.description), "lacks title or subtitle"));
    faults.extend(unless(read.authors.iter().any(|it| it.name.as_deref() == Some("Passerelles")), "has no author"));
    faults.extend(unless(read.language.as_deref() == Some(lang.tag()), "is of another language"));
    let itself = read.links.iter().filter(|it| it.rel.as_deref() == Some("self"));
    let itself: Vec<&str> = itself.map(|it| it.href.as_str()).collect();
    faults.extend(unless(itself == [format!("{}{file}", site().base)], format!("says that it is {itself:?}")));
    for link in read.links.iter().chain(read.entries.iter().flat_map(|it| &it.links)) {
        let path = link.href.strip_prefix(&site().base).map(|it| it.split('?').next().unwrap_or_default());
        faults.extend(unless(path.is_some_and(|it| site().lands(it)), format!("{} leads nowhere", link.href)));
    }
    for (entry, program) in read.entries.iter().zip(programs) {
        let (summary, _) = program.summary.read(lang);
        let kept = entry.title.as_ref().is_some_and(|it| it.content == program.name)
            && entry.summary.as_ref().is_some_and(|it| it.content == summary)
            && entry.content.as_ref().and_then(|it| it.body.as_ref()).is_some_and(|it| it.contains("<li>"))
            && entry.categories.len() == program.topics.len();
        faults.extend(unless(kept, format!("{} does not say what its record says", program.id)));
    }
    faults
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_feed_can_be_read_and_holds_the_programs_of_its_page() {
    let published = published(".xml");
    let pages: BTreeSet<String> = site().sheets.iter().filter_map(|sheet| path(&sheet.route)).collect();
    let without = published.keys().filter(|file| file.starts_with("/flux/") || file.starts_with("/en/feeds/")).count();
    assert_eq!((published.len(), without), (pages.len() + 4, 4), "feeds and pages that have one");
    println!("figure: feeds = {}", published.len());
    let faults = published.par_iter().flat_map(|(file, text)| {
        faults_of(file, text).into_iter().map(|fault| format!("{file} {fault}")).collect::<Vec<_>>()
    });
    none(faults.collect());
    let ids: BTreeSet<&str> =
        published.values().filter_map(|text| text.split("<id>").nth(1)?.split("</id>").next()).collect();
    assert_eq!(ids.len(), published.len(), "feeds share an id");
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn a_build_on_another_day_writes_the_same_feeds_and_calendars() {
    let later = Date { year: site().today.year + 1, ..site().today };
    let same = |made: Vec<File>, ending: &str| {
        let made: BTreeMap<String, String> = made.into_iter().collect();
        let published = published(ending);
        assert!(!published.is_empty() && made.keys().eq(published.keys()), "the same {ending} files");
        none(published.iter().filter(|(file, text)| made[*file] != **text).map(|it| it.0.clone()).collect());
    };
    let pages = all(&site().engine, later);
    same(files(&site().engine, &pages, &site().base, later).expect("feeds"), ".xml");
    same(calendar::files(site().engine.catalogue(), &site().base).expect("calendars"), ".ics");
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_calendar_can_be_read_and_its_uids_are_its_own() {
    let published = published(".ics");
    println!("figure: calendars = {}", published.len());
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut faults = Vec::new();
    for (file, text) in &published {
        let events = events(text);
        let uids: BTreeSet<&str> = events.iter().map(|it| it.uid.as_str()).collect();
        faults.extend(unless(!events.is_empty() && uids.len() == events.len(), format!("{file}: a UID stands twice")));
        for event in &events {
            faults.extend(unless(event.first < event.after, format!("{file}: {event:?} ends before it begins")));
            let page = event.url.strip_prefix(&site().base).unwrap_or_default();
            faults.extend(unless(site().at.contains_key(page), format!("{file}: {} leads nowhere", event.url)));
            let id = page.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
            owners.entry(event.uid.clone()).or_default().insert(id.to_owned());
            faults.extend(unless(file.contains(&format!("/{id}/")), format!("{file} speaks of {id}")));
        }
    }
    faults.extend(owners.iter().filter(|it| it.1.len() != 1).map(|it| format!("{it:?}: a UID of several programs")));
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn hosts_are_told_what_feeds_and_calendars_are() {
    let headers = fs::read_to_string(site().dist.join("_headers")).expect("_headers");
    let mut rules: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in headers.lines().filter(|line| !line.is_empty()) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some((_, said))) => said.push(header),
            _ => rules.push((line, Vec::new())),
        }
    }
    // As Netlify and Cloudflare Pages read them: a star for the rest of the path, a name for one part.
    let covers = |rule: &str, file: &str| {
        let (rule, file): (Vec<&str>, Vec<&str>) = (rule.split('/').collect(), file.split('/').collect());
        let rest = rule.last() == Some(&"*") && file.len() >= rule.len();
        let parts = rule.iter().filter(|part| **part != "*").zip(&file);
        (rest || rule.len() == file.len())
            && parts.into_iter().all(|(rule, part)| rule.starts_with(':') && !part.is_empty() || rule == part)
    };
    let mut faults = Vec::new();
    for (ending, media) in [(".xml", feeds::MEDIA), (".ics", calendar::MEDIA)] {
        for file in published(ending).keys() {
            let said: Vec<&str> =
                rules.iter().filter(|(rule, _)| covers(rule, file)).flat_map(|(_, said)| said.clone()).collect();
            let kinds = said.iter().filter(|it| it.starts_with("Content-Type: ")).count();
            faults.extend(unless(
                kinds == 1 && said.contains(&format!("Content-Type: {media}; charset=utf-8").as_str()),
                format!("{file} is not sent as {media}"),
            ));
            faults.extend(unless(
                said.contains(&"Access-Control-Allow-Origin: *"),
                format!("{file} may not be read from other sites"),
            ));
        }
    }
    none(faults);
}

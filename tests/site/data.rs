//! The data at stable addresses: the catalogue, the full records, the sitemap, robots.txt.

use std::collections::BTreeSet;
use std::fs;

use passerelles::catalogue::life::Life;
use passerelles::catalogue::wire::json::{Json, Object};
use passerelles::catalogue::{Catalogue, wire};
use passerelles::site::page::Page;

use crate::built::{none, site, unless};

fn read(file: &str) -> String {
    fs::read_to_string(site().dist.join(file)).unwrap_or_else(|error| panic!("{file} cannot be read: {error}"))
}

/// The texts between two marks.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_catalogue_is_version_1_and_reads_without_a_problem() {
    none(site().problems.clone());
    assert_eq!(site().raw["version"], 1);
    let count = |list: &str| site().raw[list].as_array().map_or(0, Vec::len);
    assert_eq!(count("programs"), site().engine.catalogue().programs.len());
    assert_eq!(count("organisations"), site().engine.catalogue().organisations.len());
    println!("figure: organisations = {}", count("organisations"));
}

/// What a reader of records makes of a published one.
fn record<T>(file: &str, reader: fn(&Object<'_>) -> T) -> T {
    reader(Json::read(&read(file)).expect("JSON").as_object().expect("a record"))
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn each_record_stands_alone_at_its_address_and_says_what_the_catalogue_says() {
    let catalogue: &Catalogue = site().engine.catalogue();
    let mut faults = Vec::new();
    for program in &catalogue.programs {
        let (full, problems) = record(&format!("catalogue/programs/{}.json", program.id), wire::program);
        let light = full.map(|mut it| {
            it.sources.iter_mut().for_each(|source| source.note = None);
            it
        });
        faults.extend(unless(
            problems.is_empty() && light.as_ref() == Some(program),
            format!("{} differs, {problems:?}", program.id),
        ));
    }
    for organisation in &catalogue.organisations {
        let (full, problems) = record(&format!("catalogue/organisations/{}.json", organisation.id), wire::organisation);
        faults.extend(unless(
            problems.is_empty() && full.as_ref() == Some(organisation),
            format!("{} differs, {problems:?}", organisation.id),
        ));
    }
    let folders = ["/catalogue/programs/", "/catalogue/organisations/"];
    let stored = site().files.iter().filter(|file| folders.iter().any(|it| file.starts_with(it))).count();
    faults.extend(unless(
        stored == catalogue.programs.len() + catalogue.organisations.len(),
        format!("{stored} records are published"),
    ));
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_sitemap_lists_every_page_but_posters_and_what_is_over_or_missing() {
    let map = read("sitemap.xml");
    let listed: Vec<&str> = between(&map, "<loc>", "</loc>");
    let wanted = site().sheets.iter().filter(|sheet| {
        let ended = site().program(sheet).is_some_and(|it| Life::of(it, site().today) == Life::Ended);
        !matches!(sheet.route.page, Page::NotFound | Page::List | Page::Embed | Page::Poster(_)) && !ended
    });
    let wanted: BTreeSet<String> = wanted.map(|sheet| format!("{}{}", site().base, sheet.path)).collect();
    let found: BTreeSet<String> = listed.iter().map(|it| (*it).to_owned()).collect();
    let mut faults: Vec<String> = wanted.difference(&found).map(|it| format!("{it} is not listed")).collect();
    faults.extend(found.difference(&wanted).map(|it| format!("{it} should not be listed")));
    faults.extend(unless(found.len() == listed.len(), "an address is listed twice"));
    faults.extend(unless(
        listed.iter().all(|it| it.starts_with("http://") || it.starts_with("https://")),
        "an address is not absolute",
    ));
    let alternates = between(&map, " href=\"", "\"");
    faults.extend(
        alternates.iter().filter(|it| !wanted.contains(**it)).map(|it| format!("alternate {it} leads nowhere")),
    );
    faults.extend(unless(alternates.len() == 2 * listed.len(), "an entry does not name both languages"));
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn robots_may_read_everything_and_are_told_of_the_sitemap() {
    let robots = read("robots.txt");
    assert!(robots.contains(&format!("Sitemap: {}/sitemap.xml", site().base)), "{robots}");
    assert!(!robots.contains("Disallow: /"), "{robots}");
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_headers_of_production_forbid_what_the_pages_do_not_use() {
    let headers = read("_headers");
    let policy = headers
        .lines()
        .find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "))
        .expect("a content policy");
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*'),
        "{policy}"
    );
    assert!(policy.contains("default-src 'none'"), "{policy}");
}

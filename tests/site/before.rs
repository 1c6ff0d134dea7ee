//! Addresses of before: each former id of a record and each tombstone has its pages, which lead to pages of today and are found by
//! nobody who does not have their address.

use std::collections::BTreeSet;
use std::fs;

use passerelles::catalogue::text::Lang;
use passerelles::site::page::{Page, Route};
use serde_json::Value;

use crate::built::{Sheet, none, site, unless};

fn record(file: &str) -> Value {
    let text = fs::read_to_string(site().dist.join(file.trim_start_matches('/'))).expect("a file of the site");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The pages that records and tombstones call for at addresses of before, but for those of organisations.
fn expected() -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    let mut both = |page: Page| paths.extend(Lang::ALL.map(|lang| Route::new(lang, page.clone()).path()));
    let mut program = |id: &str| {
        both(Page::Program(id.to_owned()));
        both(Page::Poster(id.to_owned()));
    };
    for file in site().files.iter().filter(|it| it.starts_with("/catalogue/programs/")) {
        for alias in record(file)["aliases"].as_array().into_iter().flatten() {
            program(alias.as_str().expect("an id"));
        }
    }
    for file in site().files.iter().filter(|it| it.starts_with("/catalogue/tombstones/programs/")) {
        program(record(file)["id"].as_str().expect("an id"));
    }
    paths
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn each_former_id_of_a_program_and_each_tombstone_has_its_pages() {
    let of_program = |path: &&String| path.starts_with("/programmes/") || path.starts_with("/en/programs/");
    let found: BTreeSet<String> = site().before.iter().map(|it| &it.path).filter(of_program).cloned().collect();
    assert_eq!(found, expected());
    println!("figure: pages at addresses of before = {}", site().before.len());
}

/// Where a page leads by itself.
fn refreshes(sheet: &Sheet) -> Option<&str> {
    sheet.dom.meta("http-equiv", "refresh").and_then(|it| it.strip_prefix("0; url="))
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn they_lead_to_pages_of_today_and_ask_to_be_left_out() {
    let before = |path: &str| site().before.iter().find(|it| it.path == path);
    let mut faults = Vec::new();
    for sheet in &site().before {
        let (dom, path) = (&sheet.dom, &sheet.path);
        let links: Vec<&str> =
            dom.inside(dom.all("main")[0], "a").into_iter().filter_map(|it| dom.elements[it].get("href")).collect();
        let canonical = dom.all("link").into_iter().map(|it| &dom.elements[it]);
        let canonical = canonical.filter(|it| it.get("rel") == Some("canonical")).find_map(|it| it.get("href"));
        let canonical = canonical.and_then(|it| it.strip_prefix(&site().base)).unwrap_or_default();
        faults.extend(unless(dom.meta("name", "robots") == Some("noindex"), format!("{path} asks to be found")));
        match refreshes(sheet) {
            Some(to) => {
                let stands = site().lands(to) || before(to).is_some_and(|it| refreshes(it).is_none());
                faults.extend(unless(stands, format!("{path} leads to {to:?}")));
                faults
                    .extend(unless(links.contains(&to) && canonical == to, format!("{path}: {links:?}, {canonical}")));
            }
            None => faults.extend(unless(canonical == path, format!("{path}: {canonical}"))),
        }
        let internal = links.iter().filter(|it| it.starts_with('/'));
        faults.extend(
            internal
                .filter(|it| !site().lands(it) && before(it).is_none())
                .map(|it| format!("{path} has a link to {it}")),
        );
    }
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn nothing_of_today_names_an_address_of_before() {
    let texts = site().files.iter().filter(|it| [".xml", ".ics", ".html"].iter().any(|end| it.ends_with(end)));
    let mut faults = Vec::new();
    for file in texts.filter(|file| site().before.iter().all(|it| format!("{}index.html", it.path) != **file)) {
        let text = fs::read_to_string(site().dist.join(file.trim_start_matches('/'))).expect("UTF-8");
        let named = site().before.iter().filter(|it| text.contains(&format!("{}\"", it.path)));
        faults.extend(named.map(|it| format!("{file} names {}", it.path)));
    }
    none(faults);
}

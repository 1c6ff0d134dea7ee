//! Every link lands: pages, files, places within a page, and what the style sheet fetches.

use std::collections::HashSet;
use std::fs;

use passerelles::query::codec::{decode, encode};
use passerelles::site::page::Page;

use crate::built::{Sheet, every_page, none, site, unless};

/// Whether an address leads within the site.
pub(crate) fn internal(href: &str) -> bool {
    (href.starts_with('/') && !href.starts_with("//"))
        || href.starts_with('#')
        || href.starts_with('?')
        || href.starts_with(&site().base)
}

/// The path that an internal address leads to, without query and anchor.
pub(crate) fn path_of(sheet: &Sheet, href: &str) -> String {
    let href = href.strip_prefix(&site().base).unwrap_or(href);
    let path = href.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() { sheet.path.clone() } else { path.to_owned() }
}

/// Every address of a page, with the element that bears it.
fn addresses(sheet: &Sheet) -> impl Iterator<Item = (&str, &str)> {
    let names = ["href", "src", "action", "data-places", "data-typed"];
    sheet
        .dom
        .elements
        .iter()
        .flat_map(move |it| names.into_iter().filter_map(move |name| Some((it.tag.as_str(), it.get(name)?))))
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_internal_link_lands() {
    every_page(|sheet| {
        let mut faults = Vec::new();
        for (tag, href) in addresses(sheet).filter(|(_, href)| internal(href)) {
            let path = path_of(sheet, href);
            faults.extend(unless(site().lands(&path), format!("{tag} leads to {href}")));
            if let (Some((_, anchor)), Some(target)) = (href.split_once('#'), site().sheet(&path)) {
                faults.extend(unless(
                    !target.dom.having("id", anchor).is_empty(),
                    format!("{tag} leads to {href}, which has no such place"),
                ));
            }
        }
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_other_link_is_http_or_mail() {
    every_page(|sheet| {
        let outside = addresses(sheet).filter(|(_, href)| !internal(href));
        let safe = |href: &str| {
            ["https://", "http://", "mailto:", "sms:?&body="]
                .iter()
                .any(|scheme| href.starts_with(scheme) && href.len() > scheme.len())
        };
        outside.filter(|(_, href)| !safe(href)).map(|(tag, href)| format!("{tag} leads to {href:?}")).collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn nothing_is_fetched_from_elsewhere() {
    every_page(|sheet| {
        let fetches = |it: &&crate::dom::Element| {
            it.get("src").is_some() || (it.tag == "link" && !matches!(it.get("rel"), Some("canonical" | "alternate")))
        };
        let fetching = sheet.dom.elements.iter().filter(fetches);
        let addresses = fetching.filter_map(|it| it.get("src").or(it.get("href")));
        addresses.filter(|it| !it.starts_with('/') || it.starts_with("//")).map(|it| format!("fetches {it}")).collect()
    });
    let sheets = site().files.iter().filter(|file| file.ends_with(".css"));
    let mut faults = Vec::new();
    for file in sheets {
        let text = fs::read_to_string(site().dist.join(file.trim_start_matches('/'))).unwrap();
        let fetched =
            text.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).map(|it| it.trim_matches(['"', '\'']));
        faults.extend(
            fetched.filter(|it| !it.starts_with("data:") && !site().lands(it)).map(|it| format!("{file} fetches {it}")),
        );
        faults.extend(unless(!text.contains("@import"), format!("{file} imports")));
    }
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn links_that_ask_are_canonical_and_lead_to_pages_that_answer() {
    every_page(|sheet| {
        let mut faults = Vec::new();
        for (_, href) in addresses(sheet).filter(|(_, href)| internal(href)) {
            let Some((_, asked)) = href.split_once('?') else { continue };
            let asked = asked.split('#').next().unwrap_or_default();
            faults.extend(unless(encode(&decode(asked)) == asked, format!("{href} is not canonical")));
            let answers = site().sheet(&path_of(sheet, href)).is_some_and(|it| it.route.page.searches());
            faults.extend(unless(answers, format!("{href} asks a page that does not search")));
        }
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_link_to_the_other_language_leads_to_the_same_page() {
    every_page(|sheet| {
        // A frame on another site has nothing around its list.
        if sheet.route.page == Page::Embed {
            return Vec::new();
        }
        let dom = &sheet.dom;
        let lang = sheet.route.lang.other().tag();
        let links = dom.all("a").into_iter().filter(|it| dom.elements[*it].get("hreflang") == Some(lang));
        let targets: HashSet<&str> = links.filter_map(|it| dom.elements[it].get("href")).collect();
        let same = |path: &&str| {
            site().sheet(path).is_some_and(|it| it.route.page == sheet.route.page && it.route.lang.tag() == lang)
        };
        unless(targets.len() == 1 && targets.iter().all(same), format!("leads to {targets:?}")).into_iter().collect()
    });
}

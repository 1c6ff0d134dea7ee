//! What each page says to software: titles, descriptions, addresses, previews, structured data.

use std::collections::HashMap;

use passerelles::catalogue::Session;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::life::Life;
use passerelles::catalogue::words::{Kind, Status};
use passerelles::site::page::{Page, Route};
use serde_json::Value;

use crate::built::{Sheet, every_page, none, site, unless};

/// Where a `link` of the head leads: `rel`, and `hreflang` if it matters.
fn link<'a>(sheet: &'a Sheet, rel: &str, lang: Option<&str>) -> Vec<&'a str> {
    let dom = &sheet.dom;
    let links = dom.all("link").into_iter().map(|it| &dom.elements[it]);
    let wanted =
        links.filter(|it| it.get("rel") == Some(rel) && lang.is_none_or(|lang| it.get("hreflang") == Some(lang)));
    wanted.filter_map(|it| it.get("href")).collect()
}

fn title(sheet: &Sheet) -> String {
    sheet.dom.text(sheet.dom.inside(sheet.dom.all("head")[0], "title")[0])
}

fn own(sheet: &Sheet) -> String {
    format!("{}{}", site().base, sheet.path)
}

/// The address to be found and shared: a page's own, and of a poster that of its program.
fn canonical(sheet: &Sheet) -> String {
    match &sheet.route.page {
        Page::Poster(id) => {
            format!("{}{}", site().base, Route::new(sheet.route.lang, Page::Program(id.clone())).path())
        }
        _ => own(sheet),
    }
}

/// Pages that share a text, but for a page and its counterpart in the other language, which may share a proper name.
fn shared(what: &str, read: impl Fn(&Sheet) -> String) {
    let mut by_text: HashMap<String, Vec<&Sheet>> = HashMap::new();
    for sheet in &site().sheets {
        by_text.entry(read(sheet)).or_default().push(sheet);
    }
    let mut faults = Vec::new();
    let mut pairs = 0;
    for (text, sheets) in by_text {
        match sheets.as_slice() {
            _ if text.trim().is_empty() => faults.extend(sheets.iter().map(|it| format!("{}: no {what}", it.path))),
            [_] => {}
            [one, other] if one.route.page == other.route.page => pairs += 1,
            _ => faults.push(format!("{what} {text:?} on {:?}", sheets.iter().map(|it| &it.path).collect::<Vec<_>>())),
        }
    }
    println!("figure: {what} shared by a page and its translation = {pairs}");
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn titles_are_there_and_unique() {
    every_page(|sheet| {
        unless(sheet.dom.inside(sheet.dom.all("head")[0], "title").len() == 1, "not one title").into_iter().collect()
    });
    shared("title", title);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn descriptions_are_there_and_unique() {
    shared("description", |sheet| sheet.dom.meta("name", "description").unwrap_or_default().to_owned());
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_language_said_is_the_language_of_the_path() {
    every_page(|sheet| {
        let root = &sheet.dom.elements[sheet.dom.all("html")[0]];
        let lang = if sheet.path.starts_with("/en/") { "en" } else { "fr" };
        let locale = if lang == "en" { "en_GB" } else { "fr_FR" };
        let checks = [
            unless(root.get("lang") == Some(lang), format!("lang is {:?}", root.get("lang"))),
            unless(root.get("data-app") == Some("static"), format!("data-app is {:?}", root.get("data-app"))),
            unless(sheet.dom.meta("property", "og:locale") == Some(locale), "og:locale is of another language"),
        ];
        checks.into_iter().flatten().collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_canonical_address_is_the_pages_own_and_of_a_poster_its_programs() {
    every_page(|sheet| {
        let said = link(sheet, "canonical", None);
        unless(said == [canonical(sheet)], format!("canonical is {said:?}")).into_iter().collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_two_languages_of_a_page_name_each_other() {
    every_page(|sheet| {
        let mut faults = Vec::new();
        let said = |sheet: &Sheet, lang: &str| link(sheet, "alternate", Some(lang)).first().map(|it| (*it).to_owned());
        for lang in ["fr", "en", "x-default"] {
            let Some(address) = said(sheet, lang) else {
                faults.push(format!("no hreflang {lang}"));
                continue;
            };
            let other = address.strip_prefix(&site().base).and_then(|path| site().sheet(path));
            let back = other.is_some_and(|it| {
                it.route.page == sheet.route.page && ["fr", "en"].iter().all(|lang| said(it, lang) == said(sheet, lang))
            });
            faults.extend(unless(back, format!("hreflang {lang} leads to {address}, which does not point back")));
        }
        faults.extend(unless(
            said(sheet, sheet.route.lang.tag()) == Some(own(sheet)),
            "hreflang of its own language is not itself",
        ));
        // What else the page offers to follow has a type: `feeds.rs` holds it to its rules.
        let links = sheet.dom.all("link").into_iter().map(|it| &sheet.dom.elements[it]);
        let pages = links.filter(|it| it.get("rel") == Some("alternate") && it.get("type").is_none());
        faults.extend(unless(pages.count() == 3, "not three alternates"));
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_preview_says_what_the_page_says_and_shows_an_image_that_exists() {
    every_page(|sheet| {
        let property = |name: &str| sheet.dom.meta("property", name).unwrap_or_default();
        let name = |name: &str| sheet.dom.meta("name", name).unwrap_or_default();
        let image = property("og:image").strip_prefix(&site().base).unwrap_or_default();
        let kind = if matches!(sheet.route.page, Page::Program(_)) { "article" } else { "website" };
        let checks = [
            unless(property("og:title") == title(sheet), "og:title is not the title"),
            unless(property("og:description") == name("description"), "og:description is not the description"),
            unless(property("og:url") == canonical(sheet), "og:url is not its address"),
            unless(property("og:type") == kind, format!("og:type is {:?}", property("og:type"))),
            unless(site().files.contains(image), format!("og:image is {:?}", property("og:image"))),
            unless(!property("og:image:alt").is_empty(), "og:image:alt is missing"),
            unless(name("twitter:card") == "summary_large_image", "twitter:card is missing"),
        ];
        checks.into_iter().flatten().collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn only_ended_programs_posters_and_missing_pages_ask_to_be_left_out() {
    every_page(|sheet| {
        let ended = site().program(sheet).is_some_and(|it| Life::of(it, site().today) == Life::Ended);
        let aside = matches!(sheet.route.page, Page::NotFound | Page::List | Page::Embed | Page::Poster(_));
        let wanted = (ended || aside).then_some("noindex");
        unless(sheet.dom.meta("name", "robots") == wanted, format!("robots should be {wanted:?}")).into_iter().collect()
    });
}

/// The JSON-LD documents of a page by type.
fn documents(sheet: &Sheet) -> HashMap<String, Value> {
    let parsed =
        sheet.dom.json_ld().into_iter().map(|text| serde_json::from_str::<Value>(&text).expect("JSON-LD is JSON"));
    parsed.map(|it| (it["@type"].as_str().unwrap_or_default().to_owned(), it)).collect()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn json_ld_has_the_types_that_fit_the_page() {
    every_page(|sheet| {
        let found = documents(sheet);
        let mut wanted = Vec::new();
        if !matches!(sheet.route.page, Page::Search | Page::NotFound | Page::Embed) {
            wanted.push("BreadcrumbList");
        }
        let lists = site().results(sheet).is_some_and(|it| it.total > 0) || sheet.route.page == Page::Programs;
        wanted.extend(lists.then_some("ItemList"));
        wanted.extend(matches!(sheet.route.page, Page::Partner(_)).then_some("Organization"));
        let dated = |start: Option<Date>| start.is_some_and(|it| it.day > 0);
        let coming = |it: &Session| it.end.or(it.start).is_none_or(|last| last.latest() >= site().today);
        wanted.extend(site().program(sheet).map(|it| match it.kind {
            Kind::Training => "Course",
            Kind::Event if it.status != Status::Ended && it.sessions.iter().any(|it| dated(it.start) && coming(it)) => {
                "Event"
            }
            _ => "EducationalOccupationalProgram",
        }));
        let mut faults: Vec<String> =
            wanted.iter().filter(|it| !found.contains_key(**it)).map(|it| format!("no {it}")).collect();
        let known = |kind: &&String| !wanted.contains(&kind.as_str()) && *kind != "BreadcrumbList";
        faults.extend(found.keys().filter(known).map(|it| format!("{it} does not fit")));
        faults.extend(
            found
                .iter()
                .filter(|(_, it)| it["@context"] != "https://schema.org")
                .map(|(kind, _)| format!("{kind}: no context")),
        );
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn json_ld_says_what_the_page_shows() {
    every_page(|sheet| {
        let (dom, found) = (&sheet.dom, documents(sheet));
        let heading = dom.text(dom.all("h1")[0]);
        let mut faults = Vec::new();
        for kind in ["Course", "Event", "EducationalOccupationalProgram"] {
            let Some(it) = found.get(kind) else { continue };
            faults.extend(unless(it["name"] == heading.as_str(), format!("{kind} is named {}", it["name"])));
            faults.extend(unless(it["url"] == own(sheet).as_str(), format!("{kind} has the address {}", it["url"])));
            faults.extend(unless(
                it["description"].as_str().is_some_and(|it| !it.is_empty()),
                format!("{kind} has no description"),
            ));
            faults.extend(unless(kind != "Event" || it["startDate"].is_string(), "the event has no date"));
        }
        for kind in ["ItemList", "BreadcrumbList"] {
            let Some(items) = found.get(kind).map(|it| it["itemListElement"].as_array().expect("a list").clone())
            else {
                continue;
            };
            for (index, item) in items.iter().enumerate() {
                let address = item["url"].as_str().or(item["item"].as_str()).unwrap_or_default();
                let lands = address.strip_prefix(&site().base).is_some_and(|path| site().sheet(path).is_some());
                // The page for what is not found has no address of its own.
                faults.extend(unless(lands, format!("{kind} leads to {address:?}")));
                faults.extend(unless(item["position"] == index + 1, format!("{kind}: position {}", item["position"])));
            }
            let least = if kind == "BreadcrumbList" { 2 } else { 1 };
            faults.extend(unless(
                items.len() >= least,
                format!("{kind} has {} entries, search engines ask for {least}", items.len()),
            ));
        }
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_breadcrumbs_on_screen_are_those_said_to_software() {
    every_page(|sheet| {
        let dom = &sheet.dom;
        let shown = dom.elements.iter().position(|it| it.tag == "nav" && it.has_class("crumbs"));
        let shown: Vec<String> =
            shown.map(|nav| dom.inside(nav, "li").into_iter().map(|it| dom.text(it)).collect()).unwrap_or_default();
        let said = documents(sheet).remove("BreadcrumbList").filter(|_| sheet.route.page != Page::Search);
        let said: Vec<Value> = said.and_then(|it| it["itemListElement"].as_array().cloned()).unwrap_or_default();
        let names: Vec<&str> = said.iter().filter_map(|it| it["name"].as_str()).collect();
        unless(shown == names, format!("shows {shown:?}, says {names:?}")).into_iter().collect()
    });
}

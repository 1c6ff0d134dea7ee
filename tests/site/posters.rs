//! Posters: each program has one in each language, which says the essentials and is to be found by nobody who searches.

use passerelles::catalogue::life::Life;
use passerelles::catalogue::text::Lang;
use passerelles::site::facts;
use passerelles::site::page::{Page, Route};
use passerelles::site::words::words;

use crate::built::{Sheet, every_page, none, site, unless};

/// The poster of a program and its sheet, for a page that is one.
fn subject(sheet: &Sheet) -> Option<&'static passerelles::catalogue::Program> {
    match &sheet.route.page {
        Page::Poster(id) => site().engine.catalogue().program(id),
        _ => None,
    }
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn each_program_has_a_poster_in_each_language() {
    let mut faults = Vec::new();
    for program in &site().engine.catalogue().programs {
        for path in [format!("/programmes/{}/affiche/", program.id), format!("/en/programs/{}/poster/", program.id)] {
            let page = site().sheet(&path).map(|it| &it.route.page);
            faults.extend(unless(page == Some(&Page::Poster(program.id.clone())), format!("{path} is missing")));
        }
    }
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn a_poster_says_the_essentials_of_its_program_and_no_more_than_the_catalogue() {
    every_page(|sheet| {
        let Some(program) = subject(sheet) else { return Vec::new() };
        let (dom, lang) = (&sheet.dom, sheet.route.lang);
        let words = words(lang);
        let paper = dom.elements.iter().position(|it| it.has_class("poster")).expect("a sheet of paper");
        let text = dom.text(paper);
        let rows: Vec<(String, String)> = dom
            .inside(paper, "dt")
            .into_iter()
            .zip(dom.inside(paper, "dd"))
            .map(|(name, said)| (dom.text(name), dom.text(said)))
            .collect();
        let said = |name: &str| rows.iter().find(|(it, _)| it == name).map(|(_, said)| said.as_str());
        let life = Life::of(program, site().today);
        let mut faults = vec![
            unless(dom.text(dom.all("h1")[0]) == program.name, "its heading is not the name"),
            unless(text.contains(program.summary.read(lang).0), "the summary is missing"),
            unless(text.contains((words.kind)(program.kind)), "the kind is missing"),
            unless(said(words.fact_for) == Some(&facts::public(program, lang)), "for whom is not said"),
            unless(said(words.fact_cost) == Some(&facts::cost(program, lang)), "the price is not said"),
            unless(said(words.fact_where) == Some(&facts::locations(program, lang, 4)), "the place is not said"),
            unless(said(words.fact_when).is_some_and(|it| !it.is_empty()), "the dates are not said"),
            unless(said(words.fact_entry).is_some_and(|it| !it.is_empty()), "how to get in is not said"),
        ];
        let notice = dom.elements.iter().any(|it| it.has_class("poster__notice"));
        let doubtful = matches!(life, Life::Ended | Life::Unconfirmed);
        faults.push(unless(notice == doubtful, format!("{life:?}, with a notice: {notice}")));
        // What has no date to come says where it stands in place of dates that are over.
        let coming = program.sessions.iter().any(|it| {
            let last = it.end.or(it.start).is_some_and(|last| last.latest() >= site().today);
            last || it.apply_by.is_some_and(|last| last.earliest() >= site().today)
        });
        let standing = facts::badge(program, life, lang);
        faults.push(unless(coming || said(words.fact_when) == Some(standing.as_str()), "shows dates that are over"));
        let partners = said(words.fact_by).unwrap_or_default();
        let named = program.partners.iter().take(6).filter_map(|it| site().engine.catalogue().organisation(&it.id));
        faults.extend(named.map(|it| unless(partners.contains(&it.name), format!("{:?} is not named", it.name))));
        let made = site().engine.catalogue().generated.map(|it| facts::date(it, lang)).expect("a date");
        faults.push(unless(text.contains(&made), "the date of the catalogue is missing"));
        faults.into_iter().flatten().collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn a_poster_leads_to_its_program_by_code_by_words_and_by_link() {
    every_page(|sheet| {
        let Some(program) = subject(sheet) else { return Vec::new() };
        let dom = &sheet.dom;
        let page = Route::new(sheet.route.lang, Page::Program(program.id.clone()));
        let address = format!("{}{}", site().base, page.path());
        let words = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).trim_end_matches('/');
        let images: Vec<_> = dom.all("img").into_iter().map(|it| &dom.elements[it]).collect();
        let links = dom.inside(dom.all("main")[0], "a").into_iter();
        let back = links.filter(|it| dom.elements[*it].get("href") == Some(&page.path())).count();
        let code = images.first().is_some_and(|it| {
            it.get("src") == Some(&page.qr("svg")) && it.get("alt").is_some_and(|alt| alt.ends_with(words))
        });
        let french = sheet.route.lang == Lang::Fr;
        let shown = if french { format!("/programmes/{}", program.id) } else { format!("/en/programs/{}", program.id) };
        let checks = [
            unless(images.len() == 1 && code, "not one code that leads to the program, with its address as text"),
            unless(dom.text(dom.all("main")[0]).contains(&shown), "the address is not said in words"),
            unless(back >= 2, "no link back to the program"),
            unless(dom.having("data-print", "").len() == 1, "no button that prints"),
            unless(dom.having("rel", "modulepreload").is_empty(), "loads the live version"),
            unless(dom.meta("name", "robots") == Some("noindex"), "asks to be indexed"),
        ];
        checks.into_iter().flatten().collect()
    });
}

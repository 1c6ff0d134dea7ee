//! Lists of results: the announced count and the list are those of the page's saved query, judged anew from
//! `catalogue.json` on the day of the build.

use passerelles::catalogue::text::Lang;
use passerelles::query::Query;
use passerelles::search::Context;
use passerelles::search::results::{Hit, PAGE};
use passerelles::site::page::{Page, Route};

use crate::built::{Sheet, every_page, site, unless};

/// The count as it is announced, spelled out apart from the code under test.
fn announced(count: usize, lang: Lang) -> String {
    assert!(count < 1000, "thousands are grouped, which this test does not spell");
    match (lang, count) {
        (Lang::Fr, 0 | 1) => format!("{count} programme"),
        (Lang::Fr, _) => format!("{count} programmes"),
        (Lang::En, 1) => "1 program".to_owned(),
        (Lang::En, _) => format!("{count} programs"),
    }
}

/// The addresses of some programs, in order.
fn hrefs(sheet: &Sheet, hits: &[Hit]) -> Vec<String> {
    let id = |hit: &Hit| site().engine.catalogue().programs[hit.row].id.clone();
    hits.iter().map(|hit| Route::new(sheet.route.lang, Page::Program(id(hit))).path()).collect()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_one_status_of_a_page_that_searches_announces_the_count_of_its_query() {
    every_page(|sheet| {
        let statuses = sheet.dom.having("role", "status");
        let wanted = site().results(sheet).map(|it| announced(it.total, sheet.route.lang));
        let said: Vec<String> = statuses.into_iter().map(|it| sheet.dom.text(it)).collect();
        unless(said.as_slice() == wanted.as_slice(), format!("says {said:?}, has {wanted:?}")).into_iter().collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn results_are_an_ordered_list_of_articles_headed_by_a_link_to_their_program() {
    every_page(|sheet| {
        let Some(results) = site().results(sheet) else { return Vec::new() };
        let dom = &sheet.dom;
        let mut faults = Vec::new();
        let articles = dom.all("article");
        let mut links = Vec::new();
        for article in &articles {
            let above: Vec<&str> = dom.upwards(*article).take(3).map(|it| it.tag.as_str()).collect();
            faults.extend(unless(above == ["article", "li", "ol"], format!("an article stands in {above:?}")));
            let heading = dom.inside(*article, "h3");
            let link = heading.first().map(|it| dom.inside(*it, "a")).unwrap_or_default();
            faults
                .extend(unless(heading.len() == 1 && link.len() == 1, "an article without one heading with one link"));
            links.extend(link.first().and_then(|it| dom.elements[*it].get("href")).map(str::to_owned));
        }
        faults.extend(unless(links == hrefs(sheet, &results.shown), "the list is not the first page of its query"));
        faults.extend(unless(
            links.len() == results.total.min(PAGE),
            format!("{} articles of {}", links.len(), results.total),
        ));
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn what_a_list_holds_beyond_its_first_page_and_beside_it_is_linked_without_script() {
    every_page(|sheet| {
        let Some(results) = site().results(sheet) else { return Vec::new() };
        let dom = &sheet.dom;
        let main = dom.all("main")[0];
        let linked =
            dom.inside(main, "a").into_iter().filter_map(|it| dom.elements[it].get("href")).collect::<Vec<_>>();
        let hits = [results.rest, results.anywhere, results.unclear].concat();
        hrefs(sheet, &hits)
            .into_iter()
            .filter(|it| !linked.contains(&it.as_str()))
            .map(|it| format!("{it} is not linked"))
            .collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_number_beside_an_entry_of_an_index_is_the_count_of_the_page_it_leads_to() {
    every_page(|sheet| {
        if !matches!(sheet.route.page, Page::Cities | Page::Partners | Page::Topics) {
            return Vec::new();
        }
        let dom = &sheet.dom;
        let main = dom.all("main")[0];
        let mut faults = Vec::new();
        for item in dom.inside(main, "li") {
            let link = dom.inside(item, "a").first().and_then(|it| dom.elements[*it].get("href"));
            let Some(target) = link.and_then(|href| site().sheet(href)).filter(|it| it.route.page.saved().is_some())
            else {
                continue;
            };
            let context = Context { today: site().today, communes: None };
            let count = site().engine.total(&target.route.page.effective(&Query::default()), context);
            let wanted = announced(count, sheet.route.lang);
            let text = dom.text(item);
            faults.extend(unless(text.trim_end().ends_with(&wanted), format!("{text:?} should end with {wanted:?}")));
        }
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn a_page_without_results_shows_a_way_on() {
    every_page(|sheet| {
        let Some(results) = site().results(sheet).filter(|it| it.total == 0) else { return Vec::new() };
        let dom = &sheet.dom;
        let empty = dom.elements.iter().any(|it| it.tag == "ol" && it.has_class("results__list"));
        let ways = dom.inside(dom.all("main")[0], "a").into_iter().filter_map(|it| dom.elements[it].get("href"));
        let ways = ways.filter(|href| !href.starts_with('#')).count();
        let checks = [
            unless(!empty, "an empty list"),
            unless(ways > 2, format!("{ways} links, {} ways out", results.ways_out.len())),
        ];
        checks.into_iter().flatten().collect()
    });
}

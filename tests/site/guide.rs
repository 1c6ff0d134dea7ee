//! The guide in three questions: every answer leads on, and says how many programs it leads to.

use passerelles::query::codec::decode;
use passerelles::search::Context;
use passerelles::site::guide::asked;
use passerelles::site::page::Page;

use crate::built::{Sheet, every_page, site, unless};

/// The links of a step: address and what is said.
fn answers(sheet: &Sheet) -> Vec<(String, String)> {
    let dom = &sheet.dom;
    let lists = (0..dom.elements.len()).filter(|index| dom.elements[*index].has_class("guide__answers"));
    let links = lists.flat_map(|list| dom.inside(list, "a"));
    links.map(|link| (dom.elements[link].get("href").unwrap_or_default().to_owned(), dom.text(link))).collect()
}

fn number(text: &str) -> usize {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("a count")
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_answer_of_the_guide_leads_to_as_many_programs_as_it_says_and_none_to_nothing() {
    let context = Context { today: site().today, communes: None };
    // What no address of a search or of a step is has no total.
    let total = |sheet: &Sheet, href: &str| {
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        let next = site().sheet(path).filter(|it| it.route.lang == sheet.route.lang)?;
        let query = match &next.route.page {
            Page::Search => decode(query),
            Page::Guide(given) => asked(given)?,
            _ => return None,
        };
        Some(site().engine.total(&query, context))
    };
    every_page(|sheet| {
        let Page::Guide(_) = &sheet.route.page else { return Vec::new() };
        let answers = answers(sheet);
        let mut faults: Vec<String> = unless(!answers.is_empty(), "offers no answer").into_iter().collect();
        for (href, said) in answers {
            let (told, found) = (number(&said), total(sheet, &href));
            faults.extend(unless(found == Some(told) && told > 0, format!("{said:?} → {href} has {found:?}")));
        }
        faults
    });
    let steps = site().sheets.iter().filter(|sheet| matches!(sheet.route.page, Page::Guide(_)));
    println!("figure: steps of the guide = {}", steps.count());
}

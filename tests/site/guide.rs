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
    let total = |sheet: &Sheet, href: &str| match href.split_once('?') {
        Some((path, query)) => unless(path == "/" || path == "/en/", "search")
            .map_or(site().engine.total(&decode(query), context), |_| usize::MAX),
        None if href == "/" || href == "/en/" => site().engine.total(&decode(""), context),
        None => match site().sheet(href).map(|it| &it.route.page) {
            Some(Page::Guide(given)) => {
                assert_eq!(site().sheet(href).map(|it| it.route.lang), Some(sheet.route.lang));
                site().engine.total(&asked(given).expect("answers"), context)
            }
            _ => usize::MAX,
        },
    };
    every_page(|sheet| {
        let Page::Guide(_) = &sheet.route.page else { return Vec::new() };
        let answers = answers(sheet);
        let mut faults: Vec<String> = unless(!answers.is_empty(), "offers no answer").into_iter().collect();
        for (href, said) in answers {
            // The count stands after the name, which may hold figures of its own.
            let count = said.rsplit_once(|sign: char| sign.is_alphabetic()).map_or(said.as_str(), |_| said.as_str());
            let (told, found) = (number(count), total(sheet, &href));
            faults.extend(unless(told == found && found > 0, format!("{said:?} → {href} has {found}")));
        }
        faults
    });
    let steps = site().sheets.iter().filter(|sheet| matches!(sheet.route.page, Page::Guide(_)));
    println!("figure: steps of the guide = {}", steps.count());
}

//! Typography of the printed pages in both languages: in French narrow no-break spaces, curly apostrophes, plurals that are
//! spelled out. Names, titles and addresses that the catalogue gives are theirs to write; its prose is ours.

use std::collections::{BTreeMap, BTreeSet};

use passerelles::catalogue::text::Lang;

use crate::built::{Sheet, none, site};
use crate::rules::{english, french};

/// Attributes that are read out or shown.
const SPOKEN: [&str; 5] = ["aria-label", "placeholder", "title", "alt", "content"];

/// Every text in a language that a page shows or speaks.
fn spoken<'a>(sheet: &'a Sheet, lang: &str) -> Vec<&'a str> {
    let dom = &sheet.dom;
    let own = |index: usize| dom.upwards(index).find_map(|it| it.get("lang")) == Some(lang);
    let silent = |index: usize| matches!(dom.elements[index].tag.as_str(), "script" | "style" | "textarea");
    let texts = dom.texts.iter().filter(|(parent, _)| own(*parent) && !silent(*parent)).map(|(_, text)| text.as_str());
    let speaking = (0..dom.elements.len()).filter(|index| own(*index)).map(|index| &dom.elements[index]);
    let attributes = speaking.flat_map(|it| SPOKEN.into_iter().filter_map(|name| it.get(name)));
    texts.chain(attributes).collect()
}

/// What the catalogue's records give as names, titles and addresses, the longest first.
fn given() -> Vec<String> {
    let catalogue = site().engine.catalogue();
    let mut names: BTreeSet<String> = catalogue.organisations.iter().map(|it| it.name.clone()).collect();
    for program in &catalogue.programs {
        names.insert(program.name.clone());
        names.extend(program.sources.iter().map(|it| it.title.clone()));
        let places = program.sessions.iter().filter_map(|it| it.place.as_ref());
        names.extend(places.flat_map(|it| [it.city.clone(), it.address.clone()]).flatten());
    }
    names.extend(site().engine.areas().iter().map(passerelles::place::area::Area::label));
    let mut names: Vec<String> =
        names.into_iter().filter(|it| it.contains([':', ';', '!', '?', '\'', '«', '»', '('])).collect();
    names.sort_by_key(|it| std::cmp::Reverse(it.len()));
    names
}

/// Holds every text of a language, on every page, to its rules; what the catalogue gives as names is left out.
fn hold(lang: Lang, faults: fn(&str) -> Vec<&'static str>) -> usize {
    let mut texts: BTreeMap<&str, &str> = BTreeMap::new();
    for sheet in &site().sheets {
        for text in spoken(sheet, lang.tag()) {
            texts.entry(text).or_insert(&sheet.path);
        }
    }
    let names = given();
    let mut found = Vec::new();
    for (text, path) in &texts {
        if faults(text).is_empty() || text.starts_with("http") || text.starts_with("width=") {
            continue;
        }
        let own = names.iter().fold((*text).to_owned(), |text, name| text.replace(name.as_str(), "…"));
        found.extend(faults(&own).into_iter().map(|rule| format!("{path}: {rule}: {text:?}")));
    }
    none(found);
    texts.len()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn french_pages_keep_french_typography() {
    println!("figure: french texts read = {}", hold(Lang::Fr, french));
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn english_pages_keep_english_typography() {
    println!("figure: english texts read = {}", hold(Lang::En, english));
}

#[test]
fn the_rules_of_typography_catch_what_they_should() {
    let good = [
        "Prix\u{a0}: 20 €",
        "Où\u{202f}?",
        "«\u{202f}non précisé\u{202f}»",
        "l’IA",
        "10:30",
        "https://a.fr/?b=c",
        "Quoi\u{202f}?!",
    ];
    let bad = [
        "Prix : 20",
        "Prix: 20",
        "Où ?",
        "Où?",
        "« oui »",
        "«oui»",
        "l'IA",
        "2 programme(s)",
        "développeur·euse",
        "\"oui\"",
        "fin\u{a0};",
    ];
    assert_eq!(good.map(|it| french(it).len()), [0; 7]);
    assert!(bad.iter().all(|it| !french(it).is_empty()));
    let good = ["Price: €20", "Where?", "“not stated”", "Etalab’s", "10:30", "Régions"];
    let bad = ["Price : 20", "Where ?", "«\u{202f}yes\u{202f}»", "it's", "\"yes\"", "and so on...", "end\u{a0};"];
    assert_eq!(good.map(|it| english(it).len()), [0; 6]);
    assert!(bad.iter().all(|it| !english(it).is_empty()));
}

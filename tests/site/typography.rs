//! French typography on French pages: narrow no-break spaces, curly apostrophes, plurals that are spelled out. Names,
//! titles and addresses that the catalogue gives are theirs to write; its prose is ours.

use std::collections::{BTreeMap, BTreeSet};

use passerelles::catalogue::text::Lang;

use crate::built::{Sheet, none, site};

/// Attributes that are read out or shown.
const SPOKEN: [&str; 5] = ["aria-label", "placeholder", "title", "alt", "content"];

/// Every French text that a page shows or speaks.
fn spoken(sheet: &Sheet) -> Vec<&str> {
    let dom = &sheet.dom;
    let french = |index: usize| dom.upwards(index).find_map(|it| it.get("lang")) == Some("fr");
    let silent = |index: usize| matches!(dom.elements[index].tag.as_str(), "script" | "style" | "textarea");
    let texts =
        dom.texts.iter().filter(|(parent, _)| french(*parent) && !silent(*parent)).map(|(_, text)| text.as_str());
    let speaking = (0..dom.elements.len()).filter(|index| french(*index)).map(|index| &dom.elements[index]);
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

/// What is wrong with a text: the rule that it breaks.
fn faults(text: &str) -> Vec<&'static str> {
    let signs: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| signs.get(index)).copied();
    let mut faults = Vec::new();
    let mut rule = |holds: bool, says: &'static str| {
        if !holds {
            faults.push(says);
        }
    };
    for (index, sign) in signs.iter().enumerate() {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        // A sign inside an address, an hour or a row of signs is no punctuation.
        let inside =
            after.is_some_and(|it| it.is_alphanumeric() || it == '/') || before.is_some_and(|it| ";!?".contains(it));
        match sign {
            ';' | '!' | '?' => rule(inside || before == Some('\u{202f}'), "U+202F before ; ! ?"),
            ':' => rule(inside || before == Some('\u{a0}'), "U+00A0 before :"),
            '«' => rule(after == Some('\u{202f}'), "U+202F after «"),
            '»' => rule(before == Some('\u{202f}'), "U+202F before »"),
            '\'' => rule(false, "no straight apostrophe"),
            '"' => rule(false, "no straight quotes"),
            '\u{b7}' => rule(
                !before.zip(after).is_some_and(|(before, after)| before.is_alphabetic() && after.is_alphabetic()),
                "no middle dot inside a word",
            ),
            _ => {}
        }
    }
    rule(
        !text.contains("(s)") && !text.contains("(e)") && !text.contains("(es)"),
        "plurals and genders are spelled out",
    );
    rule(!text.contains("..."), "one sign for …");
    faults
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn french_pages_keep_french_typography() {
    let mut texts: BTreeMap<&str, &str> = BTreeMap::new();
    for sheet in site().sheets.iter().filter(|it| it.route.lang == Lang::Fr) {
        for text in spoken(sheet) {
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
    println!("figure: french texts read = {}", texts.len());
    none(found);
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
    assert_eq!(good.map(|it| faults(it).len()), [0; 7]);
    assert!(bad.iter().all(|it| !faults(it).is_empty()));
}

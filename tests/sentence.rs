//! A sentence typed in the words field is understood as the table says, and a plain search is left alone.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test fails by panicking and prints its figures")]

#[path = "support/shipped.rs"]
mod shipped;

use std::sync::LazyLock;
use std::time::Instant;

use passerelles::place::area::Area;
use passerelles::place::fold::fold;
use passerelles::place::lookup::exact;
use passerelles::query::Query;
use passerelles::query::codec::{decode, encode};
use passerelles::query::param::Param;
use passerelles::search::Engine;
use passerelles::search::sentence::{Understood, understand, understand_in};

use crate::shipped::shipped;

const READ: &str = include_str!("sentences/read.txt");
const PLAIN: &str = include_str!("sentences/plain.txt");

static TOWNS: LazyLock<Vec<Area>> = LazyLock::new(|| Engine::new(shipped().catalogue.clone()).areas());

fn read(text: &str) -> Option<Understood> {
    understand_in(text, &shipped().catalogue, &TOWNS, Some(&shipped().communes))
}

/// The lines of a table, without blanks and comments.
fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The filters in canonical order, as in an address, and the words.
fn shown(query: &Query) -> (String, String) {
    let filters = query.free_of(Param::Words);
    let pairs: Vec<String> =
        filters.applied().iter().map(|(param, value)| format!("{}={value}", param.name())).collect();
    (pairs.join(" & "), query.text().to_owned())
}

fn taken(text: &str) -> (String, String) {
    let query = Query::default().with_text(text);
    read(text).map_or_else(|| shown(&query), |understood| shown(&understood.taken(&query, &|_| true)))
}

#[test]
fn sentences_give_the_filters_and_the_words_that_are_meant() {
    let mut wrong = Vec::new();
    for line in lines(READ) {
        let mut parts = line.split('|').map(str::trim);
        let (text, filters, rest) = (parts.next(), parts.next(), parts.next());
        let (text, filters, rest) = (text.expect("a sentence"), filters.expect("filters"), rest.expect("words"));
        let expected: Vec<String> = filters.split(" & ").map(|pair| pair.trim().to_owned()).collect();
        let wanted = shown(&decode(&expected.join("&"))).0;
        let found = taken(text);
        if found != (wanted.clone(), rest.to_owned()) {
            wrong.push(format!("{text}\n   wanted {wanted} | {rest}\n   found  {} | {}", found.0, found.1));
        }
    }
    let all = lines(READ).count();
    println!("figure: sentences read as meant = {} of {all}", all - wrong.len());
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(all >= 100, "the table has {all} sentences");
}

#[test]
fn plain_searches_are_left_alone() {
    let all = lines(PLAIN).count();
    let wrong: Vec<String> =
        lines(PLAIN).filter_map(|text| read(text).map(|it| format!("{text}: {:?}", it.offers))).collect();
    println!("figure: plain searches left alone = {} of {all}", all - wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(all >= 25, "the table has {all} searches");
}

#[test]
fn names_of_programs_and_organisations_alone_are_no_sentence() {
    let catalogue = &shipped().catalogue;
    let programs = catalogue.programs.iter().map(|it| it.name.as_str());
    let names: Vec<&str> = programs.chain(catalogue.organisations.iter().map(|it| it.name.as_str())).collect();
    let disturbed: Vec<&str> = names.iter().copied().filter(|name| read(name).is_some()).collect();
    println!("figure: names disturbed = {} of {}", disturbed.len(), names.len());
    assert!(disturbed.is_empty(), "{disturbed:?}");
}

#[test]
fn the_same_sentence_is_always_understood_the_same() {
    for line in lines(READ).chain(lines(PLAIN)) {
        let text = line.split('|').next().unwrap_or_default();
        assert_eq!(read(text), read(text), "{text}");
    }
}

#[test]
fn refusing_every_offer_leaves_the_search_as_it_was() {
    for line in lines(READ) {
        let text = line.split('|').next().unwrap_or_default().trim();
        let query = Query::default().with_text(text).with(Param::Kind, "bourse");
        let understood = read(text).expect("a sentence of the table is understood");
        assert_eq!(understood.taken(&query, &|_| false), query, "{text}");
    }
}

#[test]
fn each_offer_is_taken_on_its_own() {
    let text = "formation gratuite en cybersécurité près de Lille pour une reconversion";
    let query = Query::default().with_text(text);
    let understood = read(text).expect("understood");
    for (at, offer) in understood.offers.iter().enumerate() {
        let next = understood.taken(&query, &|one| one == at);
        assert!(next.has(offer.param, &offer.value), "{offer:?}");
        assert_eq!(next.applied().len(), 2, "one filter and words: {next:?}");
        assert!(next.text().contains("reconversion"), "{next:?}");
        assert_eq!(decode(&encode(&next)), next, "canonical");
    }
    let place = understood.offers.iter().position(|offer| offer.param == Param::Place).expect("Lille");
    let all_but_place = understood.taken(&query, &|one| one != place);
    assert_eq!(all_but_place.text(), "Lille reconversion");
}

#[test]
fn capitals_accents_and_apostrophes_do_not_matter() {
    for line in lines(READ) {
        let text = line.split('|').next().unwrap_or_default().trim();
        let offers = read(text).map(|it| it.offers);
        for other in [text.to_uppercase(), text.replace('’', "'"), fold(text).replace(" cest", " c est")] {
            // Folding also takes away the commas that end a clause, and the sign of the euro.
            if text.contains([',', ';', ':', '!', '?', '.', '€'])
                && !other.contains([',', ';', ':', '!', '?', '.', '€'])
            {
                continue;
            }
            assert_eq!(read(&other).map(|it| it.offers), offers, "{text:?} as {other:?}");
        }
    }
}

#[test]
fn without_the_table_towns_of_the_catalogue_are_understood() {
    let of = |text: &str| understand_in(text, &shipped().catalogue, &TOWNS, None).map(|it| it.offers);
    for text in ["formation gratuite à Lille", "python Rennes", "stage IA en Bretagne", "cours dans le 93"] {
        let place = |offers: Option<Vec<_>>| {
            offers
                .into_iter()
                .flatten()
                .find(|offer: &passerelles::search::sentence::Offer| offer.param == Param::Place)
        };
        assert!(place(of(text)).is_some(), "{text}");
        assert_eq!(place(of(text)), place(read(text).map(|it| it.offers)), "{text}");
    }
}

#[test]
fn odd_texts_do_no_harm_and_take_bounded_time() {
    let long = "à Lyon ".repeat(100_000);
    let unknown = "zzyx qwrt ".repeat(5_000);
    let digits = "15 ".repeat(10_000);
    for text in [
        "",
        " ",
        "'",
        "à",
        "à à à à",
        "15",
        "15 ans",
        "-",
        "pas",
        "pas pas pas",
        "sauf",
        "en",
        "de de de",
        "12 à",
        "à 99999999999 ans",
        "%00 \u{202e} ﷺ 👩🏽‍💻",
        "\u{301}\u{301} \u{301}",
        "'; DROP TABLE programs; --",
        "<b>gratuit</b> à <i>Lyon</i>",
        "| | |",
        "l’ l’ l’ l’",
        "0 € 0 € 0 €",
        "东京 在线 免费",
        "à Lyon\0gratuit",
        &long,
        &unknown,
        &digits,
    ] {
        let begin = Instant::now();
        if let Some(understood) = read(text) {
            let query = Query::default().with_text(text);
            let next = understood.taken(&query, &|_| true);
            assert_eq!(decode(&encode(&next)), next);
            assert!(understood.offers.len() <= 40);
        }
        assert!(begin.elapsed().as_millis() < 1_000, "{} characters", text.len());
    }
    let begin = Instant::now();
    lines(READ).for_each(|line| drop(read(line)));
    let each = begin.elapsed().as_secs_f64() * 1e3 / lines(READ).count() as f64;
    println!("figure: a sentence is read in {each:.2} ms");
}

#[test]
fn a_place_is_asked_for_a_bounded_number_of_times() {
    let asked = std::cell::Cell::new(0);
    let count = |name: &str| {
        asked.set(asked.get() + 1);
        exact(None, name)
    };
    let _ = understand(&"près de machin bidule truc ".repeat(50), &count);
    assert!((1..=24).contains(&asked.get()), "{}", asked.get());
}

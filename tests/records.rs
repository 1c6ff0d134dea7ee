//! The shipped records: all are right, named as their files, and read back as they are written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/synthetic.rs"]
mod synthetic;

use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang;
use passerelles::catalogue::{Catalogue, load, write};
use serde_json::{Value, json};

use crate::shipped::{public, records, shipped};

#[test]
fn the_shipped_records_are_all_right() {
    let shipped = shipped();
    let lines: Vec<String> = shipped.problems.iter().map(|it| it.line(Lang::En)).collect();
    assert!(lines.is_empty(), "{} problems:\n{}", lines.len(), lines.join("\n"));
    println!("figure: programs = {}", shipped.catalogue.programs.len());
    println!("figure: organisations = {}", shipped.catalogue.organisations.len());
}

#[test]
fn every_shipped_record_is_named_as_its_file_and_every_partner_is_there() {
    for folder in ["programs", "organisations"] {
        for (stem, text) in records(folder) {
            let record: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{folder}/{stem}: {error}"));
            assert_eq!(record["id"], json!(stem), "{folder}/{stem}.json");
            for partner in record["partners"].as_array().into_iter().flatten() {
                let file = format!("{}.json", partner["id"].as_str().expect("an id"));
                let stands = public().join("catalogue/organisations").join(&file).is_file();
                assert!(stands, "{folder}/{stem}.json names organisations/{file}");
            }
        }
    }
    let places = shipped().catalogue.programs.iter().flat_map(|it| &it.sessions).filter_map(|it| it.place.as_ref());
    for place in places.filter(|it| it.commune.is_some()) {
        assert!(place.point.is_some() && place.department.is_some(), "{place:?} has its centre and département");
    }
}

#[test]
fn what_is_written_reads_back_the_same() {
    let mut catalogues = vec![(*shipped().catalogue).clone(), Catalogue::default()];
    catalogues.extend([5, 200, 3_000].map(|size| synthetic::synthetic(size, size as u64)));
    for catalogue in catalogues {
        let loaded = load(&write::catalogue(&catalogue).to_string());
        let lines: Vec<String> = loaded.problems.iter().map(|it| it.line(Lang::En)).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
        assert_eq!(loaded.left_out, 0);
        for (read, written) in loaded.catalogue.programs.iter().zip(&catalogue.programs) {
            assert_eq!(read, written);
        }
        assert!(loaded.catalogue == catalogue, "organisations and day too");
    }
    assert_eq!(Date::parse("2026-02-29"), None, "a day that does not exist is no date");
}

/// Small words that only one language has: two of them make a sentence of it.
const FRENCH: [&str; 14] =
    ["le", "la", "les", "des", "du", "une", "pour", "au", "aux", "et", "en", "sur", "dans", "avec"];
const ENGLISH: [&str; 12] = ["the", "of", "to", "for", "in", "and", "with", "how", "why", "at", "is", "your"];

#[test]
fn the_language_of_a_title_is_the_one_its_small_words_are_of() {
    let mut foreign = 0;
    for program in &shipped().catalogue.programs {
        for source in &program.sources {
            // What stands in parentheses names the publisher.
            let title = source.title.split(" (").next().unwrap_or_default().to_lowercase();
            let words: Vec<&str> = title.split(|it: char| !it.is_alphabetic()).collect();
            let count = |list: &[&str]| words.iter().filter(|it| list.contains(it)).count();
            let (french, english) = (count(&FRENCH), count(&ENGLISH));
            match source.lang.as_deref() {
                None => assert!(english < 2 || french >= english, "{}: {title:?} seems English", program.id),
                Some("en") => assert!(french < 2 || english >= french, "{}: {title:?} seems French", program.id),
                Some(other) => assert_eq!(other, "it", "{}: a language that no page has met yet", program.id),
            }
            foreign += usize::from(source.lang.is_some());
        }
    }
    println!("figure: titles of sources that are not French = {foreign}");
    assert!(foreign > 20, "{foreign}");
}

//! Room 2: a table of what visitors type with what they should be offered first, and what holds for every key stroke of it.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test fails by panicking and prints its figures")]

use passerelles::place::area::{Area, DEPARTMENTS, REGIONS};
use passerelles::place::communes::Communes;
use passerelles::place::lookup::{exact, lookup};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::Instant;

/// As many places as the page proposes.
const PROPOSED: usize = 8;

static COMMUNES: LazyLock<Communes> =
    LazyLock::new(|| Communes::parse(include_str!("../public/places.txt")).expect("the shipped table"));

/// The inputs of the table, each with the label of the place that is meant; `-` for none.
fn inputs() -> Vec<(String, &'static str)> {
    let lines = include_str!("places/inputs.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let typed = |text: &str| text.replace('␣', " ").replace("\\u{2019}", "\u{2019}").replace("\\u{308}", "\u{308}");
    lines
        .map(|line| line.split_once(" | ").unwrap_or_else(|| panic!("{line:?} is not `typed text | label`")))
        .map(|(text, label)| (typed(text), label))
        .collect()
}

/// Everything that is in the field while the inputs are typed, letter by letter.
fn keystrokes() -> BTreeSet<String> {
    let begun = |text: String| (1..=text.chars().count()).map(move |end| text.chars().take(end).collect());
    inputs().into_iter().flat_map(|(text, _)| begun(text)).collect()
}

fn labels(text: &str, limit: usize) -> Vec<String> {
    lookup(&COMMUNES, text, limit).iter().map(Area::label).collect()
}

#[test]
fn every_input_gives_the_place_that_is_meant_first() {
    let inputs = inputs();
    assert!(inputs.len() >= 170, "{} inputs", inputs.len());
    let mut faults = Vec::new();
    for (text, expected) in &inputs {
        let found = labels(text, PROPOSED);
        if found.first().map_or("-", String::as_str) != *expected {
            faults.push(format!("{text:?} gives {found:?}, not {expected}"));
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), inputs.len(), faults.join("\n"));
    println!("figure: place inputs that give the place meant first = {}", inputs.len());
}

#[test]
fn no_key_stroke_offers_a_place_twice_or_changes_its_mind() {
    for text in keystrokes() {
        let found = labels(&text, PROPOSED);
        assert!(found.len() <= PROPOSED);
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "{text:?}: {found:?}");
        assert_eq!(found, labels(&text, PROPOSED), "{text:?}");
        assert_eq!(found[..found.len().min(3)], labels(&text, 3), "{text:?}: fewer are the first of more");
    }
}

#[test]
fn nothing_is_refused_for_being_short() {
    for letter in 'a'..='z' {
        assert!(!labels(&letter.to_string(), PROPOSED).is_empty(), "{letter}");
    }
    for digit in 0..=9 {
        assert!(!labels(&digit.to_string(), PROPOSED).is_empty(), "{digit}");
    }
    for name in ["Y", "Eu", "Us", "Oz", "Oô", "Ry", "Bû", "Sy", "By", "Ri", "Uz", "Is-en-Bassigny", "Ay"] {
        assert!(!labels(name, PROPOSED).is_empty(), "{name}");
    }
}

#[test]
fn no_suggestion_vanishes_while_its_name_is_typed() {
    for (name, label, from) in [
        ("Talence", "Talence (33)", 3),
        ("Grenoble", "Grenoble (38)", 3),
        ("L’Haÿ-les-Roses", "L’Haÿ-les-Roses (94)", 5),
        ("saint-etienne", "Saint-Étienne (42)", 3),
        ("pierrefitte-sur-seine", "Saint-Denis (93)", 13),
        ("Villeurbanne", "Villeurbanne (69)", 4),
    ] {
        let letters: Vec<char> = name.chars().collect();
        for end in from..=letters.len() {
            let begun: String = letters[..end].iter().collect();
            let found = labels(&begun, PROPOSED);
            assert!(found.contains(&label.to_owned()), "{begun:?} gives {found:?}");
        }
    }
}

#[test]
fn what_is_submitted_is_what_was_offered_first() {
    for (text, expected) in inputs() {
        if let Some(area) = exact(Some(&COMMUNES), &text)
            && text != "20"
        {
            assert_eq!(area.label(), expected, "{text:?}");
        }
    }
    for (text, expected) in [("à Lyon", Some("Lyon (69)")), ("Grenobel", None), ("toute la france", None)] {
        assert_eq!(exact(Some(&COMMUNES), text).map(|area| area.label()).as_deref(), expected, "{text:?}");
    }
}

#[test]
fn a_label_gives_its_place_again() {
    let mut areas: Vec<Area> = DEPARTMENTS.iter().map(Area::Department).collect();
    areas.extend(REGIONS.iter().map(Area::Region));
    let codes =
        (1..96).flat_map(|department| (1..400).step_by(9).map(move |number| format!("{department:02}{number:03}")));
    areas.extend(codes.filter_map(|code| COMMUNES.by_code(&code)).map(Area::Commune));
    assert!(areas.len() > 3000);
    for area in areas {
        let label = area.label();
        assert_eq!(labels(&label, PROPOSED).first(), Some(&label));
        assert_eq!(exact(Some(&COMMUNES), &label).map(|area| area.label()), Some(label));
    }
}

#[test]
fn a_place_of_the_catalogue_passes_its_like_but_no_city() {
    let mut favouring = Communes::parse(include_str!("../public/places.txt")).expect("the shipped table");
    let first = |communes: &Communes, text: &str| lookup(communes, text, PROPOSED).first().map(Area::label);
    let codes = ["93066", "82186", "33167", "59470", "2C000", "", "é"];
    favouring.favour(&codes.map(str::to_owned));
    for (text, before, after) in [
        // Two towns of one name and alike in size: the one with a program.
        ("saint denis", "Saint-Denis (974)", "Saint-Denis (93)"),
        // Named exactly and far larger, or told apart by a département: never passed.
        ("valence", "Valence (26)", "Valence (26)"),
        ("valence drome", "Valence (26)", "Valence (26)"),
        ("bordeaux", "Bordeaux (33)", "Bordeaux (33)"),
        ("saint denis 974", "Saint-Denis (974)", "Saint-Denis (974)"),
        ("97400", "Saint-Denis (974)", "Saint-Denis (974)"),
    ] {
        assert_eq!(first(&COMMUNES, text).as_deref(), Some(before), "{text:?}");
        assert_eq!(first(&favouring, text).as_deref(), Some(after), "{text:?} with a catalogue");
        assert_eq!(
            exact(Some(&favouring), text).map(|area| area.label()).as_deref(),
            Some(after),
            "{text:?} submitted"
        );
    }
}

#[test]
fn one_key_stroke_costs_little() {
    let keystrokes = keystrokes();
    let _ = lookup(&COMMUNES, "lyon", PROPOSED);
    let mut took: Vec<(f64, &str)> = keystrokes
        .iter()
        .map(|text| {
            let start = Instant::now();
            let found = lookup(&COMMUNES, text, PROPOSED);
            let took = start.elapsed().as_secs_f64() * 1e3;
            assert!(found.len() <= PROPOSED);
            (took, text.as_str())
        })
        .collect();
    took.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    if std::env::var_os("SLOWEST").is_some() {
        took.iter().rev().take(12).for_each(|it| println!("{it:?}"));
    }
    println!(
        "figure: place lookup, native: p50 {:.3} ms, p95 {:.3} ms, worst {:.3} ms ({:?}) over {} keystrokes",
        at(0.5).0,
        at(0.95).0,
        at(1.0).0,
        at(1.0).1,
        took.len()
    );
}

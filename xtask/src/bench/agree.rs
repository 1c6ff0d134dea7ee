//! Do the answers agree? Where two engines understand a query in the same way, their totals, first pages and counts must be the
//! same: a fast wrong answer is no answer.

use super::figures::{Figures, Told};

/// Classes without words, and for each the facets on which we differ by intent: format and place are ours on one session.
const COMPARED: [(&str, &[&str]); 3] = [("none", &[]), ("format", &["town"]), ("city", &["format"])];
/// A class in which the others judge format and place on the whole program.
const APART: &str = "city-format-topic";
/// Those that understand words without format and place in the same way as each other.
const ALIKE: [&str; 7] = ["typed", "filter", "itemsjs", "orama", "minisearch", "flexsearch", "fuse"];

/// Prints every disagreement, and how many of the others' matches are wrong; whether all agree.
pub(super) fn judge(figures: &Figures, sizes: &[usize]) -> bool {
    let mut problems = Vec::new();
    let mut compared = 0;
    for size in sizes {
        for (class, but) in COMPARED {
            compared += with(figures, *size, class, "ours", but, &mut problems);
        }
        // Among themselves, the others judge format and place alike.
        compared += with(figures, *size, APART, "typed", &[], &mut problems);
    }
    println!("\nAnswers compared: {compared} (total, first page, counts of each facet)");
    problems.iter().for_each(|problem| println!("Problem: {problem}"));
    say_wrong(figures, sizes);
    problems.is_empty()
}

/// Compares every other engine with `first` on one class; how many answers were compared.
fn with(figures: &Figures, size: usize, class: &str, first: &str, but: &[&str], problems: &mut Vec<String>) -> usize {
    let Some((_, ours)) = figures.modes(size, first, class).into_iter().next() else { return 0 };
    let mut compared = 0;
    for engine in ALIKE.iter().filter(|engine| **engine != first) {
        let Some(theirs) = figures.class(size, engine, class, "exact") else { continue };
        for (turn, (mine, other)) in ours.told.iter().zip(&theirs.told).enumerate() {
            compared += 1;
            let query = format!("{size} programs, {class}, query {}: {first} and {engine}", turn + 1);
            differences(mine, other, but)
                .into_iter()
                .for_each(|what| problems.push(format!("{query} differ in {what}")));
        }
    }
    compared
}

fn differences(one: &Told, two: &Told, but: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    if one.total != two.total {
        found.push(format!("the total: {} and {}", one.total, two.total));
    }
    if one.top != two.top {
        found.push("the first page".to_owned());
    }
    let shared = one.facets.iter().filter(|(facet, _)| !but.contains(&facet.as_str()));
    let differing = shared.filter(|(facet, digest)| two.facets.get(*facet).is_some_and(|other| other != *digest));
    found.extend(differing.map(|(facet, _)| format!("the counts of {facet}")));
    found
}

/// None of the others judges format and place on one session: says how many of their matches are wrong for it.
fn say_wrong(figures: &Figures, sizes: &[usize]) {
    for size in sizes {
        let Some(class) = ALIKE.iter().find_map(|engine| figures.class(*size, engine, APART, "exact")) else {
            continue;
        };
        let wrong: usize = class.told.iter().filter_map(|told| told.wrong).sum();
        let all: usize = class.told.iter().map(|told| told.total).sum();
        println!("Place and format on one session, {size} programs: {wrong} of {all} matches of the others are wrong");
    }
}

//! The tables: our milliseconds, and how many times longer the others take. Printed for every size; those of 10,000 and 100,000
//! programs are written to README, between its two markers, and the raw figures beside the page.

use super::ENGINES;
use super::figures::Figures;
use crate::error::{Result, ToolError};
use crate::project;
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;

/// The classes of queries and what README calls them.
pub(super) const CLASSES: [(&str, &str); 9] = [
    ("none", "no filter"),
    ("format", "one format"),
    ("city", "one city"),
    ("city-format-topic", "city + format + topic"),
    ("two-words", "two words"),
    ("unfinished", "unfinished word"),
    ("typo", "a word with a typo"),
    ("words-format-partner", "words + format + partner"),
    ("accents", "without accents"),
];
/// The classes without words.
pub(super) const FACETS: [&str; 4] = ["none", "format", "city", "city-format-topic"];
/// All libraries.
pub(super) const LIBRARIES: [&str; 5] = ["itemsjs", "orama", "minisearch", "flexsearch", "fuse"];
/// Those that search words.
pub(super) const WORD_LIBRARIES: [&str; 5] = LIBRARIES;

/// The heading of each engine; `ᶜ`: counts made from its matches; `ⁿ`: no typos.
const HEADINGS: [&str; 8] =
    ["ours", "typed arrays ⁿ", "`Array.filter` ⁿ", "ItemsJS ⁿ", "Orama", "MiniSearch ᶜ", "FlexSearch ᶜ ⁿ", "Fuse.js ᶜ"];

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";

/// The table of one size, in Markdown.
pub(super) fn of_size(figures: &Figures, size: usize) -> String {
    let mut text = format!("**{} programs**\n\n| | {} |\n|---|", spaced(size), HEADINGS.join(" | "));
    text.push_str(&"---:|".repeat(HEADINGS.len()));
    let mut row = |label: &str, cell: &dyn Fn(&str) -> Option<String>| {
        let cells: Vec<String> = ENGINES.iter().map(|engine| cell(engine).unwrap_or_else(|| "–".to_owned())).collect();
        // Writing to memory does not fail.
        let _ = write!(text, "\n| {label} | {} |", cells.join(" | "));
    };
    let ours = figures.build(size, "ours");
    row("parse", &|engine| Some(cell(engine, figures.build(size, engine)?.parse, ours.map(|it| it.parse))));
    row("engine built", &|engine| {
        Some(cell(engine, figures.build(size, engine)?.built(), ours.map(super::figures::Build::built)))
    });
    row("index alone", &|engine| {
        Some(cell(engine, figures.build(size, engine)?.index, ours.map(super::figures::Build::built)))
    });
    for (class, label) in CLASSES {
        let ours = figures.ours(size, class);
        for (share, p95) in [("p50", false), ("p95", true)] {
            let time = |it: &super::figures::Class| if p95 { it.p95 } else { it.p50 };
            row(&format!("{label}, {share}"), &|engine| {
                let modes = figures.modes(size, engine, class);
                let cells: Vec<String> = modes.iter().map(|(_, it)| cell(engine, time(it), ours.map(time))).collect();
                (!cells.is_empty()).then(|| cells.join(" / "))
            });
        }
    }
    row("memory", &|engine| Some(format!("{:.0} MB", figures.build(size, engine)?.bytes() / 1e6)));
    text
}

/// Ours in milliseconds, the others as a ratio to it; in milliseconds, too, when ours was not measured.
fn cell(engine: &str, theirs: f64, ours: Option<f64>) -> String {
    let Some(ours) = ours.filter(|_| engine != "ours") else {
        return milliseconds(theirs);
    };
    let ratio = theirs / ours;
    if ratio >= 9.95 { format!("{ratio:.0}×") } else { format!("{ratio:.1}×") }
}

fn milliseconds(time: f64) -> String {
    if time >= 9.95 { format!("{time:.0} ms") } else { format!("{time:.2} ms") }
}

/// `10000` → `10,000`.
fn spaced(size: usize) -> String {
    let text = size.to_string();
    match text.split_at_checked(text.len().saturating_sub(3)) {
        Some((thousands, rest)) if !thousands.is_empty() => format!("{thousands},{rest}"),
        _ => text,
    }
}

const NOTE: &str = "\
Made by `cargo xtask bench` in one run of a headless Chromium, on made-up catalogues in our wire format; the raw figures of that \
run are in `xtask/bench/figures.json`. Ours in milliseconds; the others by how many times longer they take. Every engine does \
the same work: the first 24 results and the exact count of every option of every filter, towns and partners included. Where two \
figures stand in a cell, the first is without typos, the second forgives them; ours always forgives them.\n\n\
ⁿ knows no typos. ᶜ has no facets (or none with counts): its counts are made from its matches, by the same code as \
`Array.filter`; without words that is all it does. Orama counts only what matches, so that each filter in use costs it one more \
search. “Typed arrays” is no library but what can be written by hand with integer codes. None but ours judges place and \
format on one session. Engine built: from the records to the first answer; for the others that is making flat documents with \
folded texts and indexing them, ours reads the records as they are. Index alone: what the others then need when they are given \
those documents, as a multiple of all that ours does. Memory: what the browser measures for the engine's own worker, records included; for ours, the memory \
of its module.";

/// Writes the tables of the promised sizes to README, and the raw figures beside the page.
///
/// # Errors
/// When a file cannot be written, or README has lost its markers.
pub(super) fn publish(figures: &Figures, records: &[Value]) -> Result<()> {
    let tables = format!("{}\n\n{}", of_size(figures, 10_000), of_size(figures, 100_000));
    let file = project::root().join("README.md");
    let unusable = |cause: String| {
        ToolError::new("README.md cannot take the table.")
            .because(cause)
            .remedy(format!("Restore the lines {BEGIN} and {END}."))
    };
    let text = std::fs::read_to_string(&file).map_err(|cause| unusable(cause.to_string()))?;
    let (before, rest) = text.split_once(BEGIN).ok_or_else(|| unusable("the first marker is missing".to_owned()))?;
    let (_, after) = rest.split_once(END).ok_or_else(|| unusable("the second marker is missing".to_owned()))?;
    write(&file, &format!("{before}{BEGIN}\n\n{NOTE}\n\n{tables}\n\n{END}{after}"))?;
    let lines: Vec<String> = records.iter().filter(|it| it.get("kind").is_some()).map(bare).collect();
    write(&project::root().join("xtask/bench/figures.json"), &format!("[\n{}\n]\n", lines.join(",\n")))?;
    println!("\nWritten to README.md and xtask/bench/figures.json");
    Ok(())
}

/// A record without what was only there to compare answers.
fn bare(record: &Value) -> String {
    let mut record = record.clone();
    if let Some(fields) = record.as_object_mut() {
        fields.remove("told");
    }
    record.to_string()
}

fn write(file: &Path, text: &str) -> Result<()> {
    std::fs::write(file, text)
        .map_err(|cause| ToolError::new(format!("\"{}\" cannot be written.", file.display())).because(cause))
}

#[cfg(test)]
mod tests {
    use super::{cell, spaced};

    #[test]
    fn ours_is_told_in_milliseconds_the_others_in_ratios() {
        assert_eq!(cell("ours", 0.234, Some(0.234)), "0.23 ms");
        assert_eq!(cell("orama", 4.68, Some(0.234)), "20×");
        assert_eq!(cell("typed", 0.3, Some(0.2)), "1.5×");
        assert_eq!(cell("typed", 0.3, None), "0.30 ms");
    }

    #[test]
    fn sizes_are_written_with_a_comma() {
        assert_eq!(spaced(1_000), "1,000");
        assert_eq!(spaced(100_000), "100,000");
        assert_eq!(spaced(500), "500");
    }
}

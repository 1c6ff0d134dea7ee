//! The colours of `public/style/tokens.css`, light and dark: every pair that stands together has the contrast that
//! `product.md` §8 asks for, computed as WCAG 2.2 defines it (relative luminance of sRGB).
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test fails by panicking and prints its figures")]

use std::collections::BTreeMap;

/// Text and what it stands on: at least 7 to 1.
const TEXTS: [(&str, &str); 32] = [
    ("ink", "paper"),
    ("ink", "paper-raised"),
    ("ink", "accent-wash"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-raised"),
    ("accent", "paper"),
    ("accent", "paper-raised"),
    ("accent", "accent-wash"),
    ("accent-ink", "accent"),
    ("visited", "paper"),
    ("visited", "paper-raised"),
    ("band-ink", "band"),
    ("band-soft", "band"),
    ("call-ink", "call"),
    ("call-ink", "call-hover"),
    ("notice-ink", "notice"),
    ("mark-ink", "mark"),
    ("badge-dated-ink", "badge-dated"),
    ("badge-running-ink", "badge-running"),
    ("badge-unconfirmed-ink", "badge-unconfirmed"),
    ("badge-ended-ink", "badge-ended"),
    ("tone-ink", "tone-0"),
    ("tone-ink", "tone-1"),
    ("tone-ink", "tone-2"),
    ("tone-ink", "tone-3"),
    ("tone-ink", "tone-4"),
    ("tone-ink", "tone-5"),
    ("ink", "badge-running"),
    ("ink-soft", "accent-wash"),
    ("paper", "ink"),
    ("accent", "badge-running"),
    ("ink", "notice"),
];

/// Edges of controls, bars and the focus, and what they stand on: at least 3 to 1.
const EDGES: [(&str, &str); 10] = [
    ("line-strong", "paper"),
    ("line-strong", "paper-raised"),
    ("line-ink", "paper"),
    ("focus", "paper"),
    ("focus", "paper-raised"),
    ("focus", "focus-gap"),
    ("notice-line", "paper"),
    ("warning-line", "paper"),
    ("accent", "accent-wash"),
    ("call", "band"),
];

/// The colours of a theme, by role.
type Theme = BTreeMap<String, [u8; 3]>;

/// The light theme, and the dark one, which is the light one with what it says otherwise.
fn themes() -> [(&'static str, Theme); 2] {
    let text = include_str!("../public/style/tokens.css");
    let (light, dark) = text.split_once("prefers-color-scheme: dark").expect("a dark theme");
    let read = |text: &str| -> Theme {
        let lines =
            text.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": #"));
        lines.map(|(name, hex)| (name.to_owned(), colour(hex))).collect()
    };
    let light = read(light);
    let mut whole = light.clone();
    whole.extend(read(dark));
    [("light", light), ("dark", whole)]
}

fn colour(hex: &str) -> [u8; 3] {
    let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2).expect("six digits"), 16).expect("a colour");
    [part(0), part(2), part(4)]
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_text_and_every_edge_stands_out_in_both_themes() {
    let mut faults = Vec::new();
    let mut used = std::collections::BTreeSet::new();
    for (name, theme) in themes() {
        for (kind, pairs, least) in [("text", TEXTS.as_slice(), 7.0), ("edge", EDGES.as_slice(), 3.0)] {
            let mut lowest = (f64::INFINITY, "", "");
            for (ink, ground) in pairs {
                let of = |role: &str| *theme.get(role).unwrap_or_else(|| panic!("there is no --{role}"));
                let ratio = contrast(of(ink), of(ground));
                used.extend([*ink, *ground]);
                if ratio < lowest.0 {
                    lowest = (ratio, ink, ground);
                }
                if ratio < least {
                    faults.push(format!("{name}: {kind} --{ink} on --{ground} is {ratio:.2} to 1, at least {least}"));
                }
            }
            println!("figure: lowest contrast, {name}, {kind} = {:.2} (--{} on --{})", lowest.0, lowest.1, lowest.2);
        }
        // Lines that only decorate have no minimum.
        let all = theme.keys().filter(|role| !used.contains(role.as_str()) && *role != "line");
        faults.extend(all.map(|role| format!("--{role} is in no pair: say what it stands on")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn contrast_is_computed_as_it_is_defined() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([119; 3], [255; 3]) - 4.478).abs() < 0.001);
}

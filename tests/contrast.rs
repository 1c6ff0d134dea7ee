//! The colours of `public/style/tokens.css`, light and dark: every pair that stands together has the contrast that
//! `product.md` §8 asks for, computed as WCAG 2.2 defines it (relative luminance of sRGB).
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test fails by panicking and prints its figures")]

use passerelles::tool::gallery::tokens::{EDGES, Role, SHEET, TEXTS, colour, contrast, ratios, roles};

/// The colours among the roles.
fn colours() -> Vec<Role> {
    let all = roles(SHEET);
    all.into_iter().filter(|it| colour(&it.light).is_some() && colour(&it.dark).is_some()).collect()
}

#[test]
fn every_text_and_every_edge_stands_out_in_both_themes() {
    let (roles, mut faults) = (colours(), Vec::new());
    for (theme, name) in ["light", "dark"].into_iter().enumerate() {
        for (kind, pairs, least) in [("text", TEXTS.as_slice(), 7.0), ("edge", EDGES.as_slice(), 3.0)] {
            let mut lowest = (f64::INFINITY, "", "");
            for (ink, ground) in pairs {
                let ratio = ratios(&roles, ink, ground).unwrap_or_else(|| panic!("no --{ink} or no --{ground}"))[theme];
                if ratio < lowest.0 {
                    lowest = (ratio, ink, ground);
                }
                if ratio < least {
                    faults.push(format!("{name}: {kind} --{ink} on --{ground} is {ratio:.2} to 1, at least {least}"));
                }
            }
            println!("figure: lowest contrast, {name}, {kind} = {:.2} (--{} on --{})", lowest.0, lowest.1, lowest.2);
        }
    }
    // Lines that only decorate have no minimum.
    let used = |role: &str| TEXTS.iter().chain(&EDGES).any(|(ink, ground)| *ink == role || *ground == role);
    let alone = roles.iter().filter(|it| !used(&it.name) && it.name != "line");
    faults.extend(alone.map(|it| format!("--{} is in no pair: say what it stands on", it.name)));
    assert!(roles.len() >= 40, "{} colours are read", roles.len());
    let (ink, call) = (&roles[0], roles.iter().find(|it| it.name == "call-ink").expect("--call-ink"));
    assert_eq!((ink.light.as_str(), ink.dark.as_str()), ("#16211f", "#f1f3ed"), "both themes are read");
    assert_eq!(call.light, call.dark, "what the dark theme does not say is as in the light one");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn contrast_is_computed_as_it_is_defined() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([119; 3], [255; 3]) - 4.478).abs() < 0.001);
}

//! What must hold, each promise with its figure: a developer sees at once which one a change breaks.

use super::figures::{Class, Figures};
use super::table::{CLASSES, FACETS, LIBRARIES, WORD_LIBRARIES};

/// Most milliseconds of a class at the median, by size.
const LIMITS: [(usize, f64); 2] = [(10_000, 0.5), (100_000, 5.0)];
/// Most milliseconds for building the engine at 10,000 programs.
const BUILT: f64 = 100.0;
/// How many times we are ahead of libraries on facets, and on building an index of words.
const AHEAD: f64 = 10.0;

/// The promises made so far, and whether all are kept.
struct Promises(bool);

impl Promises {
    fn say(&mut self, kept: bool, text: &str) {
        println!("{} {text}", if kept { "✓" } else { "✗" });
        self.0 &= kept;
    }

    /// That `theirs` takes at least `times` as long as `ours`.
    fn ahead(&mut self, theirs: f64, ours: f64, times: f64, what: &str) {
        let ratio = theirs / ours;
        let least = if times > 1.0 { format!("{times}×") } else { "1×".to_owned() };
        self.say(ratio >= times, &format!("{what}: {ratio:.1}× ahead (at least {least})"));
    }
}

/// Prints every promise with its figure; whether all that could be judged are kept.
pub(super) fn judge(figures: &Figures, sizes: &[usize]) -> bool {
    println!("\nPromises");
    let mut promises = Promises(true);
    for (size, limit) in LIMITS.into_iter().filter(|(size, _)| sizes.contains(size)) {
        for (class, label) in CLASSES {
            let Some(ours) = figures.ours(size, class) else { continue };
            promises.say(ours.p50 <= limit, &format!("{size}, {label}: {:.3} ms (at most {limit} ms)", ours.p50));
            others(&mut promises, figures, size, (class, label), ours);
        }
        building(&mut promises, figures, size);
    }
    promises.0
}

fn others(promises: &mut Promises, figures: &Figures, size: usize, class: (&str, &str), ours: &Class) {
    let (class, label) = class;
    let facet = FACETS.contains(&class);
    let peers: &[&str] = if facet { &LIBRARIES } else { &WORD_LIBRARIES };
    for engine in peers {
        for (mode, theirs) in figures.modes(size, engine, class) {
            // Who forgives no slip finds nothing there, which is quick but not the same work: the table has the figure.
            if (class, mode) == ("typo", "exact") {
                continue;
            }
            let mode = if facet {
                String::new()
            } else {
                format!(" ({})", if mode == "typos" { "typos" } else { "no typos" })
            };
            let times = if facet { AHEAD } else { 1.0 };
            promises.ahead(theirs.p50, ours.p50, times, &format!("{size}, {label}, {engine}{mode}"));
        }
    }
    if let Some(typed) = figures.class(size, "typed", class, "exact").filter(|_| facet) {
        promises.ahead(typed.p50, ours.p50, 1.0, &format!("{size}, {label}, typed arrays"));
    }
}

fn building(promises: &mut Promises, figures: &Figures, size: usize) {
    let Some(ours) = figures.build(size, "ours") else { return };
    if size == 10_000 {
        promises
            .say(ours.built() <= BUILT, &format!("{size}, engine built: {:.0} ms (at most {BUILT} ms)", ours.built()));
    }
    // Fuse.js keeps its texts as they are and reads them all again for each search. It indexes no words, so that it is no match
    // for building an index of them; the table has its figure.
    for engine in WORD_LIBRARIES.into_iter().filter(|engine| *engine != "fuse") {
        if let Some(theirs) = figures.build(size, engine) {
            // The strict reading: theirs is given flat documents and folded texts, ours makes both as it builds.
            promises.ahead(theirs.index, ours.built(), AHEAD, &format!("{size}, index alone, {engine}"));
            println!("· {size}, from the records, {engine}: {:.1}× ahead", theirs.built() / ours.built());
        }
    }
}

//! What the place field promises for anything that is typed: few suggestions, no two alike, each of which leads back to
//! itself by its address word and by its label.

use std::collections::HashSet;
use std::sync::LazyLock;

use passerelles::place::area::{Area, static_area};
use passerelles::place::communes::Communes;
use passerelles::place::fold::{fold, slug};
use passerelles::place::lookup::{exact, lookup};

static COMMUNES: LazyLock<Communes> = LazyLock::new(|| {
    Communes::parse(include_str!("../../public/places.txt")).unwrap_or_else(|why| panic!("the shipped table: {why}"))
});

/// As many as the field shows.
const SHOWN: usize = 8;

/// Holds the lookup to its promises on one text.
pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    folded(&text);
    suggested(&COMMUNES, &text);
    let typed = exact(Some(&COMMUNES), &text);
    typed.iter().for_each(|area| home(&COMMUNES, area));
    exact(None, &text).iter().for_each(|area| {
        assert!(static_area(&area.slug()).is_some(), "without the table: {}", area.label());
    });
}

/// A folded text has only small letters, figures and single blanks, and folds to itself; so does its slug.
fn folded(text: &str) {
    let (once, word) = (fold(text), slug(text));
    assert_eq!(fold(&once), once, "{text:?}");
    assert_eq!(slug(&word), word, "{text:?}");
    assert_eq!(once.replace(' ', "-"), word, "{text:?}");
    let bad = |sign: char| sign.is_ascii() && !(sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == ' ');
    assert!(!once.contains(bad) && !once.contains("  "), "{text:?} folds to {once:?}");
}

/// The suggestions for a text are few, told apart, and lead to themselves.
pub(crate) fn suggested(communes: &Communes, text: &str) {
    let found = lookup(communes, text, SHOWN);
    assert!(found.len() <= SHOWN, "{} suggestions", found.len());
    let (slugs, labels): (HashSet<String>, HashSet<String>) = found.iter().map(|it| (it.slug(), it.label())).unzip();
    assert_eq!((slugs.len(), labels.len()), (found.len(), found.len()), "two alike: {found:?}");
    found.iter().for_each(|area| home(communes, area));
}

/// The place of its own address word, which is what a chosen suggestion writes into the address.
fn home(communes: &Communes, area: &Area) {
    let found = exact(Some(communes), &area.slug());
    assert_eq!(found.as_ref().map(Area::slug), Some(area.slug()), "{}: {area:?}", area.slug());
    let good = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    assert!(area.slug().bytes().all(good), "no address word: {:?}", area.slug());
}

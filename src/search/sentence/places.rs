//! Places in a sentence: which words may name one, and how sure the words before them make it.

use std::cell::Cell;

use crate::place::area::Area;
use crate::place::fold::fold;
use crate::search::sentence::is_in;
use crate::search::sentence::phrases::{FILLER, PLACE_CUES, WORDS_FIRST};

/// No name of a place that is looked up has more words.
const LONGEST: usize = 5;
/// Looking a name up reads the whole table: a sentence gets so many.
const LOOKUPS: usize = 24;
/// People of a town that is understood without a cue.
const TOWN: u32 = 20_000;
/// People of a city that is understood without its article: Havre, Rochelle.
pub(super) const CITY: u32 = 70_000;
/// People of a commune that is understood after "in", which is said of many things.
const SMALL_TOWN: u32 = 2_000;

/// Places that have another name in English.
const ENGLISH: [(&str, &str); 8] = [
    ("brittany", "bretagne"),
    ("normandy", "normandie"),
    ("corsica", "corse"),
    ("burgundy", "bourgogne"),
    ("greater paris", "ile de france"),
    ("dunkirk", "dunkerque"),
    ("marseilles", "marseille"),
    ("french guiana", "guyane"),
];

/// What stands before a name.
#[derive(Clone, Copy, PartialEq)]
enum Cue {
    None,
    In,
    En,
    Sure,
}

/// Finds places in one sentence.
pub(super) struct Places<'a> {
    pub(super) words: &'a [String],
    /// Whether a name that begins at a word stops before so many further: there begins what is understood otherwise.
    pub(super) closed: &'a dyn Fn(usize, usize) -> bool,
    pub(super) place: &'a dyn Fn(&str) -> Option<Area>,
    left: Cell<usize>,
}

impl<'a> Places<'a> {
    /// Nothing looked up yet.
    pub(super) fn new(
        words: &'a [String],
        closed: &'a dyn Fn(usize, usize) -> bool,
        place: &'a dyn Fn(&str) -> Option<Area>,
    ) -> Places<'a> {
        Places { words, closed, place, left: Cell::new(LOOKUPS) }
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    /// The longest place that begins at a word and has more than `least` words, with how many it has.
    pub(super) fn at(&self, at: usize, least: usize) -> Option<(usize, Area)> {
        let first = self.word(at);
        let cue = self.cue(at);
        // A place called like a small word (Y) can only be meant by the last word, after a cue.
        let last = cue == Cue::Sure && at + 1 == self.words.len();
        let begins = !is_in(FILLER, first) || is_in("le|la|les|l", first) || last;
        let most = (0..LONGEST).take_while(|ahead| at + ahead < self.words.len() && !(self.closed)(at, *ahead)).count();
        if !begins || most <= least {
            return None;
        }
        (least + 1..=most).rev().find_map(|length| {
            let said = self.words.get(at..at + length)?;
            let last = said.last()?;
            let ends = length == 1 || !is_in(FILLER, last) || last == "france";
            if !ends || is_in("le|la|les|l", last) || !self.may(at, said) || self.left.get() == 0 {
                return None;
            }
            self.left.set(self.left.get() - 1);
            let name = said.join(" ");
            let french =
                ENGLISH.iter().find(|(english, _)| *english == name).map_or(name.as_str(), |(_, french)| *french);
            let area = (self.place)(french)?;
            accepted(&area, french, length, cue).then_some((length, area))
        })
    }

    /// The cue before a name; what stands between ("près de la", "autour du") is passed over.
    fn cue(&self, at: usize) -> Cue {
        let mut before = at;
        while let Some(one) = before.checked_sub(1) {
            match self.word(one) {
                "de" | "du" | "des" | "d" | "le" | "la" | "les" | "l" | "the" | "of" | "to" if at - one <= 3 => {}
                "en" => return if one + 1 == at { Cue::En } else { Cue::None },
                "in" => return Cue::In,
                word if is_in(PLACE_CUES, word) => return Cue::Sure,
                _ => break,
            }
            before = one;
        }
        Cue::None
    }

    /// Whether words with figures in them may be a name: a postcode that is no sum of money, a département said as one
    /// ("dans le 93"), or a number after a name ("Lyon 3e").
    fn may(&self, at: usize, said: &[String]) -> bool {
        let [only] = said else { return !said.first().is_some_and(|word| begins_with_digit(word)) };
        if !begins_with_digit(only) {
            return true;
        }
        let next = self.word(at + 1);
        if only.len() == 5 {
            return !is_in("euros|euro|eur|personnes|femmes|people|women", next);
        }
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let month = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|au|a|et";
        let said = is_in("le|du|dans|departement|dept", before) && !is_in(month, next) && !begins_with_digit(next);
        // "formation web 69": a number at the end, of which nothing is counted.
        let ends = at >= 2 && at + 1 == self.words.len() && !is_in(FILLER, before) && !begins_with_digit(before);
        only.len() <= 3 && only.len() >= 2 && (said || ends)
    }
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether an area is what those words mean after that cue.
fn accepted(area: &Area, name: &str, length: usize, cue: Cue) -> bool {
    let Area::Commune(commune) = area else {
        return matches!(cue, Cue::Sure | Cue::En) || !is_in(WORDS_FIRST, name);
    };
    if begins_with_digit(name) {
        return name.len() == 5;
    }
    let official = fold(&commune.name);
    let bare = ["le ", "la ", "les ", "l "].iter().find_map(|article| official.strip_prefix(article));
    let last = name.rsplit(' ').next().unwrap_or_default();
    if length > 1 && last.bytes().all(|letter| letter.is_ascii_digit()) {
        // "Lyon 15" is not an arrondissement, and Lyon is not in the Cantal.
        return commune.parent.is_some() || commune.department == last;
    }
    let whole = official == name || length > 1;
    let least = match cue {
        Cue::En if name.len() <= 3 => return false,
        _ if is_in(WORDS_FIRST, name) && cue != Cue::Sure => return false,
        Cue::Sure if whole || bare == Some(name) => 0,
        Cue::In if whole && name.len() > 3 => SMALL_TOWN,
        _ if bare == Some(name) => CITY,
        _ => TOWN,
    };
    commune.population >= least
}

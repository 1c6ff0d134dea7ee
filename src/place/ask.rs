//! Takes apart what somebody typed to name a commune: a name, and what narrows it (postcode, département, arrondissement).

use super::area::{Area, DEPARTMENTS};
use super::fold::fold;
use super::tidy::tidy;
use super::words::{areas_named, department_of};

/// What was typed, taken apart.
#[derive(Debug, Default)]
pub(crate) struct Ask {
    /// All the words, folded, without CEDEX.
    pub(crate) words: String,
    /// The words of the name.
    pub(crate) name: String,
    /// A whole postcode beside the name.
    pub(crate) postcode: Option<u32>,
    /// The départements that it names, as places in `DEPARTMENTS`; empty: all.
    pub(crate) departments: Vec<usize>,
    /// COG codes of the arrondissements that it may mean.
    pub(crate) arrondissements: Vec<String>,
    /// Whether it says CEDEX.
    pub(crate) cedex: bool,
}

/// As much of a text as can be a place's name: a pasted page is not read through on every key stroke.
const LONGEST: usize = 100;

/// The cities with arrondissements: how many, and the code before the first.
const CITIES: [(&str, u32, u32); 3] = [("paris", 20, 75100), ("lyon", 9, 69380), ("marseille", 16, 13200)];

impl Ask {
    /// Takes the text apart. Everything is tried, nothing is refused: the rest is the name.
    pub(crate) fn read(text: &str) -> Ask {
        let text: String = text.chars().take(LONGEST).collect();
        // Brackets hold a département, as in a label: `Marseille (13)` is the city, `Marseille 13` its arrondissement.
        let label = text.contains('(');
        let folded = tidy(&fold(&text));
        let mut ask = Ask::default();
        let mut words = without_cedex(&folded, &mut ask.cedex);
        ask.words = words.join(" ");
        let code = words.iter().position(|word| word.len() == 5 && is_code(word)).filter(|_| words.len() > 1);
        let code = code.map(|at| words.remove(at));
        if !label {
            ask.arrondissements = arrondissements(&words);
        }
        if let Some(code) = code {
            ask.postcode = code.parse().ok();
            ask.departments.extend(department_of(code));
        } else {
            ask.departments = narrowed(&mut words);
        }
        ask.name = words.join(" ");
        ask
    }
}

/// Whether it is, or begins, a postcode or an INSEE code.
pub(crate) fn is_code(word: &str) -> bool {
    let corsican = word.strip_prefix("2a").or_else(|| word.strip_prefix("2b"));
    word.len() <= 5 && corsican.unwrap_or(word).bytes().all(|letter| letter.is_ascii_digit())
}

/// The words without those said around a place: `a lyon`, `pres de lyon`, `ville de lyon`, `lyon france`.
pub(crate) fn without_manners(words: &str) -> String {
    const MANNERS: [&str; 19] = [
        "a",
        "au",
        "aux",
        "en",
        "de",
        "du",
        "vers",
        "pres",
        "proche",
        "autour",
        "ville",
        "commune",
        "centre",
        "metropole",
        "agglomeration",
        "toute",
        "la",
        "france",
        "entiere",
    ];
    words.split(' ').filter(|word| !MANNERS.contains(word)).collect::<Vec<_>>().join(" ")
}

fn without_cedex<'a>(folded: &'a str, cedex: &mut bool) -> Vec<&'a str> {
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    while let Some(at) = words.iter().position(|word| *word == "cedex") {
        *cedex = true;
        words.remove(at);
        if words.get(at).is_some_and(|next| next.len() <= 2 && next.bytes().all(|letter| letter.is_ascii_digit())) {
            words.remove(at);
        }
    }
    words
}

/// The arrondissements of `paris 11`, `11e`, `11e arrondissement`, `lyon 3eme`.
fn arrondissements(words: &[&str]) -> Vec<String> {
    let (mut city, mut number, mut said) = (None, None, false);
    for word in words {
        if let Some(found) = CITIES.iter().find(|(name, ..)| name == word) {
            city = Some(found);
        } else if matches!(*word, "arrondissement" | "arrondissements" | "arr" | "arrt" | "ardt" | "arrdt") {
            said = true;
        } else if let (Some((found, ended)), None) = (ordinal(word).or_else(|| roman(word)), number) {
            number = Some(found);
            said |= ended;
        } else if !matches!(*word, "de" | "le" | "du" | "a" | "e" | "er" | "eme") {
            return Vec::new();
        }
    }
    let Some(number) = number.filter(|_| said || city.is_some()) else {
        return Vec::new();
    };
    let of = |(name, count, before): &(&str, u32, u32)| {
        (city.is_none_or(|(city, ..)| city == name) && (1..=*count).contains(&number))
            .then(|| (before + number).to_string())
    };
    CITIES.iter().filter_map(of).collect()
}

/// 11 for `11`, `11e`, `11eme`; `1er`, `2nd` too; with whether it has such an ending.
fn ordinal(word: &str) -> Option<(u32, bool)> {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let (_, ending) = word.split_at_checked(digits.len())?;
    let number = matches!(ending, "" | "e" | "er" | "eme" | "ieme" | "nd" | "em").then(|| digits.parse().ok())??;
    Some((number, !ending.is_empty()))
}

/// 11 for `xi`, `xie` and `xieme`: without a city, it says nothing.
fn roman(word: &str) -> Option<(u32, bool)> {
    const NUMBERS: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx",
    ];
    let bare = ["eme", "er", "e"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    let at = NUMBERS.iter().position(|number| *number == bare)?;
    Some((at as u32 + 1, false))
}

/// Takes the département or région off the end (`saint denis 974`, `valence drome`), when a name is left before it.
fn narrowed(words: &mut Vec<&str>) -> Vec<usize> {
    for at in 1..words.len() {
        let end = words.get(at..).unwrap_or_default().join(" ");
        // One digit is rather an arrondissement, or a postcode begun.
        // A town's centre is no région.
        if end.len() < 2 || end == "centre" {
            continue;
        }
        let codes: Vec<usize> = areas_named(&end).iter().flat_map(departments_of).collect();
        if !codes.is_empty() {
            words.truncate(at);
            return codes;
        }
    }
    // A number may also come first: `94 Créteil`.
    let first =
        words.first().filter(|word| words.len() > 1 && word.starts_with(|letter: char| letter.is_ascii_digit()));
    let codes: Vec<usize> = first.map(|word| areas_named(word)).iter().flatten().flat_map(departments_of).collect();
    if !codes.is_empty() {
        words.remove(0);
    }
    codes
}

fn departments_of(area: &Area) -> Vec<usize> {
    let within = |at: &usize| {
        DEPARTMENTS.get(*at).is_some_and(|department| match area {
            Area::Department(only) => department.code == only.code,
            Area::Region(region) => department.region == region.code,
            Area::Commune(_) => false,
        })
    };
    (0..DEPARTMENTS.len()).filter(within).collect()
}

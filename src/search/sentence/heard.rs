//! What stands at each word of a sentence: the longest phrase of the data, or the name of a record.

use crate::catalogue::Catalogue;
use crate::catalogue::words::Vocabulary;
use crate::place::fold::fold;
use crate::query::param::Param;
use crate::search::sentence::is_in;
use crate::search::sentence::phrases::{FILLER, KEPT, LINES, NARROW, NOT};
use crate::search::stem::stem;
use crate::search::synonyms::GROUPS;

/// Names of more words are told in a sentence of their own.
const LONGEST_NAME: usize = 4;

/// What a phrase says.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Says {
    Filter(Param, &'static str),
    Kept,
    Not,
    Filler,
}

/// The longest phrase that begins at a word: how many words it has, and all it says.
pub(super) type Best = (usize, Vec<Says>);

/// The longest phrase that begins at each word.
pub(super) fn phrases(words: &[String]) -> Vec<Best> {
    let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
    let mut best: Vec<Best> = vec![(0, Vec::new()); words.len()];
    let mut note = |list: &str, says: Says| list.split('|').for_each(|phrase| find(&stems, phrase, says, &mut best));
    note(KEPT, Says::Kept);
    for (param, value, list) in LINES {
        note(list, Says::Filter(*param, value));
    }
    for group in GROUPS {
        if let Some(topic) = group.topic {
            let telling = group.phrases.iter().filter(|phrase| !is_in(NARROW, phrase));
            telling.for_each(|phrase| note(phrase, Says::Filter(Param::Topic, topic.word())));
        }
    }
    note(NOT, Says::Not);
    note(FILLER, Says::Filler);
    // How far, or how long on the way, is said to a place: "à 20 km de".
    for (at, best) in best.iter_mut().enumerate() {
        let digits = words.get(at).is_some_and(|word| word.bytes().all(|letter| letter.is_ascii_digit()));
        if digits && words.get(at + 1).is_some_and(|unit| is_in("km|kilometres|kilometre|minutes|min|mn", unit)) {
            *best = (1, vec![Says::Filler]);
        }
    }
    best
}

/// Notes a phrase wherever it stands and none longer does. Filters share a place, else the first that was noted has it.
fn find(stems: &[String], phrase: &str, says: Says, best: &mut [Best]) {
    let phrase: Vec<String> = phrase.split(' ').map(stem).collect();
    for (at, (length, all)) in best.iter_mut().enumerate() {
        if *length > phrase.len() || !stems.get(at..).is_some_and(|rest| rest.starts_with(&phrase)) {
            continue;
        }
        let filters = matches!(says, Says::Filter(..)) && matches!(all.first(), Some(Says::Filter(..)));
        if *length < phrase.len() {
            *length = phrase.len();
            *all = vec![says];
        } else if filters && !all.contains(&says) {
            all.push(says);
        }
    }
}

/// Notes the names of programs and organisations that the sentence holds: they stay words. Towns and régions that are
/// organisations ("Ville de Paris", "Région Occitanie") are places first. Gives whether the sentence is nothing but a name.
pub(super) fn names(words: &[String], catalogue: &Catalogue, best: &mut [Best]) -> bool {
    let whole = words.join(" ");
    let records = catalogue.programs.iter().map(|it| it.name.as_str());
    for name in records.chain(catalogue.organisations.iter().map(|it| it.name.as_str())) {
        let first = name.chars().next().filter(char::is_ascii);
        let begins = |word: &String| first.is_none_or(|first| word.starts_with(first.to_ascii_lowercase()));
        if !words.iter().any(begins) {
            continue;
        }
        if fold(name) == whole {
            return true;
        }
        // The name itself, without what is said of it: "Hello Women (Orange)", "Capital Filles – …".
        let short = name.split(" (").next().unwrap_or(name).split(" – ").next().unwrap_or(name);
        let folded = fold(short);
        let parts: Vec<&str> = folded.split(' ').collect();
        let place = parts.first().is_some_and(|first| is_in("ville|region|departement|prefecture", first));
        if place || parts.len() < 2 || parts.len() > LONGEST_NAME {
            continue;
        }
        for (at, (length, says)) in best.iter_mut().enumerate() {
            let here = words.get(at..at + parts.len()).is_some_and(|here| here.iter().eq(parts.iter()));
            if here && *length < parts.len() {
                *length = parts.len();
                *says = vec![Says::Kept];
            }
        }
    }
    false
}

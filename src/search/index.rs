//! Words: how a text is matched and how matches are ranked.
//!
//! **Matching.** Texts and searches are folded (case, accents, œ/æ, apostrophes, hyphens) and cut into words. Every word of
//! the search must be found in the program: in its name, summary (both languages), partners, cities or topics. A word is
//! found, from best to worst:
//!
//! 1. *exact*: the same word, the same stem ("développeuse" = "développeur"), or another phrase of the same idea
//!    (`synonyms.rs`: "IA" = "intelligence artificielle");
//! 2. *beginning*: the last word of the search may be unfinished;
//! 3. *slip*: one slip for words of five letters or more, two for nine or more, if the first letter is right.
//!
//! Small words ("de", "pour") are left out when there are others.
//!
//! **Ranking.** A program's [`Score`] is first its worst way of being found (so exact matches always come first), then the
//! sum of the weights of the fields in which the words stand: name 8, partner 5, topic 4, city 4, summary 2. Equal scores
//! fall back on life cycle, then name. The same words on the same catalogue always give the same order.

use crate::catalogue::{Catalogue, Program};
use crate::place::fold::fold;
use crate::place::sorted::by_text;
use crate::search::stem::{stem, within};
use crate::search::synonyms::{GROUPS, SMALL};

/// How well a program matches: smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score {
    /// The worst way in which one of the words was found: 0 exact, 1 beginning, 2 slip.
    pub way: u8,
    /// The field weights, added up, as a rank: the more weight, the smaller.
    pub lightness: u32,
}

const NAME: u32 = 8;
const PARTNER: u32 = 5;
const TOPIC: u32 = 4;
const CITY: u32 = 4;
const SUMMARY: u32 = 2;

/// The programs in which one term stands, by row, each with the weight of its best field.
type Posting = Vec<(usize, u32)>;
/// What one word of the search finds: way and weight, by row.
type Found = Vec<Option<(u8, u32)>>;

/// Terms in alphabetical order, each with its programs.
#[derive(Default)]
struct Terms(Vec<(String, Posting)>);

impl Terms {
    fn new(loose: Vec<(String, usize, u32)>) -> Terms {
        let mut terms: Vec<(String, Posting)> = Vec::new();
        for (word, row, weight) in by_text(loose, |(word, _, _)| word.clone()) {
            match terms.last_mut() {
                Some((last, posting)) if *last == word => heavier(posting, row, weight),
                _ => terms.push((word, vec![(row, weight)])),
            }
        }
        Terms(terms)
    }

    fn get(&self, word: &str) -> Option<&Posting> {
        let at = self.0.partition_point(|(known, _)| known.as_str() < word);
        self.0.get(at).filter(|(known, _)| known == word).map(|(_, posting)| posting)
    }

    fn begun<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a Posting> {
        let at = self.0.partition_point(|(known, _)| known.as_str() < word);
        let from = self.0.get(at..).unwrap_or_default().iter();
        from.take_while(move |(known, _)| known.starts_with(word)).map(|(_, posting)| posting)
    }
}

/// Every word of the catalogue with the programs in which it stands.
#[derive(Default)]
pub struct Index {
    size: usize,
    words: Terms,
    stems: Terms,
    ideas: Vec<Posting>,
}

/// What is read, before it is put in order.
struct Reading {
    words: Vec<(String, usize, u32)>,
    ideas: Vec<Posting>,
}

impl Index {
    /// Reads every text of the catalogue.
    pub fn new(catalogue: &Catalogue) -> Index {
        let mut reading = Reading { words: Vec::new(), ideas: vec![Vec::new(); GROUPS.len()] };
        for (row, program) in catalogue.programs.iter().enumerate() {
            reading.read(row, program, catalogue);
        }
        let stems = reading.words.iter().map(|(word, row, weight)| (stem(word), *row, *weight)).collect();
        Index { size: catalogue.programs.len(), words: Terms::new(reading.words), stems: Terms::new(stems), ideas: reading.ideas }
    }

    /// The programs that hold every word of `text`, each with its score, by row.
    pub fn find(&self, text: &str) -> Vec<Option<Score>> {
        let mut all: Option<Found> = None;
        for found in self.terms(&fold(text)) {
            let next = match all {
                None => found,
                Some(before) => both(&before, &found),
            };
            if next.iter().all(Option::is_none) {
                return vec![None; self.size];
            }
            all = Some(next);
        }
        let score = |(way, weight)| Score { way, lightness: u32::MAX - weight };
        all.unwrap_or_else(|| vec![None; self.size]).into_iter().map(|found| found.map(score)).collect()
    }

    /// What each term of a folded search finds. A phrase of several words that names an idea is one term.
    fn terms<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Found> + 'a {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let telling: Vec<&str> = words.iter().copied().filter(|word| !SMALL.contains(word)).collect();
        let only_small = telling.is_empty();
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let word = *words.get(at)?;
                if let Some((length, phrase)) = longest_phrase(words.get(at..).unwrap_or_default()) {
                    at += length;
                    return Some(self.phrase(&phrase, at == words.len()));
                }
                at += 1;
                if only_small || !SMALL.contains(&word) {
                    return Some(self.word(word, at == words.len()));
                }
            }
        })
    }

    /// Where a phrase of several words is found: as an idea, or word by word.
    fn phrase(&self, phrase: &str, last: bool) -> Found {
        let mut found: Found = vec![None; self.size];
        for idea in ideas(phrase).into_iter().filter(|idea| names_whole(*idea, phrase)) {
            self.ideas.get(idea).into_iter().for_each(|posting| better(&mut found, posting, 0));
        }
        let telling = phrase.split(' ').filter(|word| !SMALL.contains(word));
        let apart = telling.map(|word| self.word(word, last)).reduce(|left, right| both(&left, &right));
        for (best, other) in found.iter_mut().zip(apart.unwrap_or_default()) {
            *best = better_of(*best, other);
        }
        found
    }

    fn word(&self, word: &str, last: bool) -> Found {
        let mut found: Found = vec![None; self.size];
        for idea in ideas(word).into_iter().filter(|idea| names_whole(*idea, word)) {
            self.ideas.get(idea).into_iter().for_each(|posting| better(&mut found, posting, 0));
        }
        self.words.get(word).into_iter().for_each(|posting| better(&mut found, posting, 0));
        self.stems.get(&stem(word)).into_iter().for_each(|posting| better(&mut found, posting, 0));
        if last {
            self.words.begun(word).for_each(|posting| better(&mut found, posting, 1));
        }
        let letters = word.chars().count();
        let first = word.chars().next();
        if (5..=40).contains(&letters) {
            let slips = 1 + usize::from(letters >= 9);
            // Two slips are forgiven only where nothing closer is known: "formation" is not "information".
            let most = if found.iter().all(Option::is_none) { slips } else { 1 };
            let near = self.words.0.iter().filter(|(known, _)| known.chars().next() == first && within(word, known, most));
            near.for_each(|(_, posting)| better(&mut found, posting, 2));
        }
        found
    }
}

impl Reading {
    fn read(&mut self, row: usize, program: &Program, catalogue: &Catalogue) {
        self.take(row, &program.name, NAME);
        self.take(row, &program.id, NAME);
        self.take(row, &program.summary.fr, SUMMARY);
        self.take(row, program.summary.en.as_deref().unwrap_or_default(), SUMMARY);
        for partner in &program.partners {
            self.take(row, &partner.id, PARTNER);
            if let Some(organisation) = catalogue.organisation(&partner.id) {
                self.take(row, &organisation.name, PARTNER);
                organisation.aliases.iter().for_each(|name| self.take(row, name, PARTNER));
            }
        }
        for place in program.sessions.iter().filter_map(|session| session.place.as_ref()) {
            self.take(row, place.city.as_deref().unwrap_or_default(), CITY);
        }
        for (idea, group) in GROUPS.iter().enumerate() {
            if group.topic.is_some_and(|topic| program.topics.contains(&topic)) {
                self.take_idea(row, idea, TOPIC);
                for phrase in group.phrases {
                    self.take_words(row, phrase, TOPIC);
                }
            }
        }
    }

    fn take(&mut self, row: usize, text: &str, weight: u32) {
        let folded = fold(text);
        for idea in ideas(&folded) {
            self.take_idea(row, idea, weight);
        }
        self.take_words(row, &folded, weight);
    }

    fn take_words(&mut self, row: usize, folded: &str, weight: u32) {
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            self.words.push((word.to_owned(), row, weight));
        }
    }

    fn take_idea(&mut self, row: usize, idea: usize, weight: u32) {
        if let Some(posting) = self.ideas.get_mut(idea) {
            heavier(posting, row, weight);
        }
    }
}

/// The ideas that a folded text holds.
fn ideas(folded: &str) -> Vec<usize> {
    let padded = format!(" {folded} ");
    let holds = |phrase: &&str| padded.contains(&format!(" {phrase} "));
    GROUPS.iter().enumerate().filter(|(_, group)| group.phrases.iter().any(holds)).map(|(idea, _)| idea).collect()
}

/// Whether the whole of `phrase` is one of the idea's phrases.
fn names_whole(idea: usize, phrase: &str) -> bool {
    GROUPS.get(idea).is_some_and(|group| group.phrases.contains(&phrase))
}

/// The longest phrase of several words, at the beginning of `words`, that names an idea.
fn longest_phrase(words: &[&str]) -> Option<(usize, String)> {
    (2..=4.min(words.len())).rev().find_map(|length| {
        let phrase = words.get(..length)?.join(" ");
        GROUPS.iter().any(|group| group.phrases.contains(&phrase.as_str())).then_some((length, phrase))
    })
}

/// Rows come in order while reading: only the last one can be the same.
fn heavier(posting: &mut Posting, row: usize, weight: u32) {
    match posting.last_mut() {
        Some((last, known)) if *last == row => *known = (*known).max(weight),
        _ => posting.push((row, weight)),
    }
}

fn better(found: &mut Found, posting: &Posting, way: u8) {
    for (row, weight) in posting {
        if let Some(best) = found.get_mut(*row) {
            *best = better_of(*best, Some((way, *weight)));
        }
    }
}

/// The better way first, then the heavier field.
fn better_of(left: Option<(u8, u32)>, right: Option<(u8, u32)>) -> Option<(u8, u32)> {
    match (left, right) {
        (Some(left), Some(right)) if left.0 == right.0 => Some((left.0, left.1.max(right.1))),
        (Some(left), Some(right)) => Some(if left.0 < right.0 { left } else { right }),
        (one, None) | (None, one) => one,
    }
}

fn both(left: &Found, right: &Found) -> Found {
    let pair = |(left, right): (&Option<(u8, u32)>, &Option<(u8, u32)>)| {
        let ((way, weight), (other, more)) = ((*left)?, (*right)?);
        Some((way.max(other), weight + more))
    };
    left.iter().zip(right).map(pair).collect()
}

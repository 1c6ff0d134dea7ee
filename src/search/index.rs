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

use std::collections::HashMap;

use crate::catalogue::{Catalogue, Program};
use crate::place::fold::fold;
use crate::place::sorted::by_text;
use crate::search::phrases::Phrases;
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
type Found = Vec<Match>;
/// How one program holds a word: way and weight, if it holds it at all.
type Match = Option<(u8, u32)>;

/// Terms in alphabetical order, each with its programs.
#[derive(Default)]
struct Terms(Vec<(String, Posting)>);

impl Terms {
    /// Puts terms in order; those that are the same become one.
    fn new(loose: Vec<(String, Posting)>) -> Terms {
        let mut terms: Vec<(String, Posting)> = Vec::new();
        for (word, posting) in by_text(loose, |(word, _)| word.clone()) {
            match terms.last_mut() {
                Some((last, all)) if *last == word => all.extend(posting),
                _ => terms.push((word, posting)),
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
    phrases: Phrases,
    words: Terms,
    stems: Terms,
    ideas: Vec<Posting>,
}

/// What is read, before it is put in order.
struct Reading {
    phrases: Phrases,
    /// Each word once, with its programs and its stem: a word comes back many times.
    words: HashMap<String, (Posting, String)>,
    ideas: Vec<Posting>,
}

impl Index {
    /// Reads every text of the catalogue.
    pub fn new(catalogue: &Catalogue) -> Index {
        let mut reading =
            Reading { phrases: Phrases::new(), words: HashMap::new(), ideas: vec![Vec::new(); GROUPS.len()] };
        for (row, program) in catalogue.programs.iter().enumerate() {
            reading.read(row, program, catalogue);
        }
        let stems = reading.words.values().map(|(posting, stem)| (stem.clone(), posting.clone())).collect();
        let words = reading.words.into_iter().map(|(word, (posting, _))| (word, posting)).collect();
        Index {
            size: catalogue.programs.len(),
            phrases: reading.phrases,
            words: Terms::new(words),
            stems: Terms::new(stems),
            ideas: reading.ideas,
        }
    }

    /// The programs that hold every word of `text`, each with its score, by row.
    pub fn find(&self, text: &str) -> Vec<Option<Score>> {
        let mut all: Option<Found> = None;
        for found in self.terms(&fold(&without_endings(text))) {
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
                if let Some(length) = self.phrases.longest(words.get(at..).unwrap_or_default()) {
                    let phrase = words.get(at..at + length).unwrap_or_default().join(" ");
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
        for idea in self.phrases.named(phrase) {
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
        for idea in self.phrases.named(word) {
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
            let near =
                self.words.0.iter().filter(|(known, _)| known.chars().next() == first && within(word, known, most));
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
        let folded = fold(&without_endings(text));
        self.take_words(row, &folded, weight);
        let stem_of = |word| self.words.get(word).map(|(_, stem)| stem.as_str());
        let stems: Vec<&str> = folded.split(' ').filter_map(stem_of).collect();
        for idea in self.phrases.ideas(&stems) {
            self.take_idea(row, idea, weight);
        }
    }

    fn take_words(&mut self, row: usize, folded: &str, weight: u32) {
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            match self.words.get_mut(word) {
                Some((posting, _)) => heavier(posting, row, weight),
                None => {
                    self.words.insert(word.to_owned(), (vec![(row, weight)], stem(word)));
                }
            }
        }
    }

    fn take_idea(&mut self, row: usize, idea: usize, weight: u32) {
        if let Some(posting) = self.ideas.get_mut(idea) {
            heavier(posting, row, weight);
        }
    }
}

/// A text without the second endings of words written for both genders: "développeur·euse·s" is "développeur".
fn without_endings(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut ending = false;
    for letter in text.chars() {
        ending = match letter {
            '·' | '•' | '‧' => true,
            letter if letter.is_whitespace() || letter.is_ascii_punctuation() => false,
            _ => ending,
        };
        if !ending {
            out.push(letter);
        }
    }
    out
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
fn better_of(left: Match, right: Match) -> Match {
    match (left, right) {
        (Some(left), Some(right)) if left.0 == right.0 => Some((left.0, left.1.max(right.1))),
        (Some(left), Some(right)) => Some(if left.0 < right.0 { left } else { right }),
        (one, None) | (None, one) => one,
    }
}

fn both(left: &Found, right: &Found) -> Found {
    let pair = |(left, right): (&Match, &Match)| {
        let ((way, weight), (other, more)) = ((*left)?, (*right)?);
        Some((way.max(other), weight + more))
    };
    left.iter().zip(right).map(pair).collect()
}

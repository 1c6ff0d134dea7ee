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

//!
//! **Repeatable and fast.** Everything is numbers ([`crate::search::reading`] makes them once): a word of the search becomes the
//! lists of programs of its terms, a list is a few instructions a program, and only programs that hold every word so far go on.
//! What many programs share (the names of a partner, a city, the phrases of a topic) is read once and leads to all of them.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::place::fold::fold;
use crate::place::sorted::order;
use crate::search::columns::Column;
use crate::search::held::{SHIFT, Sessions};
use crate::search::intern::Interner;
use crate::search::lists::Lists;
use crate::search::phrases::Phrases;
use crate::search::reading::{PARTNER, Reading, TOPIC_OR_CITY, WEIGHTS, without_endings};
use crate::search::stem::{LONGEST_WORD, stem, within};
use crate::search::synonyms::{GROUPS, SMALL};

/// How well a program matches, the smaller the better: its worst way (0 exact, 1 beginning, 2 slip) before all, then its field
/// weights, the heavier the smaller. [`NONE`] does not match.
pub type Score = u32;
/// The score of what does not match.
pub const NONE: Score = u32::MAX;

/// What one word of the search finds, by row: `(3 - way) << 8 | weight`, the greater the better, 0 where it is not found.
type Found = Vec<u16>;

/// Every word of the catalogue with the programs in which it stands.
pub struct Index {
    size: usize,
    phrases: Phrases,
    stems: Interner,
    terms: Interner,
    /// By term: where it is said, as [`Reading`] notes it.
    said: Lists,
    /// By stem: terms.
    family: Lists,
    /// By idea: where it is said.
    ideas: Lists,
    /// By topic and by partner: rows; by spot, what is held there. Their texts are said once, however many programs share them.
    topics: Lists,
    partners: Arc<Lists>,
    held: Arc<Lists>,
    /// The terms in alphabetical order.
    sorted: Vec<u32>,
    /// Of each term in alphabetical order, the letters that it has.
    letters: Vec<u32>,
}

impl Index {
    /// Puts in order what was read of all programs of the catalogue, and reads what they share.
    pub(crate) fn new(catalogue: &Catalogue, mut reading: Reading, partners: &Column, sessions: &Sessions) -> Index {
        for (place, id) in (0..).zip(&partners.values) {
            reading.partner(place, id, catalogue);
        }
        for (spot, place) in (0..).zip(&sessions.spots.all) {
            place.iter().filter_map(|place| place.city.as_deref()).for_each(|city| reading.city(spot, city));
        }
        let Reading { terms, stems, stem_of, phrases, found, ideas, .. } = reading;
        let sorted = order(terms.len(), &|term| terms.get(term));
        let letters = sorted.iter().map(|term| letters(terms.get(*term))).collect();
        let kin: Vec<(u32, u32)> = stem_of.iter().zip(0..).map(|(stem, term)| (*stem, term)).collect();
        Index {
            size: catalogue.programs.len(),
            family: Lists::new(stems.len(), &kin),
            said: Lists::new(terms.len(), &found),
            ideas: Lists::new(GROUPS.len(), &ideas),
            topics: Lists::new(GROUPS.len(), &reading.topics),
            partners: partners.rows(),
            held: sessions.held.clone(),
            phrases,
            stems,
            terms,
            sorted,
            letters,
        }
    }

    /// The score of each program for `text`, by row: programs that hold every word of it have one.
    pub fn find(&self, text: &str) -> Vec<Score> {
        let mut scores: Vec<Score> = Vec::new();
        for found in self.asked(&fold(&without_endings(text))) {
            if scores.is_empty() {
                scores = found.iter().map(|found| score(*found)).collect();
            } else {
                scores.iter_mut().zip(&found).for_each(|(score, found)| *score = and(*score, *found));
            }
            if scores.iter().all(|score| *score == NONE) {
                break;
            }
        }
        if scores.is_empty() { vec![NONE; self.size] } else { scores }
    }

    /// What each word of a folded search finds. A phrase of several words that names an idea counts as one.
    fn asked<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Found> + 'a {
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let stems: Vec<u32> = words.iter().map(|word| self.stem(word)).collect();
        let only_small = words.iter().all(|word| SMALL.contains(word));
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let word = *words.get(at)?;
                let ahead = stems.get(at..).unwrap_or_default();
                if let Some(length) = self.phrases.longest(ahead).filter(|length| *length > 1) {
                    let phrase = words.get(at..at + length).unwrap_or_default();
                    at += length;
                    return Some(self.phrase(phrase, ahead.get(..length).unwrap_or_default(), at == words.len()));
                }
                at += 1;
                if only_small || !SMALL.contains(&word) {
                    return Some(self.word(word, at == words.len()));
                }
            }
        })
    }

    /// The number of a word's stem; one that no phrase and no term has, where it is not known.
    fn stem(&self, word: &str) -> u32 {
        self.stems.find(stem(word).as_bytes()).unwrap_or(u32::MAX)
    }

    /// Where a phrase of several words is found: as an idea, or word by word.
    fn phrase(&self, phrase: &[&str], stems: &[u32], last: bool) -> Found {
        let mut found = self.idea(stems);
        let telling = phrase.iter().filter(|word| !SMALL.contains(word)).map(|word| self.word(word, last));
        let apart = telling.reduce(|mut left, right| {
            left.iter_mut().zip(&right).for_each(|(left, right)| *left = both(*left, *right));
            left
        });
        let apart = apart.unwrap_or_default();
        found.iter_mut().zip(&apart).for_each(|(best, other)| *best = (*best).max(*other));
        found
    }

    /// Where the ideas are found that a phrase names as a whole.
    fn idea(&self, stems: &[u32]) -> Found {
        let mut found = vec![0; self.size];
        self.phrases.each(stems, |idea, length| {
            if length == stems.len() {
                self.better(&mut found, self.ideas.of(idea as usize), 0);
            }
        });
        found
    }

    fn word(&self, word: &str, last: bool) -> Found {
        let own = self.stem(word);
        let mut found = self.idea(&[own]);
        let mut take = |term: u32, way: u16| self.better(&mut found, self.said.of(term as usize), way);
        self.terms.find(word.as_bytes()).into_iter().for_each(|term| take(term, 0));
        self.family.of(own as usize).iter().for_each(|term| take(*term, 0));
        if last {
            self.begun(word.as_bytes()).0.iter().for_each(|term| take(*term, 1));
        }
        if (5..=LONGEST_WORD).contains(&word.len()) {
            // Two slips are forgiven only where nothing closer is known: "formation" is not "information".
            let far = word.len() >= 9 && found.iter().all(|found| *found == 0);
            self.near(word, 1 + usize::from(far), &mut found);
        }
        found
    }

    /// The terms that begin with these bytes, and the letters of each.
    fn begun(&self, start: &[u8]) -> (&[u32], &[u32]) {
        let text = |term: &u32| self.terms.get(*term);
        let from = self.sorted.partition_point(|term| text(term) < start);
        let rest = self.sorted.get(from..).unwrap_or_default();
        let to = from + rest.partition_point(|term| text(term).starts_with(start));
        (self.sorted.get(from..to).unwrap_or_default(), self.letters.get(from..to).unwrap_or_default())
    }

    /// Adds what terms find that have the same first letter and are a few slips away.
    fn near(&self, word: &str, slips: usize, found: &mut Found) {
        let first = word.chars().next().map_or(0, char::len_utf8);
        let own = letters(word.as_bytes());
        let (terms, shapes) = self.begun(word.as_bytes().get(..first).unwrap_or_default());
        for (term, shape) in terms.iter().zip(shapes) {
            // A slip changes two kinds of letters at most: most terms are told apart by that alone.
            if (shape ^ own).count_ones() as usize <= 2 * slips && within(self.terms.get(*term), word.as_bytes(), slips)
            {
                self.better(found, self.said.of(*term as usize), 2);
            }
        }
    }

    /// Takes in where something is said, where it is the better way.
    fn better(&self, found: &mut Found, said: &[u32], way: u16) {
        for packed in said {
            let (number, class) = ((packed >> 2) as usize, packed & 3);
            let value = (3 - way) << 8 | WEIGHTS.get(class as usize).copied().unwrap_or_default();
            let mut raise_all = |rows: &[u32], shift: u32| {
                rows.iter().for_each(|row| raise(found, (row >> shift) as usize, value));
            };
            match (class, number.checked_sub(GROUPS.len())) {
                (TOPIC_OR_CITY, None) => raise_all(self.topics.of(number), 0),
                (TOPIC_OR_CITY, Some(spot)) => raise_all(self.held.of(spot), SHIFT),
                (PARTNER, _) => raise_all(self.partners.of(number), 0),
                _ => raise(found, number, value),
            }
        }
    }
}

/// The letters of a folded word, a bit each; other signs share the last bits.
fn letters(word: &[u8]) -> u32 {
    word.iter().fold(0, |seen, byte| seen | 1 << if byte.is_ascii_lowercase() { byte - b'a' } else { 26 + byte % 6 })
}

/// A program is found in that way, if not in a better one.
#[inline(always)]
fn raise(found: &mut Found, row: usize, value: u16) {
    if let Some(best) = found.get_mut(row) {
        *best = (*best).max(value);
    }
}

/// Two words of one phrase: the worse way, the weights together.
fn both(left: u16, right: u16) -> u16 {
    if left == 0 || right == 0 {
        0
    } else {
        (left >> 8).min(right >> 8) << 8 | (left & 0xff).saturating_add(right & 0xff).min(0xff)
    }
}

fn score(found: u16) -> Score {
    if found == 0 { NONE } else { u32::from(3 - (found >> 8)) << 16 | (0xffff - u32::from(found & 0xff)) }
}

/// A score with one more word.
fn and(before: Score, found: u16) -> Score {
    if before == NONE || found == 0 {
        return NONE;
    }
    let way = (before >> 16).max(u32::from(3 - (found >> 8)));
    way << 16 | (before & 0xffff).saturating_sub(u32::from(found & 0xff))
}

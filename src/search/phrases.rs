//! The phrases of all ideas, laid out so that a text is read once, word by word. Words are compared by their stems: the plural
//! of an idea is the idea.

use crate::place::sorted::by_text;
use crate::search::stem::stem;
use crate::search::synonyms::GROUPS;

/// Every phrase with its idea, in alphabetical order.
#[derive(Default)]
pub(crate) struct Phrases(Vec<(String, usize)>);

impl Phrases {
    /// Lays the phrases out.
    pub(crate) fn new() -> Phrases {
        let ideas = GROUPS.iter().enumerate();
        let all = ideas.flat_map(|(idea, group)| group.phrases.iter().map(move |phrase| (stems(phrase), idea)));
        Phrases(by_text(all.collect(), |(phrase, _)| phrase.clone()))
    }

    /// The phrases that begin with a stem.
    fn starting<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (&'a str, usize)> {
        let at = self.0.partition_point(|(phrase, _)| phrase.as_str() < word);
        let from = self.0.get(at..).unwrap_or_default().iter();
        from.map(|(phrase, idea)| (phrase.as_str(), *idea)).take_while(move |(phrase, _)| phrase.starts_with(word))
    }

    /// The ideas that a text holds, given as the stems of its words.
    pub(crate) fn ideas(&self, words: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            for (phrase, idea) in self.starting(word) {
                if !found.contains(&idea) && begins_with(words.get(at..).unwrap_or_default(), phrase) {
                    found.push(idea);
                }
            }
        }
        found
    }

    /// The ideas that a phrase names as a whole.
    pub(crate) fn named(&self, phrase: &str) -> Vec<usize> {
        let phrase = stems(phrase);
        self.starting(&phrase).take_while(|(known, _)| *known == phrase).map(|(_, idea)| idea).collect()
    }

    /// How many words the longest phrase at the beginning of `words` has, if it has several.
    pub(crate) fn longest(&self, words: &[&str]) -> Option<usize> {
        let stems: Vec<String> = words.iter().take(LONGEST).map(|word| stem(word)).collect();
        let starting = self
            .starting(stems.first()?)
            .filter(|(phrase, _)| begins_with(&stems.iter().map(String::as_str).collect::<Vec<_>>(), phrase));
        starting.map(|(phrase, _)| phrase.split(' ').count()).filter(|length| *length > 1).max()
    }
}

/// No phrase has more words.
const LONGEST: usize = 5;

fn stems(phrase: &str) -> String {
    phrase.split(' ').map(stem).collect::<Vec<_>>().join(" ")
}

fn begins_with(words: &[&str], phrase: &str) -> bool {
    let mut rest = words.iter();
    phrase.split(' ').all(|word| rest.next().is_some_and(|it| *it == word))
}

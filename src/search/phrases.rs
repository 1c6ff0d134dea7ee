//! The phrases of all ideas as numbers of stems: the plural of an idea is the idea.

use crate::search::intern::Interner;
use crate::search::lists::Lists;
use crate::search::stem::stem;
use crate::search::synonyms::GROUPS;

/// Every phrase with its idea.
#[derive(Default)]
pub(crate) struct Phrases {
    /// Each phrase as stems, with its idea.
    all: Vec<(Vec<u32>, u32)>,
    /// By stem: the phrases that begin with it.
    heads: Lists,
}

impl Phrases {
    /// Numbers the phrases: their stems come first among all.
    pub(crate) fn new(stems: &mut Interner) -> Phrases {
        let mut all = Vec::new();
        for (idea, group) in (0..).zip(GROUPS) {
            for phrase in group.phrases {
                all.push((phrase.split(' ').map(|word| stems.take(stem(word).as_bytes()).0).collect::<Vec<_>>(), idea));
            }
        }
        let head = |(at, (phrase, _)): (u32, &(Vec<u32>, u32))| Some((*phrase.first()?, at));
        let heads: Vec<(u32, u32)> = (0..).zip(&all).filter_map(head).collect();
        Phrases { heads: Lists::new(stems.len(), &heads), all }
    }

    /// Whether a phrase may begin with a stem. Few do.
    #[inline(always)]
    pub(crate) fn may_begin(&self, stem: u32) -> bool {
        (stem as usize) < self.heads.len()
    }

    /// Calls with the idea and the length of each phrase with which these stems begin.
    pub(crate) fn each(&self, stems: &[u32], mut act: impl FnMut(u32, usize)) {
        let head = stems.first().map_or(&[] as &[u32], |stem| self.heads.of(*stem as usize));
        for (phrase, idea) in head.iter().filter_map(|at| self.all.get(*at as usize)) {
            if stems.starts_with(phrase) {
                act(*idea, phrase.len());
            }
        }
    }

    /// How many words the longest phrase has with which these stems begin.
    pub(crate) fn longest(&self, stems: &[u32]) -> Option<usize> {
        let mut longest = None;
        self.each(stems, |_, length| longest = longest.max(Some(length)));
        longest
    }
}

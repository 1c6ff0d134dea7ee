//! The nearest of some words to what somebody wrote: case, accents, hyphens and small slips do not matter.

use strsim::normalized_damerau_levenshtein;

use crate::place::fold::fold;

/// How near a word must be to be proposed, 1 being the same word: two slips in six letters are too many.
const NEAR: f64 = 0.67;

/// How near two texts are, from 0 to 1. A word of a longer text counts nearly as much as the text: « lycéenne » is meant by
/// « Collégienne ou lycéenne ».
pub fn nearness(found: &str, word: &str) -> f64 {
    let (found, word) = (fold(found), fold(word));
    let whole = normalized_damerau_levenshtein(&found, &word);
    let parts = word.split(' ').filter(|part| part.len() > 3 && part.len() < word.len());
    parts.map(|part| normalized_damerau_levenshtein(&found, part) * 0.95).fold(whole, f64::max)
}

/// The candidate whose words come nearest, if any is near enough; among equals the first.
pub fn nearest<T>(found: &str, candidates: impl IntoIterator<Item = (T, Vec<String>)>) -> Option<T> {
    let mut best: Option<(T, f64)> = None;
    for (candidate, words) in candidates {
        let near = words.iter().map(|word| nearness(found, word)).fold(0.0, f64::max);
        if near >= NEAR && best.as_ref().is_none_or(|(_, so_far)| near > *so_far) {
            best = Some((candidate, near));
        }
    }
    best.map(|(candidate, _)| candidate)
}

//! Ages in a sentence: "15 ans", "de 12 à 17 ans", "15 years old". An age of school names the pupils; any other names no
//! filter, and its words are no search.

use std::ops::Range;

use crate::search::sentence::is_in;

/// The oldest age that is still at school.
const LAST_AT_SCHOOL: u32 = 17;
/// The youngest age that the programs for pupils speak to.
const FIRST_AT_SCHOOL: u32 = 8;

/// The ages and durations in years of a sentence: the words each takes, and whether it is an age of pupils.
pub(super) fn ages(words: &[String]) -> Vec<(Range<usize>, bool)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match age(words, at) {
            Some((end, pupils)) => {
                found.push((at..end, pupils));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn age(words: &[String], at: usize) -> Option<(usize, bool)> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let first = number(word(at))?;
    let mut last = first;
    let mut end = at + 1;
    let to = usize::from(is_in("a|to|et|and|ou|or|until", word(end)));
    if let Some(second) = number(word(end + to)) {
        last = second;
        end += to + 1;
    }
    let joined = word(end - 1).bytes().any(|letter| letter.is_ascii_alphabetic());
    if !joined {
        if word(end) == "y" && word(end + 1) == "o" {
            end += 1;
        } else if !is_in("ans|an|years|year|yo|yrs|yr", word(end)) {
            // "Under 18" says no unit.
            end = end.checked_sub(1).filter(|_| at > 0 && is_in("under|below|aged", word(at - 1)))?;
        }
        end += 1;
    }
    end += usize::from(word(end) == "old");
    let before = |back: usize| at.checked_sub(back).map_or("", word);
    // "Five years of experience", "in ten years" and "for ten years" are no age.
    let after = end + usize::from(is_in("d|de|of|in", word(end)));
    let experience = is_in("experience|metier|carriere|anciennete|career", word(after));
    let lasts = experience
        || is_in("depuis|en|sur|in|for|since|last|apres|pendant|after|during", before(1))
        || before(1) == "a" && before(2) == "y";
    let de = usize::from(is_in("de|than|the", before(1)));
    let pupils = if is_in("moins|under|below|less", before(1 + de)) {
        last <= LAST_AT_SCHOOL + 1
    } else if is_in("plus|over|above|more|partir", before(1 + de)) {
        false
    } else if first == last {
        (FIRST_AT_SCHOOL..=LAST_AT_SCHOOL).contains(&first)
    } else {
        first >= FIRST_AT_SCHOOL && last <= LAST_AT_SCHOOL + 1
    };
    Some((if experience { after + 1 } else { end }, pupils && !lasts))
}

/// 15 for `15`, also for `15ans` and `15yo`.
fn number(word: &str) -> Option<u32> {
    let digits = ["ans", "yo"].iter().find_map(|unit| word.strip_suffix(unit)).unwrap_or(word);
    if digits.len() > 2 { None } else { digits.parse().ok() }
}

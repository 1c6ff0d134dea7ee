//! French (and plain English) endings: plural and gender do not matter when words are compared.
//!
//! A light stemmer, made for this field's words: "développeuse", "développeuses", "développeur" and "développeurs" meet,
//! as do "technicienne" and "techniciens", "professionnelle" and "professionnels", "créatif" and "créatives". It works on
//! folded words (lower case, no accents) and leaves words of three letters or fewer alone.

/// Endings and what they become, longest first; the stem that remains must keep three letters.
const ENDINGS: [(&str, &str); 32] = [
    ("atrices", "ateur"),
    ("atrice", "ateur"),
    ("ateurs", "ateur"),
    ("trices", "teur"),
    ("trice", "teur"),
    ("teuses", "teur"),
    ("teuse", "teur"),
    ("teurs", "teur"),
    ("euses", "eur"),
    ("euse", "eur"),
    ("eures", "eur"),
    ("eurs", "eur"),
    ("eure", "eur"),
    ("iennes", "ien"),
    ("ienne", "ien"),
    ("iens", "ien"),
    ("nelles", "nel"),
    ("nelle", "nel"),
    ("nels", "nel"),
    ("ives", "if"),
    ("ive", "if"),
    ("ifs", "if"),
    ("ieres", "ier"),
    ("iere", "ier"),
    ("iers", "ier"),
    ("eaux", "eau"),
    ("aux", "al"),
    ("ales", "al"),
    ("ale", "al"),
    ("ees", ""),
    ("ee", ""),
    ("es", ""),
];

/// The stem of a folded word.
pub fn stem(word: &str) -> String {
    if word.chars().count() <= 3 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    // All end in one of three letters: most words are told apart by that alone.
    let endings = if word.ends_with(['s', 'e', 'x']) { ENDINGS.as_slice() } else { &[] };
    let mut out = String::with_capacity(word.len() + 2);
    for (ending, becomes) in endings {
        if let Some(root) = word.strip_suffix(ending).filter(|root| root.chars().count() >= 3) {
            out.push_str(root);
            out.push_str(becomes);
            break;
        }
    }
    if out.is_empty() {
        let plain = word.strip_suffix('s').or_else(|| word.strip_suffix('x')).unwrap_or(word);
        out.push_str(plain.strip_suffix('e').filter(|root| root.chars().count() >= 3).unwrap_or(plain));
    }
    single_end(&mut out);
    out
}

/// "bonne" and "bon", "nette" and "net": one consonant is enough at the end.
fn single_end(word: &mut String) {
    let mut letters = word.bytes().rev();
    let twice = matches!((letters.next(), letters.next()), (Some(last), Some(before)) if last == before && last.is_ascii_alphabetic());
    if twice && word.chars().count() > 3 {
        word.pop();
    }
}

/// The longest word, in bytes, in which slips are looked for.
pub const LONGEST_WORD: usize = 40;

/// Whether two folded words differ by at most `most` slips: a letter too many, too few, wrong, or two swapped (optimal string
/// alignment). Stops as soon as it is hopeless. Letters of other alphabets count as their bytes.
pub fn within(left: &[u8], right: &[u8], most: usize) -> bool {
    if left.len().abs_diff(right.len()) > most || left.len().max(right.len()) > LONGEST_WORD {
        return false;
    }
    let mut rows = [[0_u8; LONGEST_WORD + 1]; 3];
    let [mut older, mut old, mut new] = rows.each_mut();
    old.iter_mut().zip(0..).for_each(|(cell, distance)| *cell = distance);
    let at = |row: &[u8; LONGEST_WORD + 1], column: usize| row.get(column).copied().unwrap_or(u8::MAX);
    let mut before = None;
    for (letter, line) in left.iter().zip(1_u8..) {
        let (mut least, mut last, mut beside) = (line, line, None);
        if let Some(first) = new.first_mut() {
            *first = line;
        }
        for (column, other) in right.iter().enumerate() {
            let change = at(old, column) + u8::from(letter != other);
            let mut best = change.min(at(old, column + 1) + 1).min(last + 1);
            if before == Some(other) && beside == Some(letter) {
                best = best.min(at(older, column.saturating_sub(1)) + 1);
            }
            if let Some(cell) = new.get_mut(column + 1) {
                *cell = best;
            }
            (least, last, beside) = (least.min(best), best, Some(other));
        }
        if usize::from(least) > most {
            return false;
        }
        before = Some(letter);
        std::mem::swap(&mut older, &mut old);
        std::mem::swap(&mut old, &mut new);
    }
    usize::from(at(old, right.len())) <= most
}

//! French (and plain English) endings: plural and gender do not matter when words are compared.
//!
//! A light stemmer, made for this field's words: "développeuse", "développeuses", "développeur" and "développeurs" meet,
//! as do "technicienne" and "techniciens", "professionnelle" and "professionnels", "créatif" and "créatives". It works on
//! folded words (lower case, no accents) and leaves words of three letters or fewer alone.

/// Endings and what they become, longest first; the stem that remains must keep three letters.
const ENDINGS: [(&str, &str); 31] = [
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
    for (ending, becomes) in ENDINGS {
        if let Some(root) = word.strip_suffix(ending).filter(|root| root.chars().count() >= 3) {
            return single_end(&format!("{root}{becomes}"));
        }
    }
    let plain = word.strip_suffix('s').or_else(|| word.strip_suffix('x')).unwrap_or(word);
    single_end(plain.strip_suffix('e').filter(|root| root.chars().count() >= 3).unwrap_or(plain))
}

/// "bonne" and "bon", "nette" and "net": one consonant is enough at the end.
fn single_end(word: &str) -> String {
    let mut letters = word.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(last), Some(before)) if last == before && last.is_ascii_alphabetic() && word.chars().count() > 3 => {
            word.get(..word.len() - 1).unwrap_or(word).to_owned()
        }
        _ => word.to_owned(),
    }
}

/// Whether two words differ by at most `most` slips: a letter too many, too few, wrong, or two swapped (optimal string
/// alignment). Stops as soon as it is hopeless.
pub fn within(left: &str, right: &str, most: usize) -> bool {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > most {
        return false;
    }
    let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX / 2);
    let mut older: Vec<usize> = Vec::new();
    let mut old: Vec<usize> = (0..=right.len()).collect();
    for (line, letter) in left.iter().enumerate() {
        let mut new = vec![line + 1];
        for (column, other) in right.iter().enumerate() {
            let change = at(&old, column) + usize::from(letter != other);
            let mut best = change.min(at(&old, column + 1) + 1).min(at(&new, column) + 1);
            let swapped =
                line > 0 && column > 0 && left.get(line - 1) == Some(other) && right.get(column - 1) == Some(letter);
            if swapped {
                best = best.min(at(&older, column - 1) + 1);
            }
            new.push(best);
        }
        if new.iter().min().is_none_or(|least| *least > most) {
            return false;
        }
        older = std::mem::replace(&mut old, new);
    }
    old.last().is_some_and(|distance| *distance <= most)
}

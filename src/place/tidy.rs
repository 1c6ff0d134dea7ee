//! Tidies a folded text before it is taken apart as a place: what is written together, shortened, or said around it.

/// `paris11` → `paris 11`, `f 75011 paris` → `75011 paris`, `cs 12345 35000 rennes` → `35000 rennes`, `dans le 93` → `le 93`,
/// `neuilly s seine` → `neuilly sur seine`.
pub(crate) fn tidy(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).flat_map(apart).collect();
    // Of a postal address: a firm's box.
    let digits = |word: &&str| word.bytes().all(|letter| letter.is_ascii_digit());
    while let Some(at) = words.iter().position(|word| matches!(*word, "bp" | "cs" | "tsa"))
        && words.get(at + 1).is_some_and(digits)
    {
        words.drain(at..at + 2);
    }
    let post = |word: &&str| word.len() == 5 && digits(word);
    while let [first, next, ..] = words.as_slice()
        && (matches!(*first, "en" | "dans" | "sur" | "j" | "habite") || matches!(*first, "f" | "fr") && post(next))
    {
        words.remove(0);
    }
    let last = words.len().saturating_sub(1);
    for (at, word) in words.iter_mut().enumerate() {
        if at > 0 && at < last {
            match *word {
                "s" => *word = "sur",
                "ss" => *word = "sous",
                _ => {}
            }
        }
    }
    words.join(" ")
}

/// A name and a number written together, apart: three letters or more, so that codes as `2a004` stay whole.
fn apart(word: &str) -> impl Iterator<Item = &str> {
    let is_letter = |letter: char| !letter.is_ascii_digit();
    let cut = if word.starts_with(is_letter) {
        word.find(|letter: char| letter.is_ascii_digit())
    } else {
        word.find(is_letter).filter(|at| *at == 5)
    };
    let (left, right) = cut.and_then(|cut| word.split_at_checked(cut)).unwrap_or((word, ""));
    let name = if left.starts_with(is_letter) { left } else { right };
    let cut = !right.is_empty() && name.len() >= 3;
    let (left, right) = if cut { (left, Some(right)) } else { (word, None) };
    std::iter::once(left).chain(right)
}

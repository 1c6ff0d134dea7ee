//! Which words of a text are why it was found: the words searched for, their stems, one-word synonyms, the unfinished last
//! word, small slips. The rules are those of [`index`](super::index); small words are never marked.

use crate::place::fold::{self, fold};
use crate::search::stem::{stem, within};
use crate::search::synonyms::{GROUPS, SMALL};

/// A search laid out for marking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    words: Vec<String>,
    /// The stems of the words and of their one-word synonyms.
    stems: Vec<String>,
}

impl Marker {
    /// Lays a search out.
    pub fn new(asked: &str) -> Marker {
        let folded = fold(asked);
        let all: Vec<&str> = folded.split(' ').collect();
        let said: Vec<String> = all.iter().map(|word| stem(word)).collect();
        let telling = |word: &&&str| word.len() > 1 && !SMALL.contains(*word);
        let words: Vec<String> = all.iter().filter(telling).map(|word| (*word).to_owned()).collect();
        let mut stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        if words.is_empty() {
            return Marker { words, stems };
        }
        for group in GROUPS {
            let holds = |phrase: &&str| {
                let phrase: Vec<String> = phrase.split(' ').map(stem).collect();
                said.windows(phrase.len()).any(|window| window == phrase)
            };
            if group.phrases.iter().any(holds) {
                stems.extend(
                    group.phrases.iter().filter(|phrase| !fold::holds(phrase, b' ')).map(|phrase| stem(phrase)),
                );
            }
        }
        Marker { words, stems }
    }

    /// The text in pieces, in order and whole, each with whether it is marked.
    pub fn pieces<'a>(&self, text: &'a str) -> Vec<(bool, &'a str)> {
        let strict = self.cut(text, 1);
        // Two slips are forgiven only where nothing closer stands.
        if strict.len() > 1 || !self.words.iter().any(|word| word.chars().count() >= 9) {
            return strict;
        }
        self.cut(text, 2)
    }

    fn cut<'a>(&self, text: &'a str, slips: usize) -> Vec<(bool, &'a str)> {
        let mut pieces = Vec::new();
        let (mut from, mut start) = (0, None);
        let ends = text.char_indices().map(|(at, letter)| (at, in_word(letter))).chain([(text.len(), false)]);
        for (at, inside) in ends {
            match (inside, start) {
                (true, None) => start = Some(at),
                (false, Some(begin)) => {
                    start = None;
                    let word = text.get(begin..at).unwrap_or_default();
                    if self.meets(word, slips) {
                        pieces.push((false, text.get(from..begin).unwrap_or_default()));
                        pieces.push((true, word));
                        from = at;
                    }
                }
                _ => {}
            }
        }
        pieces.push((false, text.get(from..).unwrap_or_default()));
        pieces.retain(|(_, piece)| !piece.is_empty());
        pieces
    }

    fn meets(&self, word: &str, slips: usize) -> bool {
        if self.words.is_empty() {
            return false;
        }
        // The second endings of a word written for both genders do not count.
        let folded = fold(word.split(['·', '•', '‧']).next().unwrap_or_default());
        if SMALL.contains(&folded.as_str()) {
            return false;
        }
        let own = stem(&folded);
        let begun = self.words.last().is_some_and(|last| folded.starts_with(last.as_str()));
        begun || self.stems.contains(&own) || self.words.iter().any(|asked| slipped(asked, &folded, slips))
    }
}

/// Whether a word is another with a slip or two: never the first letter, never a short word.
fn slipped(asked: &str, word: &str, slips: usize) -> bool {
    let letters = asked.chars().count();
    let most = if letters >= 9 { slips } else { 1 };
    (5..=40).contains(&letters)
        && asked.chars().next() == word.chars().next()
        && within(asked.as_bytes(), word.as_bytes(), most)
}

/// Letters and figures; also what stands inside a word and is not seen, or ends it for the other gender.
fn in_word(letter: char) -> bool {
    let plain = |letter: char| !letter.is_ascii() && !fold(letter.encode_utf8(&mut [0; 4])).is_empty();
    letter.is_ascii_alphanumeric()
        || plain(letter)
        || matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '·' | '•' | '‧')
}

#[cfg(test)]
mod tests {
    use super::Marker;

    /// The text with its marks in brackets; it must come back whole.
    fn marked(asked: &str, text: &str) -> String {
        let pieces = Marker::new(asked).pieces(text);
        assert_eq!(pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
        pieces.iter().map(|(mark, piece)| if *mark { format!("[{piece}]") } else { (*piece).to_owned() }).collect()
    }

    #[test]
    fn what_is_why_a_text_was_found_is_marked() {
        for (asked, text, said) in [
            ("developpeuse", "Développeur web", "[Développeur] web"),
            ("développeur", "Pour développeur·euse·s.", "Pour [développeur·euse·s]."),
            ("IA", "L’intelligence artificielle, ou IA, et l’AI", "L’intelligence artificielle, ou [IA], et l’[AI]"),
            ("intelligence artificielle", "Découvrir l’IA", "Découvrir l’[IA]"),
            ("cyber", "La cybersécurité", "La [cybersécurité]"),
            ("web cyb", "Web et cybersécurité", "[Web] et [cybersécurité]"),
            ("cybr web", "Cybersécurité", "Cybersécurité"),
            ("cybersecurite", "CYBERSÉCURITÉ !", "[CYBERSÉCURITÉ] !"),
            ("pyhton", "Python pour toutes", "[Python] pour toutes"),
            ("programation", "Programmation", "[Programmation]"),
            ("formation", "Une information", "Une information"),
            ("les filles de Lyon", "Les filles de Lyon", "Les [filles] de [Lyon]"),
            ("de", "Femmes de tête", "Femmes de tête"),
            ("", "Rien", "Rien"),
            ("c", "Cyber", "Cyber"),
            ("elles bougent", "Elles Bougent – réseau", "[Elles] [Bougent] – réseau"),
            ("ecole", "L’e\u{301}cole", "L’[e\u{301}cole]"),
            ("filles", "", ""),
            ("<b>", "<b>gras</b>", "<b>gras</b>"),
        ] {
            assert_eq!(marked(asked, text), said, "{asked}");
        }
    }
}

//! The display face as the pictures use it: unpacked from the file that the pages load, with the width of each letter, and
//! texts broken into balanced lines.

use std::collections::HashMap;
use std::sync::Arc;

use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::tool::ToolError;

/// The face of the pages, and its letters of other European languages, which few names need: pages leave those to the
/// reader's own fonts. Both under the SIL Open Font License 1.1 (`public/fonts/OFL.txt`).
const FACES: [&[u8]; 2] =
    [include_bytes!("../../../public/fonts/young-serif.woff2"), include_bytes!("young-serif-latin-ext.woff2")];

/// What a line that ends in the midst of what belongs together costs, in widths of a line.
const DANGLING: f32 = 0.12;

/// The letters of the pictures.
pub struct Letters {
    /// The faces, for the renderer.
    pub faces: Arc<Database>,
    /// The advance of each letter, as a part of the size.
    widths: HashMap<char, f32>,
}

impl Letters {
    /// Unpacks the faces.
    pub fn load() -> Result<Letters, ToolError> {
        let trouble = |what: String| {
            ToolError::new(
                format!("The display face cannot be read: {what}"),
                "Put back the font files of public/fonts and src/tool/previews from the repository.",
            )
        };
        let (mut faces, mut widths) = (Database::new(), HashMap::new());
        for mut packed in FACES {
            let font =
                woff2_patched::convert_woff2_to_ttf(&mut packed).map_err(|error| trouble(format!("{error:?}")))?;
            let read = FontRef::new(&font).map_err(|error| trouble(error.to_string()))?;
            let metrics = read.glyph_metrics(Size::new(1.0), LocationRef::default());
            for (code, glyph) in read.charmap().mappings() {
                if let Some((letter, width)) = char::from_u32(code).zip(metrics.advance_width(glyph)) {
                    widths.entry(letter).or_insert(width);
                }
            }
            faces.load_font_data(font);
        }
        Ok(Letters { faces: Arc::new(faces), widths })
    }

    /// A text that can be drawn: one space between words, and only letters that the faces have.
    pub fn drawable(&self, text: &str) -> String {
        let kept = |it: char| if it.is_control() { Some(' ') } else { self.widths.contains_key(&it).then_some(it) };
        let kept: String = text.chars().filter_map(kept).collect();
        kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The width of a text at size 1; kerning, which is left out, hardly ever makes it wider.
    pub fn width(&self, text: &str) -> f32 {
        text.chars().filter_map(|letter| self.widths.get(&letter)).sum()
    }

    /// A text in at most `most` lines no wider than `width` (at size 1): the fewest that hold it, as even as can be, short words
    /// with what follows them. `None` when it does not fit.
    pub fn lines(&self, text: &str, width: f32, most: usize) -> Option<Vec<String>> {
        let words: Vec<&str> = text.split(' ').collect();
        (1..=most).find_map(|count| self.broken(&words, width, count)).map(|(_, lines)| lines)
    }

    /// The words in exactly `count` lines, with what that costs.
    fn broken(&self, words: &[&str], width: f32, count: usize) -> Option<(f32, Vec<String>)> {
        let cost = |line: &str, last: bool| {
            let slack = 1.0 - self.width(line) / width;
            let dangles = !last && dangles(line);
            (slack >= 0.0).then_some(slack * slack + if dangles { DANGLING } else { 0.0 })
        };
        if count == 1 {
            let line = words.join(" ");
            return cost(&line, true).map(|cost| (cost, vec![line]));
        }
        let mut best: Option<(f32, Vec<String>)> = None;
        for cut in 1..words.len() {
            let (head, rest) = words.split_at(cut);
            let head = head.join(" ");
            let Some(first) = cost(&head, false) else { break };
            let Some((others, lines)) = self.broken(rest, width, count - 1) else { continue };
            if best.as_ref().is_none_or(|(least, _)| first + others < *least) {
                best = Some((first + others, std::iter::once(head).chain(lines).collect()));
            }
        }
        best
    }
}

/// Whether a line ends in the midst of what belongs together: after a short word ("de", "la", "pour"), or inside brackets.
pub fn dangles(line: &str) -> bool {
    let end = line.rsplit(' ').next().unwrap_or_default();
    let open = line.matches('(').count() > line.matches(')').count();
    open || end.chars().count() <= 4 && end.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::Letters;

    #[test]
    fn names_of_the_catalogue_can_be_drawn_and_nothing_else_is() {
        let letters = Letters::load().unwrap();
        for text in
            ["Université de Boğaziçi", "Bilişim Vadisi", "L’été à Œuvre – «\u{202f}IA\u{202f}»\u{a0}: 20\u{a0}€"]
        {
            assert_eq!(letters.drawable(text), text);
        }
        assert_eq!(letters.drawable("  a\u{0}b\n\tc 漢字 d\u{ffff} "), "a b c d");
    }

    #[test]
    fn lines_are_few_and_even_and_end_with_no_small_word() {
        let letters = Letters::load().unwrap();
        let lines = |text: &str, width: f32| letters.lines(text, width, 4).unwrap();
        assert_eq!(lines("GenIAles", 12.0), ["GenIAles"]);
        assert_eq!(
            lines("Campus des métiers et des qualifications", 13.0),
            ["Campus des métiers", "et des qualifications"]
        );
        for line in lines("Assises régionales de la féminisation des métiers et filières numériques (Occitanie)", 15.0)
        {
            assert!(letters.width(&line) <= 15.0, "{line}");
            assert!(![" de", " la", " des", " et"].iter().any(|end| line.ends_with(end)), "{line}");
        }
        assert_eq!(letters.lines("Un mot trop long pour la place", 2.0, 4), None);
    }
}

//! How large the letters of a poster may be, so that a long record still stands on one sheet and a short one fills it.
//!
//! The height is reckoned from the counts of signs, with the widths of a wide face (DejaVu Sans, Young Serif for headings): a
//! reader's own face is hardly ever wider. The parts of the sheet are those of `poster.css`.

/// The sizes there are, in points, the largest first; the style sheet has a rule for each.
const SIZES: [u8; 12] = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7];

/// Width and height that the margins leave of A4, in points.
const WIDTH: f32 = 516.0;
const HEIGHT: f32 = 758.0;

/// The mean width of a sign, in sizes: of text, of strong text, of a heading.
const TEXT: f32 = 0.585;
const STRONG: f32 = 0.665;
const HEADING: f32 = 0.56;

/// The side of the code at the foot, in points.
const CODE: f32 = 131.0;

/// The texts of a poster.
pub struct Texts<'a> {
    /// The name of the program.
    pub name: &'a str,
    /// Whether it stands larger than other names.
    pub short: bool,
    /// What it is.
    pub summary: &'a str,
    /// What must be known of its state.
    pub notice: Option<&'a str>,
    /// Its facts.
    pub facts: Vec<&'a str>,
    /// Its address, and the lines in small letters below it.
    pub address: &'a str,
    /// The lines in small letters at the foot.
    pub small: Vec<&'a str>,
}

/// The largest size at which everything fits, else the smallest.
pub fn size(texts: &Texts) -> u8 {
    let fits = |size: &u8| height(texts, f32::from(*size)) <= HEIGHT;
    SIZES.into_iter().find(fits).unwrap_or(7)
}

/// The height of everything at a size, in points.
fn height(texts: &Texts, size: f32) -> f32 {
    let width = WIDTH / size;
    let name = if texts.short { 3.7 } else { 2.7 };
    let said = width - (width * 0.22).max(8.4) - 1.0;
    let facts: f32 = texts.facts.iter().map(|it| 0.9 + 1.4 * lines(it, STRONG, said)).sum();
    let notice = texts.notice.map_or(0.0, |it| 2.2 + 1.4 * lines(it, TEXT, width - 1.7));
    let above = 2.6
        + 1.05
        + name * 1.06 * lines(texts.name, HEADING * name, width)
        + 0.9
        + 1.61 * lines(texts.summary, TEXT * 1.15, width)
        + notice
        + 0.9
        + facts
        + 0.9;
    let way = width - CODE / size - 1.5;
    let small: f32 = texts.small.iter().map(|it| 0.4 + 1.19 * lines(it, TEXT * 0.85, way)).sum();
    let foot = 3.5 + 0.4 + 1.4 * lines(texts.address, STRONG, way * 0.8) + small;
    above * size + (foot * size).max(CODE)
}

/// How many lines a text takes. Words do not break, so that each line loses some of its end.
fn lines(text: &str, sign: f32, width: f32) -> f32 {
    let longest = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0).min(12) as f32;
    let whole = text.chars().count() as f32 * sign;
    if whole <= width { 1.0 } else { (whole / (width - longest * sign * 0.4).max(1.0)).ceil() }
}

#[cfg(test)]
mod tests {
    use super::{Texts, size};

    fn of(name: &str, summary: &str, facts: usize) -> u8 {
        let facts = vec!["Réservé aux femmes · En recherche d’emploi"; facts];
        size(&Texts {
            name,
            short: false,
            summary,
            notice: None,
            facts,
            address: "site.fr/programmes/a",
            small: vec![],
        })
    }

    #[test]
    fn a_longer_text_is_never_larger_and_no_text_is_too_long() {
        let sizes: Vec<u8> = (0..60).map(|count| of("Un programme", &"des mots et ".repeat(count * 6), 4)).collect();
        assert!(sizes.is_sorted_by(|one, other| one >= other), "{sizes:?}");
        assert_eq!((sizes.first(), sizes.last()), (Some(&18), Some(&7)));
        assert!(of("Un programme", "court", 30) < of("Un programme", "court", 8));
    }
}

//! Paragraphs that may hold one link, written `[text](address)` in the words.

/// A paragraph cut at its link: before, the link's text and address, after.
pub fn cut(paragraph: &'static str) -> (&'static str, Option<(&'static str, &'static str)>, &'static str) {
    let parts = || {
        let (before, rest) = paragraph.split_once('[')?;
        let (text, rest) = rest.split_once("](")?;
        let (address, after) = rest.split_once(')')?;
        Some((before, Some((text, address)), after))
    };
    parts().unwrap_or((paragraph, None, ""))
}

//! When the cards out of sight are laid out: until then, a list has about its length only (`results.css`).

use crate::browser::dom::{first, mark_root, next_frame};

/// Now, all of them: the list has its true length from here on.
pub fn whole() {
    mark_root("data-whole", "");
}

/// A card a frame from the next one on: all at once, they would hold a phone up. Whoever scrolls meanwhile has them all at once
/// (`gestures.rs`): a card that comes into sight must be there, and the place that the history notes must be the true one.
pub fn bit_by_bit() {
    next_frame(|| match first("html:not([data-whole]) .results__list > li:nth-child(n + 2):not([data-whole])") {
        Some(card) => {
            let _ = card.set_attribute("data-whole", "");
            bit_by_bit();
        }
        None => whole(),
    });
}
